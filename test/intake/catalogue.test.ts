import { describe, expect, it } from 'vitest';
import { EntenteError } from '../../src/errors.js';
import { catalogueOf, parseCatalogue, shippedCatalogues } from '../../src/intake/catalogue.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = 'catalogue: 1\ntitle: Statements of Tolme\nseries: tolme\ntrust: official\ndocuments:\n';
const entry = '  - title: "Joint statement: Varrin"\n    date: 2025-06-12\n    address: https://tolme.example/a\n';
const parse = (text: string) => parseCatalogue(utf8(text), 'folder/tolme.yaml');
const errorOf = (text: string): string => {
  try {
    parse(text);
  } catch (error) {
    return error instanceof EntenteError ? error.message : `not coded: ${String(error)}`;
  }
  return 'no error';
};

describe('catalogues', () => {
  it('list documents with their facts', () => {
    const full = `${entry}    genre: readout\n    level: leaders\n    place: Sen Luc\n    sha256: ${'a'.repeat(64)}\n`;
    expect(parse(`# facts only\n${head}${full}`)).toEqual({
      title: 'Statements of Tolme',
      series: 'tolme',
      trust: 'official',
      documents: [
        {
          ...{ title: 'Joint statement: Varrin', date: '2025-06-12', genre: 'readout', level: 'leaders', place: 'Sen Luc' },
          ...{ address: 'https://tolme.example/a', sha256: 'a'.repeat(64) },
        },
      ],
    });
  });
  it('take a document for a statement of unknown level and place when they do not say', () => {
    expect(parse(head + entry).documents[0]).toMatchObject({ genre: 'statement', level: null, place: null, sha256: null });
  });
  it.each<[string, string, RegExp]>([
    ['no YAML', '{', /came line 1, which is no "key: value": \{/],
    ['a list', '- a', /line 1, which is no "key: value"/],
    ['nothing', '', /"catalogue: 1".*came nothing/],
    ['another version', head.replace('1', '2') + entry, /version of the format\).*came "2"/],
    ['no documents', head, /"documents" with 1 to 10000 entries/],
    ['brackets for a list', head.replace('documents:', 'documents: []'), /line 5, which has a value that is not plain/],
    ['an unknown field', `${head}${entry}    text: They met.\n`, /document 1: only title, .*; came "text"/],
    ['an unknown field of its own', `by: me\n${head}${entry}`, /the catalogue: only .*came "by"/],
    ['a field twice', `${head}${entry}    date: 2025-06-13\n`, /line 9, which has "date" a second time/],
    ['no title', `${head}  - date: 2025-06-12\n    address: https://tolme.example/a\n`, /"title" of 1 to 400 characters.*came nothing/],
    ['a text for a title', head + entry.replace('Joint', 'Joint '.repeat(100)), /"title" of 1 to 400/],
    ['a day that does not exist', head + entry.replace('06-12', '06-31'), /a day as YYYY-MM-DD.*"2025-06-31"/],
    ['a genre of its own', `${head}${entry}    genre: speech\n`, /"genre" among statement, .*"speech"/],
    ['a level of its own', `${head}${entry}    level: kings\n`, /"level" among leaders/],
    ['a hash that is none', `${head}${entry}    sha256: abc\n`, /64 hexadecimal digits/],
    ['an address of this machine', head + entry.replace('tolme.example', 'localhost'), /came localhost: a name of this machine/],
    ['a file for an address', head + entry.replace('https://tolme.example/a', 'file:///etc/passwd'), /came "file:"/],
    ['an address twice', head + entry + entry, /every address once/],
    ['an anchor', `${head}${entry}    place: &p Tolme\n`, /line 9, .*&p Tolme/],
    ['an alias', `${head}${entry}    place: *p\n`, /line 9, .*\*p/],
    ['a tag', `${head}${entry}    place: !!binary aGk=\n`, /line 9, .*!!binary/],
    ['a block of text', `${head}${entry}    place: |\n      They met.\n`, /line 9/],
    ['a text over two lines', `${head}${entry}    place: "Sen\n      Luc"\n`, /line 9/],
    ['a tab', `${head}${entry}\tplace: Tolme\n`, /line 9/],
    ['another indent', `${head}${entry}   place: Tolme\n`, /line 9/],
    ['a field before the first document', `${head}    place: Tolme\n`, /line 6, which is a field before the first/],
    ['a record under nothing', `title: Tolme\n  - title: A\n`, /line 2, which is indented under nothing/],
    ['a comment that YAML would cut off', `${head}${entry}    place: Tolme # the capital\n`, /line 9/],
    ['a colon that YAML would split at', `${head}${entry}    place: Tolme: the capital\n`, /line 9/],
    ['two documents in one file', `${head}${entry}---\n${head}${entry}`, /line 9, .*---/],
    ['a name that reaches for the prototype', `__proto__: x\n${head}${entry}`, /only catalogue/],
  ])('with %s are refused, and say where', (_, text, message) => {
    expect(errorOf(text)).toMatch(/^catalogue-invalid: .*in the catalogue "tolme\.yaml"/);
    expect(errorOf(text)).toMatch(message);
  });
  it('take quotes as YAML does', () => {
    const quoted = `${head}  - title: 'Sen Luc''s "port"'\n    place: "Sen \\"Luc\\""\n    date: 2025-06-13\n    address: https://tolme.example/b\n`;
    expect(parse(quoted).documents[0]).toMatchObject({ title: 'Sen Luc\'s "port"', place: 'Sen "Luc"' });
  });
  it('are not read when they are too large', () => {
    expect(errorOf(`${head}${'#'.repeat(5 * 1024 * 1024)}`)).toMatch(/at most 4 MB/);
  });
  it('that come with the package are all whole, official and on https', async () => {
    expect(await shippedCatalogues()).toContain('us-japan-rok-trilateral');
    for (const name of await shippedCatalogues()) {
      const { documents, trust, series } = await catalogueOf(name);
      expect([series, trust]).toEqual([name, 'official']);
      for (const { address, level, date } of documents)
        expect([address.startsWith('https://'), level !== null, date]).toEqual([true, true, date]);
      expect(documents.map(({ date }) => date)).toEqual(documents.map(({ date }) => date).sort());
    }
    expect((await catalogueOf('us-japan-rok-trilateral')).documents).toHaveLength(12);
  });
  it.each(['no-such-series', '../package', '/etc/passwd', ''])('are not found under %j', async (name) => {
    await expect(catalogueOf(name)).rejects.toThrow(/^catalogue-unknown: .*us-japan-rok-trilateral/);
  });
  it('are found by their file', async () => {
    expect((await catalogueOf('catalogues/us-japan-rok-trilateral.yaml')).series).toBe('us-japan-rok-trilateral');
    await expect(catalogueOf('catalogues/none.yaml')).rejects.toThrow(/^file-missing/);
  });
});

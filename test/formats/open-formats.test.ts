import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { unzipSync } from 'fflate';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { OPEN } from '../../src/cli/open-formats.js';
import { checkAnnotations, compareAnnotations, readAnnotations, seriesAnnotations } from '../../src/formats/annotations.js';
import { claimReviews, REVIEW_RATING } from '../../src/formats/claim-review.js';
import { codePoints } from '../../src/formats/code-points.js';
import { csl } from '../../src/formats/csl.js';
import { checkPackage, comparePackage, type PackageFiles, readPackage, seriesPackage, zipped } from '../../src/formats/data-package.js';
import { compareAtom, compareFeed, seriesAtom, seriesFeed } from '../../src/formats/feeds.js';
import { checkJsonLines, compareJsonLines, readJsonLines, seriesJsonLines } from '../../src/formats/json-lines.js';
import { movesOfComparison, movesOfSeries } from '../../src/formats/moves.js';
import { formatsOf } from '../../src/formats/open-formats.js';
import { textName } from '../../src/formats/publishing.js';
import { parseCsv } from '../../src/intake/csv.js';
import type { Document } from '../../src/model.js';
import { entente } from '../cli/run.js';
import { against, check, comparison, followed, reading, SCHEMAS, slice } from './open.js';

const published = describe.skipIf(!existsSync(SCHEMAS));
const publishing = {
  home: 'https://desk.example/x',
  address: ({ id }: { id: string }) => `https://desk.example/${id}?a=1&b=2`,
  publisher: { name: 'Desk <&>', address: 'https://desk.example' },
};

describe('offsets in code points', () => {
  it('name the same characters as those in code units, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const at = codePoints(text);
        const chars = [...text];
        const edges = [0];
        for (const char of chars) edges.push(edges.at(-1)! + char.length);
        const [from, to] = [a % (chars.length + 1), b % (chars.length + 1)].sort((one, two) => one - two) as [number, number];
        expect([at(edges[from]!), at(edges[to]!)]).toEqual([from, to]);
      }),
    );
  });
  it('stay before a character that they would split', () => {
    expect(codePoints('a🕊b')(2)).toBe(1);
  });
});

describe('Web Annotations', () => {
  interface Selector {
    type: string;
    start?: number;
    end?: number;
    exact?: string;
    prefix?: string;
    suffix?: string;
  }
  interface Target {
    source: string;
    selector: Selector[];
  }
  interface Annotation {
    id: string;
    motivation: string;
    body: { type: string; value?: string }[];
    target: Target | Target[];
  }
  const itemsOf = (text: string): Annotation[] => JSON.parse(text).first.items;
  const results: [string, string, readonly Document[]][] = [
    ['a reading', readAnnotations(reading), [reading.document]],
    ['a check', checkAnnotations(check), [check.report, ...check.statements]],
    ['a comparison', compareAnnotations(comparison), [comparison.before, comparison.after]],
    ['a series', seriesAnnotations(followed), followed.documents],
  ];
  it.each(results)('of %s select the same words by position and by quotation', (_, text, documents) => {
    const items = itemsOf(text);
    expect(items.length).toBeGreaterThan(5);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const texts = new Map(documents.map((document) => [textName(document), document.text]));
    for (const { source, selector } of items.flatMap(({ target }) => target)) {
      const [position, quote] = selector;
      const whole = texts.get(source)!;
      expect(slice(whole, position!.start!, position!.end!)).toBe(quote!.exact);
      expect(whole).toContain(quote!.prefix! + quote!.exact! + quote!.suffix!);
    }
  });
  it('have an annotation for every act, claim and change', () => {
    expect(itemsOf(readAnnotations(reading))).toHaveLength(reading.acts.length);
    expect(itemsOf(compareAnnotations(comparison))).toHaveLength(
      comparison.alignments.filter((row) => row.drift !== 'unchanged' || row.moved).length,
    );
    expect(itemsOf(checkAnnotations(check))).toHaveLength(check.claims.length + check.quotations.length + check.omissions.length);
  });
  it('of a series have what every text makes of every lineage, and for what was dropped the words it had last', () => {
    const items = itemsOf(seriesAnnotations(followed));
    const steps = followed.lineages.flatMap((lineage) => lineage.steps);
    expect(items).toHaveLength(steps.length);
    const dropped = items.filter(({ body }) => body.some(({ value }) => value?.startsWith('dropped: ')));
    expect(dropped).toHaveLength(steps.filter(({ drift }) => drift === 'dropped').length);
    expect(dropped.length).toBeGreaterThan(0);
    for (const { body } of dropped) expect(body.map(({ value }) => value).join()).toContain('left out by');
  });
  it('of a series kept by an earlier version leave out what has no place', () => {
    const older = {
      ...followed,
      lineages: followed.lineages.map((one) => ({ ...one, steps: one.steps.map(({ at: _, ...step }) => step) })),
    };
    expect(itemsOf(seriesAnnotations(older))).toEqual([]);
  });
  it('name the address of a text when there is one', () => {
    expect(itemsOf(readAnnotations(reading, publishing))[0]!.target).toMatchObject({ source: 'https://desk.example/varrin-2025?a=1&b=2' });
  });
  published('under the published context', () => {
    it.each(results)('of %s lose no property when they are read as linked data', async (_, text) => {
      const context = JSON.parse(readFileSync(join(SCHEMAS, 'anno.jsonld'), 'utf8'));
      const documentLoader = async (url: string) => ({ documentUrl: url, document: url.includes('anno.jsonld') ? context : {} });
      const expanded = await jsonld.expand(JSON.parse(text), { documentLoader, safe: true } as object);
      const quads = (await jsonld.toRDF(expanded, { documentLoader })) as { predicate: { value: string } }[];
      const of = (property: string) => quads.filter(({ predicate }) => predicate.value === `http://www.w3.org/ns/oa#${property}`).length;
      const starts = text.match(/"start":/g)!.length;
      expect(of('start')).toBe(starts);
      expect(of('end')).toBe(starts);
      expect(of('exact')).toBe(starts);
      expect(of('motivatedBy')).toBe(itemsOf(text).length);
    });
  });
});

describe('JSON Lines', () => {
  it.each([
    ['a reading', readJsonLines(reading), reading.acts.length + 1],
    ['a check', checkJsonLines(check), 2 + check.claims.length + check.quotations.length + check.omissions.length],
    [
      'a comparison',
      compareJsonLines(comparison),
      2 + comparison.alignments.length + comparison.beforeActs.length + comparison.afterActs.length,
    ],
    ['a series', seriesJsonLines(followed), 3 + followed.lineages.length + followed.matrix.cells.length],
  ])('of %s have one object on every line, with its kind and schema', (_, text, count) => {
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(count);
    for (const line of lines) expect(line).toMatchObject({ schema: expect.stringMatching(/\/1$/), kind: expect.any(String) });
    expect(text).not.toContain('"text":"🕊 Peace');
  });
});

const packages: [string, PackageFiles][] = [
  ['a reading', readPackage(reading)],
  ['a check', checkPackage(check)],
  ['a comparison', comparePackage(comparison)],
  ['a series', seriesPackage(followed)],
];
interface Field {
  name: string;
  type: string;
  description: string;
  constraints?: { enum?: string[]; required?: boolean };
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: Field[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}
const resourcesOf = (files: PackageFiles): Resource[] => JSON.parse(files['datapackage.json']!).resources;
const rowsOf = (files: PackageFiles, { path }: Resource): string[][] => parseCsv(files[path]!).map((row) => [...row]);

describe('a Data Package', () => {
  it.each(packages)('of %s describes every column of every table, in order', (_, files) => {
    const resources = resourcesOf(files);
    expect(Object.keys(files).sort()).toEqual(['datapackage.json', ...resources.map(({ path }) => path)].sort());
    for (const resource of resources) {
      expect(rowsOf(files, resource)[0]).toEqual(resource.schema.fields.map(({ name }) => name));
      for (const { description } of resource.schema.fields) expect(description).toMatch(/^[A-Z].*[.)]$/);
      expect(resource.bytes).toBe(Buffer.byteLength(files[resource.path]!));
    }
  });
  it.each(packages)('of %s holds only values that its columns allow, and keys that are there and single', (_, files) => {
    const resources = resourcesOf(files);
    for (const resource of resources) {
      const { fields, primaryKey, foreignKeys = [] } = resource.schema;
      const rows = rowsOf(files, resource).slice(1);
      const cell = (row: string[], name: string) => row[fields.findIndex((field) => field.name === name)]!;
      for (const row of rows)
        for (const [at, field] of fields.entries())
          expect(row[at], `${resource.name}.${field.name}`).toSatisfy((value: string) => allowed(value, field));
      if (primaryKey) expect(new Set(rows.map((row) => primaryKey.map((name) => cell(row, name)).join('\n'))).size).toBe(rows.length);
      for (const { fields: own, reference } of foreignKeys) {
        const other = resources.find(({ name }) => name === reference.resource)!;
        const at = other.schema.fields.findIndex(({ name }) => name === reference.fields[0]);
        const known = new Set(
          rowsOf(files, other)
            .slice(1)
            .map((row) => row[at]),
        );
        for (const row of rows) expect(known).toContain(cell(row, own[0]!));
      }
    }
  });
  it('counts offsets in code points', () => {
    const files = readPackage(reading);
    const acts = resourcesOf(files).find(({ name }) => name === 'acts')!;
    const at = (name: string) => acts.schema.fields.findIndex((field) => field.name === name);
    const rows = rowsOf(files, acts).slice(1);
    for (const [nth, row] of rows.entries()) {
      const { from, to } = reading.acts[nth]!;
      expect(slice(reading.document.text, Number(row[at('start')]), Number(row[at('end')]))).toBe(reading.document.text.slice(from, to));
    }
  });
  it('is one archive, the same bytes every time', () => {
    const bytes = zipped(readPackage(reading));
    expect(zipped(readPackage(reading))).toEqual(bytes);
    expect(Object.keys(unzipSync(bytes))).toEqual(['datapackage.json', 'documents.csv', 'acts.csv']);
  });
  published('under the published schemas', () => {
    it.each(packages)('of %s is valid', (_, files) => {
      expect(against('datapackage.json', JSON.parse(files['datapackage.json']!))).toEqual([]);
      for (const resource of resourcesOf(files)) {
        expect(against('dataresource.json', resource)).toEqual([]);
        expect(against('tableschema.json', resource.schema)).toEqual([]);
      }
    });
  });
});

function allowed(value: string, { type, constraints }: Field): boolean {
  if (value === '') return constraints?.required !== true;
  if (constraints?.enum && !constraints.enum.includes(value)) return false;
  if (type === 'integer') return /^\d+$/.test(value);
  if (type === 'number') return /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(value);
  if (type === 'boolean') return /^(?:true|false)$/.test(value);
  return type !== 'date' || /^\d{4}-\d{2}-\d{2}$/.test(value);
}

describe('ClaimReview', () => {
  const { '@graph': reviews } = JSON.parse(claimReviews(check, publishing));
  it('reviews every claim that was decided, with its words, its verdict and why', () => {
    const decided = check.claims.filter(({ verdict }) => REVIEW_RATING[verdict] !== null);
    expect(reviews).toHaveLength(decided.length);
    for (const [at, review] of reviews.entries()) {
      expect(review).toMatchObject({
        '@type': 'ClaimReview',
        claimReviewed: decided[at]!.text.replace(/\s+/g, ' '),
        url: `https://desk.example/x#${decided[at]!.id}`,
        author: { name: 'Desk <&>' },
        itemReviewed: { '@type': 'Claim', datePublished: '2025-06-12', appearance: { '@type': 'NewsArticle', name: '<Report> & 🕊' } },
        reviewRating: { '@type': 'Rating', bestRating: 5, worstRating: 1, ratingValue: REVIEW_RATING[decided[at]!.verdict] },
      });
    }
  });
  it('says that nobody has reviewed it unless somebody answers for it, and gives no date of its own', () => {
    const alone = JSON.parse(claimReviews(check))['@graph'][0];
    expect(alone.author.name).toContain('not reviewed');
    expect(alone).not.toHaveProperty('datePublished');
    expect(alone).not.toHaveProperty('url');
  });
  it('rates a contradiction below a strengthening, and that below the same words', () => {
    expect(REVIEW_RATING.contradicted!).toBeLessThan(REVIEW_RATING.stronger!);
    expect(REVIEW_RATING.stronger!).toBeLessThan(REVIEW_RATING.supported!);
  });
});

describe('CSL-JSON', () => {
  const documents = [
    { ...reading.document, source: 'https://desk.example/1', accessed: '2025-06-20T10:00:00Z' },
    { ...check.report, date: null, place: null },
  ];
  const items = JSON.parse(csl(documents, { partyName: (id) => `State of ${id}` }));
  it('gives what a bibliography needs, and leaves out what is not known', () => {
    expect(items[0]).toMatchObject({
      id: 'varrin-2025',
      type: 'document',
      title: '<varrin-2025> & "more" 🕊',
      issued: { 'date-parts': [[2025, 6, 12]] },
      accessed: { 'date-parts': [[2025, 6, 20]] },
      URL: 'https://desk.example/1',
      archive_location: `sha256:${reading.document.sha256}`,
    });
    expect(items[0].author).toEqual(reading.document.parties.map((id) => ({ literal: `State of ${id}` })));
    expect(items[1]).toMatchObject({ type: 'article-newspaper' });
    for (const field of ['issued', 'author', 'URL', 'event-place']) expect(items[1]).not.toHaveProperty(field);
  });
  it('takes no address but one of the web', () => {
    expect(JSON.parse(csl([{ ...reading.document, source: 'javascript:alert(1)' }]))[0]).not.toHaveProperty('URL');
  });
  published('under the published schema', () => {
    it('is valid', () => {
      expect(against('csl-data.json', items)).toEqual([]);
    });
  });
});

describe('feeds of what moved', () => {
  const feeds = {
    comparison: JSON.parse(compareFeed(comparison, publishing)),
    series: JSON.parse(seriesFeed(followed, publishing)),
    bare: JSON.parse(compareFeed(comparison)),
  };
  it('hold changes of substance only, each once, dated by the later text', () => {
    for (const moves of [movesOfComparison(comparison), movesOfSeries(followed)]) {
      expect(moves.length).toBeGreaterThan(3);
      expect(new Set(moves.map(({ id }) => id)).size).toBe(moves.length);
      for (const { title, text, date } of moves) {
        expect(title).toMatch(/^(?:≠ altered|▲ strengthened|▼ weakened|⊕ broadened|⊖ narrowed|\+ added|− dropped|↩ returned)/);
        expect(text).not.toBe('');
        expect(date).toMatch(/^202[45]-/);
      }
    }
  });
  it('have the latest text of a series first', () => {
    const dates = movesOfSeries(followed).map(({ date }) => date!);
    expect(dates).toEqual([...dates].sort().reverse());
  });
  it('say nothing moved where one of the texts is a report', () => {
    expect(movesOfComparison({ ...comparison, after: { ...comparison.after, genre: 'report' } })).toEqual([]);
  });
  it('as JSON Feed are read by a reader of feeds, with links when there is an address', () => {
    const feed = parseJsonFeed(feeds.comparison);
    expect(feed.items).toHaveLength(movesOfComparison(comparison).length);
    expect(feed.items?.[0]?.url).toBe('https://desk.example/varrin-2025?a=1&b=2');
    expect(feeds.bare.items[0]).not.toHaveProperty('url');
  });
  it.each([
    ['a comparison', compareAtom(comparison, publishing), movesOfComparison(comparison)],
    ['a series', seriesAtom(followed, publishing), movesOfSeries(followed)],
  ])('of %s as Atom are well-formed, and no words of a document become markup', (_, text, moves) => {
    const feed = parseAtomFeed(text);
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual(moves.map(({ title }) => title));
    expect(feed.entries?.every(({ updated }) => updated?.toString().startsWith('202'))).toBe(true);
    expect(text).not.toContain('<b>');
    expect(text.match(/<entry>/g)).toHaveLength(moves.length);
    expect(text).toContain('&lt;varrin-2025&gt; &amp; &quot;more&quot; 🕊');
  });
  it('date a text without a date by when it was taken in, and make no time up', () => {
    const undated = { ...comparison, after: { ...comparison.after, date: null } };
    const text = compareAtom(undated, { taken: () => '2026-03-04T05:06:07.000Z' });
    expect(new Set(text.match(/<updated>[^<]*/g))).toEqual(new Set(['<updated>2026-03-04T05:06:07.000Z']));
    expect(() => compareAtom(undated)).toThrow(/feed-undated/);
    const still = { ...undated, alignments: [] };
    expect(compareAtom(still, { taken: () => '2026-03-04T05:06:07.000Z' })).toContain('<updated>2026-03-04T05:06:07.000Z');
    expect(JSON.parse(compareFeed(undated)).items[0]).not.toHaveProperty('date_published');
  });
  published('under the published schema', () => {
    it.each(Object.entries(feeds))('are valid as JSON Feed: %s', (_, feed) => {
      expect(against('jsonfeed-1.1.json', feed)).toEqual([]);
    });
  });
});

describe('--format', () => {
  it.each(Object.entries(OPEN))('of %s takes the names of the registry', (kind, names) => {
    expect(Object.keys(formatsOf(kind as keyof typeof OPEN))).toEqual([...names]);
  });
  it.each([
    ['read', ['read', 'examples/varrin-2025.txt']],
    ['check', ['check', 'examples/report-news.txt', '--against', 'examples/varrin-2025.txt', '--parties', 'examples/parties.json']],
    ['compare', ['compare', 'examples/tolme-2024.txt', 'examples/varrin-2025.txt', '--parties', 'examples/parties.json']],
    [
      'series',
      ['series', 'examples/sen-luc-2023.txt', 'examples/tolme-2024.txt', 'examples/varrin-2025.txt', '--parties', 'examples/parties.json'],
    ],
  ] as const)('of %s writes a file, and lines to standard output', async (kind, args) => {
    const file = join(mkdtempSync(join(tmpdir(), 'entente-open-')), `${kind}.zip`);
    expect(await entente([...args, '--format', 'datapackage', '--output', file])).toMatchObject({ code: 0, out: '' });
    expect(Object.keys(unzipSync(readFileSync(file)))).toContain('datapackage.json');
    expect((await entente([...args, '--format', 'jsonl'])).out).toMatch(/^\{"schema":"/);
    expect((await entente([...args, '--format', 'datapackage'])).err).toMatch(/^output-needed: .*--format datapackage/);
  });
  it('has a maker for every name that gives something', () => {
    const results = { read: reading, check, compare: comparison, series: followed, documents: [reading.document] } as const;
    for (const [kind, result] of Object.entries(results))
      for (const { make } of Object.values(formatsOf(kind as keyof typeof results)))
        expect((make as (result: unknown) => string | Uint8Array)(result).length).toBeGreaterThan(100);
  });
});

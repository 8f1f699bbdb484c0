import { expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { addDocuments } from '../../src/ledger/add.js';
import { addText } from '../../src/ledger/add-text.js';
import { describeDocument, documentOf, listDocuments, readingOf, versionsOf } from '../../src/ledger/documents.js';
import type { AddInput } from '../../src/ledger/prepare.js';
import { verify } from '../../src/ledger/verify.js';
import { ANNA } from './sample.js';
import { describeStores } from './stores.js';

const TOLME = `Joint Statement of Arvenia and Borland
Tolme, 5 March 2024

The leaders of Arvenia and Borland met in Tolme. They strongly condemned the closing of the Lorn Strait by Drossia. They will hold a joint exercise by the end of 2025.`;
const VARRIN = `Joint Statement of Arvenia and Caldora
Varrin, 9 May 2025

The leaders of Arvenia and Caldora decided to open a harbour office in Varrin. They welcomed the work of the Gulf Compact on fisheries.`;

const input = (text: string, name: string, given: AddInput['given'] = {}): AddInput => ({
  bytes: new TextEncoder().encode(text),
  name,
  source: `file:///archive/${name}`,
  given,
});

describeStores('adding documents', (open) => {
  it('keeps each with what was given and what was guessed', async () => {
    const ledger = await open();
    const report = await addDocuments(ledger, [input(TOLME, 'tolme-2024.txt', { series: 'gulf', trust: 'official' })], { by: ANNA });
    expect(report.summary).toEqual({ added: 1, version: 0, unchanged: 0, failed: 0 });
    const document = await documentOf(ledger, 'tolme-2024');
    expect(document).toMatchObject({ version: 1, date: '2024-03-05', level: 'leaders', series: 'gulf', trust: 'official', text: TOLME });
    expect(document.inferred).toContain('level');
    expect(document.inferred).not.toContain('series');
    expect((await readingOf(ledger, 'tolme-2024')).acts).toEqual(read(TOLME).acts);
  });

  it('writes nothing for the same words from the same source', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input(TOLME, 'tolme-2024.txt')], { by: ANNA });
    const again = await addDocuments(ledger, [input(TOLME, 'tolme-2024.txt'), input(TOLME, 'tolme-2024.txt')], { by: ANNA });
    expect(again.documents.map(({ outcome, id }) => [outcome, id])).toEqual([
      ['unchanged', 'tolme-2024'],
      ['unchanged', 'tolme-2024'],
    ]);
    expect(await ledger.db.selectFrom('entries').select('seq').execute()).toHaveLength(1);
  });

  it('keeps other bytes of the same words as a new version, and says that the words are the same', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input(`\ufeff${TOLME}`, 'tolme-2024.txt')], { by: ANNA });
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TOLME, 'utf16le')]);
    const inUtf16 = { ...input(TOLME, 'tolme-2024.txt'), bytes: new Uint8Array(marked) };
    const report = await addDocuments(ledger, [inUtf16], { by: ANNA });
    const [document] = report.documents;
    expect(document).toMatchObject({ outcome: 'version', version: 2, notes: ['its bytes changed, its words did not'] });
    expect(document?.revision?.summary).toEqual({ unchanged: 2 });
    expect(addText(report)).toContain('A new version in which no act differs:\n  tolme-2024, version 1 → 2');
    expect((await addDocuments(ledger, [inUtf16], { by: ANNA })).summary).toMatchObject({ unchanged: 1 });
    expect(await verify(ledger)).toMatchObject({ raws: 2, problems: [] });
  });

  it('makes no new version of a web page around whose words something changed', async () => {
    const ledger = await open();
    const page = (advertisement: string) =>
      input(`<title>Statement</title><nav>${advertisement}</nav><article><p>${TOLME}</p></article>`, 'tolme-2024.html');
    await addDocuments(ledger, [page('Boats')], { by: ANNA });
    const { documents } = await addDocuments(ledger, [page('Nets')], { by: ANNA });
    expect(documents[0]).toMatchObject({ outcome: 'unchanged', version: 1, notes: [expect.stringContaining('nothing was written')] });
  });

  it('makes other words from the same source a new version and says what moved', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input(TOLME, 'tolme-2024.txt')], { by: ANNA });
    const softer = TOLME.replace('strongly condemned', 'expressed concern over');
    const { documents } = await addDocuments(ledger, [input(softer, 'tolme-2024.txt')], { by: ANNA });
    expect(documents[0]).toMatchObject({ outcome: 'version', id: 'tolme-2024', version: 2, copies: [] });
    expect(documents[0]?.revision?.changes.map(({ drift }) => drift)).toEqual(['altered']);
    expect((await documentOf(ledger, 'tolme-2024')).text).toBe(softer);
    expect((await documentOf(ledger, 'tolme-2024', 1)).text).toBe(TOLME);
    expect((await readingOf(ledger, 'tolme-2024', 1)).acts.map(({ act }) => act)).toContain('condemn');
    expect((await versionsOf(ledger, 'tolme-2024')).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('gives two files of one name ids that do not depend on their order', async () => {
    const one = { ...input(TOLME, 'text.txt'), source: 'file:///a/text.txt' };
    const two = { ...input(VARRIN, 'text.txt'), source: 'file:///b/text.txt' };
    const ledger = await open();
    const { documents } = await addDocuments(ledger, [one, two], { by: ANNA });
    expect(documents[0]?.id).toBe('text');
    expect(documents[1]?.id).toMatch(/^text-[0-9a-f]{8}$/);
  });

  it('reports a file that fails and takes in the others', async () => {
    const ledger = await open();
    const { documents, summary } = await addDocuments(ledger, [input('', 'empty.txt'), input(TOLME, 'tolme-2024.txt')], { by: ANNA });
    expect(summary).toMatchObject({ added: 1, failed: 1 });
    expect(documents[0]?.error?.code).toBe('file-empty');
  });

  it('leaves a date open that contradicts the year known', async () => {
    const ledger = await open();
    const { documents } = await addDocuments(ledger, [{ ...input(TOLME, 'tolme.txt'), within: '1999' }], { by: ANNA });
    expect(documents[0]?.facts?.date).toBeNull();
    expect(documents[0]?.notes.join()).toContain('2024-03-05');
  });
});

describeStores('describing documents', (open) => {
  it('reads the text anew under the corrected facts, until the correction is undone', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input(TOLME, 'tolme-2024.txt')], { by: ANNA });
    const entry = await describeDocument(ledger, 'tolme-2024', { date: '2024-03-06', genre: 'readout', series: 'gulf' }, ANNA);
    expect(await documentOf(ledger, 'tolme-2024')).toMatchObject({ date: '2024-03-06', genre: 'readout', series: 'gulf' });
    expect((await readingOf(ledger, 'tolme-2024')).document).toMatchObject({ date: '2024-03-06', genre: 'readout' });
    expect((await documentOf(ledger, 'tolme-2024')).inferred).not.toContain('genre');
    const [undo] = await ledger.append([{ kind: 'undo', seq: entry!.seq }], ANNA);
    expect(await documentOf(ledger, 'tolme-2024')).toMatchObject({ date: '2024-03-05', genre: 'statement', series: null });
    await ledger.append([{ kind: 'undo', seq: undo!.seq }], ANNA);
    expect(await documentOf(ledger, 'tolme-2024')).toMatchObject({ date: '2024-03-06', genre: 'readout', series: 'gulf' });
  });

  it('writes nothing when the facts stand so already', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input(TOLME, 'tolme-2024.txt', { date: '2024-03-05' })], { by: ANNA });
    expect(await describeDocument(ledger, 'tolme-2024', { date: '2024-03-05' }, ANNA)).toBeNull();
  });

  it('takes a document away when its entry is undone, and can take it in again', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input(TOLME, 'tolme-2024.txt')], { by: ANNA });
    await ledger.append([{ kind: 'undo', seq: 1 }], ANNA);
    await expect(documentOf(ledger, 'tolme-2024')).rejects.toMatchObject({ code: 'unknown-document' });
    const { documents } = await addDocuments(ledger, [input(TOLME, 'tolme-2024.txt')], { by: ANNA });
    expect(documents[0]).toMatchObject({ id: 'tolme-2024', version: 2, revision: null });
  });

  it('lists by date in pages', async () => {
    const ledger = await open();
    await addDocuments(
      ledger,
      [input(VARRIN, 'varrin.txt', { series: 'gulf' }), input(TOLME, 'tolme.txt'), input('They met.', 'note.txt')],
      {
        by: ANNA,
      },
    );
    const first = await listDocuments(ledger, {}, { limit: 2 });
    expect(first).toMatchObject({ total: 3 });
    const second = await listDocuments(ledger, {}, { limit: 2, cursor: first.next });
    expect([...first.documents, ...second.documents].map(({ id }) => id)).toEqual(['note', 'tolme', 'varrin']);
    expect(second.next).toBeNull();
    expect((await listDocuments(ledger, { series: 'gulf' })).documents.map(({ id }) => id)).toEqual(['varrin']);
    expect((await listDocuments(ledger, { until: '2024-12-31' })).documents.map(({ id }) => id)).toEqual(['tolme']);
  });
});

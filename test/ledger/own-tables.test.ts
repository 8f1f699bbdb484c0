import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addDocuments } from '../../src/ledger/add.js';
import { describeDocument, readingOf } from '../../src/ledger/documents.js';
import { exportLedger } from '../../src/ledger/export.js';
import { find } from '../../src/ledger/find.js';
import { importLedger } from '../../src/ledger/import.js';
import { setOwnTables } from '../../src/ledger/set-tables.js';
import { verify } from '../../src/ledger/verify.js';
import { describeStores } from './stores.js';

const BY = { kind: 'person', name: 'Ruta' } as const;
const PARTIES = readFileSync(new URL('../../examples/parties.json', import.meta.url), 'utf8');
const OWN = { parties: PARTIES, topics: null, rungs: null };
const TEXT =
  'Joint Statement of Arvenia and Borland\n\nArvenia and Borland condemn the shelling of Karsk by Drossia. They call on the Drossian Federal Republic to stop.\n';
const input = (name: string) => ({
  bytes: new TextEncoder().encode(TEXT),
  name,
  source: `file:///statements/${name}`,
  given: { genre: 'statement' as const, level: 'leaders' as const, date: '2025-05-01' },
});

describeStores('tables of a ledger’s own', (open) => {
  it('are used for texts taken in after them and before them', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input('shelling-2025.txt')], { by: BY });
    expect((await readingOf(ledger, 'shelling-2025')).acts[0]?.targets).toEqual([]);
    expect(await setOwnTables(ledger, OWN, BY)).toEqual({ changed: true });
    expect((await readingOf(ledger, 'shelling-2025')).acts[0]).toMatchObject({ speakers: ['XAR', 'XBO'], targets: ['XDR'] });
    await addDocuments(ledger, [{ ...input('estmark-2025.txt'), bytes: new TextEncoder().encode(`${TEXT}They thank Estmark.\n`) }], {
      by: BY,
    });
    expect((await readingOf(ledger, 'estmark-2025')).acts.at(-1)?.targets).toEqual(['XES']);
    await describeDocument(ledger, 'estmark-2025', { date: '2025-06-01' }, BY);
    expect((await readingOf(ledger, 'estmark-2025')).acts.at(-1)?.targets).toEqual(['XES']);
    expect(await setOwnTables(ledger, OWN, BY)).toEqual({ changed: false });
  });
  it('let a name be found under its other names', async () => {
    const ledger = await open();
    await setOwnTables(ledger, OWN, BY);
    await addDocuments(ledger, [input('shelling-2025.txt')], { by: BY });
    expect((await find(ledger, { words: 'condemn', target: 'DFR' })).total).toBe(1);
    expect((await find(ledger, { words: '', target: 'Drossia' })).total).toBe(2);
  });
  it('are an entry: they are verified, moved with the ledger and hold there for the texts before them', async () => {
    const ledger = await open();
    await addDocuments(ledger, [input('shelling-2025.txt')], { by: BY });
    await setOwnTables(ledger, OWN, BY);
    expect((await verify(ledger)).problems).toEqual([]);
    const lines: string[] = [];
    for await (const line of exportLedger(ledger)) lines.push(line);
    const other = await open();
    await importLedger(other, lines);
    expect((await readingOf(other, 'shelling-2025')).acts[0]?.targets).toEqual(['XDR']);
    await expect(ledger.append([{ kind: 'undo', seq: 2 }], BY)).rejects.toThrow(/entry-invalid/);
  });
  it('are refused when they are no tables, and nothing is written', async () => {
    const ledger = await open();
    await expect(setOwnTables(ledger, { ...OWN, parties: '{' }, BY)).rejects.toThrow(/party-file/);
    expect(await ledger.db.selectFrom('entries').select('seq').execute()).toEqual([]);
  });
});

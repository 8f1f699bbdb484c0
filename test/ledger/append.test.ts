import { expect, it } from 'vitest';
import { entryHash, GENESIS } from '../../src/ledger/chain.js';
import { textOf } from '../../src/ledger/pages.js';
import { ANNA, documentOf } from './sample.js';
import { describeStores } from './stores.js';

const SEA = 'The leaders of Arvenia and Borland reaffirmed their commitment to free passage through the Lorn Strait. 𝄞';

describeStores('append', (open, fresh) => {
  it('chains each entry to the one before', async () => {
    const ledger = await open({ now: () => '2025-01-01T00:00:00.000Z' });
    const { body, supply } = documentOf(SEA);
    const [first] = await ledger.append([body], ANNA, supply);
    const [second, third] = await ledger.append(
      [
        { kind: 'describe', document: body.document.id, set: { place: 'Varrin' } },
        { kind: 'undo', seq: 1 },
      ],
      ANNA,
    );
    expect([first!.seq, second!.seq, third!.seq]).toEqual([1, 2, 3]);
    expect([first!.prev, second!.prev, third!.prev]).toEqual([GENESIS, first!.hash, second!.hash]);
    expect(third!.hash).toBe(entryHash(third!));
    expect(first!.at).toBe('2025-01-01T00:00:00.000Z');
  });

  it('keeps entries, texts and bytes for whoever opens the ledger next', async () => {
    const at = await fresh();
    const ledger = await open({ at });
    const { body, supply, record } = documentOf(SEA);
    const [entry] = await ledger.append([body], ANNA, supply);
    await ledger.close();
    const again = await open({ at, mode: 'existing' });
    const row = await again.db.selectFrom('entries').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ seq: 1, by_kind: 'person', by_name: 'Anna', kind: 'document', hash: entry!.hash });
    expect(JSON.parse(row.body)).toEqual(body);
    expect(await textOf(again.db, record.sha256)).toBe(SEA);
    expect((await again.db.selectFrom('raws').select('bytes').executeTakeFirstOrThrow()).bytes).toBeInstanceOf(Uint8Array);
  });

  it('takes all entries of a call or none', async () => {
    const ledger = await open();
    const { body, supply } = documentOf(SEA);
    await expect(ledger.append([body, { kind: 'undo', seq: 7 }], ANNA, supply)).rejects.toMatchObject({ code: 'entry-invalid' });
    expect(await ledger.db.selectFrom('entries').selectAll().execute()).toEqual([]);
    expect(await ledger.db.selectFrom('texts').selectAll().execute()).toEqual([]);
  });

  it('refuses a document without its text, or with another', async () => {
    const ledger = await open();
    const { body, supply, record } = documentOf(SEA);
    await expect(ledger.append([body], ANNA)).rejects.toMatchObject({ code: 'entry-invalid' });
    const swapped = { ...supply, texts: new Map([[record.sha256, SEA.replace('free', 'paid')]]) };
    await expect(ledger.append([body], ANNA, swapped)).rejects.toMatchObject({ code: 'entry-invalid' });
  });

  it.each(['', 'Anna\0', 'Anna \ud800'])('refuses an author whose name no database keeps: %j', async (name) => {
    const ledger = await open();
    const note = { kind: 'note', on: { kind: 'document', id: 'x', anchor: null }, text: 'Seen.' } as const;
    await expect(ledger.append([note], { kind: 'person', name })).rejects.toMatchObject({ code: 'entry-invalid' });
  });

  it('gives numbers in turn to writers at once', async () => {
    const at = await fresh();
    const ledgers = await Promise.all([open({ at }), open({ at }), open({ at })]);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        ledgers[index % 3]!.append([{ kind: 'describe', document: 'none', set: { place: `Holm ${index}` } }], ANNA),
      ),
    );
    const rows = await ledgers[0]!.db.selectFrom('entries').select(['seq', 'prev', 'hash']).orderBy('seq').execute();
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    rows.slice(1).forEach((row, index) => {
      expect(row.prev).toBe(rows[index]!.hash);
    });
  });

  it('refuses that an entry is changed or deleted, by whatever program', async () => {
    const ledger = await open();
    await ledger.append([{ kind: 'describe', document: 'none', set: { place: 'Holm' } }], ANNA);
    await expect(ledger.db.updateTable('entries').set({ by_name: 'Bert' }).execute()).rejects.toThrow(/never changed/);
    await expect(ledger.db.deleteFrom('entries').execute()).rejects.toThrow(/never changed/);
  });
});

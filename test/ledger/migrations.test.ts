import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { readingOf } from '../../src/ledger/documents.js';
import { migrate, migratedTo, migrations } from '../../src/ledger/migrations.js';
import { entryRows } from '../../src/ledger/pages.js';
import { rebuild } from '../../src/ledger/rebuild.js';
import { verify } from '../../src/ledger/verify.js';
import { ANNA, collected, documentOf, exported } from './sample.js';
import { describeStores } from './stores.js';

const { body, supply } = documentOf('Caldora and Estmark agreed to open the harbour of Holm.', { id: 'harbour' });

describeStores('the steps of the tables', (open, fresh, kind) => {
  it('are numbered from 1 without gaps', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  });

  it.each(migrations.map(({ number, name }) => [number, name] as const))(
    'bring a ledger of step %i (%s) up to this version',
    { timeout: 60_000 },
    async (upTo) => {
      const whole = await open();
      await whole.append([body], ANNA, supply);
      const at = await fresh();
      const old = await open({ at });
      await wiped(old.db, kind);
      await old.db.transaction().execute((transaction) => migrate(transaction, { kind, address: at, now: old.now(), upTo }));
      expect(await migratedTo(old.db, kind)).toBe(upTo);
      for (const { garbled: _, ...row } of await collected(entryRows(whole.db))) await old.db.insertInto('entries').values(row).execute();
      for (const row of await whole.db.selectFrom('texts').selectAll().execute()) await old.db.insertInto('texts').values(row).execute();
      for (const row of await whole.db.selectFrom('raws').selectAll().execute()) await old.db.insertInto('raws').values(row).execute();
      await old.close();
      const now = await open({ at, mode: 'existing' });
      expect(await migratedTo(now.db, kind)).toBe(migrations.length);
      await rebuild(now);
      expect(await exported(now)).toBe(await exported(whole));
      expect((await verify(now)).problems).toEqual([]);
      expect(await now.db.selectFrom('documents').select(['id', 'title']).execute()).toEqual(
        await whole.db.selectFrom('documents').select(['id', 'title']).execute(),
      );
    },
  );

  it('look up once which corrections of acts an older ledger holds, and which of them are undone', { timeout: 60_000 }, async () => {
    const at = await fresh();
    const whole = await open();
    const quote = 'The leaders agreed to open the harbour of Holm';
    const ours = documentOf(`${quote}.`, { id: 'harbour' });
    await whole.append([ours.body], ANNA, ours.supply);
    const correction = (act: string) =>
      ({
        ...{ kind: 'correct' as const, act: 'a', field: 'act', was: 'agree', value: act },
        anchor: { document: 'harbour', version: 1, from: 0, to: quote.length, quote },
      }) as const;
    await whole.append([correction('will'), correction('plan'), correction('pledge')], ANNA);
    await whole.append(
      [
        { kind: 'undo', seq: 3 },
        { kind: 'undo', seq: 4 },
        { kind: 'undo', seq: 6 },
      ],
      ANNA,
    );
    const old = await open({ at });
    await wiped(old.db, kind);
    await old.db.transaction().execute((transaction) => migrate(transaction, { kind, address: at, now: old.now(), upTo: 6 }));
    for (const { garbled: _, ...row } of await collected(entryRows(whole.db))) await old.db.insertInto('entries').values(row).execute();
    for (const table of ['texts', 'versions', 'documents', 'readings'] as const)
      for (const row of await whole.db.selectFrom(table).selectAll().execute())
        await old.db
          .insertInto(table)
          .values(row as never)
          .execute();
    await old.close();
    if (kind === 'sqlite') {
      const asItWas = await open({ at, mode: 'read-only' });
      expect((await readingOf(asItWas, 'harbour')).acts.map(({ act }) => act)).toEqual(['agree']);
      await asItWas.close();
    }
    const now = await open({ at });
    const rows = await now.db.selectFrom('corrections').select(['seq', 'document', 'version', 'undone']).orderBy('seq').execute();
    expect(rows.map((row) => [Number(row.seq), row.document, Number(row.version), Number(row.undone)])).toEqual([
      [2, 'harbour', 1, 0],
      [3, 'harbour', 1, 1],
      [4, 'harbour', 1, 0],
    ]);
    expect((await readingOf(now, 'harbour')).acts.map(({ act }) => act)).toEqual(['pledge']);
    expect(await now.db.selectFrom('stale').select('scope').execute()).toEqual([{ scope: 'series:gulf' }]);
  });

  it('keep what near-duplicates of older texts are found by', { timeout: 60_000 }, async () => {
    const at = await fresh();
    const old = await open({ at });
    await wiped(old.db, kind);
    await old.db.transaction().execute((transaction) => migrate(transaction, { kind, address: at, now: old.now(), upTo: 8 }));
    const prints = [
      { document: 'harbour', print: 'a1' },
      { document: 'harbour', print: 'b2' },
      { document: 'strait', print: 'b2' },
    ];
    await old.db.insertInto('fingerprints').values(prints).execute();
    await old.close();
    const now = await open({ at });
    const kept = await now.db.selectFrom('fingerprints').select(['document', 'print']).orderBy('document').orderBy('print').execute();
    expect(kept).toEqual(prints);
  });
});

/** Takes every table away: what is left is an empty database. */
async function wiped(db: Parameters<typeof migratedTo>[0], kind: 'sqlite' | 'postgres'): Promise<void> {
  if (kind === 'postgres') {
    await sql`drop schema public cascade`.execute(db);
    await sql`create schema public`.execute(db);
    return;
  }
  for (const virtual of [true, false]) {
    const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'
      and (sql like 'create virtual%') = ${virtual ? 1 : 0}`.execute(db);
    for (const { name } of rows) await sql`drop table ${sql.table(name)}`.execute(db);
  }
}

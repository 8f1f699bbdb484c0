import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { canonicalJson, sha256 } from '../../src/ledger/chain.js';
import type { Author, Body } from '../../src/ledger/entries.js';
import { linesOf } from '../../src/ledger/exchange-lines.js';
import { importLedger } from '../../src/ledger/import.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { rebuild } from '../../src/ledger/rebuild.js';
import { redact } from '../../src/ledger/redact.js';
import { verify } from '../../src/ledger/verify.js';
import { ANNA, documentOf, exported } from './sample.js';
import { describeStores, type Open } from './stores.js';

/** Words with everything that goes wrong on the way through JSON, UTF-8 and SQL. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom("'); drop table entries; --", 'a\u2028b\u2029c', '\ufeffBOM', '𝄞\ud800', '\r\n\t"\\'),
);
const text = words.filter((value) => value.trim() !== '' && !value.includes('\0'));
const author: fc.Arbitrary<Author> = fc.record({
  kind: fc.constantFrom('person', 'engine', 'model'),
  name: words.filter((name) => /^[^\0\p{Cs}]+$/u.test(name)),
});

/** What somebody does to a ledger; numbers choose among what is there. */
const deed = fc.oneof(
  fc.record({ do: fc.constant('add' as const), text, by: author }),
  fc.record({ do: fc.constant('again' as const), nth: fc.nat(20), by: author }),
  fc.record({ do: fc.constant('note' as const), text: words, by: author }),
  fc.record({ do: fc.constant('describe' as const), nth: fc.nat(20), title: fc.option(words), by: author }),
  fc.record({ do: fc.constant('undo' as const), nth: fc.nat(20), by: author }),
  fc.record({ do: fc.constant('redact' as const), nth: fc.nat(20), by: author }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function done(ledger: Ledger, deeds: readonly Deed[]): Promise<void> {
  const documents: { id: string; text: string; version: number }[] = [];
  for (const one of deeds) {
    const chosen = 'nth' in one ? documents[one.nth % Math.max(1, documents.length)] : undefined;
    if (one.do === 'add') {
      const id = sha256(one.text).slice(0, 8);
      if (documents.some((document) => document.id === id)) continue;
      documents.push({ id, text: one.text, version: 1 });
      await added(ledger, documents.at(-1)!, one.by);
    } else if (one.do === 'note')
      await ledger.append([{ kind: 'note', on: { kind: 'document', id: 'x', anchor: null }, text: one.text }], one.by);
    else if (one.do === 'undo') await ledger.append([{ kind: 'undo', seq: one.nth + 1 }], one.by).catch(expectCode('entry-invalid'));
    else if (chosen === undefined) continue;
    else if (one.do === 'describe') await ledger.append([{ kind: 'describe', document: chosen.id, set: { title: one.title } }], one.by);
    else if (one.do === 'again') {
      chosen.version += 1;
      await added(ledger, chosen, one.by);
    } else await redact(ledger, chosen.id, 'It must go.', one.by);
  }
}

async function added(
  ledger: Ledger,
  document: { readonly id: string; readonly text: string; readonly version: number },
  by: Author,
): Promise<void> {
  const { body, supply } = documentOf(document.text, document);
  await ledger.append([body], by, supply);
}

const expectCode =
  (code: string) =>
  (error: unknown): void => {
    expect(error).toMatchObject({ code });
  };
const runs = (kind: Ledger['kind']): number => (kind === 'sqlite' ? 40 : 4);
const copied = async (open: Open, file: string): Promise<Ledger> => {
  const copy = await open();
  await importLedger(copy, linesOf([Buffer.from(file)]));
  return copy;
};

describeStores('any ledger', (open, _fresh, kind) => {
  it('is exported, imported and exported again to the same bytes, and is whole', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 10 }), async (deeds) => {
        const ledger = await open();
        await done(ledger, deeds);
        const file = await exported(ledger);
        const copy = await copied(open, file);
        expect(await exported(copy)).toBe(file);
        for (const one of [ledger, copy]) expect((await verify(one)).problems).toEqual([]);
        await rebuild(copy);
        expect(await exported(copy)).toBe(file);
        await Promise.all([ledger.close(), copy.close()]);
      }),
      { numRuns: runs(kind) },
    );
  });

  it('shows by verify when any character of an entry, a text or a file is another', { timeout: 120_000 }, async () => {
    const ledger = await open();
    for (const words of ['They met in Varrin. 𝄞', 'Caldora deplored the seizure of a ferry.'])
      await added(ledger, { id: sha256(words), text: words, version: 1 }, ANNA);
    await ledger.append([{ kind: 'note', on: { kind: 'document', id: 'x', anchor: null }, text: 'Nothing' } satisfies Body], ANNA);
    if (kind === 'sqlite') for (const change of ['update', 'delete']) await sql.raw(`drop trigger entries_no_${change}`).execute(ledger.db);
    else await sql`drop trigger entries_kept on entries`.execute(ledger.db);
    const cells = [
      ...(['at', 'by_kind', 'by_name', 'kind', 'body', 'prev', 'hash'] as const).map((column) => ({ table: 'entries' as const, column })),
      { table: 'texts' as const, column: 'text' as const },
      { table: 'texts' as const, column: 'sha256' as const },
      { table: 'raws' as const, column: 'bytes' as const },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...cells),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async ({ table, column }, row, place, shift) => {
          const before = await cell(ledger, table, column, row);
          const after = changed(before.value, place, shift);
          if (typeof after !== 'string' && sameContent(before.value as Uint8Array, after)) return;
          await write(ledger, table, column, before.key, after);
          const { problems } = await verify(ledger);
          await write(ledger, table, column, column === before.keyColumn ? after : before.key, before.value);
          expect(problems).not.toEqual([]);
        },
      ),
      { numRuns: kind === 'sqlite' ? 300 : 60 },
    );
    expect((await verify(ledger)).problems).toEqual([]);
  });
});

interface Cell {
  readonly keyColumn: string;
  readonly key: unknown;
  readonly value: string | Uint8Array;
}
async function cell({ db }: Ledger, table: string, column: string, nth: number): Promise<Cell> {
  const keyColumn = table === 'entries' ? 'seq' : 'sha256';
  const { rows } = await sql<{ key: unknown; value: string | Uint8Array }>`
    select ${sql.ref(keyColumn)} as key, ${sql.ref(column)} as value from ${sql.table(table)} order by 1`.execute(db);
  return { keyColumn, ...rows[nth % rows.length]! };
}

async function write({ db }: Ledger, table: string, column: string, key: unknown, value: unknown): Promise<void> {
  const keyColumn = table === 'entries' ? 'seq' : 'sha256';
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value} where ${sql.ref(keyColumn)} = ${key}`.execute(db);
}

/** One character or byte is another. */
function changed(value: string | Uint8Array, place: number, shift: number): string | Uint8Array {
  if (typeof value !== 'string') return value.map((byte, at) => (at === place % value.length ? (byte + shift) % 256 : byte));
  const characters = [...value];
  const at = place % characters.length;
  characters[at] = String.fromCodePoint(1 + ((characters[at]!.codePointAt(0)! + shift) % 0xd000));
  return characters.join('');
}

/** The last bits of a deflated stream may differ without meaning. */
function sameContent(before: Uint8Array, after: Uint8Array): boolean {
  try {
    return canonicalJson([...inflateSync(before)]) === canonicalJson([...inflateSync(after)]);
  } catch {
    return false;
  }
}

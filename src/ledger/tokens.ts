import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { EntenteError } from '../errors.js';
import type { Ledger } from './ledger.js';

/** What the holder of a token may do; each holds the one before. */
export const TOKEN_SCOPES = ['read', 'review', 'admin'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** What is known of a token. The token itself is kept nowhere. */
export interface TokenRecord {
  readonly id: string;
  /** The author of what is added with it. One token at a time has a name. */
  readonly name: string;
  readonly scope: TokenScope;
  /** ISO instants in UTC. */
  readonly made: string;
  readonly revoked: string | null;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@'-]{0,79}$/u;
const TOKEN = /^ent_([0-9a-f]{12})_[\w-]{43}$/;
/** Compared with where there is no token of that id, so that an unknown id takes as long as a wrong secret. */
const NO_HASH = '0'.repeat(64);

/**
 * Makes a token: 256 random bits behind an id. It is returned here and never again; what is kept is its SHA-256.
 * Errors: `token-name`, `token-name-taken`.
 */
export async function addToken(
  ledger: Ledger,
  name: string,
  scope: TokenScope,
): Promise<{ readonly token: string; readonly record: TokenRecord }> {
  if (!NAME.test(name))
    throw new EntenteError('token-name', {
      expected: "a name of at most 80 letters, digits, spaces and . _ @ ' -",
      came: JSON.stringify(name.slice(0, 100)),
      todo: 'Name the person or program that will hold it.',
    });
  const id = randomBytes(6).toString('hex');
  const token = `ent_${id}_${randomBytes(32).toString('base64url')}`;
  const record: TokenRecord = { id, name, scope, made: ledger.now(), revoked: null };
  await ledger.db.transaction().execute(async (db) => {
    const held = await db.selectFrom('tokens').select('id').where('name', '=', name).where('revoked', 'is', null).executeTakeFirst();
    if (held) throw taken(name);
    await db
      .insertInto('tokens')
      .values({ ...record, hash: hashOf(token) })
      .execute();
  });
  return { token, record };
}

/** All tokens, the revoked ones too, in the order they were made. */
export async function listTokens(ledger: Ledger): Promise<readonly TokenRecord[]> {
  const rows = await ledger.db.selectFrom('tokens').selectAll().orderBy('made').orderBy('id').execute();
  return rows.map(recordOf);
}

/** Ends a token, named by its id or by the name of its holder. It stays listed. Errors: `token-unknown`. */
export async function revokeToken(ledger: Ledger, idOrName: string): Promise<TokenRecord> {
  const known = (await listTokens(ledger)).find(({ id, name, revoked }) => revoked === null && (id === idOrName || name === idOrName));
  if (!known)
    throw new EntenteError('token-unknown', {
      expected: 'the id or name of a token that is in use',
      came: JSON.stringify(idOrName.slice(0, 100)),
      todo: 'entente token list shows them.',
    });
  const revoked = ledger.now();
  await ledger.db.updateTable('tokens').set({ revoked }).where('id', '=', known.id).execute();
  return { ...known, revoked };
}

/** Whose token this is; null when it is unknown, wrong or revoked, which take the same time to find out. */
export async function tokenHolder(ledger: Ledger, token: string): Promise<TokenRecord | null> {
  const id = TOKEN.exec(token)?.[1] ?? 'none';
  const row = await ledger.db.selectFrom('tokens').selectAll().where('id', '=', id).executeTakeFirst();
  const same = timingSafeEqual(Buffer.from(hashOf(token), 'hex'), Buffer.from(row?.hash ?? NO_HASH, 'hex'));
  return row && same && row.revoked === null ? recordOf(row) : null;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

function recordOf({ id, name, scope, made, revoked }: TokenRecord | { [K in keyof TokenRecord]: TokenRecord[K] | string }): TokenRecord {
  return { id, name, scope: scope as TokenScope, made, revoked };
}

function taken(name: string): EntenteError {
  return new EntenteError('token-name-taken', {
    expected: 'a name that no token in use has',
    came: JSON.stringify(name),
    todo: 'Revoke the other one first, or choose another name: entries are attributed by it.',
  });
}

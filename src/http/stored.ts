import { z } from '@hono/zod-openapi';
import { EntenteError } from '../index.js';
import { type Author, type Ledger, readingOf } from '../ledger.js';
import { tagOf } from './answers.js';
import type { Source } from './compute.js';
import type { Ctx, Services } from './operation.js';

/** The ledger, or `no-ledger` when the server was started without one. */
export function ledgerOf({ ledger }: Pick<Services, 'ledger'>): Ledger {
  if (ledger) return ledger;
  throw new EntenteError('no-ledger', {
    expected: 'a server that keeps a ledger',
    came: 'one that was started without',
    todo: 'Start it with --store FILE, or post the texts themselves.',
  });
}

/** The caller as the author of entries. */
export const authorOf = (context: Ctx): Author => ({ kind: 'person', name: context.get('caller').name });

/** A document in an address: `ID`, or `ID@VERSION`. */
export const documentParam = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^@]+(?:@[1-9]\d{0,8})?$/, 'ID or ID@VERSION')
  .openapi({ description: 'ID, or ID@VERSION for an earlier version', example: 'varrin-2025@1' });
export interface Place {
  readonly id: string;
  /** Undefined: the latest. */
  readonly version: number | undefined;
}
/** Takes `ID@VERSION` apart. */
export function placeOf(document: string): Place {
  const [id = '', version] = document.split('@');
  return { id, version: version === undefined ? undefined : Number(version) };
}

/** A document of the ledger as a source of work, with its stored reading. Errors: `no-ledger`, `unknown-document`, `text-redacted`. */
export async function sourceFromLedger(services: Pick<Services, 'ledger'>, { id, version }: Place): Promise<Source> {
  const ledger = ledgerOf(services);
  const reading = await readingOf(ledger, id, version);
  let held = ledger.db.selectFrom('versions').select('taken').where('document', '=', id).where('undone', '=', 0);
  if (version !== undefined) held = held.where('version', '=', version);
  const row = await held.orderBy('version', 'desc').limit(1).executeTakeFirst();
  return { kind: 'reading', reading, ...(row && { taken: row.taken }) };
}

/**
 * An entity tag for what follows from the ledger's entries: it changes with every entry, and with the question. `more` takes what else decides the
 * answer (the day, where dates fall due).
 */
export async function ledgerTag(services: Services, context: Ctx, ...more: readonly string[]): Promise<string> {
  const { db } = ledgerOf(services);
  const last = await db.selectFrom('entries').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const { pathname, search } = new URL(context.req.url);
  return tagOf(services.engine, last?.seq ?? 0, last?.hash ?? '', pathname, search, ...more);
}

/** A link to the page that follows, as a header: nothing of the request stands in it unescaped. */
export function nextLink(context: Ctx, cursor: string | null): Readonly<Record<string, string>> {
  if (cursor === null) return {};
  const url = new URL(context.req.url);
  url.searchParams.set('cursor', cursor);
  return { link: `<${url.pathname}?${url.searchParams}>; rel="next"` };
}

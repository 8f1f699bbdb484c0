import { EntenteError } from '../errors.js';
import type { PartyId } from '../model.js';
import type { Commitment, CommitmentDetail, Note, Promised, Rating, ReviewedOffer } from './commitment.js';
import type { Offer, Standing } from './entries.js';
import { freshen } from './freshen.js';
import type { Ledger } from './ledger.js';
import { type Opinion, opinions } from './opinions.js';
import { byId } from './relink.js';
import { isOpen, isOverdue, standpointOf } from './standing.js';

/** Which commitments to list; all that are named must hold. */
export interface CommitmentFilter {
  readonly series?: string;
  readonly member?: PartyId;
  readonly standing?: Standing;
  /** Something is still to be done. */
  readonly open?: boolean;
  /** It has a date, a rhythm or other words of time. */
  readonly due?: boolean;
  readonly overdue?: boolean;
  /** First and last ISO day of the first wording's text. */
  readonly since?: string;
  readonly until?: string;
  readonly document?: string;
  readonly limit?: number;
}

export interface CommitmentOptions {
  /** ISO day that `overdue` is counted from; default: the ledger's clock. */
  readonly today?: string;
}

/**
 * The commitments of a ledger, brought up to date first: those with a last day by that day, then the others by the date they were made. Standing,
 * overdue and pending evidence are worked out from the entries now in force.
 */
export async function commitments(
  ledger: Ledger,
  filter: CommitmentFilter = {},
  { today = ledger.now().slice(0, 10) }: CommitmentOptions = {},
): Promise<readonly Commitment[]> {
  await freshen(ledger);
  let query = ledger.db.selectFrom('commitments').select('json');
  if (filter.series !== undefined) query = query.where('series', '=', filter.series);
  if (filter.since !== undefined) query = query.where('date', '>=', filter.since);
  if (filter.until !== undefined) query = query.where('date', '<=', filter.until);
  if (filter.overdue === true) query = query.where('due_to', '<', today);
  const rows = await query.orderBy('date').orderBy('id').execute();
  const said = await opinions(ledger);
  const pending = await offersPending(ledger, said);
  const found: Commitment[] = [];
  for (const { json } of rows) {
    const promise = JSON.parse(json) as Promised;
    const commitment = standingOf(promise, said.of(promise.id), pending.get(promise.id) ?? 0, today);
    if (passes(commitment, filter)) found.push(commitment);
  }
  found.sort(byDue);
  return filter.limit === undefined ? found : found.slice(0, filter.limit);
}

/** One commitment with its evidence, ratings and notes; an id it had, or would have by another of its wordings, finds it too. Throws `unknown-commitment`. */
export async function commitmentOf(
  ledger: Ledger,
  id: string,
  { today = ledger.now().slice(0, 10) }: CommitmentOptions = {},
): Promise<CommitmentDetail> {
  await freshen(ledger);
  const now = await byId(ledger, id);
  const row = now === null ? undefined : await ledger.db.selectFrom('commitments').select('json').where('id', '=', now).executeTakeFirst();
  if (row === undefined)
    throw new EntenteError('unknown-commitment', {
      expected: 'the id of a commitment of the ledger',
      came: `"${id}"`,
      todo: '`entente commitments` lists the ids.',
    });
  const promise = JSON.parse(row.json) as Promised;
  const opinion = (await opinions(ledger)).of(promise.id);
  const engine = await offersFor(ledger, promise.id);
  const evidence = opinion.reviewed(engine);
  const pending = evidence.filter(({ state }) => state === 'offered').length;
  const stands = standingOf(promise, opinion, pending, today);
  return { ...stands, evidence, ratings: opinion.ratings, notes: opinion.notes };
}

function standingOf(promise: Promised, opinion: Opinion, pending: number, today: string): Commitment {
  const standpoint = standpointOf(promise.computed, opinion.reviewed([]), opinion.set);
  const first = promise.wordings[0] as Commitment['first'];
  return {
    ...promise,
    first,
    last: promise.wordings.at(-1) ?? first,
    standing: standpoint.standing,
    standpoint,
    overdue: isOverdue(promise.due?.to ?? null, standpoint.standing, today),
    pending,
  };
}

function passes(commitment: Commitment, { member, standing, open, due, overdue, document }: CommitmentFilter): boolean {
  if (member !== undefined && !commitment.members.includes(member)) return false;
  if (standing !== undefined && commitment.standing !== standing) return false;
  if (open === true && !isOpen(commitment.standing)) return false;
  if (due === true && commitment.due === null) return false;
  if (overdue === true && !commitment.overdue) return false;
  return document === undefined || commitment.wordings.some(({ at }) => at.document === document);
}

function byDue(a: Commitment, b: Commitment): number {
  const key = ({ due, first }: Commitment): string =>
    `${due?.to ?? '9999'} ${first.date ?? ''} ${first.at.document} ${String(first.at.from).padStart(9, '0')}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

async function offersFor({ db }: Pick<Ledger, 'db'>, commitment: string): Promise<readonly Offer[]> {
  const rows = await db.selectFrom('offers').select('json').where('commitment', '=', commitment).orderBy('id').execute();
  return rows.map(({ json }) => JSON.parse(json) as Offer);
}

/** Evidence offered and not yet reviewed, by commitment. */
async function offersPending(ledger: Pick<Ledger, 'db'>, said: Awaited<ReturnType<typeof opinions>>): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const rows = await ledger.db.selectFrom('offers').select('json').execute();
  const engine = new Map<string, Offer[]>();
  for (const { json } of rows) {
    const offer = JSON.parse(json) as Offer;
    engine.set(offer.commitment, [...(engine.get(offer.commitment) ?? []), offer]);
  }
  for (const id of new Set([...engine.keys(), ...said.ids])) {
    const open = said
      .of(id)
      .reviewed(engine.get(id) ?? [])
      .filter(({ state }: ReviewedOffer) => state === 'offered').length;
    if (open > 0) counts.set(id, open);
  }
  return counts;
}

export type { Note, Rating };

import { overlapLength } from '../text/span.js';
import type { Note, Rating, ReviewedOffer } from './commitment.js';
import type { Author, Offer } from './entries.js';
import type { Ledger } from './ledger.js';
import { type Relinker, relinker } from './relink.js';
import { aboutOf, isKind, type Said, saidOf } from './said.js';
import type { SetStanding } from './standing.js';

/** What entries in force say of one commitment. */
export interface Opinion {
  /** Evidence with its reviews: what entries offered, what reviews carry, and the engine's offers given. */
  readonly reviewed: (engine: readonly Offer[]) => readonly ReviewedOffer[];
  /** The last standing that was set; null when none is. */
  readonly set: SetStanding | null;
  /** The last score of each member, round and phase. */
  readonly ratings: readonly Rating[];
  readonly notes: readonly Note[];
}

/** What entries say of all commitments, linked to the commitments as they are now. */
export interface Opinions {
  readonly of: (commitment: string) => Opinion;
  /** The commitments that something is said of. */
  readonly ids: readonly string[];
  /** Entries whose commitment is not there any more: its text was removed, or the engine reads its words as no promise. */
  readonly orphans: readonly Said[];
  /** The commitment that something speaks of, as it is now. */
  readonly linkOf: Relinker['commitmentOf'];
}

/** Reads what is said of commitments and links it by the words it is anchored to. */
export async function opinions(ledger: Pick<Ledger, 'db'>): Promise<Opinions> {
  const links = relinker(ledger);
  const byCommitment = new Map<string, Said[]>();
  const orphans: Said[] = [];
  const said = (await saidOf(ledger)).filter(({ undone }) => !undone);
  for (const entry of said) {
    const about = aboutOf(entry);
    if (about === null) continue;
    const id = await links.commitmentOf(about);
    if (id === null) orphans.push(entry);
    else byCommitment.set(id, [...(byCommitment.get(id) ?? []), entry]);
  }
  const dates = await datesOf(ledger);
  const of = (id: string): Opinion => opinionOf(id, byCommitment.get(id) ?? [], dates);
  return { of, ids: [...byCommitment.keys()], orphans, linkOf: links.commitmentOf };
}

async function datesOf({ db }: Pick<Ledger, 'db'>): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db.selectFrom('documents').select(['id', 'date']).execute();
  return new Map(rows.map(({ id, date }) => [id, date]));
}

function opinionOf(id: string, said: readonly Said[], dates: ReadonlyMap<string, string | null>): Opinion {
  const set = said.findLast((entry) => isKind(entry, 'standing'));
  return {
    reviewed: (engine) => reviewedOffers(id, said, engine, dates),
    set:
      set === undefined || !isKind(set, 'standing')
        ? null
        : { seq: set.seq, standing: set.body.standing, by: set.by.name, note: set.body.note },
    ratings: ratingsOf(said),
    notes: said.flatMap((entry) => (isKind(entry, 'note') ? [{ seq: entry.seq, at: entry.at, by: entry.by, text: entry.body.text }] : [])),
  };
}

function ratingsOf(said: readonly Said[]): readonly Rating[] {
  const last = new Map<string, Rating>();
  for (const entry of said) {
    if (!isKind(entry, 'rating')) continue;
    const { member, round, phase, score, note } = entry.body;
    last.set(JSON.stringify([member, round, phase]), { seq: entry.seq, at: entry.at, by: entry.by, member, round, phase, score, note });
  }
  return [...last.values()].sort((a, b) => compare(a.round, b.round) || compare(a.phase, b.phase) || compare(a.member, b.member));
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const ENGINE: Author = { kind: 'engine', name: 'entente' };

/** An offer and who made it. */
interface Source {
  readonly offer: Offer;
  readonly by: Author;
  readonly seq: number | null;
}

function reviewedOffers(
  id: string,
  said: readonly Said[],
  engine: readonly Offer[],
  dates: ReadonlyMap<string, string | null>,
): readonly ReviewedOffer[] {
  const sources: Source[] = engine.map((offer) => ({ offer, by: ENGINE, seq: null }));
  const add = (source: Source): void => {
    if (!sources.some(({ offer }) => isSame(offer, source.offer))) sources.push(source);
  };
  for (const entry of said) if (isKind(entry, 'evidence')) add({ offer: entry.body.offer, by: entry.by, seq: entry.seq });
  const reviews = said.filter((entry) => isKind(entry, 'review'));
  // What the engine offered before and does not offer any more stays, for it was looked at.
  for (const { body } of reviews) if (body.offer !== null) add({ offer: body.offer, by: ENGINE, seq: null });
  return sources
    .map(({ offer, by, seq }): ReviewedOffer => {
      const review = reviews.findLast(({ body }) => body.of.id === offer.id || (body.offer !== null && isSame(body.offer, offer)));
      const state = review === undefined ? 'offered' : review.body.decision === 'accept' ? 'accepted' : 'rejected';
      const decided = review === undefined ? null : { seq: review.seq, at: review.at, by: review.by, note: review.body.note };
      return { ...offer, commitment: id, by, seq, state, review: decided, date: dates.get(offer.at.document) ?? null };
    })
    .sort((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.at.document, b.at.document) || a.at.from - b.at.from);
}

/** The same evidence, whatever ids an engine gives: the same words of the same document with the same bearing. */
function isSame(a: Offer, b: Offer): boolean {
  if (a.id === b.id) return true;
  if (a.at.document !== b.at.document || a.bearing !== b.bearing) return false;
  if (a.at.quote === b.at.quote) return true;
  return a.at.version === b.at.version && overlapLength(a.at, b.at) * 2 >= Math.min(a.at.to - a.at.from, b.at.to - b.at.from);
}

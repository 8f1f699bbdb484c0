import { sentencesStandIn, type UnitList, unitsOf } from '../compare/acts.js';
import type { Tables } from '../compare/changes.js';
import { type Found, Pool } from '../compare/pool.js';
import { series as followed } from '../compare/series.js';
import type { Unit } from '../compare/unit.js';
import type { Level, Lineage, Precedent, Reading, Series, SpeechAct } from '../model.js';

/** A series of texts that a draft is held against. */
export interface PrecedentSeries {
  /** Null for the draft's own series. */
  readonly name: string | null;
  readonly readings: readonly Reading[];
  /** Its lineages, when they are known already; otherwise they are worked out. */
  readonly series?: Series;
}

/** One piece of agreed language with its wordings, oldest first. */
export interface Agreed {
  readonly lineage: Lineage;
  readonly series: string | null;
  readonly wordings: readonly Wording[];
}
/** One wording of agreed language. */
export interface Wording {
  readonly act: SpeechAct;
  readonly reading: Reading;
  readonly unit: Unit;
}

/** All agreed language a draft can rest on, prepared once for many drafts. */
export interface Precedents {
  /** Statements of the draft's own series by date; reports are no precedent. */
  readonly own: readonly Reading[];
  readonly standIns: boolean;
  readonly tables: Tables;
  readonly agreed: readonly Agreed[];
  /** The agreed language an act of an earlier text belongs to. */
  readonly ofAct: (document: string, act: string) => Agreed | undefined;
  /** Looks units up in everything that was agreed: own series first, then the others. */
  readonly find: (units: readonly Unit[], taken: ReadonlySet<Agreed>) => ReadonlyMap<number, Agreed>;
}

/**
 * Prepares precedents: the draft's own series and, for what it lacks, other series. Reports are left out: a report's words were never agreed.
 * Throws `series-undated` when a text of the own series has no date.
 */
export function precedentsOf(own: PrecedentSeries, others: readonly PrecedentSeries[] = [], tables: Tables = {}): Precedents {
  const statements = (given: PrecedentSeries): readonly Reading[] => given.readings.filter(({ document }) => document.genre !== 'report');
  const standIns = sentencesStandIn(statements(own));
  const agreed: Agreed[] = [];
  const pools = { own: new Pool(), others: new Pool() };
  const index = new Map<string, Agreed>();
  const takeUp = (given: PrecedentSeries, pool: Pool): readonly Reading[] => {
    const readings = statements(given);
    // A single text needs no date to stand in order.
    const known = given.series ?? followed(readings, { ...tables, order: readings.length > 1 ? 'date' : 'given' });
    const lists = new Map(readings.map((reading) => [reading.document.id, listOf(reading, standIns, tables)]));
    for (const lineage of known.lineages) {
      const wordings = wordingsOf(lineage, lists);
      if (wordings.length === 0) continue;
      const entry: Agreed = { lineage, series: given.name, wordings };
      agreed.push(entry);
      for (const { unit, act, reading } of wordings) {
        pool.add(unit, agreed.length - 1);
        index.set(keyOf(reading.document.id, act.id), entry);
      }
    }
    const order = new Map(known.documents.map((document, at) => [document.id, at]));
    return [...readings].sort((x, y) => (order.get(x.document.id) ?? 0) - (order.get(y.document.id) ?? 0));
  };
  const ordered = takeUp(own, pools.own);
  for (const other of others) takeUp(other, pools.others);
  return {
    own: ordered,
    standIns,
    tables,
    agreed,
    ofAct: (document, act) => index.get(keyOf(document, act)),
    find: (units, taken) => lookUp(units, taken, agreed, pools),
  };
}

/** The units of a reading by act. */
export function listOf(reading: Reading, standIns: boolean, { lexicon }: Tables): UnitList {
  return unitsOf(reading, 'act', standIns, lexicon);
}

function wordingsOf(lineage: Lineage, lists: ReadonlyMap<string, UnitList>): readonly Wording[] {
  return lineage.steps
    .filter((step) => !step.reported)
    .flatMap((step) => {
      const list = lists.get(step.document);
      if (list === undefined) return [];
      return list.acts.flatMap((act, at) =>
        step.acts.includes(act.id) ? [{ act, reading: list.reading, unit: list.units[at] as Unit }] : [],
      );
    });
}

function lookUp(
  units: readonly Unit[],
  taken: ReadonlySet<Agreed>,
  agreed: readonly Agreed[],
  pools: { readonly own: Pool; readonly others: Pool },
): ReadonlyMap<number, Agreed> {
  const free = (owner: number): boolean => !taken.has(agreed[owner] as Agreed);
  const found = new Map<number, Agreed>();
  const add = (hits: readonly Found[], asked: readonly number[]): void => {
    for (const { fresh, owner } of hits) found.set(asked[fresh] as number, agreed[owner] as Agreed);
  };
  const all = units.map((_, at) => at);
  add(pools.own.find(units, free), all);
  const rest = all.filter((at) => !found.has(at));
  const left = rest.map((at) => units[at] as Unit);
  add(pools.others.find(left, free), rest);
  return found;
}

const keyOf = (document: string, act: string): string => `${document}\u0000${act}`;

/** The text a draft is compared with: the last of its level, else the last of any; null when there is none. */
export function lastOf({ own }: Precedents, level: Level | null): Reading | null {
  return own.findLast(({ document }) => document.level === level) ?? own.at(-1) ?? null;
}

/** A wording as a precedent. */
export function precedentOf({ act, reading: { document } }: Pick<Wording, 'act' | 'reading'>, series: string | null): Precedent {
  return {
    from: act.from,
    to: act.to,
    text: document.text.slice(act.from, act.to),
    document: document.id,
    title: document.title,
    date: document.date,
    level: document.level,
    series,
    act: act.id,
    scale: act.force?.scale ?? null,
    force: act.force?.level ?? null,
  };
}

/** The strongest wording on the scale of an act; the latest among equals; null when no wording is on that scale. */
export function strongestOf({ wordings }: Agreed, scale: string): Wording | null {
  let best: Wording | null = null;
  for (const wording of wordings) {
    const { force } = wording.act;
    if (force?.scale === scale && force.level >= (best?.act.force?.level ?? 0)) best = wording;
  }
  return best;
}

/** How many texts had the language, and since when. */
export function stoodOf({ wordings }: Agreed): { readonly texts: number; readonly since: string | null } {
  const documents = new Map(wordings.map(({ reading: { document } }) => [document.id, document.date]));
  return { texts: documents.size, since: [...documents.values()][0] ?? null };
}

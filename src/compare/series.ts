import { EntenteError } from '../errors.js';
import type { Doubt, Engine, Level, Reading, Series } from '../model.js';
import { forget, sentencesStandIn, unitsOf } from './acts.js';
import type { Tables } from './changes.js';
import { compare } from './compare.js';
import { Lineages } from './lineage.js';
import { matrixOf } from './matrix.js';
import { reportedSteps } from './reported.js';

export interface SeriesOptions extends Tables {
  /** `date` (default) orders by the documents' dates and refuses undated ones; `given` keeps the order of the readings: the caller vouches for it. */
  readonly order?: 'date' | 'given';
  /** Told after each text, for a progress line. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Follows agreed language through a series: each statement is compared with the last one of its level (else with the last of any level; with a
 * readout only where there is no statement), what that leaves new is looked up in everything the series had before, a readout drops nothing that a
 * statement has, and reports are read against it without ever proving a change.
 * Throws `series-undated` when a text has no date (dates are never guessed) and `series-twice` when two texts share an id.
 */
export function series(readings: readonly Reading[], { order = 'date', onProgress, lexicon }: SeriesOptions = {}): Series {
  const ordered = inOrder(readings, order);
  const standIns = sentencesStandIn(ordered);
  const tables = lexicon === undefined ? {} : { lexicon };
  const lineages = new Lineages(tables);
  const so = new SoFar();
  const doubts: Doubt[] = [...sameDates(ordered, order)];
  ordered.forEach((reading, at) => {
    const list = unitsOf(reading, 'act', standIns, lexicon);
    if (reading.document.genre === 'report') lineages.report(reading.document, reportedSteps(list, lineages));
    else {
      const previous = so.comparedWith(reading);
      const comparison = previous === null ? null : compare(previous, reading, { standIns, ...tables });
      doubts.push(...(comparison?.doubts ?? []));
      lineages.follow(reading.document, list, comparison, so.accountsSince(reading, previous));
      for (const old of so.add(reading)) forget(old, lexicon);
    }
    onProgress?.(at + 1, ordered.length);
  });
  const documents = ordered.map((reading) => reading.document);
  const found = lineages.all();
  return {
    schema: 'series/1',
    engine: ordered.at(-1)?.engine ?? NO_ENGINE,
    documents,
    lineages: found,
    matrix: matrixOf(documents, found, lineages.acts()),
    doubts,
  };
}

/**
 * The texts that later ones may be compared with. One government's account of a meeting leaves out most of what was agreed: an agreed text is
 * compared with the last agreed one of its level, and only where there is none with an account.
 */
class SoFar {
  private readonly agreed = new Map<Level | null, Reading>();
  private readonly any = new Map<Level | null, Reading>();
  /** Accounts of each level since its last agreed text. */
  private readonly accounts = new Map<Level | null, readonly string[]>();
  private lastAgreed: Reading | null = null;
  private last: Reading | null = null;

  comparedWith({ document }: Reading): Reading | null {
    const { level } = document;
    if (isAccount(document)) return this.any.get(level) ?? this.last;
    return this.agreed.get(level) ?? this.any.get(level) ?? this.lastAgreed ?? this.last;
  }

  /** The accounts between an agreed text and the one it is compared with: what they alone had can be dropped too. */
  accountsSince({ document }: Reading, previous: Reading | null): ReadonlySet<string> {
    const spoken = !isAccount(document) && previous !== null && previous.document.level === document.level;
    return new Set(spoken ? this.accounts.get(document.level) : []);
  }

  /** Adds a text, and gives those that no later one is compared with. */
  add(reading: Reading): readonly Reading[] {
    const { level, id } = reading.document;
    const replaced = [this.any.get(level), this.agreed.get(level), this.lastAgreed, this.last];
    this.any.set(level, reading);
    this.last = reading;
    if (isAccount(reading.document)) this.accounts.set(level, [...(this.accounts.get(level) ?? []), id]);
    else {
      this.agreed.set(level, reading);
      this.lastAgreed = reading;
      this.accounts.delete(level);
    }
    const needed = new Set([...this.any.values(), ...this.agreed.values()]);
    return [...new Set(replaced)].filter((old) => old != null).filter((old) => !needed.has(old));
  }
}

const isAccount = ({ genre }: Reading['document']): boolean => genre === 'readout';

const NO_ENGINE: Engine = { version: '0', lexicon: '' };

function inOrder(readings: readonly Reading[], order: 'date' | 'given'): readonly Reading[] {
  const ids = readings.map((reading) => reading.document.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    throw new EntenteError('series-twice', {
      expected: 'every text of a series once, under an id of its own',
      came: `"${twice}" twice`,
      todo: 'Leave one out, or give them different ids.',
    });
  if (order === 'given') return readings;
  const undated = readings.filter((reading) => reading.document.date === null).map((reading) => reading.document.id);
  if (undated.length > 0)
    throw new EntenteError('series-undated', {
      expected: 'a date for every text of the series',
      came: `no date in ${undated.slice(0, 5).join(', ')}${undated.length > 5 ? ` and ${undated.length - 5} more` : ''}`,
      todo: 'Give a CSV of metadata with columns file and date, or vouch for the order of the files with --order given.',
    });
  const dateOf = (reading: Reading) => reading.document.date ?? '';
  return readings
    .map((reading, at) => ({ reading, at }))
    .sort((x, y) => (dateOf(x.reading) < dateOf(y.reading) ? -1 : dateOf(x.reading) > dateOf(y.reading) ? 1 : x.at - y.at))
    .map(({ reading }) => reading);
}

function sameDates(ordered: readonly Reading[], order: 'date' | 'given'): readonly Doubt[] {
  if (order === 'given') return [];
  // A report stands beside the text it tells of, often on the same day; it changes nothing in it.
  const statements = ordered.filter(({ document }) => document.genre !== 'report');
  return statements.flatMap(({ document }, at) => {
    const next = statements[at + 1]?.document;
    if (next === undefined || next.date !== document.date) return [];
    const message = `"${document.title ?? document.id}" and "${next.title ?? next.id}" are both of ${document.date}; they stand in the order given.`;
    return [{ rule: 'series.same-date', message, at: [] }];
  });
}

import type { Reading, SpeechAct } from '../model.js';
import type { Binding } from './binding.js';
import type { Promised, Wording } from './commitment.js';

/** A binding act with its text. */
export interface Bound {
  readonly act: SpeechAct;
  readonly binding: Binding;
  readonly reading: Reading;
  readonly wording: Wording;
}
/** What a promise has from its lineage. */
export type Rest = Pick<Promised, 'series' | 'lineage' | 'computed'>;
/** The wordings of one lineage, first to last. */
export interface Thread {
  readonly bound: readonly Bound[];
  readonly rest: Rest;
}

/**
 * Every promise once. Two lineages that a text has run together (they share an act) are one promise with the history of both, and two acts over the same words ("recognize the value of, and commit to, hearing from crews") are one: the direct one.
 */
export function oneEach(threads: readonly Thread[]): readonly Thread[] {
  const merged = sharing(threads).map(together);
  return [...groupedBy(merged, ({ bound }) => bound.map(contentOf).join(' ')).values()].map(plainest);
}

/** Groups of lineages that have acts in common. */
function sharing(threads: readonly Thread[]): readonly (readonly Thread[])[] {
  const groupOf = new Map<string, Set<Thread>>();
  for (const thread of threads) {
    const group = new Set([thread]);
    for (const place of thread.bound.map(placeOf)) for (const one of groupOf.get(place) ?? []) group.add(one);
    for (const one of group) for (const place of one.bound.map(placeOf)) groupOf.set(place, group);
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}

function groupedBy(threads: readonly Thread[], keyOf: (thread: Thread) => string): ReadonlyMap<string, readonly Thread[]> {
  const groups = new Map<string, Thread[]>();
  for (const thread of threads) {
    const key = keyOf(thread);
    groups.set(key, [...(groups.get(key) ?? []), thread]);
  }
  return groups;
}

const placeOf = ({ wording: { at, act } }: Bound): string => `${at.document} ${act}`;
const contentOf = ({ wording: { at }, act: { content } }: Bound): string => `${at.document} ${content.from} ${content.to}`;

/** The lineage that began first keeps the name; its wordings and those of the others stand in the order of their days. */
function together(threads: readonly Thread[]): Thread {
  const [first, ...others] = [...threads].sort((a, b) => inTime(a.bound[0] as Bound, b.bound[0] as Bound)) as [Thread, ...Thread[]];
  if (others.length === 0) return first;
  const all = new Map([first, ...others].flatMap(({ bound }) => bound.map((one) => [placeOf(one), one] as const)));
  const renewed = others.find(({ rest }) => rest.computed.standing === 'renewed');
  const computed = first.rest.computed.standing === 'open' && renewed !== undefined ? renewed.rest.computed : first.rest.computed;
  return { bound: [...all.values()].sort(inTime), rest: { ...first.rest, computed } };
}

function inTime({ wording: a }: Bound, { wording: b }: Bound): number {
  const [left, right] = [`${a.date ?? ''} ${a.at.document}`, `${b.date ?? ''} ${b.at.document}`];
  return left < right ? -1 : left > right ? 1 : a.at.from - b.at.from;
}

/** The direct one of several; the one whose act binds most among equals, else the first. */
function plainest(threads: readonly Thread[]): Thread {
  const worth = ({ bound }: Thread): number => {
    const { binding, act } = bound.at(-1) as Bound;
    return (binding.manner === 'direct' ? 10 : 0) + (act.force?.level ?? 0);
  };
  return threads.reduce((best, thread) => (worth(thread) > worth(best) ? thread : best));
}

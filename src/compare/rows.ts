import type { Alignment, Difference, Drift, Reason, SpeechAct, TopicId } from '../model.js';
import type { UnitList } from './acts.js';
import type { Link } from './align.js';
import { differencesOf, type Tables } from './changes.js';
import { driftOf, firstDrift } from './drift.js';
import { movedLinks } from './moves.js';
import { heldElsewhere } from './shares.js';

/** A row before it gets its flags: acts of both sides by index, and the links between them. */
interface Group {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly links: readonly Link[];
}

/**
 * The rows of a comparison: one for every group of linked acts and one for every act without counterpart, so that each act stands in
 * exactly one row. In the order of `after`; what was dropped stands where it used to be.
 */
export function rowsOf(left: UnitList, right: UnitList, links: readonly Link[], tables: Tables = {}): readonly Alignment[] {
  const length = (list: UnitList) => (block: number) => (list.blocks[block]?.to ?? 0) - (list.blocks[block]?.from ?? 0);
  const placed = links.map((l) => ({ beforeBlock: left.units[l.before]?.block ?? 0, afterBlock: right.units[l.after]?.block ?? 0 }));
  const flags = movedLinks(placed, length(left), length(right));
  const moved = new Set(links.filter((_, at) => flags[at]));
  const groups = [...groupsOf(links), ...loners(left.acts.length, links, 'before'), ...loners(right.acts.length, links, 'after')];
  return inReadingOrder(groups, left.acts.length).map((group) => rowOf(group, left, right, moved, tables));
}

function rowOf(group: Group, left: UnitList, right: UnitList, moved: ReadonlySet<Link>, tables: Tables): Alignment {
  const before = group.before.map((at) => left.acts[at] as SpeechAct);
  const after = group.after.map((at) => right.acts[at] as SpeechAct);
  const judged = group.links.map((link) => judge(link, group, left, right, tables));
  return {
    id: `${before.map((a) => a.id).join('+')}>${after.map((a) => a.id).join('+')}`,
    before: before.map((act) => act.id),
    after: after.map((act) => act.id),
    drift: group.links.length === 0 ? (before.length > 0 ? 'dropped' : 'added') : firstDrift(judged.map((j) => j.drift)),
    moved: group.links.some((link) => moved.has(link)),
    returned: false,
    similarity: round(group.links.reduce((sum, link) => sum + link.similarity, 0) / Math.max(1, group.links.length)),
    differences: judged.flatMap((j) => j.differences),
    topics: topicsOf([...after, ...before]),
    reasons: group.links.map((link) => reasonOf(link, left, right)),
  };
}

export interface Judged {
  readonly drift: Drift;
  readonly differences: readonly Difference[];
}

/** The differences of one link. In a split or merge, an item the act shares out to its other partners is not lost. */
function judge(link: Link, group: Group, left: UnitList, right: UnitList, tables: Tables): Judged {
  const before = left.twins[link.before] as SpeechAct;
  const after = right.twins[link.after] as SpeechAct;
  const beforeText = left.reading.document.text;
  const afterText = right.reading.document.text;
  const sameWords = left.units[link.before]?.anchor === right.units[link.after]?.anchor;
  const judged = judgePair(before, beforeText, after, afterText, { sameWords, tables });
  if (group.links.length === 1) return judged;
  const differences = judged.differences.filter((d) => !heldElsewhere(d, link, group.links, left, right));
  return { drift: judged.drift === 'unchanged' ? 'unchanged' : driftOf(differences), differences };
}

/** The differences of two linked acts and the drift that sums them up. Same words by the same speakers are unchanged, whatever a rule may see in them. */
export function judgePair(
  before: SpeechAct,
  beforeText: string,
  after: SpeechAct,
  afterText: string,
  { sameWords, tables = {} }: { readonly sameWords: boolean; readonly tables?: Tables },
): Judged {
  if (sameWords && sameParties(before, after)) return { drift: 'unchanged', differences: [] };
  const differences = differencesOf(before, beforeText, after, afterText, tables);
  return { drift: driftOf(differences), differences };
}

function sameParties(before: SpeechAct, after: SpeechAct): boolean {
  return before.speakers.length === after.speakers.length && before.speakers.every((party) => after.speakers.includes(party));
}

/** Links that share an act belong to one row. */
function groupsOf(links: readonly Link[]): readonly Group[] {
  const byBefore = new Map<number, Link[]>();
  const byAfter = new Map<number, Link[]>();
  for (const link of links) {
    byBefore.set(link.before, [...(byBefore.get(link.before) ?? []), link]);
    byAfter.set(link.after, [...(byAfter.get(link.after) ?? []), link]);
  }
  const done = new Set<Link>();
  const groups: Group[] = [];
  for (const link of links) {
    if (done.has(link)) continue;
    const members: Link[] = [];
    for (const open = [link]; open.length > 0; ) {
      const next = open.pop() as Link;
      if (done.has(next)) continue;
      done.add(next);
      members.push(next);
      open.push(...(byBefore.get(next.before) ?? []), ...(byAfter.get(next.after) ?? []));
    }
    members.sort((x, y) => x.before - y.before || x.after - y.after);
    groups.push({ before: ascending(members.map((l) => l.before)), after: ascending(members.map((l) => l.after)), links: members });
  }
  return groups;
}

function loners(count: number, links: readonly Link[], side: 'before' | 'after'): readonly Group[] {
  const linked = new Set(links.map((link) => link[side]));
  const free = Array.from({ length: count }, (_, at) => at).filter((at) => !linked.has(at));
  return free.map((at) => ({ before: side === 'before' ? [at] : [], after: side === 'after' ? [at] : [], links: [] }));
}

/** By place in `after`; a dropped act follows the row that holds the act before it. */
function inReadingOrder(groups: readonly Group[], beforeCount: number): readonly Group[] {
  const kept = groups.filter((g) => g.after.length > 0).sort((x, y) => (x.after[0] as number) - (y.after[0] as number));
  const rowOfBefore = new Map<number, Group>();
  for (const group of kept) for (const at of group.before) rowOfBefore.set(at, group);
  const dropped = new Map(groups.filter((g) => g.after.length === 0).map((g) => [g.before[0] as number, g]));
  const following = new Map<Group | null, Group[]>();
  let previous: Group | null = null;
  for (let at = 0; at < beforeCount; at++) {
    previous = rowOfBefore.get(at) ?? previous;
    const lost = dropped.get(at);
    if (lost) following.set(previous, [...(following.get(previous) ?? []), lost]);
  }
  return [...(following.get(null) ?? []), ...kept.flatMap((group) => [group, ...(following.get(group) ?? [])])];
}

const BY: Readonly<Record<Link['by'], string>> = {
  anchor: 'the same words after folding',
  assignment: 'the best pairing by shared words, names, topics and targets',
  split: 'covered by what the other counterparts leave of the act before',
  merge: 'covered by what the other counterparts leave of the act after',
};

function reasonOf(link: Link, left: UnitList, right: UnitList): Reason {
  const shared = link.by === 'anchor' ? [] : sharedWords(left, link.before, right, link.after);
  const words = shared.length === 0 ? '' : `: ${shared.slice(0, 8).join(', ')}`;
  return { rule: `align.${link.by}`, message: `${BY[link.by]}${words} (${round(link.similarity)})`, at: [] };
}

function sharedWords(left: UnitList, before: number, right: UnitList, after: number): readonly string[] {
  const there = new Set(right.units[after]?.words.map((word) => word.stem));
  const here = left.units[before]?.words.filter((word) => !word.grammatical && there.has(word.stem)) ?? [];
  return [...new Set(here.map((word) => word.stem))];
}

const topicsOf = (acts: readonly SpeechAct[]): readonly TopicId[] => [...new Set(acts.flatMap((act) => act.topics))];
const ascending = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].sort((x, y) => x - y);
const round = (value: number): number => Math.round(value * 1000) / 1000;

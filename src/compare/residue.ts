import type { Link } from './align.js';
import type { Candidate } from './candidates.js';
import { sharedWeight } from './score.js';
import { type Features, sumOf, type Vocabulary } from './unit.js';

/** A third unit joins a link when its partner, after what the first counterpart took, still holds this share of its words … */
const COVERED_FROM = 0.7;
/** … and when those are at least this much of the partner. */
const PART_FROM = 0.3;

/**
 * Splits (one unit of `before`, several of `after`) and merges: an unlinked unit joins a linked one whose words, without those its
 * counterpart already holds, cover it. Each unlinked unit joins at most one; the best covered first.
 */
export function residualLinks(links: readonly Link[], candidates: readonly Candidate[], vocabulary: Vocabulary): readonly Link[] {
  const [before = [], after = []] = vocabulary.features;
  const partnersOfBefore = groupBy(
    links,
    (l) => l.before,
    (l) => l.after,
  );
  const partnersOfAfter = groupBy(
    links,
    (l) => l.after,
    (l) => l.before,
  );
  const offers: { readonly link: Link; readonly covered: number }[] = [];
  for (const c of candidates) {
    const loose = { before: !partnersOfBefore.has(c.before), after: !partnersOfAfter.has(c.after) };
    if (loose.before === loose.after) continue;
    const [hub, leaf, others] = loose.after
      ? [before[c.before], after[c.after], (partnersOfBefore.get(c.before) ?? []).map((at) => after[at])]
      : [after[c.after], before[c.before], (partnersOfAfter.get(c.after) ?? []).map((at) => before[at])];
    const covered = coverage(hub as Features, leaf as Features, others as Features[], vocabulary);
    if (covered === null) continue;
    offers.push({ link: { before: c.before, after: c.after, similarity: c.score.total, by: loose.after ? 'split' : 'merge' }, covered });
  }
  return bestOffers(offers);
}

/** The share of `leaf` found in what `others` leave of `hub`; null when that is too little of either. */
function coverage(hub: Features, leaf: Features, others: readonly Features[], { weights }: Vocabulary): number | null {
  const used = new Set(others.flatMap((other) => [...other.bag]));
  const residue = hub.bag.filter((word) => !used.has(word));
  const shared = sharedWeight(residue, leaf.bag, weights);
  const covered = shared / Math.max(leaf.weight, Number.EPSILON);
  const part = shared / Math.max(sumOf(hub.bag, weights), Number.EPSILON);
  return covered >= COVERED_FROM && part >= PART_FROM ? covered : null;
}

function bestOffers(offers: readonly { readonly link: Link; readonly covered: number }[]): readonly Link[] {
  const taken = new Set<string>();
  const chosen: Link[] = [];
  for (const { link } of [...offers].sort(
    (x, y) => y.covered - x.covered || x.link.before - y.link.before || x.link.after - y.link.after,
  )) {
    const leaf = link.by === 'split' ? `a${link.after}` : `b${link.before}`;
    if (taken.has(leaf)) continue;
    taken.add(leaf);
    chosen.push(link);
  }
  return chosen;
}

function groupBy(links: readonly Link[], key: (link: Link) => number, value: (link: Link) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const link of links) {
    const group = groups.get(key(link));
    if (group) group.push(value(link));
    else groups.set(key(link), [value(link)]);
  }
  return groups;
}

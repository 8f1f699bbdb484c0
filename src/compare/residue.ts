import type { Link } from './align.js';
import type { Candidate } from './candidates.js';
import { sharedWeight } from './score.js';
import type { Features, Vocabulary } from './unit.js';

/**
 * A third unit joins a link when its partner, after what the first counterpart took, still holds this share of its words (`covered`), and
 * when those are at least this much of the partner (`part`). Beside the first counterpart less is asked for than elsewhere in the text.
 */
const NEARBY = { covered: 0.7, part: 0.2 } as const;
const ELSEWHERE = { covered: 0.7, part: 0.3 } as const;
/** How many units away still counts as beside. */
const BESIDE = 2;

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
    const [hub, leaf, at, side, places] = loose.after
      ? ([before[c.before], after[c.after], c.after, after, partnersOfBefore.get(c.before) ?? []] as const)
      : ([after[c.after], before[c.before], c.before, before, partnersOfAfter.get(c.after) ?? []] as const);
    const least = places.some((place) => Math.abs(place - at) <= BESIDE) ? NEARBY : ELSEWHERE;
    const others = places.map((place) => side[place] as Features);
    const covered = coverage(hub as Features, leaf as Features, others, vocabulary, least);
    if (covered === null) continue;
    offers.push({ link: { before: c.before, after: c.after, similarity: c.score.total, by: loose.after ? 'split' : 'merge' }, covered });
  }
  return bestOffers(offers);
}

/** The share of `leaf` found in what `others` leave of `hub`; null when that is too little of either. A word the hub holds twice is used up twice. */
function coverage(
  hub: Features,
  leaf: Features,
  others: readonly Features[],
  { weights }: Vocabulary,
  least: { readonly covered: number; readonly part: number },
): number | null {
  const left = new Map<number, number>();
  for (const word of hub.order) left.set(word, (left.get(word) ?? 0) + 1);
  for (const other of others) for (const word of other.order) left.set(word, (left.get(word) ?? 0) - 1);
  const shared = sharedWeight(
    hub.bag.filter((word) => (left.get(word) ?? 0) > 0),
    leaf.bag,
    weights,
  );
  const covered = shared / Math.max(leaf.weight, Number.EPSILON);
  const part = shared / Math.max(hub.weight, Number.EPSILON);
  return covered >= least.covered && part >= least.part ? covered : null;
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

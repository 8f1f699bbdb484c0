/** A link seen from its blocks. */
export interface Placed {
  readonly beforeBlock: number;
  readonly afterBlock: number;
}

/** Length of a block in characters, by its index. */
export type BlockLength = (block: number) => number;

/**
 * Which links moved: those whose pair of blocks lies off the longest in-order chain of blocks, weighed by links. Of two equal chains
 * the one that keeps the longer blocks wins, so the shorter block is the one that moved. A change of order inside a pair of blocks
 * is no move. Gives one flag per link.
 */
export function movedLinks(links: readonly Placed[], beforeLength: BlockLength, afterLength: BlockLength): readonly boolean[] {
  const pairs = pairsOf(links, beforeLength, afterLength);
  const chain = heaviestChain(pairs);
  return links.map((link) => !chain.has(keyOf(link)));
}

interface BlockPair extends Placed {
  readonly key: string;
  readonly weight: number;
}

const keyOf = ({ beforeBlock, afterBlock }: Placed): string => `${beforeBlock}>${afterBlock}`;
/** A link weighs one; the length of its shorter block, in these many characters, only breaks ties. */
const TIE_SCALE = 1e7;

function pairsOf(links: readonly Placed[], beforeLength: BlockLength, afterLength: BlockLength): readonly BlockPair[] {
  const pairs = new Map<string, BlockPair>();
  for (const link of links) {
    const key = keyOf(link);
    const length = Math.min(beforeLength(link.beforeBlock), afterLength(link.afterBlock));
    const weight = (pairs.get(key)?.weight ?? 0) + 1 + Math.min(length, TIE_SCALE / 1000) / TIE_SCALE;
    pairs.set(key, { beforeBlock: link.beforeBlock, afterBlock: link.afterBlock, key, weight });
  }
  return [...pairs.values()].sort((x, y) => x.beforeBlock - y.beforeBlock || x.afterBlock - y.afterBlock);
}

/** The heaviest chain that never goes back on either side, in n log n: best chain ends are kept in a tree by block of `after`. */
function heaviestChain(pairs: readonly BlockPair[]): ReadonlySet<string> {
  const ends = [...new Set(pairs.map((pair) => pair.afterBlock))].sort((x, y) => x - y);
  const place = new Map(ends.map((block, at) => [block, at + 1]));
  const tree: (number | undefined)[] = new Array(ends.length + 1);
  const totals: number[] = [];
  const previous: (number | undefined)[] = [];
  const better = (x: number | undefined, y: number | undefined) =>
    y === undefined || (x !== undefined && (totals[x] ?? 0) >= (totals[y] ?? 0)) ? x : y;
  let last: number | undefined;
  pairs.forEach((pair, at) => {
    let best: number | undefined;
    for (let node = place.get(pair.afterBlock) ?? 0; node > 0; node -= node & -node) best = better(best, tree[node]);
    previous[at] = best;
    totals[at] = pair.weight + (best === undefined ? 0 : (totals[best] ?? 0));
    for (let node = place.get(pair.afterBlock) ?? 0; node < tree.length; node += node & -node) tree[node] = better(tree[node], at);
    last = better(last, at);
  });
  const chain = new Set<string>();
  for (let at = last; at !== undefined; at = previous[at]) chain.add(pairs[at]?.key ?? '');
  return chain;
}

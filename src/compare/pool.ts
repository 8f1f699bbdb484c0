import { assign } from './assign.js';
import { isOneWord, sharedWeight } from './score.js';
import { sumOf, type Unit, weightFactor } from './unit.js';

/** A unit found in the pool: `fresh` is its index among the units asked for, `owner` what it was added under. */
export interface Found {
  readonly fresh: number;
  readonly owner: number;
  readonly similarity: number;
}

/** Language that comes back is claimed only for clear likeness: a wrong "returned" hides something new. */
const RETURNED_FROM = 0.45;
/** A word of more wordings than this is too common to look anything up by; its list is thrown away for good. */
const POSTINGS_AT_MOST = 150;
const WORDS_LOOKED_UP = 16;
const SCORED_AT_MOST = 12;
/** Shares of overlap and containment in the likeness of two wordings. */
const PARTS = { overlap: 0.7, containment: 0.3 } as const;

interface Entry {
  readonly owner: number;
  readonly bag: Int32Array;
}

/**
 * All wordings a series has had so far, for finding language that returns. Grows by one text at a time and stays searchable: what a look-up
 * costs depends on the words asked for, not on the number of texts. A wording added again under another owner belongs to the newer one.
 */
export class Pool {
  private readonly numbers = new Map<string, number>();
  private readonly factors: number[] = [];
  private readonly counts: number[] = [];
  private readonly postings = new Map<number, number[] | null>();
  private readonly entries: Entry[] = [];
  private readonly byAnchor = new Map<string, number>();

  /** Adds a wording; one that folds equal to a known one only changes owner. */
  add(unit: Unit, owner: number): void {
    const known = this.byAnchor.get(unit.anchor);
    if (known !== undefined) {
      this.entries[known] = { owner, bag: this.entries[known]?.bag ?? new Int32Array() };
      return;
    }
    const at = this.entries.length;
    const bag = this.numbered(unit, true);
    this.byAnchor.set(unit.anchor, at);
    this.entries.push({ owner, bag });
    for (const word of bag) this.post(word, at);
  }

  /** The owners whose wordings the units take up again, each at most once: equal words first, then the best assignment by likeness. */
  find(units: readonly Unit[], allowed: (owner: number) => boolean): readonly Found[] {
    const found: Found[] = [];
    const owners = new Set<number>();
    const rest: number[] = [];
    units.forEach((unit, fresh) => {
      const known = this.byAnchor.get(unit.anchor);
      const owner = known === undefined ? undefined : this.entries[known]?.owner;
      if (owner === undefined || !allowed(owner) || owners.has(owner)) rest.push(fresh);
      else {
        owners.add(owner);
        found.push({ fresh, owner, similarity: 1 });
      }
    });
    const bags = new Map(rest.map((fresh) => [fresh, this.numbered(units[fresh] as Unit, false)]));
    const weights = this.weights();
    const edges = rest.flatMap((fresh) =>
      this.likest(bags.get(fresh) as Int32Array, weights, (owner) => allowed(owner) && !owners.has(owner)).map(([owner, gain]) => ({
        before: owner,
        after: fresh,
        gain,
      })),
    );
    const gains = new Map(edges.map((e) => [`${e.before}>${e.after}`, e.gain]));
    for (const [owner, fresh] of assign(edges).pairs) found.push({ fresh, owner, similarity: gains.get(`${owner}>${fresh}`) ?? 0 });
    return found.sort((x, y) => x.fresh - y.fresh);
  }

  private likest(bag: Int32Array, weights: Float64Array, allowed: (owner: number) => boolean): readonly (readonly [number, number])[] {
    const telling = [...bag].sort((x, y) => (weights[y] ?? 0) - (weights[x] ?? 0) || x - y).slice(0, WORDS_LOOKED_UP);
    const votes = new Map<number, number>();
    for (const word of telling) {
      for (const at of this.postings.get(word) ?? []) votes.set(at, (votes.get(at) ?? 0) + (weights[word] ?? 0));
    }
    const own = sumOf(bag, weights);
    const best = new Map<number, number>();
    for (const [at] of [...votes].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, SCORED_AT_MOST)) {
      const entry = this.entries[at] as Entry;
      if (!allowed(entry.owner)) continue;
      const shared = sharedWeight(bag, entry.bag, weights);
      const other = sumOf(entry.bag, weights);
      const overlap = (2 * shared) / Math.max(own + other, Number.EPSILON);
      if (isOneWord(overlap, bag, entry.bag, weights)) continue;
      const likeness = PARTS.overlap * overlap + (PARTS.containment * shared) / Math.max(Math.min(own, other), Number.EPSILON);
      if (likeness >= RETURNED_FROM) best.set(entry.owner, Math.max(best.get(entry.owner) ?? 0, likeness));
    }
    return [...best];
  }

  /** The unit's words as numbers, ascending; words the pool has never seen count only when they are being added. */
  private numbered(unit: Unit, adding: boolean): Int32Array {
    const bag = new Set<number>();
    for (const { stem, grammatical } of unit.words) {
      let number = this.numbers.get(stem);
      if (number === undefined) {
        number = this.numbers.size;
        this.numbers.set(stem, number);
        this.factors.push(weightFactor(stem, grammatical));
        this.counts.push(0);
      }
      bag.add(number);
    }
    if (adding) for (const word of bag) this.counts[word] = (this.counts[word] ?? 0) + 1;
    return Int32Array.from(bag).sort();
  }

  private post(word: number, at: number): void {
    const list = this.postings.get(word);
    if (list === null) return;
    if (list === undefined) this.postings.set(word, [at]);
    else if (list.length < POSTINGS_AT_MOST) list.push(at);
    else this.postings.set(word, null);
  }

  private weights(): Float64Array {
    const total = this.entries.length;
    return Float64Array.from(this.counts, (count, word) => (this.factors[word] ?? 1) * Math.log(1 + (total + 1) / (count + 1)));
  }
}

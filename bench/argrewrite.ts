/**
 * Sentence links on ArgRewrite V.2 (CC BY 4.0; measured where it lies, never shipped): Entente and its peers on the same drafts in the same run.
 * `node scripts/run.mjs bench/argrewrite.ts [FILE.jsonl …]`; by default the two development files of `../shared/benchmarks/compare`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { align, type Link } from '../src/compare/align.js';
import type { Unit } from '../src/compare/unit.js';
import { wordingOf, wordsIn } from '../src/compare/words.js';
import { PEERS, type Peer } from './argrewrite-peers.js';
import { sharedFolder } from './pairs-source.js';

/** Two drafts of an essay by sentences, with paragraph numbers and gold links of sentences. */
export interface Draft {
  readonly id: string;
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly old_par: readonly number[];
  readonly new_par: readonly number[];
  readonly links: readonly (readonly [number, number])[];
}
type Pairs = readonly (readonly [number, number])[];

export interface Rates {
  readonly f1: number;
  /** Over links of sentences that are not the same word for word. */
  readonly nonIdentical: number;
}

export function draftsOf(path: string): readonly Draft[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Draft);
}

/**
 * Entente's links under the convention of the gold: it is strictly in order, and what a writer moved is coded there as taken out and put in.
 * So of the links found only the heaviest set that does not cross is kept. In drafts with relocated paragraphs (`/moved` in the id) the
 * paragraphs are first put back where their own links say they came from.
 */
export function ententeLinks(draft: Draft): Pairs {
  const { links } = align(unitsOf(draft.old, draft.old_par), unitsOf(draft.new, draft.new_par));
  const origin = draft.id.endsWith('/moved') ? originsOf(links, draft.new_par) : () => 0;
  const placed = links.map((link) => ({ ...link, origin: origin(draft.new_par[link.after] ?? 0) }));
  return withoutCrossings(placed.sort((x, y) => x.before - y.before || x.origin - y.origin || x.after - y.after));
}

/** Where in the earlier draft a paragraph of the later one comes from: the weighted middle of what its sentences are linked to. */
function originsOf(links: readonly Link[], paragraphs: readonly number[]): (paragraph: number) => number {
  const origins = new Map<number, number>();
  for (const paragraph of new Set(paragraphs)) {
    const own = links.filter((link) => paragraphs[link.after] === paragraph);
    const half = own.reduce((sum, link) => sum + link.similarity, 0) / 2;
    let sum = 0;
    const middle = own.find((link) => {
      sum += link.similarity;
      return sum >= half;
    });
    origins.set(paragraph, (middle?.before ?? 0) + paragraph / 1000);
  }
  return (paragraph) => origins.get(paragraph) ?? 0;
}

function unitsOf(sentences: readonly string[], paragraphs: readonly number[]): readonly Unit[] {
  return sentences.map((sentence, at) => {
    const words = wordsIn(sentence);
    return { anchor: wordingOf(words), block: paragraphs[at] ?? 0, words, targets: [], topics: [] };
  });
}

interface Placed extends Link {
  readonly origin: number;
}

/** The heaviest set of links that do not cross; they come in the order of the earlier draft. */
function withoutCrossings(links: readonly Placed[]): Pairs {
  const best: number[] = [];
  const previous: number[] = [];
  links.forEach((link, at) => {
    let from = -1;
    for (let i = 0; i < at; i++) if (isBefore(links[i] as Placed, link) && (best[i] ?? 0) > (from < 0 ? 0 : (best[from] ?? 0))) from = i;
    best[at] = link.similarity + (from < 0 ? 0 : (best[from] ?? 0));
    previous[at] = from;
  });
  const chain: (readonly [number, number])[] = [];
  for (let at = best.indexOf(Math.max(...best)); at >= 0; at = previous[at] ?? -1)
    chain.push([links[at]?.before ?? 0, links[at]?.after ?? 0]);
  return chain;
}

const isBefore = (one: Placed, other: Placed): boolean =>
  one.origin < other.origin || (one.origin === other.origin && one.after <= other.after);

/** Link F1 over all drafts, micro-averaged. */
export function ratesOf(drafts: readonly Draft[], linksOf: (draft: Draft) => Pairs): Rates {
  const counts = { all: [0, 0, 0], changed: [0, 0, 0] };
  for (const draft of drafts) {
    const key = ([b, a]: readonly [number, number]) => `${b}>${a}`;
    const same = ([b, a]: readonly [number, number]) => single(draft.old[b] ?? '') === single(draft.new[a] ?? '');
    const gold = new Set(draft.links.map(key));
    const found = linksOf(draft);
    const said = new Set(found.map(key));
    const add = (slot: 0 | 1 | 2, pair: readonly [number, number]) => {
      counts.all[slot] = (counts.all[slot] ?? 0) + 1;
      if (!same(pair)) counts.changed[slot] = (counts.changed[slot] ?? 0) + 1;
    };
    for (const pair of found) add(gold.has(key(pair)) ? 0 : 1, pair);
    for (const pair of draft.links) if (!said.has(key(pair))) add(2, pair);
  }
  const f1 = ([hit = 0, wrong = 0, missed = 0]: readonly number[]) => (2 * hit) / (2 * hit + wrong + missed);
  return { f1: f1(counts.all), nonIdentical: f1(counts.changed) };
}

const single = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** All tools on all files, as a Markdown table. */
export function argrewriteTable(paths: readonly string[]): string {
  const tools: readonly Peer[] = [{ name: 'Entente', links: ententeLinks }, ...PEERS.filter((peer) => peer.present?.() ?? true)];
  const head = `| tool | ${paths.map((path) => `${basename(path, '.jsonl')}: all · non-identical`).join(' | ')} |`;
  const rows = tools.map(({ name, links }) => {
    const cells = paths.map((path) => {
      const { f1, nonIdentical } = ratesOf(draftsOf(path), links);
      return `${f1.toFixed(3)} · ${nonIdentical.toFixed(3)}`;
    });
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  return [head, `|---|${paths.map(() => '---').join('|')}|`, ...rows].join('\n');
}

if (process.argv[1]?.endsWith('argrewrite.js')) {
  const folder = join(sharedFolder(resolve('.')), 'benchmarks', 'compare');
  const given = process.argv.slice(2);
  const paths = given.length > 0 ? given : ['argrewrite_v2.dev.jsonl', 'argrewrite_v2_moved.dev.jsonl'].map((name) => join(folder, name));
  const missing = paths.filter((path) => !existsSync(path));
  console.log(missing.length > 0 ? `not found: ${missing.join(', ')}` : argrewriteTable(paths));
}

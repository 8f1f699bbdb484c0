/**
 * Sentence links on ArgRewrite V.2 (CC BY 4.0; measured where it lies, never shipped): Entente and its peers on the same drafts in the same run.
 * `node scripts/run.mjs bench/argrewrite.ts [FILE.jsonl …]`; by default the two development files of `../shared/benchmarks/compare`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { align } from '../src/compare/align.js';
import { movedLinks } from '../src/compare/moves.js';
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
 * Entente's links under the convention of the gold: there a sentence that moved on its own is coded as taken out and put in. In drafts in
 * their own order all that `movedLinks` calls moved is left out; in drafts with relocated paragraphs (`/moved` in the id) only a sentence that
 * left its paragraph alone, and was changed besides.
 */
export function ententeLinks(draft: Draft): Pairs {
  const { links } = align(unitsOf(draft.old, draft.old_par), unitsOf(draft.new, draft.new_par));
  const placed = links.map((l) => ({ beforeBlock: draft.old_par[l.before] ?? 0, afterBlock: draft.new_par[l.after] ?? 0 }));
  const moved = movedLinks(placed, lengthOf(draft.old, draft.old_par), lengthOf(draft.new, draft.new_par));
  const together = new Map<string, number>();
  for (const p of placed) together.set(keyOf(p), (together.get(keyOf(p)) ?? 0) + 1);
  const relocated = draft.id.endsWith('/moved');
  const kept = links.filter((link, at) => {
    const place = placed[at] ?? { beforeBlock: 0, afterBlock: 0 };
    if (!moved[at]) return true;
    return relocated && ((together.get(keyOf(place)) ?? 0) > 1 || link.similarity >= UNCHANGED_FROM || isWhole(draft, place));
  });
  return withoutCrossings(
    kept.map((l) => ({
      ...l,
      key: relocated ? keyOf({ beforeBlock: draft.old_par[l.before] ?? 0, afterBlock: draft.new_par[l.after] ?? 0 }) : '',
    })),
  );
}

const UNCHANGED_FROM = 0.7;
const keyOf = ({ beforeBlock, afterBlock }: { readonly beforeBlock: number; readonly afterBlock: number }) =>
  `${beforeBlock}>${afterBlock}`;

function unitsOf(sentences: readonly string[], paragraphs: readonly number[]): readonly Unit[] {
  return sentences.map((sentence, at) => {
    const words = wordsIn(sentence);
    return { anchor: wordingOf(words), block: paragraphs[at] ?? 0, words, targets: [], topics: [] };
  });
}

const lengthOf = (sentences: readonly string[], paragraphs: readonly number[]) => (block: number) =>
  sentences.reduce((sum, sentence, at) => sum + (paragraphs[at] === block ? sentence.length : 0), 0);

function isWhole(draft: Draft, { beforeBlock, afterBlock }: { readonly beforeBlock: number; readonly afterBlock: number }): boolean {
  const size = (paragraphs: readonly number[], block: number) => paragraphs.filter((p) => p === block).length;
  return size(draft.old_par, beforeBlock) === 1 || size(draft.new_par, afterBlock) === 1;
}

interface Kept {
  readonly before: number;
  readonly after: number;
  readonly similarity: number;
  readonly key: string;
}

/** Within one group, the heaviest set of links that do not cross. */
function withoutCrossings(links: readonly Kept[]): Pairs {
  const groups = new Map<string, Kept[]>();
  for (const link of links) groups.set(link.key, [...(groups.get(link.key) ?? []), link]);
  return [...groups.values()].flatMap((group) => {
    const best: number[] = [];
    const previous: number[] = [];
    group.forEach((link, at) => {
      let from = -1;
      for (let i = 0; i < at; i++)
        if ((group[i]?.after ?? 0) <= link.after && (best[i] ?? 0) > (from < 0 ? 0 : (best[from] ?? 0))) from = i;
      best[at] = link.similarity + (from < 0 ? 0 : (best[from] ?? 0));
      previous[at] = from;
    });
    const chain: (readonly [number, number])[] = [];
    for (let at = best.indexOf(Math.max(...best)); at >= 0; at = previous[at] ?? -1)
      chain.push([group[at]?.before ?? 0, group[at]?.after ?? 0]);
    return chain;
  });
}

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

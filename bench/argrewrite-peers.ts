/** What people use today, each asked for sentence links: two sentences are linked when the words the tool keeps cover enough of the shorter one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffSentences, diffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import type { Draft } from './argrewrite.js';

type Pairs = readonly (readonly [number, number])[];
export interface Peer {
  readonly name: string;
  readonly links: (draft: Draft) => Pairs;
  /** Is the tool there? */
  readonly present?: () => boolean;
}

/** A stretch of text that a tool keeps, takes out or puts in. */
interface Piece {
  readonly kind: 'kept' | 'out' | 'in';
  readonly text: string;
}
/** One sentence a line, so that each tool sees their ends. */
const SEPARATOR = '\n';
/** The share of the shorter sentence's characters that must be kept: the best of .2, .3, .4, .5 for npm diff, taken for all. */
const KEPT_FROM = 0.3;

function linksFrom(draft: Draft, pieces: readonly Piece[]): Pairs {
  const old = ownerOf(draft.old);
  const now = ownerOf(draft.new);
  const kept = new Map<string, number>();
  let left = 0;
  let right = 0;
  for (const { kind, text } of pieces) {
    const size = letters(text);
    if (kind === 'kept') {
      for (let at = 0; at < size; at++) {
        const key = `${old(left + at)}>${now(right + at)}`;
        kept.set(key, (kept.get(key) ?? 0) + 1);
      }
    }
    if (kind !== 'in') left += size;
    if (kind !== 'out') right += size;
  }
  return [...kept].flatMap(([key, size]) => {
    const [b = 0, a = 0] = key.split('>').map(Number);
    const shorter = Math.min(letters(draft.old[b] ?? ''), letters(draft.new[a] ?? ''));
    return shorter > 0 && size / shorter >= KEPT_FROM ? [[b, a] as const] : [];
  });
}

/** Characters without white space: tools treat white space in their own ways. */
const letters = (text: string): number => text.replace(/\s/g, '').length;

function ownerOf(sentences: readonly string[]): (at: number) => number {
  const owners = sentences.flatMap((sentence, index) => Array.from({ length: letters(sentence) }, () => index));
  return (at) => owners[at] ?? sentences.length - 1;
}

const whole = (sentences: readonly string[]): string => sentences.join(SEPARATOR);

function jsdiff(draft: Draft, diff: typeof diffWords | typeof diffSentences): Pairs {
  const parts = diff(whole(draft.old), whole(draft.new));
  return linksFrom(
    draft,
    parts.map((part) => ({ kind: part.added ? 'in' : part.removed ? 'out' : 'kept', text: part.value })),
  );
}

function matchPatch(draft: Draft): Pairs {
  const tool = new DiffMatchPatch();
  const parts = tool.diff_main(whole(draft.old), whole(draft.new));
  tool.diff_cleanupSemantic(parts);
  return linksFrom(
    draft,
    parts.map(([kind, text]) => ({ kind: kind === 0 ? 'kept' : kind < 0 ? 'out' : 'in', text })),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));

function external(draft: Draft, command: string, args: readonly string[]): Pairs {
  const [old, now] = [join(folder, 'old.txt'), join(folder, 'new.txt')];
  writeFileSync(old, `${whole(draft.old)}\n`);
  writeFileSync(now, `${whole(draft.new)}\n`);
  const { stdout } = spawnSync(command, [...args, old, now], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return linksFrom(draft, marked(stdout));
}

/** Output in the notation `[-out-]`, `{+in+}`; header lines of git are left out by the caller's options. */
function marked(output: string): readonly Piece[] {
  const body = output.replace(/^(?:diff --git|index |--- |\+\+\+ |@@ ).*\n/gm, '');
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of body.matchAll(/\[-([\s\S]*?)-\]|\{\+([\s\S]*?)\+\}/g)) {
    pieces.push({ kind: 'kept', text: body.slice(at, match.index) });
    pieces.push(match[1] !== undefined ? { kind: 'out', text: match[1] } : { kind: 'in', text: match[2] ?? '' });
    at = match.index + match[0].length;
  }
  return [...pieces, { kind: 'kept', text: body.slice(at) }];
}

const runs = (command: string) => () => spawnSync(command, ['--version']).status === 0;

export const PEERS: readonly Peer[] = [
  { name: 'npm diff, diffWords', links: (draft) => jsdiff(draft, diffWords) },
  { name: 'npm diff, diffSentences', links: (draft) => jsdiff(draft, diffSentences) },
  { name: 'diff-match-patch, semantic clean-up', links: matchPatch },
  {
    name: 'git diff --word-diff',
    links: (draft) => external(draft, 'git', ['diff', '--no-index', '--word-diff=plain', '--no-color', '-U100000']),
    present: runs('git'),
  },
  { name: 'wdiff', links: (draft) => external(draft, 'wdiff', ['-n']), present: runs('wdiff') },
];

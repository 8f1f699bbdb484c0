import { diffArrays } from 'diff';
import type { RedlineRun } from '../model.js';

/** Beyond this many words and marks on both sides together, two sentences are shown as one taken out and one put in. */
const LONGEST = 1_200;
/** Kept words this few between two changes, of this many letters together, are folded into them: a redline of single words is not readable. */
const ISLAND_WORDS = 1;
const ISLAND_LETTERS = 4;

/** Words, marks and spaces, each a token: what is put together again gives the text exactly. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

/** The runs that turn one sentence into another, word by word. Kept and deleted runs give `before`, kept and inserted ones `after`. */
export function wordChanges(before: string, after: string): readonly RedlineRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const left = before.match(TOKEN) ?? [];
  const right = after.match(TOKEN) ?? [];
  if (left.length + right.length > LONGEST) return joined([run('deleted', before), run('inserted', after)]);
  const parts = diffArrays(left, right).map((part) =>
    run(part.added ? 'inserted' : part.removed ? 'deleted' : 'same', part.value.join('')),
  );
  return joined(withoutIslands(parts));
}

const run = (kind: 'same' | 'inserted' | 'deleted', text: string): RedlineRun => ({ kind, text });

function withoutIslands(parts: readonly RedlineRun[]): readonly RedlineRun[] {
  return parts.flatMap((part, at) => {
    const inside = part.kind === 'same' && at > 0 && at + 1 < parts.length;
    return inside && isIsland(part.text) ? [run('deleted', part.text), run('inserted', part.text)] : [part];
  });
}

function isIsland(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= ISLAND_WORDS && words.join('').length <= ISLAND_LETTERS;
}

/** Between two kept runs, all that is deleted stands before all that is inserted. */
function joined(parts: readonly RedlineRun[]): readonly RedlineRun[] {
  const out: RedlineRun[] = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    if (deleted !== '') out.push(run('deleted', deleted));
    if (inserted !== '') out.push(run('inserted', inserted));
    deleted = '';
    inserted = '';
  };
  for (const part of parts) {
    if (part.kind === 'deleted') deleted += part.text;
    else if (part.kind === 'inserted') inserted += part.text;
    else if (part.text !== '') {
      flush();
      out.push(part);
    }
  }
  flush();
  return out;
}

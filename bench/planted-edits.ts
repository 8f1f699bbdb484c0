/** Edits planted into a statement: each says what was done and what a comparison must say of it. */
import { changingPair } from './pairs-changing.js';
import { keepingPair, reported } from './pairs-keeping.js';
import { joined, type Parsed } from './pairs-sentences.js';
import type { Random } from './prng.js';

export const EDITS = [
  'rung-up',
  'rung-down',
  'modifier-added',
  'modifier-removed',
  'qualifier-added',
  'qualifier-dropped',
  'item-added',
  'item-removed',
  'party',
  'number',
  'date',
  'move',
  'split',
  'merge',
  'delete',
  'insert',
  'paraphrase',
] as const;
export type EditKind = (typeof EDITS)[number];

/** What must be found: a difference, a row on one side, a moved row, a split or merge, or nothing. */
export type Expected =
  | { readonly as: 'difference'; readonly dimensions: readonly string[]; readonly effects: readonly string[] }
  | { readonly as: 'dropped' | 'added' | 'moved' | 'linked' | 'same' };

/** One edit: the sentences before and after it. Either side may be empty. */
export interface Edit {
  readonly kind: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly expected: Expected;
}

/** The sentence in a statement's voice that every edit starts from: third person, past. */
export function plain(sentence: Parsed): Parsed {
  const told = reported(sentence);
  return { ...told, text: joined(told) };
}

/** An edit of the kind asked for, or null when the sentence does not allow it. `other` is a second sentence for splits, merges and insertions. */
export function editOf(kind: EditKind, sentence: Parsed, other: Parsed, random: Random): Edit | null {
  const own = sentence.text;
  if (kind === 'delete') return { kind, before: [own], after: [], expected: { as: 'dropped' } };
  if (kind === 'insert') return { kind, before: [], after: [other.text], expected: { as: 'added' } };
  if (kind === 'move') return { kind, before: [own], after: [own], expected: { as: 'moved' } };
  if (kind === 'split' || kind === 'merge') return shared(kind, sentence, other);
  if (kind === 'paraphrase') return paraphrased(sentence, random);
  return changed(kind, sentence, random);
}

type Changing = Exclude<EditKind, 'delete' | 'insert' | 'move' | 'split' | 'merge' | 'paraphrase'>;

const EFFECTS: Readonly<Record<Changing, readonly string[]>> = {
  'rung-up': ['stronger'],
  'rung-down': ['weaker'],
  'modifier-added': ['stronger'],
  'modifier-removed': ['weaker'],
  'qualifier-added': ['weaker'],
  'qualifier-dropped': ['stronger'],
  'item-added': ['broader'],
  'item-removed': ['narrower'],
  party: ['changed'],
  number: ['changed'],
  date: ['changed'],
};
const ALSO: Partial<Record<Changing, readonly string[]>> = {
  'item-added': ['item'],
  'item-removed': ['item'],
  party: ['target', 'name', 'item'],
  number: ['number', 'date'],
  date: ['date', 'number'],
};

function changed(kind: Changing, sentence: Parsed, random: Random): Edit | null {
  const pair = changingPair(kind === 'item-removed' ? 'item-added' : kind, sentence, random);
  if (pair === null) return null;
  const [before, after] = kind === 'item-removed' ? [pair.report, pair.statement] : [pair.statement, pair.report];
  return {
    kind,
    before: [before],
    after: [after],
    expected: { as: 'difference', dimensions: ALSO[kind] ?? pair.dimensions, effects: EFFECTS[kind] },
  };
}

const PARAPHRASES = ['synonym', 'alias', 'spelling', 'item-order'] as const;

function paraphrased(sentence: Parsed, random: Random): Edit | null {
  const pair = keepingPair(random.pick(PARAPHRASES), sentence, random);
  if (pair === null || pair.report === sentence.text) return null;
  return { kind: 'paraphrase', before: [sentence.text], after: [pair.report], expected: { as: 'same' } };
}

/** Two undertakings under one verb, in one sentence or in two. */
function shared(kind: 'split' | 'merge', sentence: Parsed, other: Parsed): Edit | null {
  if (sentence.verb.frame !== 'infinitive' || other.verb.frame !== 'infinitive' || !sentence.form.endsWith(' to')) return null;
  if (/ and to | to /.test(`${sentence.rest}${other.rest}`)) return null;
  const two = [joined({ ...sentence, adverb: '' }), joined({ ...sentence, adverb: 'also ', rest: other.rest })];
  const one = [joined({ ...sentence, adverb: '', rest: `${sentence.rest} and to ${other.rest}` })];
  return kind === 'split'
    ? { kind, before: one, after: two, expected: { as: 'linked' } }
    : { kind, before: two, after: one, expected: { as: 'linked' } };
}

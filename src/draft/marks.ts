/**
 * Drafts as drafters write them: square brackets around words that are not agreed, alternatives ("[ALT 1 …] [ALT 2 …]"), brackets a party
 * put ("[XAR: …]"), notes and footnotes. Marks are found once, in one pass; the text itself is never altered.
 */
import { EntenteError } from '../errors.js';
import { defaultLexicon, type Lexicon } from '../lexicon/lexicon.js';
import { stemsOf } from '../lexicon/words.js';
import type { DraftText, Mark, PartyId, Span } from '../model.js';
import { inDraft, variantOf } from './variant.js';

export interface MarkOptions {
  readonly lexicon?: Lexicon;
}

interface Open {
  readonly from: number;
  readonly parent: number | null;
  readonly at: number;
}

/** Deeper nesting is a slip, not a draft. */
export const DEEPEST_BRACKETS = 100;

/**
 * The marks of a draft in plain text, in the order in which they open. A backslash before a bracket makes it a plain character, and
 * Markdown links and images are no brackets. Linear in the length of the text. Errors: `draft-empty`, `draft-unbalanced` (with line and
 * column), `draft-too-deep`.
 */
export function marksOf(text: string, { lexicon = defaultLexicon }: MarkOptions = {}): DraftText {
  if (text.trim() === '') throw empty();
  const marks: Mark[] = [];
  const open: Open[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    const definition = char === '[' && open.length === 0 ? footnoteAt(text, at) : null;
    if (definition !== null) {
      marks.push(definition);
      at = definition.to - 1;
      continue;
    }
    if (char === '\\' && (text[at + 1] === '[' || text[at + 1] === ']')) {
      marks.push(escapeAt(at, open.at(-1)?.at ?? null));
      at++;
    } else if (char === '[') {
      if (open.length >= DEEPEST_BRACKETS) throw tooDeep(text, at);
      open.push({ from: at, parent: open.at(-1)?.at ?? null, at: marks.length });
      marks.push(placeholder);
    } else if (char === ']') {
      const begun = open.pop();
      if (begun === undefined) throw unbalanced(text, at, 'a closing bracket', 'Open it where the words in question begin, or delete it.');
      marks[begun.at] = markOf(text, { from: begun.from, to: at + 1 }, begun.parent, lexicon);
    }
  }
  const left = open[0];
  if (left !== undefined)
    throw unbalanced(text, left.from, 'an opening bracket', 'Close it where the words in question end, or delete it.');
  return { text, marks: grouped(text, marks, lexicon) };
}

/**
 * The marks of a draft that has tracked changes: the changes, and the brackets of the text with all changes accepted. Errors as `marksOf`.
 */
export function marksWithChanges(text: string, changes: readonly Mark[], options: MarkOptions = {}): DraftText {
  if (changes.length === 0) return marksOf(text, options);
  const accepted = variantOf({ text, marks: withParents(changes) }, (mark) => mark.kind === 'insertion');
  const { marks } = marksOf(accepted.text, options);
  const placed = marks.map((mark) => ({ ...mark, ...inDraft(accepted, mark), inner: inDraft(accepted, mark.inner) }));
  const all = withParents([...changes, ...placed]);
  const index = new Map(all.map((mark, at) => [keyOf(mark), at]));
  const regrouped = all.map((mark) => {
    const first = mark.group === null ? undefined : placed[mark.group];
    return first === undefined ? mark : { ...mark, group: index.get(keyOf(first)) ?? null };
  });
  return { text, marks: regrouped };
}

const keyOf = ({ kind, from, to }: Mark): string => `${kind} ${from} ${to}`;

/** Marks in the order in which they open, outer ones first, each with the innermost mark around it. */
function withParents(marks: readonly Mark[]): readonly Mark[] {
  const ordered = [...marks].sort((x, y) => x.from - y.from || y.to - x.to);
  const open: number[] = [];
  return ordered.map((mark, at) => {
    while (open.length > 0 && (ordered[open.at(-1) as number]?.to ?? 0) < mark.to) open.pop();
    const parent = open.at(-1) ?? null;
    open.push(at);
    return { ...mark, parent };
  });
}

const placeholder: Mark = {
  kind: 'bracket',
  from: 0,
  to: 0,
  inner: { from: 0, to: 0 },
  parent: null,
  by: [],
  author: null,
  group: null,
  label: null,
};

function escapeAt(at: number, parent: number | null): Mark {
  return { ...placeholder, kind: 'escape', from: at, to: at + 2, inner: { from: at + 1, to: at + 2 }, parent };
}

/** "[^1]: the words of a footnote" on a line of its own, with the indented lines that continue it; null for anything else. */
function footnoteAt(text: string, at: number): Mark | null {
  if (at > 0 && text[at - 1] !== '\n') return null;
  const head = /^\[\^?(\d{1,3})\]:[ \t]*/.exec(text.slice(at, at + 40));
  if (head === null) return null;
  let end = lineEnd(text, at);
  while (end < text.length && /^(?: {2,}|\t)\S/.test(text.slice(end + 1, end + 12))) end = lineEnd(text, end + 1);
  return { ...placeholder, kind: 'footnote', from: at, to: end, inner: { from: at + head[0].length, to: end }, label: head[1] as string };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** "ALT 1", "Alt. 2:", "OPTION A –", "Variant 1." at the head of a bracket. */
const ALTERNATIVE =
  /^\s{0,4}((?:alt(?:ernative)?|option|variant)\.?\s{0,2}(?:\d{1,2}|[A-H]|I{1,3}|IV|V)(?![\p{L}\p{N}]))\s{0,2}[:.)–—-]?\s{0,4}/iu;
const NOTE =
  /^\s{0,4}(?:(?:drafting |drafter's |editor's |chair's )?notes?|comment|tbc|tbd|to be (?:confirmed|determined|completed|added)|placeholder)\b/i;
/** Longest head of a bracket that is tried as a list of parties. */
const HEAD = 120;

function markOf(text: string, span: Span, parent: number | null, lexicon: Lexicon): Mark {
  const inside = { from: span.from + 1, to: span.to - 1 };
  const head = text.slice(inside.from, Math.min(inside.to, inside.from + HEAD));
  const base = { ...placeholder, ...span, inner: inside, parent };
  if (/^\^?\d{0,3}$/.test(head.trim()) && head.trim() !== '') return { ...base, kind: 'footnote', label: head.trim() };
  if (/^(?:\s|\.|…)*$/.test(head) || NOTE.test(head)) return { ...base, kind: 'note' };
  const alternative = ALTERNATIVE.exec(head);
  if (alternative !== null)
    return {
      ...base,
      kind: 'alternative',
      label: alternative[1] as string,
      inner: { from: inside.from + alternative[0].length, to: inside.to },
    };
  const colon = head.indexOf(':');
  const by = colon < 1 ? [] : partiesIn(head.slice(0, colon), lexicon);
  if (by.length === 0) return base;
  const rest = /^\s*/.exec(text.slice(inside.from + colon + 1, inside.to))?.[0].length ?? 0;
  const inner = { from: inside.from + colon + 1 + rest, to: inside.to };
  const asks = /^(?:delete|deletion|reserv|no text|keep|retain|to be|bracket)/i.test(text.slice(inner.from, inner.to));
  return { ...base, by, kind: asks ? 'note' : 'bracket', inner };
}

/** "Japan/ROK", "US, Japan and ROK": the parties, when every part is one; otherwise none ("[as follows: …]"). */
function partiesIn(head: string, lexicon: Lexicon): readonly PartyId[] {
  const parts = head
    .split(/\s*(?:[/,&+;]|\band\b)\s*/i)
    .map((part) => part.replace(/^the\s+/i, '').trim())
    .filter((part) => part !== '');
  const ids = parts.map((part) => partyOf(part, lexicon));
  return ids.every((id) => id !== null) ? (ids as readonly PartyId[]) : [];
}

function partyOf(name: string, lexicon: Lexicon): PartyId | null {
  if (/^X[A-Z]{2}$/.test(name)) return name;
  const lower = name.toLowerCase();
  const found = lexicon.parties.find((party) => party.id === name || party.names.some((known) => known.toLowerCase() === lower));
  return found?.id ?? null;
}

/** Alternatives, brackets of different parties and bracketed verbs that stand side by side are a choice of one: they share a group. */
function grouped(text: string, marks: readonly Mark[], lexicon: Lexicon): readonly Mark[] {
  const out = [...marks];
  const lastOf = new Map<number | null, number>();
  marks.forEach((mark, at) => {
    const before = lastOf.get(mark.parent);
    const previous = before === undefined ? undefined : out[before];
    if (previous !== undefined && before !== undefined && areRivals(text, previous, mark, lexicon)) {
      const group = previous.group ?? before;
      out[before] = { ...previous, group };
      // A slash between them goes with the second.
      const joint = text.slice(previous.to, mark.from).trim() === '' ? mark.from : previous.to;
      out[at] = { ...mark, from: joint, group };
    }
    if (mark.kind !== 'escape') lastOf.set(mark.parent, at);
  });
  return out;
}

function areRivals(text: string, one: Mark, other: Mark, lexicon: Lexicon): boolean {
  if (one.kind !== other.kind || other.from - one.to > 20) return false;
  const between = /^\s*(\/|or|OR|,)?\s*$/.exec(text.slice(one.to, other.from));
  if (between === null) return false;
  if (one.kind === 'alternative') return true;
  if (one.kind !== 'bracket') return false;
  if (one.by.length > 0 && other.by.length > 0) return !one.by.some((party) => other.by.includes(party));
  if (one.by.length > 0 || other.by.length > 0) return false;
  return (between[1] !== undefined && between[1] !== ',') || [one, other].every((mark) => isVerb(text, mark, lexicon));
}

const MODALS = /^(?:will|shall|should|may|must|can|could|would|might|intends?|seeks?|plans?|aims?|undertakes?)$/;
/** Characters of a bracket that is tried as a verb: "[shall] [should]", "[strongly condemn] [deplore]". */
const VERB_AT_MOST = 40;
const verbs = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Does a bracket hold a verb that performs, alone or with an adverb, and little else? */
function isVerb(text: string, { inner }: Mark, lexicon: Lexicon): boolean {
  const words = text
    .slice(inner.from, Math.min(inner.to, inner.from + VERB_AT_MOST))
    .trim()
    .toLowerCase()
    .split(/\s+/);
  const [verb] = words.filter((word) => !word.endsWith('ly') && word !== 'also');
  if (verb === undefined || inner.to - inner.from > VERB_AT_MOST) return false;
  const known = verbs.get(lexicon) ?? new Set(lexicon.rungs.flatMap(({ phrase }) => stemsOf(phrase).slice(0, 1)));
  verbs.set(lexicon, known);
  return MODALS.test(verb) || known.has(stemsOf(verb)[0] ?? '');
}

/** Line and column, from 1, of an offset. */
export function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The error for a draft without words. */
export function empty(): EntenteError {
  return new EntenteError('draft-empty', {
    expected: 'a draft with words in it',
    came: 'nothing but white space',
    todo: 'Give the text of the draft.',
  });
}

function unbalanced(text: string, at: number, what: string, todo: string): EntenteError {
  const { line, column } = placeOf(text, at);
  const near = text.slice(at, at + 40).replace(/\s+/g, ' ');
  return new EntenteError('draft-unbalanced', {
    expected: 'every square bracket to have its partner',
    came: `${what} alone on line ${line}, column ${column}: “${near}”`,
    todo: `${todo} A bracket that is meant as a character is written \\[ or \\].`,
  });
}

function tooDeep(text: string, at: number): EntenteError {
  const { line, column } = placeOf(text, at);
  return new EntenteError('draft-too-deep', {
    expected: `at most ${DEEPEST_BRACKETS} brackets within one another`,
    came: `one more on line ${line}, column ${column}`,
    todo: 'Settle some of them, or split the draft.',
  });
}

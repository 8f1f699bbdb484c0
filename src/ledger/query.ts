/** The query language of `find`, parsed by hand: what comes out can be written for any engine and never breaks its syntax. */
import { EntenteError } from '../errors.js';
import { PARTIES, type Party } from '../lexicon/en/parties.js';
import { nameAt } from './search-names.js';
import { NAME_MARK, partyWord, plainWords } from './search-words.js';
import { otherHyphens, otherNumbers } from './spellings.js';

/** What is looked for. A term has one or more variants, each a sequence of index words; with `prefix` the last word of each is a beginning. */
export type QueryNode = Term | Near | { readonly kind: 'and' | 'or'; readonly of: readonly QueryNode[] } | Negation;
export interface Term {
  readonly kind: 'term';
  readonly variants: readonly (readonly string[])[];
  readonly prefix: boolean;
}
/** Terms within so many words of each other, in any order. */
export interface Near {
  readonly kind: 'near';
  readonly of: readonly Term[];
  readonly distance: number;
}
export interface Negation {
  readonly kind: 'not';
  readonly of: QueryNode;
}

/** Limits that keep every engine well inside its own. */
const LONGEST_QUERY = 4000;
const MOST_TERMS = 64;
const DEEPEST = 12;
const MOST_WORDS_OF_PHRASE = 200;
const NEAR_DEFAULT = 10;
const NEAR_MOST = 100;
const SHORTEST_PREFIX = 2;

/** So common that beside other words they say nothing; in phrases, and alone, they count. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be by for from in is it its of on or that the their to was will with'.split(' '),
);

type Token =
  | { readonly kind: 'word' | 'phrase'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'or' | 'not' | 'open' | 'close' | 'comma' | 'near' };

/** Throws `query-invalid`. */
function invalid(came: string, todo: string): never {
  throw new EntenteError('query-invalid', { expected: 'words, "phrases", beginn*, -without, OR, (groups), NEAR(a b, 5)', came, todo });
}

/**
 * Reads a query: words (all of them), "phrases", prefix*, `-word` or NOT, OR, groups in brackets, NEAR(a b, 5). Null for an empty one. With `phrase`
 * the whole is one phrase and nothing in it is an operator. Errors: `query-invalid`, in plain words.
 */
export function parseQuery(
  text: string,
  { phrase = false, parties = PARTIES }: { readonly phrase?: boolean; readonly parties?: readonly Party[] } = {},
): QueryNode | null {
  if (text.trim() === '') return null;
  if (text.length > LONGEST_QUERY) invalid(`${text.length} characters`, `Keep it under ${LONGEST_QUERY}.`);
  if (phrase) return termOf({ text, prefix: false }, parties) ?? invalid('no word', 'Give at least one word.');
  const state: State = { tokens: tokensOf(text), parties, at: 0, terms: 0 };
  const node = anyOf(state, 0);
  if (state.at < state.tokens.length) invalid('a ")" without its "("', 'Leave it out, or open the bracket.');
  return node ?? invalid('no word', 'Give at least one word of letters or digits.');
}

function tokensOf(text: string): readonly Token[] {
  const out: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const char = text.charAt(at);
    if (DOUBLE_QUOTE.test(char)) {
      const close = text.slice(at + 1).search(DOUBLE_QUOTE);
      if (close < 0) invalid('a quotation mark that is not closed', 'Close the phrase, or leave the mark out.');
      const end = at + 1 + close;
      const prefix = text.charAt(end + 1) === '*';
      out.push({ kind: 'phrase', text: text.slice(at + 1, end), prefix });
      at = end + (prefix ? 2 : 1);
    } else if (char === '(' || char === ')' || char === ',') {
      out.push({ kind: char === '(' ? 'open' : char === ')' ? 'close' : 'comma' });
      at++;
    } else if (/[-−–]/.test(char) && mayNegate(text, at)) {
      out.push({ kind: 'not' });
      at++;
    } else at = runOf(text, at, out);
  }
  return out;
}

const DOUBLE_QUOTE = /["“”„«»]/;
/** A hyphen negates where a word could begin and something follows; elsewhere it joins ("US-ROK"). */
const mayNegate = (text: string, at: number): boolean =>
  (at === 0 || /[\s(]/.test(text.charAt(at - 1))) && /[\p{L}\p{N}"“(]/u.test(text.slice(at + 1, at + 3));

/** One run without blanks, brackets and quotation marks; returns where it ends. */
function runOf(text: string, at: number, out: Token[]): number {
  const run = /^[^\s()"“”„«»,]+/.exec(text.slice(at, at + LONGEST_QUERY))?.[0] ?? '';
  if (run === '') return at + 1;
  if (run === 'OR' || run === 'NOT') out.push({ kind: run === 'OR' ? 'or' : 'not' });
  else if (run === 'NEAR' && text.charAt(at + 4) === '(') out.push({ kind: 'near' });
  else if (run !== 'AND') out.push(wordToken(run));
  return at + run.length;
}

function wordToken(run: string): Token {
  const star = run.indexOf('*');
  if (star < 0) return { kind: 'word', text: run, prefix: false };
  const rest = run.slice(star).replace(/[*.;:!?]+/g, '');
  if (star === 0 && rest === '') invalid('a "*" by itself', 'Put it behind the beginning of a word, as in missil*.');
  if (star === 0 || /[\p{L}\p{N}]/u.test(rest)) invalid(`"${run}"`, 'A "*" may stand only at the end of a word, as in missil*.');
  return { kind: 'word', text: run.slice(0, star), prefix: true };
}

interface State {
  readonly tokens: readonly Token[];
  readonly parties: readonly Party[];
  at: number;
  terms: number;
}

/** Alternatives parted by OR. Null when there is no word in any and no OR either. */
function anyOf(state: State, depth: number): QueryNode | null {
  if (depth > DEEPEST) invalid('too many brackets in brackets', 'Write it with fewer.');
  const parts: (QueryNode | null)[] = [allOf(state, depth)];
  while (state.tokens[state.at]?.kind === 'or') {
    state.at++;
    parts.push(allOf(state, depth));
  }
  if (parts.length === 1) return parts[0] ?? null;
  const of = parts.filter((part) => part !== null);
  if (of.length < parts.length) invalid('an OR without a word on both sides', 'Write: word OR word; in lower case "or" is a word.');
  return { kind: 'or', of };
}

/** What stands side by side: all of it is wanted. Small words beside others are passed over. */
function allOf(state: State, depth: number): QueryNode | null {
  const parts: { readonly node: QueryNode; readonly small: boolean }[] = [];
  for (
    let token = state.tokens[state.at];
    token !== undefined && token.kind !== 'or' && token.kind !== 'close';
    token = state.tokens[state.at]
  ) {
    if (token.kind === 'word') for (const part of wordRun(state)) parts.push(part);
    else {
      const node = unit(state, depth);
      if (node !== null) parts.push({ node, small: false });
    }
  }
  const telling = parts.filter((part) => !part.small);
  const of = (telling.some(({ node }) => node.kind !== 'not') ? telling : parts).map(({ node }) => node);
  return of.length < 2 ? (of[0] ?? null) : { kind: 'and', of };
}

/** One thing that is no plain word. */
function unit(state: State, depth: number): QueryNode | null {
  const token = state.tokens[state.at++]!;
  if (token.kind === 'comma') return null;
  if (token.kind === 'phrase') return counted(state, termOf(token, state.parties));
  if (token.kind === 'near') return near(state);
  if (token.kind === 'not') return negated(state, depth);
  const inside = anyOf(state, depth + 1);
  if (state.tokens[state.at]?.kind !== 'close') invalid('a "(" without its ")"', 'Close the bracket, or leave it out.');
  state.at++;
  return inside;
}

function negated(state: State, depth: number): QueryNode | null {
  const next = state.tokens[state.at];
  if (next === undefined || next.kind === 'or' || next.kind === 'close' || next.kind === 'comma')
    invalid('a NOT without a word after it', 'Write: NOT word, or -word.');
  if (next.kind === 'not') invalid('NOT twice', 'Write it once.');
  if (next.kind !== 'word') {
    const of = unit(state, depth + 1);
    return of === null ? null : { kind: 'not', of };
  }
  state.at++;
  const of = counted(state, everySpelling(termOf(next, state.parties), next.text));
  return of === null ? null : { kind: 'not', of };
}

function counted<Found extends Term | null>(state: State, term: Found): Found {
  if (term !== null) state.terms++;
  if (state.terms > MOST_TERMS) invalid(`more than ${MOST_TERMS} words`, 'Look for fewer words, or put quotation marks around a passage.');
  return term;
}

/** Plain words in a row: a name of several words ("South Korea") is one term, a word that holds several ("US-ROK") a phrase. */
function wordRun(state: State): readonly { readonly node: Term; readonly small: boolean }[] {
  const run: { readonly text: string; readonly prefix: boolean }[] = [];
  for (let token = state.tokens[state.at]; token?.kind === 'word'; token = state.tokens[++state.at]) run.push(token);
  const words = run.map(({ text }) => plainWords(text).map(({ key }) => key));
  const out: { readonly node: Term; readonly small: boolean }[] = [];
  for (let at = 0; at < run.length; ) {
    const count = nameOfRuns(words, run, at, state.parties);
    const text = run.slice(at, at + count).map((word) => word.text).join(' '); // biome-ignore format: one line
    const last = run[at + count - 1]!;
    const term = counted(state, everySpelling(termOf({ text, prefix: last.prefix }, state.parties), text));
    if (term !== null) out.push({ node: term, small: count === 1 && !last.prefix && SMALL_WORDS.has(text.toLowerCase()) });
    at += count;
  }
  return out;
}

/** How many typed words a name takes that begins at one; 1 when none does. Only words without hyphens inside make a longer name. */
function nameOfRuns(
  words: readonly (readonly string[])[],
  run: readonly { readonly text: string; readonly prefix: boolean }[],
  at: number,
  parties: readonly Party[],
): number {
  let end = at;
  while (end < run.length && words[end]!.length === 1 && !run[end]!.prefix) end++;
  const keys = words.slice(at, end).map((word) => word[0]!);
  const name = nameAt(keys, run.slice(at, end).map(({ text }) => text), 0, parties); // biome-ignore format: one line
  return Math.max(1, name?.count ?? 1);
}

/** The words of a phrase, in every spelling the index may have them. Null without a word. */
function termOf({ text, prefix }: { readonly text: string; readonly prefix: boolean }, parties: readonly Party[]): Term | null {
  const words = plainWords(text);
  const keys = words.map(({ key }) => key);
  if (keys.length === 0) return null;
  if (keys.length > MOST_WORDS_OF_PHRASE) invalid(`a phrase of ${keys.length} words`, `Give at most ${MOST_WORDS_OF_PHRASE} in a row.`);
  if (prefix && [...keys.at(-1)!].length < SHORTEST_PREFIX) invalid(`"${text}*"`, `Give at least ${SHORTEST_PREFIX} letters before "*".`);
  const typed = words.map(({ from, to }) => text.slice(from, to + (text.charAt(to) === '.' ? 1 : 0)));
  return { kind: 'term', variants: variantsOf(keys, typed, prefix, parties), prefix };
}

/** Outside quotation marks a word is looked for in singular and plural, with its hyphen and without: "sanction" finds "sanctions", "cooperation" "co-operation". */
function everySpelling(term: Term | null, typed: string): Term | null {
  const only = term?.variants[0];
  if (term === null || only === undefined || term.variants.length > PLAIN_VARIANTS) return term;
  const others = only.length === 1 && !term.prefix ? otherNumbers(only[0]!, SMALL_WORDS) : [];
  const hyphened = otherHyphens(only, typed, term.prefix);
  const more = [...others.map((word) => [word]), ...hyphened].flatMap((words) => [words, words.map((word) => `${NAME_MARK}${word}`)]);
  return more.length === 0 ? term : { ...term, variants: distinct([...term.variants, ...more]) };
}
/** A word that is no name: itself, and as part of a name. */
const PLAIN_VARIANTS = 2;

/** Names met in one phrase beyond which only the all-names and the all-plain spelling are tried. */
const MOST_MIXED = 3;

function variantsOf(
  keys: readonly string[],
  typed: readonly string[],
  prefix: boolean,
  parties: readonly Party[],
): readonly (readonly string[])[] {
  const slots: (readonly (readonly string[])[])[] = [];
  let plainFits = true;
  for (let at = 0; at < keys.length; ) {
    const name = prefix && at === keys.length - 1 ? null : nameAt(keys, typed, at, parties);
    const ends = name !== null && prefix && at + name.count === keys.length;
    if (name === null || ends) {
      slots.push([[keys[at]!]]);
      at++;
      continue;
    }
    plainFits &&= !name.onlyName;
    const plain = name.onlyName ? [] : [keys.slice(at, at + name.count)];
    slots.push([...name.ids.map((id) => [partyWord(id)]), ...plain]);
    at += name.count;
  }
  const open = slots.filter((slot) => slot.length > 1).length;
  const mixed = open > MOST_MIXED ? [slots.flatMap((slot) => slot[0]!), slots.flatMap((slot) => slot.at(-1)!)] : product(slots);
  const inName = plainFits ? [keys.map((key) => `${NAME_MARK}${key}`)] : [];
  return distinct([...mixed, ...inName]);
}

const product = (slots: readonly (readonly (readonly string[])[])[]): readonly (readonly string[])[] =>
  slots.reduce<readonly (readonly string[])[]>((all, slot) => all.flatMap((begun) => slot.map((next) => [...begun, ...next])), [[]]);

function distinct(variants: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return variants.filter((variant) => !seen.has(variant.join(' ')) && seen.add(variant.join(' ')));
}

/** NEAR(a "b c", 5): two or more words or phrases, then how many words may stand between. */
function near(state: State): Near {
  state.at++;
  const terms: Term[] = [];
  const bad = (came: string): never => invalid(came, 'Write: NEAR(word "a phrase", 5).');
  for (let token = state.tokens[state.at]; token?.kind === 'word' || token?.kind === 'phrase'; token = state.tokens[++state.at]) {
    const term = counted(state, termOf(token, state.parties));
    if (term !== null) terms.push(term);
  }
  let distance = NEAR_DEFAULT;
  if (state.tokens[state.at]?.kind === 'comma') {
    const token = state.tokens[++state.at];
    distance = token?.kind === 'word' && /^\d{1,3}$/.test(token.text) ? Number(token.text) : bad('a NEAR without a number after its comma');
    if (distance > NEAR_MOST) invalid(`NEAR within ${distance} words`, `Give at most ${NEAR_MOST}.`);
    state.at++;
  }
  if (state.tokens[state.at++]?.kind !== 'close') bad('a NEAR that is not closed, or with more than words in it');
  if (terms.length < 2) bad('a NEAR of fewer than two words');
  if (terms.length > 4) invalid(`a NEAR of ${terms.length} words`, 'Give at most four.');
  return { kind: 'near', of: terms, distance };
}

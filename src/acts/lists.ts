import { fixedPairs } from '../lexicon/en/lists.js';
import { verbForms } from './inflection.js';
import type { Words } from './wording.js';
import { isBaseVerb, isPunctuation } from './wording.js';

export type Kind = 'semicolons' | 'verbs' | 'marked' | 'serial' | 'pair' | 'parties' | 'beside';
/** Half-open range of tokens. */
export interface Member {
  readonly from: number;
  readonly to: number;
}
/** Coordinated members, in order; what they share on either side lies outside them. */
export interface List {
  readonly kind: Kind;
  readonly members: readonly Member[];
}
type Head = 'ing' | 'infinitive' | 'to' | 'by' | 'for' | 'noun' | 'other';

/** A join of two members: "and", "or", "as well as", "in addition to", with the comma before it. */
interface Join {
  readonly from: number;
  readonly to: number;
  readonly beside: boolean;
}
const BESIDE: readonly (readonly string[])[] = [
  ['as', 'well', 'as'],
  ['in', 'addition', 'to'],
  ['together', 'with'],
  ['along', 'with'],
];
const FIXED: ReadonlySet<string> = new Set(fixedPairs);

/** All lists between two tokens, semicolon lists first; the caller weighs them. Work is bounded by joins × reach. */
export function listsIn(w: Words, start: number, stop: number): readonly List[] {
  const semicolons = bySemicolons(w, start, stop);
  if (semicolons) return [semicolons];
  const joins = joinsIn(w, start, stop);
  return joins.flatMap((join) => {
    const list = listAt(w, start, stop, join, joins);
    return list ? [list] : [];
  });
}

function bySemicolons(w: Words, start: number, stop: number): List | null {
  const cuts: number[] = [];
  for (let i = start; i < stop; i++) if (w[i]!.norm === ';') cuts.push(i);
  if (cuts.length === 0) return null;
  const members = [start, ...cuts.map((c) => c + 1)].map((from, i) => ({ from: pastNumber(w, skipJoin(w, from)), to: cuts[i] ?? stop }));
  return members.every((m) => m.to > m.from) ? { kind: 'semicolons', members } : null;
}
/** "(ii) align our standards": the number is no part of the member. */
const pastNumber = (w: Words, at: number): number => {
  const from = w[at]?.norm === ':' ? at + 1 : at;
  return w[from]?.norm === '(' && w[from + 2]?.norm === ')' ? from + 3 : from;
};
const skipJoin = (w: Words, at: number): number => (w[at]?.norm === 'and' || w[at]?.norm === 'or' ? at + 1 : at);

function joinsIn(w: Words, start: number, stop: number): readonly Join[] {
  const out: Join[] = [];
  let depth = 0;
  for (let i = start + 1; i < stop; i++) {
    const n = w[i]!.norm;
    if (n === '(') depth++;
    else if (n === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const comma = w[i - 1]!.norm === ',' ? i - 1 : i;
    const beside = BESIDE.find((p) => p.every((x, k) => w[i + k]?.norm === x));
    if (beside) out.push({ from: comma, to: i + beside.length, beside: true });
    else if (n === 'and' || n === 'or') out.push({ from: comma, to: i + 1, beside: false });
  }
  return out;
}

function listAt(w: Words, start: number, stop: number, join: Join, joins: readonly Join[]): List | null {
  if (join.to >= stop) return null;
  const repeated = repeatedPreposition(w, start, stop, join);
  if (repeated) return repeated;
  const head = headAt(w, join.to);
  if (head === 'other') return null;
  const middles = middlesOf(w, start, join, head, joins);
  const firstEnd = middles[0] ? middles[0].from - 1 : join.from;
  const first = firstMember(w, start, firstEnd, head, middles.length === 0, join.to);
  if (!first) return null;
  const last = { from: join.to, to: lastEnd(w, stop, join.to, head, [first, ...middles], joins, join) };
  if (last.to <= last.from) return null;
  const extra = beyond(w, stop, last, head, joins);
  const members = gerundsOnly(w, [first, ...middles, last, ...extra]);
  if (head === 'to' || head === 'by' || head === 'for') return { kind: 'marked', members: members.map((m) => unmark(w, m, head)) };
  if (head === 'ing' || head === 'infinitive') return verbList(w, members);
  if (middles.length > 0 || extra.length > 0) return serial(w, members);
  return pairList(w, start, first, last, join);
}

/** "support for | A and for B": the preposition of the performative comes again. */
function repeatedPreposition(w: Words, start: number, stop: number, join: Join): List | null {
  const governor = w[start - 1];
  if (!governor || w[join.to]!.norm !== governor.norm || (governor.pos !== 'ADP' && governor.pos !== 'PART') || join.to + 1 >= stop)
    return null;
  return {
    kind: 'marked',
    members: [
      ...splitAt(w, { from: start, to: join.from }, governor.norm),
      { from: join.to + 1, to: lastEnd(w, stop, join.to + 1, 'ing', [{ from: start, to: join.from }], [], join) },
    ],
  };
}

/** "an end to the fighting, for the release of …": the same preposition after a comma opens a member too. */
function splitAt(w: Words, m: Member, preposition: string): readonly Member[] {
  const cuts: number[] = [];
  for (let i = m.from + 1; i < m.to - 2; i++) if (w[i]!.norm === ',' && w[i + 1]!.norm === preposition) cuts.push(i);
  return [m.from, ...cuts.map((c) => c + 2)].map((from, k) => ({ from, to: cuts[k] ?? m.to }));
}

/** What opens a member: "to strengthen", "by sharing", "for the", a gerund, a bare verb, a noun phrase. */
function headAt(w: Words, at: number): Head {
  let i = at;
  while (i < w.length && (w[i]!.pos === 'ADV' || /^["'“”‘’]$/.test(w[i]!.text))) i++;
  const t = w[i];
  if (!t || isPunctuation(t)) return 'other';
  if (t.norm === 'to') return w[i + 1] && isBaseVerb(w, i + 1) ? 'to' : 'other';
  if (t.norm === 'by') return w[i + 1] && /ing$/.test(w[i + 1]!.norm) ? 'by' : 'other';
  if (t.norm === 'for') return 'for';
  if (isGerund(w, i)) return 'ing';
  if (t.pos === 'VERB' && isBaseVerb(w, i)) return 'infinitive';
  if (verbForms(t.norm).some((f) => f.form === 'base') && t.pos !== 'PROPN' && isBaseVerb(w, i)) return 'infinitive';
  if (['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'PRON'].includes(t.pos) || (t.pos === 'VERB' && /(ed|ing)$/.test(t.norm)))
    return t.norm === 'which' || t.norm === 'who' ? 'other' : 'noun';
  return 'other';
}
/** A gerund with an object of its own, not an adjective before a noun: next comes a determiner, possessive, adjective, name or preposition; "emerging technologies" is none. */
function isGerund(w: Words, i: number): boolean {
  const t = w[i]!;
  if (!/ing$/.test(t.norm) || t.norm.length < 5) return false;
  const known = verbForms(t.norm).some((f) => f.form === 'ing');
  if (!known && t.pos !== 'VERB') return false;
  const next = w[i + 1];
  if (!next || isPunctuation(next) || next.norm === 'and') return false;
  if (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'PROPN' || next.pos === 'ADV') return true;
  if (next.pos === 'ADP' || next.norm === 'to') return known && t.pos === 'VERB';
  return known && !ADJECTIVAL.has(t.norm);
}
const ADJECTIVAL = new Set([
  'increasing',
  'growing',
  'emerging',
  'existing',
  'ongoing',
  'continuing',
  'working',
  'developing',
  'leading',
  'following',
  'remaining',
  'training',
  'meeting',
  'banking',
  'funding',
  'financing',
  'shipping',
  'manufacturing',
  'engineering',
  'enabling',
  'trading',
  'fishing',
  'including',
  'understanding',
  'planning',
  'reporting',
  'monitoring',
  'targeting',
  'learning',
  'computing',
]);

/** Members between commas before the join, as long as they open like the last one. */
function middlesOf(w: Words, start: number, join: Join, head: Head, joins: readonly Join[]): readonly Member[] {
  const out: Member[] = [];
  let to = join.from;
  for (let i = to - 1; i > start; i--) {
    const n = w[i]!.norm;
    if (n === ')' || n === ';' || n === '—') break;
    if (n !== ',') continue;
    if (joins.some((j) => j.from === i)) break;
    if (!sameHead(headAt(w, i + 1), head) || i + 1 >= to) break;
    if (head === 'noun' && !nounPhraseOnly(w, i + 1, to)) break;
    out.unshift({ from: i + 1, to });
    to = i;
  }
  return out;
}
const sameHead = (a: Head, b: Head): boolean =>
  a === b || (a === 'infinitive' && b === 'to') || (a === 'noun' && b === 'ing') || (a === 'ing' && b === 'noun');
/** A noun phrase with its prepositional modifiers, and no verb, clause or apposition of its own. */
function nounPhraseOnly(w: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const t = w[i]!;
    if (
      t.pos === 'AUX' ||
      ['which', 'who', 'that'].includes(t.norm) ||
      (i === from && ['including', 'such', 'particularly'].includes(t.norm))
    )
      return false;
    if (t.pos === 'VERB' && !/(ing|ed|en)$/.test(t.norm) && i > from) return false;
  }
  return true;
}

function firstMember(w: Words, start: number, end: number, head: Head, pair: boolean, lastFrom: number): Member | null {
  if (end <= start) return null;
  if (head === 'noun') return firstNoun(w, start, end, pair, lastFrom);
  for (let i = end - 1; i >= start; i--) {
    if (!opensLike(w, i, head)) continue;
    return hasObject(i, end, head) ? { from: i, to: end } : null;
  }
  return head === 'ing' ? firstNoun(w, start, end, pair, lastFrom) : null;
}
function opensLike(w: Words, i: number, head: Head): boolean {
  const n = w[i]!.norm;
  if (head === 'to') return n === 'to' && isBaseVerb(w, i + 1);
  if (head === 'by') return n === 'by' && /ing$/.test(w[i + 1]?.norm ?? '');
  if (head === 'for') return n === 'for';
  if (head === 'ing') return isGerund(w, i) && w[i - 1]?.pos !== 'DET' && w[i - 1]?.pos !== 'ADJ' && w[i - 1]?.norm !== 'and';
  const before = w[i - 1]?.norm;
  return (
    (before === 'to' ||
      before === 'will' ||
      i === 0 ||
      before === 'not' ||
      (w[i - 1]?.pos === 'ADV' && /^(to|will)$/.test(w[i - 2]?.norm ?? ''))) &&
    isBaseVerb(w, i)
  );
}
/** "maintain and strengthen X": a verb without an object of its own is half of a pair, no member. */
function hasObject(i: number, end: number, head: Head): boolean {
  const verb = head === 'to' || head === 'by' ? i + 1 : i;
  return end - verb >= 2;
}

const STOPS_LEFT = new Set([
  'of',
  'on',
  'in',
  'for',
  'to',
  'against',
  'with',
  'including',
  'and',
  'or',
  'by',
  'from',
  'about',
  'over',
  'at',
  'across',
  'as',
  'through',
  'between',
  'particularly',
  'like',
  'into',
  'within',
  'regarding',
  'such',
  "'s",
  '’s',
  "'",
  '’',
  ',',
  ';',
  ':',
  '(',
  ')',
  '—',
  '–',
  'that',
  'under',
  'towards',
  'toward',
  'especially',
  'both',
  'via',
  'upon',
  'which',
  'who',
  'whose',
  'where',
  'which',
  'who',
  'whose',
  'where',
]);
/** The left edge of the first noun phrase: the nearest preposition, possessive or verb; further left, over "the X of", when the last member too opens with a determiner. */
function firstNoun(w: Words, start: number, end: number, pair: boolean, lastFrom: number): Member | null {
  let from = nounEdge(w, start, end);
  if (from >= end) return null;
  const joined = pair && from - 1 > start && (w[from - 1]!.norm === 'and' || w[from - 1]!.norm === 'or');
  if (joined) from = nounEdge(w, start, from - 1);
  const name = w.slice(from, end).every((t) => t.pos === 'PROPN') && w[lastFrom]?.pos !== 'PROPN' && !isDeterminer(w, lastFrom);
  const names = w[end - 1]!.pos === 'PROPN' && w[isDeterminer(w, lastFrom) ? lastFrom + 1 : lastFrom]?.pos === 'PROPN';
  const full = (isDeterminer(w, lastFrom) && !names) || name || joined || (pair && hasModifierPhrase(w, lastFrom));
  if (full && !isDeterminer(w, from) && from > start + 1 && /^(of|to|for|on|with|by|in)$/.test(w[from - 1]!.norm)) {
    const wider = nounEdge(w, start, from - 1);
    const head = w[wider];
    if (wider < from - 1 && head && (name || isDeterminer(w, wider) || wider === start) && w[from - 2]?.pos === 'NOUN') from = wider;
  }
  // "the safety, security, and prosperity of": the article is everybody's.
  if (!full && w[from]!.norm === 'the' && end - from === 2 && w[end]?.norm === ',') from++;
  return { from, to: end };
}
function nounEdge(w: Words, start: number, end: number): number {
  let from = end;
  while (from > start) {
    const t = w[from - 1]!;
    if (t.norm === ')') {
      const open = openBracket(w, start, from - 1);
      if (open < 0) break;
      from = open;
      continue;
    }
    if ((t.norm === 'and' || t.norm === 'or') && w[from - 2]?.pos === 'ADJ' && from - 2 >= start && from < end) {
      from -= 2;
      continue;
    }
    if (t.norm === 'and' && from - 2 >= start && isFixed(w, { from: Math.max(start, from - 3), to: from - 1 }, { from, to: end })) {
      from--;
      continue;
    }
    if (STOPS_LEFT.has(t.norm) || t.pos === 'AUX' || t.pos === 'SCONJ') break;
    if (
      t.pos === 'VERB' &&
      !/(ed|en)$/.test(t.norm) &&
      !(/ing$/.test(t.norm) && (ADJECTIVAL.has(t.norm) || w[from - 2]?.pos === 'DET' || w[from - 2]?.pos === 'ADJ'))
    )
      break;
    from--;
  }
  return from;
}
/** Index of the bracket that the one at `at` closes, or -1. */
function openBracket(w: Words, start: number, at: number): number {
  for (let i = at - 1; i >= start && i > at - 12; i--) if (w[i]!.norm === '(') return i;
  return -1;
}
const isDeterminer = (w: Words, i: number): boolean =>
  w[i]?.pos === 'DET' || /^(their|our|its|his|her|the|a|an|any)$/.test(w[i]?.norm ?? '');
/** Has the noun phrase at `from` a modifier of its own after its head ("increased pressure on …", "responsible behaviour in …")? */
function hasModifierPhrase(w: Words, from: number): boolean {
  for (let i = from + 1; i < Math.min(w.length, from + 6); i++) {
    const t = w[i]!;
    if (isPunctuation(t)) return false;
    if (t.pos === 'ADP' || (t.pos === 'VERB' && /ing$/.test(t.norm))) return true;
  }
  return false;
}

const SHARED_AFTER = new Set([
  'including',
  'particularly',
  'especially',
  'notably',
  'based',
  'that',
  'which',
  'who',
  'where',
  'while',
  'as',
  'consistent',
  'pursuant',
  'such',
  'affecting',
  'through',
  'within',
  'by',
  'during',
  'when',
]);
const PLACE = new Set(['in', 'across', 'throughout', 'around', 'at', 'within', 'over']);
/** Where the last member ends. Verb lists run to the end of the content or the next comma of their level; bare nouns leave shared modifiers outside. */
function lastEnd(w: Words, stop: number, from: number, head: Head, before: readonly Member[], joins: readonly Join[], join: Join): number {
  const bare = before.every((m) => m.to - m.from <= 4 && !hasPreposition(w, m));
  for (let i = from + 1; i < stop; i++) {
    const t = w[i]!;
    if (t.norm === ',' || t.norm === ';' || t.norm === '—' || t.norm === '–') {
      if (head === 'noun' || headAt(w, before[0]!.from) === 'noun' || !continuesMember(w, i)) return i;
    }
    if (head !== 'noun') continue;
    if (
      joins.some(
        (j) => j !== join && j.from === i && (j.beside || (before.length === 1 && !(t.pos === 'CCONJ' && w[i - 1]?.pos === 'ADJ'))),
      )
    )
      return i;
    if (SHARED_AFTER.has(t.norm) || t.pos === 'AUX') return i;
    if (t.norm === 'to' && w[i + 1]?.pos === 'VERB' && !before.some((m) => hasInfinitive(w, m)))
      return /^(attempt|effort|right|need)s?$/.test(w[i - 1]!.norm) ? stop : i;
    if (
      PLACE.has(t.norm) &&
      (w[i + 1]?.pos === 'PROPN' ||
        (w[i + 1]?.norm === 'the' && (w[i + 2]?.pos === 'PROPN' || /^(region|world|globe)$/.test(w[i + 2]?.norm ?? ''))))
    )
      return i;
    if (
      t.norm === 'of' &&
      ((t.norm === 'of' && w[i + 1]?.pos === 'NOUN') || (/^\p{Lu}/u.test(w[i - 1]!.text) && /^\p{Lu}/u.test(w[i + 1]?.text ?? '')))
    )
      continue;
    if (bare && before.length > 1 && t.pos === 'ADP' && w[from]?.pos !== 'DET') return i;
    if (bare && before.length === 1 && before[0]!.to - before[0]!.from === 1 && t.pos === 'ADP') return i;
    if (bare && t.pos === 'VERB' && /ing$/.test(t.norm) && w[i - 1]?.pos === 'NOUN' && before.length > 1) return i;
  }
  return stop;
}
const hasPreposition = (w: Words, m: Member): boolean => w.slice(m.from, m.to).some((t) => t.pos === 'ADP');
const hasInfinitive = (w: Words, m: Member): boolean =>
  w.slice(m.from, m.to).some((t, i, all) => t.norm === 'to' && all[i + 1]?.pos === 'VERB');
/** A comma inside the last member of a verb list: an "including" that belongs to it. */
const continuesMember = (w: Words, comma: number): boolean =>
  ['NOUN', 'ADJ', 'PROPN', 'DET', 'CCONJ', 'NUM'].includes(w[comma + 1]?.pos ?? '') ||
  /^(including|particularly|especially|such|notably)$/.test(w[comma + 1]?.norm ?? '');

/** "A, B, and C as well as D": members after the last join of the list. */
function beyond(w: Words, stop: number, last: Member, head: Head, joins: readonly Join[]): readonly Member[] {
  const next = joins.find((j) => j.from === last.to && j.beside);
  if (!next || next.to >= stop || !sameHead(headAt(w, next.to), head)) return [];
  return [{ from: next.to, to: lastEnd(w, stop, next.to, head, [last, last], joins, next) }];
}

/** "imposing coordinated, robust sanctions": between gerunds a comma before no gerund joins adjectives, not members. */
function gerundsOnly(w: Words, members: readonly Member[]): readonly Member[] {
  if (headAt(w, members[0]!.from) !== 'ing' || headAt(w, members.at(-1)!.from) !== 'ing') return members;
  const out: Member[] = [];
  for (const m of members) {
    const before = out.at(-1);
    if (before && headAt(w, m.from) !== 'ing') out[out.length - 1] = { from: before.from, to: m.to };
    else out.push(m);
  }
  return out.length < 2 ? members : out;
}
function unmark(w: Words, m: Member, head: Head): Member {
  return w[m.from]!.norm === head && m.to - m.from > 1 ? { from: m.from + 1, to: m.to } : m;
}
/** A first member that reaches over commas holds members of its own when they open with bare verbs. */
function splitVerbs(w: Words, m: Member): readonly Member[] {
  if (headAt(w, m.from) !== 'infinitive' && w[m.from]!.norm !== 'to') return [m];
  const cuts: number[] = [];
  for (let i = m.from + 2; i < m.to - 1; i++)
    if (w[i]!.norm === ',' && headAt(w, i + 1) === 'infinitive' && w[i + 1]!.pos === 'VERB') cuts.push(i);
  return [m.from, ...cuts.map((c) => c + 1)].map((from, k) => ({ from, to: cuts[k] ?? m.to }));
}
function verbList(w: Words, list: readonly Member[]): List | null {
  let members = list;
  members = members.flatMap((m) => splitVerbs(w, m));
  const short = members.slice(0, -1).some((m) => m.to - m.from < 2);
  return short
    ? null
    : { kind: members.some((m) => !/ing$/.test(w[m.from]!.norm) && headAt(w, m.from) === 'noun') ? 'serial' : 'verbs', members };
}
/** Three or more nouns; adjectives before one noun ("a free, open and secure sea") are no list of things. */
function serial(w: Words, members: readonly Member[]): List | null {
  if (members.slice(0, -1).some((m) => isAdjectival(w, m))) return null;
  if (sharesHead(w, members)) return null;
  if (members.slice(1).some((m) => /^(its|their)$/.test(w[m.from]!.norm) && w[m.from - 1]!.norm === 'and' && w[m.from - 2]!.norm !== ','))
    return null;
  if (members.every((m) => w.slice(m.from, m.to).every((t) => t.pos === 'PROPN' || t.norm === 'the'))) return { kind: 'parties', members };
  return { kind: 'serial', members };
}
/** "trade, climate, and environmental issues": single nouns that modify the head of the last member. */
function sharesHead(w: Words, members: readonly Member[]): boolean {
  const last = members.at(-1)!;
  const single = members
    .slice(0, -1)
    .every(
      (m) =>
        w[m.to - 1]!.pos === 'NOUN' &&
        !w[m.to - 1]!.norm.endsWith('s') &&
        m.to - m.from <= 2 &&
        (m.to - m.from === 1 || w[m.from]!.pos === 'ADJ'),
    );
  const bare = members.slice(1, -1).every((m) => m.to - m.from === 1);
  return single && bare && last.to - last.from === 2 && w[last.from]!.pos === 'ADJ' && w[last.to - 1]!.norm.endsWith('s');
}
/** Ends in an adjective, or is one word that modifies: no member. */
function isAdjectival(w: Words, m: Member): boolean {
  const last = w[m.to - 1]!;
  return last.pos === 'ADJ' || last.pos === 'ADV' || (last.pos === 'VERB' && /(ed|en|ing)$/.test(last.norm) && m.to - m.from === 1);
}

function pairList(w: Words, start: number, first: Member, last: Member, join: Join): List | null {
  if (isAdjectival(w, first) || w[last.to - 1]!.pos === 'ADJ') return null;
  if (isName(w, first) && isName(w, last)) return namePair(w, start, first, last);
  if (w[first.to - 1]!.pos === 'PROPN' && w[last.from]!.pos === 'PROPN' && !join.beside) return null;
  const kind: Kind = join.beside ? 'beside' : 'pair';
  if (isFixed(w, first, last)) return null;
  const a = first.to - first.from;
  const b = contentWords(w, last);
  if (/^(its|their|other|related|associated|all)$/.test(w[last.from]!.norm) && a <= 2) return null;
  if (join.beside) return { kind, members: [first, last] };
  if (b <= 1 && !isDeterminer(w, last.from)) return null;
  if (a === 1 && !(w[first.from]!.pos === 'NOUN' && hasAdjective(w, last))) return null;
  if (a === 2 && isDeterminer(w, first.from) && !isDeterminer(w, last.from)) return null;
  return { kind, members: [first, last] };
}
const contentWords = (w: Words, m: Member): number => {
  let n = 0;
  for (let i = m.from; i < m.to && w[i]!.pos !== 'ADP'; i++) if (!isDeterminer(w, i)) n++;
  return n;
};
const hasAdjective = (w: Words, m: Member): boolean =>
  w[m.from]!.pos === 'ADJ' || (w[m.from]!.pos === 'VERB' && /(ed|ing)$/.test(w[m.from]!.norm));
const isName = (w: Words, m: Member): boolean =>
  w.slice(m.from, m.to).every((t) => t.pos === 'PROPN' || /^(the|of|alliances?|-|'s|’s|\.)$/.test(t.norm) || /^\p{Lu}/u.test(t.text));
/** Two names are items only as what is defended, helped or addressed: after "of", "to", "for", "through the". */
const INSTRUMENTS = new Set(
  'plan framework agreement dialogue council conference meeting initiative partnership program group fund charter act convention treaty forum network center office mechanism arrangement memorandum strategy'.split(
    ' ',
  ),
);
function namePair(w: Words, start: number, first: Member, last: Member): List | null {
  // "the Maritime Security and Law Enforcement Plan" is one name.
  if (INSTRUMENTS.has(w[last.to - 1]!.norm) && !isDeterminer(w, last.from)) return null;
  const before = w[first.from - 1]?.norm ?? '';
  if (first.from > start && !/^(of|to|for|the|through)$/.test(before)) return null;
  if (before === 'of' && /^(leaders?|presidents?|governments?|ministers?|peoples?|republic|states)$/.test(w[first.from - 2]?.norm ?? ''))
    return null;
  return { kind: 'parties', members: [first, last] };
}
function isFixed(w: Words, first: Member, last: Member): boolean {
  for (let from = Math.max(first.from, first.to - 3); from < first.to; from++) {
    for (const form of FORMS) {
      const rights = FIXED_PAIRS.get(joinedForms(w, from, first.to, form));
      if (rights === undefined) continue;
      for (let to = last.from + 1; to <= Math.min(last.from + 3, last.to); to++)
        if (rights.has(joinedForms(w, last.from, to, form))) return true;
    }
  }
  return false;
}
const FORMS = ['norm', 'lemma'] as const;
function joinedForms(w: Words, from: number, to: number, form: (typeof FORMS)[number]): string {
  let out = w[from]![form];
  for (let i = from + 1; i < to; i++) out += ` ${w[i]![form]}`;
  return out;
}
/** What may follow "and" or "or" after the words before it, of all fixed pairs. */
const FIXED_PAIRS: ReadonlyMap<string, ReadonlySet<string>> = pairsOf(FIXED);
function pairsOf(fixed: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>();
  for (const pair of fixed) {
    for (const m of pair.matchAll(/ (?:and|or) /g)) {
      const left = pair.slice(0, m.index);
      const rights = pairs.get(left) ?? new Set<string>();
      pairs.set(left, rights.add(pair.slice(m.index + m[0].length)));
    }
  }
  return pairs;
}

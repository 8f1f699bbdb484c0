/** How strongly an act is performed: the rung of the force table its words stand on, moved by boosters and hedges. */
import { defaultLexicon, type Lexicon, type ModifierEntry, type ModifierPlace, type Register, type Rung } from '../lexicon/lexicon.js';
import { compilePhrases, longestAt, type Phrases } from '../lexicon/phrases.js';
import { rungKey, scaleOf } from '../lexicon/rung-table.js';
import { stemsOf, type Word, wordsIn } from '../lexicon/words.js';
import type { ActName, Document, Force, Modifier, Span } from '../model.js';

/** What is weighed: spans of one text. `performative` may be several parts of a broken one. */
export interface Weighing {
  readonly act: ActName;
  readonly text: string;
  readonly performative: Span | readonly Span[];
  readonly content?: Span | null;
  readonly speaker?: Span | null;
  readonly register?: Register | null;
  /** Boosters and hedges as a person has chosen them (see `listedModifiers`), instead of those that are found. */
  readonly modifiers?: readonly Modifier[] | undefined;
}

const MIN_LEVEL = 1;
const MAX_LEVEL = 5;
/** Boosters stand close before what they boost: "the complete, verifiable and immediate release". */
const HEAD_WORDS = 5;

/**
 * The force of an act: level and scale of the longest phrase of the table that its performative holds, else of the act's default rung,
 * then the strongest booster and the strongest hedge. A modifier the rung's phrase carries is listed but not counted again.
 */
export function weigh(weighing: Weighing, lexicon: Lexicon = defaultLexicon): Force {
  const words = partsOf(weighing.performative).flatMap((part) => wordsIn(weighing.text, part.from, part.to));
  const { rung, carried } = rungOf(weighing.act, words, weighing.register ?? null, lexicon);
  const inRung = carriedModifiers(words, carried, lexicon);
  const free = freeModifiers(weighing, words, carried, lexicon);
  const level = Math.min(MAX_LEVEL, Math.max(MIN_LEVEL, rung.level + boost(free) + hedge(free)));
  const modifiers = [...inRung, ...free].sort((a, b) => a.from - b.from);
  return { scale: rung.scale, level, modifiers, grade: rung.grade, rung: rung.phrase, source: rung.source };
}

/** Whose table of force a text takes, by the level it was agreed at and who issues it. */
export const registerOf = ({ level, parties }: Pick<Document, 'level' | 'parties'>): Register =>
  level !== 'organ' ? 'leaders' : parties.some((id) => id === 'FOMC' || id === 'FED') ? 'central-bank' : 'organ';

/** Those that count beside the rung's own words. Of chosen ones too: what the rung's phrase carries does not count again. */
function freeModifiers(weighing: Weighing, words: readonly Word[], carried: ReadonlySet<number>, lexicon: Lexicon): readonly Modifier[] {
  if (weighing.modifiers === undefined) return modifiersOf(weighing, words, carried, lexicon);
  const own = [...carried].flatMap((index) => words[index] ?? []);
  return weighing.modifiers.filter((modifier) => !own.some((word) => word.from < modifier.to && modifier.from < word.to));
}

/** All phrases in a stretch of a text that the table lists as moving this act's force, wherever they stand in it, negated or not: those a reader can choose from. */
export function listedModifiers(text: string, span: Span, act: ActName, lexicon: Lexicon = defaultLexicon): readonly Modifier[] {
  const words = wordsIn(text, span.from, span.to);
  const found = new Map<string, Modifier>();
  for (const phrases of Object.values(modifierTable(lexicon).at))
    for (const modifier of modifiersIn(phrases, words, act, () => true, { negatedToo: true })) {
      const at = `${modifier.from}-${modifier.to}`;
      if (!found.has(at)) found.set(at, modifier);
    }
  return [...found.values()].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** True when the phrase a force stands on is a reporter's ("express worry"), not a government's. */
export function standsOnNewsRung(force: Force, lexicon: Lexicon = defaultLexicon): boolean {
  return rungBehind(force, lexicon)?.news === true;
}

/** The rung a force stands on, or null when the lexicon has none of its phrase and scale. */
export function rungBehind(force: Force, lexicon: Lexicon = defaultLexicon): Rung | null {
  return rungsOf(lexicon).byPhrase.get(`${force.scale} ${force.rung}`) ?? null;
}

/** The level without boosters and hedges, those in the rung's own phrase ("serious concern") included. */
export function bareLevel(force: Force, lexicon: Lexicon = defaultLexicon): number {
  const rung = rungBehind(force, lexicon);
  if (rung === null) return force.level;
  const { performative } = modifierTable(lexicon).at;
  const modified = wordsIn(rung.phrase).some((word) => longestAt(performative, [word], 0) !== null);
  return modified ? defaultRung(rung.act, rung.register, lexicon).level : rung.level;
}

function partsOf(performative: Span | readonly Span[]): readonly Span[] {
  return 'from' in performative ? [performative] : performative;
}

/** Boosters add once. */
function boost(modifiers: readonly Modifier[]): number {
  return Math.max(0, ...modifiers.map((modifier) => modifier.effect));
}

function hedge(modifiers: readonly Modifier[]): number {
  return Math.min(0, ...modifiers.map((modifier) => modifier.effect));
}

interface CompiledRung {
  readonly rung: Rung;
  readonly stems: readonly string[];
  readonly weight: number;
}
interface RungTable {
  readonly byAct: ReadonlyMap<ActName, readonly CompiledRung[]>;
  /** By scale and phrase, a blank between. */
  readonly byPhrase: ReadonlyMap<string, Rung>;
}
const rungTables = new WeakMap<Lexicon['rungs'], RungTable>();

/** Words that carry an act without grading it count little: "be deeply concerned" is nearer to "deeply concerned" than to "be concerned". */
const CARRIERS = new Set(['remain', 'express', 'have', 'not', 'will'].flatMap(stemsOf));
const CARRIER_WEIGHT = 0.125;
/** Of two rungs equal in words, the one of the text's own register. */
const REGISTER_WEIGHT = 0.0625;

/** The rung of an act that its words stand on, and which words (indexes) make it. */
function rungOf(
  act: ActName,
  words: readonly Word[],
  register: Register | null,
  lexicon: Lexicon,
): { rung: Rung; carried: ReadonlySet<number> } {
  let best: { rung: Rung; carried: readonly number[] } = { rung: defaultRung(act, register, lexicon), carried: [] };
  let bestWeight = 0;
  for (const { rung, stems, weight } of rungsOf(lexicon).byAct.get(act) ?? []) {
    if (rung.register !== null && rung.register !== register) continue;
    const own = weight + (rung.register === null ? 0 : REGISTER_WEIGHT);
    const carried = own > bestWeight ? inOrder(stems, words) : null;
    if (carried === null) continue;
    best = { rung, carried };
    bestWeight = own;
  }
  return { rung: best.rung, carried: new Set(best.carried) };
}

/** Indexes at which the stems stand in the words, in order, other words between them allowed; null when they don't. */
function inOrder(stems: readonly string[], words: readonly Word[]): readonly number[] | null {
  const at: number[] = [];
  let next = 0;
  for (const key of stems) {
    while (next < words.length && words[next]?.stem !== key) next++;
    if (next === words.length) return null;
    at.push(next++);
  }
  return at.length === 0 ? null : at;
}

function rungsOf(lexicon: Lexicon): RungTable {
  const known = rungTables.get(lexicon.rungs);
  if (known !== undefined) return known;
  const byAct = new Map<ActName, CompiledRung[]>();
  for (const rung of lexicon.rungs) byAct.set(rung.act, [...(byAct.get(rung.act) ?? []), compiled(rung)]);
  const byPhrase = new Map([...lexicon.rungs].reverse().map((rung) => [`${rung.scale} ${rung.phrase}`, rung] as const));
  const table = { byAct, byPhrase };
  rungTables.set(lexicon.rungs, table);
  return table;
}

function compiled(rung: Rung): CompiledRung {
  const stems = rungKey(rung.phrase);
  return { rung, stems, weight: stems.reduce((sum, key) => sum + (CARRIERS.has(key) ? CARRIER_WEIGHT : 1), 0) };
}

/** What an act weighs when no phrase of the table stands in its words: the first plain line of the act, of its register where it has one. */
export function defaultRung(act: ActName, register: Register | null = null, lexicon: Lexicon = defaultLexicon): Rung {
  const rungs = (rungsOf(lexicon).byAct.get(act) ?? []).map((compiled) => compiled.rung);
  const own = register === null ? undefined : rungs.find((rung) => rung.register === register && act === 'decide');
  const plain = rungs.find((rung) => rung.register === null && !rung.news && !rung.renews);
  return own ?? plain ?? rungs[0] ?? unlisted(act);
}

/** A lexicon of a user's own may lack an act: the middle of its scale, by our judgement. */
function unlisted(act: ActName): Rung {
  return {
    phrase: act,
    act,
    scale: scaleOf(act),
    level: 3,
    grade: 'C',
    source: 'own',
    row: null,
    register: null,
    news: false,
    renews: false,
    example: '',
  };
}

interface ModifierTable {
  readonly at: Readonly<Record<ModifierPlace, Phrases<ModifierEntry>>>;
}
const modifierTables = new WeakMap<Lexicon['modifiers'], ModifierTable>();

function modifierTable(lexicon: Lexicon): ModifierTable {
  const known = modifierTables.get(lexicon.modifiers);
  if (known !== undefined) return known;
  const of = (place: ModifierPlace) =>
    compilePhrases(lexicon.modifiers.filter((entry) => entry.where.includes(place)).map((entry) => [entry.phrase, entry] as const));
  const table = { at: { performative: of('performative'), head: of('head'), content: of('content'), speaker: of('speaker') } };
  modifierTables.set(lexicon.modifiers, table);
  return table;
}

/** All modifiers that count: those of the performative outside the rung's own words, of the content and of the speaker phrase. */
function modifiersOf(weighing: Weighing, words: readonly Word[], carried: ReadonlySet<number>, lexicon: Lexicon): readonly Modifier[] {
  const { at } = modifierTable(lexicon);
  const { act, text, content, speaker } = weighing;
  const contentWords = content ? wordsIn(text, content.from, content.to) : [];
  return [
    ...modifiersIn(at.performative, words, act, (first, last) => !overlapsCarried(first, last, carried)),
    ...modifiersIn(at.head, contentWords, act, (first, _last, entry) => first <= headReach(contentWords, entry.effect), {
      until: Math.max(headReach(contentWords, 1), headReach(contentWords, -1)) + 1,
    }),
    ...modifiersIn(at.content, contentWords, act, () => true),
    ...(speaker ? modifiersIn(at.speaker, wordsIn(text, speaker.from, speaker.to), act, () => true) : []),
  ];
}

function overlapsCarried(first: number, last: number, carried: ReadonlySet<number>): boolean {
  for (let i = first; i <= last; i++) if (carried.has(i)) return true;
  return false;
}

const BEFORE_HEAD = new Set(
  ['to', 'the', 'a', 'an', 'any', 'all', 'also', 'further', 'jointly', 'continue', 'continuing'].flatMap(stemsOf),
);

/** A hedge is the head itself ("to consider …"); a booster stands among the first words. */
function headReach(words: readonly Word[], effect: number): number {
  if (effect > 0) return HEAD_WORDS - 1;
  const head = words.findIndex((word) => !BEFORE_HEAD.has(word.stem));
  return head === -1 ? 0 : head;
}

type Counts = (first: number, last: number, entry: ModifierEntry) => boolean;

/** The modifiers that begin among the first `until` words; those under a negation ("not fully") don't count. */
function modifiersIn(
  phrases: Phrases<ModifierEntry>,
  words: readonly Word[],
  act: ActName,
  counts: Counts,
  { until = words.length, negatedToo = false }: { readonly until?: number; readonly negatedToo?: boolean } = {},
): readonly Modifier[] {
  const found: Modifier[] = [];
  for (let i = 0; i < Math.min(until, words.length); i++) {
    const hit = longestAt(phrases, words, i);
    if (hit === null) continue;
    const entry = hit.values.find((value) => value.acts === undefined || value.acts.includes(act));
    if (entry === undefined || !counts(hit.first, hit.last, entry) || (!negatedToo && negated(words, hit.first))) continue;
    found.push({ from: words[hit.first]?.from ?? 0, to: words[hit.last]?.to ?? 0, effect: entry.effect });
    i = hit.last;
  }
  return found;
}

const NEGATIONS = new Set(['not', 'no', 'without', 'hardly', 'less'].flatMap(stemsOf));

function negated(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && (NEGATIONS.has(before.stem) || before.norm.endsWith("n't"));
}

/** The adjectives of a rung's own phrase: listed, so that a reader sees them, not counted. */
function carriedModifiers(words: readonly Word[], carried: ReadonlySet<number>, lexicon: Lexicon): readonly Modifier[] {
  const { at } = modifierTable(lexicon);
  return [...carried].flatMap((index) => {
    const word = words[index];
    const entry = word === undefined ? undefined : longestAt(at.performative, [word], 0)?.values[0];
    return word === undefined || entry === undefined ? [] : [{ from: word.from, to: word.to, effect: entry.effect }];
  });
}

/**
 * The statements a report is checked against, prepared once: every act (and every sentence without one) is a provision with the
 * things it speaks of. How telling a word is depends on how many provisions hold it.
 */
import { type Unit, unitsOf } from '../acts/units.js';
import { PARAPHRASES, REPORTER_FILLERS } from '../lexicon/en/reporting.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { stem, wordsIn } from '../lexicon/words.js';
import type { ActId, PartyId, Reading, SourceSpan, Span, SpeechAct } from '../model.js';
import { antecedentsOf } from './antecedents.js';
import { deedOf, performedAct, performedIn, STAND_IN } from './standin.js';

/** One act of a statement, or one sentence of it without an act, as evidence for claims. */
export interface Provision extends Span {
  readonly statement: Reading;
  readonly act: SpeechAct | null;
  /** What the verb of an undertaking's content performs by itself ("decides to call upon"); null for most. */
  readonly deed: SpeechAct | null;
  readonly sentence: number;
  /** What the content speaks of, without performative and speaker; of a sentence without an act: all of it. */
  readonly units: readonly Unit[];
  /** Exact keys of `units`. */
  readonly keys: ReadonlySet<string>;
  /** Keys of the words that short forms of the text's own stand for (TTC); a report may spell them out. */
  readonly spelt: ReadonlySet<string>;
  /** Keys of words a reporter may put for those of `units`. */
  readonly looseKeys: ReadonlySet<string>;
  /** Exact and loose keys of the whole sentence, performative and speaker included. */
  readonly context: ReadonlySet<string>;
  /** Parties named in the sentence or resolved for the act. */
  readonly parties: ReadonlySet<PartyId>;
}

/** All provisions of all statements, with the weight of a unit among them. */
export interface Sources {
  readonly readings: readonly Reading[];
  readonly provisions: readonly Provision[];
  /** Indexes into `provisions` by exact or loose key. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** How telling a unit is: high for the rare; fillers next to nothing. */
  readonly weight: (unit: Unit) => number;
  /** Every key of every statement, exact and loose. */
  readonly allKeys: ReadonlySet<string>;
}

/** Prepares statements for checking. Statements without acts are read by their sentences. */
export function sourcesOf(readings: readonly Reading[], lexicon: Lexicon): Sources {
  const provisions = readings.flatMap((reading) => provisionsOf(reading, lexicon));
  const byKey = new Map<string, number[]>();
  provisions.forEach((provision, at) => {
    for (const key of new Set([...provision.keys, ...provision.looseKeys, ...provision.spelt])) push(byKey, key, at);
  });
  const allKeys = new Set<string>();
  for (const provision of provisions) for (const key of provision.context) allKeys.add(key);
  return { readings, provisions, byKey, allKeys, weight: weigher(provisions) };
}

/** The id of the provision's act; null for a sentence that only stands in for one. */
export function actId({ act }: Provision): ActId | null {
  return act === null || act.id.startsWith(STAND_IN) ? null : act.id;
}

/** The provision as a span of its statement, for evidence and findings. */
export function sourceSpan(provision: Provision, span: Span = provision): SourceSpan {
  const { text, id } = provision.statement.document;
  return { statement: id, from: span.from, to: span.to, text: text.slice(span.from, span.to) };
}

/** The exact keys of a unit: parties by id, words by themselves, their synonyms and the stem that verb and noun share. */
export function keysOf(unit: Unit): readonly string[] {
  return remembered(exactKeys, unit, makeKeys);
}

const exactKeys = new WeakMap<Unit, readonly string[]>();
const looserKeys = new WeakMap<Unit, readonly string[]>();

/** A unit is asked for its keys once per candidate provision: they are made once. */
function remembered<T>(memo: WeakMap<Unit, T>, unit: Unit, make: (unit: Unit) => T): T {
  const known = memo.get(unit);
  if (known !== undefined) return known;
  const made = make(unit);
  memo.set(unit, made);
  return made;
}

function makeKeys(unit: Unit): readonly string[] {
  if (unit.ids.length > 0) return unit.ids.map((id) => `@${id}`);
  if (unit.kind !== 'word') return [`#${unit.key}`];
  const keys = [unit.key, ...unit.classes.map((name) => `=${name}`), ...partsOf(unit)];
  return unit.stem === '' ? keys : [...keys, `~${unit.stem}`];
}

/** "violations of human rights" speaks of human rights too: the words of a short phrase count by themselves. */
function partsOf(unit: Unit): readonly string[] {
  if (unit.capital || !unit.key.includes(' ')) return [];
  const parts = unit.key.split(' ').filter((part) => part.length > 3);
  return parts.length <= LONGEST_PHRASE ? parts : [];
}
const LONGEST_PHRASE = 3;

/** Keys of the classes of words that reporters interchange; empty for most units. */
export function looseKeysOf(unit: Unit): readonly string[] {
  return remembered(looserKeys, unit, ({ kind, key }) => (kind === 'word' ? (PARAPHRASE_KEYS.get(key) ?? []) : []));
}

/** Does a word say nothing of its own in a report ("leaders", "joint", "including")? */
export function isFiller(unit: Unit): boolean {
  return unit.light || FILLER_STEMS.has(unit.key);
}

/** The classes of words that reporters interchange, by stem. */
export const PARAPHRASE_KEYS: ReadonlyMap<string, readonly string[]> = paraphraseKeys();
const FILLER_STEMS: ReadonlySet<string> = new Set([...REPORTER_FILLERS].map(stem));

function paraphraseKeys(): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  PARAPHRASES.forEach((group, at) => {
    for (const word of group) push(keys, stem(word), `p${at}`);
  });
  return keys;
}

const prepared = new WeakMap<Reading, { readonly lexicon: Lexicon; readonly provisions: readonly Provision[] }>();

/** Prepared once per reading: several reports are checked against one statement. */
function provisionsOf(reading: Reading, lexicon: Lexicon): readonly Provision[] {
  const known = prepared.get(reading);
  if (known?.lexicon === lexicon) return known.provisions;
  const provisions = prepare(reading, lexicon);
  prepared.set(reading, { lexicon, provisions });
  return provisions;
}

function prepare(reading: Reading, lexicon: Lexicon): readonly Provision[] {
  const { text } = reading.document;
  const bySentence = new Map<number, SpeechAct[]>();
  for (const act of reading.acts) push(bySentence, act.sentence, act);
  const before: (readonly Unit[])[] = [];
  let said: readonly Unit[] = [];
  return reading.sentences.flatMap((sentence, at) => {
    if (reading.sections.some(({ heading }) => heading !== null && heading.from <= sentence.from && sentence.to <= heading.to)) return [];
    const context = new Set<string>();
    const all = unitsOf(text, [sentence], lexicon);
    for (const unit of all) for (const key of [...keysOf(unit), ...looseKeysOf(unit)]) context.add(key);
    const named = all.flatMap((unit) => unit.ids);
    const acts = bySentence.get(at) ?? [];
    const nearest = before.slice(-SENTENCES_BACK).reverse();
    before.push(all);
    const made = acts.map((act) => {
      const units = all.filter(
        (unit) => contentSpans(act).some((span) => span.from <= unit.from && unit.to <= span.to + 2) || isInVerb(unit, act, lexicon),
      );
      const meant = antecedentsOf(text, act.content, nearest, said);
      const keys = meant.flatMap(keysOf);
      said = meant.length === 0 ? units : [...units, ...meant];
      return provision(
        reading,
        act,
        at,
        ownSpan(act, acts),
        units,
        meant.length === 0 ? context : new Set([...context, ...keys, ...meant.flatMap(looseKeysOf)]),
        [...named, ...act.targets, ...act.speakers, ...meant.flatMap((unit) => unit.ids)],
        [...nameKeys(text, units), ...keys],
        lexicon,
      );
    });
    const left = uncovered(sentence, acts.map(saidSpan)).filter((gap) => gap.to - gap.from - subjectLength(gap, acts) > SHORTEST_REST);
    const rest = left.map((gap) => {
      const span = trimmedGap(text, gap);
      const performed = performedIn(text, span, lexicon, SENTENCE_REACH);
      const act = performed ? { ...performedAct(text, span, performed, [], lexicon), sentence: at } : null;
      const from = performed && performed.from > span.from + SHORTEST_REST ? performed.to : gap.from;
      const units = all.filter((unit) => from <= unit.from && unit.to <= gap.to);
      return provision(reading, act, at, span, units, context, named, nameKeys(text, units), lexicon);
    });
    return [...made, ...rest.filter((part) => part.units.length > 0)];
  });
}

/** "These attacks" may point so far back. */
const SENTENCES_BACK = 2;
/** In words: a statement's sentence may perform in its second clause. */
const SENTENCE_REACH = 40;
/** A rest of a sentence between acts shorter than this holds no provision of its own. */
const SHORTEST_REST = 12;

/** The act without the acts that stand between its subject and its verb, or between its content and the end of its sentence. */
function ownSpan(act: SpeechAct, acts: readonly SpeechAct[]): Span {
  const start = Math.min(act.performative?.from ?? act.content.from, act.content.from);
  const shared = acts.some(
    (other) => other !== act && other.content.from >= act.from && other.content.to <= start && other.performative !== null,
  );
  return { from: shared ? start : act.from, to: Math.max(act.content.to, act.performative?.to ?? 0) };
}

/** Performative and content: what of a sentence an act has used up. */
function saidSpan(act: SpeechAct): Span {
  const verb = act.performative ?? act.content;
  return { from: Math.min(verb.from, act.content.from), to: Math.max(verb.to, act.content.to) };
}

/** How much of a rest is the subject of an act. */
function subjectLength(gap: Span, acts: readonly SpeechAct[]): number {
  const lengths = acts.map(({ speaker }) => (speaker && gap.from <= speaker.from && speaker.to <= gap.to ? speaker.to - speaker.from : 0));
  return Math.max(0, ...lengths);
}

/** "reaffirms its extended deterrence commitments to | Borland": what stands inside a performative beside its verb and noun is spoken of too. */
function isInVerb(unit: Unit, { performative }: SpeechAct, lexicon: Lexicon): boolean {
  const part = performative?.parts?.[0] ?? performative;
  if (!part || unit.from < part.from || part.to < unit.to || unit.ids.length > 0 || unit.kind !== 'word' || /ly$/.test(unit.key))
    return false;
  return !unit.light && !isFiller(unit) && !unit.key.split(' ').every((key) => verbStems(lexicon).has(key));
}

const stems = new WeakMap<Lexicon['rungs'], ReadonlySet<string>>();

/** The stems of all words that perform. */
function verbStems({ rungs }: Lexicon): ReadonlySet<string> {
  const known = stems.get(rungs);
  if (known) return known;
  const made = new Set(rungs.flatMap(({ phrase }) => wordsIn(phrase).map((word) => word.stem)));
  stems.set(rungs, made);
  return made;
}

function contentSpans(act: SpeechAct): readonly Span[] {
  return [act.content];
}

/** The words of long names: a report may give a body's name in other parts ("the U.N. observer force"). */
function nameKeys(text: string, units: readonly Unit[]): readonly string[] {
  return units
    .filter((unit) => unit.kind === 'party')
    .flatMap((unit) => wordsIn(text, unit.from, unit.to))
    .filter((word) => word.norm.length > 3)
    .flatMap((word) => (word.norm === 'nations' ? [word.stem, '@UN'] : [word.stem]));
}

const shortForms = new WeakMap<Reading, ReadonlyMap<string, readonly string[]>>();

function acronymsOf(reading: Reading): ReadonlyMap<string, readonly string[]> {
  const known = shortForms.get(reading);
  if (known) return known;
  const made = acronymsIn(reading.document.text);
  shortForms.set(reading, made);
  return made;
}

/** Short forms that a text defines for a body of its own, with the stems of the words they stand for: TTC for "Trade and Technology Council". */
function acronymsIn(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [, full, short] of text.matchAll(DEFINED)) {
    const words = wordsIn(full!).filter((word) => /^\p{Lu}/u.test(full!.slice(word.from)));
    const own = words.slice(-short!.length);
    if (
      own
        .map((word) => full![word.from])
        .join('')
        .toUpperCase() !== short
    )
      continue;
    const stems = own.map((word) => word.stem);
    found.set(short, [...stems, stems.join(' ')]);
  }
  return found;
}
const DEFINED = /((?:\p{Lu}[\p{L}-]{1,24} (?:(?:and|of|for|the|on|in) ){0,2}){2,7})\(["“”]?(\p{Lu}{2,8})["“”]?\)/gu;

function uncovered(sentence: Span, covered: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  let at = sentence.from;
  for (const span of [...covered].sort((a, b) => a.from - b.from)) {
    if (span.from > at) gaps.push({ from: at, to: span.from });
    at = Math.max(at, span.to);
  }
  if (at < sentence.to) gaps.push({ from: at, to: sentence.to });
  return gaps;
}

function trimmedGap(text: string, gap: Span): Span {
  let { from, to } = gap;
  while (from < to && /[\s,;:.]/.test(text[from]!)) from++;
  while (to > from && /[\s,;:.]/.test(text[to - 1]!)) to--;
  return { from, to };
}

function provision(
  statement: Reading,
  act: SpeechAct | null,
  sentence: number,
  span: Span,
  units: readonly Unit[],
  context: ReadonlySet<string>,
  parties: readonly PartyId[],
  names: readonly string[],
  lexicon: Lexicon,
): Provision {
  const acronyms = acronymsOf(statement);
  const keys = new Set([...units.flatMap(keysOf), ...names]);
  for (const id of act?.targets ?? []) keys.add(`@${id}`);
  return {
    ...span,
    statement,
    act,
    deed: act === null ? null : deedOf(act, statement.document.text, lexicon),
    sentence,
    units,
    keys,
    spelt: new Set(
      acronyms.size === 0 ? [] : units.flatMap((unit) => acronyms.get(statement.document.text.slice(unit.from, unit.to)) ?? []),
    ),
    looseKeys: new Set(units.flatMap(looseKeysOf)),
    context,
    parties: new Set(parties),
  };
}

const FILLER_WEIGHT = 0.12;
const NAME_BOOST = 1.25;
/** What the statements don't know weighs as much as a word that a quarter of the provisions hold: most are the reporter's wording. */
const UNKNOWN_SHARE = 0.25;

function weigher(provisions: readonly Provision[]): (unit: Unit) => number {
  const holders = new Map<string, number>();
  for (const provision of provisions) for (const key of provision.keys) holders.set(key, (holders.get(key) ?? 0) + 1);
  const total = Math.max(provisions.length, 1);
  const weights = new WeakMap<Unit, number>();
  return (unit) =>
    remembered(weights, unit, () => {
      let seen = 0;
      for (const key of keysOf(unit)) seen = Math.max(seen, holders.get(key) ?? 0);
      const share = seen === 0 ? Math.max(UNKNOWN_SHARE, 2 / total) : seen / total;
      const base = Math.log(1 + 1 / share);
      return base * (isFiller(unit) ? FILLER_WEIGHT : 1) * (unit.kind === 'word' && !unit.capital ? 1 : NAME_BOOST);
    });
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

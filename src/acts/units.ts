/**
 * The content of an act as a row of units: words, parties, numbers, dates. Two contents are matched unit by unit
 * (`matching.ts`), so everything that may differ without a difference in meaning (articles, spelling, inflection, aliases,
 * synonyms) is folded away here. All offsets are UTF-16 code units of the text given.
 */
import { FUNCTION_WORDS, LIGHT_WORDS, NEGATIONS } from '../lexicon/en/small-words.js';
import type { ContrastSet, Lexicon, QualifierEntry } from '../lexicon/lexicon.js';
import { compilePhrases, longestAt, type Phrases, phrasesIn } from '../lexicon/phrases.js';
import { type Word, wordsIn } from '../lexicon/words.js';
import type { PartyId, Span } from '../model.js';
import { type Particular, particularsIn } from './particulars.js';
import { stemOf } from './stem.js';

export type UnitKind = 'word' | 'party' | 'number' | 'date';

/** Membership of a word in a contrast set: other members of the set are its rivals. */
export interface Rivalry {
  readonly set: ContrastSet;
  readonly member: number;
}

/** One thing that a content speaks of. */
export interface Unit extends Span {
  readonly kind: UnitKind;
  /** What must be equal for two units to be the same: inflection-free words, party ids, value, date. */
  readonly key: string;
  /** Names of the synonym classes it belongs to. */
  readonly classes: readonly string[];
  /** What a verb shares with its noun; see `stemOf`. Empty unless a single word. */
  readonly stem: string;
  /** The content words of a unit of several words; empty for a single one. */
  readonly parts: readonly string[];
  /** The synonym classes of each of the parts. */
  readonly partClasses: readonly (readonly string[])[];
  readonly ids: readonly PartyId[];
  readonly rivalries: readonly Rivalry[];
  /** Written with a capital. */
  readonly capital: boolean;
  /** Fills out a phrase: never missing, never extra. */
  readonly light: boolean;
  /** The negation that governs the unit ("not", "without"); null when there is none. */
  readonly negation: Span | null;
  /** The function words and marks since the unit before, lower case, blanks single: ", and to". */
  readonly lead: string;
}

/** The units of `spans` (in order, not overlapping) of `text`. Empty spans give none. */
export function unitsOf(text: string, spans: readonly Span[], lexicon: Lexicon): readonly Unit[] {
  const known = knownUnits(text, lexicon);
  return spans.flatMap((span) => {
    const key = span.from * LONGEST_TEXT + span.to;
    const before = known.get(key);
    if (before !== undefined) return before;
    const units = unitsIn(text, span, lexicon);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, units);
    return units;
  });
}

/** What one text's spans gave: a check asks for the same content once for every claim it is held against. */
interface Known {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly units: Map<number, readonly Unit[]>;
}
const lately: Known[] = [];
/** Texts remembered: a report, and the statements it is held against. */
const TEXTS = 4;
const MOST_KNOWN = 2_000;
const LONGEST_TEXT = 2 ** 26;

function knownUnits(text: string, lexicon: Lexicon): Map<number, readonly Unit[]> {
  for (const known of lately) if (known.lexicon === lexicon && known.text === text) return known.units;
  const units = new Map<number, readonly Unit[]>();
  lately.unshift({ text, lexicon, units });
  if (lately.length > TEXTS) lately.pop();
  return units;
}

function unitsIn(text: string, span: Span, lexicon: Lexicon): readonly Unit[] {
  const words = wordsIn(text, span.from, span.to);
  const particulars = particularsIn(text, span, lexicon);
  const tables = tablesOf(lexicon);
  const synonyms = new Map(phrasesIn(tables.synonyms, words).map((hit) => [hit.first, hit]));
  const escapes = new Map(phrasesIn(tables.escapes, words).map((hit) => [hit.first, hit]));
  const contrasts = new Map(phrasesIn(tables.contrasts, words).map((hit) => [hit.first, hit]));
  const units: Unit[] = [];
  let leadFrom = span.from;
  let negation: Span | null = null;
  const push = (unit: Omit<Unit, 'lead' | 'negation'>): void => {
    units.push(Object.assign(unit, { negation, lead: leadOf(text, leadFrom, unit.from) }));
    leadFrom = unit.to;
    negation = null;
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word.from < leadFrom) continue;
    const particular = particularAt(particulars, word);
    if (particular && isDefinition(text, particular)) continue;
    if (particular) {
      push(particularUnit(particular));
      continue;
    }
    const clause = escapes.get(at);
    if (clause) {
      push({ ...wordUnit(text, words.slice(at, clause.last + 1), [ESCAPE], [], tables.synonyms), parts: [], partClasses: [] });
      at = clause.last;
      continue;
    }
    const synonym = synonyms.get(at);
    const contrast = contrasts.get(at);
    const last = Math.max(at, synonym?.last ?? at, contrast?.last ?? at);
    if (isDefinition(text, word)) continue;
    if (last === at && isNegation(word) && words[at + 1]?.norm !== 'only') negation = { from: word.from, to: word.to };
    if (last > at || (!isNegation(word) && !FUNCTION_WORDS.has(word.norm)))
      push(
        wordUnit(text, words.slice(at, last + 1), synonym?.last === last ? synonym.values : [], contrast?.values ?? [], tables.synonyms),
      );
    at = last;
  }
  return units;
}

/** A short form in brackets of its own, "(DPRK)": it says nothing that the words before it don't. */
function isDefinition(text: string, span: Span): boolean {
  if (text[span.from - 1] !== '(' || text[span.to] !== ')') return false;
  return /^[A-Z][A-Za-z.&-]{1,9}$/.test(text.slice(span.from, span.to)) && /[A-Z]/.test(text.slice(span.from + 1, span.to));
}

/** A word that turns the predicate after it into its opposite. */
export function isNegation(word: Word): boolean {
  return NEGATIONS.has(word.norm) || word.norm.endsWith("n't");
}

/** The particular that holds the word; a possessive ending may stick out. */
function particularAt(particulars: readonly Particular[], word: Word): Particular | undefined {
  return particulars.find((particular) => particular.from <= word.from && word.from < particular.to);
}

function leadOf(text: string, from: number, to: number): string {
  if (to <= from || (to === from + 1 && text[from] === ' ')) return '';
  return text.slice(from, to).toLowerCase().replace(/\s+/g, ' ').trim();
}

function wordUnit(
  text: string,
  words: readonly Word[],
  classes: readonly string[],
  rivalries: readonly Rivalry[],
  synonyms: Phrases<string>,
): Omit<Unit, 'lead' | 'negation'> {
  const [first] = words as [Word];
  const single = words.length === 1;
  const parts = single ? [] : words.filter((word) => !FUNCTION_WORDS.has(word.norm));
  return {
    from: first.from,
    to: words.at(-1)!.to,
    kind: 'word',
    key: words.map((word) => word.stem).join(' '),
    classes,
    stem: single ? stemOf(first.norm) : '',
    parts: parts.map((word) => word.stem),
    partClasses: parts.map((word) => longestAt(synonyms, [word], 0)?.values ?? []),
    ids: [],
    rivalries,
    capital: isCapital(text.charCodeAt(first.from)),
    light: single && rivalries.length === 0 && LIGHT_WORDS.has(first.norm),
  };
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function particularUnit({ from, to, kind, key, ids }: Particular): Omit<Unit, 'lead' | 'negation'> {
  return { from, to, kind, key, classes: [], stem: '', parts: [], partClasses: [], ids, rivalries: [], capital: true, light: false };
}

/** The class of all escape clauses: "as needed" may stand for "as appropriate". */
const ESCAPE = 'escape clause';

interface Tables {
  readonly escapes: Phrases<QualifierEntry>;
  readonly synonyms: Phrases<string>;
  readonly contrasts: Phrases<Rivalry>;
}
const compiled = new WeakMap<Lexicon, Tables>();

function tablesOf(lexicon: Lexicon): Tables {
  const known = compiled.get(lexicon);
  if (known) return known;
  const tables: Tables = {
    escapes: compilePhrases(
      lexicon.qualifiers
        .filter(({ kind, extent }) => kind === 'escape' && extent === 'self')
        .map((entry) => [entry.phrase, entry] as const),
    ),
    synonyms: compilePhrases(lexicon.synonyms.flatMap((group) => group.map((phrase) => [phrase, group[0] ?? phrase] as const))),
    contrasts: compilePhrases(
      lexicon.contrasts.flatMap((set) => set.members.flatMap((forms, member) => forms.map((form) => [form, { set, member }] as const))),
    ),
  };
  compiled.set(lexicon, tables);
  return tables;
}

import type { Span } from '../model.js';
import { readingCopy } from './markup.js';

/** A number as the text gives it. `value` (and `high` for a range) is scaled: "$1.5 billion" is 1500000000 with unit "$". */
export interface NumberSpan extends Span {
  readonly kind: 'amount' | 'money' | 'percent' | 'ordinal' | 'fraction' | 'year' | 'label';
  readonly value: number;
  /** Upper end of a range; equal to `value` otherwise. */
  readonly high: number;
  /** Folded unit word or currency sign: "%", "$", "kilometer"; null without one. */
  readonly unit: string | null;
  /** "about", "more than" and their like, folded; null without one. */
  readonly rounding: string | null;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const SCALE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  k: 1e3,
  dozen: 12,
};
const WORD_VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((w, i) => [w, i] as const),
  ...TENS.map((w, i) => [w, (i + 2) * 10] as const),
  ['half', 0.5],
  ['dozen', 12],
]);

const ROUNDING =
  '(?:about|around|approximately|roughly|nearly|almost|some|over|more than|less than|fewer than|at least|at most|up to|as many as|no more than|no less than|under|above|below|an estimated|close to)';
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const SPELLED = `(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(1).join('|')}|half a|a dozen|dozens of`;
const PARTS =
  '(?:(?:one|two|three)-(?:thirds?|quarters?|fifths?|half)|(?<!first |second |last |latter |other )half of|a (?:third|quarter) of)';
const SCALED = '(?:hundred|thousand|million|billion|trillion|dozen)';
/** Written right after the digits: "$1.5bn". "m", "b" and "k" count only after a currency sign. */
const SHORT_SCALE = '(?:bn|mn|tn|m|b|k)';
const UNIT =
  '(?:percentage points?|basis points?|per ?cent|pct|%|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|tons?|tonnes?|barrels?|megawatts?|gigawatts?|MW|GW|hours?|days?|weeks?|months?|years?|decades?|minutes?|people|troops|personnel|countries|states|members|dollars|euros?|yen|won|pounds)';
const FRACTION = '(?:(\\d{1,3})[- ])?(\\d{1,2})/(\\d{1,2})(?![\\d/])';
const SOURCE = `(?:(${ROUNDING}) )?(US\\$|A\\$|C\\$|[$€£¥₩])? ?(?:${FRACTION}|(${DIGITS})|(${SPELLED}))(?:(?=${SHORT_SCALE}\\b|km\\b|MW\\b|GW\\b|pct\\b)|(?!\\p{L}))(?: ?(?:-|to|and) ?(?:US\\$|[$€£¥])?(?:${FRACTION}|(${DIGITS})(?![\\p{L}\\d])))?(?:[- ](${SCALED})\\b| ?(${SHORT_SCALE})\\b)?(?:(?:-| )?(${UNIT})(?![\\p{L}]))?`;
const NUMBER = new RegExp(SOURCE, 'giu');
const PART = new RegExp(`\\b${PARTS}(?!\\p{L})`, 'giu');
const ORDINAL = new RegExp(
  `\\b(\\d{1,4})(?:st|nd|rd|th)\\b|\\b(${ORDINALS.slice(1).join('|')}|(?:${TENS.join('|')})-(?:${ORDINALS.slice(1, 10).join('|')})|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth)\\b`,
  'giu',
);

/** The numbers of a span, in order. Years and the numbers of resolutions count as `year` and `label`; "one" as a pronoun and "second" as an adverb are left in for the caller to judge. */
export function numbersIn(text: string, span: Span = { from: 0, to: text.length }): readonly NumberSpan[] {
  const copy = readingCopy(text.slice(span.from, span.to));
  const out: NumberSpan[] = [];
  const plain = { high: 0, unit: null, rounding: null };
  for (const m of copy.matchAll(PART)) {
    const value = partOf(m[0].toLowerCase());
    out.push({ ...plain, from: span.from + m.index, to: span.from + m.index + m[0].length, kind: 'fraction', value, high: value });
  }
  for (const m of copy.matchAll(NUMBER)) {
    const n = numberOf(m, copy, span.from);
    if (n) out.push(n);
  }
  for (const m of copy.matchAll(ORDINAL)) {
    if (isInitials(copy, m)) continue;
    const value = m[1] ? Number(m[1]) : ordinalOf(m[2]!.toLowerCase());
    out.push({ ...plain, from: span.from + m.index, to: span.from + m.index + m[0].length, kind: 'ordinal', value, high: value });
  }
  return withoutOverlaps(out);
}

/** Where two overlap the one that starts first, then the longer, stays. */
function withoutOverlaps(numbers: readonly NumberSpan[]): readonly NumberSpan[] {
  const out: NumberSpan[] = [];
  for (const n of [...numbers].sort((a, b) => a.from - b.from || b.to - a.to)) if (n.from >= (out.at(-1)?.to ?? 0)) out.push(n);
  return out;
}

/** What the pattern caught, by name. */
interface Caught {
  readonly rounding: string | undefined;
  readonly sign: string | undefined;
  readonly low: number;
  readonly high: number | null;
  readonly digits: string | undefined;
  readonly fraction: boolean;
  readonly scale: string | undefined;
  readonly short: string | undefined;
  readonly unit: string | undefined;
}

function caught(m: RegExpMatchArray): Caught {
  const [, rounding, sign, full, over, under, digits, spelled, full2, over2, under2, digits2, scale, short, unit] = m;
  const low = over ? fraction(full, over, under) : digits ? plain(digits) : spelledValue(spelled!.toLowerCase());
  const high = over2 ? fraction(full2, over2, under2) : digits2 ? rangeEnd(digits ?? '', digits2) : null;
  return { rounding, sign, low, high, digits, fraction: over !== undefined, scale, short, unit };
}

const plain = (digits: string): number => Number(digits.replace(/,/g, ''));
const fraction = (full: string | undefined, over: string, under: string | undefined): number =>
  Number(full ?? 0) + Number(over) / Math.max(1, Number(under));

function numberOf(m: RegExpMatchArray, copy: string, base: number): NumberSpan | null {
  const c = caught(m);
  const from = m.index! + /^\s*/.exec(m[0])![0].length;
  if (isInsideName(copy, from) || /^(?:st|nd|rd|th)\b/i.test(copy.slice(m.index! + m[0].length, m.index! + m[0].length + 3))) return null;
  if (c.short && c.short.length === 1 && !c.sign) return null;
  const unit = c.unit ? unitOf(c.unit) : c.sign ? c.sign.replace(/^US/, '') : null;
  const factor = SCALE[(c.scale ?? c.short ?? '').toLowerCase()] ?? 1;
  const backwards = c.high !== null && c.high < c.low;
  const high = backwards ? c.low : (c.high ?? c.low);
  const rounding = c.rounding && !(unit === null && /^(?:under|above|below)$/i.test(c.rounding)) ? c.rounding.toLowerCase() : null;
  const kind = kindOf(c, unit, copy, from);
  // A limit such as "0 to 1 million" scales both ends; "$1 to 2 billion" likewise.
  return {
    from: base + from,
    to: base + m.index! + m[0].trimEnd().length,
    kind,
    value: c.low * factor,
    high: high * factor,
    unit,
    rounding,
  };
}

/** "the FIRST program": letters that stand for words, in a text that is not all capitals. */
function isInitials(copy: string, { 0: word, index }: RegExpExecArray): boolean {
  return /^[A-Z]{3,}$/.test(word) && /\p{Ll}/u.test(copy.slice(Math.max(0, index - 40), index + word.length + 40));
}

/** "COVID-19", "S/11563", "B-52", a digit after a decimal point: part of a name or another number. */
function isInsideName(copy: string, from: number): boolean {
  const before = copy[from - 1] ?? ' ';
  if (/[\p{L}\p{N}_]/u.test(before) || (before === '.' && /\d/.test(copy[from - 2] ?? ''))) return true;
  if (before !== '-' && before !== '/') return false;
  const word = /[\p{L}\p{N}]*$/u.exec(copy.slice(Math.max(0, from - 12), from - 1))![0];
  return word !== '' && !/^(?:mid|pre|post|early|late|non|sub|multi)$/i.test(word);
}

function kindOf(c: Caught, unit: string | null, copy: string, from: number): NumberSpan['kind'] {
  if (unit === '%' || unit === 'percentage point' || unit === 'basis point') return 'percent';
  if (c.sign || /^(?:dollar|euro|yen|won|pound)$/.test(unit ?? '')) return 'money';
  if (c.fraction) return 'fraction';
  if (LABELLED.test(copy.slice(Math.max(0, from - 14), from))) return 'label';
  return c.digits && /^(?:19|20)\d\d$/.test(c.digits) && !c.scale && unit === null && !c.rounding ? 'year' : 'amount';
}
const LABELLED =
  /\b(?:resolutions?|res\.|articles?|chapter|paragraphs?|paras?\.|no\.|sections?|annex|pillar|phase|track|group|route|s\/)\s?$/i;

/** "2018-19" ends in 2019; "10-15" in 15. */
function rangeEnd(first: string, last: string): number {
  const end = Number(last.replace(/,/g, ''));
  return /^\d{4}$/.test(first) && /^\d{2}$/.test(last) ? Math.floor(Number(first) / 100) * 100 + end : end;
}

function spelledValue(words: string): number {
  if (words === 'half a') return 0.5;
  if (words === 'a dozen' || words === 'dozens of') return 12;
  return words.split(/[- ]/).reduce((sum, w) => sum + (WORD_VALUES.get(w) ?? 0), 0);
}

function partOf(words: string): number {
  const [over, under] = words.split(/[- ]/) as [string, string];
  if (over === 'half') return 0.5;
  const parts = /^third/.test(under) ? 3 : /^quarter/.test(under) ? 4 : /^fifth/.test(under) ? 5 : 2;
  return (WORD_VALUES.get(over) ?? 1) / parts;
}

function ordinalOf(word: string): number {
  const [tens, ones] = word.split('-');
  const t = TENS.indexOf(tens!);
  if (t >= 0 && ones) return (t + 2) * 10 + ORDINALS.indexOf(ones);
  const round = TENS.findIndex((w) => w.replace(/y$/, 'ieth') === word);
  return round >= 0 ? (round + 2) * 10 : word === 'hundredth' ? 100 : ORDINALS.indexOf(word);
}

const UNITS: Readonly<Record<string, string>> = {
  'per cent': '%',
  percent: '%',
  pct: '%',
  km: 'kilometer',
  mw: 'megawatt',
  gw: 'gigawatt',
  tonne: 'ton',
  kilometre: 'kilometer',
  metre: 'meter',
};
function unitOf(unit: string): string {
  const low = unit.toLowerCase();
  const one = low.length > 3 && low !== 'countries' && low !== 'personnel' ? low.replace(/s$/, '') : low === 'countries' ? 'country' : low;
  return UNITS[one] ?? one;
}

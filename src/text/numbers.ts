import type { Span } from '../model.js';
import { foldChars } from './fold.js';

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
const SCALED = '(?:hundred|thousand|million|billion|trillion|mn|bn|tn|dozen)';
const UNIT =
  '(?:percentage points?|basis points?|per ?cent|pct|%|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|tons?|tonnes?|barrels?|megawatts?|gigawatts?|MW|GW|hours?|days?|weeks?|months?|years?|decades?|minutes?|people|troops|personnel|countries|states|members|dollars|euros?|yen|won|pounds)';
const FRACTION = '(?:(\\d{1,3})-)?(\\d{1,2})/(\\d{1,2})(?![\\d/])';
const SOURCE = `(?:(${ROUNDING}) )?(US\\$|A\\$|C\\$|[$€£¥₩])? ?(?:${FRACTION}|(${DIGITS})|(${SPELLED}))(?![\\p{L}])(?:(?:-| to | and )(${DIGITS}))?(?:[- ](${SCALED})\\b)?(?:(?:-| )?(${UNIT})(?![\\p{L}]))?`;
const NUMBER = new RegExp(SOURCE, 'giu');
const ORDINAL = new RegExp(
  `\\b(\\d{1,4})(?:st|nd|rd|th)\\b|\\b(${ORDINALS.slice(1).join('|')}|(?:${TENS.join('|')})-(?:${ORDINALS.slice(1, 10).join('|')})|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth)\\b`,
  'giu',
);

/** The numbers of a span, in order. Years and the numbers of resolutions count as `year` and `label`; "one" as a pronoun and "second" as an adverb are left in for the caller to judge. */
export function numbersIn(text: string, span: Span = { from: 0, to: text.length }): readonly NumberSpan[] {
  const copy = foldChars(text.slice(span.from, span.to));
  const out: NumberSpan[] = [];
  for (const m of copy.matchAll(NUMBER)) {
    const n = numberOf(m, copy, span.from);
    if (n) out.push(n);
  }
  for (const m of copy.matchAll(ORDINAL)) {
    const value = m[1] ? Number(m[1]) : ordinalOf(m[2]!.toLowerCase());
    out.push({
      from: span.from + m.index,
      to: span.from + m.index + m[0].length,
      kind: 'ordinal',
      value,
      high: value,
      unit: null,
      rounding: null,
    });
  }
  return out.sort((a, b) => a.from - b.from).filter((n, i, all) => i === 0 || n.from >= all[i - 1]!.to);
}

function numberOf(m: RegExpMatchArray, copy: string, base: number): NumberSpan | null {
  const [whole, rounding, sign, full, over, under, digits, spelled, range, scale, unit] = m;
  const at = m.index!;
  const lead = /^\s*/.exec(whole!)![0].length;
  const from = at + lead;
  const before = copy[from - 1] ?? ' ';
  if (/[\p{L}\p{N}]/u.test(before) || (before === '.' && /\d/.test(copy[from - 2] ?? ''))) return null;
  if (/^(?:st|nd|rd|th)\b/i.test(copy.slice(at + whole!.length, at + whole!.length + 3))) return null;
  const factor = scale ? SCALE[scale.toLowerCase()]! : 1;
  const base1 = over
    ? Number(full ?? 0) + Number(over) / Number(under)
    : digits
      ? Number(digits.replace(/,/g, ''))
      : spelledValue(spelled!.toLowerCase());
  const top = range ? rangeEnd(digits ?? '', range) : base1;
  const folded = unit ? unitOf(unit) : sign ? sign.replace(/^US/, '') : null;
  const kind =
    folded === '%' || folded === 'percentage point' || folded === 'basis point'
      ? 'percent'
      : sign || /^(?:dollar|euro|yen|won|pound)$/.test(folded ?? '')
        ? 'money'
        : kindOf(m, copy, from);
  const value = base1 * factor;
  return {
    from: base + from,
    to: base + at + whole!.trimEnd().length,
    kind,
    value,
    high: top * factor,
    unit: folded,
    rounding: rounding ? rounding.toLowerCase() : null,
  };
}

function kindOf(m: RegExpMatchArray, copy: string, from: number): NumberSpan['kind'] {
  if (m[4]) return 'fraction';
  if (
    /(?:resolution|resolutions|res\.|article|chapter|paragraph|paragraphs|para\.|no\.|section|annex|s\/)\s?$/i.test(
      copy.slice(Math.max(0, from - 14), from),
    )
  )
    return 'label';
  return m[6] && /^(?:19|20)\d\d$/.test(m[6]) && !m[9] && !m[10] && !m[2] ? 'year' : 'amount';
}

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

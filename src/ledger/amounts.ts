import type { Span, SpeechAct, TextSpan } from '../model.js';
import { foldChars } from '../text/fold.js';
import { type NumberSpan, numbersIn } from '../text/numbers.js';
import { overlaps, sliceOf } from '../text/span.js';

/** A sum, count or share that a promise names, worked out from its words. */
export interface Amount {
  readonly kind: 'money' | 'percent' | 'count';
  readonly value: number;
  /** Upper end of a range; equal to `value` otherwise. */
  readonly high: number;
  /** Money: the code of ISO 4217 (a bare dollar sign is read as USD). Percent: `%`, or `percentage point`, `basis point`. Counts: the words counted, folded; null without any. */
  readonly unit: string | null;
  /** "over", "up to", "at least" and their like, folded; null without one. */
  readonly rounding: string | null;
  readonly words: TextSpan;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  dollar: 'USD',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  yen: 'JPY',
  won: 'KRW',
  pound: 'GBP',
  pounds: 'GBP',
};
const SHARES: readonly (readonly [RegExp, string])[] = [
  [/^percentage point/, 'percentage point'],
  [/^basis point/, 'basis point'],
  [/^(?:%|per ?cent|pct)/, '%'],
];
/** Stretches of time are deadlines or terms (`due.ts`), not amounts. */
const TIME = /^(?:hour|day|week|month|year|decade|minute|quarter)s?$/;
/** Who promises is counted in every text: "our three countries", "the two leaders". */
const PARTIES =
  /^(?:countr|nation|state|side|leader|part(?:y|ies)|government|minister|people|alliance|democrac|member|econom|pillar|president|republic)/;
/** Numbers of things that bear them as a name: "Article 5", "Chapter VII", "Pillar 2", "5G". */
const NAMED_BEFORE =
  /(?:article|articles|chapter|pillar|annex|resolution|resolutions|track|section|phase|no\.|number|group|paragraph|version|g|group of) $/i;

/** The amounts of an act's content, in order; `without` are spans that say something else (deadlines). Years, ordinals, labels and numbers of the parties themselves are none. */
export function amountsOf(act: SpeechAct, text: string, without: readonly Span[] = []): readonly Amount[] {
  return numbersIn(text, act.content).flatMap((number) => {
    if (without.some((span) => overlaps(span, number))) return [];
    const amount = amountOf(number, text, act.content);
    return amount === null ? [] : [amount];
  });
}

function amountOf(number: NumberSpan, text: string, inside: Span): Amount | null {
  const { value, high, rounding } = number;
  const words = sliceOf(text, number);
  if (number.kind === 'money') {
    const unit = CURRENCIES[number.unit ?? ''];
    return unit === undefined ? null : { kind: 'money', value, high, unit, rounding, words };
  }
  if (number.kind === 'percent') {
    const unit = SHARES.find(([pattern]) => pattern.test(number.unit ?? '%'))?.[1] ?? '%';
    return { kind: 'percent', value, high, unit, rounding, words };
  }
  return number.kind === 'amount' ? counted(number, text, inside) : null;
}

function counted(number: NumberSpan, text: string, inside: Span): Amount | null {
  const { value, high, rounding } = number;
  const words = sliceOf(text, number);
  const digits = /\d/.test(words.text);
  if (number.unit !== null && CURRENCIES[number.unit])
    return { kind: 'money', value, high, unit: CURRENCIES[number.unit] ?? null, rounding, words };
  if (NAMED_BEFORE.test(foldChars(text.slice(Math.max(inside.from, number.from - 16), number.from)))) return null;
  const after = text.slice(number.to, number.to + 30);
  // "5G", "3.1"; "two-way", "five-year"; "the Five Point Plan", "the two Estmarks": parts of a name.
  if (/^[-–]?[A-Z]\b|^[-.]\d|^[\p{L}]|^[-–‑]\p{L}/u.test(after)) return null;
  if (!digits && (/^\p{Lu}/u.test(words.text) || /^\s\p{Lu}\p{Ll}+s\b/u.test(after))) return null;
  const unit = number.unit ?? thingCounted(text, number.to, inside.to);
  if (unit === null || TIME.test(unit.split(' ').at(-1) ?? '') || (!digits && value < 2)) return null;
  return PARTIES.test(unit) ? null : { kind: 'count', value, high, unit, rounding, words };
}

/** Between a number and what it counts stand this many words at most: "1,000 public schools". */
const WORDS_AT_MOST = 3;
const PLURAL = /(?:[^s]s|people|children|personnel)$/;
const NO_PLURAL = /^(?:this|its|has|was|as|us|is|thus|across|plus|towards|progress|various)$/;

/** The words up to the first plural after a number, folded; null when none follows. */
function thingCounted(text: string, from: number, to: number): string | null {
  const words = foldChars(text.slice(from, Math.min(to, from + 80)))
    .toLowerCase()
    .trimStart()
    .split(/(?<=[,.;:)])| +/);
  for (let n = 1; n <= Math.min(WORDS_AT_MOST, words.length); n++) {
    const word = words[n - 1] ?? '';
    if (!/^[\p{L}'-]+[,.;:)]?$/u.test(word) || NO_PLURAL.test(word)) return null;
    const bare = word.replace(/[,.;:)]$/, '');
    if (PLURAL.test(bare)) return [...words.slice(0, n - 1), bare].join(' ');
    if (bare !== word) return null;
  }
  return null;
}

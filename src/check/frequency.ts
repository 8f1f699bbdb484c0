/** How often something is to happen: "annually", "twice a year", "every six months". */
import type { Finding, Span } from '../model.js';
import { type Provision, sourceSpan } from './source.js';
import type { Told } from './support.js';

interface Frequency extends Span {
  /** Times a year. */
  readonly perYear: number;
}

const PATTERN =
  /\b(?:(once|twice|one|two|three|four|five|six|ten|twelve|\d{1,3})(?: times)? (?:a|an|each|every|per) (year|month|week|quarter|day)|(annual|annually|yearly|monthly|weekly|quarterly|biannually|semiannually|semi-annually)|every (?:(\d{1,3}|two|three|four|six|ten|thirty|sixty|ninety) )?(year|month|week|quarter|day)s?)\b/gi;
const NUMBERS: Readonly<Record<string, number>> = {
  once: 1,
  one: 1,
  twice: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  twelve: 12,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
const IN_A_YEAR: Readonly<Record<string, number>> = { year: 1, quarter: 4, month: 12, week: 52, day: 360 };
const ADVERBS: Readonly<Record<string, number>> = {
  annual: 1,
  annually: 1,
  yearly: 1,
  quarterly: 4,
  monthly: 12,
  weekly: 52,
  biannually: 2,
  semiannually: 2,
  'semi-annually': 2,
};

/** Another frequency than the provisions', or one where they have none. */
export function frequencyFindings(told: Told, provisions: readonly Provision[]): readonly Finding[] {
  const first = provisions[0];
  if (!first) return [];
  const own = provisions.flatMap((provision) =>
    frequenciesIn(provision.statement.document.text, provision).map((frequency) => ({ provision, frequency })),
  );
  return frequenciesIn(told.text, told.span)
    .filter((frequency) => !own.some((one) => isClose(one.frequency.perYear, frequency.perYear)))
    .filter((frequency) => own.length > 0 || (told.act.act !== null && /\s/.test(told.text.slice(frequency.from, frequency.to))))
    .map((frequency): Finding => {
      const report = { from: frequency.from, to: frequency.to, text: told.text.slice(frequency.from, frequency.to) };
      const rival = own[0];
      const source = rival ? sourceSpan(rival.provision, { from: rival.frequency.from, to: rival.frequency.to }) : sourceSpan(first);
      const reason = rival
        ? `“${report.text}” where the text has “${source.text}”`
        : `“${report.text}” is added: the text does not say how often`;
      return { dimension: 'number', report, source, effect: 'changed', severity: rival ? 'major' : 'minor', rests: 'ordered', reason };
    });
}

/** "every 90 days" is "every three months", "every two weeks" every 14 days. */
function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * CLOSE_BY;
}
const CLOSE_BY = 0.06;

function frequenciesIn(text: string, span: Span): readonly Frequency[] {
  return [...text.slice(span.from, span.to).matchAll(PATTERN)].map((match) => {
    const from = span.from + match.index;
    return { from, to: from + match[0].length, perYear: perYear(match) };
  });
}

function perYear([, count, per, adverb, every, unit]: RegExpExecArray): number {
  if (adverb) return ADVERBS[adverb.toLowerCase()] ?? 1;
  if (unit) return (IN_A_YEAR[unit.toLowerCase()] ?? 1) / numberOf(every ?? 'one');
  return numberOf(count ?? 'one') * (IN_A_YEAR[per!.toLowerCase()] ?? 1);
}

function numberOf(word: string): number {
  return NUMBERS[word.toLowerCase()] ?? Number(word);
}

/**
 * Checkable details that a report adds to an act of the text: a party, a sum, a date that no provision has. Those that stand in the
 * place of another are found by `differences`; here are the ones without a rival.
 */
import { datesAgree } from '../acts/particulars.js';
import type { Unit } from '../acts/units.js';
import type { CheckDimension, Finding, Severity, Span } from '../model.js';
import { keysOf, type Provision, type Sources, sourceSpan } from './source.js';
import type { Told } from './support.js';

/** Findings for parties, numbers and dates of the claim that the statements nowhere have. */
export function addedParticulars(told: Told, provisions: readonly Provision[], sources: Sources): readonly Finding[] {
  const provision = provisions[0]!;
  const added = (told.act.act === null ? [] : told.units).flatMap((unit) => {
    if (unit.kind === 'party') return partyFinding(unit, told, provision, sources);
    if (unit.kind === 'number')
      return isCount(unit) || isKnown(unit, sources) ? [] : [finding('number', unit, told, provision, 'minor', 'no such figure')];
    if (unit.kind === 'date')
      return isOpenDate(unit) || hasDate(unit, sources) ? [] : [finding('date', unit, told, provision, 'minor', 'no such date')];
    return [];
  });
  return [...added, ...durationFindings(told, provisions)];
}

function isKnown(unit: Unit, sources: Sources): boolean {
  return keysOf(unit).some((key) => sources.allKeys.has(key));
}

/** Small whole numbers count the people and things of a report: "two allies", "the three sides". */
export function isCount(unit: Unit): boolean {
  const [, value, counted = ''] = /^(\d+)\s*(.*)$/.exec(unit.key) ?? [];
  return value !== undefined && Number(value) <= LARGEST_COUNT && (counted === '' || COUNTED.has(counted));
}
const LARGEST_COUNT = 12;
/** What such a count counts. */
const COUNTED: ReadonlySet<string> = new Set(
  'country nation state side party partner ally leader president minister government capital delegation member official diplomat adviser advisor'.split(
    ' ',
  ),
);

/** "on Saturday", "this year": no day that could be held against the text. */
function isOpenDate(unit: Unit): boolean {
  return !/\d/.test(unit.key);
}

function hasDate(unit: Unit, sources: Sources): boolean {
  if (sources.readings.some(({ document }) => document.date !== null && datesAgree(isoKey(document.date), unit.key))) return true;
  return sources.provisions.some((provision) =>
    provision.units.some((own) => own.kind === 'date' && isCalendar(own.key) && datesAgree(own.key, unit.key)),
  );
}

/** A day, month or year of the calendar, not "this summer". */
function isCalendar(key: string): boolean {
  return key.split('-').length === 3;
}

function isoKey(date: string): string {
  return date.split('-').map(Number).join('-');
}

/** A party that no statement names, or that is made the doer of what the text gives to others. */
function partyFinding(unit: Unit, told: Told, provision: Provision, sources: Sources): readonly Finding[] {
  if (unit.ids.some((id) => provision.parties.has(id) || told.act.speakers.includes(id))) return [];
  const doer = /\bby\s+(?:the\s+)?$/i.test(told.text.slice(Math.max(0, unit.from - AGENT_REACH), unit.from));
  if (doer && provision.parties.size > 0) return [finding('speaker', unit, told, provision, 'major', 'the text names others')];
  const named = sources.readings.some(({ document }) => unit.ids.some((id) => document.parties.includes(id)));
  return named || isKnown(unit, sources) || isOrgan(unit)
    ? []
    : [finding('target', unit, told, provision, 'major', 'the text does not name it')];
}
const AGENT_REACH = 8;

/** United Nations bodies go by each other's names in reports. */
function isOrgan(unit: Unit): boolean {
  return unit.ids.some((id) => id.startsWith('UN'));
}

function finding(dimension: CheckDimension, span: Span, told: Told, provision: Provision, severity: Severity, what: string): Finding {
  const report = { from: span.from, to: span.to, text: told.text.slice(span.from, span.to) };
  const reason = `“${report.text}” is added: ${what}`;
  return { dimension, report, source: sourceSpan(provision), effect: 'changed', severity, rests: 'ordered', reason };
}

const DURATION =
  /\b(\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|sixty|ninety)[ -](hour|day|week|month|year)s?\b/gi;
const WORD_NUMBERS = new Map<string, string>(
  (
    'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, String(at)]) as [
      string,
      string,
    ][]
  ).concat([
    ['eighteen', '18'],
    ['twenty', '20'],
    ['thirty', '30'],
    ['sixty', '60'],
    ['ninety', '90'],
  ]),
);

interface Duration extends Span {
  readonly length: string;
  readonly unit: string;
}

/** A term of another length in the place of the text's ("twelve months" for "six months"). */
function durationFindings(told: Told, provisions: readonly Provision[]): readonly Finding[] {
  const provision = provisions.find((one) => durationsIn(one.statement.document.text, one).length > 0);
  if (!provision) return [];
  const own = provisions.flatMap((one) => durationsIn(one.statement.document.text, one));
  if (own.length === 0) return [];
  return durationsIn(told.text, told.span)
    .filter((duration) => !own.some((other) => other.length === duration.length && other.unit === duration.unit))
    .map((duration) => {
      const rival = own.find((other) => other.unit === duration.unit) ?? own[0]!;
      const report = { from: duration.from, to: duration.to, text: told.text.slice(duration.from, duration.to) };
      const home = provisions.find((one) => one.from <= rival.from && rival.to <= one.to) ?? provision;
      const source = sourceSpan(home, { from: rival.from, to: rival.to });
      const reason = `“${report.text}” where the text has “${source.text}”`;
      return { dimension: 'number', report, source, effect: 'changed', severity: 'major', rests: 'ordered', reason };
    });
}

function durationsIn(text: string, span: Span): readonly Duration[] {
  return [...text.slice(span.from, span.to).matchAll(DURATION)].map((match) => {
    const word = match[1]!.toLowerCase();
    const from = span.from + match.index;
    return { from, to: from + match[0].length, length: WORD_NUMBERS.get(word) ?? word, unit: match[2]!.toLowerCase() };
  });
}

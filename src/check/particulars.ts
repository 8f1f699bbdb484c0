/**
 * Checkable details that a report adds to an act of the text: a party, a sum, a date that no provision has. Those that stand in the
 * place of another are found by `differences`; here are the ones without a rival.
 */
import { datesAgree, lengthKey } from '../acts/particulars.js';
import type { Unit } from '../acts/units.js';
import type { CheckDimension, Finding, Severity, Span } from '../model.js';
import { numbersIn } from '../text/numbers.js';
import { keysOf, type Provision, type Sources, sourceSpan } from './source.js';
import type { Told } from './support.js';

/** Findings for parties, numbers and dates of the claim that the statements nowhere have. */
export function addedParticulars(told: Told, provisions: readonly Provision[], sources: Sources, coverage: number): readonly Finding[] {
  const provision = provisions[0]!;
  const siblings = sources.provisions.filter((one) => one.statement === provision.statement && one.sentence === provision.sentence);
  const units = told.act.act !== null ? told.units : coverage >= CLEARLY_TOLD ? told.units.filter((unit) => hasRival(unit, siblings)) : [];
  const added = units.flatMap((unit) => {
    if (unit.kind === 'party') return partyFinding(unit, told, provision, sources);
    if (unit.kind === 'number')
      return (isCount(unit) && !isMore(told.text, unit)) || isKnown(unit, sources) || isOfMeeting(told.text, unit)
        ? []
        : [finding('number', unit, told, provision, 'minor', 'no such figure')];
    if (unit.kind === 'date') return isOpenDate(unit) || hasDate(unit, sources) ? [] : [dateFinding(unit, told, provision, siblings)];
    return [];
  });
  return [...added, ...durationFindings(told, provisions)];
}

/** A figure or date of the provision that this one may stand for; a value close by is a rounding. */
function hasRival(unit: Unit, siblings: readonly Provision[]): boolean {
  if (unit.kind === 'party' || unit.kind === 'word') return false;
  const rivals = siblings.flatMap(({ units }) => units).filter((own) => own.kind === unit.kind);
  const value = Number.parseFloat(unit.key);
  const close = rivals.some((own) => isRounding(unit.key, value, Number.parseFloat(own.key)));
  return rivals.length > 0 && (unit.kind === 'date' || !close);
}
const CLOSE_BY = 0.06;

/** "nearly 70" for 68; "6.5" is no rounding of 6.25: the other value must lie within half of the last digit told. */
function isRounding(key: string, value: number, own: number): boolean {
  const [, whole = '', decimals = ''] = /^(\d+)(?:\.(\d+))?/.exec(key) ?? [];
  const step = decimals ? 10 ** -decimals.length : 10 ** (/0*$/.exec(whole)?.[0].length ?? 0);
  return Math.abs(own - value) <= Math.max(step / 2, step > 1 ? Math.abs(value) * CLOSE_BY : 0);
}

/** The same day or month of another year in the same sentence is the date that was changed. */
function dateFinding(unit: Unit, told: Told, provision: Provision, siblings: readonly Provision[]): Finding {
  for (const sibling of siblings) {
    const rival = sibling.units.find((own) => own.kind === 'date' && isOtherYear(own.key, unit.key));
    if (!rival) continue;
    const report = { from: unit.from, to: unit.to, text: told.text.slice(unit.from, unit.to) };
    const source = sourceSpan(sibling, { from: rival.from, to: rival.to });
    const reason = `“${report.text}” where the text has “${source.text}”: another date`;
    return { dimension: 'date', report, source, effect: 'changed', severity: 'major', rests: 'ordered', reason };
  }
  return finding('date', unit, told, provision, 'minor', 'no such date');
}

function isOtherYear(a: string, b: string): boolean {
  const [year, ...rest] = a.split('-');
  const [other, ...others] = b.split('-');
  return rest.length === 2 && rest[0] !== '' && rest.join() === others.join() && year !== '' && other !== '' && year !== other;
}

/** A clause without an act answers for its figures only where one provision says this much of it. */
const CLEARLY_TOLD = 0.5;

function isKnown(unit: Unit, sources: Sources): boolean {
  if (/ (?:dollar|euro|pound|yen|won)$/.test(unit.key) && sources.allKeys.has(`#${unit.key.split(' ')[0]}`)) return true;
  if (/^(?:19|20)\d\d$/.test(unit.key) && sources.allKeys.has(`#${unit.key}--`)) return true;
  return keysOf(unit).some((key) => sources.allKeys.has(key)) || isAnniversary(unit, sources);
}

/** "ten years" where the text has the tenth of something. */
function isAnniversary({ key }: Unit, sources: Sources): boolean {
  const months = /^(\d{1,4}) month$/.exec(key);
  return months !== null && Number(months[1]) % 12 === 0 && sources.allKeys.has(`#nth ${Number(months[1]) / 12}`);
}

/** "four more sites": a count of what is yet to come is a figure that the text must have. */
function isMore(text: string, { to }: Unit): boolean {
  return /^\s+(?:more|additional|further|extra)\s+\p{Ll}/u.test(text.slice(to, to + 20));
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

interface Duration extends Span {
  /** The same for all ways to count one length. */
  readonly key: string;
  readonly unit: string;
}

/** A term of another length in the place of the text's ("twelve months" for "six months"). */
function durationFindings(told: Told, provisions: readonly Provision[]): readonly Finding[] {
  const provision = provisions.find((one) => durationsIn(one.statement.document.text, one).length > 0);
  if (!provision) return [];
  const own = provisions.flatMap((one) => durationsIn(one.statement.document.text, one));
  if (own.length === 0) return [];
  return durationsIn(told.text, told.span)
    .filter((duration) => !own.some((other) => other.key === duration.key) && !isOfMeeting(told.text, duration))
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
  return numbersIn(text, span).flatMap(({ from, to, kind, value, unit }) => {
    const key = kind === 'ordinal' ? null : lengthKey(value, unit);
    return key === null ? [] : [{ from, to, key, unit: unit! }];
  });
}

/** "two days of talks", "a four-day visit": how long the parties met. */
function isOfMeeting(text: string, { to }: Span): boolean {
  return /^(?:\s+of)?\s+(?:\p{Ll}+\s+)?(?:talks|meetings?|discussions|negotiations|summit|conference|gathering|visit|session)\b/u.test(
    text.slice(to, to + LONGEST_MEETING),
  );
}
const LONGEST_MEETING = 40;

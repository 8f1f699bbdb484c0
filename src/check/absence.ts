/**
 * Claims that the text is silent about something ("without naming X", "no offer of talks", "X has dropped out"):
 * true ones are supported, false ones contradicted. Both need the whole of the statements, not one provision.
 */
import { type Unit, unitsOf } from '../acts/units.js';
import { ABSENCE_AFTER, ABSENCE_BEFORE, ABSENCE_FILLERS } from '../lexicon/en/reporting.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { stem } from '../lexicon/words.js';
import type { Span } from '../model.js';
import { firstPhrase } from './phrases.js';
import { keysOf, type Provision, type Sources } from './source.js';

/** What a claim says is missing, and where the statements have it after all. */
export interface Absence {
  readonly phrase: Span;
  readonly missing: readonly Unit[];
  /** The provision that speaks of it; null when the claim is true. */
  readonly found: Provision | null;
}

/** The absence claimed in `span`, or null when nothing is said to be missing or it can't be told what. */
export function absenceIn(text: string, span: Span, sources: Sources, lexicon: Lexicon): Absence | null {
  const before = firstPhrase(text, span, ABSENCE_BEFORE);
  const after = before ? null : firstPhrase(text, span, ABSENCE_AFTER);
  const phrase = before ?? after;
  // "They do so without naming X" is about one provision, which can't be told from here.
  if (!phrase || /\b(?:do|does|did|doing|done) so\s+$/i.test(text.slice(Math.max(0, phrase.from - NEAR), phrase.from))) return null;
  const topic = before ? { from: before.to, to: span.to } : { from: span.from, to: headEnd(text, span.from, after!.from) };
  const missing = unitsOf(text, [topic], lexicon).filter((unit) => !unit.light && !FILLERS.has(unit.key));
  if (missing.length === 0 || (after && isPerson(text, topic))) return null;
  return { phrase, missing, found: provisionNaming(missing, sources) };
}

/** "Eve Stone was absent" tells of a meeting, not of a text. */
function isPerson(text: string, { from, to }: Span): boolean {
  return (
    /^\s*(?:\p{Lu}[\p{L}.’'-]+\s+){2,3}$/u.test(text.slice(from, to)) &&
    !/\b(?:North|South|East|West|New|Sea|Strait|United)\b/.test(text.slice(from, to))
  );
}

/** Characters in which "do so" is looked for. */
const NEAR = 12;

/** The thing itself, without what is said of it in passing: "X, so prominent a year ago, is gone". */
function headEnd(text: string, from: number, to: number): number {
  const comma = text.slice(from, to).indexOf(', ');
  return comma < 0 ? to : from + comma;
}

const FILLERS: ReadonlySet<string> = new Set([...ABSENCE_FILLERS].map(stem));
/** Of a topic of several words, this share names it. */
const ENOUGH = 0.66;

/** Parties and things must both be there: "no offer of talks with X" is false only where talks and X stand together. */
function provisionNaming(missing: readonly Unit[], sources: Sources): Provision | null {
  const parties = missing.filter((unit) => unit.ids.length > 0);
  const known = missing.filter((unit) => unit.ids.length === 0 && !(unit.capital && isUnknown(unit, sources)));
  if (parties.length + known.length === 0) return null;
  const needed = known.length <= FEW ? known.length : known.length * ENOUGH;
  return (
    sources.provisions.find(
      (provision) => parties.every((unit) => names(unit, provision)) && known.filter((unit) => names(unit, provision)).length >= needed,
    ) ?? null
  );
}
const FEW = 2;

function isUnknown(unit: Unit, sources: Sources): boolean {
  return !keysOf(unit).some((key) => sources.allKeys.has(key));
}

function names(unit: Unit, provision: Provision): boolean {
  return unit.ids.length > 0 ? unit.ids.some((id) => provision.parties.has(id)) : keysOf(unit).some((key) => provision.context.has(key));
}

/** "names Drossia", "Drossia is singled out": that the text names a party. */
const NAMES = /\b(?:names?|named|singles? out|singled out|mentions?|mentioned|calls? out|called out)\s+(?:only\s+|explicitly\s+)?$/i;
const IS_NAMED =
  /^(?:['’]s?\s+(?:[\p{L}-]+\s+){1,5}?)?\s*(?:is|are|was|were)\s+(?:\p{L}+ly\s+)?(?:named|mentioned|singled out|called out|identified)\b/iu;
const NAME_REACH = 30;

/** The party that a claim says the text names, where no statement does; null when it says so of none. */
export function presenceIn(text: string, span: Span, sources: Sources, lexicon: Lexicon): Unit | null {
  const parties = unitsOf(text, [span], lexicon).filter((unit) => unit.kind === 'party' && unit.ids.length > 0);
  const told = parties.find(
    ({ from, to }) => NAMES.test(text.slice(Math.max(span.from, from - NAME_REACH), from)) || IS_NAMED.test(text.slice(to, span.to)),
  );
  if (!told) return null;
  const named = sources.provisions.some((provision) => told.ids.some((id) => provision.parties.has(id) || provision.context.has(`@${id}`)));
  return named || sources.readings.some(({ document }) => told.ids.some((id) => document.parties.includes(id))) ? null : told;
}

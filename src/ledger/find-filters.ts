/** The filters of a search, checked and turned into labels of the index. */
import { EntenteError } from '../errors.js';
import type { Party } from '../lexicon/en/parties.js';
import { TOPICS } from '../lexicon/en/topics.js';
import { type FindQuery, GENRES, LEVELS, SCALES } from '../model.js';
import { dayOf } from './facets.js';
import { type LabelKind, label } from './labels.js';
import { partiesNamed } from './search-names.js';

/** Clauses that must all hold, each any of its labels; days as numbers. `ofAct`: some filter asks something of the act, not of the document. */
export interface Filters {
  readonly labels: readonly (readonly string[])[];
  readonly since: number | null;
  readonly until: number | null;
  readonly ofAct: boolean;
}

/** Errors: `filter-invalid`, `date-invalid`. */
export function filtersOf(query: FindQuery, parties?: readonly Party[]): Filters {
  const ofAct = [
    ...clause('act', values(query.act), expectAct),
    ...forceClauses(query.force),
    ...clause(
      'speaker',
      values(query.speaker).flatMap((name) => partiesNamed(name, parties)),
    ),
    ...clause(
      'target',
      values(query.target).flatMap((name) => partiesNamed(name, parties)),
    ),
    ...clause('topic', values(query.topic), expectTopic),
  ];
  const ofDocument = [
    ...clause('series', values(query.series)),
    ...clause('genre', values(query.genre), (one) => expectOne('genre', one, GENRES)),
    ...clause('level', values(query.level), (one) => expectOne('level', one, LEVELS)),
    ...clause('document', values(query.document)),
  ];
  return { labels: [...ofAct, ...ofDocument], since: day(query.since), until: day(query.until), ofAct: ofAct.length > 0 };
}

const values = (given: string | readonly string[] | undefined): readonly string[] =>
  (given === undefined ? [] : typeof given === 'string' ? [given] : given).map((one) => one.trim()).filter((one) => one !== '');

function clause(
  kind: LabelKind,
  given: readonly string[],
  check: (value: string) => string = (value) => value,
): readonly (readonly string[])[] {
  return given.length === 0 ? [] : [given.map((value) => label(kind, check(value)))];
}

function refuse(what: string, came: string, todo: string): never {
  throw new EntenteError('filter-invalid', { expected: what, came: `"${came.slice(0, 60)}"`, todo });
}

const ACTS: readonly string[] = Object.values(SCALES).flat();

function expectAct(given: string): string {
  const name = given.toLowerCase().replace(/\s+/g, '-');
  return ACTS.includes(name) ? name : refuse('the name of an act', given, `One of ${ACTS.join(', ')}.`);
}

function expectOne(what: string, given: string, known: readonly string[]): string {
  const name = given.toLowerCase();
  return known.includes(name) ? name : refuse(`a ${what}`, given, `One of ${known.join(', ')}.`);
}

/** A topic by its id or label. Ids that no table knows are taken as they are: a ledger may have been read with topics of its own. */
function expectTopic(given: string): string {
  const name = given.toLowerCase();
  const known = TOPICS.find((topic) => topic.id === name || topic.label.toLowerCase() === name);
  const id = known?.id ?? name.replace(/[\s_]+/g, '-');
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)
    ? id
    : refuse('a topic', given, 'Ids look like missile-defense; `entente series` shows them.');
}

/** Levels run from 1 to 5 in half steps. */
const FORCE_LEVELS = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];
const FORCE = /^\s*(?:([a-z]+)\s*)?(>=|<=|>|<|=|≥|≤)?\s*([1-5](?:\.[05])?)\s*$/i;

/** `>=4`, `blame>=4`, `3.5`, or a scale alone. */
function forceClauses(given: string | undefined): readonly (readonly string[])[] {
  if (given === undefined || given.trim() === '') return [];
  const scales = Object.keys(SCALES);
  if (scales.includes(given.trim().toLowerCase())) return [[label('scale', given.trim().toLowerCase())]];
  const [, scale, sign = '=', level] = FORCE.exec(given) ?? [];
  const todo = 'Write ">=4", "3.5" or, for one scale only, "blame>=4".';
  if (level === undefined) refuse('a level of force from 1 to 5 in half steps', given, todo);
  if (scale !== undefined && !scales.includes(scale.toLowerCase())) refuse(`a scale: ${scales.join(', ')}`, given, todo);
  const wanted = FORCE_LEVELS.filter((one) => holds(one, sign, Number(level)));
  if (wanted.length === 0) refuse('a level that exists', given, todo);
  return [...(scale === undefined ? [] : [[label('scale', scale.toLowerCase())]]), wanted.map((one) => label('force', one))];
}

function holds(level: number, sign: string, bound: number): boolean {
  if (sign === '>=' || sign === '≥') return level >= bound;
  if (sign === '<=' || sign === '≤') return level <= bound;
  return sign === '>' ? level > bound : sign === '<' ? level < bound : level === bound;
}

/** A day that exists, as a number. */
function day(given: string | undefined): number | null {
  if (given === undefined || given.trim() === '') return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given.trim()) ? Date.parse(`${given.trim()}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(given.trim()))
    throw new EntenteError('date-invalid', {
      expected: 'a day as YYYY-MM-DD',
      came: `"${given.slice(0, 40)}"`,
      todo: 'Write it like 2025-06-12, or leave it out.',
    });
  return dayOf(given.trim());
}

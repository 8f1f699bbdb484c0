/**
 * Coded news sentences (CAMEO events of PETRARCH's test files, MIT; measured where they lie, never shipped): does reading find an act where the
 * coders have an event, none where they have none, and the same actors? Report only: nothing is tuned on them.
 * `node scripts/run.mjs bench/benchmark-read.ts [--cases]`; `--cases` prints one line of JSON per case.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { read } from '../src/acts/read.js';
import { defaultLexicon, extendLexicon, type Lexicon } from '../src/lexicon/lexicon.js';
import type { SpeechAct } from '../src/model.js';
import { sharedFolder } from './pairs-source.js';

/** One coded sentence: actors are CAMEO codes, their first three letters the state ("GUYJUD": Guyana, judiciary). */
export interface CodedSentence {
  readonly id: string;
  readonly text: string;
  readonly no_event: boolean;
  readonly events: readonly { readonly actor: string | null; readonly event_code: string | null; readonly target: string | null }[];
}

/** What reading makes of one coded sentence. `actor` and `target` are null where there is nothing to agree on. */
export interface CaseResult {
  readonly id: string;
  readonly event: boolean;
  readonly acts: readonly SpeechAct[];
  /** Is the state of some coded actor among the speakers? Null without an event, an act or a coded actor. */
  readonly actor: boolean | null;
  /** Is the state of some coded target among the targets? Null likewise. */
  readonly target: boolean | null;
}

/** The invented states of the unit tests with their codes: what a user would put into a party file. */
const INVENTED: Readonly<Record<string, string>> = {
  ARN: 'Arnor',
  BRE: 'Bree',
  CAL: 'Calenardhon',
  DAG: 'Dagolath',
  ERI: 'Eriador',
  FOR: 'Fornost',
  GON: 'Gondor',
  MOR: 'Mordor',
  OSG: 'Osgiliath',
  ROH: 'Rohan',
  SHR: 'Shire',
};

/** The lexicon with the invented states declared as parties, by name alone. */
export function withInventedStates(): Lexicon {
  const none = { adjectives: [], nouns: [], capitals: [], acronyms: [], members: [] };
  const parties = Object.entries(INVENTED).map(([id, name]) => ({ ...none, id, kind: 'state' as const, names: [name] }));
  return extendLexicon(defaultLexicon, { parties });
}

/** Reads one sentence as a report, with nothing known of it. A sentence that stands in for an act is no act. */
export function resultOf(coded: CodedSentence, lexicon: Lexicon = defaultLexicon): CaseResult {
  const acts = read(coded.text, { id: coded.id, genre: 'report', lexicon }).acts.filter(({ act }) => act !== null);
  const event = !coded.no_event;
  const agrees = (codes: readonly (string | null)[], ids: readonly string[]): boolean | null => {
    const states = codes.flatMap((code) => (code === null ? [] : [stateOf(code)]));
    return !event || acts.length === 0 || states.length === 0 ? null : states.some((state) => ids.includes(state));
  };
  return {
    id: coded.id,
    event,
    acts,
    actor: agrees(
      coded.events.map(({ actor }) => actor),
      acts.flatMap(({ speakers }) => speakers),
    ),
    target: agrees(
      coded.events.map(({ target }) => target),
      acts.flatMap(({ targets }) => targets),
    ),
  };
}

const stateOf = (code: string): string => code.slice(0, 3);

/** All cases of one file, in its order. */
export function casesOf(path: string, lexicon: Lexicon = defaultLexicon): readonly CaseResult[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => resultOf(JSON.parse(line) as CodedSentence, lexicon));
}

/** One row of the table of figures: name, then each share with its cases. */
export function benchmarkReadRow(name: string, cases: readonly CaseResult[]): string {
  const events = cases.filter(({ event }) => event);
  const quiet = cases.filter(({ event }) => !event);
  const shares = [
    events.map(({ acts }) => acts.length > 0),
    quiet.map(({ acts }) => acts.length === 0),
    cases.flatMap(({ actor }) => (actor === null ? [] : [actor])),
    cases.flatMap(({ target }) => (target === null ? [] : [target])),
  ];
  return `| ${name} | ${cases.length} | ${shares.map(share).join(' | ')} |`;
}

function share(hits: readonly boolean[]): string {
  const count = hits.filter(Boolean).length;
  return hits.length === 0 ? '–' : `${(count / hits.length).toFixed(3)} (${count} of ${hits.length})`;
}

if (process.argv[1]?.endsWith('benchmark-read.js')) {
  const folder = join(sharedFolder(resolve('.')), 'benchmarks', 'read');
  if (!existsSync(folder)) console.log(`not found: ${folder}`);
  else {
    const sets = readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .sort()
      .map((file) => ({ name: basename(file, '.jsonl'), cases: casesOf(join(folder, file)) }));
    const units = join(folder, 'petrarch-unit.jsonl');
    if (existsSync(units)) sets.push({ name: 'petrarch-unit, its invented states declared', cases: casesOf(units, withInventedStates()) });
    console.log('| set | sentences | event: an act found | no event: none found | actor among speakers | target among targets |');
    console.log('|---|---|---|---|---|---|');
    for (const { name, cases } of sets) console.log(benchmarkReadRow(name, cases));
    if (process.argv.includes('--cases')) for (const { cases } of sets) for (const one of cases) console.log(JSON.stringify(one));
  }
}

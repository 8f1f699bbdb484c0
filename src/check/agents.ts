/** Who did a thing that is no speech act: "led by Arvenia and Borland", "Caldora hosted the drill", against the same deed in the text. */
import { type Unit, unitsOf } from '../acts/units.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { stem } from '../lexicon/words.js';
import type { Finding, PartyId, Reading, Span } from '../model.js';
import { keysOf } from './source.js';

/** One deed with its doers. */
interface Agency {
  /** Stem of the verb. */
  readonly verb: string;
  readonly ids: ReadonlySet<PartyId>;
  /** The doers' names. */
  readonly agent: Span;
  /** What it is done to, nearest first. */
  readonly object: readonly Unit[];
}

/** A finding for each deed of the claim that the statements tell of with other doers; none where any of them has the claim's own. */
export function agentFindings(
  claim: Span,
  text: string,
  units: readonly Unit[],
  readings: readonly Reading[],
  lexicon: Lexicon,
): readonly Finding[] {
  // Done in a year that no statement names, it is another deed.
  const years = text.slice(claim.from, claim.to).match(/\b(?:19|20)\d\d\b/g) ?? [];
  if (years.some((year) => !readings.some(({ document }) => document.text.includes(year)))) return [];
  const told = agenciesIn(text, claim, units).filter(({ ids, object }) => object.length > 0 && [...ids].every(isState));
  return told.flatMap((agency) => {
    const own = readings.flatMap((reading) =>
      agenciesOf(reading, lexicon)
        .filter((other) => other.verb === agency.verb && isSameObject(agency.object, other.object))
        .map((other) => ({ ...other, reading })),
    );
    const first = own[0];
    if (!first || own.some(({ ids }) => sameIds(ids, agency.ids) || ![...ids].every(isState))) return [];
    const narrower = [...agency.ids].every((id) => first.ids.has(id));
    const { document } = first.reading;
    const source = { statement: document.id, ...first.agent, text: document.text.slice(first.agent.from, first.agent.to) };
    const report = { ...agency.agent, text: text.slice(agency.agent.from, agency.agent.to) };
    const reason = `done by ${report.text}; the text has ${source.text}`;
    return [
      { dimension: 'speaker', report, source, effect: narrower ? 'narrower' : 'changed', severity: 'major', rests: 'ordered', reason },
    ];
  });
}

/** Groups and organisations go by many names; states don't. */
function isState(id: PartyId): boolean {
  return /^[A-Z]{3}$/.test(id);
}

function sameIds(a: ReadonlySet<PartyId>, b: ReadonlySet<PartyId>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

/** Most of the shorter of the two, and more than one thing where both have more. */
function isSameObject(a: readonly Unit[], b: readonly Unit[]): boolean {
  const keys = new Set(b.flatMap(keysOf));
  const shared = a.filter((unit) => keysOf(unit).some((key) => keys.has(key))).length;
  const least = Math.min(a.length, b.length);
  return shared >= Math.min(2, least) && shared >= least * SAME_OBJECT && keysOf(a[0]!).some((key) => keys.has(key));
}
const SAME_OBJECT = 0.6;

const known = new WeakMap<Reading, { readonly lexicon: Lexicon; readonly agencies: readonly Agency[] }>();

function agenciesOf(reading: Reading, lexicon: Lexicon): readonly Agency[] {
  const made = known.get(reading);
  if (made?.lexicon === lexicon) return made.agencies;
  const agencies = reading.sentences.flatMap((sentence) =>
    agenciesIn(reading.document.text, sentence, unitsOf(reading.document.text, [sentence], lexicon)),
  );
  known.set(reading, { lexicon, agencies });
  return agencies;
}

/** Marks and words between the names of one list. */
const JOINS = /^(?:[\s,]|\b(?:and|the|as well as)\b)*$/;
/** A participle before "by", with the doers after it. */
const PASSIVE = /(\p{Ll}{2,})(?:\s+(?:jointly|together|only|solely))?\s+by\s+(?:only\s+|both\s+)?(?:the\s+)?$/u;
/** The verb after the doers. */
const ACTIVE = /^(?:,\s+(?:which|who))?\s+(?:alone\s+)?(?:(?:has|have|had|jointly|together|also|both|then|later)\s+){0,3}(\p{Ll}{2,})\s/u;
/** Before a name that is nobody's subject. */
const GOVERNS = /(?:\b(?:of|with|to|for|from|in|on|against|between|by|at|than|as|about|toward|towards|like)|['’]s?|-)\s*(?:the\s+)?$/i;
const PAST = /ed$|^(?:led|held|made|drew|drawn|wrote|written|gave|given|built|ran|sent|paid|brought|took|taken|won)$/;
/** Units of an object that are compared. */
const OBJECT = 4;
const LOOK = 60;

function agenciesIn(text: string, span: Span, units: readonly Unit[]): readonly Agency[] {
  return runsOf(text, units).flatMap((run): readonly Agency[] => {
    const from = run[0]!.from;
    const to = run.at(-1)!.to;
    const before = text.slice(Math.max(span.from, from - LOOK), from);
    const passive = PASSIVE.exec(before);
    const active = passive || GOVERNS.test(before) ? null : ACTIVE.exec(text.slice(to, Math.min(span.to, to + LOOK)));
    const verb = (passive ?? active)?.[1];
    if (verb === undefined || !PAST.test(verb)) return [];
    const at = passive ? from - before.length + passive.index : to + active![0].length;
    const things = units.filter((unit) => unit.kind === 'word' && !unit.light && (passive ? unit.to <= at : unit.from >= at));
    const object = things.slice(passive ? -OBJECT : 0, passive ? undefined : OBJECT);
    return [
      {
        verb: stem(verb),
        ids: new Set(run.flatMap(({ ids }) => ids)),
        agent: { from, to },
        object,
      },
    ];
  });
}

/** Names of parties that stand in one list. */
function runsOf(text: string, units: readonly Unit[]): readonly (readonly Unit[])[] {
  const runs: Unit[][] = [];
  for (const unit of units) {
    if (unit.kind !== 'party' || unit.ids.length === 0) continue;
    const last = runs.at(-1)?.at(-1);
    if (last && JOINS.test(text.slice(last.to, unit.from))) runs.at(-1)!.push(unit);
    else runs.push([unit]);
  }
  return runs;
}

/**
 * Checking against a text that is no statement: a news article, a speech, a page. Sentences stand in for acts; nothing is known of force,
 * so only hard findings (a sum, date or name the source does not have where it has another; a negation; an opposite) give a verdict of
 * their own, and soft ones add up to `unclear`. Model-free: what it misses is said in `docs/quality.md`.
 */
import { type Unit, unitsOf } from '../acts/units.js';
import { defaultLexicon, type Lexicon } from '../lexicon/lexicon.js';
import type { Claim, Finding, Reading, Span, Verdict } from '../model.js';
import { type Evidence, evidenceFor } from './evidence.js';
import { isFiller, keysOf, looseKeysOf, type Sources, sourceSpan, sourcesOf } from './source.js';
import { standIn } from './standin.js';
import { plainFindings, type Told } from './support.js';
import { tightSpan } from './tight.js';

/** A sentence of the report with how well the source bears it out. */
export interface GeneralClaim extends Claim {
  /** 0–1, higher is better borne out; hard findings lower it most. */
  readonly score: number;
}

/** Judges every sentence of a report against texts that are no statements. A text without sentences gives none. */
export function checkAgainstText(report: Reading, texts: readonly Reading[], lexicon: Lexicon = defaultLexicon): readonly GeneralClaim[] {
  const sources = sourcesOf(
    texts.map((text) => ({ ...text, acts: [], sections: [] })),
    lexicon,
  );
  return report.sentences.map((sentence) => judgeSentence(report, sentence, sources, lexicon));
}

/** What a hard finding costs; two of them settle it. */
const HARD_COST = 0.5;
/** Weight of a name or figure that stands nowhere in the source, beside that of plain words. */
const STRANGE_NAME_COST = 0.12;
/** Below this the source does not speak of the sentence. */
const SILENT = 0.25;
/** Below this too little is borne out to vouch for the sentence. */
const THIN = 0.5;

function judgeSentence(report: Reading, span: Span, sources: Sources, lexicon: Lexicon): GeneralClaim {
  const { text } = report.document;
  const units = unitsOf(text, [span], lexicon);
  const evidence = evidenceFor(units, null, sources);
  const act = standIn(text, span, [], lexicon);
  const told: Told = { act, text, span, units, namesSpeakers: false, purposes: [] };
  const findings = plainFindings(told, evidence, sources, lexicon).filter((found) => isHard(found, told, evidence, sources));
  const score = scoreOf(told, evidence, findings, sources);
  return {
    id: `c${span.from}`,
    from: span.from,
    to: span.to,
    text: text.slice(span.from, span.to),
    verdict: verdictOf(findings, evidence, score),
    evidence: evidence.supports.map(({ provision }) => ({ ...sourceSpan(provision, tightSpan(provision, evidence.units)), act: null })),
    findings,
    basis: null,
    confidence: findings.length > 0 && evidence.coverage >= THIN ? 'high' : evidence.coverage >= THIN ? 'medium' : 'low',
    score,
  };
}

/** Names and figures must be foreign to the whole source; an opposite needs the rest of the sentence to agree. */
function isHard(found: Finding, told: Told, evidence: Evidence, sources: Sources): boolean {
  if (found.report === null || found.source === null) return false;
  const inside = told.units.filter((unit) => unit.from < found.report!.to && found.report!.from < unit.to);
  if (found.dimension === 'number' || found.dimension === 'date' || found.dimension === 'name' || found.dimension === 'target')
    return inside.some((unit) => !keysOf(unit).some((key) => sources.allKeys.has(key)) && isRival(unit, found, told, evidence));
  return found.dimension === 'polarity' && evidence.coverage >= OPPOSITE_NEEDS;
}
const OPPOSITE_NEEDS = 0.8;

/** Figures are rivals where they count the same thing; a capital at the head of a sentence makes no name. */
function isRival(unit: Unit, found: Finding, told: Told, evidence: Evidence): boolean {
  if (unit.kind === 'word' && unit.from - told.span.from < SENTENCE_HEAD) return false;
  const source = evidence.supports[0]!.provision;
  const other = source.units.find((one) => one.from < found.source!.to && found.source!.from < one.to);
  if (!other || (other.kind === 'word' && other.from - source.from < SENTENCE_HEAD)) return false;
  if (unit.kind !== 'number') return true;
  return other.kind === 'number' && countedThing(unit) === countedThing(other) && countedThing(unit) !== '';
}
const SENTENCE_HEAD = 3;

/** What a number counts: "month" in "6 month"; empty for a bare figure. */
function countedThing(unit: Unit): string {
  return unit.key.replace(/^(?:nth )?[\d.e+-]+(?: to [\d.e+-]+)?\s*/, '');
}

function scoreOf(told: Told, evidence: Evidence, findings: readonly Finding[], sources: Sources): number {
  const strange = told.units.filter(
    (unit) =>
      !isFiller(unit) &&
      (unit.capital || unit.kind !== 'word') &&
      ![...keysOf(unit), ...looseKeysOf(unit)].some((key) => sources.allKeys.has(key)),
  );
  const soft = (evidence.coverage + evidence.known) / 2 - strange.length * STRANGE_NAME_COST;
  return Math.max(0, Math.min(1, soft - findings.length * HARD_COST));
}

function verdictOf(findings: readonly Finding[], evidence: Evidence, score: number): Verdict {
  if (findings.some(({ dimension }) => dimension === 'polarity')) return 'contradicted';
  if (findings.length > 0) return 'altered';
  if (evidence.supports.length === 0 || evidence.coverage < SILENT) return 'unclear';
  return score < THIN ? 'unclear' : 'supported';
}

/** With less than this of its weakest sentence borne out, a text as a whole is not vouched for. */
const VOUCHED = 0.45;

/** Is the whole report borne out: no hard finding, and no sentence left thin? */
export function isBorneOut(claims: readonly GeneralClaim[]): boolean {
  return claims.every(({ findings, score }) => findings.length === 0 && score >= VOUCHED);
}

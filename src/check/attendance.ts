/** Who met: a party too many or too few in "the ministers of Arvenia, Borland and Drossia met". */
import type { Unit } from '../acts/units.js';
import type { Finding, PartyId, Span } from '../model.js';
import { sliceOf } from '../text/span.js';
import { finding, type Meeting } from './meeting.js';

const MET = /^\s+(?:(?:have|had|also|all)\s+)?(?:met|gathered|convened)\b(?!\s+with)/;
/** Others may have been there, or it is another meeting. */
const OPEN =
  /\b(?:with|joined|counterparts?|separate(?:ly)?|bilateral(?:ly)?|last|previous(?:ly)?|earlier|since|(?:19|20)\d\d|sidelines?|margins)\b/i;
const JOINS = /^(?:[\s,]|\b(?:and|the|of|from)\b)*$/;

/** Findings where the claim names those who met and the text's own states are others; none where a text names them all, or no states. */
export function attendanceFindings(claim: Span, text: string, units: readonly Unit[], statements: readonly Meeting[]): readonly Finding[] {
  const own = statements[0];
  if (!own || OPEN.test(text.slice(claim.from, claim.to))) return [];
  const run = runBeforeMet(text, units);
  const theirs = [...own.parties];
  if (!run || !theirs.every(isState) || theirs.length < FEWEST || !run.ids.every(isState)) return [];
  const stranger = run.ids.find((id) => statements.every(({ parties, named }) => !parties.has(id) && !named.has(id)));
  if (stranger === undefined) return [];
  const report = sliceOf(text, run);
  const source = sourceOfParties(own);
  return [finding('speaker', report, source, `“${report.text}”: the text has others at this meeting`)];
}
const FEWEST = 2;

/** "Among the new members is Estmark": a state told as a member where the text lists its members and has it nowhere. */
export function membershipFindings(claim: Span, text: string, units: readonly Unit[], statements: readonly Meeting[]): readonly Finding[] {
  const part = text.slice(claim.from, claim.to);
  if (!MEMBERS.test(part) || statements.length === 0 || statements.some(({ named }) => [...named].filter(isState).length < FEWEST_LISTED))
    return [];
  const stranger = units.find(
    ({ kind, ids }) =>
      kind === 'party' &&
      ids.some(isState) &&
      statements.every(({ parties, named }) => !ids.some((id) => parties.has(id) || named.has(id))),
  );
  if (!stranger) return [];
  const report = sliceOf(text, stranger);
  return [finding('name', report, sourceOfParties(statements[0]!), `“${report.text}”: the text lists others`)];
}
const MEMBERS = /\b(?:members?|participants?|participating|signator(?:y|ies)|newcomers?)\b/i;
const FEWEST_LISTED = 5;

function isState(id: PartyId): boolean {
  return /^[A-Z]{3}$/.test(id);
}

function runBeforeMet(text: string, units: readonly Unit[]): (Span & { readonly ids: readonly PartyId[] }) | null {
  const parties = units.filter(({ kind, ids }) => kind === 'party' && ids.length > 0);
  const last = parties.findLastIndex(({ to }) => MET.test(text.slice(to, to + REACH)));
  if (last < 0) return null;
  let first = last;
  while (first > 0 && JOINS.test(text.slice(parties[first - 1]!.to, parties[first]!.from))) first--;
  const run = parties.slice(first, last + 1);
  return run.length < FEWEST ? null : { from: run[0]!.from, to: run.at(-1)!.to, ids: run.flatMap(({ ids }) => ids) };
}
const REACH = 40;

/** The sentence of the statement that tells of the meeting; its first where none does. */
function sourceOfParties({ reading }: Meeting): Finding['source'] {
  const { document, sentences } = reading;
  const at = sentences.find(({ from, to }) => /\b(?:met|meeting|gathered|convened)\b/i.test(document.text.slice(from, to))) ?? sentences[0];
  return at ? { statement: document.id, ...sliceOf(document.text, at) } : null;
}

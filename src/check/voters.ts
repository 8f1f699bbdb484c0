/** Who voted which way by name: "Lund dissented" where the text's list has her among those in favor. */
import type { Finding, Reading, Span } from '../model.js';
import { sliceOf } from '../text/span.js';

const NAMED = "(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){0,3})";
const NO = new RegExp(`${NAMED} (?:dissented|voted against|opposed the (?:decision|increase|cut|move))\\b`, 'u');
const YES = new RegExp(`${NAMED} (?:voted for|voted in favou?r|backed the (?:decision|increase|cut|move))\\b`, 'u');

/** A finding where a person of the claim stands on the other side of the text's vote by name; none for persons it does not list. */
export function voterFindings(claim: Span, text: string, readings: readonly Reading[]): readonly Finding[] {
  const part = text.slice(claim.from, claim.to);
  const no = NO.exec(part);
  const hit = no ?? YES.exec(part);
  const surname = hit?.[1]?.split(' ').at(-1);
  if (!hit || !surname) return [];
  return readings.flatMap((reading): readonly Finding[] => {
    const sides = sidesOf(reading.document.text);
    const [claimed, other] = no ? [sides?.against, sides?.inFavor] : [sides?.inFavor, sides?.against];
    const at = other ? placeOf(surname, reading.document.text, other) : null;
    if (!at || (claimed && placeOf(surname, reading.document.text, claimed))) return [];
    const from = claim.from + hit.index;
    const report = sliceOf(text, { from, to: from + hit[0].length });
    const source = { statement: reading.document.id, ...sliceOf(reading.document.text, at) };
    const reason = `“${report.text}”: the text lists ${surname} ${no ? 'in favor' : 'against'}`;
    return [{ dimension: 'speaker', report, source, effect: 'changed', severity: 'major', rests: 'ordered', reason }];
  });
}

interface Sides {
  readonly inFavor: Span;
  readonly against: Span | null;
}

const LONGEST_LIST = 1500;
const LONGEST_DISSENT = 200;

/** Where the text lists the two sides; null when it does not. */
function sidesOf(text: string): Sides | null {
  const head = /\bVoting (?:for|in favou?r of) [^:.;]{1,120}?\bwere:?\s/.exec(text);
  if (!head) return null;
  const from = head.index + head[0].length;
  const dissent = text.slice(from, from + LONGEST_LIST).search(/\bVoting against\b/);
  const end = text.slice(from, from + LONGEST_LIST).search(/\n\s*\n|$/);
  const to = from + (dissent >= 0 ? dissent : Math.max(0, end));
  return { inFavor: { from, to }, against: dissent >= 0 ? { from: to, to: Math.min(text.length, to + LONGEST_DISSENT) } : null };
}

function placeOf(surname: string, text: string, { from, to }: Span): Span | null {
  const at = text.slice(from, to).search(new RegExp(`\\b${surname.replace(/[^\p{L}]/gu, '.')}\\b`, 'u'));
  return at < 0 ? null : { from: from + at, to: from + at + surname.length };
}

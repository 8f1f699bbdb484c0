/** Who voted which way by name: "Lund dissented" where the text's list has her among those in favor. */
import type { Finding, Reading, Span } from '../model.js';
import { sliceOf } from '../text/span.js';

const NAMED = "(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){0,3})";
const NO = new RegExp(`${NAMED} (?:dissented|voted against|opposed the (?:decision|increase|cut|move))\\b`, 'u');
const YES = new RegExp(`${NAMED} (?:voted for|voted in favou?r|backed the (?:decision|increase|cut|move))\\b`, 'u');

const OUT = new RegExp(`${NAMED} (?:was absent|did not (?:vote|take part|attend)|took no part|missed the (?:vote|meeting))\\b`, 'u');

/** A finding where a person of the claim stands on the other side of the text's vote by name; none for persons it does not list. */
export function voterFindings(claim: Span, text: string, readings: readonly Reading[]): readonly Finding[] {
  const part = text.slice(claim.from, claim.to);
  const found = ([NO, YES, OUT] as const).map((pattern) => pattern.exec(part));
  const side = found.findIndex((one) => one !== null);
  const hit = found[side];
  const surname = hit?.[1]?.split(' ').at(-1);
  if (!hit || !surname) return [];
  return readings.flatMap((reading): readonly Finding[] => {
    const sides = sidesOf(reading.document.text);
    if (!sides) return [];
    const own = [sides.against, sides.inFavor, sides.absent].map((list) => (list ? placeOf(surname, reading.document.text, list) : null));
    const other = own.findIndex((place, at) => at !== side && place !== null);
    const at = own[other];
    if (!at || own[side]) return [];
    const from = claim.from + hit.index;
    const report = sliceOf(text, { from, to: from + hit[0].length });
    const source = { statement: reading.document.id, ...sliceOf(reading.document.text, at) };
    const reason = `“${report.text}”: the text lists ${surname} ${SIDES[other]}`;
    return [{ dimension: 'speaker', report, source, effect: 'changed', severity: 'major', rests: 'ordered', reason }];
  });
}

const SIDES = ['against', 'in favor', 'as absent'];

interface Sides {
  readonly inFavor: Span;
  readonly against: Span | null;
  readonly absent: Span | null;
}

const LONGEST_LIST = 1500;
const LONGEST_DISSENT = 200;

/** Where the text lists the two sides; null when it does not. */
function sidesOf(text: string): Sides | null {
  const head = /\bVoting\s+(?:for|in\s+favou?r\s+of)\s+[^:.;]{1,120}?\bwere:?\s/.exec(text);
  if (!head) return null;
  const from = head.index + head[0].length;
  const dissent = text.slice(from, from + LONGEST_LIST).search(/\bVoting\s+against\b/);
  const end = text.slice(from, from + LONGEST_LIST).search(/\n\s*\n|$/);
  const out = text.slice(from, from + LONGEST_LIST).search(/\bAbsent and not voting\b/);
  const [to, until, last] = [
    from + (dissent >= 0 ? dissent : out >= 0 ? out : Math.max(0, end)),
    from + (out >= 0 ? out : LONGEST_LIST),
    text.length,
  ];
  return {
    inFavor: { from, to },
    against: dissent >= 0 ? { from: to, to: Math.min(last, to + LONGEST_DISSENT, Math.max(until, to)) } : null,
    absent: out >= 0 ? { from: from + out, to: Math.min(last, from + out + LONGEST_DISSENT) } : null,
  };
}

function placeOf(surname: string, text: string, { from, to }: Span): Span | null {
  const at = text.slice(from, to).search(new RegExp(`\\b${surname.replace(/[^\p{L}]/gu, '.')}\\b`, 'u'));
  return at < 0 ? null : { from: from + at, to: from + at + surname.length };
}

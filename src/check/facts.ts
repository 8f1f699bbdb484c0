/** Facts that are no speech acts: who did what, how a vote went, which way a figure moved. Matched with the plain sentences of the statements. */
import type { Unit } from '../acts/units.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Finding, Reading, SourceSpan, Span } from '../model.js';
import { overlaps } from '../text/span.js';
import { agentFindings } from './agents.js';
import { attendanceFindings, membershipFindings } from './attendance.js';
import type { Meeting } from './meeting.js';
import { nextMeetingFindings } from './next-meeting.js';
import { oppositeFindings } from './opposites.js';
import { venueFindings } from './venue.js';
import { voterFindings } from './voters.js';
import { voteFindings } from './votes.js';

/** What a claim says of such facts. */
export interface FactCheck {
  /** Findings that the comparison of acts has not made. */
  readonly added: readonly Finding[];
  /** Findings of the comparison of acts that stand: figures of a vote that agrees are none. */
  readonly kept: readonly Finding[];
  /** Where the statements bear the claim's vote out; null where they don't or the claim tells of none. */
  readonly borneOut: SourceSpan | null;
}

/** Holds the facts of a claim against the statements. `plain` is true for a claim without a speech act of its own. */
export function factsOf(
  claim: Span,
  text: string,
  { units, findings, plain }: { readonly units: readonly Unit[]; readonly findings: readonly Finding[]; readonly plain: boolean },
  readings: readonly Reading[],
  meetings: readonly Meeting[],
  lexicon: Lexicon,
): FactCheck {
  const vote = voteFindings(claim, text, readings);
  const borneOut = vote && vote.findings.length === 0 ? vote.source : null;
  const kept = borneOut ? findings.filter(({ dimension }) => dimension !== 'number' && dimension !== 'polarity') : findings;
  const found = [
    ...(vote?.findings ?? []),
    ...voterFindings(claim, text, readings),
    ...venueFindings(claim, text, meetings),
    ...nextMeetingFindings(claim, text, readings),
    ...attendanceFindings(claim, text, units, meetings),
    ...membershipFindings(claim, text, units, meetings),
    ...agentFindings(claim, text, units, readings, lexicon),
    ...(plain ? oppositeFindings(claim, text, units, readings, lexicon) : []),
  ];
  return { added: found.filter((one) => !kept.some((other) => isTold(one, other))), kept, borneOut };
}

/** The same place of the report under the same head, or any finding of who acts. */
function isTold(one: Finding, other: Finding): boolean {
  if (one.dimension !== other.dimension) return false;
  return one.dimension === 'speaker' || (one.report !== null && other.report !== null && overlaps(one.report, other.report));
}

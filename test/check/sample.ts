import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';
import type { Check, Claim } from '../../src/model.js';

/** A statement written for these tests; the reports of the tests are about it. */
export const STATEMENT = `Joint Statement of the Trilateral Ministerial Meeting of Japan, Norway, and Chile in Oslo

The Foreign Ministers of Japan, Norway, and Chile met on March 4, 2025 in Oslo to reaffirm their enduring partnership.

The Ministers strongly opposed any unilateral attempts to redraw the sea borders by force in the Arctic. They expressed their serious concern over the missile programs of Belarus. They called on all parties to resume talks on the fisheries accord without delay.

They committed to share satellite data on illegal fishing by the end of 2026. They intend to expand research collaboration among the polar institutes of the three countries. Norway pledged 40 million euros for a rescue center.

They welcomed the progress of the hydrogen corridor and decided to hold annual consultations at all levels.`;

/** Checks one report text against the sample statement (or another). */
export function checked(report: string, statement: string = STATEMENT): Check {
  const facts = { parties: ['JPN', 'NOR', 'CHL'], date: '2025-03-04', place: 'Oslo' };
  return check(read(report, { id: 'report', genre: 'report' }), [read(statement, { id: 'statement', genre: 'statement', ...facts })]);
}

/** The claim of the report that holds these words. */
export function claimWith(result: Check, words: string): Claim {
  const claim = result.claims.find(({ text }) => text.includes(words));
  if (!claim) throw new Error(`no claim holds “${words}”: ${result.claims.map(({ text }) => text).join(' | ')}`);
  return claim;
}

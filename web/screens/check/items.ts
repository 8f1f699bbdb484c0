import { isFlagged, type Triage, triage, wordsAround, wordsInstead, worstFirst } from '../../../src/formats/triage.js';
import { CONFIDENCE_SAYS, DIMENSION_SAYS, QUOTATION_SAYS, RESTS_SAYS, VERDICT_SAYS, VERDICT_SIGN } from '../../../src/formats/wording.js';
import type { Check, Claim, Finding, Omission, Quotation, SourceSpan, TextSpan } from '../../../src/model.js';

/** Where an item stands in the order in which an editor works. */
export type Group = 'fix' | 'look' | 'quotations' | 'minor' | 'open' | 'supported' | 'exact' | 'omitted' | 'background';

/** One thing to look at in a check: a claim, a quotation or something left out. */
export interface Item {
  readonly id: string;
  readonly kind: 'claim' | 'quotation' | 'omission';
  readonly group: Group;
  /** Class that gives its colour, and what chips filter by. */
  readonly look: string;
  /** What is seen before the words: "▲5", "“2", "○3". */
  readonly sign: string;
  /** The result in a word or three. */
  readonly result: string;
  /** The result in a clause. */
  readonly says: string;
  readonly words: TextSpan | null;
  readonly sources: readonly SourceSpan[];
  /** Why, each a sentence. */
  readonly reasons: readonly { readonly grave: boolean; readonly words: string; readonly finding: Finding | null }[];
  /** The statement's words to put instead; null when it has none or nothing need be put. */
  readonly instead: string | null;
  readonly around: string | null;
  readonly sure: string | null;
  readonly basis: string | null;
}

export const GROUPS: readonly { readonly id: Group; readonly title: string; readonly says: string; readonly open: boolean }[] = [
  { id: 'fix', title: 'Must be fixed', says: 'Serious, and we are sure', open: true },
  { id: 'quotations', title: 'Quotations that are not word for word', says: '', open: true },
  { id: 'look', title: 'To look at', says: 'Serious, but not certain: read both texts', open: true },
  { id: 'minor', title: 'Minor', says: 'True, but no correction hangs on it', open: false },
  { id: 'open', title: 'Not decided', says: 'Nothing is said against these', open: false },
  { id: 'supported', title: 'Supported', says: '', open: false },
  { id: 'exact', title: 'Quotations in order', says: '', open: false },
  { id: 'omitted', title: 'Not reported', says: 'What the statement says and the report leaves out, the weightiest first', open: false },
  { id: 'background', title: 'Background', says: 'Context that the text is silent about', open: false },
];

/** All items of a check, in the order in which an editor works through them. */
export function itemsOf(check: Check): readonly Item[] {
  const numbers = new Map([...check.claims].sort((a, b) => a.from - b.from).map((claim, index) => [claim, index + 1]));
  const parts = triage(check);
  const claims = (list: readonly Claim[], group: Group): readonly Item[] =>
    list.map((claim) => claimItem(claim, { group, number: numbers.get(claim)!, check }));
  const quotes = quotationItems(check, parts);
  const omitted = [...check.omissions].sort((a, b) => b.salience - a.salience).map(omissionItem);
  return [
    ...claims(parts.fix, 'fix'),
    ...quotes.filter(({ group }) => group === 'quotations'),
    ...claims(parts.look, 'look'),
    ...claims(parts.minor, 'minor'),
    ...claims(parts.open, 'open'),
    ...claims(parts.supported, 'supported'),
    ...quotes.filter(({ group }) => group === 'exact'),
    ...omitted,
    ...claims(parts.background, 'background'),
  ];
}

function claimItem(
  claim: Claim,
  { group, number, check }: { readonly group: Group; readonly number: number; readonly check: Check },
): Item {
  const flagged = isFlagged(claim);
  return {
    id: claim.id,
    kind: 'claim',
    group,
    look: claim.verdict,
    sign: `${VERDICT_SIGN[claim.verdict]}${number}`,
    result: claim.verdict,
    says: VERDICT_SAYS[claim.verdict],
    words: claim,
    sources: sourcesOf(claim),
    reasons: worstFirst(claim).map((finding) => ({ grave: finding.severity === 'major', words: reasonOf(finding), finding })),
    instead: flagged ? wordsInstead(claim) : null,
    around: flagged ? wordsAround(claim) : null,
    sure: CONFIDENCE_SAYS[claim.confidence],
    basis: claim.basis === null ? null : (check.statements.find(({ id }) => id === claim.basis)?.title ?? claim.basis),
  };
}

/** The evidence, and the words that findings point to where there is none. */
function sourcesOf(claim: Claim): readonly SourceSpan[] {
  if (claim.evidence.length > 0) return claim.evidence;
  return claim.findings.flatMap(({ source }) => (source === null ? [] : [source]));
}

/** "Force: “condemned” where the text has “strongly opposed”: stronger (our judgement)". */
export function reasonOf(finding: Finding): string {
  const rests = finding.dimension === 'force' || finding.dimension === 'act' ? ` (${RESTS_SAYS[finding.rests]})` : '';
  const label = DIMENSION_SAYS[finding.dimension];
  return `${label[0]!.toUpperCase()}${label.slice(1)}: ${finding.reason}${rests}`;
}

const BAD_RESULT: Readonly<Record<string, string>> = {
  altered: 'words changed',
  'meaning-changing': 'sense changed',
  misattributed: 'wrong speaker',
  'not-found': 'not found',
  exact: 'word for word',
  typographic: 'word for word',
  elided: 'shortened',
  'other-source': 'other source',
};

function quotationItems(check: Check, { badQuotations }: Triage): readonly Item[] {
  return check.quotations.map((quotation, index) => {
    const bad = badQuotations.includes(quotation);
    return {
      id: `q${index + 1}`,
      kind: 'quotation',
      group: bad ? 'quotations' : 'exact',
      look: bad ? 'misquoted' : 'quoted',
      sign: `“${index + 1}`,
      result: BAD_RESULT[quotation.verdict] ?? quotation.verdict,
      says: QUOTATION_SAYS[quotation.verdict],
      words: quotation,
      sources: quotation.source === null ? [] : [quotation.source],
      reasons: editsOf(quotation).map((words) => ({ grave: bad, words, finding: null })),
      instead: bad ? (quotation.source?.text ?? null) : null,
      around: null,
      sure: null,
      basis: null,
    };
  });
}

function editsOf({ edits }: Quotation): readonly string[] {
  return edits.flatMap(({ report, source }) => {
    if (report !== null && source !== null) return [`“${report.text}” where the text has “${source.text}”`];
    if (report !== null) return [`“${report.text}” is not in the text at this place`];
    return source === null ? [] : [`“${source.text}” is left out without a mark`];
  });
}

function omissionItem(omission: Omission, index: number): Item {
  return {
    id: `o${index + 1}`,
    kind: 'omission',
    group: 'omitted',
    look: 'omitted',
    sign: `○${index + 1}`,
    result: 'not reported',
    says: 'the report leaves it out, which proves nothing about the text',
    words: null,
    sources: [omission],
    reasons: [],
    instead: null,
    around: null,
    sure: null,
    basis: null,
  };
}

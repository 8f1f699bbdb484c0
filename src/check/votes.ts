/** Votes: "unanimously", "by 13 votes to none", "voted 9-1", or who voted for and against by name. */
import type { Finding, Reading, SourceSpan, Span } from '../model.js';
import { foldChars } from '../text/fold.js';

/** One vote as a text tells it; null for what it leaves open. */
export interface Vote extends Span {
  readonly inFavor: number | null;
  readonly against: number | null;
  readonly abstained: number | null;
}

/** What the statements' vote says of the claim's: findings where they differ, the source where they agree; null without a vote on either side. */
export function voteFindings(
  claim: Span,
  text: string,
  readings: readonly Reading[],
): { readonly findings: readonly Finding[]; readonly source: SourceSpan } | null {
  const told = voteIn(text, claim);
  const votes = told ? readings.flatMap((reading) => votesOf(reading).map((vote) => ({ vote, reading }))) : [];
  const first = votes[0];
  if (!told || !first) return null;
  const { document } = first.reading;
  const source = {
    statement: document.id,
    from: first.vote.from,
    to: first.vote.to,
    text: document.text.slice(first.vote.from, first.vote.to),
  };
  // Several votes in one text: which one is meant is open.
  if (votes.some(({ vote }) => departs(told, vote) === null)) return { findings: [], source };
  const how = departs(told, first.vote)!;
  const report = { from: told.from, to: told.to, text: text.slice(told.from, told.to) };
  const reason = `“${report.text}” where the text has “${source.text}”${how === 'polarity' ? ': the opposite' : ': another count'}`;
  return { findings: [{ dimension: how, report, source, effect: 'changed', severity: 'major', rests: 'ordered', reason }], source };
}

/** Of one mind or divided; else another count; null where nothing differs. */
function departs(told: Vote, own: Vote): 'polarity' | 'number' | null {
  const one = dissent(told);
  const other = dissent(own);
  if (one !== null && other !== null && one !== other && (told.inFavor === null || own.inFavor === null)) return 'polarity';
  const pairs = [
    [told.inFavor, own.inFavor],
    [told.against, own.against],
    [told.abstained, own.abstained],
  ] as const;
  return pairs.some(([a, b]) => a !== null && b !== null && a !== b) ? 'number' : null;
}

/** Did anybody vote against or abstain? Null when the text leaves it open. */
function dissent({ against, abstained }: Vote): boolean | null {
  if ((against ?? 0) > 0 || (abstained ?? 0) > 0) return true;
  return against === null ? null : abstained === null ? null : false;
}

const N = '(\\d{1,3}|none|no|nil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)';
const UNANIMOUS = /\b(?:unanimous(?:ly)?|unanimity)\b/i;
const ALMOST = /(?:\b(?:not|nearly|almost|near|less than|without)|n't|non)[\s-]+(?:\p{L}+\s+)?$/iu;
const TALLIES = [
  `\\b${N} votes? to ${N}\\b`,
  `\\bvot(?:e|ed|ing)(?: of| by| was)? ${N}(?:-| to )${N}\\b(?! ?percent|%)`,
  `\\b${N}(?:-| to )${N} vote\\b`,
].map((pattern) => new RegExp(pattern, 'i'));
const IN_FAVOR = new RegExp(
  `\\b${N} (?:votes? )?in favou?r\\b|(?<!\\band )\\b${N} (?:policymakers|members|officials|governors|colleagues|rate-setters) (?:voted for|backed|supported)\\b`,
  'i',
);
const AGAINST = new RegExp(`\\b${N} (?:votes? )?against\\b`, 'i');
const ABSTAINED = new RegExp(`\\b${N} (?:\\p{L}+ )?(?:abstentions?|abstained|abstaining)\\b`, 'iu');
const UNDISSENTED = /\b(?:no dissent(?:s|ers?|ing votes?)?|(?:nobody|no one) dissented|without dissent)\b/i;
const VOTED =
  /\b(?:(?:policymakers|members|officials|governors|colleagues|rate-setters) (?:backed|supported)|vot(?:e|es|ed|ing)|dissent(?:s|ed|ers?|ing)?|abst(?:entions?|ained|aining)|unanim(?:ous|ously|ity))\b/i;
const WORDS = 'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');

/** The vote that a span of text tells, or null. */
export function voteIn(text: string, span: Span): Vote | null {
  const part = foldChars(text.slice(span.from, span.to));
  if (!VOTED.test(part)) return null;
  const unanimous = UNANIMOUS.exec(part);
  if (unanimous && !ALMOST.test(part.slice(Math.max(0, unanimous.index - NEAR), unanimous.index)))
    return { ...placed(span, unanimous), inFavor: null, against: 0, abstained: 0 };
  const undissented = UNDISSENTED.exec(part);
  if (undissented) return { ...placed(span, undissented), inFavor: null, against: 0, abstained: null };
  const tally = TALLIES.map((pattern) => pattern.exec(part)).find((hit) => hit !== null) ?? null;
  const [favor, against, abstained] = [IN_FAVOR, AGAINST, ABSTAINED].map((pattern) => pattern.exec(part));
  const hits = [tally, favor, against, abstained].filter((hit) => hit != null);
  if (hits.length === 0) return null;
  const places = hits.map((hit) => placed(span, hit));
  return {
    from: Math.min(...places.map(({ from }) => from)),
    to: Math.max(...places.map(({ to }) => to)),
    inFavor: countOf(tally?.[1] ?? favor?.[1] ?? favor?.[2]),
    against: countOf(tally?.[2] ?? against?.[1]),
    abstained: countOf(abstained?.[1]),
  };
}
const NEAR = 24;

function placed(span: Span, hit: RegExpExecArray): Span {
  return { from: span.from + hit.index, to: span.from + hit.index + hit[0].length };
}

function countOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  const norm = word.toLowerCase();
  if (norm === 'no' || norm === 'nil') return 0;
  const at = WORDS.indexOf(norm);
  return at >= 0 ? at : Number(norm);
}

function votesOf({ document: { text }, sentences }: Reading): readonly Vote[] {
  const named = namedVote(text);
  const told = sentences.flatMap((sentence) => voteIn(text, sentence) ?? []);
  return named ? [named, ...told] : told;
}

const LONGEST_LIST = 1500;

/** "Voting for … were: A; B; and C. Voting against was D": counted by the marks that part the names. */
function namedVote(text: string): Vote | null {
  const head = /\bVoting\s+(?:for|in\s+favou?r\s+of)\s+[^:.;]{1,120}?\bwere:?\s/.exec(text);
  if (!head) return null;
  const rest = text.slice(head.index, head.index + LONGEST_LIST);
  const dissenting = /\bVoting\s+against\s+[^:.;]{1,120}?\b(was|were):?\s(?:\b[A-Z]\.|[^.,;\n]){1,80}/.exec(rest);
  const block = rest.slice(head[0].length, dissenting?.index ?? Math.max(0, rest.search(/\n\s*\n|$/)));
  const marks = block.split(';').length;
  const inFavor = marks > 1 ? marks : null;
  const place = dissenting ? { from: head.index + dissenting.index, to: head.index + dissenting.index + dissenting[0].length } : null;
  const several = dissenting?.[1] === 'were';
  return {
    ...(place ?? { from: head.index, to: head.index + head[0].length + block.trimEnd().length }),
    inFavor,
    against: dissenting ? (several ? null : 1) : 0,
    abstained: several ? 1 : 0,
  };
}

/** Sentences of a report that stand in a statement word for word: what they say, the statement says, whatever it is about. */
import type { Claim, Evidence, Reading, Span, Verdict } from '../model.js';
import { findQuote, indexForQuotes, type QuoteIndex } from '../text/find-quote.js';
import { foldKey } from '../text/fold.js';
import type { Judged } from './judge.js';

/** Everything short of supported. */
const OPEN: ReadonlySet<Verdict> = new Set(['contradicted', 'altered', 'unsupported', 'stronger', 'weaker', 'unclear', 'background']);
/** A statement made ready for many searches. */
interface Prepared {
  readonly index: QuoteIndex;
  readonly key: string;
}
/** Shorter sentences stand in many texts by chance. */
const FEWEST_WORDS = 3;

/** Takes back what was found against claims whose whole sentence a statement has, typography, case and white space aside. */
export function clearVerbatim<J extends Judged & { readonly draft: { readonly sentence: number } }>(
  judged: readonly J[],
  report: Reading,
  statements: readonly Reading[],
): readonly J[] {
  const indexes = new Map<string, Prepared>();
  const places = new Map<number, Evidence | null>();
  const placeOf = (sentence: number): Evidence | null => {
    const known = places.get(sentence);
    if (known !== undefined) return known;
    const place = findSentence(report, sentence, statements, indexes);
    places.set(sentence, place);
    return place;
  };
  return judged.map((one) => {
    if (!OPEN.has(one.claim.verdict)) return one;
    const place = placeOf(one.draft.sentence);
    return place === null ? one : { ...one, claim: cleared(one.claim, place) };
  });
}

function cleared(claim: Claim, place: Evidence): Claim {
  return { ...claim, verdict: 'supported', evidence: [place], findings: [], confidence: 'high' };
}

function findSentence(report: Reading, sentence: number, statements: readonly Reading[], indexes: Map<string, Prepared>): Evidence | null {
  const span = report.sentences[sentence];
  if (!span) return null;
  for (const statement of statements) {
    const { id, text } = statement.document;
    const found = text === report.document.text ? span : findWhole(report.document.text, span, statement, indexes);
    if (!found) continue;
    const act = statement.acts.find((one) => one.from < found.to && found.from < one.to)?.id ?? null;
    return { statement: id, act, from: found.from, to: found.to, text: text.slice(found.from, found.to) };
  }
  return null;
}

function findWhole(reportText: string, span: Span, { document }: Reading, indexes: Map<string, Prepared>): Span | null {
  const words = reportText.slice(span.from, span.to);
  if (words.split(/\s+/).length < FEWEST_WORDS) return null;
  const prepared = indexes.get(document.id) ?? { index: indexForQuotes(document.text), key: foldKey(document.text) };
  indexes.set(document.id, prepared);
  // Most sentences are not there: one look at the folded text is cheaper than a search that goes on to approximate places.
  if (!prepared.key.includes(foldKey(words))) return null;
  const found = findQuote(words, prepared.index);
  const same = found && (found.how === 'exact' || found.how === 'folded') && found.edits.length === 0;
  return same && isWhole(document.text, found.span, reportText, span) ? found.span : null;
}

/**
 * A part of a longer sentence may have lost its "not" or its condition: on either side the words must end where a sentence or a line
 * does, or go on alike in both texts.
 */
function isWhole(text: string, found: Span, reportText: string, span: Span): boolean {
  const before = text.slice(Math.max(0, found.from - NEAR), found.from);
  const after = text.slice(found.to, found.to + NEAR);
  const reportBefore = reportText.slice(Math.max(0, span.from - NEAR), span.from);
  const reportAfter = reportText.slice(span.to, span.to + NEAR);
  const begins =
    /(?:^|[\n\r.!?:;)\]•–—-])[ \t\u00a0"'“”‘’]*$/.test(before) || (reportBefore.trim() !== '' && before.endsWith(reportBefore));
  const ends =
    (/[.!?]["”’')]*\s*$/.test(reportText.slice(span.from, span.to)) && /[.!?]$/.test(text.slice(found.from, found.to).trimEnd())) ||
    /^[ \t\u00a0"'“”‘’)\]]*(?:$|[.!?:;\n\r])/.test(after) ||
    (reportAfter.trim() !== '' && after.startsWith(reportAfter));
  return begins && ends;
}
/** As far as quotation marks and blanks reach around a sentence, and a word or two beside it. */
const NEAR = 12;

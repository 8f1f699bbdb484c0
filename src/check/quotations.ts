/**
 * Every quotation of a report against the statements: found as it stands, with its cuts marked, with words changed, in another
 * mouth, or not at all. The claim around a quotation is judged apart.
 */
import { unitsOf } from '../acts/units.js';
import { FAR_SPEAKERS } from '../lexicon/en/reporting.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { wordsIn } from '../lexicon/words.js';
import type { PartyId, Quotation, QuotationVerdict, Reading, SourceSpan, Span, TextSpan } from '../model.js';
import { type FoundQuote, findQuote, indexForQuotes, type QuoteEdit, type QuoteIndex } from '../text/find-quote.js';
import { foldChars } from '../text/fold.js';
import { outermost, quotationsIn } from '../text/quotes.js';
import { contains, overlaps, sliceOf } from '../text/span.js';
import type { ClaimDraft } from './claims.js';
import type { Judged } from './judge.js';
import { firstPhrase } from './phrases.js';
import { losesMeaning } from './quote-meaning.js';

/** What the search for quotations needs. */
export interface QuotationContext {
  readonly report: Reading;
  readonly statements: readonly Reading[];
  readonly parties: ReadonlySet<PartyId>;
  readonly judged: readonly (Judged & { readonly draft: ClaimDraft })[];
  readonly lexicon: Lexicon;
}

/** All quotations in text order; one inside another is left to the outer one. */
export function quotationsOf(context: QuotationContext): readonly Quotation[] {
  const { text } = context.report.document;
  const outer = outermost(quotationsIn(text));
  if (outer.length === 0) return [];
  const indexes = context.statements.map((statement) => ({ statement, index: indexForQuotes(statement.document.text) }));
  return outer.filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.from, span.to))).map((span) => quotation(span, context, indexes));
}

interface Indexed {
  readonly statement: Reading;
  readonly index: QuoteIndex;
}
interface Place {
  readonly statement: Reading;
  readonly found: FoundQuote;
}

function quotation(span: Span, context: QuotationContext, indexes: readonly Indexed[]): Quotation {
  const quote = sliceOf(context.report.document.text, span);
  const place = placeOf(quote, context, indexes);
  if (!place) return { ...quote, verdict: isOthers(span, context) ? 'other-source' : 'not-found', source: null, edits: [] };
  const { statement, found } = place;
  const { text } = statement.document;
  const source: SourceSpan = { statement: statement.document.id, ...sliceOf(text, found.span) };
  const wording = wordingVerdict(quote, place, context.lexicon);
  const verdict =
    wording !== 'altered' && wording !== 'meaning-changing' && isMisattributed(span, place, context) ? 'misattributed' : wording;
  return { ...quote, verdict, source, edits: found.how === 'approximate' ? found.edits.map((edit) => placed(edit, quote)) : [] };
}

/** Edits come relative to the quotation; in a check all offsets are the report's. */
function placed({ quote, source }: QuoteEdit, whole: TextSpan): Quotation['edits'][number] {
  return { report: quote ? { from: whole.from + quote.from, to: whole.from + quote.to, text: quote.text } : null, source };
}

const RANK = { exact: 0, folded: 1, elided: 2, approximate: 3 } as const;

/** The evidence of the claim around it first, then the whole of each statement; the closest wording wins. */
function placeOf(quote: TextSpan, context: QuotationContext, indexes: readonly Indexed[]): Place | null {
  return inEvidence(quote, context) ?? closest(quote.text, indexes);
}

function closest(quote: string, indexes: readonly Indexed[]): Place | null {
  const places = indexes.flatMap(({ statement, index }) => {
    const found = findQuote(quote, index);
    return found ? [{ statement, found }] : [];
  });
  return places.sort((a, b) => RANK[a.found.how] - RANK[b.found.how] || b.found.likeness - a.found.likeness)[0] ?? null;
}

function inEvidence(quote: TextSpan, { judged, statements }: QuotationContext): Place | null {
  for (const { claim } of judged.filter(({ claim }) => overlaps(claim, quote))) {
    for (const row of claim.evidence) {
      const statement = statements.find(({ document }) => document.id === row.statement);
      const found = statement ? findQuote(quote.text, row.text) : null;
      if (!statement || !found || found.how === 'approximate' || found.how === 'elided') continue;
      return { statement, found: { ...found, span: moved(found.span, row.from), parts: found.parts.map((part) => moved(part, row.from)) } };
    }
  }
  return null;
}

function moved({ from, to }: Span, by: number): Span {
  return { from: from + by, to: to + by };
}

function wordingVerdict(quote: TextSpan, { statement, found }: Place, lexicon: Lexicon): QuotationVerdict {
  const { text } = statement.document;
  const source = text.slice(found.span.from, found.span.to);
  if (found.how === 'exact') return 'exact';
  if (found.how === 'folded') return foldedVerdict(quote.text, source);
  if (found.how === 'elided') return losesMeaning(gaps(text, found), lexicon) ? 'meaning-changing' : 'elided';
  return losesMeaning(
    found.edits.map((edit) => ({ lost: edit.source?.text ?? '', won: edit.quote?.text ?? '' })),
    lexicon,
  )
    ? 'meaning-changing'
    : 'altered';
}

/** What an elided quotation leaves out between its parts. */
function gaps(text: string, { parts }: FoundQuote): readonly { readonly lost: string; readonly won: string }[] {
  return parts.slice(1).map((part, at) => ({ lost: text.slice(parts[at]!.to, part.from), won: '' }));
}

/** Same words: line ends and page breaks are no change, marks are typographic, another spelling is a word changed. */
function foldedVerdict(quote: string, source: string): QuotationVerdict {
  if (blanksCollapsed(quote) === blanksCollapsed(source)) return 'exact';
  return letters(quote) === letters(source) ? 'typographic' : 'altered';
}

function blanksCollapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function letters(text: string): string {
  return foldChars(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£]+/gu, '');
}

/** The text's words given to somebody who did not say them. Quotations of one or two words carry too little for that. */
function isMisattributed(span: Span, { statement, found }: Place, context: QuotationContext): boolean {
  const { text } = context.report.document;
  if (wordsIn(text, span.from, span.to).length < FEWEST_WORDS) return false;
  const told = context.judged.find(({ draft }) => overlaps(draft, span) && draft.acts.length > 0)?.draft.acts[0];
  const said = statement.acts.find((act) => act.from <= found.span.from && found.span.to <= act.to);
  if (told && told.speakers.length > 0 && !told.speakers.some((id) => context.parties.has(id))) return true;
  if (told && said && told.speakers.length > 0 && said.speakers.length > 0) return !told.speakers.some((id) => said.speakers.includes(id));
  return !told && isOthers(span, context) && !namesText(span, context);
}
const FEWEST_WORDS = 3;

/** Is the sentence around a quotation somebody else's word, or about another time and place? */
function isOthers(span: Span, context: QuotationContext): boolean {
  const { text } = context.report.document;
  const sentence =
    context.report.sentences.find((one) => contains(one, span)) ?? context.report.sentences.find((one) => overlaps(one, span));
  if (!sentence) return false;
  if (firstPhrase(text, sentence, FAR_SPEAKERS)) return true;
  const outside = { from: sentence.from, to: Math.max(sentence.from, span.from - 1) };
  const before = unitsOf(text, [outside], context.lexicon).flatMap((unit) => unit.ids);
  return (
    before.length > 0 &&
    before.every((id) => !context.parties.has(id)) &&
    /\b(?:said|says|told|wrote|called|added|warned)\b/i.test(text.slice(sentence.from, sentence.to))
  );
}

function namesText(span: Span, { report }: QuotationContext): boolean {
  const sentence = report.sentences.find((one) => contains(one, span));
  return (
    sentence !== undefined &&
    /\b(?:statement|communiqu[eé]|declaration|text|resolution|document)\b/i.test(report.document.text.slice(sentence.from, sentence.to))
  );
}

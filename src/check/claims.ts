/**
 * The claims of a report: each act it attributes to the parties, and each clause that could be checked on its own: frames,
 * asides, history, comment. A claim's span runs from its subject through its content.
 */
import { qualifiersIn } from '../acts/qualifiers.js';
import { CLAUSE_OPENERS, NARRATING_VERBS, OUTCOME_VERBS } from '../lexicon/en/reporting.js';
import { stem } from '../lexicon/words.js';
import type { QualifierKind, Reading, Span, SpeechAct } from '../model.js';
import { newsDateline } from '../text/genre.js';
import { trimmed } from '../text/span.js';
import { attributionsIn } from './attribution.js';

/** `act`: rests on acts the reader found; `lead` and `tail`: hang on the acts of their sentence; `free`: a clause of a sentence without acts. */
export type ClaimKind = 'act' | 'lead' | 'tail' | 'free';
export interface ClaimDraft extends Span {
  readonly kind: ClaimKind;
  readonly sentence: number;
  /** Acts of the claim, the governing one first; several when they share one content or one stands inside another. */
  readonly acts: readonly SpeechAct[];
  /** What is said, without subject and performative. */
  readonly core: readonly Span[];
  readonly headline: boolean;
}

/** All claims in text order, none overlapping another. Headings and fragments of one or two words give none. */
export function claimsOf(report: Reading): readonly ClaimDraft[] {
  const { text } = report.document;
  const bySentence = new Map<number, SpeechAct[]>();
  for (const act of report.acts) {
    const list = bySentence.get(act.sentence);
    if (list) list.push(act);
    else bySentence.set(act.sentence, [act]);
  }
  return report.sentences.flatMap((sentence, at) => {
    if (isHeading(report, sentence)) return [];
    return claimsOfSentence(text, sentence, at, bySentence.get(at) ?? [], isTitle(report, sentence));
  });
}

function isHeading(report: Reading, sentence: Span): boolean {
  if (report.sections.some(({ heading }) => heading !== null && heading.from <= sentence.from && sentence.to <= heading.to)) return true;
  return false;
}

function isTitle(report: Reading, sentence: Span): boolean {
  const { title, text } = report.document;
  return title?.includes(text.slice(sentence.from, sentence.to).trim()) ?? false;
}

function claimsOfSentence(text: string, sentence: Span, at: number, acts: readonly SpeechAct[], headline: boolean): readonly ClaimDraft[] {
  const pieces = actPieces(text, sentence, acts);
  const drafts: ClaimDraft[] = [];
  let from = Math.max(sentence.from, datelineEnd(text, sentence));
  pieces.forEach((piece, index) => {
    if (piece.from > from) drafts.push(...clauses(text, { from, to: piece.from }, index === 0 ? 'lead' : 'tail', at, headline));
    const cuts = tailCuts(text, piece);
    const end = cuts[0] ?? piece.to;
    drafts.push({
      ...trimmedClause(text, { from: piece.from, to: end }),
      kind: 'act',
      sentence: at,
      acts: piece.acts,
      core: coreOf(piece, end),
      headline,
    });
    if (end < piece.to) drafts.push(...clauses(text, { from: end, to: piece.to }, 'tail', at, headline));
    from = piece.to;
  });
  if (from < sentence.to) drafts.push(...clauses(text, { from, to: sentence.to }, pieces.length === 0 ? 'free' : 'tail', at, headline));
  return withAttributions(text, drafts).filter((draft) => isWorthwhile(text, draft));
}

/** Where the text of a sentence begins after a news dateline ("TOLME, March 4 —"). */
function datelineEnd(text: string, sentence: Span): number {
  return sentence.from + (newsDateline(text.slice(sentence.from, sentence.from + LONGEST_DATELINE)) ?? 0);
}
const LONGEST_DATELINE = 120;

/** "X needs Y, they say, because Z": a bare attribution belongs to what it attributes. */
function withAttributions(text: string, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const merged: ClaimDraft[] = [];
  for (const draft of drafts) {
    const last = merged.at(-1);
    const said = draft.acts[0]?.performative;
    if (
      last &&
      last.acts.length === 0 &&
      said &&
      BARE_SAYING.test(text.slice(last.to, said.to)) &&
      /^[,.”"]/.test(text.slice(said.to, said.to + 1))
    )
      merged[merged.length - 1] = { ...last, to: draft.to, core: [last, ...draft.core], kind: 'act', acts: draft.acts };
    else merged.push(draft);
  }
  return merged;
}
const BARE_SAYING = /^[,”"]+\s*(?:[\p{L}]+\s+){1,3}(?:said|say|says|added|noted|stated|stressed)$/u;

interface Piece extends Span {
  readonly acts: readonly SpeechAct[];
}

/** One stretch per act, from its subject (or its verb) through its content; acts that share a content or lie in another's share a stretch. */
function actPieces(text: string, sentence: Span, acts: readonly SpeechAct[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const act of [...acts].sort((a, b) => startOf(a, sentence) - startOf(b, sentence) || b.content.to - a.content.to)) {
    const from = Math.max(startOf(act, sentence), sentence.from);
    const to = withAgent(text, Math.min(Math.max(act.content.to, lastPart(act), act.chapeau ? act.to : 0), sentence.to), act, sentence.to);
    const last = pieces.at(-1);
    if (last && from < last.to - 1 && !isCoordinate(text, from)) {
      pieces[pieces.length - 1] = { ...last, to: Math.max(last.to, to), acts: [...last.acts, act] };
      continue;
    }
    const floor = Math.min(last?.to ?? sentence.from, from);
    if (last && from < last.to) pieces[pieces.length - 1] = { ...last, to: from };
    pieces.push({ from: subjectStart(text, act, from, floor), to, acts: [act] });
  }
  return pieces;
}

/** An item under a chapeau begins with itself: its performative stands in another sentence. */
/** A passive's verb comes last: "Their commitment to X was reaffirmed by the ministers". */
function lastPart({ performative }: SpeechAct): number {
  return Math.max(performative?.to ?? 0, ...(performative?.parts ?? []).map(({ to }) => to));
}

/** Takes in who it was "by", after a verb that ends its clause. */
function withAgent(text: string, to: number, act: SpeechAct, end: number): number {
  if (lastPart(act) !== to || to <= act.content.to) return to;
  const agent = /^\s+by\s+[^,.;:]{1,120}/.exec(text.slice(to, Math.min(end, to + 130)));
  return agent ? to + agent[0].trimEnd().length : to;
}

function startOf(act: SpeechAct, sentence: Span): number {
  const verb = act.performative;
  return verb && verb.from >= sentence.from && verb.from < sentence.to
    ? Math.min(verb.from, act.content.from)
    : Math.min(act.from, act.content.from);
}

/** "…, and warned": the verb of an act that only seems to stand inside the one before. */
function isCoordinate(text: string, from: number): boolean {
  return /(?:,|\band|\bwhile|\bbut|”|")\s+(?:(?:also|then|further|again|\p{L}{3,12}ly)\s+)?$/u.test(
    text.slice(Math.max(0, from - 30), from),
  );
}

/** Where the claim of an act begins: at its subject, unless another verb stands between; then at its own verb. */
function subjectStart(text: string, act: SpeechAct, from: number, floor: number): number {
  const { speaker } = act;
  if (!speaker || speaker.from < floor || speaker.from >= from) return withPatient(text, act, withPronoun(text, from, floor), floor);
  const between = text.slice(Math.min(speaker.to, from), from);
  if (otherVerbBetween(between)) return from;
  return wholeWord(text, withNames(text, speaker.from, floor), floor);
}

/** "Thirty-two governments": a name or number joined by a hyphen is not cut. */
function wholeWord(text: string, from: number, floor: number): number {
  let at = from;
  while (at > floor && (text[at - 1] === '-' || (at < from && /[\p{L}\p{N}]/u.test(text[at - 1]!)))) at--;
  return at;
}

/** A passive has whom it addresses before it: "Every member | is called on to report". */
function withPatient(text: string, act: SpeechAct, from: number, floor: number): number {
  if (act.performative?.from !== from || !(PASSIVE.test(act.performative.text) || /^(?:must|needs? to)$/i.test(act.performative.text)))
    return from;
  const before = text.slice(Math.max(floor, from - LONGEST_SUBJECT), from);
  const patient = PATIENT.exec(before);
  return patient ? from - patient[1]!.length : from;
}
const PASSIVE = /^(?:is|are|was|were|(?:has|have|had) been)\s+(?:\p{L}+ly\s+|also\s+|again\s+)?\p{L}+(?:ed|ld|ght)\b/iu;
/** A short noun phrase right before the verb, from the head of the clause. */
const PATIENT =
  /(?:^|[,;:—]\s+(?:(?:and|but|while)\s+)?|\b(?:and|but|while)\s+)\s*((?:[\p{L}\p{N}.’'-]{1,30}\s+){1,7}|(?:[\p{L}\p{N}.’'-]{1,30}\s+){0,5}[\p{L}\p{N}.’'-]{1,30},\s+(?:(?:they|it|he|she|(?:the\s+)?\p{L}+)\s+(?:say|says|said|insist|insists|insisted|add|added|stress|stressed)|above all|including|notably|in particular|among them)\b[^,;:]{0,60},\s+)$/u;

/** More than an adjunct between subject and verb: "called the strait vital, encouraged …". Adjuncts open with a mark or a preposition. */
function otherVerbBetween(between: string): boolean {
  const words = between.trim().split(/\s+/);
  if (words.length >= SHORTEST_PREDICATE && /\b(?:and|but)\s*(?:also\s+|then\s+)?$/.test(between) && /\b\p{Ll}{2,}ed\b/u.test(between))
    return true;
  return (
    words.length > LONGEST_ADVERBS &&
    !/^[,(–—]|^(?:on|in|at|from|of|during|after|before|for|who|with|by|to|also|and|have|has|had|will)\b/i.test(words[0] ?? '')
  );
}
const LONGEST_ADVERBS = 3;
/** "on Friday extended the mandate of the mission and": a predicate of its own before a coordinate verb. */
const SHORTEST_PREDICATE = 6;

/** A subject of several names may begin before the one the reader took: "The envoys of A, B and | C". */
function withNames(text: string, from: number, floor: number): number {
  const before = text.slice(floor, from);
  if (/^of\b/i.test(text.slice(from, from + 3)) && before.length <= LONGEST_SUBJECT && !/[,;:.”"]/.test(before))
    return floor + Math.max(before.search(/\S/), 0);
  if (!/(?:\band|\bof|\bbetween|,|&)\s*$/.test(before) || before.length > LONGEST_SUBJECT || /["“”;:]/.test(before)) return from;
  const listed =
    /^[\p{Lu}][\p{L}.]*(?:,\s+[\p{Lu}][\p{L}. ]*)*,\s*$/u.test(before.trimStart()) &&
    !/^(?:On|In|At|For|With|By|As|But|And)\b/.test(before.trimStart());
  if (!/\band\s*$/.test(before) && !/\bof\s*$/.test(before) && !listed) return from;
  const start = Math.max(before.lastIndexOf('. '), before.search(/\S/), 0);
  return /^(?:and|but|while)\b/i.test(before.trim()) ? from : floor + start;
}
const LONGEST_SUBJECT = 120;

/** Takes in a subject of one or two words that stands right before the verb ("They also", "who then"). */
function withPronoun(text: string, from: number, floor: number): number {
  const before = text.slice(Math.max(floor, from - 24), from);
  const match = /(?:^|[\s,“"])((?:they|we|it|he|she|the \w{1,12})(?:\s(?:also|then|further|both|all|jointly))?\s+)$/i.exec(before);
  return match ? from - match[1]!.length : from;
}

function coreOf(piece: Piece, end: number): readonly Span[] {
  const first = piece.acts[0]!;
  const content = { from: Math.max(first.content.from, piece.from), to: Math.min(first.content.to, end) };
  if (content.from >= content.to) return [{ from: piece.from, to: end }];
  const verb = first.performative?.from ?? content.from;
  return first.speaker === null && verb > piece.from && verb < content.from ? [{ from: piece.from, to: verb }, content] : [content];
}

/** Offsets inside an act's stretch at which an aside begins, after its performative. */
function tailCuts(text: string, piece: Piece): readonly number[] {
  const start = Math.max(piece.from, ...piece.acts.map((act) => act.performative?.to ?? piece.from));
  const span = { from: Math.min(start, piece.to), to: piece.to };
  const breaks = clauseBreaks(text, span);
  return isPast(piece) ? [...new Set([...breaks, ...verbBreaks(text, span)])].sort((a, b) => a - b) : breaks;
}

function isPast(piece: Piece): boolean {
  return /(?:ed|\bsaid)\b/.test(piece.acts[0]?.performative?.text ?? '');
}

/** ", reviewed X and looked at Y": past verbs of speech or meeting that go on with the same subject. */
function verbBreaks(text: string, span: Span): readonly number[] {
  const breaks: number[] = [];
  for (const match of text.slice(span.from, span.to).matchAll(COORDINATE_VERB)) {
    if (
      NARRATING.has(stem(match[1]!.toLowerCase())) ||
      (/^,\s+and\s/.test(match[0]) && DECIDED.has(match[1]!.toLowerCase())) ||
      DEED_AFTER_COMMA.test(text.slice(span.from + match.index, span.from + match.index + 60))
    )
      breaks.push(span.from + match.index);
  }
  return breaks;
}
const COORDINATE_VERB = /(?:,\s+(?:and\s+)?|\s+and\s+)(?:also\s+|then\s+)?(\p{Ll}{4,14}(?:ed|ook|eld|et))\s/gu;
/** ", and imposed an embargo": any past verb, after a comma and before its object. */
const DEED_AFTER_COMMA = /^,\s+and\s+(?:also\s+|then\s+)?\p{Ll}{3,14}ed\s+(?:an?|the|its|their|new|all|two|three|\p{Lu}|\d)/u;
/** ", and banned imports": past verbs of decision need no article after them. */
const DECIDED: ReadonlySet<string> = new Set(OUTCOME_VERBS);
const NARRATING: ReadonlySet<string> = new Set(NARRATING_VERBS.map(stem));

const OPENERS = new Set(CLAUSE_OPENERS);
const LONGEST_OPENER = 4;
/** Openers that break without a comma before them. */
const BARE_OPENERS = new Set(['according to', 'even as', 'where', 'stopping short of']);

/** "without naming X" is a claim; "without delay" a limit. */
const WITHOUT_DOING = /^\s+without\s+(?:\p{L}+ly\s+)?\p{L}+ing\b/u;

/** Offsets at which a new clause begins: at a dash, a semicolon, or a comma before an opener. Nothing inside quotation marks breaks. */
export function clauseBreaks(text: string, span: Span): readonly number[] {
  const breaks: number[] = [];
  let quoted = false;
  for (let at = span.from; at < span.to; at++) {
    const char = text[at]!;
    if (char === '“' || (char === '"' && !quoted)) quoted = true;
    else if (char === '”' || char === '"') quoted = false;
    if (char === '”' || (char === '"' && !quoted)) {
      if (text[at - 1] === ',' && opensClause(text, at + 1, span.to, OPENERS)) breaks.push(at + 1);
    }
    if (quoted) continue;
    if (char === ';' || char === '—' || (char === '–' && text[at - 1] === ' ') || (char === ':' && text[at + 1] === ' ')) breaks.push(at);
    else if (char === ',' && opensClause(text, at + 1, span.to, OPENERS)) breaks.push(at);
    else if (isAttribution(text, at, span.to)) continue;
    else if (/\s/.test(char) && (opensClause(text, at, span.to, BARE_OPENERS) || WITHOUT_DOING.test(text.slice(at, at + 40))))
      breaks.push(at);
    else if (char === ',' && opensCoordinate(text, at + 1, span.to)) breaks.push(at);
  }
  return breaks;
}

/** ", according to the text": no claim of its own. */
function isAttribution(text: string, at: number, to: number): boolean {
  if (!/^[,\s]\s?according to\s/i.test(text.slice(at, at + 16))) return false;
  return attributionsIn(text, { from: at, to: Math.min(to, at + LONGEST_QUALIFIER) }).length > 0;
}

function opensClause(text: string, from: number, to: number, openers: ReadonlySet<string>): boolean {
  return opensWith(text, from, to, openers) && !opensQualifier(text, from, to);
}

/** ", where appropriate" and ", as set out in the charter" limit what stands before them; they claim nothing by themselves. */
function opensQualifier(text: string, from: number, to: number): boolean {
  const [first] = qualifiersIn(text, { from, to: Math.min(to, from + LONGEST_QUALIFIER) });
  return first !== undefined && text.slice(from, first.from).trim() === '' && BOUND.has(first.kind);
}
const LONGEST_QUALIFIER = 80;
/** Kinds of qualifier that begin no clause of their own. */
const BOUND: ReadonlySet<QualifierKind> = new Set(['escape', 'standard', 'condition']);

function opensWith(text: string, from: number, to: number, openers: ReadonlySet<string>): boolean {
  const words = text
    .slice(from, Math.min(to, from + 48))
    .toLowerCase()
    .split(/[\s”"’]+/)
    .filter((word) => word !== '');
  for (let count = Math.min(LONGEST_OPENER, words.length); count > 0; count--) {
    const phrase = words
      .slice(0, count)
      .join(' ')
      .replace(/[,.]+$/, '');
    if (openers.has(phrase)) return phrase !== 'as' || words[1] !== 'well';
  }
  return false;
}

const FINITE =
  /^\s*(?:and|but|while|yet|so|or)\s+(?:[\p{L}’'.-]{1,30}\s+){0,10}?(?:will|would|has|have|had|is|are|was|were|can|could|may|might|should|must|do|does|did|says?|said)\s/iu;

/** ", and their laboratories will …": a coordinate clause with a verb of its own within eight words. The last comma of a list opens none. */
function opensCoordinate(text: string, from: number, to: number): boolean {
  return FINITE.test(text.slice(from, Math.min(to, from + 160))) && !LIST_BEFORE.test(text.slice(Math.max(0, from - 60), from));
}

/** A comma, or an opening of a list, within three words before the last comma. */
const LIST_BEFORE = /[,:](?:\s+[\p{L}\p{N}’'.-]{1,20}){1,3},$/u;

function clauses(text: string, span: Span, kind: ClaimKind, sentence: number, headline: boolean): readonly ClaimDraft[] {
  const cuts = [...clauseBreaks(text, span), span.to];
  const drafts: ClaimDraft[] = [];
  let from = span.from;
  for (const to of cuts) {
    const clause = trimmedClause(text, { from, to });
    if (clause.to > clause.from) drafts.push({ ...clause, kind, sentence, acts: [], core: [clause], headline });
    from = to;
  }
  return drafts;
}

const EDGE_BEFORE = /[\s,;:.–—)\]”"’'!?-]/;
const EDGE_AFTER = /[\s,;:.–—([“"‘!?-]/;
const COORDINATORS = /^(?:and|but|while|yet|so|or|then)\s+/i;

/** Without marks and coordinators at its edges; a quotation mark that opens inside stays. */
function trimmedClause(text: string, span: Span): Span {
  let { from, to } = trimmed(text, span);
  while (from < to && EDGE_BEFORE.test(text[from]!) && !opensQuote(text, from)) from++;
  while (to > from && EDGE_AFTER.test(text[to - 1]!) && !closesQuote(text, from, to)) to--;
  const coordinator = COORDINATORS.exec(text.slice(from, Math.min(to, from + 8)));
  if (coordinator) from += coordinator[0].length;
  const dangling = /\s+(?:and|but|or)$/i.exec(text.slice(Math.max(from, to - 6), to));
  if (dangling) to -= dangling[0].length;
  return { from, to };
}

function opensQuote(text: string, at: number): boolean {
  return (text[at] === '"' || text[at] === "'") && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ') && /[\s(]/.test(text[at - 1] ?? ' ');
}

function closesQuote(text: string, from: number, to: number): boolean {
  return text[to - 1] === '"' && text.slice(from, to - 1).includes('"');
}

const FEWEST_WORDS = 3;
/** "officials in Tolme said": who says it, no claim of its own. */
const ATTRIBUTION = /^(?:[\p{L}’'.-]+\s+){1,6}(?:said|says|say|added|noted|told reporters|according to .{1,30})$/u;

/** A claim says something: three words at least, one of them long or a name. */
function isWorthwhile(text: string, draft: ClaimDraft): boolean {
  const words = text.slice(draft.from, draft.to).split(/\s+/);
  if (draft.kind === 'tail' && ATTRIBUTION.test(text.slice(draft.from, draft.to))) return false;
  if (draft.kind === 'act') return draft.to > draft.from;
  return words.length >= FEWEST_WORDS && !(words.length === FEWEST_WORDS && text[draft.to] === ':');
}

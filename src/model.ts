/**
 * The vocabulary of Entente: the types that every layer and every interface share. The shapes of `Reading`, `Check`
 * and `Comparison` are the JSON contract (`read/1`, `check/1`, `compare/1`): what a function returns is what `--format json` prints.
 * All offsets are UTF-16 code units into `Document.text`, half-open `[from, to)`.
 */

/** A half-open range of UTF-16 code units of one document's text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
/** A span with the words it holds: `text === document.text.slice(from, to)` always. */
export interface TextSpan extends Span {
  readonly text: string;
}

export const GENRES = ['statement', 'readout', 'translation', 'report'] as const;
export type Genre = (typeof GENRES)[number];
export const LEVELS = ['leaders', 'ministers', 'officials', 'organ'] as const;
export type Level = (typeof LEVELS)[number];
/** ISO 3166-1 alpha-3 for states, upper-case short names for organisations, `XAA`–`XZZ` for invented states. */
export type PartyId = string;
export type TopicId = string;
export type ActId = string;
export type RuleId = string;

/** The acts of each scale. A level compares only within one scale. */
export const SCALES = {
  commitment: [
    'explore',
    'consider',
    'look-forward',
    'stand-ready',
    'seek',
    'work-toward',
    'intend',
    'plan',
    'will',
    'agree',
    'commit',
    'determined',
    'resolve',
    'decide',
    'promise',
    'pledge',
    'guarantee',
    'refuse-to-tolerate',
  ],
  direction: ['invite', 'encourage', 'recommend', 'request', 'appeal', 'call-on', 'urge', 'warn', 'insist', 'demand', 'require'],
  worry: ['concern', 'alarm', 'shock'],
  blame: ['regret', 'oppose', 'object', 'reject', 'criticize', 'deplore', 'condemn', 'denounce', 'censure', 'hold-responsible'],
  approval: ['thank', 'welcome', 'condole', 'solidarity', 'commend', 'congratulate', 'support', 'endorse'],
  position: [
    'discuss',
    'note',
    'recall',
    'commemorate',
    'acknowledge',
    'recognize',
    'state',
    'share-view',
    'clarify',
    'affirm',
    'emphasize',
    'declare',
  ],
  institution: ['announce', 'launch', 'establish', 'adopt', 'sign', 'designate', 'proclaim', 'authorize', 'determine'],
} as const;
export type Scale = keyof typeof SCALES;
export type ActName = (typeof SCALES)[Scale][number];
export type Point = 'commissive' | 'directive' | 'expressive' | 'assertive' | 'declarative';
export const STATUSES = ['stated', 'renewed', 'continuing'] as const;
export type Status = (typeof STATUSES)[number];
/** A: a source orders the phrase itself; B: class-level support; C: our judgement. */
export type Grade = 'A' | 'B' | 'C';

/** Why a field or verdict is as it is: which rule, in words, and which words decided. */
export interface Reason {
  readonly rule: RuleId;
  readonly message: string;
  readonly at: readonly Span[];
}
/** What the reader could not decide. */
export type Doubt = Reason;

export interface Document {
  readonly id: string;
  readonly genre: Genre;
  readonly level: Level | null;
  readonly title: string | null;
  /** ISO date `YYYY-MM-DD`, never guessed; null when the text and its metadata leave it open. */
  readonly date: string | null;
  readonly place: string | null;
  readonly parties: readonly PartyId[];
  /** Of `text` in UTF-8, hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  /** Facts that were worked out, not given: field names. */
  readonly inferred?: readonly string[];
}

export interface Section {
  readonly heading: Span | null;
  readonly from: number;
  readonly to: number;
}

export interface Modifier extends Span {
  /** In levels: +1, +0.5, -0.5, -1. */
  readonly effect: number;
}
export interface Force {
  readonly scale: Scale;
  /** 1–5 in half steps; compares only within one scale. */
  readonly level: number;
  readonly modifiers: readonly Modifier[];
  readonly grade: Grade;
  /** The phrase of the force table the level comes from, and who orders it. */
  readonly rung?: string;
  readonly source?: string;
}
export interface Item extends TextSpan {
  readonly items?: readonly Item[];
}
export const QUALIFIER_KINDS = [
  'condition',
  'standard',
  'escape',
  'time',
  'place',
  'speaker',
  'manner',
  'purpose',
  'means',
  'role',
] as const;
export type QualifierKind = (typeof QUALIFIER_KINDS)[number];
export interface Qualifier extends Span {
  readonly kind: QualifierKind;
}
export interface PerformativeSpan extends TextSpan {
  /** All parts, the first included, of a broken performative ("reiterates that the commitments to … are ironclad"). */
  readonly parts?: readonly Span[];
}

/** What a person can correct of an act. Scale, level, grade and point follow from these by the tables. */
export const CORRECTABLE = [
  'span',
  'performative',
  'content',
  'speakers',
  'act',
  'modifiers',
  'status',
  'targets',
  'qualifiers',
  'topics',
] as const;
export type CorrectableField = (typeof CORRECTABLE)[number];
/** Beside the fields: that it is no act at all, or that it is one which the engine does not read. */
export type CorrectionField = CorrectableField | 'removed' | 'added';
/** Who says otherwise than the engine, and of what. The value in force stands in the act itself. */
export interface ActCorrection {
  readonly field: CorrectionField;
  /** As the engine reads it; null for an act that it does not read. */
  readonly was: unknown;
  /** Number of the entry of the ledger; undoing it brings back what was read before. */
  readonly seq: number;
  readonly by: { readonly kind: 'person' | 'engine' | 'model'; readonly name: string };
  /** ISO instant in UTC. */
  readonly at: string;
}

/** One performative with the content it governs, attributed to its speakers. A sentence that stands in for an act has act, performative, force null. */
export interface SpeechAct extends Span {
  readonly id: ActId;
  /** Index into `Reading.sentences`. */
  readonly sentence: number;
  readonly speakers: readonly PartyId[];
  readonly speaker: Span | null;
  readonly performative: PerformativeSpan | null;
  readonly act: ActName | null;
  readonly point: Point | null;
  readonly status: Status;
  readonly backgrounded: boolean;
  readonly chapeau: Span | null;
  readonly force: Force | null;
  readonly content: TextSpan;
  readonly items: readonly Item[];
  readonly targets: readonly PartyId[];
  readonly qualifiers: readonly Qualifier[];
  readonly topics: readonly TopicId[];
  /** True when the performative is a news verb ("vow", "slam"): its force is the reporter's. */
  readonly news?: boolean;
  readonly reasons: readonly Reason[];
  /** Only in readings of a ledger: what people have corrected, in the order of `CORRECTABLE`. */
  readonly corrected?: readonly ActCorrection[];
}

export interface Engine {
  readonly version: string;
  /** Hash of all lexicon tables in force. */
  readonly lexicon: string;
}

export interface Reading {
  readonly schema: 'read/1';
  readonly engine: Engine;
  readonly document: Document;
  readonly sections: readonly Section[];
  readonly sentences: readonly Span[];
  readonly acts: readonly SpeechAct[];
  readonly doubts: readonly Doubt[];
  /** Only in readings of a ledger: acts that the engine reads and a person has taken out. They stand in no comparison and no search. */
  readonly removed?: readonly SpeechAct[];
}

// --- differences, shared by compare and check ---

export const DIMENSIONS = [
  'act',
  'force',
  'status',
  'speaker',
  'target',
  'item',
  'qualifier',
  'number',
  'date',
  'name',
  'term',
  'polarity',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type CheckDimension = Dimension | 'purpose' | 'place' | 'fusion' | 'added';
export type Effect = 'stronger' | 'weaker' | 'broader' | 'narrower' | 'changed';
/** `ordered`: a source orders the two phrases, or the same head gained or lost a modifier or limit; `judged`: our placing. */
export type Rests = 'ordered' | 'judged';
export type Severity = 'major' | 'minor';

/** One way in which an act of `after` differs from its counterpart in `before`. At least one side is not null. */
export interface Difference {
  readonly dimension: Dimension;
  readonly before: TextSpan | null;
  readonly after: TextSpan | null;
  readonly effect: Effect;
  readonly rests: Rests;
  readonly reason: string;
}

// --- compare/1 ---

export type Drift = 'unchanged' | 'altered' | 'strengthened' | 'weakened' | 'broadened' | 'narrowed' | 'reworded' | 'added' | 'dropped';
export interface Alignment {
  readonly id: string;
  readonly before: readonly ActId[];
  readonly after: readonly ActId[];
  readonly drift: Drift;
  readonly moved: boolean;
  readonly returned: boolean;
  /** 0–1. */
  readonly similarity: number;
  readonly differences: readonly Difference[];
  readonly topics: readonly TopicId[];
  readonly reasons: readonly Reason[];
}
export interface Comparison {
  readonly schema: 'compare/1';
  readonly engine: Engine;
  readonly levelsDiffer: boolean;
  readonly before: Document;
  readonly after: Document;
  readonly alignments: readonly Alignment[];
  readonly beforeActs: readonly SpeechAct[];
  readonly afterActs: readonly SpeechAct[];
  readonly summary: Readonly<Partial<Record<Drift, number>>>;
  readonly doubts: readonly Doubt[];
}

// --- check/1 ---

/** Most serious first. */
export const VERDICTS = ['contradicted', 'altered', 'unsupported', 'stronger', 'weaker', 'unclear', 'supported', 'background'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const QUOTATION_VERDICTS = [
  'exact',
  'typographic',
  'elided',
  'altered',
  'meaning-changing',
  'misattributed',
  'other-source',
  'not-found',
] as const;
export type QuotationVerdict = (typeof QUOTATION_VERDICTS)[number];
export type Confidence = 'high' | 'medium' | 'low';

/** A span of one of the statements a report is checked against; `statement` is its document id. */
export interface SourceSpan extends TextSpan {
  readonly statement: string;
}
export interface Evidence extends SourceSpan {
  readonly act: ActId | null;
}
export interface Finding {
  readonly dimension: CheckDimension;
  readonly report: TextSpan | null;
  readonly source: SourceSpan | null;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly rests: Rests;
  readonly reason: string;
}
export interface Claim extends TextSpan {
  readonly id: string;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
  /** Id of a further source (remarks, readout) that alone supports the claim; null when the statement does or nothing does. */
  readonly basis: string | null;
  readonly confidence: Confidence;
}
export interface Quotation extends TextSpan {
  readonly verdict: QuotationVerdict;
  readonly source: SourceSpan | null;
  readonly edits: readonly { readonly report: TextSpan | null; readonly source: TextSpan | null }[];
}
export interface Omission extends SourceSpan {
  readonly act: ActId;
  /** Higher first. */
  readonly salience: number;
}
export interface Check {
  readonly schema: 'check/1';
  readonly engine: Engine;
  readonly report: Document;
  readonly statements: readonly Document[];
  readonly claims: readonly Claim[];
  readonly quotations: readonly Quotation[];
  readonly omissions: readonly Omission[];
  readonly summary: Readonly<Partial<Record<Verdict, number>>>;
  readonly doubts: readonly Doubt[];
}

// --- series/1 ---

/** What one text of a series makes of a piece of agreed language. */
export interface LineageStep {
  /** Document id. */
  readonly document: string;
  /** Empty where the text of the same level that followed left the language out (`dropped`). */
  readonly acts: readonly ActId[];
  /** Where each of them stands in its text. A series kept in a ledger by an earlier version has none until it is worked out again. */
  readonly at?: readonly Span[];
  /** Against the step before; null where a report renders the language in words that are not quoted exactly. */
  readonly drift: Drift | null;
  /** The language comes back after texts of the same level without it. */
  readonly returned: boolean;
  /** The step stands in a report: as reported, never proof of a change or a drop. */
  readonly reported: boolean;
  readonly differences: readonly Difference[];
}
/** One piece of agreed language through a series, with gaps. */
export interface Lineage {
  /** Derived from its first words, never from a position. */
  readonly id: string;
  readonly topics: readonly TopicId[];
  readonly steps: readonly LineageStep[];
}
/** What the change mark of a cell says: a drift, language that came back, or a report's rendering. */
export type CellChange = Drift | 'returned' | 'reported';
/** One act in a cell of the drift matrix. */
export interface CellLine {
  readonly lineage: string;
  readonly act: ActName | null;
  readonly acts: readonly ActId[];
  readonly scale: Scale | null;
  readonly level: number | null;
  readonly quote: string;
  readonly change: CellChange;
}
/** What one text says on one topic; a pair without a cell is silence. The fields beside `lines` are those of its leading line; `acts` holds all. */
export interface Cell {
  readonly topic: TopicId;
  readonly document: string;
  readonly acts: readonly ActId[];
  readonly scale: Scale | null;
  readonly level: number | null;
  readonly quote: string;
  readonly change: CellChange;
  readonly lines: readonly CellLine[];
}
export interface Series {
  readonly schema: 'series/1';
  readonly engine: Engine;
  /** By date. */
  readonly documents: readonly Document[];
  readonly lineages: readonly Lineage[];
  readonly matrix: {
    readonly topics: readonly TopicId[];
    readonly documents: readonly string[];
    readonly cells: readonly Cell[];
  };
  readonly doubts: readonly Doubt[];
}

// --- find/1 ---

/** What to look for in a ledger. A filter with several values takes any of them; all filters must hold. */
export interface FindQuery {
  /** Words, "phrases", beginn*, -without, OR, (groups), NEAR(a b, 5). May be empty when there is a filter. */
  readonly words?: string;
  /** All of `words` as one phrase. */
  readonly phrase?: boolean;
  readonly act?: string | readonly string[];
  /** ">=4", "blame>=4", "3.5": a level on the act's own scale. */
  readonly force?: string;
  /** Ids or names: "KOR", "ROK", "South Korea". */
  readonly speaker?: string | readonly string[];
  readonly target?: string | readonly string[];
  /** A topic takes in those below it. */
  readonly topic?: string | readonly string[];
  readonly series?: string | readonly string[];
  /** First and last ISO day. */
  readonly since?: string;
  readonly until?: string;
  readonly genre?: string | readonly string[];
  readonly level?: string | readonly string[];
  readonly document?: string | readonly string[];
  readonly group?: 'lineage';
  /** Hits of a page: 1–200, 20 unless told. */
  readonly limit?: number;
  readonly cursor?: string | null;
}
/** One value of a facet and how many hits have it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}
export interface HitDocument {
  readonly id: string;
  readonly version: number;
  readonly title: string | null;
  readonly date: string | null;
  readonly genre: string;
  readonly level: string | null;
  readonly series: string | null;
}
export interface HitAct extends Span {
  readonly id: ActId;
  readonly act: string | null;
  readonly scale: string | null;
  readonly level: number | null;
  readonly speakers: readonly PartyId[];
  readonly targets: readonly PartyId[];
  readonly topics: readonly TopicId[];
}
/** One passage found: an act in its sentence, or a sentence without one. Offsets are those of the document's text. */
export interface Hit {
  readonly document: HitDocument;
  readonly span: TextSpan;
  /** What an item hangs from, where it stands apart. */
  readonly chapeau: TextSpan | null;
  /** The words that matched, in `span` or `chapeau`. */
  readonly highlights: readonly Span[];
  readonly act: HitAct | null;
  /** Id of the piece of agreed language it belongs to, within its series. */
  readonly lineage: string | null;
  readonly citation: string;
  readonly permalink: string;
}
/** One piece of agreed language among the hits: what it says now, where it was strongest, where it began. */
export interface LineageHits {
  readonly lineage: string;
  readonly series: string;
  readonly hits: number;
  readonly latest: Hit;
  readonly strongest: Hit;
  readonly first: Hit;
}
export interface Found {
  readonly schema: 'find/1';
  /** Passages that match; "at least" when `capped`. */
  readonly total: number;
  readonly capped: boolean;
  /** By relevance, or newest first where nothing but filters is given or very much is found. */
  readonly hits: readonly Hit[];
  readonly lineages?: readonly LineageHits[];
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  /** Cursor of the page that follows. */
  readonly next: string | null;
}

// --- redline: what word processors and pages show of a comparison ---

/** `from` and `to` are the two places of a move. */
export type RunKind = 'same' | 'inserted' | 'deleted' | 'from' | 'to';
export interface RedlineRun {
  readonly kind: RunKind;
  readonly text: string;
  /** Number of the move that `from` and `to` share. */
  readonly move?: number;
}
export interface RedlineParagraph {
  readonly style: 'title' | 'heading' | 'item' | 'paragraph';
  /** What happened to the end of the paragraph: an inserted or deleted end splits or joins paragraphs. */
  readonly end: 'same' | 'inserted' | 'deleted';
  readonly runs: readonly RedlineRun[];
}
/** Both texts in one: taking all changes gives the words of `after`, refusing all gives those of `before` (white space aside). */
export interface Redline {
  readonly before: Document;
  readonly after: Document;
  readonly paragraphs: readonly RedlineParagraph[];
}

// --- draft/1 ---

/** `escape`: a bracket meant as a character; `note`: words to the drafters, never part of the text. */
export type MarkKind = 'bracket' | 'alternative' | 'insertion' | 'deletion' | 'note' | 'footnote' | 'escape';
/** A mark of the drafters in a draft: `from`–`to` with its brackets and label, `inner` the words in question. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  readonly inner: Span;
  /** Index of the mark around it. */
  readonly parent: number | null;
  /** The parties whose bracket it is ("[XAR: …]"). */
  readonly by: readonly PartyId[];
  /** Who made a tracked change. */
  readonly author: string | null;
  /** Rivals of which one is to be chosen share the index of their first. */
  readonly group: number | null;
  /** "ALT 1", the number of a footnote. */
  readonly label: string | null;
}
/** A draft with its marks, in the order in which they open. */
export interface DraftText {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Comments the draft came with. */
  readonly comments?: readonly DraftComment[];
}
/** A comment of a word processor, at the words it is about. */
export interface DraftComment extends Span {
  readonly author: string;
  /** As the file gives it; null when it gives none. */
  readonly date: string | null;
  readonly text: string;
}
/** Characters of a draft and the text node of a Word document that holds them. Offsets of `xml` into the source of the document part. */
export interface WordPiece extends Span {
  /** The characters as they are written, entities and all. */
  readonly xml: Span;
  /** The tag that opens their text node. */
  readonly tag: Span;
  /** The properties of their run, as they are written; empty without any. */
  readonly properties: string;
  readonly deleted: boolean;
}
/** A Word document that a draft was read from: its parts, and where its words stand. */
export interface WordSource {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Name of the part that holds the text. */
  readonly main: string;
  readonly xml: string;
  readonly pieces: readonly WordPiece[];
}
/** What an act of a draft is beside agreed language. `agreed`: word for word. */
export type DraftStanding = 'agreed' | 'reworded' | 'stronger' | 'weaker' | 'broadened' | 'narrowed' | 'altered' | 'new';
/** An act of an earlier text: its words, with offsets into that text. */
export interface Precedent extends TextSpan {
  readonly document: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly level: Level | null;
  /** Null: of the draft's own series. */
  readonly series: string | null;
  readonly act: ActId;
  readonly scale: Scale | null;
  readonly force: number | null;
}
/** How words of the draft depart from one precedent. `after` of a difference has offsets into the draft. */
export interface Departure {
  readonly precedent: Precedent;
  readonly standing: DraftStanding;
  readonly differences: readonly Difference[];
}
/** What is found of one act of the draft, or of several that share precedents. Offsets into the draft; `text` is what is read there. */
export interface DraftFinding extends TextSpan {
  readonly id: string;
  readonly acts: readonly ActId[];
  readonly standing: DraftStanding;
  /** The words as they last stood; null for new ones. */
  readonly last: Departure | null;
  /** The strongest form the same language ever had, when it is stronger than the draft's and not the last. */
  readonly strongest: Departure | null;
  /** How many texts had this language, and since when. */
  readonly stood: { readonly texts: number; readonly since: string | null } | null;
  /** The last text of this level did not have it, an earlier one did. */
  readonly returned: boolean;
  readonly topics: readonly TopicId[];
}
/** One way of settling a bracket, alternatives or a tracked change, and where it would leave the act. */
export interface Way {
  readonly label: string;
  /** The words as they would read; null when nothing of the act remains. */
  readonly text: string | null;
  readonly standing: DraftStanding | 'absent';
  readonly departure: Departure | null;
  /** What it is beside the first way; null for the first, and where one of the two leaves no act. */
  readonly besideFirst: DraftStanding | null;
}
/** A choice the draft leaves open, with its ways. Offsets into the draft. */
export interface OpenChoice extends Span {
  readonly kind: 'bracket' | 'alternatives' | 'change';
  /** Indexes of its marks. */
  readonly marks: readonly number[];
  readonly by: readonly PartyId[];
  readonly author: string | null;
  readonly ways: readonly Way[];
  /** The choice in one sentence. */
  readonly summary: string;
}
/** Agreed language of the last text that the draft does not take up. */
export interface MissingLanguage {
  readonly precedent: Precedent;
  readonly texts: number;
  readonly since: string | null;
  readonly topics: readonly TopicId[];
}
/** A promise of the ledger that falls due before the next meeting. */
export interface DuePromise {
  readonly commitment: string;
  readonly quote: string;
  readonly document: string;
  readonly due: { readonly from: string | null; readonly to: string | null; readonly words: string };
}
export const INCONSISTENCIES = [
  'naming',
  'party-order',
  'abbreviation-undefined',
  'abbreviation-twice',
  'person',
  'tense',
  'number',
  'date',
  'list-member',
] as const;
export interface Inconsistency {
  readonly kind: (typeof INCONSISTENCIES)[number];
  readonly message: string;
  /** The words in question, offsets into the draft. */
  readonly at: readonly TextSpan[];
}
export interface DraftCheck {
  readonly schema: 'draft/1';
  readonly engine: Engine;
  /** `text` is the draft with its brackets. */
  readonly draft: Document & { readonly marks: readonly Mark[] };
  /** The text the draft is held against first. */
  readonly against: Omit<Document, 'text'> | null;
  readonly findings: readonly DraftFinding[];
  /** Words that stand in no act and depart from those of the last text; `acts` is empty. */
  readonly background: readonly DraftFinding[];
  readonly choices: readonly OpenChoice[];
  readonly missing: readonly MissingLanguage[];
  readonly promises: readonly DuePromise[];
  readonly inconsistencies: readonly Inconsistency[];
  readonly summary: Readonly<Partial<Record<DraftStanding, number>>>;
  readonly doubts: readonly Doubt[];
}

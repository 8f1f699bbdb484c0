import { type Document, GENRES, LEVELS, SCALES, type Span, type SpeechAct } from '../model.js';
import { codePoints } from './code-points.js';
import { type Column, type Table, tableOf } from './tables.js';

/** A document with the part it plays in a result. */
export interface DocumentRow {
  readonly role: string;
  readonly document: Document;
}

/** The table of documents that every package has; texts themselves are not in it, only their hashes. */
export const documentsTable = (rows: readonly DocumentRow[], roles: readonly string[]): Table =>
  tableOf(
    { name: 'documents', title: 'Documents', description: 'The texts that were read: one row each.', key: ['document'] },
    [
      {
        name: 'document',
        type: 'string',
        required: true,
        description: 'Id of the document; other tables name it.',
        of: ({ document }: DocumentRow) => document.id,
      },
      {
        name: 'role',
        type: 'string',
        required: true,
        values: roles,
        description: 'What it was read as.',
        of: ({ role }: DocumentRow) => role,
      },
      { name: 'title', type: 'string', description: 'Its title, when known.', of: ({ document }: DocumentRow) => document.title },
      {
        name: 'date',
        type: 'date',
        description: 'Day it was issued, when known; never guessed.',
        of: ({ document }: DocumentRow) => document.date,
      },
      { name: 'place', type: 'string', description: 'Where it was issued, when known.', of: ({ document }: DocumentRow) => document.place },
      {
        name: 'genre',
        type: 'string',
        required: true,
        values: GENRES,
        description: 'What the text is.',
        of: ({ document }: DocumentRow) => document.genre,
      },
      { name: 'level', type: 'string', values: LEVELS, description: 'Who issued it.', of: ({ document }: DocumentRow) => document.level },
      {
        name: 'parties',
        type: 'list',
        description: 'Who issued it together: ISO 3166-1 alpha-3 codes of states, short names of organisations.',
        of: ({ document }: DocumentRow) => document.parties,
      },
      {
        name: 'inferred',
        type: 'list',
        description: 'Which of these facts were worked out from the text, not given.',
        of: ({ document }: DocumentRow) => document.inferred ?? [],
      },
      {
        name: 'sha256',
        type: 'string',
        required: true,
        description: 'SHA-256 of the text in UTF-8, in hexadecimal. All offsets refer to the text with this hash.',
        of: ({ document }: DocumentRow) => document.sha256,
      },
    ],
    rows,
  );

/** Where words stand: columns `start` and `end`, in code points. `where` gives the span and the text it is a span of; null where there is none. */
export function placeColumns<Row>(
  name: string,
  where: (row: Row) => { readonly span: Span; readonly document: string } | null,
  documents: readonly Document[],
  what: string,
): readonly Column<Row>[] {
  const points = new Map(documents.map((document) => [document.id, codePoints(document.text)]));
  const at = (row: Row, end: 'from' | 'to'): number | null => {
    const found = where(row);
    const convert = found === null ? undefined : points.get(found.document);
    return found === null || convert === undefined ? null : convert(found.span[end]);
  };
  const unit = "in Unicode code points of the document's text, from 0";
  return [
    { name: `${name}start`, type: 'integer', description: `Where ${what} begins, ${unit}.`, of: (row) => at(row, 'from') },
    {
      name: `${name}end`,
      type: 'integer',
      description: `Where ${what} ends, ${unit}; the character there is no longer part of it.`,
      of: (row) => at(row, 'to'),
    },
  ];
}

/** One act with the document it stands in. */
export interface ActRow {
  readonly document: Document;
  readonly act: SpeechAct;
}

const ACTS = Object.values(SCALES).flat();
const refersToDocument = { column: 'document', table: 'documents', to: 'document' } as const;

/** The table of speech acts, of one document or several. */
export const actsTable = (rows: readonly ActRow[]): Table =>
  tableOf(
    {
      name: 'acts',
      title: 'Speech acts',
      description:
        'One performative with the content it governs, attributed to its speakers; a sentence that stands in for an act has no act, scale and level.',
      key: ['document', 'act_id'],
      refers: [refersToDocument],
    },
    [
      {
        name: 'document',
        type: 'string',
        required: true,
        description: 'The document it stands in.',
        of: ({ document }: ActRow) => document.id,
      },
      {
        name: 'act_id',
        type: 'string',
        required: true,
        description: 'Id of the act, derived from its words.',
        of: ({ act }: ActRow) => act.id,
      },
      ...placeColumns<ActRow>(
        '',
        ({ act, document }) => ({ span: act, document: document.id }),
        rows.map(({ document }) => document).filter(unique),
        'the act',
      ),
      { name: 'act', type: 'string', values: ACTS, description: 'What is done with the words.', of: ({ act }: ActRow) => act.act },
      {
        name: 'point',
        type: 'string',
        values: ['commissive', 'directive', 'expressive', 'assertive', 'declarative'],
        description: 'Kind of act after Searle.',
        of: ({ act }: ActRow) => act.point,
      },
      {
        name: 'scale',
        type: 'string',
        values: Object.keys(SCALES),
        description: 'The scale on which its force is measured; levels compare only within one.',
        of: ({ act }: ActRow) => act.force?.scale ?? null,
      },
      {
        name: 'level',
        type: 'number',
        description: 'Force on its scale, 1 to 5 in half steps.',
        of: ({ act }: ActRow) => act.force?.level ?? null,
      },
      {
        name: 'grade',
        type: 'string',
        values: ['A', 'B', 'C'],
        description: 'What the level rests on. A: a source orders the phrase itself; B: support for its class; C: our judgement.',
        of: ({ act }: ActRow) => act.force?.grade ?? null,
      },
      {
        name: 'status',
        type: 'string',
        required: true,
        values: ['stated', 'renewed', 'continuing'],
        description: 'Stated for the first time as far as the words say, said again, or going on.',
        of: ({ act }: ActRow) => act.status,
      },
      {
        name: 'backgrounded',
        type: 'boolean',
        required: true,
        description: 'It stands in a subordinate place ("recalling …").',
        of: ({ act }: ActRow) => act.backgrounded,
      },
      { name: 'speakers', type: 'list', description: 'Parties that speak.', of: ({ act }: ActRow) => act.speakers },
      { name: 'targets', type: 'list', description: 'Parties at whom it is directed.', of: ({ act }: ActRow) => act.targets },
      {
        name: 'performative',
        type: 'string',
        description: 'The words that do it.',
        of: ({ act }: ActRow) => act.performative?.text ?? null,
      },
      { name: 'content', type: 'string', description: 'The words it governs.', of: ({ act }: ActRow) => act.content.text },
      {
        name: 'qualifiers',
        type: 'list',
        description: 'Conditions, limits and other qualifications, each as "kind: words".',
        of: ({ act, document }: ActRow) =>
          act.qualifiers.map(({ kind, from, to }) => `${kind}: ${document.text.slice(from, to).replaceAll(';', ',')}`),
      },
      { name: 'topics', type: 'list', description: 'Topics of the lexicon.', of: ({ act }: ActRow) => act.topics },
    ],
    rows,
  );

/** Keeps the first of each. */
export const unique = <T>(one: T, at: number, all: readonly T[]): boolean => all.indexOf(one) === at;

/** What a difference does to the words. */
export const EFFECTS = ['stronger', 'weaker', 'broader', 'narrower', 'changed'] as const;
/** What a difference rests on, and what that means. */
export const RESTS = ['ordered', 'judged'] as const;
export const RESTS_SAYS =
  'Ordered: a source orders the two phrases, or the same head gained or lost a modifier or limit; judged: our placing.';
/** What can become of an act. */
export const DRIFTS = [
  'unchanged',
  'altered',
  'strengthened',
  'weakened',
  'broadened',
  'narrowed',
  'reworded',
  'added',
  'dropped',
] as const;

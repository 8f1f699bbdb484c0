import { oneLine } from '../formats/escape.js';
import type { DocumentPage, DocumentVersion, ListedDocument, StoredDocument } from './documents.js';
import type { DocumentFacts } from './entries.js';

/** The facts of a document in one line: date, level and genre, parties, place, title, series; "?" marks what was guessed, "–" what is unknown. */
export function factsLine(facts: DocumentFacts, inferred: readonly string[]): string {
  const mark = (name: string, value: string | null): string => (value === null ? '' : `${value}${inferred.includes(name) ? '?' : ''}`);
  const kind = [mark('level', facts.level), mark('genre', facts.genre)].filter(Boolean).join(' ');
  const parts = [
    mark('date', facts.date) || 'no date',
    kind,
    mark('parties', facts.parties.join(' ') || null),
    mark('place', facts.place),
    facts.title === null ? '' : mark('title', `“${shortened(facts.title)}”`),
    facts.series === null ? '' : `series ${facts.series}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

const TITLE = 70;
const shortened = (title: string): string => {
  const line = oneLine(title);
  return line.length <= TITLE ? line : `${line.slice(0, TITLE - 1)}…`;
};

/** A page of documents for a terminal: two lines each. */
export function documentsText({ documents, total, next }: DocumentPage): string {
  const lines = documents.flatMap((document) => [
    `${nameOf(document)}${document.copy === null ? '' : `  [${document.copy.role} of ${document.copy.of}]`}`,
    `    ${factsLine(document, document.inferred)}`,
  ]);
  const more = next === null ? [] : [`(${documents.length} of ${total}; the next page: --cursor "${next}")`];
  const count = next === null ? [`${total} ${total === 1 ? 'document' : 'documents'}`] : more;
  return `${[...lines, ...(lines.length > 0 ? [''] : []), ...count].join('\n')}\n`;
}

const nameOf = ({ id, version, redacted }: ListedDocument): string =>
  `${id}${version > 1 ? ` (version ${version})` : ''}${redacted ? ' [text removed]' : ''}`;

/** All that is known of one document, for a terminal, without its text. */
export function documentText(document: StoredDocument, versions: readonly DocumentVersion[]): string {
  const { inferred } = document;
  const row = (label: string, value: string | null, fact?: string): readonly string[] =>
    value === null || value === ''
      ? []
      : [`  ${label.padEnd(9)} ${value}${fact !== undefined && inferred.includes(fact) ? '  (guessed)' : ''}`];
  const lines = [
    nameOf(document),
    ...row('title', document.title, 'title'),
    ...row('date', document.date ?? 'unknown', document.date === null ? undefined : 'date'),
    ...row('place', document.place, 'place'),
    ...row('parties', document.parties.join(' '), 'parties'),
    ...row('genre', document.genre, 'genre'),
    ...row('level', document.level, 'level'),
    ...row('series', document.series),
    ...row('trust', document.trust),
    ...row('words', String(document.words)),
    ...row('format', `${document.format}, ${document.encoding}`),
    ...row('source', document.source),
    ...row('copy', document.copy === null ? null : `${document.copy.role} of ${document.copy.of}`),
    ...versions.flatMap((one) => [
      ...row(
        `version ${one.version}`,
        `${one.taken}  text sha256 ${one.sha256.slice(0, 16)}…  entry ${one.seq}${one.redacted ? '  text removed' : ''}`,
      ),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

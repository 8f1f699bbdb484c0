/** What a passage can be filtered by, as words of the full-text index that no text holds. */
import { TOPICS } from '../lexicon/en/topics.js';
import type { SpeechAct } from '../model.js';
import { LABEL_MARK } from './search-words.js';

/** The kinds of label, each with the letter it is written with. */
const LETTERS = { act: 'a', scale: 'c', force: 'f', speaker: 'p', target: 'q', topic: 't', genre: 'g', level: 'v', series: 's', document: 'd' } as const; // biome-ignore format: one line
export type LabelKind = keyof typeof LETTERS;

/** Stands in every row, so that "without" has something to take from. */
export const ALL = `${LABEL_MARK}all`;

/** The index word of a label. Values may be any text: what is no letter or digit is written as its code. */
export function label(kind: LabelKind, value: string | number): string {
  const name = String(value);
  return `${LABEL_MARK}${LETTERS[kind]}${PLAIN.test(name) ? name : name.replace(/[^a-z0-9]/gu, coded)}`.slice(0, LONGEST);
}
const PLAIN = /^[a-z0-9]*$/;
const coded = (char: string): string => CODES.get(char) ?? `·${char.codePointAt(0)!.toString(36)}·`;
/** The codes of the commonest characters, made once. */
const CODES: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 128 }, (_, code) => [String.fromCharCode(code), `·${code.toString(36)}·`]),
);
/** Names of series beyond this length are told apart by their beginning. */
const LONGEST = 300;

/** What a document's passages are labelled with. */
export interface DocumentLabels {
  readonly id: string;
  readonly genre: string;
  readonly level: string | null;
  readonly series: string | null;
}

/** The labels of a passage: those of its document, and of its act where it has one. A topic brings those above it. */
export function labelsOf(document: DocumentLabels, act: SpeechAct | null): readonly string[] {
  const of = ofDocuments.get(document) ?? ofDocument(document);
  if (act === null) return of;
  const out = [...of];
  if (act.act !== null) out.push(label('act', act.act));
  if (act.force !== null) out.push(label('scale', act.force.scale), label('force', act.force.level));
  for (const party of act.speakers) out.push(label('speaker', party));
  for (const party of act.targets) out.push(label('target', party));
  for (const topic of topicsOf(act)) out.push(label('topic', topic));
  return [...new Set(out)];
}

/** The labels that all passages of a document share, made once for all of them. */
const ofDocuments = new WeakMap<DocumentLabels, readonly string[]>();

function ofDocument(document: DocumentLabels): readonly string[] {
  const out = [ALL, label('document', document.id), label('genre', document.genre)];
  if (document.level !== null) out.push(label('level', document.level));
  if (document.series !== null) out.push(label('series', document.series));
  ofDocuments.set(document, out);
  return out;
}

/** The topics of an act with all above them. */
export const topicsOf = (act: SpeechAct): readonly string[] => [...new Set(act.topics.flatMap((topic) => topicPath(topic)))];

// Straight from the table: the whole lexicon would have to be loaded to answer a search.
const parents: ReadonlyMap<string, string | null> = new Map(TOPICS.map(({ id, parent }) => [id, parent]));

/** A topic and all above it, nearest first. */
export function topicPath(id: string): readonly string[] {
  const known = paths.get(id);
  if (known !== undefined) return known;
  const path = [id];
  for (let at = parents.get(id) ?? null; at !== null && !path.includes(at); at = parents.get(at) ?? null) path.push(at);
  // Topics of the table only: there is no end of others.
  if (parents.has(id)) paths.set(id, path);
  return path;
}
const paths = new Map<string, readonly string[]>();

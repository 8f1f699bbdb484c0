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
export const label = (kind: LabelKind, value: string | number): string =>
  `${LABEL_MARK}${LETTERS[kind]}${String(value).replace(/[^a-z0-9]/gu, (char) => `·${char.codePointAt(0)!.toString(36)}·`)}`.slice(
    0,
    LONGEST,
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
  const out = [ALL, label('document', document.id), label('genre', document.genre)];
  if (document.level !== null) out.push(label('level', document.level));
  if (document.series !== null) out.push(label('series', document.series));
  if (act === null) return out;
  if (act.act !== null) out.push(label('act', act.act));
  if (act.force !== null) out.push(label('scale', act.force.scale), label('force', act.force.level));
  for (const party of act.speakers) out.push(label('speaker', party));
  for (const party of act.targets) out.push(label('target', party));
  for (const topic of topicsOf(act)) out.push(label('topic', topic));
  return [...new Set(out)];
}

/** The topics of an act with all above them. */
export const topicsOf = (act: SpeechAct): readonly string[] => [...new Set(act.topics.flatMap((topic) => topicPath(topic)))];

// Straight from the table: the whole lexicon would have to be loaded to answer a search.
const parents: ReadonlyMap<string, string | null> = new Map(TOPICS.map(({ id, parent }) => [id, parent]));

/** A topic and all above it, nearest first. */
export function topicPath(id: string): readonly string[] {
  const path = [id];
  for (let at = parents.get(id) ?? null; at !== null && !path.includes(at); at = parents.get(at) ?? null) path.push(at);
  return path;
}

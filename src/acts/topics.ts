/** What an act is about: ids of the taxonomy whose phrases stand in its words. */
import { defaultLexicon, type Lexicon, type Topic } from '../lexicon/lexicon.js';
import { compilePhrases, type Phrases, phrasesIn } from '../lexicon/phrases.js';
import { wordsIn } from '../lexicon/words.js';
import type { Span, TopicId } from '../model.js';

export { parseTopicTable as parseTopicFile } from '../lexicon/topic-table.js';

interface TopicTable {
  readonly phrases: Phrases<Topic>;
  readonly order: ReadonlyMap<TopicId, number>;
  readonly parents: ReadonlyMap<TopicId, TopicId | null>;
}
const tables = new WeakMap<Lexicon['topics'], TopicTable>();

/** The topics of some spans, in the order of the taxonomy, each once. A topic is left out where one below it is found. Empty when none. */
export function topicsOf(text: string, spans: readonly Span[], lexicon: Lexicon = defaultLexicon): readonly TopicId[] {
  const table = tableOf(lexicon);
  const found = new Set<TopicId>();
  for (const span of spans) {
    for (const hit of phrasesIn(table.phrases, wordsIn(text, span.from, span.to))) for (const topic of hit.values) found.add(topic.id);
  }
  for (const id of [...found]) for (const above of ancestorsOf(id, table)) found.delete(above);
  return [...found].sort((a, b) => (table.order.get(a) ?? 0) - (table.order.get(b) ?? 0));
}

/** A topic and all above it, nearest first: "semiconductors", "technology". Unknown ids stand alone. */
export function topicPath(id: TopicId, lexicon: Lexicon = defaultLexicon): readonly TopicId[] {
  return [id, ...ancestorsOf(id, tableOf(lexicon))];
}

function ancestorsOf(id: TopicId, table: TopicTable): readonly TopicId[] {
  const path: TopicId[] = [];
  let at = table.parents.get(id) ?? null;
  while (at !== null && !path.includes(at)) {
    path.push(at);
    at = table.parents.get(at) ?? null;
  }
  return path;
}

function tableOf(lexicon: Lexicon): TopicTable {
  const known = tables.get(lexicon.topics);
  if (known !== undefined) return known;
  const table: TopicTable = {
    phrases: compilePhrases(lexicon.topics.flatMap((topic) => topic.patterns.map((pattern) => [pattern, topic] as const))),
    order: new Map(lexicon.topics.map((topic, index) => [topic.id, index])),
    parents: new Map(lexicon.topics.map((topic) => [topic.id, topic.parent])),
  };
  tables.set(lexicon.topics, table);
  return table;
}

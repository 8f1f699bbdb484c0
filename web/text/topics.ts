import { useEffect, useState } from 'preact/hooks';
import { inWords } from './scales.js';

let known: Promise<ReadonlyMap<string, string>> | null = null;

/** Loaded when a screen first shows topics: the table is longer than most screens. */
function labels(): Promise<ReadonlyMap<string, string>> {
  known ??= import('../../src/lexicon/en/topics.js').then(({ TOPICS }) => new Map(TOPICS.map(({ id, label }) => [id, label])));
  return known;
}

/** The names of topics that results call by their ids: "un-resolutions" as "UN resolutions". A topic of a team's own table is called by its id in words. */
export function useTopicNames(): (id: string) => string {
  const [all, setAll] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let left = false;
    void labels().then((found) => {
      if (!left) setAll(found);
    });
    return () => {
      left = true;
    };
  }, []);
  return (id) => all.get(id) ?? inWords(id);
}

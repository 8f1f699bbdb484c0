import type { Migration } from './migration.js';

/** The newest of many hits, without looking at all of them. A file orders by the marks, which have their index by day. */
export const newest: Migration = {
  number: 8,
  name: 'the newest of many hits',
  up: async (run, _types, kind) => {
    if (kind === 'postgres') await run('create index passage_words_newest on passage_words (day desc nulls last, id)');
  },
};

import type { Migration } from './migration.js';

/** Entries by kind: the tables in force and the history of one kind are looked up among millions. */
export const kinds: Migration = {
  number: 6,
  name: 'kinds',
  up: async (run) => {
    await run('create index entries_by_kind on entries (kind, seq)');
  },
};

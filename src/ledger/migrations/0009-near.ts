import type { Migration } from './migration.js';

/** Near-duplicates: documents of one title are found without looking at all, and fingerprints stand in one tree the less. */
export const nearDuplicates: Migration = {
  number: 9,
  name: 'documents of one title',
  up: async (run, { text }, kind) => {
    // Step 1 had made the same index.
    await run('drop index entries_by_kind');
    if (kind === 'postgres') {
      // By hash: a title may be longer than what a tree takes.
      await run('create index documents_title on documents using hash (title)');
      return;
    }
    await run('create index documents_title on documents (title)');
    await run(`create table prints (print ${text} not null, document ${text} not null, primary key (print, document)) without rowid`);
    await run('insert into prints (print, document) select print, document from fingerprints');
    await run('drop table fingerprints');
    await run('alter table prints rename to fingerprints');
    await run('create index fingerprints_document on fingerprints (document)');
  },
};

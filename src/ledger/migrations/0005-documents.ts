import type { Migration } from './migration.js';

/** Versions of documents, later descriptions, and near-duplicates with their reviews. */
export const documentVersions: Migration = {
  number: 5,
  name: 'versions, descriptions and near-duplicates',
  up: async (run, { int, real, text }) => {
    await run(`alter table documents add column copy_of ${text}`);
    await run(`alter table documents add column copy_role ${text}`);
    await run('create index documents_date on documents (date)');
    await run(`create table versions (document ${text} not null, version ${int} not null, source ${text} not null, taken ${text} not null,
      raw ${text} not null, sha256 ${text} not null, format ${text} not null, encoding ${text} not null, headers ${text} not null,
      facts ${text} not null, inferred ${text} not null, redacted ${int} not null, undone ${int} not null, seq ${int} not null,
      primary key (document, version))`);
    await run('create index versions_source on versions (source)');
    await run(
      `create table descriptions (seq ${int} primary key, document ${text} not null, facts ${text} not null, undone ${int} not null)`,
    );
    await run('create index descriptions_document on descriptions (document)');
    await run(`create table fingerprints (document ${text} not null, print ${text} not null, primary key (document, print))`);
    await run('create index fingerprints_print on fingerprints (print)');
    await run(`create table copies (id ${text} primary key, document ${text} not null, original ${text} not null, role ${text} not null,
      similarity ${real} not null, reason ${text} not null, decision ${text})`);
    await run('create index copies_document on copies (document)');
    await run('create index copies_original on copies (original)');
    await run(
      `create table copy_reviews (seq ${int} primary key, copy ${text} not null, decision ${text} not null, undone ${int} not null)`,
    );
    await run('create index copy_reviews_copy on copy_reviews (copy)');
  },
};

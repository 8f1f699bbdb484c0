import type { Migration } from './migration.js';

/** The full-text index: passages with their places, what they count for, their words, and the dictionary of label sets. */
export const passageTables: Migration = {
  number: 4,
  name: 'passages and their words',
  up: async (run, { int, text }, kind) => {
    await run(`create table passages (id ${int} primary key, document ${text} not null, version ${int} not null, sentence ${int} not null,
      span_from ${int} not null, span_to ${int} not null, chapeau_from ${int}, chapeau_to ${int}, act ${text}, act_from ${int}, act_to ${int})`);
    await run('create index passages_document on passages (document)');
    await run(`create table passage_marks (id ${int} primary key, day ${int}, shared ${int} not null, code ${text} not null)`);
    await run('create index passage_marks_day on passage_marks (day)');
    await run(`create table passage_sets (id ${int} primary key, members ${text} not null unique)`);
    await run(`create table passage_documents (document ${text} primary key, stamp ${text} not null, copy_of ${text})`);
    await run('create index passage_documents_copy on passage_documents (copy_of)');
    if (kind === 'sqlite') {
      // Words come folded and parted by blanks; the index keeps no copy of them. Sentences without an act (headings, remarks) weigh little in the order of relevance, labels nothing.
      await run(
        `create virtual table passage_words using fts5 (sole, sentence, own, plain, labels, content = '', contentless_delete = 1, tokenize = 'ascii')`,
      );
      await run(`insert into passage_words (passage_words, rank) values ('rank', 'bm25(1.0, 1.0, 1.0, 0.1, 0.0)')`);
      return;
    }
    // The marks stand here once more: a join would cost more than the search.
    await run(
      'create table passage_words (id integer primary key, day integer, shared integer not null, code text not null, words tsvector not null, own tsvector)',
    );
    await run('create index passage_words_words on passage_words using gin (words) with (fastupdate = off)');
    await run('create index passage_words_own on passage_words using gin (own) with (fastupdate = off)');
  },
};

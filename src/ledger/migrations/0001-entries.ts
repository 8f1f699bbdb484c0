import type { Migration } from './migration.js';

/** Entries, texts and raw bytes; documents and readings. Entries refuse to be changed or deleted, by whatever program. */
export const entries: Migration = {
  number: 1,
  name: 'entries',
  up: async (run, { int, text, blob }, kind) => {
    await run(`create table entries (seq ${int} primary key, at ${text} not null, by_kind ${text} not null, by_name ${text} not null,
      kind ${text} not null, body ${text} not null, prev ${text} not null, hash ${text} not null)`);
    await run('create index entries_kind on entries (kind, seq)');
    await run(`create table texts (sha256 ${text} primary key, text ${text} not null)`);
    await run(`create table raws (sha256 ${text} primary key, bytes ${blob} not null)`);
    await run(`create table documents (id ${text} primary key, version ${int} not null, source ${text} not null, taken ${text} not null,
      raw ${text} not null, sha256 ${text} not null, format ${text} not null, encoding ${text} not null, title ${text}, date ${text},
      place ${text}, parties ${text} not null, genre ${text} not null, level ${text}, series ${text}, trust ${text} not null,
      inferred ${text} not null, words ${int} not null, redacted ${int} not null, seq ${int} not null)`);
    await run('create index documents_series on documents (series, date)');
    await run('create index documents_source on documents (source)');
    await run(
      `create table readings (document ${text} primary key, version ${int} not null, engine ${text} not null, json ${blob} not null)`,
    );
    if (kind === 'sqlite') {
      for (const change of ['update', 'delete'])
        await run(`create trigger entries_no_${change} before ${change} on entries
          begin select raise(abort, 'entries are appended, never changed'); end`);
      return;
    }
    await run(`create function entries_are_kept() returns trigger language plpgsql as
      $$ begin raise exception 'entries are appended, never changed'; end $$`);
    await run('create trigger entries_kept before update or delete on entries for each row execute function entries_are_kept()');
  },
};

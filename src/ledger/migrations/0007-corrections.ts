import type { Migration } from './migration.js';

/** Which entries correct acts, by document; those that older ledgers hold are looked up once, with what has become of them. */
export const correctionTable: Migration = {
  number: 7,
  name: 'corrections',
  up: async (run, { int, text }, kind) => {
    await run(
      `create table corrections (seq ${int} primary key, document ${text} not null, version ${int} not null, undone ${int} not null)`,
    );
    await run('create index corrections_document on corrections (document)');
    const of = (...path: readonly string[]): string =>
      kind === 'sqlite' ? `json_extract(body, '$.${path.join('.')}')` : `(body::json #>> '{${path.join(',')}}')`;
    // The last undo at the end of whose chain a correction stands decides: one undo takes it back, an undo of that restores it.
    await run(`insert into corrections (seq, document, version, undone)
      with recursive chain (start, at, depth) as (
        select seq, cast(${of('seq')} as ${int}), 1 from entries where kind = 'undo'
        union all
        select chain.start, cast(${of('seq')} as ${int}), chain.depth + 1 from chain join entries on entries.seq = chain.at where entries.kind = 'undo'
      )
      select seq, ${of('anchor', 'document')}, cast(${of('anchor', 'version')} as ${int}),
        coalesce((select chain.depth % 2 from chain where chain.at = entries.seq order by chain.start desc limit 1), 0)
      from entries where kind = 'correct'`);
    await run(`insert into stale (scope, seq)
      select distinct case when series is null then 'document:' || id else 'series:' || series end, (select max(seq) from entries)
      from documents where id in (select document from corrections where undone = 0)
      on conflict (scope) do nothing`);
  },
};

import type { Migration } from './migration.js';

/** What is derived of a whole series at a time: lineages, commitments, evidence offered by the engine; and which of it is stale. */
export const commitments: Migration = {
  number: 2,
  name: 'commitments',
  up: async (run, { int, real, text, blob }) => {
    await run(`create table stale (scope ${text} primary key, seq ${int} not null)`);
    await run(`create table series_results (series ${text} primary key, engine ${text} not null, json ${blob} not null)`);
    await run(`create table lineages (series ${text} not null, lineage ${text} not null, ord ${int} not null, topics ${text} not null,
      words ${text} not null, primary key (series, lineage))`);
    await run(`create table lineage_steps (series ${text} not null, lineage ${text} not null, ord ${int} not null, document ${text} not null,
      drift ${text}, returned ${int} not null, reported ${int} not null, primary key (series, lineage, ord))`);
    await run(`create table lineage_acts (series ${text} not null, lineage ${text} not null, document ${text} not null, act ${text} not null,
      ord ${int} not null, scale ${text}, level ${real}, primary key (series, lineage, document, act))`);
    await run('create index lineage_steps_document on lineage_steps (document)');
    await run('create index lineage_acts_act on lineage_acts (document, act)');
    await run(`create table commitments (id ${text} primary key, scope ${text} not null, series ${text}, document ${text} not null,
      date ${text}, due_from ${text}, due_to ${text}, standing ${text} not null, json ${text} not null)`);
    await run('create index commitments_scope on commitments (scope)');
    await run('create index commitments_due on commitments (due_to)');
    await run(`create table wordings (scope ${text} not null, commitment ${text} not null, alias ${text} not null, document ${text} not null,
      version ${int} not null, act ${text} not null, starts ${int} not null, ends ${int} not null, ord ${int} not null,
      primary key (commitment, ord))`);
    await run('create index wordings_scope on wordings (scope)');
    await run('create index wordings_alias on wordings (alias)');
    await run('create index wordings_document on wordings (document, starts)');
    await run(`create table offers (id ${text} primary key, scope ${text} not null, commitment ${text} not null, document ${text} not null,
      json ${text} not null)`);
    await run('create index offers_scope on offers (scope)');
    await run('create index offers_commitment on offers (commitment)');
  },
};

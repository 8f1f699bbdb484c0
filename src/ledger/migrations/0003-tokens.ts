import type { Migration } from './migration.js';

/** Who may use the API of a team. Outside the chain and outside exports: a copy of a ledger lets nobody in. */
export const tokens: Migration = {
  number: 3,
  name: 'tokens',
  up: async (run, { text }) => {
    await run(`create table tokens (id ${text} primary key, name ${text} not null, scope ${text} not null, hash ${text} not null,
      made ${text} not null, revoked ${text})`);
  },
};

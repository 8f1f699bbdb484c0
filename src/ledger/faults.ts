import { EntenteError } from '../errors.js';

/** Another process writes, and did not finish in time. */
export const locked = (address: string): EntenteError =>
  new EntenteError('ledger-locked', {
    expected: 'the ledger to be free within seconds',
    came: `another process that writes to ${address}`,
    todo: 'Wait for it to finish and try again; nothing was written.',
  });

/** The file, its folder or its medium takes no writing. */
export const readOnly = (address: string): EntenteError =>
  new EntenteError('ledger-read-only', {
    expected: 'a ledger that can be written',
    came: `${address}, which may only be read`,
    todo: 'Check the permissions of the file and its folder; nothing was written.',
  });

/** No room on the disk: the transaction is taken back, the ledger stays as it was. */
export const diskFull = (address: string): EntenteError =>
  new EntenteError('disk-full', {
    expected: 'room on the disk',
    came: `none left for ${address}`,
    todo: 'Make room and try again; nothing of this was written, and the ledger is whole.',
  });

/** What is stored does not hold together. */
export const damaged = (address: string, came: string): EntenteError =>
  new EntenteError('ledger-damaged', {
    expected: `${address} to be whole`,
    came,
    todo: 'Keep a copy of the file, then restore a backup or an export.',
  });

/** The file, or the folder it should stand in, is not there. */
export const missing = (address: string, came: string): EntenteError =>
  new EntenteError('ledger-missing', {
    expected: `a ledger at ${address}`,
    came,
    todo: 'Check --store; `entente add` makes a ledger in a folder that exists.',
  });

/** Something else than a ledger of Entente. */
export const notALedger = (address: string, came: string): EntenteError =>
  new EntenteError('not-a-ledger', {
    expected: `a ledger of Entente at ${address}`,
    came,
    todo: 'Name another file with --store; this one was not touched.',
  });

/** The database server does not answer, or went away. `reason` never holds the password. */
export const unreachable = (address: string, reason: string): EntenteError =>
  new EntenteError('ledger-unreachable', {
    expected: `a PostgreSQL server at ${address}`,
    came: reason,
    todo: 'Check that it runs and can be reached from here.',
  });

/** The database server refuses user, password, database or permission. `reason` never holds the password; `todo` is for whoever sits here. */
export const refused = (address: string, reason: string, todo = 'Check user, password, database and its permissions.'): EntenteError =>
  new EntenteError('ledger-refused', { expected: `leave to work in ${address}`, came: reason, todo });

/** A ledger written by a later version of Entente. */
export const newer = (address: string, theirs: number, ours: number): EntenteError =>
  new EntenteError('ledger-newer', {
    expected: `tables up to number ${ours}`,
    came: `${address} with number ${theirs}, from a later version of Entente`,
    todo: 'Install that version; nothing was changed.',
  });

/** An entry that says something impossible, or comes without the text it speaks of. */
export const invalidEntry = (came: string, expected: string): EntenteError =>
  new EntenteError('entry-invalid', { expected, came, todo: 'Nothing was written.' });

import { damaged, diskFull, locked, readOnly, refused, unreachable } from './faults.js';

/** What to do about a refusal, by the code of PostgreSQL. */
const TODO: Readonly<Record<string, string>> = {
  '28P01': 'Check the password (special characters as %XX).',
  '28000': 'Check the user, and that the server lets it in from here (pg_hba.conf).',
  '3D000': 'Check the name of the database, or make it first (createdb).',
  '42501': 'Ask the owner of the database for leave: to read, to write, and the first time to create tables in its schema.',
};

/** What a code of PostgreSQL or of the network means to the caller: an error of ours, or the error as it came. `address` is shown, so it has no password. */
export function postgresFault(error: unknown, address: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const reason = error.message.split('\n')[0] ?? '';
  if (code === '53100') return diskFull(address);
  if (code === '25006') return readOnly(address);
  if (code === '55P03' || code === '40P01') return locked(address);
  if (code.startsWith('XX0')) return damaged(address, reason);
  if (code.startsWith('28') || code === '3D000' || code === '42501') return refused(address, reason, TODO[code]);
  if (code.startsWith('08') || code.startsWith('57P') || code === '53300') return unreachable(address, reason);
  if (/^E[A-Z]+$/.test(code)) return unreachable(address, code);
  if (reason.startsWith('SASL')) return refused(address, 'no password', TODO['28P01']);
  return LOST.test(reason) ? unreachable(address, reason) : error;
}
const LOST = /^(?:Connection terminated|timeout exceeded|Client has encountered a connection error|The server does not support SSL)/;

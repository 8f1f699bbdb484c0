import { EntenteError } from '../index.js';
import type { Ledger } from '../ledger.js';
import type { Source } from './compute.js';

/** The ledger, or `no-ledger` when the server was started without one. */
export function ledgerOf({ ledger }: { readonly ledger: Ledger | null }): Ledger {
  if (ledger) return ledger;
  throw new EntenteError('no-ledger', {
    expected: 'a server that keeps a ledger',
    came: 'one that was started without',
    todo: 'Start it with --store FILE, or post the texts themselves.',
  });
}

/** A document of the ledger as a source of work. Errors: `no-ledger`, `unknown-document`. */
export async function sourceFromLedger(ledger: Ledger | null, _document: string, _version: number | undefined): Promise<Source> {
  ledgerOf({ ledger });
  throw new Error('not yet');
}

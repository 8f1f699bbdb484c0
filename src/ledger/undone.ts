import type { Body } from './entries.js';
import type { DeriveContext } from './ledger.js';

/** An entry and whether it is now undone. */
export interface Undone {
  readonly seq: number;
  readonly body: Body;
  /** An undo can itself be undone: then the entry counts again. */
  readonly undone: boolean;
}

/** What an `undo` entry comes down to: the entry at the end of the chain of undos, and whether it is in force. Null when there is no such entry. */
export async function effectOfUndo(seq: number, db: DeriveContext['db']): Promise<Undone | null> {
  let undone = true;
  for (let at = seq; ; undone = !undone) {
    const row = await db.selectFrom('entries').select('body').where('seq', '=', at).executeTakeFirst();
    if (row === undefined) return null;
    const body = JSON.parse(row.body) as Body;
    if (body.kind !== 'undo') return { seq: at, body, undone };
    at = body.seq;
  }
}

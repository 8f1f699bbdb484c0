import type { Derivation } from './ledger.js';
import { effectOfUndo } from './undone.js';

/** Which entries correct the acts of which document. The readings themselves stay the engine's: corrections are laid over them when they are asked for. */
export const corrections: Derivation = {
  name: 'corrections',
  tables: ['corrections'],
  apply: async ({ seq, body }, { db }) => {
    if (body.kind === 'correct') {
      const { document, version } = body.anchor;
      await db.insertInto('corrections').values({ seq, document, version, undone: 0 }).execute();
    }
    if (body.kind !== 'undo') return;
    const effect = await effectOfUndo(body.seq, db);
    if (effect?.body.kind !== 'correct') return;
    await db
      .updateTable('corrections')
      .set({ undone: effect.undone ? 1 : 0 })
      .where('seq', '=', effect.seq)
      .execute();
  },
  bringIn: async () => undefined,
};

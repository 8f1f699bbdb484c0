import { findQuote } from '../text/find-quote.js';
import { overlapLength } from '../text/span.js';
import type { Anchor } from './entries.js';
import type { Ledger } from './ledger.js';
import { textOf } from './pages.js';
import type { WordingTable } from './tables-tracking.js';

/** Finds the commitment an entry speaks of, whatever its id is by now. */
export interface Relinker {
  /** Its id, or null when no commitment has these words any more: then the entry is an orphan, and shown as one. */
  readonly commitmentOf: (about: { readonly id: string; readonly anchor: Anchor | null }) => Promise<string | null>;
  /** Where an anchor stands in the version of its document that is held now; null when its words are gone. */
  readonly placeOf: (anchor: Anchor) => Promise<{ readonly from: number; readonly to: number } | null>;
}

/** An anchor belongs to a wording when they share at least this part of the shorter one. */
const SHARED_PART = 0.5;

/**
 * Links what was said of commitments to the commitments as they are now. The words decide: ids are derived by the engine, and an upgrade, an earlier
 * text or a changed series may change them. Only where the anchor leads nowhere the id is asked, and then the ids that other wordings would give.
 */
export function relinker(ledger: Pick<Ledger, 'db'>): Relinker {
  const wordings = new Map<string, Promise<readonly WordingTable[]>>();
  const texts = new Map<string, Promise<HeldText | null>>();
  const heldText = (document: string): Promise<HeldText | null> => kept(texts, document, () => currentText(ledger, document));
  const placeOf: Relinker['placeOf'] = async (anchor) => {
    const held = await heldText(anchor.document);
    return held === null ? null : placeIn(held, anchor);
  };
  const commitmentOf: Relinker['commitmentOf'] = async ({ id, anchor }) => {
    const place = anchor === null ? null : await placeOf(anchor);
    if (anchor !== null && place !== null) {
      const rows = await kept(wordings, anchor.document, () => wordingsIn(ledger, anchor.document));
      const found = bestOf(rows, place, id);
      if (found !== null) return found;
    }
    // The words are there and no promise any more: the id would only lead to somebody else's.
    if (place !== null) return null;
    return byId(ledger, id);
  };
  return { commitmentOf, placeOf };
}

function kept<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = cache.get(key) ?? make();
  cache.set(key, known);
  return known;
}

interface HeldText {
  readonly version: number;
  readonly text: string;
}

async function currentText({ db }: Pick<Ledger, 'db'>, document: string): Promise<HeldText | null> {
  const row = await db.selectFrom('documents').select(['version', 'sha256', 'redacted']).where('id', '=', document).executeTakeFirst();
  if (row === undefined || row.redacted === 1) return null;
  const text = await textOf(db, row.sha256);
  return text === null ? null : { version: row.version, text };
}

function placeIn({ text, version }: HeldText, { from, to, quote, version: then }: Anchor): { from: number; to: number } | null {
  if (then === version && text.slice(from, to) === quote) return { from, to };
  const at = text.indexOf(quote);
  if (quote !== '' && at >= 0) return { from: at, to: at + quote.length };
  return findQuote(quote, text)?.span ?? null;
}

const wordingsIn = ({ db }: Pick<Ledger, 'db'>, document: string): Promise<readonly WordingTable[]> =>
  db.selectFrom('wordings').selectAll().where('document', '=', document).orderBy('starts').orderBy('commitment').execute();

/** The commitment whose wording has most of the anchor; the one of the same id among equals. */
function bestOf(rows: readonly WordingTable[], place: { readonly from: number; readonly to: number }, id: string): string | null {
  let best: { readonly commitment: string; readonly share: number } | null = null;
  for (const { commitment, starts, ends } of rows) {
    const wording = { from: starts, to: ends };
    const common = overlapLength(wording, place);
    if (common / Math.max(1, Math.min(ends - starts, place.to - place.from)) < SHARED_PART) continue;
    const share = common / Math.max(1, Math.max(ends, place.to) - Math.min(starts, place.from));
    if (best === null || share > best.share || (share === best.share && commitment === id)) best = { commitment, share };
  }
  return best?.commitment ?? null;
}

/** The commitment of an id, or of which it is an alias. Null for an id that is none. */
export async function byId({ db }: Pick<Ledger, 'db'>, id: string): Promise<string | null> {
  const row = await db.selectFrom('commitments').select('id').where('id', '=', id).executeTakeFirst();
  if (row !== undefined) return row.id;
  const alias = await db.selectFrom('wordings').select('commitment').where('alias', '=', id).orderBy('commitment').executeTakeFirst();
  return alias?.commitment ?? null;
}

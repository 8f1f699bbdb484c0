/** The part of the API that only looks things up in a ledger: it opens without the reader of texts, so that `entente find` answers at once. */
export { findCsv } from './formats/find-csv.js';
export { findText } from './formats/find-text.js';
export { json } from './formats/json.js';
export { find } from './ledger/find.js';
export { hintsFor } from './ledger/find-hint.js';
export { openLedger } from './ledger/store.js';
export type { FindQuery } from './model.js';

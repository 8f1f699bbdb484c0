/**
 * The part of the public API that keeps a ledger (`entente/ledger`): intake, storage, search, commitments. It stands apart because it brings a
 * database, which reading and checking do not wait for.
 */

export { citation, permalink } from './formats/citation.js';
export { findCsv } from './formats/find-csv.js';
export { type FindTextOptions, findText } from './formats/find-text.js';
export { json } from './formats/json.js';
export { type Catalogue, type CatalogueEntry, catalogueOf, shippedCatalogues } from './intake/catalogue.js';
export { type Fetched, type Fetcher, fetchUrl, openFetcher } from './intake/fetch.js';
export { type FetchCache, folderCache } from './intake/fetch-cache.js';
export type { FetchOptions } from './intake/fetch-session.js';
export { isAddress } from './intake/fetch-target.js';
export { bytesOf } from './intake/file.js';
export { type ListedFile, listFiles } from './intake/folder-files.js';
export { type FromNetwork, inputsOfCatalogue, inputsOfUrl, type NetworkInput, offeredAt } from './intake/network.js';
export * from './ledger/add.js';
export { addFromNetwork } from './ledger/add-network.js';
export { addText } from './ledger/add-text.js';
export { canonicalJson, entryHash, GENESIS, sha256 } from './ledger/chain.js';
export type * from './ledger/commitment.js';
export { type CommitmentFilter, type CommitmentOptions, commitmentOf, commitments } from './ledger/commitments.js';
export {
  commitmentsCalendar,
  commitmentsCsv,
  commitmentsText,
  commitmentText,
  historyText,
  queueText,
} from './ledger/commitments-formats.js';
export {
  type ActCorrections,
  type ActDetail,
  type ActPlace,
  actOf,
  addAct,
  type CorrectOptions,
  correctAct,
  type MissingAct,
} from './ledger/correct.js';
export * from './ledger/documents.js';
export { documentsText, documentText, factsLine } from './ledger/documents-text.js';
export { duePromises, type LedgerPrecedentOptions, nextMeetingAfter, precedentsFromLedger } from './ledger/drafting.js';
export type * from './ledger/entries.js';
export { BEARINGS, STANDINGS, TRUSTS } from './ledger/entries.js';
export { linesOf } from './ledger/exchange-lines.js';
export { exportLedger } from './ledger/export.js';
export { find } from './ledger/find.js';
export { hintsFor } from './ledger/find-hint.js';
export { type FreshenOptions, freshen } from './ledger/freshen.js';
export { type ImportReport, importLedger } from './ledger/import.js';
export { COPY_ROLES, type CopyRole, type Kinship, kinship, type NearText } from './ledger/kinship.js';
export type { Derivation, DeriveContext, Ledger, Supply } from './ledger/ledger.js';
export { type LineageWording, lineageOf, type WordedLineage, type WordedStep } from './ledger/lineage.js';
export { lexiconOfLedger, lexiconWith } from './ledger/own-tables.js';
export { type AddInput, type Prepared, prepare } from './ledger/prepare.js';
export { type IntakeQueue, openQueue, type QueueOptions, type WorkOptions } from './ledger/queue.js';
export { canThread, type ReadPool, readPool } from './ledger/read-pool.js';
export { rebuild } from './ledger/rebuild.js';
export { type Redaction, redact } from './ledger/redact.js';
export * from './ledger/reviews.js';
export { undoneBy } from './ledger/said.js';
export { partiesNamed } from './ledger/search-names.js';
export { seriesNames, seriesOf } from './ledger/series-stored.js';
export { setOwnTables } from './ledger/set-tables.js';
export { DEFAULT_STORE, type OpenOptions, openLedger } from './ledger/store.js';
export type * from './ledger/tables.js';
export { type OwnTables, tablesInForce } from './ledger/tables-in-force.js';
export { addToken, listTokens, revokeToken, TOKEN_SCOPES, type TokenRecord, type TokenScope, tokenHolder } from './ledger/tokens.js';
export { type Problem, type VerifyOptions, type VerifyReport, verify } from './ledger/verify.js';
export { verifyText } from './ledger/verify-text.js';
export type { FacetCount, FindQuery, Found, Hit, HitAct, HitDocument, LineageHits } from './model.js';

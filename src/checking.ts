/**
 * The part of the public API that reads and checks (`entente/checking`). It stands apart because comparing brings a solver that takes a
 * tenth of a second to load, and a check from a cold start should not wait for it.
 */
export { type ReadOptions, read } from './acts/read.js';
export { type CheckOptions, check } from './check/check.js';
export { EntenteError } from './errors.js';
export { checkHtml } from './formats/check-html.js';
export { checkMarkdown } from './formats/check-markdown.js';
export { type CheckTextOptions, checkText } from './formats/check-text.js';
export { csv } from './formats/csv.js';
export { explainText } from './formats/explain-text.js';
export { json } from './formats/json.js';
export { readCsv } from './formats/read-csv.js';
export { readHtml } from './formats/read-html.js';
export { markedAct, readMarked } from './formats/read-marked.js';
export { readText } from './formats/read-text.js';
export { type Triage, triage } from './formats/triage.js';
export type { Encoding } from './intake/decode.js';
export { type Format, type Intake, TAKEN_ENDINGS, takeIn, takeInAny, takeInBytes } from './intake/file.js';
export { loadLexicon } from './intake/lexicon-files.js';
export { defaultLexicon, extendLexicon, type Lexicon, type LexiconExtension, lexiconHash } from './lexicon/lexicon.js';
export * from './model.js';
export { VERSION } from './version.js';

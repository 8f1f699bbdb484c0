/**
 * The public API of Entente. `read` turns a text into its speech acts, `check` holds a report against the statements it speaks of;
 * `formats` turn their results into text, Markdown, CSV, JSON and pages; `takeIn` brings files in. Everything but `takeIn` and
 * `loadLexicon` is pure and runs in a browser too.
 */
export { type ReadOptions, read } from './acts/read.js';
export { type CheckOptions, check } from './check/check.js';
export { type CompareOptions, compare } from './compare/compare.js';
export { redlineOf } from './compare/redline.js';
export { type SeriesOptions, series } from './compare/series.js';
export { EntenteError } from './errors.js';
export { checkHtml } from './formats/check-html.js';
export { checkMarkdown } from './formats/check-markdown.js';
export { type CheckTextOptions, checkText } from './formats/check-text.js';
export { compareCsv } from './formats/compare-csv.js';
export { compareHtml } from './formats/compare-html.js';
export { compareMarkdown } from './formats/compare-markdown.js';
export { type CompareTextOptions, compareText } from './formats/compare-text.js';
export { csv } from './formats/csv.js';
export { type DocxOptions, docx } from './formats/docx.js';
export { explainText } from './formats/explain-text.js';
export { json } from './formats/json.js';
export { readCsv } from './formats/read-csv.js';
export { readHtml } from './formats/read-html.js';
export { markedAct, readMarked } from './formats/read-marked.js';
export { readText } from './formats/read-text.js';
export { redlineHtml } from './formats/redline-html.js';
export { redlineMarkdown } from './formats/redline-markdown.js';
export { redlineText } from './formats/redline-text.js';
export { seriesCsv } from './formats/series-csv.js';
export { seriesHtml } from './formats/series-html.js';
export { type SeriesTextOptions, seriesText } from './formats/series-text.js';
export { type Triage, triage } from './formats/triage.js';
export type { Encoding } from './intake/decode.js';
export { type Format, type Intake, takeIn, takeInBytes } from './intake/file.js';
export { loadLexicon } from './intake/lexicon-files.js';
export { dateInName, type FileFacts, seriesFacts, seriesFiles, seriesTable } from './intake/series-files.js';
export { defaultLexicon, extendLexicon, type Lexicon, type LexiconExtension, lexiconHash } from './lexicon/lexicon.js';
export * from './model.js';
export { VERSION } from './version.js';

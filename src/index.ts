/**
 * The public API of Entente. `read` turns a text into its speech acts, `check` holds a report against the statements it speaks of;
 * `formats` turn their results into text, Markdown, CSV, JSON and pages; `takeIn` brings files in. Everything but `takeIn` and
 * `loadLexicon` is pure and runs in a browser too.
 */
export * from './checking.js';
export { type CompareOptions, compare } from './compare/compare.js';
export { redlineOf } from './compare/redline.js';
export { type SeriesOptions, series } from './compare/series.js';
export { type DraftOptions, draft } from './draft/draft.js';
export { type MarkOptions, marksOf, marksWithChanges } from './draft/marks.js';
export { type PrecedentSeries, type Precedents, precedentOf, precedentsOf } from './draft/precedents.js';
export { asChangedBy, asOriginal, asProposed, type Choice, type Variant, variantOf } from './draft/variant.js';
export { checkAnnotations, compareAnnotations, readAnnotations, seriesAnnotations } from './formats/annotations.js';
export { claimReviews, REVIEW_RATING } from './formats/claim-review.js';
export { codePoints } from './formats/code-points.js';
export { compareCsv } from './formats/compare-csv.js';
export { compareHtml } from './formats/compare-html.js';
export { compareMarkdown } from './formats/compare-markdown.js';
export { type CompareTextOptions, compareText } from './formats/compare-text.js';
export { type CitedDocument, type CslOptions, csl } from './formats/csl.js';
export { checkPackage, comparePackage, type PackageFiles, readPackage, seriesPackage, zipped } from './formats/data-package.js';
export { type DocxOptions, docx } from './formats/docx.js';
export { type DraftDocxOptions, draftDocx } from './formats/draft-docx.js';
export { draftHtml } from './formats/draft-html.js';
export { draftBriefing, draftMarkdown } from './formats/draft-markdown.js';
export { type DraftTextOptions, draftText } from './formats/draft-text.js';
export { compareAtom, compareFeed, seriesAtom, seriesFeed } from './formats/feeds.js';
export { checkJsonLines, compareJsonLines, readJsonLines, seriesJsonLines } from './formats/json-lines.js';
export { type Move, movesOfComparison, movesOfSeries } from './formats/moves.js';
export { formatsOf, OPEN_FORMATS, type OpenFormat, type Results } from './formats/open-formats.js';
export { type Publishing, textName } from './formats/publishing.js';
export { redlineHtml } from './formats/redline-html.js';
export { redlineMarkdown } from './formats/redline-markdown.js';
export { redlineText } from './formats/redline-text.js';
export { seriesCsv } from './formats/series-csv.js';
export { seriesHtml } from './formats/series-html.js';
export { type SeriesTextOptions, seriesText } from './formats/series-text.js';
export { type DraftIntake, takeInDraft, takeInDraftBytes } from './intake/draft.js';
export { dateInName, type FileFacts, seriesFacts, seriesFiles, seriesTable } from './intake/series-files.js';

/**
 * The part of the public API that runs in a browser worker (`entente/browser`): reading, comparing, checking and the formats of their results.
 * No disk, no network, no package of Node.
 */
export { type ReadOptions, read } from './acts/read.js';
export { type CheckOptions, check } from './check/check.js';
export { type CompareOptions, compare } from './compare/compare.js';
export { redlineOf } from './compare/redline.js';
export { EntenteError } from './errors.js';
export { checkMarkdown } from './formats/check-markdown.js';
export { compareMarkdown } from './formats/compare-markdown.js';
export { type DocxOptions, docx } from './formats/docx.js';
export { decode } from './intake/decode.js';
export { extractHtml } from './intake/html.js';
export { extractMarkdown } from './intake/markdown.js';
export { parsePartyFile } from './lexicon/en/parties.js';
export { defaultLexicon, extendLexicon, type Lexicon } from './lexicon/lexicon.js';
export * from './model.js';
export { VERSION } from './version.js';

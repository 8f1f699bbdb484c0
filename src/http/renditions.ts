import type { Check, Comparison, DraftCheck, Publishing, Reading, Series, WordSource } from '../index.js';
import * as core from '../index.js';

/** One form in which a result is sent: its media type, the ending of a downloaded file, and how it is made. */
export interface Rendition<T> {
  readonly type: string;
  readonly ending: string;
  readonly make: (value: T, publishing?: Publishing) => string | Uint8Array;
}
type Renditions<T> = Readonly<Record<string, Rendition<T>>>;

const JSON_TYPE = 'application/json';
const asJson = { type: JSON_TYPE, ending: 'json', make: (value: object) => JSON.stringify(value) };
const text = <T>(make: (value: T) => string): Rendition<T> => ({ type: 'text/plain; charset=utf-8', ending: 'txt', make });
const html = <T>(make: (value: T) => string): Rendition<T> => ({ type: 'text/html; charset=utf-8', ending: 'html', make });
const md = <T>(make: (value: T) => string): Rendition<T> => ({ type: 'text/markdown; charset=utf-8', ending: 'md', make });
const csv = <T>(make: (value: T) => string): Rendition<T> => ({ type: 'text/csv; charset=utf-8', ending: 'csv', make });

/** What `?format=` of a reading takes. */
export const READING_FORMATS = {
  json: asJson,
  text: text<Reading>((reading) => core.readText(reading)),
  marked: text<Reading>(core.readMarked),
  html: html<Reading>(core.readHtml),
  csv: csv<Reading>(core.readCsv),
  ...core.OPEN_FORMATS.read,
} satisfies Renditions<Reading>;

/** What `?format=` of a check takes. */
export const CHECK_FORMATS = {
  json: asJson,
  text: text<Check>((check) => core.checkText(check, { all: true })),
  html: html<Check>(core.checkHtml),
  md: md<Check>(core.checkMarkdown),
  ...core.OPEN_FORMATS.check,
} satisfies Renditions<Check>;

/** What `?format=` of a comparison takes. */
export const COMPARISON_FORMATS = {
  json: asJson,
  text: text<Comparison>((comparison) => core.compareText(comparison, { all: true })),
  html: html<Comparison>(core.compareHtml),
  md: md<Comparison>(core.compareMarkdown),
  csv: csv<Comparison>(core.compareCsv),
  ...core.OPEN_FORMATS.compare,
} satisfies Renditions<Comparison>;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A comparison and who makes the tracked changes, and when (ISO instant without milliseconds). */
export interface RedlineOrder {
  readonly comparison: Comparison;
  readonly author: string;
  readonly date: string;
}

/** What `?format=` of a redline takes. */
export const REDLINE_FORMATS = {
  json: { type: JSON_TYPE, ending: 'json', make: ({ comparison }) => JSON.stringify(core.redlineOf(comparison)) },
  text: text<RedlineOrder>(({ comparison }) => core.redlineText(core.redlineOf(comparison))),
  html: html<RedlineOrder>(({ comparison }) => core.redlineHtml(core.redlineOf(comparison))),
  md: md<RedlineOrder>(({ comparison }) => core.redlineMarkdown(core.redlineOf(comparison))),
  docx: {
    type: DOCX,
    ending: 'docx',
    make: ({ comparison, author, date }) => core.docx(core.redlineOf(comparison), { author, date }),
  },
} satisfies Renditions<RedlineOrder>;

/** A held draft, the Word document it came in, and who comments in it, and when (ISO instant without milliseconds). */
export interface DraftOrder {
  readonly check: DraftCheck;
  readonly word: WordSource | null;
  readonly author: string;
  readonly date: string;
  readonly suggest: boolean;
}

/** What `?format=` of a held draft takes. */
export const DRAFT_FORMATS = {
  json: { type: JSON_TYPE, ending: 'json', make: ({ check }) => JSON.stringify(check) },
  text: text<DraftOrder>(({ check }) => core.draftText(check, { all: true })),
  html: html<DraftOrder>(({ check }) => core.draftHtml(check)),
  md: md<DraftOrder>(({ check }) => core.draftMarkdown(check)),
  briefing: md<DraftOrder>(({ check }) => core.draftBriefing(check)),
  docx: {
    type: DOCX,
    ending: 'docx',
    make: ({ check, word, author, date, suggest }) => core.draftDocx(check, { author, date, suggest, ...(word !== null && { word }) }),
  },
} satisfies Renditions<DraftOrder>;

/** What `?format=` of a series takes. */
export const SERIES_FORMATS = {
  json: asJson,
  text: text<Series>((series) => core.seriesText(series)),
  html: html<Series>(core.seriesHtml),
  csv: csv<Series>(core.seriesCsv),
  ...core.OPEN_FORMATS.series,
} satisfies Renditions<Series>;

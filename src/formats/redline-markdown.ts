import type { Redline, RedlineParagraph, RedlineRun } from '../model.js';
import { escapeMarkdown } from './escape.js';

/** Both texts in one as Markdown: ~~taken out~~, **put in**; a sentence that moved is struck where it was and set in _italics_ where it is now. */
export function redlineMarkdown({ paragraphs }: Redline): string {
  return paragraphs
    .map((paragraph) => opening(paragraph) + markdownRuns(paragraph.runs))
    .filter((line) => line.trim() !== '')
    .map((line) => `${line}\n`)
    .join('\n');
}

/** Runs as inline Markdown. Marks hug the words: white space at their edges stays outside, where Markdown wants it. */
export function markdownRuns(runs: readonly RedlineRun[]): string {
  return runs.map(({ kind, text }) => hugged(text, MARKS[kind])).join('');
}

const MARKS: Readonly<Record<RedlineRun['kind'], string>> = { same: '', deleted: '~~', inserted: '**', from: '~~', to: '_' };

function hugged(text: string, mark: string): string {
  const core = text.trim();
  if (core === '') return text === '' ? '' : ' ';
  const lead = /^\s/.test(text) ? ' ' : '';
  const tail = /\s$/.test(text) ? ' ' : '';
  return `${lead}${mark}${escapeMarkdown(core)}${mark}${tail}`;
}

function opening({ style }: RedlineParagraph): string {
  if (style === 'title') return '# ';
  return style === 'heading' ? '## ' : '';
}

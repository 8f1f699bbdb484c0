import type { Redline, RedlineRun } from '../model.js';
import { wrap } from './wrap.js';

/** Both texts in one for the terminal, in wdiff's notation: `[-taken out-]`, `{+put in+}`; a moved sentence is `[<n …<]` where it was, `{>n …>}` where it is. */
export function redlineText({ paragraphs }: Redline, { width = 100 }: { readonly width?: number } = {}): string {
  return paragraphs
    .map(({ runs }) => runs.map(marked).join('').trim())
    .filter((line) => line !== '')
    .map((line) => `${wrap(line, width)}\n`)
    .join('\n');
}

function marked({ kind, text, move }: RedlineRun): string {
  const core = text.trim();
  const tail = text.endsWith(' ') ? ' ' : '';
  const lead = text.startsWith(' ') ? ' ' : '';
  if (kind === 'same' || core === '') return text;
  if (kind === 'deleted') return `${lead}[-${core}-]${tail}`;
  if (kind === 'inserted') return `${lead}{+${core}+}${tail}`;
  return kind === 'from' ? `${lead}[<${move} ${core}<]${tail}` : `${lead}{>${move} ${core}>}${tail}`;
}

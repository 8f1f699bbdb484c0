import type { Span } from '../model.js';

const OPEN = new Set(['\u201c', '\u201e', '\u00ab', '\u2039', '\u2018', '\u201a']);
const CLOSES: Readonly<Record<string, string>> = {
  '\u201c': '\u201d',
  '\u201e': '\u201c\u201d',
  '\u00ab': '\u00bb',
  '\u2039': '\u203a',
  '\u2018': '\u2019',
  '\u201a': '\u2018\u2019',
  '"': '"',
  "'": "'",
};
const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);
/** A single quotation longer than this, or one that crosses a paragraph, is an apostrophe mistaken for a quote. */
const LONGEST_SINGLE = 600;

interface Open {
  readonly mark: string;
  readonly at: number;
}

/** The quotations of a report: what stands between the marks, in order of their opening; nested ones come after the one that holds them. Apostrophes are no marks; a quotation that reopens at each paragraph is one span per paragraph. Linear. */
export function quotationsIn(text: string): readonly Span[] {
  const out: Span[] = [];
  let stack: Open[] = [];
  const close = (index: number, to: number): void => {
    const from = stack[index]!.at + 1;
    stack.length = index;
    if (to > from) out.push({ from, to });
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '\n' && /^\r?\n?[ \t]*\n/.test(text.slice(i + 1, i + 40))) {
      if (stack.length > 0 && stack[0]!.mark !== "'" && stack[0]!.mark !== '\u2018' && reopens(text, i)) close(0, i);
      stack = [];
      continue;
    }
    if (stack.length > 200) stack = [];
    if (c === '\u201c' && stack.at(-1)?.mark === '\u201e') close(stack.length - 1, i);
    else if (c === '"') straight(text, i, c, stack, close);
    else if (c === "'") single(text, i, stack, close);
    else if (OPEN.has(c) && !(c === '\u2018' && isWord(text[i - 1]))) stack.push({ mark: c, at: i });
    else if (c === '\u201d' || c === '\u00bb' || c === '\u203a' || c === '\u2019') {
      if (c === '\u2019' && isWord(text[i - 1]) && isWord(text[i + 1])) continue;
      const index = stack.findLastIndex((o) => CLOSES[o.mark]!.includes(c));
      if (index >= 0 && (c !== '\u2019' || i - stack[index]!.at <= LONGEST_SINGLE)) close(index, i);
    }
  }
  return out.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Those that lie in no other, from what `quotationsIn` gives. */
export function outermost(quotations: readonly Span[]): readonly Span[] {
  let end = -1;
  return quotations.filter((q) => {
    if (q.to <= end) return false;
    end = q.to;
    return true;
  });
}

type Close = (index: number, to: number) => void;

/** Does the next paragraph open with a quotation mark, as a quotation of several paragraphs does? */
const reopens = (text: string, at: number): boolean => /^\s{1,20}["\u201c\u00ab]/.test(text.slice(at, at + 24));

function straight(text: string, i: number, c: string, stack: Open[], close: Close): void {
  const index = stack.findLastIndex((o) => o.mark === c);
  const opens = !isWord(text[i - 1]) && /\S/.test(text[i + 1] ?? ' ') && !/[.,;:!?)]/.test(text[i + 1] ?? '');
  if (index >= 0 && !(opens && /[\s(]/.test(text[i - 1] ?? ' ') && isWord(text[i + 1]) && /[\s(]/.test(text[stack[index]!.at + 1] ?? '')))
    close(index, i);
  else if (index < 0) stack.push({ mark: c, at: i });
}

function single(text: string, i: number, stack: Open[], close: Close): void {
  const before = text[i - 1];
  const after = text[i + 1];
  if (isWord(before) && isWord(after)) return;
  if (!isWord(before) && isWord(after) && !/[.,;:]/.test(before ?? ' ')) {
    if (/^\d0s\b/.test(text.slice(i + 1, i + 5))) return;
    stack.push({ mark: "'", at: i });
    return;
  }
  const index = stack.findLastIndex((o) => o.mark === "'");
  if (index < 0 || i - stack[index]!.at > LONGEST_SINGLE) return;
  if (/s/i.test(before ?? '') && closesLater(text, i)) return;
  close(index, i);
}

/** After "the ministers'": is there a better closing mark before the paragraph ends? */
function closesLater(text: string, i: number): boolean {
  const rest = text.slice(i + 1, i + LONGEST_SINGLE);
  const end = /[^\n]{0,600}/.exec(rest)?.[0] ?? '';
  const next = /[\p{L}\p{N}.,!?]'(?![\p{L}\p{N}])/u.exec(end);
  const open = /(?<![\p{L}\p{N}])'[\p{L}\p{N}]/u.exec(end);
  return next !== null && (open === null || open.index > next.index);
}

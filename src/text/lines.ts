import type { Span } from '../model.js';
import { isSpaceAt } from './span.js';

/** One line without its line end, trimmed; `indent` is the white space before it; `full` its untrimmed end. */
export interface Line extends Span {
  readonly text: string;
  readonly indent: number;
  /** Blank lines before this one. */
  readonly gap: number;
  /** A page ended before this line. */
  readonly page: boolean;
  /** Mark-up of the source says that this line is a heading. */
  readonly heading: boolean;
}

const BREAK = /\r\n|[\n\r\v\f\u2028\u2029\u0085]/g;

/** The lines of a text that hold anything but white space, in order. `reading` is the reading copy with mark-up blanked, line ends kept. */
export function linesOf(reading: string, source: string = reading): readonly Line[] {
  const out: Line[] = [];
  let gap = 0;
  let page = false;
  const add = (from: number, to: number): void => {
    let a = from;
    let b = to;
    while (a < b && isSpaceAt(reading, a)) a++;
    while (b > a && isSpaceAt(reading, b - 1)) b--;
    if (a === b) {
      gap++;
      return;
    }
    out.push({ from: a, to: b, text: reading.slice(a, b), indent: a - from, gap, page, heading: isHeading(source, from, to) });
    gap = 0;
    page = false;
  };
  let from = 0;
  BREAK.lastIndex = 0;
  for (let m = BREAK.exec(reading); m; m = BREAK.exec(reading)) {
    add(from, m.index);
    if (m[0] === '\f') page = true;
    from = m.index + m[0].length;
  }
  add(from, reading.length);
  return out;
}

const HEADING = /^\s{0,3}(?:#{1,6}\s+\S|(?:\*\*|__)[^*_]{2,150}(?:\*\*|__):?\s*$|<h[1-6][\s>])/i;
const isHeading = (source: string, from: number, to: number): boolean =>
  /[#*_<]/.test(source[from] ?? '') || source[from] === ' ' ? HEADING.test(source.slice(from, Math.min(to, from + 400))) : false;

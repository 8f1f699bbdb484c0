/** The families of list markers; an item's depth follows the order in which families open inside one another. */
export type MarkerStyle =
  | 'bullet'
  | 'dash'
  | 'decimal'
  | 'paren-decimal'
  | 'paren-letter'
  | 'paren-roman'
  | 'letter'
  | 'roman'
  | 'upper-letter'
  | 'nested-decimal';

export interface Marker {
  readonly style: MarkerStyle;
  /** Code units of the marker without the space after it. */
  readonly length: number;
  /** Place in its series, from 1; 0 for bullets. */
  readonly ordinal: number;
  /** A capital letter or capital Roman numeral: it may be somebody's initial. */
  readonly capital?: true;
}

const BULLET = /^(?:[•·▪◦‣●○■□➢✓⁃∙►▸]|\*|[-–—]|o(?=\s{2}))(?=\s)\s*/;
const NUMBERED =
  /^(?:(\d{1,3}(?:\.\d{1,2}){1,3})\.?|(\d{1,3})[.)]|\((\d{1,3})\)|\(([a-z])\)|\(([ivx]{1,6})\)|([ivx]{1,6})[.)]|([a-z])[.)]|([IVXL]{1,7})\.|([A-Z])[.)])(?=\s)/;
const OP = /^OP\s?(\d{1,3})[.:]?(?=\s)/;

/** The list marker a line starts with, or null. A single capital and a full stop counts only as a Roman numeral or a letter of a series: the caller checks the series. */
export function markerOf(line: string): Marker | null {
  const bullet = BULLET.exec(line);
  if (bullet) return { style: /^[-–—]/.test(line) ? 'dash' : 'bullet', length: 1, ordinal: 0 };
  const op = OP.exec(line);
  if (op) return { style: 'decimal', length: op[0].length, ordinal: Number(op[1]) };
  const m = NUMBERED.exec(line);
  if (!m) return null;
  const length = m[0].length;
  if (m[1]) return { style: 'nested-decimal', length, ordinal: Number(m[1].slice(m[1].lastIndexOf('.') + 1)) };
  if (m[2]) return { style: m[0].endsWith(')') ? 'paren-decimal' : 'decimal', length, ordinal: Number(m[2]) };
  if (m[3]) return { style: 'paren-decimal', length, ordinal: Number(m[3]) };
  if (m[4]) return { style: 'paren-letter', length, ordinal: letter(m[4]) };
  if (m[5]) return { style: 'paren-roman', length, ordinal: roman(m[5]) };
  if (m[6]) return { style: 'roman', length, ordinal: roman(m[6]) };
  if (m[7]) return { style: 'letter', length, ordinal: letter(m[7]) };
  if (m[8]) return { style: 'roman', length, ordinal: roman(m[8].toLowerCase()), capital: true };
  return { style: 'upper-letter', length, ordinal: letter(m[9]!.toLowerCase()), capital: true };
}

const letter = (c: string): number => c.charCodeAt(0) - 96;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** The value of a lower-case Roman numeral below 90; 0 for anything else. */
export function roman(numeral: string): number {
  let sum = 0;
  for (let i = 0; i < numeral.length; i++) {
    const here = ROMAN[numeral[i]!];
    if (here === undefined) return 0;
    sum += here < (ROMAN[numeral[i + 1] ?? ''] ?? 0) ? -here : here;
  }
  return sum;
}

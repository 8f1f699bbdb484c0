/** Characters that steer the direction of text or show nothing: they can make words look like other words. */
const CONTROL = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u200B\uFEFF]|[^\P{Cc}\t\n\r]/gu;
const NAMES: Readonly<Record<string, string>> = {
  '\u202A': 'turns left-to-right',
  '\u202B': 'turns right-to-left',
  '\u202C': 'ends a turn of direction',
  '\u202D': 'forces left-to-right',
  '\u202E': 'forces right-to-left',
  '\u2066': 'isolates left-to-right',
  '\u2067': 'isolates right-to-left',
  '\u2068': 'isolates',
  '\u2069': 'ends an isolation',
};

export interface Piece {
  /** Words, or the code point of a control character (`U+202E`) in place of it. */
  readonly text: string;
  /** What a control character would do; null for words. */
  readonly control: string | null;
}

/** Words and the hidden characters among them, in order. Joined code units of the pieces are the text. */
export function piecesOf(text: string): readonly Piece[] {
  const out: Piece[] = [];
  let from = 0;
  for (const { 0: char, index } of text.matchAll(CONTROL)) {
    if (index > from) out.push({ text: text.slice(from, index), control: null });
    const code = `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    out.push({ text: code, control: `hidden character ${code}${NAMES[char] ? `, ${NAMES[char]}` : ''}` });
    from = index + char.length;
  }
  if (from < text.length || out.length === 0) out.push({ text: text.slice(from), control: null });
  return out;
}

/** Whether a text holds any such character; most do not, and need no pieces. */
export const hasControls = (text: string): boolean => text.search(CONTROL) >= 0;

import { oneLine } from './escape.js';

/** Text wrapped at words to `width` columns: the first line begins with `first`, the others are indented to match. A longer word stands alone. */
export function wrap(text: string, width: number, first = ''): string {
  const room = Math.max(20, width - first.length);
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((part, index) => (index === 0 ? first : ' '.repeat(first.length)) + part).join('\n');
}

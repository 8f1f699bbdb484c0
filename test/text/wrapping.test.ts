import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/text/layout.js';
import { splitSentences } from '../../src/text/sentences.js';

const folder = new URL('../../examples/', import.meta.url);
/** Drafts are settled before they are read: the reader never sees their brackets. */
const files = readdirSync(folder).filter((f) => f.endsWith('.txt') && !f.startsWith('draft-'));

/** The sentences of a text, white space folded. */
function sentences(text: string): readonly string[] {
  return splitSentences(text, layout(text)).map((s) => text.slice(s.from, s.to).replace(/\s+/g, ' '));
}

function wrapped(text: string, width: number, end = '\n'): string {
  return text
    .split(/\r?\n/)
    .map((line) => {
      const out: string[] = [];
      for (const word of line.split(' ')) {
        const last = out.at(-1);
        if (last === undefined || last.length + 1 + word.length > width) out.push(word);
        else out[out.length - 1] = `${last} ${word}`;
      }
      return out.join(end);
    })
    .join(end);
}

describe.each(files)('%s', (file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const plain = sentences(text);
  it('has the same sentences hard-wrapped', () => {
    expect(sentences(wrapped(text, 72))).toEqual(plain);
    expect(sentences(wrapped(text, 100, '\r\n'))).toEqual(plain);
  });
  it('has the same sentences set in from the margin', () => expect(sentences(text.replace(/^(?=.)/gm, '    '))).toEqual(plain));
  it('has the same sentences with no-break spaces after each stop', () =>
    expect(sentences(text.replace(/\. /g, '.\u00a0 '))).toEqual(plain));
});

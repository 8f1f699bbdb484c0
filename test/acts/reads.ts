import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type ReadOptions, read } from '../../src/acts/read.js';
import { parsePartyFile } from '../../src/lexicon/en/parties.js';
import { defaultLexicon, extendLexicon } from '../../src/lexicon/lexicon.js';
import type { Reading, SpeechAct } from '../../src/model.js';
import { parseMarked } from '../marked.js';

/** The world of the examples: Arvenia, Borland, Caldora and their neighbours. */
export const lexicon = extendLexicon(defaultLexicon, {
  parties: parsePartyFile(readFileSync(new URL('../../examples/parties.json', import.meta.url), 'utf8')),
});

/** Reads a sample between invented states; the parties are Arvenia and Borland unless said otherwise. */
export const readSample = (text: string, options: ReadOptions = {}): Reading =>
  read(text, { genre: 'statement', parties: ['XAR', 'XBO'], lexicon, ...options });

/** "condemn", "condemn renewed", "commit continuing backgrounded": act, status unless stated, flag. */
export const labelOf = (act: SpeechAct): string =>
  [act.act, act.status === 'stated' ? '' : act.status, act.backgrounded ? 'backgrounded' : ''].filter(Boolean).join(' ');

/** One act of a sample, drawn: its label, its performative (parts joined by "…"), content and items are those of the marks. */
export function reads(title: string, label: string, sample: string, options: ReadOptions = {}): void {
  it(title, () => {
    const marked = parseMarked(sample);
    const { acts } = readSample(marked.text, options);
    const shape = (a: SpeechAct) => ({
      label: labelOf(a),
      v: (a.performative?.parts ?? [a.performative!]).map((p) => marked.text.slice(p.from, p.to)),
      c: [a.content.text],
      i: a.items.map((x) => x.text),
    });
    expect(acts.map(shape)).toContainEqual({ label, v: marked.words('v'), c: marked.words('c'), i: marked.words('i') });
  });
}

/** The labels of all acts of a sample, in order. */
export function finds(title: string, text: string, labels: readonly string[], options: ReadOptions = {}): void {
  it(title, () => expect(readSample(text, options).acts.map(labelOf)).toEqual(labels));
}

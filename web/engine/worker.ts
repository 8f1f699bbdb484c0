import {
  check,
  compare,
  defaultLexicon,
  docx,
  EntenteError,
  extendLexicon,
  type Lexicon,
  parsePartyFile,
  type Reading,
  read,
  redlineOf,
} from '../../src/browser.js';
import type { Given } from './engine.js';
import { intakeOf } from './intake.js';
import type { Answers, Ask, Tell } from './messages.js';

const tell = (message: Tell): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  try {
    tell({ kind: 'done', answer: answer(data) });
  } catch (error) {
    const known = error instanceof EntenteError;
    tell({
      kind: 'failed',
      message: known ? `Expected ${error.detail.expected}; found ${error.detail.came}.` : 'Something went wrong while reading the texts.',
      todo: known ? error.detail.todo : 'Please try again with a shorter part of the text.',
    });
  }
});

function answer(ask: Ask): Answers[keyof Answers] {
  if (ask.kind === 'take-in') return intakeOf(ask.bytes, ask.name);
  const lexicon = lexiconOf(ask.parties);
  if (ask.kind === 'read') return readingOf(ask.text, { step: 'Reading the text', lexicon });
  if (ask.kind === 'check') {
    const report = readingOf({ ...ask.report, genre: 'report' }, { step: 'Reading the report', lexicon });
    const statements = named(ask.statements, 'statement').map((one) => readingOf(one, { step: 'Reading the statement', lexicon }));
    const also = named(ask.also, 'source').map((one) =>
      readingOf({ ...one, genre: one.genre ?? 'readout' }, { step: 'Reading the further sources', lexicon }),
    );
    tell({ kind: 'step', step: 'Checking every claim against the statement' });
    return check(report, statements, { also, lexicon });
  }
  const [one, two] = named([ask.before, ask.after], 'text') as [Given, Given];
  const before = readingOf(one, { step: 'Reading the earlier text', lexicon });
  const after = readingOf(two, { step: 'Reading the later text', lexicon });
  tell({ kind: 'step', step: 'Looking for what moved' });
  if (ask.kind === 'compare') return compare(before, after, { lexicon });
  const redline = redlineOf(compare(before, after, { by: 'paragraph', lexicon }));
  return ask.kind === 'redline' ? redline : docx(redline);
}

/** Two documents must not share an id: findings name their statement by it. */
function named(texts: readonly Given[], role: string): readonly Given[] {
  return texts.map((text, index) => ({
    ...text,
    name: texts.findIndex((other) => other.name === text.name) === index ? text.name : `${text.name} (${role} ${index + 1})`,
  }));
}

function readingOf(text: Given, { step, lexicon }: { readonly step: string; readonly lexicon: Lexicon }): Reading {
  tell({ kind: 'step', step });
  return read(text.text, { id: text.name, genre: text.genre, level: text.level, date: text.date, title: text.title, lexicon });
}

let extended: { readonly parties: string; readonly lexicon: Lexicon } | null = null;
function lexiconOf(parties: string | undefined): Lexicon {
  if (parties === undefined) return defaultLexicon;
  if (extended?.parties !== parties) extended = { parties, lexicon: extendLexicon(defaultLexicon, { parties: parsePartyFile(parties) }) };
  return extended.lexicon;
}

/** False alarms: statements against themselves, paragraph by paragraph, and against copies in a reporter's person and tense. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../src/acts/read.js';
import { check } from '../src/check/check.js';
import type { Claim, Verdict } from '../src/model.js';
import { inReportersWords } from './pairs-keeping.js';
import type { Figure } from './score.js';
import { atMost } from './score-gold.js';

const FLAGGED: ReadonlySet<Verdict> = new Set(['contradicted', 'altered', 'unsupported', 'stronger', 'weaker']);
/** Of long runs of short texts (central bank, resolutions) every tenth is read: they repeat each other. */
const EVERY = 10;
/** Paragraphs below this length are headings and addresses. */
const PARAGRAPH = 80;

interface Alarms {
  readonly texts: number;
  readonly words: number;
  readonly alarms: readonly string[];
}

/** Claims flagged although the report says what the statement says: none in its own words, at most one per 600 words in reporters' style. */
export function falseAlarms(_root: string, shared: string): readonly Figure[] {
  const texts = corpus(join(shared, 'corpora'));
  const same = ownWords(texts);
  const turned = reportersWords(texts);
  for (const alarm of [...same.alarms, ...turned.alarms].slice(0, 40)) console.log(`  ${alarm}`);
  return [
    atMost('alarms on own words', same.alarms.length, 0, `${same.texts} statements, ${same.words} words`),
    atMost(
      "alarms per 600 words in reporters' style",
      (turned.alarms.length * 600) / Math.max(1, turned.words),
      1,
      `${turned.texts} statements, ${turned.words} words, ${turned.alarms.length} alarms`,
    ),
  ];
}

function corpus(folder: string): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => {
      const files = readdirSync(join(folder, entry.name))
        .filter((file) => file.endsWith('.txt'))
        .sort();
      const chosen = files.length > EVERY * 2 ? files.filter((_, index) => index % EVERY === 0) : files;
      return chosen.map((file) => ({
        name: `${entry.name}/${file}`,
        text: readFileSync(join(folder, entry.name, file), 'utf8').replace(/^(?:#.*\n)+/, ''),
      }));
    });
}

function ownWords(texts: readonly { readonly name: string; readonly text: string }[]): Alarms {
  const alarms: string[] = [];
  let words = 0;
  for (const { name, text } of texts) {
    const statement = read(text, { id: 'statement', genre: 'statement' });
    for (const paragraph of text.split(/\n\s*\n/).filter((part) => part.length >= PARAGRAPH)) {
      words += paragraph.split(/\s+/).length;
      alarms.push(...flagged(paragraph, statement).map((told) => `${name}: ${told}`));
    }
  }
  return { texts: texts.length, words, alarms };
}

function reportersWords(texts: readonly { readonly name: string; readonly text: string }[]): Alarms {
  const alarms: string[] = [];
  let words = 0;
  for (const { name, text } of texts) {
    const statement = read(text, { id: 'statement', genre: 'statement' });
    const copy = inReportersWords(text);
    words += copy.split(/\s+/).length;
    alarms.push(...flagged(copy, statement).map((told) => `${name}: ${told}`));
  }
  return { texts: texts.length, words, alarms };
}

function flagged(words: string, statement: ReturnType<typeof read>): readonly string[] {
  const { parties, date, place } = statement.document;
  const report = read(words, { id: 'report', genre: 'report', parties, date, place });
  return check(report, [statement])
    .claims.filter(({ verdict }) => FLAGGED.has(verdict))
    .map(told);
}

const told = ({ verdict, text, findings }: Claim): string =>
  `${verdict} “${text.slice(0, 90)}” ${findings
    .map(({ dimension, reason }) => `${dimension}: ${reason}`)
    .join('; ')
    .slice(0, 160)}`;

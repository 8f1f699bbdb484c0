/**
 * How fast a draft of 1,000 words is held against a series of 200 statements, as the screen asks for it with every few words typed: the
 * precedents are prepared, then the draft is held again and again with a word changed. `node scripts/run.mjs bench/draft-speed.ts [STATEMENTS]`
 */
import { pathToFileURL } from 'node:url';
import { read } from '../src/acts/read.js';
import { draft } from '../src/draft/draft.js';
import { marksOf } from '../src/draft/marks.js';
import { type Precedents, precedentsOf } from '../src/draft/precedents.js';
import { randomFrom } from './prng.js';
import { textOf, timeOf } from './speed-texts.js';

const PARTIES = ['XAR', 'XBO', 'XCA'];
/** Words that a later meeting puts another way. */
const TURNS: readonly (readonly [string, string])[] = [
  ['condemn', 'deplore'],
  ['strongly ', ''],
  ['reaffirm', 'underline'],
  ['will ', 'intend to '],
  ['welcome', 'note'],
  ['and ', 'and also '],
];

/** Statements of one series, each the one before with one paragraph in eight changed. */
export function statementsOf(count: number, words: number): readonly string[] {
  const random = randomFrom(7);
  let paragraphs = textOf(words).split(/\n\s*\n/);
  return Array.from({ length: count }, () => {
    paragraphs = paragraphs.map((paragraph) => {
      const [from, to] = random.pick(TURNS);
      return random.next() < 0.125 ? (random.next() < 0.5 ? paragraph.replace(from, to) : paragraph.replace(to || ' ', from)) : paragraph;
    });
    return paragraphs.join('\n\n');
  });
}

/** Precedents of a series of statements, one a month. */
export function preparedOf(texts: readonly string[]): Precedents {
  const readings = texts.map((text, at) => {
    const date = new Date(Date.UTC(2005, at, 12)).toISOString().slice(0, 10);
    return read(text, { id: `s${at}`, date, level: 'leaders', genre: 'statement', parties: PARTIES });
  });
  return precedentsOf({ name: null, readings });
}

/** Milliseconds of processor time of one holding, a word typed in between; the median of `runs`. */
export function holdingTime(text: string, precedents: Precedents, runs = 15): number {
  const times = Array.from({ length: runs }, (_, at) => {
    const typed = text.replace('the ', `the ${'very '.repeat(at % 3)}`);
    return timeOf(() => draft(marksOf(typed), precedents, { level: 'leaders', parties: PARTIES }));
  });
  return [...times].sort((x, y) => x - y)[Math.floor(runs / 2)] as number;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const count = Number(process.argv[2] ?? 200);
  const texts = statementsOf(count + 1, 1_000);
  const started = process.cpuUsage();
  const precedents = preparedOf(texts.slice(0, -1));
  const { user } = process.cpuUsage(started);
  const next = texts.at(-1) as string;
  const bracketed = next.replace(/ and (\w+)/g, (all, word, at: number) => (at % 7 === 0 ? ` [and ${word}]` : all));
  const once = timeOf(() => read(next, { level: 'leaders', genre: 'statement', parties: PARTIES }));
  const choices = draft(marksOf(bracketed), precedents, { level: 'leaders', parties: PARTIES }).choices.length;
  console.log(
    `${count} statements prepared in ${(user / 1e6).toFixed(1)} s; ${next.split(/\s+/).length} words read in ${once.toFixed(0)} ms`,
  );
  console.log(
    `held: ${holdingTime(next, precedents).toFixed(0)} ms; with ${choices} open choices: ${holdingTime(bracketed, precedents).toFixed(0)} ms`,
  );
}

/** Speed of reading and checking within one process. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { read } from '../src/acts/read.js';
import { check } from '../src/check/check.js';
import type { Speed } from './bench.js';
import { example, medianTime, textOf, timeOf, wordsIn } from './speed-texts.js';

const TAGGER_RATIO = 0.35;
const WARM_MS = 40;
const LONG_MS = 1500;
const MILLION_MB = 600;
/** Time for ten times the words may grow by so much more than ten: what counts as linear. */
const LINEAR = 1.3;

/** Reading against the tagger alone on the same text. */
export function tagger(): readonly Speed[] {
  const text = textOf(20_000);
  const words = wordsIn(text);
  const nlp = winkNLP(model, ['pos']);
  const alone = medianTime(5, () => void nlp.readDoc(text).tokens().out(nlp.its.pos));
  const reading = medianTime(5, () => void read(text, { id: 'text' }));
  const ratio = alone / reading;
  return [
    {
      measure: 'reading, as a share of the speed of the tagger alone',
      value: ratio.toFixed(2),
      bar: `≥ ${TAGGER_RATIO}`,
      met: ratio >= TAGGER_RATIO,
    },
    { measure: 'words read per second', value: Math.round((words / reading) * 1000).toLocaleString('en'), bar: '', met: null },
  ];
}

/** The example check, engine warm. */
export function warmCheck(): readonly Speed[] {
  const statement = read(example('varrin-2025.txt'), { id: 'statement', genre: 'statement' });
  const report = example('report-news.txt');
  const time = medianTime(15, () => void check(read(report, { id: 'report', genre: 'report' }), [statement]));
  return [
    {
      measure: `warm check, ${wordsIn(report)}-word report, ${wordsIn(statement.document.text)}-word statement`,
      value: `${time.toFixed(1)} ms`,
      bar: `≤ ${WARM_MS} ms`,
      met: time <= WARM_MS,
    },
  ];
}

/** A long report against a long statement, reading included. */
export function longCheck(): readonly Speed[] {
  const statement = textOf(20_000);
  const report = textOf(2_000);
  const time = medianTime(
    3,
    () => void check(read(report, { id: 'report', genre: 'report' }), [read(statement, { id: 'statement', genre: 'statement' })]),
  );
  return [
    {
      measure: 'check of 2,000 words against 20,000, both read',
      value: `${(time / 1000).toFixed(2)} s`,
      bar: `≤ ${LONG_MS / 1000} s`,
      met: time <= LONG_MS,
    },
  ];
}

/** Reading from 10,000 to a million words in one text: time per word must not grow, memory must stay bounded. */
export function growth(): readonly Speed[] {
  read(textOf(2_000));
  const times = [10_000, 100_000, 1_000_000].map((words) => {
    const text = textOf(words);
    let acts = 0;
    const time = timeOf(() => {
      acts = read(text, { id: 'text' }).acts.length;
    });
    globalThis.gc?.();
    return { words, time, acts };
  });
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const [small, , large] = times;
  const factor = large!.time / large!.words / (small!.time / small!.words);
  return [
    ...times.map(
      ({ words, time, acts }): Speed => ({
        measure: `${words.toLocaleString('en')} words in one text`,
        value: `${(time / 1000).toFixed(2)} s, ${acts.toLocaleString('en')} acts`,
        bar: '',
        met: null,
      }),
    ),
    {
      measure: 'time per word, a million words against ten thousand',
      value: `× ${factor.toFixed(2)}`,
      bar: `≤ × ${LINEAR}`,
      met: factor <= LINEAR,
    },
    { measure: 'peak memory, a million words', value: `${peak} MB`, bar: `≤ ${MILLION_MB} MB`, met: peak <= MILLION_MB },
  ];
}

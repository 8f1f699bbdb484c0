/** Texts of any length for measuring speed, made from the statements of `examples/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const STATEMENTS = ['sen-luc-2023.txt', 'tolme-2024.txt', 'varrin-2025.txt'];

/** An example by its file name. */
export const example = (name: string): string => readFileSync(join(process.cwd(), 'examples', name), 'utf8');

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/**
 * A text of about `words` words. Every round of sentences gets its own names and numbers, so that no two paragraphs are alike and nothing
 * can be answered from memory.
 */
export function textOf(words: number): string {
  const paragraphs = STATEMENTS.flatMap((name) => example(name).split(/\n\s*\n/));
  const out: string[] = [];
  let have = 0;
  for (let round = 0; have < words; round += 1) {
    for (const paragraph of paragraphs) {
      if (have >= words) break;
      const own =
        round === 0
          ? paragraph
          : paragraph
              .replaceAll('Inner Gulf', `Gulf of ${nameOf(round)}`)
              .replaceAll('Meridian', nameOf(round * 7))
              .replace(/\b\d{2}\b/g, (digits) => String(10 + ((Number(digits) + round) % 90)));
      out.push(own);
      have += wordsIn(own);
    }
  }
  return out.join('\n\n');
}

function nameOf(n: number): string {
  const syllables = ['ka', 'lo', 'mer', 'tis', 'bran', 'ul', 'hest', 'or', 'vin', 'da'];
  const word = String(n)
    .split('')
    .map((digit) => syllables[Number(digit)])
    .join('');
  return word[0]!.toUpperCase() + word.slice(1);
}

/** Median processor time of several runs, in milliseconds, so that other work on the machine doesn't count; the first run, which warms up, is left out. */
export function medianTime(runs: number, work: () => void): number {
  work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(timeOf(work));
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** Processor time of one run, in milliseconds. */
export function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

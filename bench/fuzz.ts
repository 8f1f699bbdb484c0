/** `npm run fuzz [-- COUNT [SEED]]`: generated and mutated texts, read and checked; 100,000 by default. Stops at the first law broken, with the smallest text that breaks it. */
import fc from 'fast-check';
import { holdForChecks, holdForReading } from './fuzz-laws.js';
import { anyText } from './fuzz-texts.js';

const [count = 100_000, seed = Date.now() & 0x7fffffff] = process.argv.slice(2).map(Number);
/** Of all texts this share is checked as well as read; a check reads three times. */
const CHECKED = 0.2;
console.log(`${count} texts, seed ${seed}`);
let done = 0;
function counted<T extends readonly string[]>(law: (...texts: T) => void): (...texts: T) => void {
  return (...texts) => {
    done += 1;
    if (done % 5000 === 0) console.log(`${done} texts`);
    law(...texts);
  };
}
fc.assert(fc.property(anyText, counted<[string]>(readSafely)), { numRuns: Math.round(count * (1 - CHECKED)), seed });
fc.assert(fc.property(anyText, anyText, counted<[string, string]>(holdForChecks)), { numRuns: Math.round((count * CHECKED) / 2), seed });
console.log('every law held');

function readSafely(text: string): void {
  holdForReading(text);
}

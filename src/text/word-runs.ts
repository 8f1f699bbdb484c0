/** Runs of letters and digits: the plainest notion of a word, for counting and for telling texts apart. */

/** Every run of letters and digits, in order, as written. */
export function wordRuns(text: string): readonly string[] {
  return text.match(isSimple(text) ? SIMPLE_RUN : RUN) ?? [];
}

/** How many there are. */
export function countWordRuns(text: string): number {
  let count = 0;
  if (isSimple(text)) {
    let within = false;
    for (let at = 0; at < text.length; at++) {
      const holds = isLetterOrDigit(text.charCodeAt(at));
      if (holds && !within) count++;
      within = holds;
    }
    return count;
  }
  for (const _ of text.matchAll(RUN)) count++;
  return count;
}

const RUN = /[\p{L}\p{N}]+/gu;
/** The same in a text whose only letters are those of English; most are. The patterns of Unicode take several times as long. */
const SIMPLE_RUN = /[A-Za-z0-9]+/g;
const SIMPLE = /^[\0-\x7f\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]*$/;

/** Has a text no letters but those of English? Marks that editors put in (curly quotes, dashes, bullets) are no letters. */
export const isSimple = (text: string): boolean => SIMPLE.test(text);

const isLetterOrDigit = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

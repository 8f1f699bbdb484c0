/** Runs of letters and digits: the plainest notion of a word, for counting and for telling texts apart. */

/** Every run of letters and digits, in order, as written. */
export function wordRuns(text: string): readonly string[] {
  return text.match(isSimple(text) ? SIMPLE_RUN : RUN) ?? [];
}

/** How many there are. */
export function countWordRuns(text: string): number {
  let count = 0;
  let within = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const holds = code < IN_WORDS.length ? IN_WORDS[code] === 1 : isInWords(text, at);
    if (holds && !within) count++;
    within = holds;
  }
  return count;
}

/** Is the character at an offset, or the pair that it is half of, a letter or digit? */
function isInWords(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const second = code >= 0xdc00 && code < 0xe000 && at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return IN_WORD.test(String.fromCodePoint(text.codePointAt(second ? at - 1 : at)!));
}

const RUN = /[\p{L}\p{N}]+/gu;
const IN_WORD = /[\p{L}\p{N}]/u;
/** For each character of ASCII, 1 if it is a letter or digit. */
const IN_WORDS = Uint8Array.from({ length: 128 }, (_, code) => (IN_WORD.test(String.fromCharCode(code)) ? 1 : 0));
/** The same as `RUN` in a text whose only letters are those of English; most are. The patterns of Unicode take several times as long. */
const SIMPLE_RUN = /[A-Za-z0-9]+/g;
const SIMPLE = /^[\0-\x7f\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]*$/;

/** Has a text no letters but those of English? Marks that editors put in (curly quotes, dashes, bullets) are no letters. */
export const isSimple = (text: string): boolean => SIMPLE.test(text);

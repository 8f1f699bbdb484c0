/** The encodings of East Asia that are no UTF, in the order in which they are tried. */
const ENCODINGS = ['shift_jis', 'euc-jp', 'euc-kr', 'big5', 'gb18030'] as const;
export type EastAsian = (typeof ENCODINGS)[number];

/** How many bytes are looked at. */
const PROBE = 16_384;
/** Share of bytes above ASCII from which on a text is not one in Latin letters with accents. */
const HIGH_SHARE = 0.15;
/** Share of the characters beyond ASCII that a script must have. */
const KANA_SHARE = 0.2;
const HANGUL_SHARE = 0.6;
const HAN_SHARE = 0.7;
/** Characters that no page of Chinese lacks, in both ways of writing; mistaken bytes give rare ones. */
const COMMON_HAN = /[的是在和了有中国國年月日一会會与與为為发發]/gu;
/** Endings that no sentence of Korean lacks. */
const COMMON_HANGUL = /[의은는이가을를에다서로한하]/gu;
const COMMON_SHARE = 0.05;

/**
 * The encoding of bytes that are no UTF-8 and hold Japanese, Korean or Chinese: they decode without an error and give the kana, syllables or common
 * characters that such a text has. Null for all others.
 */
export function eastAsianEncoding(bytes: Uint8Array): EastAsian | null {
  const probe = bytes.subarray(0, PROBE);
  const high = probe.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  if (high < HIGH_SHARE * probe.length) return null;
  return ENCODINGS.find((encoding) => isLikely(encoding, decoded(bytes, encoding))) ?? null;
}

function decoded(bytes: Uint8Array, encoding: EastAsian): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).slice(0, PROBE);
  } catch {
    return null;
  }
}

function isLikely(encoding: EastAsian, text: string | null): boolean {
  if (text === null) return false;
  const beyond = count(text, /\P{ASCII}/gu);
  // Half-width katakana are what Latin letters with accents look like in Shift_JIS.
  const kana = count(text, /[\u3041-\u30ff]/gu);
  if (encoding === 'shift_jis' || encoding === 'euc-jp') return kana >= KANA_SHARE * beyond && count(text, /[\uff61-\uff9f]/gu) <= kana;
  if (encoding === 'euc-kr')
    return count(text, /[\uac00-\ud7a3]/gu) >= HANGUL_SHARE * beyond && count(text, COMMON_HANGUL) >= COMMON_SHARE * beyond;
  return count(text, /\p{Script=Han}/gu) >= HAN_SHARE * beyond && count(text, COMMON_HAN) >= COMMON_SHARE * beyond;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The words of a text as search knows them: folded, names of parties as one word whatever the spelling, each with its place. The index and the
 * highlights are made by the same function, so that what is found can always be shown.
 */
import { mentionsIn } from '../acts/parties.js';
import type { Span } from '../model.js';
import { detached, foldWord } from '../text/fold.js';
import { isSimple } from '../text/word-runs.js';

/** One word of the index: `key` is letters and digits, or `§n` and the id of a party for a name; `name` then holds the words of the name. */
export interface SearchWord extends Span {
  readonly key: string;
  readonly name: readonly string[] | null;
}

/** Marks that stand in no word of a text, so that what they open never meets a word somebody wrote. */
export const LABEL_MARK = '§';
export const NAME_MARK = '°';

/** Letters and digits with the marks a word may hold inside; bounded, so that a run without spaces stays linear. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]|[.,'’](?=[\p{L}\p{N}])){0,120}/gu;
/** Longer words are cut alike in text and query. */
const LONGEST_WORD = 60;

/** The word that stands for a party in the index. */
export function partyWord(id: string): string {
  const known = partyWords.get(id);
  if (known !== undefined) return known;
  const made = `${LABEL_MARK}n${id.toLowerCase().replace(/[^a-z0-9]/g, '')}`;
  if (partyWords.size >= KEPT) partyWords.clear();
  partyWords.set(id, made);
  return made;
}
const partyWords = new Map<string, string>();

/** The folded words of a text without names: lower case, American, no accents, no possessive; "3.5" is two words, "U.S." one. Offsets are those of `text`, counted from `base`. */
export function plainWords(text: string, base = 0): readonly SearchWord[] {
  const out: SearchWord[] = [];
  const pattern = isSimple(text) ? SIMPLE_WORD : WORD;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    for (const { key, at, length } of keysOf(match[0])) {
      const from = base + match.index + at;
      out.push({ key, from, to: from + length, name: null });
    }
  return out;
}

/** What `WORD` is in a simple text. */
const SIMPLE_WORD = /[A-Za-z0-9](?:[A-Za-z0-9]|[.,'\u2019](?=[A-Za-z0-9])){0,120}/g;

interface Key {
  readonly key: string;
  readonly at: number;
  readonly length: number;
}
/** What a word as it is written becomes: texts say the same words again and again. */
const keys = new Map<string, readonly Key[]>();
const KEPT = 50_000;
const LONGEST_KEPT = 40;

function keysOf(written: string): readonly Key[] {
  const known = keys.get(written);
  if (known !== undefined) return known;
  const made = partsOf(written.replace(/['’][sS]$/, ''))
    .map((part) => ({ key: keyOf(part.word), at: part.at, length: part.word.length }))
    .filter(({ key }) => key !== '');
  if (written.length > LONGEST_KEPT) return made;
  if (keys.size >= KEPT) keys.clear();
  keys.set(detached(written), made);
  return made;
}

/** "U.S" and "1,000" are one word, "3.5" and "example.org" two. */
function partsOf(word: string): readonly { readonly word: string; readonly at: number }[] {
  if (!word.includes('.') && !word.includes(',')) return [{ word, at: 0 }];
  if (/^\p{L}(?:\.\p{L})+$/u.test(word) || /^\d{1,3}(?:,\d{3})+$/.test(word)) return [{ word, at: 0 }];
  return [...word.matchAll(/[^.,]+/g)].map((part) => ({ word: part[0], at: part.index }));
}

const NO_WORD = /[^\p{L}\p{N}\p{M}]/gu;
const ASCII = /^[a-zA-Z0-9]+$/;

function keyOf(word: string): string {
  const bare = ASCII.test(word) ? word : word.normalize('NFKC').replace(NO_WORD, '');
  return foldWord(bare)
    .replace(NO_WORD, '')
    .slice(0, LONGEST_WORD)
    .replace(/[\ud800-\udbff]$/, '');
}

/** The words of a text with every name of a single party ("ROK", "South Korea's", "Republic of Korea") as one word. Offsets are counted from `base`. */
export function searchWords(text: string, base = 0): readonly SearchWord[] {
  const words = plainWords(text, base);
  const mentions = mentionsIn(text, { from: 0, to: text.length }).filter(({ ids, kind }) => ids.length === 1 && kind !== 'officer');
  if (mentions.length === 0) return words;
  const out: SearchWord[] = [];
  let at = 0;
  for (const mention of mentions) {
    if (mention.form === 'capital') continue;
    const from = mention.from + base;
    while (at < words.length && words[at]!.to <= from) out.push(words[at++]!);
    const name: string[] = [];
    let to = mention.to + base;
    while (at < words.length && words[at]!.from < mention.to + base) {
      to = Math.max(to, words[at]!.to);
      name.push(words[at++]!.key);
    }
    if (name.length > 0) out.push({ key: partyWord(mention.ids[0]!), from, to, name });
  }
  while (at < words.length) out.push(words[at++]!);
  return out;
}

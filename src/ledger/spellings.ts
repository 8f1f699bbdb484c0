/** Other spellings of a word that is looked for. The index keeps the words of a text as they are written there. */

/** Plurals that no ending tells; source: any grammar. */
const IRREGULAR: readonly (readonly [one: string, many: string])[] = [
  ['crisis', 'crises'],
  ['basis', 'bases'],
  ['analysis', 'analyses'],
  ['emphasis', 'emphases'],
  ['criterion', 'criteria'],
  ['phenomenon', 'phenomena'],
  ['child', 'children'],
  ['woman', 'women'],
  ['man', 'men'],
  ['fisherman', 'fishermen'],
  ['serviceman', 'servicemen'],
  ['foot', 'feet'],
  ['life', 'lives'],
  ['half', 'halves'],
  ['datum', 'data'],
];

/** A folded word in its other number: none, one, or two ("bases" is of "base" and of "basis"). `small` words have none. */
export function otherNumbers(word: string, small: ReadonlySet<string>): readonly string[] {
  const irregular = IRREGULAR.flatMap(([one, many]) => (word === one ? [many] : word === many ? [one] : []));
  if (irregular.length > 0 && word !== 'bases') return irregular;
  if (!/^[a-z]{3,}$/.test(word) || small.has(word) || /(?:ss|us|is)$/.test(word))
    return /(?:ss|us)$/.test(word) && word.length > 4 ? [`${word}es`] : [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (/(?:ch|sh|ss|x)es$/.test(word)) return [word.slice(0, -2)];
  if (word.endsWith('s')) return [...irregular, word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return [/(?:ch|sh|x)$/.test(word) ? `${word}es` : `${word}s`];
}

/** What may stand before a hyphen or be written in one: "co-operation", "re-establish", "non-proliferation", "multi-year", "counter-terrorism". */
const JOINED =
  /^(co)(o[pr]\w{2,}|exist\w*|chair\w*|sponsor\w*|host\w*|develop\w*|produc\w*|financ\w*|lead\w*)$|^(re)(e\w{3,})$|^(non|anti|multi|counter|cyber|post)(\w{4,})$/;

/**
 * The same word with its hyphen or without: of "cooperation" the two words "co" and "operation", of "co-operation" the one. `words` are those
 * of the index for what was `typed`; with `prefix` the last is a beginning. None where the hyphen joins whole words ("US-Japan").
 */
export function otherHyphens(words: readonly string[], typed: string, prefix: boolean): readonly (readonly string[])[] {
  const [first = '', second] = words;
  if (words.length === 1) {
    const [, co, cooperate, re, again, other, rest] = JOINED.exec(first) ?? [];
    const [before, after] = [co ?? re ?? other, cooperate ?? again ?? rest];
    return before === undefined || after === undefined || (prefix && after.length < SHORTEST) ? [] : [[before, after]];
  }
  const joined = `${first}${second}`;
  return words.length === 2 && HYPHENED.test(typed) && JOINED.test(joined) ? [[joined]] : [];
}
/** Letters of a beginning that is looked for by itself. */
const SHORTEST = 4;
const HYPHENED = /^[\p{L}\p{N}]+[-\u2010\u2011][\p{L}\p{N}]+$/u;

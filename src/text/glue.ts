/**
 * Places where a space got lost: "Theyreaffirmed", "humanityand", "ofthe", "andBorland". Each alternative ends where the space belongs;
 * endings are such that no English word goes on with "and" ("thousand", "England" stay whole).
 */
const LOST =
  /\bThey(?=[a-z]{4})|\b[a-z]{3,24}(?:ity|ance|ence|tion|sion|ment|ness|ship|acy|ism)(?=and\b)|\b(?:[Oo]f|[Ii]n|[Tt]o|[Aa]nd|[Ff]or|[Oo]n|[Ww]ith|[Ff]rom|[Bb]y)(?=the\b)|\b(?:the|and|of|in|to|between|with|by|for|from|on)(?=[A-Z][a-z]{2})/g;

/** What every place where a space got lost has, and few sentences have otherwise: quick to look for. */
const MAY_BE_LOST = /[a-z](?:and\b|the\b|[A-Z])|They[a-z]/;

/** A text with the lost spaces put in, and the way back from its offsets. */
export interface Unglued {
  readonly text: string;
  /** The offset in the text given. Ask in ascending order only. */
  readonly back: (at: number) => number;
}

/** Puts lost spaces in for the tagger to read; nothing is put in where none is lost. */
export function unglued(text: string): Unglued {
  if (!MAY_BE_LOST.test(text)) return { text, back: (at) => at };
  let out = '';
  let from = 0;
  const places: number[] = [];
  for (const m of text.matchAll(LOST)) {
    const to = m.index + m[0].length;
    out += `${text.slice(from, to)} `;
    places.push(to);
    from = to;
  }
  if (places.length === 0) return { text, back: (at) => at };
  let passed = 0;
  const back = (at: number): number => {
    while (passed < places.length && places[passed]! + passed < at) passed++;
    return at - passed;
  };
  return { text: out + text.slice(from), back };
}

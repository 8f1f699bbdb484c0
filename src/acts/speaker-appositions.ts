/** What may stand between a speaker and its verb: "the EU, home to many, will", "Canada (as chair) said", "We — the leaders of … — convened". */

/** Longest apposition that is skipped, in characters: a list of forty signatories. */
const LONGEST_APPOSITION = 1500;
/** Appositions that follow one another at most. */
const MOST_APPOSITIONS = 3;
const OPENS =
  /^\s*(?:,\s*(?:a|an|the|home to|who|which|led|represented|accompanied|joined|together|along|on|in|at|as|for|meeting|gathered|including|respectively|both|each|with|having|acting|by|through|building|recalling|guided|released|issued|adopted|signed|published|seen|obtained|speaking|together)\b|\s*[—–]|\s+-\s|\s?\()/i;

/** The offset after the appositions, relative clauses or brackets that follow `to`, not beyond `end`; `to` when there are none. */
export function resumeAfter(text: string, to: number, end: number): number {
  let from = to;
  for (let turns = 0; turns < MOST_APPOSITIONS; turns++) {
    const rest = text.slice(from, Math.min(end, from + LONGEST_APPOSITION));
    const opens = OPENS.exec(rest);
    if (opens === null) return from;
    const close = closingMark(rest, opens[0]);
    if (close < 0) return from;
    from += close + 1;
  }
  return from;
}

function closingMark(rest: string, opening: string): number {
  const mark = opening.trim().charAt(0);
  if (mark === '(') return rest.indexOf(')');
  return mark === ',' ? closingComma(rest, opening.length) : rest.indexOf(mark, opening.length);
}

/** The comma that ends an apposition: not one inside a list of names. */
function closingComma(rest: string, from: number): number {
  for (let i = rest.indexOf(',', from); i >= 0; i = rest.indexOf(',', i + 1)) {
    if (!/^\s*(?:(?:and|or|as well as)\s|(?:the\s)?\p{Lu}|\()/u.test(rest.slice(i + 1, i + 14))) return i;
  }
  return -1;
}

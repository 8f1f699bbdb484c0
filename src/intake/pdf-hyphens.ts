/** First parts that keep their hyphen wherever a line ends: what they make is written with one. */
const KEEPS = new Set(
  'self non ex all cross long short high low well near so anti pro post pre mid half full part year day decade one two three four five six seven eight nine ten first second third north south east west vice peace rules fact policy decision capacity confidence people gender climate evidence'.split(
    ' ',
  ),
);
/** Words whose two halves are words too. */
const CLOSED = new Set(
  'within without into onto upon therefore throughout together another however nothing something anything everything outside inside cannot network framework workforce whereas whereby herein thereof therein forward toward towards undertake undertaking underline underscore underscored overcome oversight outcome outcomes output input update upgrade worldwide nationwide widespread safeguard safeguards stakeholder stakeholders partnership membership leadership statement become maybe meanwhile nonetheless nevertheless furthermore moreover afterward background breakthrough cornerstone deadline download guideline guidelines highlight highlighted headquarters landmark likewise milestone ongoing otherwise standpoint viewpoint weekend withdraw withdrawal withhold'.split(
    ' ',
  ),
);

/** Joins the lines of paragraphs: `words` are those of the whole document, in lower case, which tell a compound from a word that was divided. */
export function lineJoiner(words: ReadonlySet<string>): (before: string, line: string) => string {
  return (before, line) => {
    const soft = /\u00ad$/.test(before);
    const head = /([\p{L}\p{N}.]+)[-\u2010\u00ad]$/u.exec(before.slice(-60))?.[1];
    const tail = /^\p{L}[\p{L}\p{N}]*/u.exec(line.slice(0, 60))?.[0];
    if (head === undefined || tail === undefined) return /[\u2014/]$/.test(before) ? before + line : `${before} ${line}`;
    return soft || isDivided(head, tail, words) ? before.slice(0, -1) + line : before + line;
  };
}

/** Was one word divided ("coop-" + "eration"), or does the hyphen belong ("ROK-" + "U.S.", "Japan-" + "led")? */
function isDivided(head: string, tail: string, words: ReadonlySet<string>): boolean {
  if (!/^\p{Ll}/u.test(tail) || /[\p{N}.]/u.test(head) || (head.length > 1 && head === head.toUpperCase())) return false;
  const [a, b] = [head.toLowerCase(), tail.toLowerCase()];
  if (words.has(a + b) || CLOSED.has(a + b)) return true;
  if (words.has(`${a}-${b}`) || KEEPS.has(a)) return false;
  return !(words.has(a) && words.has(b));
}

/** The words of lines, in lower case, hyphens kept within; the halves at line ends are not among them. */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.toLowerCase().match(/\p{L}[\p{L}\p{N}]*(?:-\p{L}[\p{L}\p{N}]*)*-?/gu) ?? [];
    for (const [at, word] of found.entries()) if (!word.endsWith('-') && (at > 0 || !/^\p{Ll}/u.test(line))) words.add(word);
  }
  return words;
}

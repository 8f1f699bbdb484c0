import { stemsOf } from '../../lexicon/words.js';
import type { DraftFinding, Inconsistency, Span } from '../../model.js';
import { inconsistency, type Judged } from './judged.js';

/** "including A, B and C" that lost a member since it was agreed. A list that was written anew, or lost most of its members, is another list. */
export function lists(judged: Judged): readonly Inconsistency[] {
  return judged.findings.flatMap((finding) => {
    if (finding.last === null) return [];
    const { text } = judged.variant;
    const act = spanOf(finding, judged);
    const words = stemsOf(text.slice(act.from, act.to));
    const now = listsIn(text, act);
    return listsIn(finding.last.precedent.text, { from: 0, to: finding.last.precedent.text.length }).flatMap((was) =>
      now.flatMap((is) => {
        const lost = lostFrom(was, is).filter(({ stems }) => !stems.every((stem) => words.includes(stem)));
        return lost.map(({ name }) => inconsistency('list-member', `the list no longer has “${name}”`, [is], judged));
      }),
    );
  });
}

function spanOf({ acts }: DraftFinding, { reading }: Judged): Span {
  const own = reading.acts.filter(({ id }) => acts.includes(id));
  return { from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) };
}

interface Member {
  readonly name: string;
  readonly stems: readonly string[];
}
interface List extends Span {
  /** What the members are examples of. */
  readonly head: readonly string[];
  readonly members: readonly Member[];
}

/** The members of `was` that `is` lacks, where `is` is the same list. */
function lostFrom(was: List, is: List): readonly Member[] {
  if (!was.head.some((stem) => is.head.includes(stem))) return [];
  const lost = was.members.filter((member) => !is.members.some((other) => isSame(member, other)));
  const kept = was.members.length - lost.length;
  const fresh = is.members.filter((member) => !was.members.some((other) => isSame(member, other)));
  return kept >= 2 && lost.length < kept && fresh.length === 0 ? lost : [];
}

function isSame({ stems: one }: Member, { stems: other }: Member): boolean {
  const shared = one.filter((stem) => other.includes(stem)).length;
  return 2 * shared >= Math.max(one.length, other.length);
}

const OPENER = /\b(?:including|such as|inter alia|in particular|namely)\b:?,?\s+/gi;
const ENDS = /[.;:()—]|,\s+(?:which|who|that|where|with|to|by|as well as)\s/;
const BETWEEN = /,\s?(?:(?:and|or)\s)?|\s(?:and|or)\s/;
/** Characters in which a list ends, and in which its head stands. */
const LONGEST_LIST = 500;
const HEAD = 60;
const ARTICLES = /^(?:the|a|an|our|their|its)\s+/i;

/** The lists of examples of a span. */
function listsIn(text: string, { from, to }: Span): readonly List[] {
  return [...text.slice(from, to).matchAll(OPENER)].map((match) => {
    const start = from + match.index + match[0].length;
    const words = text.slice(start, Math.min(to, start + LONGEST_LIST)).replace(/\s/g, ' ');
    const end = ENDS.exec(words)?.index ?? words.length;
    const members = words
      .slice(0, end)
      .split(BETWEEN)
      .map((name) => name.trim().replace(ARTICLES, ''))
      .filter((name) => name !== '');
    const head = stemsOf(text.slice(Math.max(from, start - match[0].length - HEAD), start - match[0].length)).filter(
      (stem) => stem.length > 3,
    );
    return { from: start, to: start + end, head, members: members.map((name) => ({ name, stems: stemsOf(name) })) };
  });
}

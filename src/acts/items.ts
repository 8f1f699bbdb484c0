import { emptyHeads } from '../lexicon/en/lists.js';
import type { Item } from '../model.js';
import { sliceOf } from '../text/span.js';
import { contentSpan } from './content.js';
import type { Frame } from './frames.js';
import { type Kind, type List, listsIn } from './lists.js';
import type { Words } from './wording.js';

/** The coordinated members of a content, and which rule found them ("none" when there is one member only). */
export interface Items {
  readonly items: readonly Item[];
  readonly rule: string;
}
const NONE: Items = { items: [], rule: 'items-none' };
const EMPTY: ReadonlySet<string> = new Set(emptyHeads);

/** How a list hangs on the content it stands in. */
interface Context {
  readonly relative: boolean;
  readonly purpose: boolean;
  readonly emptyHead: boolean;
  readonly means: boolean;
  readonly including: boolean;
  readonly refused: boolean;
  readonly depth: number;
}

/** Finds the one substantive list of a content. Default: none; each list is scored by its kind and by what governs it, the best wins. */
export function itemsOf(text: string, w: Words, frame: Frame, stop: number): Items {
  if (stop - frame.start < 3) return NONE;
  const scored = listsIn(w, frame.start, stop)
    .map((list) => ({ list, ...score(w, frame, list) }))
    .filter((s) => s.points > 0)
    .sort(
      (a, b) =>
        b.points - a.points ||
        b.list.members.length - a.list.members.length ||
        b.list.members.at(-1)!.to - a.list.members.at(-1)!.to ||
        a.list.members[0]!.from - b.list.members[0]!.from,
    );
  const best = scored[0];
  if (!best) return NONE;
  const items = folded(w, frame, best.list).flatMap((m) => {
    const span = contentSpan(text, w, m.from, m.to);
    return span ? [sliceOf(text, span)] : [];
  });
  return items.length < 2 ? NONE : { items, rule: best.rule };
}

/**
 * The members with two edges mended: ", including X," belongs to the member before it, and a gerund that opens the content opens the
 * first of several gerunds ("encouraging incident reporting at home, and sharing lessons").
 */
function folded(w: Words, frame: Frame, { members }: List): readonly { readonly from: number; readonly to: number }[] {
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of members) {
    const last = out.at(-1);
    if (last && w[from]?.norm === 'including') last.to = to;
    else out.push({ from, to });
  }
  const [first, second] = out;
  if (first && second && first.from > frame.start && isGerund(w, frame.start) && isGerund(w, second.from) && isGerund(w, first.from))
    if (first.from - frame.start <= LONGEST_LEAD && w.slice(frame.start, first.from).every(({ norm }) => !PARTS.test(norm)))
      first.from = frame.start;
  return out;
}
const isGerund = (w: Words, at: number): boolean => /\p{L}{2}ing$/u.test(w[at]?.norm ?? '');
/** Words before the member a gerund may open: "encouraging ransomware incident | reporting". */
const LONGEST_LEAD = 4;
const PARTS = /^(?:[,;:]|and|or|to|by|for|of|in|on|with|through|that|which)$/;

/** Points by kind of list; context takes points away. Zero or less: no items. */
const POINTS: Readonly<Record<Kind, number>> = { semicolons: 9, verbs: 8, marked: 8, serial: 6, pair: 4, parties: 4, beside: 5 };

function score(w: Words, frame: Frame, list: List): { points: number; rule: string } {
  const c = contextOf(w, frame, list);
  const points = POINTS[list.kind];
  const rule = `items-${list.kind}`;
  if (list.kind === 'semicolons') return { points, rule };
  if (frame.governor === 'clause' && list.kind !== 'verbs' && list.kind !== 'marked') return { points: 0, rule };
  if (c.refused) return { points: 0, rule };
  if (c.relative) return { points: announces(frame) && list.kind === 'verbs' && c.depth === 0 ? 2 : 0, rule: `${rule}-of-the-announced` };
  if (c.purpose && !c.emptyHead) return { points: 0, rule };
  if (list.kind === 'parties') return { points: c.depth <= 1 && !c.purpose ? points : 0, rule };
  if (c.including) return { points: list.kind === 'verbs' || !c.means ? points - 3 : 0, rule: `${rule}-included` };
  if (c.means) return { points: list.kind === 'verbs' || list.kind === 'marked' ? points - 4 : 0, rule: `${rule}-of-means` };
  if (c.purpose) return { points: list.kind === 'pair' && c.depth > 0 ? 0 : points - 2, rule: `${rule}-of-purpose` };
  if ((list.kind === 'pair' || list.kind === 'beside') && c.depth > 1) return { points: 0, rule };
  return { points, rule };
}
const announces = (frame: Frame): boolean => frame.act === 'announce' || frame.act === 'establish' || frame.act === 'launch';

const RELATIVE = new Set([
  'which',
  'who',
  'whom',
  'whose',
  'where',
  'when',
  'what',
  'how',
  'whether',
  'if',
  'because',
  'until',
  'responsible',
  'aimed',
  'designed',
  'intended',
  'focused',
  'focusing',
  'dedicated',
]);
const INCLUDING = new Set(['including', 'particularly', 'especially', 'notably', 'namely', 'like']);
const MEANS = new Set(['by', 'through', 'via', 'using', 'with', 'within', 'under', 'amid', 'amidst', 'upon']);
const REFUSING = new Set([
  'between',
  'among',
  'amongst',
  'than',
  'as',
  'from',
  'given',
  'despite',
  'without',
  'during',
  'after',
  'before',
  'since',
  'while',
  'based',
  'until',
]);

/** What stands between the head of the content and the list. A comma closes means and purpose; a relative clause stays open. */
function contextOf(w: Words, frame: Frame, list: List): Context {
  const at = list.members[0]!.from;
  let relative = false;
  let purpose = false;
  let purposeAt = -1;
  let means = false;
  let including = false;
  let refused = false;
  let depth = 0;
  for (let i = frame.start; i < at; i++) {
    const n = w[i]!.norm;
    if (n === ',' && !relative) {
      means = false;
      refused = false;
    }
    if (
      RELATIVE.has(n) ||
      (n === 'that' && i > frame.start && (['NOUN', 'PROPN', 'PRON'].includes(w[i - 1]!.pos) || w[i - 1]!.norm === ','))
    ) {
      relative = true;
      depth = -1;
    }
    if (INCLUDING.has(n) || (n === 'such' && w[i + 1]?.norm === 'as')) {
      including = true;
      depth = 0;
      purpose = false;
    } else if (MEANS.has(n)) means = true;
    else if (REFUSING.has(n) && !(n === 'as' && w[i - 1]?.norm === 'such')) refused = true;
    if (n === 'to' && i > frame.start && isInfinitive(w, i)) {
      purpose = true;
      depth = 0;
      purposeAt = i;
    } else if (w[i]!.pos === 'ADP' && n !== 'to' && !INCLUDING.has(n) && !including) depth++;
  }
  const emptyHead = purposeAt >= 0 && emptyBefore(w, frame, purposeAt);
  return { relative, purpose, emptyHead, means: means && !directlyGoverned(w, frame, at), including, refused, depth };
}
const isInfinitive = (w: Words, i: number): boolean => w[i + 1]?.pos === 'VERB' || (w[i + 1]?.pos === 'ADV' && w[i + 2]?.pos === 'VERB');
/** "committed to working with A and B": no means when the preposition opens the content. */
const directlyGoverned = (w: Words, frame: Frame, at: number): boolean => at - frame.start <= 1 && MEANS.has(w[frame.start]!.norm);
/** The word before a purpose, or the verb of the content, is empty: the purpose is the substance. */
function emptyBefore(w: Words, frame: Frame, to: number): boolean {
  for (let i = Math.max(frame.start, to - 2); i < to; i++) if (EMPTY.has(w[i]!.norm)) return true;
  const head = w[frame.start]!.norm === 'to' ? w[frame.start + 1] : w[frame.start];
  return to - frame.start <= 5 && head !== undefined && EMPTY.has(head.norm);
}

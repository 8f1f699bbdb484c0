import type { Comparison, Redline, RedlineParagraph, RedlineRun } from '../model.js';
import { wordChanges } from '../text/word-changes.js';
import { align } from './align.js';
import { movedLinks } from './moves.js';
import { type Part, type PartList, partsOf, type Token } from './parts.js';
import { wordingOf, wordsIn } from './words.js';

/**
 * One text with all changes marked: sentences that are counterparts are marked word by word, the others whole; a sentence that moved
 * unaltered is a move. Taking all changes gives `after`, refusing all gives `before`, white space aside. Works on whole texts, narration included.
 */
export function redlineOf(comparison: Comparison): Redline {
  const before = partsOf(comparison.before.text);
  const after = partsOf(comparison.after.text);
  const links = partLinks(comparison, before, after);
  const { chain, moves } = inOrder(links, before, after);
  return { before: comparison.before, after: comparison.after, paragraphs: paragraphsOf(piecesOf(before, after, chain, moves)) };
}

interface PartLink {
  readonly before: number;
  readonly after: number;
}

/** Counterparts among the sentences: those whose acts are linked, then what the aligner makes of the others. One to one. */
function partLinks(comparison: Comparison, before: PartList, after: PartList): readonly PartLink[] {
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const links: PartLink[] = [];
  const add = (b: number | null, a: number | null) => {
    if (b === null || a === null || taken.before.has(b) || taken.after.has(a)) return;
    taken.before.add(b);
    taken.after.add(a);
    links.push({ before: b, after: a });
  };
  const placeBefore = new Map(comparison.beforeActs.map((act) => [act.id, before.at(act.from)]));
  const placeAfter = new Map(comparison.afterActs.map((act) => [act.id, after.at(act.from)]));
  const rows = comparison.alignments.filter((row) => row.before.length > 0 && row.after.length > 0);
  for (const row of [...rows].sort((x, y) => y.similarity - x.similarity)) {
    for (const b of row.before) for (const a of row.after) add(placeBefore.get(b) ?? null, placeAfter.get(a) ?? null);
  }
  const freeBefore = before.parts.flatMap((_, at) => (taken.before.has(at) ? [] : [at]));
  const freeAfter = after.parts.flatMap((_, at) => (taken.after.has(at) ? [] : [at]));
  const rest = align(
    freeBefore.map((at) => unitOf(before.parts[at] as Part)),
    freeAfter.map((at) => unitOf(after.parts[at] as Part)),
    { least: ALIKE_FROM },
  );
  for (const link of rest.links) add(freeBefore[link.before] ?? null, freeAfter[link.after] ?? null);
  return links.sort((x, y) => x.before - y.before);
}

/** Sentences without acts are marked word by word only when clearly alike: else the marks are a salad. */
const ALIKE_FROM = 0.45;

function unitOf(part: Part) {
  const words = wordsIn(part.text);
  return { anchor: wordingOf(words), block: part.block, words, targets: [], topics: [] };
}

/** The chain of links that keeps the order of both texts, and the links off it whose words are the very same: moves, numbered. */
function inOrder(
  links: readonly PartLink[],
  before: PartList,
  after: PartList,
): { readonly chain: readonly PartLink[]; readonly moves: Moves } {
  const length = (list: PartList) => (at: number) => list.parts[at]?.text.length ?? 0;
  const placed = links.map((link) => ({ beforeBlock: link.before, afterBlock: link.after }));
  const off = movedLinks(placed, length(before), length(after));
  const moved = links.filter((link, at) => off[at] && before.parts[link.before]?.text === after.parts[link.after]?.text);
  const numbered = moved.map((link, at) => ({ ...link, move: at + 1 }));
  return {
    chain: links.filter((_, at) => !off[at]),
    moves: { from: new Map(numbered.map((m) => [m.before, m.move])), to: new Map(numbered.map((m) => [m.after, m.move])) },
  };
}

interface Moves {
  readonly from: ReadonlyMap<number, number>;
  readonly to: ReadonlyMap<number, number>;
}

/** What stands in the redline, from left to right: runs, and ends of paragraphs. */
type Piece = RedlineRun | { readonly end: RedlineParagraph['end']; readonly style: RedlineParagraph['style'] };

function piecesOf(before: PartList, after: PartList, chain: readonly PartLink[], moves: Moves): readonly Piece[] {
  const out: Piece[] = [];
  let b = 0;
  let a = 0;
  for (const link of [...chain, null]) {
    const bTo = link === null ? before.tokens.length : before.tokenOf(link.before);
    const aTo = link === null ? after.tokens.length : after.tokenOf(link.after);
    for (const piece of between(before.tokens.slice(b, bTo), after.tokens.slice(a, aTo), moves, b === 0 && a === 0)) out.push(piece);
    if (link === null) break;
    out.push(...wordChanges(before.parts[link.before]?.text ?? '', after.parts[link.after]?.text ?? ''));
    const goesOn = { before: before.tokens[bTo + 1]?.part !== null, after: after.tokens[aTo + 1]?.part !== null };
    if (goesOn.before || goesOn.after) out.push({ kind: goesOn.before ? (goesOn.after ? 'same' : 'deleted') : 'inserted', text: ' ' });
    b = bTo + 1;
    a = aTo + 1;
  }
  return out;
}

/**
 * What stands between two linked sentences. The end of the paragraph that the one before them opened is kept where both sides have one; whole
 * paragraphs follow, those taken out first. At the start of the texts no paragraph is open, so none is shared.
 */
function between(before: readonly Token[], after: readonly Token[], moves: Moves, atStart: boolean): readonly Piece[] {
  const endBefore = before.findIndex((token) => token.part === null);
  const endAfter = after.findIndex((token) => token.part === null);
  if (endBefore === -1 || endAfter === -1) return [...oneSided(before, 'deleted', moves), ...oneSided(after, 'inserted', moves)];
  const tailBefore = before.findLastIndex((token) => token.part === null) + 1;
  const tailAfter = after.findLastIndex((token) => token.part === null) + 1;
  const shared: readonly Piece[] = atStart
    ? []
    : [
        ...oneSided(before.slice(0, endBefore), 'deleted', moves, true),
        ...oneSided(after.slice(0, endAfter), 'inserted', moves, true),
        { end: 'same', style: after[endAfter]?.style ?? 'paragraph' },
      ];
  return [
    ...shared,
    ...oneSided(before.slice(atStart ? 0 : endBefore + 1, tailBefore), 'deleted', moves),
    ...oneSided(after.slice(atStart ? 0 : endAfter + 1, tailAfter), 'inserted', moves),
    ...oneSided(before.slice(tailBefore), 'deleted', moves),
    ...oneSided(after.slice(tailAfter), 'inserted', moves),
  ];
}

/** Sentences of one side only, each with the space after it unless its paragraph ends there. */
function oneSided(tokens: readonly Token[], kind: 'deleted' | 'inserted', moves: Moves, endFollows = false): readonly Piece[] {
  return tokens.map((token, at): Piece => {
    if (token.part === null) return { end: kind, style: token.style };
    const last = at + 1 === tokens.length ? endFollows : tokens[at + 1]?.part === null;
    const text = token.text + (last ? '' : ' ');
    const move = (kind === 'deleted' ? moves.from : moves.to).get(token.part);
    return move === undefined ? { kind, text } : { kind: kind === 'deleted' ? 'from' : 'to', text, move };
  });
}

function paragraphsOf(pieces: readonly Piece[]): readonly RedlineParagraph[] {
  const paragraphs: RedlineParagraph[] = [];
  let runs: RedlineRun[] = [];
  for (const piece of pieces) {
    if ('end' in piece) {
      paragraphs.push({ style: piece.style, end: piece.end, runs });
      runs = [];
    } else if (piece.text !== '') runs.push(piece);
  }
  return runs.length === 0 ? paragraphs : [...paragraphs, { style: 'paragraph', end: 'same', runs }];
}

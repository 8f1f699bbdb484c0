/** How certainty changed between two sentences that stand in for acts: modals gained a rung or lost one, hedges and boosters came or went. */
import { HEDGES, MODALS } from '../lexicon/en/hedges.js';
import type { Difference, SpeechAct, TextSpan } from '../model.js';
import { wordDiff } from '../text/diff.js';
import { foldChars } from '../text/fold.js';

/** Below half a level there is no change of force; a judged change of less than one is listed without direction (codebook §3). */
const STEP = 0.5;
const JUDGED_STEP = 1;

/**
 * The changes of force between two stand-ins, one for each place where words differ. A place where only hedges or boosters came or went rests
 * on the same head with and without a limit (`ordered`); one modal for another, or a hedge that came with other words, is `judged`.
 */
export function hedgeChange(before: SpeechAct, after: SpeechAct): readonly Difference[] {
  if (certaintyWords(before.content.text) === certaintyWords(after.content.text)) return [];
  return wordDiff(before.content.text, after.content.text).flatMap(({ kind, before: was, after: is }) => {
    if (kind === 'same') return [];
    const left = certaintyOf(was);
    const right = certaintyOf(is);
    if (left === null && right === null) return [];
    const modal = left?.rung != null && right?.rung != null ? right.rung - left.rung : 0;
    const delta = modal + (right?.hedged ?? 0) - (left?.hedged ?? 0);
    if (Math.abs(delta) < STEP) return [];
    const bare = modal === 0 && (left?.others ?? 0) === 0 && (right?.others ?? 0) === 0;
    const rests = bare ? 'ordered' : 'judged';
    const effect = !bare && Math.abs(delta) < JUDGED_STEP ? 'changed' : delta > 0 ? 'stronger' : 'weaker';
    const sides = { before: moved(was, before.content.from), after: moved(is, after.content.from) };
    return [{ dimension: 'force', ...sides, effect, rests, reason: reasonOf(sides.before, sides.after, effect) }];
  });
}

interface Certainty {
  /** The highest modal rung of the words; null without a modal. */
  readonly rung: number | null;
  readonly hedged: number;
  /** Words that are no hedge: with them the place says something else as well. */
  readonly others: number;
}

/** All words of certainty of a text in order: where both sides have the same there is nothing to compare. */
function certaintyWords(text: string): string {
  return (foldChars(text).toLowerCase().match(ANY) ?? []).join(' ');
}

const ANY = new RegExp(`\\b(?:${[...MODALS.map(({ word }) => word), ...HEDGES.map(({ phrase }) => phrase)].join('|')})\\b`, 'g');
const RUNGS = new Map(MODALS.map(({ word, rung }) => [word, rung]));
const PHRASES = [...HEDGES].sort((a, b) => b.phrase.length - a.phrase.length);

/** Null when the words hold neither a modal nor a hedge. */
function certaintyOf(span: TextSpan | null): Certainty | null {
  if (span === null) return null;
  let rest = ` ${foldChars(span.text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')} `.replace(/ +/g, ' ');
  let hedged = 0;
  for (const { phrase, effect } of PHRASES) {
    const parts = rest.split(` ${phrase} `);
    hedged += (parts.length - 1) * effect;
    rest = parts.join(' ');
  }
  const words = rest.split(' ').filter((word) => word !== '');
  const rungs = words.flatMap((word) => RUNGS.get(word) ?? []);
  if (rungs.length === 0 && hedged === 0) return null;
  return { rung: rungs.length === 0 ? null : Math.max(...rungs), hedged, others: words.length - rungs.length };
}

function moved(span: TextSpan | null, by: number): TextSpan | null {
  return span === null ? null : { from: span.from + by, to: span.to + by, text: span.text };
}

function reasonOf(before: TextSpan | null, after: TextSpan | null, effect: string): string {
  const said = (span: TextSpan | null) => (span === null ? 'nothing' : `“${span.text.replace(/\s+/g, ' ')}”`);
  const says = effect === 'changed' ? 'certainty changed, order not established' : `${effect} in certainty`;
  return `${said(after)} where the earlier text has ${said(before)}: ${says}`;
}

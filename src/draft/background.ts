import { pieceUnits, type UnitList } from '../compare/acts.js';
import { align } from '../compare/align.js';
import { judgePair } from '../compare/rows.js';
import type { Difference, DraftFinding, Reading, Span, SpeechAct } from '../model.js';
import { datesIn } from '../text/dates.js';
import { placed, standingOf } from './departures.js';
import { type Precedents, precedentOf } from './precedents.js';
import { inDraft, type Variant } from './variant.js';

/** From this similarity on two pieces are the same piece, changed; below it something else is told. */
const SAME_FROM = 0.65;
/** A shorter piece is the joint between two acts. */
const LEAST_WORDS = 4;

/**
 * Where the draft's words outside its acts (narration, description, what leads up to an act) depart from those of the last text: a number,
 * a date, a name, a member of a list. What is told anew or merely put otherwise is left out; so is the day of the draft itself.
 */
export function backgroundOf(last: Reading, reading: Reading, variant: Variant, precedents: Precedents): readonly DraftFinding[] {
  const { standIns, tables } = precedents;
  const [before, after] = [piecesOf(last, standIns, precedents), piecesOf(reading, standIns, precedents)];
  const { links } = align(before.units, after.units, { least: SAME_FROM });
  return links.flatMap((link): DraftFinding[] => {
    const [was, is] = [before.acts[link.before] as SpeechAct, after.acts[link.after] as SpeechAct];
    const sameWords = before.units[link.before]?.anchor === after.units[link.after]?.anchor;
    if (sameWords || link.similarity < SAME_FROM) return [];
    const { drift, differences } = judgePair({ ...was }, last.document.text, { ...is }, reading.document.text, { sameWords, tables });
    const standing = standingOf(drift);
    const own = differences.filter((difference) => !isOwnDay(difference, reading));
    if (standing === 'agreed' || standing === 'reworded' || own.length === 0) return [];
    return [
      {
        ...inDraft(variant, is),
        text: is.content.text,
        id: `b${link.after + 1}`,
        acts: [],
        standing,
        last: {
          precedent: precedentOf({ act: was, reading: last }, null),
          standing,
          differences: own.map((difference) => placed(difference, variant)),
        },
        strongest: null,
        stood: null,
        returned: false,
        topics: is.topics,
      },
    ];
  });
}

const known = new WeakMap<Reading, Map<boolean, UnitList>>();

function piecesOf(reading: Reading, standIns: boolean, { tables }: Precedents): UnitList {
  const lists = known.get(reading) ?? new Map<boolean, UnitList>();
  known.set(reading, lists);
  const list = lists.get(standIns) ?? pieceUnits(reading, gapsOf(reading, standIns), tables.lexicon);
  lists.set(standIns, list);
  return list;
}

/** The words that perform: an aside between the speaker and the verb is none of them. */
function partsOf({ speaker, performative, content }: SpeechAct): readonly Span[] {
  return [...(speaker === null ? [] : [speaker]), ...(performative === null ? [] : (performative.parts ?? [performative])), content];
}

/** What of each sentence stands in no act. Where sentences stand in for acts, those without one are held already. */
function gapsOf({ sentences, acts, document: { text } }: Reading, standIns: boolean): readonly Span[] {
  const inSentence = new Map<number, SpeechAct[]>();
  for (const act of acts) inSentence.set(act.sentence, [...(inSentence.get(act.sentence) ?? []), act]);
  return sentences.flatMap((sentence, at) => {
    const own = inSentence.get(at) ?? [];
    if (own.length === 0 && standIns) return [];
    return gaps(sentence, own.flatMap(partsOf))
      .map((gap) => trimmed(text, gap))
      .filter((gap) => wordCount(text, gap) >= LEAST_WORDS);
  });
}

function gaps({ from, to }: Span, taken: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  let at = from;
  for (const span of [...taken].sort((x, y) => x.from - y.from)) {
    if (span.from > at && at < to) out.push({ from: at, to: Math.min(span.from, to) });
    at = Math.max(at, span.to);
  }
  if (at < to) out.push({ from: at, to });
  return out;
}

/** Without the marks and blanks that join a piece to what stands beside it. */
function trimmed(text: string, { from, to }: Span): Span {
  const words = text.slice(from, to);
  const head = /^[\s,;:.)–—]{0,20}/.exec(words)?.[0].length ?? 0;
  const rest = words.slice(head);
  return { from: from + head, to: from + head + rest.replace(/[\s,;:]{1,20}$/, '').length };
}

const wordCount = (text: string, { from, to }: Span): number => (text.slice(from, to).match(/[\p{L}\p{N}]+/gu) ?? []).length;

/** The day of the meeting is another every time. */
function isOwnDay({ dimension, after }: Difference, { document }: Reading): boolean {
  const [date] = after === null ? [] : datesIn(after.text);
  if (dimension !== 'date' || date?.month == null || document.date === null) return false;
  const [year, month, day] = document.date.split('-').map(Number);
  return date.month === month && (date.day === null || date.day === day || date.lastDay === day) && (date.year ?? year) === year;
}

/**
 * Members of a list that came or went, and words that widen or narrow the object. A report that leaves a member out does not
 * report it; one that adds a member says what the text does not.
 */
import type { Effect } from '../model.js';
import { type ContentMatch, isExtra, isMissing } from './content-match.js';
import { type ActDifference, type ComparedAs, difference, quoted, spanOf } from './difference.js';
import type { Phrase } from './matching.js';
import type { Unit } from './units.js';

/** Unit indexes of either side that other differences explain already. */
export interface Explained {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

/** Below this share of the other content found again, unknown words are another wording rather than an addition. */
const CLOSE = 0.6;

/** Items and scope that came or went, and that no other difference explains. */
export function itemChange(match: ContentMatch, explained: Explained, as: ComparedAs): readonly ActDifference[] {
  const { before, after, missing, extra, coverage } = match.matching;
  const gone = missing.filter((phrase) => isUnexplained(phrase, (index) => isMissing(match, index) && !explained.before.has(index)));
  const come = extra.filter((phrase) => isUnexplained(phrase, (index) => isExtra(match, index) && !explained.after.has(index)));
  const goneMembers = gone.filter((phrase) => isMember(before, phrase));
  const comeMembers = come.filter((phrase) => isMember(after, phrase));
  const close = Math.max(coverage.before, coverage.after) >= CLOSE;
  const differences: ActDifference[] = [];
  for (const phrase of come)
    if (!comeMembers.includes(phrase) && close && isPurpose(after, phrase)) differences.push(purposeAdded(match, phrase, as));
  if (as === 'series' && close)
    for (const phrase of gone) if (!goneMembers.includes(phrase) && isPurpose(before, phrase)) differences.push(purposeGone(match, phrase));
  for (const phrase of comeMembers) if (as === 'series' || close) differences.push(memberAdded(match, phrase, as));
  if (as === 'series') for (const phrase of goneMembers) differences.push(memberGone(match, phrase));
  if (as === 'series') differences.push(...scopeWords(match, gone, come, goneMembers, comeMembers));
  return differences;
}

function isUnexplained(phrase: Phrase, holds: (index: number) => boolean): boolean {
  for (let index = phrase.first; index < phrase.end; index++) if (holds(index)) return true;
  return false;
}

const JOINS = /(?:^|\s)(?:and|or|as well as|including|along with|together with)(?:\s|$)|^[,;]$|^, (?:the|its|their|our|a|an)$/;
const ENDS = /^(?:[,;.]|and\b|or\b|as well as\b)/;

/** A whole member of a list: joined to what stands before or after it, and ending where the next member or the content begins. */
function isMember(units: readonly Unit[], phrase: Phrase): boolean {
  const next = units[phrase.end];
  const endsWhole = next === undefined || ENDS.test(next.lead);
  const joinedBefore = JOINS.test(phrase.lead);
  const joinedAfter = next !== undefined && /^(?:,|and\b|or\b|as well as\b)/.test(next.lead);
  return endsWhole && (joinedBefore || (joinedAfter && phrase.first === 0));
}

/** Words of a member before its head: "advanced [packaging]". */
const BEFORE_HEAD = 3;

/**
 * The one member of a list whose head stands among these words, though other words of it are found again elsewhere: of "advanced packaging
 * and advanced materials" the packaging. Null where the words are of anything more.
 */
function headedMember(units: readonly Unit[], phrases: readonly Phrase[]): Phrase | null {
  for (const phrase of phrases) {
    for (let first = phrase.first - 1; first >= Math.max(0, phrase.first - BEFORE_HEAD); first--) {
      const lead = units[first]?.lead ?? '';
      const member = { ...phrase, first, lead, from: units[first]?.from ?? phrase.from };
      if (isMember(units, member)) {
        const keys = new Set(units.slice(first, phrase.end).map(({ key }) => key));
        const rest = phrases.filter((other) => other !== phrase);
        return rest.every((other) => units.slice(other.first, other.end).every(({ key }) => keys.has(key))) ? member : null;
      }
      if (/[,;]|\b(?:and|or)\b/.test(units[first + 1]?.lead ?? '')) break;
    }
  }
  return null;
}

/** Words that open a purpose. A bare "to" opens one only where the phrase closes its clause. */
const PURPOSE = /(?:^|[ ,])(?:to|in order to|so as to|with a view to|with the aim of|for the purpose of|aimed at)$/;

/** Stems of verbs and nouns whose infinitive is their complement. */
const TAKES_INFINITIVE =
  /^(?:begin|began|start|continu|ceas|stop|plan|intend|agre|seek|need|want|hope|tri|readi|abl|help|allow|enabl|decid|commit|pledg|promis|vow|refus|declin|expect|like|due|set|move)$/;

function isPurpose(units: readonly Unit[], phrase: Phrase): boolean {
  const next = units[phrase.end];
  if (TAKES_INFINITIVE.test(units[phrase.first - 1]?.key ?? '')) return false;
  return phrase.first > 0 && PURPOSE.test(phrase.lead) && phrase.end - phrase.first > 1 && (next === undefined || ENDS.test(next.lead));
}

function purposeAdded(match: ContentMatch, phrase: Phrase, as: ComparedAs): ActDifference {
  const span = spanOf(match.after, phrase);
  const lacking = as === 'report' ? 'the text gives no such reason' : 'it is new';
  return difference(
    'qualifier',
    { before: null, after: span },
    'changed',
    'ordered',
    `the purpose “to ${span?.text}” is added: ${lacking}`,
    'purpose',
  );
}

function purposeGone(match: ContentMatch, phrase: Phrase): ActDifference {
  const span = spanOf(match.before, phrase);
  const reason = `the purpose “to ${span?.text}” is gone`;
  return difference('qualifier', { before: span, after: null }, 'changed', 'ordered', reason, 'purpose');
}

function memberAdded(match: ContentMatch, phrase: Phrase, as: ComparedAs): ActDifference {
  const span = spanOf(match.after, phrase);
  const lacking = as === 'report' ? 'the text does not name it here' : 'it is new here';
  return difference('item', { before: null, after: span }, 'broader', 'ordered', `${quoted(span)} is added: ${lacking}`, 'member');
}

function memberGone(match: ContentMatch, phrase: Phrase): ActDifference {
  const span = spanOf(match.before, phrase);
  return difference('item', { before: span, after: null }, 'narrower', 'ordered', `${quoted(span)} is gone`, 'member');
}

/** In a series: what is left of missing and extra words says that the object was widened, narrowed or replaced. */
function scopeWords(
  match: ContentMatch,
  gone: readonly Phrase[],
  come: readonly Phrase[],
  goneMembers: readonly Phrase[],
  comeMembers: readonly Phrase[],
): readonly ActDifference[] {
  const lost = gone.filter((phrase) => !goneMembers.includes(phrase));
  const won = come.filter((phrase) => !comeMembers.includes(phrase));
  const count = Math.max(lost.length, won.length);
  const differences: ActDifference[] = [];
  if (won.length === 0 && comeMembers.length === 0) {
    const member = headedMember(match.matching.before, lost);
    if (member !== null) return [memberGone(match, member)];
  }
  if (lost.length === 0 && goneMembers.length === 0) {
    const member = headedMember(match.matching.after, won);
    if (member !== null) return [memberAdded(match, member, 'series')];
  }
  for (let index = 0; index < count; index++) {
    const before = spanOf(match.before, lost[index] ?? null);
    const after = spanOf(match.after, won[index] ?? null);
    const effect: Effect = before && after ? 'changed' : before ? 'broader' : 'narrower';
    const reason =
      before && after
        ? `${quoted(after)} where it was ${quoted(before)}`
        : before
          ? `${quoted(before)} is gone`
          : `${quoted(after)} is added`;
    differences.push({ ...difference('item', { before, after }, effect, 'judged', reason, 'scope'), soft: true });
  }
  return differences;
}

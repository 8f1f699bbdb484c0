/** A clause without an act of its own, dressed as one, so that it can be compared with the acts of a statement. */
import { qualifiersIn } from '../acts/qualifiers.js';
import { unitsOf } from '../acts/units.js';
import { CASUAL_MOODS, GROUP_NOUNS, TEXT_NOUNS, VOICING_VERBS } from '../lexicon/en/reporting.js';
import type { Lexicon, Rung } from '../lexicon/lexicon.js';
import { compilePhrases, type Phrases, phrasesIn } from '../lexicon/phrases.js';
import { stem, type Word, wordsIn } from '../lexicon/words.js';
import type { Force, PartyId, Scale, Span, SpeechAct } from '../model.js';
import { firstPhrase } from './phrases.js';

/** Who a clause without an act is about: the parties of the text, the text or meeting itself, somebody else, or a thing. */
export type Subject = 'parties' | 'text' | 'others' | 'thing';

const SUBJECT_WORDS = 14;
/** A finite verb ends the subject. */
const FINITE = /^(?:is|are|was|were|has|have|had|will|would|shall|should|may|might|can|could|must|do|does|did|\p{Ll}{2,}ed)$/u;

/** Reads the subject off the first words of a clause, up to its first verb of a mood. */
export function subjectOf(
  text: string,
  clause: Span,
  parties: ReadonlySet<PartyId>,
  lexicon: Lexicon,
): { readonly kind: Subject; readonly ids: readonly PartyId[] } {
  const words = wordsIn(text, clause.from, clause.to);
  const mood = moodIn(text, clause);
  const comma = text.slice(clause.from, clause.to).search(/,\s+(?!and\b|the\b)(?:\p{Ll})/u);
  const end = Math.min(mood?.span.from ?? clause.to, words[SUBJECT_WORDS]?.from ?? clause.to, comma < 0 ? clause.to : clause.from + comma);
  const verb = words.slice(1).find((word) => FINITE.test(text.slice(word.from, word.to)));
  const head = { from: clause.from, to: Math.max(clause.from, Math.min(end, verb?.from ?? end)) };
  if (
    /(?:^|\s)\p{L}{3,}ing$/u.test(
      words
        .slice(0, 2)
        .map((word) => word.norm)
        .join(' '),
    ) ||
    words[0]?.norm.endsWith('ing')
  )
    return { kind: 'thing', ids: [] };
  if (/^\p{Ll}{3,}(?:ed|ght|ld|id)$/u.test(text.slice(words[0]?.from ?? 0, words[0]?.to ?? 0))) return { kind: 'parties', ids: [] };
  const ids = unitsOf(text, [head], lexicon).flatMap((unit) => unit.ids);
  const norms = words.filter((word) => word.from < head.to).map((word) => word.norm);
  if (mood && mood.level > 0 && isNoun(text, mood.span)) return { kind: 'text', ids: [] };
  if (ids.length > 0) return { kind: ids.every((id) => parties.has(id)) ? 'parties' : 'others', ids };
  if (norms.some((norm, at) => isGroup(norm, words[at + 1]?.norm) || norm === 'their')) return { kind: 'parties', ids: [] };
  return { kind: norms.some((norm) => TEXT_NOUNS.has(norm)) ? 'text' : 'thing', ids: [] };
}

/** "The three agreed" are the parties; "all three verbs" are not. */
function isGroup(norm: string, next: string | undefined): boolean {
  if (!GROUP_NOUNS.has(norm)) return false;
  return !COUNTING.has(norm) || next === undefined || GROUP_NOUNS.has(next) || AFTER_COUNT.test(next);
}
const COUNTING: ReadonlySet<string> = new Set(['three', 'four', 'both', 'all']);
/** What follows a count that stands for people: a verb, an adverb, "of them". */
const AFTER_COUNT =
  /^(?:will|would|shall|should|must|may|might|can|could|are|were|is|was|have|has|had|do|did|of|who|also|then|again|now|\w+ly|\w+ed|met|said|say|saw|took|take|made|make|gave|give|spoke|held|hold|put|set|went|stood|stand|want|agree|pledge|vow|plan|intend|condemn|urge)$/;

/** "The promise on …": the mood is itself the subject. */
function isNoun(text: string, mood: Span): boolean {
  return /\b(?:the|their|a|its|this)\s+$/i.test(text.slice(Math.max(0, mood.from - 8), mood.from));
}

/** A word or phrase that says how firmly a clause undertakes something; level 0 carries no force. */
export interface Mood {
  readonly span: Span;
  readonly level: number;
}

const MOOD_PHRASES = CASUAL_MOODS.map(([phrase]) => phrase);
const MOOD_LEVELS: ReadonlyMap<string, number> = new Map(CASUAL_MOODS);

/** "May 2031" is no mood. */
function isMonth(text: string, { from, to }: Span): boolean {
  return text.slice(from, to) === 'May' && /^\s+\d/.test(text.slice(to, to + 3));
}

/** The first mood of a clause, the longer phrase at one place; null when it has none. */
export function moodIn(text: string, clause: Span): Mood | null {
  const span = firstPhrase(text, clause, MOOD_PHRASES);
  // "Which is a promise copied from …" calls it one; it makes none.
  if (
    !span ||
    isMonth(text, span) ||
    /\b(?:call|describ|term|dubb|label|praise|hail)\p{L}*\s+(?:the|their|its|his|her|a|this)\s+(?:[\p{L}’'-]+\s+){0,2}$/u.test(
      text.slice(Math.max(clause.from, span.from - CALLED * 2), span.from),
    ) ||
    /\b(?:is|was|were|be)\s+(?:an?|the|no|only|not)\s+(?:\p{L}+\s+)?$/u.test(text.slice(Math.max(0, span.from - CALLED), span.from))
  )
    return null;
  return { span, level: MOOD_LEVELS.get(text.slice(span.from, span.to).toLowerCase().replace(/\s+/g, ' ')) ?? 0 };
}

/** Characters before a noun in which "is a" is looked for. */
const CALLED = 30;

/** Levels of `Mood` that have an act of their own. */
const ACT_OF_LEVEL: ReadonlyMap<number, SpeechAct['act']> = new Map([
  [1, 'consider'],
  [2, 'seek'],
  [2.5, 'intend'],
  [3, 'will'],
  [4, 'promise'],
] as const);

/** How the ids of acts begin that only stand in for a clause. */
export const STAND_IN = 'clause-';

/** A performative that the reader of acts passed over, found by the phrases of the force table alone. */
export interface Performed extends Span {
  readonly rung: Rung;
  /** "X was condemned", "X is a matter of concern": no agent is named, and what is condemned stands before the verb. */
  readonly passive: boolean;
}

const phraseTables = new WeakMap<Lexicon['rungs'], Phrases<Rung>>();

function rungPhrases(lexicon: Lexicon): Phrases<Rung> {
  const known = phraseTables.get(lexicon.rungs);
  if (known) return known;
  const table = compilePhrases(lexicon.rungs.filter((rung) => rung.register === null).map((rung) => [rung.phrase, rung] as const));
  phraseTables.set(lexicon.rungs, table);
  return table;
}

/** Words so far from the head of a clause may be its verb. */
const VERB_REACH = 16;
/** What stands before a noun or an infinitive, never before a finite verb. */
const REFUSES_VERB =
  /^(?:be|been|being|is|are|was|were|to|the|a|an|of|in|on|for|with|by|their|its|our|his|her|this|that|any|no|from|as|at|which|who|will|would)$/;

/** The first phrase of the table that stands where a finite verb may stand, within reach of the head of the clause; null when none does. */
export function performedIn(text: string, clause: Span, lexicon: Lexicon, reach: number = VERB_REACH): Performed | null {
  const words = wordsIn(text, clause.from, clause.to);
  for (const hit of phrasesIn(rungPhrases(lexicon), words)) {
    const first = words[hit.first]!;
    if (hit.first > reach) return null;
    const voice = voiceBefore(words, hit.first);
    if (voice) return { from: voice.from, to: words[hit.last]!.to, rung: hit.values[0]!, passive: false };
    const matter = matterBefore(words, hit.first);
    if (matter) return { from: matter.from, to: words[hit.last]!.to, rung: hit.values[0]!, passive: true };
    const passive = isPassive(words, hit.first, hit.last);
    const directs = passive && hit.values[0]!.scale === 'direction' && words[hit.last + 1]?.norm === 'to';
    if (!directs && !isFiniteVerb(first.norm, words[hit.first - 1]?.norm, hit.last > hit.first)) continue;
    return { from: first.from, to: words[hit.last]!.to, rung: hit.values[0]!, passive };
  }
  return null;
}

const VOICE_STEMS: ReadonlySet<string> = new Set(VOICING_VERBS.map(stem));
/** Words between a voicing verb and its noun: "voiced their deep and growing concern". */
const VOICE_REACH = 4;

/** Scales whose passives speak for the parties; what "was launched" or "was agreed" is a deed told, and its verb part of what is told. */
export const VOICED_SCALES: ReadonlySet<Scale> = new Set(['direction', 'worry', 'blame', 'approval', 'position']);
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'been', 'being']);

/** "were strongly condemned": a form of be before the participle, and nobody after "by". */
function isPassive(words: readonly Word[], first: number, last: number): boolean {
  if (!words[first]!.norm.endsWith('ed')) return false;
  let at = first - 1;
  while (at >= 0 && AUXILIARY.test(words[at]!.norm)) at--;
  return at > 0 && BE.has(words[at]!.norm) && words[last + 1]?.norm !== 'by';
}

/** "are a matter of (grave) concern", "is a source of worry": the form of be, or null. */
function matterBefore(words: readonly Word[], at: number): Word | null {
  for (let i = at - 2; i >= Math.max(2, at - VOICE_REACH); i--) {
    if (!/^(?:matter|source|cause)$/.test(words[i]!.norm) || !/^(?:of|for)$/.test(words[i + 1]!.norm)) continue;
    const be = words[i - 1]!.norm === 'a' ? words[i - 2] : words[i - 1];
    return be && BE.has(be.norm) ? be : null;
  }
  return null;
}

/** The verb that voices the noun at `at` ("expressed serious concern"), or null. */
function voiceBefore(words: readonly Word[], at: number): Word | null {
  for (let i = at - 1; i >= Math.max(0, at - VOICE_REACH); i--) {
    const word = words[i]!;
    if (VOICE_STEMS.has(word.stem) && !word.norm.endsWith('ing') && !(words[i - 1] && REFUSES_VERB.test(words[i - 1]!.norm))) return word;
  }
  return null;
}

/** "condemned", or "condemn" after a subject. Forms in -s and -ing are left out: too many are nouns. */
function isFiniteVerb(norm: string, before: string | undefined, phrase: boolean): boolean {
  if (before !== undefined && REFUSES_VERB.test(before)) return false;
  return norm.endsWith('ed') || (before !== undefined && (VERBS_ONLY.test(norm) || (phrase && !/(?:ing|s)$/.test(norm))));
}

/** Base forms that are verbs only. */
const VERBS_ONLY =
  /^(?:condemn|deplore|denounce|oppose|reject|criticize|welcome|applaud|commend|reaffirm|affirm|reiterate|emphasize|underscore|underline|recognize|acknowledge|urge|encourage|recommend|insist|commit|intend|agree|decide|resolve|pledge|express|announce|declare|authorize|endorse|congratulate)$/;

/** Undertakings that only carry another verb: "decides to call upon", "will continue to support". */
const CARRIES: ReadonlySet<string> = new Set(['decide', 'will', 'agree', 'commit', 'resolve', 'determined', 'intend', 'plan']);
const AUXILIARY = /^(?:to|also|further|again|continue|jointly|together|\p{L}+ly)$/u;

/** The act that the first verb of an undertaking's content would be: calling in "decides to call upon"; null when that verb performs nothing. */
export function deedOf(act: SpeechAct, text: string, lexicon: Lexicon): SpeechAct | null {
  if (act.act === null) return null;
  if (act.force?.scale === 'position' && UNDERTAKES.test(act.content.text))
    return { ...act, act: 'will', force: { scale: 'commitment', level: 3, modifiers: [], grade: 'C' } };
  if (act.act === 'recall') return ownPosition(act, lexicon);
  if (!CARRIES.has(act.act)) return null;
  const words = wordsIn(text, act.content.from, act.content.to);
  const head = words.findIndex((word) => !AUXILIARY.test(word.norm));
  const hit = head < 0 ? undefined : phrasesIn(rungPhrases(lexicon), words.slice(head, head + LONGEST_RUNG))[0];
  const rung = hit?.first === 0 ? hit.values[0] : undefined;
  if (!rung) return null;
  return { ...act, act: rung.act, force: { scale: rung.scale, level: rung.level, modifiers: [], grade: rung.grade } };
}
const LONGEST_RUNG = 6;

/** "recalls the Council's firm support for": what one recalls of one's own is held up again. */
function ownPosition(act: SpeechAct, lexicon: Lexicon): SpeechAct | null {
  const noun = OWN_POSITION.exec(act.content.text)?.[1];
  const rung = noun ? lexicon.rungs.find(({ phrase, register }) => register === null && phrase.startsWith(`express ${noun}`)) : undefined;
  return rung ? { ...act, act: rung.act, force: { scale: rung.scale, level: rung.level, modifiers: [], grade: rung.grade } } : null;
}
const OWN_POSITION =
  /^(?:(?:its|their|our)|(?:the )?(?:\p{Lu}[\p{L}-]*\s){0,3}\p{Lu}[\p{L}-]*['’]s?)\s+(?:[\p{L}-]+\s+){0,2}(support|commitment|condemnation|concern|opposition|solidarity)\b/u;
/** "stress that we will": what is stressed is an undertaking. */
const UNDERTAKES =
  /\b(?:we|they|both sides|our (?:countries|governments))\s+(?:will|shall|are (?:committed|determined)|remain (?:committed|determined))\b/i;

/** The clause as an act of the phrase found in it. */
export function performedAct(text: string, clause: Span, performed: Performed, speakers: readonly PartyId[], lexicon: Lexicon): SpeechAct {
  const { rung, from, to, passive } = performed;
  const content = passive ? { from: clause.from, to: clause.to } : { from: Math.min(to + 1, clause.to), to: clause.to };
  return {
    ...standIn(text, clause, speakers, lexicon),
    performative: { from, to, text: text.slice(from, to) },
    act: rung.act,
    force: { scale: rung.scale, level: rung.level, modifiers: [], grade: rung.grade },
    content: { ...content, text: text.slice(content.from, content.to) },
  };
}

/** The clause as an act: of the commitment scale when it has a mood of some force, else without performative. */
export function standIn(text: string, clause: Span, speakers: readonly PartyId[], lexicon: Lexicon): SpeechAct {
  const mood = moodIn(text, clause);
  const act = mood && mood.level > 0 ? (ACT_OF_LEVEL.get(mood.level) ?? null) : null;
  const force: Force | null = act && mood ? { scale: 'commitment', level: mood.level, modifiers: [], grade: 'C' } : null;
  return {
    id: `${STAND_IN}${clause.from}`,
    from: clause.from,
    to: clause.to,
    sentence: 0,
    speakers,
    speaker: null,
    performative: mood ? { ...mood.span, text: text.slice(mood.span.from, mood.span.to) } : null,
    act,
    point: act ? 'commissive' : null,
    status: 'stated',
    backgrounded: false,
    chapeau: null,
    force,
    content: { from: clause.from, to: clause.to, text: text.slice(clause.from, clause.to) },
    items: [],
    targets: [],
    qualifiers: qualifiersIn(text, clause, lexicon),
    topics: [],
    reasons: [],
  };
}

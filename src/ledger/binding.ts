import { mentionsIn, type PartyLexicon } from '../acts/parties.js';
import type { PartyId, Reading, SpeechAct } from '../model.js';
import { datesIn } from '../text/dates.js';
import { foldChars, foldWord } from '../text/fold.js';
import { isFunctionWord, stem } from '../text/similarity.js';
import { DEED_OF_ONE_THING, DEED_VERBS, GENERAL_WORDS, OWN_ORGANS, STANCE_VERBS, UNDERTAKING_NOUNS } from './binding-words.js';

/**
 * What is promised: a `deed` that can be seen done, a `course` of conduct that goes on, `restraint` (not to do something), or a `principle`: an end
 * named by a noun ("the defence of", "the complete disarmament of").
 */
export type PromiseKind = 'deed' | 'course' | 'restraint' | 'principle';

/** How an act binds its speakers to future action. */
export interface Binding {
  readonly kind: PromiseKind;
  /** `indirect`: not a promise in form ("we emphasize the urgent need to", "tasked their officials to"), yet it binds those who say it. */
  readonly manner: 'direct' | 'indirect';
  /** Who is bound. */
  readonly members: readonly PartyId[];
}

/**
 * Does an act bind its speakers: is it a discrete, specific, publicly expressed, collectively agreed statement of intent about future action (the
 * definition of the G7 and G20 compliance reports)? Null for past deeds, recalled facts, forecasts, stances and statements that only name values
 * ("committed to shared prosperity"), for what others are called on to do, and for every act of a report. `lexicon`: the parties by name; the built-in ones by default.
 */
export function bindingOf(act: SpeechAct, { document }: Pick<Reading, 'document'>, lexicon: PartyLexicon = {}): Binding | null {
  if (document.genre === 'report' || act.news === true || act.performative === null || act.force === null) return null;
  const said = saidBy(act);
  if (isToldOfThePast(act, document) || NARRATES.test(said.performative) || isOfOthers(act, document)) return null;
  const manner = mannerOf(act, said, document.level === 'organ');
  if (manner === null) return null;
  const kind = kindOf(act, said);
  return kind === null ? null : { kind, manner, members: membersOf(act, said, document, lexicon) };
}

/** "the commitment of Borland", "Borland's decision", "the Orn administration's pledge": whose promise the speakers tell of. */
const OF_ONE =
  /(?:^|[ ])(?!(?:their|our|its|the) )[\p{L}.-]+(?:'s|s')(?: [\p{L}-]+){0,3} (?:commitment|decision|pledge|intention|intent|plans?|promise|resolve)\b/iu;
const OF_ONE_AFTER = /\b(?:commitment|decision|pledge|intention|intent|plans?|promise|resolve) (?:of|by) (?:the )?\p{Lu}/u;

/** Who is bound: the speakers, or the one of them whose promise they tell of. */
function membersOf(act: SpeechAct, { told }: Said, { parties, text }: Reading['document'], lexicon: PartyLexicon): readonly PartyId[] {
  const speakers = act.speakers.length > 0 ? act.speakers : parties;
  if (act.performative === null || !(OF_ONE.test(told) || OF_ONE_AFTER.test(told))) return speakers;
  const named = mentionsIn(text, act.performative, lexicon).flatMap(({ ids }) => ids);
  return named.length === 1 && named.every((id) => speakers.includes(id)) ? named : speakers;
}

/** "continued to run", "sought to include", "have worked to": what was done. A promise in the past tense has a verb of promising. */
const NARRATES =
  /^(?:(?:have|has|had|also|then|jointly|together) )*(?:continued to|sought(?: to)?|worked|strove|strived|endeavou?red|aimed)(?: |$)/;

/** In the text of a single body "they" are others: firms, households. */
const isOfOthers = ({ speaker }: SpeechAct, { level, parties, text }: Reading['document']): boolean =>
  level === 'organ' && parties.length < 2 && speaker !== null && /^they$/i.test(text.slice(speaker.from, speaker.to));

/** Before the act in its sentence, so much is looked at. */
const OPENING = 60;

/** "In March 2023 we agreed to": an earlier promise told again. */
function isToldOfThePast(act: SpeechAct, { text, date }: Reading['document']): boolean {
  if (date === null || !/\b\p{L}+ed\b/iu.test(act.performative?.text ?? '')) return false;
  const first = Math.min(act.from, act.speaker?.from ?? act.from, act.performative?.from ?? act.from);
  const before = foldChars(text.slice(Math.max(0, first - OPENING), first));
  const inAct = foldChars(text.slice(act.from, act.performative?.from ?? act.from));
  const opening = `${before.slice(before.lastIndexOf('. ') + 1)}${inAct}`;
  return (
    /^\s*(?:in|on|at|during)\b/i.test(opening) && datesIn(opening).some(({ year, month }) => year !== null && isBefore(year, month, date))
  );
}

/** Is a year, or a month of it, over before the month of a day? */
function isBefore(year: number, month: number | null, day: string): boolean {
  const told = month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
  return told < day.slice(0, told.length);
}

/** The words of an act as the rules read them: folded to plain characters, one space between words. */
interface Said {
  /** The performative with its capitals. */
  readonly told: string;
  /** The same in lower case. */
  readonly performative: string;
  readonly content: string;
  /** Content without what hangs before its verb or noun: "to", "also", "further". */
  readonly core: string;
}

function saidBy(act: SpeechAct): Said {
  const plain = (text: string): string => foldChars(text).replace(/ +/g, ' ').trim();
  // "their intention to develop and implement systems": the second verb opens the content.
  const content = plain(act.content.text).replace(/^(?:and|or) /i, 'to ');
  const core = content.replace(LEADING, '').replace(GOING_ON, '');
  const told = plain(act.performative?.text ?? '');
  return { told, performative: told.toLowerCase(), content, core };
}
const LEADING =
  /^(?:(?:to|also|further|then|jointly|together|collectively|continue(?: to)?|continuing(?: to)?|work(?:ing)? (?:together |closely |jointly |collaboratively )*(?:to|on|toward|towards|for)|take (?:the )?(?:necessary |further |concrete |all )*(?:steps|measures|action) to|make every effort to|seek(?:ing)? to|actively|closely|fully|significantly|substantially|swiftly|urgently|promptly|regularly|ever) )+/i;
/** "will be hosting an event" hosts it. */
const GOING_ON = /^be (?=\p{L}{3,}ing\b)/iu;

type Manner = Binding['manner'] | null;

function mannerOf(act: SpeechAct, said: Said, organ: boolean): Manner {
  switch (act.force?.scale) {
    case 'commitment':
      return isPromise(act, said, organ) ? 'direct' : null;
    case 'direction':
      return DIRECTS_OWN.test(said.performative) || (act.targets.length === 0 && OWN_ORGANS.test(said.content) && !CALLS.has(act.act ?? ''))
        ? 'indirect'
        : null;
    case 'institution':
      return !organ && OWN_WILL.test(said.content) ? 'direct' : null;
    case 'position':
      return bindsIndirectly(said) ? 'indirect' : null;
    default:
      return null;
  }
}

/** "is tasked", "instructed", "directed": orders go to one's own people only. */
const DIRECTS_OWN = /\b(?:task(?:s|ed)?|instruct(?:s|ed)?|direct(?:s|ed)?|mandate(?:s|d)?|charge(?:s|d)? )\b/;
/** What is said to others. */
const CALLS: ReadonlySet<string> = new Set(['call-on', 'urge', 'warn', 'demand', 'insist', 'appeal', 'encourage', 'invite']);
/** "announce that we intend to", "declare that they will": the promise stands in the content. */
const OWN_WILL =
  /^(?:today )?(?:that )?(?:they|we|it|both sides|the (?:two|three|leaders|ministers|sides|parties)\b[^,]{0,30}?) (?:will|shall|intend to|plan to|must) /i;
const PAST =
  /^(?:having|had)\b|\b(?:has|have|had|again) (?:also )?(?:demonstrated|shown|proven|honou?red|reflected)\b|^(?:re)?demonstrated\b/;
/** Wishes bind nobody. */
const WISHES = /\b(?:interest|desire|hopes?|wish(?:es)?|aspirations?|anticipat\w*)\b/;

function isPromise(act: SpeechAct, said: Said, organ: boolean): boolean {
  if (PAST.test(said.performative) || WISHES.test(said.performative) || act.act === 'refuse-to-tolerate') return false;
  if (act.act === 'look-forward')
    return (
      LOOKS_FORWARD_TO_OWN_DEED.test(said.content) || (!organ && /\bexpects?$/.test(said.performative) && /^to \p{L}/iu.test(said.content))
    );
  if ((act.act === 'explore' || act.act === 'consider') && !UNDERTAKES.test(said.performative)) return false;
  // A central bank or council decides with effect at once: what it decides is done, unless it says what it will do.
  if (act.act === 'decide' && organ) return false;
  if (/\bthat$/.test(said.performative) || (/^(?:agree|decide|determined|resolve)$/.test(act.act ?? '') && /^that\b/i.test(said.content)))
    return PROMISING_CLAUSE.test(said.content) && !OTHERS_DUTY.test(said.content);
  if (/^we (?:will|shall)\b/i.test(said.content)) return true;
  return !isReportOfConduct(act, said);
}
/** "explored" and "are exploring" tell what was and is talked about. */
const UNDERTAKES = /\b(?:will|shall|intends?|plans?|agreed?|commit\w*|decided?|continue|to|ready|willing\w*)\b/;
const LOOKS_FORWARD_TO_OWN_DEED =
  /^(?:meeting|convening|hosting|holding|launching|signing|joining|visiting|opening|concluding|completing)\b/i;
const PROMISING_CLAUSE = /^(?:[\p{L}'-]+,? ){0,9}?(?:will|shall|would|should|must|(?:is|are) to) /iu;
/** A duty laid on somebody else: "that Drossia must return". "None of them", "each side", "they" are the speakers. */
const OTHERS_DUTY =
  /^(?:that )?(?!(?:they|we|none|neither|both|each|all (?:three|sides|parties|of them)|the (?:two|three|sides|leaders|ministers|parties))\b)(?:[\p{L}'-]+ ){1,6}?(?:must|should|would) /iu;

/** "are promoting trade", "is monitoring": what they do now. "are working to" looks ahead. */
const NOW =
  /^(?:(?:is|are) )?(?:now |also |collectively |currently |actively |jointly |already )*(?:is|are)?:? ?(?:now |also |collectively |currently )*[a-z-]+ing\b/;
const AHEAD = /\b(?:working|striving|seeking|aiming|committing|planning|preparing|intending|pledging|undertaking|vowing)\b/;
const isReportOfConduct = (act: SpeechAct, said: Said): boolean =>
  act.act === 'work-toward' &&
  ((NOW.test(said.performative) && !AHEAD.test(said.performative)) || /^(?:is|are):?$/.test(said.performative));

const NEED = /\b(?:need|needs|necessity|imperative|urgency)\b/;
const IMPORTANCE = /\bimportance\b/;
/** Deeds of the speakers themselves: "continuing our", "working together". */
const OWN_DEED =
  /^(?:continu|work|cooperat|coordinat|collaborat|consult|maintain|strengthen|deepen|expand|enhanc|hold|meet|shar|develop|build)\w*ing\b/i;
const OWN_MARK = /\b(?:our|their|together|jointly|trilateral(?:ly)?|bilateral(?:ly)?|each other|one another|among (?:us|them))\b/i;
/** "the need for Drossia to": somebody else's. */
const NEED_OF_OTHERS =
  /^(?:for )?(?!(?:us|them|both|all (?:three|sides)|the (?:two|three|sides|parties|leaders))\b)[\p{L}'. -]{2,60}? to \p{L}/iu;

function bindsIndirectly({ performative, content }: Said): boolean {
  if (OWN_WILL.test(content) && /\bthat$/.test(performative)) return true;
  if (NEED.test(performative)) return /^to \p{L}/iu.test(content) || /^(?:of|for) \p{L}+ing\b/iu.test(content);
  const need = /^(?:(?:on|of) )?(?:the )?(?:[\p{L}]+ )?(?:need|necessity|imperative) (?=(?:to|of|for)\b)/iu.exec(content);
  if (need !== null) {
    const rest = content.slice(need[0].length);
    return /^to \p{L}/iu.test(rest) && !NEED_OF_OTHERS.test(rest.replace(/^to .*/i, ''));
  }
  return IMPORTANCE.test(performative) && OWN_DEED.test(content) && OWN_MARK.test(content.slice(0, 120));
}

/** What kind of promise the content is; null when it names nothing that could be kept or broken. */
function kindOf(act: SpeechAct, said: Said): PromiseKind | null {
  const { performative } = said;
  // "that we intend to hold": the verb stands behind the promise in the clause.
  const own = OWN_WILL.exec(said.content);
  const core = own === null ? said.core : said.content.slice(own[0].length).replace(LEADING, '');
  if (wordsOf(core).length < 2 || isVacuous(core)) return null;
  if (/\b(?:not|never)$/.test(performative) || /^(?:not (?!only)|never|refrain|abstain|avoid|desist)/i.test(core) || /^none of/i.test(core))
    return 'restraint';
  // "ask that Working Group 1 – Standards" is cut at a heading: what is to be done must be said.
  if (act.force?.scale === 'direction')
    return /^to \p{L}/iu.test(said.content) ||
      (/\b(?:to \p{L}|with (?:a|an|the) )/iu.test(said.content) && !/ [-:] |: /.test(said.content.slice(0, 120)))
      ? 'deed'
      : null;
  const head = foldWord(wordsOf(core)[0] ?? '');
  if (DESCRIBES.test(core) || SHARES_VIEW.test(core.replace(/^(?:they|we) /i, ''))) return null;
  if (HAPPENS.test(core)) return 'deed';
  const verb = own === null ? verbOf(head, act, said) : head;
  if (verb !== null) {
    if (STANCE_VERBS.has(verb) && !/\b(?:that|to)$/.test(performative)) return null;
    if (STANCE_VERBS.has(verb)) return stance(core);
    return isDeed(verb, act, { ...said, core }) ? 'deed' : 'course';
  }
  if (/\bthat$/.test(performative) || /^we (?:will|shall)\b/i.test(core)) return 'course';
  if (act.act === 'explore' || act.act === 'consider') return 'course';
  if (SUM.test(core)) return 'deed';
  if (isUndertaking(core, performative)) return act.chapeau === null ? 'principle' : 'course';
  return null;
}
/** What goes on already, or again and again, is a course; so is what has no object that could be there in the end. */
const isDeed = (verb: string, act: SpeechAct, { content, core }: Said): boolean =>
  act.status !== 'continuing' &&
  !/^(?:to )?continu/i.test(content) &&
  !NOTHING_DONE.test(core) &&
  (DEED_VERBS.has(verb) || (DEED_OF_ONE_THING.has(verb) && ONE_THING.test(core)) || (SUM.test(core) && !RATE.test(core)));
/** "hold those responsible accountable", "take a balanced approach", "make a particular focus": manners of acting. */
const NOTHING_DONE =
  /^(?:hold(?:ing)? .{2,80}? (?:accountable|to account|responsible)\b|(?:take|make|taking|making) an? (?:[\p{L}-]+ ){0,2}(?:approach|stance|look|view|role|interest|focus|effort|contribution|difference)\b)/iu;
/** What is said of a meeting or a text: it is held, it comes out. */
const HAPPENS =
  /^(?:take place|be (?:\p{L}+ly )?(?:held|convened|hosted|launched|opened|established|created|published|signed|completed|conducted|organi[sz]ed|released|inaugurated|adopted))\b/iu;
/** "$35 billion per month" has no end. */
const RATE = /\b(?:per|a|each|every) (?:day|week|month|quarter|year)\b|\bpace of\b/i;
/** After the verb: an article, a number, a sum, "its first", "another". */
const ONE_THING =
  /^[\p{L}-]+ (?:an? (?!(?:range|number|variety|better|broad|wide|more|future|positive)\b)|another |[“"']|(?:its|their|our|the) (?:first|next|second|third|inaugural|\p{Lu})|(?:over |up to |at least )?(?:\d|[$€£¥₩]))/u;

/** "be a mechanism", "be able to": what something is or will be like. */
const DESCRIBES = /^(?:be|become) (?:a|an|the|able|one|more|better|in|of|part|based|guided|ready|known)\b/i;
/** "share the objective to" names no deed; "share warning data" does. */
const SHARES_VIEW =
  /^shar(?:e|ing) (?:(?:the|a|an|this|our|their|common|same) )+(?:objectives?|goals?|views?|visions?|values?|interests?|concerns?|belief|desire)/i;
const stance = (core: string): PromiseKind | null => (/^remain (?:in (?:close|regular)|seized|engaged)/i.test(core) ? 'course' : null);

/** The verb of the content in its base form; null when the content is a noun. */
function verbOf(head: string, act: SpeechAct, { performative, content }: Said): string | null {
  if (/^\p{Ll}+ing$/iu.test(head) && head.length > 5) return baseOf(head);
  if (/^(?:(?:to|also|further|jointly|together) \p{L}|\p{L}{3,}ing\b)/iu.test(content)) return head;
  if (BARE_AFTER.test(performative) && act.chapeau === null) return head;
  return act.chapeau !== null && (DEED_VERBS.has(head) || DEED_OF_ONE_THING.has(head) || COURSE_HEADS.test(head)) ? head : null;
}
const BARE_AFTER =
  /\b(?:will|shall|must|would|(?:continue[sd]?|intend(?:s|ed)?|intention|plans?|planned|is|are|aims?|seeks?|agreed?|decided?|opportunities|expects?) to)(?: (?:not|never|also|then|further|jointly|continue(?: to)?))*$/;
const COURSE_HEADS =
  /^(?:continue|work|cooperate|coordinate|collaborate|strengthen|deepen|expand|enhance|promote|support|explore|discuss|seek|encourage|combat|counter|disrupt|protect|advance|maintain|improve|facilitate|ensure|engage|address|monitor|align|leverage|use|consider|examine|assess|raise|pursue|build|foster|accelerate|urge|take|make|help|uphold|prevent|tackle)$/;

/** "launching" → "launch", "sharing" → "share", "setting" → "set". */
function baseOf(gerund: string): string {
  const cut = gerund.slice(0, -3);
  const undoubled = /([bdgmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut;
  return [cut, `${cut}e`, undoubled].find((base) => DEED_VERBS.has(base) || DEED_OF_ONE_THING.has(base)) ?? cut;
}

/** "the defence of", "full implementation of", "fuel supply": the first noun that names an undertaking, before any clause. */
function isUndertaking(core: string, performative: string): boolean {
  if (/\b(?:alliance|security|defen[cs]e|deterrence|treaty) commitments?\b/.test(performative)) return true;
  const head = wordsOf(core.split(/[,;:]|\b(?:that|which|as|including|with|by|in|for|under)\b/i)[0] ?? '');
  const before = head.slice(0, Math.max(1, head.findIndex((word) => word === 'of' || word === 'to') + 1) || head.length);
  return (before.length > 1 ? before : head).some((word) => UNDERTAKING_NOUNS.has(foldWord(word)));
}
/** "a new $200M commitment": a sum is a deed. */
const SUM = /(?:[$€£¥₩]\d|\b\d+(?:\.\d+)? (?:million|billion)\b)/;

const GENERAL = new Set(GENERAL_WORDS.map((word) => stem(foldWord(word))));
/** Only words that every communiqué has: nothing that could be kept or broken. */
const isVacuous = (core: string): boolean =>
  wordsOf(core).every((word) => {
    const folded = foldWord(word);
    return isFunctionWord(folded) || GENERAL.has(stem(folded)) || /^(?:its|us|them|do|so|can|may)$/.test(folded);
  });

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\d][\p{L}\d'’.-]*/gu) ?? [];

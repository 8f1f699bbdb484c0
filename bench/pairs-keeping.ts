/** Report sentences that say what the statement says, in other words. */
import type { Pair, PairKind } from './pair.js';
import { joined, type Parsed } from './pairs-sentences.js';
import { ALIASES, EQUIVALENT, PARTY_NAMES, SPELLINGS, SYNONYM_PAIRS, VERBS } from './pairs-words.js';
import type { Random } from './prng.js';

/** One way of rewording; null when the sentence doesn't allow it. */
type Rewording = (sentence: Parsed, random: Random) => string | null;

/** A meaning-preserving pair of the kind asked for, or null. Always in a reporter's person and tense, as reports are. */
export function keepingPair(kind: PairKind, sentence: Parsed, random: Random): Pair | null {
  const report = REWORDINGS[kind]?.(sentence, random) ?? null;
  if (report === null || report === sentence.text) return null;
  return { kind, keeps: true, statement: sentence.text, report, dimensions: [], effect: null, parties: sentence.parties };
}

/** Third person and past tense: "We reaffirm our" → "The leaders reaffirmed their". */
export function reported(sentence: Parsed): Parsed {
  const subject = sentence.subject === 'We' ? 'The leaders' : sentence.subject;
  return { ...sentence, subject, form: sentence.verb.past, rest: thirdPerson(sentence.rest), tense: 'past' };
}

/** A whole statement in the third person and the past tense; paragraphs and whatever no rule knows stay as they are. */
export function inReportersWords(text: string): string {
  return text
    .split(/(?<=[a-z\d)”"]\.)(?=\s+[A-Z])/)
    .map((sentence) =>
      thirdPerson(
        sentence.replace(FIRST_VERB, (_, lead: string, adverb: string, verb: string) => `${lead}They ${adverb}${PAST.get(verb) ?? verb}`),
      ),
    )
    .join('');
}

function thirdPerson(words: string): string {
  return pastCoordinates(words)
    .replace(/\bour\b/g, 'their')
    .replace(/\bours\b/g, 'theirs')
    .replace(/\bourselves\b/g, 'themselves')
    .replace(/\bwe\b/g, 'they')
    .replace(/\bWe\b/g, 'They')
    .replace(/\bOur\b/g, 'Their')
    .replace(/\bus\b/g, 'them');
}

/** A second verb of the sentence goes into the past with the first: "and call on" → "and called on". */
function pastCoordinates(words: string): string {
  for (const verb of [...VERBS, ...FURTHER_VERBS]) {
    if (verb.present === verb.past || INFINITIVES.has(verb.present)) continue;
    const coordinate = new RegExp(`(\\band (?:also |further |we )?)${escaped(verb.present)}(?= )`);
    if (coordinate.test(words)) return words.replace(coordinate, `$1${verb.past}`);
  }
  return words;
}

/** Verbs of second clauses that the table of performatives leaves out. */
const FURTHER_VERBS: readonly { readonly past: string; readonly present: string }[] = [
  ['looked forward', 'look forward'],
  ['recognized', 'recognize'],
  ['recognised', 'recognise'],
  ['reiterated', 'reiterate'],
  ['acknowledged', 'acknowledge'],
  ['continued to', 'continue to'],
  ['underscored', 'underscore'],
  ['stressed', 'stress'],
  ['thanked', 'thank'],
].map(([past = '', present = '']) => ({ past, present }));
/** Verbs that as often end a list of infinitives. */
const INFINITIVES: ReadonlySet<string> = new Set([
  'encourage',
  'support',
  'will',
  'seek to',
  'plan to',
  'intend to',
  'note',
  'reject',
  'oppose',
  'demand',
]);

const REWORDINGS: Partial<Record<PairKind, Rewording>> = {
  tense: (sentence) => {
    if (sentence.verb.past === sentence.verb.present) return null;
    if (sentence.tense === 'present') return joined(reported(sentence));
    return joined({ ...sentence, form: `have ${participle(sentence.form)}` });
  },
  person: (sentence) => {
    const subject = sentence.subject === 'We' ? 'They' : sentence.subject === 'They' ? 'The ministers' : null;
    return subject === null ? null : joined({ ...reported(sentence), subject });
  },
  passive,
  alias: (sentence, random) => swapped(reported(sentence), random, aliasSwaps(sentence.rest)),
  spelling: (sentence, random) =>
    swapped(reported(sentence), random, wordSwaps(sentence.rest, [...SPELLINGS, ...SPELLINGS.map(([a, b]) => [b, a] as const)])),
  synonym: (sentence, random) => swapped(reported(sentence), random, wordSwaps(sentence.rest, SYNONYM_PAIRS)),
  'party-order': (sentence) => partiesReordered(reported(sentence)),
  'item-order': (sentence) => reordered(reported(sentence), ITEM_LIST),
  split: splitSentence,
  equivalent: (sentence, random) => {
    const options = EQUIVALENT.filter(([verb]) => verb === sentence.verb.past);
    return options.length === 0
      ? null
      : joined({ ...reported(sentence), form: random.pick(options)[1], rest: thirdPerson(sentence.rest).replace(/^also /, '') });
  },
};

/** "committed" serves as participle too; the irregular ones of the table are few. */
function participle(form: string): string {
  if (form.startsWith('are ') || form.startsWith('remain ') || form === 'will' || form.includes('intend to') || form.includes('plan to'))
    return form;
  return form.replace(/^took /, 'taken ');
}

const PASSIVE_VERBS = new Set([
  'condemned',
  'deplored',
  'rejected',
  'regretted',
  'welcomed',
  'commended',
  'applauded',
  'endorsed',
  'noted',
  'recalled',
  'opposed',
  'demanded',
  'encouraged',
]);

/** Performatives with a noun that may become the subject: "expressed support for X" → "Support for X was expressed". */
const NOMINAL =
  /^(expressed|emphasized|underscored|recognized|reaffirmed) ((?:their |the )?(?:[a-z]+ )?(?:support|concerns?|importance|commitment) (?:for|over|about|of|to))$/;

/** "They condemned X" → "X was condemned by the ministers". Short contents only: no reporter turns a long one. */
function passive(sentence: Parsed): string | null {
  const rest = thirdPerson(sentence.rest);
  if (rest.length > LONGEST_PASSIVE || hasSecondVerb(rest)) return null;
  const agent = sentence.subject === 'We' || sentence.subject === 'They' ? 'the ministers' : lowerThe(sentence.subject);
  const adverb = sentence.adverb.replace(/^(?:also|further|therefore|once again) /, '');
  const nominal = NOMINAL.exec(sentence.verb.past);
  if (nominal)
    return `${capitalised(`${nominal[2]} ${rest}`)} ${isPlural(nominal[2]!) ? 'were' : 'was'} ${adverb}${nominal[1]} by ${agent}.`;
  if (!PASSIVE_VERBS.has(sentence.verb.past) || sentence.verb.frame !== 'noun' || rest.includes(',')) return null;
  const head = rest.split(/ (?:of|in|by|to|for|on|from|with|at) /)[0] ?? rest;
  return `${capitalised(rest)} ${isPlural(head) ? 'were' : 'was'} ${adverb}${sentence.verb.past} by ${agent}.`;
}
const LONGEST_PASSIVE = 130;

function hasSecondVerb(rest: string): boolean {
  return [...VERBS, ...FURTHER_VERBS].some(({ past, present }) =>
    new RegExp(` and (?:also |further |therefore )?(?:${escaped(past)}|${escaped(present)}) `).test(rest),
  );
}

function capitalised(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1);
}

function isPlural(noun: string): boolean {
  return /(?:[^su]s|concerns over)$/.test(noun) || /concerns /.test(noun);
}

function lowerThe(subject: string): string {
  return subject.replace(/^The /, 'the ').replace(/^Both /, 'both ');
}

const PAST: ReadonlyMap<string, string> = new Map([...VERBS, ...FURTHER_VERBS].map(({ present, past }) => [present, past] as const));
/** "We also condemn" at the head of a sentence. */
const FIRST_VERB = new RegExp(
  `^(\\s*)We ((?:also |further |strongly |therefore )?)(${[...PAST.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?= )`,
);

type Swap = readonly [from: string, to: string];

function aliasSwaps(rest: string): readonly Swap[] {
  return ALIASES.flatMap(([name, ...others]) =>
    hasWord(rest, name!) && !rest.includes(`${name} (`) && !new RegExp(`${escaped(name!)}[’'-]`).test(rest)
      ? others.map((other) => [name!, other] as const)
      : [],
  );
}

function wordSwaps(rest: string, pairs: readonly Swap[]): readonly Swap[] {
  return pairs.filter(([from]) => hasWord(rest, from));
}

function swapped(sentence: Parsed, random: Random, swaps: readonly Swap[]): string | null {
  if (swaps.length === 0) return null;
  const [from, to] = random.pick(swaps);
  return joined({ ...sentence, rest: sentence.rest.replace(wordPattern(from), to) });
}

export function hasWord(text: string, word: string): boolean {
  return wordPattern(word).test(text);
}
export function wordPattern(word: string): RegExp {
  return new RegExp(`(?<![\\w-])${escaped(word)}(?![\\w-])`);
}
function escaped(word: string): string {
  return word.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');
}

const NAME = `(?:${PARTY_NAMES.map(escaped).join('|')})`;
const PARTY_LIST = new RegExp(
  `(?<![\\w-])(${NAME}), (${NAME}),? and (${NAME})(?=[ ,.]|$)|(?<![\\w,-] ?)(?<=\\b(?:of|by|to|between|with|for|the) )(${NAME}) and (${NAME})(?=[ ,.]|$)`,
);
/** Single words only: the members of "relevant trade, climate, and environmental issues" share words that would go astray. */
const MEMBER = '[a-z][a-z-]{3,}';
const LIST_END = '(?=$|,| in | of | for | with | among | across )';
const ITEM_LIST = new RegExp(
  `(?<=\\b(?:on|including|of|in|for|to|as|the|their|our) )(${MEMBER}), (${MEMBER}),? and (${MEMBER})${LIST_END}|(?<=\\b(?:on|of|in|for|the|their) )(${MEMBER}) and (${MEMBER})${LIST_END}`,
);

function reordered(sentence: Parsed, list: RegExp): string | null {
  const hit = list.exec(sentence.rest);
  if (!hit) return null;
  const members = hit.slice(1).filter((member) => member !== undefined);
  if (members.some((member) => / (?:and|to|in|for) /.test(member)) || members.some((member) => /(?:ing|ed|ly)$/.test(member))) return null;
  const turned = [...members].reverse();
  const words = turned.length === 2 ? turned.join(' and ') : `${turned.slice(0, -1).join(', ')} and ${turned.at(-1)}`;
  return joined({ ...sentence, rest: sentence.rest.slice(0, hit.index) + words + sentence.rest.slice(hit.index + hit[0].length) });
}

/** Parties of the subject first, then of the content. */
function partiesReordered(sentence: Parsed): string | null {
  const members = sentence.subject.split(/, and |, | and /);
  if (members.length < 2) return reordered(sentence, PARTY_LIST);
  const turned = [...members].reverse().map((name) => name.replace(/^The /, 'the '));
  const words = turned.length === 2 ? turned.join(' and ') : `${turned.slice(0, -1).join(', ')}, and ${turned.at(-1)}`;
  return joined({ ...sentence, subject: capitalised(words) });
}

/** "They welcomed X and condemned Y." → "They welcomed X. They condemned Y." */
function splitSentence(sentence: Parsed): string | null {
  const told = reported(sentence);
  const second =
    / and (?:also )?(welcomed|condemned|opposed|committed to|pledged to|agreed to|decided to|called on|called for|urged|encouraged|expressed|emphasized|reaffirmed|rejected|announced|intend to|demanded|thanked|regretted|took note of|looked forward to|recognized|reiterated|acknowledged|underscored|stressed|affirmed|noted|resolved to) /.exec(
      told.rest,
    );
  if (!second) return null;
  return `${joined({ ...told, rest: told.rest.slice(0, second.index).replace(/,$/, '') })} They also ${told.rest.slice(second.index + 5).replace(/^also /, '')}.`;
}

/** Report sentences that say something else than the statement, by one change. */
import type { Pair, PairKind } from './pair.js';
import { hasWord, reported, wordPattern } from './pairs-keeping.js';
import { joined, type Parsed } from './pairs-sentences.js';
import { ADDED_ITEMS, ADDED_LIMITS, ADDED_PURPOSES, BOOSTABLE, BOOSTERS, LIMITS, OTHER_PARTIES, VERBS, type Verb } from './pairs-words.js';
import type { Random } from './prng.js';

type Changed = { readonly report: string; readonly dimensions: readonly string[]; readonly effect: Pair['effect'] };
type Change = (sentence: Parsed, random: Random) => Changed | null;

/** A meaning-changing pair of the kind asked for, or null when the sentence doesn't allow it. */
export function changingPair(kind: PairKind, sentence: Parsed, random: Random): Pair | null {
  const changed = CHANGES[kind]?.(reported(sentence), random) ?? null;
  if (changed === null) return fuller(kind, sentence, random);
  if (changed.report === joined(reported(sentence))) return null;
  return { kind, keeps: false, statement: sentence.text, ...changed, parties: sentence.parties };
}

/** Limits and boosters are rare: where the sentence has none, the statement is given one, and the report leaves it out. */
function fuller(kind: PairKind, sentence: Parsed, random: Random): Pair | null {
  const told = { kind, keeps: false, report: joined(reported(sentence)), parties: sentence.parties };
  if (kind === 'qualifier-dropped' && (sentence.verb.scale === 'commitment' || sentence.verb.scale === 'direction')) {
    const statement = joined({ ...sentence, rest: `${sentence.rest}, ${random.pick(ADDED_LIMITS)}` });
    return { ...told, statement, dimensions: ['qualifier', 'force'], effect: 'stronger' };
  }
  if (kind === 'modifier-removed' && sentence.adverb === '' && BOOSTABLE.includes(sentence.form)) {
    const statement = joined({ ...sentence, adverb: `${random.pick(BOOSTERS)} ` });
    return { ...told, statement, dimensions: ['force'], effect: 'weaker' };
  }
  return null;
}

const CHANGES: Partial<Record<PairKind, Change>> = {
  'rung-up': (sentence, random) =>
    otherVerb(
      sentence,
      random,
      (verb) => verb.scale === sentence.verb.scale && verb.level - sentence.verb.level >= 1 && isStep(sentence.verb, verb),
      ['force'],
      'stronger',
    ),
  'rung-down': (sentence, random) =>
    otherVerb(
      sentence,
      random,
      (verb) => verb.scale === sentence.verb.scale && sentence.verb.level - verb.level >= 1 && isStep(sentence.verb, verb),
      ['force'],
      'weaker',
    ),
  'other-scale': (sentence, random) => crossScale(sentence, random),
  'modifier-added': (sentence, random) => {
    if (!BOOSTABLE.includes(sentence.form) || /strongly|firmly|unequivocally|resolutely/.test(sentence.adverb)) return null;
    return { report: joined({ ...sentence, adverb: `${random.pick(BOOSTERS)} ` }), dimensions: ['force'], effect: 'stronger' };
  },
  'modifier-removed': (sentence) => {
    if (/^(?:strongly|firmly|unequivocally|resolutely) $/.test(sentence.adverb))
      return { report: joined({ ...sentence, adverb: '' }), dimensions: ['force'], effect: 'weaker' };
    const bare = sentence.form.replace(/ (?:serious|deep|grave|unwavering|resolute|ironclad|firm)(?= )/, '');
    return bare === sentence.form ? null : { report: joined({ ...sentence, form: bare }), dimensions: ['force'], effect: 'weaker' };
  },
  negation: negated,
  number: (sentence, random) =>
    replacedIn(
      sentence,
      /(?<!(?:January|February|March|April|May|June|July|August|September|October|November|December) )(?<![\w.,-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w-]|[.,]\d)(?! ?(?:January|February|March|April|May|June|July|August|September|October|November|December))/g,
      (digits) => otherNumber(digits, random),
      ['number', 'date'],
    ),
  date: (sentence, random) => replacedIn(sentence, DATE, (words) => otherDate(words, random), ['date', 'number', 'qualifier']),
  party: (sentence, random) => otherParty(sentence, random),
  speaker: (sentence, random) => otherSpeaker(sentence, random),
  'qualifier-dropped': (sentence) => {
    const limit = LIMITS.find((words) => hasWord(sentence.rest, words));
    if (limit === undefined) return null;
    const rest = sentence.rest.replace(new RegExp(`,? ?${wordPattern(limit).source},?`), '').replace(/^ | (?= )/g, '');
    return { report: joined({ ...sentence, rest }), dimensions: ['qualifier', 'force'], effect: 'stronger' };
  },
  'qualifier-added': (sentence, random) => {
    if (sentence.verb.scale !== 'commitment' && sentence.verb.scale !== 'direction') return null;
    if (LIMITS.some((words) => hasWord(sentence.rest, words))) return null;
    return {
      report: joined({ ...sentence, rest: `${sentence.rest}, ${random.pick(ADDED_LIMITS)}` }),
      dimensions: ['qualifier', 'force'],
      effect: 'weaker',
    };
  },
  'item-added': itemAdded,
  'purpose-added': (sentence, random) => {
    if (/ to [a-z]+ [^,]*$/.test(sentence.rest.slice(-60)) && sentence.verb.frame === 'clause') return null;
    return {
      report: joined({ ...sentence, rest: `${sentence.rest} ${random.pick(ADDED_PURPOSES)}` }),
      dimensions: ['purpose', 'qualifier', 'item', 'added'],
      effect: null,
    };
  },
};

/** Scales whose rungs only judgement places: one level there is no clear step. */
const SOFT_SCALES: ReadonlySet<string> = new Set(['approval', 'position']);

/** Between the undertakings proper a reporter may choose. */
function isStep(from: Verb, to: Verb): boolean {
  if (to.frame !== from.frame || (SOFT_SCALES.has(from.scale) && Math.abs(from.level - to.level) < 2)) return false;
  const undertaking = (verb: Verb): boolean => verb.scale === 'commitment' && verb.level >= 3;
  return !(undertaking(from) && undertaking(to));
}

function otherVerb(
  sentence: Parsed,
  random: Random,
  fits: (verb: Verb) => boolean,
  dimensions: readonly string[],
  effect: Pair['effect'],
): Changed | null {
  const options = VERBS.filter((verb) => fits(verb) && !verb.past.startsWith('look'));
  if (options.length === 0) return null;
  return { report: joined({ ...sentence, adverb: '', form: random.pick(options).past }), dimensions, effect };
}

/** Moves between scales whose direction the codebook settles: from, to, effect. */
const CROSSINGS: readonly (readonly [string, string, Pair['effect']])[] = [
  ['worry', 'blame', 'stronger'],
  ['blame', 'worry', 'weaker'],
  ['position', 'commitment', 'stronger'],
  ['commitment', 'position', 'weaker'],
  ['commitment', 'direction', 'weaker'],
  ['approval', 'blame', null],
  ['direction', 'position', 'weaker'],
];

function crossScale(sentence: Parsed, random: Random): Changed | null {
  const options = CROSSINGS.filter(([from]) => from === sentence.verb.scale).flatMap(([, to, effect]) =>
    VERBS.filter((verb) => verb.scale === to && sameComplement(sentence, verb) && clearlyOf(verb)).map((verb) => ({ verb, effect })),
  );
  if (options.length === 0) return null;
  const { verb, effect } = random.pick(options);
  return { report: joined({ ...sentence, adverb: '', form: verb.past }), dimensions: ['act'], effect };
}

function sameComplement(sentence: Parsed, verb: Verb): boolean {
  const frame = sentence.verb.frame;
  if (verb.frame === frame) return true;
  if (verb.past.startsWith('look')) return false;
  const gerund = /^[a-z]+ing /.test(sentence.rest);
  return (frame === 'gerund' && verb.frame === 'noun' && !gerund) || (frame === 'noun' && verb.frame === 'gerund');
}

/** Weak rungs of a scale make doubtful pairs: "look forward to" for "recognize the importance of". */
function clearlyOf(verb: Verb): boolean {
  return verb.level >= 2 && verb.past !== 'support' && !verb.past.startsWith('will');
}

function negated(sentence: Parsed): Changed | null {
  const { form } = sentence;
  const words =
    form === 'will' || form === 'will seek to'
      ? form.replace('will', 'will not')
      : form.endsWith('ed to') && sentence.verb.frame === 'infinitive'
        ? form.replace(/ to$/, ' not to')
        : bare(form);
  return words === null
    ? null
    : { report: joined({ ...sentence, adverb: '', form: words }), dimensions: ['polarity', 'act', 'force'], effect: null };
}

/** "condemned" → "did not condemn"; null for forms that take no auxiliary. */
function bare(form: string): string | null {
  const present = VERBS.find((verb) => verb.past === form)?.present;
  if (present === undefined || /^(?:are|remain|will) /.test(form)) return null;
  return `did not ${present.replace(/\bour\b/, 'their')}`;
}

function replacedIn(
  sentence: Parsed,
  pattern: RegExp,
  other: (words: string) => string | null,
  dimensions: readonly string[],
): Changed | null {
  const hits = [...sentence.rest.matchAll(pattern)];
  const hit = hits[0];
  if (!hit) return null;
  const words = other(hit[0]);
  if (words === null || words === hit[0]) return null;
  return {
    report: joined({ ...sentence, rest: sentence.rest.slice(0, hit.index) + words + sentence.rest.slice(hit.index + hit[0].length) }),
    dimensions,
    effect: null,
  };
}

function otherNumber(digits: string, random: Random): string {
  const value = Number(digits.replace(/,/g, ''));
  if (/^(?:19|20)\d\d$/.test(digits)) return String(value + random.pick([1, 2, 3, -1]));
  return String(random.pick([value * 2 + 1, value + 3, value * 10]));
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DATE = new RegExp(
  `(?:${MONTHS.join('|')})(?: \\d{1,2})?(?:,? \\d{4})?|\\d{1,2} (?:${MONTHS.join('|')})(?: \\d{4})?|(?<=by (?:the end of )?)20\\d\\d`,
  'g',
);

function otherDate(words: string, random: Random): string | null {
  const month = MONTHS.find((name) => words.includes(name));
  if (month === undefined) return String(Number(words) + random.pick([1, 2, 5]));
  return words.replace(month, random.pick(MONTHS.filter((name) => name !== month)));
}

function otherParty(sentence: Parsed, random: Random): Changed | null {
  const options = OTHER_PARTIES.filter(
    ([name]) =>
      hasWord(sentence.rest, name!) && !sentence.rest.includes(`${name} (`) && !new RegExp(`${name}[- ](?:[A-Z]|led)`).test(sentence.rest),
  );
  if (options.length === 0) return null;
  const [name, ...others] = random.pick(options);
  const free = others.filter((other) => !hasWord(sentence.text, other));
  if (free.length === 0) return null;
  return {
    report: joined({ ...sentence, rest: sentence.rest.replace(wordPattern(name!), random.pick(free)) }),
    dimensions: ['target', 'name', 'item', 'speaker'],
    effect: null,
  };
}

/** What the parties are called as one's own subject. */
const NAMES: Readonly<Record<string, string>> = {
  USA: 'The United States',
  JPN: 'Japan',
  KOR: 'South Korea',
  XAR: 'Arvenia',
  XBO: 'Borland',
  XCA: 'Caldora',
  ISR: 'Israel',
  EU: 'The European Union',
};

function otherSpeaker(sentence: Parsed, random: Random): Changed | null {
  const joint =
    /^(?:They|The leaders|The (?:two |three )?(?:[Ff]oreign )?(?:[Ll]eaders|[Mm]inisters|[Pp]residents)|The Secretary and Foreign Ministers|Both sides)$/.test(
      sentence.subject,
    );
  const names = sentence.parties
    .flatMap((id) => NAMES[id] ?? [])
    .filter((name) => !sentence.subject.includes(name) && !hasWord(sentence.rest, name.replace('The ', 'the ')));
  if (names.length === 0 || sentence.parties.length < 2 || (!joint && !Object.values(NAMES).includes(sentence.subject))) return null;
  if (/\b(?:are|remain|intend|plan|seek|look|support)\b/.test(sentence.form.split(' ')[0] ?? '')) return null;
  const form = sentence.form.replace(/\btheir\b/, 'its');
  return { report: joined({ ...sentence, subject: random.pick(names), form }), dimensions: ['speaker'], effect: null };
}

/** A further member at the end of a list; only where the list closes the sentence or a clause. */
function itemAdded(sentence: Parsed, random: Random): Changed | null {
  const item = random.pick(ADDED_ITEMS);
  const list =
    /(?<=\b(?:on|including|of|in|for|as) )([a-z][a-z-]*(?: [a-z-]+)?(?:, [a-z][a-z -]*?)*)(,? and )([a-z][a-z-]*(?: [a-z-]+)?)(?=$|,)/.exec(
      sentence.rest,
    );
  if (!list) return null;
  const rest = `${sentence.rest.slice(0, list.index)}${list[1]}, ${item}${list[2]}${list[3]}${sentence.rest.slice(list.index + list[0].length)}`;
  return { report: joined({ ...sentence, rest }), dimensions: ['item', 'added'], effect: null };
}

import { carriers } from '../lexicon/en/carriers.js';
import { deeds, gatherings } from '../lexicon/en/deeds.js';
import { performatives } from '../lexicon/en/performatives.js';

/** base also stands for the present plural; `s` is the third person singular. */
export type Inflection = 'base' | 's' | 'past' | 'participle' | 'ing';
/** What a word form may be: of which verb, in which form. */
export interface VerbForm {
  readonly verb: string;
  readonly form: Inflection;
}

/** Verbs with forms that no rule makes: past, participle. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  make: ['made', 'made'], take: ['took', 'taken'], send: ['sent', 'sent'], stand: ['stood', 'stood'], hold: ['held', 'held'], seek: ['sought', 'sought'],
  pay: ['paid', 'paid'], give: ['gave', 'given'], undertake: ['undertook', 'undertaken'], see: ['saw', 'seen'], say: ['said', 'said'], speak: ['spoke', 'spoken'],
  meet: ['met', 'met'], let: ['let', 'let'], put: ['put', 'put'], set: ['set', 'set'], draw: ['drew', 'drawn'], lend: ['lent', 'lent'], come: ['came', 'come'],
  hit: ['hit', 'hit'], throw: ['threw', 'thrown'], feel: ['felt', 'felt'], swear: ['swore', 'sworn'], think: ['thought', 'thought'], show: ['showed', 'shown'], build: ['built', 'built'], bring: ['brought', 'brought'],
  fight: ['fought', 'fought'], cut: ['cut', 'cut'], drive: ['drove', 'driven'], grow: ['grew', 'grown'], keep: ['kept', 'kept'], lead: ['led', 'led'], rise: ['rose', 'risen'],
  uphold: ['upheld', 'upheld'], withdraw: ['withdrew', 'withdrawn'], begin: ['began', 'begun'], get: ['got', 'got'], spend: ['spent', 'spent'], rebuild: ['rebuilt', 'rebuilt'],
  be: ['was', 'been'], find: ['found', 'found'], tell: ['told', 'told'], leave: ['left', 'left'], become: ['became', 'become'], have: ['had', 'had'], do: ['did', 'done'], go: ['went', 'gone'],
}; // biome-ignore format: a table
/** Two syllables or more, stressed at the end: the last letter doubles. */
const DOUBLING = /(?:^|[^aeiou])[aeiou][bdglmnprt]$/;
const NO_DOUBLING = new Set([
  'open',
  'monitor',
  'deliver',
  'offer',
  'develop',
  'gather',
  'consider',
  'answer',
  'further',
  'foster',
  'empower',
  'strengthen',
  'deepen',
  'broaden',
  'widen',
  'tighten',
  'remember',
  'anticipate',
  'limit',
  'visit',
  'benefit',
  'target',
  'discuss',
  'market',
  'harden',
  'lessen',
  'consolidate',
  'enlighten',
  'order',
  'alter',
  'bolster',
  'counter',
  'happen',
  'register',
  'render',
  'lower',
  'better',
  'exit',
  'budget',
  'focus',
  'edit',
  'threaten',
  'reopen',
  'offer',
  'honor',
  'favor',
  'endeavor',
  'harbor',
  'administer',
  'encounter',
  'enter',
  'fasten',
  'ripen',
  'sharpen',
  'shorten',
  'soften',
  'steepen',
  'uncover',
  'recover',
  'discover',
  'cover',
  'differ',
  'suffer',
  'hinder',
  'moderate',
  'accelerate',
  'reconsider',
  'credit',
  'inherit',
  'exhibit',
  'prohibit',
  'solicit',
  'profit',
  'deposit',
  'audit',
  'halt',
  'lighten',
]);

/** All forms of a verb, each with its name; participle and past fall together in regular verbs. */
export function formsOf(verb: string): readonly (readonly [string, Inflection])[] {
  const dropsE = verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb);
  const y = /[^aeiou]y$/.test(verb);
  const doubled = DOUBLING.test(verb) && !NO_DOUBLING.has(verb) ? verb + verb.at(-1) : verb;
  const past = verb.endsWith('e') ? `${verb}d` : y ? `${verb.slice(0, -1)}ied` : `${doubled}ed`;
  const [irregularPast, participle] = IRREGULAR[verb] ?? [past, past];
  const s = verb === 'have' ? 'has' : /(s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : y ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  return [
    [verb, 'base'],
    [s, 's'],
    [irregularPast, 'past'],
    [participle, 'participle'],
    [`${dropsE ? verb.slice(0, -1) : doubled}ing`, 'ing'],
  ];
}

const index = new Map<string, VerbForm[]>();
/** "signaled" beside "signalled", "traveling" beside "travelling". */
const spelledEitherWay = (verb: string): readonly (readonly [string, Inflection])[] =>
  /[^aeiou](?:a|e)l$/.test(verb)
    ? [verb, `${verb}l`].flatMap(
        (base) =>
          [
            [`${base}ed`, 'past'],
            [`${base}ed`, 'participle'],
            [`${base}ing`, 'ing'],
          ] as const,
      )
    : [];
const put = (verb: string): void => {
  for (const [word, form] of [...formsOf(verb), ...spelledEitherWay(verb)]) {
    const known = index.get(word) ?? [];
    if (!known.some((k) => k.verb === verb && k.form === form)) known.push({ verb, form });
    index.set(word, known);
  }
};
for (const verb of new Set([
  ...performatives.map((p) => p.verb),
  ...carriers.map((c) => c.verb),
  ...deeds,
  ...gatherings,
  'be',
  'do',
  'go',
  'continue',
]))
  put(verb);

/** What a lower-case word may be as a form of a verb the lexicon knows; empty when none. */
export const verbForms = (norm: string): readonly VerbForm[] => index.get(norm) ?? NONE;
const NONE: readonly VerbForm[] = [];
const deedSet: ReadonlySet<string> = new Set(deeds);
const gatheringSet: ReadonlySet<string> = new Set(gatherings);
/** Is this the lemma of a verb of doing? */
export const isDeed = (verb: string): boolean => deedSet.has(verb);
/** Is this the lemma of a verb of coming together? */
export const isGathering = (verb: string): boolean => gatheringSet.has(verb);

/**
 * The generator's own words, written apart from the engine's tables, so that the test is not the engine marking its own homework:
 * a pair that the tables don't cover must fail. Levels follow the codebook's order of rungs; only clear steps are listed.
 */

/** What follows a verb: a noun phrase, an infinitive, a gerund, a clause, or an addressee with an infinitive. */
export type Frame = 'noun' | 'infinitive' | 'gerund' | 'clause' | 'addressee';
export interface Verb {
  readonly past: string;
  /** First person and plural present. */
  readonly present: string;
  readonly scale: string;
  readonly level: number;
  readonly frame: Frame;
}

const verb = (row: string): Verb => {
  const [past = '', present = '', scale = '', level = '', frame = ''] = row.split('|').map((cell) => cell.trim());
  return { past, present, scale, level: Number(level), frame: frame as Frame };
};

/** Longest first where one begins another. `their` stands for the possessive of the subject. */
export const VERBS: readonly Verb[] = `
reaffirmed their commitment to | reaffirm our commitment to | commitment | 4 | gerund
are committed to | are committed to | commitment | 4 | gerund
remain committed to | remain committed to | commitment | 4 | gerund
committed to | commit to | commitment | 4 | infinitive
pledged to | pledge to | commitment | 4 | infinitive
agreed to | agree to | commitment | 3 | infinitive
decided to | decide to | commitment | 4 | infinitive
announced their intention to | announce our intention to | commitment | 2.5 | infinitive
intend to | intend to | commitment | 2.5 | infinitive
plan to | plan to | commitment | 2.5 | infinitive
will seek to | will seek to | commitment | 2 | infinitive
seek to | seek to | commitment | 2 | infinitive
will | will | commitment | 3 | infinitive
look forward to | look forward to | commitment | 1 | gerund
called upon | call upon | direction | 3 | addressee
called on | call on | direction | 3 | addressee
invited | invite | direction | 1 | addressee
encouraged | encourage | direction | 2 | addressee
urged | urge | direction | 4 | addressee
called for | call for | direction | 3 | noun
demanded | demand | direction | 5 | noun
encouraged | encourage | direction | 2 | noun
expressed serious concern over | express serious concern over | worry | 3 | noun
expressed their serious concerns over | express our serious concerns over | worry | 3 | noun
expressed their deep concern over | express our deep concern over | worry | 3 | noun
expressed their concern over | express our concern over | worry | 2 | noun
expressed concern over | express concern over | worry | 2 | noun
expressed concern about | express concern about | worry | 2 | noun
expressed grave concern over | express grave concern over | worry | 4 | noun
regretted | regret | blame | 1 | noun
opposed | oppose | blame | 2 | noun
rejected | reject | blame | 3 | noun
deplored | deplore | blame | 3 | noun
condemned | condemn | blame | 4 | noun
welcomed | welcome | approval | 2 | noun
commended | commend | approval | 3 | noun
applauded | applaud | approval | 3 | noun
expressed support for | express support for | approval | 4 | noun
endorsed | endorse | approval | 4 | noun
support | support | approval | 4 | noun
supported | support | approval | 4 | noun
took note of | take note of | position | 1 | noun
noted | note | position | 1 | noun
recalled | recall | position | 2 | noun
recognized the importance of | recognize the importance of | position | 2 | gerund
emphasized the importance of | emphasize the importance of | position | 4 | gerund
underscored the importance of | underscore the importance of | position | 4 | gerund
recognized that | recognize that | position | 2 | clause
noted that | note that | position | 1 | clause
emphasized that | emphasize that | position | 4 | clause
stressed that | stress that | position | 4 | clause
`
  .trim()
  .split('\n')
  .map(verb);

/** Verbs that a report may use for each other: no change. Past tense. */
export const EQUIVALENT: readonly (readonly [string, string])[] = [
  ['pledged to', 'vowed to'],
  ['pledged to', 'promised to'],
  ['pledged to', 'committed to'],
  ['committed to', 'pledged to'],
  ['committed to', 'vowed to'],
  ['intend to', 'plan to'],
  ['plan to', 'intend to'],
  ['agreed to', 'decided to'],
  ['will', 'agreed to'],
  ['will', 'pledged to'],
  ['called upon', 'called on'],
  ['called on', 'called upon'],
  ['emphasized the importance of', 'stressed the importance of'],
  ['emphasized the importance of', 'underlined the importance of'],
  ['underscored the importance of', 'emphasized the importance of'],
  ['emphasized that', 'underlined that'],
  ['stressed that', 'emphasized that'],
  ['expressed concern over', 'voiced concern over'],
  ['expressed support for', 'voiced support for'],
  ['expressed concern about', 'expressed concern over'],
  ['reaffirmed their commitment to', 'reiterated their commitment to'],
];

/** Words of one meaning in this genre, the second to be put for the first. Direction-safe. */
export const SYNONYM_PAIRS: readonly (readonly [string, string])[] = [
  ['collaboration', 'cooperation'],
  ['cooperation', 'collaboration'],
  ['alter', 'change'],
  ['preserve', 'maintain'],
  ['preserving', 'maintaining'],
  ['maintaining', 'preserving'],
  ['strengthen', 'reinforce'],
  ['strengthening', 'reinforcing'],
  ['strengthen', 'bolster'],
  ['bolster', 'strengthen'],
  ['reinforce', 'strengthen'],
  ['enhance', 'improve'],
  ['enhancing', 'improving'],
  ['deepening', 'intensifying'],
  ['expand', 'broaden'],
  ['expanding', 'widening'],
  ['widen', 'broaden'],
  ['prosperity', 'well-being'],
  ['attempts', 'efforts'],
  ['attempt', 'effort'],
  ['swift', 'rapid'],
  ['rapid', 'quick'],
  ['assist', 'help'],
  ['assistance', 'aid'],
  ['aid', 'assistance'],
  ['purchase', 'buy'],
  ['nations', 'countries'],
  ['countries', 'nations'],
  ['essential', 'indispensable'],
  ['vital', 'crucial'],
  ['critical', 'crucial'],
  ['global', 'worldwide'],
  ['challenges', 'problems'],
  ['resume', 'restart'],
  ['safeguard', 'protect'],
  ['protect', 'safeguard'],
  ['combat', 'fight'],
  ['counter', 'fight'],
  ['address', 'tackle'],
  ['tackle', 'address'],
  ['facilitate', 'ease'],
  ['establish', 'set up'],
  ['set up', 'establish'],
  ['conduct', 'carry out'],
  ['halt', 'stop'],
  ['theft', 'stealing'],
  ['exercises', 'drills'],
  ['citizens', 'people'],
  ['artificial intelligence', 'AI'],
  ['liquefied natural gas', 'LNG'],
  ['peaceful resolution', 'peaceful settlement'],
  ['hosting', 'holding'],
  ['ongoing', 'continuing'],
];

/** American and British spelling. */
export const SPELLINGS: readonly (readonly [string, string])[] = [
  ['defense', 'defence'],
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['center', 'centre'],
  ['labor', 'labour'],
  ['recognize', 'recognise'],
  ['recognizing', 'recognising'],
  ['emphasized', 'emphasised'],
  ['emphasize', 'emphasise'],
  ['organizations', 'organisations'],
  ['organization', 'organisation'],
  ['modernize', 'modernise'],
  ['stabilize', 'stabilise'],
  ['destabilize', 'destabilise'],
  ['destabilizing', 'destabilising'],
  ['denuclearization', 'denuclearisation'],
  ['minimize', 'minimise'],
  ['behavior', 'behaviour'],
  ['neighbor', 'neighbour'],
  ['neighbors', 'neighbours'],
  ['favor', 'favour'],
  ['cybersecurity', 'cyber security'],
  ['maneuvers', 'manoeuvres'],
  ['licenses', 'licences'],
];

/** One party, its names: any may stand for another. Capitals only where they can't be read as places. */
export const ALIASES: readonly (readonly string[])[] = [
  ['the United States', 'the U.S.', 'the United States of America'],
  ['the Republic of Korea', 'South Korea', 'the ROK'],
  ['the ROK', 'South Korea', 'the Republic of Korea'],
  ['the DPRK', 'North Korea', "the Democratic People's Republic of Korea"],
  ['Russia', 'the Russian Federation'],
  ['the European Union', 'the EU'],
  ['the United Nations Security Council', 'the UN Security Council', 'the UNSC'],
  ['the United Nations', 'the UN'],
  ['Drossia', 'the Drossian Federal Republic', 'the DFR'],
  ['the Drossian Federal Republic', 'Drossia'],
  ['the DFR', 'Drossia'],
];

/** Parties to be put for one another in a content: wrong ones. */
export const OTHER_PARTIES: readonly (readonly string[])[] = [
  ['Japan', 'Australia', 'Canada', 'India'],
  ['the Republic of Korea', 'Australia', 'India'],
  ['the ROK', 'Australia', 'India'],
  ['the DPRK', 'Iran', 'Myanmar'],
  ['Russia', 'China', 'Iran'],
  ['Ukraine', 'Georgia', 'Moldova'],
  ['Israel', 'Egypt', 'Jordan'],
  ['Iran', 'Syria', 'Iraq'],
  ['Taiwan', 'Mongolia', 'Thailand'],
  ['Lebanon', 'Jordan', 'Cyprus'],
  ['Drossia', 'Tarnholm', 'Estmark'],
  ['Estmark', 'Tarnholm', 'Drossia'],
  ['Tarnholm', 'Estmark', 'Drossia'],
  ['Caldora', 'Estmark', 'Tarnholm'],
  ['Arvenia', 'Estmark', 'Tarnholm'],
  ['Borland', 'Estmark', 'Tarnholm'],
];

/** Things no statement of the corpora lists beside its own: an added one is news. */
export const ADDED_ITEMS: readonly string[] = [
  'fisheries',
  'tourism',
  'hypersonic engines',
  'drone swarms',
  'railway gauges',
  'opera tours',
  'football academies',
  'wheat subsidies',
  'lighthouse keeping',
  'wine exports',
  'postal tariffs',
  'museum loans',
];

/** Purposes no statement gives. */
export const ADDED_PURPOSES: readonly string[] = [
  'in order to reduce dependence on adversarial economies',
  'to contain its rivals',
  'in order to lower fuel prices',
  'with a view to isolating its neighbours',
  'to win the coming elections',
  'in order to prepare naval strikes',
];

/** Limits to be taken out or put in. */
export const LIMITS: readonly string[] = [
  'by force or coercion',
  'unilateral',
  'unilaterally',
  'as appropriate',
  'where appropriate',
  'as needed',
  'if necessary',
  'where possible',
  'meaningful',
  'without preconditions',
  'in principle',
  'on a voluntary basis',
  'on mutually agreed terms',
  'designated',
];
export const ADDED_LIMITS: readonly string[] = [
  'as appropriate',
  'where possible',
  'if necessary',
  'in principle',
  'subject to the approval of parliament',
  'on a voluntary basis',
  'as needed',
];

/** Adverbs that raise an act, and the verbs they go with. */
export const BOOSTERS: readonly string[] = ['strongly', 'firmly', 'unequivocally', 'resolutely'];
export const BOOSTABLE: readonly string[] = [
  'condemned',
  'condemn',
  'opposed',
  'oppose',
  'rejected',
  'reject',
  'urged',
  'urge',
  'supported',
  'support',
  'endorsed',
  'endorse',
];

/** Names whose order in a list says nothing. */
export const PARTY_NAMES: readonly string[] = [
  'the United States',
  'the U.S.',
  'the Republic of Korea',
  'the ROK',
  'Japan',
  'the European Union',
  'Arvenia',
  'Borland',
  'Caldora',
  'Israel',
  'Japanese',
  'Korean',
];

/** Nouns and pronouns that stand for the parties of a text: "the two sides", "members", "the statement", "this new secretariat". */

/** What a role noun stands for: people and states who speak, a text or meeting of the issuers, or a body. */
export type RoleKind = 'people' | 'text' | 'body' | 'one';

const kinds: Readonly<Record<RoleKind, string>> = {
  people: `leaders ministers secretaries presidents officials sides parties countries nations governments states members participants chairs cochairs
delegates delegations representatives diplomats counterparts advisors advisers envoys principals signatories partners allies chiefs heads trio pair duo
chancellors premiers commissioners authorities directors negotiators powers economies democracies neighbors neighbours lawmakers ambassadors generals
experts guards navies militaries agencies ministries teams`,
  one: `government administration side delegation authority minister secretary president chancellor leader chairman chair chairwoman country nation state ministry
premier official ambassador envoy spokesperson spokesman spokeswoman diplomat presidency king queen counterpart`,
  text: `statement communiqué communique declaration document text readout meeting summit talks gathering`,
  body: `council committee board group secretariat assembly team forum commission mechanism taskforce panel alliance coalition`,
};

/** Role nouns by word; plural people speak together, `one` needs a party of its own. */
export const ROLES: ReadonlyMap<string, RoleKind> = new Map(
  (Object.entries(kinds) as [RoleKind, string][]).flatMap(([kind, words]) => words.split(/\s+/).map((word) => [word, kind] as const)),
);

/** Counts that a phrase can carry: "both sides" are two. */
export const COUNTS: Readonly<Record<string, number>> = {
  both: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

/** Pronouns that stand for speakers. */
export const PRONOUNS: ReadonlySet<string> = new Set([
  'we',
  'they',
  'it',
  'he',
  'she',
  'both',
  'each',
  'all',
  'neither',
  'none',
  'most',
  'some',
  'many',
  'others',
  'everyone',
]);

/** Words that may open a speaker phrase before its noun. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  `the our both all each these those this their its his her every any no some most many several other another neither either half of a an two three four five six seven eight nine ten`.split(
    /\s+/,
  ),
);

/** Words that never stand inside a speaker phrase between determiner and noun. */
export const BREAKERS: ReadonlySet<string> = new Set(
  `and or but nor that which who whom whose where when while as if because since although though of to in on at by for with from into over under about against
between among through during after before until within without across toward towards upon is are was were be been being has have had do does did will would shall should
can could may might must not also we they it he she you i than then so very more less`.split(/\s+/),
);

/** Words that may stand before a role noun ("senior", "participating"); a verb never does ("India welcomed leaders"). */
const MODIFIERS: ReadonlySet<string> = new Set(
  `foreign prime defense defence finance trade senior top chief high level joint new respective security other participating government state cabinet deputy vice
  energy environment interior justice health labor labour transport climate member founding current incoming outgoing working special expert assembled gathered
  united allied concerned interested invited previously like minded likeminded partner neighboring neighbouring contact steering leaders foreign-policy same key major
  host larger smaller signatory sponsoring observer donor group coalition treaty pact party partnership alliance first second third fourth fifth sixth seventh eighth ninth tenth next last
  latest upcoming today yesterday s one two three four five six seven eight nine ten eleven twelve close old great small big key western peer day long hour
  advisory management executive governing supervisory ad hoc core monitoring coordination coordinating task force working peacekeeping sanctions`.split(
    /\s+/,
  ),
);
const ADJECTIVE = /(?:al|ic|ary|ern|ese|ish|ian|can|ory|ular|ive|teral|ous)$/;

/** Whether a lower-case word may qualify a role noun. */
export const qualifiesRole = (key: string): boolean =>
  MODIFIERS.has(key) || ROLES.has(key) || ADJECTIVE.test(key) || /^\d+(?:st|nd|rd|th)?$/.test(key);

/** Whether a lower-case word may open a phrase with a role noun in it. */
export const opensRole = (key: string): boolean => ROLES.has(key) || MODIFIERS.has(key) || ORIGINS.has(key);
const ORIGINS: ReadonlySet<string> = new Set([
  'trilateral',
  'bilateral',
  'regional',
  'national',
  'ministerial',
  'official',
  'mr',
  'mrs',
  'ms',
  'dr',
]);

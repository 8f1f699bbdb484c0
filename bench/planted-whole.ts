/**
 * Departures planted in whole statements as they stand, in every sentence that allows one and not only in those the pair generator can take
 * apart: another verb of the same scale, a booster, a limit, a member of a list, a party, a number, a date, a name. Written apart from the
 * engine's tables.
 */

import type { SourceText } from './pairs-source.js';
import type { Planted } from './planted.js';
import type { Edit } from './planted-edits.js';
import { type Random, randomFrom } from './prng.js';

const EDITS_EACH = 6;

export const WHOLE_KINDS = [
  'rung-up',
  'rung-down',
  'booster-added',
  'booster-dropped',
  'limit-added',
  'limit-dropped',
  'item-dropped',
  'party',
  'number',
  'date',
  'name',
] as const;
export type WholeKind = (typeof WHOLE_KINDS)[number];

interface Place {
  readonly kind: WholeKind;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

const EXPECTED: Readonly<Record<WholeKind, readonly [readonly string[], readonly string[]]>> = {
  'rung-up': [['force', 'act'], ['stronger']],
  'rung-down': [['force', 'act'], ['weaker']],
  'booster-added': [['force'], ['stronger']],
  'booster-dropped': [['force'], ['weaker']],
  'limit-added': [['qualifier', 'force'], ['weaker']],
  'limit-dropped': [['qualifier', 'force'], ['stronger']],
  'item-dropped': [['item'], ['narrower']],
  party: [['target', 'name', 'item', 'speaker'], ['changed']],
  number: [['number', 'date'], ['changed']],
  date: [['date', 'number', 'qualifier'], ['changed']],
  name: [['name', 'item', 'target', 'term'], ['changed']],
};

/** `count` whole statements with up to six departures each. The same seed gives the same texts. */
export function plantedWhole(sources: readonly SourceText[], count: number, seed: number): readonly Planted[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, at) => plant(random.pick(sources), at, random));
}

function plant({ text, parties }: SourceText, turn: number, random: Random): Planted {
  const sentences = sentencesIn(text);
  const taken = new Set<number>();
  const chosen: { readonly at: number; readonly place: Place }[] = [];
  for (let n = 0; n < EDITS_EACH; n++) {
    const kind = WHOLE_KINDS[(turn * EDITS_EACH + n) % WHOLE_KINDS.length] as WholeKind;
    for (const at of random.shuffled([...sentences.keys()])) {
      const sentence = sentences[at] as Sentence;
      const place = taken.has(at) ? null : placeOf(kind, sentence.text, random);
      if (place === null) continue;
      taken.add(at);
      chosen.push({ at, place: { ...place, from: place.from + sentence.from, to: place.to + sentence.from } });
      break;
    }
  }
  chosen.sort((x, y) => y.place.from - x.place.from);
  let after = text;
  const edits: Edit[] = [];
  for (const { at, place } of chosen) {
    const sentence = sentences[at] as Sentence;
    after = after.slice(0, place.from) + place.insert + after.slice(place.to);
    const changed = sentence.text.slice(0, place.from - sentence.from) + place.insert + sentence.text.slice(place.to - sentence.from);
    const [dimensions, effects] = EXPECTED[place.kind];
    edits.push({
      kind: place.kind,
      before: [sentence.text],
      after: [changed],
      expected: { as: 'difference', dimensions, effects },
    });
  }
  return { before: text, after, parties, edits };
}

interface Sentence {
  readonly from: number;
  readonly text: string;
}

/** Runs of one line that end in a full stop, without quotations: whatever the engine takes for a sentence. */
function sentencesIn(text: string): readonly Sentence[] {
  return [...text.matchAll(/(?<=^|[.!?] |\n)[A-Z][^.;:“”"\n]{40,420}\.(?=\s|$)/g)]
    .map((match) => ({ from: match.index, text: match[0] }))
    .filter(({ text: own }) => !/\b(?:[A-Z]|Mr|Ms|Dr|No|St)\.$/.test(own) && !MEETING.test(own));
}

/** When and where the meeting was held: another every time, and no departure. */
const MEETING = /\b(?:met|issued this text|was held|took place|host|convened|inaugural)\b/;

const SUBJECT =
  '(?:^|and )(?:We|They|The (?:[Tt]hree |[Tt]wo )?(?:[A-Za-z]+ ){0,3}(?:[Ll]eaders|[Mm]inisters|[Pp]residents|[Ss]ides|[Aa]dvisors|[Pp]articipants|[Pp]rincipals))(?: also| further| once again| therefore)?';
/** Verbs of one scale, the weakest first, present and past; the last word says what follows. */
const SCALES: readonly (readonly (readonly [string, string])[])[] = [
  [
    ['invite', 'invited'],
    ['encourage', 'encouraged'],
    ['urge', 'urged'],
  ],
  [
    ['regret', 'regretted'],
    ['deplore', 'deplored'],
    ['condemn', 'condemned'],
  ],
  [
    ['note', 'noted'],
    ['welcome', 'welcomed'],
    ['commend', 'commended'],
  ],
  [
    ['intend to', 'intended to'],
    ['commit to', 'committed to'],
  ],
  [
    ['express concern over', 'expressed concern over'],
    ['express grave concern over', 'expressed grave concern over'],
  ],
];
const BOOSTED = 'condemn(?:ed)?|oppose[d]?|reject(?:ed)?|support(?:ed)?|urge[d]?';
const BOOSTERS = ['strongly', 'firmly', 'resolutely'];
const LIMITS = ['as appropriate', 'where appropriate', 'where possible', 'if necessary', 'as needed', 'in principle'];
const PARTIES = ['Drossia', 'Estmark', 'Tarnholm', 'North Korea', 'the DPRK', 'Russia', 'Ukraine', 'China', 'Iran', 'Israel', 'Lebanon', 'Syria', 'Australia', 'India', 'Canada', 'Myanmar']; // biome-ignore format: one line
const MONTHS = ['January', 'February', 'March', 'April', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const PLACES = 'Strait|Sea|Islands?|Peninsula|Gulf|Bank|Bay|Ocean|River|Basin|Convention|Declaration|Compact|Framework|Initiative|Forum|Dialogue|Fund|Agreement'; // biome-ignore format: one line

function placeOf(kind: WholeKind, text: string, random: Random): Omit<Place, never> | null {
  switch (kind) {
    case 'rung-up':
      return rung(text, 1, kind, random);
    case 'rung-down':
      return rung(text, -1, kind, random);
    case 'booster-added':
      return found(text, new RegExp(`(?<=${SUBJECT} )(?=(?:${BOOSTED}) )`), kind, () => `${random.pick(BOOSTERS)} `);
    case 'booster-dropped':
      return found(text, new RegExp(`(?<=${SUBJECT} )(?:${BOOSTERS.join('|')}|unequivocally) (?=(?:${BOOSTED}) )`), kind, () => '');
    case 'limit-added':
      if (!new RegExp(`${SUBJECT} (?:will|commit(?:ted)? to|agree[d]? to|intend to|decided? to) `).test(text)) return null;
      return LIMITS.some((limit) => text.includes(limit)) ? null : found(text, /(?=\.$)/, kind, () => `, ${random.pick(LIMITS)}`);
    case 'limit-dropped':
      return found(text, new RegExp(`,? (?:${LIMITS.join('|')})(?=[,.])`), kind, () => '');
    case 'item-dropped':
      return found(text, /(?<=\b(?:on|including|of|in|for|as|to|counter|support) (?:[a-z-]+ )?[a-z-]+), [a-z-]+(?: [a-z-]+)?(?=, and [a-z-]+(?: [a-z-]+)?[.,])/, kind, () => ''); // biome-ignore format: one line
    case 'party':
      return found(text.replace(/^.{3}/, '   '), new RegExp(`\\b(?:${PARTIES.join('|')})(?=[.,’']| [a-z])`), kind, () => {
        const korea = /Korea|DPRK/.test(text);
        const others = PARTIES.filter((name) => !text.includes(name.replace('the ', '')) && !(korea && /Korea|DPRK/.test(name)));
        return random.pick(others);
      });
    case 'number':
      return found(text, /(?<![\w.,/-])\d{1,3}(?:,\d{3})*(?= (?:million|billion|percent|officers|days|countries|people|schools|students|companies|marks|[a-z]+s\b))/, kind, (was) => String(Number(was.replace(/,/g, '')) * 2 + 1)); // biome-ignore format: one line
    case 'date':
      return found(text, new RegExp(`(?<=\\b(?:in|by|on|until|of) (?:\\d{1,2} )?)(?:${MONTHS.join('|')})(?= \\d)`), kind, (was) =>
        random.pick(MONTHS.filter((month) => month !== was)),
      );
    case 'name':
      return found(text, new RegExp(`(?<=[a-z] the )[A-Z][a-z]+(?= (?:[A-Z][a-z]+ )?(?:${PLACES})\\b)`), kind, () => random.pick(['Velmar', 'Ostrin', 'Quell'])); // biome-ignore format: one line
  }
}

function found(text: string, pattern: RegExp, kind: WholeKind, by: (was: string) => string): Place | null {
  const match = pattern.exec(text);
  return match === null ? null : { kind, from: match.index, to: match.index + match[0].length, insert: by(match[0]) };
}

function rung(text: string, step: 1 | -1, kind: WholeKind, random: Random): Place | null {
  for (const scale of SCALES)
    for (const [at, forms] of scale.entries()) {
      const others = step > 0 ? scale.slice(at + 1) : scale.slice(0, at);
      if (others.length === 0) continue;
      for (const tense of [0, 1] as const) {
        const place = found(text, new RegExp(`(?<=${SUBJECT} )${forms[tense]}(?= )`), kind, () => random.pick(others)[tense]);
        if (place !== null && !/^ (?:with |(?:more )?(?:[a-z]+ly )?[a-z]+ing )/.test(text.slice(place.to))) return place;
      }
    }
  return null;
}

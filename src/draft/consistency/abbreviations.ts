import { defaultLexicon } from '../../lexicon/lexicon.js';
import type { Inconsistency, Reading, Span } from '../../model.js';
import { inconsistency, type Judged } from './judged.js';
import { partiesNamed } from './mentions.js';

interface Use extends Span {
  readonly term: string;
}

/** "ICAO", "UNCLOS", "R&D", "CAT-3": capitals that stand for words. */
const CAPITALS = /(?<![\p{L}\p{N}.-])([A-Z][A-Z0-9&]{1,9})s?(?![\p{L}\p{N}])/gu;
/** Read as words everywhere; nobody spells them out. */
const HOUSEHOLD = new Set(
  'AI IT ICT HIV AIDS COVID GDP CO2 UN EU USA US UK NATO G7 G8 G20 OECD IMF WTO WHO ASEAN APEC NGO NGOs II III IV VI VII VIII IX XI XII XX XXI WMD IAEA ICBM ISO MOU SME SMEs EV EVs DC CEO R&D ALT OK TV PM AM DNA USD EUR BRICS OPEC UNESCO UNICEF INTERPOL EUROPOL ISO IEC IEEE ITU ETSI CEN CENELEC ASTM SAE IBM CNN BBC GPS SMS LED LNG PhD ID CD DVD SOS HTML PDF'.split(
    ' ',
  ),
);

/** Abbreviations nobody defines, and those that are defined twice. What precedents use without defining it is agreed usage. */
export function abbreviations(judged: Judged): readonly Inconsistency[] {
  const text = judged.variant.text;
  const uses = usesIn(text);
  const defined = new Map<string, Use[]>();
  for (const use of uses) if (isDefinition(text, use)) defined.set(use.term, [...(defined.get(use.term) ?? []), use]);
  const twice = [...defined].filter(([term, at]) => at.length > 1 && !HOUSEHOLD.has(term));
  const isKnown = knowing(judged, new Set(defined.keys()));
  const undefinedUses = new Map<string, Use>();
  for (const use of uses) if (!undefinedUses.has(use.term) && !isPartOfName(text, use) && !isKnown(use)) undefinedUses.set(use.term, use);
  return [
    ...twice.map(([, at]) => inconsistency('abbreviation-twice', `defined ${at.length} times`, at, judged)),
    ...[...undefinedUses.values()].map((use) =>
      inconsistency('abbreviation-undefined', 'nowhere written out, here or in the earlier texts', [use], judged),
    ),
  ];
}

/** Whether a reader knows what an abbreviation stands for: everybody does, a text says it, it is a party, or it is a word in capitals. */
function knowing({ precedents, reading }: Judged, defined: ReadonlySet<string>): (use: Use) => boolean {
  const { lexicon = defaultLexicon } = precedents.tables;
  const texts = [reading, ...precedents.own].map(wordsOfText);
  const earlier = texts.slice(1);
  const parties = partiesNamed(reading, lexicon);
  return ({ term, from, to }) => {
    const one = term.replace(/s$/, '');
    return (
      [term, one].some((word) => HOUSEHOLD.has(word) || defined.has(word)) ||
      reading.document.parties.includes(term) ||
      lexicon.parties.some((party) => party.id === term || party.names.includes(term)) ||
      parties.some((party) => party.from <= from && party.to >= to) ||
      earlier.some(({ capitals }) => capitals.has(term)) ||
      texts.some(({ words, initials }) => words.has(term.toLowerCase()) || (one.length > 2 && initials.includes(` ${one.toLowerCase()}`)))
    );
  };
}

interface TextWords {
  readonly capitals: ReadonlySet<string>;
  /** Words in small letters. */
  readonly words: ReadonlySet<string>;
  /** The first letters of the words of every name, with and without the small words between them. */
  readonly initials: string;
}
const wordsKnown = new WeakMap<Reading, TextWords>();

function wordsOfText(reading: Reading): TextWords {
  const known = wordsKnown.get(reading);
  if (known !== undefined) return known;
  const { text } = reading.document;
  const made = {
    capitals: new Set(usesIn(text).map(({ term }) => term)),
    words: new Set([...text.matchAll(/(?<![\p{L}\p{N}])\p{L}?\p{Ll}{2,}/gu)].map(([word]) => word.toLowerCase())),
    initials: initialsOf(text),
  };
  wordsKnown.set(reading, made);
  return made;
}

/** Words with capitals side by side, small words between them. */
const NAME = /(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}\p{N}’'-]*(?:\s(?:(?:of|the|and|for|on|in|to|with|&)\s){0,2}\p{Lu}[\p{L}\p{N}’'-]*)+/gu;
const SMALL = /^(?:of|the|and|for|on|in|to|with|&)$/;
/** Letters of the longest abbreviation that is looked for among first letters. */
const LONGEST = 8;

/** Every name as its first letters, from each of its words on: "Gulf Rescue Office" gives " gro ro o". */
function initialsOf(text: string): string {
  const names = [...text.matchAll(NAME)].map(([name]) => name.split(/[\s-]+/).filter((word) => word !== ''));
  const letters = names
    .flatMap((name) => [name, name.filter((word) => !SMALL.test(word))])
    .map((name) => name.map((word) => word[0]).join(''));
  return [...new Set(letters)]
    .flatMap((run) => Array.from({ length: run.length }, (_, at) => run.slice(at, at + LONGEST)))
    .map((run) => ` ${run.toLowerCase()}`)
    .join('');
}

function usesIn(text: string): readonly Use[] {
  return [...text.matchAll(CAPITALS)].map((match) => ({ from: match.index, to: match.index + match[0].length, term: match[1] as string }));
}

/** "(UNCLOS)" or "(HRDs)" after words: a definition. "(UNCLOS Article 3)" is none. */
function isDefinition(text: string, { from, to }: Use): boolean {
  return /\(["“'‘]?$/.test(text.slice(Math.max(0, from - 2), from)) && /^["”'’]?\)/.test(text.slice(to, to + 2));
}

/** Part of a longer name ("the CHIPS Act") or of a heading in capitals: a capital stands beside it. */
function isPartOfName(text: string, { from, to }: Use): boolean {
  return /\p{Lu}[\p{L}\p{N}]*[\s/–-]+$/u.test(text.slice(Math.max(0, from - 20), from)) || /^[\s/–-]+\p{Lu}/u.test(text.slice(to, to + 4));
}

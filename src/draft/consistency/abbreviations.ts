import { defaultLexicon } from '../../lexicon/lexicon.js';
import type { Inconsistency, Span } from '../../model.js';
import { inconsistency, type Judged } from './judged.js';

interface Use extends Span {
  readonly term: string;
}

/** "ICAO", "UNCLOS", "R&D", "CAT-3": capitals that stand for words. */
const CAPITALS = /(?<![\p{L}\p{N}.-])[A-Z][A-Z0-9&]{1,9}(?![\p{L}\p{N}])/gu;
/** Read as words everywhere; nobody spells them out. */
const HOUSEHOLD = new Set(
  'AI IT ICT HIV AIDS COVID GDP CO2 UN EU USA US UK NATO G7 G8 G20 OECD IMF WTO WHO ASEAN APEC NGO NGOs II III IV VI VII VIII IX XI XII XX XXI WMD IAEA ICBM ISO MOU SME SMEs EV EVs DC CEO R&D ALT OK TV PM AM DNA USD EUR BRICS OPEC UNESCO UNICEF INTERPOL'.split(
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
  const known = new Set([...HOUSEHOLD, ...defined.keys(), ...knownTerms(judged)]);
  const undefinedUses = new Map<string, Use>();
  for (const use of uses)
    if (!known.has(use.term) && !undefinedUses.has(use.term) && !isPartOfName(text, use)) undefinedUses.set(use.term, use);
  return [
    ...twice.map(([term, at]) => inconsistency('abbreviation-twice', `“${term}” is defined ${at.length} times`, at, judged)),
    ...[...undefinedUses.values()].map((use) =>
      inconsistency('abbreviation-undefined', `“${use.term}” is nowhere written out, here or in the earlier texts`, [use], judged),
    ),
  ];
}

function usesIn(text: string): readonly Use[] {
  return [...text.matchAll(CAPITALS)].map((match) => ({ from: match.index, to: match.index + match[0].length, term: match[0] }));
}

/** "(UNCLOS)" after words: a definition. "(UNCLOS Article 3)" is none. */
function isDefinition(text: string, { from, to }: Use): boolean {
  return /\(["“'‘]?$/.test(text.slice(Math.max(0, from - 2), from)) && /^["”'’]?\)/.test(text.slice(to, to + 2));
}

/** Part of a longer name ("the CHIPS Act") or of a heading in capitals: a capital stands beside it. */
function isPartOfName(text: string, { from, to }: Use): boolean {
  return /\p{Lu}[\p{L}\p{N}]*[\s/–-]+$/u.test(text.slice(Math.max(0, from - 20), from)) || /^[\s/–-]+\p{Lu}/u.test(text.slice(to, to + 4));
}

function knownTerms({ precedents, reading }: Judged): readonly string[] {
  const { parties } = precedents.tables.lexicon ?? defaultLexicon;
  const used = precedents.own.flatMap(({ document }) => usesIn(document.text).map(({ term }) => term));
  return [...used, ...reading.document.parties, ...parties.flatMap((party) => [party.id, ...party.names])];
}

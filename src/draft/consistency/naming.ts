import type { Inconsistency, PartyId, Span } from '../../model.js';
import { inconsistency, type Judged } from './judged.js';
import { partiesNamed } from './mentions.js';

interface Named extends Span {
  readonly name: string;
}

/** The same party under two names that do not stand for one another: "South …" beside "Republic of …". Abbreviations and short forms of a name belong to it. */
export function naming(judged: Judged): readonly Inconsistency[] {
  const text = judged.variant.text;
  const byParty = new Map<PartyId, Named[]>();
  for (const mention of partiesNamed(judged.reading, judged.precedents.tables.lexicon)) {
    const [id] = mention.ids;
    if (id === undefined || mention.ids.length !== 1 || mention.form !== 'name' || mention.kind !== 'state' || mention.compound !== null)
      continue;
    const named = { from: mention.from, to: mention.to, name: text.slice(mention.from, mention.to).replace(/\s+/g, ' ') };
    byParty.set(id, [...(byParty.get(id) ?? []), named]);
  }
  return [...byParty.values()].flatMap((named) => oneParty(named, judged));
}

function oneParty(named: readonly Named[], judged: Judged): readonly Inconsistency[] {
  const families: Named[][] = [];
  for (const use of named) {
    if (isAbbreviation(use.name)) continue;
    const family = families.find((members) => members.some((member) => areForms(member.name, use.name)));
    if (family === undefined) families.push([use]);
    else family.push(use);
  }
  if (families.length < 2) return [];
  const ordered = families.sort((x, y) => y.length - x.length);
  const usual = ordered[0]?.[0] as Named;
  return ordered.slice(1).map((family) => inconsistency('naming', `elsewhere named “${usual.name}”`, [family[0] as Named, usual], judged));
}

const isAbbreviation = (name: string): boolean => /^(?:[A-Z]\.?){2,6}$/.test(name.replace(/\s/g, ''));
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/['’]s?$/, '');

/** One name holds the other: "Kingdom of X" and "X", or the same name in other letters. */
function areForms(one: string, other: string): boolean {
  const [a, b] = [` ${bare(one)} `, ` ${bare(other)} `];
  return a.includes(b) || b.includes(a);
}

/** Genre and level of a text, from its title, its first lines and its voice. */
import type { Genre, Level, PartyId, Span } from '../model.js';
import type { Officer } from './facts-officers.js';

const TRANSLATION = /\b(?:unofficial|provisional|courtesy|tentative|english)\s+translation\b/i;
const JOINT = /\bjoint\b/i;
const ONE_SIDED = /\b(?:read-?out|fact sheet|statement by (?:nsc|the )?\s?spokes\w+|press release)\b/i;
/** Signs of a news report: attribution, quoting, talk about the statement. */
const REPORT_SIGNS: readonly RegExp[] = [
  /\b(?:the|a|their|joint) (?:joint )?(?:statement|communiqu[eé]|declaration|document|text) (?:said|says|read|reads|added|adds|noted|reiterated|stated|also|promised|warned|called|condemned|expressed|stopped)\b/gi,
  /\bhave (?:released|issued) a (?:joint )?(?:statement|communiqu[eé])\b/gi,
  /\b(?:said|told reporters|according to|reported|spokesperson said|said in a)\b/gi,
  /\b(?:AP|AFP|Reuters|Yonhap|Kyodo|Xinhua|Bloomberg)\b/g,
  /\b(?:vow(?:ed)?|slam(?:s|med)?|rapped|blasted|hailed|lashed out)\b/gi,
  /\bin a (?:significant|major|rare|historic|show|joint statement)\b/gi,
  /\b(?:I have|I would|I think|my|analysts|observers|experts|critics) \b/g,
  /\bthe meeting (?:underscored|also|concluded|highlighted)\b/gi,
];
/** Signs needed to call a third-person text a report. */
const ENOUGH_SIGNS = 2;

/** The genre: an agreed text unless its title or its voice says otherwise. */
export function inferGenre(document: {
  text: string;
  title: string | null;
  opening: Span;
  person: 'first' | 'third';
  issuers: readonly PartyId[];
}): Genre {
  const { text, title, opening, person, issuers } = document;
  const head = text.slice(opening.from, Math.min(opening.to, 700));
  const named = title ?? '';
  if (TRANSLATION.test(named) || TRANSLATION.test(head)) return 'translation';
  if (ONE_SIDED.test(named) && !JOINT.test(named)) return 'readout';
  if (/\bBegin Text\b|^\s*The (?:Security Council|General Assembly),\s*$/im.test(head) || person === 'first') return 'statement';
  if (issuers.some((id) => id === 'UNSC' || id === 'UNGA' || id === 'FOMC' || id === 'ECB')) return 'statement';
  const signs = REPORT_SIGNS.reduce((sum, sign) => sum + (text.slice(0, 20_000).match(sign)?.length ?? 0), 0);
  if (signs >= ENOUGH_SIGNS) return 'report';
  if (/^\s*(?:On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today,? )/.test(head) && !JOINT.test(named)) return 'readout';
  return 'statement';
}

const ORGANS: ReadonlySet<string> = new Set([
  'UNSC',
  'UNGA',
  'HRC',
  'ECOSOC',
  'FOMC',
  'FED',
  'ECB',
  'BOE',
  'BOJ',
  'BOK',
  'BOC',
  'RBA',
  'RBI',
  'RBNZ',
  'SNB',
  'RIKSBANK',
  'IAEA',
]);
const LEADERS = /\b(?:leaders|heads of state|heads of government|presidents|prime ministers|summit)\b/i;
const MINISTERS = /\b(?:ministers?|ministerial|secretary of state|secretaries|foreign minister|finance ministers)\b/i;
const OFFICIALS = /\b(?:officials|advisors?|advisers?|senior officials|consultative group|working group|experts|delegations)\b/i;

/** The level of the meeting: organ, else by title, else by the highest officer who takes part, else by the opening's words. */
export function inferLevel(document: {
  text: string;
  title: string | null;
  opening: Span;
  issuers: readonly PartyId[];
  officers: readonly Officer[];
}): Level | null {
  const { text, title, opening, issuers, officers } = document;
  if (issuers.length > 0 && issuers.every((id) => ORGANS.has(id))) return 'organ';
  const head = text.slice(opening.from, Math.min(opening.to, 900));
  const taking = officers.filter((officer) => officer.from < opening.from + 900);
  if (/^\s*We,? (?:the )?(?:leaders|heads)/im.test(head)) return 'leaders';
  for (const source of [title ?? '']) {
    if (/\bleaders?['’]?|\bpresident|\bprime minister|heads of/i.test(source))
      return /advis|minister(?!.*prime)/i.test(source) && !/prime minister|leaders/i.test(source) ? 'officials' : 'leaders';
    if (/national security advis|consultative group|vice minister|officials/i.test(source)) return 'officials';
    if (MINISTERS.test(source) || /trade and technology council|2\+2/i.test(source)) return 'ministers';
  }
  if (taking.length > 0) return mostCommon(taking.map((officer) => officer.level));
  return LEADERS.test(head) ? 'leaders' : MINISTERS.test(head) ? 'ministers' : OFFICIALS.test(head) ? 'officials' : null;
}

function mostCommon(levels: readonly Level[]): Level | null {
  const counts = new Map<Level, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts.entries()].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Genre and level of a text, from its title, its first lines and its voice. */
import type { Genre, Level, PartyId, Span } from '../model.js';
import type { Officer } from './facts-officers.js';

/** What genre and level are judged by. */
export interface GenreClues {
  readonly text: string;
  readonly title: string | null;
  readonly opening: Span;
  readonly person: 'first' | 'third';
  readonly issuers: readonly PartyId[];
  readonly officers: readonly Officer[];
}

const TRANSLATION = /\b(?:unofficial|provisional|courtesy|tentative|english)\s+translation\b/i;
const JOINT = /\bjoint\b/i;
const ONE_SIDED = /\b(?:read-?out|fact sheet|statement by (?:nsc |the )?(?:press secretary|spokes\w+)|press release)\b/i;
/** Signs of a news report: attribution, quoting, talk about the statement. */
const REPORT_SIGNS: readonly RegExp[] = [
  /\b(?:the|a|their|joint) (?:joint )?(?:statement|communiqu[eé]|declaration|document|text) (?:said|says|read|reads|added|adds|noted|reiterated|stated|also|promised|warned|called|condemned|expressed|stopped|did not|does not)\b/gi,
  /\b(?:have|has) (?:released|issued) a (?:joint )?(?:statement|communiqu[eé])\b/gi,
  /\b(?:said|told reporters|according to|reported|spokesperson said|said in a)\b/gi,
  /\b(?:AP|AFP|Reuters|Yonhap|Kyodo|Xinhua|Bloomberg|TASS|ANI)\b/g,
  /\b(?:vow(?:ed|s)?|slam(?:s|med)?|rapped|blasted|lashed out|in a veiled|in a swipe)\b/gi,
  /\bin a (?:significant|major|rare|historic|show|joint statement|bid|move)\b/gi,
  /\b(?:I (?:have|would|think|read|suspect|am|doubt|count|call|intend)|they say|analysts|observers|experts say|critics|tucked|spells? out)\b/g,
  /^\p{Lu}[\p{Lu} .]{2,30},? [^\n]{0,50}?[—–-]{1,2} /gmu,
  /\bthe (?:high-level )?meeting (?:underscored|also|concluded|highlighted|came|comes)\b/gi,
];
/** A quotation that goes on in the middle of a sentence: two of them are one sign. */
const FRAGMENT = /[“"](?=\p{Ll})[^”"\n]{8,240}[”"]/gu;
/** Signs needed to call a third-person text a report, and a first-person one (a quotation may say "we"). */
const ENOUGH_SIGNS = 2;
const SIGNS_AGAINST_WE = 5;
/** How much of a text is searched for signs, in characters. */
const SIGN_SCAN = 20_000;

/** The genre: an agreed text unless its title or its voice says otherwise. */
export function inferGenre(clues: GenreClues): Genre {
  const { text, title, opening, person, issuers } = clues;
  const head = text.slice(opening.from, Math.min(opening.to, 900));
  const named = title ?? '';
  if (TRANSLATION.test(named) || TRANSLATION.test(head)) return 'translation';
  if (ONE_SIDED.test(named) && !JOINT.test(named)) return 'readout';
  if (/\bBegin Text\b/i.test(head) || /^[\s\d.]*The [\w ]{3,40}[,.]\s*$/m.test(head)) return 'statement';
  const scanned = text.slice(0, SIGN_SCAN);
  const fragments = Math.floor((scanned.match(FRAGMENT)?.length ?? 0) / 2);
  const signs = REPORT_SIGNS.reduce((sum, sign) => sum + (scanned.match(sign)?.length ?? 0), fragments);
  if (person === 'first') return signs >= SIGNS_AGAINST_WE && !/^\s*(?:\d+\.\s*)?We\b/m.test(text) ? 'report' : 'statement';
  if (JOINT.test(named) && signs < SIGNS_AGAINST_WE && !/\b(?:slam|vow|condemn)s?\b/i.test(named)) return 'statement';
  if (signs >= (issuers.some((id) => MONEY_ORGANS.has(id)) ? SIGNS_AGAINST_WE : ENOUGH_SIGNS)) return 'report';
  if (issuers.some((id) => ORGANS.has(id))) return 'statement';
  return oneOfficerLeads(clues) ? 'readout' : 'statement';
}

/** "National Security Advisor X met with …": a single officer as the first subject is one government's account. */
function oneOfficerLeads({ text, opening, officers }: GenreClues): boolean {
  const first = officers[0];
  if (first === undefined || first.from > opening.from + 160 || first.aside) return false;
  const before = text.slice(opening.from, first.from);
  const after = text.slice(first.to, first.to + 60);
  return (
    !/\band\s+(?:\S+\s+){0,3}$/.test(before) &&
    /^(?: of (?:the )?[\p{Lu}][\p{L} ]{2,40}?)?\s+(?:today\s+|also\s+)?(?:met|spoke|hosted|held|led|convened|welcomed|participated|joined|travel\w+|called)\b/u.test(
      after,
    )
  );
}

const MONEY_ORGANS: ReadonlySet<string> = new Set('FOMC FED ECB BOE BOJ BOK BOC PBOC RBA RBI RBNZ SNB RIKSBANK CBR'.split(' '));
const ORGANS: ReadonlySet<string> = new Set(['UNSC', 'UNGA', 'HRC', 'ECOSOC', ...MONEY_ORGANS]);
const TITLE_LEVELS: readonly (readonly [RegExp, Level])[] = [
  [
    /national security advis|consultative (?:group|mechanism)|vice (?:foreign )?minister|senior officials|deputy|sherpa|working group/i,
    'officials',
  ],
  [
    /\bleaders?\b|\bpresident(?! of the (?:general assembly|security council))|\bprime minister|\bheads of|\bsummit\b|\bchancellor\b/i,
    'leaders',
  ],
  [/\bminister|secretary of|secretaries|trade and technology council|2\s?\+\s?2/i, 'ministers'],
];
const LEADERS = /\b(?:leaders|heads of (?:state|government))\b/gi;
const MINISTERS = /\b(?:ministers|ministerial|foreign secretar\w+|secretaries)\b/gi;
const OFFICIALS = /\b(?:officials|advisors|advisers|consultative group|working group|experts|authorities)\b/gi;
/** How far into a text its level is looked for, in characters. */
const LEVEL_HEAD = 1500;

/** The level of the meeting: organ, else by title, else by the officers who take part, else by the opening's words. */
export function inferLevel(clues: GenreClues): Level | null {
  const { text, title, opening, issuers, officers } = clues;
  if (issuers.length > 0 && issuers.every((id) => ORGANS.has(id))) return 'organ';
  const head = text.slice(opening.from, Math.min(opening.to, LEVEL_HEAD));
  if (/^[\s\d.]*We,? (?:the )?(?:leaders|heads)\b/im.test(head)) return 'leaders';
  if (/^[^.]{0,200}\bwe,? (?:the )?(?:\w+ ){0,3}ministers\b/i.test(head)) return 'ministers';
  const taking = officers.filter((officer) => officer.from < opening.from + LEVEL_HEAD && !officer.aside);
  const sentence = head.search(/[a-z)]{2}\.\s+[A-Z]/);
  const early = taking.filter((officer) => sentence < 0 || officer.from < sentence);
  for (const group of [early, taking])
    if (new Set(group.map((officer) => officer.party)).size >= 2)
      return mostCommon(
        group.map((officer) => officer.level),
        titleLevel(title),
      );
  const byTitle = titleLevel(title);
  if (byTitle !== null) return byTitle;
  return (
    byWords(head) ??
    (taking.length > 0 ? mostCommon(taking.map((o) => o.level)) : mostCommon(officers.filter((o) => !o.aside).map((o) => o.level)))
  );
}

const titleLevel = (title: string | null): Level | null =>
  title === null ? null : (TITLE_LEVELS.find(([pattern]) => pattern.test(title))?.[1] ?? null);

function byWords(head: string): Level | null {
  const counts: readonly (readonly [Level, number])[] = [
    ['leaders', head.match(LEADERS)?.length ?? 0],
    ['ministers', head.match(MINISTERS)?.length ?? 0],
    ['officials', head.match(OFFICIALS)?.length ?? 0],
  ];
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] > 0 ? best[0] : null;
}

/** Ranks for ties: the highest officers give the level. */
const RANK: readonly Level[] = ['leaders', 'ministers', 'officials', 'organ'];

/** The level most officers have; of equals the one the title suggests, else the highest. */
function mostCommon(levels: readonly Level[], suggested: Level | null = null): Level | null {
  const count = (level: Level): number => levels.filter((other) => other === level).length;
  const rank = (level: Level): number => (level === suggested ? -1 : RANK.indexOf(level));
  return [...new Set(levels)].sort((a, b) => count(b) - count(a) || rank(a) - rank(b))[0] ?? null;
}

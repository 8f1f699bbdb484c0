import { type ActName, type Force, type PartyId, SCALES, type Span } from '../model.js';
/** Interim stand-ins until the party and force modules land. */
export interface SpeakerPhrase extends Span {}
const RE =
  /\b(We|we|They|they|[Tt]he (?:\w+ ){0,3}(?:Secretary and Foreign Ministers|[Ll]eaders|[Mm]inisters|[Oo]fficials|[Pp]arties|[Ss]ides|[Pp]articipants|statement|meeting|members|Committee|Security Council|Council|high-level meeting|secretariat)|[Tt]his new secretariat|Our three countries|CRI members|[Bb]oth sides|The primary focus|(?:Prime Minister|President|Mr\.) [A-Z]\w+(?: and (?:Prime Minister|President|Mr\.) [A-Z]\w+)?|(?:U\.S\. )?Secretary of State[^.]*? Cho Tae-yul|(?:Japan, the ROK, and the United States|Japan and the United States|the United States, Japan, and South Korea|the United States, Japan, and the Republic of Korea|The United States|Japan and South Korea|The ROK|Israel))(?=[ ,])/g;
export function phrasesIn(text: string, s: Span): SpeakerPhrase[] {
  return [...text.slice(s.from, s.to).matchAll(RE)].map((m) => ({ from: s.from + m.index, to: s.from + m.index + m[0].length }));
}
export function interimForce(act: ActName): Force {
  const scale = (Object.keys(SCALES) as (keyof typeof SCALES)[]).find((k) => (SCALES[k] as readonly string[]).includes(act))!;
  return { scale, level: 3, modifiers: [], grade: 'C' };
}
export const interimSpeakers = (): PartyId[] => ['USA', 'JPN', 'KOR'];

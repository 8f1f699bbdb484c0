/** Who issues a text: the parties behind "we"; in a report, the parties that met. */
import type { Party } from '../lexicon/en/parties.js';
import type { PartyId, Span } from '../model.js';
import type { Officer } from './facts-officers.js';
import type { DefinedTerm } from './facts-terms.js';
import { isDeed, verbForms } from './inflection.js';
import { allMentions, type Mention, type PartyLexicon } from './parties.js';
import { type SpeakerPhrase, speakerPhrases } from './speaker-phrases.js';

export interface Issuers {
  readonly ids: readonly PartyId[];
  /** Members where a group issues as one. */
  readonly members: readonly PartyId[];
}
export interface IssuerClues {
  readonly text: string;
  readonly title: string | null;
  readonly opening: Span;
  readonly mentions: readonly Mention[];
  readonly officers: readonly Officer[];
  readonly terms: readonly DefinedTerm[];
  readonly lexicon: PartyLexicon;
}

/** More signatories than this are one id: the group's own name. */
const LARGEST_LIST = 10;

/** The issuers by the strongest clue there is, from the chapeau of an organ down to the first pair of parties named together. */
export function issuersOf(clues: IssuerClues): Issuers {
  for (const clue of [
    organ,
    weThe,
    released,
    members,
    officersMet,
    leadBody,
    titledPair,
    firstSpeakers,
    firstPair,
    titled,
    hyphened,
    anyone,
  ]) {
    const ids = unique(clue(clues));
    if (ids.length > 0) return grouped(withGuest(ids, clues), clues);
  }
  return { ids: [], members: [] };
}

/** Two leaders where only one party was found: the host or guest is the next state of the opening. */
function withGuest(ids: readonly PartyId[], clues: IssuerClues): readonly PartyId[] {
  const head = headOf(clues, 1500);
  if (ids.length !== 1 || !/\b(?:two|both) (?:leaders|sides|countries|ministers|presidents|prime ministers|nations|heads)\b/i.test(head))
    return ids;
  const near = between(clues.mentions, clues.opening.from, clues.opening.from + head.length).filter((m) => m.kind === 'state' && !m.masked);
  const host = near.find((m) => m.form !== 'capital' && !m.ids.some((id) => ids.includes(id)));
  return near.some((m) => m.ids.includes(ids[0] as PartyId)) && host ? [...ids, ...host.ids] : ids;
}

const partiesOf = (mentions: readonly Mention[]): readonly PartyId[] =>
  mentions.filter((m) => !m.masked && m.form !== 'capital' && m.kind !== 'officer' && m.kind !== 'armed').flatMap((m) => m.ids);

/** Mentions between two offsets; the opening is short, so a plain scan from the front will do. */
function between(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  const out: Mention[] = [];
  for (const mention of mentions) {
    if (mention.from >= to) break;
    if (mention.from >= from && mention.to <= to) out.push(mention);
  }
  return out;
}
const headOf = ({ text, opening }: IssuerClues, length = 2500): string => text.slice(opening.from, Math.min(opening.to, length));

const CHAPEAU =
  /^[\s\d.]*The ((?:(?:UN|United Nations) )?(?:Security Council|General Assembly|Human Rights Council|Economic and Social Council))[,.]\s*$/im;
const MONEY =
  /\b(?:federal funds|discount rate|monetary (?:policy|aggregates)|reserve positions|policy rate|interest rates?|Bank Rate|key (?:ECB )?rates)\b/;
/** The committee itself judges: a text that says nothing of rates is its own all the same. */
const SPEAKING_COMMITTEE = /\bthe Federal Open Market\s+Committee\s+(?:judges|decided|voted|believes|is|has|will|continues)\b/i;
/** How far into a text a central bank is recognised, in characters. */
const BANK_HEAD = 6000;

function organ(clues: IssuerClues): readonly PartyId[] {
  const { text, mentions } = clues;
  const head = headOf(clues);
  const chapeau = CHAPEAU.exec(head);
  if (chapeau) return partiesOf(between(mentions, chapeau.index, chapeau.index + chapeau[0].length));
  if (SPEAKING_COMMITTEE.test(head)) return ['FOMC'];
  if (!MONEY.test(text.slice(0, BANK_HEAD))) return [];
  if (
    /\bFederal Open Market Committee\b|\bThe Committee (?:decided|seeks|judges|voted|continues|directs|perceives|agreed|believes)\b/.test(
      head,
    )
  )
    return ['FOMC'];
  const bank = between(mentions, 0, 600).find((m) => m.kind === 'organ' && BANKS.has(m.ids[0] ?? ''));
  return bank?.ids ?? [];
}
const BANKS: ReadonlySet<string> = new Set([
  'FED',
  'ECB',
  'BOE',
  'BOJ',
  'BOK',
  'BOC',
  'PBOC',
  'RBA',
  'RBI',
  'RBNZ',
  'SNB',
  'RIKSBANK',
  'CBR',
]);

const WE =
  /(?:^|[\s“"])[Ww]e(?:,\s+|\s*[–—-]\s*|\s+)(?:the\s+)?(?:[\w’'-]+,?\s+(?:and\s+)?){0,9}?(?:leaders|ministers|heads|representatives|members|governments|presidents?|prime|co-?chairs|secretar\w+|participants|states parties|delegates)\b/i;
const WE_DASH = /(?:^|\n)\s*(?:\d+\.\s*)?We\s*[–—-]\s/;
const VERB_OF_WE =
  /[a-z)]{2}[.;]\s|\n\s*\n|,?\s(?:convened|met|meeting|gathered|gathering|recogni[sz]e|reaffirm|commemorate|welcome|have|hereby|assembled|held|commit|affirm|are|declare|express|today|came|come|stand|issue|announce|remain|emphasi[sz]e|condemn|recall|support|share)\b/;

/** "We, the leaders of A, B and C". */
function weThe(clues: IssuerClues): readonly PartyId[] {
  const head = headOf(clues);
  const we = WE.exec(head) ?? WE_DASH.exec(head);
  if (we === null) return [];
  const from = we.index + we[0].length;
  const stop = VERB_OF_WE.exec(head.slice(from));
  const inside = between(clues.mentions, we.index, from + (stop?.index ?? 1200));
  const first = inside[0];
  if (first && (first.kind === 'forum' || first.kind === 'organisation') && !/^\s*(?:,|and)/.test(clues.text.slice(first.to, first.to + 5)))
    return first.ids;
  const named = partiesOf(inside.filter((m) => m.form !== 'person' && m.form !== 'adjective'));
  return named.length > 0 ? named : inside.flatMap((m) => m.ids);
}

/** "released by the Governments of A, B and C". */
function released(clues: IssuerClues): readonly PartyId[] {
  const head = headOf(clues);
  const frame = /\b(?:released|issued|agreed|adopted)(?: \w+)? by the [Gg]overnments? of\b|\b[Tt]he [Gg]overnments of\b/.exec(head);
  if (frame === null) return [];
  const end = /\.\s|\n\s*\n|\b(?:have|on|in)\b/.exec(head.slice(frame.index + frame[0].length));
  return partiesOf(between(clues.mentions, frame.index, frame.index + frame[0].length + (end?.index ?? 300)));
}

/** "The members of the International X Initiative (CRI) — A, B, … — met". */
function members(clues: IssuerClues): readonly PartyId[] {
  const found = /^[^.\n]{0,30}\b[Mm]embers of (?:the )?/.exec(headOf(clues).trimStart());
  if (found === null) return [];
  const offset = clues.text.length - clues.text.trimStart().length;
  const from = offset + found.index + found[0].length;
  const group = clues.mentions.find((m) => m.from >= from && m.from < from + 4 && m.kind !== 'state');
  if (!group) return [];
  const listed =
    group.kind === 'organ' ? [] : between(clues.mentions, group.to, offset + Math.max(headOf(clues).search(/\bmet\b|\n\s*\n/), 0));
  return partiesOf(listed).length > LARGEST_LIST ? group.ids : group.kind === 'group' ? group.ids : [group.ids[0] as PartyId];
}

/** The parties of the officers whom the first paragraphs introduce as taking part. */
function officersMet(clues: IssuerClues): readonly PartyId[] {
  const head = headOf(clues, 1500);
  const first = head.trimStart().search(/\n\s*\n/);
  const end = Math.max(first < 0 ? head.length : first + 2, 700);
  const taking = clues.officers.filter((officer) => officer.from < end && !officer.aside && officer.party !== null);
  const guests = head.search(/\bjoined by\b/);
  const hosts = unique(taking.filter((officer) => guests < 0 || officer.from < guests).map((officer) => officer.party as PartyId));
  const ids = hosts.length >= 2 ? hosts : unique(taking.map((officer) => officer.party as PartyId));
  const speaking = firstSpeakers(clues);
  if (ids.length >= 2 && speaking.length > ids.length && ids.every((id) => speaking.includes(id))) return speaking;
  return ids.length >= 2 ? ids : [];
}

function titled({ title, lexicon }: IssuerClues): readonly PartyId[] {
  if (title === null) return [];
  const named = allMentions(title, { from: 0, to: title.length }, lexicon);
  return partiesOf(named.filter(({ from }) => !ABOUT.test(title.slice(Math.max(0, from - ABOUT_REACH), from))));
}
/** "conclusions on Caldora": a party that a title is about does not issue the text. */
const ABOUT =
  /\b(?:on|about|regarding|concerning|towards?|against|over)\s+(?:the\s+)?(?:(?:situation|crisis|war|conflict|violence)\s+in\s+)?(?:the\s+)?$/i;
const ABOUT_REACH = 48;

function titledPair(clues: IssuerClues): readonly PartyId[] {
  const { title, lexicon, terms } = clues;
  if (title === null) return [];
  const whole = { from: 0, to: title.length };
  const [first] = speakerPhrases(title, whole, null, allMentions(title, whole, lexicon), { terms });
  const subject = unique(first?.units.flatMap((unit) => unit.ids) ?? []);
  if (isHeadline(title)) return first?.from === 0 && subject.length >= 2 ? subject : [];
  const ids = unique(titled(clues));
  return ids.length >= 2 && OCCASIONS.test(title) ? ids : [];
}

const OCCASIONS = /\b(?:joint|leaders|ministers|meeting|trilateral|bilateral|summit|dialogue|council|statement)\b/i;

/** A news headline has a verb in small letters ("ministers back Estmark's bid, warn Drossia"): who is named in it need not have met. */
const isHeadline = (title: string): boolean =>
  (title.match(/(?<!\S)\p{Ll}+(?!\S|['’])/gu) ?? []).some((word) =>
    verbForms(word).some((f) => f.form !== 'ing' && f.form !== 'participle' && !isDeed(f.verb)),
  );

/** The first phrase of the text that can speak for several parties and that no preposition governs. */
function firstSpeakers(clues: IssuerClues): readonly PartyId[] {
  const { text, mentions, terms } = clues;
  const head = headOf(clues, 1200);
  const phrases = speakerPhrases(text, { from: clues.opening.from, to: clues.opening.from + head.length }, null, mentions, { terms });
  const named = phrases.filter((phrase) => !GOVERNED.test(text.slice(Math.max(0, phrase.from - 16), phrase.from)));
  for (const phrase of named) {
    const ids = unique(phrase.units.flatMap((unit) => unit.ids));
    if (ids.length >= 2) return ids;
  }
  return withCounterparts(phrases);
}
const GOVERNED = /\b(?:between|against|by|of|from|to|on|for|upon|with|toward|towards|over|in|about)\s+(?:the\s+|both\s+)?$/i;

/** "Foreign Minister A hosted his B and C counterparts". */
function withCounterparts(phrases: readonly SpeakerPhrase[]): readonly PartyId[] {
  const at = phrases.findIndex((phrase) => phrase.units.some((unit) => unit.head === 'counterparts' || unit.head === 'counterpart'));
  return at <= 0 ? [] : unique(phrases.slice(Math.max(0, at - 1), at + 1).flatMap((phrase) => phrase.units.flatMap((unit) => unit.ids)));
}

/** A standing body as the first subject: "The U.N. Security Council on Monday demanded". */
function leadBody(clues: IssuerClues): readonly PartyId[] {
  const { text, mentions, opening } = clues;
  const start = clues.opening.from + (/^[^\n]{0,80}?[—–-]{1,2}\s/.exec(headOf(clues, 90))?.[0].length ?? 0);
  const first = mentions.find((m) => m.from >= Math.max(opening.from, start - 1) && !m.masked && m.form !== 'capital');
  if (first === undefined || first.from > start + 12 || !BODIES.has(first.kind) || first.compound !== null) return [];
  return /^\s+(?:on \w+day,? |today |\w+day )?(?:\w+ly )?(?:\w+ed|said|voted|met|has|have|will)\b/.test(text.slice(first.to, first.to + 50))
    ? first.ids
    : [];
}
const BODIES: ReadonlySet<string> = new Set(['organ', 'organisation', 'forum', 'group']);

/** The first parties joined by a hyphen or "and": "the alliance between A and B", "the U.S.-EU Council". */
function firstPair({ text, opening, mentions }: IssuerClues): readonly PartyId[] {
  const inside = between(mentions, opening.from, Math.min(opening.to, 1500)).filter(
    (m) => !m.masked && m.form !== 'capital' && m.kind !== 'armed',
  );
  for (let i = 0; i + 1 < inside.length; i++) {
    const run = [inside[i] as Mention];
    for (let next = inside[i + 1]; next !== undefined; next = inside[i + run.length]) {
      const gap = text
        .slice((run.at(-1) as Mention).to, next.from)
        .replace(/\([A-Z.]+\)/g, '')
        .replace(/\s+/g, ' ');
      if (!/^(?:\s?[-–—/,]\s?(?:and )?|,? and )(?:the )?$/.test(gap)) break;
      run.push(next);
    }
    const ids = unique(partiesOf(run));
    if (ids.length >= 2) return ids;
  }
  return [];
}

/** Hyphened parties anywhere in the text: "the Arvenia-Borland Alliance". */
function hyphened({ mentions }: IssuerClues): readonly PartyId[] {
  const chain = mentions.find((m) => m.compound !== null && !m.masked)?.compound;
  return chain ? partiesOf(between(mentions, chain.from, chain.to)) : [];
}
/** The lone party that the first sentence begins with. */
function anyone(clues: IssuerClues): readonly PartyId[] {
  const { text, mentions, terms, opening } = clues;
  const towns = new Set(mentions.filter((m) => m.form === 'capital').map((m) => m.from));
  const sentence = { from: opening.from, to: Math.min(opening.to, opening.from + 300) };
  const [first] = speakerPhrases(text, sentence, null, mentions, { terms }).filter((phrase) => !towns.has(phrase.from));
  return first !== undefined && first.from < opening.from + 40 ? first.units.flatMap((unit) => unit.ids) : [];
}

/** Least overlap of a list of signatories with the members of a known group, for the list to be that group. */
const SAME_GROUP = 0.4;

/** Small lists stay lists; large ones take the name of their group. */
function grouped(ids: readonly PartyId[], { lexicon, mentions, terms, opening }: IssuerClues): Issuers {
  if (ids.length <= LARGEST_LIST) return { ids, members: [] };
  const known = groupOf(ids, lexicon.parties ?? []);
  const named = mentions.find(
    (m) => m.from < opening.to && (m.kind === 'forum' || m.kind === 'organisation') && !ids.includes(m.ids[0] as PartyId),
  );
  const term = terms.find((t) => /^[A-Z]{2,8}$/.test(t.term) && t.ids.length === 0);
  return { ids: [known ?? named?.ids[0] ?? term?.term ?? 'GROUP'], members: ids };
}

function groupOf(ids: readonly PartyId[], parties: readonly Party[]): PartyId | null {
  let best: { id: PartyId; share: number } | null = null;
  for (const party of parties) {
    if (party.members.length <= LARGEST_LIST) continue;
    const both = ids.filter((id) => party.members.includes(id)).length;
    const share = both / (ids.length + party.members.length - both);
    if (share >= SAME_GROUP && share > (best?.share ?? 0)) best = { id: party.id, share };
  }
  return best?.id ?? null;
}

const unique = (ids: readonly PartyId[]): readonly PartyId[] => [...new Set(ids)];

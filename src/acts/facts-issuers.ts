/** Who issues a text: the parties behind "we"; in a report, the parties that met. */
import type { PartyId, Span } from '../model.js';
import type { Officer } from './facts-officers.js';
import type { DefinedTerm } from './facts-terms.js';
import { allMentions, type Mention, type PartyLexicon } from './parties.js';

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

/** The issuers by the strongest clue there is: the chapeau of an organ, "We, the leaders of …", the release frame, the officers who met, the title. */
export function issuersOf(clues: IssuerClues): Issuers {
  for (const clue of [organ, weThe, released, officersMet, titled, firstPair]) {
    const ids = unique(clue(clues));
    if (ids.length > 0) return grouped(ids, clues);
  }
  return { ids: [], members: [] };
}

const states = (mentions: readonly Mention[]): readonly PartyId[] =>
  mentions.filter((m) => !m.masked && m.form !== 'capital').flatMap((m) => m.ids);
const between = (mentions: readonly Mention[], from: number, to: number): readonly Mention[] =>
  mentions.filter((m) => m.from >= from && m.to <= to);

function organ({ text, opening, mentions }: IssuerClues): readonly PartyId[] {
  const head = text.slice(opening.from, opening.to);
  const chapeau =
    /^\s*The ((?:UN |United Nations )?(?:Security Council|General Assembly|Human Rights Council|Economic and Social Council)),/im.exec(
      head,
    );
  if (chapeau) return between(mentions, chapeau.index, chapeau.index + chapeau[0].length).flatMap((m) => m.ids);
  if (
    /\bFederal Open Market Committee\b|\bThe Committee (?:decided|seeks|judges|voted|continues|directs|perceives|agreed|believes)\b/.test(
      head,
    ) &&
    /\b(?:federal funds|discount rate|monetary|reserve positions)\b/.test(text.slice(0, 6000))
  )
    return ['FOMC'];
  const bank = between(mentions, 0, Math.min(opening.to, 600)).find(
    (m) => m.kind === 'organ' && /^(?:FED|ECB|BO[EJCK]|RB|SNB|RIKS)/.test(m.ids[0] ?? ''),
  );
  return bank &&
    /\b(?:policy rate|monetary policy|interest rates?|Governing Council|federal funds|discount rate)\b/.test(text.slice(0, 6000))
    ? bank.ids
    : [];
}

function weThe({ text, opening, mentions }: IssuerClues): readonly PartyId[] {
  const head = text.slice(opening.from, opening.to);
  const we =
    /(?:^|[\s“"])[Ww]e\s?[,–—-]*\s*(?:the\s+)?(?:[A-Z]?[\w’']+\s+){0,8}?(?:(?:[Ll]eaders|[Mm]inisters|[Hh]eads|[Rr]epresentatives|[Mm]embers|[Gg]overnments|[Pp]residents?|[Pp]rime|[Cc]o-?chairs|[Ss]ecretar\w+|[Pp]articipants|[Ss]tates)\b|[–—])/.exec(
      head,
    );
  if (we === null) return [];
  const from = we.index;
  const stop =
    /[.;]\s|\n\s*\n|,?\s(?:convened|met|gathered|recogni[sz]e|reaffirm|commemorate|welcome|have|hereby|assembled|held|commit|affirm|are|declare|express|today)\b/.exec(
      head.slice(from + we[0].length),
    );
  const to = from + we[0].length + (stop ? stop.index : 600);
  const inside = between(mentions, from, to);
  const forum = inside.find((m) => m.kind === 'forum' || m.kind === 'organisation');
  const ids = states(inside.filter((m) => m.form !== 'person'));
  return forum && inside[0] === forum && ids.length <= 2 ? forum.ids : ids.length > 0 ? ids : states(inside);
}

function released({ text, opening, mentions }: IssuerClues): readonly PartyId[] {
  const head = text.slice(opening.from, opening.to);
  const frame = /\b(?:released|issued|agreed|adopted) by the [Gg]overnments? of\b|\b[Tt]he governments of\b/.exec(head);
  if (frame === null) return [];
  const end = /\.\s|\n\s*\n|\bhave\b/.exec(head.slice(frame.index + frame[0].length));
  return states(between(mentions, frame.index, frame.index + frame[0].length + (end?.index ?? 300)));
}

/** The officers named before the first "met", or all of the first paragraph. */
function officersMet({ text, opening, officers, mentions }: IssuerClues): readonly PartyId[] {
  const head = text.slice(opening.from, Math.min(opening.to, 1500));
  const end = head.search(/\n\s*\n/) < 0 ? head.length : Math.max(head.search(/\n\s*\n/), 500);
  const members = /\b[Mm]embers of (?:the )?/.exec(head);
  if (members && members.index < 40) {
    const group = mentions.find((m) => m.from >= members.index && m.from < members.index + 30);
    if (group) return group.ids;
  }
  const first = officers.filter((officer) => officer.from < end && officer.party !== null).map((officer) => officer.party as PartyId);
  return new Set(first).size >= 2 ? first : [];
}

function titled({ title, lexicon }: IssuerClues): readonly PartyId[] {
  if (title === null) return [];
  const ids = states(allMentions(title, { from: 0, to: title.length }, lexicon));
  return ids;
}

/** The first two or three parties joined by a hyphen or "and" in the opening: "the alliance between A and B", "the U.S.-EU Council". */
function firstPair({ text, opening, mentions }: IssuerClues): readonly PartyId[] {
  const inside = between(mentions, opening.from, Math.min(opening.to, 1500)).filter((m) => !m.masked && m.form !== 'capital');
  for (let i = 0; i + 1 < inside.length; i++) {
    const run = [inside[i] as Mention];
    while (
      i + run.length < inside.length &&
      /^(?:\s?[-–—/,]\s?(?:and\s+)?|,?\s+and\s+)(?:the\s+)?$/.test(
        text
          .slice((run.at(-1) as Mention).to, (inside[i + run.length] as Mention).from)
          .replace(/\([A-Z.]+\)/g, '')
          .replace(/\s+/g, ' '),
      )
    )
      run.push(inside[i + run.length] as Mention);
    if (unique(states(run)).length >= 2) return states(run);
  }
  return inside.slice(0, 1).flatMap((m) => m.ids);
}

/** Small lists stay lists; large ones take the name of their group. */
function grouped(ids: readonly PartyId[], { mentions, terms, opening }: IssuerClues): Issuers {
  if (ids.length <= LARGEST_LIST) return { ids, members: [] };
  const group = mentions.find(
    (m) =>
      m.from < opening.to &&
      (m.kind === 'forum' || m.kind === 'organisation') &&
      !ids.slice(0, 3).some((id) => m.ids.includes(id)) &&
      m.ids[0] === 'CRI',
  );
  const term = terms.find((t) => /^[A-Z]{2,8}$/.test(t.term) && t.ids.length === 0);
  return { ids: group?.ids ?? (term ? [term.term] : ['GROUP']), members: ids };
}

const unique = (ids: readonly PartyId[]): readonly PartyId[] => [...new Set(ids)];

/** What a text says about itself: title, date, place, who issues it, at which level, its officers and the terms it defines. */

import { PARTIES } from '../lexicon/en/parties.js';
import type { Genre, Level, PartyId, Span } from '../model.js';
import { type DateFact, documentDate } from './facts-date.js';
import { type GenreClues, inferGenre, inferLevel } from './facts-genre.js';
import { issuersOf } from './facts-issuers.js';
import { introductions, type Officer, placed, placedAmong } from './facts-officers.js';
import { placeOf } from './facts-place.js';
import { type DefinedTerm, termsIn } from './facts-terms.js';
import { type Gazetteer, gazetteer, type Name, wordsOf } from './gazetteer.js';
import { finished, knownNames, type Mention, namesAmong, type PartyLexicon, withLocal } from './parties.js';

/** What the caller already knows; each given fact wins over what the text suggests. */
export interface GivenFacts {
  readonly genre?: Genre | undefined;
  readonly level?: Level | null | undefined;
  readonly title?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly parties?: readonly PartyId[] | undefined;
}

/** Facts of one document. */
export interface Facts {
  readonly title: string | null;
  readonly date: string | null;
  readonly place: string | null;
  /** The issuers: who "we" is; in a report, the parties that met. Empty when the text does not say. */
  readonly parties: readonly PartyId[];
  readonly genre: Genre;
  readonly level: Level | null;
  readonly officers: readonly Officer[];
  readonly terms: readonly DefinedTerm[];
  /** Members of a group that issues as one (CRI), where the text lists them. */
  readonly members: readonly PartyId[];
  /** `first`: "we" speak; `third`: the text speaks of its issuers. */
  readonly person: 'first' | 'third';
  /** Names of facts that were worked out, not given. */
  readonly inferred: readonly string[];
  /** The document's own names, for mentionsIn. */
  readonly names: Gazetteer;
  /** All mentions of the text, masked ones included, in order. */
  readonly mentions: readonly Mention[];
}

/** The parts of a layout that facts need; a text without one is read from its first lines. */
export interface FactLayout {
  readonly title: Span | null;
  readonly frame?: Span | null;
  readonly blocks: readonly (Span & { readonly kind: string })[];
}

/** Works out the facts of a text. Never guesses a date: a day without a year stays open unless title or metadata give the year. */
export function documentFacts(text: string, layout: FactLayout | null, lexicon: PartyLexicon = {}, given: GivenFacts = {}): Facts {
  const words = wordsOf(text);
  const known = knownNames(text, words, lexicon);
  const first = finished(text, known);
  const terms = termsIn(text, first);
  const introduced = introductions(text, first, words);
  const sure = placed(text, introduced);
  const named = (all: readonly Officer[]): Gazetteer =>
    gazetteer([...terms.flatMap(termNames), ...all.flatMap(officerNames), ...halves(first)]);
  const mentionsOf = (all: Gazetteer): readonly Mention[] => finished(text, withLocal(known, namesAmong(text, words, all)));
  const sureNames = named(sure);
  const sureMentions = mentionsOf(sureNames);
  const title = given.title ?? titleOf(text, layout);
  const opening = openingOf(text);
  const issued =
    given.parties && given.parties.length > 0
      ? { ids: given.parties, members: [] }
      : issuersOf({
          text,
          title,
          opening,
          mentions: sureMentions,
          officers: sure,
          terms,
          lexicon: { parties: lexicon.parties ?? PARTIES },
        });
  const among = placedAmong(text, introduced, issued.ids);
  const officers = among.length > 0 ? among : sure;
  const names = among.length > 0 ? named(among) : sureNames;
  const mentions = among.length > 0 ? mentionsOf(names) : sureMentions;
  const person = firstPerson(text) ? 'first' : 'third';
  const clues: GenreClues = { text, title, opening, person, issuers: issued.ids, officers };
  const genre = given.genre ?? inferGenre(clues);
  const date: DateFact =
    given.date !== undefined && given.date !== null
      ? { date: given.date, inferred: false }
      : documentDate(text, title, opening, genre === 'report');
  const level = given.level !== undefined ? given.level : inferLevel(clues);
  const worked: readonly [string, boolean][] = [
    ['title', given.title == null && title !== null],
    ['date', date.inferred],
    ['place', given.place == null],
    ['parties', given.parties === undefined],
    ['genre', given.genre === undefined],
    ['level', given.level === undefined],
  ];
  return {
    title,
    date: date.date,
    place: given.place ?? (level === 'organ' ? null : placeOf(text, opening)),
    parties: issued.ids,
    genre,
    level,
    officers,
    terms,
    members: issued.members,
    person,
    inferred: worked.filter(([, inferred]) => inferred).map(([name]) => name),
    names,
    mentions,
  };
}

const termNames = (term: DefinedTerm): readonly Name[] =>
  term.ids.length === 0
    ? []
    : [{ words: term.term, ids: term.ids, kind: term.kind, form: 'term', exact: /^[A-Z0-9.&-]+$/.test(term.term) }];

const officerNames = (officer: Officer): readonly Name[] =>
  officer.party === null
    ? []
    : [
        ...[officer.name, ...officer.surnames].map(
          (words): Name => ({ words, ids: [officer.party as PartyId], kind: 'officer', form: 'person', exact: false }),
        ),
      ];

/** "the North" and "the South" where the text names both Koreas' party in full. */
function halves(mentions: readonly Mention[]): readonly Name[] {
  const short = (words: string, id: PartyId): Name => ({ words, ids: [id], kind: 'state', form: 'short', exact: false });
  return mentions.some((mention) => mention.ids.includes('PRK')) ? [short('North', 'PRK'), short('South', 'KOR')] : [];
}

/** The first line when it is short and no sentence. */
function titleOf(text: string, layout: FactLayout | null): string | null {
  if (layout?.title) return text.slice(layout.title.from, layout.title.to).replace(/\s+/g, ' ').trim() || null;
  if (layout) return null;
  const line = /^[\s\uFEFF]*([^\r\n]{3,240})/.exec(text)?.[1]?.trim() ?? '';
  return line === '' || /[.:;,]$/.test(line) || line.split(/\s+/).length > 30 ? null : line;
}

/** How far into a text its opening reaches, in characters: headlines, dateline, first paragraphs. */
const OPENING = 2500;

const openingOf = (text: string): Span => ({ from: 0, to: Math.min(text.length, OPENING) });

/** How much of a text is searched for "we": the whole when short. */
const PERSON_SCAN = 60_000;

function firstPerson(text: string): boolean {
  const sample = text.slice(0, PERSON_SCAN).replace(/[“"][^”"]{0,400}[”"]/g, ' ');
  const we = sample.match(/\b[Ww]e\s+(?!said|told)[a-z]/g)?.length ?? 0;
  return we >= 2 || (we === 1 && sample.length < 1500);
}

/** Finds the parties a text names: longest name first, names of instruments, venues and places masked. */
import { OFFICERS } from '../lexicon/en/officers.js';
import type { Party, PartyKind } from '../lexicon/en/parties.js';
import { INSTRUMENT_NOUNS, PLACE_NOUNS } from '../lexicon/en/parties-masks.js';
import type { PartyId, Span } from '../model.js';
import { type Gazetteer, gazetteerOf, isUpper, keyOf, longestAt, type Name, type NameForm, type Word, wordsOf } from './gazetteer.js';

/** A party named in the text. */
export interface Mention extends Span {
  /** More than one for a small group ("the Quad"). */
  readonly ids: readonly PartyId[];
  readonly form: NameForm;
  readonly kind: PartyKind | 'mask';
  /** True when "'s" or "'" follows. */
  readonly possessive: boolean;
  /** The whole of a hyphenated or slashed chain of parties ("ROK-U.S."), else null. */
  readonly compound: Span | null;
  /** True when the name is the name of a thing: an instrument, a venue, a place ("Washington Declaration"). It then has no ids. */
  readonly masked: boolean;
}

/** What mentionsIn needs of a lexicon; the built-in parties when it has none. */
export interface PartyLexicon {
  readonly parties?: readonly Party[];
}
/** Names that a document adds: its officers and defined terms. */
export interface LocalNames {
  readonly names: Gazetteer;
}

/**
 * The mentions between `span.from` and `span.to`, in order, never overlapping. Masked names are left out.
 * Linear in the length of the span. `local` adds the document's own officers and terms.
 */
export function mentionsIn(text: string, span: Span, lexicon: PartyLexicon = {}, local?: LocalNames | null): readonly Mention[] {
  return allMentions(text, span, lexicon, local).filter((mention) => !mention.masked);
}

/** Like mentionsIn, with the masked names. */
export function allMentions(text: string, span: Span, lexicon: PartyLexicon = {}, local?: LocalNames | null): readonly Mention[] {
  const words = wordsOf(text, span.from, span.to);
  const known = knownNames(text, words, lexicon);
  return finished(text, local ? withLocal(known, namesAmong(text, words, local.names)) : known);
}

/** The names of the lexicon among the words of a text, as a first step: `finished` joins chains and drops repeats. */
export const knownNames = (text: string, words: readonly Word[], lexicon: PartyLexicon): readonly Mention[] =>
  namesAmong(text, words, gazetteerOf(lexicon.parties), true);

/** The document's own names beside those of the lexicon: where they overlap, the longer wins, and of equals the document's own. */
export function withLocal(known: readonly Mention[], own: readonly Mention[]): readonly Mention[] {
  if (own.length === 0) return known;
  const out: Mention[] = [];
  let k = 0;
  for (const mention of own) {
    while (k < known.length && (known[k] as Mention).to <= mention.from) out.push(known[k++] as Mention);
    const rival = known[k];
    if (rival !== undefined && rival.from < mention.to && rival.to - rival.from > mention.to - mention.from) continue;
    while (k < known.length && (known[k] as Mention).from < mention.to) k++;
    out.push(mention);
  }
  return [...out, ...known.slice(k)];
}

/** Marks chains and drops bracketed repeats: the last step of finding mentions. */
export const finished = (text: string, mentions: readonly Mention[]): readonly Mention[] => compounds(text, withoutRepeats(text, mentions));

/** The longest names at each word; `split` also looks for names with a lost space after them. */
export function namesAmong(text: string, words: readonly Word[], names: Gazetteer, split = false): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    if (!mayOpen(text, word)) {
      at += 1;
      continue;
    }
    const best = names.root.next.has(word.key)
      ? longestAt(text, words, at, names, (name, here) => plausible(text, words, at, name, here, found.at(-1)))
      : null;
    if (best === null) {
      const glued = split ? lostSpaceAfter(text, word, names) : null;
      if (glued !== null) found.push(glued);
      at += 1;
      continue;
    }
    const to = (words[at + best.count - 1] as Word).to;
    found.push(mention(text, words, at, best.count, best.name, { from: word.from, to: withStop(text, to, best.name) }));
    at += best.count;
  }
  return found;
}

/** Only a capital or a digit opens a name; the few lower-case names ("al-Shabaab") begin with a particle. */
function mayOpen(text: string, word: Word): boolean {
  const code = text.charCodeAt(word.from);
  if (code < 128) return code < 97 || LOWER_OPENERS.has(word.key);
  return isUpper(text.charAt(word.from));
}
const LOWER_OPENERS: ReadonlySet<string> = new Set(['al', 'von', 'bin', 'former', 'one']);

/** An acronym with full stops keeps its last one: "U.S." is four characters. */
const withStop = (text: string, to: number, name: Name): number => (name.words.endsWith('.') && text.charAt(to) === '.' ? to + 1 : to);

function mention(text: string, words: readonly Word[], at: number, count: number, name: Name, span: Span): Mention {
  const masked = name.form === 'mask' || namesAThing(text, words, at + count, name, span);
  return {
    ...span,
    ids: masked ? [] : name.ids,
    form: masked ? 'mask' : name.form,
    kind: masked ? 'mask' : name.kind,
    possessive: isPossessive(text, span.to),
    compound: null,
    masked,
  };
}

function isPossessive(text: string, to: number): boolean {
  const mark = text.charAt(to);
  return (mark === "'" || mark === '’') && /^(?:s\b|\s)/.test(text.slice(to + 1, to + 3));
}

/** Whether the words after a name make a thing of it: "Seoul Declaration", "Korean peninsula", "UNSC resolutions". */
function namesAThing(text: string, words: readonly Word[], next: number, name: Name, span: Span): boolean {
  if (name.form === 'person' || name.form === 'surname') return false;
  let to = afterShortBracket(text, span.to);
  let start = next;
  while (to > span.to && start < words.length && (words[start] as Word).from < to) start++;
  for (let i = start; i < Math.min(words.length, start + 4); i++) {
    const word = words[i] as Word;
    if (!follows(text, to, word.from, i > start)) return false;
    const capital = isUpper(text.charAt(word.from));
    if (i === start && (word.key === 'peninsula' || word.key === 'strait' || word.key === 'straits')) return true;
    if (i === start && name.kind === 'organ' && INSTRUMENTS_OF_ORGANS.has(word.key)) return true;
    if (!capital) return false;
    if (INSTRUMENT_NOUNS.has(word.key)) return true;
    if (i === start && name.form !== 'acronym' && PLACE_NOUNS.has(word.key)) return true;
    to = word.to;
  }
  return false;
}

/** White space, or nothing where a space is lost; inside a name also a hyphen. */
function follows(text: string, to: number, from: number, inner: boolean): boolean {
  if (from - to > LONGEST_GAP) return false;
  for (let i = to; i < from; i++) {
    const char = text.charAt(i);
    if (char !== ' ' && !/\s/.test(char) && !(inner && char === '-')) return false;
  }
  return true;
}

/** Characters between a name and the noun it qualifies at most: a line end with its indent. */
const LONGEST_GAP = 12;

function afterShortBracket(text: string, to: number): number {
  const open = text.charAt(to) === '(' ? to : text.charAt(to + 1) === '(' ? to + 1 : -1;
  const bracket = open < 0 ? null : /^\([^()]{1,15}\)/.exec(text.slice(open, open + 17));
  return bracket ? open + bracket[0].length : to;
}

/** What an organ issues: "Security Council resolutions" is an instrument, not the Council as a party. */
const INSTRUMENTS_OF_ORGANS: ReadonlySet<string> = new Set(['resolution', 'resolutions', 'sanctions', 'mandate', 'mandates', 'decisions']);

/** Capitals up to this length are an abbreviation rather than a surname ("FICO"). */
const SHORT_CAPITALS = 4;
const isAllCaps = (text: string, span: Span): boolean => text.slice(span.from, span.to) === text.slice(span.from, span.to).toUpperCase();

/** Words that make a bare surname an officer's. */
const PERSON_TITLES: ReadonlySet<string> = new Set(
  `president presidents minister ministers secretary secretaries advisor adviser advisors chancellor king queen premier mr mrs ms dr ambassador
  representative general governor chair chairman envoy prince emperor director commissioner commissioners leader spokesperson evp sir lord`.split(
    /\s+/,
  ),
);
/** "Secretary General Akiba" is another's: only these names follow that of the United Nations. */
const NAMES_OF_UNSG: ReadonlySet<string> = new Set(
  OFFICERS.filter((holder) => holder.party === 'UNSG').flatMap((holder) => [
    keyOf(holder.surname),
    ...wordsOf(holder.given).map((word) => word.key),
  ]),
);
/** Organisations' own officers: "NATO Secretary General" is not the UN's. */
const OFFICE_OF_OTHERS =
  /(?:NATO|ASEAN|OSCE|OECD|Commonwealth|Forum|League|Interpol|INTERPOL|IMO|Council of Europe|Francophonie|GCC|OIC|BRICS|SCO|ITU|party|Party|Deputy|Assistant|Under)[\s-]+$/;

function plausible(text: string, words: readonly Word[], at: number, name: Name, span: Span, previous: Mention | undefined): boolean {
  if (name.form === 'surname') {
    const titled = at > 0 && PERSON_TITLES.has(words[at - 1]?.key ?? '') && /^[.\s]+$/.test(text.slice(words[at - 1]?.to, span.from));
    return titled || (previous?.form === 'person' && /^,?\s+(?:and\s+)?$/.test(text.slice(previous.to, span.from)));
  }
  if (name.form === 'person' && span.to - span.from <= SHORT_CAPITALS && isAllCaps(text, span)) return false;
  if (name.form === 'short')
    return (
      /\b[Tt]he\s$/.test(text.slice(Math.max(0, span.from - 4), span.from)) && !/^[\s‐-]+\p{Lu}/u.test(text.slice(span.to, span.to + 3))
    );
  if (name.kind === 'officer' && name.form === 'name' && name.ids[0] === 'UNSG') {
    if (
      /^\s+of\s+(?:the\s+)?(?:NATO|ASEAN|OSCE|OECD|Commonwealth|North Atlantic|League|Arab|Gulf|Organi[sz]ation|Council of Europe)/.test(
        text.slice(span.to, span.to + 40),
      )
    )
      return false;
    const named = /^\s+(\p{Lu}[\p{L}-]+)/u.exec(text.slice(span.to, span.to + 40))?.[1];
    if (named !== undefined && !NAMES_OF_UNSG.has(keyOf(named))) return false;
    return !OFFICE_OF_OTHERS.test(text.slice(Math.max(0, span.from - 24), span.from));
  }
  if (name.form === 'name' && name.words === 'Security Council')
    return !/(?:National|Economic|Homeland)\s+$/.test(text.slice(Math.max(0, span.from - 12), span.from));
  return true;
}

/** Function words that a lost space glues to a name: "Japanand". */
const GLUED = ['and', 'of', 'to', 'in', 'the', 'on', 'for', 'with', 'will', 'have', 'has', 'are', 'is', 'as', 'by', 'at'];

function lostSpaceAfter(text: string, word: Word, base: Gazetteer): Mention | null {
  if (word.key.length < 6) return null;
  for (const glued of GLUED) {
    if (!word.key.endsWith(glued)) continue;
    const to = word.to - glued.length;
    const [head] = wordsOf(text, word.from, to);
    const hit =
      head === undefined || head.to !== to
        ? null
        : longestAt(text, [head], 0, base, (name) => name.form === 'name' && name.kind === 'state');
    if (hit !== null)
      return {
        from: word.from,
        to,
        ids: hit.name.ids,
        form: 'name',
        kind: hit.name.kind,
        possessive: false,
        compound: null,
        masked: false,
      };
  }
  return null;
}

/** "(UNSC)" right after the name it abbreviates is no second mention. */
function withoutRepeats(text: string, found: readonly Mention[]): readonly Mention[] {
  return found.filter((mention, i) => {
    const before = found[i - 1];
    if (before === undefined || text.charAt(mention.from - 1) !== '(' || text.charAt(mention.to) !== ')') return true;
    return !/^\s*\($/.test(text.slice(before.to, mention.from)) || (!before.masked && before.ids[0] !== mention.ids[0]);
  });
}

/** Marks chains such as "ROK-U.S.", "Japan–U.S.–ROK", "Varrin/Tolme": only hyphens, dashes or slashes between the names. */
function compounds(text: string, found: readonly Mention[]): readonly Mention[] {
  const out: Mention[] = [];
  for (let i = 0; i < found.length; ) {
    let j = i;
    while (j + 1 < found.length && chained(text, found[j] as Mention, found[j + 1] as Mention)) j++;
    const chain = j > i ? { from: (found[i] as Mention).from, to: (found[j] as Mention).to } : null;
    for (let k = i; k <= j; k++) out.push({ ...(found[k] as Mention), compound: chain });
    i = j + 1;
  }
  return out;
}

/** A hyphen or slash between two names; a dash with spaces joins states only ("A - B - C Meeting"), elsewhere it opens an aside. */
function chained(text: string, left: Mention, right: Mention): boolean {
  if (right.from - left.to > 8) return false;
  const gap = text.slice(left.to, right.from);
  if (/^[-‐‑–/](?:the\s)?$/.test(gap)) return true;
  return /^\s?[-‐‑–—/]\s?(?:the\s)?$/.test(gap) && left.kind === 'state' && right.kind === 'state';
}

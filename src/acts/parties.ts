/** Finds the parties a text names: longest name first, names of instruments, venues and places masked. */
import type { Party, PartyKind } from '../lexicon/en/parties.js';
import { INSTRUMENT_NOUNS, PLACE_NOUNS } from '../lexicon/en/parties-masks.js';
import type { PartyId, Span } from '../model.js';
import { type Gazetteer, gazetteerOf, isUpper, longestAt, type Name, type NameForm, type Word, wordsOf } from './gazetteer.js';

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
  const base = gazetteerOf(lexicon.parties);
  const found: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    if (!mayOpen(text, word)) {
      at += 1;
      continue;
    }
    const accepts = (name: Name, here: Span): boolean => plausible(text, words, at, name, here, found.at(-1));
    const hit = (local ? longestAt(text, words, at, local.names, accepts) : null) ?? null;
    const known = longestAt(text, words, at, base, accepts);
    const best = hit !== null && (known === null || hit.count >= known.count) ? hit : known;
    if (best === null) {
      const split = lostSpaceAfter(text, word, base);
      if (split !== null) found.push(split);
      at += 1;
      continue;
    }
    const to = (words[at + best.count - 1] as Word).to;
    found.push(mention(text, words, at, best.count, best.name, { from: word.from, to: withStop(text, to, best.name) }));
    at += best.count;
  }
  return compounds(text, withoutRepeats(text, found));
}

/** Only a capital or a digit opens a name; the few lower-case names ("al-Shabaab") begin with "al". */
const mayOpen = (text: string, word: Word): boolean =>
  isUpper(text.charAt(word.from)) || word.key === 'al' || word.key === 'von' || word.key === 'bin' || word.key === 'former';

/** An acronym with full stops keeps its last one: "U.S." is four characters. */
const withStop = (text: string, to: number, name: Name): number => (name.words.endsWith('.') && text.charAt(to) === '.' ? to + 1 : to);

function mention(text: string, words: readonly Word[], at: number, count: number, name: Name, span: Span): Mention {
  const masked = name.form === 'mask' || namesAThing(text, words, at + count, name, span);
  return {
    ...span,
    ids: masked ? [] : name.ids,
    form: masked ? 'mask' : name.form,
    kind: masked ? 'mask' : name.kind,
    possessive: /^['’](?:s\b|(?=\s))/.test(text.slice(span.to, span.to + 3)),
    compound: null,
    masked,
  };
}

/** Whether the words after a name make a thing of it: "Seoul Declaration", "Korean peninsula", "UNSC resolutions". */
function namesAThing(text: string, words: readonly Word[], next: number, name: Name, span: Span): boolean {
  if (name.form === 'person' || name.form === 'surname') return false;
  const bracket = /^\s?\([^()]{1,15}\)/.exec(text.slice(span.to, span.to + 20));
  let to = span.to + (bracket?.[0].length ?? 0);
  let start = next;
  while (start < words.length && (words[start] as Word).from < to) start++;
  for (let i = start; i < Math.min(words.length, start + 4); i++) {
    const word = words[i] as Word;
    const gap = text.slice(to, word.from);
    if (!/^\s*$/.test(gap) && !(gap === '-' && i > start)) return false;
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

/** What an organ issues: "Security Council resolutions" is an instrument, not the Council as a party. */
const INSTRUMENTS_OF_ORGANS: ReadonlySet<string> = new Set(['resolution', 'resolutions', 'sanctions', 'mandate', 'mandates', 'decisions']);

/** Words that make a bare surname an officer's. */
const PERSON_TITLES: ReadonlySet<string> = new Set(
  `president presidents minister ministers secretary secretaries advisor adviser advisors chancellor king queen premier mr mrs ms dr ambassador
  representative general governor chair chairman envoy prince emperor director commissioner commissioners leader spokesperson evp sir lord`.split(
    /\s+/,
  ),
);
/** Organisations' own officers: "NATO Secretary General" is not the UN's. */
const OFFICE_OF_OTHERS =
  /(?:NATO|ASEAN|OSCE|OECD|Commonwealth|Forum|League|Interpol|INTERPOL|IMO|Council of Europe|Francophonie|GCC|OIC|BRICS|SCO|ITU|party|Party|Deputy|Assistant|Under)[\s-]+$/;

function plausible(text: string, words: readonly Word[], at: number, name: Name, span: Span, previous: Mention | undefined): boolean {
  if (name.form === 'surname') {
    const titled = at > 0 && PERSON_TITLES.has(words[at - 1]?.key ?? '') && /^[.\s]+$/.test(text.slice(words[at - 1]?.to, span.from));
    return titled || (previous?.form === 'person' && /^,?\s+(?:and\s+)?$/.test(text.slice(previous.to, span.from)));
  }
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
    while (j + 1 < found.length && CHAIN.test(text.slice((found[j] as Mention).to, (found[j + 1] as Mention).from))) j++;
    const chain = j > i ? { from: (found[i] as Mention).from, to: (found[j] as Mention).to } : null;
    for (let k = i; k <= j; k++) out.push({ ...(found[k] as Mention), compound: chain });
    i = j + 1;
  }
  return out;
}

const CHAIN = /^\s?[-‐‑–—/]\s?(?:the\s)?$/;

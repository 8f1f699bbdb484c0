/** What search looks through: a passage for every act and for every sentence without one, of the latest version of every document of its own. */
import type { Reading, Span, SpeechAct } from '../model.js';
import { overlaps } from '../text/span.js';
import { NAME_MARK, type SearchWord, searchWords } from './search-words.js';

/** One row of the index. Spans are offsets into the text of the document. */
export interface Passage {
  readonly sentence: number;
  /** The sentence, widened to the whole act; a piece of it where a text goes on without full stops. */
  readonly span: Span;
  /** What an item hangs from, where it stands elsewhere. */
  readonly chapeau: Span | null;
  readonly act: SpeechAct | null;
  /** Index words of chapeau and span, names at the end. */
  readonly words: readonly string[];
  /** The act's own words, where its sentence holds several acts; else null: they are `words`. */
  readonly own: readonly string[] | null;
}

/** Words of a passage at most; longer sentences are cut. Also keeps each word's places within what PostgreSQL stores. */
const MOST_WORDS = 1000;
/** Words stored for one sentence at most: beyond, its acts keep their own words only. */
const MOST_COPIED = 5000;

/** The passages of a reading, in the order of the text. */
export function passagesOf(reading: Reading): readonly Passage[] {
  const bySentence = new Map<number, SpeechAct[]>();
  for (const act of reading.acts) bySentence.set(act.sentence, [...(bySentence.get(act.sentence) ?? []), act]);
  return reading.sentences.flatMap((span, sentence) => ofSentence(reading, sentence, span, bySentence.get(sentence) ?? []));
}

function ofSentence(reading: Reading, sentence: number, span: Span, acts: readonly SpeechAct[]): readonly Passage[] {
  const { text } = reading.document;
  const whole = acts.reduce<Span>((wide, act) => ({ from: Math.min(wide.from, act.from), to: Math.max(wide.to, act.to) }), span);
  const words = wordsIn(text, whole);
  const copied = words.length <= MOST_WORDS && words.length * acts.length <= MOST_COPIED;
  const rest = acts.length === 0 || !copied ? pieces(words, whole).map((piece) => plain(sentence, piece.span, piece.words)) : [];
  const chapeaux = new Map<number, readonly SearchWord[]>();
  const withActs = acts.map((act): Passage => {
    const chapeau = act.chapeau !== null && !overlaps(act.chapeau, whole) ? sentenceAround(reading, act.chapeau) : null;
    const lead = chapeau === null ? [] : kept(chapeaux, chapeau.from, () => wordsIn(text, chapeau).slice(0, MOST_WORDS));
    // Where a sentence holds one act, all its words are that act's.
    const own = copied && acts.length === 1 ? null : ownWords(act, lead, words);
    if (!copied) return { sentence, span: { from: act.from, to: act.to }, chapeau, act, words: own!, own: null };
    return { sentence, span: whole, chapeau, act, words: indexed(lead.length === 0 ? words : [...lead, ...words]), own };
  });
  return [...withActs, ...rest];
}

function ownWords(act: SpeechAct, lead: readonly SearchWord[], words: readonly SearchWord[]): readonly string[] {
  const spans = ownSpans(act);
  const own = words.filter((word) => spans.some((span) => overlaps(word, span)));
  return indexed([...lead, ...own].slice(0, MOST_WORDS));
}

/** What an act says itself, where its sentence holds others: speaker, performative, content, items, qualifiers, and its chapeau. */
export function ownSpans(act: SpeechAct): readonly Span[] {
  if (act.performative === null) return [act];
  const spans = [
    act.speaker,
    act.chapeau,
    act.performative,
    ...(act.performative.parts ?? []),
    act.content,
    ...act.items,
    ...act.qualifiers,
  ];
  return spans.filter((span) => span !== null);
}

/** The whole sentence a chapeau stands in ("The ministers will:"): search looks for its other words too. */
function sentenceAround({ sentences }: Reading, chapeau: Span): Span {
  const around = sentences.find((sentence) => sentence.from <= chapeau.from && chapeau.to <= sentence.to);
  return around === undefined || around.to - around.from > LONGEST_CHAPEAU ? chapeau : around;
}
/** Characters. */
const LONGEST_CHAPEAU = 2000;

const plain = (sentence: number, span: Span, words: readonly SearchWord[]): Passage => ({
  sentence,
  span,
  chapeau: null,
  act: null,
  words: indexed(words),
  own: null,
});

/** The search words of a span of a text, with offsets into the text. */
export function wordsIn(text: string, span: Span): readonly SearchWord[] {
  return searchWords(text.slice(span.from, span.to), span.from);
}

function pieces(words: readonly SearchWord[], span: Span): readonly { readonly span: Span; readonly words: readonly SearchWord[] }[] {
  if (words.length <= MOST_WORDS) return words.length === 0 ? [] : [{ span, words }];
  const out: { span: Span; words: readonly SearchWord[] }[] = [];
  for (let at = 0; at < words.length; at += MOST_WORDS) {
    const part = words.slice(at, at + MOST_WORDS);
    out.push({ span: { from: part[0]!.from, to: part.at(-1)!.to }, words: part });
  }
  return out;
}

/** The words as the index takes them: in order, then the words of each name, apart from one another. */
function indexed(words: readonly SearchWord[]): readonly string[] {
  const out = words.map(({ key }) => key);
  for (const { name } of words) if (name !== null) out.push(APART, ...name.map((word) => `${NAME_MARK}${word}`));
  return out;
}
/** No query holds it: what stands on both sides makes no phrase. */
const APART = '¶';

function kept<Value>(known: Map<number, Value>, key: number, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

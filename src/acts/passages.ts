import type { Span } from '../model.js';
import type { Block } from '../text/layout.js';
import type { Token } from '../text/tokens.js';
import { type Clause, clausesOf, type Opening, type Subject } from './clauses.js';
import { type Frame, groupAt, TOLD_IN_PERFECT } from './frames.js';
import { verbForms } from './inflection.js';
import { withoutNarration } from './narration.js';
import type { Mention } from './parties.js';
import type { Draft } from './read.js';
import { type SpeakerPhrase, speakerPhrases } from './speakers.js';
import { scaleOf } from './status.js';
import { startsInfinitive, type Words } from './wording.js';

/** A clause with the sentence it stands in, its subject's phrase, and the chapeau it is read under. */
export interface Found {
  readonly sentence: number;
  readonly words: Words;
  readonly clause: Clause;
  readonly phrase: SpeakerPhrase | null;
  readonly chapeau: Chapeau | null;
  /** The chapeau it stands under, also when it has a performative of its own. */
  readonly under: Span | null;
}
/** An open line ("We will:"): its performative governs every item below it. `span` is the performative's. */
export interface Chapeau {
  readonly span: Span;
  readonly frame: Frame | null;
  readonly phrase: SpeakerPhrase | null;
  readonly words: Words;
  readonly sentence: number;
  /** Whom the open line addresses ("We call on Drossia to:"); null when nobody. */
  readonly addressee: Span | null;
}

const READ: ReadonlySet<Block['kind']> = new Set(['paragraph', 'item', 'preamble', 'operative']);

/** Reads every sentence of the blocks that carry text; a chapeau is read once and handed to its items. */
export function findClauses(d: Draft): readonly Found[] {
  const out: Found[] = [];
  const chapeaux = new Map<number, Chapeau>();
  const governs = new Set(d.layout.blocks.map((b) => b.chapeau).filter((c) => c !== null));
  let previous = -1;
  d.sentences.forEach((s, i) => {
    const block = d.layout.blocks[s.block];
    if (!block || !(READ.has(block.kind) || (block.kind === 'title' && d.facts.genre === 'report'))) return;
    const words = d.tokens.bySentence[i] ?? [];
    const opens = s.block !== previous;
    previous = s.block;
    const closes = d.sentences[i + 1]?.block !== s.block;
    const above = block.chapeau === null ? null : (chapeaux.get(block.chapeau) ?? null);
    const found =
      opens && block.kind === 'item' && above
        ? itemUnder(d, i, words, above)
        : sentenceOf(d, i, words, opens ? openingOf(block) : 'subject', opens ? above : null);
    const isChapeau = closes && governs.has(s.block);
    const below = d.tokens.bySentence[i + 1] ?? [];
    if (isChapeau) chapeaux.set(s.block, chapeauOf(d, i, words, found, above, below));
    out.push(...(isChapeau ? found.filter((f) => !isOpenLine(f, below) && !f.chapeau) : found));
  });
  const told = d.facts.genre === 'report' ? out : out.filter((f) => f.clause.frame.rule !== TOLD_IN_PERFECT);
  return withoutNarration(told, d.facts.date);
}
const openingOf = (block: Block): Opening =>
  block.kind === 'operative' ? 'operative' : block.kind === 'preamble' ? 'preamble' : block.kind === 'item' ? 'item' : 'subject';

function sentenceOf(d: Draft, i: number, words: Words, opening: Opening, above: Chapeau | null): readonly Found[] {
  const phrases = joinedNames(d.text, withApposition(d.text, phrasesOf(d, i)));
  const subjects = phrases.flatMap((p) => {
    const s = tokenRange(words, { from: p.from, to: Math.max(p.to, p.resume) });
    return s ? [{ s: beforeVerb(words, s), p }] : [];
  });
  const clauses = clausesOf(
    words,
    subjects.map(({ s }) => s),
    opening,
  );
  const phraseOf = (subject: Subject | null): SpeakerPhrase | null =>
    subject ? (subjects.find(({ s }) => s === subject)?.p ?? null) : null;
  const main = clauses.find((c) => c.subject)?.subject ?? null;
  return clauses.map((clause) => ({
    sentence: i,
    words,
    clause,
    phrase:
      agentOf(words, clause, phrases) ??
      phraseOf(clause.subject ?? (clause.joined === 'opener' || clause.joined === 'participle' ? main : null)) ??
      above?.phrase ??
      null,
    chapeau: null,
    under: null,
  }));
}

/** "… was condemned by the ministers": the phrase right after "by". */
function agentOf(words: Words, { frame }: Clause, phrases: readonly SpeakerPhrase[]): SpeakerPhrase | null {
  const by = words[frame.end];
  if (frame.rule !== 'passive-verb' || by?.norm !== 'by') return null;
  const after = words[frame.end + 1]?.norm === 'the' ? words[frame.end + 1]!.to : by.to;
  return phrases.find((p) => p.from >= by.to && p.from <= after + 1) ?? null;
}

/** A name run that swallowed its verb ("Mr. Verr reemphasized President") ends before it. */
function beforeVerb(words: Words, s: Subject): Subject {
  for (let i = s.first + 1; i < s.end; i++) {
    const t = words[i]!;
    if (
      t.pos === 'VERB' &&
      /^\p{Ll}/u.test(t.text) &&
      verbForms(t.norm).some((f) => f.form === 'past' || f.form === 's') &&
      groupAt(words, i, 'finite')?.act
    )
      return { first: s.first, end: i };
  }
  return s;
}

/** "we the Ministers of Arvenia and Borland": the pronoun and its apposition are one subject. */
function withApposition(text: string, phrases: readonly SpeakerPhrase[]): readonly SpeakerPhrase[] {
  const out: SpeakerPhrase[] = [];
  for (const p of phrases) {
    const before = out.at(-1);
    if (before && /^we$/i.test(text.slice(before.from, before.to)) && /^ the $/i.test(text.slice(before.to, p.from + 4)))
      out[out.length - 1] = { ...before, to: p.to, resume: Math.max(p.to, p.resume) };
    else out.push(p);
  }
  return out;
}

/** Headlines join names by a bare comma: "Arvenia, Borland warn". */
function joinedNames(text: string, phrases: readonly SpeakerPhrase[]): readonly SpeakerPhrase[] {
  const [a, b, ...rest] = phrases;
  if (!a || !b || text.slice(a.to, b.from) !== ', ' || !/^ \p{Ll}/u.test(text.slice(b.resume, b.resume + 2))) return phrases;
  if (!a.units.every((u) => u.kind === 'named') || !b.units.every((u) => u.kind === 'named')) return phrases;
  return [{ ...b, from: a.from, units: [...a.units, ...b.units] }, ...rest];
}

/** Token indexes of a character span; null when it touches no token. */
export function tokenRange(words: readonly Token[], span: Span): Subject | null {
  let first = -1;
  let end = -1;
  for (let i = 0; i < words.length && words[i]!.from < span.to; i++) {
    if (words[i]!.to <= span.from) continue;
    if (first < 0) first = i;
    end = i + 1;
  }
  return first < 0 ? null : { first, end };
}

/** A line whose last frame has no content of its own, only announces a list, or only names whom it addresses ("We call on Drossia to:", "Urges all parties:" before "(a) To"). */
function isOpenLine(f: Found, below: Words): boolean {
  const { frame, stop } = f.clause;
  const { words } = f;
  if (stop <= frame.start || f.words.slice(frame.start, stop).some((t) => t.norm === 'following')) return true;
  if (
    frame.act &&
    scaleOf(frame.act, []) === 'direction' &&
    words.at(-1)?.norm === ':' &&
    stop >= words.length - 1 &&
    startsInfinitive(below, 0)
  )
    return true;
  return (
    f.words.at(-1)?.norm === ':' && /^(to|by|that|on|for|in|and|with)$/.test(f.words[stop - 1]?.norm ?? '') && stop >= f.words.length - 2
  );
}

function chapeauOf(d: Draft, i: number, words: Words, found: readonly Found[], above: Chapeau | null, below: Words): Chapeau {
  const last = found.at(-1);
  // "(a) Protection of civilians:" under "Decides": what stands below it hangs on the outer chapeau.
  if (above?.frame?.act && last?.chapeau) return above;
  if (last && isOpenLine(last, below)) {
    const { frame, stop } = last.clause;
    return {
      addressee: stop > frame.start ? { from: words[frame.start]!.from, to: words[stop - 1]!.to } : null,
      span: { from: words[frame.first]!.from, to: words[Math.max(frame.first, frame.end - 1)]!.to },
      frame,
      phrase: last.phrase,
      words,
      sentence: i,
    };
  }
  const subject = phrasesOf(d, i)[0] ?? above?.phrase ?? null;
  const range = subject && tokenRange(words, subject);
  const ghost = range ? groupAt(words, range.end, 'finite') : null;
  const head = last?.clause.frame ?? ghost;
  const s = d.sentences[i]!;
  return {
    addressee: null,
    span: head
      ? { from: words[head.first]!.from, to: words[Math.max(head.first, Math.min(words.length, head.end) - 1)]!.to }
      : { from: s.from, to: s.to },
    frame: head,
    phrase: last ? last.phrase : subject,
    words,
    sentence: i,
  };
}

/** An item reads with its chapeau's performative unless it opens with one of its own. */
function itemUnder(d: Draft, i: number, words: Words, chapeau: Chapeau): readonly Found[] {
  const { frame } = chapeau;
  if (frame?.act) {
    // "(b) To release all prisoners": what is asked of the addressee, whoever else the item goes on to tell of.
    const asked = scaleOf(frame.act, []) === 'direction' && startsInfinitive(words, 0);
    const own = asked ? [] : sentenceOf(d, i, words, 'subject', chapeau).filter((f) => f.clause.subject);
    if (own.length > 0) return own;
    const governed: Frame = { ...frame, start: 0, end: 0, first: 0, tail: null, twin: null };
    return [
      {
        sentence: i,
        words,
        clause: { frame: governed, subject: null, stop: words.length, joined: 'coordinated' },
        phrase: chapeau.phrase,
        chapeau,
        under: chapeau.span,
      },
    ];
  }
  const found = sentenceOf(d, i, words, 'item', chapeau).map((f) => underChapeau(f, chapeau));
  if (found.length > 0 || frame?.verb !== 'be') return found;
  return progressiveItem(i, words, chapeau, frame);
}
/** An item with a performative of its own keeps it, and its chapeau beside it; it is no background. */
const underChapeau = (f: Found, chapeau: Chapeau): Found =>
  f.clause.subject ? f : { ...f, under: chapeau.span, clause: { ...f.clause, frame: { ...f.clause.frame, backgrounded: false } } };

/** "We are:" and "imposing further sanctions": the chapeau lends its auxiliary. */
function progressiveItem(i: number, words: Words, chapeau: Chapeau, frame: Frame): readonly Found[] {
  const first = words.findIndex((t) => /ing$/.test(t.norm));
  if (first < 0 || first > 2) return [];
  const working: Frame = {
    ...frame,
    act: 'work-toward',
    status: 'continuing',
    rule: 'progressive',
    head: 'be working',
    first: 0,
    end: 0,
    start: 0,
    governor: 'object',
    deed: true,
  };
  return [
    {
      sentence: i,
      words,
      clause: { frame: working, subject: null, stop: words.length, joined: 'coordinated' },
      phrase: chapeau.phrase,
      chapeau,
      under: chapeau.span,
    },
  ];
}

function phrasesOf(d: Draft, i: number): readonly SpeakerPhrase[] {
  const sentence = d.sentences[i]!;
  const mentions = mentionsWithin(d.facts.mentions, sentence);
  const found = speakerPhrases(d.text, sentence, null, mentions, d.facts).filter((p, at) => at > 0 || !takesUp(d.text, sentence, p));
  // What looks like an apposition may hold the subject: "As regards Drossia, both sides welcome …, including …".
  const inside = found.flatMap((p) =>
    p.resume - p.to > LEAST_APPOSITION
      ? speakerPhrases(d.text, { from: p.to, to: p.resume }, null, mentionsWithin(mentions, { from: p.to, to: p.resume }), d.facts)
      : [],
  );
  // "with Drossia, and the Leaders call on": names on both sides of a clause boundary are no one subject.
  for (const p of found) {
    const and = d.text.slice(p.from, p.to).lastIndexOf(', and ');
    if (and > 0 && GOVERNED.test(d.text.slice(Math.max(sentence.from, p.from - 10), p.from)))
      inside.push(...speakerPhrases(d.text, { from: p.from + and + 6, to: sentence.to }, null, mentions, d.facts).slice(0, 1));
  }
  return inside.length === 0 ? found : [...found, ...inside].sort((a, b) => a.from - b.from);
}
/** "Resilience is more than tools: it also requires …": after a dash or colon "it" takes up the sentence's own subject, no speaker. */
function takesUp(text: string, sentence: Span, { from, to }: Span): boolean {
  return text.slice(from, to).toLowerCase() === 'it' && /[–—:;]\s?$/.test(text.slice(Math.max(sentence.from, from - 2), from));
}
const GOVERNED = /\b(?:with|by|of|to|on|from|against|for|in)\s(?:the\s)?$/;
/** In code units: shorter ones ("(CRI)", ", home to") hold no subject with a verb. */
const LEAST_APPOSITION = 12;

/** The mentions inside a span: binary search, because a document's mentions are in order. */
export function mentionsWithin(mentions: readonly Mention[], span: Span): readonly Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (mentions[mid]!.from < span.from) low = mid + 1;
    else high = mid;
  }
  let end = low;
  while (end < mentions.length && mentions[end]!.from < span.to) end++;
  return mentions.slice(low, end);
}

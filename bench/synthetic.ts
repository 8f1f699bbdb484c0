/** Statements made by rule, as readings: for measuring speed on texts of any length without reading them first. Seeded; about no real subject. */
import type { Reading, SpeechAct } from '../src/model.js';
import { type Random, randomFrom } from './prng.js';

/** One act in words. */
interface Said {
  readonly performative: string;
  readonly content: string;
}

const PERFORMATIVES = [
  ['reaffirmed their commitment to', 'commit', 'commitment', 4],
  ['will', 'will', 'commitment', 3],
  ['intend to', 'intend', 'commitment', 2.5],
  ['called for', 'call-on', 'direction', 3],
  ['strongly condemned', 'condemn', 'blame', 4.5],
  ['expressed serious concern over', 'concern', 'worry', 3],
  ['welcomed', 'welcome', 'approval', 2],
  ['emphasized the importance of', 'emphasize', 'position', 4],
] as const;
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');
/** As many different words as a long series of one field has. */
const WORDS = 4_000;
const CONTENT_WORDS = 16;
const ACTS_PER_PARAGRAPH = 4;
/** What becomes of an act from one text to the next. */
const CHANGED = 0.2;
const REPLACED = 0.08;
const PARAGRAPHS_MOVED = 0.05;

/** A statement of `acts` acts, from nothing. */
export function statement(acts: number, random: Random): readonly Said[] {
  return Array.from({ length: acts }, () => said(random));
}

/** The next statement of the series: a fifth of the acts with a word or the verb changed, some replaced, some paragraphs moved. */
export function successor(before: readonly Said[], random: Random): readonly Said[] {
  const next = before.map((act) => {
    const draw = random.next();
    if (draw < REPLACED) return said(random);
    if (draw < REPLACED + CHANGED / 2) return { ...act, performative: random.pick(PERFORMATIVES)[0] };
    if (draw < REPLACED + CHANGED) return { ...act, content: changedWord(act.content, random) };
    return act;
  });
  const paragraphs = Array.from({ length: Math.ceil(next.length / ACTS_PER_PARAGRAPH) }, (_, at) =>
    next.slice(at * ACTS_PER_PARAGRAPH, (at + 1) * ACTS_PER_PARAGRAPH),
  );
  for (let n = 0; n < paragraphs.length * PARAGRAPHS_MOVED; n++) {
    const [moved = []] = paragraphs.splice(Math.floor(random.next() * paragraphs.length), 1);
    paragraphs.splice(Math.floor(random.next() * paragraphs.length), 0, moved);
  }
  return paragraphs.flat();
}

/** The statement as a reading, as if the reader had read it. */
export function readingOf(acts: readonly Said[], id: string, date: string | null = null): Reading {
  let text = '';
  const found: SpeechAct[] = acts.map((act, at) => {
    if (at > 0) text += at % ACTS_PER_PARAGRAPH === 0 ? '\n\n' : ' ';
    const from = text.length;
    const performativeFrom = from + SPEAKER.length + 1;
    const contentFrom = performativeFrom + act.performative.length + 1;
    text += `${SPEAKER} ${act.performative} ${act.content}.`;
    const [, name, scale, level] = PERFORMATIVES.find(([words]) => words === act.performative) ?? PERFORMATIVES[0];
    return {
      id: `a${at + 1}`,
      from,
      to: text.length - 1,
      sentence: at,
      speakers: ['XAR', 'XBO'],
      speaker: { from, to: from + SPEAKER.length },
      performative: { from: performativeFrom, to: contentFrom - 1, text: act.performative },
      act: name,
      point: null,
      status: 'stated',
      backgrounded: false,
      chapeau: null,
      force: { scale, level, modifiers: [], grade: 'B' },
      content: { from: contentFrom, to: text.length - 1, text: act.content },
      items: [],
      targets: [],
      qualifiers: [],
      topics: [`topic-${act.content.length % 40}`],
      reasons: [],
    };
  });
  return {
    schema: 'read/1',
    engine: { version: 'bench', lexicon: '' },
    document: { id, genre: 'statement', level: 'leaders', title: null, date, place: null, parties: ['XAR', 'XBO'], sha256: '', text },
    sections: [],
    sentences: found.map(({ from, to }) => ({ from, to: to + 1 })),
    acts: found,
    doubts: [],
  };
}

const SPEAKER = 'The two Presidents';

/** A pair of readings with about so many words each. */
export function pairOf(words: number, seed = 1): readonly [Reading, Reading] {
  const random = randomFrom(seed);
  const before = statement(Math.round(words / (CONTENT_WORDS + 7)), random);
  return [readingOf(before, 'before'), readingOf(successor(before, random), 'after')];
}

/** A series of `count` readings with `acts` acts each, a day apart. */
export function seriesOf(count: number, acts: number, seed = 1): readonly Reading[] {
  const random = randomFrom(seed);
  const readings: Reading[] = [];
  let now = statement(acts, random);
  for (let at = 0; at < count; at++) {
    readings.push(readingOf(now, `s${at}`, new Date(Date.UTC(1990, 0, 1 + at)).toISOString().slice(0, 10)));
    now = successor(now, random);
  }
  return readings;
}

function said(random: Random): Said {
  const content = Array.from({ length: CONTENT_WORDS }, (_, at) => (at % 5 === 2 ? 'of the' : word(random)));
  return { performative: random.pick(PERFORMATIVES)[0], content: content.join(' ') };
}

function changedWord(content: string, random: Random): string {
  const words = content.split(' ');
  words[Math.floor(random.next() * words.length)] = word(random);
  return words.join(' ');
}

/** Words follow Zipf's law roughly: few are common, most are rare. */
function word(random: Random): string {
  const rank = Math.floor(WORDS ** random.next());
  return [rank % 20, Math.floor(rank / 20) % 20, Math.floor(rank / 400) % 20, rank % 7].map((n) => SYLLABLES[n] ?? 'ba').join('');
}

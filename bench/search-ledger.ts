/** A ledger of a million invented acts, written straight into the tables: words by Zipf's law, names of states, force, topics, and dates of forty years. */
import { sql } from 'kysely';
import { sha256 } from '../src/ledger/chain.js';
import type { Ledger } from '../src/ledger/ledger.js';
import { insertPassages } from '../src/ledger/passage-index.js';
import type { Passage } from '../src/ledger/passages.js';
import { NAME_MARK, partyWord } from '../src/ledger/search-words.js';
import { defaultLexicon } from '../src/lexicon/lexicon.js';
import { type ActName, SCALES, type Scale, type SpeechAct } from '../src/model.js';
import { type Random, randomFrom } from './prng.js';

const ACTS_OF_DOCUMENT = 50;
const SERIES = 300;
const VOCABULARY = 30_000;
const DOCUMENTS_OF_TRANSACTION = 40;
/** The file is filled up to this with raw bytes, as a ledger that keeps its sources would be. */
const FILE_BYTES = 1024 ** 3;
const RAW_BYTES = 1024 ** 2;

const SMALL = 'the of and to in for their on a with that by as our as we will this from all'.split(' ');
const STATES: readonly (readonly [string, string])[] = [
  ...[
    ['JPN', 'Japan'],
    ['KOR', 'Republic of Korea'],
    ['USA', 'United States'],
    ['PRK', 'DPRK'],
    ['FRA', 'France'],
    ['DEU', 'Germany'],
  ],
  ...[
    ['GBR', 'United Kingdom'],
    ['CAN', 'Canada'],
    ['ITA', 'Italy'],
    ['UKR', 'Ukraine'],
    ['RUS', 'Russia'],
    ['CHN', 'China'],
    ['IND', 'India'],
  ],
  ...[
    ['BRA', 'Brazil'],
    ['AUS', 'Australia'],
    ['PHL', 'Philippines'],
    ['VNM', 'Viet Nam'],
    ['IRN', 'Iran'],
    ['ISR', 'Israel'],
    ['EGY', 'Egypt'],
  ],
].map(([id = '', name = '']) => [id, name]);
const ACTS = Object.entries(SCALES).flatMap(([scale, acts]) => acts.map((act) => [scale as Scale, act as ActName] as const));

/** The words of the generator by rank: the first are the commonest. */
export const vocabulary: readonly string[] = [...SMALL, ...Array.from({ length: VOCABULARY }, (_, rank) => `${syllables(rank)}`)];

function syllables(rank: number): string {
  const parts = ['ba', 'de', 'ko', 'lu', 'mi', 'ra', 'so', 'ti', 'va', 'ne', 'po', 'zu', 'fe', 'ga', 'hi', 'ja'];
  let word = '';
  for (let left = rank + 16; left > 0; left = Math.floor(left / 16)) word += parts[left % 16];
  return word;
}

/** Fills an empty ledger. `acts` in number; says how far it is. */
export async function fillLedger(ledger: Ledger, acts: number, tell: (done: number) => void = () => undefined): Promise<void> {
  const random = randomFrom(4);
  if (ledger.kind === 'postgres')
    for (const column of ['words', 'own']) await sql.raw(`drop index passage_words_${column}`).execute(ledger.db);
  for (let at = 0; at * ACTS_OF_DOCUMENT < acts; at += DOCUMENTS_OF_TRANSACTION) {
    await ledger.db.transaction().execute(async (db) => {
      for (let nth = at; nth < at + DOCUMENTS_OF_TRANSACTION && nth * ACTS_OF_DOCUMENT < acts; nth++) {
        const { row, text, passages } = invented(nth, random);
        await db.insertInto('texts').values({ sha256: row.sha256, text }).execute();
        await db.insertInto('documents').values(row).execute();
        await insertPassages({ db, kind: ledger.kind }, [{ document: row, passages }]);
      }
    });
    tell(Math.min(acts, (at + DOCUMENTS_OF_TRANSACTION) * ACTS_OF_DOCUMENT));
  }
  if (ledger.kind === 'postgres') {
    for (const column of ['words', 'own'])
      await sql
        .raw(`create index passage_words_${column} on passage_words using gin (${column}) with (fastupdate = off)`)
        .execute(ledger.db);
    await sql.raw('vacuum analyze').execute(ledger.db);
  } else await fillUp(ledger);
}

function invented(nth: number, random: Random) {
  const id = `invented-${nth}`;
  const year = 1985 + Math.floor(40 * Math.sqrt(random.next()));
  const date = `${year}-${two(1 + Math.floor(random.next() * 12))}-${two(1 + Math.floor(random.next() * 28))}`;
  const [genre, level] = [random.next() < 0.8 ? 'statement' : 'report', random.pick(['leaders', 'ministers', 'officials', 'organ'])];
  const speakers = random.shuffled(STATES.slice(0, 14)).slice(0, 2 + Math.floor(random.next() * 3)).map(([party]) => party).sort(); // biome-ignore format: one line
  const passages: Passage[] = [];
  let text = '';
  for (let act = 0; act < ACTS_OF_DOCUMENT; act++) {
    const sentence = sentenceOf(random);
    const span = { from: text.length, to: text.length + sentence.text.length };
    text += `${sentence.text}\n`;
    passages.push({
      ...{ sentence: act, span, chapeau: null, words: sentence.words },
      act: actOf(random, { id: `${id}-${act}`, speakers, ...span }),
      own: random.next() < 0.3 ? sentence.words.slice(0, 15) : null,
    });
  }
  const hash = sha256(text);
  const row = {
    ...{
      id,
      version: 1,
      source: `file:${id}`,
      taken: `${date}T00:00:00.000Z`,
      raw: hash,
      sha256: hash,
      format: 'text',
      encoding: 'utf-8',
      title: `Invented statement ${nth}`,
      date,
    },
    ...{
      place: null,
      parties: '[]',
      genre,
      level,
      series: `series-${Math.floor(random.next() * random.next() * SERIES)}`,
      trust: 'official',
      inferred: '[]',
      words: 1000,
      redacted: 0,
      seq: nth + 1,
    },
  };
  return { row, text, passages };
}

const two = (number: number): string => String(number).padStart(2, '0');

function sentenceOf(random: Random): { readonly text: string; readonly words: readonly string[] } {
  const said: string[] = [];
  const words: string[] = [];
  const names: string[] = [];
  const length = 15 + Math.floor(random.next() * 25);
  for (let at = 0; at < length; at++) {
    if (random.next() < 0.06) {
      const [id, name] = STATES[Math.floor(STATES.length * random.next() ** 2)]!;
      said.push(name);
      words.push(partyWord(id));
      names.push('¶', ...name.toLowerCase().split(' ').map((word) => `${NAME_MARK}${word}`)); // biome-ignore format: one line
    } else {
      const word = vocabulary[Math.floor(Math.exp(random.next() * Math.log(vocabulary.length))) - 1]!;
      said.push(word);
      words.push(word);
    }
  }
  return { text: `${said.join(' ')}.`, words: [...words, ...names] };
}

function actOf(
  random: Random,
  { id, speakers, from, to }: { id: string; speakers: readonly string[]; from: number; to: number },
): SpeechAct {
  const [scale, act] = ACTS[Math.floor(ACTS.length * random.next() ** 2)]!;
  const topics = random.shuffled(defaultLexicon.topics.slice(0, 60)).slice(0, Math.floor(random.next() * 4)).map((topic) => topic.id); // biome-ignore format: one line
  const targets = random.next() < 0.4 ? [STATES[Math.floor(STATES.length * random.next() ** 2)]![0]] : [];
  const level = 1 + Math.floor(random.next() * 9) / 2;
  return {
    ...{
      id,
      from,
      to,
      sentence: 0,
      speakers,
      speaker: null,
      performative: null,
      act,
      point: 'commissive',
      status: 'stated',
      backgrounded: false,
    },
    ...{
      chapeau: null,
      force: { scale, level, modifiers: [], grade: 'A' },
      content: { from, to, text: '' },
      items: [],
      targets,
      qualifiers: [],
      topics,
      reasons: [],
    },
  };
}

async function fillUp({ db }: Ledger): Promise<void> {
  const size = async (): Promise<number> => {
    const { rows } = await sql<{
      bytes: number;
    }>`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(db);
    return Number(rows[0]?.bytes ?? 0);
  };
  const random = randomFrom(5);
  for (let nth = 0; (await size()) < FILE_BYTES; nth++) {
    const bytes = new Uint8Array(RAW_BYTES).map(() => random.next() * 256);
    await db
      .insertInto('raws')
      .values({ sha256: sha256(`raw ${nth}`), bytes })
      .execute();
  }
}

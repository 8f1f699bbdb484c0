/**
 * Planted changes: statements put together from sentences of the corpora (or, without them, of the examples) are edited in known ways, read
 * and compared; counted is how many edits are found with the right dimension and effect, and how much is found where nothing was changed.
 * `node scripts/run.mjs bench/planted.ts [TEXTS] [SEED] [--misses]`
 */
import { resolve } from 'node:path';
import { read } from '../src/acts/read.js';
import { compare } from '../src/compare/compare.js';
import type { Alignment, Comparison, SpeechAct } from '../src/model.js';
import { type Parsed, parsedSentences } from './pairs-sentences.js';
import { corpusTexts, exampleTexts, type SourceText } from './pairs-source.js';
import { EDITS, type Edit, type EditKind, editOf, plain } from './planted-edits.js';
import { type Random, randomFrom } from './prng.js';

/** A statement of about a page: paragraphs of sentences. */
const PARAGRAPHS = 6;
const SENTENCES_EACH = 3;
const EDITS_AT_MOST = 3;

/** An edited text with its original. */
export interface Planted {
  readonly before: string;
  readonly after: string;
  readonly parties: readonly string[];
  readonly edits: readonly Edit[];
}

export interface PlantedRates {
  readonly texts: number;
  readonly edits: number;
  readonly found: number;
  readonly alignments: number;
  readonly spurious: number;
  readonly byKind: ReadonlyMap<EditKind, { readonly edits: number; readonly found: number }>;
  readonly misses: readonly string[];
}

/** `count` edited texts. The same seed gives the same texts. */
export function plantedTexts(sources: readonly SourceText[], count: number, seed: number): readonly Planted[] {
  const random = randomFrom(seed);
  const pool = poolsOf(sources);
  return Array.from({ length: count }, (_, at) => plant(random.pick(pool), at, random));
}

/** Makes `count` edited texts and compares each with its original. The same seed gives the same texts. */
export function plantedRates(sources: readonly SourceText[], count: number, seed: number): PlantedRates {
  const byKind = new Map(EDITS.map((kind) => [kind, { edits: 0, found: 0 }]));
  const misses: string[] = [];
  let alignments = 0;
  let spurious = 0;
  for (const planted of plantedTexts(sources, count, seed)) {
    const comparison = compared(planted);
    for (const edit of planted.edits) {
      const tally = byKind.get(edit.kind as EditKind) ?? { edits: 0, found: 0 };
      const ok = isFound(edit, comparison);
      byKind.set(edit.kind as EditKind, { edits: tally.edits + 1, found: tally.found + (ok ? 1 : 0) });
      if (!ok) misses.push(`MISS ${edit.kind}\n   ${edit.before.join(' ')}\n   ${edit.after.join(' ')}\n   ${told(edit, comparison)}`);
    }
    const extra = spuriousRows(planted, comparison);
    alignments += comparison.alignments.length;
    spurious += extra.length;
    misses.push(
      ...extra.map((row) => `SPURIOUS ${row.drift} ${wordsOf(row, comparison)} ${row.differences.map((d) => d.reason).join('; ')}`),
    );
  }
  const sum = (key: 'edits' | 'found') => [...byKind.values()].reduce((n, tally) => n + tally[key], 0);
  return { texts: count, edits: sum('edits'), found: sum('found'), alignments, spurious, byKind, misses };
}

/** Sentences of texts with the same signatories, each once: what one statement is put together from. */
function poolsOf(sources: readonly SourceText[]): readonly (readonly Parsed[])[] {
  const pools = new Map<string, Parsed[]>();
  for (const { text, parties } of sources) {
    const key = parties.join(' ');
    pools.set(key, [...(pools.get(key) ?? []), ...parsedSentences(text, parties).map(plain)]);
  }
  const least = PARAGRAPHS * SENTENCES_EACH + 4;
  const rich = [...pools.values()].map(unique).filter((sentences) => sentences.length >= least);
  return rich.length > 0 ? rich : [unique([...pools.values()].flat())];
}

const unique = (sentences: readonly Parsed[]): readonly Parsed[] => [...new Map(sentences.map((s) => [s.text, s])).values()];

/** One text and its edited twin. The kind of the first edit goes round, so that all kinds are planted about as often. */
function plant(sentences: readonly Parsed[], turn: number, random: Random): Planted {
  const drawn = random.shuffled(sentences);
  const body = drawn.slice(0, PARAGRAPHS * SENTENCES_EACH);
  const spare = drawn.slice(PARAGRAPHS * SENTENCES_EACH);
  const edits = new Map<number, Edit>();
  for (let n = 0; n < EDITS_AT_MOST; n++) {
    const kind = EDITS[(turn * EDITS_AT_MOST + n) % EDITS.length] as EditKind;
    if (kind === 'move' && edits.size > 0) continue;
    plantOne(kind, body, spare, edits, random);
    if (kind === 'move') break;
  }
  return { ...texts(body, edits), parties: body[0]?.parties ?? [], edits: [...edits.values()] };
}

/** Plants an edit in a sentence of the body that allows it; where none does, a spare sentence that does takes the place of one. */
function plantOne(kind: EditKind, body: Parsed[], spare: readonly Parsed[], edits: Map<number, Edit>, random: Random): void {
  const places = random.shuffled([...body.keys()].filter((at) => !edits.has(at)));
  const other = random.pick(spare.length > 0 ? spare : body);
  for (const at of places) {
    const edit = editOf(kind, body[at] as Parsed, other, random);
    if (edit === null) continue;
    edits.set(at, edit);
    return;
  }
  for (const sentence of spare.filter((candidate) => !body.includes(candidate))) {
    const edit = editOf(kind, sentence, other, random);
    const at = places[0];
    if (edit === null || at === undefined) continue;
    body[at] = sentence;
    edits.set(at, edit);
    return;
  }
}

function texts(body: readonly Parsed[], edits: ReadonlyMap<number, Edit>): { readonly before: string; readonly after: string } {
  const side = (which: 'before' | 'after') => {
    const paragraphs: string[][] = Array.from({ length: PARAGRAPHS }, () => []);
    body.forEach((sentence, at) => {
      const edit = edits.get(at);
      const own =
        edit === undefined || edit.kind === 'move'
          ? [sentence.text]
          : edit.kind === 'insert'
            ? [sentence.text, ...edit[which]]
            : edit[which];
      paragraphs[Math.floor(at / SENTENCES_EACH)]?.push(...own);
    });
    return paragraphs;
  };
  const after = side('after');
  const moved = [...edits].find(([, edit]) => edit.kind === 'move')?.[0];
  if (moved !== undefined) {
    const from = Math.floor(moved / SENTENCES_EACH);
    const [paragraph] = after.splice(from, 1);
    after.splice(from < PARAGRAPHS / 2 ? after.length : 0, 0, paragraph ?? []);
  }
  const whole = (paragraphs: readonly (readonly string[])[]) =>
    paragraphs
      .map((p) => p.join(' '))
      .filter(Boolean)
      .join('\n\n');
  return { before: whole(side('before')), after: whole(after) };
}

function compared({ before, after, parties }: Planted): Comparison {
  const given = { genre: 'statement', level: 'leaders', parties } as const;
  return compare(read(before, { ...given, id: 'before' }), read(after, { ...given, id: 'after' }));
}

/** The rows that hold an act of one of the sentences. */
function rowsOf(sentences: readonly string[], side: 'before' | 'after', comparison: Comparison): readonly Alignment[] {
  const text = comparison[side].text;
  const acts: readonly SpeechAct[] = side === 'before' ? comparison.beforeActs : comparison.afterActs;
  const spans = sentences.map((sentence) => ({ from: text.indexOf(sentence), to: text.indexOf(sentence) + sentence.length }));
  const ids = new Set(
    acts.filter((act) => spans.some((span) => act.content.from >= span.from && act.content.to <= span.to)).map((act) => act.id),
  );
  return comparison.alignments.filter((row) => row[side].some((id) => ids.has(id)));
}

function isFound({ before, after, expected }: Edit, comparison: Comparison): boolean {
  const left = rowsOf(before, 'before', comparison);
  const right = rowsOf(after, 'after', comparison);
  switch (expected.as) {
    case 'dropped':
      return left.length > 0 && left.every((row) => row.drift === 'dropped');
    case 'added':
      return right.length > 0 && right.every((row) => row.drift === 'added');
    case 'moved':
      return left.length > 0 && left.every((row) => row.moved);
    case 'linked':
      return left.length > 0 && [...left, ...right].every((row) => row.before.length > 0 && row.after.length > 0);
    case 'same':
      return left.length > 0 && left.every((row) => right.includes(row) && (row.drift === 'reworded' || row.drift === 'unchanged'));
    case 'difference':
      return left.some(
        (row) =>
          right.includes(row) &&
          row.differences.some((d) => expected.dimensions.includes(d.dimension) && expected.effects.includes(d.effect)),
      );
  }
}

/** Rows of sentences nobody touched that are not unchanged. */
function spuriousRows({ edits }: Planted, comparison: Comparison): readonly Alignment[] {
  const touched = new Set(
    edits.flatMap((edit) => [...rowsOf(edit.before, 'before', comparison), ...rowsOf(edit.after, 'after', comparison)]),
  );
  const moving = edits.some((edit) => edit.kind === 'move');
  return comparison.alignments.filter((row) => !touched.has(row) && (row.drift !== 'unchanged' || (row.moved && !moving)));
}

const told = (edit: Edit, comparison: Comparison): string =>
  [...new Set([...rowsOf(edit.before, 'before', comparison), ...rowsOf(edit.after, 'after', comparison)])]
    .map(
      (row) =>
        `${row.before.length}:${row.after.length} ${row.drift}${row.moved ? ' moved' : ''} ${row.differences.map((d) => `${d.dimension}/${d.effect} ${d.reason}`).join('; ')}`,
    )
    .join(' || ');

function wordsOf(row: Alignment, comparison: Comparison): string {
  const words = (ids: readonly string[], acts: readonly SpeechAct[]) =>
    acts
      .filter((a) => ids.includes(a.id))
      .map((a) => a.content.text.slice(0, 90))
      .join(' / ');
  return `${words(row.before, comparison.beforeActs)} → ${words(row.after, comparison.afterActs)}`;
}

/** The rates as lines of text. */
export function plantedLines({ texts: count, edits, found, alignments, spurious, byKind }: PlantedRates): string {
  const rate = (part: number, of: number) => (of === 0 ? '–' : (part / of).toFixed(3));
  return [
    `edited texts ${count}, planted changes ${edits}: found with the right dimension and effect ${rate(found, edits)}`,
    `spurious: ${spurious} of ${alignments} alignments, ${rate(spurious, alignments)}`,
    ...[...byKind].map(([kind, tally]) => `  ${kind.padEnd(18)} ${String(tally.edits).padStart(4)}  ${rate(tally.found, tally.edits)}`),
  ].join('\n');
}

if (process.argv[1]?.endsWith('planted.js')) {
  const root = resolve('.');
  const sources = corpusTexts(root).length > 0 ? corpusTexts(root) : exampleTexts(root);
  const rates = plantedRates(sources, Number(process.argv[2] ?? 1_000), Number(process.argv[3] ?? 1));
  console.log(plantedLines(rates));
  if (process.argv.includes('--misses')) console.log(rates.misses.join('\n'));
}

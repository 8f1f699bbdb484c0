/**
 * Planted departures: statements are the agreed text, edited copies the drafts: statements put together from sentences of the corpora (or,
 * with `--examples` or without them, of the examples), and whole statements as they stand. Counted is how many departures are found with the
 * right direction, by kind, and how many acts that nobody touched are called departures.
 * `node scripts/run.mjs bench/draft-departures.ts [DRAFTS] [SEED] [--examples] [--misses]`
 */
import { resolve } from 'node:path';
import { read } from '../src/acts/read.js';
import { draft } from '../src/draft/draft.js';
import { marksOf } from '../src/draft/marks.js';
import { precedentsOf } from '../src/draft/precedents.js';
import { loadLexicon } from '../src/intake/lexicon-files.js';
import type { Lexicon } from '../src/lexicon/lexicon.js';
import type { DraftCheck, DraftFinding, DraftStanding } from '../src/model.js';
import { corpusTexts, exampleTexts } from './pairs-source.js';
import { type Planted, plantedTexts } from './planted.js';
import type { Edit } from './planted-edits.js';
import { plantedWhole } from './planted-whole.js';

/** Which standings say the direction of an effect. A change of two kinds at once may also read as altered. */
const SAYS: Readonly<Record<string, readonly DraftStanding[]>> = {
  stronger: ['stronger', 'altered'],
  weaker: ['weaker', 'altered'],
  broader: ['broadened', 'altered'],
  narrower: ['narrowed', 'altered'],
  changed: ['altered'],
};

export interface DepartureRates {
  readonly departures: number;
  readonly found: number;
  readonly untouched: number;
  readonly falsely: number;
  readonly byKind: ReadonlyMap<string, { readonly planted: number; readonly found: number }>;
  readonly misses: readonly string[];
}

/** Holds edited drafts against their originals. `lexicon` knows the parties of the texts. */
export function departureRates(texts: readonly Planted[], lexicon: Lexicon): DepartureRates {
  const byKind = new Map<string, { readonly planted: number; readonly found: number }>();
  const misses: string[] = [];
  let untouched = 0;
  let falsely = 0;
  for (const planted of texts) {
    const check = held(planted, lexicon);
    const touched = new Set<DraftFinding>();
    for (const edit of planted.edits) {
      const findings = at(edit.after, check);
      for (const finding of findings) touched.add(finding);
      if (['moved', 'linked', 'same'].includes(edit.expected.as)) continue;
      const found = isFound(edit, findings, check);
      const tally = byKind.get(edit.kind) ?? { planted: 0, found: 0 };
      byKind.set(edit.kind, { planted: tally.planted + 1, found: tally.found + (found ? 1 : 0) });
      if (!found) misses.push(`MISS ${edit.kind}: ${edit.before.join(' ')} → ${edit.after.join(' ')}: ${findings.map(told)}`);
    }
    const others = [...check.findings, ...check.background].filter((finding) => !touched.has(finding));
    const wrong = others.filter(({ standing }) => standing !== 'agreed');
    untouched += others.length;
    falsely += wrong.length;
    misses.push(...wrong.map((finding) => `FALSE ${told(finding)}: ${finding.text}`));
  }
  const sum = (key: 'planted' | 'found') => [...byKind.values()].reduce((n, tally) => n + tally[key], 0);
  return { departures: sum('planted'), found: sum('found'), untouched, falsely, byKind, misses };
}

const told = ({ standing, last }: DraftFinding): string =>
  `${standing} (${(last?.differences ?? []).map(({ dimension, effect }) => `${dimension} ${effect}`).join(', ')})`;

function held({ before, after, parties }: Planted, lexicon: Lexicon): DraftCheck {
  const given = { level: 'leaders', parties } as const;
  const agreed = read(before, { ...given, id: 'agreed', date: '2025-01-01', genre: 'statement', lexicon });
  return draft(marksOf(escaped(after), { lexicon }), precedentsOf({ name: null, readings: [agreed] }, [], { lexicon }), given);
}

const escaped = (text: string): string => text.replace(/[[\]]/g, '\\$&');

function at(sentences: readonly string[], { findings, background, draft: { text } }: DraftCheck): readonly DraftFinding[] {
  const spans = sentences.map((sentence) => ({
    from: text.indexOf(escaped(sentence)),
    to: text.indexOf(escaped(sentence)) + escaped(sentence).length,
  }));
  return [...findings, ...background].filter((finding) => spans.some((span) => finding.from < span.to && finding.to > span.from));
}

function isFound({ before, expected }: Edit, findings: readonly DraftFinding[], { missing }: DraftCheck): boolean {
  if (expected.as === 'dropped') return missing.some(({ precedent }) => before.some((sentence) => sentence.includes(precedent.text)));
  if (expected.as === 'added') return findings.length > 0 && findings.every(({ standing }) => standing === 'new');
  if (expected.as !== 'difference') return true;
  const says = expected.effects.flatMap((effect) => SAYS[effect] ?? []);
  return findings.some(
    ({ standing, last }) =>
      says.includes(standing) &&
      last?.differences.some((d) => expected.dimensions.includes(d.dimension) && expected.effects.includes(d.effect)),
  );
}

if (process.argv[1]?.endsWith('draft-departures.js')) {
  const [count = '200', seed = '7'] = process.argv.slice(2).filter((arg) => /^\d+$/.test(arg));
  const root = resolve('.');
  const corpora = process.argv.includes('--examples') ? [] : corpusTexts(root);
  const sources = corpora.length > 0 ? corpora : exampleTexts(root);
  const lexicon = await loadLexicon(corpora.length > 0 ? {} : { parties: resolve(root, 'examples/parties.json') });
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
  for (const [name, texts] of [
    ['sentences', plantedTexts(sources, Number(count), Number(seed))],
    ['whole statements', plantedWhole(sources, Number(count), Number(seed))],
  ] as const) {
    const rates = departureRates(texts, lexicon);
    console.log(`${name}: departures found with their direction ${share(rates.found, rates.departures)} of ${rates.departures}`);
    for (const [kind, tally] of [...rates.byKind].sort()) console.log(`  ${kind} ${share(tally.found, tally.planted)} of ${tally.planted}`);
    console.log(`  false departures ${share(rates.falsely, rates.untouched)} of ${rates.untouched} acts nobody touched`);
    if (process.argv.includes('--misses')) for (const miss of rates.misses) console.log(miss);
  }
}

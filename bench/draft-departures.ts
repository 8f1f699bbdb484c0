/**
 * Planted departures: statements put together from sentences of the corpora (or, without them, of the examples) are the agreed text, edited
 * copies the drafts. Counted is how many departures are found with the right direction, and how
 * many acts that nobody touched are called departures. `node scripts/run.mjs bench/draft-departures.ts [DRAFTS] [SEED] [--misses]`
 */
import { resolve } from 'node:path';
import { read } from '../src/acts/read.js';
import { draft } from '../src/draft/draft.js';
import { marksOf } from '../src/draft/marks.js';
import { precedentsOf } from '../src/draft/precedents.js';
import type { DraftCheck, DraftFinding, DraftStanding } from '../src/model.js';
import { corpusTexts, exampleTexts, type SourceText } from './pairs-source.js';
import { type Planted, plantedTexts } from './planted.js';
import type { Edit } from './planted-edits.js';

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
  readonly misses: readonly string[];
}

/** Holds `count` edited drafts against their originals. The same seed gives the same drafts. */
export function departureRates(sources: readonly SourceText[], count: number, seed: number): DepartureRates {
  const rates = { departures: 0, found: 0, untouched: 0, falsely: 0 };
  const misses: string[] = [];
  for (const planted of plantedTexts(sources, count, seed)) {
    const check = held(planted);
    const touched = new Set<DraftFinding>();
    for (const edit of planted.edits) {
      const findings = at(edit.after, check);
      for (const finding of findings) touched.add(finding);
      if (edit.expected.as === 'moved' || edit.expected.as === 'linked') continue;
      rates.departures += edit.expected.as === 'same' ? 0 : 1;
      if (edit.expected.as === 'same') continue;
      if (isFound(edit, findings, check)) rates.found += 1;
      else
        misses.push(`MISS ${edit.kind}: ${edit.before.join(' ')} → ${edit.after.join(' ')}: ${findings.map(({ standing }) => standing)}`);
    }
    const others = check.findings.filter((finding) => !touched.has(finding));
    const wrong = others.filter(({ standing }) => standing !== 'agreed');
    rates.untouched += others.length;
    rates.falsely += wrong.length;
    misses.push(...wrong.map(({ standing, text }) => `FALSE ${standing}: ${text}`));
  }
  return { ...rates, misses };
}

function held({ before, after, parties }: Planted): DraftCheck {
  const given = { level: 'leaders', parties } as const;
  const agreed = read(before, { ...given, id: 'agreed', date: '2025-01-01', genre: 'statement' });
  return draft(marksOf(escaped(after)), precedentsOf({ name: null, readings: [agreed] }), given);
}

const escaped = (text: string): string => text.replace(/[[\]]/g, '\\$&');

function at(sentences: readonly string[], { findings, draft: { text } }: DraftCheck): readonly DraftFinding[] {
  const spans = sentences.map((sentence) => ({
    from: text.indexOf(escaped(sentence)),
    to: text.indexOf(escaped(sentence)) + escaped(sentence).length,
  }));
  return findings.filter((finding) => spans.some((span) => finding.from >= span.from && finding.to <= span.to));
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
  const sources = corpusTexts(root).length > 0 ? corpusTexts(root) : exampleTexts(root);
  const rates = departureRates(sources, Number(count), Number(seed));
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
  console.log(`departures found with their direction ${share(rates.found, rates.departures)} of ${rates.departures}`);
  console.log(`false departures ${share(rates.falsely, rates.untouched)} of ${rates.untouched} acts nobody touched`);
  if (process.argv.includes('--misses')) for (const miss of rates.misses) console.log(miss);
}

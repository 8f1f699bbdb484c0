import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { series } from '../../src/compare/series.js';
import { seriesCsv } from '../../src/formats/series-csv.js';
import { seriesHtml } from '../../src/formats/series-html.js';
import { seriesText } from '../../src/formats/series-text.js';
import type { Level, Reading, Series } from '../../src/model.js';
import { violations } from '../formats/contract.js';
import { reading, SENTENCES } from './samples.js';

const [disarm = '', condemn = '', network = '', crews = ''] = SENTENCES;
const dated = (id: string, date: string, sentences: readonly string[], level: Level | null = 'leaders'): Reading =>
  reading(sentences.join('\n\n'), { id, date, level });
const stepsOf = (result: Series, words: string) => {
  const text = (document: string) => result.documents.find((d) => d.id === document)?.text ?? '';
  const found = result.lineages.find((lineage) =>
    lineage.steps.some((step) => step.acts.length > 0 && text(step.document).includes(words)),
  );
  return found?.steps.map((step) => `${step.document} ${step.drift}${step.returned ? ' returned' : ''}`);
};

describe('series', () => {
  const first = dated('first', '2022-03-01', [disarm, condemn]);
  const second = dated('second', '2023-03-01', [disarm]);
  const third = dated('third', '2024-03-01', [disarm.replace('their commitment', 'their resolute commitment'), condemn]);

  it('orders by date whatever the order given', () => {
    expect(series([third, first, second]).documents.map((d) => d.id)).toEqual(['first', 'second', 'third']);
    expect(series([third, first], { order: 'given' }).documents.map((d) => d.id)).toEqual(['third', 'first']);
  });
  it('follows one piece of language with its changes', () => {
    expect(stepsOf(series([first, second, third]), disarm)).toEqual(['first added', 'second unchanged', 'third strengthened']);
  });
  it('finds language that comes back and does not call it new', () => {
    const result = series([first, second, third]);
    const condemning = result.lineages.find((lineage) => lineage.steps.length === 3 && lineage.steps[1]?.drift === 'dropped');
    expect(condemning?.steps.map((step) => [step.document, step.drift, step.returned])).toEqual([
      ['first', 'added', false],
      ['second', 'dropped', false],
      ['third', 'unchanged', true],
    ]);
  });
  it('compares with the last text of the same level, and drops nothing between levels', () => {
    const ministers = dated('ministers', '2023-06-01', [network], 'ministers');
    const result = series([first, ministers, third]);
    expect(result.lineages.flatMap((lineage) => lineage.steps).filter((step) => step.drift === 'dropped')).toEqual([]);
    expect(stepsOf(result, disarm)).toEqual(['first added', 'third strengthened']);
  });
  it('compares a statement with the last statement, not with a readout between, and lets a readout drop nothing agreed', () => {
    const account = dated('account', '2023-06-01', [network]);
    const readout: Reading = { ...account, document: { ...account.document, genre: 'readout' } };
    const result = series([first, readout, third]);
    expect(stepsOf(result, disarm)).toEqual(['first added', 'third strengthened']);
    const steps = result.lineages.map(({ steps }) => steps.map((step) => `${step.document} ${step.drift}`).join(', '));
    expect(steps).toContain('first added, third unchanged');
    expect(steps).toContain('account added, third dropped');
  });
  it('shows a report as reported: a change mark only for exact words, never a drop', () => {
    const report = reading(
      `Arvenia and Borland “call on Drossia to release the fishing crews”, the daily said. They are said to condemn shelling in Karsk.`,
      {
        id: 'report',
        date: '2023-01-01',
      },
    );
    const result = series([dated('one', '2022-01-01', [crews, condemn]), { ...report, document: { ...report.document, genre: 'report' } }]);
    const reported = result.lineages.flatMap((lineage) => lineage.steps).filter((step) => step.document === 'report');
    expect(reported.length).toBeGreaterThan(0);
    expect(reported.every((step) => step.reported && (step.drift === null || step.drift === 'unchanged'))).toBe(true);
  });
  it('leaves a cell out where a text is silent', () => {
    const { matrix } = series([first, second, third]);
    const [topic] = first.acts[1]?.topics ?? [];
    expect(matrix.cells.filter((cell) => cell.topic === topic).map((cell) => cell.document)).not.toContain('second');
  });
  it('refuses texts without a date and texts given twice', () => {
    const undated = reading(disarm, { id: 'undated' });
    expect(() => series([first, undated])).toThrow(/^series-undated: .*undated/);
    expect(() => series([first, first])).toThrow(/^series-twice: /);
    expect(series([first, undated], { order: 'given' }).documents).toHaveLength(2);
  });
  it('keeps the order given for two texts of one day, and says so', () => {
    const twin = dated('twin', '2022-03-01', [network]);
    const { documents, doubts } = series([twin, first]);
    expect(documents.map((d) => d.id)).toEqual(['twin', 'first']);
    expect(doubts.map((doubt) => doubt.rule)).toContain('series.same-date');
  });
  it('gives lineages the same ids whatever comes after them', () => {
    const ids = (result: Series) => result.lineages.map((lineage) => lineage.id);
    expect(ids(series([first, second, third])).slice(0, 2)).toEqual(ids(series([first])));
  });
  it('takes an empty series and empty texts', () => {
    expect(series([]).lineages).toEqual([]);
    expect(series([dated('empty', '2020-01-01', [])]).matrix.cells).toEqual([]);
  });
  it('tells how far it is', () => {
    const told: string[] = [];
    series([first, second], { onProgress: (done, total) => told.push(`${done}/${total}`) });
    expect(told).toEqual(['1/2', '2/2']);
  });
  it('gives what the published schema promises, and pages, tables and text that hold every quote', () => {
    const result = series([first, second, third]);
    expect(violations('series', result)).toEqual([]);
    for (const shown of [seriesText(result, { all: true, width: 1_000 }), seriesCsv(result), seriesHtml(result)]) {
      for (const cell of result.matrix.cells) expect(shown).toContain(cell.quote);
    }
    expect(seriesHtml(result)).toContain('<svg class="timeline"');
  });
});

const SHARED = process.env.ENTENTE_SHARED ?? join(import.meta.dirname, '../../../shared');
const TRILATERAL = join(SHARED, 'corpora/us-japan-rok-trilateral');

describe.skipIf(!existsSync(TRILATERAL))('series, on the real trilateral statements of 2022 to 2025', () => {
  const texts: readonly (readonly [string, Level])[] = [
    ['2022-11-13', 'leaders'],
    ['2023-08-18', 'leaders'],
    ['2024-11-15', 'leaders'],
  ];
  const leaders = () =>
    texts.map(([date, level]) => {
      const file = readdirSync(TRILATERAL).find((name) => name.startsWith(date)) ?? '';
      return read(readFileSync(join(TRILATERAL, file), 'utf8'), { id: date, date, level, genre: 'statement' });
    });
  const ministers = () => {
    const file = readdirSync(join(SHARED, 'seeds')).find((name) => name.startsWith('001')) ?? '';
    return read(readFileSync(join(SHARED, 'seeds', file), 'utf8'), {
      id: '2025-02-15',
      date: '2025-02-15',
      level: 'ministers',
      genre: 'statement',
    });
  };
  const result = existsSync(TRILATERAL) ? series([...leaders(), ministers()]) : series([]);
  /** The lines of the lineage whose quote matches in the last text, over the whole series. */
  const lines = (words: RegExp) => {
    const all = result.matrix.cells.flatMap((cell) => cell.lines.map((line) => ({ document: cell.document, ...line })));
    const lineage = all.find((line) => line.document === '2025-02-15' && words.test(line.quote))?.lineage;
    return [...new Map(all.filter((line) => line.lineage === lineage).map((line) => [line.document, line])).values()].sort((x, y) =>
      x.document < y.document ? -1 : 1,
    );
  };

  it('shows the object of denuclearization flip, and "resolute" added', () => {
    const quotes = lines(/denuclearization/).map((line) => line.quote);
    expect(quotes.map((quote) => (/Korean Peninsula/.test(quote) ? 'peninsula' : 'state'))).toEqual([
      'peninsula',
      'state',
      'peninsula',
      'state',
    ]);
    expect(quotes.map((quote) => quote.includes('resolute'))).toEqual([false, false, false, true]);
  });
  it('shows the verb before the Taiwan Strait move', () => {
    expect(lines(/across the Taiwan Strait/).map((line) => /reiterate|reaffirm|recognize|emphasize/.exec(line.quote)?.[0])).toEqual([
      'reiterate',
      'reaffirm',
      'recognize',
      'emphasize',
    ]);
  });
  it('shows support for the participation of Taiwan as new', () => {
    expect(lines(/meaningful participation/).map((line) => line.change)).toEqual(['added']);
  });
  it('shows "ironclad" kept', () => {
    expect(
      lines(/ironclad/)
        .slice(1)
        .map((line) => line.quote.includes('ironclad')),
    ).toEqual([true, true, true]);
  });
});

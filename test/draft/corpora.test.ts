import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { compare } from '../../src/compare/compare.js';
import { draft } from '../../src/draft/draft.js';
import { lastOf, precedentsOf } from '../../src/draft/precedents.js';
import type { DraftCheck, Reading } from '../../src/model.js';

const corpora = join(process.env.ENTENTE_SHARED ?? join(import.meta.dirname, '../../../shared'), 'corpora');
const SERIES = ['us-japan-rok-trilateral', 'us-rok-leaders', 'counter-ransomware'];

interface Row {
  readonly series: string;
  readonly file: string;
  readonly date: string;
  readonly title: string;
}

function statements(name: string): readonly Reading[] {
  const rows = readFileSync(join(corpora, 'MANIFEST.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  return rows
    .filter(({ series }) => series === name)
    .sort((x, y) => (x.date < y.date ? -1 : 1))
    .map(({ file, date, title }) => read(readFileSync(join(corpora, file), 'utf8'), { id: file, date, title }))
    .filter(({ document }) => document.genre !== 'report');
}

/** The statement as a draft, word for word: whatever brackets it has are its own. */
function asDraft({ document }: Reading, earlier: readonly Reading[]): DraftCheck {
  const { level, date, title, parties, genre } = document;
  return draft({ text: document.text, marks: [] }, precedentsOf({ name: null, readings: earlier }), { level, date, title, parties, genre });
}

describe.skipIf(!existsSync(corpora)).each(SERIES)('a real statement of %s held as a draft', (name) => {
  const texts = existsSync(corpora) ? statements(name) : [];
  it('gives the findings that comparing it with the last one gives', () => {
    for (const [at, text] of texts.entries()) {
      const earlier = texts.slice(0, at);
      const last = lastOf(precedentsOf({ name: null, readings: earlier }), text.document.level);
      if (last === null) continue;
      const { alignments } = compare(last, text);
      const { findings, missing } = asDraft(text, earlier);
      expect(findings.map(({ acts }) => acts)).toEqual(alignments.filter(({ after }) => after.length > 0).map(({ after }) => after));
      for (const row of alignments.filter(({ before, after }) => before.length > 0 && after.length > 0)) {
        const finding = findings.find(({ id }) => id === row.after.join('+'));
        expect(finding?.last?.differences.map(({ reason }) => reason)).toEqual(row.differences.map(({ reason }) => reason));
      }
      expect(missing).toHaveLength(alignments.filter(({ drift }) => drift === 'dropped').length);
    }
  }, 60_000);
  it('is all agreed with itself', () => {
    for (const [at, text] of texts.entries()) {
      const { summary, findings } = asDraft(text, texts.slice(0, at + 1));
      expect(summary, text.document.id).toEqual(findings.length === 0 ? {} : { agreed: findings.length });
    }
  }, 60_000);
  it('hardly ever says that it contradicts itself', () => {
    const said = texts.map((text, at) => (at === 0 ? 0 : asDraft(text, texts.slice(0, at)).inconsistencies.length));
    expect(said.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(3);
  }, 60_000);
});

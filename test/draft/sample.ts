import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/acts/read.js';
import { type DraftOptions, draft } from '../../src/draft/draft.js';
import { marksOf } from '../../src/draft/marks.js';
import { type Precedents, precedentsOf } from '../../src/draft/precedents.js';
import { loadLexicon } from '../../src/intake/lexicon-files.js';
import type { DraftCheck, DraftFinding, Level, Reading } from '../../src/model.js';

const examples = join(import.meta.dirname, '../../examples');
export const lexicon = await loadLexicon({ parties: join(examples, 'parties.json') });

/** The example series, oldest first. */
export const series: readonly Reading[] = ['sen-luc-2023', 'tolme-2024', 'varrin-2025'].map((id) =>
  read(readFileSync(join(examples, `${id}.txt`), 'utf8'), { id, lexicon }),
);

/** Precedents of invented texts, given oldest first. */
export function precedents(...texts: readonly { readonly text: string; readonly date: string; readonly level?: Level }[]): Precedents {
  const readings = texts.map(({ text, date, level = 'leaders' }) =>
    read(text, { id: `t${date}`, title: `Statement of ${date}`, date, level, genre: 'statement', parties: ['XAR', 'XBO'], lexicon }),
  );
  return precedentsOf({ name: null, readings }, [], { lexicon });
}

/** Holds a draft of leaders of Arvenia and Borland against precedents. */
export function held(text: string, earlier: Precedents, options: DraftOptions = {}): DraftCheck {
  return draft(marksOf(text, { lexicon }), earlier, { level: 'leaders', parties: ['XAR', 'XBO'], ...options });
}

/** The finding that holds some words of the draft. */
export function findingOf(check: DraftCheck, words: string): DraftFinding {
  const at = check.draft.text.indexOf(words);
  const found = check.findings.find((finding) => finding.from <= at && finding.to >= at);
  if (at < 0 || found === undefined) throw new Error(`no finding at “${words}”`);
  return found;
}

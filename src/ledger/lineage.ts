import { EntenteError } from '../errors.js';
import { wordsOfAct } from '../formats/drift-wording.js';
import type { ActId, Document, LineageStep, Series, Span, TopicId } from '../model.js';
import { readingOf } from './documents.js';
import type { Ledger } from './ledger.js';
import { seriesOf } from './series-stored.js';

/** An act of a lineage in one text, and where it stands. */
export interface LineageWording extends Span {
  readonly act: ActId;
  /** With who speaks or the chapeau, white space made even. */
  readonly words: string;
  /** The text from `from` to `to`, as it is. */
  readonly quote: string;
}
/** A step of a lineage with its text's facts and all its words; none where the language was left out. */
export interface WordedStep extends LineageStep {
  readonly facts: Pick<Document, 'title' | 'date' | 'genre' | 'level'>;
  readonly wordings: readonly LineageWording[];
}
export interface WordedLineage {
  readonly id: string;
  readonly series: string;
  readonly topics: readonly TopicId[];
  readonly steps: readonly WordedStep[];
}

/** One piece of agreed language of a series with its whole wording in every text, as the latest versions have it. Throws `unknown-series`, `unknown-lineage`. */
export async function lineageOf(ledger: Ledger, name: string, id: string): Promise<WordedLineage> {
  const series = await seriesOf(ledger, name);
  const lineage = series.lineages.find((one) => one.id === id);
  if (lineage === undefined)
    throw new EntenteError('unknown-lineage', {
      expected: `the id of a piece of language of "${name}"`,
      came: `"${id}"`,
      todo: 'The series lists its lineages. An id comes from first words: it changes when an earlier text comes in.',
    });
  const steps = await Promise.all(lineage.steps.map((step) => worded(ledger, step, series)));
  return { id, series: name, topics: lineage.topics, steps };
}

async function worded(ledger: Ledger, step: LineageStep, series: Series): Promise<WordedStep> {
  const { title, date, genre, level } = series.documents.find((document) => document.id === step.document)!;
  const facts = { title, date, genre, level };
  if (step.acts.length === 0) return { ...step, facts, wordings: [] };
  const { acts, document } = await readingOf(ledger, step.document);
  const wordings = acts
    .filter(({ id }) => step.acts.includes(id))
    .map((act) => {
      const { id, from, to } = act;
      return { act: id, from, to, words: wordsOfAct(act, document.text), quote: document.text.slice(from, to) };
    });
  return { ...step, facts, wordings };
}

/** What must hold of the reading and the check of any text whatever. */
import { read } from '../src/acts/read.js';
import { check } from '../src/check/check.js';
import { checkHtml } from '../src/formats/check-html.js';
import { checkText } from '../src/formats/check-text.js';
import { readMarked } from '../src/formats/read-marked.js';
import { readText } from '../src/formats/read-text.js';
import type { Reading, Span, Verdict } from '../src/model.js';

const FLAGGED: ReadonlySet<Verdict> = new Set(['contradicted', 'altered', 'unsupported', 'stronger', 'weaker']);
/** Milliseconds that a text of a few hundred words may take before it counts as a hang, even on a busy machine. */
const HANG = 4000;

/** Throws a sentence that says which law the text breaks. */
export function holdForReading(text: string): Reading {
  const start = performance.now();
  const reading = read(text, { id: 'text' });
  law(performance.now() - start < HANG, 'reading ends soon');
  law(reading.document.text === text, 'the text is not altered');
  for (const act of reading.acts) {
    law(within(act, text) && within(act.content, text), `act ${act.id} lies in the text`);
    law(act.content.text === text.slice(act.content.from, act.content.to), `content of ${act.id} is its slice`);
    law(
      act.performative === null || act.performative.text === text.slice(act.performative.from, act.performative.to),
      `performative of ${act.id} is its slice`,
    );
    law(
      act.items.every((item) => within(item, act.content) && item.text === text.slice(item.from, item.to)),
      `items of ${act.id} lie in its content`,
    );
    law(
      act.qualifiers.every((qualifier) => within(qualifier, text)),
      `qualifiers of ${act.id} lie in the text`,
    );
    law(
      act.force === null || (act.force.level >= 1 && act.force.level <= 5 && act.force.level * 2 === Math.round(act.force.level * 2)),
      `force of ${act.id} is 1–5 in half steps`,
    );
    law(reading.sentences[act.sentence] !== undefined, `sentence of ${act.id} exists`);
  }
  law(new Set(reading.acts.map(({ id }) => id)).size === reading.acts.length, 'ids of acts are unique');
  law(
    reading.sentences.every(
      (sentence, index) => within(sentence, text) && (index === 0 || reading.sentences[index - 1]!.to <= sentence.from),
    ),
    'sentences are in order and apart',
  );
  readText(reading);
  readMarked(reading);
  return reading;
}

/** A text against itself has no fault; against another it has a result whose spans are true. */
export function holdForChecks(text: string, other: string): void {
  const statement = read(text, { id: 'statement', genre: 'statement' });
  const same = check(read(text, { id: 'report', genre: 'report' }), [statement]);
  law(
    !same.claims.some(({ verdict }) => FLAGGED.has(verdict)),
    `identical text is supported: ${JSON.stringify(same.claims.find(({ verdict }) => FLAGGED.has(verdict)))}`,
  );
  const start = performance.now();
  const result = check(read(other, { id: 'report', genre: 'report' }), [statement]);
  law(performance.now() - start < HANG, 'checking ends soon');
  for (const claim of result.claims) {
    law(claim.text === other.slice(claim.from, claim.to), `claim ${claim.id} is its slice`);
    law(
      claim.evidence.every((span) => span.text === text.slice(span.from, span.to)),
      `evidence of ${claim.id} is its slice`,
    );
    law(
      claim.findings.every(
        ({ source, report }) =>
          (!source || source.text === text.slice(source.from, source.to)) &&
          (!report || report.text === other.slice(report.from, report.to)),
      ),
      `findings of ${claim.id} are slices`,
    );
  }
  for (const quotation of result.quotations) law(quotation.text === other.slice(quotation.from, quotation.to), 'a quotation is its slice');
  checkText(result);
  checkHtml(result);
}

function within(span: Span, outer: string | Span): boolean {
  const [from, to] = typeof outer === 'string' ? [0, outer.length] : [outer.from, outer.to];
  return from <= span.from && span.from <= span.to && span.to <= to;
}

function law(holds: boolean, says: string): void {
  if (!holds) throw new Error(`broken: ${says}`);
}

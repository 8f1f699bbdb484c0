import type { Check, Comparison, Document, Reading, Series } from '../model.js';

/**
 * Results as JSON Lines: first a line for each document (without its text), then one for each act, claim, alignment or lineage, in the shape it has in the
 * result, with the `kind` of the line. Offsets are UTF-16 code units. A reader that wants one kind skips the others.
 */
const lines = (schema: string, rows: readonly object[]): string => rows.map((row) => `${JSON.stringify({ schema, ...row })}\n`).join('');

function header({ text: _, ...document }: Document, role: string, engine: object): object {
  return { kind: 'document', role, engine, ...document };
}

/** A reading as JSON Lines: the document, then its acts with their words. */
export const readJsonLines = ({ schema, engine, document, acts }: Reading): string =>
  lines(schema, [
    header(document, 'document', engine),
    ...acts.map((act) => ({ kind: 'act', document: document.id, text: document.text.slice(act.from, act.to), ...act })),
  ]);

/** A check as JSON Lines: the documents, then claims, quotations and omissions. */
export const checkJsonLines = ({ schema, engine, report, statements, claims, quotations, omissions }: Check): string =>
  lines(schema, [
    header(report, 'report', engine),
    ...statements.map((statement) => header(statement, 'statement', engine)),
    ...claims.map((claim) => ({ kind: 'claim', document: report.id, ...claim })),
    ...quotations.map((quotation) => ({ kind: 'quotation', document: report.id, ...quotation })),
    ...omissions.map((omission) => ({ kind: 'omission', ...omission })),
  ]);

/** A comparison as JSON Lines: the documents, the acts of both, then the alignments. */
export const compareJsonLines = ({ schema, engine, before, after, beforeActs, afterActs, alignments }: Comparison): string =>
  lines(schema, [
    header(before, 'before', engine),
    header(after, 'after', engine),
    ...beforeActs.map((act) => ({ kind: 'act', document: before.id, text: before.text.slice(act.from, act.to), ...act })),
    ...afterActs.map((act) => ({ kind: 'act', document: after.id, text: after.text.slice(act.from, act.to), ...act })),
    ...alignments.map((row) => {
      const { before: earlier, after: later, ...rest } = row;
      return { kind: 'alignment', before: { document: before.id, acts: earlier }, after: { document: after.id, acts: later }, ...rest };
    }),
  ]);

/** A series as JSON Lines: the documents, the lineages, then the cells of the matrix. */
export const seriesJsonLines = ({ schema, engine, documents, lineages, matrix }: Series): string =>
  lines(schema, [
    ...documents.map((document) => header(document, 'text', engine)),
    ...lineages.map((lineage) => ({ kind: 'lineage', ...lineage })),
    ...matrix.cells.map((cell) => ({ kind: 'cell', ...cell })),
  ]);

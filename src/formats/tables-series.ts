import { type CellLine, type Lineage, type LineageStep, type Cell as MatrixCell, SCALES, type Series } from '../model.js';
import { type Table, tableOf } from './tables.js';
import { DRIFTS, documentsTable } from './tables-shared.js';

type Step = LineageStep & { readonly lineage: Lineage };
type Line = CellLine & { readonly cell: MatrixCell };

/** The tables of a series: documents, the steps of its lineages, the lines of the drift matrix. */
export function seriesTables({ documents, lineages, matrix }: Series): readonly Table[] {
  const steps = lineages.flatMap((lineage) => lineage.steps.map((step) => ({ ...step, lineage })));
  const lines = matrix.cells.flatMap((cell) => cell.lines.map((line) => ({ ...line, cell })));
  const refers = [{ column: 'document', table: 'documents', to: 'document' }];
  return [
    documentsTable(
      documents.map((document) => ({ role: 'text', document })),
      ['text'],
    ),
    tableOf<Step>(
      {
        name: 'steps',
        title: 'Steps of agreed language',
        description: 'What each text of the series makes of a piece of agreed language (a lineage).',
        key: ['lineage', 'document'],
        refers,
      },
      [
        {
          name: 'lineage',
          type: 'string',
          required: true,
          description: 'Id of the piece of language, derived from its first words.',
          of: ({ lineage }) => lineage.id,
        },
        { name: 'document', type: 'string', required: true, description: 'The text.', of: (step) => step.document },
        {
          name: 'drift',
          type: 'string',
          values: DRIFTS,
          description: 'Against the step before; empty where a report renders the language in words of its own.',
          of: (step) => step.drift,
        },
        {
          name: 'returned',
          type: 'boolean',
          required: true,
          description: 'It comes back after texts of the same level without it.',
          of: (step) => step.returned,
        },
        {
          name: 'reported',
          type: 'boolean',
          required: true,
          description: 'The step stands in a report: as reported, never proof of a change.',
          of: (step) => step.reported,
        },
        {
          name: 'acts',
          type: 'list',
          description: 'Ids of the acts; empty where the text left the language out.',
          of: (step) => step.acts,
        },
        {
          name: 'differences',
          type: 'list',
          description: 'What differs from the step before, each as "dimension: effect".',
          of: (step) => step.differences.map(({ dimension, effect }) => `${dimension}: ${effect}`),
        },
        { name: 'topics', type: 'list', description: 'Topics of the lexicon.', of: ({ lineage }) => lineage.topics },
      ],
      steps,
    ),
    tableOf<Line>(
      { name: 'cells', title: 'Drift matrix', description: 'What a text says on a topic, one row per act; silence has no row.', refers },
      [
        { name: 'topic', type: 'string', required: true, description: 'Topic of the lexicon.', of: ({ cell }) => cell.topic },
        { name: 'document', type: 'string', required: true, description: 'The text.', of: ({ cell }) => cell.document },
        { name: 'lineage', type: 'string', required: true, description: 'The piece of agreed language.', of: (line) => line.lineage },
        {
          name: 'change',
          type: 'string',
          required: true,
          values: [...DRIFTS, 'returned', 'reported'],
          description: 'What became of it in this text.',
          of: (line) => line.change,
        },
        {
          name: 'act',
          type: 'string',
          values: Object.values(SCALES).flat(),
          description: 'What is done with the words.',
          of: (line) => line.act,
        },
        { name: 'scale', type: 'string', values: Object.keys(SCALES), description: 'Scale of its force.', of: (line) => line.scale },
        {
          name: 'level',
          type: 'number',
          description: 'Force, 1 to 5 in half steps; compares only within one scale.',
          of: (line) => line.level,
        },
        { name: 'quote', type: 'string', required: true, description: 'The words.', of: (line) => line.quote },
        { name: 'acts', type: 'list', description: 'Ids of the acts.', of: (line) => line.acts },
      ],
      lines,
    ),
  ];
}

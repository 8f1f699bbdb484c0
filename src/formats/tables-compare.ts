import { type Alignment, type Comparison, DIMENSIONS, type Difference } from '../model.js';
import { actsById } from './drift-wording.js';
import { type Table, tableOf } from './tables.js';
import { actsTable, DRIFTS, documentsTable, EFFECTS, placeColumns, RESTS, RESTS_SAYS } from './tables-shared.js';

/** The tables of a comparison: documents, the acts of both, alignments, differences. */
export function compareTables(comparison: Comparison): readonly Table[] {
  const { before, after, beforeActs, afterActs, alignments } = comparison;
  const acts = actsById(comparison);
  const documents = [before, after];
  const differences = alignments.flatMap((row) => row.differences.map((difference) => ({ row, difference })));
  return [
    documentsTable(
      [
        { role: 'before', document: before },
        { role: 'after', document: after },
      ],
      ['before', 'after'],
    ),
    actsTable([...beforeActs.map((act) => ({ document: before, act })), ...afterActs.map((act) => ({ document: after, act }))]),
    tableOf<Alignment>(
      {
        name: 'alignments',
        title: 'What became of what',
        description: 'Acts of the earlier text with those of the later that say the same, or what has no counterpart.',
        key: ['alignment'],
      },
      [
        { name: 'alignment', type: 'string', required: true, description: 'Id of the pair.', of: (row) => row.id },
        {
          name: 'drift',
          type: 'string',
          required: true,
          values: DRIFTS,
          description: 'What the later text makes of the earlier.',
          of: (row) => row.drift,
        },
        { name: 'moved', type: 'boolean', required: true, description: 'It stands in another place.', of: (row) => row.moved },
        {
          name: 'returned',
          type: 'boolean',
          required: true,
          description: 'An earlier text of the series had it, the one before did not.',
          of: (row) => row.returned,
        },
        {
          name: 'similarity',
          type: 'number',
          required: true,
          description: 'How alike the words are, 0 to 1.',
          of: (row) => row.similarity,
        },
        { name: 'before_acts', type: 'list', description: 'Acts of the earlier text, by act_id.', of: (row) => row.before },
        { name: 'after_acts', type: 'list', description: 'Acts of the later text, by act_id.', of: (row) => row.after },
        {
          name: 'before_words',
          type: 'string',
          description: 'Their words in the earlier text.',
          of: (row) => acts.words(row, 'before') || null,
        },
        {
          name: 'after_words',
          type: 'string',
          description: 'Their words in the later text.',
          of: (row) => acts.words(row, 'after') || null,
        },
        { name: 'topics', type: 'list', description: 'Topics of the lexicon.', of: (row) => row.topics },
      ],
      alignments,
    ),
    tableOf<{ readonly row: Alignment; readonly difference: Difference }>(
      {
        name: 'differences',
        title: 'Differences',
        description: 'One way in which the later words differ from the earlier.',
        refers: [{ column: 'alignment', table: 'alignments', to: 'alignment' }],
      },
      [
        { name: 'alignment', type: 'string', required: true, description: 'The pair it is found in.', of: ({ row }) => row.id },
        {
          name: 'dimension',
          type: 'string',
          required: true,
          values: DIMENSIONS,
          description: 'What differs.',
          of: ({ difference }) => difference.dimension,
        },
        {
          name: 'effect',
          type: 'string',
          required: true,
          values: EFFECTS,
          description: 'What it does to the words.',
          of: ({ difference }) => difference.effect,
        },
        { name: 'rests', type: 'string', required: true, values: RESTS, description: RESTS_SAYS, of: ({ difference }) => difference.rests },
        {
          name: 'before_words',
          type: 'string',
          description: 'The words in the earlier text.',
          of: ({ difference }) => difference.before?.text ?? null,
        },
        ...placeColumns<{ readonly row: Alignment; readonly difference: Difference }>(
          'before_',
          ({ difference }) => (difference.before === null ? null : { span: difference.before, document: before.id }),
          documents,
          'these words in the earlier text',
        ),
        {
          name: 'after_words',
          type: 'string',
          description: 'The words in the later text.',
          of: ({ difference }) => difference.after?.text ?? null,
        },
        ...placeColumns<{ readonly row: Alignment; readonly difference: Difference }>(
          'after_',
          ({ difference }) => (difference.after === null ? null : { span: difference.after, document: after.id }),
          documents,
          'these words in the later text',
        ),
        { name: 'reason', type: 'string', required: true, description: 'Why, in words.', of: ({ difference }) => difference.reason },
      ],
      differences,
    ),
  ];
}

import { type Check, type Claim, DIMENSIONS, type Finding, type Omission, QUOTATION_VERDICTS, type Quotation, VERDICTS } from '../model.js';
import { type Table, tableOf } from './tables.js';
import { documentsTable, EFFECTS, placeColumns, RESTS, RESTS_SAYS } from './tables-shared.js';

/** The tables of a check: documents, claims, findings, quotations, omissions. */
export function checkTables(check: Check): readonly Table[] {
  const { report, statements } = check;
  const documents = [report, ...statements];
  const rows = [{ role: 'report', document: report }, ...statements.map((document) => ({ role: 'statement', document }))];
  const findings = check.claims.flatMap((claim) => claim.findings.map((finding) => ({ claim, finding })));
  return [
    documentsTable(rows, ['report', 'statement']),
    tableOf<Claim>(
      { name: 'claims', title: 'Claims', description: 'What the report says that can be held against the statements.', key: ['claim'] },
      [
        { name: 'claim', type: 'string', required: true, description: 'Id of the claim.', of: (row) => row.id },
        ...placeColumns<Claim>('', (row) => ({ span: row, document: report.id }), documents, 'the claim in the report'),
        { name: 'text', type: 'string', required: true, description: 'Its words.', of: (row) => row.text },
        {
          name: 'verdict',
          type: 'string',
          required: true,
          values: VERDICTS,
          description: 'How it stands to the text; the most serious finding decides.',
          of: (row) => row.verdict,
        },
        {
          name: 'confidence',
          type: 'string',
          required: true,
          values: ['high', 'medium', 'low'],
          description: 'How sure the verdict is.',
          of: (row) => row.confidence,
        },
        {
          name: 'basis',
          type: 'string',
          description: 'A further source that alone supports it, when the statements do not.',
          of: (row) => row.basis,
        },
        {
          name: 'evidence',
          type: 'list',
          description: 'Words of the statements it was held against, each as "document: words".',
          of: (row) => row.evidence.map(({ statement, text }) => `${statement}: ${text.replaceAll(';', ',')}`),
        },
      ],
      check.claims,
    ),
    tableOf<{ readonly claim: Claim; readonly finding: Finding }>(
      {
        name: 'findings',
        title: 'Findings',
        description: 'One way in which a claim differs from the text.',
        refers: [{ column: 'claim', table: 'claims', to: 'claim' }],
      },
      [
        { name: 'claim', type: 'string', required: true, description: 'The claim it is about.', of: ({ claim }) => claim.id },
        {
          name: 'dimension',
          type: 'string',
          required: true,
          values: [...DIMENSIONS, 'purpose', 'place', 'fusion', 'added'],
          description: 'What differs.',
          of: ({ finding }) => finding.dimension,
        },
        {
          name: 'effect',
          type: 'string',
          required: true,
          values: EFFECTS,
          description: 'What the report makes of the text.',
          of: ({ finding }) => finding.effect,
        },
        {
          name: 'severity',
          type: 'string',
          required: true,
          values: ['major', 'minor'],
          description: 'Whether it must be mended.',
          of: ({ finding }) => finding.severity,
        },
        { name: 'rests', type: 'string', required: true, values: RESTS, description: RESTS_SAYS, of: ({ finding }) => finding.rests },
        {
          name: 'report_words',
          type: 'string',
          description: 'The words of the report.',
          of: ({ finding }) => finding.report?.text ?? null,
        },
        {
          name: 'statement',
          type: 'string',
          description: 'The statement whose words follow.',
          of: ({ finding }) => finding.source?.statement ?? null,
        },
        {
          name: 'statement_words',
          type: 'string',
          description: 'The words of the statement.',
          of: ({ finding }) => finding.source?.text ?? null,
        },
        ...placeColumns<{ readonly claim: Claim; readonly finding: Finding }>(
          'statement_',
          ({ finding }) => (finding.source === null ? null : { span: finding.source, document: finding.source.statement }),
          documents,
          'these words in the statement',
        ),
        { name: 'reason', type: 'string', required: true, description: 'Why, in words.', of: ({ finding }) => finding.reason },
      ],
      findings,
    ),
    tableOf<Quotation>(
      { name: 'quotations', title: 'Quotations', description: 'What the report puts in quotation marks.' },
      [
        ...placeColumns<Quotation>('', (row) => ({ span: row, document: report.id }), documents, 'the quotation in the report'),
        { name: 'text', type: 'string', required: true, description: 'Its words.', of: (row) => row.text },
        {
          name: 'verdict',
          type: 'string',
          required: true,
          values: QUOTATION_VERDICTS,
          description: 'How it stands to the words of the text.',
          of: (row) => row.verdict,
        },
        { name: 'statement', type: 'string', description: 'The statement it was found in.', of: (row) => row.source?.statement ?? null },
        { name: 'statement_words', type: 'string', description: 'The words there.', of: (row) => row.source?.text ?? null },
      ],
      check.quotations,
    ),
    tableOf<Omission>(
      {
        name: 'omissions',
        title: 'Not reported',
        description: 'Acts of the statements that the report does not mention; a report need not mention everything.',
        refers: [{ column: 'statement', table: 'documents', to: 'document' }],
      },
      [
        { name: 'statement', type: 'string', required: true, description: 'The statement.', of: (row) => row.statement },
        { name: 'act_id', type: 'string', required: true, description: 'The act in it.', of: (row) => row.act },
        ...placeColumns<Omission>('', (row) => ({ span: row, document: row.statement }), documents, 'the act in the statement'),
        { name: 'text', type: 'string', required: true, description: 'Its words.', of: (row) => row.text },
        {
          name: 'salience',
          type: 'number',
          required: true,
          description: 'How much it would be missed: higher first.',
          of: (row) => row.salience,
        },
      ],
      check.omissions,
    ),
  ];
}

import { readFileSync } from 'node:fs';
import type { Check, Claim, Document, Finding, QuotationVerdict, SourceSpan, TextSpan, Verdict } from '../../src/model.js';
import { SCALES } from '../../src/model.js';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}.txt`, import.meta.url), 'utf8');

export function documentOf(id: string, genre: Document['genre'], text: string): Document {
  return {
    id,
    genre,
    level: 'ministers',
    title: text.split('\n')[0] ?? null,
    date: '2025-06-12',
    place: 'Varrin',
    parties: ['XAR', 'XBO', 'XCA'],
    sha256: '0'.repeat(64),
    text,
  };
}
export const report = documentOf('report-news', 'report', example('report-news'));
export const statement = documentOf('varrin-2025', 'statement', example('varrin-2025'));

/** The words as a span of a document; throws when they aren't there. */
export function span(document: Document, words: string): TextSpan {
  const from = document.text.indexOf(words);
  if (from < 0) throw new Error(`not in ${document.id}: ${words}`);
  return { from, to: from + words.length, text: words };
}
const source = (words: string): SourceSpan => ({ statement: statement.id, ...span(statement, words) });

const finding = (
  dimension: Finding['dimension'],
  said: string,
  text: string | null,
  effect: Finding['effect'],
  severity: Finding['severity'],
  reason: string,
): Finding => ({
  dimension,
  report: span(report, said),
  source: text === null ? null : source(text),
  effect,
  severity,
  rests: 'ordered',
  reason,
});
const claim = (
  id: string,
  verdict: Verdict,
  said: string,
  text: string | null,
  findings: readonly Finding[] = [],
  confidence: Claim['confidence'] = 'high',
): Claim => ({
  id,
  verdict,
  ...span(report, said),
  evidence: text === null ? [] : [{ act: null, ...source(text) }],
  findings,
  basis: null,
  confidence,
});

const claims: readonly Claim[] = [
  claim('c1', 'altered', 'reaffirmed their close trilateral alliance', 'reaffirm the close trilateral partnership', [
    finding('term', 'alliance', 'partnership', 'changed', 'major', '"alliance" is a treaty bond; the text says "partnership"'),
  ]),
  claim(
    'c2',
    'stronger',
    'The three ministers condemned unilateral attempts to redraw maritime boundaries in the Meridian Sea',
    'strongly opposed any unilateral attempt to redraw maritime boundaries in the Meridian Sea by force or coercion',
    [
      finding(
        'force',
        'condemned',
        'strongly opposed',
        'stronger',
        'major',
        'the report says "condemned" where the text says "strongly opposed"',
      ),
      finding('qualifier', 'in the Meridian Sea', 'by force or coercion', 'stronger', 'minor', 'the limit "by force or coercion" is gone'),
    ],
  ),
  claim(
    'c3',
    'altered',
    "The ministers condemned Drossia's rocket tests",
    "They expressed their serious concern over, and the need to respond together to, the DFR's rocket tests",
    [finding('act', 'condemned', 'expressed their serious concern over', 'stronger', 'major', 'worry is reported as blame')],
  ),
  claim('c4', 'unsupported', 'promising to station heavy bombers in both countries', null, [
    finding('added', 'to station heavy bombers in both countries', null, 'changed', 'major', 'nothing of the kind is in the text'),
  ]),
  claim(
    'c5',
    'weaker',
    'They reaffirmed their commitment to the chemical disarmament of the Inner Gulf',
    'reaffirmed the resolute commitment of their countries to the complete chemical disarmament',
    [finding('qualifier', 'the chemical disarmament', 'complete', 'weaker', 'minor', '"complete" is gone')],
    'medium',
  ),
  claim('c6', 'supported', 'committed to deepening cooperation on semiconductors', 'committed to deepening cooperation on semiconductors'),
  claim('c7', 'background', 'For Borland, which has sought such a text for years, the outcome is a success', null),
];

const quoted = (verdict: QuotationVerdict, said: string, text: string | null): Check['quotations'][number] => ({
  ...span(report, said),
  verdict,
  source: text === null ? null : source(text),
  edits: [],
});

/** A hand-made check of the example report, with one claim or quotation of most kinds. */
export const sample: Check = {
  schema: 'check/1',
  engine: { version: '0.1.0', lexicon: 'abcdef0123456789' },
  report,
  statements: [statement],
  claims,
  quotations: [
    quoted(
      'altered',
      'any interference in the democratic institutions of their nations',
      'any interference in the democratic institutions of their countries',
    ),
    quoted('not-found', 'each and every breach before the United Nations', null),
  ],
  omissions: [
    {
      statement: statement.id,
      act: 'a1',
      ...span(statement, 'rejected any linkage between the fate of the crews and the lifting of sanctions'),
      salience: 9,
    },
    { statement: statement.id, act: 'a2', ...span(statement, "expressed support for Estmark's meaningful participation"), salience: 3 },
  ],
  summary: { altered: 2, stronger: 1, unsupported: 1, weaker: 1, supported: 1, background: 1 },
  doubts: [],
};

/** Every act of the vocabulary. */
export const ACTS_OF_SCHEMA: readonly string[] = Object.values(SCALES).flat();

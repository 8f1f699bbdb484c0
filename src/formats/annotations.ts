import type {
  Alignment,
  CellChange,
  Check,
  Claim,
  Comparison,
  Document,
  Engine,
  LineageStep,
  Quotation,
  Reading,
  Series,
  Span,
  SpeechAct,
} from '../model.js';
import { codePoints } from './code-points.js';
import { DRIFT_SAYS, differenceLine, driftLabel } from './drift-wording.js';
import { type Publishing, textName, urnOf } from './publishing.js';
import { nameOf, QUOTATION_SAYS, VERDICT_SAYS } from './wording.js';

type Json = Readonly<Record<string, unknown>>;
/** Characters of context on either side of a quotation. */
const CONTEXT = 32;

/** The acts of a reading as Web Annotations (W3C, 2017): each classifies its words, found by position in code points and by quotation. */
export function readAnnotations(reading: Reading, publishing: Publishing = {}): string {
  const { document, engine } = reading;
  const at = targets([document], publishing);
  const items = reading.acts.map((act) => annotation(urnOf('act', document.id, act.id), 'classifying', tagsOf(act), at(document.id, act)));
  return collection(urnOf('reading', document.sha256), `Speech acts of ${nameOf(document)}`, items, engine);
}

/** What a check finds, as Web Annotations: claims and quotations of the report classified by verdict, linked to the words of the statements; omissions in the statements. */
export function checkAnnotations(check: Check, publishing: Publishing = {}): string {
  const { report, statements, engine } = check;
  const at = targets([report, ...statements], publishing);
  const claims = check.claims.map((claim) =>
    annotation(urnOf('claim', report.id, claim.id), 'classifying', claimBodies(claim, at), at(report.id, claim)),
  );
  const quotations = check.quotations.map((quotation, nth) =>
    annotation(urnOf('quotation', report.id, `${nth + 1}`), 'classifying', quotationBodies(quotation, at), at(report.id, quotation)),
  );
  const omissions = check.omissions.map((omission) =>
    annotation(
      urnOf('omission', omission.statement, omission.act),
      'highlighting',
      [body('not reported', 'describing')],
      at(omission.statement, omission),
    ),
  );
  return collection(urnOf('check', report.sha256), `Check of ${nameOf(report)}`, [...claims, ...quotations, ...omissions], engine);
}

/** What moved between two texts, as Web Annotations: each is about the words in both. Unchanged acts have none. */
export function compareAnnotations(comparison: Comparison, publishing: Publishing = {}): string {
  const { before, after, engine } = comparison;
  const [atBefore, atAfter] = [targets([before], publishing), targets([after], publishing)];
  const earlier = new Map(comparison.beforeActs.map((act) => [act.id, act]));
  const later = new Map(comparison.afterActs.map((act) => [act.id, act]));
  const items = comparison.alignments
    .filter((row) => row.drift !== 'unchanged' || row.moved)
    .map((row) => {
      const from = row.before.flatMap((id) => earlier.get(id) ?? []).map((act) => atBefore(before.id, act));
      const to = row.after.flatMap((id) => later.get(id) ?? []).map((act) => atAfter(after.id, act));
      return annotation(
        urnOf('alignment', before.id, after.id, row.id),
        'describing',
        driftBodies(row, comparison),
        [...from, ...to].flat(),
      );
    });
  return collection(
    urnOf('comparison', before.sha256, after.sha256),
    `What moved from ${nameOf(before)} to ${nameOf(after)}`,
    items,
    engine,
  );
}

/**
 * A series as Web Annotations: what each text makes of each piece of agreed language, about its words there; where it was dropped, about the words it had
 * last, and which text left it out. Steps of which it is not kept where their acts stand are left out.
 */
export function seriesAnnotations(series: Series, publishing: Publishing = {}): string {
  const { documents, engine } = series;
  const at = targets(documents, publishing);
  const names = new Map(documents.map((document) => [document.id, nameOf(document)]));
  const items = series.lineages.flatMap(({ id, topics, steps }) =>
    steps.flatMap((step, nth) => {
      const held = step.acts.length > 0 ? step : steps.slice(0, nth).findLast(({ acts }) => acts.length > 0);
      const spans = (held?.at ?? []).flatMap((span) => at(held?.document ?? '', span));
      if (spans.length === 0) return [];
      const place = step.acts.length > 0 ? [] : [body(`left out by ${names.get(step.document) ?? step.document}`, 'commenting')];
      const tags = [`lineage: ${id}`, ...topics.map((topic) => `topic: ${topic}`)].map((tag) => body(tag, 'tagging'));
      const differences = step.differences.map((difference) => body(differenceLine(difference), 'commenting'));
      return [
        annotation(
          urnOf('step', id, step.document, `${nth + 1}`),
          'describing',
          [stepBody(step, nth), ...tags, ...place, ...differences],
          spans,
        ),
      ];
    }),
  );
  const [first, last] = [documents[0], documents.at(-1)];
  const label = first === undefined || last === undefined ? 'A series' : `Agreed language from ${nameOf(first)} to ${nameOf(last)}`;
  return collection(urnOf('series', ...documents.map(({ id }) => id)), label, items, engine);
}

function stepBody({ drift, returned, reported }: LineageStep, nth: number): Json {
  if (nth === 0) return body('first: the language begins here', 'tagging');
  const change: CellChange = returned ? 'returned' : (drift ?? 'reported');
  return body(`${reported ? 'as reported, ' : ''}${change}: ${DRIFT_SAYS[change]}`, 'tagging');
}

function collection(id: string, label: string, items: readonly Json[], engine: Engine): string {
  const first = { id: `${id}:items`, type: 'AnnotationPage', startIndex: 0, items };
  const generator = { id: urnOf('engine', engine.version, engine.lexicon), type: 'Software', name: `Entente ${engine.version}` };
  const whole = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label,
    generator,
    total: items.length,
    first,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

const annotation = (id: string, motivation: string, bodies: readonly Json[], target: readonly Json[]): Json => ({
  id,
  type: 'Annotation',
  motivation,
  body: bodies,
  target: target.length === 1 ? target[0] : target,
});

const body = (value: string, purpose: string): Json => ({ type: 'TextualBody', value, format: 'text/plain', purpose });

type At = (document: string, span: Span) => readonly Json[];

/** Spans of documents as targets: the text by its address, or by its hash where it has none. */
function targets(documents: readonly Document[], { address }: Publishing): At {
  const known = new Map(documents.map((document) => [document.id, { document, points: codePoints(document.text) }]));
  return (id, { from, to }) => {
    const found = known.get(id);
    if (found === undefined) return [];
    const { document, points } = found;
    const quote = { type: 'TextQuoteSelector', exact: document.text.slice(from, to), ...contextOf(document.text, { from, to }) };
    const selector = [{ type: 'TextPositionSelector', start: points(from), end: points(to) }, quote];
    return [{ type: 'SpecificResource', source: address?.(document) ?? textName(document), selector }];
  };
}

/** The characters before and behind; none is cut in half. */
const contextOf = (text: string, { from, to }: Span): Json => ({
  prefix: text.slice(Math.max(0, from - CONTEXT), from).replace(/^[\udc00-\udfff]/, ''),
  suffix: text.slice(to, to + CONTEXT).replace(/[\ud800-\udbff]$/, ''),
});

function tagsOf(act: SpeechAct): readonly Json[] {
  const tags = [
    act.act === null ? null : `act: ${act.act}`,
    act.point === null ? null : `point: ${act.point}`,
    act.force === null ? null : `force: ${act.force.scale} ${act.force.level}`,
    act.status === 'stated' ? null : `status: ${act.status}`,
    ...act.speakers.map((party) => `speaker: ${party}`),
    ...act.targets.map((party) => `target: ${party}`),
    ...act.topics.map((topic) => `topic: ${topic}`),
  ];
  return tags.filter((tag) => tag !== null).map((tag) => body(tag, 'tagging'));
}

function claimBodies(claim: Claim, at: At): readonly Json[] {
  const links = claim.evidence.flatMap((evidence) => at(evidence.statement, evidence)).map((target) => ({ ...target, purpose: 'linking' }));
  return [
    body(`${claim.verdict}: ${VERDICT_SAYS[claim.verdict]}`, 'classifying'),
    ...claim.findings.map((finding) => body(finding.reason, 'commenting')),
    ...links,
  ];
}

function quotationBodies({ verdict, source }: Quotation, at: At): readonly Json[] {
  const links = source === null ? [] : at(source.statement, source).map((target) => ({ ...target, purpose: 'linking' }));
  return [body(`${verdict}: ${QUOTATION_SAYS[verdict]}`, 'classifying'), ...links];
}

const driftBodies = (row: Alignment, comparison: Comparison): readonly Json[] => [
  body(`${driftLabel(row, comparison)}: ${DRIFT_SAYS[row.drift]}`, 'tagging'),
  ...row.differences.map((difference) => body(differenceLine(difference), 'commenting')),
];

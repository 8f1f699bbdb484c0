/**
 * Provisions joined in one act that the text doesn't contain. Joining two undertakings under one verb is compression and fair;
 * putting what the text welcomes or condemns under a promise is not.
 */
import type { Finding, Severity, Span } from '../model.js';
import { type Evidence, type Support, saying } from './evidence.js';
import { stepBetween } from './leeway.js';
import { actId, sourceSpan } from './source.js';
import { STAND_IN } from './standin.js';
import type { Told } from './support.js';

/** The fusion in a claim, or null when it rests on one provision or its verb fits all of them. */
export function fusionFinding(told: Told, evidence: Evidence): Finding | null {
  const [first, ...others] = evidence.supports;
  if (!first || actId(first.provision) === null || told.act.id.startsWith(STAND_IN)) return null;
  const strange = others.find((support) => isForeign(told, first, support));
  if (!strange) return null;
  const words = spanSaid(told, strange, first);
  if (!words) return null;
  const source = sourceSpan(strange.provision);
  const report = { ...words, text: told.text.slice(words.from, words.to) };
  const reason = `“${report.text}” belongs to another provision: “${shortened(source.text)}”`;
  return {
    dimension: 'fusion',
    report,
    source,
    effect: effectOf(told, strange),
    severity: severityOf(told, strange),
    rests: 'judged',
    reason,
  };
}

/** Another provision, of an act that the report's verb does not fit though it fits the first. */
function isForeign(told: Told, first: Support, other: Support): boolean {
  const act = other.provision.act;
  if (!act || actId(other.provision) === null || TELLING.has(act.act ?? '') || sharesContent(first, other)) return false;
  if (act.force?.scale === first.provision.act!.force?.scale) return false;
  if (told.act.force?.scale === 'approval' && isNext(first, other)) return false;
  return stepBetween(act, told.act) !== null;
}

/** What is welcomed may be described in the words of the sentence after it. */
function isNext({ provision: one }: Support, { provision: other }: Support): boolean {
  return one.statement === other.statement && Math.abs(one.sentence - other.sentence) === 1;
}

/** Acts that only speak of a matter: what was discussed may also be promised. */
const TELLING: ReadonlySet<string> = new Set(['discuss', 'note', 'recall', 'state', 'acknowledge']);

function sharesContent(a: Support, b: Support): boolean {
  const one = a.provision.act!.content;
  const other = b.provision.act!.content;
  return a.provision.statement === b.provision.statement && one.from < other.to && other.from < one.to;
}

function effectOf(told: Told, strange: Support): Finding['effect'] {
  return stepBetween(strange.provision.act!, told.act)?.effect ?? 'changed';
}

function severityOf(told: Told, strange: Support): Severity {
  const scale = strange.provision.act!.force?.scale;
  return scale === 'blame' && told.act.force?.scale === 'commitment' && strange.coverage > BIG_SHARE ? 'major' : 'minor';
}
/** A fused part that carries a good part of the claim changes what an editor would print. */
const BIG_SHARE = 0.22;

/** From the first to the last word of the claim that the other provision says and the first does not. */
function spanSaid(told: Told, other: Support, first: Support): Span | null {
  const units = told.units.filter((unit) => saying(unit, other.provision) === 1 && saying(unit, first.provision) === 0);
  const from = Math.min(...units.map((unit) => unit.from));
  const to = Math.max(...units.map((unit) => unit.to));
  return units.length > 0 ? { from, to } : null;
}

const LONGEST = 90;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …`;
}

/**
 * In what a claim departs from the provisions it rests on. The shared `differences` does the comparing; here it is decided which
 * of them a reporter answers for, how serious each is, and what only a report can do: fuse provisions, invent purposes.
 */
import { carriesHead } from '../acts/act-change.js';
import type { ActDifference } from '../acts/difference.js';
import { differences } from '../acts/differences.js';
import { stemOf } from '../acts/stem.js';
import type { Unit } from '../acts/units.js';
import { BELONGS_TO } from '../lexicon/en/parties-organisations.js';
import { GROUP_NOUNS, PURPOSE_OPENERS } from '../lexicon/en/reporting.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { wordsIn } from '../lexicon/words.js';
import type { ActName, CheckDimension, Finding, Severity, SourceSpan, Span, SpeechAct, TextSpan } from '../model.js';
import { numbersIn } from '../text/numbers.js';
import { overlaps } from '../text/span.js';
import { cessationFindings } from './cessation.js';
import { deedIn } from './deeds.js';
import { denialIn } from './denial.js';
import type { Evidence, Support } from './evidence.js';
import { saying } from './evidence.js';
import { frequencyFindings } from './frequency.js';
import { fusionFinding } from './fusion.js';
import { type Step, stepBetween } from './leeway.js';
import { limitFindings } from './limits.js';
import { modalFindings } from './modals.js';
import { addedParticulars, isCount } from './particulars.js';
import { firstPhrase } from './phrases.js';
import { reversalFindings } from './reversals.js';
import { keysOf, looseKeysOf, PARAPHRASE_KEYS, type Provision, type Sources, sourceSpan } from './source.js';
import { moodIn, STAND_IN, type Subject } from './standin.js';

/** One claim as findings need it: its act (or stand-in), its text, where it lies. */
export interface Told {
  readonly act: SpeechAct;
  readonly text: string;
  readonly span: Span;
  /** True when the report names who acts; a pronoun or a passive does not. */
  readonly namesSpeakers: boolean;
  readonly units: readonly Unit[];
  /** Where the content gives a purpose. */
  readonly purposes: readonly Span[];
  /** Whom a clause without an act is about. */
  readonly subject?: Subject;
}

/** All findings of a claim against its evidence, most serious first. Empty for a faithful account. */
export function findingsFor(told: Told, evidence: Evidence, sources: Sources, lexicon: Lexicon): readonly Finding[] {
  const first = evidence.supports[0];
  if (!first) return [];
  const { provision } = first;
  const beforeText = provision.statement.document.text;
  const against = provision.act ?? bareAct(provision);
  const raw = differences(against, beforeText, told.act, told.text, { as: 'report', lexicon });
  const context: Context = { told, evidence, first, sources };
  const fusion = fusionFinding(told, evidence);
  const compared = raw.flatMap((difference) => fromDifference(difference, context));
  const findings = [
    ...verbFindings(context, fusion !== null),
    ...compared,
    ...limitFindings(told, provision),
    ...purposeFindings(context),
    ...addedParticulars(
      told,
      evidence.supports.map((support) => support.provision),
      sources,
      evidence.coverage,
    ).filter((added) => !compared.some((one) => isSamePlace(one, added))),
    ...deedFindings(context),
    ...frequencyFindings(
      told,
      evidence.supports.map((support) => support.provision),
    ),
    ...modalFindings(told, provision),
    ...deniedFinding(context, lexicon),
    ...reversalFindings(told, provision),
    ...cessationFindings(told, provision, evidence.coverage),
    ...(fusion ? [fusion] : []),
  ];
  return sorted(
    raised(distinct(findings.filter(({ report }) => report === null || report.from < told.span.to || report.to <= told.span.from))),
  );
}

/** A limit left out of an act that was strengthened besides is part of one correction. */
function raised(findings: readonly Finding[]): readonly Finding[] {
  const strengthened = findings.some(
    ({ dimension, effect, severity }) => (dimension === 'force' || dimension === 'act') && effect === 'stronger' && severity === 'major',
  );
  if (!strengthened) return findings;
  return findings.map((found) =>
    found.dimension === 'qualifier' && found.effect === 'stronger' ? { ...found, severity: 'major' } : found,
  );
}

/** "did not welcome" where the provision welcomes. Only clauses without an act of their own deny one. */
function deniedFinding({ told, first }: Context, lexicon: Lexicon): readonly Finding[] {
  const act = first.provision.act?.act;
  const denial = told.act.id.startsWith('clause-') && act ? denialIn(told.text, told.span, lexicon) : null;
  if (!act || !denial?.acts.includes(act)) return [];
  const report = textSpan(told.text, denial.span);
  const source = performativeOf(first.provision);
  const reason = `“${report.text}” where the text has “${source.text}”: the opposite`;
  return [{ dimension: 'polarity', report, source, effect: 'changed', severity: 'major', rests: 'ordered', reason }];
}

/** Purposes that the text doesn't give, found by their words; those that `differences` found too are told once. */
function purposeFindings(context: Context): readonly Finding[] {
  const { told, first, sources, evidence } = context;
  if (told.act.act === null && evidence.coverage < CLEARLY) return [];
  return told.purposes
    .filter((purpose) => isNew(purpose, context, true))
    .map((purpose) => ({
      dimension: 'purpose',
      report: textSpan(told.text, purpose),
      source: sourceSpan(first.provision),
      effect: 'changed',
      severity: isInvented(purpose, told, sources) ? 'major' : 'minor',
      rests: 'judged',
      reason: `the purpose “${told.text.slice(purpose.from, purpose.to)}” is added: the text does not have it`,
    }));
}

/** A clause without an act answers for its purposes only where the text clearly says the rest of it. */
const CLEARLY = 0.55;

/** Of two texts without acts: what `differences` finds between the best sentence of the source and the claim, unweighed. */
export function plainFindings(told: Told, evidence: Evidence, sources: Sources, lexicon: Lexicon): readonly Finding[] {
  const first = evidence.supports[0];
  if (!first) return [];
  const { provision } = first;
  const context: Context = { told, evidence, first, sources };
  const raw = differences(bareAct(provision), provision.statement.document.text, told.act, told.text, { as: 'report', lexicon });
  return distinct(raw.flatMap((difference) => fromDifference(difference, context)));
}

interface Context {
  readonly told: Told;
  readonly evidence: Evidence;
  readonly first: Support;
  readonly sources: Sources;
}

/** A sentence without an act, as one side of a comparison of contents. */
function bareAct(provision: Provision): SpeechAct {
  const { text } = provision.statement.document;
  const content = { from: provision.from, to: provision.to, text: text.slice(provision.from, provision.to) };
  return {
    ...content,
    id: '',
    sentence: provision.sentence,
    speakers: [],
    speaker: null,
    performative: null,
    act: null,
    point: null,
    status: 'stated',
    backgrounded: false,
    chapeau: null,
    force: null,
    content,
    items: [],
    targets: [],
    qualifiers: [],
    topics: [],
    reasons: [],
  };
}

/** The verb, by the leeway of reporters. Of several provisions the kindest counts: a compression takes one verb for two acts. */
function verbFindings(context: Context, fused: boolean): readonly Finding[] {
  const { told, evidence, first } = context;
  if (isCasual(told) || repeatsMood(told, first.provision) || isNominal(told, first.provision) || isDutyTold(told, first.provision))
    return [];
  const candidates = fused ? [first] : evidence.supports.filter((support) => support.provision.act !== null);
  const steps = candidates.map((support) => ({
    support,
    step: stepTo(withoutHead(support, told), support.provision, told.act),
  }));
  if (!first.provision.act) return isUndertaken(context) ? [undertakenFinding(context)] : [];
  const worst = steps[0];
  if (worst?.step?.effect === 'weaker' && isArranged(told)) return [];
  if (worst?.step && isKeptUp(told, worst.support.provision)) return [];
  if (!worst?.step || steps.some(({ step, support }) => step === null && support.coverage >= first.coverage * NEARLY)) return [];
  const { step, support } = worst;
  const source = performativeOf(support.provision);
  const report = performativeSpan(told);
  const how = step.effect === 'changed' ? 'another kind of act' : step.effect;
  return [
    {
      dimension: step.dimension,
      report,
      source,
      effect: step.effect,
      severity: step.severity,
      rests: step.dimension === 'force' && gradeA(support.provision.act!, told.act) ? 'ordered' : 'judged',
      reason: `“${report.text}” where the text has “${source.text}”: ${how}`,
    },
  ];
}

/** "renewed the mandate" for "decides to renew the mandate": the verb of the content has become the report's own. */
function isSameVerb({ act, content }: SpeechAct, text: string, told: SpeechAct): boolean {
  if (act !== 'decide' && act !== 'will' && act !== 'agree') return false;
  const head = wordsIn(text, content.from, content.to).find((word) => word.norm !== 'to');
  const verb = told.performative
    ? wordsIn(told.performative.text).find((word) => !/ly$|^(?:also|further|again|has|have)$/.test(word.norm))
    : undefined;
  return (
    head !== undefined &&
    verb !== undefined &&
    (head.stem === verb.stem || interchanged(head.stem).some((group) => interchanged(verb.stem).includes(group)))
  );
}

/** The classes of words that reporters interchange ("renew", "extend", "prolong"), by the stem of a member. */
function interchanged(stem: string): readonly string[] {
  return PARAPHRASE_KEYS.get(stem) ?? [];
}

/** Acts whose content is not yet done or decided. */
const NOT_YET: ReadonlySet<ActName> = new Set(['explore', 'consider', 'stand-ready', 'seek', 'intend', 'plan']);

/** "imposed an embargo" where the text intends or considers one: a deed for what is only in view. */
function deedFindings({ told, evidence, first }: Context): readonly Finding[] {
  const act = first.provision.act?.act;
  if (!act || !NOT_YET.has(act) || told.subject !== 'parties' || !told.act.id.startsWith(STAND_IN) || told.act.force) return [];
  const deed = evidence.coverage >= HALF ? deedIn(told.text, told.span) : null;
  if (!deed) return [];
  const report = textSpan(told.text, deed);
  const source = performativeOf(first.provision);
  const reason = `“${report.text}” where the text has “${source.text}”: a later stage than the text's`;
  return [{ dimension: 'act', report, source, effect: 'stronger', severity: 'major', rests: 'judged', reason }];
}
const HALF = 0.5;

/** "will meet in the spring" where the text looks forward to meeting then: the event stands already. */
function isForeseen({ act, content }: SpeechAct, told: SpeechAct): boolean {
  return act === 'look-forward' && told.act === 'will' && EVENT.test(content.text.split(/\s+/).slice(0, EVENT_REACH).join(' '));
}
const EVENT =
  /\b(?:meet|meeting|host|hosting|visit|visiting|welcoming|convening|gathering|reconvening|returning|summit|session|hold|holding)\b/i;
const EVENT_REACH = 5;

/** The step from the provision's act, or from the deed it undertakes where the report tells that. */
function stepTo(act: SpeechAct, { deed, statement }: Provision, told: SpeechAct): Step | null {
  if (isSameVerb(act, statement.document.text, told) || isForeseen(act, told)) return null;
  const step = stepBetween(act, told);
  if (step === null && deed !== null && told.act === 'announce') return stepBetween(deed, told);
  if (step === null || deed === null) return step;
  return deed.force?.scale === told.force?.scale && (told.force?.scale !== 'commitment' || deed.act === told.act)
    ? stepBetween(deed, told)
    : step;
}

/** "pledged to consider X" for "will consider X": what is compared is "will". */
function withoutHead({ provision }: Support, told: Told): SpeechAct {
  const act = provision.act!;
  const carried = carriesHead({ act, text: provision.statement.document.text }, { act: told.act, text: told.text });
  return carried && act.force ? { ...act, act: 'will', force: { ...act.force, level: WILL, modifiers: [] } } : act;
}
const WILL = 3;

/** A relative clause told as the text has it: "which will reinstate …" inside what is welcomed. */
function repeatsMood({ act }: Told, provision: Provision): boolean {
  if (!act.id.startsWith('clause-') || !act.performative || !provision.act) return false;
  const { content, performative } = provision.act;
  const text = provision.statement.document.text;
  const mood = [act.performative.text.toLowerCase()];
  return firstPhrase(text, content, mood) !== null && (!performative || firstPhrase(text, performative, mood) === null);
}

/** ", signed on 3 February" where the text has "the signature of X on 3 February": the verb of an aside is part of what the text speaks of. */
function isNominal({ act, text, span }: Told, { units }: Provision): boolean {
  const { performative } = act;
  if (!act.id.startsWith(STAND_IN) || !performative || !/,\s*$/.test(text.slice(Math.max(0, performative.from - 2), performative.from)))
    return false;
  const [head] = performative.from === span.from ? wordsIn(performative.text) : [];
  const keys = head ? [head.stem, `~${stemOf(head.norm)}`, ...interchanged(head.stem)] : [];
  return units.some((unit) => [...keysOf(unit), ...looseKeysOf(unit)].some((key) => keys.includes(key) || key === `=${head?.stem}`));
}

/** "X will report" where the text calls on X to report. */
function isDutyTold(told: Told, provision: Provision): boolean {
  const { act, subject } = told;
  if (act.force?.scale !== 'commitment' || provision.act?.force?.scale !== 'direction') return false;
  return subject === 'others' || isAddressee(told, provision);
}

/** "Officials are to report" where the text directs officials to report: the subject is whom the text addresses. */
function isAddressee({ act, text, span }: Told, { act: own, units }: Provision): boolean {
  const verb = act.performative?.from ?? act.content.from;
  const subject = new Set(wordsIn(text, span.from, Math.max(span.from, verb)).map((word) => word.stem));
  const end = own!.content.text.search(/\b(?:to|with)\s/);
  if (end <= 0) return false;
  return units.some(
    (unit) => unit.to <= own!.content.from + end && unit.kind === 'word' && subject.has(unit.key.slice(unit.key.lastIndexOf(' ') + 1)),
  );
}

/** "will go on V-ing" where the text "is V-ing": what goes on in the text is told as going on. */
function isKeptUp({ act, text, span }: Told, { act: own }: Provision): boolean {
  if (act.force?.scale !== 'commitment' || own?.force?.scale !== 'commitment' || own.status !== 'continuing') return false;
  return PROGRESSIVE.test(own.performative?.text ?? '') && KEPT_UP.test(text.slice(span.from, span.to));
}
const PROGRESSIVE = /^(?:is|are)\s+(?:\p{L}+ly\s+|also\s+)?\p{L}+ing$/u;
const KEPT_UP = /\b(?:continu\w+|keep\w*|kept|remain\w*|maintain\w*|still|go(?:es)? on|carry on)\b/i;

/** "Ministers are to meet": what is arranged, whether the text calls it planned or undertaken. */
function isArranged({ act }: Told): boolean {
  return /^(?:is|are|was|were)$/i.test(act.performative?.text ?? '') && /^(?:\p{L}+ly )?to\s/u.test(act.content.text);
}

/** "want to": a verb of reporters that carries no force. */
function isCasual({ act, text }: Told): boolean {
  if (act.act === 'agree' && AGREED_VIEW.test(act.content.text)) return true;
  if (/^(?:probably|likely|perhaps|possibly)\b/i.test(act.content.text)) return true;
  if (act.id.startsWith(STAND_IN) && POSSIBLE.test(act.performative?.text ?? '')) return true;
  if (act.speaker === null && NEEDS.test(act.performative?.text ?? '')) return true;
  const mood = act.performative
    ? moodIn(text, { from: act.performative.from, to: Math.min(act.content.to, act.performative.to + LONGEST_MOOD) })
    : null;
  return mood !== null && mood.level === 0;
}
const LONGEST_MOOD = 4;
/** "agreed that X matters", "on the importance of X": a view shared, nothing undertaken. */
const AGREED_VIEW =
  /^(?:how|on the (?:importance|need|urgency|necessity)|that (?:[\p{L}’'-]+ ){1,12}(?:is|are|was|were|remains?) (?:\p{L}+ly )?(?:important|necessary|essential|vital|crucial|key|needed|unacceptable)\b)/u;
/** A clause that tells what may happen: how certain the text is of it is judged by the verb governed. */
const POSSIBLE = /^(?:may|might|could)$/i;
/** "X needs to": with a thing as subject it says what the text holds necessary, and demands nothing. */
const NEEDS = /^(?:need|needs|must|should)\b/i;

/** Where the text only tells or describes, a promise, a call or a reproach is the report's own. */
function isUndertaken({ told, evidence, first }: Context): boolean {
  const scale = told.act.force?.scale;
  if (told.act.id.startsWith('clause-') || (scale !== 'commitment' && scale !== 'direction' && scale !== 'blame')) return false;
  if (first.provision.statement.acts.length < FEWEST_ACTS || hasVerb(first.provision, told.act)) return false;
  if (evidence.supports.some(({ provision }) => provision.act?.force && stepBetween(provision.act, told.act) === null)) return false;
  return evidence.coverage < NEARLY_WHOLE || scale !== 'commitment';
}

/** Does the provision's sentence have a word of the report's verb, so that the reader may have passed over its act? */
function hasVerb({ statement, sentence }: Provision, { performative }: SpeechAct): boolean {
  const { from, to } = statement.sentences[sentence]!;
  const own = new Set(wordsIn(statement.document.text, from, to).map((word) => word.stem));
  return performative === null || wordsIn(performative.text).some((word) => word.norm.length > 3 && own.has(word.stem));
}
/** Told nearly in the text's own words, it may be an act that the reader missed. */
const NEARLY_WHOLE = 0.9;
const FEWEST_ACTS = 3;

function undertakenFinding({ told, first }: Context): Finding {
  const report = performativeSpan(told);
  const reason = `“${report.text}” where the text only describes`;
  const severity = told.act.force?.scale === 'blame' ? 'major' : 'minor';
  return { dimension: 'act', report, source: sourceSpan(first.provision), effect: 'stronger', severity, rests: 'judged', reason };
}

/** A second provision that covers nearly as much of the claim may lend it its verb. */
const NEARLY = 0.8;

function gradeA(a: SpeechAct, b: SpeechAct): boolean {
  return a.force?.grade === 'A' && b.force?.grade === 'A' && a.force.scale !== 'commitment';
}

function performativeOf(provision: Provision): SourceSpan {
  const performative = provision.act?.performative;
  return sourceSpan(provision, performative ? { from: performative.from, to: performative.to } : provision);
}

function performativeSpan(told: Told): TextSpan {
  const { performative } = told.act;
  return performative ? { from: performative.from, to: performative.to, text: performative.text } : textSpan(told.text, told.span);
}

function textSpan(text: string, { from, to }: Span): TextSpan {
  return { from, to, text: text.slice(from, to) };
}

function fromDifference(difference: ActDifference, context: Context): readonly Finding[] {
  const { told, first } = context;
  if (difference.soft || !isAnsweredFor(difference, context)) return [];
  const source = difference.before ? sourceSpan(first.provision, difference.before) : sourceSpan(first.provision);
  return [
    {
      dimension: dimensionOf(difference),
      report: difference.after ?? performativeSpan(told),
      source,
      effect: difference.effect,
      severity: severityOf(difference, context),
      rests: difference.rests,
      reason: difference.reason,
    },
  ];
}

function dimensionOf({ dimension, detail }: ActDifference): CheckDimension {
  return detail === 'purpose' || detail === 'place' ? detail : dimension;
}

/** Is this a departure that the reporter answers for? Verbs are judged by the leeway, left-out words by the limits. */
function isAnsweredFor(difference: ActDifference, context: Context): boolean {
  const { told } = context;
  const { dimension, detail, after, before } = difference;
  switch (dimension) {
    case 'act':
    case 'status':
      return false;
    case 'force':
      if (told.act.backgrounded) return false;
      return detail === 'modifier' && isModifierChange(difference, context);
    case 'speaker':
      return isOtherSpeaker(context);
    case 'qualifier':
      if (detail === 'restriction') return true;
      if (after === null) return false;
      if (detail === 'purpose')
        return !told.purposes.some((purpose) => overlaps(purpose, after) && isNew(purpose, context, true)) && isNew(after, context, true);
      return detail === 'place' || detail === 'limit' ? isNew(after, context, false) : false;
    case 'item':
      return (
        after !== null && before === null && context.first.provision.act !== null && told.act.act !== null && isNew(after, context, false)
      );
    case 'date':
      return after !== null && before !== null && isDated(after) && !isSaid(after, context) && !isInSentence(after, context);
    case 'number':
      return (
        after !== null &&
        before !== null &&
        !unitsWithin(told.units, after).some((unit) => isCount(unit) && !countsTheSame(after, before, context)) &&
        !isSaid(after, context) &&
        !isRounded(after, before, told.text, context)
      );
    case 'target':
      return after !== null && before !== null && !isSaid(after, context) && !isPartOf(after, before);
    case 'name':
      if (after === null || before === null || isPartOf(after, before) || isIssuer(after, context) || isOpener(before, context))
        return false;
      return !isSaid(after, context) && (isParty(after, told) || !isKnown(after, context));
    case 'polarity':
      return after !== null && before !== null && !(isDenied(before) && REFUSED.test(after.text)) && isCloseEnough(context);
    case 'term':
      return after !== null && before !== null;
  }
}

/** An opposite needs one matter: a clause without an act that the text says only in part may deny something else. */
function isCloseEnough({ told, evidence }: Context): boolean {
  return !told.act.id.startsWith(STAND_IN) || evidence.coverage >= CLEARLY;
}

/** "refused to recognize" for "do not recognize" denies the same. */
const REFUSED = /^\W*(?:refus|declin)\p{L}*\s+to\b/iu;

function isDenied({ text }: TextSpan): boolean {
  return /\b(?:not|never|cannot)\b|n['’]t\b/i.test(text);
}

/** A day, month or year of its own; "on Saturday" and "next week" may be any. */
function isDated({ text }: TextSpan): boolean {
  return /\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(text);
}

/** Boosters and limits of one and the same verb; a booster left out is weaker only where the text's own word says so. */
function isModifierChange(difference: ActDifference, { told, first }: Context): boolean {
  const act = first.provision.act;
  if (!act?.force || !told.act.force) return false;
  if (stepBetween(act, told.act) !== null || difference.before === null || told.act.act !== act.act) return false;
  if (act.force.scale === 'position') return false;
  if (difference.effect !== 'weaker') return true;
  const words = new Set(wordsIn(told.text, told.span.from, told.span.to).map((word) => stemOf(word.norm)));
  const { text } = first.provision.statement.document;
  return !act.force.modifiers.some((modifier) => wordsIn(text, modifier.from, modifier.to).every((word) => words.has(stemOf(word.norm))));
}

/** A body of the parties' own, which acts for whom the text says: "the Group will oversee the talks". */
const BODY = /^the (?:[\p{L}-]+ ){0,3}(?:group|council|committee|forum|dialogue|commission|secretariat|task force|mechanism|board|team)$/iu;

/** Named speakers other than the text's. A report without names, or in the parties' common voice, leaves the matter open. */
function isOtherSpeaker({ told, first }: Context): boolean {
  const act = first.provision.act;
  if (!act || told.act.act === null || act.speakers.length === 0 || told.act.speakers.length === 0) return false;
  if (!told.namesSpeakers && BODY.test(told.act.speaker ? told.text.slice(told.act.speaker.from, told.act.speaker.to) : '')) return false;
  const outside = told.act.speakers.some((id) => !act.speakers.includes(id));
  const fewer = act.speakers.some((id) => !told.act.speakers.includes(id));
  if (!fewer && told.act.speakers.every((id) => act.speakers.includes(id) || !STATE_ID.test(id))) return false;
  if (fewer && !outside && told.act.speakers.length === 1 && SAYING.has(told.act.act)) return false;
  return told.namesSpeakers ? outside || fewer : outside && act.speakers.length < told.act.speakers.length && act.speakers.length === 1;
}

/** Bodies that sit with a group ("ministers and the European Union") add nobody to it. */
const STATE_ID = /^[A-Z]{3}$/;

/** One officer may tell what all agreed on: "A said the sides would …". */
const SAYING: ReadonlySet<string> = new Set(['state', 'note', 'emphasize', 'declare', 'clarify']);

/** Does the phrase say things that neither the evidence nor (for a purpose) anything near it says? */
function isNew(phrase: Span, context: Context, purpose: boolean): boolean {
  const all = unitsWithin(context.told.units, phrase);
  const units = purpose ? all.filter((unit) => !isPurposeOpener(unit, context.told.text)) : all;
  if (units.length === 0) return false;
  const fresh = units.filter((unit) => !isUnitSaid(unit, context.evidence, context.first.provision));
  if (purpose && units.length > 1 && fresh.length === 1 && fresh[0] === units[0]) return false;
  return fresh.length >= Math.max(1, units.length * (purpose ? MOSTLY : WHOLLY));
}

/** "aimed at", "meant to": the words that open a purpose are none. */
function isPurposeOpener({ from, to }: Unit, text: string): boolean {
  return PURPOSE_OPENERS.includes(text.slice(from, to).toLowerCase());
}

const MOSTLY = 0.5;
const WHOLLY = 0.99;

function isSaid(phrase: Span, context: Context): boolean {
  const units = unitsWithin(context.told.units, phrase);
  return units.length > 0 && units.every((unit) => isUnitSaid(unit, context.evidence, context.first.provision));
}

/** A date that the sentence of the provision has in another clause. */
function isInSentence(date: Span, { told, first, sources }: Context): boolean {
  const { statement, sentence } = first.provision;
  const siblings = sources.provisions.filter((one) => one.statement === statement && one.sentence === sentence);
  return unitsWithin(told.units, date).every((unit) => siblings.some((sibling) => saying(unit, sibling) > 0));
}

/** "the U.N." in "the United Nations Observer Force": one name inside or beside the other. */
function isPartOf(after: TextSpan, before: TextSpan): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/united nations|u\.n\./g, 'un');
  const [a, b] = [letters(after.text), letters(before.text)];
  return a.includes(b) || b.includes(a);
}

/** "two expert groups" for "three dedicated expert groups": what the number counts stands after both. */
function countsTheSame(after: Span, before: Span, { told, first }: Context): boolean {
  const counted = (text: string, { to }: Span): readonly string[] => wordsIn(text, to, to + COUNTED_REACH).map((word) => stemOf(word.norm));
  const own = counted(first.provision.statement.document.text, before).slice(0, 3);
  const [head] = counted(told.text, after);
  return head !== undefined && !GROUP_NOUNS.has(wordsIn(told.text, after.to, after.to + COUNTED_REACH)[0]!.norm) && own.includes(head);
}
const COUNTED_REACH = 40;

/** "nearly 70" for 68, "more than 40" for 42: a rounding word and a value close by. */
function isRounded(after: Span, before: Span, text: string, { first }: Context): boolean {
  const [told] = numbersIn(text, after);
  const [own] = numbersIn(first.provision.statement.document.text, before);
  if (!told || !own || (told.rounding === null && !ROUND.test(text.slice(Math.max(0, after.from - 16), after.to)))) return false;
  return digitsOf(told.value) < digitsOf(own.value) && Math.abs(told.value - own.value) <= own.value * CLOSE_BY;
}

/** Digits that say something: two of 210, one of 200. A rounded number has fewer. */
function digitsOf(value: number): number {
  return String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}
const ROUND = /\b(?:nearly|almost|about|around|some|roughly|approximately|close to|more than|over|under|less than)\b/i;
const CLOSE_BY = 0.06;

/** The first word of a sentence has its capital from there: one that is no party is no name that another could replace. */
function isOpener({ from, text }: TextSpan, { first }: Context): boolean {
  const { statement } = first.provision;
  return /^\p{Lu}\p{Ll}+$/u.test(text) && statement.sentences.some((sentence) => sentence.from === from) && !isNamed(text, statement);
}

/** Does the word stand with its capital inside a sentence too? */
function isNamed(word: string, { document, sentences }: Provision['statement']): boolean {
  const starts = new Set(sentences.map(({ from }) => from));
  for (let at = document.text.indexOf(word); at >= 0; at = document.text.indexOf(word, at + 1)) if (!starts.has(at)) return true;
  return false;
}

/** The authors of the text, under whatever name: "the Fed" for "the Committee". */
function isIssuer(phrase: Span, { told, sources }: Context): boolean {
  const ids = unitsWithin(told.units, phrase).flatMap((unit) => unit.ids);
  const issuers = sources.readings.flatMap(({ document }) => document.parties.flatMap((id) => [id, BELONGS_TO[id] ?? id]));
  return ids.length > 0 && new Set(issuers).size <= 2 && ids.every((id) => issuers.includes(id));
}

function isParty(phrase: Span, told: Told): boolean {
  return unitsWithin(told.units, phrase).some((unit) => unit.kind === 'party');
}

/** Is the name at home anywhere in the statements? Then it is out of place at most. */
function isKnown(phrase: Span, { told, sources }: Context): boolean {
  return unitsWithin(told.units, phrase).every((unit) => keysOf(unit).some((key) => sources.allKeys.has(key)));
}

function isUnitSaid(unit: Unit, evidence: Evidence, provision: Provision): boolean {
  if (evidence.supports.some((support) => saying(unit, support.provision) > 0)) return true;
  if (unit.ids.length > 0 && unit.ids.every((id) => provision.parties.has(id))) return true;
  return [...keysOf(unit), ...looseKeysOf(unit)].some((key) => provision.context.has(key));
}

function unitsWithin(units: readonly Unit[], span: Span): readonly Unit[] {
  return units.filter((unit) => unit.from < span.to && span.from < unit.to);
}

function severityOf({ dimension, detail, after, effect }: ActDifference, { told, sources }: Context): Severity {
  if (detail === 'purpose') return isInvented(after, told, sources) ? 'major' : 'minor';
  if (dimension === 'item') return after && hasParticular(after, told, sources) ? 'major' : 'minor';
  if (dimension === 'qualifier' || dimension === 'force') return 'minor';
  return dimension === 'number' && effect !== 'changed' ? 'minor' : 'major';
}

/** Two words or more that the statements nowhere have. */
function isInvented(phrase: Span | null, told: Told, sources: Sources): boolean {
  if (!phrase) return false;
  const foreign = unitsWithin(told.units, phrase).filter(
    (unit) => ![...keysOf(unit), ...looseKeysOf(unit)].some((key) => sources.allKeys.has(key)),
  );
  return foreign.length >= 2;
}

function hasParticular(phrase: Span, told: Told, sources: Sources): boolean {
  return unitsWithin(told.units, phrase).some(
    (unit) => (unit.kind !== 'word' || unit.capital) && !keysOf(unit).some((key) => sources.allKeys.has(key)),
  );
}

/** A figure that stands for another is told once, as that. */
function isSamePlace(one: Finding, added: Finding): boolean {
  return one.dimension === added.dimension && one.report !== null && added.report !== null && overlaps(one.report, added.report);
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ dimension, report, source }) => {
    const key = `${dimension} ${report?.from} ${source?.from}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'major' ? -1 : 1));
}

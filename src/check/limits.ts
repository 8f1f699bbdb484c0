/**
 * Words that limit or complete what a provision says, and what became of them in the claim: "by force or coercion" or "unilateral"
 * left out says more than the text, "complete" or "strongly" left out says less, haste turned into delay says less.
 */
import { qualifiersIn } from '../acts/qualifiers.js';
import { COMPLETING_WORDS, EARLY_STAGE, FAST_WORDS, LIMITING_WORDS, SLOW_WORDS } from '../lexicon/en/reporting.js';
import { FUNCTION_WORDS } from '../lexicon/en/small-words.js';
import { canonicalWord, canonicalWords } from '../lexicon/synonyms.js';
import { stem, type Word, wordsIn } from '../lexicon/words.js';
import type { Finding, Qualifier, Span, TextSpan } from '../model.js';
import { firstPhrase } from './phrases.js';
import { type Provision, sourceSpan } from './source.js';
import type { Told } from './support.js';

/** Findings of dimension `qualifier` (or `force` for completing words), from the provision's own words. */
export function limitFindings(told: Told, provision: Provision): readonly Finding[] {
  if (!provision.act || TELLING.has(told.act.act ?? '')) return [];
  const { text } = provision.statement.document;
  const content = wordsIn(text, provision.act.content.from, provision.act.content.to);
  const claimWords = saidBy(told);
  const claim = new Set([...claimWords.map((word) => word.stem), ...canonicalWords(claimWords).map((word) => word.key)]);
  const limits = [...droppedLimits(provision, content, claim), ...droppedConditions(provision, claim, told)];
  const severity = isConditional(provision, limits) || limits.length > 1 ? 'major' : 'minor';
  return [
    ...limits.map((span) =>
      finding(told, provision, span, 'stronger', severity, `the limit “${text.slice(span.from, span.to)}” is left out`),
    ),
    ...droppedStage(told, provision, content, claim),
    ...droppedCompletion(told, provision, content, claim),
    ...delays(told, provision),
  ];
}

/** Words of the claim and of its act's whole content: an aside cut off as a claim of its own still limits. */
function saidBy({ act, text, span }: Told): readonly Word[] {
  return [span, act.content].flatMap(({ from, to }) => wordsIn(text, from, to));
}

/** What was only talked about is not undertaken: its limits are not the report's to keep. */
const TELLING: ReadonlySet<string> = new Set(['discuss', 'note', 'recall']);
const LIMIT_STEMS: ReadonlySet<string> = new Set([...LIMITING_WORDS].map(stem));
const COMPLETING_STEMS: ReadonlySet<string> = new Set([...COMPLETING_WORDS].map(stem));
const STAGE_STEMS: ReadonlySet<string> = new Set([...EARLY_STAGE].map(stem));
/** A limit counts when the claim reports one of the next words: what it limits. */
const REACH = 4;

function droppedLimits(provision: Provision, content: readonly Word[], claim: ReadonlySet<string>): readonly Span[] {
  return content.filter(
    (word, at) =>
      LIMIT_STEMS.has(word.stem) &&
      (word.norm !== 'possible' || at < POSSIBLE_HEAD) &&
      content[at - 1]?.norm !== 'not' &&
      !says(claim, word) &&
      reportsNext(content, at, claim) &&
      !isQualified(provision, word),
  );
}

/** "possible" limits what is undertaken; further down, "possible disruptions" are only what might come. */
const POSSIBLE_HEAD = 4;

/** The claim says the word or one that stands for it. */
function says(claim: ReadonlySet<string>, word: Word): boolean {
  return claim.has(word.stem) || claim.has(canonicalWord(word.norm));
}

/** Qualifiers found by the reader are judged as wholes, and the words of a booster with the force. */
function isQualified(provision: Provision, word: Span): boolean {
  const boosters = provision.act?.force?.modifiers ?? [];
  return [...conditionsOf(provision), ...boosters].some(
    (qualifier) => qualifier.from <= word.from && word.to <= qualifier.to && qualifier.to - qualifier.from > word.to - word.from,
  );
}

function reportsNext(content: readonly Word[], at: number, claim: ReadonlySet<string>): boolean {
  return content.slice(at + 1, at + 1 + REACH).some((word) => word.norm.length > 3 && claim.has(word.stem));
}

function conditionsOf(provision: Provision): readonly Qualifier[] {
  return provision.act!.qualifiers.filter(({ kind }) => kind === 'condition' || kind === 'escape' || kind === 'speaker');
}

/** What a text only recognizes binds nobody: the conditions named in it are part of what is seen. */
const SEEING: ReadonlySet<string> = new Set(['recognize', 'acknowledge', 'note', 'recall', 'state']);

/** Conditions of which the claim says nothing. Single adjectives only when they are limiting words. */
function droppedConditions(provision: Provision, claim: ReadonlySet<string>, told: Told): readonly Span[] {
  const { text } = provision.statement.document;
  const escapes = [told.span, told.act.content].some((span) => qualifiersIn(told.text, span).some(({ kind }) => kind === 'escape'));
  if (SEEING.has(provision.act!.act ?? '')) return [];
  return conditionsOf(provision).filter((qualifier) => {
    if (qualifier.kind === 'escape') return !escapes;
    const words = wordsIn(text, qualifier.from, qualifier.to).filter((word) => !FUNCTION_WORDS.has(word.norm));
    if (words.length === 0 || words.some((word) => claim.has(word.stem))) return false;
    return /\s/.test(text.slice(qualifier.from, qualifier.to));
  });
}

function isConditional(provision: Provision, limits: readonly Span[]): boolean {
  const { text } = provision.statement.document;
  return limits.some((limit) => CONDITIONALS.test(text.slice(limit.from, limit.to)));
}

const CONDITIONALS = /^(?:if|unless|provided|subject|on condition|on the condition|as long as|so long as|pending|contingent|once|only)\b/i;

/** "agreed to explore a compact" told as "agreed on a compact": a later stage for an earlier one. */
function droppedStage(told: Told, provision: Provision, content: readonly Word[], claim: ReadonlySet<string>): readonly Finding[] {
  const head = content.slice(0, STAGE_HEAD).find((word) => STAGE_STEMS.has(word.stem));
  if (!head || [...STAGE_STEMS].some((key) => claim.has(key))) return [];
  if (provision.act?.force?.scale !== 'commitment' && provision.act?.force?.scale !== 'institution') return [];
  if (told.act.force?.scale !== 'commitment' && told.act.force?.scale !== 'institution') return [];
  if (told.act.force.level <= 2) return [];
  return [finding(told, provision, head, 'stronger', 'major', `“${head.norm}” is left out: a later stage than the text's`, 'act')];
}
const STAGE_HEAD = 4;

/** "complete denuclearization", "the immediate release": whole or pressing is the object itself, not something further down. */
const COMPLETION_HEAD = 4;

function droppedCompletion(told: Told, provision: Provision, content: readonly Word[], claim: ReadonlySet<string>): readonly Finding[] {
  const dropped = content
    .slice(0, COMPLETION_HEAD)
    .find(
      (word, at) => COMPLETING_STEMS.has(word.stem) && !isVerb(content, at) && !claim.has(word.stem) && reportsNext(content, at, claim),
    );
  if (!dropped || firstPhrase(told.text, told.span, FAST_WORDS)) return [];
  return [finding(told, provision, dropped, 'weaker', 'minor', `“${dropped.norm}” is left out`)];
}

/** "to complete the unification": a deed, no measure of one. */
function isVerb(content: readonly Word[], at: number): boolean {
  return /^(?:to|will|shall|must|should)$/.test(content[at - 1]?.norm ?? '');
}

/** Haste in the text, delay in the report, or the reverse. */
function delays(told: Told, provision: Provision): readonly Finding[] {
  const { text } = provision.statement.document;
  const slow = firstPhrase(told.text, told.span, SLOW_WORDS);
  const fast = slow ? firstPhrase(text, provision, FAST_WORDS) : null;
  if (slow && fast)
    return [
      finding({ ...told, span: slow }, provision, fast, 'weaker', 'major', `delay where the text has “${text.slice(fast.from, fast.to)}”`),
    ];
  return [];
}

function finding(
  told: Told,
  provision: Provision,
  source: Span,
  effect: Finding['effect'],
  severity: Finding['severity'],
  reason: string,
  dimension: Finding['dimension'] = 'qualifier',
): Finding {
  const { from, to } = told.act.content.from >= told.span.from && told.act.content.to <= told.span.to ? told.act.content : told.span;
  const report: TextSpan = { from, to, text: told.text.slice(from, to) };
  return {
    dimension,
    report,
    source: sourceSpan(provision, { from: source.from, to: source.to }),
    effect,
    severity,
    rests: 'ordered',
    reason,
  };
}

/** A report that ends what the text goes on with, or the other way round: "no longer opposes", "has ceased to support", "dropped its call". */
import type { Finding, Span } from '../model.js';
import { type Provision, sourceSpan } from './source.js';
import type { Told } from './support.js';

/** Words that end the verb they stand with, wherever it stands in the claim. */
const NO_LONGER = /\b(?:no longer|not any longer|not any more|not anymore)\b/i;
/** Verbs that end what follows them: an infinitive, a gerund, or a stance of the subject's own. */
const ENDED =
  /\b(?:(?:ceased|ceases|cease)\s+(?:to\s+\p{L}+|\p{L}+ing)|(?:stopped|stops|quit)\s+\p{L}+ing|(?:dropped|drops|abandoned|abandons|ended|ends|withdrew|withdraws|gave up|gives up|renounced|renounces)\s+(?:its|their|his|her)\s+(?:\p{L}+\s+)?(?:opposition|support|commitment|objections?|calls?|demands?|concerns?|backing|condemnation|pledge|promise|recognition))/iu;
/** What has been ended, told of a thing: "dialogue has been suspended". */
const WAS_ENDED =
  /\b(?:has|have) been (?:indefinitely |temporarily )?(?:suspended|halted|stopped|terminated|discontinued|broken off|frozen|cancell?ed|scrapped|abandoned)\b/iu;
/** What in the text may be told so: an end, or a negation. */
const TEXT_ENDS =
  /\b(?:no longer|not|never|neither|nor|cease\p{L}*|stop\p{L}*|end(?:s|ed|ing)?|halt\p{L}*|drop\p{L}*|abandon\p{L}*|withdr\p{L}+|terminat\p{L}+|discontinu\p{L}+|suspend\p{L}*|lift\p{L}*|renounc\p{L}+|resolved|overcome|expir\p{L}*|refrain\p{L}*|prevent\p{L}*|prohibit\p{L}*|without|cancel\p{L}*|clos(?:e|es|ed|ing)|repeal\p{L}*|revok\p{L}*|phas\p{L}+ out|replac\p{L}*|remov\p{L}*|eliminat\p{L}*|free (?:of|from)|past|former\p{L}*)\b/iu;
/** A claim must be told by the text to such a share before an end in it is held against the text. */
const CLEARLY_TOLD = 0.5;

/** The finding that report and text differ in whether something has ended; at most one. */
export function cessationFindings(told: Told, provision: Provision, coverage: number): readonly Finding[] {
  if (coverage < CLEARLY_TOLD) return [];
  const { document, sentences } = provision.statement;
  const home = sentences[provision.sentence] ?? provision;
  const words = told.text.slice(told.span.from, told.span.to);
  const source = document.text.slice(home.from, home.to);
  const ending = endingIn(told, words);
  if (ending !== null) {
    if (TEXT_ENDS.test(source)) return [];
    const report = { ...ending, text: told.text.slice(ending.from, ending.to) };
    return [found(report, provision, provision, `“${report.text}”: in the text it has not ended`)];
  }
  const own = NO_LONGER.exec(document.text.slice(provision.from, provision.to));
  if (own === null || TEXT_ENDS.test(told.text.slice(told.span.from, told.span.to))) return [];
  const verb = told.act.performative ?? told.span;
  const report = { from: verb.from, to: verb.to, text: told.text.slice(verb.from, verb.to) };
  const span = { from: provision.from + own.index, to: provision.from + own.index + own[0].length };
  return [found(report, provision, span, `“${report.text}” where the text has “${own[0]}”: the opposite`)];
}

/** The ending words of a claim; a verb that ends must be the claim's own, not part of what somebody is called on to do. */
function endingIn({ act, span, subject }: Told, words: string): Span | null {
  const adverb = NO_LONGER.exec(words);
  if (adverb) {
    const at = span.from + adverb.index;
    const inContent = act.performative !== null && !act.id.startsWith('clause-') && at > act.performative.to;
    return inContent ? null : { from: at, to: at + adverb[0].length };
  }
  const thing = WAS_ENDED.exec(words);
  if (thing && subject !== 'others') return { from: span.from + thing.index, to: span.from + thing.index + thing[0].length };
  const verb = ENDED.exec(words);
  if (!verb) return null;
  const from = span.from + verb.index;
  const own = act.performative === null || act.id.startsWith('clause-') ? subject === 'parties' : from <= act.performative.from;
  return own ? { from, to: from + verb[0].length } : null;
}

function found(report: NonNullable<Finding['report']>, provision: Provision, span: Span, reason: string): Finding {
  const source = sourceSpan(provision, span);
  return { dimension: 'polarity', report, source, effect: 'changed', severity: 'major', rests: 'ordered', reason };
}

/** A predicate affirmed on one side and denied on the other: "will tolerate" for "will not tolerate". */
import { wordsIn } from '../lexicon/words.js';
import type { Span, SpeechAct } from '../model.js';
import type { ContentMatch } from './content-match.js';
import { type ActDifference, type ComparedAs, difference, quoted, type Side, source, spanOf } from './difference.js';
import { isNegation } from './units.js';

/** Negations that came or went: on the act itself, then on each matched unit of the contents. */
export function polarityChange(match: ContentMatch, as: ComparedAs): readonly ActDifference[] {
  const { before, after } = match;
  if (match.matching.coverage.after >= CLOSE && (affirms(before, after) || affirms(after, before)))
    return [denial(before, before.act.performative, after, after.act.performative, as)];
  const was = negations(before);
  const is = negations(after);
  if (was === is || was + nobodies(before) === is + nobodies(after) || was + preventions(before) === is + preventions(after)) return [];
  const onAct = match.matching.coverage.after >= CLOSE ? actPolarity(match, as) : [];
  return onAct.length > 0 ? onAct : contentPolarity(match, as);
}

/** With less of the content found again, the two deny different things. */
const CLOSE = 0.6;

/** How often the act denies: "tolerate no threat" and "not tolerate any threat" both once. */
function negations(side: Side): number {
  return (negationOfAct(side) === null ? 0 : 1) + denialsIn(side.text, side.act.content).length;
}

/** Subjects that are nobody, right before the performative: they deny what another wording denies in its content. */
function nobodies({ act, text }: Side): number {
  const { performative } = act;
  if (performative === null) return 0;
  const before = wordsIn(text, Math.max(0, performative.from - REACH), performative.from).slice(-2);
  return before.some(({ norm }) => norm === 'nobody' || norm === 'none' || norm === 'neither') ? 1 : 0;
}

/** Verbs that deny what they govern: "so that X is not sold" says what "to prevent X from being sold" says. */
function preventions({ act, text }: Side): number {
  return wordsIn(text, act.content.from, act.content.to).filter(({ norm }) => PREVENTS.test(norm)).length;
}
const PREVENTS =
  /^(?:prevent|avoid|avert|preclude|forestall|refrain|abstain|stop|bar|prohibit|forbid|ban|deny|cease|end|halt|fail|refuse|declin|decline|neglect|lack)(?:s|d|ed|ing|ned|ning|ped|ping|red|ring)?$/;

/** Negations proper: "not only" denies nothing. */
function denialsIn(text: string, span: Span): readonly Span[] {
  const words = wordsIn(text, span.from, span.to);
  return words.filter((word, index) => isNegation(word) && words[index + 1]?.norm !== 'only').map(({ from, to }) => ({ from, to }));
}

function actPolarity({ before, after }: ContentMatch, as: ComparedAs): readonly ActDifference[] {
  const was = negationOfAct(before);
  const is = negationOfAct(after);
  if ((was === null) === (is === null)) return [];
  return [denial(before, was ?? before.act.performative, after, is ?? after.act.performative, as)];
}

/** The negation of the performative, or right before it ("did not condemn"); null when the act is affirmed. */
function negationOfAct({ act, text }: Side): Span | null {
  const { performative, content } = act;
  if (performative === null || performative.from >= content.to || isNegativeRung(act)) return null;
  const to = Math.min(performative.to, content.from);
  const lead = text.slice(Math.max(0, performative.from - REACH), performative.from);
  const start = performative.from - lead.length + (/^.*[.;:!?”"]\s/su.exec(lead)?.[0].length ?? 0);
  const before = wordsIn(text, start, performative.from).slice(-2);
  const denial = before.find(({ norm }) => norm === 'not' || norm === 'never' || norm.endsWith("n't"));
  return denial
    ? { from: denial.from, to: denial.to }
    : (denialsIn(text, { from: performative.from, to: Math.max(to, performative.from) })[0] ?? null);
}
/** "support" for "do not support", "will tolerate" for "will not tolerate": the verb of a negative act without its negation. */
function affirms({ act: negative }: Side, { act, text }: Side): boolean {
  if (!isNegativeRung(negative) || isNegativeRung(act) || act.performative === null) return false;
  const verb = wordsIn(negative.force!.rung!).at(-1)?.stem;
  const head = wordsIn(text, act.content.from, act.content.to).slice(0, 2);
  const words = [...wordsIn(act.performative.text), ...head];
  return words.some(({ stem }) => stem === verb) && !words.some(isNegation);
}

/** "do not support" and "will not tolerate" are acts of their own: the negation is their meaning. */
function isNegativeRung({ force }: SpeechAct): boolean {
  return force?.rung !== undefined && wordsIn(force.rung).some(isNegation);
}
/** Characters in which the two words before a performative are looked for. */
const REACH = 30;

function contentPolarity(match: ContentMatch, as: ComparedAs): readonly ActDifference[] {
  const { before, after, partnerOfBefore, partnerOfAfter } = match.matching;
  const differences: ActDifference[] = [];
  before.forEach((unit, i) => {
    const other = after[partnerOfBefore[i] ?? -1];
    if (!other || partnerOfAfter[partnerOfBefore[i]!] !== i) return;
    if ((unit.negation === null) === (other.negation === null)) return;
    const was = unit.negation ? { from: unit.negation.from, to: unit.to } : unit;
    const is = other.negation ? { from: other.negation.from, to: other.to } : other;
    differences.push(denial(match.before, was, match.after, is, as));
  });
  return differences;
}

function denial(before: Side, was: Span | null, after: Side, is: Span | null, as: ComparedAs): ActDifference {
  const spans = { before: spanOf(before, was), after: spanOf(after, is) };
  return difference(
    'polarity',
    spans,
    'changed',
    'ordered',
    `${quoted(spans.after)} where ${source(as)} ${quoted(spans.before)}: the opposite`,
  );
}

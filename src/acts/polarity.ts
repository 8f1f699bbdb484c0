/** A predicate affirmed on one side and denied on the other: "will tolerate" for "will not tolerate". */
import { wordsIn } from '../lexicon/words.js';
import type { Span } from '../model.js';
import type { ContentMatch } from './content-match.js';
import { type ActDifference, type ComparedAs, difference, quoted, type Side, source, spanOf } from './difference.js';
import { isNegation } from './units.js';

/** Negations that came or went: on the act itself, then on each matched unit of the contents. */
export function polarityChange(match: ContentMatch, as: ComparedAs): readonly ActDifference[] {
  if (negations(match.before) === negations(match.after)) return [];
  const onAct = actPolarity(match, as);
  return onAct.length > 0 ? onAct : contentPolarity(match, as);
}

/** How often the act denies, speaker to end of content: "tolerate no threat" and "not tolerate any threat" both once. */
function negations({ act, text }: Side): number {
  const from =
    act.speaker && act.speaker.to <= act.content.from
      ? act.speaker.to
      : Math.min(act.performative?.from ?? act.content.from, act.content.from);
  return denialsIn(text, { from, to: act.content.to }).length;
}

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

/** The negation between the speaker and the content of an act; null when it is affirmed. */
function negationOfAct({ act, text }: Side): Span | null {
  const from = act.speaker && act.speaker.to <= act.content.from ? act.speaker.to : (act.performative?.from ?? act.content.from);
  const to = act.performative && act.performative.to <= act.content.from ? act.performative.to : act.content.from;
  return denialsIn(text, { from, to: Math.max(from, to) })[0] ?? null;
}

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

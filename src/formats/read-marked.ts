import type { Reading, Span, SpeechAct } from '../model.js';
import { oneLine } from './escape.js';
import { drawMarked, type Mark } from './marked.js';

/** A reading with its spans drawn into the text, one act a line: act, status, speakers, targets, topics, marked sentence, separated by tabs. */
export function readMarked(reading: Reading): string {
  const lines = reading.acts.map((act) => {
    const status = `${act.status}${act.backgrounded ? ' +backgrounded' : ''}`;
    return [
      act.act ?? '-',
      status,
      act.speakers.join(' ') || '-',
      act.targets.join(' ') || '-',
      act.topics.join(' ') || '-',
      markedAct(reading, act),
    ].join('\t');
  });
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * One act in its sentence: `{s|They} {v|reaffirmed} {c|peace}`. What lies outside the sentence (a chapeau) is put before it with an ellipsis between.
 * White space is folded, so that it is one line.
 */
export function markedAct(reading: Reading, act: SpeechAct): string {
  const { text } = reading.document;
  const marks = marksOf(act);
  const own = reading.sentences[act.sentence] ?? act;
  const frame = { from: Math.min(own.from, act.from), to: Math.max(own.to, act.to) };
  const parts = act.chapeau && act.chapeau.to <= frame.from ? [act.chapeau, frame] : [frame];
  return parts.map((part) => oneLine(draw(text, part, marks))).join(' … ');
}

function draw(text: string, part: Span, marks: readonly Mark[]): string {
  const inside = marks.filter((mark) => part.from <= mark.from && mark.to <= part.to);
  return drawMarked(
    text.slice(part.from, part.to),
    inside.map((mark) => ({ ...mark, from: mark.from - part.from, to: mark.to - part.from })),
  );
}

function marksOf(act: SpeechAct): readonly Mark[] {
  const performative = act.performative?.parts ?? (act.performative ? [act.performative] : []);
  const mark = (kind: Mark['kind'], span: Span): Mark => ({ kind, from: span.from, to: span.to });
  return [
    ...(act.speaker ? [mark('s', act.speaker)] : []),
    ...performative.map((span) => mark('v', span)),
    mark('c', act.content),
    ...act.items.map((item) => mark('i', item)),
    ...(act.force?.modifiers ?? []).map((modifier) => mark('m', modifier)),
    ...act.qualifiers.map((qualifier) => mark('q', qualifier)),
  ];
}

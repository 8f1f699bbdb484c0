import type { Reading, SpeechAct } from '../model.js';
import { oneLine } from './escape.js';
import { forceOf } from './read-text.js';
import { wrap } from './wrap.js';

/** One act with every field and the reasons for it: which rule, in words, and which words of the text decided. */
export function explainText(reading: Reading, act: SpeechAct, width = 100): string {
  const { text } = reading.document;
  const at = (span: { from: number; to: number } | null): string => (span === null ? '–' : `“${oneLine(text.slice(span.from, span.to))}”`);
  const force = act.force;
  const fields: readonly (readonly [string, string])[] = [
    ['act', `${act.act ?? '– (a sentence that stands in for an act)'}${act.point ? `, ${act.point}` : ''}`],
    ['status', `${act.status}${act.backgrounded ? ', backgrounded' : ''}${act.news ? ', a news verb: the force is the reporter’s' : ''}`],
    ['speakers', `${act.speakers.join(' ') || '–'}${act.speaker ? ` (${at(act.speaker)})` : ''}`],
    ['targets', act.targets.join(' ') || '–'],
    ['performative', (act.performative?.parts ?? (act.performative ? [act.performative] : [])).map(at).join(' … ') || '–'],
    ['chapeau', at(act.chapeau)],
    [
      'force',
      force === null
        ? '–'
        : `${forceOf(force)}, grade ${force.grade}${force.rung ? `, rung “${force.rung}”` : ''}${force.source ? `, ${force.source}` : ''}`,
    ],
    ...(force?.modifiers ?? []).map((modifier) => ['', `${modifier.effect > 0 ? '+' : ''}${modifier.effect} ${at(modifier)}`] as const),
    ['content', `“${oneLine(act.content.text)}”`],
    ...act.items.map((item, index) => [index === 0 ? 'items' : '', `“${oneLine(item.text)}”`] as const),
    ...act.qualifiers.map((qualifier, index) => [index === 0 ? 'qualifiers' : '', `${qualifier.kind}: ${at(qualifier)}`] as const),
    ['topics', act.topics.join(', ') || '–'],
  ];
  return `${[
    `${act.id}  [${act.from}, ${act.to}) of ${reading.document.id}`,
    ...fields.map(([name, value]) => wrap(value, width, `  ${name.padEnd(13)}`)),
    'Reasons',
    ...act.reasons.map((reason) =>
      wrap(`${reason.message}${reason.at.length > 0 ? ` ${reason.at.map(at).join(', ')}` : ''}`, width, `  ${reason.rule.padEnd(13)} `),
    ),
  ].join('\n')}\n`;
}

import type { Force, Reading, SpeechAct } from '../model.js';
import { oneLine, shorten } from './escape.js';
import { count, nameOf, whereAndWhen } from './wording.js';
import { wrap } from './wrap.js';

/** A reading as a list a person can skim: per act its name, force, speakers, targets, then its performative and content. `width` in columns. */
export function readText(reading: Reading, width = 100): string {
  const { document } = reading;
  const facts = [document.genre, document.level, whereAndWhen(document) || 'no date', document.parties.join(' ')].filter((fact) => fact);
  return `${[
    wrap(nameOf(document), width),
    `${facts.join(' · ')}${document.inferred?.length ? ` (worked out: ${document.inferred.join(', ')})` : ''}`,
    `${count(reading.acts.length, 'act')} in ${count(reading.sentences.length, 'sentence')}`,
    ...reading.doubts.map((doubt) => wrap(doubt.message, width, 'Doubt: ')),
    ...sections(reading).flatMap(([heading, acts]) => [
      ...(heading === null ? [''] : ['', heading]),
      ...acts.map((act) => actBlock(act, width)),
    ]),
    ...(reading.removed ? ['', 'Taken out', ...reading.removed.map((act) => actBlock(act, width))] : []),
  ].join('\n')}\n`;
}

/** Acts under the heading of the section they stand in; sections without acts are left out. */
function sections(reading: Reading): readonly (readonly [string | null, readonly SpeechAct[]])[] {
  const groups: (readonly [string | null, SpeechAct[]])[] = [];
  let at = -1;
  for (const act of reading.acts) {
    const index = reading.sections.findIndex((section) => section.from <= act.from && act.from < section.to);
    if (groups.length === 0 || index !== at) {
      const heading = reading.sections[index]?.heading;
      groups.push([heading ? oneLine(reading.document.text.slice(heading.from, heading.to)) : null, []]);
      at = index;
    }
    groups.at(-1)![1].push(act);
  }
  return groups;
}

function actBlock(act: SpeechAct, width: number): string {
  const head = [
    (act.act ?? 'sentence').padEnd(14),
    forceOf(act.force).padEnd(16),
    statusOf(act).padEnd(10),
    `${act.speakers.join(' ') || '–'}${act.targets.length > 0 ? ` → ${act.targets.join(' ')}` : ''}`,
  ].join(' ');
  const words = `${act.performative ? `${oneLine(act.performative.text)} | ` : ''}${shorten(act.content.text, width * 2)}`;
  return [`  ${head}`, wrap(words, width, '      '), ...correctedBy(act, width)].join('\n');
}

/** Who says otherwise than the engine, and of which fields; nothing for an act that nobody has corrected. */
function correctedBy({ corrected = [] }: SpeechAct, width: number): readonly string[] {
  return [...new Set(corrected.map(({ by }) => by.name))].map((name) => {
    const fields = corrected.filter(({ by }) => by.name === name).map(({ field, seq }) => `${field} (entry ${seq})`);
    return wrap(`corrected by ${name}: ${fields.join(', ')}`, width, '      ');
  });
}

/** "blame 4.5"; empty for a sentence that stands in for an act. A level never stands without its scale. */
export const forceOf = (force: Force | null): string => (force === null ? '' : `${force.scale} ${force.level}`);

const statusOf = (act: SpeechAct): string =>
  `${act.status === 'stated' ? '' : act.status}${act.backgrounded ? ' (in passing)' : ''}`.trim();

import type { Reading } from '../model.js';
import { csv } from './csv.js';

const COLUMNS = [
  'document',
  'act_id',
  'from',
  'to',
  'act',
  'point',
  'status',
  'backgrounded',
  'scale',
  'level',
  'grade',
  'speakers',
  'targets',
  'performative',
  'content',
  'items',
  'qualifiers',
  'topics',
] as const;

/** A reading as CSV, one row per act; lists within a cell are separated by "; ". Offsets are UTF-16 code units. */
export function readCsv(reading: Reading): string {
  const { text, id } = reading.document;
  const rows = reading.acts.map((act) => [
    id,
    act.id,
    act.from,
    act.to,
    act.act,
    act.point,
    act.status,
    act.backgrounded,
    act.force?.scale ?? null,
    act.force?.level ?? null,
    act.force?.grade ?? null,
    act.speakers.join('; '),
    act.targets.join('; '),
    act.performative?.text ?? null,
    act.content.text,
    act.items.map((item) => item.text).join('; '),
    act.qualifiers.map((qualifier) => `${qualifier.kind}: ${text.slice(qualifier.from, qualifier.to)}`).join('; '),
    act.topics.join('; '),
  ]);
  return csv([COLUMNS, ...rows]);
}

import type { Reading } from '../model.js';
import type { Table } from './tables.js';
import { actsTable, documentsTable } from './tables-shared.js';

/** The tables of a reading: its document and its acts. */
export const readTables = ({ document, acts }: Reading): readonly Table[] => [
  documentsTable([{ role: 'text', document }], ['text']),
  actsTable(acts.map((act) => ({ document, act }))),
];

import parties from '../examples/parties.json?raw';
import report from '../examples/report-news.txt?raw';
import earlier from '../examples/tolme-2024.txt?raw';
import statement from '../examples/varrin-2025.txt?raw';
import type { CheckJob, CompareJob, ReadJob } from './state/desk.js';

/** The worked example: a newspaper on a meeting of invented states, and what that meeting agreed. */
export const exampleCheck = (): CheckJob => ({
  kind: 'check',
  report: { text: report, name: 'report-news', genre: 'report', date: '2025-06-13' },
  statements: [{ text: statement, name: 'varrin-2025', genre: 'statement' }],
  also: [],
  parties,
});

/** Two statements of the invented series, one after the other. */
export const exampleCompare = (): CompareJob => ({
  kind: 'compare',
  before: { text: earlier, name: 'tolme-2024', genre: 'statement' },
  after: { text: statement, name: 'varrin-2025', genre: 'statement' },
  parties,
});

/** The statement of the worked example by itself. */
export const exampleRead = (): ReadJob => ({ kind: 'read', text: { text: statement, name: 'varrin-2025', genre: 'statement' }, parties });

import { EntenteError } from '../errors.js';
import { ALL } from './labels.js';
import type { QueryNode } from './query.js';

/** A query and label clauses as one tsquery, given as text and cast: every word stands in quotes and holds none. Throws `near-unsupported`. */
export function tsquery(node: QueryNode | null, labels: readonly (readonly string[])[]): string {
  const words = node === null ? [] : [write(node)];
  const clauses = labels.map((any) => `(${any.map((one) => `'${one}'`).join(' | ')})`);
  return [...words, ...clauses].join(' & ') || `'${ALL}'`;
}

function write(node: QueryNode): string {
  if (node.kind === 'term') return `(${node.variants.map((words) => phrase(words, node.prefix)).join(' | ')})`;
  if (node.kind === 'not') return `('${ALL}' & !${write(node.of)})`;
  if (node.kind === 'near')
    throw new EntenteError('near-unsupported', {
      expected: 'a query that PostgreSQL can answer',
      came: 'NEAR, which its full text has not',
      todo: 'Look for a phrase or for the words alone, or keep the ledger in a file.',
    });
  return `(${node.of.map(write).join(node.kind === 'and' ? ' & ' : ' | ')})`;
}

const phrase = (words: readonly string[], prefix: boolean): string =>
  `(${words.map((word, index) => `'${word}'${prefix && index === words.length - 1 ? ':*' : ''}`).join(' <-> ')})`;

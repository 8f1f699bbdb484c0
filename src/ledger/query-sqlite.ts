import { ALL } from './labels.js';
import type { Near, QueryNode, Term } from './query.js';

/** A query and label clauses as one FTS5 expression. Every word stands in quotes and holds none: nothing a person types can reach the syntax. */
export function fts5(node: QueryNode | null, labels: readonly (readonly string[])[], { own = false } = {}): string {
  const columns = own ? '{sole own}' : '{sole sentence plain}';
  const words = node === null ? [] : [write(node, columns)];
  const clauses = labels.map((any) => `(${any.map((one) => `"${one}"`).join(' OR ')})`);
  return [...words, ...clauses].join(' AND ') || `"${ALL}"`;
}

function write(node: QueryNode, columns: string): string {
  if (node.kind === 'term') return `${columns} : (${node.variants.map((words) => phrase(words, node.prefix)).join(' OR ')})`;
  if (node.kind === 'near')
    return `(${combinations(node)
      .map((words) => `${columns} : NEAR(${words.join(' ')}, ${node.distance})`)
      .join(' OR ')})`;
  if (node.kind === 'not') return `("${ALL}" NOT ${write(node.of, columns)})`;
  if (node.kind === 'or') return `(${node.of.map((part) => write(part, columns)).join(' OR ')})`;
  const wanted = node.of.filter((part) => part.kind !== 'not').map((part) => write(part, columns));
  const unwanted = node.of.flatMap((part) => (part.kind === 'not' ? [write(part.of, columns)] : []));
  const all = wanted.length === 0 ? `"${ALL}"` : wanted.join(' AND ');
  return unwanted.length === 0 ? `(${all})` : `((${all}) NOT (${unwanted.join(' OR ')}))`;
}

const phrase = (words: readonly string[], prefix: boolean): string => `"${words.join(' ')}"${prefix ? ' *' : ''}`;

/** NEAR takes phrases, not alternatives: every choice of spellings is written out, up to a limit. */
function combinations({ of }: Near): readonly (readonly string[])[] {
  const choices = of.map((term: Term) => term.variants.map((words) => phrase(words, term.prefix)));
  return choices
    .reduce<readonly (readonly string[])[]>((all, next) => all.flatMap((begun) => next.map((one) => [...begun, one])), [[]])
    .slice(0, MOST_COMBINATIONS);
}
const MOST_COMBINATIONS = 81;

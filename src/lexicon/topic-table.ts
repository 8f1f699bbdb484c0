/** The one notation of topics, built-in and users': a line `id | label | pattern; pattern`, children indented under their parent. */
import { EntenteError } from '../errors.js';
import type { Topic } from './lexicon.js';

/**
 * Reads a topic table: two spaces of indentation a level, `#` comments and empty lines skipped, a label may be missing (the id stands in).
 * Throws `topic-file` for an id that is not kebab-case or an indentation without a parent.
 */
export function parseTopicTable(table: string): readonly Topic[] {
  const topics: Topic[] = [];
  const path: string[] = [];
  table.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return;
    const depth = Math.floor((line.length - line.trimStart().length) / 2);
    const [id = '', label = '', patterns = ''] = line.split('|').map((cell) => cell.trim());
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || depth > path.length) throw topicFileError(index + 1, line);
    path.length = depth;
    topics.push({ id, label: label === '' ? id : label, parent: path[depth - 1] ?? null, patterns: patternsOf(patterns) });
    path.push(id);
  });
  return topics;
}

function patternsOf(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
}

function topicFileError(line: number, came: string): EntenteError {
  return new EntenteError('topic-file', {
    expected: 'lines `id | label | pattern; pattern`, ids in kebab-case, children indented by two spaces under their parent',
    came: `line ${line}: ${JSON.stringify(came.slice(0, 80))}`,
    todo: 'Correct the line.',
  });
}

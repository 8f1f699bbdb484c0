/**
 * The one notation of the force table, built-in and users': `# act`, then lines `phrase | level grade source row flags | example`.
 * `src/lexicon/en/rungs.ts` explains the columns; in a user's file all behind the level may be left out.
 */
import { EntenteError } from '../errors.js';
import { type ActName, type Grade, SCALES, type Scale } from '../model.js';
import type { Register, Rung } from './lexicon.js';
import { stemsOf } from './words.js';

const GRADES: readonly string[] = ['A', 'B', 'C'];
const REGISTERS: readonly string[] = ['leaders', 'organ', 'central-bank'];

/**
 * Reads a table of rungs; empty lines are skipped. Throws `rung-file` for a phrase before any `# act`, an act the vocabulary lacks,
 * a level that is not 1–5 in half steps, or a grade or register that doesn't exist; the error names the line.
 */
export function parseRungTable(table: string): readonly Rung[] {
  const rungs: Rung[] = [];
  let act: ActName | null = null;
  table.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    if (line.startsWith('# ')) act = actOf(line.slice(2).trim());
    const rung = act === null || line.startsWith('# ') ? null : rungOf(act, line);
    if (act === null || (rung === null && !line.startsWith('# '))) throw rungFileError(index + 1, line);
    if (rung !== null) rungs.push(rung);
  });
  return rungs;
}

function actOf(name: string): ActName | null {
  return (Object.values(SCALES).flat() as string[]).includes(name) ? (name as ActName) : null;
}

/** A line as a rung, or null when a cell is no good. */
function rungOf(act: ActName, line: string): Rung | null {
  const [phrase = '', placing = '', example = ''] = line.split('|').map((cell) => cell.trim());
  const [level, grade = 'C', source = 'user', row = '-', ...flags] = placing.split(' ').filter((word) => word !== '');
  const register = flags.find((flag) => flag.startsWith('@'))?.slice(1) ?? null;
  if (phrase === '' || !isLevel(Number(level)) || !GRADES.includes(grade) || !(register === null || REGISTERS.includes(register)))
    return null;
  return {
    phrase,
    act,
    scale: register === 'organ' && act === 'decide' ? 'institution' : scaleOf(act),
    level: Number(level),
    grade: grade as Grade,
    source,
    row: row === '-' ? null : row,
    register: register as Register | null,
    news: flags.includes('news'),
    renews: flags.includes('renews'),
    example,
  };
}

function isLevel(level: number): boolean {
  return level >= 1 && level <= 5 && level % 0.5 === 0;
}

/** The scale an act stands on; `decide` of a UN organ stands on `institution`, see its rung. */
export function scaleOf(act: ActName): Scale {
  for (const scale of Object.keys(SCALES) as Scale[]) if ((SCALES[scale] as readonly string[]).includes(act)) return scale;
  return 'position';
}

/** Words of a phrase that don't matter: they may come, go or change in the text ("express our", "express its"). */
const LOOSE = new Set(['the', 'a', 'an', 'their', 'our', 'its', 'his', 'her', 'my', 'it', 'be'].flatMap(stemsOf));
/** Words at the end of a phrase that may belong to the content instead ("intend | to widen"). */
const TRAILING = new Set(['to', 'that', 'of', 'on', 'for', 'with', 'about', 'at', 'over', 'in', 'from'].flatMap(stemsOf));

/** What a phrase is found by: the stems of its words that matter, in order. At least one, unless the phrase has no word at all. */
export function rungKey(phrase: string): readonly string[] {
  const all = stemsOf(phrase);
  const stems = all.filter((key) => !LOOSE.has(key));
  while (stems.length > 1 && TRAILING.has(stems[stems.length - 1] ?? '')) stems.pop();
  return stems.length > 0 ? stems : all;
}

function rungFileError(line: number, came: string): EntenteError {
  return new EntenteError('rung-file', {
    expected: '`# act` of the vocabulary, then lines `phrase | level grade source row flags | example` with a level of 1–5 in half steps',
    came: `line ${line}: ${JSON.stringify(came.slice(0, 80))}`,
    todo: 'Correct the line.',
  });
}

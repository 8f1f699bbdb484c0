import type { FindQuery } from '../model.js';
import { find } from './find.js';
import type { Ledger } from './ledger.js';
import { plainWords } from './search-words.js';

/** What may help when nothing was found: filters that leave nothing, words that stand nowhere and beginnings of them that do. Empty for an empty ledger. */
export async function hintsFor(ledger: Ledger, query: FindQuery): Promise<readonly string[]> {
  const held = await ledger.db.selectFrom('passages').select('id').limit(1).executeTakeFirst();
  if (held === undefined) return ['The ledger holds no passages yet: add documents with `entente add`.'];
  const count = async (one: FindQuery): Promise<number> => (await find(ledger, { ...one, limit: 1 })).total;
  const { words = '', phrase, cursor: _, limit: __, group: ___, ...filters } = query;
  const hints: string[] = [];
  if (words.trim() !== '') {
    const without = Object.keys(filters).length === 0 ? 0 : await count({ words, ...(phrase === true && { phrase }) });
    if (without === 0) return [...(await wordHints(words, count)), ...looser(words, phrase === true)];
    hints.push(`Without the filters: ${passages(without)}.`);
  }
  for (const [name, value] of Object.entries(filters)) {
    const { [name as keyof FindQuery]: ____, ...others } = query;
    if (words.trim() === '' && Object.keys(filters).length === 1) continue;
    const left = await count(others);
    if (left > 0) hints.push(`Without --${name} ${String(value)}: ${passages(left)}.`);
  }
  return hints;
}

const passages = (count: number): string => `${count} ${count === 1 ? 'passage' : 'passages'}`;

/** Words looked at, and the shortest beginning tried. */
const MOST_WORDS = 8;
const SHORTEST = 4;

async function wordHints(words: string, count: (query: FindQuery) => Promise<number>): Promise<readonly string[]> {
  const hints: string[] = [];
  const keys = [...new Set(plainWords(words).map(({ key }) => key))].filter((key) => !['or', 'and', 'not', 'near'].includes(key));
  for (const key of keys.slice(0, MOST_WORDS)) {
    if ((await count({ words: key, phrase: true })) > 0) continue;
    const letters = [...key];
    for (let length = letters.length - 1; length >= SHORTEST; length--) {
      const beginning = letters.slice(0, length).join('');
      const found = await count({ words: `${beginning}*` });
      if (found === 0) continue;
      hints.push(`"${key}" stands nowhere; ${beginning}* finds ${passages(found)}.`);
      break;
    }
    if (!hints.at(-1)?.startsWith(`"${key}"`)) hints.push(`"${key}" stands nowhere: is it spelt as in the documents?`);
  }
  return hints;
}

function looser(words: string, phrase: boolean): readonly string[] {
  if (phrase || /["“]/.test(words)) return ['The words may stand apart: try them without quotation marks.'];
  return words.trim().includes(' ') ? ['No sentence has all the words: try fewer, or OR between them.'] : [];
}

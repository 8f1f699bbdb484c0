import { parsePartyFile } from '../lexicon/en/parties.js';
import { defaultLexicon, extendLexicon, type Lexicon } from '../lexicon/lexicon.js';
import { parseRungTable } from '../lexicon/rung-table.js';
import { parseTopicTable } from '../lexicon/topic-table.js';
import { decode } from './decode.js';
import { bytesOf } from './file.js';

/** Paths of a team's own tables. */
export interface LexiconFiles {
  readonly parties?: string | undefined;
  readonly topics?: string | undefined;
  readonly rungs?: string | undefined;
}

/** The built-in lexicon with a team's own parties, topics and levels of force. Errors: `party-file`, `topic-file`, `rung-file`, and those of taking in a file. */
export async function loadLexicon({ parties, topics, rungs }: LexiconFiles): Promise<Lexicon> {
  if (parties === undefined && topics === undefined && rungs === undefined) return defaultLexicon;
  return extendLexicon(defaultLexicon, {
    ...(parties !== undefined && { parties: parsePartyFile(await textOf(parties), `"${parties}"`) }),
    ...(topics !== undefined && { topics: parseTopicTable(await textOf(topics)) }),
    ...(rungs !== undefined && { rungs: parseRungTable(await textOf(rungs)) }),
  });
}

async function textOf(path: string): Promise<string> {
  return decode(await bytesOf(path), path).text.replace(/^\uFEFF/, '');
}

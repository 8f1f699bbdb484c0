import { type Party, parsePartyFile } from '../lexicon/en/parties.js';
import { defaultLexicon, extendLexicon, type Lexicon } from '../lexicon/lexicon.js';
import { parseRungTable } from '../lexicon/rung-table.js';
import { parseTopicTable } from '../lexicon/topic-table.js';
import type { Ledger } from './ledger.js';
import { type OwnTables, tablesInForce } from './tables-in-force.js';

/** The built-in lexicon with a ledger's own tables. Errors: `party-file`, `topic-file`, `rung-file`. */
export function lexiconWith({ parties, topics, rungs }: OwnTables): Lexicon {
  const key = JSON.stringify([parties, topics, rungs]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const lexicon = extendLexicon(defaultLexicon, {
    ...(parties !== null && { parties: partiesOf(parties) }),
    ...(topics !== null && { topics: parseTopicTable(topics) }),
    ...(rungs !== null && { rungs: parseRungTable(rungs) }),
  });
  if (made.size >= KEPT) made.clear();
  made.set(key, lexicon);
  return lexicon;
}
/** Making a lexicon takes some milliseconds, and what is compiled from its tables lives as long as it does. */
const made = new Map<string, Lexicon>();
const KEPT = 8;

const partiesOf = (json: string): readonly Party[] => parsePartyFile(json, 'the parties of the ledger');

/** The lexicon that the texts of a ledger are read with. */
export async function lexiconOfLedger({ db }: Pick<Ledger, 'db'>): Promise<Lexicon> {
  const tables = await tablesInForce(db);
  return tables === null ? defaultLexicon : lexiconWith(tables);
}

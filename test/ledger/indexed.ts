import { read } from '../../src/acts/read.js';
import { sha256 } from '../../src/ledger/chain.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { insertPassages } from '../../src/ledger/passage-index.js';
import { passagesOf } from '../../src/ledger/passages.js';
import type { Genre, Level } from '../../src/model.js';

export interface Told {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly genre?: Genre;
  readonly level?: Level;
  readonly series?: string;
}

/** Puts documents straight into the tables that search reads, without entries. */
export async function index(ledger: Ledger, ...documents: readonly Told[]): Promise<void> {
  for (const { id, text, title = null, date = null, genre = 'statement', level = null, series = null } of documents) {
    const hash = sha256(text);
    const row = {
      ...{
        id,
        version: 1,
        source: `file:${id}`,
        taken: '2025-01-01T00:00:00.000Z',
        raw: hash,
        sha256: hash,
        format: 'text',
        encoding: 'utf-8',
      },
      ...{
        title,
        date,
        place: null,
        parties: '[]',
        genre,
        level,
        series,
        trust: 'official',
        inferred: '[]',
        words: 1,
        redacted: 0,
        seq: 1,
      },
    };
    await ledger.db.insertInto('texts').values({ sha256: hash, text }).execute();
    await ledger.db.insertInto('documents').values(row).execute();
    const reading = read(text, { id, genre, date, level, title });
    await insertPassages(ledger, [{ document: row, passages: passagesOf(reading) }]);
  }
}

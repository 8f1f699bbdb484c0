import { sha256 } from '../../src/ledger/chain.js';
import type { Author, Body, DocumentFacts, DocumentRecord } from '../../src/ledger/entries.js';
import { exportLedger } from '../../src/ledger/export.js';
import type { Ledger, Supply } from '../../src/ledger/ledger.js';

export const ANNA: Author = { kind: 'person', name: 'Anna' };

export const FACTS: DocumentFacts = {
  title: 'Joint Statement of Arvenia and Borland',
  date: '2024-03-05',
  place: 'Tolme',
  parties: ['XAR', 'XBO'],
  genre: 'statement',
  level: 'leaders',
  series: 'gulf',
  trust: 'official',
};

/** A document entry with what has to come with it. */
export function documentOf(
  text: string,
  { id = sha256(text).slice(0, 12), version = 1, facts = {} as Partial<DocumentFacts>, name = 'a.txt' } = {},
): { readonly body: Extract<Body, { kind: 'document' }>; readonly supply: Supply; readonly record: DocumentRecord } {
  const bytes = new TextEncoder().encode(`${text}\n`);
  const record: DocumentRecord = {
    id,
    version,
    source: `file:///archive/${name}`,
    taken: '2024-03-06T08:00:00.000Z',
    raw: sha256(bytes),
    sha256: sha256(text),
    format: 'txt',
    encoding: 'utf-8',
    headers: {},
    facts: { ...FACTS, ...facts },
    inferred: [],
  };
  return {
    body: { kind: 'document', document: record },
    supply: { texts: new Map([[record.sha256, text]]), raws: new Map([[record.raw, bytes]]) },
    record,
  };
}

/** Everything an async iterable gives. */
export async function collected<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A whole ledger as the file `entente export` writes. */
export const exported = async (ledger: Ledger): Promise<string> => (await collected(exportLedger(ledger))).join('');

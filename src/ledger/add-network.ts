import type { FromNetwork } from '../intake/network.js';
import { type AddedDocument, type AddOptions, type AddReport, addDocuments, reportOf } from './add.js';
import type { DocumentFacts } from './entries.js';
import type { Ledger } from './ledger.js';
import type { AddInput } from './prepare.js';

/** Documents added at once: what is fetched is written before the next are asked for, so that an interrupted series is not lost. */
const BATCH = 16;

/**
 * Adds what comes from the network as it comes (`inputsOfUrl`, `inputsOfCatalogue`); what could not be had stands in the report with its error. `given`
 * wins over what a feed or catalogue says. `onFetched` is told after each, with its number.
 */
export async function addFromNetwork(
  ledger: Ledger,
  found: AsyncIterable<FromNetwork>,
  given: Partial<DocumentFacts>,
  { onFetched = () => undefined, ...options }: AddOptions & { readonly onFetched?: (number: number) => void },
): Promise<AddReport> {
  const documents: AddedDocument[] = [];
  let batch: AddInput[] = [];
  let number = 0;
  const write = async (): Promise<void> => {
    documents.push(...(await addDocuments(ledger, batch, options)).documents);
    batch = [];
  };
  for await (const one of found) {
    batch.push(inputOf(one, given));
    onFetched(++number);
    if (batch.length >= BATCH) await write();
  }
  if (batch.length > 0) await write();
  return reportOf(documents);
}

/** An error becomes an input without bytes, so that it is reported in its place like a file that can't be read. */
function inputOf(one: FromNetwork, given: Partial<DocumentFacts>): AddInput {
  if ('error' in one) return { bytes: () => Promise.reject(one.error), name: one.address, source: one.address, given };
  const { bytes, name, source, taken, headers, given: told } = one.input;
  return { bytes, name, source, taken, headers, given: { ...told, ...given } };
}

import { EntenteError, type Lexicon, lexiconHash, loadLexicon, VERSION } from '../index.js';
import { type Ledger, lexiconWith, type OwnTables, openLedger } from '../ledger.js';
import { computeHere } from './compute.js';
import { type Jobs, jobList } from './jobs.js';
import { answering } from './mount.js';
import type { Caller, Operation, Services } from './operation.js';
import { problemOf, problemResponse } from './problems.js';

/** A request that has been let in, on its way to where it is worked on. */
export interface Letter {
  readonly method: string;
  /** Path and query below the API’s own address. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
  readonly caller: Caller;
}

/** What comes back: an answer ready to be sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
  /** Of a refusal or a fault, for the log: never its words. */
  readonly told: Told | null;
}

/** What the log is told of an error. */
export interface Told {
  readonly code: string;
  /** Of a fault of ours: files and lines of code. */
  readonly fault?: string;
}

/** What a process or thread needs to know to answer letters. */
export interface Settings {
  /** File or `postgres://` address, with user and password; null: only what needs no ledger works. */
  readonly store: string | null;
  /** Files of tables to read with. */
  readonly tables: { readonly parties?: string; readonly topics?: string; readonly rungs?: string };
  /** Or the ledger's own. */
  readonly own: OwnTables | null;
  readonly mode: Services['mode'];
}

/** Answers letters one by one or several at a time. */
export interface Office {
  readonly answer: (letter: Letter) => Promise<Reply>;
  /** Stops its jobs and closes its ledger. */
  readonly close: () => Promise<void>;
}

/**
 * The API without a socket, with a lexicon and a connection to the ledger of its own, for a process or a thread beside the server's. What can't be
 * opened is told to whoever asks, and tried again with the next letter.
 */
export function openOffice(
  operations: readonly Operation[],
  { store, tables, own, mode }: Settings,
): Office & { readonly ready: Promise<void> } {
  const lexicon: Promise<Lexicon> = own === null ? loadLexicon(tables) : Promise.resolve().then(() => lexiconWith(own));
  const jobs: Jobs = jobList();
  let ledger: Promise<Ledger> | null = null;
  const opened = (): Promise<Ledger> | null => {
    if (store === null) return null;
    ledger ??= openLedger(store, { mode: 'existing' }).catch((error: unknown) => {
      ledger = null;
      throw error;
    });
    return ledger;
  };
  let app: Promise<ReturnType<typeof answering>> | null = null;
  const made = async (): Promise<ReturnType<typeof answering>> => {
    const [tablesOfAll, open] = await Promise.all([lexicon, opened()]);
    return answering(operations, {
      ledger: open,
      compute: computeHere(tablesOfAll),
      mode,
      engine: `${VERSION} ${lexiconHash(tablesOfAll)}`,
      lexicon: tablesOfAll,
      jobs,
      now: () => new Date().toISOString(),
    });
  };
  const answer = async (letter: Letter): Promise<Reply> => {
    app ??= made().catch((error: unknown) => {
      app = null;
      throw error;
    });
    const known = await app.catch((error: unknown) => error as Error);
    if (known instanceof Error) return replyOf(problemResponse(known), toldOf(known));
    const { method, path, headers, body, caller } = letter;
    let told: Told | null = null;
    const response = await known.fetch(new Request(`http://localhost${path}`, { method, headers, ...(body && { body }) }), {
      caller,
      tell: (error: Error) => {
        told = toldOf(error);
      },
    });
    return replyOf(response, told);
  };
  return {
    answer,
    ready: Promise.allSettled([lexicon, opened()]).then(() => undefined),
    close: async () => {
      await jobs.close();
      await (await ledger?.catch(() => null))?.close();
    },
  };
}

async function replyOf(response: Response, told: Told | null): Promise<Reply> {
  const body = response.body === null ? null : new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body, told };
}

/** What the log is told of an error: its code; of a fault of ours also where it happened, never what it says, which may quote a text. */
export function toldOf(error: Error): Told {
  const { code } = problemOf(error);
  if (error instanceof EntenteError) return { code };
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { code, fault: [error.name, ...lines.map((line) => line.trim())].join('\n') };
}

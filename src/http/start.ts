import type { Lexicon } from '../index.js';
import type { Ledger } from '../ledger.js';
import { createApp } from './app.js';
import { openDesk } from './desk.js';
import { doorOf } from './door.js';
import type { Settings } from './letter.js';
import { type LogLevel, requestLog } from './log.js';
import { openSeats } from './seats.js';
import { type Listening, listen } from './serve.js';

export interface StartOptions {
  /** Closed when the server stops. */
  readonly ledger: Ledger;
  /** Its address, with user and password: what works beside the server opens it too. */
  readonly store: string;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Null: for this machine's user, who needs no token. */
  readonly team: { readonly behindProxy: boolean } | null;
  /** What `tables` hold, loaded. */
  readonly lexicon: Lexicon;
  readonly tables: Settings['tables'];
  /** Or the ledger's own tables. */
  readonly own?: Settings['own'];
  /** Folder of the built web app; when it is not there, only the API is served. */
  readonly web: string;
  readonly log: LogLevel;
}

/**
 * Everything that `entente serve` runs: the application, listening, with processes that work on requests and a thread that writes. Errors: those of
 * `listen`; then nothing is left open.
 */
export async function startServer({
  ledger,
  store,
  host,
  port,
  team,
  lexicon,
  tables,
  own = null,
  web,
  log,
}: StartOptions): Promise<Listening> {
  const settings: Settings = { store, tables, own, mode: team ? 'team' : 'single' };
  const relay = { seats: openSeats(settings), desk: openDesk(settings) };
  const close = async (): Promise<void> => {
    await relay.seats.close();
    await relay.desk.close();
    // Last, because whoever closes a file last folds its journal in.
    await ledger.close();
  };
  const door = team && doorOf(ledger, team);
  const makeApp = (at: number) =>
    createApp({
      ledger,
      relay,
      lexicon,
      web,
      log: requestLog(log),
      mode: door ? { kind: 'team', door } : { kind: 'single', port: at },
    });
  try {
    const server = await listen(makeApp, { host, port });
    return {
      ...server,
      stop: async () => {
        await server.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

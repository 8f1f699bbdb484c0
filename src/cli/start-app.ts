import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EntenteError } from '../errors.js';
import type { AddInput, Ledger } from '../ledger.js';
import type { Io } from './command.js';
import { tablesOf } from './lexicon.js';
import { signalled } from './serve.js';
import { authorOf } from './store.js';

const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url));
/** The first ports that are tried; then any free one. */
const PORTS = [4180, 4181, 4182, 4183, 4184, 4185, 0];

export interface AppStart {
  /** File of the ledger; its folder is made when it is not there. */
  readonly store: string;
  readonly inputs: readonly AddInput[];
  /** File of parties of one's own that the ledger's texts are read with. */
  readonly parties?: string | undefined;
  /** Null: the first free one of ours. */
  readonly port: number | null;
  /** Open a browser where there is one. */
  readonly browser: boolean;
}

/** Fills a ledger, serves it with the app on this machine's own address, says where, and goes on until it is told to stop. */
export async function startApp({ store, inputs, parties, port, browser }: AppStart, io: Io): Promise<void> {
  const { openLedger } = await import('../ledger.js');
  await mkdir(dirname(store), { recursive: true });
  const ledger = await openLedger(store);
  try {
    await filled(ledger, inputs, parties, io);
  } catch (error) {
    await ledger.close();
    throw error;
  }
  const server = await served(ledger, port === null ? PORTS : [port]);
  io.out(`\nThe app is open at ${server.address} (to you alone; Ctrl+C ends it). The ledger: ${store}\n`);
  if (browser) openBrowser(server.address);
  await signalled();
  await server.stop();
}

async function filled(ledger: Ledger, inputs: readonly AddInput[], parties: string | undefined, io: Io): Promise<void> {
  const { addDocuments, freshen, setOwnTables } = await import('../ledger.js');
  const by = authorOf({});
  if (parties !== undefined) await setOwnTables(ledger, await tablesOf({ parties }), by);
  const { documents } = await addDocuments(ledger, inputs, { by });
  for (const { outcome, name, error } of documents)
    if (outcome === 'failed')
      io.err(`${name} was left out: ${error?.code ?? ''}: expected ${error?.expected ?? ''}; came ${error?.came ?? ''}\n`);
  await freshen(ledger);
}

async function served(ledger: Ledger, ports: readonly number[]): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const { lexiconOfLedger, openLedger, tablesInForce } = await import('../ledger.js');
  const { startServer } = await import('../http/start.js');
  const [lexicon, own] = [await lexiconOfLedger(ledger), await tablesInForce(ledger.db)];
  const { address: store } = ledger;
  let open: Ledger | null = ledger;
  for (const [at, port] of ports.entries()) {
    open ??= await openLedger(store);
    try {
      return await startServer({
        ledger: open,
        store,
        host: '127.0.0.1',
        port,
        team: null,
        lexicon,
        tables: {},
        own,
        web: WEB,
        log: 'warn',
      });
    } catch (error) {
      // A server that cannot listen closes what it was given.
      open = null;
      const taken = error instanceof EntenteError && error.code === 'address-unusable';
      if (!taken || at === ports.length - 1) throw error;
    }
  }
  throw new Error('no port was tried');
}

/** Opens the address, ours and without a word of anybody else's, in the browser of whoever sits here; where there is none, nothing happens. */
function openBrowser(address: string): void {
  const program = browserProgram();
  if (program === null) return;
  const child = spawn(program, process.platform === 'win32' ? ['url.dll,FileProtocolHandler', address] : [address], {
    detached: true,
    stdio: 'ignore',
  });
  child.on('error', () => undefined);
  child.unref();
}

function browserProgram(): string | null {
  if (process.platform === 'darwin') return 'open';
  if (process.platform === 'win32') return 'rundll32';
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null;
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'xdg-open'))) ? 'xdg-open' : null;
}

import { fileURLToPath } from 'node:url';
import { Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { Register } from './command.js';
import { type LexiconOptions, lexiconOf, withLexiconOptions } from './documents.js';

const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const PORT = '4180';
const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

interface ServeOptions extends LexiconOptions {
  readonly port: string;
  readonly host: string;
  readonly store: string;
  readonly team?: boolean;
  readonly behindProxy?: boolean;
  readonly log: 'silent' | 'error' | 'warn' | 'info';
}

/** `entente serve`: the HTTP API and the web app, for one person on this machine, or for a team whose members hold tokens. */
export const serve: Register = (program, { io, run }) => {
  const command = program
    .command('serve')
    .description('serve the HTTP API and the web app')
    .option('--port <port>', 'where to listen; 0 for any free port', PORT)
    .option('--store <ledger>', 'the ledger: a file, or postgres://…', 'entente.db')
    .option('--team', 'every request needs a token (entente token add)')
    .option('--host <address>', 'the address to listen at; others than this machine’s own need --team', '127.0.0.1')
    .option('--behind-proxy', 'a proxy stands in front: it names the client’s address in X-Forwarded-For')
    .addOption(
      new Option('--log <level>', 'what is written to standard error, as JSON lines')
        .choices(['silent', 'error', 'warn', 'info'])
        .default('warn'),
    );
  withLexiconOptions(command).action((options: ServeOptions) =>
    run(async () => {
      const port = portOf(options.port);
      if (!options.team && !LOOPBACK.includes(options.host)) throw teamNeeded(options.host);
      // Tables that cannot be read are told now, not to the first client.
      const given = await lexiconOf(options);
      const { lexiconOfLedger, openLedger, tablesInForce } = await import('../ledger.js');
      const ledger = await openLedger(options.store);
      const { startServer } = await import('../http/start.js');
      const { parties, topics, rungs } = options;
      const named = parties ?? topics ?? rungs;
      const lexicon = named === undefined ? await lexiconOfLedger(ledger) : given;
      const own = named === undefined ? await tablesInForce(ledger.db) : null;
      const server = await startServer({
        ledger,
        store: options.store,
        host: options.host,
        port,
        team: options.team ? { behindProxy: options.behindProxy ?? false } : null,
        lexicon,
        own,
        tables: { ...(parties && { parties }), ...(topics && { topics }), ...(rungs && { rungs }) },
        web: WEB,
        log: options.log,
      });
      io.out(`${server.address}\n`);
      await signalled();
      await server.stop();
      return 0;
    }),
  );
};

/** A port as typed. Throws `port-invalid`. */
export function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new EntenteError('port-invalid', {
    expected: 'a number from 0 to 65535',
    came: JSON.stringify(text),
    todo: 'Name another --port.',
  });
}

function teamNeeded(host: string): EntenteError {
  return new EntenteError('team-needed', {
    expected: 'this machine’s own address, 127.0.0.1',
    came: `--host ${host}, where others could use the ledger without a token`,
    todo: 'Add --team, and make tokens with entente token add.',
  });
}

/** Resolves when somebody asks the program to stop; asked again, it stops at once. */
export function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

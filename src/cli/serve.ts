import { fileURLToPath } from 'node:url';
import type { Register } from './command.js';
import { type LexiconOptions, lexiconOf, withLexiconOptions } from './documents.js';

const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const PORT = 4180;

interface ServeOptions extends LexiconOptions {
  readonly port: string;
}

/** `entente serve`: the HTTP API and the web app, for one person on this machine. */
export const serve: Register = (program, { io, run }) => {
  const command = program
    .command('serve')
    .description('serve the HTTP API and the web app')
    .option('--port <port>', 'where to listen; 0 for any free port', String(PORT));
  withLexiconOptions(command).action((options: ServeOptions) =>
    run(async () => {
      await lexiconOf(options);
      const { computePool } = await import('../http/pool.js');
      const { createApp } = await import('../http/app.js');
      const { listen } = await import('../http/serve.js');
      const { parties, topics, rungs } = options;
      const compute = computePool({ tables: { ...(parties && { parties }), ...(topics && { topics }), ...(rungs && { rungs }) } });
      const server = await listen((port) => createApp({ compute, web: WEB, mode: { kind: 'single', port } }), {
        host: '127.0.0.1',
        port: Number(options.port),
      });
      io.out(`${server.address}\n`);
      await signalled();
      await server.stop();
      await compute.close();
      return 0;
    }),
  );
};

/** Resolves when somebody asks the program to stop. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

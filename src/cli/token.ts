import { Argument, Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { Io, Register } from './command.js';

const ACTIONS = ['add', 'list', 'revoke'] as const;
const SCOPES = ['read', 'review', 'admin'] as const;
interface TokenOptions {
  readonly store: string;
  readonly scope: (typeof SCOPES)[number];
}

/** `entente token add|list|revoke`: who may use the API of a team. */
export const token: Register = (program, { io, run }) => {
  program
    .command('token')
    .description('tokens for the API of a team (entente serve --team)')
    .addArgument(new Argument('<action>', 'add: make one and show it once; list; revoke').choices(ACTIONS))
    .argument('[name]', 'who holds it: the author of what is added with it; to revoke, its id will do')
    .addOption(new Option('--scope <scope>', 'review: may also add texts and decide; admin: everything').choices(SCOPES).default('read'))
    .option('--store <ledger>', 'the ledger: a file, or postgres://…', 'entente.db')
    .action((action: (typeof ACTIONS)[number], name: string | undefined, options: TokenOptions) =>
      run(async () => {
        const { openLedger } = await import('../ledger.js');
        if (action !== 'list' && name === undefined) throw nameNeeded(action);
        const ledger = await openLedger(options.store, { mode: action === 'add' ? 'create' : 'existing' });
        try {
          await { add, list, revoke }[action](ledger, name ?? '', options.scope, io);
        } finally {
          await ledger.close();
        }
        return 0;
      }),
    );
};

type Ledger = import('../ledger.js').Ledger;

async function add(ledger: Ledger, name: string, scope: TokenOptions['scope'], io: Io): Promise<void> {
  const { addToken } = await import('../ledger.js');
  const made = await addToken(ledger, name, scope);
  io.out(`${made.token}\n`);
  io.err(`Token ${made.record.id} for ${name} (${scope}). It is shown this once: keep it where only its holder sees it.\n`);
}

async function list(ledger: Ledger, _name: string, _scope: string, io: Io): Promise<void> {
  const { listTokens } = await import('../ledger.js');
  for (const { id, name, scope, made, revoked } of await listTokens(ledger))
    io.out(
      `${id}  ${scope.padEnd(6)}  ${made.slice(0, 10)}  ${revoked ? `revoked ${revoked.slice(0, 10)}` : 'in use'.padEnd(18)}  ${name}\n`,
    );
}

async function revoke(ledger: Ledger, name: string, _scope: string, io: Io): Promise<void> {
  const { revokeToken } = await import('../ledger.js');
  const ended = await revokeToken(ledger, name);
  io.err(`Token ${ended.id} of ${ended.name} is revoked.\n`);
}

function nameNeeded(action: string): EntenteError {
  return new EntenteError('token-name-missing', {
    expected: 'the name of who holds the token',
    came: `token ${action} without a name`,
    todo: `Write entente token ${action} NAME.`,
  });
}

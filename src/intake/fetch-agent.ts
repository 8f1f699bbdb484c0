import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { EntenteError } from '../errors.js';
import { requirePublic, type TargetRules } from './fetch-target.js';

export interface Resolved {
  readonly address: string;
  readonly family: 4 | 6;
}
/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly Resolved[]>;

/** What the machine's own resolver says. */
export const systemResolve: Resolve = async (host) =>
  (await systemLookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));

/** Long enough for a slow site abroad. */
const CONNECT_MS = 15_000;
/** Headers beyond this are no document's. */
const MAX_HEADER_BYTES = 32 * 1024;

/**
 * Connections that go only where they may. A name is resolved once for each connection, every address of it must be public, and the connection goes to one
 * of those addresses: nothing is resolved again in between (DNS rebinding). The address it ended at is looked at once more. One connection per host.
 */
export function guardedAgent(rules: TargetRules, resolve: Resolve): Agent {
  return new Agent({
    connections: 1,
    pipelining: 1,
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) => {
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
      const connect = buildConnector({ timeout: CONNECT_MS, lookup: guardedLookup(port, rules, resolve) });
      try {
        // A literal address is connected to without asking `lookup`.
        if (isIP(options.hostname) !== 0) requirePublic(options.hostname, options.hostname, port, rules);
      } catch (error) {
        callback(error as Error, null);
        return;
      }
      connect(options, (...answer) => {
        const [, socket] = answer;
        if (!socket) return callback(...answer);
        try {
          requirePublic(options.hostname, socket.remoteAddress ?? '', port, rules);
        } catch (error) {
          socket.destroy();
          return callback(error as Error, null);
        }
        callback(...answer);
      });
    },
  });
}

function guardedLookup(port: number, rules: TargetRules, resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    vetted(host, port, rules, resolve).then(
      (addresses) => {
        const first = addresses[0]!;
        if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

async function vetted(host: string, port: number, rules: TargetRules, resolve: Resolve): Promise<readonly Resolved[]> {
  const addresses = await resolve(host);
  for (const { address } of addresses) requirePublic(host, address, port, rules);
  if (addresses.length > 0) return addresses;
  throw new EntenteError('fetch-failed', {
    expected: `an address for ${host}`,
    came: 'none',
    todo: 'Check the name, and the connection to the network.',
  });
}

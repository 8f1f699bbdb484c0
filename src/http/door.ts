import type { HttpBindings } from '@hono/node-server';
import { EntenteError } from '../index.js';
import { type Ledger, tokenHolder } from '../ledger.js';
import type { Caller, Ctx } from './operation.js';
import { type Rate, rateLimit } from './rate.js';

/** What a team's server lets in. */
export interface DoorOptions {
  /** For each token, each address, and each address that comes with wrong tokens. */
  readonly token?: Rate;
  readonly address?: Rate;
  readonly wrong?: Rate;
  /** The server stands behind a proxy: the address is the last one in `X-Forwarded-For`. */
  readonly behindProxy?: boolean;
  /** Milliseconds, for the rates. */
  readonly clock?: () => number;
}
/** Lets requests in and says whose they are. */
export interface Door {
  /** Before anything is looked at. Errors: `rate-limited`. */
  readonly knock: (context: Ctx) => void;
  /** Errors: `token-missing`, `token-invalid`, `rate-limited`. */
  readonly enter: (context: Ctx) => Promise<Caller>;
}

/**
 * The door of a team's server: a bearer token of the ledger's, within rates. A wrong, an unknown and a revoked token are told apart by nothing,
 * and an address that keeps coming with such is slowed to a guess every ten seconds. A right token always passes: nobody can lock a
 * colleague behind the same proxy out by guessing.
 */
export function doorOf(ledger: Ledger, options: DoorOptions = {}): Door {
  const { token = TOKEN_RATE, address = ADDRESS_RATE, wrong = WRONG_RATE, behindProxy = false, clock } = options;
  const [tokens, addresses, guesses] = [rateLimit(token, clock), rateLimit(address, clock), rateLimit(wrong, clock)];
  const allow = (context: Ctx, seconds: number): void => {
    if (seconds === 0) return;
    context.set('retryAfter', String(seconds));
    throw tooOften(seconds);
  };
  return {
    knock: (context) => allow(context, addresses.take(addressOf(context, behindProxy))),
    enter: async (context) => {
      const given = /^Bearer +([\w-]{1,200})$/i.exec(context.req.header('authorization') ?? '')?.[1];
      const holder = given === undefined ? null : await tokenHolder(ledger, given);
      if (holder !== null) {
        allow(context, tokens.take(holder.id));
        return { name: holder.name, scope: holder.scope };
      }
      allow(context, guesses.take(addressOf(context, behindProxy)));
      throw context.req.header('authorization') === undefined ? tokenMissing() : tokenInvalid();
    },
  };
}
const TOKEN_RATE: Rate = { perSecond: 50, burst: 200 };
const ADDRESS_RATE: Rate = { perSecond: 200, burst: 1_000 };
const WRONG_RATE: Rate = { perSecond: 0.1, burst: 10 };

/** The client's address; of an IPv6 address the network, because a client has as many addresses in it as it likes. */
function addressOf(context: Ctx, behindProxy: boolean): string {
  const forwarded = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 60) : undefined;
  const bindings = context.env as Partial<HttpBindings> | undefined;
  const address = forwarded || bindings?.incoming?.socket.remoteAddress || 'unknown';
  return address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;
}

function tokenMissing(): EntenteError {
  return new EntenteError('token-missing', {
    expected: 'a token: Authorization: Bearer ent_…',
    came: 'none',
    todo: 'Ask whoever runs this server for one (entente token add).',
  });
}

function tokenInvalid(): EntenteError {
  return new EntenteError('token-invalid', {
    expected: 'a token that is in use',
    came: 'another',
    todo: 'Ask whoever runs this server for one (entente token add).',
  });
}

function tooOften(seconds: number): EntenteError {
  return new EntenteError('rate-limited', {
    expected: 'fewer requests in a short time',
    came: 'one more',
    todo: `Try again in ${seconds} seconds.`,
  });
}

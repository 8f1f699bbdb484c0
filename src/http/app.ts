import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { Hono } from 'hono';
import { defaultLexicon, EntenteError, type Lexicon, lexiconHash, VERSION } from '../index.js';
import type { Ledger } from '../ledger.js';
import { acts } from './acts.js';
import { adding } from './adding.js';
import { asJson } from './answers.js';
import { checks } from './checks.js';
import { commitments } from './commitments.js';
import { comparisons } from './comparisons.js';
import { type Compute, computeHere } from './compute.js';
import { API, contractOf } from './contract.js';
import { documents } from './documents.js';
import type { Door } from './door.js';
import { drafts } from './drafts.js';
import { entries } from './entries.js';
import { exports } from './exports.js';
import { find } from './find.js';
import { API_POLICY, guardLoopback, SECURITY_HEADERS } from './guard.js';
import { type Jobs, jobList } from './jobs.js';
import { toldOf } from './letter.js';
import { me, meSchemas } from './me.js';
import { routeOf } from './mount.js';
import type { Caller, Ctx, Operation, Scope, Services, Vars } from './operation.js';
import { SCOPES } from './operation.js';
import { parties } from './parties.js';
import { notFound, problemResponse } from './problems.js';
import { readings } from './readings.js';
import { type Relay, relayed } from './relay.js';
import { reviews } from './reviews.js';
import { series } from './series.js';
import { staticFiles } from './static.js';

/** What is written down of a request: never a text, a token, or what was searched for. */
export interface LogLine {
  readonly id: string;
  readonly method: string;
  /** As the contract writes it, or `other`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly who: string | null;
  readonly code?: string;
  /** Of a fault of ours: files and lines of code. */
  readonly fault?: string;
}

export interface AppOptions {
  /** Null: only what needs no ledger works. */
  readonly ledger?: Ledger | null;
  readonly compute?: Compute;
  /** Processes and a thread beside this one, to which requests are handed on; without them everything is worked on here. */
  readonly relay?: Relay | null;
  /** The tables in force. */
  readonly lexicon?: Lexicon;
  readonly jobs?: Jobs;
  /** Who may ask: `single` takes this machine's user at `port`; `team` is given a door that knows tokens and limits. */
  readonly mode?: { readonly kind: 'single'; readonly port: number } | { readonly kind: 'team'; readonly door: Door };
  /** Folder of the built web app. */
  readonly web?: string | null;
  readonly now?: () => string;
  readonly log?: (line: LogLine) => void;
}
/** Every operation, in the order of the contract. */
export const OPERATIONS: readonly Operation[] = [
  ...readings,
  ...comparisons,
  ...checks,
  ...drafts,
  ...documents,
  ...acts,
  ...adding,
  ...series,
  ...find,
  ...commitments,
  ...reviews,
  ...entries,
  ...exports,
  ...parties,
  ...me,
];
const SCHEMAS: Readonly<Record<string, object>> = { ...meSchemas };
const NOBODY: Caller = { name: 'nobody', scope: 'none' };

/** The HTTP API and the web app as one application. It listens nowhere by itself: `serve` does that, tests call it. */
export function createApp(options: AppOptions = {}): Hono<Vars> {
  const { lexicon = defaultLexicon } = options;
  const {
    ledger = null,
    compute = computeHere(lexicon),
    mode = { kind: 'single', port: 80 },
    web = null,
    log = () => {},
    relay = null,
  } = options;
  const engine = `${VERSION} ${lexiconHash(lexicon)}`;
  const jobs = options.jobs ?? jobList();
  const services: Services = {
    ledger,
    compute,
    mode: mode.kind,
    engine,
    lexicon,
    jobs,
    now: options.now ?? (() => new Date().toISOString()),
  };
  const owner: Caller = { name: userName(), scope: 'admin' };
  const app = new Hono<Vars>();
  const files = web === null ? null : staticFiles(web);

  app.use(async (context, next) => {
    const began = performance.now();
    const id = randomUUID();
    context.set('caller', NOBODY);
    context.set('route', 'other');
    await next();
    // Nobody reads the body of an answer to HEAD: what streams must not wait for a reader.
    if (context.req.method === 'HEAD') await context.res.body?.cancel();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.res.headers.set(name, value);
    if (!context.res.headers.has('content-security-policy')) context.res.headers.set('content-security-policy', API_POLICY);
    context.res.headers.set('x-request-id', id);
    const { name } = context.get('caller');
    log({
      id,
      method: context.req.method,
      route: context.get('route'),
      status: context.res.status,
      ms: Math.round(performance.now() - began),
      who: name === NOBODY.name ? null : name,
      ...(context.error ? toldOf(context.error) : context.get('told')),
    });
  });
  app.onError((error, context) => problemResponse(error, context));
  if (mode.kind === 'single')
    app.use(async (context, next) => {
      guardLoopback(context.req.raw.headers, mode.port, context.req.path.startsWith('/api/'));
      context.set('caller', owner);
      await next();
    });
  else
    app.use(async (context, next) => {
      mode.door.knock(context);
      await next();
    });

  app.get('/healthz', () => asJson({ status: 'ok' }));
  const contract = contractOf(OPERATIONS, SCHEMAS);
  app.get(`${API}/openapi.json`, () => asJson(contract, 200, { 'cache-control': 'no-cache' }));
  for (const one of OPERATIONS)
    app.on(one.method.toUpperCase(), routeOf(one), async (context) => {
      context.set('route', one.path);
      if (mode.kind === 'team' && one.scope !== 'none') context.set('caller', await mode.door.enter(context));
      if (one.scope !== 'none') demand(one.scope, context.get('caller'));
      return relay === null ? one.run(services, context) : relayed(relay, one, services, context);
    });
  for (const [path, methods] of methodsByPath()) app.all(routeOf({ path }), (context) => methodNotAllowed(context, methods));
  for (const path of ['/healthz', `${API}/openapi.json`]) app.all(path, (context) => methodNotAllowed(context, ['GET']));
  app.all('/api/*', () => {
    throw notFound('an address that is not');
  });
  app.get('*', (context) => {
    const found = files?.(context.req.path, context.req.header('if-none-match') ?? null);
    if (found) return found;
    throw notFound(files === null ? 'a page of the web app, which is not built' : 'a file that is not there');
  });
  if (files) app.all('*', (context) => methodNotAllowed(context, ['GET']));
  app.notFound((context) => problemResponse(notFound('an address that is not'), context));
  return app;
}

function demand(scope: Scope, caller: Caller): void {
  if (SCOPES.indexOf(caller.scope) >= SCOPES.indexOf(scope)) return;
  throw new EntenteError('scope-missing', {
    expected: `a token with the scope "${scope}"`,
    came: `one with the scope "${caller.scope}"`,
    todo: 'Ask for another token (entente token add).',
  });
}

function methodsByPath(): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const { path, method } of OPERATIONS) out.set(path, [...(out.get(path) ?? []), method.toUpperCase()]);
  return out;
}

function methodNotAllowed(context: Ctx, methods: readonly string[]): Response {
  const error = new EntenteError('method-not-allowed', {
    expected: methods.join(' or '),
    came: context.req.method.slice(0, 20),
    todo: 'See GET /api/v1/openapi.json.',
  });
  const response = problemResponse(error, context);
  response.headers.set('allow', methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', '));
  return response;
}

/** Whoever runs this program: the author of what they add. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list of users.
    return 'user';
  }
}

import type { Agent } from 'undici';
import { EntenteError } from '../errors.js';
import { VERSION } from '../version.js';
import type { Resolve } from './fetch-agent.js';
import { type Answer, answerOf, type RequestLimits } from './fetch-answer.js';
import { type FetchCache, noCache } from './fetch-cache.js';
import { fetchTarget, hostOf, type TargetRules } from './fetch-target.js';
import { type Clock, openTurns, systemClock, type Turns } from './fetch-turns.js';
import { MAX_BYTES } from './file.js';
import { OPEN, parseRobots, ROBOTS_BYTES, type Robots } from './robots.js';

/** How to fetch. Everything has a default that is safe and polite; `resolve`, `clock` and `allow` are for tests. */
export interface FetchOptions extends TargetRules {
  /** A way to reach whoever runs this (mail or web address): it goes into the user agent. */
  readonly contact?: string;
  readonly cache?: FetchCache;
  readonly limits?: Partial<RequestLimits>;
  readonly resolve?: Resolve;
  readonly clock?: Clock;
}

/** What lasts from one fetch to the next: connections, turns, and what the sites ask of robots. */
export interface Session {
  readonly rules: TargetRules;
  readonly headers: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly agent: Agent;
  readonly turns: Turns;
  /** By origin; a promise, so that two fetches ask once. */
  readonly robots: Map<string, Promise<Robots>>;
  readonly limits: RequestLimits;
  readonly cache: FetchCache;
}

/** Redirects beyond this go in circles. */
export const MAX_REDIRECTS = 5;
/** Pause between requests to a host that asks for none, milliseconds. */
const PAUSE_MS = 1_000;
/** A site that asks for more gets this: some ask for a day. */
const MAX_PAUSE_MS = 30_000;
/** The longest `Retry-After` that is waited for, and how often. */
const MAX_RETRY_MS = 120_000;
const MAX_RETRIES = 2;
const LIMITS: RequestLimits = { maxBytes: MAX_BYTES, totalMs: 60_000, idleMs: 15_000 };
/** The name that `robots.txt` knows us by. */
const PRODUCT = 'entente';

/** A session with the defaults filled in. Its agent is to be destroyed at the end. What speaks HTTP is loaded only here: finding does not wait for it. */
export async function openSession(options: FetchOptions): Promise<Session> {
  const { guardedAgent, systemResolve } = await import('./fetch-agent.js');
  const clock = options.clock ?? systemClock;
  return {
    rules: options,
    headers: {
      'user-agent': userAgent(options.contact),
      accept: 'text/html,application/xhtml+xml,application/pdf,text/plain,application/xml;q=0.9,*/*;q=0.8',
      'accept-language': 'en,*;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
    },
    clock,
    agent: guardedAgent(options, options.resolve ?? systemResolve),
    turns: openTurns(clock),
    robots: new Map(),
    limits: { ...LIMITS, ...options.limits },
    cache: options.cache ?? noCache,
  };
}

/** `Entente/0.1.0 (reads public statements; +mailto:desk@example.org)`; characters that a header can't hold are left out. */
export function userAgent(contact?: string): string {
  const way = contact?.replace(/[^\x21-\x7e]+/g, '').slice(0, 200) ?? '';
  return `Entente/${VERSION} (reads public statements${way === '' ? '' : `; +${way}`})`;
}

/**
 * One GET of a page in its host's turn, if `robots.txt` allows it; after 429 or 503 with a bearable `Retry-After`, again. Follows no redirect.
 * Errors: `fetch-robots`, `fetch-later`, and those of `answerOf`.
 */
export async function pageOf(session: Session, url: URL, conditions: Readonly<Record<string, string>>): Promise<Answer> {
  const robots = await robotsOf(session, url);
  if (!robots.allows(`${url.pathname}${url.search}`)) throw closedByRobots(url, 'its robots.txt says not to');
  const pause = Math.min(Math.max(PAUSE_MS, (robots.delay ?? 0) * 1000), MAX_PAUSE_MS);
  const headers = { ...session.headers, ...conditions };
  return patient(session, url, pause, () => answerOf(session.agent, url, headers, session.limits));
}

/** Where an answer redirects to; null when it doesn't. */
export const redirectOf = ({ status, headers }: Answer): string | null =>
  [301, 302, 303, 307, 308].includes(status) ? (headers.location ?? null) : null;

async function patient(session: Session, url: URL, pause: number, ask: () => Promise<Answer>): Promise<Answer> {
  const host = hostOf(url);
  for (let attempt = 0; ; attempt++) {
    const held = session.turns.heldFor(host);
    if (held > MAX_RETRY_MS) throw later(host, held);
    const answer = await session.turns.take(host, pause, ask);
    const wait = answer.status === 429 || answer.status === 503 ? retryAfter(answer.headers['retry-after'], session.clock.now()) : null;
    if (wait === null) return answer;
    session.turns.hold(host, session.clock.now() + wait);
    if (wait > MAX_RETRY_MS) throw later(host, wait);
    if (attempt === MAX_RETRIES) return answer;
  }
}

/** Milliseconds from now, of seconds or a date; null without a readable header. */
function retryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const at = /^\d{1,9}$/.test(value.trim()) ? now + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

function robotsOf(session: Session, url: URL): Promise<Robots> {
  const known = session.robots.get(url.origin);
  if (known !== undefined) return known;
  const asked = askRobots(session, new URL('/robots.txt', url));
  session.robots.set(url.origin, asked);
  return asked;
}

/** RFC 9309, 2.3.1: a missing file allows everything, a failing server nothing; redirects are followed like those of a page. */
async function askRobots(session: Session, from: URL): Promise<Robots> {
  const limits = { ...session.limits, maxBytes: ROBOTS_BYTES };
  let url = from;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const at = url;
    const answer = await patient(session, at, 0, () => answerOf(session.agent, at, session.headers, limits, { cut: true }));
    const next = redirectOf(answer);
    if (next !== null) {
      url = fetchTarget(next, session.rules, url);
      continue;
    }
    if (answer.status >= 500 || answer.status === 429) throw closedByRobots(from, `its robots.txt can't be had (${answer.status})`);
    return answer.status === 200 ? parseRobots(new TextDecoder().decode(answer.bytes), PRODUCT) : OPEN;
  }
  return OPEN;
}

const closedByRobots = (url: URL, came: string): EntenteError =>
  new EntenteError('fetch-robots', {
    expected: `${url.host} to allow the fetching of this page`,
    came,
    todo: 'Open it in a browser, save it, and add the file.',
  });

const later = (host: string, ms: number): EntenteError =>
  new EntenteError('fetch-later', {
    expected: `${host} to answer within ${MAX_RETRY_MS / 1000} s`,
    came: `its request to come back in ${Math.ceil(ms / 1000)} s`,
    todo: 'Come back then.',
  });

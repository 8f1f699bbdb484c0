import { Failure } from './engine.js';

/** One question to the server. */
export interface Question {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: object;
  readonly form?: FormData;
  readonly signal?: AbortSignal | undefined;
}

/** The server that serves this app, as its screens talk to it. */
export interface Client {
  /** The answer, whatever its type. Fails with a `Failure` in words. */
  readonly ask: (path: string, question?: Question) => Promise<Response>;
  readonly json: <T>(path: string, question?: Question) => Promise<T>;
}

/** The server wants to know who asks. */
export class SignInNeeded extends Failure {
  constructor() {
    super('Please sign in.', 'This server is shared by a team: it asks for your token.');
  }
}

const API = '/api/v1';

/** A client that shows a token when there is one. */
export function httpClient(token: () => string | null): Client {
  const ask = async (path: string, { method = 'GET', body, form, signal }: Question = {}): Promise<Response> => {
    const held = token();
    const headers = {
      ...(held !== null && { authorization: `Bearer ${held}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const content = form ?? (body === undefined ? undefined : JSON.stringify(body));
    const answer = await fetch(API + path, {
      method,
      headers,
      ...(content !== undefined && { body: content }),
      ...(signal && { signal }),
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new Failure('The server does not answer.', 'Is it still running? Start it again and reload this page.');
    });
    if (answer.ok) return answer;
    if (answer.status === 401) throw new SignInNeeded();
    throw await failureOf(answer);
  };
  return { ask, json: async <T>(path: string, question?: Question) => (await ask(path, question)).json() as Promise<T> };
}

interface Problem {
  readonly expected?: string;
  readonly came?: string;
  readonly todo?: string;
}

/** A refusal in words: what was expected, what came, what to do. */
async function failureOf(answer: Response): Promise<Failure> {
  const { expected, came, todo } = (await answer.json().catch(() => ({}))) as Problem;
  if (expected === undefined || came === undefined) return new Failure('The server could not do that.', 'Please try again.');
  if (answer.status === 404)
    return new Failure('The ledger has nothing by this name.', `The address says ${came}. Was it cut, or is it of another ledger?`);
  return new Failure(`Expected ${expected}; found ${came}.`, withoutCommands(todo ?? ''));
}

/** Advice that names a command is for a terminal; here it would send people away from the screen. */
const withoutCommands = (advice: string): string =>
  advice
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => !sentence.includes('`entente '))
    .join(' ');

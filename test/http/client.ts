import { expect } from 'vitest';
import { type AppOptions, createApp } from '../../src/http/app.js';
import type { Problem } from '../../src/http/problems.js';
import { breaches } from './conforms.js';

export const ORIGIN = 'http://localhost';

/** An application without a socket, and a way to ask it. Every answer in JSON must be what the contract says it is. */
export function client(options: AppOptions = {}) {
  const app = createApp(options);
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', 'localhost');
    const response = await app.request(`${ORIGIN}${path}`, { ...init, headers });
    expect(await breaches(init.method ?? 'GET', path, response), `${init.method ?? 'GET'} ${path}`).toEqual([]);
    return response;
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    ask(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { app, ask, post, get: (path: string, headers: Record<string, string> = {}) => ask(`/api/v1${path}`, { headers }) };
}

/** Status and code of a refusal. */
export async function refusal(response: Response): Promise<string> {
  const type = response.headers.get('content-type');
  if (type !== 'application/problem+json') return `${response.status} ${type}`;
  const problem = (await response.json()) as Problem;
  return `${problem.status === response.status ? response.status : 'wrong status'} ${problem.code}`;
}

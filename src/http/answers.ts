import { createHash } from 'node:crypto';
import type { Made } from './compute.js';
import type { AnswerDoc, Ctx } from './operation.js';
import type { Rendition } from './renditions.js';

/** The names of a table of formats, for a schema. */
export function namesOf<T extends object>(formats: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(formats) as [keyof T & string, ...(keyof T & string)[]];
}

/** What the contract says of a result in its formats: JSON by the component, the others as text or bytes. */
export function answerIn(formats: Readonly<Record<string, Rendition<never>>>, component: string, description: string): AnswerDoc {
  const content: Record<string, { schema: object }> = {};
  for (const [name, { type }] of Object.entries(formats)) {
    const media = type.split(';')[0]!;
    content[media] ??= { schema: name === 'json' ? ref(component) : /[+]json$/.test(media) ? {} : { type: 'string' } };
  }
  return { description, content };
}

/** A reference to a component of the contract. */
export const ref = (component: string): object => ({ $ref: `#/components/schemas/${component}` });

/** JSON by a component, for the contract. */
export function answerOf(component: string, description: string, example?: unknown): AnswerDoc {
  return { description, content: { 'application/json': { schema: ref(component), ...(example !== undefined && { example }) } } };
}

/** JSON by a schema, for the contract. */
export function answerWith(schema: object, description: string, example?: unknown): AnswerDoc {
  return { description, content: { 'application/json': { schema, ...(example !== undefined && { example }) } } };
}

/** A result as an answer: JSON to be read by the client, everything else as a file to be saved, which no browser runs as a page of ours. */
export function sent(made: Made, name: string, headers: Readonly<Record<string, string>> = {}): Response {
  const all = new Headers({ 'content-type': made.type, 'cache-control': 'no-store', ...headers });
  if (made.ending !== 'json') all.set('content-disposition', `attachment; filename="${name}.${made.ending}"`);
  if (made.ending === 'html') all.set('content-security-policy', 'sandbox');
  return new Response(made.bytes, { headers: all });
}

/** A value as JSON. Lone surrogates come escaped, so that the bytes are always UTF-8. */
export function asJson(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });
}

/** A strong entity tag made from what decides the content (hashes, versions, the question). */
export function tagOf(...parts: readonly (string | number | null | undefined)[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

/**
 * An answer under an entity tag: when the client has it already (`If-None-Match`), 304 and nothing is worked out; otherwise what `make` gives,
 * to be kept by the client and asked about each time.
 */
export async function tagged(context: Ctx, tag: string, make: () => Promise<Response>): Promise<Response> {
  const headers = { etag: tag, 'cache-control': 'private, no-cache' };
  const held = context.req.header('if-none-match');
  const unchanged = () => new Response(null, { status: 304, headers });
  if (held?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)) return unchanged();
  const response = await make();
  // "*" is any form of it, but only of something that is there.
  if (held?.trim() === '*' && response.ok) return unchanged();
  if (response.ok) for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

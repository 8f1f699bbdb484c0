import { EntenteError } from '../index.js';

/** Objects and lists within one another that a request may hold; ours need five. */
const MAX_DEPTH = 32;
/** Keys that change what an object is when they are copied carelessly. None of ours is called so. */
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The body of a request, read no further than `limit` bytes, with or without a stated length. Errors: `body-too-large`; `body-encoding` for
 * compressed bodies, which could unfold to any size.
 */
export async function bodyOf(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') throw compressed(encoding);
  const stated = request.headers.get('content-length');
  if (stated !== null && Number(stated) > limit) throw tooLarge(limit);
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    // The stream is left where it is: cancelling it would end the connection before the client is told why.
    if (size > limit) throw tooLarge(limit);
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A body as JSON. Errors: `body-invalid` for bytes that are not UTF-8, not JSON, nested too deep, or with keys that no object of ours has. */
export function jsonOf(bytes: Uint8Array): unknown {
  const text = utf8Of(bytes);
  if (depthOf(text) > MAX_DEPTH) throw invalid(`lists within lists deeper than ${MAX_DEPTH}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid('bytes that are not JSON');
  }
  refuseKeys(value);
  return value;
}

/** Bytes as UTF-8 text, unchanged. Errors: `body-invalid`. */
export function utf8Of(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalid('bytes that are not UTF-8');
  }
}

/** Fields that a form may have: every file of the largest intake with facts of its own. */
const MAX_FIELDS = 5_000;

/** A body of form data: files and fields, each under its name, in order. Errors: `body-invalid`. */
export async function formOf(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch(() => {
    throw invalid('form data that end early or lack their boundary');
  });
  // What looks fields up by name would take as many steps as there are, for each of them.
  if ([...form.keys()].length > MAX_FIELDS) throw invalid(`a form of more than ${MAX_FIELDS.toLocaleString('en')} fields`);
  return form;
}

/** How deep brackets nest outside strings: counted before parsing, so that no recursion ever meets a deep value. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) deepest = Math.max(deepest, ++depth);
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
  }
  return deepest;
}
const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125];

function refuseKeys(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (REFUSED_KEYS.has(key)) throw invalid(`the key "${key}"`);
    refuseKeys(inner);
  }
}

/** The error for a body that cannot be taken; `came` says what it held, never its words. */
export function invalid(came: string): EntenteError {
  return new EntenteError('body-invalid', {
    expected: 'a body as the contract describes it',
    came,
    todo: 'See GET /api/v1/openapi.json for what this address takes.',
  });
}

function tooLarge(limit: number): EntenteError {
  return new EntenteError('body-too-large', {
    expected: `at most ${Math.floor(limit / 1024)} kB`,
    came: 'a larger body',
    todo: 'Send fewer or shorter texts at a time.',
  });
}

function compressed(encoding: string): EntenteError {
  return new EntenteError('body-encoding', {
    expected: 'a body that is not compressed',
    came: `content-encoding "${encoding.slice(0, 40)}"`,
    todo: 'Send the bytes as they are.',
  });
}

import { readdirSync, readFileSync } from 'node:fs';
import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import { VERSION } from '../index.js';
import { ref } from './answers.js';
import type { Operation } from './operation.js';
import { described } from './parameters.js';

const SCHEMAS = new URL('../../schemas/', import.meta.url);
/** The component that each published schema becomes. */
const ROOTS: Readonly<Record<string, string>> = {
  'read-1.json': 'Reading',
  'check-1.json': 'Check',
  'compare-1.json': 'Comparison',
  'series-1.json': 'Series',
  'draft-1.json': 'DraftCheck',
  'find-1.json': 'Found',
  'add-1.json': 'AddReport',
};
/** What several of them share becomes components under its own name. */
const SHARED = ['definitions.json', 'ledger.json'];
export const API = '/api/v1';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The contract of the API (OpenAPI 3.1): every operation, with the published JSON Schemas of results as its
 * components. Schemas of other resources are registered by them under `components`.
 */
export function contractOf(operations: readonly Operation[], components: Readonly<Record<string, object>>): object {
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'Of `entente token add`. Not needed where the server runs for one person on their own machine.',
  });
  for (const [name, schema] of Object.entries({ ...published(), ...OWN, ...components }))
    registry.registerComponent('schemas', name, schema);
  for (const one of operations) registry.registerPath(routeOf(one));
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version: VERSION,
      description: 'Reads, compares and checks the exact words of governments, and keeps what was promised. Offsets are UTF-16 code units.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: API }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
  });
  return described(document);
}

function routeOf(one: Operation): RouteConfig {
  const content: Record<string, { schema: object; example?: unknown }> = {};
  if (one.body) content['application/json'] = { schema: one.body, ...(one.bodyExample !== undefined && { example: one.bodyExample }) };
  if (one.form) content['multipart/form-data'] = { schema: one.form.schema };
  const problem = { content: { 'application/problem+json': { schema: ref('Problem'), example: PROBLEM } } };
  return {
    method: one.method,
    path: one.path,
    operationId: one.id,
    tags: [one.tag],
    summary: one.summary,
    ...(one.description && { description: one.description }),
    security: one.scope === 'none' ? [] : [{ token: [] }],
    request: {
      ...(one.params && { params: one.params }),
      ...(one.query && { query: one.query }),
      ...(one.body && { body: { content, required: true } }),
    },
    responses: { ...one.answers, default: { description: 'A problem, with its code and what to do next.', ...problem } },
  } as unknown as RouteConfig;
}

const PROBLEM = {
  type: 'urn:entente:error:unknown-document',
  title: 'unknown document',
  status: 404,
  code: 'unknown-document',
  detail: 'Expected the id of a document of the ledger; came "varrin-2052".',
  expected: 'the id of a document of the ledger',
  came: '"varrin-2052"',
  todo: '`entente documents` lists the ids.',
};

/** The published schemas as components: what they share under its own name, what only one has under that one's name before it. */
function published(): Record<string, object> {
  const out: Record<string, object> = {};
  for (const file of readdirSync(SCHEMAS).filter((name) => SHARED.includes(name) || name in ROOTS)) {
    const {
      $schema: _s,
      $id: _i,
      $defs = {},
      ...root
    } = JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')) as Record<string, Json> & {
      $defs?: Record<string, Json>;
    };
    const prefix = ROOTS[file] ?? '';
    if (prefix) out[prefix] = moved(root, prefix) as object;
    for (const [name, schema] of Object.entries($defs)) out[prefix + upper(name)] = moved(schema, prefix) as object;
  }
  return out;
}

function moved(schema: Json, prefix: string): Json {
  if (Array.isArray(schema)) return schema.map((one) => moved(one, prefix));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === '$ref' ? target(String(value), prefix) : moved(value, prefix)]),
  );
}
function target(reference: string, prefix: string): string {
  const name = upper(reference.split('/').at(-1)!);
  return `#/components/schemas/${reference.startsWith('#') ? prefix + name : name}`;
}
const upper = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

const OWN: Readonly<Record<string, object>> = {
  Problem: {
    type: 'object',
    description: 'What went wrong (RFC 9457): docs/errors.md lists the codes.',
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string' },
      detail: { type: 'string' },
      expected: { type: 'string' },
      came: { type: 'string' },
      todo: { type: 'string', description: 'What to do next.' },
    },
    required: ['type', 'title', 'status', 'code', 'detail', 'expected', 'came', 'todo'],
    additionalProperties: false,
  },
  Redline: {
    type: 'object',
    description: 'Both texts in one: taking all changes gives the words of `after`, refusing all those of `before`.',
    properties: {
      before: ref('Document'),
      after: ref('Document'),
      paragraphs: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            style: { enum: ['title', 'heading', 'item', 'paragraph'] },
            end: { enum: ['same', 'inserted', 'deleted'] },
            runs: {
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  kind: { enum: ['same', 'inserted', 'deleted', 'from', 'to'] },
                  text: { type: 'string' },
                  move: { type: 'integer', description: 'Number of the move that `from` and `to` share.' },
                },
                required: ['kind', 'text'],
                additionalProperties: false,
              },
            },
          },
          required: ['style', 'end', 'runs'],
          additionalProperties: false,
        },
      },
    },
    required: ['before', 'after', 'paragraphs'],
    additionalProperties: false,
  },
};

import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/http/app.js';
import { breaches, contract, violationsOf } from './conforms.js';

const guide = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');

const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
);
describe('the contract', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(contract as unknown as Record<string, unknown>);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(contract.openapi).toBe('3.1.0');
  });
  it('names every operation once', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('refers only to schemas that it holds', () => {
    for (const [, name] of JSON.stringify(contract).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(contract.components.schemas, name).toHaveProperty([name!]);
    expect(JSON.stringify(contract)).not.toContain('urn:entente:schema');
  });
  it.each(operations)('%s has examples that fit its schemas', (_, operation) => {
    const contents = [operation.requestBody?.content ?? {}, ...Object.values(operation.responses).map(({ content = {} }) => content)];
    for (const [media, { schema, example }] of contents.flatMap((content) => Object.entries(content))) {
      if (example === undefined) continue;
      expect(violationsOf(schema, example), media).toEqual([]);
    }
  });
  it.each(operations)('%s says what it is for, what each parameter means, and how it refuses', (_, operation) => {
    expect(operation.summary?.length).toBeGreaterThan(5);
    expect((operation.parameters ?? []).filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
    expect(operation.responses.default?.content).toHaveProperty(['application/problem+json', 'example']);
    const json = operation.requestBody?.content['application/json'];
    if (json) expect(json).toHaveProperty('example');
  });
  it.each(OPERATIONS.map(({ method, path, scope }) => [method.toUpperCase(), path, scope]))(
    'has %s %s in the guide',
    (method, path, scope) => {
      expect(guide).toContain(`| \`${method} ${path}\` | ${scope} |`);
    },
  );
  it('is what every answer in these tests is held against', async () => {
    expect(await breaches('GET', '/api/v1/me', Response.json({ name: 'mara' }))).not.toEqual([]);
    expect(await breaches('GET', '/api/v1/commitments/c-1', Response.json({ id: 'c-1' }))).not.toEqual([]);
  });
});

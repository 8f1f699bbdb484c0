import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { client } from './client.js';

interface Media {
  readonly schema: object;
  readonly example?: unknown;
}
interface Contract {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, OperationDoc>>;
  readonly components: { readonly schemas: Record<string, object> };
}
interface OperationDoc {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: { readonly content: Record<string, Media> };
  readonly responses: Record<string, { readonly content?: Record<string, Media> }>;
}

const contract = (await (await client().get('/openapi.json')).json()) as Contract;
const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
);
const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addSchema({ ...contract, $id: 'urn:entente:contract' }, 'urn:entente:contract');

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
      const moved = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"urn:entente:contract#/')) as object;
      const validate = ajv.compile(moved);
      expect(validate(example) ? [] : validate.errors, media).toEqual([]);
    }
  });
});

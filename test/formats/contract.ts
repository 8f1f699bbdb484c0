import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const folder = new URL('../../schemas/', import.meta.url);

/** A published schema, parsed. */
export const schemaOf = (file: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
for (const file of readdirSync(folder)) ajv.addSchema(schemaOf(file));

/** What a published schema says against a value; empty when it is valid. */
export function violations(schema: string, value: unknown): readonly string[] {
  const validate = ajv.getSchema(`urn:entente:schema:${schema}-1.json`);
  if (validate === undefined) return [`no schema is published for "${schema}"`];
  validate(JSON.parse(JSON.stringify(value)));
  return (validate.errors ?? []).slice(0, 5).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

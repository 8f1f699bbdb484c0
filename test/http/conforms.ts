import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createApp } from '../../src/http/app.js';

interface Media {
  readonly schema: object;
  readonly example?: unknown;
}
export interface OperationDoc {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
  readonly requestBody?: { readonly content: Record<string, Media> };
  readonly responses: Record<string, { readonly content?: Record<string, Media> }>;
}
export interface Contract {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, OperationDoc>>;
  readonly components: { readonly schemas: Record<string, object> };
}

const ID = 'urn:entente:contract';
const answer = await createApp().request('http://localhost/api/v1/openapi.json', { headers: { host: 'localhost' } });
export const contract = (await answer.json()) as Contract;
const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addSchema({ ...contract, $id: ID }, ID);

const compiled = new Map<string, ReturnType<Ajv2020['compile']>>();
/** What a schema of the contract says against a value; empty when it fits. */
export function violationsOf(schema: object, value: unknown): readonly string[] {
  const text = JSON.stringify(schema).replaceAll('"#/', `"${ID}#/`);
  const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text) as object);
  compiled.set(text, validate);
  validate(value);
  return (validate.errors ?? []).slice(0, 5).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

const routes = Object.entries(contract.paths).map(
  ([path, methods]) => [new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`), methods] as const,
);
/** Where an answer in JSON is not what the contract says of its address, method and status. */
export async function breaches(method: string, path: string, response: Response): Promise<readonly string[]> {
  const media = response.headers.get('content-type')?.split(';')[0] ?? '';
  if (!/[/+]json$/.test(media)) return [];
  const found = routes.find(([pattern]) => pattern.test(path.split('?')[0]!))?.[1][method.toLowerCase()];
  if (!found) return [];
  const said = (found.responses[response.status] ?? found.responses.default)?.content?.[media];
  if (!said) return [`no ${media} with status ${response.status}`];
  return violationsOf(said.schema, await response.clone().json());
}

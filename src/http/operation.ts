import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { EntenteError, type Lexicon } from '../index.js';
import type { Ledger } from '../ledger.js';
import { bodyOf, formOf, jsonOf } from './body.js';
import type { Compute } from './compute.js';
import type { Jobs } from './jobs.js';
import type { Told } from './letter.js';

/** What a caller may do; each holds those before it. `none`: anybody, even without a token. */
export const SCOPES = ['none', 'read', 'review', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who makes a request: the person at this machine, or the holder of a token. */
export interface Caller {
  readonly name: string;
  readonly scope: Scope;
}
/** What requests carry from one step to the next. */
export interface Vars {
  readonly Variables: { caller: Caller; route: string; retryAfter: string; told: Told | null };
}
export type Ctx = Context<Vars>;

/** What operations work with. */
export interface Services {
  readonly ledger: Ledger | null;
  readonly compute: Compute;
  readonly mode: 'single' | 'team';
  /** Version and lexicon: a part of every entity tag. */
  readonly engine: string;
  readonly lexicon: Lexicon;
  readonly jobs: Jobs;
  /** ISO instant in UTC. */
  readonly now: () => string;
}

/** An answer as the contract describes it: a media type and the name of a component, or a schema. */
export interface AnswerDoc {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: object; readonly example?: unknown }>>;
}

interface Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** Below `/api/v1`, with `{name}` for parameters. */
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly scope: Scope;
  /**
   * Where it is worked on when the server has processes beside it: `here`, on the server's own thread, what takes a millisecond; `desk`, the thread that
   * writes; `seat`, a process that can be ended. Default: `desk` for what adds or decides, `seat` for everything else.
   */
  readonly at?: 'here' | 'desk' | 'seat';
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly bodyExample?: unknown;
  /** Makes a body from form data (then files can be posted too). */
  readonly form?: { readonly description: string; readonly schema: object; readonly read: (form: FormData) => Promise<unknown> };
  /** Bytes that the body may have. */
  readonly limit?: number;
  readonly answers: Readonly<Record<number, AnswerDoc>>;
  readonly handle: (input: Input<P, Q, B>, services: Services, context: Ctx) => Promise<Response>;
}
export interface Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
}

/** One address and method of the API: what the contract says of it, and what it does. */
export interface Operation extends Omit<Spec<z.ZodType, z.ZodType, z.ZodType>, 'handle'> {
  readonly run: (services: Services, context: Ctx) => Promise<Response>;
  /** The body of a request as it came, within limits; null where none is taken. Errors: those of `body.ts`, `body-type`. */
  readonly bytes: (context: Ctx) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Where an operation is worked on. */
export function workedAt({ at, method, scope }: Pick<Operation, 'at' | 'method' | 'scope'>): 'here' | 'desk' | 'seat' {
  return at ?? (method !== 'get' && SCOPES.indexOf(scope) >= SCOPES.indexOf('review') ? 'desk' : 'seat');
}

/** Some four million characters with their facts. */
const TEXT_LIMIT = 8 * 1024 * 1024;

/** Makes an operation: its input is read within limits and held against its schemas before `handle` sees it. Errors: `request-invalid`, those of `body.ts`. */
export function operation<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>({ handle, ...spec }: Spec<P, Q, B>): Operation {
  const { limit = TEXT_LIMIT } = spec;
  return {
    ...spec,
    run: async (services, context) => {
      const params = valid(spec.params, context.req.param(), 'address') as z.output<P>;
      const query = valid(spec.query ?? z.strictObject({}), queryOf(context), 'query') as z.output<Q>;
      const body = spec.body ? (valid(spec.body, await posted(spec, context, limit), 'body') as z.output<B>) : (undefined as z.output<B>);
      return handle({ params, query, body }, services, context);
    },
    bytes: async (context) => {
      if (!spec.body) return null;
      expectMedia(spec, context);
      return bodyOf(context.req.raw, limit);
    },
  };
}

async function posted(spec: Pick<Operation, 'form'>, context: Ctx, limit: number): Promise<unknown> {
  const { form } = spec;
  const media = expectMedia(spec, context);
  const bytes = await bodyOf(context.req.raw, limit);
  return form && media === FORM ? form.read(await formOf(bytes, context.req.header('content-type') ?? '')) : jsonOf(bytes);
}

const FORM = 'multipart/form-data';
function expectMedia({ form }: Pick<Operation, 'form'>, context: Ctx): string {
  const media = (context.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (media === 'application/json' || (media === FORM && form)) return media;
  throw new EntenteError('body-type', {
    expected: form ? 'application/json or multipart/form-data' : 'application/json',
    came: media === '' ? 'no content type' : `"${media.slice(0, 80)}"`,
    todo: 'Set the content type of the body.',
  });
}

/** The query: a name that comes more than once is a list. No name is special, as it would be to a plain object. */
function queryOf(context: Ctx): Record<string, string | string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of new URL(context.req.url).searchParams) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0]! : all]));
}

function valid(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return value;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = issue?.path.map(String).join('.').slice(0, 100);
  throw new EntenteError('request-invalid', {
    expected: `${where}${at ? ` ${at}` : ''}: ${(issue?.message ?? 'another value').slice(0, 300)}`,
    came: 'a request that does not fit',
    todo: 'See GET /api/v1/openapi.json for what this address takes.',
  });
}

import { z } from '@hono/zod-openapi';
import { GENRES, LEVELS } from '../index.js';
import { invalid, jsonOf } from './body.js';
import type { Source } from './compute.js';
import type { Services } from './operation.js';
import { line } from './schema.js';
import { sourceFromLedger } from './stored.js';

/** How many texts one request may bring. */
const MAX_TEXTS = 40;

/** What the sender knows of a text; each wins over what the text says of itself. */
export const factsSchema = z
  .strictObject({
    id: line(200).optional(),
    title: line(1000).nullable().optional(),
    date: z.iso.date().nullable().optional(),
    place: line(200).nullable().optional(),
    genre: z.enum(GENRES).optional(),
    level: z.enum(LEVELS).nullable().optional(),
    parties: z.array(line(40)).max(300).optional(),
  })
  .openapi('Facts', {
    description: 'What the sender knows of a text; each wins over what the text says of itself. Dates are never guessed.',
  });

const words = z.string().refine((text) => text.trim() !== '', 'text with words in it');
const file = z.custom<File>((value) => value instanceof File);
const postedText = z.strictObject({ text: words, facts: factsSchema.optional() });
const storedText = z.strictObject({ document: line(200), version: z.int().min(1).optional() });
const postedFile = z.strictObject({ file, facts: factsSchema.optional() });

/** A text: its words, or a document that the ledger holds. Files come in form data. */
export const textSchema = z.union([
  postedText,
  storedText,
  postedFile.openapi({ type: 'object', description: 'A file; only in form data.' }),
]);
export type PostedText = z.output<typeof textSchema>;
/** Some texts. */
export const textsSchema = z.array(textSchema).max(MAX_TEXTS);

/** What a text is as a source of work. Errors: `no-ledger`, `unknown-document`. */
export async function sourceOf(posted: PostedText, services: Services): Promise<Source> {
  if ('document' in posted) return sourceFromLedger(services, { id: posted.document, version: posted.version });
  const given = posted.facts ?? {};
  if ('text' in posted) return { kind: 'text', text: posted.text, given };
  return { kind: 'bytes', bytes: new Uint8Array(await posted.file.arrayBuffer()), name: posted.file.name, given };
}

/** Some texts as sources, in order. */
export async function sourcesOf(posted: readonly PostedText[], services: Services): Promise<readonly Source[]> {
  const out: Source[] = [];
  for (const one of posted) out.push(await sourceOf(one, services));
  return out;
}

/**
 * Form data as the body that the same request has in JSON: a file or a text under the name of its role; what is known of it in a field
 * `ROLE.facts` of JSON (the n-th belongs to the n-th text of the role); a document of the ledger as `ROLE.document` (`ID` or `ID@VERSION`);
 * anything else as a plain field. `lists` names the roles that take several.
 */
export function formBody(form: FormData, roles: readonly string[], lists: readonly string[]): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const [role = '', part] = name.split('.');
    if (![...roles, ...lists].includes(role)) body[name] = form.get(name);
    else if (part === undefined) {
      const facts = form.getAll(`${role}.facts`);
      const texts = form.getAll(role).map((value, nth) => ({
        ...(typeof value === 'string' ? { text: value } : { file: value }),
        ...factsOf(facts[nth]),
      }));
      if (!lists.includes(role) && texts.length > 1) throw invalid(`more than one "${role}"`);
      body[role] = lists.includes(role) ? [...texts, ...((body[role] as unknown[] | undefined) ?? [])] : texts[0];
    } else if (part === 'document') {
      const stored = form.getAll(name).map(storedOf);
      body[role] = lists.includes(role) ? [...((body[role] as unknown[] | undefined) ?? []), ...stored] : stored[0];
    } else if (part !== 'facts') throw invalid('a field that no form of ours has');
  }
  return body;
}

/** `ID` or `ID@VERSION`. */
function storedOf(field: File | string): unknown {
  const [, document, version] = /^([^@]*)(?:@([1-9]\d{0,8}))?$/.exec(String(field)) ?? [];
  return { document, ...(version !== undefined && { version: Number(version) }) };
}

function factsOf(field: File | string | undefined): { facts?: unknown } {
  if (typeof field !== 'string' || field === '') return {};
  return { facts: jsonOf(new TextEncoder().encode(field)) };
}

/** The schema of a form with these roles, for the contract. */
export function formSchema(roles: readonly string[], lists: readonly string[], plain: Readonly<Record<string, object>> = {}): object {
  const one = { type: 'string', format: 'binary' };
  const facts = { type: 'string', description: 'JSON: the facts of the text' };
  const stored = { type: 'string', description: 'A document of the ledger instead: ID or ID@VERSION' };
  const many = (items: object): object => ({ type: 'array', items });
  const properties: Record<string, object> = { ...plain };
  for (const role of roles) Object.assign(properties, { [role]: one, [`${role}.facts`]: facts, [`${role}.document`]: stored });
  for (const role of lists)
    Object.assign(properties, { [role]: many(one), [`${role}.facts`]: many(facts), [`${role}.document`]: many(stored) });
  return { type: 'object', properties };
}

import { z } from 'zod';
import { EntenteError } from '../index.js';
import type { Desk } from './texts.js';

/** A tool as clients see it, and what it does. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schemas. */
  readonly inputSchema: object;
  readonly outputSchema: object;
  /** Errors: `arguments-invalid`, and those of the work. */
  readonly call: (given: unknown, desk: Desk) => Promise<object>;
}
interface Spec<I extends z.ZodType, O extends z.ZodType> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly output: O;
  readonly run: (given: z.output<I>, desk: Desk) => Promise<z.output<O>>;
}

/** Makes a tool: what it is given is held against its schema before it runs. */
export function tool<I extends z.ZodType, O extends z.ZodType>({ input, output, run, ...spec }: Spec<I, O>): Tool {
  return {
    ...spec,
    inputSchema: z.toJSONSchema(input, { io: 'input' }),
    outputSchema: z.toJSONSchema(output),
    call: async (given, desk) => {
      const parsed = input.safeParse(given ?? {});
      if (parsed.success) return (await run(parsed.data, desk)) as object;
      const [issue] = parsed.error.issues;
      throw new EntenteError('arguments-invalid', {
        expected: `${issue?.path.map(String).join('.').slice(0, 100) || 'arguments'}: ${(issue?.message ?? 'another value').slice(0, 300)}`,
        came: 'arguments that do not fit the schema of the tool',
        todo: 'See the input schema that tools/list gives.',
      });
    },
  };
}

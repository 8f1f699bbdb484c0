import { z } from '@hono/zod-openapi';

/** One line of words, without control characters. (Said by a function: a pattern with flags has no place in JSON Schema.) */
export const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => !/\p{Cc}/u.test(text), 'one line without control characters');
/** A day that exists, as YYYY-MM-DD. */
export const day = z.iso.date();
/** A whole number in a query. */
export const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
/** `true` or `false` in a query. */
export const yesNo = z.enum(['true', 'false']).transform((value) => value === 'true');
/** One value or several of a name in a query, as a list. */
export const several = <T extends z.ZodType>(one: T) =>
  z
    .union([one, z.array(one).max(40)])
    .transform((given): z.output<T>[] => (Array.isArray(given) ? given : [given]) as z.output<T>[])
    .optional();

/** Without what is undefined. */
export function given<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

import { EntenteError } from '../../src/errors.js';
import { type Intake, takeInAny } from '../../src/intake/file.js';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The code of the error that taking in ends with; "no error" when it succeeds. */
export async function codeOf(bytes: Uint8Array, name: string): Promise<string> {
  return takeInAny(bytes, name).then(
    () => 'no error',
    (error: unknown) => (error instanceof EntenteError ? error.code : `not coded: ${String(error)}`),
  );
}

export const textOf = async (bytes: Uint8Array, name: string): Promise<string> => (await takeInAny(bytes, name)).text;
export const intakeOf = (bytes: Uint8Array, name: string): Promise<Intake> => takeInAny(bytes, name);

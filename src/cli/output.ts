import { writeFile } from 'node:fs/promises';
import { EntenteError } from '../errors.js';
import type { Io } from './command.js';

/** Writes to the file when one is named, else to standard output. Throws `output-failed` when the file cannot be written. */
export async function written(result: string | Uint8Array, output: string | undefined, io: Io): Promise<void> {
  if (output === undefined) {
    io.out(typeof result === 'string' ? result : new TextDecoder().decode(result));
    return;
  }
  await writeFile(output, result).catch((error: NodeJS.ErrnoException) => {
    throw new EntenteError('output-failed', {
      expected: `to write "${output}"`,
      came: error.code ?? error.message,
      todo: 'Name a file in a folder that exists and that you may write to.',
    });
  });
}

/** What is bytes, as a Word document is, no terminal shows. */
export function needsOutput(what = 'a Word document', format = 'docx', file = 'result.docx'): EntenteError {
  return new EntenteError('output-needed', {
    expected: `a file for ${what}`,
    came: `--format ${format} without --output`,
    todo: `Add --output ${file}.`,
  });
}

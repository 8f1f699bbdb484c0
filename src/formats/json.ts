/** A result as the one JSON object that `--format json` prints, with a line break at its end. Lone surrogates are escaped, so that the bytes are valid UTF-8. */
export function json(result: object): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

import type { Publishing, Results } from '../index.js';
import type { Io } from './command.js';
import { needsOutput, written } from './output.js';

/** The formats for other programs that `--format` takes beside a command's own. Named here, so that `--help` need not load them; a test holds them against `formatsOf`. */
export const OPEN = {
  read: ['jsonl', 'datapackage', 'annotations', 'csl'],
  check: ['jsonl', 'datapackage', 'annotations', 'claimreview', 'csl'],
  compare: ['jsonl', 'datapackage', 'annotations', 'feed', 'atom', 'csl'],
  series: ['jsonl', 'datapackage', 'annotations', 'feed', 'atom', 'csl'],
} as const;
type Kind = keyof typeof OPEN;
export type OpenName<K extends Kind> = (typeof OPEN)[K][number];

/** Is a name of `--format` one of the formats for other programs? */
export const isOpen = <K extends Kind>(kind: K, name: string): name is OpenName<K> => (OPEN[kind] as readonly string[]).includes(name);

/** Throws `output-needed` for a format of bytes (a ZIP archive) without `--output`: checked before the work begins. */
export function checkOutput(format: string, output: string | undefined): void {
  if (format === 'datapackage' && output === undefined) throw needsOutput('a Data Package', format, 'package.zip');
}

/** Writes a result in a format for other programs. */
export async function openlyWritten<K extends Kind>(
  kind: K,
  name: OpenName<K>,
  result: Results[K],
  { output, io }: { readonly output: string | undefined; readonly io: Io },
): Promise<void> {
  const { formatsOf } = await import('../index.js');
  const formats = formatsOf(kind) as Readonly<
    Record<string, { make: (result: Results[K], publishing: Publishing) => string | Uint8Array }>
  >;
  // Files are taken in by this very run.
  const now = new Date().toISOString();
  await written(formats[name]!.make(result, { taken: () => now }), output, io);
}

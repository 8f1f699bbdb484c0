import { join } from 'node:path';
import { read } from '../../src/acts/read.js';
import { loadLexicon } from '../../src/intake/lexicon-files.js';
import type { Level, Reading } from '../../src/model.js';

const lexicon = await loadLexicon({ parties: join(import.meta.dirname, '../../examples/parties.json') });

/** A reading of a sample, made with the real reader. */
export function reading(
  text: string,
  { id = 'text', level = null, date }: { id?: string; level?: Level | null; date?: string } = {},
): Reading {
  return read(text, { id, level, lexicon, ...(date === undefined ? {} : { date }) });
}

/** Sentences that name their own speakers, on as many subjects: building blocks of property tests. */
export const SENTENCES: readonly string[] = [
  'Arvenia and Borland reaffirm their commitment to the chemical disarmament of the Inner Gulf.',
  'Arvenia and Borland strongly condemn the shelling of the port of Karsk by Drossia.',
  'Arvenia and Borland will open a joint air-warning network by March 2025.',
  'Arvenia and Borland call on Drossia to release the fishing crews.',
  'Arvenia and Borland welcome the hosting of the harvest summit by Caldora.',
  'Arvenia and Borland express serious concern over the theft of digital currency.',
  'Arvenia and Borland intend to reinforce exchanges between their universities.',
  'Arvenia and Borland oppose any attempt to redraw maritime boundaries by force or coercion.',
  'Arvenia and Borland commit to publish railway statistics every quarter.',
  'Arvenia and Borland support the participation of Estmark in the health assembly.',
];

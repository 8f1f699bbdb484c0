import { type Mention, mentionsIn } from '../../acts/parties.js';
import { defaultLexicon, type Lexicon } from '../../lexicon/lexicon.js';
import type { Reading } from '../../model.js';

const known = new WeakMap<Reading, { readonly lexicon: Lexicon; readonly mentions: readonly Mention[] }>();

/** The parties a whole text names, in order. Kept for as long as the reading: every rule asks for them, and the earlier texts stay the same while one types. */
export function partiesNamed(reading: Reading, lexicon: Lexicon = defaultLexicon): readonly Mention[] {
  const before = known.get(reading);
  if (before?.lexicon === lexicon) return before.mentions;
  const { text } = reading.document;
  const mentions = mentionsIn(text, { from: 0, to: text.length }, lexicon);
  known.set(reading, { lexicon, mentions });
  return mentions;
}

import type { Inconsistency } from '../model.js';
import { abbreviations } from './consistency/abbreviations.js';
import { agreedFigures } from './consistency/agreed-figures.js';
import { figures } from './consistency/figures.js';
import type { Judged } from './consistency/judged.js';
import { lists } from './consistency/lists.js';
import { naming } from './consistency/naming.js';
import { partyOrder } from './consistency/order.js';
import { voice } from './consistency/voice.js';

/** Where a draft contradicts itself or its precedents in names, order, person, tense, figures and lists; in the order of the text. */
export function inconsistenciesOf(judged: Judged): readonly Inconsistency[] {
  const rules = [naming, partyOrder, abbreviations, voice, figures, agreedFigures, lists];
  return rules.flatMap((rule) => rule(judged)).sort((x, y) => (x.at[0]?.from ?? 0) - (y.at[0]?.from ?? 0));
}

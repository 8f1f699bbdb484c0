import { stem } from '../text/similarity.js';

/**
 * Words that statements use of any subject: deeds without an object of their own and nouns of cooperation. They stand in most acts of most
 * series, more than two texts can show, so they count for less when acts are matched. Names of subjects are never among them.
 */
const WORN_WORDS =
  'achieve action activity address advance agree area bilateral bolster broad build challenge close collaborate collaboration collective common concrete ' +
  'continue cooperate cooperation coordinate coordination country deepen develop discuss effort engage engagement enhance ensure establish exchange expand ' +
  'focus forward full goal global government help implement important importance improve increase initiative international issue joint key level maintain ' +
  'measure meet mutual national nation necessary need new ongoing opportunity partner partnership people policy promote progress pursue quadrilateral ' +
  'reaffirm region regional reinforce relation relevant remain respective role share step strengthen strong support take together trilateral vital way work world';

const WORN = new Set(WORN_WORDS.split(' ').map(stem));

/** Is this stem one of the genre's worn words? */
export function isWorn(stemmed: string): boolean {
  return WORN.has(stemmed);
}

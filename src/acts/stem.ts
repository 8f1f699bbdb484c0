/** Endings that turn a verb into a noun or adjective, longest first; what is left must keep four letters. */
const ENDINGS = [
  'izations',
  'isation',
  'ization',
  'ational',
  'ibility',
  'ability',
  'ments',
  'ation',
  'ition',
  'ution',
  'ement',
  'ently',
  'antly',
  'ively',
  'atic',
  'ment',
  'ness',
  'ance',
  'ence',
  'ency',
  'ancy',
  'ible',
  'able',
  'ship',
  'ally',
  'ing',
  'ive',
  'ize',
  'ise',
  'ion',
  'ity',
  'ate',
  'ant',
  'ent',
  'ial',
  'ful',
  'acy',
  'ify',
  'ist',
  'ism',
  'ous',
  'ic',
  'al',
  'ed',
  'er',
  'or',
  'ly',
  'es',
  's',
  'e',
  'y',
] as const;
const SHORTEST_STEM = 4;

/**
 * What a verb and its nominalisations share: "denuclearize", "denuclearization"; "secure", "security". `lemma` is lower case.
 * A light suffix stripper, applied at most twice; words of five letters and fewer keep all but a final vowel.
 */
export function stemOf(lemma: string): string {
  const once = strip(lemma);
  return once.length > SHORTEST_STEM + 1 ? strip(once) : once;
}

function strip(word: string): string {
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM) return undouble(word.slice(0, -ending.length));
  }
  return word;
}

/** "committed" → "commit", "controlling" → "control". */
function undouble(stem: string): string {
  const last = stem.at(-1);
  return stem.length > SHORTEST_STEM && last === stem.at(-2) && last !== 's' ? stem.slice(0, -1) : stem;
}

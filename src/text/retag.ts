/** The least of a token that the corrections read and write. */
interface Tagged {
  readonly norm: string;
  readonly text: string;
  lemma: string;
  pos: string;
}

/** Words the tagger is known to get wrong, and what they are where a subject or auxiliary stands before them. */
const VERBS_AFTER_SUBJECT: ReadonlySet<string> = new Set(
  'welcome resolve plan worry secure advance intend support task aim project commit object hail rap pledge vow promise demand request order stress blast slam note process seek state share praise name back trade promote target host voice question warn condemn'.split(
    ' ',
  ),
);
/** Always an adjective in this genre. */
const ADJECTIVES: ReadonlySet<string> = new Set(
  'trilateral bilateral multilateral plurilateral joint ironclad unilateral like-minded'.split(' '),
);
/** Prepositions that look like participles. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['including', 'regarding', 'concerning', 'pursuant']);
const SUBJECTS: ReadonlySet<string> = new Set(['we', 'they', 'i', 'who']);
const AUXILIARIES: ReadonlySet<string> = new Set([
  'will',
  'shall',
  'must',
  'should',
  'would',
  'can',
  'could',
  'may',
  'might',
  'to',
  'do',
  'does',
  'did',
  'not',
  'also',
  'further',
  'jointly',
]);

/** Corrects the tagger's known errors in place, by the neighbours of each word. Linear. */
export function retag(tokens: readonly Tagged[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (ADJECTIVES.has(t.norm)) t.pos = 'ADJ';
    else if (PREPOSITIONS.has(t.norm)) t.pos = 'ADP';
    else if (VERBS_AFTER_SUBJECT.has(t.norm)) correctVerb(tokens, i);
  }
}

function correctVerb(tokens: readonly Tagged[], i: number): void {
  const t = tokens[i]!;
  const before = tokens[i - 1];
  if (!before) return;
  if (SUBJECTS.has(before.norm) || (AUXILIARIES.has(before.norm) && before.norm !== 'to')) t.pos = 'VERB';
}

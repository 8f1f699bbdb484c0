/** Words whose part of speech the tagger gets wrong in this genre: data for the corrections in `text/retag.ts`. All folded. */

/** Base forms that are verb and noun or adjective: a subject, modal or infinitive "to" before them makes them verbs. */
export const VERB_OR_NOUN: ReadonlySet<string> = new Set(
  `act address advance aim appeal applaud approach attack attempt back benefit blast brief call challenge charge combat commit complete concern concur condemn
  contact cooperate counter demand deplore design document exchange execute express extend fight finance focus force foster fund further gain guide hail help highlight
  honor hope host impact increase influence initiate institute intend issue join judge laud launch lead leverage like limit look mandate mark measure monitor mourn move name need
  note object offer order outline partner pause permit place plan plant pledge praise prepare press probe process profile progress project promise promote protest question
  rap reach rebuke reform regret reinvest release remain repeat report request research resolve respect resume return review risk salute schedule seek secure share signal
  slam sound speed spur staff stand start state step stress study support surge survey sustain target task test thank trade train transfer transform transition trust update
  upgrade urge use value view voice vote vow warn warrant watch welcome witness work worry`.split(/\s+/),
);

/** Always adjectives in this genre. */
export const ALWAYS_ADJECTIVE: ReadonlySet<string> = new Set(
  'trilateral bilateral multilateral plurilateral quadrilateral minilateral joint ironclad unilateral like-minded likeminded longstanding long-standing ongoing unwavering unshakable unshakeable'.split(
    ' ',
  ),
);

/** Prepositions that look like participles. */
export const ALWAYS_PREPOSITION: ReadonlySet<string> = new Set([
  'including',
  'regarding',
  'concerning',
  'pursuant',
  'notwithstanding',
  'vis-a-vis',
]);

/** Determiners and possessives that no verb follows directly. */
export const BEFORE_NOUN: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'their',
  'our',
  'its',
  'his',
  'her',
  'these',
  'those',
  'any',
  'such',
  'every',
  "'s",
]);

/** Pronouns that are subjects. */
export const SUBJECT_PRONOUN: ReadonlySet<string> = new Set(['we', 'they', 'i', 'who', 'he', 'she']);

/** Nouns of the genre that speak: a verb form right after them is their verb. */
export const SPEAKING_NOUN: ReadonlySet<string> = new Set(
  `leaders ministers presidents secretaries sides parties members countries participants governments representatives advisors advisers states nations partners delegations
  chairs co-chairs officials envoys diplomats allies principals heads counterparts council assembly committee commission board president minister secretary chair
  chancellor premier leader government side party`.split(/\s+/),
);

/** After these the word is a verb in its base form, adverbs between them aside. */
export const MODAL: ReadonlySet<string> = new Set([
  'will',
  'shall',
  'must',
  'should',
  'would',
  'can',
  'could',
  'may',
  'might',
  'do',
  'does',
  'did',
]);

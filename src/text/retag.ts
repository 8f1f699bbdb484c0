import {
  ALWAYS_ADJECTIVE,
  ALWAYS_PREPOSITION,
  BEFORE_NOUN,
  MODAL,
  SPEAKING_NOUN,
  SUBJECT_PRONOUN,
  VERB_OR_NOUN,
} from '../lexicon/en/tagging.js';

/** The least of a token that the corrections read and write. */
interface Tagged {
  readonly norm: string;
  readonly text: string;
  lemma: string;
  pos: string;
}

/** Corrects the tagger's known errors in place, by the neighbours of each word. Linear: no rule looks further than four words back. */
export function retag(tokens: readonly Tagged[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (ALWAYS_ADJECTIVE.has(t.norm)) t.pos = 'ADJ';
    else if (ALWAYS_PREPOSITION.has(t.norm)) t.pos = 'ADP';
    else if (t.norm === 'to') correctTo(tokens, i);
    else if (t.pos === 'VERB') correctParticiple(tokens, i);
    else if (t.pos === 'NOUN' || t.pos === 'ADJ' || t.pos === 'PROPN') correctVerb(tokens, i);
  }
}

/** "committed to bolstering", "to $5 billion", "to this end": no infinitive. */
function correctTo(tokens: readonly Tagged[], i: number): void {
  const t = tokens[i]!;
  const next = tokens[i + 1];
  if (!next) return;
  if (
    t.pos === 'PART' &&
    (/^\p{L}{3,}ing$/u.test(next.norm) || next.pos === 'DET' || next.pos === 'SYM' || next.pos === 'NUM' || BEFORE_NOUN.has(next.norm))
  )
    t.pos = 'ADP';
  if (t.pos === 'PART' && next.pos === 'NOUN' && VERB_OR_NOUN.has(next.norm) && next.lemma === next.norm) next.pos = 'VERB';
}

/** "their shared commitment", "the existing policy", "with increasing concerns": an adjective between a determiner or preposition and its noun. */
function correctParticiple(tokens: readonly Tagged[], i: number): void {
  const t = tokens[i]!;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!before || !next || !(t.norm.endsWith('ed') || t.norm.endsWith('ing'))) return;
  if (next.pos !== 'NOUN' && next.pos !== 'ADJ' && next.pos !== 'PROPN') return;
  if (
    BEFORE_NOUN.has(before.norm) ||
    (GROWING.has(t.norm) && (before.pos === 'ADP' || before.pos === 'CCONJ' || before.pos === 'ADJ') && next.pos === 'NOUN')
  )
    t.pos = 'ADJ';
}
/** Participles of degree and state, adjectives also without a determiner before them. */
const GROWING: ReadonlySet<string> = new Set(
  'increasing growing mounting rising escalating heightened increased renewed continued shared enhanced existing emerging evolving pressing remaining underlying lasting combined expanded sustained improved'.split(
    ' ',
  ),
);

/** A word tagged as noun, adjective or name that is a verb by what stands before it. */
function correctVerb(tokens: readonly Tagged[], i: number): void {
  const t = tokens[i]!;
  const next = tokens[i + 1];
  if (t.text.endsWith('ing') ? i === 0 || /^\p{Ll}.*ing$/u.test(t.text) : i === 0 && t.norm.endsWith('ing')) {
    correctGerund(t, tokens[i - 1], next);
    return;
  }
  const base = VERB_OR_NOUN.has(t.norm);
  const third = !base && t.norm.endsWith('s') && !(i > 0 && /^\p{Lu}/u.test(t.text)) && VERB_OR_NOUN.has(singular(t.norm));
  if (!base && !third) return;
  const before = governing(tokens, i);
  if (!before) {
    if (third && opensObject(next)) setVerb(t);
    return;
  }
  if (base && (SUBJECT_PRONOUN.has(before.norm) || MODAL.has(before.norm))) setVerb(t);
  else if (base && before.norm === 'to' && before.pos === 'PART') setVerb(t);
  else if (base && (before.norm === 'and' || before.norm === ',') && (opensClause(next) || (CALLING.has(t.norm) && opensObject(next))))
    setVerb(t);
  else if (SPEAKING_NOUN.has(before.norm) && (opensObject(next) || next?.norm === 'to')) setVerb(t);
  else if (third && (before.pos === 'PROPN' || before.norm === 'and') && opensObject(next)) setVerb(t);
  else if (base && before.pos === 'PROPN' && (opensClause(next) || (next?.norm === 'to' && isPluralSubject(tokens, i - 1)))) setVerb(t);
}

/** Do names joined by "and" stand here, from the head of the sentence or a comma: "Arvenia and Borland plan to"? */
function isPluralSubject(tokens: readonly Tagged[], i: number): boolean {
  let joined = false;
  for (let at = i; at >= 0 && i - at < 12; at--) {
    const t = tokens[at]!;
    if (t.norm === 'and') joined = true;
    else if (t.pos !== 'PROPN' && t.norm !== 'the' && t.norm !== ',' && t.norm !== 'of') return false;
    if (at === 0) return joined;
  }
  return joined;
}

/** Verbs that a preposition follows: "and call for", where "and support for" is a noun. */
const CALLING: ReadonlySet<string> = new Set(['call', 'appeal', 'look', 'push']);

/** "Building on …", ", generating the …": a participle, not a noun. */
function correctGerund(t: Tagged, before: Tagged | undefined, next: Tagged | undefined): void {
  if (before && before.norm !== ',' && before.norm !== 'while' && before.norm !== 'by') return;
  if (
    next &&
    (opensClause(next) ||
      next.pos === 'ADV' ||
      next.norm === 'on' ||
      next.norm === 'upon' ||
      next.norm === 'against' ||
      next.norm === 'with')
  )
    t.pos = 'VERB';
}

/** The word before, adverbs left out. */
function governing(tokens: readonly Tagged[], i: number): Tagged | undefined {
  let at = i - 1;
  while (at >= 0 && i - at < 5 && tokens[at]!.pos === 'ADV') at--;
  return tokens[at];
}

const opensClause = (next: Tagged | undefined): boolean =>
  next !== undefined && (next.pos === 'DET' || next.pos === 'PRON' || next.norm === 'that' || BEFORE_NOUN.has(next.norm));
const opensObject = (next: Tagged | undefined): boolean =>
  opensClause(next) || (next !== undefined && ['for', 'on', 'upon', 'with', 'all', 'to'].includes(next.norm));
const singular = (norm: string): string =>
  norm.endsWith('sses') || norm.endsWith('ches') || norm.endsWith('shes') ? norm.slice(0, -2) : norm.slice(0, -1);

function setVerb(t: Tagged): void {
  t.pos = 'VERB';
  t.lemma = VERB_OR_NOUN.has(t.norm) ? t.norm : singular(t.norm);
}

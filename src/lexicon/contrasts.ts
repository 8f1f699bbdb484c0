/** Whether two words must not stand for each other: terms of art, opposites, a region against a state in it. */
import { type ContrastKind, defaultLexicon, type Lexicon } from './lexicon.js';
import { compilePhrases, type PhraseHit, type Phrases, phrasesIn } from './phrases.js';
import { stemsOf, type Word } from './words.js';

export interface Contrast {
  /** Id of the set that holds both. */
  readonly set: string;
  readonly kind: ContrastKind;
}
/** A word of a contrast set as it stands in a text. */
export interface ContrastMember extends Contrast {
  readonly member: number;
}

interface ContrastTable {
  readonly members: ReadonlyMap<string, readonly ContrastMember[]>;
  readonly phrases: Phrases<ContrastMember>;
}
const tables = new WeakMap<Lexicon['contrasts'], ContrastTable>();

/** The set in which two words or phrases are different members, or null: also for one word, and for two forms of one member. */
export function contrastOf(a: string, b: string, lexicon: Lexicon = defaultLexicon): Contrast | null {
  const table = tableOf(lexicon);
  const ofA = table.members.get(stemsOf(a).join(' ')) ?? [];
  const ofB = table.members.get(stemsOf(b).join(' ')) ?? [];
  for (const one of ofA) {
    const other = ofB.find((member) => member.set === one.set && member.member !== one.member);
    const shared = ofB.some((member) => member.set === one.set && member.member === one.member);
    if (other !== undefined && !shared) return { set: one.set, kind: one.kind };
  }
  return null;
}

/** All members of contrast sets among the words, longest phrase first: "Korean Peninsula" is one. */
export function contrastsIn(words: readonly Word[], lexicon: Lexicon = defaultLexicon): readonly PhraseHit<ContrastMember>[] {
  return phrasesIn(tableOf(lexicon).phrases, words);
}

function tableOf(lexicon: Lexicon): ContrastTable {
  const known = tables.get(lexicon.contrasts);
  if (known !== undefined) return known;
  const entries = lexicon.contrasts.flatMap((set) =>
    set.members.flatMap((forms, member) => forms.map((form) => [form, { set: set.id, kind: set.kind, member }] as const)),
  );
  const members = new Map<string, ContrastMember[]>();
  for (const [form, member] of entries) {
    const key = stemsOf(form).join(' ');
    members.set(key, [...(members.get(key) ?? []), member]);
  }
  const table = { members, phrases: compilePhrases(entries) };
  tables.set(lexicon.contrasts, table);
  return table;
}

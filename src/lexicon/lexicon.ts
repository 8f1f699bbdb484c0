/**
 * The lexicon: all that the engine knows of words, as one value. Rules read its properties, never particular words.
 * `extendLexicon` makes a new value with a team's own entries; `lexiconHash` names the tables in force.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ActName, Grade, QualifierKind, Scale, TopicId } from '../model.js';
import { ANYWHERE_ABBREVIATED, BEFORE_NUMBER, TITLES_ABBREVIATED } from './en/abbreviations.js';
import { CONTRASTS } from './en/contrasts.js';
import { MODIFIERS } from './en/modifiers.js';
import { PARTIES, type Party } from './en/parties.js';
import { QUALIFIERS } from './en/qualifiers.js';
import { RUNGS } from './en/rungs.js';
import { SYNONYMS } from './en/synonyms.js';
import { TOPICS } from './en/topics.js';
import { rungKey } from './rung-table.js';

/** Whose language a rung holds for; null is any. `leaders`: statements of states; `organ`: UN bodies; `central-bank`: FOMC and the like. */
export type Register = 'leaders' | 'organ' | 'central-bank';

/** One phrase on one scale of force. */
export interface Rung {
  /** As a dictionary has it: "express serious concern". Inflection, articles, possessives and adverbs between its words don't matter. */
  readonly phrase: string;
  readonly act: ActName;
  readonly scale: Scale;
  /** 1–5 in half steps, adjectives of the phrase included. */
  readonly level: number;
  readonly grade: Grade;
  /** Key of the publication that orders or lists the phrase (see `SOURCES`); "own" when the level is our judgement. */
  readonly source: string;
  /** The row of the researched force ladder the phrase comes from, or null. */
  readonly row: string | null;
  readonly register: Register | null;
  /** True for verbs that reporters use and governments don't: the force is the reporter's. */
  readonly news: boolean;
  /** True for operators of continuity (reaffirm, reiterate): against the bare act of the same kind they are no step of force. */
  readonly renews: boolean;
  /** A sentence in which a reader must find the act. */
  readonly example: string;
}

/** A word or phrase that moves the force of an act. */
export interface ModifierEntry {
  readonly phrase: string;
  /** In levels: +1, +0.5, −0.5, −1. */
  readonly effect: number;
  /** Where it counts: in the performative, right at the head of the content, anywhere in the content, or in the speaker phrase. */
  readonly where: readonly ModifierPlace[];
  /** Only with these acts; absent: with any. */
  readonly acts?: readonly ActName[];
}
export type ModifierPlace = 'performative' | 'head' | 'content' | 'speaker';

export interface Topic {
  readonly id: TopicId;
  readonly label: string;
  readonly parent: TopicId | null;
  /** Phrases that show it, in any inflection. */
  readonly patterns: readonly string[];
}

/** Words that one thing goes by; the first is canonical. Never two performatives of different force, never two members of a contrast set. */
export type SynonymClass = readonly string[];

export type ContrastKind = 'term' | 'antonym' | 'scope' | 'polarity';
/** Words that must not stand for each other in one slot: terms of art, opposites, scopes. */
export interface ContrastSet {
  readonly id: string;
  readonly kind: ContrastKind;
  /** Each member is the list of its forms: they don't contrast with each other, only with other members. */
  readonly members: readonly (readonly string[])[];
}

/** How far a qualifier reaches from its opening words. */
export type QualifierExtent = 'self' | 'phrase' | 'clause';
export interface QualifierEntry {
  readonly phrase: string;
  readonly kind: QualifierKind;
  readonly extent: QualifierExtent;
  /** True when its loss or gain changes what is undertaken: a limit. */
  readonly limits: boolean;
}

export interface Lexicon {
  readonly rungs: readonly Rung[];
  readonly modifiers: readonly ModifierEntry[];
  readonly parties: readonly Party[];
  readonly topics: readonly Topic[];
  readonly synonyms: readonly SynonymClass[];
  readonly contrasts: readonly ContrastSet[];
  readonly qualifiers: readonly QualifierEntry[];
  readonly abbreviations: {
    readonly titles: ReadonlySet<string>;
    readonly beforeNumber: ReadonlySet<string>;
    readonly anywhere: ReadonlySet<string>;
  };
}

/** What a user may add. Rungs and topics with a known phrase or id replace the built-in ones; the rest is added. */
export interface LexiconExtension {
  readonly rungs?: readonly RungOverride[];
  readonly modifiers?: readonly ModifierEntry[];
  readonly parties?: readonly Party[];
  readonly topics?: readonly Topic[];
  readonly synonyms?: readonly SynonymClass[];
  readonly contrasts?: readonly ContrastSet[];
}
/** A team's own placing of a phrase: its source is "user" unless it names one. */
export type RungOverride = Pick<Rung, 'phrase' | 'act' | 'scale' | 'level'> & Partial<Rung>;

export const defaultLexicon: Lexicon = {
  rungs: RUNGS,
  modifiers: MODIFIERS,
  parties: PARTIES,
  topics: TOPICS,
  synonyms: SYNONYMS,
  contrasts: CONTRASTS,
  qualifiers: QUALIFIERS,
  abbreviations: { titles: TITLES_ABBREVIATED, beforeNumber: BEFORE_NUMBER, anywhere: ANYWHERE_ABBREVIATED },
};

/** A new lexicon with the user's entries; the base stays as it is. */
export function extendLexicon(base: Lexicon, extension: LexiconExtension): Lexicon {
  return {
    ...base,
    rungs: replaced(
      base.rungs,
      (extension.rungs ?? []).map(asRung),
      (rung) => `${rung.act} ${rung.register ?? ''} ${rungKey(rung.phrase).join(' ')}`,
    ),
    modifiers: replaced(base.modifiers, extension.modifiers ?? [], (modifier) => modifier.phrase),
    parties: replaced(base.parties, extension.parties ?? [], (party) => party.id),
    topics: replaced(base.topics, extension.topics ?? [], (topic) => topic.id),
    synonyms: [...base.synonyms, ...(extension.synonyms ?? [])],
    contrasts: replaced(base.contrasts, extension.contrasts ?? [], (set) => set.id),
  };
}

function asRung(rung: RungOverride): Rung {
  return { grade: 'C', source: 'user', row: null, register: null, news: false, renews: false, example: '', ...rung };
}

function replaced<T>(base: readonly T[], added: readonly T[], keyOf: (entry: T) => string): readonly T[] {
  if (added.length === 0) return base;
  const keys = new Set(added.map(keyOf));
  return [...added, ...base.filter((entry) => !keys.has(keyOf(entry)))];
}

const hashes = new WeakMap<Lexicon, string>();

/** SHA-256 of all tables in force, hexadecimal, 64 characters: two readings with one hash had the same words. */
export function lexiconHash(lexicon: Lexicon): string {
  const known = hashes.get(lexicon);
  if (known !== undefined) return known;
  const hash = bytesToHex(sha256(utf8ToBytes(stable(lexicon))));
  hashes.set(lexicon, hash);
  return hash;
}

/** JSON with sorted keys; maps as sorted pairs, sets as sorted lists. */
function stable(value: unknown): string {
  if (value instanceof Map) return stable([...value.entries()].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
  if (value instanceof Set) return stable([...value].map(String).sort());
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${stable(entry)}`).join(',')}}`;
}

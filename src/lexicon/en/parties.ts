/** The party lexicon: states, organisations, groups and non-state actors with every name a text may give them. */
import { EntenteError } from '../../errors.js';
import type { PartyId } from '../../model.js';
import { ORGANISATIONS } from './parties-organisations.js';
import { STATES } from './parties-states.js';

export const PARTY_KINDS = ['state', 'organisation', 'organ', 'group', 'forum', 'armed', 'mission', 'officer'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** One party and its names. `members` of a `group` stand for it ("the Quad" is four states); those of an organisation are for information. */
export interface Party {
  readonly id: PartyId;
  readonly kind: PartyKind;
  /** The first name is the one shown. */
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  /** Nouns for its people, singular; plurals are derived. */
  readonly nouns: readonly string[];
  readonly capitals: readonly string[];
  /** Matched in exactly this case. */
  readonly acronyms: readonly string[];
  readonly members: readonly PartyId[];
}

const list = (cell: string | undefined): readonly string[] => (cell ?? '').split('|').map((x) => x.trim()).filter(Boolean); // biome-ignore format: one line

const rows = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(';').map((cell) => cell.trim()));

const states: readonly Party[] = rows(STATES).map(([id = '', names, adjectives, nouns, capitals, acronyms]) => ({
  id,
  kind: 'state',
  names: list(names),
  adjectives: list(adjectives),
  nouns: list(nouns),
  capitals: list(capitals),
  acronyms: list(acronyms),
  members: [],
}));

const organisations: readonly Party[] = rows(ORGANISATIONS).map(([id = '', kind, names, adjectives, acronyms, members]) => ({
  id,
  kind: (PARTY_KINDS as readonly string[]).includes(kind ?? '') ? (kind as PartyKind) : 'organisation',
  names: list(names),
  adjectives: list(adjectives),
  nouns: [],
  capitals: id === 'EU' ? ['Brussels'] : [],
  acronyms: list(acronyms),
  members: list(members),
}));

/** Every built-in party. Costa Rica and the Counter Ransomware Initiative share `CRI`: the ISO code of one is the short name of the other. */
export const PARTIES: readonly Party[] = [...states, ...organisations];

/**
 * Reads a user's party file: a JSON array (or `{"parties": […]}`) of `{id, names, kind?, adjectives|demonyms?, nouns?, capital|capitals?, acronyms?, members?}`.
 * Throws `party-file` when it is no JSON or an entry has no id or no name; `where` is named in the error.
 */
export function parsePartyFile(json: string, where = 'the party file'): readonly Party[] {
  const bad = (came: string): EntenteError =>
    new EntenteError('party-file', {
      expected: 'a JSON array of parties, each with "id" (upper case) and "names"',
      came: `${came} in ${where}`,
      todo: 'See examples/parties.json for the form.',
    });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw bad('text that is not JSON');
  }
  const entries = isRecord(value) && 'parties' in value ? value.parties : value;
  if (!Array.isArray(entries)) throw bad('no array');
  return entries.map((entry: unknown, index) => {
    if (!isRecord(entry)) throw bad(`entry ${index + 1}, no object,`);
    const names = strings(entry.names ?? entry.name);
    const id = typeof entry.id === 'string' ? entry.id : '';
    if (!/^[A-Z][A-Z0-9-]{1,19}$/.test(id)) throw bad(`the id ${JSON.stringify(entry.id ?? null)} of entry ${index + 1}`);
    if (names.length === 0) throw bad(`no names for ${id}`);
    const members = strings(entry.members);
    const kind = typeof entry.kind === 'string' ? entry.kind : /^[A-Z]{3}$/.test(id) ? 'state' : 'organisation';
    if (!(PARTY_KINDS as readonly string[]).includes(kind)) throw bad(`the kind "${kind}" of ${id}`);
    return {
      id,
      kind: kind as PartyKind,
      names,
      adjectives: [...strings(entry.adjectives), ...strings(entry.demonyms), ...strings(entry.demonym)],
      nouns: strings(entry.nouns),
      capitals: [...strings(entry.capital), ...strings(entry.capitals)],
      acronyms: strings(entry.acronyms),
      members,
    };
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const strings = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((x): x is string => typeof x === 'string' && x !== '') : [];

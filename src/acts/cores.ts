import { type ActNoun, type Carrier, carriers, type StateWord, stateWords, steadfastWords } from '../lexicon/en/carriers.js';
import { type Performative, performatives } from '../lexicon/en/performatives.js';
import type { ActName } from '../model.js';
import { type Inflection, verbForms } from './inflection.js';
import { NOUNS, type NounReading, nounAt } from './nouns.js';
import {
  ARTICLES,
  adverbs,
  BE,
  between,
  type Complement,
  complementAt,
  type Governor,
  has,
  isAdverb,
  matchWith,
  norm,
  POSSESSIVES,
  REMAIN,
  set,
  skip,
  startsInfinitive,
  startsObject,
  type Words,
} from './wording.js';

const bySpelling = <T>(entries: readonly T[], key: (e: T) => string): ReadonlyMap<string, readonly T[]> => {
  const map = new Map<string, T[]>();
  for (const e of entries) map.set(key(e), [...(map.get(key(e)) ?? []), e]);
  return map;
};
const PERFORMATIVES = bySpelling(performatives, (p) => p.verb);
/** Carrier verbs by lemma; one verb may carry with several particles. */
export const CARRIERS = bySpelling(carriers, (c) => c.verb);
const STATES = bySpelling(stateWords, (s) => s.word);
const STEADFAST: ReadonlySet<string> = new Set(steadfastWords);

const EVENT_NOUNS: Readonly<Record<string, ActName>> = {
  establishment: 'establish',
  creation: 'establish',
  formation: 'establish',
  launch: 'launch',
  inauguration: 'launch',
  adoption: 'adopt',
  signing: 'sign',
  designation: 'designate',
  appointment: 'designate',
};
/** "Noting with concern": the noun after "with" decides. */
const WITH_NOUNS: Readonly<Record<string, ActName>> = {
  concern: 'concern',
  alarm: 'alarm',
  regret: 'regret',
  appreciation: 'thank',
  gratitude: 'thank',
  satisfaction: 'welcome',
  dismay: 'alarm',
  disappointment: 'regret',
};

/** What a verb, state or noun performs, before its auxiliaries are known; all numbers are token indexes. */
export interface Core {
  readonly act: ActName | null;
  readonly end: number;
  readonly start: number;
  readonly governor: Governor;
  readonly head: string;
  readonly rule: string;
  readonly news: boolean;
  readonly renewed: boolean;
  readonly verb: string;
  readonly deed: boolean;
  readonly hedge: boolean;
  readonly perfect: boolean;
  /** Performs only in a finite form. */
  readonly told: boolean;
  readonly noun: string | null;
  readonly tail: { readonly first: number; readonly end: number } | null;
  readonly twin: {
    readonly act: ActName;
    readonly first: number;
    readonly end: number;
    readonly start: number;
    readonly governor: Governor;
    readonly head: string;
    readonly noun: string | null;
  } | null;
}
/** A core with every property that is not given left at its default. */
export const core = (c: Partial<Core> & Pick<Core, 'act' | 'end' | 'start' | 'head' | 'rule' | 'verb'>): Core => ({
  governor: 'object',
  news: false,
  renewed: false,
  deed: false,
  hedge: false,
  perfect: false,
  told: false,
  noun: null,
  tail: null,
  twin: null,
  ...c,
});

/** Reads the verb at `i` in one of the given forms: longest frame of the lexicon, a carrier's noun before the verb itself. Null when it performs nothing. */
export function coreAt(w: Words, i: number, forms: readonly Inflection[]): Core | null {
  let best: Core | null = null;
  for (const { verb, form } of verbForms(norm(w, i))) {
    if (!forms.includes(form)) continue;
    const found = carried(w, i, verb) ?? performed(w, i, verb) ?? paired(w, i, verb, form);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

/** "recognize and respect the importance of": a verb that is no act shares the object; what follows it decides. */
function paired(w: Words, i: number, verb: string, form: Inflection): Core | null {
  if (norm(w, i + 1) !== 'and' && norm(w, i + 1) !== 'or') return null;
  const next = adverbs(w, i + 2);
  const t = w[next];
  if (t?.pos !== 'VERB' || PERFORMATIVES.has(t.lemma) || CARRIERS.has(t.lemma)) return null;
  if ((form === 'ing') !== /ing$/.test(t.norm) || (form === 'past') !== /ed$/.test(t.norm)) return null;
  return carried(w, next, verb) ?? performed(w, next, verb);
}

function performed(w: Words, i: number, verb: string): Core | null {
  let best: Core | null = null;
  for (const p of PERFORMATIVES.get(verb) ?? []) {
    const found = matched(w, i, p);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

function matched(w: Words, i: number, p: Performative): Core | null {
  const at = matchWith(w, i + 1, p.with ?? '');
  if (at < 0) return null;
  const takes = p.takes ?? (p.with ? 'n' : 'nt');
  if (takes === 'n' && norm(w, at - 1) === 'to' && p.act !== 'look-forward' && startsInfinitive(w, at - 1)) return null;
  const head = p.with
    ? `${p.verb} ${p.with
        .split(' ')
        .map((x) => (x.endsWith('?') ? '' : (x.split('|').find((y) => y === norm(w, at - 1)) ?? x.split('|')[0])))
        .filter(Boolean)
        .join(' ')}`
    : p.verb;
  const flags = {
    news: p.news === true,
    renewed: p.renewed === true,
    deed: p.deed === true,
    hedge: p.hedge === true,
    perfect: p.perfect === true,
    told: p.told === true,
    verb: p.verb,
    head,
    rule: 'verb',
  };
  const withNoun = norm(w, at) === 'with' ? withNounAt(w, at) : null;
  if (withNoun && takes.includes('n')) {
    const c = complementAt(w, withNoun.end, takes);
    if (c)
      return core({
        act: p.act === 'note' || p.act === 'recall' ? withNoun.act : p.act,
        ...c,
        ...flags,
        head: `${head} with ${withNoun.noun}`,
      });
  }
  const c = complementAt(w, at, takes);
  if (!c) return shareVerb(w, i, at, p, flags);
  if (p.noun && c.governor === 'object' && !looksLikeObject(w, c.start)) return null;
  const event = p.act === 'announce' ? eventNounAt(w, c.start) : null;
  if (event) return core({ ...flags, ...event, head: `announce ${event.head}` });
  return core({ act: p.thing && !agentAt(w, c.start) ? p.thing : p.act, ...c, ...flags });
}
const AGENTS = set(
  'all parties party states state members member governments government countries country nations nation sides side ministers officials leaders authorities companies industry actors those donors partners secretary-general commission committee council secretariat',
);
/** Does the object begin with somebody who can act: a name, "all parties", "the authorities"? */
function agentAt(w: Words, at: number): boolean {
  for (let i = at; i < Math.min(w.length, at + 6) && norm(w, i) !== 'to'; i++)
    if (AGENTS.has(norm(w, i)) || w[i]!.pos === 'PROPN') return true;
  return false;
}
/** A form that is also a noun ("support", "calls") is a verb before a determiner, possessive, adjective, name, gerund or bare plural. */
const looksLikeObject = (w: Words, i: number): boolean => startsObject(w, i);

function withNounAt(w: Words, at: number): { act: ActName; end: number; noun: string } | null {
  for (let i = at + 1; i < Math.min(w.length, at + 5); i++) {
    const act = WITH_NOUNS[norm(w, i)];
    if (act) return { act, end: i + 1, noun: norm(w, i) };
    if (w[i]?.pos !== 'ADJ' && w[i]?.norm !== 'and' && !isAdverb(w[i])) return null;
  }
  return null;
}
function eventNounAt(w: Words, at: number): { act: ActName; end: number; start: number; head: string } | null {
  for (let i = at; i < Math.min(w.length, at + 5); i++) {
    const act = EVENT_NOUNS[norm(w, i)];
    if (act && norm(w, i + 1) === 'of') return { act, end: i + 2, start: i + 2, head: norm(w, i) };
    if (!(w[i]?.pos === 'DET' || w[i]?.pos === 'ADJ' || POSSESSIVES.has(norm(w, i)) || ARTICLES.has(norm(w, i)))) return null;
  }
  return null;
}
/** "urge and encourage X": the object is the second verb's; both perform. */
function shareVerb(
  w: Words,
  i: number,
  at: number,
  p: Performative,
  flags: Pick<Core, 'news' | 'renewed' | 'deed' | 'hedge' | 'perfect' | 'told' | 'verb' | 'head' | 'rule'>,
): Core | null {
  if (!(p.takes ?? (p.with ? 'n' : 'nt')).includes('n')) return null;
  const and = norm(w, at) === ',' ? at + 1 : at;
  if (norm(w, and) !== 'and' && norm(w, and) !== 'or') return null;
  const next = adverbs(w, and + 1);
  const forms = verbForms(norm(w, i)).map((f) => f.form);
  const second = PERFORMATIVES.has(verbForms(norm(w, next))[0]?.verb ?? '') ? coreAt(w, next, forms) : null;
  if (!second?.act || second.governor !== 'object' || second.noun) return null;
  return core({
    act: p.act,
    end: at,
    start: second.start,
    ...flags,
    twin: { act: second.act, first: and + 1, end: second.end, start: second.start, governor: 'object', head: second.head, noun: null },
  });
}

/** Reads a verb with the act noun that it carries; null when it carries none. */
export function carried(w: Words, i: number, verb: string): Core | null {
  for (const c of CARRIERS.get(verb) ?? []) {
    const at = matchWith(w, i + 1, c.with ?? '');
    if (at < 0) continue;
    const found = broken(w, c, between(w, at)) ?? carriedBy(w, c, between(w, at));
    if (found) return found;
  }
  return null;
}

function carriedBy(w: Words, c: Carrier, at: number): Core | null {
  const n = nounAt(w, at) ?? nounAfterAddressee(w, c, at);
  if (!n) return null;
  // What is only discussed is not done: "discussed their joint commitment to peace".
  const act = c.content === 'discuss' && c.own ? 'discuss' : (n.noun.act ?? c.content);
  if (n.noun.act !== null && c.own && !n.own && !(c.verb === 'announce')) return null;
  const head = `${c.verb} ${w
    .slice(at, n.at + 1)
    .filter((t) => t.pos === 'ADJ' || NOUNS.has(t.norm))
    .map((t) => t.norm)
    .join(' ')}`.trim();
  const twin = n.twin && {
    act: n.twin.noun.act ?? c.content,
    first: n.twin.first,
    end: n.twin.end,
    start: n.twin.start,
    governor: n.twin.governor,
    head: `${c.verb} ${n.twin.noun.noun}`,
    noun: n.twin.noun.noun,
  };
  const renewed = c.renewed === true || w.slice(at, n.at).some((t) => t.norm === 'renewed');
  return core({
    act,
    end: n.end,
    start: n.start,
    governor: n.governor,
    head,
    rule: n.noun.act ? 'carrier-noun' : 'content-noun',
    renewed,
    verb: c.verb,
    noun: n.noun.noun,
    twin,
  });
}
/** "sent Drossia a strong warning that": the addressee before the noun is skipped. */
function nounAfterAddressee(w: Words, c: Carrier, at: number): NounReading | null {
  if (!c.light || w[at]?.pos !== 'PROPN') return null;
  const next = skip(w, at, (t) => t?.pos === 'PROPN');
  return norm(w, next) === 'a' || POSSESSIVES.has(norm(w, next)) ? nounAt(w, next) : null;
}

const STEADY = set(
  'ironclad unwavering steadfast unshakable unshakeable firm strong resolute enduring absolute unchanged unconditional undiminished rock-solid clear iron-clad unaltered intact',
);
/** "reiterates that the commitments to X are ironclad", "our commitment to X remains unwavering". */
export function brokenNoun(
  w: Words,
  at: number,
): {
  noun: ActNoun;
  nounAt: number;
  end: number;
  start: number;
  governor: Governor;
  tail: { first: number; end: number };
  own: boolean;
} | null {
  const n = nounAt(w, at);
  if (!n || n.noun.act === null || n.governor === 'infinitive') return null;
  for (let i = n.start + 1; i < Math.min(w.length, n.start + 40); i++) {
    if (!(BE.has(norm(w, i)) || REMAIN.has(norm(w, i)))) continue;
    const adjective = adverbs(
      w,
      skip(w, i + 1, (t) => t?.norm === 'as' || t?.norm === 'and'),
    );
    if (STEADY.has(norm(w, adjective)))
      return {
        noun: n.noun,
        nounAt: n.at,
        end: n.end,
        start: n.start,
        governor: n.governor,
        tail: { first: i, end: adjective + 1 },
        own: n.own,
      };
    return null;
  }
  return null;
}
function broken(w: Words, c: Carrier, at: number): Core | null {
  const that = norm(w, at) === 'that';
  const b = brokenNoun(w, that ? at + 1 : at);
  if (!b?.noun.act) return that ? backed(w, c, at + 1) : null;
  if (!that && !isPlainObject(w, b.start, b.tail.first)) return null;
  return core({
    act: b.noun.act,
    end: b.end,
    start: b.start,
    governor: b.governor,
    head: `${c.verb} ${norm(w, b.tail.end - 1)} ${b.noun.noun}`,
    rule: 'broken-noun',
    renewed: c.renewed === true,
    verb: c.verb,
    noun: b.noun.noun,
    tail: b.tail,
  });
}

/** "reiterated our commitment to the alliance | is firm" without "that": nothing but the object stands before the verb. */
const isPlainObject = (w: Words, from: number, to: number): boolean =>
  w
    .slice(from, to)
    .every(
      (t, i) =>
        t.text === '-' ||
        (['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'PART', 'PRON', 'CCONJ', 'ADP'].includes(t.pos) && !OPENS_CLAUSE.has(t.norm)) ||
        (has(w, from + i, 'participle') && ['NOUN', 'PROPN'].includes(w[from + i + 1]?.pos ?? '')),
    );
const OPENS_CLAUSE = set('that which who whose what');

/** "reiterated that the commitment to X is backed by …", "highlighted that our commitment to X is central": the noun performs, the rest is what it says of it. */
function backed(w: Words, c: Carrier, at: number): Core | null {
  const n = nounAt(w, at);
  if (!n?.noun.act || n.governor !== 'object' || (!n.own && !c.renewed)) return null;
  const be = skip(w, n.start, (t) => t !== undefined && !BE.has(t.norm) && !REMAIN.has(t.norm));
  const after = adverbs(w, be + 1);
  const says = norm(w, after + 1) === 'by' ? has(w, after, 'participle') || BACKED.has(norm(w, after)) : n.own && w[after]?.pos === 'ADJ';
  if (be <= n.start || !says || !isPlainObject(w, n.start, be)) return null;
  return core({
    act: n.noun.act,
    end: n.end,
    start: n.start,
    governor: n.governor,
    head: `${c.verb} ${n.noun.noun}`,
    rule: 'broken-noun',
    renewed: c.renewed === true,
    verb: c.verb,
    noun: n.noun.noun,
  });
}
const BACKED = set('backed underpinned matched guaranteed underwritten sustained');

/** Reads "committed to", "of the view that", "steadfast in our support for" after be or remain. `i` is the first word after it. */
export function stateAt(w: Words, i: number): Core | null {
  const at = adverbs(w, i);
  const word = norm(w, at);
  const plain = longestState(w, at, STATES.get(word) ?? []);
  if (plain) return plain;
  if (STEADFAST.has(word)) {
    const inAt = steadfastIn(w, at + 1);
    if (inAt > 0) {
      const n = nounAt(w, inAt);
      if (n?.noun.act)
        return core({
          act: n.noun.act,
          end: n.end,
          start: n.start,
          governor: n.governor,
          head: `${word} ${n.noun.noun}`,
          rule: 'state-noun',
          verb: 'be',
          noun: n.noun.noun,
        });
      const g = coreAt(w, adverbs(w, inAt), ['ing']);
      if (g?.act) return { ...g, rule: 'state-gerund' };
      if (has(w, adverbs(w, inAt), 'ing'))
        return core({ act: 'commit', end: inAt, start: inAt, head: `${word} in`, rule: 'state-gerund', verb: 'be' });
    }
  }
  const joined = norm(w, at + 1) === 'and' ? stateAt(w, at + 2) : null;
  return joined;
}
function steadfastIn(w: Words, at: number): number {
  let i = at;
  if (norm(w, i) === 'as' && norm(w, i + 1) === 'ever') i += 2;
  if (norm(w, i) === 'and' && STEADFAST.has(norm(w, i + 1))) i += 2;
  return norm(w, i) === 'in' ? i + 1 : -1;
}
function longestState(w: Words, at: number, entries: readonly StateWord[]): Core | null {
  let best: Core | null = null;
  for (const s of entries) {
    const withTo = s.takes?.includes('i') && startsInfinitive(w, between(w, at + 1)) ? complementAt(w, at + 1, 'i') : null;
    const end = matchWith(w, at + 1, s.with);
    const c = withTo ?? (end < 0 ? null : fits(w, end, s));
    if (!c) continue;
    const found = core({ act: s.act, ...c, head: `${s.word}${s.with ? ` ${norm(w, c.end - 1)}` : ''}`.trim(), rule: 'state', verb: 'be' });
    if (!best || found.end > best.end) best = found;
  }
  return best;
}
function fits(w: Words, end: number, s: StateWord): Complement | null {
  const last = norm(w, end - 1);
  if (last === 'that') return { end, start: end, governor: 'clause' };
  if (s.takes === undefined || s.with !== '') return complementAt(w, end, s.takes?.includes('x') ? 'nx' : 'nt');
  return complementAt(w, end, s.takes);
}

/** "The working group is tasked to", "All States are called upon to": the issuers direct, agent understood. `i` is the participle. */
export function toldAt(w: Words, i: number): Core | null {
  const c = coreAt(w, i, ['participle']) ?? calledUpon(w, i);
  const directs =
    c?.act === 'request' ||
    c?.act === 'urge' ||
    c?.act === 'invite' ||
    c?.act === 'encourage' ||
    c?.act === 'call-on' ||
    c?.act === 'require';
  const to = norm(w, i + 1) === 'to' && startsInfinitive(w, i + 1);
  const byVerb = to
    ? verbForms(norm(w, i))
        .map((f) => DIRECTING.get(f.verb))
        .find((a) => a !== undefined)
    : undefined;
  if (byVerb)
    return core({
      act: byVerb,
      end: i + 1,
      start: i + 1,
      governor: 'infinitive',
      head: norm(w, i),
      rule: 'passive-directive',
      verb: norm(w, i),
    });
  return c && directs && c.governor === 'infinitive' ? { ...c, rule: 'passive-directive' } : null;
}
const DIRECTING: ReadonlyMap<string, ActName> = new Map([
  ['task', 'request'],
  ['request', 'request'],
  ['instruct', 'request'],
  ['direct', 'request'],
  ['ask', 'request'],
  ['invite', 'invite'],
  ['encourage', 'encourage'],
  ['urge', 'urge'],
  ['require', 'require'],
]);
function calledUpon(w: Words, i: number): Core | null {
  if (norm(w, i) !== 'called' || !/^(on|upon)$/.test(norm(w, i + 1)) || !startsInfinitive(w, i + 2)) return null;
  return core({
    act: 'call-on',
    end: i + 2,
    start: i + 2,
    governor: 'infinitive',
    head: 'called upon',
    rule: 'passive-directive',
    verb: 'call',
  });
}

import type { ActName, Status } from '../model.js';
import { CARRIERS, type Core, carried, core, coreAt, stateAt, toldAt } from './cores.js';
import { type Inflection, isDeed, isGathering, verbForms } from './inflection.js';
import { NOUNS, nounAt } from './nouns.js';
import {
  adverbs,
  BE,
  CONTINUE,
  complementAt,
  DO,
  FINITE_PAST,
  FINITE_SINGULAR,
  type Form,
  floating,
  type Governor,
  HAVE,
  has,
  isBaseVerb,
  isPunctuation,
  isQuote,
  MODALS,
  MUST,
  matchWith,
  NEGATION,
  norm,
  pastInserted,
  REMAIN,
  set,
  skip,
  startsInfinitive,
  startsObject,
  WILL,
  type Words,
} from './wording.js';

/**
 * One verb group that performs, or (act null) one that does not: a ghost, kept because what is coordinated with it may perform.
 * All numbers are token indexes of one sentence: the performative is `[first, end)`, the content begins at `start` (at or after `end`).
 */
export interface Frame {
  readonly act: ActName | null;
  readonly status: Status;
  readonly first: number;
  readonly end: number;
  readonly start: number;
  readonly form: Form;
  readonly governor: Governor;
  /** The lemmas that head it, for the force table: "express grave concern", "will". */
  readonly head: string;
  readonly rule: string;
  readonly news: boolean;
  readonly backgrounded: boolean;
  /** The verb that it hangs on. */
  readonly verb: string;
  /** A deed can be a member of a list of deeds. */
  readonly deed: boolean;
  /** The noun that performed, when one did. */
  readonly noun: string | null;
  /** A second part of the performative after the content ("… are ironclad"): content ends where it begins. */
  readonly tail: { readonly first: number; readonly end: number } | null;
  /** A twin that shares the content: a second noun or verb before the object. */
  readonly twin: Frame | null;
  /** A negation inside the group. */
  readonly negated: boolean;
}

/** A second state of the same subject ("are committed to X and determined to Y"): its frame, in the form of the first. */
export function stateFrameAt(w: Words, at: number, form: Form, status: Status): Frame | null {
  const s = stateAt(w, at);
  return s?.act ? frame(s, at, form, status) : null;
}

const frame = (c: Core, first: number, form: Form, status: Status, more: Partial<Frame> = {}): Frame => ({
  act: c.act,
  status: c.renewed && status === 'stated' ? 'renewed' : status,
  first,
  end: c.end,
  start: c.start,
  form,
  governor: c.governor,
  head: c.head,
  rule: c.rule,
  news: c.news,
  backgrounded: false,
  verb: c.verb,
  deed: c.deed,
  noun: c.noun,
  tail: c.tail,
  negated: false,
  twin: c.twin
    ? {
        act: c.twin.act,
        status: c.renewed ? 'renewed' : status,
        first: c.twin.first,
        end: c.twin.end,
        start: c.twin.start,
        form,
        governor: c.twin.governor,
        head: c.twin.head,
        rule: `${c.rule}-shared`,
        news: c.news,
        backgrounded: more.backgrounded === true,
        verb: c.verb,
        deed: c.deed,
        noun: c.twin.noun,
        tail: null,
        twin: null,
        negated: false,
      }
    : null,
  ...more,
});
const ghost = (first: number, end: number, form: Form, verb: string, rule = 'ghost'): Frame =>
  frame(core({ act: null, end, start: end, head: verb, rule, verb, governor: 'none' }), first, form, 'stated');

/** Verbs that only open the way to the real one: "take this opportunity to announce", "wish to thank". */
const PREFIXES: readonly { readonly verb: string; readonly with: string }[] = [
  { verb: 'take', with: 'this|the opportunity' },
  { verb: 'wish', with: '' },
  { verb: 'like', with: '' },
  { verb: 'want', with: '' },
  { verb: 'use', with: 'this|the occasion|opportunity' },
];

/**
 * Reads a verb group that begins at `i`, in the given grammar. `finite` is what follows a subject; `operative` a resolution's "Requests";
 * `infinitive` begins after "to"; `gerund` at the participle. Null when there is no verb.
 */
export function groupAt(w: Words, i: number, mode: 'finite' | 'infinitive' | 'gerund'): Frame | null {
  const first = skip(w, i, isQuote);
  const at = floating(w, first);
  if (at >= w.length) return null;
  const hyphened = norm(w, at).startsWith('re-') ? norm(w, at).slice(3) : '';
  if (verbForms(hyphened).length > 0) return renewedAs(w, first, at, hyphened, mode);
  if (hyphened !== '' && verbForms(`re${hyphened}`).length > 0) return renewedAs(w, first, at, `re${hyphened}`, mode);
  if (norm(w, at) === 're' && norm(w, at + 1) === '-' && verbForms(norm(w, at + 2)).length > 0) {
    const again = groupAt(w, at + 2, mode);
    return again && { ...again, first, status: again.status === 'stated' ? 'renewed' : again.status };
  }
  const plain = resaid(norm(w, at));
  if (plain) return renewedAs(w, first, at, plain, mode);
  if (mode === 'gerund') return gerundAt(w, first, at);
  if (mode === 'infinitive') return plainAt(w, first, at, ['base'], 'infinitive', 'stated');
  return finiteAt(w, first, at);
}

/** The group with the verb at `at` read as another form: "re-affirmed" as "affirmed", once more. */
function renewedAs(w: Words, first: number, at: number, form: string, mode: 'finite' | 'infinitive' | 'gerund'): Frame | null {
  const verb = { ...w[at]!, norm: form, lemma: verbForms(form)[0]?.verb ?? form };
  const again = groupAt([...w.slice(0, at), verb, ...w.slice(at + 1)], at, mode);
  return again && { ...again, first, status: again.status === 'stated' ? 'renewed' : again.status };
}

/** "reconfirmed", "restressed": a saying that the lexicon has without its "re"; null for every other word. */
function resaid(word: string): string | null {
  if (!word.startsWith('re') || verbForms(word).length > 0) return null;
  const plain = word.slice(2);
  return verbForms(plain).some((f) => CARRIERS.has(f.verb)) ? plain : null;
}

function finiteAt(w: Words, first: number, at: number): Frame | null {
  const word = norm(w, at);
  if (WILL.has(word)) return willAt(w, first, at);
  if (MUST.has(word)) return mustAt(w, first, at);
  if (MODALS.has(word)) return ghost(first, at + 1, 'future', word, 'modal');
  if (DO.has(word) && (NEGATION.has(norm(w, at + 1)) || isBaseVerb(w, at + 1))) return negatedAt(w, first, at);
  if (HAVE.has(word)) return perfectAt(w, first, at);
  if (BE.has(word) || REMAIN.has(word)) return beAt(w, first, at);
  return mainAt(w, first, at);
}

function mainAt(w: Words, first: number, at: number): Frame | null {
  const t = w[at];
  if (!t) return null;
  const forms = verbForms(t.norm);
  const finite = forms.filter((f) => f.form === 'base' || f.form === 's' || f.form === 'past').map((f) => f.form);
  if (CONTINUE.has(t.norm))
    return continueAt(w, first, at, formOf(t.norm === 'continued' ? 'past' : t.norm === 'continues' ? 's' : 'base'));
  if (finite.length > 0) {
    const kind = finite.includes('past') ? 'past' : finite.includes('s') ? 's' : 'base';
    return plainAt(w, first, at, ['base', 's', 'past'], formOf(kind), 'stated');
  }
  if (t.pos === 'VERB' && !/ing$/.test(t.norm) && first <= at)
    return ghost(first, at + 1, /ed$/.test(t.norm) ? 'past' : /s$/.test(t.norm) ? 'singular' : 'present', t.lemma);
  return null;
}
const formOf = (kind: 'base' | 's' | 'past'): Form => (kind === 'past' ? 'past' : kind === 's' ? 'singular' : 'present');

function plainAt(w: Words, first: number, at: number, kinds: readonly Inflection[], form: Form, status: Status): Frame | null {
  const joined = joinedIn(w, at, kinds);
  if (joined) return { ...joined, first, form, backgrounded: false };
  const prefixed = prefixAt(w, at, kinds);
  if (prefixed) {
    const inner = groupAt(w, prefixed, 'infinitive');
    if (inner?.act && !isDeedOnly(inner)) return { ...inner, first, form, status: inner.status };
  }
  if (CONTINUE.has(norm(w, at))) return continueAt(w, first, at, form);
  const c = coreAt(w, at, kinds);
  if (c?.told && form === 'infinitive') return ghost(first, at + 1, form, c.verb);
  if (c) return frame(transparent(w, c) ?? c, first, form, again(w, first, c.end, status));
  const known = verbForms(norm(w, at)).find((f) => kinds.includes(f.form));
  if (known || w[at]?.pos === 'VERB')
    return ghost(first, at + 1, form, known?.verb ?? w[at]!.lemma, known && isGathering(known.verb) ? 'gathering' : 'ghost');
  return null;
}
/** "join voices in condemning", "join our partners in calling for": the gerund performs. */
function joinedIn(w: Words, at: number, kinds: readonly Inflection[]): Frame | null {
  if (!verbForms(norm(w, at)).some((f) => (f.verb === 'join' || f.verb === 'unite') && kinds.includes(f.form))) return null;
  for (let i = at + 1; i < Math.min(w.length, at + 9); i++) {
    if (isPunctuation(w[i])) return null;
    if (norm(w, i) === 'in' && /ing$/.test(norm(w, i + 1))) return groupAt(w, i + 1, 'gerund');
  }
  return null;
}
const isDeedOnly = (f: Frame): boolean => f.act === null;
function prefixAt(w: Words, at: number, kinds: readonly Inflection[]): number {
  for (const p of PREFIXES) {
    if (norm(w, at) !== p.verb && !verbForms(norm(w, at)).some((f) => f.verb === p.verb && kinds.includes(f.form))) continue;
    const e = matchWith(w, at + 1, p.with);
    if (e >= 0 && norm(w, e) === 'to') return e + 1;
  }
  return 0;
}
/** "once again", "again", "continue", "remain" inside a performative decide its status. */
function again(w: Words, first: number, end: number, status: Status): Status {
  if (status !== 'stated') return status;
  for (let i = first; i < end; i++) {
    const n = norm(w, i);
    if (CONTINUE.has(n) || REMAIN.has(n)) return 'continuing';
    if (n === 'again' || n === 'renewed' || (n === 'once' && norm(w, i + 1) === 'more')) return 'renewed';
  }
  return status;
}

const SPEECH: ReadonlySet<string> = new Set(['say', 'state', 'make', 'declare', 'add', 'explain', 'clarify', 'confirm']);
const SPEAKING_PRONOUNS = set('they we it both he she');
const TABLE = set(
  'sides leaders ministers parties countries nations governments officials three two pair trio allies presidents participants members',
);
/** "says the three will", "said the two sides would": whoever met is the speaker again. Index of the verb, or -1. */
function afterParties(w: Words, at: number): number {
  if (norm(w, at) !== 'the' && norm(w, at) !== 'both') return -1;
  for (let i = at + 1; i < Math.min(w.length, at + 5); i++) {
    const next = w[i + 1];
    if (TABLE.has(norm(w, i)) && next && !['NOUN', 'ADP', 'PROPN', 'CCONJ', 'PUNCT'].includes(next.pos)) return i + 1;
    if (!['ADJ', 'NUM', 'NOUN'].includes(w[i]!.pos)) return -1;
  }
  return -1;
}
/** "made clear they stand against", "said they would": the inner act is the act when its subject is the speakers. */
function transparent(w: Words, c: Core): Core | null {
  if (!SPEECH.has(c.verb) || c.governor !== 'clause') return null;
  const at = skip(w, c.start, isQuote);
  const verb = SPEAKING_PRONOUNS.has(norm(w, at)) ? at + 1 : afterParties(w, at);
  if (verb < 0) return null;
  const inner = finiteAt(w, verb, adverbs(w, verb));
  if (!inner?.act) return null;
  return core({
    act: inner.act,
    end: inner.end,
    start: inner.start,
    governor: inner.governor,
    head: inner.head,
    rule: `said-${inner.rule}`,
    news: inner.news,
    renewed: inner.status === 'renewed',
    verb: inner.verb,
    noun: inner.noun,
    tail: inner.tail,
  });
}

/** What one undergoes, not does: "continues to see strength", "continue to face threats" bind nobody. */
const STATIVE = set('see face have be suffer feel experience enjoy hear know remain exist live need depend lack struggle');
function continueAt(w: Words, first: number, at: number, form: Form): Frame | null {
  const to = adverbs(w, at + 1);
  if (norm(w, to) === 'to') {
    const inner = groupAt(w, to + 1, 'infinitive');
    if (inner?.act && !(inner.deed && inner.act === 'work-toward')) return { ...inner, first, form, status: 'continuing' };
    if (STATIVE.has(norm(w, adverbs(w, to + 1)))) return ghost(first, to + 1, form, 'continue');
    if (isBaseVerb(w, adverbs(w, to + 1)) || inner)
      return frame(
        core({ act: 'will', end: to + 1, start: to + 1, head: 'continue to', rule: 'continue', verb: 'continue', deed: true }),
        first,
        form,
        'continuing',
      );
    return null;
  }
  if (has(w, to, 'ing')) {
    const inner = coreAt(w, to, ['ing']);
    if (inner?.act) return frame(inner, first, form, 'continuing');
    return frame(
      core({ act: 'will', end: at + 1, start: to, head: 'continue', rule: 'continue', verb: 'continue', deed: true }),
      first,
      form,
      'continuing',
    );
  }
  if (startsObject(w, to))
    return frame(
      core({ act: 'will', end: at + 1, start: to, head: 'continue', rule: 'continue', verb: 'continue', deed: true }),
      first,
      form,
      'continuing',
    );
  return ghost(first, at + 1, form, 'continue');
}

/** Past a quotation mark: 'would "not tolerate"'. */
const quoted = (w: Words, at: number): number => (isQuote(w[at]) ? at + 1 : at);
const NO_TOLERANCE = set('tolerate accept recognize allow permit stand condone hesitate waver');
/** The verb that "will" stands before, or its "not". */
const mayBeDone = (w: Words, at: number): boolean => isBaseVerb(w, at) || has(w, at, 'base') || NEGATION.has(norm(w, at));
function willAt(w: Words, first: number, at: number): Frame | null {
  let i = quoted(
    w,
    floating(
      w,
      pastInserted(w, floating(w, at + 1), (next) => mayBeDone(w, floating(w, next))),
    ),
  );
  const negated = NEGATION.has(norm(w, i));
  if (negated) i = quoted(w, adverbs(w, i + 1));
  const verb = norm(w, i);
  if (negated && NO_TOLERANCE.has(verb))
    return frame(
      core({ act: 'refuse-to-tolerate', end: i + 1, start: i + 1, head: `will not ${verb}`, rule: 'will-not', verb }),
      first,
      'future',
      'stated',
      { negated },
    );
  if (verb === 'continue') return willContinue(w, first, i);
  if (verb === 'remain' || verb === 'stay' || verb === 'be') {
    const s = stateAt(w, i + 1);
    if (s?.act) return frame(s, first, 'future', verb === 'remain' ? 'continuing' : 'stated');
  }
  const c = coreAt(w, i, ['base']);
  if (c?.act && c.hedge && !negated) return frame(c, first, 'future', 'stated');
  if (verb === '' || isPunctuation(w[i]))
    return verb === ':' || verb === ''
      ? frame(
          core({ act: 'will', end: at + 1, start: i, head: 'will', rule: 'will', verb: 'will', governor: 'none' }),
          first,
          'future',
          'stated',
        )
      : null;
  const inserted = norm(w, floating(w, at + 1)) === ',';
  const end = negated || inserted ? i : at + 1;
  return frame(
    core({
      act: 'will',
      end,
      start: end,
      head: norm(w, at) === 'shall' ? 'shall' : 'will',
      rule: 'will',
      verb: 'will',
      deed: true,
    }),
    first,
    'future',
    'stated',
    { negated },
  );
}
function willContinue(w: Words, first: number, at: number): Frame {
  const to = adverbs(w, at + 1);
  const end = norm(w, to) === 'to' ? to + 1 : at + 1;
  return frame(
    core({ act: 'will', end, start: end, head: 'will continue to', rule: 'will', verb: 'will', deed: true }),
    first,
    'future',
    'continuing',
  );
}
function mustAt(w: Words, first: number, at: number): Frame {
  const negated = NEGATION.has(norm(w, at + 1));
  return frame(
    core({
      act: 'will',
      end: at + (negated ? 2 : 1),
      start: at + (negated ? 2 : 1),
      head: norm(w, at),
      rule: 'must',
      verb: norm(w, at),
      deed: true,
    }),
    first,
    'future',
    'stated',
    { negated },
  );
}
function negatedAt(w: Words, first: number, at: number): Frame | null {
  const negated = NEGATION.has(norm(w, at + 1));
  const verb = adverbs(w, at + (negated ? 2 : 1));
  const form: Form = norm(w, at) === 'did' ? 'past' : norm(w, at) === 'does' ? 'singular' : 'present';
  const c = coreAt(w, verb, ['base']);
  if (!c) return ghost(first, verb + 1, form, norm(w, verb), 'negated');
  if (!negated) return frame(c, first, form, 'stated');
  const act: ActName | null =
    c.act === 'support' || c.act === 'endorse'
      ? 'oppose'
      : c.act === 'recognize' || NO_TOLERANCE.has(c.verb)
        ? 'reject'
        : c.act === 'seek' || c.act === 'intend' || c.act === 'plan'
          ? c.act
          : null;
  return frame({ ...c, act, rule: 'negated' }, first, form, 'stated', { negated: true });
}

/** The rule of an act in the present perfect: a report tells it ("have pledged"), a statement only looks back. */
export const TOLD_IN_PERFECT = 'perfect-told';
function perfectAt(w: Words, first: number, at: number): Frame | null {
  const i = adverbs(w, at + 1);
  const c = coreAt(w, i, ['participle']);
  const own = coreAt(w, at, ['base', 's', 'past']);
  const form: Form = norm(w, at) === 'had' ? 'past' : norm(w, at) === 'has' ? 'singular' : 'present';
  if (own?.act && own.verb === 'have') return frame(own, first, form, 'stated');
  const now = w.slice(at + 1, i).some((t) => t.norm === 'today' || t.norm === 'hereby');
  if (c?.act && (c.perfect || !c.deed || now) && norm(w, at) !== 'had' && !NEGATION.has(norm(w, i)))
    return frame({ ...c, rule: 'perfect' }, first, form, again(w, first, c.end, 'stated'));
  if (c?.act && norm(w, at) !== 'had') return frame({ ...c, rule: TOLD_IN_PERFECT }, first, form, again(w, first, c.end, 'stated'));
  const end = Math.max(i + 1, c?.end ?? 0);
  return { ...ghost(first, Math.min(end, w.length), form, 'have', 'perfect'), negated: NEGATION.has(norm(w, i)) };
}

function beAt(w: Words, first: number, at: number): Frame | null {
  const word = norm(w, at);
  const form: Form = FINITE_PAST.has(word) ? 'past' : FINITE_SINGULAR.has(word) ? 'singular' : 'present';
  let i = floating(
    w,
    pastInserted(w, floating(w, at + 1), (next) => stateAt(w, floating(w, next)) !== null),
  );
  const negated = NEGATION.has(norm(w, i));
  if (negated) i = adverbs(w, i + 1);
  const status: Status = REMAIN.has(word) ? 'continuing' : 'stated';
  const carrierState = REMAIN.has(word) ? null : carried(w, at, 'be');
  const s = stateAt(w, i) ?? carrierState;
  if (s?.act && negated) return { ...ghost(first, s.end, form, 'be'), negated };
  if (s?.act) return openToAct(w, s, first, form, again(w, at, s.end, status));
  if (word !== 'be' && !REMAIN.has(word) && !negated && norm(w, i) === 'to' && startsInfinitive(w, i))
    return frame(
      core({ act: 'plan', end: i, start: i, governor: 'infinitive', head: 'be to', rule: 'be-to', verb: 'be' }),
      first,
      form,
      'stated',
    );
  const told = toldAt(w, i);
  if (told && !negated) return frame(told, first, form, 'stated');
  if (norm(w, i) === 'continuing') return continueAt(w, first, i, form);
  if (has(w, i, 'ing') || (w[i]?.pos === 'VERB' && norm(w, i).endsWith('ing'))) return progressiveAt(w, first, i, form);
  const joined = norm(w, i) === 'in' && /^(agreement|accord)$/.test(norm(w, i + 1)) ? matchWith(w, i + 2, 'on|that|about|with') : -1;
  if (joined > 0)
    return frame(core({ act: 'agree', end: joined, start: joined, head: 'agree', rule: 'state', verb: 'be' }), first, form, status);
  return ghost(first, i + 1, form, 'be');
}
/** "are pleased to announce", "are proud to launch": the infinitive performs. */
function openToAct(w: Words, s: Core, first: number, form: Form, status: Status): Frame {
  if (s.governor === 'infinitive' && (s.act === 'welcome' || s.act === 'commend' || s.act === 'look-forward')) {
    const inner = groupAt(w, s.start + 1, 'infinitive');
    if (inner?.act) return { ...inner, first, form };
  }
  return frame(s, first, form, status);
}
/** What one can be in the course of, and perform by it: "are discussing", "are preparing to". */
const COURSES: ReadonlySet<ActName> = new Set(['discuss', 'explore', 'consider', 'work-toward', 'seek', 'plan']);
/** "are cooperating on", "are coordinating to": a deed without an object, but with a matter. */
const goesOn = (w: Words, at: number): boolean => {
  const next = w[w[at]?.pos === 'ADV' ? at + 1 : at];
  return next !== undefined && (next.pos === 'ADP' || next.norm === 'to');
};
const UNDERGOING = set(
  'facing seeing becoming experiencing suffering having being getting witnessing entering living feeling losing undergoing',
);
function progressiveAt(w: Words, first: number, i: number, form: Form): Frame {
  const c = coreAt(w, i, ['ing']);
  const past = form === 'past';
  if (c?.act && !(c.deed && !COURSES.has(c.act)))
    return frame(c, first, form, c.act === 'work-toward' ? 'stated' : again(w, first, c.end, 'stated'));
  const verb = verbForms(norm(w, i)).find((f) => f.form === 'ing')?.verb ?? '';
  const doing = isDeed(verb) || c?.deed === true || (w[i]?.pos === 'VERB' && !UNDERGOING.has(norm(w, i)));
  if (past || !doing || !(startsObject(w, adverbs(w, i + 1)) || (isDeed(verb) && goesOn(w, i + 1)))) return ghost(first, i + 1, form, verb);
  return frame(
    core({ act: 'work-toward', end: i + 1, start: i + 1, head: 'be working', rule: 'progressive', verb, deed: true }),
    first,
    form,
    'continuing',
  );
}

function gerundAt(w: Words, first: number, at: number): Frame | null {
  const word = norm(w, at);
  if (word === 'having') {
    const considered = consideredAt(w, adverbs(w, at + 1));
    if (considered) return frame(considered, first, 'gerund', 'stated', { backgrounded: true });
    const c = coreAt(w, adverbs(w, at + 1), ['participle']);
    return c?.act ? frame(c, first, 'gerund', 'stated', { backgrounded: true }) : null;
  }
  if (CONTINUE.has(word) || REMAIN.has(word)) {
    const s = REMAIN.has(word) || word === 'continuing' ? (REMAIN.has(word) ? stateAt(w, at + 1) : null) : null;
    if (s?.act) return frame(s, first, 'gerund', 'continuing', { backgrounded: true });
    const inner = norm(w, at + 1) === 'to' ? groupAt(w, at + 2, 'infinitive') : null;
    return inner?.act ? { ...inner, first, form: 'gerund', status: 'continuing', backgrounded: true } : null;
  }
  if (word === 'bearing' && matchWith(w, at + 1, 'in mind') > 0) return bearing(w, first, at);
  if (word === 'taking' && matchWith(w, at + 1, 'into account|consideration') > 0) return bearing(w, first, at);
  const c = has(w, at, 'ing') ? coreAt(w, at, ['ing']) : null;
  if (c?.act) return frame(transparent(w, c) ?? c, first, 'gerund', again(w, first, c.end, 'stated'), { backgrounded: true });
  const s = word === 'being' ? stateAt(w, at + 1) : stateAt(w, at);
  if (s?.act && !has(w, at, 'ing') && (word === 'being' || !ALSO_OTHERWISE.has(word)))
    return frame(s, first, 'gerund', again(w, first, s.end, 'stated'), { backgrounded: true });
  return null;
}
/** Words that say a position after "are" only: ", against X" and ", open to all" belong to what stands before. */
const ALSO_OTHERWISE = set('against open');
const CONSIDERED = set('considered examined reviewed studied');
const HEARD = set('heard received');
/** "Having considered the report", "Having heard the statement": the openers of a preamble. */
function consideredAt(w: Words, at: number): Core | null {
  const n = norm(w, at);
  if (!CONSIDERED.has(n) && !HEARD.has(n)) return null;
  const c = complementAt(w, at + 1, 'n');
  return c ? core({ act: CONSIDERED.has(n) ? 'consider' : 'note', ...c, head: `having ${n}`, rule: 'participle', verb: n }) : null;
}
function bearing(w: Words, first: number, at: number): Frame {
  const that = norm(w, at + 3) === 'that' ? 1 : 0;
  return frame(
    core({ act: 'recognize', end: at + 3 + that, start: at + 3 + that, head: 'bear in mind', rule: 'participle', verb: 'bear' }),
    first,
    'gerund',
    'stated',
    { backgrounded: true },
  );
}

/** Can this verb carry a noun ("reaffirm", "underscore")? */
export const isCarrier = (verb: string): boolean => CARRIERS.has(verb);
/** "…, and the importance of X": a content noun that the carrier of the act before it reads. Null when the noun performs by itself. */
export function contentNounAt(w: Words, first: number, verb: string): Frame | null {
  const n = nounAt(w, first);
  const carrier = CARRIERS.get(verb)?.[0];
  if (!n || n.noun.act !== null || !carrier) return null;
  return frame(
    core({
      act: carrier.content,
      end: n.end,
      start: n.start,
      governor: n.governor,
      head: `${verb} ${n.noun.noun}`,
      rule: 'content-noun',
      verb,
      noun: n.noun.noun,
    }),
    first,
    'nominal',
    'stated',
  );
}

/** "With a clear recognition of", "along with support for": a noun that performs without a verb. `i` is the first word of the noun phrase. */
export function nominalAt(w: Words, first: number, i: number): Frame | null {
  const n = nounAt(w, i);
  if (!n?.noun.act || !n.noun.free) return null;
  return frame(
    core({
      act: n.noun.act,
      end: n.end,
      start: n.start,
      governor: n.governor,
      head: w
        .slice(i, n.at + 1)
        .filter((t) => t.pos === 'ADJ' || NOUNS.has(t.norm))
        .map((t) => t.norm)
        .join(' '),
      rule: 'nominal',
      verb: '',
      noun: n.noun.noun,
    }),
    first,
    'nominal',
    again(w, first, n.end, 'stated'),
  );
}

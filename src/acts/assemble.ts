import type { PartyId, PerformativeSpan, Reason, Scale, Span, SpeechAct } from '../model.js';
import { sliceOf } from '../text/span.js';
import { contentSpan } from './content.js';
import { registerOf, standsOnNewsRung, weigh } from './force.js';
import { itemsOf } from './items.js';
import { type Found, mentionsWithin } from './passages.js';
import { qualifiersIn } from './qualifiers.js';
import type { Draft } from './read.js';
import { type ResolvedSpeakers, resolveSpeakers, type SpeakerPhrase } from './speakers.js';
import { pointOf, scaleOf, statusOf } from './status.js';
import { targetsOf } from './targets.js';
import { topicsOf } from './topics.js';
import type { Words } from './wording.js';

/** Turns what was found into acts, with ids made of their words: the same words in another place keep their id, a repetition gets a number. */
export function actsOf(d: Draft): readonly SpeechAct[] {
  const seen = new Map<string, number>();
  const out: SpeechAct[] = [];
  let block = -1;
  let previous: readonly PartyId[] | null = null;
  const outsiders = knowsOutsiders(d);
  for (const f of d.found) {
    const at = d.sentences[f.sentence]!.block;
    if (at !== block) previous = null;
    block = at;
    const who: ResolvedSpeakers = f.phrase
      ? resolveSpeakers(f.phrase, { facts: d.facts, previous, joint: f.clause.joined === 'purpose' })
      : { ids: d.facts.parties, rule: 'speakers/issuers' };
    if (
      previous === null &&
      f.clause.subject !== null &&
      f.clause.subject.first < 3 &&
      f.phrase &&
      /^it$/i.test(d.text.slice(f.phrase.from, f.phrase.to))
    )
      continue;
    const told = f.clause.frame.rule === 'passive-directive' || isTold(d, f, who) || (outsiders && isOutsider(d, who));
    const act = told ? toldAct(d, f, who) : actOf(d, f, who);
    if (!act) continue;
    previous = act.speakers;
    const n = (seen.get(act.id) ?? 0) + 1;
    seen.set(act.id, n);
    out.push(n === 1 ? act : { ...act, id: `${act.id}-${n}` });
  }
  return out;
}

/** A passive direction is the issuers'; its subject is addressed, unless it is one of their own bodies. */
function directed(d: Draft, f: Found, who: ResolvedSpeakers): SpeechAct | null {
  const act = actOf(d, { ...f, phrase: null, clause: { ...f.clause, subject: null } }, { ids: d.facts.parties, rule: 'speakers/issuers' });
  const others = f.phrase ? who.ids.filter((id) => !d.facts.parties.includes(id)) : [];
  return act && { ...act, targets: [...new Set([...others, ...act.targets])] };
}
/** The issuers are sure when they were given, or when at least half of those who speak by name are among them; else nobody is outside. */
function knowsOutsiders(d: Draft): boolean {
  if (d.options.parties !== undefined || d.facts.person === 'first') return true;
  const named = d.found.flatMap((f) => (f.phrase ? [f.phrase.units.flatMap((u) => u.ids)] : [])).filter((ids) => ids.length > 0);
  const inside = named.filter((ids) => ids.some((id) => d.facts.parties.includes(id))).length;
  return inside * 2 >= named.length && inside > 0;
}
/** A named party that is none of the issuers: what it does is told of it, not done by the text. With one issuer (a group, an organ) nobody is sure to be outside. */
function isOutsider(d: Draft, who: ResolvedSpeakers): boolean {
  return d.facts.parties.length > 1 && isOther(d, who);
}
/** A named party that is neither an issuer nor a member of one: "Japan" is no other where the G7 issues. */
function isOther(d: Draft, { ids, rule }: ResolvedSpeakers): boolean {
  if (rule !== 'speakers/named' || ids.length === 0) return false;
  const { parties, members } = d.facts;
  if (ids.some((id) => parties.includes(id) || members.includes(id))) return false;
  return !d.lexicon.parties.some((p) => parties.includes(p.id) && p.kind !== 'state' && ids.some((id) => p.members.includes(id)));
}
/** "Drossia must", "All parties must": a duty of others is a demand of the issuers, however many these are. */
function isTold(d: Draft, f: Found, who: ResolvedSpeakers): boolean {
  if (f.clause.frame.rule !== 'must' || !f.phrase || d.facts.parties.length === 0) return false;
  return isOther(d, who) || isEverybody(d.text, f.phrase);
}
/** "all parties", "all of the States concerned": everybody, not the table alone; "all three countries" and "all our countries" are the table. */
function isEverybody(text: string, { from, to, units }: SpeakerPhrase): boolean {
  const [unit] = units;
  return (
    units.length === 1 &&
    unit?.kind === 'people' &&
    unit.ids.length === 0 &&
    unit.count === null &&
    !unit.own &&
    EVERYBODY.test(text.slice(from, to))
  );
}
const EVERYBODY = /^all\b.*\b(?:parties|sides|states|countries|nations|governments|authorities)$/i;
/** "Drossia must release the crews": the issuers demand it. Whatever else an outsider does is no act. */
function toldAct(d: Draft, f: Found, who: ResolvedSpeakers): SpeechAct | null {
  if (f.clause.frame.rule === 'passive-directive') return directed(d, f, who);
  if (f.clause.frame.rule !== 'must') return null;
  const frame = { ...f.clause.frame, act: 'demand' as const, rule: 'others-must' };
  const act = actOf(
    d,
    { ...f, phrase: null, clause: { ...f.clause, frame, subject: null } },
    { ids: d.facts.parties, rule: 'speakers/issuers' },
  );
  const addressed = isOther(d, who) ? who.ids : [];
  return act && { ...act, targets: [...new Set([...addressed, ...act.targets])] };
}

function actOf(d: Draft, f: Found, who: ResolvedSpeakers): SpeechAct | null {
  const { frame } = f.clause;
  const { words, chapeau } = f;
  const content = contentSpan(d.text, words, frame.start, f.clause.stop);
  if (!content || frame.act === null) return null;
  const first = chapeau ? chapeau.span : spanOf(words, frame.first, quoteClosed(words, frame.first, frame.end));
  if (!first) return null;
  const tail = frame.tail && frame.tail.first !== frame.first && !chapeau ? spanOf(words, frame.tail.first, frame.tail.end) : null;
  const parts = tail ? [first, tail] : [first];
  const performative: PerformativeSpan = tail ? { ...sliceOf(d.text, first), parts } : sliceOf(d.text, first);
  const scale = scaleOf(frame.act, who.ids);
  const speaker = f.phrase ? { from: f.phrase.from, to: f.phrase.to } : null;
  const inside = speaker && f.clause.subject && !chapeau ? speaker.from : content.from;
  const list = itemsOf(d.text, words, frame, f.clause.stop);
  const force = weigh({ act: frame.act, text: d.text, performative: parts, content, speaker, register: registerOf(d.facts) }, d.lexicon);
  return {
    id: idOf(frame.act, chapeau ? chapeau.words : words.slice(frame.first, frame.end), words.slice(frame.start, f.clause.stop)),
    from: chapeau ? content.from : Math.min(inside, performative.from, content.from),
    to: Math.max(content.to, tail?.to ?? 0, chapeau ? 0 : first.to),
    sentence: f.sentence,
    speakers: who.ids,
    speaker,
    performative,
    act: frame.act,
    point: pointOf(scale),
    status: statusOf(words, frame, f.clause.stop),
    backgrounded: frame.backgrounded,
    chapeau: f.under && { from: f.under.from, to: f.under.to },
    force: { ...force, scale },
    content: sliceOf(d.text, content),
    items: list.items,
    targets: targetsUnder(d, f, scale, who, content),
    qualifiers: [...insertedIn(d.text, chapeau ? null : first), content].flatMap((span) =>
      qualifiersIn(d.text, span, d.lexicon).map(({ from, to, kind }) => ({ from, to, kind })),
    ),
    topics: topicsOf(d.text, [...parts, content], d.lexicon),
    ...(frame.news || standsOnNewsRung(force, d.lexicon) ? { news: true } : {}),
    reasons: [
      ...reasonsOf(f, performative, who),
      ...(list.items.length > 0
        ? [{ rule: list.rule, message: `${list.items.length} items`, at: list.items.map(({ from, to }) => ({ from, to })) }]
        : []),
    ],
  };
}

/** An item's own targets, and those its chapeau addresses. */
function targetsUnder(d: Draft, f: Found, scale: Scale, who: ResolvedSpeakers, content: Span): readonly PartyId[] {
  const of = (span: Span): readonly PartyId[] =>
    targetsOf(
      d.text,
      { content: span, scale, act: f.clause.frame.act, speakers: who.ids },
      mentionsWithin(d.facts.mentions, span),
      d.facts,
    );
  const addressed = f.chapeau?.addressee ? of(f.chapeau.addressee) : [];
  const told =
    f.clause.frame.rule === 'others-must' || (f.clause.frame.rule === 'passive-directive' && !f.clause.subject)
      ? of({ from: d.sentences[f.sentence]!.from, to: content.to })
      : [];
  return [...new Set([...addressed, ...told, ...of(content)])];
}

/** A performative that opens a quotation mark keeps the one that closes it: condemned "in the strongest terms". */
function quoteClosed(words: Words, first: number, end: number): number {
  const mark = words[end]?.text ?? '';
  if (mark !== '"' && mark !== '”') return end;
  const opened = words.slice(first, end).filter((t) => t.text === '"' || t.text === '“').length;
  return opened % 2 === 1 ? end + 1 : end;
}

function spanOf(words: Found['words'], first: number, end: number): Span | null {
  const a = words[first];
  const b = words[Math.min(end, words.length) - 1];
  return a && b && b.to > a.from ? { from: a.from, to: b.to } : null;
}

const HOW: Readonly<Record<string, string>> = {
  verb: 'the verb performs',
  'carrier-noun': 'a carrier verb is read by its performative noun',
  'content-noun': 'with a content noun the carrier decides',
  state: 'a state of the speakers performs',
  will: 'a plain future of the speakers binds them',
  progressive: 'the present progressive of a deed is a weak undertaking',
};
function reasonsOf(f: Found, performative: Span, who: ResolvedSpeakers): readonly Reason[] {
  const { frame, joined } = f.clause;
  // Bare spans: what is found carries more than the contract promises.
  const verb = [{ from: performative.from, to: performative.to }];
  const subject = f.phrase ? [{ from: f.phrase.from, to: f.phrase.to }] : verb;
  return [
    {
      rule: `act-${frame.rule}`,
      message: `${frame.act}: ${HOW[frame.rule] ?? `read by the rule "${frame.rule}"`} ("${frame.head}")`,
      at: verb,
    },
    {
      rule: `joined-${joined}`,
      message: f.chapeau ? 'an item is read with its chapeau' : `found as ${joined}`,
      at: subject,
    },
    { rule: who.rule, message: `spoken by ${who.ids.join(', ') || 'unknown parties'}`, at: subject },
  ];
}

/** What stands between commas in a performative: "will, as appropriate, continue to". */
function insertedIn(text: string, performative: Span | null): readonly Span[] {
  if (performative === null) return [];
  const from = text.indexOf(',', performative.from) + 1;
  const to = text.lastIndexOf(',', performative.to - 1);
  return from > 0 && from < to ? [{ from, to }] : [];
}

/** FNV-1a over the folded words, twice with different seeds: 16 hexadecimal digits. Punctuation and case don't count. */
function idOf(act: string, performative: Words, content: Words): string {
  const key = `${act}|${wordsOf(performative)}|${wordsOf(content)}`;
  return fnvTwice(key, 0x811c9dc5, 0x01000193);
}
function wordsOf(words: Words): string {
  let out = '';
  for (const t of words) if (t.pos !== 'PUNCT') out += `${t.norm} `;
  return out;
}
function fnvTwice(s: string, seed: number, other: number): string {
  let a = seed;
  let b = other;
  for (let i = 0; i < s.length; i++) {
    const code = s.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x01000193);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

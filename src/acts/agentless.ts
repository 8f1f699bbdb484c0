import { type Performative, performatives } from '../lexicon/en/performatives.js';
import { type ActName, SCALES } from '../model.js';
import { brokenNoun, coreAt, toldAt } from './cores.js';
import { type Frame, groupAt, nominalAt } from './frames.js';
import { verbForms } from './inflection.js';
import { nounAt } from './nouns.js';
import { isAdverb, isPunctuation, type Words } from './wording.js';

/**
 * Frames of a sentence whose subject is no speaker: "There was a reaffirmation of commitment to", "Concern was expressed over",
 * "Our commitment to X remains ironclad", "These actions underscore our commitment to", "It was agreed that". The agent is the issuers.
 */
export function agentless(w: Words): readonly Frame[] {
  const at = firstWord(w);
  if (at >= w.length) return [];
  const found =
    thereIs(w, at) ??
    noChange(w, at) ??
    steady(w, at) ??
    passiveNoun(w, at) ??
    passiveVerb(w, at) ??
    impersonal(w, at) ??
    thingCarries(w, at) ??
    told(w, at) ??
    others(w, at);
  return found ? [found] : [];
}
function firstWord(w: Words): number {
  let i = 0;
  while (i < w.length && (isPunctuation(w[i]) || isAdverb(w[i]) || /^["'“”‘’«»*•-]+$/.test(w[i]!.text))) i++;
  return i;
}
const norm = (w: Words, i: number): string => w[i]?.norm ?? '';
const BE = new Set(['is', 'was', 'are', 'were', 'remains', 'remained']);

/** "There was also a reaffirmation of commitment to": the last noun decides, a noun of repetition only renews. */
function thereIs(w: Words, at: number): Frame | null {
  const there = findThere(w, at);
  if (there < 0) return null;
  let i = there + 2;
  while (isAdverb(w[i])) i++;
  const n = nominalAt(w, there, i);
  if (!n) return null;
  const renewing = n.noun === 'reaffirmation';
  if (!renewing) return n;
  const inner = nominalAt(w, there, n.start);
  return inner ? { ...inner, status: 'renewed', head: `reaffirmation of ${inner.head}` } : { ...n, status: 'renewed' };
}
function findThere(w: Words, at: number): number {
  for (let i = at; i < Math.min(w.length, at + 20); i++) if (norm(w, i) === 'there' && BE.has(norm(w, i + 1))) return i;
  return -1;
}
function noChange(w: Words, at: number): Frame | null {
  const there = findThere(w, at);
  if (there < 0) return null;
  let i = there + 2;
  while (isAdverb(w[i])) i++;
  if (norm(w, i) !== 'no' || norm(w, i + 1) !== 'change') return null;
  for (let j = i + 2; j < Math.min(w.length, i + 12); j++) {
    if (/^(position|positions|policy|policies|stance|view|views|commitment|support)$/.test(norm(w, j))) {
      const on = /^(on|regarding|towards|toward|to|for|with)$/.test(norm(w, j + 1)) ? j + 2 : j + 1;
      const base = nominalAt(w, there, i) ?? blank(there, on);
      return {
        ...base,
        act: 'affirm',
        status: 'continuing',
        first: there,
        end: on,
        start: on,
        governor: 'object',
        head: 'no change in position',
        rule: 'no-change',
        noun: norm(w, j),
        tail: null,
        twin: null,
      };
    }
  }
  return null;
}
const blank = (first: number, end: number): Frame => ({
  act: null,
  status: 'stated',
  first,
  end,
  start: end,
  form: 'nominal',
  governor: 'object',
  head: '',
  rule: 'nominal',
  news: false,
  backgrounded: false,
  verb: '',
  deed: false,
  noun: null,
  tail: null,
  twin: null,
  negated: false,
});

function steady(w: Words, at: number): Frame | null {
  const b = brokenNoun(w, at);
  if (!b?.noun.act || (!b.own && norm(w, at) !== 'the')) return null;
  return {
    ...blank(at, b.end),
    act: b.noun.act,
    start: b.start,
    governor: b.governor,
    head: `${norm(w, b.tail.end - 1)} ${b.noun.noun}`,
    rule: 'broken-noun',
    noun: b.noun.noun,
    tail: b.tail,
    status: /^remain/.test(norm(w, b.tail.first)) ? 'continuing' : 'stated',
  };
}

/** "Joint resistance to X was highlighted", "The need for X was stressed", "Concern was expressed over X". */
function passiveNoun(w: Words, at: number): Frame | null {
  const n = nounAt(w, at);
  const be = n ? findBe(w, n.start) : -1;
  if (n && be > 0) {
    const verb = participleAt(w, be + 1);
    const c = verb > 0 ? carrierActOf(w, verb) : null;
    if (c) {
      const act = n.noun.act ?? c.content;
      return {
        ...blank(at, n.end),
        act,
        start: n.start,
        governor: n.governor,
        head: `${c.verb} ${n.noun.noun}`,
        rule: 'passive-noun',
        noun: n.noun.noun,
        verb: c.verb,
        status: c.renewed ? 'renewed' : 'stated',
        tail: { first: be, end: verb + 1 },
      };
    }
  }
  return passiveThenComplement(w, at);
}
/** "The raid was condemned by the ministers": the content stands before the verb, who speaks after "by". Verbs that take an object and are no deeds. */
function passiveVerb(w: Words, at: number): Frame | null {
  for (let be = at + 1; be < Math.min(w.length, at + LONGEST_PASSIVE_SUBJECT); be++) {
    if (!BE_PASSIVE.has(norm(w, be)) || RELATIVE.has(norm(w, be - 1))) continue;
    const v = participleAt(w, be + 1);
    const next = v > 0 ? norm(w, v + 1) : '';
    if (v < 0 || (next !== 'by' && !(v + 1 >= w.length || isPunctuation(w[v + 1])))) continue;
    const p = passivePerformative(norm(w, v));
    if (!p) continue;
    const group = { first: be, end: v + 1 };
    return {
      ...blank(be, v + 1),
      act: p.act,
      start: at,
      head: p.verb,
      verb: p.verb,
      rule: 'passive-verb',
      news: p.news === true,
      tail: group,
    };
  }
  return null;
}
const LONGEST_PASSIVE_SUBJECT = 60;
const BE_PASSIVE = new Set(['was', 'were', 'is', 'are']);
const RELATIVE = new Set(['who', 'which', 'that']);
/** Scales whose verbs tell an act when turned round; what "was established" or "was agreed" is history. */
const TOLD_IN_PASSIVE: readonly ActName[] = [
  ...SCALES.blame,
  ...SCALES.approval,
  'emphasize',
  'note',
  'recall',
  'acknowledge',
  'recognize',
  'demand',
  'urge',
  'encourage',
];

function passivePerformative(form: string): Performative | null {
  for (const { verb, form: inflection } of verbForms(form)) {
    if (inflection !== 'participle') continue;
    const p = performatives.find(
      (x) => x.verb === verb && !x.with && !x.deed && (x.takes ?? 'nt').includes('n') && TOLD_IN_PASSIVE.includes(x.act),
    );
    if (p) return p;
  }
  return null;
}

function findBe(w: Words, from: number): number {
  for (let i = from; i < Math.min(w.length, from + 50); i++) {
    if (!/^(was|were|is|are)$/.test(norm(w, i))) continue;
    const v = participleAt(w, i + 1);
    if (v > 0 && carrierActOf(w, v)) return i;
  }
  return -1;
}
function participleAt(w: Words, at: number): number {
  let i = at;
  while (isAdverb(w[i])) i++;
  return verbForms(norm(w, i)).some((f) => f.form === 'participle') ? i : -1;
}
const PASSIVE_CARRIERS: Readonly<
  Record<string, { content: 'emphasize' | 'recognize' | 'discuss' | 'affirm' | 'acknowledge'; renewed?: true }>
> = {
  express: { content: 'emphasize' },
  voice: { content: 'emphasize' },
  convey: { content: 'emphasize' },
  extend: { content: 'emphasize' },
  raise: { content: 'emphasize' },
  share: { content: 'emphasize' },
  highlight: { content: 'emphasize' },
  stress: { content: 'emphasize' },
  emphasize: { content: 'emphasize' },
  underscore: { content: 'emphasize' },
  underline: { content: 'emphasize' },
  reaffirm: { content: 'emphasize', renewed: true },
  reiterate: { content: 'emphasize', renewed: true },
  renew: { content: 'emphasize', renewed: true },
  recognize: { content: 'recognize' },
  acknowledge: { content: 'acknowledge' },
  affirm: { content: 'emphasize' },
  state: { content: 'emphasize' },
  reach: { content: 'emphasize' },
  announce: { content: 'emphasize' },
  issue: { content: 'emphasize' },
  make: { content: 'emphasize' },
  discuss: { content: 'discuss' },
  declare: { content: 'affirm' },
};
function carrierActOf(
  w: Words,
  i: number,
): { verb: string; content: 'emphasize' | 'recognize' | 'discuss' | 'affirm' | 'acknowledge'; renewed?: true } | null {
  for (const { verb, form } of verbForms(norm(w, i))) {
    const c = form === 'participle' ? PASSIVE_CARRIERS[verb] : undefined;
    if (c) return { verb, ...c };
  }
  return null;
}
/** "Concern was expressed over X": the complement of the noun comes after the verb. */
function passiveThenComplement(w: Words, at: number): Frame | null {
  for (let i = at; i < Math.min(w.length, at + 8); i++) {
    if (!/^(was|were|is|are)$/.test(norm(w, i))) continue;
    const v = participleAt(w, i + 1);
    const c = v > 0 ? carrierActOf(w, v) : null;
    if (!c || v < 0) return null;
    const spliced = [...w.slice(at, i), ...w.slice(v + 1)];
    const n = nounAt(spliced, 0);
    if (!n?.noun.act || n.at !== i - at - 1) return null;
    const shift = v + 1 - (i - at);
    return {
      ...blank(at, n.end + shift),
      act: n.noun.act,
      start: n.start + shift,
      governor: n.governor,
      head: `${c.verb} ${n.noun.noun}`,
      rule: 'passive-noun',
      noun: n.noun.noun,
      verb: c.verb,
      status: c.renewed ? 'renewed' : 'stated',
    };
  }
  return null;
}

/** "It was agreed that", "It was decided to". */
function impersonal(w: Words, at: number): Frame | null {
  if (norm(w, at) !== 'it' || !/^(was|is)$/.test(norm(w, at + 1))) return null;
  const v = participleAt(w, at + 2);
  const c = v > 0 ? coreAt(w, v, ['participle']) : null;
  if (!c?.act || (c.governor !== 'clause' && c.governor !== 'infinitive')) return null;
  return {
    ...blank(at, c.end),
    act: c.act,
    start: c.start,
    governor: c.governor,
    head: c.head,
    rule: 'impersonal',
    verb: c.verb,
    status: c.renewed ? 'renewed' : 'stated',
  };
}

/** "These actions underscore our shared commitment to": a thing as subject acts only with a performative noun of the speakers. */
function thingCarries(w: Words, at: number): Frame | null {
  for (let i = at + 1; i < Math.min(w.length, at + 25); i++) {
    const g = verbForms(norm(w, i)).some((f) => f.form === 'base' || f.form === 's' || f.form === 'past') ? groupAt(w, i, 'finite') : null;
    if (!g?.act || g.noun === null) continue;
    if (g.rule !== 'carrier-noun') continue;
    const between = w.slice(g.first, g.end);
    if (between.some((t) => /^(our|their)$/.test(t.norm))) return { ...g, first: i };
    return null;
  }
  return null;
}

/** "All States are urged to", "Members are encouraged to". */
function told(w: Words, at: number): Frame | null {
  for (let i = at + 1; i < Math.min(w.length, at + 14); i++) {
    const n = norm(w, i);
    if (isPunctuation(w[i]) || n === 'that' || n === 'which' || n === 'who') return null;
    if (n !== 'is' && n !== 'are') continue;
    let v = i + 1;
    while (isAdverb(w[v])) v++;
    const c = toldAt(w, v);
    return c?.act
      ? {
          ...blank(i, c.end),
          act: c.act,
          form: 'present',
          start: c.start,
          governor: c.governor,
          head: c.head,
          rule: 'passive-directive',
          verb: c.verb,
        }
      : null;
  }
  return null;
}

/** "the law, including that of the sea, must": the comma that closes what is inserted before "must"; the opening one when nothing is. */
function pastInserted(w: Words, comma: number): number {
  if (!/^(?:including|as|in|notably)$/.test(norm(w, comma + 1))) return comma;
  for (let i = comma + 2; i < Math.min(w.length, comma + LONGEST_INSERTION); i++)
    if (norm(w, i) === ',') return /^(?:must|needs?)$/.test(norm(w, i + 1)) ? i : comma;
  return comma;
}
const LONGEST_INSERTION = 14;

/** "Drossia must halt the tests", "All parties need to": others as subject are told. */
function others(w: Words, at: number): Frame | null {
  for (let i = at + 1; i < Math.min(w.length, at + 14); i++) {
    const n = norm(w, i);
    if (n === ',' && pastInserted(w, i) > i) i = pastInserted(w, i);
    else if (isPunctuation(w[i]) || n === 'that' || n === 'which') return null;
    if (norm(w, i) !== n) continue;
    if (n === 'must' || (/^needs?$/.test(n) && norm(w, i + 1) === 'to') || (/^(has|have)$/.test(n) && norm(w, i + 1) === 'to')) {
      if (
        n === 'must' &&
        /^(be|have|remain|reflect|include|contain)$/.test(norm(w, i + 1)) &&
        !verbForms(norm(w, i + 2)).some((f) => f.form === 'participle')
      )
        return null;
      if ((!/^(PROPN|NOUN|PRON)$/.test(w[i - 1]!.pos) && norm(w, i - 1) !== ',') || n.startsWith('ha')) return null;
      return { ...blank(i, i + 1), act: 'demand', form: 'present', governor: 'infinitive', head: n, rule: 'others-must', verb: n };
    }
  }
  return null;
}

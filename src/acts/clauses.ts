import { agentless } from './agentless.js';
import { contentNounAt, type Frame, groupAt, isCarrier, nominalAt, stateFrameAt } from './frames.js';
import { isGathering, verbForms } from './inflection.js';
import { between, type Form, isAdverb, isPunctuation, startsInfinitive, type Words } from './wording.js';

/** A subject in token indexes of its sentence, half-open. */
export interface Subject {
  readonly first: number;
  readonly end: number;
}
/** A frame in its place: who speaks, where its content ends, and which rule joined it to what stands before. */
export interface Clause {
  readonly frame: Frame;
  /** Null when the agent is understood: a passive, a resolution's operative paragraph, a list item. */
  readonly subject: Subject | null;
  /** Token index where the content ends, half-open. */
  readonly stop: number;
  readonly joined: 'subject' | 'opener' | 'coordinated' | 'participle' | 'purpose' | 'shared' | 'agentless' | 'alongside';
}
/** How a sentence may begin: with a subject, with a resolution's verb, with a preamble's participle, with a list item's verb. */
export type Opening = 'subject' | 'operative' | 'preamble' | 'item';

interface Open {
  frame: Frame;
  subject: Subject | null;
  joined: Clause['joined'];
}

const words = (s: string): ReadonlySet<string> => new Set(s.split(' '));
const COORDINATORS = words('and or but yet while whilst ; —');
const ALONGSIDE: readonly (readonly string[])[] = [
  ['along', 'with'],
  ['alongside'],
  ['as', 'well', 'as'],
  ['together', 'with'],
  ['coupled', 'with'],
  ['in', 'addition', 'to'],
];
const ALONGSIDE_FIRST: ReadonlySet<string> = new Set(ALONGSIDE.map((p) => p[0]!));
const REFUSING = words(
  'that which who whom whose of by for with to from in on at between among against through when if because since after before until unless as than where although though',
);
const AUXILIARY = words(
  "will shall would must should can could may might is are was were be has have had do does did remain remains remained 'll",
);

/** Finds every verb group of a sentence that performs, from its subjects. Linear in the sentence. */
export function clausesOf(w: Words, subjects: readonly Subject[], opening: Opening): readonly Clause[] {
  const out: Clause[] = [];
  const anchors = anchorsOf(w, subjects);
  const first = anchors[0]?.subject.first ?? w.length;
  const impersonal = /^it$/.test(w[0]?.norm ?? '') ? agentless(w) : [];
  if (impersonal.length > 0) {
    for (const f of impersonal) chain(w, { frame: f, subject: null, joined: 'agentless' }, w.length, out);
    return out;
  }
  const opener = openerOf(w, opening, first);
  if (opener) chain(w, opener, anchors.length > 0 ? leftEdge(w, first) : w.length, out);
  if (!opener && first > 3)
    for (const f of agentless(first === w.length ? w : w.slice(0, leftEdge(w, first))))
      chain(w, { frame: f, subject: null, joined: 'agentless' }, first === w.length ? w.length : leftEdge(w, first), out);
  anchors.forEach(({ subject, frame }, i) => {
    const next = anchors[i + 1]?.subject.first;
    chain(w, { frame, subject, joined: 'subject' }, next === undefined ? w.length : leftEdge(w, next), out);
  });
  return out;
}

interface Anchor {
  readonly subject: Subject;
  readonly frame: Frame;
}
function anchorsOf(w: Words, subjects: readonly Subject[]): readonly Anchor[] {
  const out: Anchor[] = [];
  let reached = 0;
  for (const subject of subjects) {
    if (subject.first < reached || !maySpeak(w, subject, out.length === 0)) continue;
    if (out.length > 0 && w[subject.first - 1]?.norm === ',' && !opensAfterAdjunct(w, subject.first - 1, reached)) continue;
    const frame = verbOf(w, subject.end, subjects);
    if (!frame || (out.length > 0 && !opensClause(w, subject, frame))) continue;
    out.push({ subject, frame });
    reached = Math.max(frame.start, subject.end);
  }
  return out;
}

/** A further subject opens a clause of its own after ", and" or ";"; after a bare "and" only a pronoun or a name does, and only with a verb that performs. */
function opensClause(w: Words, s: Subject, frame: Frame): boolean {
  let i = s.first - 1;
  while (i > 0 && isAdverb(w[i])) i--;
  const before = w[i]?.norm ?? '';
  const comma =
    before === ',' ||
    before === ';' ||
    before === '—' ||
    w[i - 1]?.norm === ',' ||
    w[i - 1]?.norm === ';' ||
    before === 'while' ||
    before === 'whilst' ||
    before === 'but';
  if (comma) return true;
  return (
    frame.act !== null &&
    /^(we|they|both)$|^\p{Lu}|^the$/u.test(
      w[s.first]!.norm === 'the' ? 'the' : w[s.first]!.norm.length <= 4 ? w[s.first]!.norm : w[s.first]!.text,
    )
  );
}
/** A second subject after a bare comma opens no main clause, unless an adjunct of a coordinated clause stands before it: "…, and in this regard, we". */
function opensAfterAdjunct(w: Words, comma: number, from: number): boolean {
  for (let j = comma - 1; j > Math.max(from, comma - 30); j--) {
    if (w[j]!.norm === ';') return true;
    if (COORDINATORS.has(w[j]!.norm) && w[j - 1]?.norm === ',')
      return w[j + 1]?.pos === 'ADP' || w[j + 1]?.pos === 'SCONJ' || isAdverb(w[j + 1]) || /ing$/.test(w[j + 1]?.norm ?? '');
  }
  return false;
}

/** The verb group after a subject, past an apposition or an adjunct between commas or brackets. */
function verbOf(w: Words, at: number, subjects: readonly Subject[]): Frame | null {
  const offered = offeredAt(w, at);
  if (offered > 0) return groupAt(w, offered, 'infinitive');
  const direct = groupAt(w, at, 'finite');
  if (direct) return direct;
  if (w[at]?.norm === ',' && w[at + 1]?.pos === 'AUX') return groupAt(w, at + 1, 'finite');
  const past = pastInsertion(w, at);
  if (
    past > at &&
    subjects.some((s) => s.first > at && s.end < past && !REFUSING.has(w[s.first - 1]!.norm) && groupAt(w, s.end, 'finite')?.act)
  )
    return null;
  return past > at ? groupAt(w, past, 'finite') : verbPastAdjunct(w, at);
}

/** "gave Arvenia an opportunity to reaffirm": where the verb begins of what somebody is given the chance to do; 0 elsewhere. */
function offeredAt(w: Words, at: number): number {
  if (!/^(?:an?|the|another|ample)$/.test(w[at]?.norm ?? '')) return 0;
  const noun = /^(?:opportunity|occasion|chance)$/.test(w[at + 1]?.norm ?? '') ? at + 1 : at + 2;
  return /^(?:opportunity|occasion|chance)$/.test(w[noun]?.norm ?? '') && w[noun + 1]?.norm === 'to' ? noun + 2 : 0;
}
const GIVES = /^(?:gave|gives?|giving|afford(?:s|ed|ing)?|offer(?:s|ed|ing)?|provid(?:e|es|ed|ing)|allow(?:s|ed)|present(?:s|ed))$/;

/** "The ministers on Saturday in Tolme reaffirmed": an adverbial of time or place without commas between subject and verb. */
function verbPastAdjunct(w: Words, at: number): Frame | null {
  if (!w[at] || (!ADJUNCT_OPENERS.has(w[at].norm) && !/day$/.test(w[at].norm))) return null;
  for (let i = at + 1; i < Math.min(w.length, at + ADJUNCT_REACH); i++) {
    if (isPunctuation(w[i]!) || w[i]!.norm === 'that' || w[i]!.norm === 'and') return null;
    const frame = w[i]!.pos === 'VERB' || w[i]!.pos === 'AUX' || isAdverb(w[i]) ? groupAt(w, i, 'finite') : null;
    if (frame) return frame;
  }
  return null;
}
const ADJUNCT_OPENERS: ReadonlySet<string> = new Set(['on', 'in', 'at', 'during', 'after', 'late', 'early', 'today', 'yesterday', 'this']);
const ADJUNCT_REACH = 9;
const INSERTION_REACH = 60;
function pastInsertion(w: Words, at: number): number {
  const open = w[at]?.norm;
  if (open === '(') return skipTo(w, at, [')']);
  if (open !== ',' && open !== '—' && open !== '–' && open !== '-') return at;
  for (let i = at + 1; i < Math.min(w.length, at + INSERTION_REACH); i++) {
    if (w[i]!.norm !== open) continue;
    const g = groupAt(w, i + 1, 'finite');
    if (g) return i + 1;
  }
  return at;
}
const skipTo = (w: Words, at: number, closers: readonly string[]): number => {
  for (let i = at + 1; i < Math.min(w.length, at + INSERTION_REACH); i++) if (closers.includes(w[i]!.norm)) return i + 1;
  return at;
};

/** What stands before a noun phrase may refuse it the sentence: a preposition, "that", a noun it modifies. */
function maySpeak(w: Words, s: Subject, isFirst: boolean): boolean {
  let i = s.first - 1;
  while (i >= 0 && (isAdverb(w[i]) || /^["'“”‘’«»*•]+$/.test(w[i]!.text))) i--;
  const before = w[i];
  if (!before) return true;
  if (GIVES.test(before.norm) && offeredAt(w, s.end) > 0) return true;
  if (
    before.norm === 'and' ||
    before.norm === 'but' ||
    before.norm === 'while' ||
    before.norm === 'whilst' ||
    before.norm === 'yet' ||
    before.norm === 'or'
  )
    return !listed(w, i);
  if (before.norm === ',' && isFirst && (embedded(w, i) || closesPlace(w, i, s))) return false;
  if (isPunctuation(before)) return before.norm !== '(' && !(before.norm === ',' && inRelative(w, i));
  if (REFUSING.has(before.norm)) return false;
  // "During the Fourth | Gulf Summit": the phrase lacks its own beginning.
  // "In Varrin | the ministers": a phrase with a determiner of its own is whole.
  const whole = w[s.first]!.pos === 'PRON' || w[s.first]!.pos === 'DET';
  if ((before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'PROPN') && !whole) return false;
  return isFirst && w[0]!.pos !== 'VERB' && frontedOnly(w, s.first);
}
/** "and" that only joins names before it ("Japan and the ROK") belongs to the phrase; here the phrase begins after it, so a pronoun or comma is wanted. */
const listed = (w: Words, and: number): boolean => w[and - 1] !== undefined && REFUSING.has(w[and - 1]!.norm);
/** ", which Borland has…": the comma belongs to a relative clause when its pronoun comes straight after; the subject of a relative clause never follows a comma. */
const inRelative = (w: Words, comma: number): boolean =>
  w[comma - 1] !== undefined && REFUSING.has(w[comma - 1]!.norm) && w[comma - 1]!.pos !== 'PROPN';
/** "…, who believed that, in light of the data, the board": the subject stands inside a that-clause that an adjunct opens. */
function embedded(w: Words, comma: number): boolean {
  for (let i = comma - 1; i > 0 && i > comma - 40; i--) if (w[i]!.norm === ',' && w[i - 1]!.norm === 'that') return true;
  return false;
}
/** "in Tolme, Arvenia, the ministers agreed": a name between commas after a place says where that is; in "in Tolme, Arvenia agreed" it speaks. */
function closesPlace(w: Words, comma: number, s: Subject): boolean {
  let i = comma - 1;
  while (i >= 0 && w[i]!.pos === 'PROPN') i--;
  if (i < 0 || i === comma - 1 || !/^(in|at|near|outside)$/.test(w[i]!.norm)) return false;
  let end = s.first;
  while (w[end]?.pos === 'PROPN') end++;
  return end > s.first && w[end]?.norm === ',' && w[end + 1]?.pos === 'DET';
}
/** Only an adverbial without a verb before the subject: "In 2025 we will". */
function frontedOnly(w: Words, end: number): boolean {
  if (end > 14) return false;
  const opens =
    w[0]!.pos === 'ADP' ||
    w[0]!.pos === 'ADV' ||
    w[0]!.pos === 'NOUN' ||
    w[0]!.pos === 'SCONJ' ||
    w[0]!.pos === 'ADJ' ||
    w[0]!.pos === 'PROPN';
  for (let i = 0; i < end; i++) if (w[i]!.pos === 'VERB' || w[i]!.pos === 'AUX') return false;
  return opens;
}

function openerOf(w: Words, opening: Opening, limit: number): Open | null {
  let at = 0;
  while (at < w.length && (isPunctuation(w[at]) || /^["'“”‘’«»*•]+$/.test(w[at]!.text) || w[at]!.norm === 'and')) at++;
  if (at >= limit) return null;
  const open = (frame: Frame | null): Open | null => (frame ? { frame, subject: null, joined: 'opener' } : null);
  if (opening === 'operative') {
    const g = groupAt(w, at, 'finite');
    if (g && (g.form === 'singular' || g.form === 'present' || g.form === 'past')) return open(g);
  }
  if (opening === 'item') {
    const g = groupAt(w, at, 'finite');
    if (g?.act && g.form !== 'present') return open(g);
  }
  const gerund = groupAt(w, at, 'gerund');
  if (gerund) return gerund.deed && opening === 'subject' ? null : open(gerund);
  const w0 = w[at]!.norm;
  if (w0 === 'with' || w0 === 'while' || w0 === 'whilst' || w0 === 'in') {
    if (w0 !== 'with' && w0 !== 'in') {
      const g = groupAt(w, at + 1, 'gerund');
      return g?.act ? open(g) : null;
    }
    const n = nominalAt(w, at, at + 1);
    if (n?.act && OPENING_NOUNS.has(n.act) && (w0 === 'with' || n.act === 'recognize' || n.act === 'thank'))
      return open({ ...n, backgrounded: true });
  }
  return null;
}

/** Nouns that perform when they open a sentence; "With the support of" and "With the agreement of" tell of others. */
const OPENING_NOUNS: ReadonlySet<string> = new Set([
  'concern',
  'alarm',
  'shock',
  'recognize',
  'acknowledge',
  'regret',
  'thank',
  'determined',
  'resolve',
  'commit',
  'condole',
  'solidarity',
  'commend',
  'state',
  'oppose',
]);

/** Where the content of what stands before a subject ends: before the coordinator, and before an adjunct that opens the new clause. */
function leftEdge(w: Words, first: number): number {
  let i = first;
  while (i > 0 && (isAdverb(w[i - 1]) || /^["'“”‘’]+$/.test(w[i - 1]!.text))) i--;
  if (w[i - 1]?.norm === ',') {
    for (let j = i - 2; j > Math.max(0, i - 16); j--) {
      if (COORDINATORS.has(w[j]!.norm) && (w[j - 1]?.norm === ',' || w[j]!.norm === ';') && (w[j + 1]?.pos === 'ADP' || isAdverb(w[j + 1])))
        return trimBack(w, j);
    }
  }
  return trimBack(w, i);
}
function trimBack(w: Words, end: number): number {
  let i = end;
  while (i > 0 && (isPunctuation(w[i - 1]) || COORDINATORS.has(w[i - 1]!.norm)) && w[i - 1]!.norm !== ')') i--;
  return i;
}

/** Follows what is coordinated with a frame up to `limit`, closing each content where the next frame opens. */
function chain(w: Words, opened: Open, limit: number, out: Clause[]): void {
  let current = opened;
  const shared: Open[] = [];
  const main = opened.frame.form;
  let t = afterHead(opened.frame);
  let infinitive = opened.frame.governor === 'infinitive' || opened.frame.form === 'future';
  const gathering = opened.frame.act === null && isGathering(opened.frame.verb);
  while (t < limit) {
    const breaks =
      w[t]!.norm === ';' || (w[t]!.norm === ',' && opened.joined === 'opener' && opened.frame.backgrounded && limit === w.length);
    const clause =
      w[t]!.norm === ',' &&
      /^(and|but|yet)$/.test(w[t + 1]?.norm ?? '') &&
      current.frame.governor !== 'clause' &&
      ownClause(w, t + 2, limit);
    if (clause && current.frame.act !== null) {
      close(w, current, t, out);
      shareContent(shared, out);
      return;
    }
    if (breaks && current.frame.act !== null && ownClause(w, t + 1, limit)) {
      close(w, current, t, out);
      shareContent(shared, out);
      return;
    }
    const next = nextFrame(w, t, limit, current, main, infinitive, gathering);
    if (!next) {
      if (w[t]!.norm === 'to' && !gathering) infinitive = infinitive || startsInfinitive(w, t);
      t = w[t]!.norm === '(' ? Math.max(t + 1, skipTo(w, t, [')'])) : t + 1;
      continue;
    }
    if (next.cut <= current.frame.start && current.frame.act !== null) shared.push(current);
    else close(w, current, next.cut, out);
    current = { frame: next.frame, subject: opened.subject, joined: next.joined };
    infinitive = next.frame.governor === 'infinitive' || next.frame.form === 'future';
    t = Math.max(t + 1, afterHead(next.frame));
  }
  close(w, current, limit, out);
  shareContent(shared, out);
}
/** "share concerns about and express opposition to X": a frame without an object of its own takes that of the next. */
function shareContent(shared: readonly Open[], out: Clause[]): void {
  for (const { frame, subject, joined } of shared) {
    const next = out.findIndex((c) => c.frame.first >= frame.end);
    if (next < 0) continue;
    const { frame: donor, stop } = out[next]!;
    out.splice(next, 0, { frame: { ...frame, start: donor.start, governor: donor.governor }, subject, stop, joined });
  }
}
const afterHead = (f: Frame): number => f.tail?.end ?? f.start;

/** "; the Force shall be established for …": after a semicolon, a clause with a subject and a verb of its own, which is nobody's act here. */
function ownClause(w: Words, at: number, limit: number): boolean {
  const first = w[at];
  if (!first || !['DET', 'PROPN', 'PRON', 'NOUN'].includes(first.pos) || groupAt(w, at, 'finite')?.act) return false;
  for (let i = at + 1; i < Math.min(limit, at + 11); i++) {
    const n = w[i]!.norm;
    if (n === ',' || n === ';' || n === 'that' || n === 'which' || n === 'who' || n === 'to') return false;
    if (/^(shall|will|is|are|was|were|has|have|must)$/.test(n)) return true;
  }
  return false;
}

function close(w: Words, open: Open, cut: number, out: Clause[]): void {
  const { frame, subject, joined } = open;
  if (frame.act === null) return;
  const end = trimBack(w, Math.min(cut, frame.tail?.first ?? cut));
  const stop = Math.max(frame.start, beforeAttribution(w, frame.start, end));
  out.push({ frame, subject, stop, joined });
  if (frame.twin) out.push({ frame: frame.twin, subject, stop, joined: 'shared' });
}

const SAID = words('said says added adds warned noted stated wrote told explained announced');
/** "…, the statement said", "…, according to the text": whose words they are is no part of the content. */
function beforeAttribution(w: Words, start: number, stop: number): number {
  const said = SAID.has(w[stop - 1]?.norm ?? '');
  for (let i = stop - 1; i > start && i > stop - 12; i--) {
    if (w[i]!.norm !== ',') continue;
    return said || (w[i + 1]?.norm === 'according' && w[i + 2]?.norm === 'to') ? trimBack(w, i) : stop;
  }
  return stop;
}

interface Next {
  readonly frame: Frame;
  readonly cut: number;
  readonly joined: Clause['joined'];
}
function nextFrame(w: Words, t: number, limit: number, current: Open, main: Form, infinitive: boolean, gathering: boolean): Next | null {
  const word = w[t]!.norm;
  if (gathering && word === 'to') {
    const g = startsInfinitive(w, t) ? groupAt(w, t + 1, 'infinitive') : null;
    if (g?.act && g.start < limit) return { frame: g, cut: t, joined: 'purpose' };
  }
  const beside = ALONGSIDE_FIRST.has(word) ? ALONGSIDE.find((p) => p.every((x, i) => w[t + i]?.norm === x)) : undefined;
  if (beside) {
    const first = t;
    const n = nominalAt(w, first, t + beside.length);
    if (n && (current.frame.noun !== null || current.frame.form === 'nominal'))
      return { frame: { ...n, status: n.status }, cut: t, joined: 'alongside' };
    const g = groupAt(w, t + beside.length, 'gerund');
    return g?.act && !g.deed && beside.length > 1 && current.frame.form === 'gerund' ? { frame: g, cut: t, joined: 'participle' } : null;
  }
  if (word !== ',' && !COORDINATORS.has(word)) return null;
  let k = t;
  let strong = false;
  let subordinate = false;
  while (k < limit && (w[k]!.norm === ',' || COORDINATORS.has(w[k]!.norm))) {
    if (w[k]!.norm !== ',') strong = true;
    if (w[k]!.norm === 'while' || w[k]!.norm === 'whilst') subordinate = true;
    k++;
  }
  if (k >= limit) return null;
  if (strong && w[k - 1]!.norm === ',') k = pastAdjunct(w, k, limit);
  if (strong) k = Math.min(limit - 1, pastRegard(w, k));
  // "attacks against civilians and against convoys": a preposition said twice joins what it governs.
  if (w[k]!.pos === 'ADP' && w.slice(current.frame.start, t).some((word) => word.norm === w[k]!.norm)) return null;
  return (
    stateJoined(w, t, k, current, strong && !subordinate) ??
    participle(w, t, k, current, main, strong, subordinate) ??
    (subordinate ? null : finite(w, t, k, current, main, infinitive, strong)) ??
    nounJoined(w, t, k, current, strong)
  );
}

/** "and in this regard encouraging": an adjunct without commas. */
const pastRegard = (w: Words, k: number): number => (w[k]!.norm === 'in' || w[k]!.norm === 'at' ? between(w, k) : k);

/** "and, in this regard, called on": past the adjunct between the conjunction and its verb. */
function pastAdjunct(w: Words, k: number, limit: number): number {
  if (w[k]!.pos !== 'ADP' && !isAdverb(w[k])) return k;
  for (let i = k + 1; i < Math.min(limit, k + 14); i++)
    if (w[i]!.norm === ',') return i + 1 < limit && groupAt(w, i + 1, 'finite')?.act ? i + 1 : k;
  return k;
}

/** "are committed to X and determined to Y". */
function stateJoined(w: Words, t: number, k: number, current: Open, strong: boolean): Next | null {
  const { frame } = current;
  if (!strong || frame.rule !== 'state' || frame.form === 'gerund') return null;
  const s = stateFrameAt(w, k, frame.form, frame.status);
  return s && { frame: s, cut: t, joined: 'coordinated' };
}

function participle(w: Words, t: number, k: number, current: Open, main: Form, strong: boolean, subordinate: boolean): Next | null {
  const g = groupAt(w, k, 'gerund');
  if (!g?.act) return null;
  const comma = w[t]!.norm === ',' || w[t]!.norm === '—' || w[t]!.norm === ';';
  const listing = /ing$/.test(w[current.frame.start]?.norm ?? '') && current.frame.governor === 'object';
  if (!subordinate && !(comma && !strong) && !(strong && current.frame.form === 'gerund')) return null;
  if (listing && !subordinate && g.deed) return null;
  if (g.deed && !(subordinate || (current.frame.form === 'gerund' && main === 'gerund'))) return null;
  if (verbForms(w[k]!.norm).length === 0 && current.frame.form !== 'gerund' && g.rule !== 'participle' && !comma) return null;
  return { frame: g, cut: t, joined: 'participle' };
}

function finite(w: Words, t: number, k: number, current: Open, main: Form, infinitive: boolean, strong: boolean): Next | null {
  let v = k;
  while (isAdverb(w[v])) v++;
  const head = w[v];
  if (!head) return null;
  const auxiliary = AUXILIARY.has(head.norm);
  if (main === 'gerund' || main === 'nominal') return null;
  const g = main === 'infinitive' || main === 'future' ? groupAt(w, k, auxiliary ? 'finite' : 'infinitive') : groupAt(w, k, 'finite');
  if (!g) return null;
  if (!auxiliary && !agrees(w, v, main) && !changesTense(w, v, main, g, strong, current.frame.rule === 'perfect')) return null;
  if (w[v + 1]?.norm === 'by' && !auxiliary) return null;
  const relative = relativeOpen(w, current.frame.start, t, w[v]!.norm);
  if (g.act === null) {
    const cuts =
      (auxiliary ? strong : strong && isDeterminer(w, v + 1)) &&
      !relative &&
      current.frame.governor !== 'clause' &&
      main !== 'infinitive' &&
      main !== 'future';
    return cuts && (auxiliary || main !== 'present') ? { frame: g, cut: t, joined: 'coordinated' } : null;
  }
  if (!strong && (auxiliary || (g.deed && !(main === 'past' && g.governor === 'object' && seriesGoesOn(w, g.start))))) return null;
  const told = main === 'past' && strong && isPastOnly(w, v);
  if (g.deed && !auxiliary && ((infinitive && !told) || relative)) return null;
  if (!auxiliary && SOFT_DIRECTIONS.has(g.act) && (main === 'future' || current.frame.governor === 'infinitive') && w[t]!.norm !== ',')
    return null;
  if (auxiliary && relative) return null;
  if (relative === 'performs') return null;
  if (!strong && (main === 'future' || main === 'infinitive' || current.frame.governor === 'infinitive')) return null;
  if (current.frame.governor === 'clause' && auxiliary && g.act === 'will' && w[t]!.norm !== ',') return null;
  return { frame: g, cut: t, joined: 'coordinated' };
}
/** "discussed steps to reach the goal and reviewed Y": a past form never goes on from an infinitive. */
function isPastOnly(w: Words, v: number): boolean {
  const forms = verbForms(w[v]!.norm).map(({ form }) => form);
  return forms.includes('past') && !forms.includes('base');
}

/** What one asks of others can be a deed among deeds: "will work with and encourage". */
const SOFT_DIRECTIONS: ReadonlySet<string> = new Set(['invite', 'encourage', 'recommend', 'request', 'urge']);
const isDeterminer = (w: Words, i: number): boolean => w[i]?.pos === 'DET' || w[i]?.pos === 'PRON' || w[i]?.pos === 'ADP';

/** "…, reviewed the plan, and assessed": a later ", and" with a past verb shows that the comma joins verbs. */
function seriesGoesOn(w: Words, from: number): boolean {
  for (let i = from; i < Math.min(w.length - 1, from + 40); i++) {
    if (w[i]!.norm !== 'and' || w[i - 1]!.norm !== ',') continue;
    const next = isAdverb(w[i + 1]) ? i + 2 : i + 1;
    return verbForms(w[next]?.norm ?? '').some((f) => f.form === 'past');
  }
  return false;
}

/** Verbs of one form belong together; a past after a present too, when the texts mix ("see X as Y and welcomed Z"). */
function agrees(w: Words, v: number, main: Form): boolean {
  const forms = verbForms(w[v]!.norm).map((f) => f.form);
  if (main === 'present' && forms.includes('past') && !forms.includes('base') && !groupAt(w, v, 'finite')?.deed) return true;
  if (main === 'past') return forms.includes('past') || (forms.includes('s') && groupAt(w, v, 'finite')?.governor === 'clause');
  if (main === 'singular') return forms.includes('s');
  return forms.includes('base');
}

/** The lasting state of a past text: "They are committed to X and urged Y", "They welcomed X and look forward to Y", "They have noted X and called for Y". Verbs that are no deeds only. */
function changesTense(w: Words, v: number, main: Form, g: Frame, strong: boolean, perfect: boolean): boolean {
  if (!strong || g.act === null || g.deed) return false;
  const forms = verbForms(w[v]!.norm).map((f) => f.form);
  if (perfect) return forms.includes('participle');
  if (main === 'present') return forms.includes('past') && !forms.includes('base') && (w[v + 1]?.pos !== 'ADP' || g.end > v + 1);
  return main === 'past' && forms.includes('base') && LASTING.has(g.act);
}
const LASTING: ReadonlySet<string> = new Set(['look-forward', 'intend', 'plan']);

/** Is a relative clause open at `t`? "performs" when its own verb is one that could perform ("those who condemn X and …"). */
function relativeOpen(w: Words, from: number, t: number, candidate: string): false | 'open' | 'performs' {
  for (let i = t - 1; i > from; i--) {
    const n = w[i]!.norm;
    if (n === ';') return false;
    const pronoun =
      n === 'who' ||
      n === 'which' ||
      n === 'where' ||
      (n === 'that' && w[i - 1] !== undefined && ['NOUN', 'PROPN', 'PRON'].includes(w[i - 1]!.pos));
    if (!pronoun) continue;
    const verb = verbAfter(w, i + 1, t);
    if (verb < 0) return false;
    const same = sameForm(w[verb]!.norm, candidate);
    if (!same) return false;
    return w[t]!.norm === ',' ? false : groupAt(w, verb, 'finite')?.act && !AUXILIARY.has(w[verb]!.norm) ? 'performs' : 'open';
  }
  return false;
}
function verbAfter(w: Words, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 8); i++)
    if (w[i]!.pos === 'VERB' || w[i]!.pos === 'AUX' || AUXILIARY.has(w[i]!.norm)) return i;
  return -1;
}
function sameForm(a: string, b: string): boolean {
  if (AUXILIARY.has(a)) return true;
  const fa = verbForms(a).map((f) => f.form);
  return verbForms(b).some((f) => fa.includes(f.form)) || fa.length === 0;
}

/** "reiterate our commitment to X and our support for Y": a second noun of the same carrier. */
function nounJoined(w: Words, t: number, k: number, current: Open, strong: boolean): Next | null {
  const { frame } = current;
  if (!strong || !(frame.noun !== null || isCarrier(frame.verb)) || frame.governor === 'clause') return null;
  const owned = /^(our|their|its|his|her|a|an|the)$/.test(w[k]!.norm);
  const content = frame.rule !== 'content-noun' && w[t]!.norm === ',' && w[k]!.norm === 'the' ? contentNounAt(w, k, frame.verb) : null;
  const n = content ?? (frame.rule === 'content-noun' ? null : nominalAt(w, k, k));
  if (!n?.noun) return null;
  if (!content && frame.noun === null && !/^(our|their|its|his|her)$/.test(w[k]!.norm)) return null;
  if (!owned && (n.noun === frame.noun || n.act === frame.act)) return null;
  if (!owned && frame.verb !== 'express' && frame.verb !== 'convey') return null;
  return {
    frame: { ...n, status: frame.status, backgrounded: frame.backgrounded, verb: frame.verb, form: frame.form },
    cut: t,
    joined: 'coordinated',
  };
}

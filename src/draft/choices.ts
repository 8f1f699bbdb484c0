/**
 * What the draft leaves open, and where each way of settling it would leave the language. Every choice is settled alone, with the others
 * as they are proposed, so that fifty nested brackets cost a hundred readings of a paragraph and not two to the fiftieth.
 */
import { type ReadOptions, read } from '../acts/read.js';
import { judgePair } from '../compare/rows.js';
import type { DraftFinding, DraftText, Mark, OpenChoice, Reading, Span, SpeechAct, Way } from '../model.js';
import { departureOf, standingOf } from './departures.js';
import { type Agreed, listOf, type Precedents, type Wording } from './precedents.js';
import { type Choice, firstFrom, inDraft, inVariant, settled, type Variant, variantOf } from './variant.js';

/** The draft as it was read, with what was found. */
export interface Held {
  readonly source: DraftText;
  readonly choice: Choice;
  readonly variant: Variant;
  readonly reading: Reading;
  readonly findings: readonly DraftFinding[];
  readonly precedents: Precedents;
  readonly last: Reading | null;
}

interface Option {
  readonly label: string;
  /** How the marks of the choice are settled. */
  readonly ways: ReadonlyMap<number, boolean>;
}
interface Group {
  readonly kind: OpenChoice['kind'];
  readonly marks: readonly number[];
  readonly options: readonly Option[];
}

/** The choices of a draft in the order of its text. */
export function choicesOf(held: Held): readonly OpenChoice[] {
  return groupsOf(held.source).map((group) => choiceOf(group, held));
}

/** Marks that are settled together: alternatives, brackets of rival parties, a deletion with the insertion that replaces it. */
function groupsOf({ text, marks }: DraftText): readonly Group[] {
  const groups: Group[] = [];
  const done = new Set<number>();
  marks.forEach((mark, at) => {
    if (done.has(at) || mark.kind === 'note' || mark.kind === 'footnote' || mark.kind === 'escape') return;
    const together = marks.flatMap((other, index) => (belongs(text, mark, at, other, index) ? [index] : []));
    for (const index of together) done.add(index);
    groups.push(groupOf(mark, together, marks, text));
  });
  return groups;
}

function belongs(text: string, mark: Mark, at: number, other: Mark, index: number): boolean {
  if (index === at) return true;
  if (mark.group !== null) return other.group === mark.group;
  if (index <= at || mark.parent !== other.parent || mark.author !== other.author || mark.author === null) return false;
  const changes = mark.kind !== other.kind && isChange(mark) && isChange(other);
  return (
    changes && other.from >= mark.to && /^\s*$/.test(text.slice(mark.to, Math.min(other.from, mark.to + 3))) && other.from - mark.to < 3
  );
}

const isChange = ({ kind }: Mark): boolean => kind === 'insertion' || kind === 'deletion';

function groupOf(mark: Mark, together: readonly number[], marks: readonly Mark[], text: string): Group {
  if (isChange(mark)) {
    const taken = (accepted: boolean) => new Map(together.map((at) => [at, (marks[at]?.kind === 'insertion') === accepted]));
    const options = [
      { label: 'accepted', ways: taken(true) },
      { label: 'refused', ways: taken(false) },
    ];
    return { kind: 'change', marks: together, options };
  }
  if (together.length > 1) {
    const only = (chosen: number) => new Map(together.map((at) => [at, at === chosen]));
    const options = together.map((at) => ({ label: nameOf(marks[at] as Mark, text), ways: only(at) }));
    return { kind: 'alternatives', marks: together, options };
  }
  const [at] = together as [number];
  const options = [
    { label: 'with', ways: new Map([[at, true]]) },
    { label: 'without', ways: new Map([[at, false]]) },
  ];
  return { kind: 'bracket', marks: together, options };
}

/** Alternatives without a name are called by their words. */
function nameOf({ label, by, inner }: Mark, text: string): string {
  return (
    label ??
    (by.join('/') ||
      text
        .slice(inner.from, Math.min(inner.to, inner.from + 40))
        .replace(/\s+/g, ' ')
        .trim())
  );
}

function choiceOf(group: Group, held: Held): OpenChoice {
  const { marks } = held.source;
  const own = group.marks.map((at) => marks[at] as Mark);
  const span = { from: Math.min(...own.map((mark) => mark.from)), to: Math.max(...own.map((mark) => mark.to)) };
  const parents = parentsOf(own[0] as Mark, marks);
  const ways = besideFirst(
    group.options.map((option) => wayOf(option, parents, span, held)),
    held,
  );
  const by = [...new Set(own.flatMap((mark) => mark.by))];
  return { ...span, kind: group.kind, marks: group.marks, by, author: own[0]?.author ?? null, ways, summary: summaryOf(ways) };
}

/** What stands around a mark must stand for the choice to matter. */
function parentsOf(mark: Mark, marks: readonly Mark[]): ReadonlyMap<number, boolean> {
  const parents = new Map<number, boolean>();
  for (let at = mark.parent; at !== null; at = marks[at]?.parent ?? null) {
    const parent = marks[at] as Mark;
    for (const [index, rival] of marks.entries())
      if (parent.group !== null && rival.group === parent.group) parents.set(index, index === at);
    parents.set(at, parent.kind !== 'deletion');
  }
  return parents;
}

interface Read {
  readonly way: Way;
  readonly act: SpeechAct | null;
  readonly text: string;
}

function wayOf({ label, ways }: Option, parents: ReadonlyMap<number, boolean>, span: Span, held: Held): Read {
  const choice = settled(held.choice, new Map([...parents, ...ways]));
  const { variant, reading } = readAround(span, choice, held);
  const act = actAt(span, variant, listOf(reading, held.precedents.standIns, held.precedents.tables).acts);
  const nothing = { label, departure: null, besideFirst: null };
  if (act === null) return { act, text: '', way: { ...nothing, text: sentenceAt(span, variant, reading), standing: 'absent' } };
  const text = reading.document.text.slice(act.from, act.to);
  const wording = wordingFor(act, span, reading, held);
  const departure = wording === null ? null : departureOf(wording.wording, wording.series, act, reading, variant, held.precedents);
  return { act, text: reading.document.text, way: { ...nothing, text, standing: departure?.standing ?? 'new', departure } };
}

/** The ways with what each is beside the first: weaker, stronger, the same in other words. */
function besideFirst(read: readonly Read[], { precedents: { tables } }: Held): readonly Way[] {
  const first = read[0];
  return read.map(({ way, act, text }, at) => {
    if (at === 0 || first?.act == null || act === null) return way;
    const { drift } = judgePair({ ...first.act }, first.text, { ...act }, text, { sameWords: false, tables });
    return { ...way, besideFirst: standingOf(drift) };
  });
}

/** Reads the paragraph around a choice; the whole draft where an act hangs on words of another paragraph (a chapeau). */
function readAround(span: Span, choice: Choice, held: Held): { readonly variant: Variant; readonly reading: Reading } {
  const { source, precedents, reading: base } = held;
  const whole = variantOf(source, choice);
  const hangs = base.acts.some((act) => act.chapeau !== null && overlaps(inDraft(held.variant, act), span));
  const paragraph = hangs ? { from: 0, to: source.text.length } : paragraphAround(source.text, span);
  const within = inVariant(whole, paragraph) ?? { from: 0, to: 0 };
  const text = whole.text.slice(within.from, within.to);
  const { genre, level, date, parties, title } = base.document;
  const reading = readOnce(text, { genre, level, date, parties, title, lexicon: precedents.tables.lexicon }, precedents);
  return { variant: { text, at: whole.at.subarray(within.from, within.to) }, reading };
}

/** Paragraphs stay the same while one types in another: each way of settling them is read once. Bounded, the oldest go first. */
const READ_AT_MOST = 400;
const paragraphsRead = new WeakMap<Precedents['own'], Map<string, Reading>>();

function readOnce(text: string, options: ReadOptions, { own }: Precedents): Reading {
  const known = paragraphsRead.get(own) ?? new Map<string, Reading>();
  paragraphsRead.set(own, known);
  const { genre, level, date, parties, title } = options;
  const key = JSON.stringify([genre, level, date, parties, title, text]);
  const reading = known.get(key) ?? read(text, options);
  known.delete(key);
  known.set(key, reading);
  if (known.size > READ_AT_MOST) for (const old of [...known.keys()].slice(0, READ_AT_MOST / 4)) known.delete(old);
  return reading;
}

function paragraphAround(text: string, { from, to }: Span): Span {
  const start = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
  const end = text.indexOf('\n', to);
  return { from: start, to: end < 0 ? text.length : end };
}

const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** Where the words of a choice stand in a variant, or would stand: without the blank before them. */
function placeIn({ at, text }: Variant, { from, to }: Span): Span {
  const start = firstFrom(at, from);
  return { from: /\s/.test(text.charAt(start - 1)) ? start - 1 : start, to: firstFrom(at, to) };
}

/** The act that holds the place of a choice: the smallest around it, else the first that touches it. */
function actAt(span: Span, variant: Variant, acts: readonly SpeechAct[]): SpeechAct | null {
  const place = placeIn(variant, span);
  const touching = acts.filter((act) => act.from <= place.to && act.to >= place.from).map((act) => ({ act, at: inDraft(variant, act) }));
  const around = touching.filter(({ at }) => at.from <= span.from && at.to >= span.to);
  const smallest = around.sort((x, y) => x.at.to - x.at.from - (y.at.to - y.at.from))[0];
  return (smallest ?? touching[0])?.act ?? null;
}

/** The wording the place is held against: what the finding there rests on, else what a look-up gives. */
function wordingFor(
  act: SpeechAct,
  span: Span,
  reading: Reading,
  { findings, precedents }: Held,
): { readonly wording: Wording; readonly series: string | null } | null {
  const there = findings.find((finding) => finding.last !== null && overlaps(finding, span));
  const known = there?.last == null ? undefined : precedents.ofAct(there.last.precedent.document, there.last.precedent.act);
  const wording = known?.wordings.find((w) => w.reading.document.id === there?.last?.precedent.document);
  if (known !== undefined && wording !== undefined) return { wording, series: known.series };
  const list = listOf(reading, precedents.standIns, precedents.tables);
  const unit = list.units[list.acts.findIndex(({ id }) => id === act.id)];
  const found: Agreed | undefined = unit === undefined ? undefined : precedents.find([unit], new Set()).get(0);
  const latest = found?.wordings.at(-1);
  return found === undefined || latest === undefined ? null : { wording: latest, series: found.series };
}

/** The sentence around a place where no act is read; null when none of its words remain. */
function sentenceAt(span: Span, variant: Variant, reading: Reading): string | null {
  const sentence = reading.sentences.find((candidate) => overlaps(inDraft(variant, candidate), span));
  return sentence === undefined ? null : variant.text.slice(sentence.from, sentence.to);
}

const WORDS: Readonly<Record<Way['standing'], string>> = {
  agreed: 'as agreed',
  reworded: 'reworded',
  stronger: 'stronger than agreed',
  weaker: 'weaker than agreed',
  broadened: 'broader than agreed',
  narrowed: 'narrower than agreed',
  altered: 'other than agreed',
  new: 'without precedent',
  absent: 'performs nothing',
};

function summaryOf(ways: readonly Way[]): string {
  const said = ways.map(({ label, standing, departure }) => {
    const { title, date } = departure?.precedent ?? { title: null, date: null };
    const where =
      departure === null ? '' : ` (${[title, date].filter((part) => part !== null).join(', ') || departure.precedent.document})`;
    return `${label}: ${WORDS[standing]}${where}`;
  });
  return said.join('; ');
}

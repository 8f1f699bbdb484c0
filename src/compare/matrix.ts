import type { Cell, CellChange, CellLine, Document, Lineage, LineageStep, Series, SpeechAct, TopicId } from '../model.js';

/** Acts without a topic stand in a row of their own. */
export const NO_TOPIC: TopicId = 'other';

type ActOf = (document: string, act: string) => SpeechAct | undefined;

/**
 * The drift matrix: for each topic and text the acts that speak of it, the line of the longest lineage first. A pair without acts has no
 * cell: silence. A report's cells are marked `reported` unless it quotes exactly.
 */
export function matrixOf(documents: readonly Document[], lineages: readonly Lineage[], actOf: ActOf): Series['matrix'] {
  const lines = new Map<string, { readonly topic: TopicId; readonly document: string; readonly lines: CellLine[] }>();
  const texts = new Map(documents.map((document) => [document.id, document.text]));
  const reach = new Map(lineages.map((lineage) => [lineage.id, lineage.steps.filter((step) => step.acts.length > 0).length]));
  for (const lineage of lineages) {
    const core = coreTopics(lineage, actOf);
    for (const step of lineage.steps) {
      const acts = step.acts.flatMap((id) => actOf(step.document, id) ?? []);
      const [leading] = acts;
      if (leading === undefined) continue;
      const line = lineOf(lineage, step, leading, texts.get(step.document) ?? '');
      for (const topic of topicsOf(acts, core)) {
        const key = `${topic}\u0000${step.document}`;
        const cell = lines.get(key) ?? { topic, document: step.document, lines: [] };
        cell.lines.push(line);
        lines.set(key, cell);
      }
    }
  }
  const cells = [...lines.values()].map((cell) => cellOf(cell.topic, cell.document, cell.lines, reach));
  const topics = topicsInOrder(cells);
  const place = new Map(documents.map((document, at) => [document.id, at]));
  const rank = (cell: Cell) => topics.indexOf(cell.topic) * documents.length + (place.get(cell.document) ?? 0);
  return { topics, documents: documents.map((document) => document.id), cells: cells.sort((x, y) => rank(x) - rank(y)) };
}

/** A lineage keeps its row while its words wander: the topics of at least half of its steps hold for all of them. */
function coreTopics(lineage: Lineage, actOf: ActOf): readonly TopicId[] {
  const steps = lineage.steps.filter((step) => step.acts.length > 0);
  const counts = new Map<TopicId, number>();
  for (const step of steps) {
    const topics = new Set(step.acts.flatMap((id) => actOf(step.document, id)?.topics ?? []));
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts].filter(([, n]) => n * 2 >= steps.length).map(([topic]) => topic);
}

function topicsOf(acts: readonly SpeechAct[], core: readonly TopicId[]): readonly TopicId[] {
  const topics = [...new Set([...acts.flatMap((act) => act.topics), ...core])];
  return topics.length === 0 ? [NO_TOPIC] : topics;
}

function lineOf(lineage: Lineage, step: LineageStep, act: SpeechAct, text: string): CellLine {
  return {
    lineage: lineage.id,
    act: act.act,
    acts: step.acts,
    scale: act.force?.scale ?? null,
    level: act.force?.level ?? null,
    quote: shortQuote(act, text),
    change: changeOf(step),
  };
}

function changeOf(step: LineageStep): CellChange {
  if (step.reported && step.drift === null) return 'reported';
  return step.returned ? 'returned' : (step.drift ?? 'reported');
}

function cellOf(topic: TopicId, document: string, lines: readonly CellLine[], reach: ReadonlyMap<string, number>): Cell {
  const ordered = lines
    .map((line, at) => ({ line, at }))
    .sort((x, y) => (reach.get(y.line.lineage) ?? 0) - (reach.get(x.line.lineage) ?? 0) || x.at - y.at)
    .map(({ line }) => line);
  const leading = ordered[0] as CellLine;
  const acts = [...new Set(ordered.flatMap((line) => line.acts))];
  const { scale, level, quote, change } = leading;
  return { topic, document, acts, scale, level, quote, change, lines: ordered };
}

/** The topics most texts speak of first; then by name. `other` last. */
function topicsInOrder(cells: readonly Cell[]): readonly TopicId[] {
  const counts = new Map<TopicId, number>();
  for (const cell of cells) counts.set(cell.topic, (counts.get(cell.topic) ?? 0) + 1);
  const weight = (topic: TopicId) => (topic === NO_TOPIC ? -1 : (counts.get(topic) ?? 0));
  return [...counts.keys()].sort((x, y) => weight(y) - weight(x) || (x < y ? -1 : 1));
}

/** A quote is cut at the first pause after this many words … */
const WORDS_BEFORE_PAUSE = 5;
/** … and in any case after this many. */
const WORDS_AT_MOST = 22;
const PAUSE = /[,;:—–(]$|^[—–(]/;

/** The shortest quote that still says what is done and of what: performative and the head of the content, up to a pause. Words of the text, unaltered but for white space. */
export function shortQuote(act: SpeechAct, text: string): string {
  const { performative, content } = act;
  if (performative === null) return headOf(content.text, WORDS_BEFORE_PAUSE);
  const lead = clean(performative.text).split(' ').length;
  const apart = content.from - performative.to > GAP || performative.from - content.to > GAP;
  if (apart && performative.from < content.from) return `${clean(performative.text)} … ${headOf(content.text, WORDS_BEFORE_PAUSE)}`;
  const parts = performative.parts ?? [performative];
  const from = Math.min(performative.from, content.from);
  const to = Math.max(content.to, ...parts.map((part) => part.to));
  const least = performative.from <= content.from ? lead + WORDS_BEFORE_PAUSE : WORDS_BEFORE_PAUSE;
  return headOf(text.slice(from, to), parts.length > 1 ? WORDS_AT_MOST : least);
}

/** More characters than this between performative and content are another act's. */
const GAP = 3;

function headOf(words: string, least: number): string {
  const all = clean(words).split(' ');
  const pause = all.findIndex((word, at) => at + 1 >= least && PAUSE.test(word));
  const end = Math.min(pause === -1 ? all.length : PAUSE.test((all[pause] ?? '').slice(-1)) ? pause + 1 : pause, WORDS_AT_MOST);
  const head = all
    .slice(0, end)
    .join(' ')
    .replace(/[,;:—–(]+$/, '');
  return end < all.length ? `${head} …` : head;
}

const clean = (words: string): string => words.replace(/\s+/g, ' ').trim();

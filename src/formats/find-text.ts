import type { Found, Hit, Span } from '../model.js';
import { oneLine } from './escape.js';
import { count } from './wording.js';
import { wrap } from './wrap.js';

/** How search results are printed: `width` in columns; `bold` marks the words that matched, for a terminal; `hints` stand under an empty result. */
export interface FindTextOptions {
  readonly width?: number;
  readonly bold?: boolean;
  readonly hints?: readonly string[];
}

/** Search results for a person to read: the words, who does what with which force, where it stands, and beneath, what the hits consist of. */
export function findText(found: Found, { width = 100, bold = false, hints = [] }: FindTextOptions = {}): string {
  const lines = [`${found.capped ? 'at least ' : ''}${count(found.total, 'passage')}${found.total === 0 ? '.' : ''}`];
  if (found.total === 0) return `${[...lines, ...hints.map((hint) => wrap(hint, width))].join('\n')}\n`;
  if (found.lineages?.length === 0) lines.push('', 'None of them stands in the agreed language of a series.');
  if (found.lineages !== undefined) lines.push(...lineageBlocks(found.lineages, width, bold));
  else for (const block of blocks(found.hits)) lines.push('', ...hitBlock(block, width, bold));
  lines.push('', ...facetLines(found, width));
  if (found.next !== null) lines.push('', `More: --cursor ${found.next}`);
  return `${lines.join('\n')}\n`;
}

/** Acts of one sentence that follow each other are shown under one quotation. */
function blocks(hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const out: Hit[][] = [];
  for (const hit of hits) {
    const last = out.at(-1)?.[0];
    const same = last !== undefined && last.permalink === hit.permalink && last.chapeau?.from === hit.chapeau?.from;
    if (same) out.at(-1)!.push(hit);
    else out.push([hit]);
  }
  return out;
}

function hitBlock(hits: readonly Hit[], width: number, bold: boolean): readonly string[] {
  const hit = hits[0]!;
  const { title, id, date, level, genre, series } = hit.document;
  const where = [
    oneLine(safe(title ?? id)),
    date ?? 'no date',
    level,
    genre === 'statement' ? null : genre,
    series === null ? null : safe(series),
  ];
  return [
    shown(wrap(quoteOf(hit), width, '  '), bold),
    ...hits.map((one) => wrap(actLine(one), width, '    ')),
    wrap(where.filter((part) => part !== null).join(' · '), width, '    '),
    `    ${hit.permalink}`,
  ];
}

const actLine = ({ act }: Hit): string => {
  if (act === null) return 'no act';
  const force = act.scale === null ? null : `${act.scale} ${act.level}`;
  const who = `${act.speakers.join(' ') || '–'}${act.targets.length > 0 ? ` → ${act.targets.join(' ')}` : ''}`;
  return safe([act.act ?? 'sentence', force, who].filter((part) => part !== null).join(' · '));
};

/** Stand for bold on and off until the lines are wrapped; no text holds them, because control characters are taken out first. */
const ON = '\u0001';
const OFF = '\u0002';
const shown = (text: string, bold: boolean): string =>
  text.replaceAll(ON, bold ? '\u001b[1m' : '').replaceAll(OFF, bold ? '\u001b[22m' : '');

/** Without characters that could steer a terminal or turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys
const safe = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

/** Longer sentences are cut around the words found. */
const LONGEST = 700;
const AROUND = 250;

function quoteOf({ span, chapeau, highlights }: Hit): string {
  const inside = (part: Span): readonly Span[] => highlights.filter(({ from, to }) => part.from <= from && to <= part.to);
  const own = marked(span, inside(span));
  return chapeau === null ? own : `${marked(chapeau, inside(chapeau))} … ${own}`;
}

function marked({ from, to, text }: Span & { readonly text: string }, highlights: readonly Span[]): string {
  const first = highlights[0]?.from ?? from;
  const start = to - from <= LONGEST || first - AROUND <= from ? from : wordEdge(text, first - AROUND - from) + from;
  const end = Math.min(to, start + LONGEST) < to ? wordEdge(text, start + LONGEST - from) + from : to;
  let out = start > from ? '… ' : '';
  let at = start;
  for (const one of highlights) {
    if (one.from < at || one.to > end) continue;
    out += `${safe(text.slice(at - from, one.from - from))}${ON}${safe(text.slice(one.from - from, one.to - from))}${OFF}`;
    at = one.to;
  }
  return `${out}${safe(text.slice(at - from, end - from))}${end < to ? ' …' : ''}`;
}

/** The end of the word before an offset. */
function wordEdge(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at);
  return blank > at - 60 && blank > 0 ? blank : at;
}

function lineageBlocks(lineages: NonNullable<Found['lineages']>, width: number, bold: boolean): readonly string[] {
  return lineages.flatMap(({ series, hits, latest, strongest, first }) => {
    const part = (name: string, hit: Hit): readonly string[] => ['', `  ${name}`, ...hitBlock([hit], width, bold)];
    const others = [
      ...(strongest.permalink === latest.permalink ? [] : part('strongest form', strongest)),
      ...(first.permalink === latest.permalink ? [] : part('first use', first)),
    ];
    return [
      '',
      `${safe(series)}: ${count(hits, 'passage')} of one piece of agreed language`,
      ...part(others.length === 0 ? 'only form' : 'latest agreed form', latest),
      ...others,
    ];
  });
}

/** Values of a facet shown in a line. */
const SHOWN = 8;

function facetLines({ facets }: Found, width: number): readonly string[] {
  return Object.entries(facets).flatMap(([facet, values]) => {
    if (values.length === 0) return [];
    const listed = values.slice(0, SHOWN).map(({ value, count: n }) => `${safe(value)} ${n}`).join(' · '); // biome-ignore format: one line
    return [wrap(`${listed}${values.length > SHOWN ? ' · …' : ''}`, width, `${facet.padEnd(9)}`)];
  });
}

import { strToU8, zipSync } from 'fflate';
import type { DraftCheck, DraftFinding, Span, WordPiece, WordSource } from '../model.js';
import { wordChanges } from '../text/word-changes.js';
import { escaped, W, XML, ZIP_EPOCH } from './docx.js';
import { plainWord } from './draft-docx-plain.js';
import {
  departureLines,
  findingSays,
  INCONSISTENCY_SAYS,
  missingLine,
  passagesLeftOut,
  precedentName,
  STANDING_SAYS,
  stoodLine,
  strongestLine,
  wayLine,
} from './draft-wording.js';

export interface DraftDocxOptions {
  /** Who is named as the author of comments and suggestions. */
  readonly author?: string;
  /** When they are said to be made, ISO date and time; by default midnight of the draft's date, or of 1970. No clock is read. */
  readonly date?: string;
  /** Also suggests the agreed words, as tracked changes, where the draft departs from them. */
  readonly suggest?: boolean;
  /** The Word document that the draft was read from: it comes back as it was, with the comments put in. Without one the text is set plainly, tracked changes as such. */
  readonly word?: WordSource;
}

interface Note extends Span {
  readonly text: string;
}
/** One change of the source: characters put in at a place; `order` among those of one place. */
interface Insertion {
  readonly at: number;
  readonly order: number;
  readonly xml: string;
}

/**
 * A held draft as a Word document: the draft with a comment at the exact words of every departure (which agreed words, where, when, in which
 * direction, on what that rests), every open choice and inconsistency, and with the agreed words as tracked changes when asked. What the document held
 * before, its authors' changes and comments among it, stays. The same check and options give the same bytes.
 */
export function draftDocx(check: DraftCheck, options: DraftDocxOptions = {}): Uint8Array {
  const {
    author = 'Entente',
    date = `${check.draft.date ?? '1970-01-01'}T00:00:00Z`,
    suggest = false,
    word = plainWord(check.draft),
  } = options;
  const notes = notesOf(check).filter(({ from, to }) => touched(word.pieces, { from, to }).length > 0);
  const first = highestId(decode(word.parts.get('word/comments.xml'))) + 1;
  const stamp = `w:author="${escaped(author)}" w:date="${escaped(date)}"`;
  const insertions = notes.flatMap((note, at) => anchor(word.pieces, note, first + at));
  const ids = { next: highestId(word.xml) + notes.length + 1 };
  const suggested = suggest ? suggestible(check).flatMap((finding) => suggestion(finding, check, word.pieces, stamp, ids)) : [];
  const xml = rewritten(word, insertions, suggested);
  const comments = notes.map((note, at) => commentXml(first + at, note.text, stamp, author));
  return zipped(word, xml, comments);
}

const decode = (bytes: Uint8Array | undefined): string => (bytes === undefined ? '' : new TextDecoder().decode(bytes));

/** The largest number that an element of the part has as its id; ids must not repeat. */
function highestId(xml: string): number {
  let highest = 0;
  for (const match of xml.matchAll(/\bw:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(match[1]));
  return highest;
}

/** What is said at the words: departures and new language, open choices, inconsistencies; what is left out stands at the beginning. */
function notesOf(check: DraftCheck): readonly Note[] {
  const findings = [...check.findings, ...check.background]
    .filter(({ standing }) => standing !== 'agreed')
    .map((finding) => ({ ...exactWords(finding), text: saidOf(finding) }));
  const choices = check.choices.map(({ from, to, ways }) => ({ from, to, text: `Open: ${ways.map(wayLine).join('; ')}.` }));
  const inconsistencies = check.inconsistencies.flatMap(({ kind, message, at }) =>
    at[0] === undefined ? [] : [{ from: at[0].from, to: at[0].to, text: `${INCONSISTENCY_SAYS[kind]}: ${message}` }],
  );
  return [...findings, ...choices, ...inconsistencies, ...leftOut(check)].sort((x, y) => x.from - y.from || y.to - x.to);
}

/** The words of the draft that make the difference; the whole act where the difference is in what is not there. */
function exactWords(finding: DraftFinding): Span {
  const spans = (finding.last?.differences ?? []).flatMap(({ after }) => (after === null ? [] : [after]));
  if (spans.length === 0) return { from: finding.from, to: finding.to };
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

function saidOf(finding: DraftFinding): string {
  const { last } = finding;
  if (last === null) return `New: ${STANDING_SAYS.new}.`;
  const strongest = strongestLine(finding);
  return [
    `${findingSays(finding)}: “${last.precedent.text}”`,
    [precedentName(last.precedent), stoodLine(finding)].filter((part) => part !== '').join('; '),
    ...departureLines(last),
    ...(strongest === '' ? [] : [`Strongest form: “${finding.strongest?.precedent.text ?? ''}”, ${strongest}`]),
  ].join('\n');
}

/** Comments longer than a screen are not read. */
const LISTED = 10;

function leftOut(check: DraftCheck): readonly Note[] {
  const { promises, draft } = check;
  const missing = passagesLeftOut(check);
  const lines = [
    ...missing.slice(0, LISTED).map((row) => `Left out: “${row.precedent.text}” (${missingLine(row)}; ${precedentName(row.precedent)})`),
    ...(missing.length > LISTED ? [`… and ${missing.length - LISTED} more left out.`] : []),
    ...promises.slice(0, LISTED).map(({ quote, due }) => `Falls due (${due.words}) and is not mentioned: “${quote}”`),
  ];
  const start = draft.text.search(/\S/);
  const end = draft.text.indexOf('\n', start);
  return lines.length === 0 ? [] : [{ from: start, to: end < 0 ? draft.text.length : end, text: lines.join('\n') }];
}

const touched = (pieces: readonly WordPiece[], { from, to }: Span): readonly WordPiece[] =>
  pieces.filter((piece) => piece.from < to && from < piece.to);

/** The marks of a comment: its beginning before the first of its characters, its end and the reference after the last. */
function anchor(pieces: readonly WordPiece[], { from, to }: Span, id: number): readonly Insertion[] {
  const within = touched(pieces, { from, to });
  const first = within[0] as WordPiece;
  const last = within.at(-1) as WordPiece;
  const reference = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  return [
    { at: Math.max(from, first.from), order: 1, xml: `<w:commentRangeStart w:id="${id}"/>` },
    { at: Math.min(to, last.to), order: 0, xml: reference },
  ];
}

interface Suggested extends Span {
  /** Before the characters that go, and after them. */
  readonly opens: string;
  readonly closes: string;
}

/** What agreed words can be suggested for, each word once: an aside within an act that departs goes with the act. */
function suggestible({ findings, background }: DraftCheck): readonly DraftFinding[] {
  const departing = findings.filter(({ standing, last }) => standing !== 'agreed' && last !== null);
  return [...departing, ...background.filter((one) => !departing.some(({ from, to }) => one.from < to && from < one.to))];
}

/** The agreed words as tracked changes: what the draft has instead is struck, what it lacks is put in. Words that are struck already stay as they are. */
function suggestion(
  finding: DraftFinding,
  check: DraftCheck,
  pieces: readonly WordPiece[],
  stamp: string,
  ids: { next: number },
): readonly Suggested[] {
  if (finding.last === null || finding.standing === 'agreed') return [];
  const offsets = offsetsOf(finding, check);
  if (offsets === null) return [];
  const out: Suggested[] = [];
  let at = 0;
  for (const { kind, text } of wordChanges(finding.text, finding.last.precedent.text)) {
    if (kind === 'inserted') {
      const place = at < offsets.length ? (offsets[at] as number) : (offsets.at(-1) as number) + 1;
      const near = pieces.find((piece) => piece.from <= place && place <= piece.to);
      const run = `<w:ins w:id="${ids.next++}" ${stamp}><w:r>${near?.properties ?? ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:ins>`;
      if (near !== undefined) out.push({ from: place, to: place, opens: run, closes: '' });
      continue;
    }
    if (kind === 'deleted')
      for (const span of stretches(offsets.slice(at, at + text.length)))
        for (const piece of touched(pieces, span))
          if (!piece.deleted)
            out.push({
              from: Math.max(span.from, piece.from),
              to: Math.min(span.to, piece.to),
              opens: `<w:del w:id="${ids.next++}" ${stamp}>`,
              closes: '</w:del>',
            });
    at += text.length;
  }
  return out;
}

/** Where the characters that are read for a finding stand in the draft; null when they can't be told. */
function offsetsOf({ from, to, text }: DraftFinding, { draft }: DraftCheck): readonly number[] | null {
  const offsets: number[] = [];
  let next = 0;
  for (let at = from; at < to && next < text.length; at++) {
    if (draft.text[at] !== text[next]) continue;
    offsets.push(at);
    next++;
  }
  return next === text.length ? offsets : null;
}

/** Offsets that follow one another, as spans. */
function stretches(offsets: readonly number[]): readonly Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const at of offsets) {
    const last = spans.at(-1);
    if (last !== undefined && last.to === at) last.to = at + 1;
    else spans.push({ from: at, to: at + 1 });
  }
  return spans;
}

/** The source of the part with everything put in: text nodes are cut where a mark stands inside them. */
function rewritten({ xml, pieces }: WordSource, insertions: readonly Insertion[], suggested: readonly Suggested[]): string {
  const out: string[] = [];
  let copied = 0;
  for (const piece of pieces) {
    const here = cutsOf(piece, insertions, suggested);
    if (here.length === 0) continue;
    out.push(xml.slice(copied, piece.tag.from), spaced(xml.slice(piece.tag.from, piece.tag.to)));
    out.push(xml.slice(piece.tag.to, piece.xml.from));
    out.push(cut(piece, xml.slice(piece.xml.from, piece.xml.to), here));
    copied = piece.xml.to;
  }
  out.push(xml.slice(copied));
  return out.join('');
}

interface Cut {
  readonly at: number;
  readonly order: number;
  readonly xml: string;
  /** From here on characters are struck (1), or no longer (-1). */
  readonly striking: number;
}

function cutsOf(piece: WordPiece, insertions: readonly Insertion[], suggested: readonly Suggested[]): readonly Cut[] {
  const cuts: Cut[] = [];
  const ends = (at: number): boolean => at > piece.from && at <= piece.to;
  const begins = (at: number): boolean => at >= piece.from && at < piece.to;
  for (const { at, order, xml } of insertions)
    if (order === 0 ? ends(at) : begins(at)) cuts.push({ at, order: order * 10, xml, striking: 0 });
  for (const { from, to, opens, closes } of suggested) {
    if (from === to && (begins(from) || (from === piece.to && ends(from) && closes === '')))
      cuts.push({ at: from, order: 5, xml: opens, striking: 0 });
    if (from === to || !begins(from)) continue;
    cuts.push({ at: from, order: 20, xml: opens, striking: 1 }, { at: to, order: -1, xml: closes, striking: -1 });
  }
  return cuts.sort((x, y) => x.at - y.at || x.order - y.order);
}

/** One text node, cut: every mark stands between two runs of the same properties. */
function cut(piece: WordPiece, raw: string, cuts: readonly Cut[]): string {
  const own = piece.deleted ? 'w:delText' : 'w:t';
  const out: string[] = [];
  let tag = own;
  let done = 0;
  for (const { at, xml, striking } of cuts) {
    const place = rawOffset(raw, at - piece.from);
    out.push(raw.slice(done, place), `</${tag}></w:r>`, xml);
    done = place;
    if (striking !== 0) tag = striking > 0 ? 'w:delText' : own;
    out.push(`<w:r>${piece.properties}<${tag} xml:space="preserve">`);
  }
  out.push(raw.slice(done));
  return out.join('');
}

/** Where the n-th character of a text node stands in its source, entities counted as one (or two, beyond the basic plane). */
function rawOffset(raw: string, characters: number): number {
  let at = 0;
  for (let seen = 0; seen < characters && at < raw.length; ) {
    const entity = raw[at] === '&' ? /^&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|[a-z]{1,5});/.exec(raw.slice(at, at + 12)) : null;
    const code = entity === null ? 0 : Number.parseInt(entity[1] ?? entity[2] ?? '0', entity[1] === undefined ? 10 : 16);
    seen += code > 0xffff ? 2 : 1;
    at += entity?.[0].length ?? 1;
  }
  return at;
}

/** Cut texts begin and end with blanks, which count only when the tag says so. */
const spaced = (tag: string): string => (tag.includes('xml:space') ? tag : tag.replace(/^<(w:t|w:delText)/, '<$1 xml:space="preserve"'));

function commentXml(id: number, text: string, stamp: string, author: string): string {
  const initials = author
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 4);
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
  return `<w:comment w:id="${id}" ${stamp} w:initials="${escaped(initials)}">${paragraphs.join('')}</w:comment>`;
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const COMMENTS_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

/** The parts with the new text and comments. A document without comments gets the part that holds them, and what names it. */
function zipped({ parts, main }: WordSource, xml: string, comments: readonly string[]): Uint8Array {
  const files = new Map(parts);
  files.set(main, strToU8(xml));
  if (comments.length > 0) addComments(files, main, comments);
  const entries = [...files].map(([name, bytes]) => [name, bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: ZIP_EPOCH });
}

function addComments(files: Map<string, Uint8Array>, main: string, comments: readonly string[]): void {
  const known = decode(files.get('word/comments.xml'));
  if (known.includes('</w:comments>')) {
    files.set('word/comments.xml', strToU8(known.replace('</w:comments>', () => `${comments.join('')}</w:comments>`)));
    return;
  }
  files.set('word/comments.xml', strToU8(`${XML}<w:comments xmlns:w="${W}">${comments.join('')}</w:comments>`));
  const types = decode(files.get('[Content_Types].xml'));
  const override = `<Override PartName="/word/comments.xml" ContentType="${COMMENTS_TYPE}"/>`;
  if (!types.includes('/word/comments.xml'))
    files.set('[Content_Types].xml', strToU8(types.replace('</Types>', () => `${override}</Types>`)));
  const path = main.replace(/([^/]+)$/, '_rels/$1.rels');
  const relations =
    decode(files.get(path)) || `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const relation = `<Relationship Id="rIdEntenteComments" Type="${COMMENTS_RELATION}" Target="comments.xml"/>`;
  files.set(path, strToU8(relations.replace('</Relationships>', () => `${relation}</Relationships>`)));
}

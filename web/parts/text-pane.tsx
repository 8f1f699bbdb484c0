import { memo } from 'preact/compat';
import { useMemo, useRef } from 'preact/hooks';
import { type Mark, type Segment, segments } from '../../src/formats/segments.js';
import type { Span } from '../../src/model.js';
import { type Block, blocksOf } from '../text/blocks.js';
import { useNear } from './near.js';
import { Words } from './words.js';

/** Something to show in a text: how its words look, and the sign that stands before them. */
export interface PaneMark extends Mark {
  /** Classes of its stretch. */
  readonly look: string;
  readonly sign: Sign | null;
}
/** A button before a mark: what is seen, and what is heard. */
export interface Sign {
  readonly text: string;
  readonly label: string;
  readonly look: string;
}
/** Stretches inside a mark, worked out when it is drawn: the words that changed, the parts of an act. */
export interface Detail extends Span {
  readonly look: string;
}
export type DetailsOf = (id: string) => readonly Detail[];

export interface TextPaneProps {
  readonly text: string;
  /** Must stay the same value while nothing changes: a new one draws everything anew. */
  readonly marks: readonly PaneMark[];
  /** The mark that is selected, if it is in this text. */
  readonly current: string | null;
  /** Marks that are left out. */
  readonly hidden?: ReadonlySet<string>;
  readonly details?: DetailsOf | undefined;
  readonly onSelect: (id: string) => void;
  /** Begins the ids of signs, so that two panes can show the same mark. */
  readonly side: string;
  readonly lang?: string;
}

/** Blocks beyond this many are drawn without their marks until they come near the screen. */
const ALL_AT_ONCE = 120;
const NONE: ReadonlySet<string> = new Set();

/** The words of a document, paragraph by paragraph, with their marks. Long texts are drawn as they come near. */
export function TextPane({ text, marks, current, hidden = NONE, details, onSelect, side, lang = 'en' }: TextPaneProps) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  const chunks = useMemo(() => chunksOf(blocks), [blocks]);
  const byBlock = useMemo(() => shared(blocks, marks, hidden), [blocks, marks, hidden]);
  const here = useMemo(() => blocksWith(current, blocks, marks), [current, blocks, marks]);
  const choose = useRef(onSelect);
  choose.current = onSelect;
  const click = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const ids = target?.closest<HTMLElement>('[data-ids]')?.dataset.ids?.split(' ') ?? [];
    if (getSelection()?.isCollapsed !== false && ids[0] !== undefined) choose.current(ids.at(-1)!);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a convenience for the mouse; every mark has a button and a row in a list.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
    <div class="words" lang={lang} onClick={click}>
      {chunks.map((chunk) => {
        const holds = chunk.blocks.some((_, at) => here.has(chunk.first + at));
        return (
          <ChunkView
            key={chunk.first}
            chunk={chunk}
            text={text}
            byBlock={byBlock}
            here={holds ? here : NOWHERE}
            details={details}
            current={holds ? current : null}
            atOnce={blocks.length <= ALL_AT_ONCE}
            side={side}
          />
        );
      })}
    </div>
  );
}

const NO_MARKS: readonly PaneMark[] = [];

/** Paragraphs that a browser lays out, and that are watched, as one: each for itself is slow in a text of thousands. */
interface Chunk {
  /** Index of its first block. */
  readonly first: number;
  readonly blocks: readonly Block[];
  /** A guess, in letters' heights, until it is laid out. */
  readonly height: number;
}
const IN_A_CHUNK = 12;
/** Letters in a line, and what a paragraph takes besides its lines. */
const LINE = 62;
const LEADING = 1.68;
const GAP = 0.85;

function chunksOf(blocks: readonly Block[]): readonly Chunk[] {
  return Array.from({ length: Math.ceil(blocks.length / IN_A_CHUNK) }, (_, index) => {
    const own = blocks.slice(index * IN_A_CHUNK, (index + 1) * IN_A_CHUNK);
    const height = own.reduce((sum, { from, to }) => sum + Math.ceil((to - from + 1) / LINE) * LEADING + GAP, 0);
    return { first: index * IN_A_CHUNK, blocks: own, height: Math.round(height) };
  });
}

const NOWHERE: ReadonlySet<number> = new Set();
interface ChunkProps extends Pick<BlockProps, 'text' | 'details' | 'current' | 'atOnce' | 'side'> {
  readonly chunk: Chunk;
  /** Of all blocks of the text, by their index. */
  readonly byBlock: readonly (readonly PaneMark[])[];
  /** Blocks that hold the selected mark, by their index. */
  readonly here: ReadonlySet<number>;
}

const ChunkView = memo(({ chunk: { first, blocks, height }, byBlock, here, current, ...block }: ChunkProps) => (
  <div class="chunk" style={{ containIntrinsicBlockSize: `auto ${height}em` }}>
    {blocks.map((one, at) => (
      <BlockView
        key={one.from}
        block={one}
        marks={byBlock[first + at] ?? NO_MARKS}
        current={here.has(first + at) ? current : null}
        {...block}
      />
    ))}
  </div>
));

interface BlockProps {
  readonly block: Block;
  readonly text: string;
  readonly marks: readonly PaneMark[];
  readonly details: DetailsOf | undefined;
  readonly current: string | null;
  readonly atOnce: boolean;
  readonly side: string;
}

const BlockView = memo(({ block, text, marks, details, current, atOnce, side }: BlockProps) => {
  const element = useRef<HTMLParagraphElement>(null);
  const near = useNear(element, atOnce);
  const drawn = near || current !== null;
  const parts = useMemo(() => (drawn ? partsOf(block, marks, details) : []), [drawn, block, marks, details]);
  return (
    <p ref={element} class={block.apart ? 'block apart' : 'block'} dir="auto" data-from={block.from}>
      {drawn
        ? parts.map((part) => <Part key={part.from} part={part} text={text} current={current} side={side} />)
        : text.slice(block.from, block.to)}
    </p>
  );
});

/** The stretches of a block under its marks; offsets are those of the text. */
function partsOf(block: Block, marks: readonly PaneMark[], details: DetailsOf | undefined): readonly Segment<PaneMark>[] {
  const inner =
    details === undefined
      ? []
      : [...new Set(marks.map(({ id }) => id))].flatMap((id) => details(id).map((detail) => ({ ...detail, id, sign: null })));
  const relative = [...marks, ...inner].flatMap((mark) => {
    const from = Math.max(mark.from, block.from) - block.from;
    const to = Math.min(mark.to, block.to) - block.from;
    return from < to ? [{ ...mark, from, to }] : [];
  });
  return segments(block.to - block.from, relative).map((part) => ({ ...part, from: part.from + block.from, to: part.to + block.from }));
}

interface PartProps {
  readonly part: Segment<PaneMark>;
  readonly text: string;
  readonly current: string | null;
  readonly side: string;
}

function Part({ part, text, current, side }: PartProps) {
  const words = <Words text={text.slice(part.from, part.to)} />;
  if (part.marks.length === 0) return words;
  const signs = part.starts.flatMap((mark) =>
    mark.sign === null ? [] : [<SignButton key={mark.id} id={mark.id} sign={mark.sign} current={current === mark.id} side={side} />],
  );
  const ids = [...new Set(part.marks.map(({ id }) => id))];
  const on = current !== null && ids.includes(current);
  // What is selected is seen as what it is, whatever else the words are part of.
  const seen = on ? part.marks.filter(({ id }) => id === current) : part.marks;
  const looks = [...new Set(seen.map(({ look }) => look)), ...(ids.length > 1 ? ['deep'] : []), ...(on ? ['on'] : [])];
  return (
    <>
      {signs}
      <span class={`mark ${looks.join(' ')}`} data-ids={ids.join(' ')}>
        {words}
      </span>
    </>
  );
}

function SignButton({
  id,
  sign,
  current,
  side,
}: {
  readonly id: string;
  readonly sign: Sign;
  readonly current: boolean;
  readonly side: string;
}) {
  return (
    <button
      type="button"
      class={`sign ${sign.look}${current ? ' on' : ''}`}
      id={`${side}-${id}`}
      data-ids={id}
      data-across
      tabIndex={current ? 0 : -1}
      title={sign.label}
      aria-label={sign.label}
      aria-pressed={current}
    >
      <span aria-hidden="true">{sign.text}</span>
    </button>
  );
}

/** The marks of each block. A mark that runs over several blocks has its sign in the first. */
function shared(blocks: readonly Block[], marks: readonly PaneMark[], hidden: ReadonlySet<string>): readonly (readonly PaneMark[])[] {
  const out: PaneMark[][] = blocks.map(() => []);
  for (const mark of marks) {
    if (hidden.has(mark.id)) continue;
    const first = blockAt(blocks, mark.from);
    for (let index = first; index < blocks.length && blocks[index]!.from < mark.to; index += 1)
      out[index]!.push(index === first || mark.sign === null ? mark : { ...mark, sign: null });
  }
  return out;
}

/** The block that holds an offset, or the first after it. */
function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.to <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function blocksWith(id: string | null, blocks: readonly Block[], marks: readonly PaneMark[]): ReadonlySet<number> {
  const out = new Set<number>();
  if (id === null) return out;
  for (const mark of marks) {
    if (mark.id !== id) continue;
    for (let index = blockAt(blocks, mark.from); index < blocks.length && blocks[index]!.from < mark.to; index += 1) out.add(index);
  }
  return out;
}

import type { RefObject } from 'preact';
import { memo } from 'preact/compat';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Mark, type Segment, segments } from '../../src/formats/segments.js';
import { type Block, blocksOf } from '../text/blocks.js';
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

export interface TextPaneProps {
  readonly text: string;
  readonly marks: readonly PaneMark[];
  /** The mark that is selected, if it is in this text. */
  readonly current: string | null;
  /** Marks whose looks and signs are left out. */
  readonly hidden: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
  /** Begins the ids of signs, so that two panes can show the same mark. */
  readonly side: string;
  /** Stretches that a permalink names. */
  readonly lang?: string;
}

/** Blocks beyond this many are drawn without their marks until they come near the screen. */
const ALL_AT_ONCE = 120;

/** The words of a document, paragraph by paragraph, with their marks. Long texts are drawn as they come near. */
export function TextPane({ text, marks, current, hidden, onSelect, side, lang = 'en' }: TextPaneProps) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  const shown = useMemo(() => marks.filter(({ id }) => !hidden.has(id)), [marks, hidden]);
  const cut = useMemo(() => cutInto(blocks, shown, text.length), [blocks, shown, text]);
  const here = useMemo(
    () =>
      new Set(
        cut.flatMap((list, index) => (current !== null && list.some((part) => part.marks.some(({ id }) => id === current)) ? [index] : [])),
      ),
    [cut, current],
  );
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
      {blocks.map((block, index) => (
        <BlockView
          key={block.from}
          block={block}
          text={text}
          parts={cut[index]!}
          current={here.has(index) ? current : null}
          atOnce={blocks.length <= ALL_AT_ONCE}
          side={side}
        />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly text: string;
  readonly parts: readonly Segment<PaneMark>[];
  readonly current: string | null;
  readonly atOnce: boolean;
  readonly side: string;
}

const BlockView = memo(({ block, text, parts, current, atOnce, side }: BlockProps) => {
  const element = useRef<HTMLParagraphElement>(null);
  const near = useNear(element, atOnce);
  const drawn = near || current !== null;
  return (
    <p ref={element} class={block.apart ? 'block apart' : 'block'} dir="auto" data-from={block.from}>
      {drawn
        ? parts.map((part) => <Part key={part.from} part={part} text={text} current={current} side={side} />)
        : text.slice(block.from, block.to)}
    </p>
  );
});

function Part({
  part,
  text,
  current,
  side,
}: {
  readonly part: Segment<PaneMark>;
  readonly text: string;
  readonly current: string | null;
  readonly side: string;
}) {
  const words = <Words text={text.slice(part.from, part.to)} />;
  const signs = part.starts.flatMap((mark) =>
    mark.sign === null ? [] : [<SignButton key={mark.id} mark={mark} sign={mark.sign} current={current === mark.id} side={side} />],
  );
  if (part.marks.length === 0) return words;
  const looks = [...new Set(part.marks.map(({ look }) => look))].join(' ');
  const ids = [...new Set(part.marks.map(({ id }) => id))];
  const on = current !== null && ids.includes(current);
  return (
    <>
      {signs}
      <span class={`mark ${looks}${on ? ' on' : ''}`} data-ids={ids.join(' ')}>
        {words}
      </span>
    </>
  );
}

function SignButton({
  mark,
  sign,
  current,
  side,
}: {
  readonly mark: PaneMark;
  readonly sign: Sign;
  readonly current: boolean;
  readonly side: string;
}) {
  return (
    <button
      type="button"
      class={`sign ${sign.look}${current ? ' on' : ''}`}
      id={`${side}-${mark.id}`}
      data-ids={mark.id}
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

/** The marks of each block, clipped to it. */
function cutInto(blocks: readonly Block[], marks: readonly PaneMark[], length: number): readonly (readonly Segment<PaneMark>[])[] {
  const all = segments(length, [...marks]);
  let at = 0;
  let done = 0;
  return blocks.map((block) => {
    while (at < all.length && all[at]!.to <= block.from) at += 1;
    const out: Segment<PaneMark>[] = [];
    for (let index = at; index < all.length && all[index]!.from < block.to; index += 1) {
      const part = all[index]!;
      const from = Math.max(part.from, block.from);
      out.push({ from, to: Math.min(part.to, block.to), marks: part.marks, starts: part.from >= done ? part.starts : [] });
    }
    done = block.to;
    return out;
  });
}

/** One watcher for all blocks: a page of a hundred thousand words has thousands. */
let watcher: IntersectionObserver | null = null;
const watched = new WeakMap<Element, () => void>();
function watch(element: Element, seen: () => void): () => void {
  watcher ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) if (entry.isIntersecting) watched.get(entry.target)?.();
    },
    // `scrollMargin` lets blocks be drawn before they scroll in; browsers without it draw them as they come.
    { rootMargin: '80%', ...{ scrollMargin: '80%' } },
  );
  watched.set(element, seen);
  watcher.observe(element);
  return () => watcher?.unobserve(element);
}

function useNear(element: RefObject<Element | null>, atOnce: boolean): boolean {
  const [near, setNear] = useState(atOnce);
  useEffect(() => {
    if (near || element.current === null) return;
    return watch(element.current, () => setNear(true));
  }, [near]);
  return near;
}

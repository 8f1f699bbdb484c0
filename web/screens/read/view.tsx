import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nameOf as titleOf } from '../../../src/formats/wording.js';
import { type Reading, SCALES, type Scale, type Span } from '../../../src/model.js';
import { type Chip, Chips } from '../../parts/chips.js';
import { copyText } from '../../parts/download.js';
import { bringIntoView } from '../../parts/into-view.js';
import { type PaneMark, TextPane } from '../../parts/text-pane.js';
import { useAnnounce } from '../../state/announce.js';
import { useKeys } from '../../state/keys.js';
import { useNavigation } from '../../state/location.js';
import { type Anchored, anchor, placeOf } from '../../text/anchor.js';
import { placeAndDay } from '../../text/days.js';
import { usePartyNames } from '../../text/parties.js';
import { SCALE_SAYS, SCALE_SIGN } from '../../text/scales.js';
import { ActCard } from './card.js';
import { type ActItem, actDetails, actItems, actMarks } from './items.js';

interface ReadViewProps {
  readonly reading: Reading;
  /** A team's own parties, as the text of a party file. */
  readonly parties?: string | undefined;
  /** What stands under the title; what is done with the selected act. */
  readonly facts?: ComponentChildren;
  readonly tools?: (act: ActItem) => ComponentChildren;
}

const PLACE = 'place';
/** A link to a sentence is a link to the act that fills it, but for the full stop. */
const NEAR = 4;
/** A link to an act whose edges have been corrected since is still a link to it: so much of what either has they must share. */
const SAME_WORDS = 0.8;

/** A text in one column, its acts marked by scale and force, and a card beside it for the act in hand. */
export function ReadView({ reading, parties, facts, tools }: ReadViewProps) {
  const { document: text } = reading;
  const items = useMemo(() => actItems(reading), [reading]);
  const [dimmed, setDimmed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [move, setMove] = useState<{ readonly id: string; readonly focus: boolean } | null>(null);
  const { route, go } = useNavigation();
  const [place] = useState(() => (route.place === null ? null : anchor(text.text, route.place)));
  const announce = useAnnounce();
  const nameOf = usePartyNames(parties);
  const column = useRef<HTMLElement>(null);
  const marks = useMemo(() => [...actMarks(items, dimmed), ...placeMark(place)], [items, dimmed, place]);
  const details = useMemo(() => actDetails(items), [items]);
  const item = items.find(({ id }) => id === current);

  const select = useCallback(
    (id: string, focus = false) => {
      const chosen = items.find((one) => one.id === id);
      if (chosen === undefined) return;
      setCurrent(id);
      announce(chosen.label);
      go({ ...route, place: placeOf(text.text, chosen.act) }, { replace: true });
      setMove({ id, focus });
    },
    [items, route, go, announce],
  );
  // As soon as the choice is drawn, and before the next key: a quick hand presses two within a frame.
  useLayoutEffect(() => {
    if (move === null) return;
    const sign = (): HTMLElement | null => document.getElementById(`text-${move.id}`);
    bringIntoView(column.current, sign);
    if (move.focus) sign()?.focus({ preventScroll: true });
  }, [move]);
  const bright = items.filter(({ act }) => !dimmed.has(act.force?.scale ?? 'none'));
  const step = (by: 1 | -1) => {
    if (bright.length === 0) return;
    const at = bright.findIndex(({ id }) => id === current);
    select(bright[at < 0 ? (by > 0 ? 0 : bright.length - 1) : (at + by + bright.length) % bright.length]!.id, true);
  };
  const copy = async (): Promise<void> => {
    if (item !== undefined) announce((await copyText(citation(reading, item))) ? 'Citation copied' : 'Copying is not allowed here.');
  };
  useKeys([
    { key: 'j', does: 'next act', run: () => step(1) },
    { key: 'k', does: 'previous act', run: () => step(-1) },
    { key: 'c', does: 'copy a citation of the act', run: () => void copy() },
  ]);
  const opened = useRef<string | null>(null);
  useLayoutEffect(() => {
    // A text that is read anew, corrected, keeps its place; the act in hand may have other words now.
    if (opened.current === text.sha256) {
      if (item !== undefined) go({ ...route, place: placeOf(text.text, item.act) }, { replace: true });
      return;
    }
    opened.current = text.sha256;
    if (place === null) return announce(`${items.length} acts read.`);
    announce(PLACE_SAYS[place.state]);
    if (place.span === null) return;
    const { from } = place.span;
    const named = actAt(items, place.span);
    if (named !== undefined) select(named.id);
    else bringIntoView(column.current, () => column.current?.querySelector(`[data-ids~="${PLACE}"]`) ?? blockAt(column.current, from));
  }, [reading]);

  return (
    <div class="read">
      <header class="screen-head">
        <h1>
          <bdi>{titleOf(text)}</bdi>
          {placeAndDay(text) !== '' && <span class="soft"> ({placeAndDay(text)})</span>}
        </h1>
      </header>
      {facts}
      {place !== null && place.state !== 'held' && <p class="note">{PLACE_SAYS[place.state]}</p>}
      {reading.doubts.map((doubt) => (
        <p class="note" key={doubt.rule + doubt.message}>
          {doubt.message}
        </p>
      ))}
      <Chips
        label="Kinds of act; each button dims its marks"
        chips={chipsOf(items, dimmed)}
        onToggle={(id) => setDimmed((last) => new Set(last.has(id) ? [...last].filter((one) => one !== id) : [...last, id]))}
      />
      <div class="reading">
        <section class="column" ref={column} aria-label="Text">
          <TextPane side="text" text={text.text} marks={marks} details={details} current={current} onSelect={select} />
        </section>
        <aside class={item === undefined ? 'margin' : 'margin full'} aria-label="The act in hand">
          {item === undefined ? (
            <p class="soft">
              Choose an act in the text, or press <kbd>j</kbd>. The sign before it says its kind and its force, from 1 to 5.
            </p>
          ) : (
            <ActCard reading={reading} item={item} count={items.length} nameOf={nameOf} onStep={step} onCopy={() => void copy()}>
              {tools?.(item)}
            </ActCard>
          )}
        </aside>
      </div>
    </div>
  );
}

const PLACE_SAYS: Readonly<Record<Anchored['state'], string>> = {
  held: 'The place that the link names is marked.',
  moved: 'The text has changed since this link was made. The words were found elsewhere and are marked.',
  lost: 'The place that the link names is not in this text any more.',
};

function actAt(items: readonly ActItem[], { from, to }: Span): ActItem | undefined {
  const near = items.find(({ act }) => Math.abs(act.from - from) < NEAR && Math.abs(act.to - to) < NEAR);
  const shared = ({ act }: ActItem): number =>
    (Math.min(act.to, to) - Math.max(act.from, from)) / (Math.max(act.to, to) - Math.min(act.from, from));
  return near ?? items.filter((item) => shared(item) >= SAME_WORDS).sort((a, b) => shared(b) - shared(a))[0];
}

const placeMark = (place: Anchored | null): readonly PaneMark[] =>
  place?.span == null ? [] : [{ id: PLACE, ...place.span, look: 'place', sign: null }];

function blockAt(column: HTMLElement | null, offset: number): Element | null {
  const blocks = [...(column?.querySelectorAll<HTMLElement>('.block') ?? [])];
  return blocks.reverse().find((block) => Number(block.dataset.from) <= offset) ?? null;
}

function chipsOf(items: readonly ActItem[], dimmed: ReadonlySet<string>): readonly Chip[] {
  return (Object.keys(SCALES) as Scale[])
    .map((scale) => ({
      id: scale,
      sign: SCALE_SIGN[scale],
      word: scale,
      says: SCALE_SAYS[scale],
      count: items.filter(({ act }) => act.force?.scale === scale).length,
      shown: !dimmed.has(scale),
    }))
    .filter(({ count }) => count > 0);
}

function citation({ document: text }: Reading, { act }: ActItem): string {
  const facts = [titleOf(text), placeAndDay(text)].filter((fact) => fact !== '').join(', ');
  return `“${text.text.slice(act.from, act.to).replace(/\s+/g, ' ')}” – ${facts}; characters ${act.from}–${act.to}; sha256 ${text.sha256}\n${location.href}`;
}

import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { compareMarkdown } from '../../../src/formats/compare-markdown.js';
import { DRIFT_SAYS, DRIFT_SIGN, DRIFTS_BY_INTEREST, driftTally, driftWord } from '../../../src/formats/drift-wording.js';
import { nameOf } from '../../../src/formats/wording.js';
import type { Comparison } from '../../../src/model.js';
import { type Chip, Chips } from '../../parts/chips.js';
import { copyText, download, fileName } from '../../parts/download.js';
import { bringCard, bringIntoView, scrolls } from '../../parts/into-view.js';
import { Menu } from '../../parts/menu.js';
import { type Ribbon, Ribbons } from '../../parts/ribbons.js';
import { type Partners, useScrollLock } from '../../parts/scroll-lock.js';
import { TextPane } from '../../parts/text-pane.js';
import { useAnnounce } from '../../state/announce.js';
import { type CompareJob, useDesk } from '../../state/desk.js';
import { useKeys } from '../../state/keys.js';
import { useNavigation } from '../../state/location.js';
import { failureOf } from '../../state/task.js';
import { placeOf } from '../../text/anchor.js';
import { placeAndDay } from '../../text/days.js';
import { InlineView } from './inline.js';
import { type Change, changedWords, changesOf, heard, marksOf, type Side } from './items.js';
import { ChangeList } from './list.js';
import { Minimap } from './minimap.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What was chosen last, and what takes the focus for it. */
interface Move {
  readonly change: Change;
  readonly focus: 'head' | Side | null;
}

/** A comparison on screen: the earlier text on the left, the later on the right, and a list of what moved. */
export function CompareView({ comparison, job }: { readonly comparison: Comparison; readonly job: CompareJob }) {
  const changes = useMemo(() => changesOf(comparison), [comparison]);
  const [dimmed, setDimmed] = useState<ReadonlySet<string>>(() => new Set(['unchanged']));
  const [current, setCurrent] = useState<string | null>(null);
  const [move, setMove] = useState<Move | null>(null);
  const [inline, setInline] = useState(false);
  const [listed, setListed] = useState(true);
  const [locked, setLocked] = useState(true);
  const { engine } = useDesk();
  const announce = useAnnounce();
  const { route, go } = useNavigation();
  const left = useRef<HTMLElement>(null);
  const right = useRef<HTMLElement>(null);
  const shown = useMemo(() => changes.list.filter(({ drift }) => !dimmed.has(drift)), [changes, dimmed]);
  const hidden = useMemo(() => new Set(changes.list.filter(({ drift }) => dimmed.has(drift)).map(({ id }) => id)), [changes, dimmed]);
  const marks = useMemo(() => ({ before: marksOf(changes, 'before'), after: marksOf(changes, 'after') }), [changes]);
  const details = useMemo(() => ({ before: changedWords(changes, 'before'), after: changedWords(changes, 'after') }), [changes]);
  const ribbons = useMemo<readonly Ribbon[]>(
    () => shown.filter(({ before, after }) => before.length > 0 && after.length > 0).map(({ id, drift }) => ({ id, look: drift })),
    [shown],
  );
  const partners = useMemo(() => partnersOf(changes.list), [changes]);
  useScrollLock(left, right, partners, locked && !inline);

  const select = useCallback(
    (id: string, focus: Move['focus'] = null) => {
      const change = changes.byId.get(id);
      if (change === undefined) return;
      setCurrent(id);
      announce(heard(change));
      const side: Side = change.after.length > 0 ? 'after' : 'before';
      go({ ...route, place: placeOf(comparison[side].text, change[side][0]!, side) }, { replace: true });
      setMove({ change, focus });
    },
    [changes, comparison, route, go, announce],
  );
  // As soon as the choice is drawn, and before the next key: a quick hand presses two within a frame.
  useLayoutEffect(() => {
    if (move === null) return;
    const { id, before, after } = move.change;
    const stacked = left.current !== null && !scrolls(left.current);
    const goes = stacked ? (move.focus ?? 'head') : move.focus;
    if (before.length > 0 && (!stacked || goes === 'before')) bringIntoView(left.current, () => document.getElementById(`before-${id}`));
    if (after.length > 0 && (!stacked || goes === 'after')) bringIntoView(right.current, () => document.getElementById(`after-${id}`));
    if (goes !== null) document.getElementById(`${goes}-${id}`)?.focus({ preventScroll: true });
    if (goes === 'head' || goes === null) bringCard(`card-${id}`);
  }, [move]);
  const step = (by: 1 | -1) => {
    if (shown.length === 0) return;
    const at = shown.findIndex(({ id }) => id === current);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
    select(shown[next]!.id, listed ? 'head' : shown[next]!.after.length > 0 ? 'after' : 'before');
  };
  const across = (to?: Side) => {
    const change = current === null ? undefined : changes.byId.get(current);
    if (change === undefined) return step(1);
    const active = document.activeElement?.id ?? '';
    const wanted: Side =
      to ??
      (active.startsWith('after-') ? 'before' : active.startsWith('before-') ? 'after' : change.after.length > 0 ? 'after' : 'before');
    if (change[wanted].length === 0)
      return announce(wanted === 'before' ? 'The earlier text does not have it.' : 'The later text does not have it.');
    select(change.id, wanted);
  };
  const toggleInline = () => {
    setInline(!inline);
    announce(inline ? 'Side by side' : 'Both texts in one');
  };
  const word = async (): Promise<void> => {
    announce('Writing the Word document');
    try {
      download(
        fileName(`${job.before.name} to ${job.after.name}`, 'docx'),
        await engine.docx(job.before, job.after, { parties: job.parties }),
        DOCX,
      );
      announce('Word document saved');
    } catch (error) {
      announce(failureOf(error).message);
    }
  };
  const copyCitation = async (): Promise<void> => {
    const change = current === null ? undefined : changes.byId.get(current);
    if (change !== undefined)
      announce(
        (await copyText(citation(comparison, change, changes.acts.words(change.row, 'before'), changes.acts.words(change.row, 'after'))))
          ? 'Citation copied'
          : 'Copying is not allowed here.',
      );
  };
  useKeys([
    { key: 'j', does: 'next change', run: () => step(1) },
    { key: 'k', does: 'previous change', run: () => step(-1) },
    { key: 'Enter', does: 'to the text, and across to the other and back', run: () => across() },
    { key: 'i', does: 'both texts in one, and back', run: toggleInline },
    { key: 'l', does: 'list of changes', run: () => setListed(!listed) },
    { key: 's', does: 'scroll the texts together or apart', run: () => setLocked(!locked) },
    { key: 'c', does: 'copy both wordings as a citation', run: () => void copyCitation() },
    {
      key: 'Escape',
      does: 'back to the list',
      run: () => (current === null ? undefined : document.getElementById(`head-${current}`)?.focus()),
    },
  ]);
  useLayoutEffect(() => {
    announce(summaryOf(comparison));
    const { place } = route;
    const named =
      place === null
        ? undefined
        : changes.list.find((change) => (place.side === 'before' ? change.before : change.after)[0]?.from === place.from);
    if (named !== undefined) select(named.id);
  }, [comparison]);

  return (
    <div class="compare">
      <header class="screen-head">
        <h1>
          <Title of={comparison.before} /> <span class="soft">then</span> <Title of={comparison.after} />
        </h1>
        <div class="tools">
          <button type="button" aria-pressed={inline} onClick={toggleInline}>
            Both in one
          </button>
          {!inline && (
            <>
              <button type="button" aria-pressed={listed} onClick={() => setListed(!listed)}>
                List
              </button>
              <button type="button" aria-pressed={locked} onClick={() => setLocked(!locked)}>
                Scroll together
              </button>
            </>
          )}
          <Menu
            label="Export"
            choices={[
              { label: 'Word document', hint: 'with tracked changes', run: () => void word() },
              {
                label: 'Markdown',
                hint: 'for mails, tickets and wikis',
                run: () => download(fileName('comparison', 'md'), compareMarkdown(comparison), 'text/markdown'),
              },
              {
                label: 'Everything as data',
                hint: 'JSON, for other programs',
                run: () => download(fileName('comparison', 'json'), `${JSON.stringify(comparison, null, 2)}\n`, 'application/json'),
              },
              { label: 'Print', run: () => print() },
            ]}
          />
        </div>
      </header>
      {comparison.levelsDiffer && (
        <p class="note">The two texts stand on different levels. What the later one lacks is “not repeated at this level”, not dropped.</p>
      )}
      {comparison.doubts.map((doubt) => (
        <p class="note" key={doubt.rule}>
          {doubt.message}
        </p>
      ))}
      {!inline && (
        <Chips
          label="Kinds of change; each button shows or leaves out its marks"
          chips={chipsOf(comparison, dimmed)}
          onToggle={(id) => setDimmed((last) => new Set(last.has(id) ? [...last].filter((one) => one !== id) : [...last, id]))}
        />
      )}
      {inline ? (
        <InlineView job={job} />
      ) : (
        <div class={`workbench${listed ? '' : ' unlisted'}`}>
          {listed && (
            <ChangeList
              changes={changes}
              shown={shown}
              current={current}
              onSelect={(id) => (id === current ? across() : select(id))}
              onAcross={across}
            />
          )}
          <section class="pane left" ref={left} tabIndex={0} aria-label="Earlier text">
            <h2 class="pane-head">
              <span class="soft">Earlier</span> <bdi>{nameOf(comparison.before)}</bdi>
            </h2>
            <TextPane
              side="before"
              text={comparison.before.text}
              marks={marks.before}
              hidden={hidden}
              details={details.before}
              current={current}
              onSelect={select}
            />
          </section>
          <Ribbons left={left} right={right} ribbons={ribbons} current={current} />
          <section class="pane right" ref={right} tabIndex={0} aria-label="Later text">
            <h2 class="pane-head">
              <span class="soft">Later</span> <bdi>{nameOf(comparison.after)}</bdi>
            </h2>
            <TextPane
              side="after"
              text={comparison.after.text}
              marks={marks.after}
              hidden={hidden}
              details={details.after}
              current={current}
              onSelect={select}
            />
          </section>
          <Minimap shown={shown} length={comparison.after.text.length} onSelect={select} />
        </div>
      )}
      <footer class="soft small">
        Entente {comparison.engine.version}. Force never decides what belongs together; levels compare only within one kind of act.
      </footer>
    </div>
  );
}

function Title({ of }: { readonly of: Comparison['before'] }) {
  return (
    <>
      <bdi>{nameOf(of)}</bdi>
      {placeAndDay(of) !== '' && <span class="soft"> ({placeAndDay(of)})</span>}
    </>
  );
}

/** Where the texts are at the same place: rows with both sides that did not move. */
function partnersOf(list: readonly Change[]): Partners {
  return new Map(
    list.flatMap(({ id, row, before, after }) =>
      before[0] === undefined || after[0] === undefined || row.moved
        ? []
        : [[id, { before: before[0].from, after: after[0].from }] as const],
    ),
  );
}

function chipsOf(comparison: Comparison, dimmed: ReadonlySet<string>): readonly Chip[] {
  return DRIFTS_BY_INTEREST.filter((drift) => comparison.summary[drift]).map((drift) => ({
    id: drift,
    sign: DRIFT_SIGN[drift],
    word: driftWord(drift, comparison),
    says: DRIFT_SAYS[drift],
    count: comparison.summary[drift] ?? 0,
    shown: !dimmed.has(drift),
  }));
}

/** "12 changes: 3 strengthened …": what is heard when the result is there. */
function summaryOf(comparison: Comparison): string {
  const changed = comparison.alignments.filter(({ drift }) => drift !== 'unchanged').length;
  return `${changed} ${changed === 1 ? 'change' : 'changes'}: ${driftTally(comparison)}.`;
}

function citation({ before, after }: Comparison, change: Change, was: string, is: string): string {
  const line = (document: Comparison['before'], words: string): string =>
    `${[nameOf(document), placeAndDay(document)].filter((fact) => fact !== '').join(', ')}: ${words === '' ? 'nothing' : `“${words}”`} (sha256 ${document.sha256})`;
  return `${line(before, was)}\n${line(after, is)}\n${change.label}\n${location.href}\n`;
}

import type { EditorView } from '@codemirror/view';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { headline } from '../../../src/formats/draft-wording.js';
import type { DraftCheck } from '../../../src/model.js';
import { Chips } from '../../parts/chips.js';
import { useAnnounce } from '../../state/announce.js';
import { useKeys } from '../../state/keys.js';
import { useServer } from '../../state/server.js';
import { failureOf } from '../../state/task.js';
import { actionsOf, spanOf } from './actions.js';
import { formOf, lineOf, type Question, useAsking } from './asking.js';
import { Bar } from './bar.js';
import { Drawer } from './drawer.js';
import { openEditor, putDraft, topOf } from './editor.js';
import { Exports } from './exports.js';
import { useHeld } from './held.js';
import { chipsOf, heardOf, type Item, itemsOf, sameItem } from './items.js';
import { kept } from './kept.js';
import { Lists } from './lists.js';
import { Margin } from './margin.js';
import { Signs } from './signs.js';
import { changes, changesIn, show, shown } from './tracked.js';
import '../../style/draft.css';

/** Milliseconds of rest before the findings are said aloud. */
const REST = 1_400;
/** What is agreed needs no card. */
const QUIET: readonly string[] = ['agreed'];

/** The draft in an editor, with what is found of it in the margin while it is written. */
export function DraftView() {
  const server = useServer();
  const announce = useAnnounce();
  const { series, against, setAgainst, facts, setFacts, held, linked, chooseExample } = useHeld();
  const view = useRef<EditorView | null>(null);
  const layout = useRef<() => void>(() => undefined);
  const [fileTrouble, setFileTrouble] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [drawer, setDrawer] = useState(false);
  const [dimmed, setDimmed] = useState<ReadonlySet<string>>(() => new Set(QUIET));
  const { check, failure, busy, ask, put } = useAsking(server?.client ?? null, kept.check);
  const items = useMemo(() => (check === null ? [] : itemsOf(check)), [check]);
  const listed = useMemo(() => items.filter(({ id, look }) => !dimmed.has(look) || id === current), [items, dimmed, current]);
  const edited = useRef<{ readonly from: number; readonly to: number; readonly kind: string } | null>(null);
  const acts = actionsOf({
    editor: () => view.current,
    check,
    failure,
    items,
    listed,
    current,
    drawer,
    setCurrent,
    setDrawer,
    announce,
    onEdit: (words) => {
      edited.current = words;
    },
  });
  const { finding } = acts;

  const question = (): Question | null => {
    const state = view.current?.state;
    return state === undefined || held === null ? null : { text: state.doc.toString(), changes: state.field(changes), facts, held };
  };
  const asked = useRef(question);
  asked.current = question;
  useEffect(() => {
    if (held !== null) ask(asked.current());
  }, [held, facts]);

  const openFile = async (file: File): Promise<void> => {
    const editor = view.current;
    if (editor === null || held === null || server === null) return;
    setFileTrouble(null);
    try {
      const answer = await server.client.json<DraftCheck>('/drafts', { method: 'POST', form: formOf(file, facts, held) });
      putDraft(editor, answer.draft.text, changesIn(answer.draft.marks));
      kept.opened = editor.state.doc.toString();
      kept.file = { file, text: kept.opened };
      put(answer);
      announce(`${file.name} opened`);
    } catch (error) {
      // Words that cannot be held yet can still be mended here.
      if (/\.(?:txt|text|md|markdown)$/i.test(file.name)) putDraft(editor, await file.text(), []);
      else setFileTrouble(`${file.name} could not be opened. ${failureOf(error).message} ${failureOf(error).todo}`);
    }
  };
  const openExample = async (): Promise<void> => {
    const text = await chooseExample();
    if (view.current !== null) putDraft(view.current, text, []);
    kept.opened = text;
    announce('The example draft is in the editor');
  };

  // The editor, and what it tells.
  const waiting = useRef(0);
  kept.listener.current = {
    onWords: () => ask(asked.current()),
    onCursor: (at) => {
      const inside =
        view.current?.state.field(shown).spans.filter(({ from, to, look }) => from <= at && at <= to && !dimmed.has(look)) ?? [];
      const smallest = [...inside].sort((x, y) => x.to - x.from - (y.to - y.from))[0];
      if (smallest !== undefined) setCurrent(smallest.id);
    },
    onLayout: () => {
      cancelAnimationFrame(waiting.current);
      waiting.current = requestAnimationFrame(() => layout.current());
    },
    onLeave: acts.leaveText,
    onFile: (file) => void openFile(file),
  };
  const host = useRef<HTMLDivElement>(null);
  /** Where the focus was: when its element goes, it is put where the reader goes on. */
  const focusIn = useRef<'cards' | 'drawer' | 'elsewhere'>('elsewhere');
  useLayoutEffect(() => {
    if (host.current === null) return;
    const editor = openEditor(host.current, kept.listener, kept.state);
    view.current = editor;
    const leaving = (event: BeforeUnloadEvent): void => {
      if (editor.state.doc.toString() !== kept.opened) event.preventDefault();
    };
    const follow = (event: FocusEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      focusIn.current = target?.closest('.beside') ? 'cards' : target?.closest('.drawer') ? 'drawer' : 'elsewhere';
    };
    addEventListener('beforeunload', leaving);
    document.addEventListener('focusin', follow);
    return () => {
      kept.state = editor.state;
      removeEventListener('beforeunload', leaving);
      document.removeEventListener('focusin', follow);
      cancelAnimationFrame(waiting.current);
      editor.destroy();
      view.current = null;
    };
  }, []);

  // New findings: the current one stays the current one, and the focus stays where it was.
  useLayoutEffect(() => {
    kept.check = check;
    const moved = spanOf(view.current, current);
    const last = edited.current ?? (moved === null ? null : { ...moved, kind: moved.id.startsWith('f') ? 'finding' : 'other' });
    edited.current = null;
    const same = last === null ? null : sameItem(items, last);
    const spans = items.map(({ id, from, to, look, sign }) => ({ id, from, to, look, sign }));
    view.current?.dispatch({ effects: show.of({ spans, current: same?.id ?? null, hidden: dimmed }) });
    setCurrent(same?.id ?? null);
    if (same?.of.kind !== 'finding') setDrawer(false);
  }, [items]);
  const line = lineOf(failure);
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: show.of({ current, hidden: dimmed, trouble: line }) });
  }, [current, dimmed, line]);
  const live = useRef(current);
  live.current = current;
  useEffect(() => {
    // After the next drawing: the current finding may have got another card by then.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body || focusIn.current === 'elsewhere') return;
      (document.getElementById(`head-${live.current}`) ?? document.getElementById('findings-title'))?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [items, current, drawer]);
  const said = useRef('');
  useEffect(() => {
    const words = failure !== null ? `${failure.message} ${failure.todo}` : check === null ? '' : heardOf(check);
    if (busy || words === '' || words === said.current) return;
    const timer = setTimeout(() => {
      said.current = words;
      announce(words);
    }, REST);
    return () => clearTimeout(timer);
  }, [check, failure, busy]);
  useKeys([
    { key: 'j', does: 'next finding', run: () => acts.step(1) },
    { key: 'k', does: 'previous finding', run: () => acts.step(-1) },
    { key: 'Enter', does: 'all wordings of what was agreed', run: acts.openDrawer },
    { key: 'i', does: 'put in the agreed words', run: () => acts.insert() },
    { key: 'u', does: 'take back the last change', run: acts.undo },
    { key: 'e', does: 'into the editor, at the words of the finding', run: acts.intoText },
    {
      key: 'Escape',
      does: 'out of the editor; from the wordings back to the finding',
      run: () => (drawer ? acts.closeDrawer() : document.getElementById(`head-${current}`)?.focus()),
    },
  ]);

  const trouble = useMemo(
    () => (failure === null || line === null ? null : { line, says: `${failure.message} ${failure.todo}` }),
    [failure],
  );
  const place = useCallback((one: Item | { readonly line: number }): number | null => {
    const editor = view.current;
    if (editor === null) return null;
    if ('line' in one) return one.line > editor.state.doc.lines ? null : topOf(editor, editor.state.doc.line(one.line).from);
    const span = spanOf(editor, one.id);
    return span === null ? null : topOf(editor, span.from);
  }, []);
  return (
    <div class="draft">
      <header class="screen-head">
        <h1>Draft</h1>
        {check !== null && (
          <Exports
            question={() => asked.current()}
            file={() => (kept.file !== null && kept.file.text === view.current?.state.doc.toString() ? kept.file.file : null)}
          />
        )}
      </header>
      <Bar
        series={series}
        against={against}
        level={facts.level}
        date={facts.date}
        onAgainst={setAgainst}
        onLevel={(level) => setFacts({ level })}
        onDate={(date) => setFacts({ date })}
        onFile={(file) => void openFile(file)}
        onExample={() => void openExample()}
      />
      <div role="alert">{fileTrouble !== null && <p class="note">{fileTrouble}</p>}</div>
      {failure !== null && trouble === null && (
        <p class="note">
          {failure.message} {failure.todo}
        </p>
      )}
      <div class="draft-head">
        <h2 id="findings-title" tabIndex={-1}>
          {check === null ? 'Put in a draft to see what of it is agreed' : headline(check)}
        </h2>
        <span class="soft small">{busy ? 'Looking…' : trouble !== null ? 'As it was before the brackets broke' : ''}</span>
        {check !== null && items.length > 0 && (
          <Chips
            label="Findings; each button shows or hides its kind"
            chips={chipsOf(items, dimmed)}
            onToggle={(id) => setDimmed((last) => new Set(last.has(id) ? [...last].filter((one) => one !== id) : [...last, id]))}
          />
        )}
      </div>
      {check?.doubts
        .filter(({ rule }) => rule.startsWith('draft.'))
        .map(({ rule, message }) => (
          <p class="note" key={rule}>
            {message}
          </p>
        ))}
      <div class="draft-desk">
        <section class="draft-text" aria-label="Draft">
          <div ref={host} class="editor" />
          <p class="soft small">
            [brackets], [ALT 1: …] [ALT 2: …] and [XAR: …] are open choices. <kbd>Esc</kbd> leaves the editor. Nothing is stored: closing
            this tab forgets the draft.
          </p>
        </section>
        <aside class="draft-side" aria-label="Findings">
          {drawer && finding?.last != null && held !== null ? (
            <Drawer finding={finding} held={held} linked={linked} onInsert={acts.insert} onClose={acts.closeDrawer} />
          ) : check === null && trouble === null ? (
            <Signs />
          ) : (
            <Margin
              items={listed}
              current={current}
              linked={linked}
              trouble={trouble}
              topOf={place}
              layout={layout}
              onSelect={(id) => acts.select(id, { focus: false })}
              onDrawer={acts.openDrawer}
              onInsert={() => acts.insert()}
              onEditor={acts.intoText}
              onSettle={acts.settle}
            />
          )}
        </aside>
      </div>
      {check !== null && <Lists check={check} linked={linked} onTakeUp={acts.takeUp} />}
    </div>
  );
}

import { undo } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { headline } from '../../../src/formats/draft-wording.js';
import type { DraftCheck, Level, OpenChoice, Precedent } from '../../../src/model.js';
import type { SeriesList } from '../../engine/answers.js';
import { Chips } from '../../parts/chips.js';
import { useAnnounce } from '../../state/announce.js';
import { useKeys } from '../../state/keys.js';
import { useNavigation } from '../../state/location.js';
import { useAnswer, useServer } from '../../state/server.js';
import { failureOf } from '../../state/task.js';
import { type Against, type Facts, lineOf, type Question, useAsking, formOf } from './asking.js';
import { Bar } from './bar.js';
import { Drawer } from './drawer.js';
import { type Edit, agreedInstead, plain, settledEdit } from './edits.js';
import { openEditor, putDraft, replaceWords, topOf } from './editor.js';
import { Exports } from './exports.js';
import { chipsOf, heardOf, type Item, itemsOf, sameItem } from './items.js';
import { type AgainstName, kept } from './kept.js';
import { Lists } from './lists.js';
import { Margin } from './margin.js';
import { type Change, changes, show, shown } from './tracked.js';
import '../../style/draft.css';

/** Milliseconds of rest before the findings are said aloud. */
const REST = 1_400;
const QUIET: readonly string[] = ['agreed'];

/** The draft in an editor, with what is found of it in the margin while it is written. */
export function DraftView() {
  const server = useServer();
  const announce = useAnnounce();
  const { route } = useNavigation();
  const list = useAnswer<SeriesList>('/series').task;
  const series = list.state === 'done' ? list.value.series : [];
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const layout = useRef<() => void>(() => undefined);
  const [against, setAgainst] = useState<AgainstName>(route.query.series === undefined ? kept.against : `series:${route.query.series}`);
  const [facts, setFacts] = useState<Pick<Facts, 'level' | 'date'>>({ level: kept.level, date: kept.date });
  const [example, setExample] = useState<typeof import('./example.js') | null>(null);
  const [fileTrouble, setFileTrouble] = useState<string | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [drawer, setDrawer] = useState(false);
  const [dimmed, setDimmed] = useState<ReadonlySet<string>>(() => new Set(QUIET));
  const { check, failure, busy, ask, put } = useAsking(server?.client ?? null, kept.check);
  const items = useMemo(() => (check === null ? [] : itemsOf(check)), [check]);
  const listed = useMemo(() => items.filter(({ id, look }) => !dimmed.has(look) || id === current), [items, dimmed, current]);
  const item = items.find(({ id }) => id === current) ?? null;
  const finding = item?.of.kind === 'finding' ? item.of.finding : null;
  const linked = against?.startsWith('series:') === true;
  const held = useMemo<Against | null>(() => {
    if (against?.startsWith('series:')) return { series: against.slice('series:'.length) };
    return against === 'example' && example !== null ? example.EXAMPLE_SERIES : null;
  }, [against, example]);

  const question = (): Question | null => {
    const state = view.current?.state;
    if (state === undefined || held === null) return null;
    const parties = against === 'example' ? example?.EXAMPLE_FACTS.parties : undefined;
    return { text: state.doc.toString(), changes: state.field(changes), facts: { ...facts, ...(parties && { parties }) }, held };
  };
  const asked = useRef(question);
  asked.current = question;

  // Choices of what to hold against.
  useEffect(() => {
    if (against !== null || list.state === 'running') return;
    const latest = [...series].sort((x, y) => (y.last ?? '').localeCompare(x.last ?? ''))[0];
    setAgainst(latest === undefined ? 'example' : `series:${latest.name}`);
  }, [list.state, against]);
  useEffect(() => {
    if (against === 'example' && example === null) void import('./example.js').then(setExample);
  }, [against]);
  useEffect(() => {
    Object.assign(kept, { against, ...facts });
    if (held !== null) ask(asked.current());
  }, [held, facts.level, facts.date]);

  // The editor, and what it tells.
  const wanted = useRef<(Pick<Item, 'from' | 'to'> & { readonly kind: string }) | null>(null);
  const focusIn = useRef<'cards' | 'drawer' | 'elsewhere'>('elsewhere');
  const spanOf = (id: string | null) => view.current?.state.field(shown).spans.find((span) => span.id === id) ?? null;
  const openFile = async (file: File): Promise<void> => {
    const editor = view.current;
    if (editor === null || held === null || server === null) return;
    setFileTrouble(null);
    const parties = asked.current()?.facts.parties;
    try {
      const form = formOf(file, { ...facts, ...(parties && { parties }) }, held);
      const answer = await server.client.json<DraftCheck>('/drafts', { method: 'POST', form });
      const tracked = answer.draft.marks.filter(({ kind }) => kind === 'insertion' || kind === 'deletion') as readonly Change[];
      putDraft(editor, answer.draft.text, tracked);
      kept.file = { file, text: editor.state.doc.toString() };
      put(answer);
      announce(`${file.name} opened`);
    } catch (error) {
      // Words that cannot be held yet can still be mended here.
      if (/\.(?:txt|text|md|markdown)$/i.test(file.name)) putDraft(editor, await file.text(), []);
      else setFileTrouble(`${file.name} could not be opened. ${failureOf(error).message} ${failureOf(error).todo}`);
    }
  };
  const openExample = async (): Promise<void> => {
    const loaded = example ?? (await import('./example.js'));
    setExample(loaded);
    setFacts({ level: loaded.EXAMPLE_FACTS.level, date: loaded.EXAMPLE_FACTS.date });
    setAgainst('example');
    if (view.current !== null) putDraft(view.current, loaded.EXAMPLE_DRAFT, []);
    announce('The example draft is in the editor');
  };
  const waiting = useRef(0);
  kept.listener.current = {
    onWords: () => ask(asked.current()),
    onCursor: (at) => {
      const inside = view.current?.state.field(shown).spans.filter(({ from, to, look }) => from <= at && at <= to && !dimmed.has(look)) ?? [];
      const smallest = [...inside].sort((x, y) => x.to - x.from - (y.to - y.from))[0];
      if (smallest !== undefined) setCurrent(smallest.id);
    },
    onLayout: () => {
      cancelAnimationFrame(waiting.current);
      waiting.current = requestAnimationFrame(() => layout.current());
    },
    onLeave: () => {
      const target = item ?? nearest();
      announce('Out of the editor. j and k go through the findings, e goes back in.');
      if (target === null) return document.getElementById('findings-title')?.focus();
      select(target.id, 'head', false);
    },
    onFile: (file) => void openFile(file),
  };
  useLayoutEffect(() => {
    if (host.current === null) return;
    const editor = openEditor(host.current, kept.listener, kept.state);
    view.current = editor;
    const leaving = (event: BeforeUnloadEvent): void => {
      if (editor.state.doc.length > 0 && editor.state.doc.toString() !== example?.EXAMPLE_DRAFT) event.preventDefault();
    };
    const follow = (event: FocusEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      focusIn.current = target?.closest('.margin') ? 'cards' : target?.closest('.drawer') ? 'drawer' : 'elsewhere';
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
    const moved = spanOf(current);
    const before = wanted.current ?? (moved === null ? null : { from: moved.from, to: moved.to, kind: moved.id.startsWith('f') ? 'finding' : 'other' });
    wanted.current = null;
    const same = before === null ? null : sameItem(items, before);
    const spans = items.map(({ id, from, to, look, sign }) => ({ id, from, to, look, sign }));
    view.current?.dispatch({ effects: show.of({ spans, current: same?.id ?? null, trouble: null, hidden: dimmed }) });
    setCurrent(same?.id ?? null);
    if (same === null || same.of.kind !== 'finding') setDrawer(false);
  }, [items]);
  const line = lineOf(failure);
  useEffect(() => {
    view.current?.dispatch({ effects: show.of({ trouble: line }) });
  }, [line]);
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: show.of({ current, hidden: dimmed }) });
  }, [current, dimmed]);
  useEffect(() => {
    if (document.activeElement !== document.body || focusIn.current === 'elsewhere') return;
    (document.getElementById(`head-${current}`) ?? document.getElementById('findings-title'))?.focus({ preventScroll: true });
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

  // What the reader does.
  const nearest = (): Item | null => {
    const at = view.current?.state.selection.main.head ?? 0;
    return listed.find(({ id }) => (spanOf(id)?.to ?? 0) >= at) ?? listed.at(-1) ?? null;
  };
  const select = useCallback(
    (id: string, focus: 'head' | null, aloud = true): void => {
      const chosen = items.find((one) => one.id === id);
      if (chosen === undefined) return;
      setCurrent(id);
      if (aloud) announce(`${chosen.says}: ${chosen.brief}`);
      requestAnimationFrame(() => {
        const span = spanOf(id);
        const editor = view.current;
        if (span !== null && editor !== null) bringLine(editor, span.from);
        if (focus === 'head') document.getElementById(`head-${id}`)?.focus({ preventScroll: matchMedia('(min-width: 64rem)').matches });
      });
    },
    [items, announce],
  );
  const step = (by: 1 | -1): void => {
    if (listed.length === 0) return announce(check === null ? 'There is no draft yet.' : 'No findings are shown.');
    const at = listed.findIndex(({ id }) => id === current);
    const next = at < 0 ? listed.indexOf(nearest()!) : (at + by + listed.length) % listed.length;
    select(listed[next]!.id, 'head');
  };
  const openDrawer = (): void => {
    if (item === null) return step(1);
    if (finding?.last == null) return announce('Nothing was agreed here before: there are no earlier wordings.');
    setDrawer(true);
  };
  const closeDrawer = (): void => {
    setDrawer(false);
    requestAnimationFrame(() => document.getElementById(`head-${current}`)?.focus({ preventScroll: true }));
  };
  const apply = (edit: Edit, words: string): void => {
    const editor = view.current;
    if (editor === null || check === null) return;
    if (editor.state.doc.toString() !== check.draft.text)
      return announce(failure === null ? 'The findings are being brought up to date: try again in a moment.' : failure.message);
    wanted.current = { from: edit.from, to: edit.from + edit.insert.length, kind: item?.of.kind ?? 'finding' };
    replaceWords(editor, edit, edit.insert);
    announce(`${words} u takes it back.`);
    if (drawer) closeDrawer();
  };
  const insert = (precedent: Precedent | null): void => {
    if (check === null || finding === null || precedent === null) return announce('Choose a finding with an earlier wording first, with j and k.');
    apply(agreedInstead(check, finding, precedent), 'The agreed words are in.');
  };
  const settle = (choice: OpenChoice, way: number): void => {
    if (check !== null) apply(settledEdit(check, choice, way), `Settled: ${choice.ways[way]?.label ?? ''}.`);
  };
  const takeUp = ({ text }: Precedent): void => {
    const editor = view.current;
    if (editor === null) return;
    const at = editor.state.selection.main.head;
    const { from, to } = editor.state.doc.lineAt(at);
    const words = at === from && from === to ? plain(text) : `\n\n${plain(text)}`;
    replaceWords(editor, { from: at === from && from === to ? at : to, to: at === from && from === to ? at : to }, words);
    announce('The words are in, at the cursor. Ctrl+Z takes them out.');
    editor.focus();
  };
  const intoText = (): void => {
    const editor = view.current;
    const span = spanOf(current);
    if (editor === null) return;
    if (span !== null) editor.dispatch({ selection: { anchor: span.from }, scrollIntoView: true });
    editor.focus();
  };
  const takeBack = (): void => {
    if (view.current !== null) announce(undo(view.current) ? 'Taken back' : 'There is nothing to take back.');
  };
  useKeys([
    { key: 'j', does: 'next finding', run: () => step(1) },
    { key: 'k', does: 'previous finding', run: () => step(-1) },
    { key: 'Enter', does: 'all wordings of what was agreed', run: openDrawer },
    { key: 'i', does: 'put in the agreed words', run: () => insert(finding?.last?.precedent ?? null) },
    { key: 'u', does: 'take back the last change', run: takeBack },
    { key: 'e', does: 'into the editor, at the words of the finding (Escape leaves it)', run: intoText },
    {
      key: 'Escape',
      does: 'out of the editor; from the wordings back to the finding',
      run: () => (drawer ? closeDrawer() : document.getElementById(`head-${current}`)?.focus()),
    },
  ]);

  const trouble = useMemo(() => (failure === null || line === null ? null : { line, says: `${failure.message} ${failure.todo}` }), [failure]);
  const place = useCallback((one: Item | { readonly line: number }): number | null => {
    const editor = view.current;
    if (editor === null) return null;
    if ('line' in one) return one.line > editor.state.doc.lines ? null : topOf(editor, editor.state.doc.line(one.line).from);
    const span = spanOf(one.id);
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
        {...facts}
        onAgainst={setAgainst}
        onLevel={(level: Level | null) => setFacts((last) => ({ ...last, level }))}
        onDate={(date) => setFacts((last) => ({ ...last, date }))}
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
            [brackets], [ALT 1: …] [ALT 2: …] and [XAR: …] are open choices. <kbd>Esc</kbd> leaves the editor. Nothing is stored: closing this
            tab forgets the draft.
          </p>
        </section>
        <aside class="draft-side" aria-label="Findings">
          {drawer && finding !== null && held !== null ? (
            <Drawer finding={finding} held={held} linked={linked} onInsert={insert} onClose={closeDrawer} />
          ) : (
            <Margin
              items={listed}
              current={current}
              linked={linked}
              trouble={trouble}
              topOf={place}
              layout={layout}
              onSelect={(id) => select(id, null)}
              onDrawer={openDrawer}
              onInsert={() => insert(finding?.last?.precedent ?? null)}
              onEditor={intoText}
              onSettle={settle}
            />
          )}
        </aside>
      </div>
      {check !== null && <Lists check={check} linked={linked} onTakeUp={takeUp} />}
    </div>
  );
}

/** Scrolls the page until the line of a place is in its upper half, unless it is already. */
function bringLine(editor: EditorView, at: number): void {
  const top = editor.dom.getBoundingClientRect().top + topOf(editor, at);
  if (top < 130 || top > innerHeight * 0.6) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
}

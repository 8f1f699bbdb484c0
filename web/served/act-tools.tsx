import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ActCorrection, Reading } from '../../src/model.js';
import type { EntryPage, StoredDocument } from '../engine/answers.js';
import { later } from '../parts/later.js';
import type { ActItem } from '../screens/read/items.js';
import { useAnnounce } from '../state/announce.js';
import { useKeys } from '../state/keys.js';
import { pathWith, useAnswer, useServer } from '../state/server.js';
import { failureOf } from '../state/task.js';
import { dayInWords } from '../text/days.js';
import { CorrectionList, useUndo } from './corrections.js';

const ActForm = later(() => import('./act-form.js').then((part) => part.ActForm));

interface ActToolsProps {
  readonly document: StoredDocument;
  readonly reading: Reading;
  readonly item: ActItem;
  /** The reading has changed. */
  readonly onChanged: () => void;
}

/** What a reader may say of an act: that it is read wrongly, or anything else. Each is an entry of the ledger, shown with its name and taken back here. */
export function ActTools({ document, reading, item, onChanged }: ActToolsProps) {
  const server = useServer();
  const [open, setOpen] = useState<{ readonly form: 'act' | 'note'; readonly id: string } | null>(null);
  const said = useAnswer<EntryPage>(pathWith('/entries', { about: document.id, kind: ['note'], limit: '500' }));
  const home = useRef<HTMLButtonElement>(null);
  const undo = useUndo();
  const undone = (field: ActCorrection['field']): void => {
    if (field === 'added') focusAbove();
    else home.current?.focus();
    onChanged();
  };
  const latest = [...(item.act.corrected ?? [])].sort((a, b) => b.seq - a.seq)[0];
  useKeys([
    { key: 'e', does: 'correct the act: its words and how it is read', run: () => setOpen({ form: 'act', id: item.id }) },
    { key: 'u', does: 'take back the latest correction of the act', run: () => latest && undo(latest.seq, () => undone(latest.field)) },
  ]);
  if (server === null || server.me.scope === 'read') return null;
  const form = open?.id === item.id ? open.form : null;
  const was = useRef(form);
  useLayoutEffect(() => {
    if (form === null && was.current !== null) home.current?.focus();
    was.current = form;
  }, [form]);
  const entries = said.task.state === 'done' ? said.task.value.entries : [];
  return (
    <div class="act-tools">
      {form === null && (
        <>
          <CorrectionList reading={reading} act={item.act} onUndone={undone} />
          <Notes
            entries={entries.filter((entry) => isAbout(entry, document.id, item))}
            onChanged={() => {
              home.current?.focus();
              said.again();
            }}
          />
        </>
      )}
      {form === null && (
        <div class="actions">
          <button type="button" ref={home} onClick={() => setOpen({ form: 'act', id: item.id })}>
            Correct
          </button>
          <button type="button" onClick={() => setOpen({ form: 'note', id: item.id })}>
            Add a note
          </button>
        </div>
      )}
      {form === 'act' && (
        <ActForm
          key={item.id}
          document={document}
          reading={reading}
          act={item.act}
          onClose={(outcome) => {
            if (outcome === 'gone') focusAbove();
            else setOpen(null);
            if (outcome !== 'left') onChanged();
          }}
        />
      )}
      {form === 'note' && (
        <NoteForm
          key={item.id}
          document={document}
          reading={reading}
          item={item}
          onClose={() => {
            setOpen(null);
            said.again();
          }}
        />
      )}
    </div>
  );
}

/** When the act itself goes, the focus goes to what concerns the whole text. */
const focusAbove = (): void => document.querySelector<HTMLElement>('.corrected-bar button')?.focus();

type NoteFormProps = Omit<ActToolsProps, 'onChanged'> & { readonly onClose: () => void };

function NoteForm({ document, reading, item: { act }, onClose }: NoteFormProps) {
  const server = useServer();
  const announce = useAnnounce();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { from, to } = act;
  const anchor = { document: document.id, version: document.version, from, to, quote: reading.document.text.slice(from, to) };
  const send = async (text: string): Promise<void> => {
    try {
      await server?.client.json('/notes', { method: 'POST', body: { on: { kind: 'act', id: act.id, anchor }, text } });
      announce('Kept in the ledger under your name. The history can undo it.');
      onClose();
    } catch (error) {
      setTrouble(`${failureOf(error).message} ${failureOf(error).todo}`);
    }
  };
  return (
    <form
      class="small-form"
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get('text')?.toString() ?? '';
        if (text.trim() !== '') void send(text);
      }}
    >
      <label>
        <span>Note</span>
        <textarea name="text" rows={2} ref={(element) => element?.focus()} />
      </label>
      <div class="actions">
        <button type="submit" class="primary">
          Keep
        </button>
        <button type="button" onClick={onClose}>
          Leave
        </button>
      </div>
      <div role="alert">{trouble !== null && <p class="note">{trouble}</p>}</div>
    </form>
  );
}

type Listed = EntryPage['entries'][number];

/** Whether a note that still holds speaks of an act: by its id, or by the words it stands on. */
function isAbout({ body, undone }: Listed, document: string, { act }: ActItem): boolean {
  if (undone || body.kind !== 'note' || body.on.anchor === null || body.on.anchor.document !== document) return false;
  return body.on.id === act.id || (body.on.anchor.from === act.from && body.on.anchor.to === act.to);
}

function Notes({ entries, onChanged }: { readonly entries: readonly Listed[]; readonly onChanged: () => void }) {
  const server = useServer();
  const announce = useAnnounce();
  const undo = async (seq: number): Promise<void> => {
    try {
      await server?.client.json(`/entries/${seq}/undo`, { method: 'POST' });
      announce('Taken back');
      onChanged();
    } catch (error) {
      announce(failureOf(error).message);
    }
  };
  if (entries.length === 0) return null;
  return (
    <ul class="said">
      {entries.map(({ seq, by, at, body }) => (
        <li key={seq}>
          <bdi>{body.kind === 'note' ? body.text : ''}</bdi>
          <span class="soft small">
            {' '}
            {by.name}, {dayInWords(at)}
          </span>{' '}
          <button type="button" onClick={() => void undo(seq)}>
            Undo<span class="unseen"> entry {seq}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

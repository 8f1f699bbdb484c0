import { useState } from 'preact/hooks';
import { type Reading, SCALES } from '../../src/model.js';
import type { EntryPage, StoredDocument } from '../engine/answers.js';
import type { ActItem } from '../screens/read/items.js';
import { useAnnounce } from '../state/announce.js';
import { useKeys } from '../state/keys.js';
import { pathWith, useAnswer, useServer } from '../state/server.js';
import { failureOf } from '../state/task.js';
import { dayInWords } from '../text/days.js';
import { inWords } from '../text/scales.js';

interface ActToolsProps {
  readonly document: StoredDocument;
  readonly reading: Reading;
  readonly item: ActItem;
}
type Open = 'none' | 'act' | 'span' | 'note';

/** What a reader may say of an act: that it is another act, that it reaches further or less far, or anything else. Each is an entry of the ledger. */
export function ActTools({ document, reading, item }: ActToolsProps) {
  const server = useServer();
  const [open, setOpen] = useState<Open>('none');
  const said = useAnswer<EntryPage>(pathWith('/entries', { about: document.id, kind: ['correct', 'note'], limit: '500' }));
  useKeys([{ key: 'e', does: 'correct which words the act takes', run: () => setOpen('span') }]);
  if (server === null || server.me.scope === 'read') return null;
  const close = (): void => {
    setOpen('none');
    said.again();
  };
  return (
    <div class="act-tools">
      {said.task.state === 'done' && (
        <Said entries={said.task.value.entries.filter((entry) => isAbout(entry, document.id, item))} onChanged={said.again} />
      )}
      {open === 'none' && (
        <div class="actions">
          <button type="button" onClick={() => setOpen('act')}>
            Correct the act
          </button>
          <button type="button" onClick={() => setOpen('span')}>
            Correct its words
          </button>
          <button type="button" onClick={() => setOpen('note')}>
            Add a note
          </button>
        </div>
      )}
      {open !== 'none' && <Form key={`${item.id}-${open}`} document={document} reading={reading} item={item} open={open} onClose={close} />}
    </div>
  );
}

function Form({
  document,
  reading,
  item,
  open,
  onClose,
}: ActToolsProps & { readonly open: Exclude<Open, 'none'>; readonly onClose: () => void }) {
  const server = useServer();
  const announce = useAnnounce();
  const { act } = item;
  const own = reading.document.text.slice(act.from, act.to);
  const [trouble, setTrouble] = useState<string | null>(null);
  const anchor = { document: document.id, version: document.version, from: act.from, to: act.to, quote: own };
  const send = async (value: string): Promise<void> => {
    try {
      if (open === 'note')
        await server?.client.json('/notes', { method: 'POST', body: { on: { kind: 'act', id: act.id, anchor }, text: value } });
      else if (open === 'act') await correct('act', act.act, value);
      else {
        const from = reading.document.text.indexOf(value, Math.max(0, act.from - value.length));
        if (from < 0) return setTrouble('These words do not stand in the text like this. Take them over as they are.');
        await correct('span', { from: act.from, to: act.to }, { from, to: from + value.length });
      }
      announce('Kept in the ledger under your name. The history can undo it.');
      onClose();
    } catch (error) {
      setTrouble(`${failureOf(error).message} ${failureOf(error).todo}`);
    }
  };
  const correct = (field: string, was: unknown, value: unknown): Promise<unknown> | undefined =>
    server?.client.json('/corrections', { method: 'POST', body: { act: act.id, anchor, field, was, value } });
  return (
    <form
      class="small-form"
      onSubmit={(event) => {
        event.preventDefault();
        const value = new FormData(event.currentTarget).get('value')?.toString() ?? '';
        if (value.trim() !== '') void send(value);
      }}
    >
      <label>
        <span>{LABELS[open]}</span>
        {open === 'act' ? (
          <select name="value">
            {Object.entries(SCALES).map(([scale, acts]) => (
              <optgroup key={scale} label={scale}>
                {acts.map((one) => (
                  <option key={one} value={one} selected={one === act.act}>
                    {inWords(one)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        ) : (
          <textarea name="value" rows={open === 'note' ? 2 : 4} defaultValue={open === 'span' ? own : ''} />
        )}
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

/** Whether an entry that still holds speaks of an act, by the words it stands on. */
function isAbout({ body, undone }: Listed, document: string, { act }: ActItem): boolean {
  const anchor = body.kind === 'correct' ? body.anchor : body.kind === 'note' ? body.on.anchor : null;
  return !undone && anchor !== null && anchor.document === document && anchor.from === act.from && anchor.to === act.to;
}

/** What people have said of the act: it does not change the reading, it stands beside it, with a name. */
function Said({ entries, onChanged }: { readonly entries: readonly Listed[]; readonly onChanged: () => void }) {
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
  return (
    <ul class="said">
      {entries.map(({ seq, by, at, body }) => (
        <li key={seq}>
          {body.kind === 'correct' &&
            (typeof body.value === 'string' ? `Corrected: the act is ${inWords(body.value)}.` : 'Corrected: it takes other words.')}
          {body.kind === 'note' && <bdi>{body.text}</bdi>}
          <span class="soft small">
            {' '}
            {by.name}, {dayInWords(at)}
          </span>{' '}
          <button type="button" onClick={() => void undo(seq)}>
            Undo
          </button>
        </li>
      ))}
    </ul>
  );
}

const LABELS = { act: 'The act is', span: 'The act takes these words', note: 'Note' } as const;

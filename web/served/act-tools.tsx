import { useState } from 'preact/hooks';
import { type Reading, SCALES } from '../../src/model.js';
import type { StoredDocument } from '../engine/answers.js';
import type { ActItem } from '../screens/read/items.js';
import { useAnnounce } from '../state/announce.js';
import { useKeys } from '../state/keys.js';
import { useServer } from '../state/server.js';
import { failureOf } from '../state/task.js';
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
  useKeys([{ key: 'e', does: 'correct which words the act takes', run: () => setOpen('span') }]);
  if (server === null || server.me.scope === 'read') return null;
  const close = (): void => setOpen('none');
  return (
    <div class="act-tools">
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

const LABELS = { act: 'The act is', span: 'The act takes these words', note: 'Note' } as const;

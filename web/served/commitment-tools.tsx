import { useState } from 'preact/hooks';
import { useAnnounce } from '../state/announce.js';
import { useServer } from '../state/server.js';
import { failureOf } from '../state/task.js';
import { inWords } from '../text/scales.js';
import { STANDINGS, type Standing } from '../text/standings.js';

/** Saying how a commitment stands, and writing notes on it. */
export function CommitmentTools({
  id,
  standing,
  onChanged,
}: {
  readonly id: string;
  readonly standing: Standing;
  readonly onChanged: () => void;
}) {
  const server = useServer();
  const announce = useAnnounce();
  const [trouble, setTrouble] = useState<string | null>(null);
  if (server === null || server.me.scope === 'read') return null;
  const send = async (path: string, body: object): Promise<void> => {
    try {
      await server.client.json(`/commitments/${encodeURIComponent(id)}/${path}`, { method: 'POST', body });
      setTrouble(null);
      announce('Kept in the ledger under your name. The history can undo it.');
      onChanged();
    } catch (error) {
      setTrouble(`${failureOf(error).message} ${failureOf(error).todo}`);
    }
  };
  const words = (form: HTMLFormElement, name: string): string => new FormData(form).get(name)?.toString().trim() ?? '';
  return (
    <div class="boxed">
      <form
        class="query"
        onSubmit={(event) => {
          event.preventDefault();
          const note = words(event.currentTarget, 'note');
          void send('standing', { standing: words(event.currentTarget, 'standing'), ...(note !== '' && { note }) });
        }}
      >
        <label>
          <span>It stands</span>
          <select name="standing">
            {STANDINGS.map((one) => (
              <option key={one} value={one} selected={one === standing}>
                {inWords(one)}
              </option>
            ))}
          </select>
        </label>
        <label class="grow">
          <span>Because</span>
          <input type="text" name="note" />
        </label>
        <button type="submit">Say so</button>
      </form>
      <form
        class="query"
        onSubmit={(event) => {
          event.preventDefault();
          const text = words(event.currentTarget, 'text');
          if (text === '') return;
          event.currentTarget.reset();
          void send('notes', { text });
        }}
      >
        <label class="grow">
          <span>Note</span>
          <input type="text" name="text" />
        </label>
        <button type="submit">Add the note</button>
      </form>
      <div role="alert">{trouble !== null && <p class="note">{trouble}</p>}</div>
    </div>
  );
}

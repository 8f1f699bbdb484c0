import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reading } from '../../src/model.js';
import type { StoredDocument } from '../engine/answers.js';
import { useAnnounce } from '../state/announce.js';
import { useServer } from '../state/server.js';
import { failureOf } from '../state/task.js';
import { findWords } from '../text/find-words.js';
import { usePartyNames } from '../text/parties.js';
import { ActOptions, NamesField } from './act-fields.js';
import { useParties } from './act-form.js';

interface MissingActProps {
  readonly document: StoredDocument;
  readonly reading: Reading;
  readonly onClose: (added: boolean) => void;
}

/** Points out an act that is not read: its words are copied from the text, or selected there before the form is opened. */
export function MissingAct({ document, reading, onClose }: MissingActProps) {
  const server = useServer();
  const announce = useAnnounce();
  const nameOf = usePartyNames();
  const [speakers, setSpeakers] = useState<readonly string[]>(reading.document.parties);
  const parties = useParties(speakers);
  const [selected] = useState(() => getSelection()?.toString().trim() ?? '');
  const [trouble, setTrouble] = useState<string | null>(null);
  const first = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const send = async (form: FormData): Promise<void> => {
    const { text } = reading.document;
    const words = (name: string): string => form.get(name)?.toString() ?? '';
    const performative = findWords(text, words('performative'), 0);
    const content = performative && findWords(text, words('content'), performative.to);
    if (performative === null || content === null)
      return setTrouble('These words do not stand in the text like this. Take them over as they are.');
    try {
      const body = { act: words('act'), performative, content, speakers };
      await server?.client.json(`/documents/${encodeURIComponent(`${document.id}@${document.version}`)}/acts`, { method: 'POST', body });
      announce('Added under your name. Choose it in the text to correct the rest, or to undo it.');
      onClose(true);
    } catch (error) {
      setTrouble(`${failureOf(error).message} ${failureOf(error).todo}`);
    }
  };
  return (
    <form
      class="act-form boxed"
      aria-label="An act that is not read"
      onSubmit={(event) => {
        event.preventDefault();
        void send(new FormData(event.currentTarget));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose(false);
      }}
    >
      <p class="soft small">Copy the words from the text. What is selected there before this opens stands here already.</p>
      <label>
        <span>The words that perform it</span>
        <textarea ref={first} name="performative" rows={2} defaultValue={selected} />
      </label>
      <label>
        <span>What it is about, in its words</span>
        <textarea name="content" rows={2} />
      </label>
      <label>
        <span>The act</span>
        <select name="act" required>
          <option value="">choose …</option>
          <ActOptions />
        </select>
      </label>
      <NamesField label="Who" one="party" ids={speakers} options={parties} nameOf={nameOf} onChange={setSpeakers} />
      <div role="alert">{trouble !== null && <p class="note">{trouble}</p>}</div>
      <div class="actions">
        <button type="submit" class="primary">
          Add the act
        </button>
        <button type="button" onClick={() => onClose(false)}>
          Leave
        </button>
      </div>
    </form>
  );
}

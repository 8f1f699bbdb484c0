import { useId, useRef, useState } from 'preact/hooks';
import type { Given } from '../engine/engine.js';
import { useDesk } from '../state/desk.js';
import { failureOf } from '../state/task.js';

interface DropZoneProps {
  readonly label: string;
  readonly hint: string;
  readonly value: Given | null;
  readonly onValue: (value: Given | null) => void;
}

/** Files larger than this are collections, not documents. */
const MOST_BYTES = 24 * 1024 * 1024;
/** More words than this are shown as a count: a field of a million letters is slow to edit. */
const SHOWN = 200_000;

/** A place for one text: paste it, drop a file on it, or choose a file. */
export function DropZone({ label, hint, value, onValue }: DropZoneProps) {
  const { engine } = useDesk();
  const id = useId();
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const clear = (): void => {
    onValue(null);
    setTrouble(null);
    area.current?.focus();
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setTrouble(null);
    try {
      if (file.size > MOST_BYTES) throw new Error();
      onValue(await engine.takeIn(new Uint8Array(await file.arrayBuffer()), file.name));
    } catch (error) {
      const { message, todo } = failureOf(error);
      setTrouble(
        file.size > MOST_BYTES
          ? 'This file is larger than 24 MB: it is a collection, not a document.'
          : `${file.name} could not be taken in. ${message} ${todo}`,
      );
    }
  };
  const text = value?.text ?? '';
  const words = text.length > SHOWN ? 0 : text.split(/\s+/).filter((word) => word !== '').length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience beside the field and the button.
    <div
      class={`drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <div class="drop-head">
        <label for={id}>{label}</label>
        <span class="soft small" id={`${id}-hint`}>
          {hint}
        </span>
      </div>
      <textarea
        ref={area}
        id={id}
        aria-describedby={`${id}-hint`}
        value={text.length > SHOWN ? `${text.slice(0, 2_000)}\n…` : value?.kept === undefined ? text : `The ledger’s text of ${value.name}`}
        readOnly={text.length > SHOWN || value?.kept !== undefined}
        spellcheck={false}
        placeholder="Paste the words here, or drop a file"
        onInput={(event) => {
          const typed = event.currentTarget.value;
          onValue(typed === '' ? null : { ...value, text: typed, name: value?.name ?? nameOf(typed), title: undefined });
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData('text/plain') ?? '';
          if (pasted.length <= SHOWN) return;
          event.preventDefault();
          onValue({ text: pasted, name: nameOf(pasted) });
        }}
      />
      <div class="drop-foot">
        <button type="button" onClick={() => input.current?.click()}>
          Choose a file
        </button>
        <input
          ref={input}
          class="unseen"
          type="file"
          tabIndex={-1}
          aria-hidden="true"
          accept={engine.accepts}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        {value !== null && (
          <>
            <span class="soft small">
              <bdi>{value.name}</bdi>
              {value.kept === undefined &&
                (words > 0 ? `, ${words.toLocaleString('en')} words` : `, ${text.length.toLocaleString('en')} characters`)}
            </span>
            <button type="button" class="quiet" onClick={clear}>
              Clear
            </button>
          </>
        )}
      </div>
      <div role="alert">{trouble !== null && <p class="note">{trouble}</p>}</div>
    </div>
  );
}

/** Words of a pasted text that are enough to call it by. */
const NAME = 40;
const nameOf = (text: string): string => {
  const first = text
    .trimStart()
    .slice(0, NAME * 2)
    .replace(/\s+/g, ' ');
  return first.length > NAME
    ? `${first.slice(0, first.lastIndexOf(' ', NAME) > 10 ? first.lastIndexOf(' ', NAME) : NAME)}…`
    : first || 'pasted text';
};

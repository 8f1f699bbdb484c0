import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Key, useKeyRing, useKeys } from '../state/keys.js';

const EVERYWHERE = new Set(['/', '?']);

/** The button that opens the list of keys in force here, with the switch that turns single keys off. */
export function KeyList() {
  const ring = useKeyRing();
  const [keys, setKeys] = useState<readonly Key[] | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  // What is done on this screen comes first, what works everywhere last.
  const open = (): void => setKeys([...ring.keys()].sort((a, b) => Number(EVERYWHERE.has(a.key)) - Number(EVERYWHERE.has(b.key))));
  useKeys([{ key: '?', does: 'this list', run: open }]);
  useLayoutEffect(() => {
    if (keys !== null && dialog.current?.open === false) dialog.current.showModal();
  }, [keys]);
  return (
    <>
      <button type="button" class="quiet" onClick={open}>
        Keys{' '}
        <span aria-hidden="true">
          <kbd>?</kbd>
        </span>
      </button>
      <dialog ref={dialog} aria-labelledby="keys-title" onClose={() => setKeys(null)}>
        <h2 id="keys-title">Keys on this screen</h2>
        <dl class="keys">
          {keys?.map(({ key, does }) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label class="switch">
          <input type="checkbox" checked={ring.enabled} onChange={(event) => ring.setEnabled(event.currentTarget.checked)} /> Use single
          keys
        </label>
        <form method="dialog">
          <button type="submit" class="primary">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** One single key and what it does here. */
export interface Key {
  readonly key: string;
  /** In words, for the list of keys. */
  readonly does: string;
  readonly run: () => void;
}

interface KeyRing {
  readonly enabled: boolean;
  readonly setEnabled: (enabled: boolean) => void;
  readonly keys: () => readonly Key[];
  readonly add: (keys: { readonly current: readonly Key[] }) => () => void;
}
const Ring = createContext<KeyRing>({ enabled: true, setEnabled: () => undefined, keys: () => [], add: () => () => undefined });

/** The keys in force and the switch for single keys (WCAG 2.1.4). */
export const useKeyRing = (): KeyRing => useContext(Ring);

/** Puts keys in force for as long as the component is on screen; the latest given wins. */
export function useKeys(keys: readonly Key[]): void {
  const { add } = useKeyRing();
  const latest = useRef(keys);
  latest.current = keys;
  // With the drawing, not after it: who sees the screen may press.
  useLayoutEffect(() => add(latest), [add]);
}

/** Where a key is text or a control's own: it is left alone there. `?` and letters pass on buttons, `Enter` does not. */
function isTaken(event: KeyboardEvent): boolean {
  // Of a key pressed in a shadow root, `target` tells only its host.
  const inner = event.composedPath()[0];
  const target = inner instanceof Element ? inner : null;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  if (target?.closest('input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]')) return true;
  return event.key === 'Enter' && target?.closest('button:not([data-across]), a:not([data-across]), summary, input') != null;
}

/** Remembers the switch where the page may remember anything; `memory` is null in a page that stores nothing. */
export function KeyRingProvider({ memory, children }: { readonly memory: Storage | null; readonly children: ComponentChildren }) {
  const [enabled, setEnabled] = useState(() => memory?.getItem('entente.keys') !== 'off');
  const lists = useRef<{ readonly current: readonly Key[] }[]>([]);
  const on = useRef(enabled);
  on.current = enabled;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!on.current || isTaken(event)) return;
      const found = [...lists.current]
        .reverse()
        .flatMap((list) => list.current)
        .find(({ key }) => key === event.key);
      if (found === undefined) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const ring = useMemo<KeyRing>(
    () => ({
      enabled,
      setEnabled: (next) => {
        memory?.setItem('entente.keys', next ? 'on' : 'off');
        setEnabled(next);
      },
      keys: () => lists.current.flatMap((list) => list.current),
      add: (keys) => {
        lists.current.push(keys);
        return () => {
          lists.current = lists.current.filter((list) => list !== keys);
        };
      },
    }),
    [enabled, memory],
  );
  return <Ring.Provider value={ring}>{children}</Ring.Provider>;
}

import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';

const AnnounceContext = createContext<(words: string) => void>(() => undefined);
/** Says something to people who listen to the screen instead of looking at it. */
export const useAnnounce = (): ((words: string) => void) => useContext(AnnounceContext);

/** Holds the live region that announcements go to. */
export function Announcer({ children }: { readonly children: ComponentChildren }) {
  const [said, setSaid] = useState({ words: '', turn: 0 });
  const announce = useCallback((words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 })), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      {/* The same words twice are two announcements: the odd turn carries an invisible mark. */}
      <div class="unseen" role="status" aria-live="polite">
        {said.words + (said.turn % 2 === 1 ? '\u00a0' : '')}
      </div>
    </AnnounceContext.Provider>
  );
}

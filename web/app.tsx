import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Engine } from './engine/engine.js';
import { KeyList } from './parts/key-list.js';
import { CheckScreen } from './screens/check/check.js';
import { CompareScreen } from './screens/compare/compare.js';
import { ReadScreen } from './screens/read/read.js';
import { StartScreen } from './screens/start.js';
import { Announcer } from './state/announce.js';
import { type CheckJob, type CompareJob, type Desk, DeskContext, type ReadJob } from './state/desk.js';
import { KeyRingProvider } from './state/keys.js';
import { type Addresses, NavigationContext, useAddresses, useNavigation } from './state/location.js';

interface AppProps {
  readonly engine: Engine;
  readonly addresses: Addresses;
  /** Where small settings may be remembered; null where nothing may. */
  readonly memory: Storage | null;
}

/** The app: one set of screens over either engine. */
export function App({ engine, addresses, memory }: AppProps) {
  const navigation = useAddresses(addresses);
  const [jobs, setJobs] = useState<{ check: CheckJob | null; compare: CompareJob | null; read: ReadJob | null }>({
    check: null,
    compare: null,
    read: null,
  });
  const desk = useMemo<Desk>(() => ({ engine, ...jobs, put: (job) => setJobs((last) => ({ ...last, [job.kind]: job })) }), [engine, jobs]);
  return (
    <NavigationContext.Provider value={navigation}>
      <DeskContext.Provider value={desk}>
        <KeyRingProvider memory={memory}>
          <Announcer>
            <Frame />
          </Announcer>
        </KeyRingProvider>
      </DeskContext.Provider>
    </NavigationContext.Provider>
  );
}

const SCREENS = [
  { path: '/', name: 'Start', Screen: StartScreen },
  { path: '/check', name: 'Check', Screen: CheckScreen },
  { path: '/compare', name: 'Compare', Screen: CompareScreen },
  { path: '/read', name: 'Read', Screen: ReadScreen },
] as const;

function Frame() {
  const { route } = useNavigation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const found = SCREENS.find(({ path }) => path === route.path) ?? SCREENS[0];
  useEffect(() => {
    document.title = found.name === 'Start' ? 'Entente' : `${found.name} · Entente`;
    // A new screen takes the focus, so that reading goes on there; the page that was opened does not.
    if (!first.current) main.current?.focus();
    first.current = false;
    scrollTo(0, 0);
  }, [found]);
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the content
      </a>
      <header class="bar">
        <Link path="/" class="mark-word" name="Entente" here={false} />
        <nav aria-label="Screens">
          <ul>
            {SCREENS.map(({ path, name }) => (
              <li key={path}>
                <Link path={path} name={name} here={found.path === path} />
              </li>
            ))}
          </ul>
        </nav>
        <KeyList />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <found.Screen />
      </main>
    </>
  );
}

function Link({
  path,
  name,
  here,
  class: look,
}: {
  readonly path: string;
  readonly name: string;
  readonly here: boolean;
  readonly class?: string;
}) {
  const { href, go } = useNavigation();
  return (
    <a
      href={href({ path })}
      class={look}
      aria-current={here ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go({ path });
      }}
    >
      {name}
    </a>
  );
}

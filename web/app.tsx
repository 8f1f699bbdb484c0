import type { ComponentType } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Engine } from './engine/engine.js';
import { KeyList } from './parts/key-list.js';
import { Link } from './parts/link.js';
import { CheckScreen } from './screens/check/check.js';
import { CompareScreen } from './screens/compare/compare.js';
import { ReadScreen } from './screens/read/read.js';
import { StartScreen } from './screens/start.js';
import { Announcer } from './state/announce.js';
import { type CheckJob, type CompareJob, type Desk, DeskContext, type Job, type ReadJob } from './state/desk.js';
import { KeyRingProvider } from './state/keys.js';
import { type Addresses, NavigationContext, useAddresses, useNavigation } from './state/location.js';

/** One screen and the paths it answers for. */
export interface Screen {
  readonly paths: readonly string[];
  readonly name: string;
  /** Whether the bar at the top names it. */
  readonly listed: boolean;
  /** The screen that the bar shows as open instead, for one that it does not name. */
  readonly within?: string;
  readonly View: ComponentType;
}

interface AppProps {
  readonly engine: Engine;
  readonly addresses: Addresses;
  /** Where small settings may be remembered; null where nothing may. */
  readonly memory: Storage | null;
  /** Where pasted texts outlast a reload of the tab; absent where nothing may be stored. */
  readonly drafts?: Storage;
  /** Screens that need a server, and what stands in the bar with them. */
  readonly more?: readonly Screen[];
  readonly Search?: ComponentType;
  /** Who is signed in, at the end of the bar. */
  readonly Account?: ComponentType;
  /** What the first screen shows besides. */
  readonly Recent?: ComponentType;
}

const SCREENS: readonly Screen[] = [
  { paths: ['/'], name: 'Start', listed: true, View: StartScreen },
  { paths: ['/check'], name: 'Check', listed: true, View: CheckScreen },
  { paths: ['/compare'], name: 'Compare', listed: true, View: CompareScreen },
  { paths: ['/read'], name: 'Read', listed: true, View: ReadScreen },
];
const NONE: readonly Screen[] = [];

interface Jobs {
  readonly check: CheckJob | null;
  readonly compare: CompareJob | null;
  readonly read: ReadJob | null;
}
const DRAFT = 'entente.draft.';

function jobsOf(drafts: Storage | undefined): Jobs {
  const held = <T extends Job>(kind: Job['kind']): T | null => JSON.parse(drafts?.getItem(DRAFT + kind) ?? 'null') as T | null;
  return { check: held<CheckJob>('check'), compare: held<CompareJob>('compare'), read: held<ReadJob>('read') };
}

function keepDraft(drafts: Storage | undefined, job: Job): void {
  try {
    drafts?.setItem(DRAFT + job.kind, JSON.stringify(job));
  } catch {
    // Too long to be kept: then a reload asks for the texts again.
    drafts?.removeItem(DRAFT + job.kind);
  }
}

/** The app: one set of screens over either engine. */
export function App({ engine, addresses, memory, drafts, more = NONE, Search, Account, Recent }: AppProps) {
  const navigation = useAddresses(addresses);
  const [jobs, setJobs] = useState<Jobs>(() => jobsOf(drafts));
  const desk = useMemo<Desk>(
    () => ({
      engine,
      ...jobs,
      Recent,
      put: (job) => {
        keepDraft(drafts, job);
        setJobs((last) => ({ ...last, [job.kind]: job }));
      },
    }),
    [engine, jobs, drafts, Recent],
  );
  const screens = useMemo(() => [...SCREENS, ...more], [more]);
  return (
    <NavigationContext.Provider value={navigation}>
      <DeskContext.Provider value={desk}>
        <KeyRingProvider memory={memory}>
          <Announcer>
            <Frame screens={screens} Search={Search} Account={Account} />
          </Announcer>
        </KeyRingProvider>
      </DeskContext.Provider>
    </NavigationContext.Provider>
  );
}

/** The screen of a path: the one that names it, else the one whose folder it stands in. */
const screenAt = (screens: readonly Screen[], path: string): Screen =>
  screens.find(({ paths }) => paths.includes(path)) ??
  screens.find(({ paths }) => paths.some((one) => one !== '/' && path.startsWith(`${one}/`))) ??
  screens[0]!;

interface FrameProps {
  readonly screens: readonly Screen[];
  readonly Search: ComponentType | undefined;
  readonly Account: ComponentType | undefined;
}

function Frame({ screens, Search, Account }: FrameProps) {
  const { route } = useNavigation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const found = screenAt(screens, route.path);
  useLayoutEffect(() => {
    document.title = found.name === 'Start' ? 'Entente' : `${found.name} · Entente`;
    // A new screen takes the focus, so that reading goes on there; the page that was opened does not.
    if (!first.current) main.current?.focus();
    first.current = false;
    scrollTo(0, 0);
  }, [route.path]);
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
        <Link to="/" class="mark-word">
          Entente
        </Link>
        <nav aria-label="Screens">
          <ul>
            {screens
              .filter(({ listed }) => listed)
              .map(({ paths, name }) => (
                <li key={name}>
                  <Link to={paths[0]!} current={(found.within ?? found.name) === name}>
                    {name}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
        {Search !== undefined && <Search />}
        <KeyList />
        {Account !== undefined && <Account />}
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <found.View />
      </main>
    </>
  );
}

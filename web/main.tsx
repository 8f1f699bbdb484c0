import { render } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { App } from './app.js';
import { servedEngine } from './engine/api.js';
import { type Client, httpClient, SignInNeeded } from './engine/client.js';
import { SignIn } from './screens/sign-in.js';
import { Recent } from './served/recent.js';
import { SERVED_SCREENS } from './served/screens.js';
import { SearchBox } from './served/search-box.js';
import { pathAddresses } from './state/location.js';
import { type Me, ServerContext } from './state/server.js';
import { failureOf } from './state/task.js';
import './style/all.css';

/** For as long as the tab is open. */
const TOKEN = 'entente.token';

const NO_SCREENS: typeof SERVED_SCREENS = [];

/** The app as a server serves it: asks who we are first. */
function Served() {
  const [me, setMe] = useState<Me | null>(null);
  const [trouble, setTrouble] = useState<'sign-in' | 'wrong' | string | null>(null);
  const client = useMemo<Client>(() => httpClient(() => sessionStorage.getItem(TOKEN)), []);
  const engine = useMemo(() => servedEngine(client), [client]);
  const enter = useCallback(() => {
    client.json<Me>('/me').then(
      (found) => {
        setMe(found);
        setTrouble(null);
      },
      (error: unknown) => {
        if (error instanceof SignInNeeded) setTrouble(sessionStorage.getItem(TOKEN) === null ? 'sign-in' : 'wrong');
        else setTrouble(`${failureOf(error).message} ${failureOf(error).todo}`);
      },
    );
  }, [client]);
  useEffect(enter, []);
  const Account = useCallback(
    () => (
      <span class="account">
        <bdi>{me?.name}</bdi>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            // The texts of a desk are forgotten with the token.
            sessionStorage.clear();
            setMe(null);
            setTrouble('sign-in');
          }}
        >
          Sign out
        </button>
      </span>
    ),
    [me],
  );
  if (me !== null)
    return (
      <ServerContext.Provider value={{ client, me }}>
        <App
          engine={engine}
          addresses={pathAddresses}
          memory={localStorage}
          drafts={sessionStorage}
          more={me.ledger ? SERVED_SCREENS : NO_SCREENS}
          {...(me.ledger && { Search: SearchBox, Recent })}
          {...(me.mode === 'team' && { Account })}
        />
      </ServerContext.Provider>
    );
  if (trouble === null) return null;
  if (trouble !== 'sign-in' && trouble !== 'wrong')
    return (
      <main class="state failed">
        <h1>Entente</h1>
        <p class="state-title" role="alert">
          {trouble}
        </p>
      </main>
    );
  return (
    <SignIn
      wrong={trouble === 'wrong'}
      onToken={(token) => {
        sessionStorage.setItem(TOKEN, token);
        enter();
      }}
    />
  );
}

render(<Served />, document.getElementById('app')!);

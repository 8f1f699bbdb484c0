import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { addressOf, parseRoute, type Route } from './route.js';

/** How addresses of this page look: real paths when a server answers for them, all behind `#` when the page is a file. */
export interface Addresses {
  readonly href: (route: Route) => string;
  readonly now: () => Route;
}

/** Addresses of the served app. */
export const pathAddresses: Addresses = {
  href: addressOf,
  now: () => parseRoute(location.pathname + location.search + location.hash),
};
/** Addresses of a page that is one file. */
export const hashAddresses: Addresses = {
  href: (route) => `#${addressOf(route)}`,
  now: () => parseRoute(location.hash.slice(1)),
};

export interface Navigation {
  readonly route: Route;
  readonly href: (to: Partial<Route>) => string;
  /** Goes there; `replace` leaves no step in the history. */
  readonly go: (to: Partial<Route>, options?: { readonly replace?: boolean }) => void;
}

const EMPTY: Route = { path: '/', query: {}, place: null };
export const NavigationContext = createContext<Navigation>({ route: EMPTY, href: () => '', go: () => undefined });
/** Where we are, and the way elsewhere. */
export const useNavigation = (): Navigation => useContext(NavigationContext);

/** The navigation of a page; one per page. */
export function useAddresses(addresses: Addresses): Navigation {
  const [route, setRoute] = useState(addresses.now);
  useEffect(() => {
    const follow = (): void => setRoute(addresses.now());
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
    };
  }, [addresses]);
  const full = (to: Partial<Route>): Route => ({ ...EMPTY, ...to });
  return {
    route,
    href: (to) => addresses.href(full(to)),
    go: (to, { replace = false } = {}) => {
      const address = addresses.href(full(to));
      if (replace) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      setRoute(addresses.now());
    },
  };
}

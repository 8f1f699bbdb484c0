import type { ComponentChildren } from 'preact';
import { useNavigation } from '../state/location.js';
import { parseRoute } from '../state/route.js';

interface LinkProps {
  /** A path of the app with its query and place: `/documents/munich@1#t=4,9`. */
  readonly to: string;
  readonly class?: string | undefined;
  readonly current?: boolean;
  readonly children: ComponentChildren;
}

/** A link inside the app: opens without loading the page anew, and like any link in a new tab. */
export function Link({ to, class: look, current = false, children }: LinkProps) {
  const { href, go } = useNavigation();
  const route = parseRoute(to);
  return (
    <a
      href={href(route)}
      class={look}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(route);
      }}
    >
      {children}
    </a>
  );
}

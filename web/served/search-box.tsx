import { useRef } from 'preact/hooks';
import { useKeys } from '../state/keys.js';
import { useNavigation } from '../state/location.js';

/** The search box in the bar. */
export function SearchBox() {
  const { route, go } = useNavigation();
  const input = useRef<HTMLInputElement>(null);
  useKeys([
    {
      key: '/',
      does: 'search',
      run: () => {
        input.current?.focus();
        input.current?.select();
      },
    },
  ]);
  return (
    <form
      class="search-box"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const words = input.current?.value.trim() ?? '';
        if (words !== '') go({ path: '/search', query: { words } });
      }}
    >
      <input
        ref={input}
        type="search"
        aria-label="Search agreed language"
        placeholder="Search agreed language"
        key={route.path === '/search' ? route.query.words : ''}
        defaultValue={route.path === '/search' ? route.query.words : ''}
      />
    </form>
  );
}

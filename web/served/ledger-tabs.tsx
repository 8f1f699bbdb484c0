import { Link } from '../parts/link.js';
import { useNavigation } from '../state/location.js';

const TABS = [
  ['/commitments', 'Commitments'],
  ['/review', 'To review'],
  ['/history', 'History'],
] as const;

/** The three views of the ledger. */
export function LedgerTabs() {
  const { route } = useNavigation();
  return (
    <nav class="tabs" aria-label="Ledger">
      <ul>
        {TABS.map(([path, name]) => (
          <li key={path}>
            <Link to={path} current={route.path === path || route.path.startsWith(`${path}/`)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { Screen } from '../app.js';
import { CommitmentsScreen } from './commitments.js';
import { DocumentScreen } from './document.js';
import { DraftScreen } from './draft/screen.js';
import { DriftScreen } from './drift.js';
import { HistoryScreen } from './history.js';
import { ReviewScreen } from './review.js';
import { SearchScreen } from './search.js';

/** The screens that need a ledger. */
export const SERVED_SCREENS: readonly Screen[] = [
  { paths: ['/draft'], name: 'Draft', listed: true, View: DraftScreen },
  { paths: ['/series'], name: 'Drift', listed: true, View: DriftScreen },
  { paths: ['/search'], name: 'Search', listed: true, View: SearchScreen },
  { paths: ['/commitments'], name: 'Ledger', listed: true, View: CommitmentsScreen },
  { paths: ['/review'], name: 'Review', listed: false, within: 'Ledger', View: ReviewScreen },
  { paths: ['/history'], name: 'History', listed: false, within: 'Ledger', View: HistoryScreen },
  { paths: ['/documents'], name: 'Document', listed: false, within: 'Read', View: DocumentScreen },
];

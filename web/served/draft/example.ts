import draft from '../../../examples/draft-sen-luc-2026.txt?raw';
import first from '../../../examples/sen-luc-2023.txt?raw';
import second from '../../../examples/tolme-2024.txt?raw';
import third from '../../../examples/varrin-2025.txt?raw';
import type { Facts } from './asking.js';

const PARTIES = ['XAR', 'XBO', 'XCA'];
const text = (words: string, id: string): object => ({ text: words, facts: { id, genre: 'statement', parties: PARTIES } });

/** The next statement of the invented series, with brackets, as its drafters left it. */
export const EXAMPLE_DRAFT = draft;
/** What was agreed before. */
export const EXAMPLE_SERIES = { against: [text(first, 'sen-luc-2023'), text(second, 'tolme-2024'), text(third, 'varrin-2025')] };
export const EXAMPLE_FACTS: Facts = { level: 'leaders', date: '2026-04-14', parties: PARTIES };

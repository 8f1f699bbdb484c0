import { checkMarkdown } from '../../../src/formats/check-markdown.js';
import { claimReviews } from '../../../src/formats/claim-review.js';
import type { Check } from '../../../src/model.js';
import { download, fileName } from '../../parts/download.js';
import { Menu } from '../../parts/menu.js';
import type { Reviews } from '../../state/reviews.js';
import { DECISION_SAYS } from './card.js';
import type { Item } from './items.js';

/** Ways to take a check elsewhere. */
export function Exports({ check, items, reviews }: { readonly check: Check; readonly items: readonly Item[]; readonly reviews: Reviews }) {
  const name = `check-${check.report.id}`;
  return (
    <Menu
      label="Export"
      choices={[
        {
          label: 'Markdown',
          hint: 'for mails, tickets and wikis',
          run: () => download(fileName(name, 'md'), checkMarkdown(check) + reviewed(items, reviews), 'text/markdown'),
        },
        {
          label: 'ClaimReview',
          hint: 'for fact-checkers’ pages and databases',
          run: () => download(fileName(name, 'jsonld'), claimReviews(check), 'application/ld+json'),
        },
        {
          label: 'Everything as data',
          hint: 'JSON, for other programs',
          run: () => download(fileName(name, 'json'), `${JSON.stringify(check, null, 2)}\n`, 'application/json'),
        },
        { label: 'Print', hint: 'both texts and the table', run: () => print() },
      ]}
    />
  );
}

/** What the reader decided, as a list under the check. */
function reviewed(items: readonly Item[], reviews: Reviews): string {
  const lines = items.flatMap((item) => {
    const { decision, note } = reviews.of(item.id);
    if (decision === null && note === '') return [];
    const words = (item.words?.text ?? '').replace(/\s+/g, ' ').replace(/([\\`*_[\]<>#|])/g, '\\$1');
    return [
      `- ${decision === null ? 'noted' : DECISION_SAYS[decision]}: ${item.result}, “${words}”${note === '' ? '' : ` – ${note.replace(/\s+/g, ' ')}`}`,
    ];
  });
  return lines.length === 0 ? '' : `\n## Reviewed\n\n${lines.join('\n')}\n`;
}

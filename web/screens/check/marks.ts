import { isFlagged } from '../../../src/formats/triage.js';
import type { Check } from '../../../src/model.js';
import type { PaneMark } from '../../parts/text-pane.js';
import type { Item } from './items.js';

/** What an item is called when it is heard: "5, stronger than the text". */
export const heard = (item: Item): string =>
  `${item.kind === 'claim' ? 'Claim' : item.kind === 'quotation' ? 'Quotation' : 'Left out'} ${item.sign.slice(1)}, ${item.result}: ${item.says}`;

/** Words that make up more than this share of a claim tell nothing that the claim's own mark does not. */
const TELLING = 0.6;
/** The same in the statement, in characters. */
const SHORT = 60;

/** The marks of the report: claims and quotations, and inside claims the words that findings are about. */
export function reportMarks(check: Check, items: readonly Item[]): readonly PaneMark[] {
  const whole = items.flatMap((item) =>
    item.words === null
      ? []
      : [
          {
            id: item.id,
            from: item.words.from,
            to: item.words.to,
            look: item.look,
            sign: { text: item.sign, label: heard(item), look: item.look },
          },
        ],
  );
  const found = check.claims
    .filter(isFlagged)
    .flatMap((claim) =>
      claim.findings.flatMap(({ report }) =>
        report === null || report.to - report.from > (claim.to - claim.from) * TELLING
          ? []
          : [{ id: claim.id, from: report.from, to: report.to, look: 'found', sign: null }],
      ),
    );
  return [...whole, ...found];
}

/** The marks of one statement: what claims and quotations rest on, and what was not reported. */
export function statementMarks(check: Check, items: readonly Item[], statement: string): readonly PaneMark[] {
  const whole = items.flatMap((item) =>
    item.sources
      .filter((source) => source.statement === statement)
      .map((source, index) => ({
        id: item.id,
        from: source.from,
        to: source.to,
        look: item.look,
        sign:
          index > 0
            ? null
            : {
                text: item.kind === 'claim' ? item.sign.slice(1) : item.sign,
                label: item.kind === 'omission' ? heard(item) : `What ${heard(item)} rests on`,
                look: item.look,
              },
      })),
  );
  const found = check.claims
    .filter(isFlagged)
    .flatMap((claim) =>
      claim.findings.flatMap(({ source }) =>
        source?.statement === statement && source.to - source.from < SHORT
          ? [{ id: claim.id, from: source.from, to: source.to, look: 'found', sign: null }]
          : [],
      ),
    );
  return [...whole, ...found];
}

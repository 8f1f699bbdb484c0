import { quotationsIn } from '../text/quotes.js';
import type { UnitList } from './acts.js';
import { align } from './align.js';
import type { Lineages, Rendering } from './lineage.js';
import { foldedWords } from './words.js';

/** A report paraphrases: less likeness is asked for than of language that returns, more than between two statements. */
const RENDERED_FROM = 0.35;
/** Quotations of fewer words carry no evidence of what the text says. */
const WORDS_OF_EVIDENCE = 3;

/** Which lineages a report renders, and whether it quotes their last wording exactly. */
export function reportedSteps(report: UnitList, lineages: Lineages): readonly Rendering[] {
  const heads = lineages.heads();
  const { links } = align(
    heads.map((head) => head.unit),
    report.units,
    { least: RENDERED_FROM },
  );
  const text = report.reading.document.text;
  const quotes = quotationsIn(text).map((quote) => ({ quote, words: foldedWords(text.slice(quote.from, quote.to)) }));
  return links.map((link) => {
    const act = report.acts[link.after] as UnitList['acts'][number];
    const head = heads[link.before];
    const said = ` ${foldedWords(head === undefined ? '' : head.text.slice(head.act.from, head.act.to)).join(' ')} `;
    const inside = quotes.filter(({ quote }) => quote.from >= act.from && quote.to <= act.to);
    const quoted = inside.some(({ words }) => words.length >= WORDS_OF_EVIDENCE && said.includes(` ${words.join(' ')} `));
    return { act, lineage: link.before, quoted };
  });
}

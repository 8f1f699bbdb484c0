import { citation, permalink } from '../formats/citation.js';
import type { Hit, HitAct, Span, TextSpan } from '../model.js';
import { overlaps, sliceOf } from '../text/span.js';
import { type LabelSet, setsNumbered } from './facets.js';
import type { Search } from './find.js';
import { highlights } from './highlight.js';
import { topicPath } from './labels.js';
import type { Ledger } from './ledger.js';
import { wordsIn } from './passages.js';
import type { SearchWord } from './search-words.js';
import type { DocumentTable, PassageTable } from './tables.js';

type Row = PassageTable & Pick<DocumentTable, 'title' | 'date' | 'genre' | 'level' | 'series' | 'sha256'> & { readonly code: string };

/** The hits of some passages by id. Passages that are gone meanwhile are left out. */
export async function hitsOf(
  ledger: Pick<Ledger, 'db' | 'kind'>,
  search: Search,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Hit>> {
  if (ids.length === 0) return new Map();
  const { db } = ledger;
  const rows: readonly Row[] = await db
    .selectFrom('passages')
    .innerJoin('documents', 'documents.id', 'passages.document')
    .innerJoin('passage_marks', 'passage_marks.id', 'passages.id')
    .selectAll('passages')
    .select([
      'documents.title',
      'documents.date',
      'documents.genre',
      'documents.level',
      'documents.series',
      'documents.sha256',
      'passage_marks.code',
    ])
    .where('passages.id', 'in', ids)
    .execute();
  const hashes = [...new Set(rows.map(({ sha256 }) => sha256))];
  const texts = new Map(
    (await db.selectFrom('texts').selectAll().where('sha256', 'in', hashes).execute()).map(({ sha256, text }) => [sha256, text]),
  );
  const sets = await setsNumbered(ledger, new Set(rows.flatMap(({ code }) => code.split(',').map(Number))));
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  const hits = new Map<number, Hit>();
  for (const id of ids) {
    const row = byId.get(id);
    const text = row === undefined ? undefined : texts.get(row.sha256);
    if (row !== undefined && text !== undefined) hits.set(id, hitOf(row, text, sets, search));
  }
  return hits;
}

function hitOf(row: Row, text: string, sets: ReadonlyMap<number, LabelSet>, { node, own }: Search): Hit {
  const document = {
    id: row.document,
    version: row.version,
    title: row.title,
    date: row.date,
    genre: row.genre,
    level: row.level,
    series: row.series,
  };
  const span = sliceOf(text, { from: row.span_from, to: row.span_to });
  const chapeau =
    row.chapeau_from === null || row.chapeau_to === null ? null : sliceOf(text, { from: row.chapeau_from, to: row.chapeau_to });
  const act = actOf(
    row,
    row.code.split(',').map((number) => sets.get(Number(number)) ?? ['none']),
  );
  return {
    document,
    span,
    chapeau,
    highlights:
      node === null ? [] : marked(text, { span, chapeau, within: own && act !== null ? act : null }, (words) => highlights(node, words)),
    act,
    lineage: null,
    citation: citation(document, span),
    permalink: permalink({ document: row.document, version: row.version, from: span.from, to: span.to }),
  };
}

/** Words of chapeau and span are matched in one row, as the index has them; words of other acts of the sentence are passed over where the act's own count. */
function marked(
  text: string,
  { span, chapeau, within }: { readonly span: TextSpan; readonly chapeau: TextSpan | null; readonly within: Span | null },
  find: (words: readonly SearchWord[]) => readonly Span[],
): readonly Span[] {
  const lead = chapeau === null ? [] : wordsIn(text, chapeau);
  const words = wordsIn(text, span);
  const own = within === null ? words : words.filter((word) => overlaps(word, within));
  const found = find([...lead, ...own]);
  // A phrase that runs from the chapeau into the item covers what lies between; it is shown as two.
  return found.flatMap((one) =>
    chapeau !== null && one.from < chapeau.to && one.to > chapeau.to && span.from >= chapeau.to
      ? [
          { from: one.from, to: chapeau.to },
          { from: span.from, to: one.to },
        ]
      : [one],
  );
}

function actOf(row: Row, [force, speakers, targets, topics]: readonly LabelSet[]): HitAct | null {
  if (row.act === null || row.act_from === null || row.act_to === null) return null;
  const members = (set: LabelSet | undefined): readonly string[] => (set ?? []).slice(1).filter((one) => typeof one === 'string');
  const [, act, scale, level] = force ?? [];
  const all = members(topics);
  const above = new Set(all.flatMap((topic) => topicPath(topic).slice(1)));
  return {
    id: row.act,
    from: row.act_from,
    to: row.act_to,
    act: typeof act === 'string' ? act : null,
    scale: typeof scale === 'string' ? scale : null,
    level: typeof level === 'number' ? level : null,
    speakers: members(speakers),
    targets: members(targets),
    topics: all.filter((topic) => !above.has(topic)),
  };
}

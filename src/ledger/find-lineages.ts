/** Hits by piece of agreed language: what a lineage says now, where it was strongest, where it began. */

import type { Hit, LineageHits } from '../model.js';
import type { Search } from './find.js';
import { hitsOf } from './find-hits.js';
import { type RawBuilder, sql } from './kysely.js';
import type { Ledger } from './ledger.js';

type Store = Pick<Ledger, 'db' | 'kind'>;
interface Group {
  readonly series: string;
  readonly lineage: string;
  readonly hits: number;
}
/** An act of a lineage with the passage it stands in. */
interface Member extends Omit<Group, 'hits'> {
  /** Of its step, by date. */
  readonly ord: number;
  /** 1 where only a report tells it. */
  readonly reported: number;
  readonly scale: string | null;
  readonly level: number | null;
  readonly id: number;
}

/** One page of the lineages that the matching passages belong to, those with the most hits first, and whether more follow. `matching` is what stands after `from`. */
export async function lineagesOf(
  ledger: Store,
  search: Search,
  matching: RawBuilder<unknown>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly lineages: readonly LineageHits[]; readonly more: boolean }> {
  const { rows } = await sql<Group>`select a.series as series, a.lineage as lineage, count(*) as hits
    from (select m.id as id from ${matching}) h
    join passages p on p.id = h.id join lineage_acts a on a.document = p.document and a.act = p.act
    group by a.series, a.lineage order by count(*) desc, a.series, a.lineage limit ${limit + 1} offset ${offset}`.execute(ledger.db);
  const groups = rows.slice(0, limit);
  const members = await Promise.all(groups.map((group) => membersOf(ledger, group)));
  const forms = members.map(formsOf);
  const ids = [...new Set(forms.flatMap((form) => (form === null ? [] : [form.latest, form.strongest, form.first])))];
  const hits = await hitsOf(ledger, search, ids);
  const lineages = groups.flatMap(({ series, lineage, hits: count }, index): LineageHits[] => {
    const form = forms[index] ?? null;
    const [latest, strongest, first] = form === null ? [] : [hits.get(form.latest), hits.get(form.strongest), hits.get(form.first)];
    if (latest === undefined || strongest === undefined || first === undefined) return [];
    return [
      {
        series,
        lineage,
        hits: Number(count),
        latest: { ...latest, lineage },
        strongest: { ...strongest, lineage },
        first: { ...first, lineage },
      },
    ];
  });
  return { lineages, more: rows.length > limit };
}

async function membersOf({ db }: Store, { series, lineage }: Group): Promise<readonly Member[]> {
  const { rows } =
    await sql<Member>`select a.series as series, a.lineage as lineage, a.ord as ord, s.reported as reported, a.scale as scale,
      a.level as level, p.id as id
    from lineage_acts a
    join lineage_steps s on s.series = a.series and s.lineage = a.lineage and s.ord = a.ord
    join passages p on p.document = a.document and p.act = a.act
    where a.series = ${series} and a.lineage = ${lineage} order by a.ord, p.id`.execute(db);
  return rows.map((row) => ({ ...row, ord: Number(row.ord), id: Number(row.id) }));
}

/** What a report tells is no agreed form, unless there is no other. Force compares on one scale only: that of the latest form; of equals, the latest counts. */
function formsOf(members: readonly Member[]): { readonly latest: number; readonly strongest: number; readonly first: number } | null {
  const agreed = members.filter(({ reported }) => Number(reported) === 0);
  const all = agreed.length > 0 ? agreed : members;
  const first = all[0];
  const last = all.at(-1);
  if (first === undefined || last === undefined) return null;
  const latest = all.filter(({ ord }) => ord === last.ord).reduce((best, one) => ((one.level ?? 0) > (best.level ?? 0) ? one : best));
  const strongest = all
    .filter(({ scale }) => scale === latest.scale)
    .reduce((best, one) => ((one.level ?? 0) >= (best.level ?? 0) ? one : best), latest);
  return { latest: latest.id, strongest: (strongest.level ?? 0) > (latest.level ?? 0) ? strongest.id : latest.id, first: first.id };
}

/** The hits with the lineage each belongs to; of several (a merge), the first by id. */
export async function withLineages({ db }: Store, hits: readonly Hit[]): Promise<readonly Hit[]> {
  const acts = [...new Set(hits.flatMap(({ act }) => act?.id ?? []))];
  if (acts.length === 0) return hits;
  const documents = [...new Set(hits.map(({ document }) => document.id))];
  const rows = await db
    .selectFrom('lineage_acts')
    .select(['document', 'act', 'lineage'])
    .where('document', 'in', documents)
    .where('act', 'in', acts)
    .orderBy('lineage', 'desc')
    .execute();
  const known = new Map(rows.map(({ document, act, lineage }) => [`${document} ${act}`, lineage]));
  return hits.map((hit) => ({ ...hit, lineage: known.get(`${hit.document.id} ${hit.act?.id ?? ''}`) ?? null }));
}

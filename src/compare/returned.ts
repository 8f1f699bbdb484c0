import type { Alignment } from '../model.js';
import type { UnitList } from './acts.js';
import { Pool } from './pool.js';

/** Marks the added acts that a text of the pool had. The pool holds earlier texts of the series; the last text compared is not among them. */
export function markReturned(rows: readonly Alignment[], after: UnitList, earlier: readonly UnitList[]): readonly Alignment[] {
  const added = new Set(rows.filter((row) => row.drift === 'added').flatMap((row) => row.after));
  if (added.size === 0 || earlier.length === 0) return rows;
  const pool = new Pool();
  let owner = 0;
  for (const list of earlier) for (const unit of list.units) pool.add(unit, owner++);
  const fresh = after.units.flatMap((unit, at) => (added.has(after.acts[at]?.id ?? '') ? [{ unit, id: after.acts[at]?.id }] : []));
  const found = pool.find(
    fresh.map((f) => f.unit),
    () => true,
  );
  const back = new Set(found.map((f) => fresh[f.fresh]?.id));
  return rows.map((row) => (row.drift === 'added' && row.after.some((id) => back.has(id)) ? { ...row, returned: true } : row));
}

import type { Found } from './passages.js';
import type { Words } from './wording.js';

const EARLIER: ReadonlySet<string> = new Set(['previously', 'earlier', 'ago', 'yesterday', 'formerly']);
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * In a text in the present tense a dated past ("In March 2023 we announced") tells what was done before: no act.
 * In a text in the past tense the past performs. `date` is the text's own (ISO) or null: its own day is no earlier one.
 */
export function withoutNarration(found: readonly Found[], date: string | null): readonly Found[] {
  const past = found.filter((f) => f.clause.frame.form === 'past').length;
  const present = found.filter((f) => ['present', 'singular', 'future'].includes(f.clause.frame.form)).length;
  if (present <= past) return found;
  return found.filter((f) => f.clause.frame.form !== 'past' || !datedBefore(f.words, adjunctEnd(f), date));
}
/** The adjunct that dates a clause stands before its subject. */
const adjunctEnd = (f: Found): number => f.clause.subject?.first ?? f.clause.frame.first;

function datedBefore(w: Words, end: number, date: string | null): boolean {
  for (let i = 0; i < end; i++) {
    const n = w[i]!.norm;
    if (
      EARLIER.has(n) ||
      (n === 'last' && /^(year|month|week|summer|autumn|fall|winter|spring|summit|meeting)$/.test(w[i + 1]?.norm ?? ''))
    )
      return true;
    if (!/^(19|20)\d\d$/.test(n)) continue;
    if (date === null || n < date.slice(0, 4)) return true;
    const month = w
      .slice(Math.max(0, i - 3), i)
      .map((t) => MONTHS.indexOf(t.norm))
      .find((m) => m >= 0);
    if (month !== undefined && month + 1 !== Number(date.slice(5, 7))) return true;
  }
  return false;
}

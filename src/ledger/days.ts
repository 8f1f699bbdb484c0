/** A stretch of calendar days, ISO, both ends in it; null where it is open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

export type TimeUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

/** An ISO day from its parts; the month may run over the year in either direction (`0` is December before), the day is cut to the month. */
export function isoDay(year: number, month: number, day: number): string {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(Math.min(day, daysIn(y, m)))}`;
}

/** The last day of a month, ISO; the month may run over the year. */
export const monthEnd = (year: number, month: number): string => isoDay(year, month, 31);

/** The ISO day so many units after another (before, when negative). Months keep their day or end early; hours stay on the day unless they fill others. */
export function addTime(day: string, count: number, unit: TimeUnit): string {
  const [y = 0, m = 1, d = 1] = partsOf(day);
  if (unit === 'hour') return addTime(day, Math.floor(count / 24), 'day');
  if (unit === 'day' || unit === 'week') {
    const days = count * (unit === 'week' ? 7 : 1);
    return new Date(Date.UTC(y, m - 1, d + days)).toISOString().slice(0, 10);
  }
  const months = count * { month: 1, quarter: 3, year: 12, decade: 120 }[unit];
  return isoDay(y, m + months, d);
}

/** Year, month and day of an ISO day, as numbers. */
export const partsOf = (day: string): readonly number[] => day.split('-').map(Number);

/** Monday of the week of a day. */
export function weekStart(day: string): string {
  const [y = 0, m = 1, d = 1] = partsOf(day);
  return addTime(day, -((new Date(Date.UTC(y, m - 1, d)).getUTCDay() + 6) % 7), 'day');
}

const two = (n: number): string => String(n).padStart(2, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

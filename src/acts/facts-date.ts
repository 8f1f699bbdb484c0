/** The date of a document: from its title, dateline or the sentence that says when the parties met. Never guessed. */
import type { Span } from '../model.js';

/** A date and whether a clue, not the text itself, gave its year. */
export interface DateFact {
  readonly date: string | null;
  readonly inferred: boolean;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const RANGE = `(?:${DAY}\\s*(?:[-–—‑]{1,2}|and|to|&)\\s*)?`;
const MDY = new RegExp(`\\b(?:${MONTH}\\s+${DAY}\\s*(?:[-–—‑]{1,2}|and|to)\\s*)?${MONTH}\\s+${RANGE}${DAY}(?:,?\\s+(\\d{4}))?\\b`, 'g');
const DMY = new RegExp(`\\b${RANGE}${DAY}\\s+(?:day\\s+of\\s+)?${MONTH},?(?:\\s+(\\d{4}))?\\b`, 'g');
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;

interface Found extends Span {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** The date of the document, the last day when it spans several. A day without a year takes the only year of the title, marked as inferred.
 * A report's own date is that of its dateline, not that of the meeting it tells of. */
export function documentDate(text: string, title: string | null, opening: Span, report = false): DateFact {
  const head = text.slice(opening.from, opening.to);
  const found = datesOf(head);
  const own = report ? undefined : found.find((date) => isOwn(head, date));
  const stamped = found.find((date) => date.year !== null && inDateline(head, date));
  const best = stamped ?? own ?? closing(text);
  if (best === null || best === undefined) {
    const titled = title === null ? undefined : datesOf(title).find((date) => date.year !== null);
    return { date: titled ? iso(titled, titled.year as number) : null, inferred: false };
  }
  if (best.year !== null) return { date: iso(best, best.year), inferred: false };
  const years = new Set(title?.match(/\b(?:19|20)\d{2}\b/g) ?? []);
  const [year] = years;
  return years.size === 1 && year !== undefined ? { date: iso(best, Number(year)), inferred: true } : { date: null, inferred: false };
}

function datesOf(text: string): readonly Found[] {
  const out: Found[] = [];
  for (const m of text.matchAll(MDY)) push(out, m, m[3], m[5], m[6]);
  for (const m of text.matchAll(DMY)) push(out, m, m[3], m[2], m[4]);
  for (const m of text.matchAll(ISO)) push(out, m, MONTHS[Number(m[2]) - 1], m[3], m[1]);
  return out.sort((a, b) => a.from - b.from || b.to - a.to).filter((date, i, all) => i === 0 || date.from >= (all[i - 1] as Found).to);
}

function push(
  out: Found[],
  match: RegExpExecArray | RegExpMatchArray,
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
): void {
  const index = MONTHS.findIndex((name) => name.startsWith((month ?? '?').toLowerCase().replace('.', '').slice(0, 3)));
  const date = Number(day);
  if (index < 0 || date < 1 || date > 31) return;
  out.push({
    from: match.index ?? 0,
    to: (match.index ?? 0) + match[0].length,
    year: year === undefined ? null : Number(year),
    month: index + 1,
    day: date,
  });
}

/** Verbs of meeting and issuing: the date of the sentence they stand in is the document's. */
const OCCASION =
  /\b(?:met|meet|meeting|held|hold|holds|convened|gathered|took place|takes place|issued|released|adopted|signed|launched|joined|hosted|host|led|spoke|summit|announced|today)\b/i;
/** Words that make a date another event's. */
const OTHER_EVENT =
  /\b(?:since|until|by|before|after|of our|dated|anniversary of|resolution \d+|(?:beginning|starting|effective|ending|expiring|due)(?: on| from)?)\s+(?:the\s+)?$/i;

function isOwn(head: string, date: Found): boolean {
  const before = head.slice(Math.max(0, date.from - 160), date.from);
  const sentence = before.slice(lastSentenceStart(before));
  if (OTHER_EVENT.test(before) || /\bwill\b/.test(sentence)) return false;
  if (!/(?:\bon(?: this)?(?:\s+the)?(?:\s+\w+day)?,?|,|\bof|\bday|^|\bthis|\bfrom)\s*$/i.test(sentence)) return false;
  const after = head.slice(date.to, date.to + 120);
  return OCCASION.test(sentence) || OCCASION.test(after.split(/\.\s/)[0] ?? '');
}

/** Where the last sentence of a piece of text starts; "D.C." and "U.S." end none. */
function lastSentenceStart(before: string): number {
  let start = Math.max(0, before.lastIndexOf('\n\n') + 1);
  for (const match of before.matchAll(/[\p{Ll}\d)]\.\s/gu)) start = Math.max(start, match.index + 2);
  return start;
}

/** A line of its own or a dateline: "Sen Luc, 19 May 2023", "of 31 May 1974", "September 29, 2021 Pittsburgh, Pennsylvania". */
function inDateline(head: string, date: Found): boolean {
  const start = head.lastIndexOf('\n', date.from - 1) + 1;
  const end = head.indexOf('\n', date.to) < 0 ? head.length : head.indexOf('\n', date.to);
  const line = head.slice(start, end).trim();
  if (/^[\p{Lu}][\p{Lu} .'-]{2,40},\s*$/u.test(head.slice(start, date.from)) && /^[^\n]{0,40}[—–-]/.test(head.slice(date.to, date.to + 42)))
    return true;
  return line.length <= 90 && !/[.;]$/.test(line) && !/\b(?:is|are|was|were|met|has|have)\b/.test(line);
}

/** "Done at …, 3 May 2024", "Adopted … on 21 December 2023" in the last lines. */
function closing(text: string): Found | undefined {
  const tail = text.slice(-600);
  const at = tail.search(/\b(?:Done|Signed|Adopted|Issued) (?:at|in|on|by)\b/);
  return at < 0 ? undefined : datesOf(tail.slice(at)).find((date) => date.year !== null);
}

const iso = (date: Found, year: number): string => `${year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An ISO day in words, "12 June 2025"; anything else as it is. */
export function dayInWords(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  const month = MONTHS[Number(match?.[2]) - 1];
  return match === null || month === undefined ? day : `${Number(match[3])} ${month} ${match[1]}`;
}

/** The month of an ISO day in words, "June 2025". */
export const monthInWords = (day: string): string => dayInWords(day).replace(/^\d+ /, '');

/** A document's place and day as far as they are known: "Varrin, 12 June 2025"; empty when neither is. */
export const placeAndDay = ({ place, date }: { readonly place: string | null; readonly date: string | null }): string =>
  [place, date === null ? null : dayInWords(date)].filter((part) => part !== null).join(', ');

/** A sentence with its ISO days in words. */
export const withDaysInWords = (sentence: string): string => sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, dayInWords);

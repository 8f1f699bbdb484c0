/** Text made safe inside HTML elements and double-quoted attributes. Control characters that HTML forbids become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/g, (char) => HTML[char]!);
}
const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what HTML forbids; lone surrogates can't be written as UTF-8.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text made safe in Markdown: characters that would open markup are escaped, line breaks become spaces, so that it fits a table cell. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

/** White space, line breaks included, as single spaces. For showing only: the offsets no longer hold. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first `width` characters at most, cut at a word, with an ellipsis when something was cut. */
export function shorten(text: string, width: number): string {
  const line = oneLine(text);
  if (line.length <= width) return line;
  const cut = line.lastIndexOf(' ', width - 1);
  return `${line.slice(0, cut > width / 2 ? cut : width - 1)}…`;
}

/** At most `width` characters of a text around some of its words, cut at blanks, with an ellipsis at each cut end. Words that aren't in it: its beginning. */
export function excerpt(text: string, words: string, width: number): string {
  const line = oneLine(text);
  const at = line.indexOf(oneLine(words));
  if (line.length <= width || at < 0) return shorten(text, width);
  const lead = Math.max(0, Math.min(at, line.length - width, at - Math.floor((width - words.length) / 2)));
  const from = lead === 0 ? 0 : line.indexOf(' ', lead) + 1;
  const rest = shorten(line.slice(from), from > 0 ? width - 1 : width);
  return from > 0 ? `…${rest}` : rest;
}

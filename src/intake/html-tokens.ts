/** One piece of a page: characters, or a tag. `attributes` is what stands in the tag, as written. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string };

/** Elements whose content is no mark-up: it runs to their closing tag, and is never part of the text. */
const RAW = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'textarea', 'title', 'math']);
/** What is looked at of one tag. */
const LONGEST_ATTRIBUTES = 2000;

/** The pieces of a page, in order, scripts and styles left out. Any text is accepted; a "<" that opens no tag is a character. Linear. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open !== at) yield { kind: 'text', text: html.slice(at, open < 0 ? html.length : open) };
    if (open < 0) return;
    if (lower.startsWith('<!--', open)) {
      const end = lower.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const match = /^<(\/?)([a-z!?][a-z0-9:-]{0,40})/.exec(lower.slice(open, open + 48));
    if (!match) {
      yield { kind: 'text', text: '<' };
      at = open + 1;
      continue;
    }
    const name = match[2]!;
    const close = tagEnd(html, open + match[0].length);
    if (match[1] === '' && RAW.has(name)) at = rawEnd(html, lower, name, close);
    else {
      const attributes = html.slice(open + match[0].length, Math.min(close - 1, open + LONGEST_ATTRIBUTES));
      yield { kind: match[1] === '' ? 'open' : 'close', name, attributes };
      at = close;
    }
  }
}

/** Behind the ">" that ends a tag. A ">" within quotes counts too: pages that leave quotes open are commoner. */
function tagEnd(html: string, from: number): number {
  const close = html.indexOf('>', from);
  return close < 0 ? html.length : close + 1;
}

function rawEnd(html: string, lower: string, name: string, from: number): number {
  const close = lower.indexOf(`</${name}`, from);
  return close < 0 ? html.length : tagEnd(html, close);
}

/** The value of an attribute, or null. `attributes` is what stands in a tag. */
export function attributeOf(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|[\\s"'/])${name}\\s{0,5}=\\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null;
}

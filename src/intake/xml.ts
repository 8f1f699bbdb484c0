import type { Span } from '../model.js';

/**
 * One event of an XML text: an element opens or closes, or characters stand between. An empty element opens and closes. Names keep their prefix.
 * `from`–`to` is its place in the source: the tag, or the characters as they are written.
 */
export type XmlEvent = Span &
  (
    | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
    | { readonly kind: 'close'; readonly name: string }
    | { readonly kind: 'text'; readonly text: string }
  );

/** Deeper nesting than any word processor writes. */
const DEEPEST = 512;

/**
 * The events of an XML text, in order. Nothing is ever fetched or expanded: a document type declaration (which could define entities) ends it with an
 * error, and only the five entities of XML itself and character numbers are decoded. Linear in the text. Throws an `Error` with the reason for what is
 * not well-formed, nested deeper than 512, or declares a document type; callers turn it into their own code.
 */
export function* xmlEvents(source: string): Generator<XmlEvent> {
  const open: string[] = [];
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const end = tag < 0 ? source.length : tag;
    if (end > at) yield { kind: 'text', text: decodeXml(source.slice(at, end)), from: at, to: end };
    if (tag < 0) break;
    if (source.startsWith('<!--', tag)) at = after(source, '-->', tag + 4);
    else if (source.startsWith('<![CDATA[', tag)) {
      at = after(source, ']]>', tag + 9);
      yield { kind: 'text', text: source.slice(tag + 9, at - 3), from: tag + 9, to: at - 3 };
    } else if (source.startsWith('<?', tag)) at = after(source, '?>', tag + 2);
    else if (source.startsWith('<!', tag)) throw new Error('a document type declaration, which is never read');
    else {
      at = after(source, '>', tag + 1);
      yield* elementEvents(source.slice(tag + 1, at - 1), open, { from: tag, to: at });
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is never closed`);
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw new Error(`"${mark}" is missing`);
  return at + mark.length;
}

function* elementEvents(inner: string, open: string[], place: Span): Generator<XmlEvent> {
  if (inner.startsWith('/')) {
    const name = inner.slice(1).trim();
    if (open.pop() !== name) throw new Error(`</${name.slice(0, 40)}> closes nothing that is open`);
    yield { kind: 'close', name, ...place };
    return;
  }
  const empty = inner.endsWith('/');
  const name = /^[^\s/]+/.exec(inner)?.[0] ?? '';
  if (name === '') throw new Error('a tag without a name');
  yield { kind: 'open', name, attributes: attributesOf(inner, name.length), ...place };
  if (empty) yield { kind: 'close', name, ...place };
  else if (open.push(name) > DEEPEST) throw new Error(`elements nested deeper than ${DEEPEST}`);
}

/** A ">" inside an attribute's quotes is legal but no word processor writes one; it ends the tag here, and what follows is read as text. */
function attributesOf(inner: string, from: number): Readonly<Record<string, string>> {
  const out: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const match of inner.slice(from).matchAll(/([^\s=/"']{1,100})\s{0,10}=\s{0,10}(?:"([^"]*)"|'([^']*)')/g))
    out[match[1]!] = decodeXml(match[2] ?? match[3] ?? '');
  return out;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{1,5});/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return ENTITIES[body] ?? whole;
    const code = body[1]?.toLowerCase() === 'x' ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** What a site asks of robots (RFC 9309). */
export interface Robots {
  /** Whether a path (with its query) may be fetched. */
  readonly allows: (path: string) => boolean;
  /** Seconds to wait between requests (`crawl-delay`, not of the RFC but widely used); null when none is asked. */
  readonly delay: number | null;
}

/** RFC 9309 asks for at least 500 KiB; what comes after it is not looked at. */
export const ROBOTS_BYTES = 500 * 1024;
/** A pattern longer than any path that is fetched can't match. */
const MAX_PATTERN = 2048;

interface Rule {
  readonly allow: boolean;
  /** Normalised, without the "$" at the end. */
  readonly parts: readonly string[];
  readonly anchored: boolean;
  /** The longest pattern wins. */
  readonly length: number;
}
interface Group {
  readonly rules: Rule[];
  delay: number | null;
}

/** A site that says nothing: everything may be fetched. */
export const OPEN: Robots = { allows: () => true, delay: null };

/**
 * Reads a `robots.txt`. Groups for the product (case does not matter) are put together; without any, those for "*" count. The longest matching pattern
 * wins, and `allow` among equals; "*" and "$" mean what they mean in the RFC. A line that is none of this is passed over. Linear in the text.
 */
export function parseRobots(text: string, product: string): Robots {
  const groups = new Map<string, Group>();
  let open: Group[] = [];
  let naming = false;
  for (const [field, value] of fieldsOf(text)) {
    if (field === 'user-agent') {
      if (!naming) open = [];
      naming = true;
      open.push(groupOf(groups, value.toLowerCase()));
    } else {
      naming = false;
      for (const group of open) take(group, field, value);
    }
  }
  const group = groups.get(product.toLowerCase()) ?? groups.get('*');
  if (group === undefined) return OPEN;
  return { allows: (path) => path === '/robots.txt' || allowed(group.rules, normalised(path)), delay: group.delay };
}

function* fieldsOf(text: string): Generator<readonly [field: string, value: string]> {
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const hash = line.indexOf('#');
    const bare = hash < 0 ? line : line.slice(0, hash);
    const colon = bare.indexOf(':');
    if (colon > 0) yield [bare.slice(0, colon).trim().toLowerCase(), bare.slice(colon + 1).trim()];
  }
}

/** A product token may be followed by a version ("entente/1.0"), which is not part of it. */
function groupOf(groups: Map<string, Group>, agent: string): Group {
  const name = agent === '*' ? agent : (/^[a-z_-]{1,100}/.exec(agent)?.[0] ?? '');
  const group = groups.get(name) ?? { rules: [], delay: null };
  groups.set(name, group);
  return group;
}

function take(group: Group, field: string, value: string): void {
  if (field === 'crawl-delay') {
    const seconds = /^\d{1,6}(?:\.\d{1,3})?$/.test(value) ? Number(value) : null;
    if (seconds !== null) group.delay = Math.max(group.delay ?? 0, seconds);
  } else if ((field === 'allow' || field === 'disallow') && value !== '' && value.length <= MAX_PATTERN) {
    const anchored = value.endsWith('$');
    const pattern = normalised(anchored ? value.slice(0, -1) : value);
    group.rules.push({ allow: field === 'allow', parts: pattern.split(/\*+/), anchored, length: pattern.length });
  }
}

function allowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule | null = null;
  for (const rule of rules) {
    if (best !== null && (rule.length < best.length || (rule.length === best.length && !rule.allow))) continue;
    if (matches(rule, path)) best = rule;
  }
  return best?.allow ?? true;
}

/** Each part after a "*" is taken where it first occurs; the last of an anchored rule must stand at the end. No way back is ever needed. */
function matches({ parts, anchored }: Rule, path: string): boolean {
  const [head = '', ...rest] = parts;
  if (!path.startsWith(head)) return false;
  if (rest.length === 0) return !anchored || path.length === head.length;
  const last = anchored ? (rest.pop() ?? '') : '';
  let at = head.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !anchored || (path.endsWith(last) && path.length - last.length >= at);
}

/** Percent-encoding made one: letters, digits and "-._~" plain, all else outside ASCII encoded, hexadecimal in capitals. */
function normalised(path: string): string {
  return path
    .replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
      const char = String.fromCharCode(Number.parseInt(hex, 16));
      return /[\w.~-]/.test(char) ? char : whole.toUpperCase();
    })
    .replace(/[^\x20-\x7e]+/g, (run) => Array.from(new TextEncoder().encode(run), (byte) => `%${hex(byte)}`).join(''));
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');

/** Facts that a file says of itself, beside its text. Dates only as `YYYY-MM-DD`, as written. */
export interface Metadata {
  readonly title?: string;
  /** When it was issued, published or sent; never when its file was made. */
  readonly date?: string;
  /** Who signs for it: an author, or the sender of a message. */
  readonly author?: string;
  /** The site a page belongs to, by its name. */
  readonly site?: string;
  /** The address a page gives as its own: always http or https. */
  readonly address?: string;
  /** Names of what came with a message; the files themselves are left out. */
  readonly attachments?: readonly string[];
  /** What was done to the text that a reader should know, in sentences. */
  readonly notes?: readonly string[];
}
export interface Extraction {
  readonly text: string;
  readonly metadata: Metadata;
}

/**
 * Markdown to its words: front matter becomes metadata (`title`, `date`), marks of headings, emphasis, links, quotes, code and tables go,
 * list markers stay, because layout reads them. Never throws; what isn't Markdown stays as it is.
 */
export function extractMarkdown(source: string): Extraction {
  const { body, metadata } = frontMatter(source);
  const lines = body.split('\n').map(plainLine);
  const text = lines.filter((line) => line !== null).join('\n');
  return { text, metadata };
}

function frontMatter(source: string): { body: string; metadata: Metadata } {
  const start = /^\uFEFF?---[ \t]*\r?\n/.exec(source);
  const end = start ? source.indexOf('\n---', start[0].length - 1) : -1;
  if (!start || end < 0) return { body: source, metadata: {} };
  const after = source.indexOf('\n', end + 1);
  const fields = source.slice(start[0].length, end).split('\n');
  const field = (name: string): string | undefined => {
    const line = fields.find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
    return (
      line
        ?.slice(name.length + 1)
        .trim()
        .replace(/^["']|["']$/g, '') || undefined
    );
  };
  const title = field('title');
  const date = field('date')?.slice(0, 10);
  const isDate = date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date);
  return { body: after < 0 ? '' : source.slice(after + 1), metadata: { ...(title && { title }), ...(isDate && { date }) } };
}

/** One line without its marks; null for a line that is nothing but marks (fences, rules, table rules). */
function plainLine(line: string): string | null {
  if (/^\s{0,3}(```|~~~)/.test(line) || /^\s{0,3}([-*_])(\s*\1){2,}\s*$/.test(line) || /^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(line)) return null;
  const bare = line
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/^\s{0,3}(?:>\s?)+/, '')
    .replace(/^(\s*)[*+](\s+)/, '$1-$2')
    .replace(/[ \t]#+[ \t]*$/, '');
  return inline(bare);
}

function inline(line: string): string {
  return line
    .replace(/!\[([^\]]{0,500})\]\([^)\s]{0,2000}\)/g, '$1')
    .replace(/\[([^\]]{1,500})\]\([^)\s]{0,2000}(?:\s"[^"]{0,500}")?\)/g, '$1')
    .replace(/(\*\*|__)(\S(?:[^*_]{0,2000}\S)?)\1/g, '$2')
    .replace(/(^|[\s("'“‘])([*_])(\S(?:[^*_]{0,2000}\S)?)\2(?=$|[\s.,;:!?)"'”’])/g, '$1$3')
    .replace(/`([^`]{1,500})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1');
}

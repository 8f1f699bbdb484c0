import { extractHtml, type PageLine, pageLines, textOfHtml } from './html.js';
import { firstHeading } from './html-metadata.js';
import type { Extraction } from './markdown.js';

/** Beyond these a page is taken apart in one pass only: building its tree would cost too much. */
const LARGEST = 4_000_000;
const MOST_TAGS = 30_000;
const DEEPEST = 400;
/** A page with so few links, and no navigation, has nothing around its text that needs telling apart. */
const FEW_LINKS = 4;
/** The article that was found must have this share of the words that read as text on the page, or the page loses too much by it … */
const KEEPS = 0.8;
/** … or this share, when all that it leaves out stands before and behind it. */
const KEEPS_INSIDE = 0.6;
/** What is lost between the first and the last line that are kept, as a share of all. */
const LOST_INSIDE = 0.1;
/** A line is no text when more of it than this is links. */
const LINKED = 0.5;

/**
 * The words of a whole web page: what Readability finds to be its article, when that keeps (nearly) all that reads as text on the page; else the words of
 * the page without its furniture, as `extractHtml` gives them. Statements are often short or lists, where an article is easily mistaken. Scripts never run,
 * nothing is fetched.
 */
export async function extractPage(source: string): Promise<Extraction> {
  const own = extractHtml(source);
  if (!isPage(source)) return own;
  const article = await articleOf(source);
  if (article === null) return own;
  const text = textOfHtml(article);
  return { ...own, text: keepsEnough(pageLines(source), text) ? titled(text, source, own.metadata.title) : own.text };
}

function isPage(source: string): boolean {
  if (source.length > LARGEST) return false;
  let links = 0;
  let tags = 0;
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name] of source.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    tags += 1;
    const tag = name!.toLowerCase();
    if (tag === 'a') links += closing ? 0 : 1;
    if (tag === 'nav' || tag === 'aside' || tag === 'footer') links += FEW_LINKS;
    if (!VOID.has(tag)) depth = Math.max(0, depth + (closing ? -1 : 1));
    deepest = Math.max(deepest, depth);
    if (tags > MOST_TAGS || deepest > DEEPEST) return false;
  }
  return links > FEW_LINKS;
}
/** Elements without an end tag, or whose end tag is often left out. */
const VOID = new Set('br hr img input meta link area base col source wbr p li td th tr dt dd option'.split(' '));

async function articleOf(source: string): Promise<string | null> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  try {
    const { document } = parseHTML(source);
    return (
      new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], { maxElemsToParse: MOST_TAGS }).parse()
        ?.content ?? null
    );
  } catch {
    // A tree that Readability cannot walk is no reason to refuse the page: its words are known without it.
    return null;
  }
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Runs of three words, by which a line is found again however its white space changed. */
function* runsOf(words: readonly string[]): Generator<string> {
  if (words.length < RUN) yield words.join(' ');
  for (let at = 0; at + RUN <= words.length; at++) yield words.slice(at, at + RUN).join(' ');
}
const RUN = 3;

/** Compares the lines of the page that read as text with the article's words. */
function keepsEnough(page: readonly PageLine[], article: string): boolean {
  const found = new Set(runsOf(wordsOf(article)));
  const lines = page
    .filter((line) => line.linked < LINKED)
    .map((line) => wordsOf(line.text))
    .filter((words) => words.length >= RUN)
    .map((words) => ({ words: words.length, kept: isKept([...runsOf(words)], found) }));
  const sum = (some: typeof lines): number => some.reduce((total, line) => total + line.words, 0);
  const all = sum(lines);
  const share = all === 0 ? 1 : sum(lines.filter((line) => line.kept)) / all;
  if (share >= KEEPS) return true;
  const first = lines.findIndex((line) => line.kept);
  const last = lines.findLastIndex((line) => line.kept);
  const lostInside = sum(lines.slice(first, last + 1).filter((line) => !line.kept));
  return share >= KEEPS_INSIDE && lostInside <= all * LOST_INSIDE;
}

const isKept = (runs: readonly string[], found: ReadonlySet<string>): boolean =>
  runs.filter((run) => found.has(run)).length >= runs.length * MOSTLY;
const MOSTLY = 0.7;

/** Readability takes the page's heading away; where the page's title names it too, it is the title of the text. */
function titled(text: string, source: string, title: string | undefined): string {
  const heading = firstHeading(source);
  if (heading === null || title === undefined) return text;
  const [own, named, start] = [heading, title, text.slice(0, heading.length * 3 + 200)].map((one) => wordsOf(one).join(' '));
  return named!.includes(own!) && !start!.includes(own!) ? `${heading}\n\n${text}` : text;
}

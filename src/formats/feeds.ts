import { EntenteError } from '../errors.js';
import type { Comparison, Document, Series } from '../model.js';
import { escapeHtml } from './escape.js';
import { type Move, movesOfComparison, movesOfSeries } from './moves.js';
import { type Publishing, urnOf } from './publishing.js';
import { nameOf } from './wording.js';

interface Feed {
  readonly id: string;
  readonly title: string;
  readonly moves: readonly Move[];
  /** The last text: it dates a feed in which nothing moved. */
  readonly latest: Document | undefined;
  readonly publishing: Publishing;
}

/** What moved between two texts, as JSON Feed 1.1. Dates are those of the texts; an undated text has none. */
export const compareFeed = (comparison: Comparison, publishing: Publishing = {}): string =>
  jsonFeed(feedOfComparison(comparison, publishing));

/** What moved through a series, as JSON Feed 1.1, latest text first. */
export const seriesFeed = (series: Series, publishing: Publishing = {}): string => jsonFeed(feedOfSeries(series, publishing));

/** What moved between two texts, as Atom (RFC 4287). */
export const compareAtom = (comparison: Comparison, publishing: Publishing = {}): string => atom(feedOfComparison(comparison, publishing));

/** What moved through a series, as Atom (RFC 4287), latest text first. */
export const seriesAtom = (series: Series, publishing: Publishing = {}): string => atom(feedOfSeries(series, publishing));

const feedOfComparison = (comparison: Comparison, publishing: Publishing): Feed => ({
  id: urnOf('comparison', comparison.before.sha256, comparison.after.sha256),
  title: `What moved from ${nameOf(comparison.before)} to ${nameOf(comparison.after)}`,
  moves: movesOfComparison(comparison),
  latest: comparison.after,
  publishing,
});

const feedOfSeries = (series: Series, publishing: Publishing): Feed => {
  const [first, last] = [series.documents[0], series.documents.at(-1)];
  return {
    id: urnOf('series', ...series.documents.map(({ id }) => id)),
    title: first === undefined || last === undefined ? 'What moved' : `What moved from ${nameOf(first)} to ${nameOf(last)}`,
    moves: movesOfSeries(series),
    latest: last,
    publishing,
  };
};

function jsonFeed({ title, moves, publishing: { home, publisher, address } }: Feed): string {
  const items = moves.map((move) => {
    const url = linkOf(move, { ...(home !== undefined && { home }), ...(address !== undefined && { address }) });
    return {
      id: move.id,
      ...(url !== null && { url }),
      title: move.title,
      content_text: move.text,
      ...(move.date !== null && { date_published: `${move.date}T00:00:00Z` }),
    };
  });
  const authors =
    publisher === undefined ? [] : [{ name: publisher.name, ...(publisher.address !== undefined && { url: publisher.address }) }];
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(home !== undefined && { home_page_url: home }),
    ...(authors.length > 0 && { authors }),
    language: 'en',
    items,
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

const linkOf = (move: Move, { home, address }: Publishing): string | null =>
  address?.(move.document) ?? (home === undefined ? null : `${home}#${encodeURIComponent(move.id)}`);

/**
 * Atom asks every entry for a time: the day of the text, or else when it was taken in. Where nobody knows that either, none is made up: throws
 * `feed-undated`.
 */
function timeOf(document: Document | undefined, { taken }: Publishing): string {
  if (document?.date) return `${document.date}T00:00:00Z`;
  const time = document && taken?.(document);
  if (time) return time;
  throw new EntenteError('feed-undated', {
    expected: 'texts with dates, or the times they were taken in',
    came: document ? `"${document.id}" with neither` : 'no text at all',
    todo: 'Give it a date, say when it was taken in, or write a JSON Feed, which can do without.',
  });
}

function atom({ id, title, moves, latest: last, publishing }: Feed): string {
  const { home, publisher } = publishing;
  const times = moves.map(({ document }) => timeOf(document, publishing)).sort();
  const latest = times.at(-1) ?? timeOf(last, publishing);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${escapeXml(id)}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <updated>${latest}</updated>`,
    `  <author><name>${escapeXml(publisher?.name ?? 'Entente')}</name></author>`,
    ...(home === undefined ? [] : [`  <link rel="alternate" href="${escapeXml(home)}"/>`]),
    ...moves.map((move) => entryOf(move, publishing)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryOf(move: Move, publishing: Publishing): string {
  const link = linkOf(move, publishing);
  return [
    '  <entry>',
    `    <id>${escapeXml(move.id)}</id>`,
    `    <title>${escapeXml(move.title)}</title>`,
    `    <updated>${timeOf(move.document, publishing)}</updated>`,
    ...(link === null ? [] : [`    <link rel="alternate" href="${escapeXml(link)}"/>`]),
    `    <content type="text">${escapeXml(move.text)}</content>`,
    '  </entry>',
  ].join('\n');
}

/** Text made safe in XML: what HTML escapes, and the two code points that XML forbids besides. */
const escapeXml = (text: string): string => escapeHtml(text).replace(/[\ufffe\uffff]/g, '\ufffd');

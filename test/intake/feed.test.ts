import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedOf, isFeed } from '../../src/intake/feed.js';
import { codeOf } from './site.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const base = 'https://tolme.example/news/feed.xml';
const rss = (items: string, before = ''): Uint8Array =>
  utf8(`<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Tolme &amp; others</title>${items}</channel></rss>`);

describe('feeds', () => {
  it('of RSS give titles, links and days as they stand there', async () => {
    const bytes = rss(`
      <item><title>Joint &lt;b&gt;statement&lt;/b&gt;</title><link>https://tolme.example/a?b=1&amp;c=2</link><pubDate>Thu, 12 Jun 2025 00:30:00 +0900</pubDate></item>
      <item><title><![CDATA[Readout]]></title><guid>https://tolme.example/b</guid><pubDate>2 June 2025</pubDate></item>
      <item><title>Neither</title><guid isPermaLink="false">tag:tolme,1</guid></item>
      <item><link>/c</link><pubDate>soon</pubDate></item>
      <item><title>Again</title><link>https://tolme.example/b</link></item>`);
    expect(isFeed(bytes)).toBe(true);
    expect(await feedOf(bytes, base)).toEqual({
      title: 'Tolme & others',
      items: [
        { title: 'Joint statement', link: 'https://tolme.example/a?b=1&c=2', date: '2025-06-12' },
        { title: 'Readout', link: 'https://tolme.example/b', date: '2025-06-02' },
        { title: null, link: 'https://tolme.example/c', date: null },
      ],
    });
  });
  it('of Atom give the page of an entry, not the feed itself', async () => {
    const bytes = utf8(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Tolme</title><entry><title type="html">Joint statement</title>
      <link rel="self" href="/self"/><link rel="alternate" href="/a"/><published>2025-06-12T23:30:00-05:00</published><updated>2025-07-01T00:00:00Z</updated></entry></feed>`);
    expect([isFeed(bytes), (await feedOf(bytes, base)).items]).toEqual([
      true,
      [{ title: 'Joint statement', link: 'https://tolme.example/a', date: '2025-06-12' }],
    ]);
  });
  it('of JSON and RDF are read alike', async () => {
    const json = utf8(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Tolme',
        items: [{ id: '1', url: '/a', title: 'A', date_published: '2025-06-12T00:00:00Z' }],
      }),
    );
    const rdf =
      utf8(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>Tolme</title></channel><item rdf:about="y"><title>A</title><link>/a</link><dc:date>2025-06-12</dc:date></item></rdf:RDF>`);
    const items = [{ title: 'A', link: 'https://tolme.example/a', date: '2025-06-12' }];
    expect([(await feedOf(json, base)).items, (await feedOf(rdf, base)).items, isFeed(json), isFeed(rdf)]).toEqual([
      items,
      items,
      true,
      true,
    ]);
  });
  it.each([
    ['a page', '<!DOCTYPE html><html><body><p>They met.</p><rss></rss></body></html>'],
    ['a text', 'They met in Tolme.'],
    ['another JSON', '{"title":"They met"}'],
    ['nothing', ''],
  ])('are not seen in %s', (_, text) => {
    expect(isFeed(utf8(text))).toBe(false);
  });
  const bomb = `<!DOCTYPE rss [<!ENTITY a "They met. ">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${'bcdefghij'[index]} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>`;
  it.each<[string, Uint8Array]>([
    [
      'an external entity',
      rss('<item><title>&x;</title><link>/a</link></item>', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ],
    ['an external document type', rss('<item><link>/a</link></item>', '<!DOCTYPE rss SYSTEM "http://10.0.0.1/evil.dtd">')],
    ['a bomb of entities', rss('<item><title>&j;</title><link>/a</link></item>', bomb)],
    ['ten thousand elements inside each other', rss(`<item>${'<title>'.repeat(10_000)}`)],
    ['a tag that is never closed', rss('<item><link>/a</link>')],
    ['6 MB of items', rss('<item/>'.repeat(900_000))],
    ['broken JSON', utf8('{"version":"https://jsonfeed.org/version/1.1","items":[')],
  ])('with %s are refused', async (_, bytes) => {
    expect(await codeOf(feedOf(bytes, base))).toBe('feed-invalid');
  });
  it('name no link that cannot be an address, and keep no script in a title', async () => {
    const { items } = await feedOf(
      rss('<item><title>&lt;script&gt;x()&lt;/script&gt;A</title><link>http://[bad</link></item><item><link>javascript:x()</link></item>'),
      base,
    );
    expect(items).toEqual([{ title: null, link: 'javascript:x()', date: null }]);
  });
  it('are read or refused with a code, whatever they hold', async () => {
    const part = fc.constantFrom(
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link>',
      '</link>',
      '/a',
      '&amp;',
      '&x;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '"',
      '{',
      '\u0000',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(part, fc.string()), { maxLength: 20 }), async (parts) => {
        expect(['no error', 'feed-invalid', 'binary-file', 'file-empty']).toContain(await codeOf(feedOf(rss(parts.join('')), base)));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { codeOf, intakeOf, utf8 } from './codes.js';

const S1 =
  'The Foreign Ministers of Arvenia and Borland met in Varrin on 12 June 2025 and reaffirmed their partnership in the Lorn Strait.';
const S2 =
  'They strongly condemned the raid on Holm, which endangered the crews of three ships, and demanded the release of all who are still held.';
const S3 =
  'They decided to set up a joint situation cell, to begin its work by 1 October 2025, and agreed to meet again in Sen Luc next spring.';
const furniture = {
  top: '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/about">The Ministry</a></li></ul></nav><div id="cookie-banner"><p>We use cookies to make this site work for you and for others.</p><button>Accept</button></div>',
  share: '<div class="share-buttons"><a href="#">Share on this network</a> <a href="#">Share on that network</a></div>',
  related:
    '<section class="related-links"><h2>Related</h2><ul><li><a href="/1">Minister opens a bridge in Tolme</a></li><li><a href="/2">Minister visits a school in Holm</a></li></ul></section>',
  bottom: '<footer><p>Ministry of Foreign Affairs of Borland, Varrin. All rights reserved.</p></footer>',
};
const head = (title: string, more = ''): string => `<!doctype html><html><head><title>${title}</title>${more}</head>`;
const page = async (html: string): Promise<readonly string[]> => (await intakeOf(utf8(html), 'page.html')).text.split(/\n+/);

describe('a web page', () => {
  it('of a ministry gives the statement and what it says of itself, nothing that stands around it', async () => {
    const html = `${head(
      'Joint Statement – Ministry of Borland',
      '<meta property="og:site_name" content="Ministry of Borland"><meta name="author" content="Press Office"><link rel="canonical" href="https://mfa.borland.example/joint?a=1&amp;b=2"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-06-12T18:00:00+02:00"}</script>',
    )}<body>${furniture.top}<div class="content"><h1>Joint Statement</h1><p>${S1}</p><h2>Security</h2><ol><li>${S2}</li><li>${S3}</li></ol>${furniture.share}</div>${furniture.related}${furniture.bottom}</body></html>`;
    const { text, metadata } = await intakeOf(utf8(html), 'page.html');
    expect(text.split('\n').filter((line) => line !== '')).toEqual(['Joint Statement', S1, 'Security', `1. ${S2}`, `2. ${S3}`]);
    expect(metadata).toEqual({
      title: 'Joint Statement',
      date: '2025-06-12',
      author: 'Press Office',
      site: 'Ministry of Borland',
      address: 'https://mfa.borland.example/joint?a=1&b=2',
    });
  });
  it('of a newspaper gives the article without teasers, comments and captions', async () => {
    const html = `${head('Ministers condemn raid | The Tolme Post')}<body>${furniture.top}<div class="layout"><main><article><header><h1>Ministers condemn raid</h1><time itemprop="datePublished" datetime="2025-06-13">13 June</time></header>
      <figure><img src="x.jpg"><figcaption>The ministers in Varrin</figcaption></figure><p>${S1}</p><p>${S2}</p>${furniture.share}<p>${S3}</p></article></main>
      <aside><h3>Most read</h3><p>Ten walks in Tolme that you should take this summer, with maps of each.</p></aside>
      <div class="comments"><p>I was there and it rained.</p></div></div>${furniture.bottom}</body></html>`;
    const { text, metadata } = await intakeOf(utf8(html), 'page.html');
    for (const sentence of ['Ministers condemn raid', S1, S2, S3]) expect(text).toContain(sentence);
    for (const other of ['Ten walks', 'it rained', 'Share on', 'cookies', 'All rights', 'in Varrin\n']) expect(text).not.toContain(other);
    expect(metadata).toMatchObject({ title: 'Ministers condemn raid', date: '2025-06-13' });
  });
  it('that is a list of points keeps every point', async () => {
    const points = Array.from({ length: 12 }, (_, at) => `<li>decided to open office ${at} in Tolme;</li>`).join('');
    const html = `${head('Decisions')}<body>${furniture.top}<div><h1>Decisions</h1><p>The ministers:</p><ul>${points}</ul></div>${furniture.related}${furniture.bottom}</body>`;
    const lines = await page(html);
    expect(lines.filter((line) => line.startsWith('- decided'))).toHaveLength(12);
    expect(lines).not.toContain('- Minister opens a bridge in Tolme');
  });
  it('that is a table keeps a line for every row', async () => {
    const rows = Array.from({ length: 10 }, (_, at) => `<tr><td>State ${at}</td><td>${at + 1} million marks for the fund</td></tr>`).join(
      '',
    );
    const lines = await page(
      `${head('Pledges')}<body>${furniture.top}<div class="content"><h1>Pledges</h1><table><tr><th>State</th><th>Pledge</th></tr>${rows}</table></div>${furniture.bottom}</body>`,
    );
    expect(lines).toContain('State 9 10 million marks for the fund');
    expect(lines.filter((line) => line.startsWith('State '))).toHaveLength(11);
  });
  it('of mostly links still gives its few sentences', async () => {
    const links = Array.from({ length: 60 }, (_, at) => `<li><a href="/${at}">Statement number ${at} of the ministry</a></li>`).join('');
    const lines = await page(`${head('Archive')}<body>${furniture.top}<div><h1>Archive</h1><p>${S1}</p><ul>${links}</ul></div></body>`);
    expect(lines).toContain(S1);
  });
  it('whose statement is short keeps it whole', async () => {
    const html = `${head('Statement')}<body>${furniture.top}<div class="wrap"><div><h1>Statement</h1></div><div><p>Arvenia condemns the raid.</p></div><div><p>It stands with Holm.</p></div></div>${furniture.related}${furniture.bottom}</body>`;
    expect((await page(html)).filter((line) => line !== '')).toEqual(['Statement', 'Arvenia condemns the raid.', 'It stands with Holm.']);
  });
  it('whose text stands in a form, in a part with an unlucky name, or as typed lines keeps it', async () => {
    expect(await page(`<body><form action="/"><p>${S1}</p><select><option>English</option></select></form></body>`)).toEqual([S1]);
    const long = `<p>${`${S1} `.repeat(8)}</p>`;
    expect((await page(`<body><div class="social"><h1>Social policy</h1>${long}</div></body>`))[0]).toBe('Social policy');
    expect(await page('<body><pre>They met\nin Varrin.\n\n  They agreed.</pre></body>')).toEqual([
      'They met',
      'in Varrin.',
      'They agreed.',
    ]);
  });
  it('whose navigation is never closed keeps its text', async () => {
    expect(await page(`<body><nav><a href="/">Home</a><p>${S1}</p></body>`)).toContain(S1);
  });
  it('numbers its lists as the page shows them, and drops a second mark', async () => {
    const html =
      '<ol start="3"><li>three</li><li value="7">seven</li><li>eight</li></ol><ol type="a"><li>first</li></ol><ul><li>(b) own</li><li>• dot</li><li>plain</li></ul>';
    expect(await page(`<html><body>${html}</body></html>`)).toEqual([
      '3. three',
      '7. seven',
      '8. eight',
      '(a) first',
      '(b) own',
      '• dot',
      '- plain',
    ]);
  });
});

describe('a web page that is a trap', () => {
  const links = '<a href="/">x</a> '.repeat(20);
  it.each<[string, string]>([
    ['100,000 nested parts', `${links}${'<div>'.repeat(100_000)}They met.${'</div>'.repeat(100_000)}`],
    ['100,000 nested parts with names', `${links}${'<div class="share">'.repeat(100_000)}They met.`],
    ['100,000 line breaks', `${links}${'<br>'.repeat(90_000)}They met.`],
    ['50,000 lists in one another', `${links}${'<ul><li>'.repeat(50_000)}They met.`],
    ['30,000 paragraphs', `${links}${'<p>They met.'.repeat(30_000)}`],
    ['a million unclosed quotes', `${links}<p title="${'<p '.repeat(300_000)}`],
    ['entities that multiply', `<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><html>${links}<p>They met. &b;</p></html>`],
  ])('ends soon, with a text or a code: %s', async (_, html) => {
    expect(await codeOf(utf8(html), 'x.html')).toMatch(/^(?:no error|file-empty)$/);
  });
  it('never runs a script, fetches or follows anything', async () => {
    const html = `${head('x')}<body>${links}<script>globalThis.ran = true</script><p onclick="x()">${S1}</p><p>${S2}</p><p>${S3}</p><img src="http://192.0.2.1/x" onerror="globalThis.ran = true"></body>`;
    expect(await page(html)).toContain(S1);
    expect('ran' in globalThis).toBe(false);
  });
  it('gives no address but one of the web', async () => {
    const html = `<html><head><link rel="canonical" href="javascript:alert(1)"></head><body><p>They met.</p></body></html>`;
    expect((await intakeOf(utf8(html), 'x.html')).metadata.address).toBeUndefined();
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.js';
import { computeHere } from '../../src/http/compute.js';
import { type Listening, listen } from '../../src/http/serve.js';
import { defaultLexicon, extendLexicon } from '../../src/index.js';
import { draftOfDocx } from '../../src/intake/draft-docx.js';
import { addDocuments, type Ledger, openLedger } from '../../src/ledger.js';
import { parsePartyFile } from '../../src/lexicon/en/parties.js';
import { inserted, paragraph, run, word } from '../draft/word.js';
import { chromiumPath, expectAccessible, launch, offlinePage } from './page.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = (name: string): string => readFileSync(`${root}examples/${name}`, 'utf8');
const lexicon = extendLexicon(defaultLexicon, { parties: parsePartyFile(example('parties.json')) });
const AGREED = 'The Foreign Ministers strongly opposed any unilateral attempt to redraw maritime boundaries';
const WEAKER = AGREED.replace('strongly ', '');
/** The last text of the series with one act made weaker. */
const DRAFT = example('varrin-2025.txt').replace(AGREED, WEAKER);

describe.skipIf(chromiumPath === undefined)('the draft screen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-draft-'));
  const complaints: string[] = [];
  let browser: Browser;
  let ledger: Ledger;
  let server: Listening;
  let home: string;

  const open = async (options: Parameters<Browser['newContext']>[0] = {}, path = '/draft?series=gulf'): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    const page = await context.newPage();
    // A bracket that is alone is refused by the server, and browsers tell of every refusal.
    page.on('console', (message) => /status of 400/.test(message.text()) || complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(home + path);
    await page.waitForSelector('h1');
    return page;
  };
  /** By keyboard: into the editor, and the clipboard's words into it. */
  const paste = async (page: Page, text: string): Promise<void> => {
    await page.waitForSelector('.cm-content');
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.keyboard.press('e');
    await page.waitForSelector('.cm-focused');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+v');
  };
  /** The words in the editor, without the signs before them. */
  const words = (page: Page): Promise<string> =>
    page.evaluate(() =>
      [...(document.querySelector('.editor')?.shadowRoot?.querySelectorAll('.cm-line') ?? [])]
        .map((line) => {
          const copy = line.cloneNode(true) as Element;
          for (const sign of copy.querySelectorAll('.cm-sign')) sign.remove();
          return copy.textContent;
        })
        .join('\n'),
    );
  const wide = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - innerWidth');
  beforeAll(async () => {
    offlinePage();
    ledger = await openLedger(join(folder, 'app.db'));
    const inputs = ['sen-luc-2023.txt', 'tolme-2024.txt', 'varrin-2025.txt'].map((name) => ({
      bytes: new TextEncoder().encode(example(name)),
      name,
      source: `file:///gulf/${name}`,
      given: { series: 'gulf', genre: 'statement' } as const,
    }));
    await addDocuments(ledger, inputs, { by: { kind: 'person', name: 'mara' }, lexicon });
    server = await listen(
      (port) =>
        createApp({ ledger, lexicon, compute: computeHere(lexicon), web: join(root, 'dist', 'web'), mode: { kind: 'single', port } }),
      { host: '127.0.0.1', port: 0 },
    );
    home = server.address.replace('127.0.0.1', 'localhost');
    browser = await launch();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await ledger?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds what departs from agreed language, shows its wordings and puts the agreed words in, by keyboard alone', async () => {
    const page = await open();
    await paste(page, DRAFT);
    await page.waitForSelector('.card.weaker');
    await expect.poll(() => page.textContent('#findings-title')).toMatch(/^1 departure from agreed language/);
    await page.waitForSelector('[role=status]:has-text("1 weaker")', { state: 'attached' });
    await page.keyboard.press('Escape');
    await page.waitForSelector('.card-head:focus');
    for (let at = 0; at < 20 && (await page.locator('.card.weaker .card-head:focus').count()) === 0; at += 1)
      await page.keyboard.press('j');
    await page.waitForSelector('.card.weaker.on .card-head:focus');
    await expect.poll(() => page.textContent('.card.weaker.on')).toMatch(/Varrin|Foreign Ministers/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#drawer-title:focus');
    await page.waitForSelector('.wordings li.last');
    await expect.poll(() => page.locator('.wordings li').count()).toBeGreaterThan(1);
    await page.keyboard.press('j');
    await page.waitForSelector('.card-head:focus, #drawer-title:focus');
    await page.keyboard.press('k');
    await page.waitForSelector('#drawer-title:focus');
    await page.keyboard.press('i');
    await page.waitForSelector('.card.agreed.on .card-head:focus');
    await expect.poll(() => page.textContent('#findings-title')).toMatch(/^(?:All agreed|0 departures)/);
    await expect.poll(() => words(page)).toContain(AGREED);
    await page.keyboard.press('u');
    await page.waitForSelector('.card.weaker.on .card-head:focus');
    await expect.poll(() => words(page)).toContain(WEAKER);
    await page.context().close();
  }, 180_000);
  it('settles a choice one of its ways', async () => {
    const page = await open();
    await paste(
      page,
      'We [strongly] oppose any unilateral attempt to redraw maritime boundaries in the Meridian Sea by force or coercion.',
    );
    await page.click('.card.choice .card-head');
    await expect.poll(() => page.textContent('.card.choice.on .ways')).toContain('without');
    await page.click('.card.choice.on .ways li:nth-child(2) button');
    await page.waitForSelector('.card.choice', { state: 'detached' });
    await expect.poll(() => words(page)).toMatch(/^We oppose any/);
    await page.context().close();
  }, 180_000);
  it('says at its line that a bracket is alone, and keeps the last findings until it is mended', async () => {
    const page = await open();
    await paste(page, `${DRAFT}\nWe will meet [again`);
    await page.waitForSelector('.beside .trouble');
    await expect.poll(() => page.textContent('.beside .trouble')).toMatch(/opening bracket alone on line \d+/);
    await page.keyboard.type('].');
    await page.waitForSelector('.card.weaker');
    await expect.poll(() => page.locator('.beside .trouble').count()).toBe(0);
    await page.keyboard.type(' [and');
    await page.waitForSelector('.beside .trouble');
    await expect.poll(() => page.locator('.card.weaker').count()).toBe(1);
    await page.context().close();
  }, 180_000);
  it('keeps hostile drafts inert', async () => {
    const page = await open();
    const hostile = `<script>window.hit = 1</script><img src=x onerror="window.hit = 1"> The ministers condemned \u202Edednednoc [<svg onload="window.hit = 1">] the raid.`;
    await paste(page, `${hostile}\n${'a'.repeat(1_000_000)}`);
    await page.keyboard.press('Control+Home');
    await page.waitForSelector('.cm-specialChar');
    await page.waitForSelector('.card', { timeout: 30_000 });
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect((await words(page)).slice(0, 31)).toBe('<script>window.hit = 1</script>');
    expect(await wide(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  }, 180_000);
  it('opens a Word document with its tracked changes, and gives them back when more was typed', async () => {
    const page = await open();
    await page.waitForSelector('.cm-content');
    const text = [
      run('We '),
      inserted('strongly ', 'Luz'),
      run('oppose any unilateral attempt to redraw maritime boundaries in the Meridian Sea.'),
    ];
    const buffer = Buffer.from(word([paragraph(...text)]));
    await page.setInputFiles('input[type=file]', { name: 'next.docx', mimeType: 'application/octet-stream', buffer });
    await page.waitForSelector('.editor ins');
    await expect.poll(() => page.textContent('.editor ins')).toContain('strongly');
    const saved = async (choice: string): Promise<Uint8Array> => {
      await page.click('text=Download');
      const [file] = await Promise.all([page.waitForEvent('download'), page.click(`text=${choice}`)]);
      return readFileSync(await file.path());
    };
    expect(draftOfDocx(await saved('Word, with comments'), 'a.docx').changes.map(({ author }) => author)).toEqual(['Luz']);
    await page.keyboard.press('e');
    await page.waitForSelector('.cm-focused');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('In Varrin, ');
    const again = draftOfDocx(await saved('Word, with comments'), 'b.docx');
    expect(again.text).toContain('In Varrin, ');
    expect(again.changes.map(({ author, from, to }) => [author, again.text.slice(from, to).trim()])).toEqual([['Luz', 'strongly']]);
    await page.context().close();
  }, 180_000);
  it('holds the example draft, and downloads its briefing', async () => {
    const page = await open({}, '/draft');
    await page.waitForSelector('.cm-content');
    await page.click('text=Example draft');
    await page.waitForSelector('.card.choice');
    await expect.poll(() => page.textContent('#findings-title')).toMatch(/departures from agreed language; 6 open choices/);
    await page.click('text=Download');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('text=Briefing')]);
    expect(file.suggestedFilename()).toBe('briefing.md');
    expect(readFileSync(await file.path(), 'utf8')).toContain('departures from agreed language');
    await page.context().close();
  }, 180_000);
  it('keeps the draft while other screens are looked at', async () => {
    const page = await open();
    await paste(page, DRAFT);
    await page.waitForSelector('.card.weaker');
    await page.keyboard.press('Escape');
    await page.click('nav >> text=Search');
    await page.waitForSelector('h1:has-text("Search")');
    await page.click('nav >> text=Draft');
    await page.waitForSelector('.card.weaker');
    await expect.poll(() => words(page)).toContain(WEAKER);
    await page.context().close();
  }, 180_000);
  it('loads the editor only where it is needed', async () => {
    const requests: string[] = [];
    const page = await (await browser.newContext()).newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(home);
    await page.waitForSelector('h1');
    const before = requests.filter((url) => url.endsWith('.js')).length;
    await page.click('nav >> text=Draft');
    await page.waitForSelector('.cm-content');
    expect(requests.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(before);
    await page.context().close();
  }, 180_000);
  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 320],
  ] as const)(
    'breaks no rule of accessibility that a machine can test, in %s at %i pixels',
    async (colorScheme, width) => {
      const page = await open({ colorScheme, reducedMotion: 'reduce', viewport: { width, height: 900 } });
      await page.waitForSelector('.cm-content');
      await expectAccessible(page);
      await page.click('text=Example draft');
      await page.waitForSelector('.card.choice');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      await page.waitForSelector('.card.on');
      await expectAccessible(page);
      expect(await wide(page)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.wordings li');
      await expectAccessible(page);
      expect(await wide(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    },
    60_000,
  );
  it('meets no objection of the policy of the page', () => expect(complaints).toEqual([]));
});

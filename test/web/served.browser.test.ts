import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.js';
import { computeHere } from '../../src/http/compute.js';
import { doorOf } from '../../src/http/door.js';
import { type Listening, listen } from '../../src/http/serve.js';
import { defaultLexicon, extendLexicon } from '../../src/index.js';
import { addDocuments, addToken, type Ledger, openLedger } from '../../src/ledger.js';
import { parsePartyFile } from '../../src/lexicon/en/parties.js';
import { chromiumPath, expectAccessible, launch, offlinePage } from './page.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = (name: string): string => readFileSync(`${root}examples/${name}`, 'utf8');
const lexicon = extendLexicon(defaultLexicon, { parties: parsePartyFile(example('parties.json')) });

/** Every screen, with and without results, and what is there when it is ready. */
const SCREENS = [
  ['/', '.recent'],
  ['/series', '.names'],
  ['/series/gulf', '.matrix'],
  ['/search', '.query'],
  ['/search?words=cable*', '.hits'],
  ['/search?words=defense&group=lineage', '.hits'],
  ['/search?words=nowhere', '.state'],
  ['/commitments', '.ledger table'],
  ['/review', '.one-review, .state'],
  ['/history', '.history li'],
  ['/documents/varrin-2025@1#t=536,633', '.act-card'],
  ['/compare?before=tolme-2024&after=varrin-2025', '.workbench'],
  ['/read', '.state'],
] as const;

const seeds = join(process.env.ENTENTE_SHARED ?? join(root, '..', 'shared'), 'seeds');
const seed = (name: string): string => readFileSync(join(seeds, name), 'utf8');
/** Statements with a report each: the invented ones, and the seeds where they are. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  ['the examples', example('varrin-2025.txt'), example('report-news.txt')],
  ...(existsSync(seeds) ? [['the seeds', seed('001_2bc86b9818ea800b.txt'), seed('000_35b4141bb0e928a2.txt')] as const] : []),
];

describe.skipIf(chromiumPath === undefined)('the app that entente serve serves', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-app-'));
  const complaints: string[] = [];
  const requests: string[] = [];
  let browser: Browser;
  let context: BrowserContext;
  let ledger: Ledger;
  let server: Listening;
  let page: Page;

  const tab = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const own =
      Object.keys(options).length === 0 ? context : await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const opened = await own.newPage();
    opened.on('console', (message) => complaints.push(message.text()));
    opened.on('pageerror', (error) => complaints.push(String(error)));
    opened.on('request', (request) => requests.push(request.url()));
    return opened;
  };
  const go = async (path: string, wait: string): Promise<void> => {
    await page.goto(server.address.replace('127.0.0.1', 'localhost') + path);
    await page.waitForSelector(wait);
  };
  const api = async <T>(path: string, body?: object): Promise<T> => {
    const answer = await fetch(
      `${server.address}/api/v1${path}`,
      body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
    expect(answer.ok, `${path} ${answer.status}`).toBe(true);
    return answer.json() as Promise<T>;
  };

  beforeAll(async () => {
    offlinePage();
    ledger = await openLedger(join(folder, 'app.db'));
    const given = { series: 'gulf', genre: 'statement' } as const;
    const inputs = ['sen-luc-2023.txt', 'tolme-2024.txt', 'varrin-2025.txt'].map((name) => ({
      bytes: new TextEncoder().encode(example(name)),
      name,
      source: `file:///gulf/${name}`,
      given,
    }));
    await addDocuments(ledger, inputs, { by: { kind: 'person', name: 'mara' }, lexicon });
    const compute = computeHere(lexicon);
    server = await listen((port) => createApp({ ledger, compute, web: join(root, 'dist', 'web'), mode: { kind: 'single', port } }), {
      host: '127.0.0.1',
      port: 0,
    });
    browser = await launch();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
    page = await tab();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await ledger?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(PAIRS)(
    'checks pasted texts, keeps them with the first review, and undoes it after a reload: %s',
    async (_, statement, report) => {
      await go('/', '.zones');
      await page.fill('textarea >> nth=0', statement);
      await page.fill('textarea >> nth=1', report);
      await page.click('text=Check the report');
      await page.waitForSelector('.workbench');
      await page.keyboard.press('j');
      await page.waitForSelector('.card-head:focus');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.pane.left .sign:focus');
      await page.keyboard.press('a');
      await page.waitForURL(/\/check\?report=.*#t=/);
      await page.waitForSelector('.card.accepted');
      await page.reload();
      await page.waitForSelector('.card.accepted.on');
      await page.keyboard.press('u');
      await page.waitForSelector('.card:not(.accepted).on');
      await expect.poll(() => page.locator('.card.accepted').count()).toBe(0);
      const lastTwo = async (): Promise<readonly string[]> =>
        (await api<{ entries: { body: { kind: string } }[] }>('/entries?limit=2')).entries.map(({ body }) => body.kind);
      await expect.poll(lastTwo).toEqual(['undo', 'review']);
    },
    180_000,
  );
  it('follows a series: from the matrix to a piece of language, and from there to its place in a fresh window', async () => {
    await go('/series/gulf', '.matrix');
    await page.click('.matrix button.quote >> nth=0');
    await page.waitForSelector('.lineage-panel');
    const link = await page.getAttribute('.lineage-panel li a >> nth=0', 'href');
    expect(link).toMatch(/^\/documents\/.*#t=\d+,\d+&q=/);
    // Whole wordings, not the short quotes of the matrix.
    const { lineages } = await api<{ lineages: { id: string }[] }>('/series/gulf');
    const id = new URL(page.url()).searchParams.get('lineage')!;
    expect(lineages.map((one) => one.id)).toContain(id);
    const { steps } = await api<{ steps: { wordings: { words: string }[] }[] }>(`/series/gulf/lineages/${id}`);
    expect(await page.textContent('.lineage-panel li .doc >> nth=0')).toBe(steps[0]!.wordings[0]!.words);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.matrix button.quote:focus');
    expect(await page.locator('.lineage-panel').count()).toBe(0);
    const fresh = await tab({ reducedMotion: 'reduce' });
    await fresh.goto(server.address.replace('127.0.0.1', 'localhost') + link);
    await fresh.waitForSelector('.reading .mark.place, .reading .mark.on');
    await fresh.context().close();
  }, 180_000);
  it('opens a series at its latest text, with topics by their names, and draws its time within the narrowest window', async () => {
    const narrow = await tab({ viewport: { width: 320, height: 700 } });
    await narrow.goto(`${server.address.replace('127.0.0.1', 'localhost')}/series/gulf`);
    await narrow.waitForSelector('.matrix th[scope=row]');
    await narrow.waitForFunction(() => {
      const box = document.querySelector('.matrix-box');
      return box !== null && box.scrollLeft > 0 && box.scrollLeft + box.clientWidth >= box.scrollWidth - 1;
    });
    await narrow.waitForFunction(() => /[A-Z]/.test(document.querySelector('.matrix th[scope=row]')?.textContent ?? ''));
    const labels = await narrow.$$eval('.time text', (all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]),
    );
    expect(labels.length).toBeGreaterThan(1);
    for (const [index, [left, right]] of labels.entries()) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
      if (index > 0) expect(left).toBeGreaterThan(labels[index - 1]![1]!);
    }
    await narrow.context().close();
  }, 40_000);
  it('says of an address that names nothing what is wrong, and leads back', async () => {
    await go('/documents/nothing', '.state.failed');
    expect(await page.textContent('.state-title')).toBe('The ledger has nothing by this name.');
    expect(await page.textContent('.state')).not.toContain('entente ');
    await page.click('.state >> text=To the start');
    await page.waitForSelector('.zones');
    // The browser itself writes the refused requests into its console.
    for (let at = complaints.length - 1; at >= 0; at -= 1) if (/\b404\b/.test(complaints[at]!)) complaints.splice(at, 1);
  }, 40_000);
  it('lists what is still to be done, of one member when that is asked for', async () => {
    await go('/commitments', '.ledger table');
    const open = (await api<{ total: number }>('/commitments?open=true')).total;
    expect(await page.textContent('.ledger')).toContain(`${open} commitment`);
    const who = (await page.textContent('.members button >> nth=0'))!;
    await page.click('.members button >> nth=0');
    await page.waitForSelector('.chosen button');
    expect(await page.textContent('.chosen')).toContain(who);
    await page.click('.chosen button');
    await page.waitForSelector('.chosen', { state: 'detached' });
    await page.selectOption('.query select >> nth=1', 'dropped');
    await page.waitForURL(/standing=dropped/);
    await page.waitForSelector('.query label:has-text("Still to be done") input:not(:checked)');
  }, 40_000);
  it('finds a permalink’s words when the offsets no longer hold, and says so', async () => {
    await go('/documents/varrin-2025@1#t=10,40&q=They%20pledged%20to%20deter', '.mark.place');
    await expect.poll(() => page.textContent('.note')).toContain('The words were found elsewhere');
    await expect.poll(() => page.textContent('.mark.place')).toContain('They');
    await go('/documents/varrin-2025@1#t=10,40&q=No%20such%20words', '.reading');
    await page.reload();
    await page.waitForSelector('.note');
    await expect.poll(() => page.textContent('.note')).toContain('not in this text any more');
  }, 180_000);
  it('searches agreed language from anywhere, and copies a citation with its permalink', async () => {
    await go('/', '.zones');
    await page.keyboard.press('/');
    await page.keyboard.type('cable*');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.hits');
    await page.click('.hit >> nth=0 >> text=Copy citation');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('copied'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/varrin-2025@1[\s\S]*\/documents\/varrin-2025@1#t=/);
  }, 180_000);
  it('reviews evidence by keyboard alone', async () => {
    const { commitments } = await api<{ commitments: { id: string }[] }>('/commitments?open=true');
    await api('/evidence', {
      commitment: commitments[0]!.id,
      document: 'varrin-2025',
      from: 536,
      to: 632,
      bearing: 'advances',
      reason: 'The cables are named again.',
    });
    await go('/review', '.one-review');
    // The keys come with the first effects after the item is drawn, as the focus does.
    await page.waitForFunction(() => document.activeElement?.closest('.one-review') !== null);
    const waiting = (await api<{ total: number }>('/reviews')).total;
    expect(waiting).toBeGreaterThan(0);
    await page.keyboard.press('a');
    await expect.poll(async () => (await api<{ total: number }>('/reviews')).total, { timeout: 10_000 }).toBe(waiting - 1);
    await page.keyboard.press('u');
    await expect.poll(async () => (await api<{ total: number }>('/reviews')).total, { timeout: 10_000 }).toBe(waiting);
  }, 180_000);
  it('checks a report against a document that the ledger keeps already, and takes in the report alone', async () => {
    await go('/documents/varrin-2025', '.reading');
    const waiting = (await api<{ total: number }>('/documents')).total;
    await page.click('text=Check a report against it');
    await page.waitForSelector('.zones');
    expect(await page.inputValue('textarea >> nth=0')).toContain('varrin-2025@1');
    await page.fill('textarea >> nth=1', `${example('report-news.txt')}\nThe ministers left Varrin by boat.`);
    await page.click('text=Check the report');
    await page.waitForSelector('.workbench');
    await page.keyboard.press('j');
    await page.waitForSelector('.card-head:focus');
    await page.keyboard.press('a');
    await page.waitForURL(/\/check\?report=.*statement=varrin-2025%401/);
    await page.waitForSelector('.card.accepted');
    expect((await api<{ total: number }>('/documents')).total).toBe(waiting + 1);
  }, 40_000);
  it('keeps the focus on an entry of the history that is taken back', async () => {
    await api('/notes', { on: { kind: 'document', id: 'varrin-2025', anchor: null }, text: 'To be taken back.' });
    await go('/history', '.history li');
    await page.click('.history li:has-text("To be taken back.") button');
    await page.waitForSelector('.history li.undone:focus:has-text("To be taken back.")');
  }, 40_000);
  it('corrects what is known of a document, in its own name', async () => {
    await go('/documents/tolme-2024', '.reading');
    await page.click('text=Correct these');
    await page.fill('input[name=place]', 'Tolme Castle');
    await page.click('text=Save');
    await page.waitForSelector('text=Correct these');
    await expect.poll(async () => (await api<{ place: string }>('/documents/tolme-2024')).place).toBe('Tolme Castle');
  }, 180_000);
  it('breaks no rule of accessibility that a machine can test, on any screen, light and dark', async () => {
    for (const [path, wait] of SCREENS) {
      await go(path, wait);
      await expectAccessible(page);
    }
  }, 180_000);
  it('reflows at 320 pixels, on every screen', async () => {
    const narrow = await tab({ viewport: { width: 320, height: 700 } });
    const wide: string[] = [];
    for (const [path, wait] of SCREENS) {
      await narrow.goto(server.address.replace('127.0.0.1', 'localhost') + path);
      await narrow.waitForSelector(wait);
      if (await narrow.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(path);
    }
    expect(wide).toEqual([]);
    await narrow.context().close();
  }, 180_000);
  it('asks the members of a team for their token', async () => {
    const { token } = await addToken(ledger, 'mara', 'review');
    const team = await listen(
      () =>
        createApp({
          ledger,
          compute: computeHere(lexicon),
          web: join(root, 'dist', 'web'),
          mode: { kind: 'team', door: doorOf(ledger, { behindProxy: false }) },
        }),
      {
        host: '127.0.0.1',
        port: 0,
      },
    );
    const own = await browser.newPage();
    await own.goto(team.address);
    await own.waitForSelector('.sign-in');
    await expectAccessible(own);
    await own.fill('.sign-in input', 'ent_wrong');
    await own.click('.sign-in button');
    await own.waitForSelector('.note');
    await own.fill('.sign-in input', token);
    await own.click('.sign-in button');
    await own.waitForSelector('.zones');
    expect(await own.textContent('.account')).toContain('mara');
    await own.fill('textarea >> nth=0', example('varrin-2025.txt'));
    await own.click('text=Read the statement');
    await own.waitForSelector('.reading');
    await own.click('text=Sign out');
    await own.waitForSelector('.sign-in input:focus');
    expect(await own.evaluate(() => sessionStorage.length)).toBe(0);
    await own.close();
    await team.stop();
  }, 180_000);
  it('asks nothing of any other server, and breaks no rule of its own policy', () => {
    expect(requests.filter((url) => !url.startsWith(server.address.replace('127.0.0.1', 'localhost')) && !url.startsWith('data:'))).toEqual(
      [],
    );
    expect(complaints).toEqual([]);
  });
  it('needs at most 60 kB of script for its first screen', async () => {
    const { gzipSync } = await import('node:zlib');
    const html = readFileSync(`${root}dist/web/index.html`, 'utf8');
    const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => readFileSync(`${root}dist/web${match[1]}`));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)).toBeLessThan(60_000);
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.js';
import { computeHere } from '../../src/http/compute.js';
import { type Listening, listen } from '../../src/http/serve.js';
import { defaultLexicon, extendLexicon, type Reading, type SpeechAct } from '../../src/index.js';
import { addDocuments, type Ledger, openLedger } from '../../src/ledger.js';
import { parsePartyFile } from '../../src/lexicon/en/parties.js';
import { chromiumPath, expectAccessible, launch, offlinePage } from './page.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = (name: string): string => readFileSync(`${root}examples/${name}`, 'utf8');
const lexicon = extendLexicon(defaultLexicon, { parties: parsePartyFile(example('parties.json')) });
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 320, height: 700 };

describe.skipIf(chromiumPath === undefined)('corrections and ratings on screen', { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-corrections-'));
  const complaints: string[] = [];
  let browser: Browser;
  let ledger: Ledger;
  let server: Listening;
  let page: Page;

  const go = async (path: string, wait: string): Promise<void> => {
    await page.goto(server.address.replace('127.0.0.1', 'localhost') + path);
    await page.waitForSelector(wait);
  };
  const api = async <T>(path: string): Promise<T> => (await fetch(`${server.address}/api/v1${path}`)).json() as Promise<T>;
  const reading = (query = ''): Promise<Reading> => api(`/documents/varrin-2025/reading${query}`);
  const expectWithin = async (): Promise<void> => {
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    await page.setViewportSize(WIDE);
  };
  /** The act in hand, when its card is drawn. */
  const choose = async (act: string): Promise<SpeechAct> => {
    const found = (await reading()).acts.find((one) => one.act === act)!;
    // Another place of the same text is no new page.
    await page.goto('about:blank');
    await go(`/documents/varrin-2025#t=${found.from},${found.to}`, `#text-${found.id}.on`);
    await page.waitForSelector('.act-tools button');
    return found;
  };
  beforeAll(async () => {
    offlinePage();
    ledger = await openLedger(join(folder, 'app.db'));
    const inputs = ['tolme-2024.txt', 'varrin-2025.txt'].map((name) => ({
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
    browser = await launch();
    page = await (await browser.newContext({ viewport: WIDE })).newPage();
    page.setDefaultTimeout(90_000);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await ledger?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('corrects an act by keyboard alone; the text and the card follow, after a reload too, until it is taken back', async () => {
    const was = await choose('condemn');
    await page.keyboard.press('e');
    await page.waitForSelector('.act-form textarea:focus');
    await page.waitForSelector('.act-form option[value="XES"]', { state: 'attached' });
    await expectAccessible(page);
    await expectWithin();
    await page.focus('.act-form > label select');
    await page.keyboard.type('concern');
    await page.focus('button[aria-label="All its words: end one word earlier"]');
    await page.keyboard.press('Enter');
    await page.focus('fieldset:has(legend:text-is("To or about")) select');
    await page.keyboard.type('Estmark');
    await page.waitForSelector('fieldset:has(legend:text-is("To or about")) .adder button:enabled');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('button[aria-label="To or about: take out Estmark"]');
    await page.focus('.act-form button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.act-card .act-name:text-is("concern")');
    await page.waitForSelector('.act-tools button:text-is("Correct"):focus');
    await page.waitForSelector(`#text-${was.id}:has-text("!")`);
    expect(await page.textContent('.act-tools .said')).toMatch(/The act is corrected\. The engine reads: condemn\./);
    const now = (await reading()).acts.find(({ id }) => id === was.id)!;
    expect(now).toMatchObject({ act: 'concern', force: { scale: 'worry' }, targets: [...was.targets, 'XES'] });
    expect(now.to).toBeLessThan(was.to);
    await expectAccessible(page);
    await expectWithin();
    await page.reload();
    await page.waitForSelector('.act-card .tag.corrected');
    await page.click('.corrected-bar .switch input');
    await page.waitForURL(/corrected=false/);
    await page.waitForSelector('.act-card .act-name:text-is("condemn")');
    expect(await page.locator('.act-tools').count()).toBe(0);
    await page.click('.corrected-bar .switch input');
    for (let left = now.corrected!.length; left > 0; left--) {
      await page.waitForFunction((count) => document.querySelectorAll('.act-tools .said li').length === count, left);
      if (left === 1) await page.keyboard.press('u');
      else await page.click('.act-tools .said button >> nth=0');
    }
    await page.waitForSelector('.act-tools .said', { state: 'detached' });
    expect((await reading()).acts.find(({ id }) => id === was.id)).toEqual(was);
  });
  it('says what is wrong and keeps what was typed; Escape leaves the act as it is', async () => {
    await choose('oppose');
    await page.keyboard.press('e');
    await page.waitForSelector('.act-form textarea:focus');
    await page.fill('.act-form textarea', 'no such words');
    await page.waitForSelector('.act-form textarea[aria-invalid=true]');
    await page.click('.act-form button[type=submit]');
    await page.waitForSelector('.act-form > [role=alert] .note');
    expect(await page.inputValue('.act-form textarea')).toBe('no such words');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.act-tools button:text-is("Correct"):focus');
    expect((await reading()).acts.every(({ corrected }) => corrected === undefined)).toBe(true);
  });
  it('takes an act out, points out another, and undoes both', async () => {
    const was = await choose('urge');
    await page.keyboard.press('e');
    await page.waitForSelector('.act-form textarea:focus');
    await page.click('text=This is no act');
    await page.waitForSelector('.taken-out');
    expect((await reading()).removed!.map(({ id }) => id)).toEqual([was.id]);
    await page.waitForSelector('.corrected-bar button:focus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.corrected-bar textarea:focus');
    await expectAccessible(page);
    await expectWithin();
    await page.fill('textarea[name=performative]', 'The governments of the three countries issued');
    await page.fill('textarea[name=content]', 'this text in Varrin on 12 June 2025');
    await page.selectOption('.corrected-bar select[name=act]', 'announce');
    await page.click('.corrected-bar button[type=submit]');
    await page.waitForSelector('.corrected-bar form', { state: 'detached' });
    await expect.poll(async () => (await reading()).acts[0]!.corrected?.[0]?.field, { timeout: 60_000 }).toBe('added');
    const added = (await reading()).acts[0]!;
    expect(added).toMatchObject({ act: 'announce', speakers: ['XAR', 'XBO', 'XCA'], force: { scale: 'institution' } });
    await page.click(`#text-${added.id}`);
    await page.waitForSelector('.act-tools .said >> text=Pointed out by a reader');
    await page.click('.act-tools .said button');
    await page.waitForSelector(`#text-${added.id}`, { state: 'detached' });
    await page.click('.taken-out summary');
    await page.click('.taken-out button');
    await page.waitForSelector('.taken-out', { state: 'detached' });
    expect((await reading()).acts.find(({ id }) => id === was.id)).toEqual(was);
  });
  it('rates members by keyboard, shows what was said before, and undoes it', async () => {
    const { commitments } = await api<{ commitments: { id: string; members: string[] }[] }>('/commitments?open=true');
    const { id, members } = commitments.find((one) => one.members.length > 1)!;
    const ratings = async () =>
      (await api<{ ratings: { member: string; round: string; phase: string; score: number }[] }>(`/commitments/${id}`)).ratings;
    await go(`/commitments/${id}`, '.rate');
    const rate = async (key: string): Promise<void> => {
      await page.fill('.rate input[name=round]', '2025');
      await page.focus('.rate input[name=score] >> nth=0');
      await page.keyboard.press('Space');
      for (const one of key === '' ? [] : [key]) await page.keyboard.press(one);
      await page.focus('.rate button[type=submit]');
      await page.keyboard.press('Enter');
    };
    await page.click('.rate button[type=submit]');
    await page.waitForSelector('.rate .note');
    await rate('');
    await page.waitForSelector('.ratings td:has-text("−1 not kept")');
    await rate('ArrowRight');
    await page.waitForSelector('.ratings td:has-text("0 in part")');
    await page.waitForSelector('summary:has-text("replaced or taken back: 1")');
    expect(await ratings()).toMatchObject([{ member: members[0], round: '2025', phase: 'interim', score: 0 }]);
    await expectAccessible(page);
    await expectWithin();
    await page.click('.ratings button');
    await page.waitForSelector('.ratings td:has-text("−1 not kept")');
    await page.waitForSelector('.rate select:focus');
    await page.click('.ratings button');
    await page.waitForSelector('text=Nobody has rated it yet.');
    expect(await ratings()).toEqual([]);
  });
  it('complains of nothing while all this happens', () => {
    expect(complaints).toEqual([]);
  });
});

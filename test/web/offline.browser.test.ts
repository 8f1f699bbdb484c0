import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, docx, read, redlineOf } from '../../src/browser.js';
import { chromiumPath, expectAccessible, launch, offlinePage } from './page.js';

const seeds = join(process.env.ENTENTE_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url)), 'seeds');

describe.skipIf(chromiumPath === undefined)('the page that needs no server', () => {
  let browser: Browser;
  let address: string;
  const complaints: string[] = [];
  const requests: string[] = [];
  const open = async (options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address);
    await page.waitForSelector('h1');
    return page;
  };
  const example = async (page: Page): Promise<void> => {
    await page.click('text=Check the newspaper');
    await page.waitForSelector('.workbench');
  };
  const put = async (page: Page, texts: { readonly statement: string; readonly report: string }): Promise<void> => {
    await page.fill('textarea >> nth=0', texts.statement);
    await page.fill('textarea >> nth=1', texts.report);
    await page.click('text=Check the report');
    await page.waitForSelector('.workbench');
  };
  const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.id');
  beforeAll(async () => {
    address = offlinePage();
    browser = await launch();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
  });

  it('checks the example in a worker, and asks nothing of any server', async () => {
    const page = await open();
    await example(page);
    await expect.poll(() => page.textContent('.work-list')).toContain('Must be fixed');
    await page.waitForSelector('[role=status]:has-text("claims checked")', { state: 'attached' });
    expect(requests.filter((url) => !/^(?:file|blob|data):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
  it('goes through the findings, across and back, and reviews them, by keyboard alone', async () => {
    const page = await open();
    await example(page);
    await page.keyboard.press('j');
    await page.waitForSelector('#head-c0:focus');
    await page.keyboard.press('j');
    await page.waitForSelector('.card-head:focus:not(#head-c0)');
    const head = await focused(page);
    const id = head.slice('head-'.length);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`#report-${id}:focus`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`#statement-${id}:focus`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`#report-${id}:focus`);
    await page.keyboard.press('Escape');
    await page.waitForSelector(`#${head}:focus`);
    await page.keyboard.press('a');
    await expect.poll(() => page.textContent(`#card-${id}`)).toContain('accepted');
    await page.keyboard.press('x');
    await expect.poll(() => page.textContent(`#card-${id}`)).toContain('rejected');
    await page.keyboard.press('u');
    await expect.poll(() => page.textContent(`#card-${id}`)).toContain('accepted');
    await page.keyboard.press('u');
    await expect.poll(() => page.textContent(`#card-${id}`)).not.toContain('accepted');
    await page.close();
  });
  it('follows keys that come faster than it draws', async () => {
    const page = await open();
    await example(page);
    // Three keys in one turn of the page: only what is due at once is done between them, no frame and no timer.
    const chosen = await page.evaluate(async () => {
      const press = async (key: string): Promise<string> => {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        for (let turn = 0; turn < 20; turn += 1) await null;
        return document.activeElement?.id ?? '';
      };
      return [await press('j'), await press('j'), await press('Enter')];
    });
    expect(chosen[0]).toBe('head-c0');
    expect(chosen[1]).toMatch(/^head-(?!c0$)/);
    expect(chosen[2]).toBe(chosen[1]!.replace('head', 'report'));
    await page.close();
  });
  it('draws a ribbon for a finding that both texts show', async () => {
    const page = await open();
    await example(page);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.waitForSelector('.ribbons path.on', { state: 'attached' });
    await page.close();
  });
  it('lists its keys, and lets single keys be switched off', async () => {
    const page = await open();
    await example(page);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    await expect.poll(() => page.textContent('dialog')).toContain('next finding');
    await page.uncheck('dialog input');
    await page.click('dialog >> text=Close');
    const before = await focused(page);
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(before);
    await page.close();
  });
  it('keeps hostile texts inert and shows hidden characters', async () => {
    const page = await open();
    const hostile = `<script>window.hit = 1</script><img src=x onerror="window.hit = 1"><svg onload="window.hit = 1"> &lt;b&gt; The ministers of Arvenia condemned \u202Edednednoc the raid on Borland.`;
    await put(page, {
      statement: `${hostile}\nThe ministers expressed concern over the raid on Borland.`,
      report: `${hostile}\n${'a'.repeat(1_000_000)}`,
    });
    expect(await page.evaluate('window.hit')).toBeUndefined();
    await expect.poll(() => page.textContent('.pane.left')).toContain('<script>window.hit = 1</script>');
    expect(await page.getAttribute('.pane.left .control', 'aria-label')).toContain('forces right-to-left');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.close();
  }, 180_000);
  it('compares the example statements: change by change, across, in one text, as a Word document', async () => {
    const page = await open();
    await page.click('text=Compare Varrin with');
    await page.waitForSelector('.workbench');
    await expect.poll(() => page.textContent('[role=status]')).toMatch(/\d+ changes: .*altered/);
    await page.keyboard.press('j');
    await page.waitForSelector('#head-n1:focus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#after-n1:focus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#before-n1:focus');
    await page.keyboard.press('i');
    await page.waitForSelector('.inline ins');
    await expect.poll(() => page.textContent('.inline')).toContain('deleted: ');
    await page.keyboard.press('i');
    await page.click('text=Export');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('text=Word document')]);
    expect(file.suggestedFilename()).toBe('tolme-2024-to-varrin-2025.docx');
    await page.close();
  });
  it('draws a long comparison where it is looked at, on both sides at the same place', async () => {
    const page = await open();
    const paragraph = (number: number, verb: string): string =>
      `The ministers of Arvenia and Borland ${verb} the work on bridge number ${number} at Harn, on its ${number} piers and on road ${number} to Holm.`;
    const text = (verb: (number: number) => string): string =>
      Array.from({ length: 180 }, (_, at) => paragraph(at + 1, verb(at))).join('\n\n');
    await page.fill(
      'textarea >> nth=0',
      text(() => 'welcomed'),
    );
    await page.fill(
      'textarea >> nth=1',
      text((at) => (at % 3 === 0 ? 'noted' : 'welcomed')),
    );
    await page.click('text=Compare the two');
    await page.waitForSelector('.workbench', { timeout: 60_000 });
    // A chunk counts with its guessed height until it is laid out: the place is found again until it holds.
    await page.waitForFunction(
      () => {
        const pane = document.querySelector('.pane.right')!;
        const frame = pane.getBoundingClientRect();
        if (pane.scrollTop < pane.scrollHeight / 3) pane.scrollTop = pane.scrollHeight / 2;
        const inside = (sign: Element | null): boolean => {
          const at = sign?.getBoundingClientRect();
          return at !== undefined && at.top > frame.top && at.bottom < frame.bottom;
        };
        return [...pane.querySelectorAll('.sign')].some(
          (sign) => inside(sign) && inside(document.getElementById(sign.id.replace('after', 'before'))),
        );
      },
      undefined,
      { timeout: 60_000 },
    );
    await page.waitForSelector('.ribbons path', { state: 'attached' });
    const drawn = await page.locator('.pane.right .sign').count();
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(50);
    await page.keyboard.press('j');
    await page.waitForSelector('#head-n1:focus');
    await page.close();
  }, 120_000);
  it('keeps the two texts at the same place while one is scrolled', async () => {
    const page = await open();
    await page.click('text=Compare Varrin with');
    await page.waitForSelector('.workbench');
    const tops = (): Promise<readonly [number, number]> =>
      page.evaluate(() => {
        const [one, two] = [...document.querySelectorAll('.pane')].map((pane) => Math.round(pane.scrollTop));
        return [one ?? 0, two ?? 0] as const;
      });
    await page.hover('.pane.right');
    await page.mouse.wheel(0, 900);
    await expect.poll(async () => (await tops())[1]).toBeGreaterThan(400);
    await expect.poll(async () => (await tops())[0]).toBeGreaterThan(100);
    await page.close();
  });
  it.skipIf(!existsSync(seeds))('checks the seed report against the seed statement, with its faults first', async () => {
    const seed = (file: string): string => readFileSync(join(seeds, file), 'utf8');
    const page = await open();
    await put(page, { statement: seed('001_2bc86b9818ea800b.txt'), report: seed('000_35b4141bb0e928a2.txt') });
    expect(await page.locator('.group.fix .card').count()).toBeGreaterThan(2);
    await page.keyboard.press('j');
    await page.waitForSelector('.card.on .reasons');
    await page.close();
  });
  it('takes in a Word document', async () => {
    const page = await open();
    const [before, after] = ['They met in Varrin.', 'They met in Varrin. They condemned the raid on Borland.'].map((text) => read(text));
    const bytes = docx(redlineOf(compare(before!, after!)));
    await page.setInputFiles('input[type=file] >> nth=0', {
      name: 'varrin.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
    await page.waitForSelector('text=varrin, ');
    expect(await page.inputValue('textarea >> nth=0')).toContain('They condemned the raid on Borland.');
    await page.close();
  });
  it('says what is wrong with a file that it cannot take in', async () => {
    const page = await open();
    await page.setInputFiles('input[type=file] >> nth=0', {
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    });
    await page.waitForSelector('.drop .note');
    await expect.poll(() => page.textContent('.drop .note')).toContain('photo.png could not be taken in');
    await page.close();
  });
  it('says what is missing when a text is', async () => {
    const page = await open();
    await page.click('text=Check the report');
    await expect.poll(() => page.textContent('[role=alert] .note')).toContain('put in the statement and the report');
    await page.close();
  });
  it('reflows at 320 pixels', async () => {
    const page = await open({ viewport: { width: 320, height: 700 } });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await example(page);
    await page.keyboard.press('j');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.close();
  });
  it('prints both texts and the table, without ribbons', async () => {
    const page = await open();
    await example(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.ribbons')).toBe(false);
    expect(await page.isVisible('.findings table')).toBe(true);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.pane')).overflowY`)).toBe('visible');
    await page.close();
  });
  it('breaks no rule of accessibility that a machine can test, light and dark, with and without results', async () => {
    const page = await open();
    await expectAccessible(page);
    await example(page);
    await expectAccessible(page);
    await page.keyboard.press('j');
    await expectAccessible(page);
    await page.click('nav >> text=Start');
    await page.click('text=Read the Varrin');
    await page.waitForSelector('.reading');
    await expectAccessible(page);
    await page.keyboard.press('j');
    await page.waitForSelector('.act-card');
    await expectAccessible(page);
    await page.click('nav >> text=Start');
    await page.click('text=Compare Varrin with');
    await page.waitForSelector('.workbench');
    await page.keyboard.press('j');
    await expectAccessible(page);
    await page.keyboard.press('i');
    await page.waitForSelector('.inline ins');
    await expectAccessible(page);
    await page.close();
  }, 180_000);
});

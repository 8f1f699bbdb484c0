import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHtml } from '../../src/formats/check-html.js';
import { sample } from './sample.js';

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

describe.skipIf(executable === undefined)('the check page in a browser', () => {
  let browser: Browser;
  const url = ((): string => {
    const file = join(mkdtempSync(join(tmpdir(), 'entente-page-')), 'check.html');
    writeFileSync(file, checkHtml(sample));
    return pathToFileURL(file).href;
  })();
  const complaints: string[] = [];
  const open = async (options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1300, height: 900 }, ...options });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(url);
    return page;
  };
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable!, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser?.close());

  it('draws a ribbon for linked marks, and breaks no rule of its own policy', async () => {
    const page = await open();
    await page.keyboard.press('j');
    await page.waitForSelector('.ribbons path.on', { state: 'attached' });
    expect(complaints).toEqual([]);
    await page.close();
  });
  it('goes from claim to claim with j and k, and to the other text and back with Enter', async () => {
    const page = await open();
    const focused = (): Promise<string> => page.evaluate('document.activeElement.id');
    await page.keyboard.press('j');
    expect(await focused()).toBe('c1');
    await page.keyboard.press('j');
    expect(await focused()).toBe('c2');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('e-c2');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('c2');
    await page.keyboard.press('k');
    expect(await focused()).toBe('c1');
    await page.close();
  });
  it('hides the marks and rows of a verdict, and shows them again', async () => {
    const page = await open();
    const shown = (): Promise<boolean> => page.isVisible('#row-c2');
    expect(await shown()).toBe(true);
    await page.click('button[data-verdict="stronger"]');
    expect(await shown()).toBe(false);
    await page.click('button[data-verdict="stronger"]');
    expect(await shown()).toBe(true);
    await page.close();
  });
  it('shows everything in print, without scrolling panes', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('#row-c7')).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.left')).overflowY")).toBe('visible');
    await page.close();
  });
  it('is whole without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    expect(await page.isVisible('#row-c2')).toBe(true);
    expect(await page.textContent('.right')).toContain('strongly opposed');
    await context.close();
  });
  it.each(['light', 'dark'] as const)('keeps its words legible in %s: a contrast of 4.5 at least', async (colorScheme) => {
    const page = await open({ colorScheme });
    const contrast = await page.evaluate<number[]>(CONTRAST);
    expect(Math.min(...contrast)).toBeGreaterThanOrEqual(4.5);
    await page.close();
  });
});

/** Contrast ratios (WCAG 2) of text against the nearest background behind it. Runs in the page. */
const CONTRAST = `(() => {
  const rgb = (value) => value.match(/[\\d.]+/g).map(Number);
  const light = (value) => { const [r, g, b] = rgb(value).map((part) => { const c = part / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = (node) => { for (let at = node; at; at = at.parentElement) { const colour = getComputedStyle(at).backgroundColor; if (!/, 0\\)$/.test(colour)) return colour; } return 'rgb(255, 255, 255)'; };
  return [...document.querySelectorAll('h1, h1 span, .chip:not([aria-pressed="false"]), .mark, .sign:not(.folded), td, th, .soft, .verdict')].map((node) => {
    const a = light(getComputedStyle(node).color), b = light(behind(node));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  });
})()`;

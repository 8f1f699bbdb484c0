// `node scripts/screenshot.mjs PAGE.html OUT.png`: the picture of the check page that the README shows. Needs Debian's chromium.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [, , page = 'out/check.html', out = 'docs/check-page.png'] = process.argv;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const tab = await browser.newPage({ viewport: { width: 1280, height: 1120 }, colorScheme: 'light' });
await tab.goto(pathToFileURL(page).href);
await tab.waitForTimeout(300);
await tab.screenshot({ path: out });
await browser.close();

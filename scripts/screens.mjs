// `node scripts/screens.mjs [NAME…]`: pictures of all screens, or of those named, light and dark, into docs/screens/. Needs Debian's chromium and a build (`npm run build`).
// The ledger is a temporary one with the invented series of examples/.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './setup.mjs';

const out = join(root, 'docs', 'screens');
const folder = mkdtempSync(join(tmpdir(), 'entente-screens-'));
const example = (name) => readFileSync(join(root, 'examples', name), 'utf8');
mkdirSync(out, { recursive: true });

const server = spawn(
  process.execPath,
  [
    join(root, 'dist/cli/main.js'),
    'serve',
    '--port',
    '0',
    '--store',
    join(folder, 'screens.db'),
    '--parties',
    join(root, 'examples/parties.json'),
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const address = (await new Promise((resolve) => server.stdout.once('data', (line) => resolve(String(line).trim())))).replace(
  '127.0.0.1',
  'localhost',
);
const post = async (path, body) => {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
};
const documents = ['sen-luc-2023.txt', 'tolme-2024.txt', 'varrin-2025.txt'].map((name) => ({
  name,
  text: example(name),
  source: `file:///gulf/${name}`,
  facts: { series: 'Gulf trilateral', genre: 'statement' },
}));
await post('/documents', { documents });
const { commitments } = await (await fetch(`${address}/api/v1/commitments?limit=500`)).json();
const NETWORK = 'They reaffirmed their commitment to the joint air-warning network';
const network = example('varrin-2025.txt').indexOf(NETWORK);
await post('/evidence', {
  commitment: commitments.find(({ first }) => /to settle its rules/.test(first.words)).id,
  document: 'varrin-2025',
  from: network,
  to: network + NETWORK.length,
  bearing: 'advances',
  reason: 'A year later the network stands, and grows.',
});

/** What is done on a screen before its picture is taken. */
const press = (keys) => async (page) => {
  for (const key of keys) await page.keyboard.press(key);
};
const SCREENS = [
  ['start', '/', '.recent', press([])],
  [
    'check',
    '/',
    '.zones',
    async (page) => {
      await page.click('text=Check the newspaper');
      await page.waitForSelector('.workbench');
      await press(['j', 'j', 'j'])(page);
    },
  ],
  ['compare', '/compare?before=tolme-2024&after=varrin-2025', '.workbench', press(['j', 'j', 'j', 'j'])],
  ['read', '/documents/varrin-2025', '.reading', press(['j', 'j', 'j', 'j'])],
  [
    'draft',
    '/draft?series=Gulf%20trilateral',
    '.cm-content',
    async (page) => {
      await page.click('text=Example draft');
      await page.waitForSelector('.card.choice');
      await press(['Escape', 'j', 'j', 'j', 'j', 'j', 'j'])(page);
    },
  ],
  ['drift', '/series/Gulf%20trilateral', '.matrix', press([])],
  ['search', '/search?words=commitment&group=lineage', '.hits', press([])],
  ['ledger', '/commitments?open=true', '.ledger table', press([])],
  ['review', '/review', '.one-review', press([])],
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const colorScheme of ['light', 'dark'])
  for (const [name, path, wait, act] of SCREENS.filter(([one]) => process.argv.length < 3 || process.argv.includes(one))) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
    await page.goto(address + path);
    await page.waitForSelector(wait);
    await act(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(out, `${name}-${colorScheme}.jpg`), type: 'jpeg', quality: 80 });
    await page.close();
  }
await browser.close();
server.kill();
rmSync(folder, { recursive: true, force: true });

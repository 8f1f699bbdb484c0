// `node scripts/measure-draft.mjs [STATEMENTS]`: how long after a key the findings of a draft of 1,000 words stand in the margin, against a ledger of
// so many statements (default 200). Needs Debian's chromium and a build (`npm run build`, and `node scripts/run.mjs bench/draft-speed.ts 5` once, which
// compiles the bench the words come from). Prints, as medians: milliseconds by the clock from the key to the drawn margin, what of it the answer
// took, and processor time per key of the server and of the page's script. Other work on the machine lengthens the first two.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './setup.mjs';

const { textOf } = await import(join(root, 'out/programs/bench/speed-texts.js'));
const { randomFrom } = await import(join(root, 'out/programs/bench/prng.js'));
const count = Number(process.argv[2] ?? 200);
const KEYS = 25;
const folder = mkdtempSync(join(tmpdir(), 'entente-draft-'));
const store = join(folder, 'ledger.db');
const entente = join(root, 'dist/cli/main.js');
// Every statement takes some of the same paragraphs: none is a copy of another, all share language.
const random = randomFrom(7);
const paragraphs = textOf(1_800).split(/\n\s*\n/);
const texts = Array.from({ length: count + 1 }, () => paragraphs.filter(() => random.next() < 0.55).join('\n\n'));
const rows = texts.slice(0, -1).map((text, at) => {
  const date = new Date(Date.UTC(2005, at, 12)).toISOString().slice(0, 10);
  const title = `Joint Statement of the Leaders of Arvenia, Borland and Caldora, ${date}`;
  writeFileSync(join(folder, `s${at}.txt`), `${title}\n\n${text}\n`);
  return JSON.stringify({ file: `s${at}.txt`, date, series: 'gulf', title });
});
writeFileSync(join(folder, 'MANIFEST.jsonl'), rows.join('\n'));
spawnSync(process.execPath, [entente, 'add', folder, '--series', 'gulf', '--level', 'leaders', '--store', store], { stdio: 'ignore' });
const server = spawn(process.execPath, [entente, 'serve', '--store', store, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((found) => {
  let said = '';
  server.stdout.on('data', (some) => {
    said += some;
    const url = /http:\/\/[^\s]+/.exec(said)?.[0];
    if (url) found(url);
  });
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
await page.addInitScript(() => {
  const fetched = window.fetch;
  window.fetch = async (...given) => {
    const answer = await fetched(...given);
    if (String(given[0]?.url ?? given[0]).includes('/drafts')) window.answered = performance.now();
    return answer;
  };
});
const target = new URL(address);
target.pathname = '/draft';
await page.goto(target.href);
const editor = page.locator('.cm-content');
await editor.click();
await page.keyboard.insertText(texts.at(-1));
await page.waitForSelector('.card', { timeout: 300_000 });
await page.waitForTimeout(2_000);
const serverBefore = serverTime();
const clock = [];
const answers = [];
const script = [];
for (let key = 0; key < KEYS; key += 1) {
  const before = await scriptTime();
  const [pressed, answered, drawn] = await page.evaluate(
    () =>
      new Promise((done) => {
        const host = document.querySelector('.draft-head .soft');
        const content = document.querySelector('.editor').shadowRoot.querySelector('.cm-content');
        const pressed = performance.now();
        window.answered = 0;
        const look = () => {
          if (window.answered > 0 && host.textContent === '')
            requestAnimationFrame(() => done([pressed, window.answered, performance.now()]));
          else requestAnimationFrame(look);
        };
        content.focus();
        document.execCommand('insertText', false, 'x');
        requestAnimationFrame(look);
      }),
  );
  clock.push(drawn - pressed);
  answers.push(answered - pressed);
  await page.waitForTimeout(150);
  script.push((await scriptTime()) - before);
}
const perKey = serverBefore === null ? '–' : Math.round((serverTime() - serverBefore) / KEYS);
const median = (numbers) => Math.round([...numbers].sort((x, y) => x - y)[Math.floor(numbers.length / 2)]);
console.log(
  `${count} statements: the margin is drawn ${median(clock)} ms after the key by the clock, the answer comes after ${median(answers)} ms`,
);
console.log(`processor time per key: server ${perKey} ms, script of the page ${median(script)} ms`);
await browser.close();
server.kill();
rmSync(folder, { recursive: true, force: true });

async function scriptTime() {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'ScriptDuration').value;
}

/** Processor time of the server and its processes so far, in milliseconds; null where the system keeps no such files. */
function serverTime() {
  try {
    const processes = readdirSync('/proc').flatMap((name) => {
      if (!/^\d+$/.test(name)) return [];
      const fields = statOf(name);
      return fields === null ? [] : [{ id: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
    });
    const own = new Set([server.pid]);
    for (const { id, parent } of processes.toSorted((x, y) => x.id - y.id)) if (own.has(parent)) own.add(id);
    return processes.filter(({ id }) => own.has(id)).reduce((sum, { ticks }) => sum + ticks * 10, 0);
  } catch {
    return null;
  }
}

/** The fields of a process after its name; null when it has just ended. */
function statOf(id) {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return null;
  }
}

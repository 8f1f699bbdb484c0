// `node scripts/measure-screen.mjs [WORDS]`: how fast a long comparison opens and scrolls in a browser. Needs Debian's chromium and a build.
// Prints milliseconds from the worker's answer to the drawn screen, and every task of more than 50 ms while scrolling, jumping and stepping.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from './setup.mjs';

const wanted = Number(process.argv[2] ?? 100_000);
const { before, after, words } = pairOf(wanted);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.addInitScript(() => {
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({
    entryTypes: ['longtask'],
  });
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'done') window.answered = performance.now();
      });
    }
  };
});
await page.goto(pathToFileURL(join(root, 'dist', 'entente.html')).href);
await page.waitForSelector('.zones');
for (const [index, text] of [before, after].entries())
  await page.evaluate(
    ([at, pasted]) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      document
        .querySelectorAll('textarea')
        [at].dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [index, text],
  );
await page.click('text=Compare the two');
await page.waitForSelector('.workbench', { timeout: 600_000 });
const opened = await page.evaluate(
  () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(Math.round(performance.now() - window.answered))))),
);
console.log(`${words} words: open ${opened} ms after the answer`);
await measured('scrolling', async () => {
  await page.mouse.move(1000, 600);
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(50);
  }
});
await measured('jumping to the middle', async () => {
  await page.evaluate(() => {
    const pane = document.querySelector('.pane.right');
    pane.scrollTop = pane.scrollHeight / 2;
  });
  await page.waitForTimeout(800);
});
await measured('ten changes on', async () => {
  for (let turn = 0; turn < 10; turn += 1) {
    await page.keyboard.press('j');
    await page.waitForTimeout(100);
  }
});
await browser.close();

async function measured(what, work) {
  await page.evaluate(() => {
    window.tasks.length = 0;
  });
  await work();
  const tasks = await page.evaluate(() => window.tasks);
  console.log(
    `${what}: ${tasks.length} tasks over 50 ms, ${tasks.filter((task) => task > 100).length} over 100 ms, the longest ${Math.max(0, ...tasks)} ms`,
  );
}

/** Two texts of the invented series' sentences, each with details of its own; the later one strengthened here, cut there. */
function pairOf(atLeast) {
  const sentences = ['sen-luc-2023', 'tolme-2024', 'varrin-2025']
    .flatMap((name) => readFileSync(join(root, 'examples', `${name}.txt`), 'utf8').split(/(?<=\.)\s+/))
    .map((sentence) => sentence.replace(/\s+/g, ' '))
    .filter(({ length }) => length > 40 && length < 400);
  const random = seeded(7);
  const one = (list) => list[Math.floor(random() * list.length)];
  const thing = () =>
    `${one(['port', 'bridge', 'cable', 'harbor', 'railway', 'dam', 'mine', 'school'])} number ${Math.floor(random() * 9000)} at ${one(['Harn', 'Orle', 'Sarn', 'Belgrin', 'Holm'])}`;
  const paragraphs = [];
  for (let count = 0; count < atLeast; ) {
    const paragraph = Array.from(
      { length: 3 + Math.floor(random() * 4) },
      () => `${one(sentences).replace(/\.$/, '')}, including the ${thing()} and the ${thing()}.`,
    );
    paragraphs.push(paragraph);
    count += paragraph.join(' ').split(' ').length;
  }
  const later = (sentence) =>
    random() < 0.3 ? sentence.replace('reaffirmed', 'underlined').replace('opposed', 'strongly opposed') : sentence;
  const text = (list) => list.map((paragraph) => paragraph.join(' ')).join('\n\n');
  const old = text(paragraphs);
  const next = text(paragraphs.filter(() => random() > 0.03).map((paragraph) => paragraph.filter(() => random() > 0.05).map(later)));
  return { before: old, after: next, words: old.split(/\s+/).length };
}

function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

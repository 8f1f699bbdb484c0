// `node scripts/measure-screen.mjs [WORDS [SLOWER]]`: how fast a long comparison opens and scrolls in a browser, on a processor so many times slower
// (default 1). Needs Debian's chromium and a build.
// Prints milliseconds from the worker's answer to the drawn screen, and the tasks of more than 50 ms while scrolling, jumping and stepping: by the clock,
// and by the processor's time, which other work on the machine does not lengthen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from './setup.mjs';

const wanted = Number(process.argv[2] ?? 100_000);
const { before, after, words } = pairOf(wanted);
const slower = Number(process.argv[3] ?? 1);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.addInitScript(() => {
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
await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower });
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
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  // Of the pages' main threads, ours has the most to do.
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const lists = threads.map(({ pid, tid }) =>
    traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.name === 'ThreadControllerImpl::RunTask'),
  );
  const own = lists.reduce((most, list) => (list.length > most.length ? list : most), []);
  const by = (field) => {
    const all = own.map((event) => (event[field] ?? 0) / 1000).sort((a, b) => b - a);
    const over = (least) => all.filter((one) => one > least).length;
    return `${over(50)} over 50 ms, ${over(100)} over 100 ms, the longest ${Math.round(all[0] ?? 0)} ms`;
  };
  console.log(`${what}: by the clock ${by('dur')}; of the processor ${by('tdur')}`);
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

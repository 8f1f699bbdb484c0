import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** One run of letters as a page places it. Lengths in points, `y` from the top of the page down to the baseline. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
}
/** What the worker found, or why it found nothing. */
export type PdfAnswer =
  | { readonly kind: 'pages'; readonly pages: readonly PdfPage[]; readonly title: string | null; readonly author: string | null }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'too-large'; readonly reason: string }
  | { readonly kind: 'corrupt'; readonly reason: string };

/** What a PDF may cost: pages, letters in all, milliseconds, and memory beyond what the program had, in bytes. */
export interface PdfLimits {
  readonly pages: number;
  readonly letters: number;
  readonly time: number;
  readonly memory: number;
}

/**
 * The program of the worker, as text, so that the same module runs from its source and when built. Fonts' programs are never run (`isEvalSupported`),
 * pictures are never decoded, nothing is fetched.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const answerFor = async ({ bytes, limits }) => {
  const { getDocumentProxy } = await import(workerData.library);
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, enableXfa: false, verbosity: 0, useWorkerFetch: false });
  try {
    if (pdf.numPages > limits.pages) return { kind: 'too-large', reason: pdf.numPages + ' pages' };
    const pages = [];
    let letters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { transform: v, width, height } = page.getViewport({ scale: 1 });
      const items = [];
      for (const { str, transform: t, width: w, fontName } of (await page.getTextContent()).items) {
        if (!str || !t) continue;
        letters += str.length;
        if (letters > limits.letters) return { kind: 'too-large', reason: 'more than ' + limits.letters + ' letters' };
        const across = [v[0] * t[0] + v[2] * t[1], v[1] * t[0] + v[3] * t[1]];
        if (Math.abs(across[1]) > Math.abs(across[0]) * 0.1) continue;
        items.push({ text: str, x: v[0] * t[4] + v[2] * t[5] + v[4], y: v[1] * t[4] + v[3] * t[5] + v[5], width: w, size: Math.hypot(t[2], t[3]), font: fontName });
      }
      page.cleanup();
      pages.push({ width, height, items });
    }
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const word = (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
    return { kind: 'pages', pages, title: word(info?.Title), author: word(info?.Author) };
  } finally {
    await pdf.destroy?.();
  }
};
parentPort.on('message', (job) => {
  answerFor(job)
    .catch((error) => (error?.name === 'PasswordException' ? { kind: 'encrypted' } : { kind: 'corrupt', reason: String(error?.message ?? error) }))
    .then((answer) => parentPort.postMessage(answer));
});
`;

/** JavaScript heap of the worker in MB; array buffers are watched from outside. */
const HEAP = 768;
/** How often the memory is looked at, in milliseconds. */
const WATCH = 50;

/** A worker that has nothing to do: the next PDF need not wait for one to start. It does not keep the program alive. */
let idle: Worker | null = null;

/** The letters of a PDF with their places. It is read in a worker, which is ended when it takes more time or memory than allowed. Never throws. */
export async function readPdf(bytes: Uint8Array, limits: PdfLimits): Promise<PdfAnswer> {
  const worker = idle ?? started();
  idle = null;
  worker.ref();
  const answer = await answered(worker, bytes, limits);
  if (answer.usable && idle === null) {
    worker.unref();
    idle = worker;
  } else await worker.terminate();
  return answer.answer;
}

function started(): Worker {
  const library = pathToFileURL(createRequire(import.meta.url).resolve('unpdf')).href.replace(/\.cjs$/, '.mjs');
  return new Worker(PROGRAM, {
    eval: true,
    workerData: { library },
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
    stdout: true,
    stderr: true,
  });
}

function answered(worker: Worker, bytes: Uint8Array, limits: PdfLimits): Promise<{ readonly answer: PdfAnswer; readonly usable: boolean }> {
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const end = (answer: PdfAnswer, usable: boolean): void => {
      clearInterval(watch);
      clearTimeout(timer);
      worker.off('message', told);
      worker.off('error', failed);
      resolve({ answer, usable });
    };
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.memory) end({ kind: 'too-large', reason: 'it takes too much memory' }, false);
    }, WATCH);
    const timer = setTimeout(() => end({ kind: 'too-large', reason: `it takes longer than ${limits.time / 1000} s` }, false), limits.time);
    const told = (answer: PdfAnswer): void => end(answer, true);
    const failed = (error: NodeJS.ErrnoException): void =>
      end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { kind: 'too-large', reason: 'it takes too much memory' }
          : { kind: 'corrupt', reason: error.message },
        false,
      );
    worker.on('message', told);
    worker.on('error', failed);
    const copy = bytes.slice();
    worker.postMessage({ bytes: copy, limits }, [copy.buffer]);
  });
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Debian's Chromium or another; undefined where there is none, and the tests skip. */
export const chromiumPath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] });

/** The address of the page that needs no server, built when something has changed. */
export function offlinePage(): string {
  execFileSync(process.execPath, [`${root}scripts/web.mjs`], { cwd: root });
  return pathToFileURL(`${root}dist/entente.html`).href;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Fails with the elements that break WCAG 2.2 AA, as far as a machine can tell: in light every rule, in dark those of colour. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoViolations(page, `{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolations(page, `{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }`);
}

async function expectNoViolations(page: Page, options: string): Promise<void> {
  // Added as code that the debugger runs: the page's own policy lets no script in, and must not.
  await page.evaluate(axe);
  const violations = await page.evaluate<readonly Violation[]>(`axe.run(document, ${options}).then((result) => result.violations)`);
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join('\n')}`,
    ),
  ).toEqual([]);
}

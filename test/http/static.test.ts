import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { client, refusal } from './client.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-web-'));
const web = join(folder, 'web');
mkdirSync(join(web, 'assets'), { recursive: true });
writeFileSync(join(web, 'index.html'), '<!doctype html><title>Entente</title>');
writeFileSync(join(web, 'assets', 'app-abcdef12.js'), 'export {};');
writeFileSync(join(web, 'notes.secret'), 'not for anybody');
writeFileSync(join(folder, 'outside.txt'), 'outside');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { ask } = client({ web });

describe('the files of the web app', () => {
  it('are sent with a strict policy: nothing inline, nothing from elsewhere, no frame', async () => {
    const response = await ask('/');
    expect(await response.text()).toContain('<title>Entente');
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
  it('hold the app’s page at every address of a screen', async () => {
    for (const path of ['/documents/abc@1', '/find?q=peace', '/series/lorn'])
      expect((await ask(path)).headers.get('content-type')).toBe('text/html; charset=utf-8');
  });
  it('are kept by the browser: for good when their name says their content, else until they change', async () => {
    const script = await ask('/assets/app-abcdef12.js');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const page = await ask('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await ask('/', { headers: { 'if-none-match': page.headers.get('etag')! } })).status).toBe(304);
  });
  it.each([
    '/assets/missing.js',
    '/outside.txt',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/assets/../../outside.txt',
  ])('are the only ones there are: %s', async (path) => {
    expect(await refusal(await ask(path))).toBe('404 not-found');
  });
  it('are of kinds that a web app has', async () => {
    expect(await (await ask('/notes.secret')).text()).not.toContain('not for anybody');
  });
  it('may be opened by a link from another site, which the API may not', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await ask('/documents/abc', { headers })).status).toBe(200);
    expect((await ask('/documents/abc', { headers: { ...headers, 'sec-fetch-mode': 'cors' } })).status).toBe(403);
  });
});

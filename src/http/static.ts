import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { APP_POLICY } from './guard.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly tag: string;
  /** The name holds a hash of the content, so it never changes. */
  readonly lasting: boolean;
}

/**
 * The files of the built web app, read once from `folder`. A request names one of them or it is answered with the app's page, which shows what the
 * address means: no path is ever made from a request. Null when nothing is built.
 */
export function staticFiles(folder: string): ((path: string, held: string | null) => Response | null) | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  const files = new Map<string, StaticFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const type = TYPES[extname(name).toLowerCase()];
    if (type && statSync(path).isFile()) files.set(`/${relative(folder, path).split(sep).join('/')}`, fileOf(path, type));
  }
  return (path, held) => {
    const file = files.get(path === '/' ? '/index.html' : path) ?? (extname(path) in TYPES ? undefined : files.get('/index.html'));
    return file ? answer(file, held) : null;
  };
}

function fileOf(path: string, type: string): StaticFile {
  const bytes = Uint8Array.from(readFileSync(path));
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  return { bytes, type, tag, lasting: /[-.][\w-]{8,}\.(?:js|css|woff2|svg|png)$/.test(path) && path.includes(`${sep}assets${sep}`) };
}

function answer({ bytes, type, tag, lasting }: StaticFile, held: string | null): Response {
  const headers = {
    etag: tag,
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(type.startsWith('text/html') && { 'content-security-policy': APP_POLICY }),
  };
  if (held === tag) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers: { ...headers, 'content-type': type } });
}

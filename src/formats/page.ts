import { sha256 } from '@noble/hashes/sha2.js';
import { escapeHtml } from './escape.js';

/** What a page is made of. `body` is HTML whose every foreign word went through `escapeHtml`; `style` and `script` are ours alone. */
export interface Page {
  readonly title: string;
  readonly style: string;
  readonly script: string;
  readonly body: string;
}

/**
 * One self-contained HTML file: no request leaves it, and its own policy forbids any. Only the style and the script written here run,
 * named by their hash, so that words of a document can never become code.
 */
export function page({ title, style, script, body }: Page): string {
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Entente">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(source: string): string {
  const bytes = sha256(new TextEncoder().encode(source));
  return `sha256-${base64(bytes)}`;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 without `Buffer` or `btoa`, so that pages can be made in any runtime. */
function base64(bytes: Uint8Array): string {
  let out = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = bytes.subarray(index, index + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += ALPHABET[bits >> 18]! + ALPHABET[(bits >> 12) & 63]!;
    out += b === undefined ? '=' : ALPHABET[(bits >> 6) & 63]!;
    out += c === undefined ? '=' : ALPHABET[bits & 63]!;
  }
  return out;
}

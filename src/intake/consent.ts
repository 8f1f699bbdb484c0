/** Hosts and paths that stand between a reader and the page. */
const GATES =
  /^https?:\/\/(?:consent|captcha|login|accounts|sso)\.|\/(?:consent|captcha|cdn-cgi\/challenge-platform|_incapsula_resource|accessdenied)(?:[/?]|$)/i;
/** What such a page says, in lower case. Only pages that say nearly nothing else are refused for it. */
const PHRASES = [
  'enable javascript',
  'requires javascript',
  'javascript is disabled',
  'javascript is required',
  'turn on javascript',
  'enable cookies',
  'accept cookies',
  'accept all cookies',
  'reject all',
  'before you continue',
  'we value your privacy',
  'cookie consent',
  'checking your browser',
  'just a moment',
  'attention required',
  'verify you are human',
  'verify that you are human',
  'verify you are a human',
  'are you a robot',
  "you're not a robot",
  'you are not a robot',
  'unusual traffic',
  'security check',
  'complete the captcha',
  'captcha',
  'access denied',
  "don't have permission to access",
  'request rejected',
  'request blocked',
  'pardon our interruption',
  'sign in to continue',
  'log in to continue',
  'subscribe to continue',
] as const;
/** Scripts of services that keep robots out. */
const GUARDS = [
  'cf-chl',
  '__cf_chl',
  'challenge-platform',
  '_incapsula_',
  'px-captcha',
  'datadome',
  'awswafintegration',
  'g-recaptcha',
  'h-captcha',
];
/** Words of prose beside the gate's own that make a page a document: the shortest read-outs have some 60. */
const PROSE_WORDS = 40;
/** A line of fewer words is a menu or a button. */
const LINE_WORDS = 8;
/** Gates are small pages; a document of this size is not looked through. */
const MAX_GATE_BYTES = 512 * 1024;

/**
 * What shows that a page is a gate (consent, "enable JavaScript", captcha, log-in) and not the document: the phrase, the service, or the address that was redirected
 * to (empty for none); null for a document. A document that has a cookie notice beside its own words, or speaks of captchas, stays one.
 */
export function gateOf(bytes: Uint8Array, redirectedTo: string, headers: Readonly<Record<string, string>>): string | null {
  if (headers['cf-mitigated'] === 'challenge') return 'a challenge';
  const gate = GATES.exec(redirectedTo)?.[0];
  if (gate !== undefined) return `an address with "${gate}"`;
  if (bytes.length > MAX_GATE_BYTES) return null;
  const page = new TextDecoder().decode(bytes);
  if (!/<(?:html|head|body|script|!doctype)\b/i.test(page.slice(0, 4096))) return null;
  const lower = page.toLowerCase().replaceAll('’', "'");
  const sign = PHRASES.find((phrase) => lower.includes(phrase)) ?? GUARDS.find((guard) => lower.includes(guard));
  return sign !== undefined && proseWords(page) < PROSE_WORDS ? `"${sign}"` : null;
}

function proseWords(page: string): number {
  let words = 0;
  for (const line of linesOf(page)) {
    const count = line.split(/\s+/).filter(Boolean).length;
    const lower = line.toLowerCase().replaceAll('’', "'");
    if (count >= LINE_WORDS && !PHRASES.some((phrase) => lower.includes(phrase)) && !/\bcookies?\b/.test(lower)) words += count;
  }
  return words;
}

const INLINE = /^\/?(?:a|abbr|b|cite|em|font|i|mark|q|small|span|strong|sub|sup|u|wbr)[\s/>]/i;
const UNREAD = /^(script|style|noscript|template|svg|title)[\s/>]/i;

/** The lines a reader sees, roughly: a tag that is not inline ends one. One pass over the pieces between "<". */
function linesOf(page: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let unread: string | null = null;
  for (const piece of page.split('<')) {
    if (unread !== null && !piece.toLowerCase().startsWith(`/${unread}`)) continue;
    unread = UNREAD.exec(piece)?.[1]?.toLowerCase() ?? null;
    const close = piece.indexOf('>');
    if (!INLINE.test(piece)) {
      lines.push(line);
      line = '';
    }
    if (unread === null && close >= 0) line += piece.slice(close + 1);
  }
  return [...lines, line];
}

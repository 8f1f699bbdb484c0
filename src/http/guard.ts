import { EntenteError } from '../index.js';

/** Headers that every answer carries. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
/** For answers of the API, which no browser should run. */
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'";
/** For the web app: everything from us, nothing inline, nowhere else to send to, and no frame around it. */
export const APP_POLICY =
  "default-src 'self'; base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; object-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'";

/**
 * For a server of one person's own machine: the request must have been made to this machine by name (against DNS rebinding), and a browser
 * must not have made it for another site's page (against forgery). Links from elsewhere to a page of the app are let through, to the API never.
 * Errors: `host-refused`, `origin-refused`.
 */
export function guardLoopback(headers: Headers, port: number, api: boolean): void {
  const hosts = ['localhost', '127.0.0.1', '[::1]'].map((name) => (port === 80 ? name : `${name}:${port}`));
  const host = headers.get('host')?.toLowerCase() ?? '';
  if (!hosts.includes(host)) throw hostRefused(port);
  const origin = headers.get('origin');
  if (origin !== null && !hosts.some((name) => origin.toLowerCase() === `http://${name}`)) throw originRefused();
  const site = headers.get('sec-fetch-site');
  const fromElsewhere = site !== null && site !== 'same-origin' && site !== 'none';
  if (fromElsewhere && (api || headers.get('sec-fetch-mode') !== 'navigate')) throw originRefused();
}

function hostRefused(port: number): EntenteError {
  return new EntenteError('host-refused', {
    expected: `a request to localhost:${port}`,
    came: 'one to another host name',
    todo: 'Use the address that the server printed. To serve a team: entente serve --team --host ADDRESS.',
  });
}

function originRefused(): EntenteError {
  return new EntenteError('origin-refused', {
    expected: 'a request made by this machine’s user or by our own pages',
    came: 'one made by a page of another site',
    todo: 'Open the address that the server printed.',
  });
}

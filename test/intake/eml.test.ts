import { describe, expect, it } from 'vitest';
import { codeOf, intakeOf, textOf, utf8 } from './codes.js';

const mail = (...lines: string[]): Uint8Array => utf8(lines.join('\r\n'));
const HEAD = ['From: Press Office <press@tolme.example>', 'Date: Fri, 3 May 2024 23:30:00 -0500', 'MIME-Version: 1.0'];

describe('a mail message', () => {
  it('gives its plain text, and sender, day and subject as metadata', async () => {
    const bytes = mail(...HEAD, 'Subject: Fwd: RE: Accord of Tolme', '', 'They met in Tolme.', '', 'They agreed.', '');
    expect(await intakeOf(bytes, 'accord.eml')).toEqual({
      id: 'accord',
      format: 'eml',
      encoding: 'format',
      text: 'They met in Tolme.\n\nThey agreed.',
      metadata: { title: 'Accord of Tolme', date: '2024-05-03', author: 'Press Office' },
    });
  });
  it('leaves a signature out, not what is passed on below it', async () => {
    const signed = ['They met.', '', '-- ', 'Ana Orn', 'Desk of the Gulf'];
    expect(await textOf(mail(...HEAD, 'Subject: x', '', ...signed, ''), 'x.eml')).toBe('They met.');
    const passed = ['---------- Forwarded message ---------', 'From: Press Office <press@tolme.example>', '', 'They agreed to meet again.'];
    expect(await textOf(mail(...HEAD, 'Subject: x', '', ...signed, '', ...passed, ''), 'x.eml')).toMatch(
      /^They met\.\s+-{10} Forwarded[\s\S]*They agreed to meet again\.$/,
    );
  });
  it('prefers plain text to HTML, names attachments and leaves them out', async () => {
    const { text, metadata } = await intakeOf(
      mail(
        ...HEAD,
        'Content-Type: multipart/mixed; boundary=m',
        '',
        '--m',
        'Content-Type: multipart/alternative; boundary=a',
        '',
        '--a',
        'Content-Type: text/plain',
        '',
        'They met.',
        '--a',
        'Content-Type: text/html',
        '',
        '<p>They <i>met</i> as HTML.</p>',
        '--a--',
        '--m',
        'Content-Type: application/pdf; name="../../annex.pdf"',
        'Content-Disposition: attachment; filename="../../annex.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        'JVBERi0xLjQ=',
        '--m--',
        '',
      ),
      'x.eml',
    );
    expect(text).toBe('They met.');
    expect(metadata.attachments).toHaveLength(1);
    expect(metadata.notes?.[0]).toContain('annex.pdf');
  });
  it('reads HTML when there is nothing else', async () => {
    const bytes = mail(
      ...HEAD,
      'Content-Type: text/html',
      '',
      '<html><body><h1>Accord</h1><p>They met.</p><script>x()</script></body></html>',
    );
    expect(await textOf(bytes, 'x.eml')).toBe('Accord\n\nThey met.');
  });
  it.each<[string, Uint8Array, string]>([
    [
      'quoted-printable in Windows-1252',
      mail(
        ...HEAD,
        'Content-Type: text/plain; charset=windows-1252',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '=93They met=94 in =',
        'Varrin.',
      ),
      '“They met” in Varrin.',
    ],
    [
      'base64 in UTF-8',
      mail(
        ...HEAD,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('They met 🕊.').toString('base64'),
      ),
      'They met 🕊.',
    ],
    ['flowed lines', mail(...HEAD, 'Content-Type: text/plain; format=flowed', '', 'They met ', 'in Varrin.', ''), 'They met in Varrin.'],
    ['a signature', mail(...HEAD, '', 'They met.', '', '-- ', 'Press Office'), 'They met.'],
  ])('decodes %s', async (_, bytes, text) => {
    expect(await textOf(bytes, 'x.eml')).toBe(text);
  });
  it('decodes encoded words of the subject', async () => {
    const bytes = mail(...HEAD, 'Subject: =?iso-8859-1?Q?Communiqu=E9?= =?utf-8?B?IG9mIFRvbG1l?=', '', 'They met.');
    expect((await intakeOf(bytes, 'x.eml')).metadata.title).toBe('Communiqué of Tolme');
  });
  it('is known without a telling name by headers that only mail has', async () => {
    expect((await intakeOf(mail('Subject: x', ...HEAD, '', 'They met.'), '-')).format).toBe('eml');
    expect((await intakeOf(utf8('Subject: Accord\nDate: 3 May 2024\n\nThey met.'), '-')).format).toBe('txt');
  });
  it.each<[string, Uint8Array, string]>([
    ['no words', mail(...HEAD, '', ''), 'file-empty'],
    ['no header', utf8('\r\n\r\nThey met.'), 'eml-corrupt'],
    [
      '10,000 messages inside one another',
      mail(...HEAD, ...Array.from({ length: 10_000 }, () => 'Content-Type: message/rfc822\r\n'), 'x'),
      'file-empty',
    ],
    ['parts nested 5,000 deep', nested(5000), 'eml-corrupt'],
    ['3 MB of headers', mail(...HEAD, `X-Long: ${'x'.repeat(3_000_000)}`, '', 'They met.'), 'eml-corrupt'],
  ])('is refused with a code: %s', async (_, bytes, code) => {
    expect(await codeOf(bytes, 'x.eml')).toBe(code);
  });
});

function nested(depth: number): Uint8Array {
  const parts = Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`);
  return mail(...HEAD, parts.join(''), 'Content-Type: text/plain', '', 'They met.');
}

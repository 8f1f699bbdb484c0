import { EntenteError } from '../errors.js';
import { repairControls } from './decode.js';
import type { Extraction, Metadata } from './markdown.js';

/** Messages inside messages inside messages: deeper is no correspondence. */
const LIMITS = { maxNestingDepth: 32, maxHeadersSize: 1024 * 1024, maxRfc822NestingDepth: 4 } as const;
/** Attachments that are named; a message with more says how many there are. */
const MOST_NAMED = 50;

/**
 * The words of a mail message (RFC 5322, MIME): its plain text, or else its HTML through `page`. Who sent it, when and under which subject become
 * metadata; attachments are named, never opened. Quoted-printable, base64, character sets and encoded words are decoded. Errors: `eml-corrupt`, and
 * `file-empty` for a message without words. `name` is for the messages.
 */
export async function extractEml(bytes: Uint8Array, name: string, page: (html: string) => Promise<Extraction>): Promise<Extraction> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, LIMITS).catch((error: unknown) => {
    throw corrupt(name, error instanceof Error ? error.message : String(error));
  });
  if (mail.headers.length === 0) throw corrupt(name, 'it has no headers');
  const plain = mail.text === undefined ? '' : repairControls(mail.text);
  const inner =
    plain.trim() === '' && mail.html !== undefined ? await page(repairControls(mail.html)) : { text: unflowed(plain), metadata: {} };
  const title = subjectOf(mail.subject);
  const date = dayOf(mail.headers.find(({ key }) => key === 'date')?.value);
  const author = mail.from === undefined ? undefined : mail.from.name || mail.from.address;
  const attachments = mail.attachments.slice(0, MOST_NAMED).map(({ filename, mimeType }) => filename ?? mimeType);
  const metadata: Metadata = {
    ...inner.metadata,
    ...(title && { title }),
    ...(date && { date }),
    ...(author && { author: repairControls(author) }),
    ...(attachments.length > 0 && { attachments, notes: [`Attachments are left out: ${listed(attachments, mail.attachments.length)}.`] }),
  };
  return { text: inner.text.trim(), metadata };
}

/** A subject without the marks of forwarding and answering. */
function subjectOf(subject: string | undefined): string | null {
  const plain = repairControls(subject ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:\s?(?:re|fw|fwd|wg|aw|tr)\s?:)+/i, '')
    .trim();
  return plain === '' ? null : plain;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day of a Date header as the sender wrote it, in the sender's own zone; null for what is none. */
function dayOf(header: string | undefined): string | null {
  const match = /(?:^|[\s,])(\d{1,2})\s+([A-Za-z]{3})[a-z]{0,6}\s+(\d{4})\b/.exec(header ?? '');
  const month = match ? MONTHS.indexOf(match[2]!.toLowerCase()) + 1 : 0;
  if (!match || month === 0) return null;
  const day = `${match[3]}-${String(month).padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}

/** Lines of a signature at most; what is longer is no signature. */
const SIGNATURE_LINES = 15;
/** Where a message that was sent on or answered begins. */
const PASSED_ON = /^(?:-{3,} ?\p{L}|-{8,}|_{8,}|begin forwarded message|from: |>)/iu;

/** Without the signature after "-- ", which is nobody's statement. A message passed on below it stays. */
function unflowed(text: string): string {
  const signature = /(?:^|\n)-- ?\r?\n/.exec(text);
  if (signature === null || signature.index === 0) return text;
  const below = text.slice(signature.index + signature[0].length).split('\n');
  const passed = below.findIndex((line) => PASSED_ON.test(line));
  if (passed < 0) return below.length > SIGNATURE_LINES ? text : text.slice(0, signature.index);
  return `${text.slice(0, signature.index)}\n\n${below.slice(passed).join('\n')}`;
}

const listed = (names: readonly string[], count: number): string =>
  names.map((name) => `"${name}"`).join(', ') + (count > names.length ? ` and ${count - names.length} more` : '');

function corrupt(name: string, reason: string): EntenteError {
  return new EntenteError('eml-corrupt', {
    expected: 'a mail message (.eml)',
    came: `"${name}": ${reason}`,
    todo: 'Save the message again from the mail program, or save its text as .txt.',
  });
}

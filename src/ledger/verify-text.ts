import type { VerifyReport } from './verify.js';

/** A report of `verify` for people: whether the ledger is whole, what is not, and the hash to note. */
export function verifyText({ entries, head, texts, redacted, problems }: VerifyReport): string {
  const counts = `${entries} entries, ${texts} texts, ${redacted} redacted`;
  const verdict =
    problems.length === 0 ? 'nothing was changed or damaged.' : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`;
  const listed = problems.map(({ message }) => `  ${message}\n`).join('');
  return `${counts}: ${verdict}\n${listed}Last hash: ${head}\n`;
}

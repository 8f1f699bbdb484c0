/** How certain one and the same verb is: "may restrain" told as "will restrain", or the reverse. */
import { stemOf } from '../acts/stem.js';
import { type Word, wordsIn } from '../lexicon/words.js';
import type { Finding, Span } from '../model.js';
import { type Provision, sourceSpan } from './source.js';
import type { Told } from './support.js';

const OPEN: ReadonlySet<string> = new Set(['may', 'might', 'could']);
const FIRM: ReadonlySet<string> = new Set(['will', 'shall']);
const ADVERB = /^(?:also|not|\p{L}+ly)$/u;

interface Modal extends Span {
  /** What verb and noun share of the verb governed. */
  readonly verb: string;
  readonly firm: boolean;
}

/** The first verb that one side leaves open and the other does not; none when both agree or share no verb under a modal. */
export function modalFindings(told: Told, provision: Provision): readonly Finding[] {
  const { text } = provision.statement.document;
  const own = modalsIn(text, provision);
  for (const modal of modalsIn(told.text, told.span)) {
    const rivals = own.filter(({ verb }) => verb === modal.verb);
    const [rival] = rivals;
    if (!rival || rivals.some(({ firm }) => firm === modal.firm)) continue;
    const report = { from: modal.from, to: modal.to, text: told.text.slice(modal.from, modal.to) };
    const source = sourceSpan(provision, { from: rival.from, to: rival.to });
    const effect = modal.firm ? 'stronger' : 'weaker';
    const reason = `“${report.text}” where the text has “${source.text}”: ${effect} in certainty`;
    return [{ dimension: 'force', report, source, effect, severity: modal.firm ? 'major' : 'minor', rests: 'ordered', reason }];
  }
  return [];
}

function modalsIn(text: string, span: Span): readonly Modal[] {
  const words = wordsIn(text, span.from, span.to);
  return words.flatMap((word, at) => {
    if (!OPEN.has(word.norm) && !FIRM.has(word.norm)) return [];
    const verb = nextVerb(words, at);
    return verb ? [{ from: word.from, to: verb.to, verb: stemOf(verb.norm), firm: FIRM.has(word.norm) }] : [];
  });
}

function nextVerb(words: readonly Word[], at: number): Word | undefined {
  const verb = words.slice(at + 1, at + 4).find((word) => !ADVERB.test(word.norm));
  return verb && /^(?:be|have|do)$/.test(verb.norm) ? undefined : verb;
}

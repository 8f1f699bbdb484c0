/** Where a clause says what for: "to reduce …", "in order to …", "aimed at …". The infinitive that a performative governs is no purpose. */
import { PURPOSE_OPENERS, PURPOSE_VERBS } from '../lexicon/en/reporting.js';
import { stem, wordsIn } from '../lexicon/words.js';
import type { Span } from '../model.js';
import { firstPhrase } from './phrases.js';

const VERB_STEMS: ReadonlySet<string> = new Set([...PURPOSE_VERBS].map(stem));
/** A purpose needs something to be the purpose of: so many words before it. */
const WORDS_BEFORE = 3;
/** Words whose infinitive is their complement. */
const TAKES_INFINITIVE =
  /^(?:is|ar|are|wa|was|were|be|commit|pledg|agre|intend|plan|seek|work|want|vow|promis|decid|resolv|continu|need|abl|readi|will|like|effort|attempt|commitment|right|abiliti|capac|obligation|wai|measur|step|tri|aim|ask|urg|call|encourag|requir|request|expect|going|go|allow|enabl|help|invit|permit|authoriz|start|begin|threat|provoc)$/;

const ADVERBS = /^(?:again|also|once|jointly|together|further|\p{L}+ly)$/u;

/** The purposes in `span`, each to the end of its clause. */
export function purposesIn(text: string, span: Span): readonly Span[] {
  const opener = firstPhrase(text, span, PURPOSE_OPENERS);
  if (opener) return [{ from: opener.from, to: clauseEnd(text, opener.to, span.to) }];
  const words = wordsIn(text, span.from, span.to);
  for (let at = WORDS_BEFORE; at + 1 < words.length; at++) {
    const word = words[at]!;
    if (word.norm !== 'to' || !VERB_STEMS.has(words[at + 1]!.stem) || words[at + 1]!.norm.endsWith('ing')) continue;
    const before = ADVERBS.test(words[at - 1]!.norm) ? words[at - 2]! : words[at - 1]!;
    if (/^(?:and|or|but)$/.test(words[at - 1]!.norm)) continue;
    if (TAKES_INFINITIVE.test(before.stem)) continue;
    return [{ from: word.from, to: clauseEnd(text, word.to, span.to) }];
  }
  return [];
}

function clauseEnd(text: string, from: number, to: number): number {
  const stop = text.slice(from, to).search(/[;:—]|,\s+(?:while|which|and|but)\s/);
  return stop < 0 ? to : from + stop;
}

/** Where a report says in passing that the text or its authors say something: ", they said", ", the text notes", "according to the communiqué". */
import { GROUP_NOUNS, SAYING_VERBS, TEXT_NOUNS } from '../lexicon/en/reporting.js';
import type { Span } from '../model.js';

const SAYING = [...SAYING_VERBS].join('|');
const SAID_ASIDE = new RegExp(
  `,[”"’']?\\s+((?:the\\s+|both\\s+|all\\s+)?(?:[\\p{L}’'-]+\\s+){1,4})(?:also\\s+|then\\s+)?(?:${SAYING})(?=[,.;]|$)`,
  'giu',
);
const ACCORDING = /,?\s*\baccording to (?:the|their|its|a|this)\s+((?:[\p{L}’'-]+\s+){0,3}[\p{L}’'-]+)/giu;

/** The asides of a clause that attribute it to the text or to those who agreed it, in order. Whoever else is named is no such source. */
export function attributionsIn(text: string, clause: Span): readonly Span[] {
  const words = text.slice(clause.from, clause.to);
  const asides = [...words.matchAll(SAID_ASIDE), ...words.matchAll(ACCORDING)];
  return asides
    .filter((match) => isOfText(match[1]!))
    .map((match) => ({ from: clause.from + match.index, to: clause.from + match.index + match[0].length }))
    .sort((a, b) => a.from - b.from);
}

/** The clause without its asides, as spans. */
export function withoutAsides(clause: Span, asides: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let from = clause.from;
  for (const aside of asides) {
    if (aside.from > from) parts.push({ from, to: aside.from });
    from = Math.max(from, aside.to);
  }
  if (from < clause.to) parts.push({ from, to: clause.to });
  return parts;
}

function isOfText(subject: string): boolean {
  const words = subject.toLowerCase().trim().split(/\s+/);
  return words.some((word) => TEXT_NOUNS.has(word) || GROUP_NOUNS.has(word));
}

import type { CheckDimension, Confidence, Document, Effect, QuotationVerdict, Rests, Verdict } from '../model.js';

/** A sign for every verdict, so that nothing hangs on colour alone. */
export const VERDICT_SIGN: Readonly<Record<Verdict, string>> = {
  contradicted: '✕',
  altered: '≠',
  unsupported: '∅',
  stronger: '▲',
  weaker: '▼',
  unclear: '?',
  supported: '✓',
  background: '·',
};
/** What a verdict says about the report, in a few words. */
export const VERDICT_SAYS: Readonly<Record<Verdict, string>> = {
  contradicted: 'the text says the opposite',
  altered: 'the text says something else',
  unsupported: 'not in the text',
  stronger: 'stronger than the text',
  weaker: 'weaker than the text',
  unclear: 'could not be decided',
  supported: 'says what the text says',
  background: 'context the text is silent about',
};
export const QUOTATION_SAYS: Readonly<Record<QuotationVerdict, string>> = {
  exact: 'word for word',
  typographic: 'word for word, typography aside',
  elided: 'shortened, and marked as such',
  altered: 'words changed inside the marks',
  'meaning-changing': 'changed inside the marks, and the sense with it',
  misattributed: "the text's words in another mouth",
  'other-source': 'from another source',
  'not-found': 'not in the text',
};
export const DIMENSION_SAYS: Readonly<Record<CheckDimension, string>> = {
  act: 'kind of act',
  force: 'force',
  status: 'new or renewed',
  speaker: 'who speaks',
  target: 'at whom',
  item: 'items',
  qualifier: 'condition or limit',
  number: 'number',
  date: 'date',
  name: 'name',
  term: 'term of art',
  polarity: 'yes or no',
  purpose: 'purpose',
  place: 'place',
  fusion: 'two provisions in one',
  added: 'added',
};
export const EFFECT_SAYS: Readonly<Record<Effect, string>> = {
  stronger: 'stronger',
  weaker: 'weaker',
  broader: 'broader',
  narrower: 'narrower',
  changed: 'changed',
};
/** What a difference of force rests on: said wherever force is shown. */
export const RESTS_SAYS: Readonly<Record<Rests, string>> = { ordered: 'a source orders the two', judged: 'our judgement' };
export const CONFIDENCE_SAYS: Readonly<Record<Confidence, string>> = { high: 'sure', medium: 'likely', low: 'unsure' };

/** A document by its title, or by its id when it has none. */
export const nameOf = (document: Document): string => document.title ?? document.id;

/** A document's place and date as far as they are known: "Varrin, 2025-06-12"; empty when neither is. */
export const whereAndWhen = (document: Document): string => [document.place, document.date].filter((part) => part !== null).join(', ');

/** "1 claim", "3 claims". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** A summary in the order given, without zeros: "3 altered, 1 weaker". */
export function tally<Key extends string>(order: readonly Key[], summary: Readonly<Partial<Record<Key, number>>>): string {
  return order
    .filter((key) => (summary[key] ?? 0) > 0)
    .map((key) => `${summary[key]} ${key}`)
    .join(', ');
}

import type { Span } from '../model.js';
import type { QueryNode, Term } from './query.js';
import { NAME_MARK, type SearchWord } from './search-words.js';

/** Where the words of a query stand among those of a passage: merged, in order. What is under NOT is passed over. */
export function highlights(node: QueryNode | null, words: readonly SearchWord[]): readonly Span[] {
  const found = node === null ? [] : termsOf(node).flatMap((term) => placesOf(term, words));
  const out: { from: number; to: number }[] = [];
  for (const span of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = out.at(-1);
    if (last !== undefined && span.from < last.to) last.to = Math.max(last.to, span.to);
    else out.push({ ...span });
  }
  return out;
}

function termsOf(node: QueryNode): readonly Term[] {
  if (node.kind === 'term') return [node];
  return node.kind === 'not' ? [] : node.of.flatMap(termsOf);
}

function placesOf({ variants, prefix }: Term, words: readonly SearchWord[]): readonly Span[] {
  const out: Span[] = [];
  for (const variant of variants) {
    const inName = variant[0]?.startsWith(NAME_MARK) === true ? variant.map((word) => word.slice(NAME_MARK.length)) : null;
    for (let at = 0; at < words.length; at++) {
      if (inName !== null) {
        if (holds(words[at]!.name ?? [], inName, prefix)) out.push(span(words[at]!, words[at]!));
      } else if (stands(variant, words, at, prefix)) out.push(span(words[at]!, words[at + variant.length - 1]!));
    }
  }
  return out;
}

const span = (first: SearchWord, last: SearchWord): Span => ({ from: first.from, to: last.to });

const fits = (word: string, wanted: string, beginning: boolean): boolean => (beginning ? word.startsWith(wanted) : word === wanted);

function stands(variant: readonly string[], words: readonly SearchWord[], at: number, prefix: boolean): boolean {
  if (at + variant.length > words.length) return false;
  return variant.every((wanted, index) => fits(words[at + index]!.key, wanted, prefix && index === variant.length - 1));
}

function holds(name: readonly string[], wanted: readonly string[], prefix: boolean): boolean {
  return name.some(
    (_, at) =>
      at + wanted.length <= name.length &&
      wanted.every((word, index) => fits(name[at + index]!, word, prefix && index === wanted.length - 1)),
  );
}

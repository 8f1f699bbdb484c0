/** Terms that a text defines for itself: "the International Counter Ransomware Initiative (CRI)", "(hereinafter “the Parties”)". */
import type { PartyId, Span } from '../model.js';
import type { Mention } from './parties.js';

/** A defined term. `ids` when it stands for a party; a body of the issuers' own has none. */
export interface DefinedTerm extends Span {
  readonly term: string;
  /** The words it abbreviates. */
  readonly full: string;
  readonly ids: readonly PartyId[];
  readonly kind: Mention['kind'];
}

/** Longest distance between a name and its bracket. */
const TERM =
  /\((?:hereinafter|hereafter)?,?\s*(?:referred to as\s+)?["“”'‘]?((?:the\s+)?[A-Z][\w.&/-]{0,15}(?:\s[A-Z][\w-]{1,15}){0,2})["“”'’]?\)/g;

/** All terms in brackets whose full name stands right before; linear. */
export function termsIn(text: string, mentions: readonly Mention[]): readonly DefinedTerm[] {
  const terms: DefinedTerm[] = [];
  const seen = new Set<string>();
  let next = 0;
  for (const match of text.matchAll(TERM)) {
    const at = match.index;
    const term = (match[1] ?? '').replace(/^the\s+/, '');
    while (next < mentions.length && (mentions[next] as Mention).to <= at) next++;
    const before = mentions[next - 1];
    const named =
      before !== undefined && !before.masked && /^['’]?s?\s*$/.test(text.slice(before.to, at)) && stands(text, before, term)
        ? before
        : null;
    const hereinafter = /hereinafter|hereafter|referred/.test(match[0]);
    const full = named ? text.slice(named.from, named.to) : ((hereinafter ? lastWords(text, at) : initialsBefore(text, at, term)) ?? '');
    if (full === '' && !named) continue;
    const ids = named && named.form !== 'person' ? named.ids : [];
    // A term keeps its first definition; another party's may come later under the same letters.
    const key = `${term} ${ids.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    terms.push({ from: at, to: at + match[0].length, term, full, ids, kind: named?.kind ?? 'organisation' });
  }
  return terms;
}

/** Whether a bracketed term can abbreviate the party before it: "(ROK)" does, "(EXIM)" after "… Bank of the United States" does not. */
function stands(text: string, before: Mention, term: string): boolean {
  const letters = term.replace(/[^A-Za-z]/g, '').toUpperCase();
  const words = text.slice(before.from, before.to).split(/[\s\-‐‑]+/);
  if (words.join('').toUpperCase() === letters || words.includes(term)) return true;
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join('');
  let at = 0;
  for (const letter of initials) if (letter === letters.charAt(at)) at++;
  return letters.length > 1 && (at === letters.length || (letters.length > 3 && at >= letters.length - 1));
}

/** The words before a bracket whose initials spell the term, or null. */
function initialsBefore(text: string, at: number, term: string): string | null {
  const letters = term.replace(/[^A-Za-z0-9]/g, '');
  if (letters.length < 2 || letters.length > 12) return null;
  const words = text
    .slice(Math.max(0, at - 160), at)
    .trim()
    .split(/[\s\-–—]+/);
  const capitals = words.slice(-14).filter((word) => /^[“"‘']?[A-Z0-9]/.test(word));
  const wanted = letters.toUpperCase();
  const initials = capitals
    .map((word) => word.replace(/^[“"‘']/, '').charAt(0))
    .join('')
    .toUpperCase();
  const tail = initials.slice(-wanted.length);
  const same = [...wanted].filter((letter) => tail.includes(letter)).length;
  if (tail === '' || same < Math.ceil(wanted.length / 2)) return null;
  const open = capitals[Math.max(0, capitals.length - wanted.length)] ?? '';
  const from = words.lastIndexOf(open);
  return words.slice(from).join(' ');
}

const lastWords = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 80), at)
    .trim()
    .split(/\s+/)
    .slice(-6)
    .join(' ');

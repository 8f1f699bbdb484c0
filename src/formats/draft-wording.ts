import type { Departure, DraftCheck, DraftFinding, DraftStanding, Inconsistency, MissingLanguage, Precedent, Way } from '../model.js';
import { differenceLine } from './drift-wording.js';
import { count, RESTS_SAYS } from './wording.js';

/** In the order in which a drafter wants them: what departs in substance, what is new, what only reads differently, what is agreed. */
export const STANDINGS_BY_INTEREST: readonly DraftStanding[] = [
  'altered',
  'weaker',
  'stronger',
  'narrowed',
  'broadened',
  'new',
  'reworded',
  'agreed',
];
/** A sign for every standing, so that nothing hangs on colour alone. */
export const STANDING_SIGN: Readonly<Record<DraftStanding, string>> = {
  agreed: '=',
  reworded: '≈',
  stronger: '▲',
  weaker: '▼',
  broadened: '⊕',
  narrowed: '⊖',
  altered: '≠',
  new: '+',
};
/** What a standing says of the draft, in a few words. */
export const STANDING_SAYS: Readonly<Record<DraftStanding | 'absent', string>> = {
  agreed: 'agreed language, word for word',
  reworded: 'agreed in substance, other words',
  stronger: 'stronger than agreed',
  weaker: 'weaker than agreed',
  broadened: 'covers more than agreed',
  narrowed: 'covers less than agreed',
  altered: 'something else than agreed',
  new: 'no precedent',
  absent: 'performs nothing',
};
/** What a kind of inconsistency is called. */
export const INCONSISTENCY_SAYS: Readonly<Record<Inconsistency['kind'], string>> = {
  naming: 'two names',
  'party-order': 'order of the parties',
  'abbreviation-undefined': 'abbreviation not written out',
  'abbreviation-twice': 'abbreviation defined twice',
  person: 'person',
  tense: 'tense',
  number: 'number',
  date: 'date',
  'list-member': 'list',
};

/** "Joint Statement of …, 2025-06-12 (ministers)", with the series when it is another. */
export function precedentName({ title, document, date, level, series }: Precedent): string {
  const where = [title ?? document, date].filter((part) => part !== null).join(', ');
  const told = [level, series === null ? null : `series ${series}`].filter((part) => part !== null).join('; ');
  return told === '' ? where : `${where} (${told})`;
}

/** Is this finding a departure that a drafter must know of? Agreed and merely reworded language is not. */
export const isDeparture = ({ standing }: DraftFinding): boolean => standing !== 'agreed' && standing !== 'reworded' && standing !== 'new';

/** All departures, those outside the acts among them: what weighs most first, in the order of the draft among equals. */
export function departuresOf({ findings, background }: DraftCheck): readonly DraftFinding[] {
  const weight = ({ standing, acts }: DraftFinding): number =>
    STANDINGS_BY_INTEREST.indexOf(standing) + (acts.length === 0 ? STANDINGS_BY_INTEREST.length : 0);
  return [...findings, ...background].filter(isDeparture).sort((x, y) => weight(x) - weight(y) || x.from - y.from);
}

/** The findings of one standing, in the order of the draft. */
export function findingsOf({ findings }: DraftCheck, standing: DraftStanding): readonly DraftFinding[] {
  return findings.filter((finding) => finding.standing === standing);
}

/** "12 agreed, 2 weaker, 1 new". */
export function standingTally({ summary }: DraftCheck): string {
  return STANDINGS_BY_INTEREST.filter((standing) => (summary[standing] ?? 0) > 0)
    .map((standing) => `${summary[standing]} ${standing}`)
    .join(', ');
}

/** How long language stood: "in 3 texts since 2023-05-19"; "returned" is said of what the last text did not have. */
export function stoodLine({ stood, returned }: Pick<DraftFinding, 'stood' | 'returned'>): string {
  if (stood === null) return '';
  const since = stood.since === null ? '' : ` since ${stood.since}`;
  return `in ${count(stood.texts, 'text')}${since}${returned ? '; the last text did not have it' : ''}`;
}

/** The lines that explain a departure: what changed and on what the judgement rests. */
export function departureLines({ differences }: Departure): readonly string[] {
  return differences.map(differenceLine);
}

/** "stronger form: … (a source orders the two)". */
export function strongestLine(finding: DraftFinding): string {
  if (finding.strongest === null) return '';
  const force = finding.strongest.differences.find((difference) => difference.dimension === 'force');
  return `${precedentName(finding.strongest.precedent)}: stronger${force === undefined ? '' : ` (${RESTS_SAYS[force.rests]})`}`;
}

/** "without: covers less than agreed; weaker than the first". */
export function wayLine(way: Way): string {
  const verb = isOtherVerb({ standing: way.standing, last: way.departure });
  const beside = way.besideFirst === null || verb ? '' : BESIDE_SAYS[way.besideFirst];
  return `${way.label}: ${waySays(way)}${beside === '' ? '' : `; ${beside}`}`;
}

/** Where a way leaves the words; where they perform nothing, whether any of them remain. */
export function waySays({ standing, text, departure }: Way): string {
  if (standing === 'absent') return text === null ? 'nothing remains' : STANDING_SAYS.absent;
  return isOtherVerb({ standing, last: departure }) ? OTHER_VERB : STANDING_SAYS[standing];
}

/** What a finding says, in a few words. */
export function findingSays(finding: DraftFinding): string {
  return isOtherVerb(finding) ? OTHER_VERB : STANDING_SAYS[finding.standing];
}

/** "intend to" for "will": a drafter must know of it, though no source says which of two such verbs weighs more. */
const OTHER_VERB = 'another verb than agreed, of about the same force';

function isOtherVerb({ standing, last }: { readonly standing: Way['standing']; readonly last: Departure | null }): boolean {
  return (
    standing === 'reworded' && (last?.differences ?? []).some(({ dimension, effect }) => dimension === 'force' && effect === 'changed')
  );
}

const BESIDE_SAYS: Readonly<Record<DraftStanding, string>> = {
  agreed: '',
  reworded: 'the same as the first in other words',
  stronger: 'stronger than the first',
  weaker: 'weaker than the first',
  broadened: 'broader than the first',
  narrowed: 'narrower than the first',
  altered: '',
  new: '',
};

/** What the draft leaves out, each passage once: an act that stands within another that is left out goes with it. */
export function passagesLeftOut({ missing }: DraftCheck): readonly MissingLanguage[] {
  return missing.filter(
    ({ precedent }, at) =>
      !missing.some(
        (other, index) => index !== at && holds(other.precedent, precedent) && !(holds(precedent, other.precedent) && index > at),
      ),
  );
}

const holds = (outer: Precedent, inner: Precedent): boolean =>
  outer.document === inner.document && outer.from <= inner.from && outer.to >= inner.to;

/** "stood in 3 texts since 2023-05-19". */
export function missingLine({ texts, since }: MissingLanguage): string {
  return `stood in ${count(texts, 'text')}${since === null ? '' : ` since ${since}`}`;
}

/** One sentence for the top: "ten departures from agreed language, 2 open choices, 3 passages left out". */
export function headline(check: DraftCheck): string {
  const departures = check.findings.filter(isDeparture).length;
  const leftOut = passagesLeftOut(check).length;
  const agreed = check.findings.length > 0 && check.findings.every(({ standing }) => standing === 'agreed');
  const parts = [
    agreed ? 'all agreed, word for word' : count(departures, 'departure from agreed language', 'departures from agreed language'),
    ...(check.background.length > 0 ? [`${check.background.length} more outside the acts`] : []),
    ...(check.choices.length > 0 ? [count(check.choices.length, 'open choice')] : []),
    ...(leftOut > 0 ? [count(leftOut, 'passage of the last text left out', 'passages of the last text left out')] : []),
    ...(check.promises.length > 0
      ? [count(check.promises.length, 'promise falling due and not mentioned', 'promises falling due and not mentioned')]
      : []),
    ...(check.inconsistencies.length > 0 ? [count(check.inconsistencies.length, 'inconsistency', 'inconsistencies')] : []),
  ];
  const line = parts.join('; ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

import {
  departureLines,
  findingSays,
  INCONSISTENCY_SAYS,
  isDeparture,
  STANDING_SAYS,
  STANDING_SIGN,
  STANDINGS_BY_INTEREST,
} from '../../../src/formats/draft-wording.js';
import { oneLine } from '../../../src/formats/escape.js';
import { count } from '../../../src/formats/wording.js';
import type { DraftCheck, DraftFinding, Inconsistency, OpenChoice } from '../../../src/model.js';
import type { Chip } from '../../parts/chips.js';

/** One thing said of words of the draft. Offsets into the draft as it was held. */
export interface Item {
  readonly id: string;
  /** A standing, `choice` or `inconsistency`: gives the colour, and what chips filter by. */
  readonly look: string;
  readonly sign: string;
  /** What is said, in a few words. */
  readonly says: string;
  /** What changed, in a line. */
  readonly brief: string;
  readonly from: number;
  readonly to: number;
  readonly of:
    | { readonly kind: 'finding'; readonly finding: DraftFinding }
    | { readonly kind: 'choice'; readonly choice: OpenChoice }
    | { readonly kind: 'inconsistency'; readonly inconsistency: Inconsistency };
}

const CHOICE_SIGN = '[ ]';
const INCONSISTENCY_SIGN = '!';

/** Everything with a place in the draft, in the order of its text. */
export function itemsOf(check: DraftCheck): readonly Item[] {
  const findings = [...check.findings, ...check.background].map(
    (finding): Item => ({
      id: `f-${finding.from}-${finding.to}`,
      look: finding.standing,
      sign: STANDING_SIGN[finding.standing],
      says: findingSays(finding),
      brief: finding.last === null ? shortened(finding.text) : (departureLines(finding.last)[0] ?? shortened(finding.text)),
      from: finding.from,
      to: finding.to,
      of: { kind: 'finding', finding },
    }),
  );
  const choices = check.choices.map(
    (choice): Item => ({
      id: `o-${choice.from}-${choice.to}`,
      look: 'choice',
      sign: CHOICE_SIGN,
      says: CHOICE_SAYS[choice.kind],
      brief: choice.ways.map(({ label, standing }) => `${label}: ${standing === 'absent' ? 'no act' : standing}`).join(' · '),
      from: choice.from,
      to: choice.to,
      of: { kind: 'choice', choice },
    }),
  );
  const slips = check.inconsistencies.flatMap((inconsistency, index): readonly Item[] => {
    const at = inconsistency.at[0];
    if (at === undefined) return [];
    return [
      {
        id: `x-${index}-${at.from}`,
        look: 'inconsistency',
        sign: INCONSISTENCY_SIGN,
        says: INCONSISTENCY_SAYS[inconsistency.kind],
        brief: `“${shortened(at.text)}”: ${oneLine(inconsistency.message)}`,
        from: at.from,
        to: at.to,
        of: { kind: 'inconsistency', inconsistency },
      },
    ];
  });
  const seen = new Map<string, number>();
  return [...findings, ...choices, ...slips]
    .map((item) => {
      const nth = (seen.get(item.id) ?? 0) + 1;
      seen.set(item.id, nth);
      return nth === 1 ? item : { ...item, id: `${item.id}-${nth}` };
    })
    .sort((x, y) => x.from - y.from || y.to - x.to);
}

const CHOICE_SAYS: Readonly<Record<OpenChoice['kind'], string>> = {
  bracket: 'open: in brackets',
  alternatives: 'open: alternatives',
  change: 'open: a tracked change',
};
const shortened = (text: string): string => (text.length > 90 ? `${oneLine(text.slice(0, 88))}…` : oneLine(text));

/** The item that says of the same words what `last` said; where the same kind is gone, what overlaps it most; null without any. */
export function sameItem(items: readonly Item[], last: Pick<Item, 'from' | 'to'> & { readonly kind: string }): Item | null {
  let best: Item | null = null;
  let most = 0;
  for (const item of items) {
    const shared = Math.min(item.to, last.to) - Math.max(item.from, last.from);
    const score = shared / Math.max(item.to - item.from, last.to - last.from) + (item.of.kind === last.kind ? 1 : 0);
    if (shared > 0 && score > most) [best, most] = [item, score];
  }
  return best;
}

/** The switches for what the margin shows. */
export function chipsOf(items: readonly Item[], dimmed: ReadonlySet<string>): readonly Chip[] {
  const chip = (id: string, sign: string, word: string, says: string): Chip => ({
    id,
    sign,
    word,
    says,
    count: items.filter(({ look }) => look === id).length,
    shown: !dimmed.has(id),
  });
  return [
    ...STANDINGS_BY_INTEREST.map((standing) => chip(standing, STANDING_SIGN[standing], standing, STANDING_SAYS[standing])),
    chip('choice', CHOICE_SIGN, 'open', 'choices the draft leaves open'),
    chip('inconsistency', INCONSISTENCY_SIGN, 'inconsistent', 'where the draft contradicts itself or what was agreed'),
  ].filter((one) => one.count > 0);
}

/** "7 departures: 2 weaker, 5 altered; 6 open choices.": what is heard after a pause. */
export function heardOf(check: DraftCheck): string {
  const { findings, choices, summary } = check;
  if (findings.length === 0) return 'Nothing in this draft is read as an act.';
  const departures = findings.filter(isDeparture).length;
  const kinds = STANDINGS_BY_INTEREST.filter((standing) => summary[standing]).map((standing) => `${summary[standing]} ${standing}`);
  return `${count(departures, 'departure')}; ${kinds.join(', ')}${choices.length > 0 ? `; ${count(choices.length, 'open choice')}` : ''}.`;
}

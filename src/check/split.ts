/**
 * "agreed to strengthen A and secure B": one verb over two undertakings of the text. Where each member of such a list rests on a provision
 * of its own, each is a claim of its own; a list that one provision has stays whole.
 */
import type { ClaimDraft } from './claims.js';
import { evidenceFor } from './evidence.js';
import type { Bench } from './judge.js';
import type { Provision } from './source.js';

/** Said this far by one provision, a list is one claim. */
const ONE_PROVISION = 0.8;
/** A member that rests on a provision says this much of it. */
const MEMBER_RESTS = 0.45;

/** The claim, or its members where they rest on different provisions. Only lists of verbs are split: nouns carry too little alone. */
export function splitByProvision(draft: ClaimDraft, bench: Bench): readonly ClaimDraft[] {
  const members = verbMembers(draft, bench);
  if (members.length < 2) return [draft];
  const act = draft.acts[0]!;
  const whole = evidenceFor(bench.units(draft.sentence, draft.core), act, bench.sources);
  if ((whole.supports[0]?.coverage ?? 0) >= ONE_PROVISION) return [draft];
  const homes = new Set<Provision>();
  for (const member of members) {
    const evidence = evidenceFor(bench.units(draft.sentence, member.core), act, bench.sources);
    if (evidence.supports[0] && evidence.coverage >= MEMBER_RESTS) homes.add(evidence.supports[0].provision);
  }
  return homes.size > 1 ? members : [draft];
}

/** One draft per member, the first with subject and verb; empty unless the list is one of verbs and lies inside the claim. */
function verbMembers(draft: ClaimDraft, { report }: Bench): readonly ClaimDraft[] {
  const { text } = report.document;
  const act = draft.acts[0];
  if (draft.kind !== 'act' || !act || act.items.length < 2) return [];
  const infinitive = /^to\s/i.test(act.content.text);
  const items = act.items.filter((item) => item.from >= draft.from && item.to <= draft.to && item.from >= act.content.from);
  if (items.length !== act.items.length || !items.every((item) => /^(?:to\s|\p{Ll}+ing\b)/u.test(item.text) || infinitive)) return [];
  if (infinitive && items[0]!.from - act.content.from > LONGEST_INFINITIVE_MARK) return [];
  return items.map((item, at) => {
    const from = at === 0 ? draft.from : startOfMember(text, item.from);
    const to = at === items.length - 1 ? draft.to : item.to;
    return { ...draft, from, to, core: [{ from: item.from, to }] };
  });
}
/** "to " and an adverb may stand between the verb and the first member; more is a frame that all members share. */
const LONGEST_INFINITIVE_MARK = 16;

/** An infinitive's "to" belongs to the claim. */
function startOfMember(text: string, from: number): number {
  return /\bto\s$/.test(text.slice(Math.max(0, from - 4), from)) ? from - 3 : from;
}

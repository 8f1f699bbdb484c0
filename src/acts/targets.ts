/** The parties named in an act's own words as addressee, beneficiary or object of blame (codebook §2). */
import { PLACE_PREPOSITIONS } from '../lexicon/en/parties-masks.js';
import type { PartyId, Scale, Span } from '../model.js';
import type { Facts } from './facts.js';
import { wordsOf } from './gazetteer.js';
import type { Mention } from './parties.js';

/** What targetsOf needs of an act. */
export interface TargetDraft {
  readonly content: Span;
  readonly scale: Scale | null;
  /** The canonical act, where known. */
  readonly act?: string | null;
  readonly speakers: readonly PartyId[];
}

/** One target with the words that name it. */
export interface Target {
  readonly id: PartyId;
  readonly at: Span;
}

/** The targets of an act, in the order of the text, each once. `mentions` may be those of the whole text (masked ones included or not). */
export function targetsOf(text: string, act: TargetDraft, mentions: readonly Mention[], facts: Facts): readonly PartyId[] {
  return [...new Set(targetSpans(text, act, mentions, facts).map((target) => target.id))];
}

/** Like targetsOf, with the words that decided. */
export function targetSpans(text: string, act: TargetDraft, mentions: readonly Mention[], facts: Facts): readonly Target[] {
  const inside = mentions.filter((m) => !m.masked && m.from >= act.content.from && m.to <= act.content.to);
  const targets: Target[] = [];
  for (let i = 0; i < inside.length; i++) {
    const mention = inside[i] as Mention;
    for (const id of allies(act, inside, mention)) targets.push({ id, at: { from: mention.from, to: mention.to } });
    if (roleOf(text, act, inside, i) === 'none') continue;
    const ids = mention.ids.filter((id) => !act.speakers.includes(id) || singledOut(text, act, inside, mention));
    for (const id of ids) targets.push({ id, at: { from: mention.from, to: mention.to } });
  }
  return withoutVictims(act, targets, text, facts);
}

/** "the ROK-U.S. Alliance" names the ally of a lone speaker who is part of it. */
function allies(act: TargetDraft, inside: readonly Mention[], mention: Mention): readonly PartyId[] {
  const chain = mention.compound;
  if (chain === null || act.speakers.length !== 1) return [];
  const partners = inside.filter((m) => m.compound?.from === chain.from).flatMap((m) => m.ids);
  return partners.some((id) => act.speakers.includes(id)) ? mention.ids.filter((id) => !act.speakers.includes(id)) : [];
}

/** A signatory is singled out when it stands at the head of the content, and not all signatories do. */
function singledOut(text: string, act: TargetDraft, inside: readonly Mention[], mention: Mention): boolean {
  if (act.speakers.length < 2) return false;
  const named = new Set(inside.flatMap((m) => (m.compound ? [] : m.ids)));
  const condoles = act.act === 'condole' || act.act === 'solidarity';
  if (condoles) return true;
  if (act.speakers.every((id) => named.has(id))) return false;
  const head = text.slice(act.content.from, mention.from);
  return (
    /^["“‘'\s]*(?:the\s+|for\s+|of\s+)*$/i.test(head) ||
    (mention.possessive && head.split(/\s+/).length <= 5 && !/\b(?:by|through|including)\b/.test(head))
  );
}

type Role = 'target' | 'none';

/** Words that tell of what happens in a place, so that its state is meant. */
const HAPPENS =
  /\b(?:human rights|violations?|abuses?|crisis|conflict|war|violence|atrocit\w+|repression|detention|attacks?|famine|displacement|coup|situation)\b/i;

function roleOf(text: string, act: TargetDraft, inside: readonly Mention[], i: number): Role {
  const mention = inside[i] as Mention;
  if (mention.compound !== null && !/^[-‐‑](?:led|related|backed|based)\b/.test(text.slice(mention.compound.to, mention.compound.to + 9)))
    return 'none';
  if (mention.kind === 'forum' && !mention.possessive) return 'none';
  const before = text.slice(Math.max(act.content.from, mention.from - 60), mention.from);
  const words = wordsOf(before)
    .map((word) => word.key)
    .filter((key) => key !== 'the');
  const last = words.at(-1) ?? '';
  if (last === 'in' || last === 'at' || last === 'near' || last === 'inside' || last === 'outside') {
    if (mention.possessive) return 'target';
    const condoles = act.act === 'condole' || act.act === 'solidarity';
    const blamed = act.scale === 'blame' || act.scale === 'worry' || condoles || HAPPENS.test(text.slice(act.content.from, mention.from));
    return blamed && mention.form !== 'capital' ? 'target' : 'none';
  }
  if (mention.form === 'capital' && !mention.possessive && !/^(?:on|by|against|with|from|of|that|urge|call|)$/.test(last)) return 'none';
  if (mention.form === 'capital' && PLACE_PREPOSITIONS.has(last)) return 'none';
  if (last === 'and' || last === 'or') {
    const previous = inside[i - 1];
    if (previous !== undefined && /^[,\s]*(?:and|or|the|as well as|\s)*$/.test(text.slice(previous.to, mention.from)))
      return roleOf(text, act, inside, i - 1);
  }
  return 'target';
}

/** Blame targets the blamed, not the victim: "against Ukraine" beside a blamed party is no target. Nested objects of a helped party's efforts are none. */
function withoutVictims(act: TargetDraft, targets: readonly Target[], text: string, _facts: Facts): readonly Target[] {
  const first = targets[0];
  if (first === undefined) return targets;
  if (act.scale === 'blame' || act.scale === 'worry') {
    const kept = targets.filter(
      (target) =>
        !/\b(?:against|on|upon|toward|towards|of)\s+(?:the\s+)?$/.test(
          text.slice(Math.max(act.content.from, target.at.from - 20), target.at.from),
        ) || !isVictim(text, act, target),
    );
    return kept.length > 0 ? kept : targets;
  }
  if (act.scale === 'approval') {
    return targets.filter(
      (target) =>
        target === first || !/\bto\s+\w+\s+(?:[\w,]+\s+){0,4}$/.test(text.slice(first.at.to, target.at.from)) || target.id === first.id,
    );
  }
  return targets;
}

const isVictim = (text: string, act: TargetDraft, target: Target): boolean =>
  /\b(?:war|aggression|attacks?|combat|invasion|strikes?|threats?|coercion|assaults?|fire|violence|offensive|annexation|occupation|missiles|drones)\b[^.]{0,40}\b(?:against|on|upon|toward|towards|of)\s+(?:the\s+)?$/i.test(
    text.slice(act.content.from, target.at.from),
  );

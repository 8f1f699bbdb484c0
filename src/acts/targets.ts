/** The parties named in an act's own words as addressee, beneficiary or object of blame (codebook §2). */
import { BELONGS_TO } from '../lexicon/en/parties-organisations.js';
import { COUNTS } from '../lexicon/en/roles.js';
import type { PartyId, RuleId, Scale, Span } from '../model.js';
import type { Facts } from './facts.js';
import type { Mention } from './parties.js';
import { roleOf } from './target-roles.js';

/** What targetsOf needs of an act. */
export interface TargetDraft {
  readonly content: Span;
  readonly scale: Scale | null;
  /** The canonical act, where known. */
  readonly act?: string | null;
  readonly speakers: readonly PartyId[];
}

/** One target with the words that name it and the rule that made it one. */
export interface Target {
  readonly id: PartyId;
  readonly at: Span;
  readonly rule: RuleId;
}

/** The targets of an act, in the order of the text, each once. `mentions` may be those of the whole text (masked ones included or not). */
export function targetsOf(text: string, act: TargetDraft, mentions: readonly Mention[], facts: Facts): readonly PartyId[] {
  return [...new Set(targetSpans(text, act, mentions, facts).map((target) => target.id))];
}

/** Like targetsOf, with the words and rules that decided. */
export function targetSpans(text: string, act: TargetDraft, mentions: readonly Mention[], facts: Facts): readonly Target[] {
  const inside = within(mentions, act.content).filter((m) => !m.masked);
  const named = new Set(inside.flatMap((m) => (m.compound ? [] : m.ids)));
  const chains = chainsOf(inside);
  let found = false;
  const targets: Target[] = [];
  const roles: (RuleId | null)[] = [];
  for (let i = 0; i < inside.length; i++) {
    const mention = inside[i] as Mention;
    const at = { from: mention.from, to: mention.to };
    for (const id of allies(act, chains, mention)) targets.push({ id, at, rule: 'target/ally' });
    const rule = roleOf({ text, act, inside, roles, i, found });
    roles.push(rule);
    found ||= rule !== null;
    if (rule === null) continue;
    for (const id of mention.ids) if (!speaks(act, id) || singledOut(text, act, named, mention)) targets.push({ id, at, rule });
  }
  return targets.length > 0 ? withoutNested(act, targets, text) : antecedent(text, act, facts);
}

/** Whether a party is among the speakers; the Federal Reserve and its Committee are one. */
const speaks = (act: TargetDraft, id: PartyId): boolean =>
  act.speakers.includes(id) ||
  (BELONGS_TO[id] !== undefined && act.speakers.includes(BELONGS_TO[id])) ||
  act.speakers.some((speaker) => BELONGS_TO[speaker] === id);

/** The mentions inside a span, by binary search: mentions are in order. */
function within(mentions: readonly Mention[], span: Span): readonly Mention[] {
  const start = firstFrom(mentions, span.from);
  let end = start;
  while (end < mentions.length && (mentions[end] as Mention).from < span.to) end++;
  return mentions.slice(start, end).filter((m) => m.to <= span.to);
}

function firstFrom(mentions: readonly Mention[], from: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The parties of each hyphenated chain, by its first offset. */
function chainsOf(inside: readonly Mention[]): ReadonlyMap<number, readonly PartyId[]> {
  const chains = new Map<number, PartyId[]>();
  for (const { compound, ids } of inside) {
    if (compound === null) continue;
    const chain = chains.get(compound.from) ?? [];
    for (const id of ids) if (!chain.includes(id)) chain.push(id);
    chains.set(compound.from, chain);
  }
  return chains;
}

/** "the ROK-U.S. Alliance" names the ally of a lone speaker who is part of it. */
function allies(act: TargetDraft, chains: ReadonlyMap<number, readonly PartyId[]>, mention: Mention): readonly PartyId[] {
  if (mention.compound === null || act.speakers.length !== 1) return [];
  const partners = chains.get(mention.compound.from) ?? [];
  return partners.some((id) => act.speakers.includes(id)) ? mention.ids.filter((id) => !act.speakers.includes(id)) : [];
}

/** Words after which a signatory is named as a means or an aside, not singled out. */
const ASIDE = /\b(?:by|through|including|via|as|using|such|between|among)\b|[;—–(]/i;

/** A signatory is singled out within this many characters of the content. */
const HEAD = 300;

/** A signatory is singled out when the main part of the content names it and not all signatories are named. */
function singledOut(text: string, act: TargetDraft, named: ReadonlySet<PartyId>, mention: Mention): boolean {
  if (act.speakers.length < 2) return false;
  if (act.act === 'condole' || act.act === 'solidarity') return true;
  if (act.scale === 'blame' || act.scale === 'worry' || act.speakers.every((id) => named.has(id))) return false;
  return mention.from - act.content.from < HEAD && !ASIDE.test(text.slice(act.content.from, mention.from));
}

/** In approval, what the praised or helped party does to others ("support for A's efforts to engage B") makes no targets of them. */
function withoutNested(act: TargetDraft, targets: readonly Target[], text: string): readonly Target[] {
  const first = targets[0] as Target;
  if (act.scale !== 'approval') return targets;
  const owns = /^(?:['’]s?\s|\s+(?!and\b|or\b)\p{Ll})/u.test(text.slice(first.at.to, first.at.to + 12));
  const nested = owns ? /[,;]\s|\b(?:to|that|which|including|through|in|as)\b/ : /\bto\s+\w+\s+(?:[\w,]+\s+){0,8}$/;
  return targets.filter(
    (target) => target.id === first.id || !nested.test(text.slice(Math.max(first.at.to, target.at.from - HEAD), target.at.from)),
  );
}

/** "its two allies" of a lone issuer are the other issuers, when their number fits. */
function itsAllies(text: string, act: TargetDraft, facts: Facts): readonly Target[] {
  const others = facts.parties.filter((id) => !act.speakers.includes(id));
  if (act.speakers.length !== 1 || others.length === 0 || others.length === facts.parties.length) return [];
  const found = /\b(?:its|both)\s+(?:(two|three|four)\s+)?(?:treaty\s+)?(?:allies|ally|partners)\b/.exec(
    text.slice(act.content.from, act.content.to),
  );
  if (found === null || (found[1] !== undefined && COUNTS[found[1]] !== others.length)) return [];
  const from = act.content.from + found.index;
  return others.map((id) => ({ id, at: { from, to: from + found[0].length }, rule: 'target/allies' }));
}

/** Pronouns that point back to a party or its doings. */
const POINTS_BACK = /^(?:to\s+\w+\s+)?(?:it|them|these|those|this|such\s+\w+|its|him|her|his)\b(?!\s+(?:own|shared|joint|common))/i;
/** How far back an antecedent is looked for, in characters. */
const ANTECEDENT_REACH = 300;

/** "vowed to curb these": the nearest party before, when it is none of the speakers and stands in the same paragraph. */
function antecedent(text: string, act: TargetDraft, facts: Facts): readonly Target[] {
  const friends = itsAllies(text, act, facts);
  if (friends.length > 0) return friends;
  const content = text.slice(act.content.from, act.content.from + 60);
  if (!POINTS_BACK.test(content)) return [];
  for (let i = firstFrom(facts.mentions, act.content.from) - 1; i >= 0; i--) {
    const mention = facts.mentions[i] as Mention;
    const between = text.slice(mention.to, act.content.from);
    if (between.length > ANTECEDENT_REACH || /\n\s*\n/.test(between)) return [];
    if (mention.masked || mention.compound !== null) continue;
    if (mention.ids.some((id) => act.speakers.includes(id) || facts.parties.includes(id))) return [];
    return mention.ids.map((id) => ({ id, at: { from: mention.from, to: mention.to }, rule: 'target/antecedent' }));
  }
  return [];
}

/** The role a named party has in the content of an act: addressee, possessor, beneficiary, blamed; or only a place, a forum, a victim, an example. */
import type { RuleId } from '../model.js';
import type { Mention } from './parties.js';
import type { TargetDraft } from './targets.js';

/** One mention among those of a content; `roles` are the decisions on the mentions before it. */
export interface RoleContext {
  readonly text: string;
  readonly act: TargetDraft;
  readonly inside: readonly Mention[];
  readonly roles: readonly (RuleId | null)[];
  readonly i: number;
  /** True when a mention before this one has a role. */
  readonly found: boolean;
}
interface Place extends RoleContext {
  readonly mention: Mention;
  readonly previous: Mention | undefined;
  /** The words of the content right before the mention, "the" left out, lower case. */
  readonly before: string;
  /** The words right after it. */
  readonly after: string;
}
/** A rule answers with a role, with null (no target), or leaves the question to the next rule. */
type Rule = (place: Place) => RuleId | null | undefined;

/** The rule that makes a mention a target, or null when it is none. */
export function roleOf(context: RoleContext): RuleId | null {
  const { text, act, inside, i } = context;
  const mention = inside[i] as Mention;
  const start = Math.max(act.content.from, mention.from - REACH_BACK);
  const place: Place = {
    ...context,
    mention,
    previous: inside[i - 1],
    before: text
      .slice(start, mention.from)
      .replace(/\b[Tt]he\s+/g, '')
      .replace(/[“”"'‘’]/g, '')
      .toLowerCase(),
    after: text.slice(mention.to, Math.min(mention.to + REACH_ON, act.content.to)),
  };
  for (const rule of RULES) {
    const role = rule(place);
    if (role !== undefined) return role;
  }
  return 'target/named';
}

/** The content before a mention, as far back as words still bear on it. */
const headOf = (text: string, act: TargetDraft, mention: Mention): string =>
  text.slice(Math.max(act.content.from, mention.from - HEAD_REACH), mention.from);

/** Characters of a content that bear on a later mention. */
const HEAD_REACH = 500;
/** Characters looked at before and after a mention. */
const REACH_BACK = 90;
const REACH_ON = 60;

/** Tried in order; the first that answers decides. */
const RULES: readonly Rule[] = [
  remark,
  compound,
  listed,
  forum,
  membership,
  place,
  capital,
  example,
  doneBy,
  victim,
  claim,
  subjectMatter,
  asked,
  ownHouse,
  instrumentOf,
  memberStates,
];

/** "ROK-U.S. Alliance" names an alliance; "U.S.-led" and "DPRK-related" name the party. */
function compound({ text, mention }: Place): RuleId | null | undefined {
  if (mention.compound === null) return undefined;
  return /^[-‐‑](?:led|related|backed|based|funded)\b/.test(text.slice(mention.compound.to, mention.compound.to + 9))
    ? 'target/adjective'
    : null;
}

/** Characters between two members of a list at most. */
const LONGEST_JOIN = 60;

/** A member of a list has the role of the member before it. */
function listed({ text, mention, previous, roles, i }: Place): RuleId | null | undefined {
  if (previous === undefined || previous.possessive) return undefined;
  if (mention.from - previous.to > LONGEST_JOIN) return undefined;
  const gap = text.slice(previous.to, mention.from);
  return /^(?:\s?\([^()]{1,20}\))?(?:\s(?:governments?|authorities|sides?|people|leaders?|officials))?\s*(?:,|,?\s*(?:and|or|as well as|&))\s*(?:the\s+)?$/.test(
    gap,
  )
    ? (roles[i - 1] ?? null)
    : undefined;
}

/** ", where …" only describes a place: what happens there is not what the act is about. */
function remark({ text, act, mention }: Place): RuleId | null | undefined {
  return act.scale !== 'worry' && /,\s+where\s/.test(headOf(text, act, mention)) ? null : undefined;
}

/** "hosting of APEC": a forum is no target unless something of its own is meant ("the G7's statement"). */
function forum({ mention }: Place): RuleId | null | undefined {
  return mention.kind === 'forum' && !mention.possessive ? null : undefined;
}

/** "members of the Council", "in the framework of the WTO", "at the OECD". */
function membership({ mention, before }: Place): RuleId | null | undefined {
  if (mention.kind === 'state' || mention.kind === 'armed') return undefined;
  if (
    /\b(?:before|(?:resolutions?|decisions?|charter|conventions?|principles|sanctions|statute|mandates?|rules|standards|documents?)\s+of)\s+$/.test(
      before,
    ) &&
    mention.kind !== 'mission'
  )
    return null;
  return /\b(?:members?|membership|seat|term|chair\w*|presidency|accession|admission|bodies|organs|framework|context|auspices|session|meetings?|parties|margins|sidelines|headquarters)\s+(?:of|in|on|at|to)\s+$/.test(
    before,
  )
    ? null
    : undefined;
}

/** Wrongs: who does them in a place is its state. */
const HAPPENS =
  /\b(?:human rights|violations?|abuses?|atrocit\w+|repression|detention|detained|abduct\w+|coup|crackdown|persecution|killings?)\b/i;
const HARMED: ReadonlySet<string> = new Set(['condole', 'solidarity']);

/** "in Japan" is a place, unless a state is blamed, pitied or worried over for what happens there. */
function place({ text, act, mention, before }: Place): RuleId | null | undefined {
  const preposition = /\b(in|at|near|inside|outside|within|around)\s+(?:\w+ern\s+|\w+\s+part\s+of\s+)?$/.exec(before)?.[1];
  if (preposition === undefined || mention.possessive || mention.form === 'people') return undefined;
  if (mention.kind !== 'state' || mention.form === 'capital') return null;
  if (mention.form === 'adjective') return undefined;
  const happening = HAPPENS.test(headOf(text, act, mention));
  const cared = act.scale === 'blame' || act.scale === 'worry' || HARMED.has(act.act ?? '');
  return cared || (happening && preposition === 'in') ? 'target/happens-there' : null;
}

/** A capital stands for its government only as possessor, addressee or opponent. */
function capital({ act, mention, before }: Place): RuleId | null | undefined {
  if (mention.form !== 'capital') return undefined;
  const opens = before.trim() === '' && (act.scale === 'direction' || act.scale === 'blame');
  return mention.possessive || opens || /\b(?:on|by|against|with|from|urge|pressed?|call|that|toward|towards)\s+$/.test(before)
    ? 'target/capital'
    : null;
}

/** "such as the OECD", "including the Quad": organisations as examples. */
function example({ mention, before }: Place): RuleId | null | undefined {
  return mention.kind !== 'state' && mention.kind !== 'armed' && /\b(?:such as|including|e\.g\.|like)\s+$/.test(before) ? null : undefined;
}

/** What a state did for a text or meeting, not what the act is about. */
const SIDE_DEEDS =
  /\b(?:endorsed|outlined|adopted|approved|assessed|hosted|held|chaired|convened|brokered|mediated|facilitated|sponsored|co-?sponsored|signed|ratified|recogni[sz]ed|negotiated)\s+by\s+$/;

/** "endorsed by", "hosted by": who did a side matter is no target; "imposed by" is, in blame. */
function doneBy({ act, mention, before }: Place): RuleId | null | undefined {
  if (!/\bby\s+$/.test(before)) return undefined;
  if (act.scale === 'blame' || act.scale === 'worry') return 'target/blamed';
  return (mention.kind === 'state' ? SIDE_DEEDS : /\b\w+(?:ed|held|led|set out|drawn up|made|put forward)\s+by\s+$/).test(before)
    ? null
    : 'target/by';
}

const VIOLENCE =
  /\b(?:war|aggression|attacks?|combat|invasion|strikes?|threats?|coercion|assaults?|fire|violence|offensive|annexation|occupation|missiles|drones|hostilities|operations|incursions?|campaign|provocations?|weapons?|battlefield|deploy\w*)\b[^.;]{0,50}\b(?:against|on|upon|toward|towards|of|into|in)\s+$/;

/** What is done to a victim: "attempts to isolate Estmark". */
const HARMS =
  /\bto\s+(?:isolate|attack|threaten|destabili[sz]e|undermine|invade|harm|intimidate|coerce|bully|pressure|weaken|target|annex|exclude|provoke|blackmail|punish)\s+$/;

/** The victim of what is blamed is no target: "war against Ukraine". */
function victim({ text, act, mention, before, found }: Place): RuleId | null | undefined {
  if (HARMED.has(act.act ?? '')) return undefined;
  const blames = act.scale === 'blame' || act.scale === 'worry';
  const others = found;
  if (blames && others && /\bagainst\s+$/.test(before)) return null;
  if (act.scale === 'blame' && HARMS.test(before)) return null;
  if (!VIOLENCE.test(before)) return undefined;
  return others || blames || /^\s+by\s/.test(text.slice(mention.to, mention.to + 5)) ? null : undefined;
}

/** "the report of the Secretary-General on Estmark": the subject of a paper. */
function subjectMatter({ act, before }: Place): RuleId | null | undefined {
  if (act.scale === 'blame') return undefined;
  return /\b(?:reports?|letters?|resolutions?|briefings?|recommendations?|papers?|note|outline)\b[^.;]{0,70}\b(?:on|concerning|regarding|about)\s+$/.test(
    before,
  )
    ? null
    : undefined;
}

/** Words before the first party when it, or its officer or authority, is addressed: "the Government of", "the Special Representative of". */
const ADDRESSEE = /^(?:[\w’'-]+\s+){0,7}$/;
/** What is asked follows: "to", "not to", a verb after "that". */
const DEMAND = /\bto\s|^\s+(?:\w+ly\s+)?(?!of\b|in\b|and\b)[a-z]+\b/;
/** Characters after the addressee within which the demand begins. */
const DEMAND_REACH = 160;

/** Where a direction opens with its addressee ("urges A to …"), parties in what is asked are none. */
function asked({ text, act, inside, i, roles }: Place): RuleId | null | undefined {
  const first = inside[0];
  if (act.scale !== 'direction' || i === 0 || first === undefined || roles[0] === null) return undefined;
  if (first.from - act.content.from > REACH_BACK) return undefined;
  const head = text.slice(act.content.from, first.from).replace(/^["“‘'\s]*(?:(?:up)?on\s+|that\s+)?/, '');
  const demand = text.slice(first.to, Math.min(first.to + DEMAND_REACH, act.content.to));
  return ADDRESSEE.test(head) && !/\b(?:to|for|by|with|against)\s/.test(head) && DEMAND.test(demand) ? null : undefined;
}

/** The United Nations are the Council's own house; "UN 1718 Committee" is a name. */
function ownHouse({ act, mention, after, i }: Place): RuleId | null | undefined {
  if (mention.ids[0] !== 'UN') return undefined;
  if (act.speakers.some((id) => id === 'UNSC' || id === 'UNGA') && !(act.scale === 'direction' && i === 0)) return null;
  return /^\s+(?:\d|[A-Z])/.test(after) ? null : undefined;
}

/** In blame, parties inside the blamed one's claims or purposes are none: "Russia's claims that Ukraine …". */
function claim({ act, mention, before, previous, found, text }: Place): RuleId | null | undefined {
  if ((act.scale !== 'blame' && act.scale !== 'worry') || previous === undefined || !found) return undefined;
  const head = headOf(text, act, mention);
  return /\b(?:claims?|allegations?|assertions?|pretext|justifications?)\b/.test(head) &&
    /\b(?:that|of|about)\s+(?:\w+\s+){0,2}$/.test(before)
    ? null
    : undefined;
}

/** "the FATF's Recommendation 15", "the Forum's 2050 Strategy": an organisation's instrument. */
function instrumentOf({ mention, after }: Place): RuleId | null | undefined {
  if (mention.kind === 'state' || mention.kind === 'armed' || !mention.possessive) return undefined;
  return /^['’]s?\s+(?:[A-Z][\w-]+|\d{4})/.test(after) ? null : undefined;
}

/** "UN Member States" are all states: no party. */
function memberStates({ mention, after }: Place): RuleId | null | undefined {
  return mention.ids[0] === 'UN' && /^\s+(?:[Mm]ember|Charter|Resolution|resolution|process|system|bodies|agenc)/.test(after)
    ? null
    : undefined;
}

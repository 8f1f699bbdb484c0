/**
 * Words that must not stand for each other: terms of art, opposites, scopes. A line is `id kind | member | member | …`;
 * the forms of one member are parted by commas and don't contrast with each other.
 * - term: near in meaning, apart in law or politics ("partnership", "alliance"); antonym: opposites; scope: a region against one of its
 *   states; polarity: a word against its negation.
 * A word may stand in several sets; two words contrast when one set holds them in different members.
 * To add one: a line here; an example goes into `test/lexicon/contrasts.test.ts`.
 */
import type { ContrastKind, ContrastSet } from '../lexicon.js';

const TABLE = `
bond term | partnership, partners | alliance, allies | treaty | friendship | union | bloc, coalition
text term | treaty, convention | agreement, accord | memorandum, memorandum of understanding, MOU | framework | declaration, joint statement, communique | arrangement | pact
talks-deal term | talks, negotiation, dialogue, consultation | deal, agreement, accord, treaty
truce term | ceasefire, cease-fire | truce | armistice | humanitarian pause | peace treaty, peace agreement | cessation of hostilities
arms term | denuclearization, denuclearize | disarmament, disarm | non-proliferation, nonproliferation | arms control
recognition term | sovereignty | territorial integrity | independence | autonomy
taking term | annexation, annex | occupation, occupy | administration, administer | invasion, invade | incursion
order term | rules-based order, rules-based international order, rules-based | international law | world order
nuclear-kind antonym | conventional | nuclear
deterrence term | extended deterrence | deterrence
complete term | complete, full, total, comprehensive | partial
verifiable term | verifiable | irreversible
peninsula scope | Korean Peninsula | DPRK, North Korea, Democratic People's Republic of Korea | ROK, South Korea, Republic of Korea
taiwan scope | Taiwan Strait | Taiwan
cross-strait scope | South China Sea | East China Sea | Taiwan Strait | Indo-Pacific
crime term | genocide | war crime | crime against humanity | ethnic cleansing
sanction term | sanction | tariff, duty | export control | embargo | blockade
aid term | grant | loan | investment | donation
membership term | membership, member | participation, participate | observer, observer status
self-rule term | self-determination | independence | autonomy
state-solution term | two-state solution | one-state solution
migration term | refugee | migrant | displaced person, internally displaced person | asylum seeker
force-kind term | attack | threat | provocation | incident | exercise
mission term | peacekeeping, peacekeeper | peace enforcement | observer mission | training mission
rise antonym | increase, rise, grow, expand, raise | decrease, reduce, reduction, decline, fall, cut, lower, shrink
strengthen antonym | strengthen, bolster, reinforce, enhance, boost, deepen, fortify | weaken, undermine, erode, dilute, degrade
start antonym | start, begin, launch, commence, initiate, open | end, stop, halt, cease, terminate, close, conclude, suspend
continue antonym | continue, maintain, keep, preserve, extend, resume | stop, end, halt, cease, abandon, suspend, terminate
join antonym | join, enter, accede | leave, withdraw, exit, quit
with antonym | with | without
before antonym | before, prior to, ahead of | after, following
import antonym | import, importer | export, exporter
public antonym | public, state-owned | private
internal antonym | domestic, internal | foreign, external, international
buy antonym | buy, purchase, procure | sell, sale
accept antonym | accept, approve, adopt | reject, refuse, decline
allow antonym | allow, permit, enable, authorize | prohibit, ban, forbid, prevent, block, bar
support antonym | support, back, endorse, favor | oppose, reject, resist
lawful antonym | lawful, legal, legitimate | unlawful, illegal, illegitimate
lift antonym | lift, ease, relax, remove | impose, tighten, introduce, strengthen
win antonym | victory, win | defeat, loss, lose
success antonym | success, succeed | failure, fail
peace antonym | peace | war, conflict
peaceful antonym | peaceful, peacefully | violent, forceful, forcible
stable antonym | stability, stabilize, stable | instability, destabilize, unstable
secure antonym | secure, security | insecure, insecurity
open antonym | open | closed, close
free antonym | free, release | detain, arrest, imprison
voluntary antonym | voluntary, voluntarily | mandatory, compulsory, binding
binding antonym | binding, legally binding | non-binding, nonbinding
bilateral term | unilateral | bilateral | trilateral | quadrilateral | multilateral
near antonym | short-term, near-term | long-term, longer-term
temporary antonym | temporary, interim, provisional | permanent, lasting
direct antonym | direct | indirect
formal antonym | formal, official | informal, unofficial
first antonym | first, initial | last, final
north antonym | north, northern | south, southern
east antonym | east, eastern | west, western
maximum antonym | maximum, at most, no more than, up to | minimum, at least, no less than
more antonym | more, greater, higher | less, fewer, lower
all antonym | all, every, each | some, most, several, many
all-none antonym | all, every, any | no, none
many-few antonym | many | few
include antonym | include, including | exclude, excluding, except
true antonym | confirm, affirm | deny
ratify antonym | ratify, sign | reject, withdraw from
arm antonym | arm | disarm
escalate antonym | escalate, escalation | de-escalate, de-escalation
civilian antonym | civilian | military
land term | land | sea, maritime | air | space | cyber
defensive antonym | defensive | offensive
rich term | developed | developing | least developed
`;

export const CONTRASTS: readonly ContrastSet[] = TABLE.trim().split('\n').map(setOf);

function setOf(line: string): ContrastSet {
  const [head = '', ...members] = line.split('|').map((cell) => cell.trim());
  const [id = '', kind] = head.split(' ');
  return { id, kind: kind as ContrastKind, members: members.map((member) => member.split(',').map((form) => form.trim())) };
}

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
rank term | vice-ministerial, deputy-ministerial, vice-ministerial-level | ministerial, ministerial-level | working-level, expert-level | leader-level, leaders-level
vigor antonym | strong, robust, buoyant, brisk | weak, soft, sluggish, subdued
steady antonym | unchanged, on hold | raise, hike, lower, cut
risk-balance term | balanced | tilted, skewed, lopsided
mission term | peacekeeping, peacekeeper | peace enforcement | observer mission | training mission
pace antonym | accelerate, acceleration, quicken, speed up, pick up speed, picked up speed, gather pace, pick up | slow, slow down, slowdown, decelerate, flatten out, flatten, stall, lose momentum
rise antonym | increase, rise, grow, expand, raise | decrease, reduce, reduction, decline, fall, cut, lower, shrink
strengthen antonym | strengthen, bolster, reinforce, enhance, boost, deepen, fortify | weaken, undermine, erode, dilute, degrade
improve antonym | improve, improvement, better | worsen, deteriorate, deterioration, worse
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
suspend term | suspend, suspension, pause, freeze | terminate, termination, abolish, abolition, cancel, scrap
postpone term | postpone, delay, defer | cancel, call off
phase term | phase out, phaseout | phase down, phasedown
war term | war | special military operation | conflict, dispute
mobile antonym | withdraw, pull out, pull back | deploy, send, dispatch
council-text term | resolution | presidential statement | press statement
adoption term | consensus, unanimous, unanimously | majority, by a majority
office term | foreign minister, secretary of state, foreign secretary | defense minister, defense secretary, secretary of defense | finance minister | trade minister, commerce minister, commerce secretary | president | prime minister | ambassador
ocean scope | Indo-Pacific | Asia-Pacific | Indian Ocean | Atlantic
east-asia scope | East Asia | Southeast Asia | Northeast Asia | South Asia | Central Asia
seas scope | Red Sea | Black Sea | Mediterranean | Baltic Sea, Baltic | Persian Gulf, Arabian Gulf
palestine scope | Gaza, Gaza Strip | West Bank | East Jerusalem | Palestinian territories
ukraine scope | Crimea | Donbas | Ukraine
poles scope | Arctic | Antarctic, Antarctica
asset term | conventional force | strategic asset | nuclear weapon | missile defense
missile-range term | short-range | medium-range | intermediate-range | intercontinental
net-zero term | net zero, net-zero | carbon neutrality, climate neutrality | low-carbon
information term | disinformation | misinformation | propaganda
equality term | equality, equal | equity, equitable
recognition-step term | recognition, recognize | normalization, normalize
clean term | renewable energy, renewable | nuclear energy, nuclear power | clean energy | fossil fuel
nuclear-cycle term | enrichment, enrich | reprocessing, reprocess
mission-end term | drawdown | withdrawal | closure
offer antonym | accept, agree to | decline, turn down
rights-term term | human right | civil right | labor right, workers right
expert term | civilian | military | police
harm-level term | kill, dead, death | wound, injure, injury
border term | boundary, border | ceasefire line, line of control, armistice line
sea-law term | freedom of navigation | innocent passage | transit passage
trade-deal term | free trade agreement, FTA | customs union | single market
debt term | debt relief | debt restructuring | debt cancellation, debt forgiveness
emission term | net emission | gross emission
deal-stage term | talks, negotiation | agreement in principle | final agreement | ratification, ratify
guarantee-term term | security guarantee | security assurance
strait-status term | one country two systems | one-China policy | one-China principle
peak antonym | peak, maximum, highest | trough, minimum, lowest
upward antonym | upward, upside | downward, downside
hawk antonym | tighten, tightening | ease, easing, loosen
surplus antonym | surplus | deficit
creditor antonym | creditor, lender | debtor, borrower
supply antonym | supply | demand
urban antonym | urban | rural
majority antonym | majority | minority
victim antonym | victim | perpetrator
ally antonym | ally, friend | adversary, enemy
bilateral-official term | leader, head of state | minister | senior official
defensive antonym | defensive | offensive
rich term | developed country, developed nation, developed economy | developing country, developing nation, developing economy | least developed country
`;

export const CONTRASTS: readonly ContrastSet[] = TABLE.trim().split('\n').map(setOf);

function setOf(line: string): ContrastSet {
  const [head = '', ...members] = line.split('|').map((cell) => cell.trim());
  const [id = '', kind] = head.split(' ');
  return { id, kind: kind as ContrastKind, members: members.map((member) => member.split(',').map((form) => form.trim())) };
}

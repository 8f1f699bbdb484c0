/**
 * Words that one thing goes by in statements and in reports of them. A line is a class, its first word canonical; phrases are allowed.
 * Direction-safe: never two performatives of different force, never opposites, never two members of a contrast set, never a whole and
 * its part. `test/lexicon/synonyms.test.ts` holds these laws. Spelling and inflection need no entry: words are matched without them.
 * To add one: a line here, or a word to a line. A word stands in one class only.
 */
import type { SynonymClass } from '../lexicon.js';

const TABLE = `
# acting together
cooperation, collaboration, cooperate, collaborate, teamwork, joint work, cooperative, collaborative, joint effort
coordination, coordinate, alignment of policy, concert
together, jointly, joint, in concert, hand in hand, collectively, collective, in tandem, side by side, combined
work closely, work hand in glove, collaborate closely, cooperate closely
like-minded, same-minded, likeminded
partner, counterpart
tie, link, bond, relation, relationship
engagement, engage
participate, participation, take part, involvement, involve
membership, member state, member country
dialogue, conversation
talks, negotiation, negotiate
consultation, consult, confer
meet, meeting, convene, gather, gathering, come together, get together
summit, leaders meeting, leaders summit
host, hosting, stage
attend, attendance, join the meeting
visit, trip
exchange, swap
delegation, team of envoy
envoy, special representative, emissary
secretariat, permanent office
working group, task force, working party
mechanism, machinery
platform, forum, venue for
roadmap, road map
action plan, plan of action, work plan, work program
program, programme, scheme
project, venture
measure, step, action
effort, endeavor, attempt, bid, push
activity, conduct, doings
policy, approach
strategy, strategic plan
# change of degree, upward
strengthen, bolster, reinforce, fortify, enhance, boost, deepen, beef up, shore up, step up, intensify, buttress, strengthening of, make stronger, firm up, ramp up, solidify, cement, consolidate
improve, improvement, better, ameliorate
expand, broaden, widen, enlarge, scale up, expansion
increase, rise, grow, growth in, raise, mount, surge, uptick, growing, climb
accelerate, speed up, hasten, expedite, quicken, fast-track
advance, move forward, carry forward, take forward, drive forward, push forward
promote, foster, nurture, cultivate
develop, development, developed
build, construct, construction
modernize, modernization, update, upgrade
maximize, make the most of
# change of degree, downward
decrease, reduce, reduction, cut, lower, bring down, slash, diminish, decline, trim, shrink, curtail, scale back, cutback
weaken, erode, undercut, undermine, degrade, chip away at, sap
mitigate, alleviate, ease the effect of, lessen, soften
narrow, close the gap
# keep, start, end
maintain, preserve, keep, sustain, retain, uphold, maintenance, preservation
continue, go on, carry on, press on, continuation, ongoing, continued
resume, restart, resumption, revive, reactivate, reactivation
start, begin, commence, embark on, get under way, initiate, open, beginning, outset, onset
end, stop, halt, cease, put an end to, bring to an end, terminate, termination, cessation, discontinue
suspend, put on hold, pause, freeze, suspension
finish, finalize, completion, wrap up
postpone, delay, put off, defer
extend, prolong, extension, prolongation
renew, renewal
abandon, give up, relinquish, forgo, renounce
# change
change, alter, alteration, modify, modification, shift
status quo, existing order, current state of affairs
transform, transformation, overhaul, reshape
replace, substitute, supersede
reform, restructure
destabilize, destabilization, unsettle, upset the stability of, rock the stability of
stability, stable, stabilize, stabilization
instability, volatility, turbulence
adapt, adaptation, adjust, adjustment
# making, giving, using
implement, implementation, carry out, put into effect, put into practice, execute, enforce, enforcement
establish, establishment, set up, create, creation
launch, roll out, kick off
provide, supply, furnish
share, sharing, shared, common, mutual
support, backing, assist, assistance, aid, help
fund, finance, bankroll, funding, financing
invest, investment
contribute, contribution, chip in
allocate, earmark, set aside
use, utilize, employ, make use of, utilization, usage
deploy, deployment, station
obtain, acquire, procure, get hold of, procurement, acquisition
produce, manufacture, production
diversify, diversification
ensure, make sure
protect, protection, shield, guard, safeguard, secure
defend, defense
prevent, prevention, avert, forestall, stave off, head off
prohibit, ban, forbid, outlaw, prohibition, bar
allow, permit, let
enable, facilitate, make possible, pave the way for
restrict, limit, curb, rein in, restrain, restriction, curtailment
block, obstruct, hamper, hinder, impede, obstruction
remove, eliminate, removal, elimination, abolish, get rid of, do away with, scrap, eradicate, root out
dismantle, dismantlement, take apart
destroy, destruction
withdraw, withdrawal, pull out, pull back
leave, exit, quit
join, accede, accession, become a member of
achieve, attain, accomplish, reach, realize, achievement, attainment
outcome, result, deliverable
goal, aim, objective, target, ambition
address, tackle, deal with, grapple with, respond to, take on, confront
counter, combat, fight, battle, fight against, push back against
deter, deterrence, dissuade, discourage from
resolve, resolution, settle, settlement, solve, solution
overcome, surmount
manage, management, administer
monitor, monitoring, track, watch, keep watch over, keep an eye on, observe closely
verify, verification
investigate, investigation, probe, inquiry
examine, examination, scrutinize, look at
assess, assessment, evaluate, evaluation, appraise, gauge
identify, pinpoint
inform, notify, notification
publish, put out, publication
sign, ink, signature, put pen to paper
comply, compliance, abide by, adhere to, adherence, conform to
violate, violation, breach, contravene, infringe, flout, infringement, contravention
evade, evasion, circumvent, circumvention, skirt, dodge, get around, sidestep, bypass
fulfill, fulfillment, live up to
demonstrate, show, display, prove
reflect, mirror
threaten, threat, menace, endanger, jeopardize, imperil
harm, damage, hurt
attack, assault, strike
abduct, abduction, kidnap, kidnapping, abductee
detain, detention, detainee, hold in custody
release, set free
return, repatriate, repatriation, bring home, come back, go back
recover, recovery, rebound
rebuild, reconstruct, reconstruction
respond, response, react, reaction
prepare, preparation, get ready
preparedness, readiness
educate, education, schooling
travel, journey
transfer, handover, transmission
sell, sale
buy, purchase
export, overseas sale, outbound shipment
import, inbound shipment
steal, theft
fire, launch of missile, missile launch, missile firing
expire, lapse, run out
# persons and powers
leader, head of state, head of state and government
foreign minister, top diplomat, minister of foreign affairs, minister for foreign affairs, chief diplomat, foreign secretary
defense minister, defense chief, minister of defense, defense secretary, secretary of defense
official, officer of government
government, authority, administration
nation, country, state
citizen, people
armed force, military, troop, soldier
civilian, noncombatant, non-combatant
expert, specialist
worker, laborer, employee
company, business, corporation, enterprise
researcher, scientist
young people, youth, the young
woman, female
refugee, person fleeing
victim, casualty
human trafficking, trafficking in person
terrorist, extremist
hacker, cyber criminal, cyber actor
international community, world community, global community
law enforcement, police
border guard, border police
prisoners of war, pow, war prisoner
# security
peace, peaceful, peacefully, nonviolent, non-violent, by peaceful means, through peaceful means
military exercise, military drill, war game, exercise, drill, maneuver, wargame
nuclear weapon, nuke, nuclear arm, atomic weapon, nuclear bomb
nuclear, atomic
missile, rocket
ballistic missile, ballistic rocket
weapons program, arms program
weapon, arm, weaponry
weapons of mass destruction, wmd
denuclearization, denuclearize, nuclear disarmament of, give up nuclear weapon
non-proliferation, nonproliferation
provocation, provocative act, provocative action, provocative behavior
aggression, act of aggression
coercion, coerce, bullying, pressure by force, arm-twisting, strong-arm tactic
use of force, resort to force
intimidation, intimidate
hostile, adversarial, unfriendly
tension, strain, friction
conflict, hostilities
war, warfare
crisis, emergency
dispute, disagreement, row, quarrel
challenge, problem, difficulty
issue, matter, question
risk, danger, peril, hazard
crime, offense
illegal, unlawful, illicit, against the law
legal, lawful
malicious, malign, nefarious
cyberattack, cyber attack, cyber assault, hack, hacking, cyber intrusion
cybersecurity, cyber security, cyber defense, cyber defence
cryptocurrency, crypto, virtual asset, digital asset, virtual currency, crypto currency, digital currency theft
ransomware, ransom software
occupation, occupy
annexation, annex
border, frontier
strait, channel
coast, shore
ship, vessel, boat
airspace, air space
intelligence, intel
warning, warn, alert
surveillance, reconnaissance
sanction, punitive measure, penalty, sanctions regime
sanctions evasion, sanctions busting, sanctions-busting, evasion of sanction
alliance, allied relationship
ally, treaty ally, treaty partner
extended deterrence, nuclear umbrella
ironclad, rock-solid, cast-iron, iron-clad
unshakable, unshakeable, unbreakable, unwavering, steadfast, unyielding, unflinching, unswerving, staunch
mutual defense, collective defense
defense cooperation, military cooperation, defense collaboration, military collaboration, security cooperation
missile defense, anti-missile defense
arms transfer, weapons transfer, transfer of arm, transfer of weapon, arms shipment, weapons shipment
troop deployment, dispatch of troop, deployment of troop, sending of troop
# law and order
international law, law of nation
rule of law, law-governed
un charter, charter of the united nation, united nations charter, charter of the un
unscr, un security council resolution, united nations security council resolution, security council resolution, unsc resolution, un resolution
united nations convention on the law of the sea, unclos, un convention on the law of the sea
freedom of navigation, freedoms of navigation, free navigation, free passage of ship
principle, tenet
norm, rule
obligation, duty
right, entitlement
human rights violation, human rights abuse, violation of human right, abuse of human right, rights abuse, rights violation
human rights, fundamental right
democracy, democratic system, democratic rule
democratic institution, institutions of democracy
freedom, liberty
independence, independent
sovereignty, sovereign
equality, equal right
transparency, transparent, openness
accountability, accountable
corruption, graft
justice, fairness
fair, just, equitable
legitimate, rightful
election, vote, poll
# economy
economic, economy
trade, commerce, commercial
tariff, customs duty, import duty, import tax, levy
unfair trade practice, unfair trading practice, unfair commercial practice, coercive trade practice
market access, access to market
supply chain, supply line, supply network, supply chains network
resilience, resilient, resiliency, robustness
prosperity, prosperous, wealth, well-being, welfare
growth, economic expansion
job, employment
income, earnings, revenue, proceeds, money earned
cost, expense
debt, indebtedness
fund for, pot of money
budget, spending plan
tax, taxation
bank, lender
currency, money
inflation, price rise
interest rate, policy rate, borrowing cost
financial stability, stability of the financial system
financial market, capital market
private sector, private business
public-private partnership, ppp
state-owned enterprise, state-owned company, state enterprise
small and medium-sized enterprise, sme, small and medium enterprise, small business
overcapacity, excess capacity, surplus capacity
dependence, dependency, reliance
industry, industrial sector
infrastructure, physical network
port, harbor
railway, railroad, rail
road, highway
factory, plant
agriculture, farming, agricultural
food security, security of food supply
grain, cereal
fishing, fishery, fisheries
illegal unreported and unregulated fishing, iuu fishing, iuu
# energy and minerals
liquefied natural gas, lng, liquified natural gas
natural gas, gas
oil, petroleum, crude
energy security, security of energy supply
renewable energy, renewables, renewable power
clean energy, low-carbon energy, green energy
electricity, electric power
power plant, power station
small modular reactor, smr
nuclear energy, nuclear power, atomic energy, civil nuclear
nuclear reactor, reactor
critical mineral, critical raw material, vital mineral, key mineral
rare earth, rare-earth element, rare earth metal, rare earth mineral
mining, mineral extraction
natural resource, resource
# technology
artificial intelligence, ai, machine intelligence
semiconductor, chip, microchip, computer chip
quantum science and technology, quantum technology, quantum science, quantum computing
biotechnology, biotech
critical and emerging technology, emerging technology, cutting-edge technology, advanced technology, next-generation technology
technology, technological, tech
innovation, innovate
cutting-edge, state-of-the-art, leading-edge
telecommunication, telecom, telecoms, communications network
information and communications technology, ict, information and communication technology
digital infrastructure, digital network
data center, server farm
internet, online network
space, outer space
satellite, orbital craft
research, scientific work
national laboratory, national lab, state laboratory, government laboratory
research and development, r&d
intellectual property, ip right
standard, benchmark
vaccine, vaccination, jab, inoculation
pandemic, global outbreak
disease, illness
health, public health
medicine, drug for treatment, pharmaceutical
hospital, medical facility
climate change, global warming
greenhouse gas emission, carbon emission, emission
environment, environmental
pollution, contamination
forest, woodland
ocean, sea
flood, flooding, inundation
wildfire, forest fire, bushfire, blaze
earthquake, quake, tremor
typhoon, hurricane, cyclone
disaster, catastrophe, calamity
humanitarian assistance, humanitarian aid, relief aid
humanitarian access, access for aid, access of aid
famine, starvation
hunger, malnutrition
poverty, destitution
death, loss of life, fatality
sustainable, lasting, durable, enduring, long-lasting, long-term
sustainable development goal, sdg
# time, size, manner
long-standing, longstanding, long-running, decades-old
immediate, immediately, at once, without delay, right away, straight away
prompt, promptly, swift, swiftly, quick, quickly, speedy, rapid, rapidly
urgent, urgently
soon, shortly, before long
recent, latest
regular, regularly, routine
annual, annually, yearly, every year, once a year
often, frequently
this year, the current year
past, previous, earlier, prior
future, coming, upcoming, forthcoming
now, currently, at present, today
important, vital, crucial, critical, essential, key, pivotal, significant, indispensable
importance, significance, value of
need, necessity, requirement
main, primary, principal, chief, foremost
large, big, major, substantial, considerable, sizable
strong, robust, powerful, sturdy, vigorous
deep, profound
wide, broad, widespread, extensive
systematic, organized
gross, flagrant, egregious
complete, full, total, entire, whole, completely, fully, totally, entirely
irreversible, permanent
verifiable, checkable
effective, effectively
decisive, decisively
firmly, firm, steadfastly
closely, close
meaningful, substantive, genuine, real
appropriate, suitable, proper
relevant, pertinent
mutually beneficial, of benefit to all, win-win
unilateral, one-sided, unilaterally
bilateral, two-way
trilateral, three-way, three-nation, three-country, tripartite
multilateral, many-sided
global, worldwide, world, international
regional, of the region
domestic, home-grown
affordable, inexpensive, low-cost
reliable, dependable, trustworthy
secure supply, safe supply
new, novel
various, diverse
additional, extra, more
many, numerous, a number of
several, a handful of
approximately, roughly
more than, in excess of, upwards of
less than, fewer than
at least, no less than, a minimum of
at most, up to, no more than, a maximum of
half, fifty percent
percent, percentage
throughout, across
towards, in the direction of
including, include, inclusion, among them, such as
in particular, particularly, especially, notably, specifically
as well as, along with, alongside, in addition to, besides, plus
because of, due to, owing to, on account of
regarding, with regard to, with respect to, as regards, in relation to, on the subject of
in accordance with, in line with, consistent with, in keeping with, in conformity with, under the term of, in compliance with
pursuant to, under the authority of
based on, on the basis of, grounded in, rooted in
in order to, so as to
aimed at, intended to, designed to, meant to
through, by means of, via, by way of
despite, in spite of, notwithstanding
before, ahead of, prior to
after, following, in the wake of
until, up until, till
during, in the course of
between, among
against, in opposition to
region, area
homeland, home territory, home soil
people-to-people exchange, people-to-people tie, people-to-people contact, exchange among citizen
student, pupil
university, college
culture, cultural
sport, athletics
tourism, tourist travel
minerals security partnership, msp
youth summit, young leaders summit
separated family, divided family
view, opinion, outlook
vision, conception
concern, worry, unease, misgiving, anxiety, disquiet, apprehension
commitment, pledge, promise, commit
determination, resoluteness
inter-Korean, between the two Koreas, of the two Koreas, North-South
unconditional, unconditionally, without conditions, without any conditions, without preconditions, no preconditions
opposition, oppose, resistance, resist
condolence, sympathy
gratitude, thanks, appreciation
progress, headway, stride, advancement
success, successful, succeed
failure, fail
opportunity, chance
capability, capacity, ability
leadership, stewardship
lead, spearhead, head
organization, body, agency, institution
agreement, accord
memorandum of understanding, mou
treaty, convention
declaration, joint statement, communique, joint communique
document, text
inclusive, open to all
korean peninsula, peninsula of korea
taiwan strait, strait of taiwan
cross-strait, across the strait
european union, eu
world trade organization, wto
international monetary fund, imf
international atomic energy agency, iaea, un nuclear watchdog, nuclear watchdog
world health organization, who health body
free trade agreement, fta
gross domestic product, gdp
official development assistance, oda
foreign direct investment, fdi
two-state solution, solution of two states
secretary-general, un chief, un secretary-general, united nations secretary-general
security council, un security council, unsc
general assembly, un general assembly, unga
peacekeeping mission, peacekeeping operation, blue helmets mission
peacekeeper, blue helmet
mandate, term of the mission
# verbs and their nouns
discuss, discussion
decide, decision
announce, announcement
recognize, recognition
acknowledge, acknowledgment
reaffirm, reaffirmation
condemn, condemnation
encourage, encouragement
recommend, recommendation
invite, invitation
contain, containment
proliferate, proliferation
legislate, legislation
regulate, regulation, regulatory
negotiator, mediator
mediate, mediation
reconcile, reconciliation
unify, unification, reunify, reunification
integrate, integration
connect, connectivity
operate, operation, operational
interoperable, interoperability
institutionalize, institutionalization
normalize, normalization
mobilize, mobilization
liberalize, liberalization
ratify, ratification
appoint, appointment
designate, designation
nominate, nomination
represent, representation
govern, governance
explore, exploration
exploit, exploitation
extract, extraction
enrich, enrichment
inspect, inspection
disarm, disarmament
demilitarize, demilitarization
escalate, escalation
de-escalate, de-escalation, defuse
retaliate, retaliation
invade, invasion
interfere, interference, meddle, meddling
persecute, persecution
discriminate, discrimination
oppress, oppression, repress, repression
imprison, imprisonment, jail
execute prisoner, execution of prisoner
displace, displacement
migrate, migration
resettle, resettlement
evacuate, evacuation
rescue, save
survive, survival
compensate, compensation
apologize, apology
trust, confidence
distrust, mistrust
suspect, suspicion
accuse, accusation
allege, allegation
deny, denial
exclude, exclusion
empower, empowerment
recruit, recruitment
certify, certification
classify, classification
authorize, authorization
approve, approval
adopt, adoption
endorse, endorsement
propose, proposal
appeal, plea
commend, commendation
congratulate, congratulations
celebrate, celebration
commemorate, commemoration
remember, remembrance
inaugurate, inauguration
introduce, introduction
emerge, emergence
exist, existence
appear, appearance
arrive, arrival
depart, departure
communicate, communication
collect, collection
analyze, analysis
compare, comparison
compete, competition, competitiveness
divide, division
isolate, isolation
normal, ordinary
store, storage
transport, transportation
distribute, distribution
consume, consumption
generate, generation of power
conserve, conservation
restore, restoration
decarbonize, decarbonization
electrify, electrification
digitalize, digitalization, digitize, digitization
automate, automation
encrypt, encryption
intrude, intrusion
disrupt, disruption, disruptive
detect, detection
deceive, deception
counterfeit, fake
traffic, trafficking
bribe, bribery, payoff
seize, seizure, confiscate, confiscation
freeze asset, asset freeze
extradite, extradition
prosecute, prosecution, bring to justice
convict, conviction
arrest, apprehend
punish, punishment
deport, deportation, expel, expulsion
borrow, loan
repay, repayment
donate, donation
subsidize, subsidy
privatize, privatization
nationalize, nationalization
devalue, devaluation
stimulate, stimulus
easing, loosening
forecast, projection
expect, expectation
estimate, estimation
believe, belief
value, cherish
tolerate, tolerance
obey, obedience
serve, service
sail, navigate, navigation
fly over, overflight
collide, collision
militarize, militarization
weaponize, weaponization
fortress, stronghold
besiege, siege
shell, shelling, bombard, bombardment
wound, injure, injury
massacre, slaughter
disappear, disappearance
flee, flight from
treat, treatment
cure, remedy
infect, infection
immunize, immunization
sanitize, sanitation
irrigate, irrigation
harvest, crop
demine, demining, mine clearance
# second round: words of communiqués and of the news about them
focus, concentrate, concentration
tool, instrument
stakeholder, interested party
prospect, outlook for
effect, impact, consequence, repercussion
equipment, gear, kit
goods, product, merchandise
barrier, obstacle, hurdle
skill, know-how, expertise
guideline, guidance
incentive, inducement
awareness, consciousness
misuse, abuse
align, harmonize, harmonization, alignment
standardize, standardization
privacy, data protection, protection of personal data
vehicle, car, automobile
electric vehicle, ev, electric car
leverage, harness, capitalize on
unprecedented, never seen before
historic, landmark
inaugural, first-ever
comprehensive, wide-ranging, all-encompassing, far-reaching
concrete, tangible
transition, changeover
abroad, overseas
undersea cable, submarine cable, subsea cable
vendor, supplier, provider
gap, shortfall
vulnerability, weak point
workshop, seminar
screening, vetting
integrate into, fold into
momentum, impetus
milestone, turning point
cornerstone, bedrock, linchpin, foundation, backbone
centrality, central role
architecture, order of the region
ballast, anchor
warship, naval vessel, navy ship
fighter jet, fighter aircraft, warplane, combat aircraft
submarine, sub
nuclear-powered submarine, nuclear submarine
aircraft carrier, flattop
drone, unmanned aerial vehicle, uav, unmanned aircraft
artillery, big gun
ammunition, munition, ammo
intercontinental ballistic missile, icbm
hypersonic missile, hypersonic weapon
cruise missile, guided missile
spy satellite, reconnaissance satellite
intelligence sharing, sharing of intelligence, exchange of intelligence
information sharing, sharing of information, exchange of information
information exchange, exchange of data
early warning, advance warning
air strike, airstrike, aerial attack, aerial bombardment, bombing raid, air raid
landmine, land mine, antipersonnel mine
nuclear arsenal, stockpile of nuclear weapon
nuclear test, nuclear detonation
arms race, competition in arm
arms embargo, weapons embargo, ban on arms sale
militia, paramilitary
insurgent, rebel
sailor, seafarer, mariner
fisherman, fisher
journalist, reporter, media worker
activist, campaigner
human rights defender, rights activist, human rights activist
farmer, grower
aid worker, humanitarian worker, relief worker, humanitarian personnel
lawmaker, legislator, member of parliament
parliament, legislature
spokesperson, spokesman, spokeswoman
asylum seeker, person seeking asylum
displaced person, displaced people, uprooted people
internally displaced person, internally displaced people, idp
hostage, captive
political prisoner, prisoner of conscience
indigenous people, native people
person with disability, disabled people
family, household
survivor, surviving victim
trade barrier, barrier to trade
non-tariff barrier, ntb
developing country, developing nation, developing world, developing economy
least developed country, ldc
low-income country, poor country, poorer nation
small island developing state, sids, small island state
middle-income country, middle-income nation
emerging market, emerging economy
multilateral development bank, mdb, development bank
central bank, monetary authority
debt relief, debt alleviation
money laundering, laundering of money
terrorist financing, financing of terrorism, terror funding, funding of terrorism
counterterrorism, counter-terrorism, fight against terrorism, anti-terrorism
net zero, net-zero emission
carbon neutrality, climate neutrality
phase out, phaseout, phasing out
phase down, phasedown, phasing down
fossil fuel, coal oil and gas
carbon capture, carbon capture and storage, ccs
coal-fired power plant, coal plant
offshore wind, wind farm at sea
hydrogen, h2
climate finance, climate funding
loss and damage, climate damage
biodiversity, biological diversity
endangered species, threatened species
plastic pollution, plastic waste
deforestation, forest loss
drought, dry spell
storm, tempest
landslide, mudslide
heatwave, heat wave
refugee camp, camp for refugee
ceasefire, cease-fire
truce, temporary halt in fighting
peace talks, peace negotiation
peacebuilding, peace-building
peace agreement, peace deal, peace accord
good offices, mediation by the un
no-fly zone, flight ban
buffer zone, demilitarized zone, dmz, area of separation
checkpoint, crossing point
border crossing, frontier crossing
war crime, crime of war
international criminal court, icc
international court of justice, icj, world court
sexual violence, sexual assault, rape
gender-based violence, violence against woman
child labor, work by child
forced labor, slave labor, coerced labor
freedom of expression, free speech, freedom of speech
freedom of the press, press freedom, media freedom
freedom of religion, religious freedom, freedom of religion or belief
judiciary, court system
reparation, redress
dialogue mechanism, channel for dialogue
hotline, direct line
constitution, basic law
referendum, plebiscite
coup, putsch, military takeover
unrest, turmoil, upheaval
protest, demonstration
crackdown, clampdown
disinformation, disinform, false information
propaganda, information manipulation
foreign interference, outside meddling, interference from abroad
espionage, spying
hybrid threat, grey-zone threat, gray-zone threat
critical infrastructure, vital infrastructure, essential infrastructure
digital divide, digital gap
digital economy, internet economy
data flow, flow of data, cross-border data flow
personal data, personal information
algorithm, computer model
machine learning, deep learning
supercomputer, high-performance computing
robotics, robot
5g, fifth-generation mobile
open ran, open radio access network
undersea, subsea, underwater
space debris, space junk
astronaut, cosmonaut
launch vehicle, space rocket
positioning system, gps
scholarship, bursary
apprenticeship, traineeship
internship, work placement
curriculum, syllabus
teacher, instructor
workforce, staff, personnel
wage, pay, salary
worker rights, labor right, workers right
social protection, social security, safety net
pension, retirement income
inequality, disparity
gender equality, equality between woman and man, equality of woman
women's empowerment, empowerment of woman
universal health coverage, health care for all
health care, healthcare
antimicrobial resistance, drug-resistant infection, amr
mental health, psychological well-being
tobacco, smoking
narcotic, illegal drug, illicit drug, illegal narcotic
fentanyl, synthetic opioid
drug trafficking, narcotics trafficking, drug smuggling, drug trade
organized crime, criminal syndicate, organized criminal group
gang, criminal group
piracy, armed robbery at sea
smuggler, trafficker
firearm, gun
small arms, light weapon
nuclear safety, safety of nuclear installation
nuclear security, protection of nuclear material
enrichment of uranium, uranium enrichment
spent fuel, used nuclear fuel
fissile material, weapons-grade material
nuclear waste, radioactive waste
civil nuclear cooperation, peaceful nuclear cooperation, cooperation on civil nuclear energy
power grid, electricity grid
pipeline, conduit
refinery, oil refinery
shale gas, unconventional gas
energy efficiency, efficient use of energy
battery, accumulator
lithium-ion battery, li-ion battery
mineral processing, refining of mineral
stockpile, reserve of, stockpiling
shortage, scarcity
bottleneck, choke point, chokepoint
early harvest, quick win
investor, financier
investment screening, screening of investment
outbound investment, investment abroad
inbound investment, foreign investment
export control, export restriction, export curb
dual-use good, dual-use item, dual-use technology
level playing field, fair competition
market-oriented, market-based
non-market policy, nonmarket policy, non-market practice
industrial subsidy, subsidy to industry
state aid, government subsidy
intellectual property theft, theft of intellectual property, ip theft
forced technology transfer, coerced transfer of technology
economic coercion, economic bullying, economic pressure, coercive economic measure, coercive economic practice
reshoring, onshoring
friend-shoring, friendshoring
customs union, tariff union
most-favored-nation, mfn
rules of origin, origin rule
digital trade, e-commerce, electronic commerce
tax evasion, tax dodging
tax haven, offshore center
illicit financial flow, dirty money
beneficial ownership, true ownership
public procurement, government procurement, government purchasing
fiscal policy, budget policy
monetary policy, interest rate policy
exchange rate, currency rate
price stability, stable price
cost of living, living cost
recession, downturn, slump
economic recovery, economic rebound
overfishing, excessive fishing
maritime claim, claim at sea, sea claim
freedom of overflight, freedom to fly
coast guard, coastguard
maritime militia, fishing militia
exclusive economic zone, eez
territorial waters, territorial sea
continental shelf, seabed shelf
sea lane, shipping lane, shipping route
container, freight container
cargo, freight
airline, air carrier
airport, airfield
flight, air link
tunnel, underpass
corridor, transit route
city, town
countryside, rural area
capital city, seat of government
headquarters, head office
embassy, diplomatic mission
consulate, consular post
ambassador, envoy extraordinary
diplomat, diplomatic envoy
visa, entry permit
passport, travel document
diaspora, expatriate community
language, tongue
museum, gallery
heritage, patrimony
anniversary, jubilee
friendship, amity
mutual respect, respect for each other
trustworthy ai, trusted ai, responsible ai
ai safety, safety of ai
annual meeting, yearly meeting, annual gathering
regular meeting, periodic meeting
next meeting, following meeting
press conference, news conference
press release, news release
interview, sit-down
remark, comment
unanimous, with one voice
consensus, common ground
deadlock, stalemate, impasse
breakthrough, major advance
setback, reversal
escalation of tension, rise in tension
de-escalation of tension, easing of tension
reassurance, reassure
credible, believable
tailored, custom-made
flexible, adaptable
timely, in good time
proactive, forward-leaning
practical, hands-on
far-sighted, forward-looking
modern, up-to-date
traditional, customary
vulnerable, at risk
remote, far-off
nearby, neighboring, adjacent
current, present
final, ultimate
initial, preliminary
potential, possible
actual, real-life
inherent, intrinsic
overall, general
underlying, root
accurate, correct
false, untrue
clear, plain
obvious, evident
sufficient, adequate, enough
insufficient, inadequate
excessive, undue
dangerous, hazardous, perilous
reckless, irresponsible
brutal, cruel, savage
heinous, abhorrent
deadly, lethal, fatal
tragic, heartbreaking
peaceful settlement, peaceful resolution, peaceful solution, negotiated settlement
final status, permanent status
# newspaper phrases
end the fighting, stop the fighting, lay down arms, lay down their arms, end of the fighting
food insecurity, food shortage, short of food, shortage of food
at the earliest date, as soon as possible, at the earliest opportunity, at the earliest possible date, as early as possible
foreign exchange market, currency market, foreign exchange
end of the year, year is out, year's end, year end, close of the year
immobilize, frozen, immobilization
additive manufacturing, 3D printing
mutually reinforcing, reinforce each other, reinforce one another
`;

export const SYNONYMS: readonly SynonymClass[] = TABLE.trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split(',').map((word) => word.trim()));

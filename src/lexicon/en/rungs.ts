/**
 * The force table: which phrase performs which act, on which scale, how strongly, and who says so.
 *
 * A line is `phrase | level grade source row flags | example`; the act is the heading above it.
 * - phrase: dictionary form ("express serious concern"). Inflection, articles, possessives and adverbs in between don't matter. A phrase that
 *   carries an adjective carries its level too: the adjective doesn't count again as a modifier.
 * - level: 1–5 in half steps; compares only inside the scale of the act.
 * - grade: A a source orders the phrase itself, or a published list of commitments holds it; B class-level support; C our judgement.
 * - source: key of `SOURCES`; `own` where the level is ours. row: where the phrase stands in the researched ladder (C commissive,
 *   D directive, W worry, B blame, P approval, A assertive, I institution), `-` when it is not one of its rows.
 * - flags: `@organ`, `@central-bank`, `@leaders` bind the line to a register; `news` marks a reporter's verb, whose force is the reporter's;
 *   `renews` marks an operator of continuity (reaffirm, reiterate): against the bare act of its kind it is no step of force.
 *
 * To add a phrase: a line under its act with a sentence of your own about an invented state; the test reads the sentence.
 * A team's own placings stand in a file of the same notation (`parseRungTable`): a phrase it holds replaces the one here.
 * The first line of an act without flags is its default: what the act weighs when no phrase of the table stands in the text.
 */
import type { Rung } from '../lexicon.js';
import { parseRungTable } from '../rung-table.js';

/** What the source keys stand for. */
export const SOURCES: Readonly<Record<string, string>> = {
  GRU: 'J. Gruenberg, 41 Case W. Res. J. Int’l L. 513 (2009): orders of emotive and instructive verbs of the Security Council',
  TNH: 'The New Humanitarian, “The Grammar of Impotence” (2016): grave concern as the Council’s step up',
  NAU: 'belarus-nau.org, pocket dictionary of deep concern: inventory of boosters, “in the strongest possible terms” at the end',
  MUN: 'Model UN phrase lists: inventory; demand, condemn, deplore, decide and declare as Security Council language',
  UNE: 'UN Editorial Manual, resolutions',
  CAM: 'CAMEO event codes with Goldstein values',
  PET: 'PETRARCH-2 verb dictionary, CAMEO 2.0',
  PLO: 'PLOVER manual (2024)',
  G7RG: 'G7 and G20 Research Groups: definition and lists of commitments',
  IIS: 'IISD trade negotiators’ toolkit 3.1: reaffirmation, best endeavour, duty to cooperate, measures',
  VAN: 'D. Vanderveken, Meaning and Speech Acts (1990), ch. 6',
  DAQ: 'D’Acquisto (2017) on the modality of obligation',
  UNC: 'UN Charter, articles 25 and 39',
  FRQ: 'counts of boosters in 204 White House joint statements 2021–24 and 902 Security Council resolutions 1946–94',
  own: 'the project’s own placing',
};

/**
 * Orders that a source gives, weakest first. Two phrases of one chain are `ordered`; any other two different phrases are `judged`.
 * Entries are acts, or phrases of the table where the source orders those.
 */
export const ORDERS: readonly { readonly source: string; readonly chain: readonly string[] }[] = [
  { source: 'GRU', chain: ['recommend', 'request', 'urge', 'warn', 'demand'] },
  { source: 'GRU', chain: ['call-on', 'request', 'urge', 'warn', 'demand'] },
  { source: 'GRU', chain: ['deplore', 'condemn', 'censure'] },
  { source: 'GRU', chain: ['concern', 'alarm', 'shock'] },
  { source: 'TNH', chain: ['concern', 'grave concern', 'grave alarm'] },
  { source: 'NAU', chain: ['condemn', 'condemn in the strongest terms'] },
  { source: 'IIS', chain: ['explore', 'seek', 'commit'] },
];

const COMMITMENT = `
# explore
explore                            | 1 B IIS C1  | Arvenia and Borland explored a ferry line across the Lorn Strait.
examine                            | 1 B IIS C1  | We will examine options for a joint weather service.
study                              | 1 B IIS C1  | We will study options for a shared customs post.
look into                          | 1 B IIS C1  | The two sides will look into a common ticket for river ferries.
explore ways to                    | 1 B IIS C1  | The leaders explored ways to shorten border checks.
explore the possibility of         | 1 B IIS -   | They explored the possibility of a rail link between Tolme and Varrin.
# consider
consider                           | 1 B IIS C2  | We will consider a second round of talks in Varrin.
will consider                      | 1 B IIS C2  | Caldora will consider the request of the two fleets.
mull                               | 1 C own - news | The ministers mulled a second round of talks.
# look-forward
look forward to                    | 1 C own C3  | We look forward to the next meeting in Sen Luc.
anticipate                         | 1 C own -   | We anticipate the opening of the Holm consulate.
hope to                            | 1 C PET C5  | Arvenia and Caldora hope to conclude the survey next year.
hope that                          | 1 B MUN D1  | We hope that Drossia will return to the talks.
trust that                         | 1 B MUN D1  | We trust that all fleets will respect the closed season.
express hope                       | 1 C own -   | The ministers expressed their hope for a good harvest in the Inner Gulf.
# stand-ready
stand ready to                     | 1 B PLO C4  | We stand ready to assist the fishing villages of Caldora.
express readiness to               | 1 B PLO C4  | Arvenia expressed its readiness to host the next round.
express willingness to             | 1 B PLO C4  | Borland expressed its willingness to lend two icebreakers.
be ready to                        | 1 B PLO -   | We are ready to resume talks with Drossia.
be prepared to                     | 1 B PLO -   | The Ministers are prepared to take further measures.
be open to                         | 1 C own -   | The Ministers remain open to talks with Drossia.
be willing to                      | 1 B PLO -   | Caldora is willing to share its tide tables.
reserve the right to               | 1 C own -   | We reserve the right to suspend the arrangement.
# seek
seek to                            | 2 B IIS C6  | We seek to widen the ferry agreement.
aim to                             | 2 A G7RG C7 | We aim to finish the breakwater by spring.
strive to                          | 2 B IIS C8  | They will strive to keep the strait open.
endeavor to                        | 2 B IIS C8  | We shall endeavour to answer every request within a month.
make every effort to               | 2 B IIS C8  | The ministers will make every effort to free the sailors.
try to                             | 1.5 C own - | Arvenia and Borland will try to settle the fishing dispute.
attempt to                         | 1.5 C own - | They will attempt to restart the pilot scheme.
desire to                          | 1.5 C own - | We desire to settle the boundary in peace.
want to                            | 1.5 C own - news | The three ministers want to keep the strait open.
do utmost                          | 2 B IIS -   | We do our utmost to protect the fishing grounds.
# work-toward
work towards                       | 2 B IIS C9  | We are working towards a common customs form.
work to ensure                     | 2 B IIS C9  | They are working to ensure safe passage through the Lorn Strait.
work together                      | 2 A G7RG C9 | We are working together to restore the old lighthouse chain.
work with                          | 2 A G7RG C9 | Arvenia and Borland are working with Caldora on a shared chart.
work to                            | 2 B IIS -   | We are working to reopen the northern passage.
join forces to                     | 2 B IIS -   | We are joining forces to protect the seals of the Meridian Sea.
# intend
intend to                          | 2.5 B VAN C12 | We intend to open a consulate in Holm.
announce intention to              | 2.5 B VAN C12 | The ministers announced their intention to widen the harbour at Tolme.
announce an intention              | 2.5 C own I1 | Arvenia announced an intention to lease two ferries.
express intention to               | 2.5 B VAN - | Caldora expressed its intention to join the survey.
express intent to                  | 2.5 B VAN - | The leaders expressed their intent to meet each spring.
have every intention of            | 2.5 C own - | We have every intention of returning to Varrin.
# plan
plan to                            | 2.5 B PET C13 | We plan to convene in Varrin in the autumn.
announce plan to                   | 2.5 C own I1 | The leaders announced plans to rebuild the Karsk bridge.
# will
will                               | 3 A G7RG C14 | We will open the northern passage to all ferries.
shall                              | 3 A G7RG C14 | The Parties shall share tide tables each month.
continue to                        | 3 C own C15 | We will continue to guard the fishing grounds together.
# agree
agree to                           | 3 A G7RG C16 | They agreed to share one radar station.
agree on                           | 3 A G7RG C16 | The ministers agreed on a timetable for the survey.
reach agreement on                 | 3 B G7RG -  | The leaders reached agreement on a common fishing season.
reach a consensus on               | 3 C own -   | The leaders reached a consensus on the use of the canal.
reach a deal on                    | 3 C own - news | The two leaders reached a deal on the use of the canal.
# commit
commit to                          | 4 A G7RG C17 | Arvenia and Borland commit to the protection of the Lorn Strait.
commit ourselves to                | 4 A G7RG C17 | We commit ourselves to lasting peace in the Inner Gulf.
be committed to                    | 4 A G7RG C18 | They are committed to keeping the strait open.
remain committed to                | 4 A G7RG C18 | We remain committed to the recovery of the Inner Gulf.
reaffirm commitment to             | 4 A G7RG C19 renews | The ministers reaffirmed their commitment to the defence of Caldora.
reiterate commitment to            | 4 A G7RG C19 renews | The President reiterated his commitment to free passage in the Lorn Strait.
undertake to                       | 4 B G7RG C23 | The Parties undertake to notify each other of every test.
recommit to                        | 4 B IIS - renews | We recommit to the clean-up of the Meridian Sea.
dedicate ourselves to              | 4 C own -   | We dedicate ourselves to the recovery of the fishing towns.
express commitment to              | 4 B G7RG -  | The leaders expressed their commitment to a fair price for grain.
share commitment to                | 4 B G7RG -  | We share a commitment to the freedom of the strait.
be dedicated to                    | 4 C own -   | We are dedicated to the safety of all sailors.
emphasize commitment to            | 4 B G7RG -  | They emphasized their commitment to open ports.
# determined
be determined to                   | 4 A G7RG C20 | We are determined to keep the passage open.
express determination to           | 4 A G7RG -  | The ministers expressed their determination to end smuggling.
# resolve
resolve to                         | 4 B PET C21 | We resolve to settle the dispute by peaceful means.
express resolve to                 | 4 B PET -   | The leaders expressed their resolve to defend open ports.
be resolved to                     | 4 B PET -   | We are resolved to settle the dispute by peaceful means.
# decide
decide to                          | 4 B own C22 | They decided to merge the two rescue services.
decide                             | 5 A GRU I10 @organ | The Security Council decides to extend the mandate of the mission in Drossia.
decide that state shall            | 5 B UNC D17 @organ | The Security Council decides that all States shall prevent the sale of arms to Drossia.
take the decision to               | 4 C own -   | The ministers took the decision to merge the two rescue services.
opt to                             | 4 C own - news | The ministers opted to merge the two rescue services.
# promise
promise                            | 4 B VAN C24 | Arvenia promised to return the captured boats.
# pledge
pledge                             | 4 A G7RG C25 | We pledge to rebuild the harbour of Sen Luc.
pledge to                          | 4 A G7RG C25 | The leaders pledged to work for a fair peace in the Inner Gulf.
vow                                | 4 B VAN C26 news | The three ministers vowed to keep the strait open.
swear                              | 4 C own - news | The two presidents swore to defend every island of the gulf.
# guarantee
guarantee                          | 5 B VAN C27 | Arvenia and Borland guarantee the freedom of the strait.
give assurance that                | 4.5 C VAN - | The ministers gave assurances that the ferries will run all winter.
assure                             | 5 B VAN C27 | The leaders assured Caldora of their help against any blockade.
# refuse-to-tolerate
will not tolerate                  | 5 B PET C28 | We will not tolerate attacks on fishing boats.
will never accept                  | 5 B PET C28 | We will never accept a blockade of the Lorn Strait.
will never recognize               | 5 B PET C28 | We will never recognize the annexation of the northern islands by Drossia.
will not accept                    | 5 B PET -   | We will not accept a blockade of the Lorn Strait.
will not allow                     | 5 C PET -   | We will not allow Drossia to close the strait.
never accept                       | 5 C own -   | We shall never accept the seizure of the islands.
have zero tolerance for            | 5 C own -   | We have zero tolerance for piracy in the Meridian Sea.
`;

const DIRECTION = `
# invite
invite                             | 1 B PET D2  | We invite Estmark to join the survey.
# encourage
encourage                          | 2 B IIS D4  | The ministers encouraged all sides to return to talks.
strongly encourage                 | 2.5 C own - | We strongly encourage Estmark to join the survey.
# recommend
recommend                          | 2 A GRU D6  | The ministers recommend that the commission meet twice a year.
suggest                            | 2 B MUN D5  | We suggest that the pilots train together.
propose                            | 2 B PET D5  | Caldora proposed a joint patrol of the fishing grounds.
advise                             | 2 C own -   | The ministers advise all shipping to avoid the northern passage.
# request
request                            | 3 A GRU D7  | The Council requests the Secretary-General to report every ninety days.
ask                                | 3 A GRU D7  | We ask our ministers to report by the end of the year.
look to                            | 3 C own D10 | We look to the commission to settle the boundary.
expect                             | 3 C PET D10 | We expect all parties to respect the truce.
task                               | 3 C own -   | We task our officials with a plan for the winter.
direct                             | 3 C own -   | The leaders directed their officials to draft a common chart.
instruct                           | 3 C own -   | The leaders instructed their ministers to open talks.
mandate                            | 3 C own -   | We mandate our transport ministers to draw up a timetable.
# appeal
appeal to                          | 3 B PET D8  | We appeal to all sides to spare the harbour.
appeal for                         | 3 B PET -   | The ministers appealed for calm in the Inner Gulf.
plead                              | 3 C own - news | The ministers pleaded for calm in the Inner Gulf.
# call-on
call on                            | 3 A GRU D9  | They called on Drossia to release the sailors.
call upon                          | 3 A GRU D9  | The Council calls upon all States to respect the truce.
call for                           | 3 A GRU D9  | We call for the release of all detained sailors.
reiterate call                     | 3 A GRU - renews | The ministers reiterated their call for the release of the sailors.
renew call                         | 3 A GRU - renews | We renew our call on Drossia to reopen the strait.
# urge
urge                               | 4 A GRU D11 | We urge Drossia to end the blockade.
exhort                             | 4 C own D13 | We exhort all sides to spare the harbour.
implore                            | 4 C own D13 | The ministers implored the two sides to stop the shelling.
press                              | 4 C own - news | The ministers pressed Drossia to lift the blockade.
push for                           | 3.5 C own - news | The three ministers pushed for an early truce.
# insist
insist                             | 4 B PET D12 | The ministers insisted on a full inquiry.
press for                          | 4 B PET D12 | We press for the return of the seized boats.
# warn
warn                               | 4 A GRU D14 | They warned Drossia against any new test.
caution                            | 4 A GRU D14 | We caution all parties against any attempt to close the strait.
send a warning                     | 4 B GRU -   | The ministers sent a warning that new tests will have consequences.
issue a warning                    | 4 B GRU -   | The ministers issued a warning to Drossia.
threaten                           | 4.5 C CAM - news | The two governments threatened to impose new sanctions on Drossia.
# demand
demand                             | 5 A GRU D15 | The Council demands that Drossia withdraw its forces.
must                               | 5 B DAQ D16 | The two armies must respect the truce.
others shall                       | 5 B DAQ D16 @organ | The Council decides that others shall release the sailors at once.
need to                            | 4.5 C own - | The two armies need to respect the truce.
# require
require                            | 5 B DAQ D16 | The Council requires all States to freeze the accounts of the listed persons.
order                              | 5 C own - news | The Council ordered Drossia to open the strait.
oblige                             | 5 C own -   | The Council obliges Drossia to admit the inspectors.
`;

const WORRY = `
# concern
concern                            | 2 A GRU W2  | The ministers expressed concern over the tests.
be concerned                       | 2 A GRU W2  | We are concerned about the blockade of the strait.
take note with concern of          | 1 B MUN -   | The Council takes note with concern of the delays at the border.
note with concern                  | 1 B MUN W1  | We note with concern the delays at the border.
deeply concerned                   | 3 A NAU W3  | We are deeply concerned about the fate of the sailors.
deep concern                       | 3 A NAU W3  | The leaders expressed deep concern about the fate of the sailors.
seriously concerned                | 3 B NAU W4  | We are seriously concerned by the new tests of Drossia.
serious concern                    | 3 B NAU W4  | They expressed their serious concerns over the tests of Drossia.
gravely concerned                  | 4 A TNH W5  | The Council is gravely concerned at the shelling of Sen Luc.
grave concern                      | 4 A TNH W5  | The ministers expressed grave concern over the shelling of Sen Luc.
remain concerned                   | 2 A GRU -   | We remain concerned about the blockade of the strait.
extremely concerned                | 3.5 C NAU - | We are extremely concerned about the shelling.
strong concern                     | 2.5 C own - | The ministers expressed strong concern about the tolls.
profoundly concerned               | 3 C own -   | We are profoundly concerned about the famine.
profound concern                   | 3 C own -   | The ministers expressed profound concern about the famine.
express worry                      | 2 C own - news | The ministers expressed worry over the tests of Drossia.
be worried                         | 2 C own - news | The three ministers are worried about the blockade.
voice unease                       | 1.5 C own - news | The ministers voiced unease about the tests.
share concern                      | 2 C GRU A7  | We share the concern about the blockade.
raise concern                      | 2 C own -   | The ministers raised concerns about the tolls.
anxiety                            | 2 C own - news | The ministers expressed anxiety over the tests.
# alarm
alarm                              | 4 A GRU W7  | The ministers expressed alarm at the shelling of Sen Luc.
be alarmed                         | 4 A GRU W7  | We are alarmed by the shelling of Sen Luc.
grave alarm                        | 4.5 A TNH - | The Council expressed its grave alarm at the famine in the Inner Gulf.
be disturbed                       | 4 C MUN W6  | We are disturbed by the reports from Karsk.
dismay                             | 4 C MUN W6  | The ministers expressed dismay at the seizure of the boats.
be troubled                        | 4 C MUN W6  | We are troubled by the reports from Karsk.
sound the alarm                    | 4 C own - news | The ministers sounded the alarm over the famine.
# shock
shock                              | 5 A GRU W8  | The leaders expressed shock at the attack on the ferry.
be shocked                         | 5 A GRU W8  | We are shocked by the attack on the ferry.
be appalled                        | 5 B GRU W8  | We are appalled by the attack on the ferry.
be horrified                       | 5 B GRU W8  | We are horrified by the attack on the ferry.
be outraged                        | 5 B GRU W8  | We are outraged by the attack on the ferry.
outrage                            | 5 B GRU W8  | The ministers expressed outrage at the attack on the ferry.
be indignant                       | 5 A GRU W8  | The Council is indignant at the attack on the ferry.
`;

const BLAME = `
# regret
regret                             | 1 B PET B1  | We regret the decision of Drossia to leave the commission.
express disappointment             | 1 C own B2  | The ministers expressed disappointment at the failure of the talks.
note with regret                   | 1 C own B2  | We note with regret the closure of the consulate.
express regret                     | 1 B PET -   | The ministers expressed regret over the closure of the consulate.
deeply regret                      | 1.5 B NAU - | We deeply regret the closure of the consulate.
lament                             | 1 C own - news | The ministers lamented the failure of the talks.
bemoan                             | 1 C own - news | The ministers bemoaned the failure of the talks.
be disappointed                    | 1 C own -   | We are disappointed by the failure of the talks.
# oppose
oppose                             | 2 B PET B4  | They opposed any attempt to close the strait.
do not support                     | 2 B PET B4  | We do not support the new toll.
question                           | 2 C own B3  | The ministers questioned the legality of the toll.
disagree with                      | 2 C own B3  | We disagree with the ruling of the harbour court.
have reservation about             | 2 C own B3  | Caldora has reservations about the boundary line.
strongly oppose                    | 2.5 B FRQ - | The ministers strongly opposed any unilateral closure of the strait.
express opposition to              | 2 B PET -   | The ministers expressed their opposition to the toll.
stand against                      | 2 C own -   | We stand against piracy in the Meridian Sea.
stand firmly against               | 2.5 C own - | We stand firmly against piracy in the Meridian Sea.
resist                             | 2 C own -   | We resist any attempt to close the strait.
be against                         | 2 C own -   | We are against the new toll.
# object
object to                          | 3 B CAM B5  | We object to the toll on foreign ferries.
protest                            | 3 B CAM B5  | The ministers protested the seizure of the boats.
balk at                            | 2.5 C own - news | The ministers balked at the new toll.
# reject
reject                             | 3 B CAM B6  | We reject the claims of Drossia to the northern islands.
refuse to accept                   | 3 B CAM B6  | The ministers refuse to accept the new boundary.
dismiss                            | 3 C own - news | The ministers dismissed the claims of Drossia to the islands.
rebuff                             | 3 C own - news | The ministers rebuffed the claims of Drossia to the islands.
rule out                           | 3 C own - news | The ministers ruled out any recognition of the annexation.
refute                             | 3 C own -   | The ministers refuted the claims of Drossia to the islands.
repudiate                          | 3.5 C own - | We repudiate the claims of Drossia to the islands.
# criticize
criticize                          | 3 B CAM B7  | The ministers criticised the seizure of the boats.
rap                                | 3 C own - news | The three ministers rapped Drossia over the missile test.
rebuke                             | 3 C own - news | The ministers rebuked Drossia over the missile test.
hit out at                         | 3 C own - news | The three ministers hit out at Drossia over the toll.
call out                           | 3 C own - news | The three ministers called out Drossia over the toll.
take aim at                        | 3 C own - news | The ministers took aim at the toll on foreign ferries.
# deplore
deplore                            | 3 A GRU B8  | The Council deplores the shelling of Sen Luc.
# condemn
condemn                            | 4 A GRU B9  | They condemned the attack on the ferry.
condemn in the strongest terms     | 5 A NAU B11 | We condemn in the strongest terms the attack on the ferry.
condemn in the strongest possible terms | 5 A NAU B11 | We condemn in the strongest possible terms the attack on the ferry.
express condemnation of            | 4 B GRU -   | The ministers expressed their condemnation of the attack on the ferry.
reiterate condemnation of          | 4 B GRU - renews | The ministers reiterated their condemnation of the attack on the ferry.
slam                               | 4 C own - news | The three ministers slammed the missile tests of Drossia.
blast                              | 4 C own - news | The three ministers blasted the missile tests of Drossia.
decry                              | 3.5 C own - news | The ministers decried the seizure of the boats.
lash out at                        | 4 C own - news | The three ministers lashed out at Drossia over the blockade.
lambast                            | 4 C own - news | The ministers lambasted the blockade of the strait.
excoriate                          | 4 C own - news | The ministers excoriated Drossia over the blockade.
# denounce
denounce                           | 4 B CAM B10 | We denounce the seizure of the boats by Drossia.
# censure
censure                            | 5 A GRU B12 | The Council censures Drossia for the attack on the ferry.
# hold-responsible
hold responsible                   | 5 C own B13 | We hold Drossia responsible for the safety of the sailors.
will be held accountable           | 5 C own B13 | The planners of the attack will be held accountable.
hold accountable                   | 5 C own -   | We will hold Drossia accountable for the attack on the ferry.
blame                              | 5 C own - news | The ministers blamed Drossia for the attack on the ferry.
`;

const APPROVAL = `
# thank
thank                              | 1 B PET P2  | We thank Caldora for its hospitality.
appreciate                         | 1 B PET P2  | We appreciate the help of the fishing crews.
express appreciation               | 1 B PET P2  | The ministers expressed their appreciation to Caldora for the rescue.
take note with appreciation of     | 1 B MUN -   | The Council takes note with appreciation of the report of the commission.
note with appreciation             | 1 B MUN P1  | We note with appreciation the work of the commission.
express gratitude                  | 1 B PET -   | The leaders expressed their gratitude to the people of Caldora.
be grateful                        | 1 C PET -   | We are grateful to the people of Caldora.
# welcome
welcome                            | 2 B PET P3  | They welcomed the reopening of the strait.
note with satisfaction             | 1 B MUN P1  | We note with satisfaction the return of the boats.
warmly welcome                     | 2.5 B FRQ - | We warmly welcome the reopening of the strait.
be pleased                         | 2 C own -   | The ministers are pleased with the reopening of the strait.
cheer                              | 2 C own - news | The ministers cheered the reopening of the strait.
# condole
express condolence                 | 2 B PLO P4  | The ministers expressed their condolences to the families of the sailors.
share condolence                   | 2 B PLO P4  | We share our condolences with the people of Caldora.
extend condolence                  | 2 B PLO -   | They extended their condolences to the people of Caldora.
mourn                              | 2 B PLO P4  | We mourn the victims of the flood in Sen Luc.
express sympathy                   | 2 B PLO -   | The ministers expressed their sympathy to the people of Caldora.
# solidarity
express solidarity with            | 2 C own P5  | The ministers expressed solidarity with the people of Caldora.
stand with                         | 2 C own P5  | We stand with the people of Caldora.
stand in solidarity with           | 2 C own -   | We stand in solidarity with the people of Caldora.
stand shoulder to shoulder with    | 2.5 C own - | We stand shoulder to shoulder with the people of Caldora.
# commend
commend                            | 3 B PET P6  | We commend the rescue crews of Caldora.
celebrate                          | 3 C own -   | We celebrate the reopening of the strait.
honor                              | 3 C own -   | We honour the courage of the rescue crews.
applaud                            | 3 B PET P7  | The leaders applauded the rescue crews of Caldora.
praise                             | 3 B PET P7  | They praised the rescue crews of Caldora.
hail                               | 3 C own - news | The three ministers hailed the reopening of the strait.
be proud of                        | 3 C own -   | We are proud of the rescue crews of Caldora.
pay tribute to                     | 3 C own -   | We pay tribute to the rescue crews of Caldora.
salute                             | 3 C own -   | We salute the rescue crews of Caldora.
laud                               | 3 C own - news | The ministers lauded the rescue crews of Caldora.
tout                               | 3 C own - news | The two leaders touted the reopening of the strait.
# congratulate
congratulate                       | 3 B PET P8  | We congratulate Estmark on its chairmanship.
# support
support                            | 4 B CAM P9  | We support the efforts of the commission.
lend support to                    | 4 A G7RG C10 | We lend our support to the recovery of the fishing towns.
express support for                | 4 B CAM P9  | They expressed support for the efforts of the commission.
reaffirm support for               | 4 B CAM - renews | The ministers reaffirmed their support for the commission.
reiterate support for              | 4 B CAM - renews | The ministers reiterated their support for the commission.
promote                            | 3 C own -   | We promote the exchange of young sailors.
stand firmly behind                | 5 C own P11 | We stand firmly behind the people of Caldora.
back                               | 4 C own - news | The three ministers backed the bid of Estmark.
champion                           | 4 C own -   | We champion the rights of seafarers.
advocate                           | 3.5 C own - | We advocate a fair price for grain.
throw weight behind                | 4 C own - news | The ministers threw their weight behind the bid of Estmark.
throw support behind               | 4 C own - news | The ministers threw their support behind the bid of Estmark.
# endorse
endorse                            | 4 B CAM P10 | The leaders endorsed the report of the commission.
endorse a text                     | 4 B PET I5  | The ministers endorsed the text of the convention.
fully endorse                      | 5 C own P11 | We fully endorse the report of the commission.
wholeheartedly endorse             | 5 C own P11 | We wholeheartedly endorse the report of the commission.
`;

const POSITION = `
# discuss
discuss                            | 1 B own A1  | The ministers discussed the state of the harbour works.
discuss ways to                    | 1 B IIS C2  | They discussed ways to share harbour pilots.
exchange view on                   | 1 B own A1  | They exchanged views on the state of the harbour works.
review                             | 1 B own A1  | The leaders reviewed the progress of the survey.
take stock of                      | 1 C own -   | The leaders took stock of the progress of the survey.
address                            | 1 C own -   | The ministers addressed the state of the harbour works.
hold discussion on                 | 1 C own -   | The ministers held discussions on the state of the harbour works.
# note
note                               | 1 C own A2  | We note the report of the commission.
take note of                       | 1 C own A2  | The Council takes note of the report of the Secretary-General.
observe                            | 1 C own -   | We observe that traffic through the strait has grown.
# recall
recall                             | 2 B UNE A3  | The ministers recalled the treaty of Tolme.
remind                             | 1 C own D3  | The Council reminds all States of their duties under the charter.
# commemorate
commemorate                        | 2 C own -   | We commemorate the tenth anniversary of the treaty of Tolme.
mark                               | 2 C own -   | The leaders marked the tenth anniversary of the treaty of Tolme.
# acknowledge
acknowledge                        | 2 B CAM A4  | We acknowledge the burden borne by the fishing towns.
# recognize
recognize                          | 2 B PET A5  | We recognize the work of the commission.
recognize need to                  | 2 A G7RG C11 | We recognize the need to rebuild the harbour of Sen Luc.
recognize importance of            | 2 B PET -   | We recognize the importance of open ports.
be aware of                        | 1.5 C UNE - | Aware of the needs of the fishing towns, the ministers agreed to meet again.
be mindful of                      | 1.5 C UNE - | Mindful of the needs of the fishing towns, the ministers agreed to meet again.
bear in mind                       | 1.5 C UNE - | Bearing in mind the needs of the fishing towns, the ministers agreed to meet again.
be conscious of                    | 1.5 C UNE - | Conscious of the needs of the fishing towns, the ministers agreed to meet again.
be cognizant of                    | 1.5 C UNE - | Cognizant of the needs of the fishing towns, the ministers agreed to meet again.
# state
state                              | 3 B VAN A6  | The ministers stated that the strait is open to all.
say                                | 3 B VAN A6  | The ministers said that the strait is open to all.
believe                            | 3 B VAN A6  | We believe that open ports serve every nation.
be of the view                     | 3 B VAN A6  | We are of the view that open ports serve every nation.
be convinced                       | 5 B GRU A15 | We are convinced that open ports serve every nation.
have no doubt                      | 5 B MUN A15 | We have no doubt that open ports serve every nation.
be confident                       | 4 C own -   | We are confident that open ports serve every nation.
judge                              | 3 C own - @central-bank | The Committee judges that risks to growth are balanced.
anticipate                         | 2.5 C own - @central-bank | The Committee anticipates that the policy rate will stay low for some time.
expect                             | 3 C own - @central-bank | The Committee expects that inflation will return to its target.
# share-view
share view                         | 3 C own A7  | We share the view that open ports serve every nation.
concur                             | 3 C own -   | The ministers concurred on the need for a new chart.
echo                               | 3 C own -   | The Council echoes the call of the Secretary-General for a truce.
# clarify
clarify                            | 3 C own -   | The Council clarifies that the ban covers spare parts.
# affirm
affirm                             | 3 B VAN A8  | We affirm the freedom of the strait.
confirm                            | 3 B VAN A8  | The ministers confirmed the date of the survey.
reaffirm                           | 4 B IIS A14 renews | They reaffirmed the friendship of the two nations.
reiterate                          | 4 B IIS A13 renews | The ministers reiterated that the strait is open to all.
there be no change in position     | 3 C own -   | There is no change in our position on the northern islands.
restate                            | 3 C IIS - renews | The ministers restated that the strait is open to all.
# emphasize
emphasize                          | 4 B PET A9  | They emphasised the importance of open ports.
stress                             | 4 B PET A10 | The ministers stressed the importance of open ports.
underscore                         | 4 B PET A11 | The leaders underscored the need for open ports.
underline                          | 4 B PET A11 | The leaders underlined the need for open ports.
highlight                          | 4 C own A12 | The ministers highlighted the role of the fishing towns.
emphasize need to                  | 4 A G7RG C11 | We emphasize the need to rebuild the harbour of Sen Luc.
attach importance to               | 4 C own -   | The ministers attach great importance to the safety of the ports.
draw attention to                  | 3.5 C own - | The ministers drew attention to the plight of the fishing towns.
put emphasis on                    | 4 C own - news | The ministers put emphasis on the safety of sailors.
spotlight                          | 3.5 C own - news | The ministers spotlighted the plight of the fishing towns.
point out                          | 3.5 C own - | The ministers pointed out that the strait is open to all.
# declare
declare                            | 5 B VAN A16 | We declare that the strait is open to all.
make clear                         | 5 B VAN A16 | They made clear that the strait is open to all.
`;

const INSTITUTION = `
# announce
announce                           | 2 B PET I2  | We announce a new ferry line between Tolme and Varrin.
unveil                             | 2 C own - news | The two leaders unveiled a new ferry line.
# launch
launch                             | 3 B own I3  | Today we launch a joint rescue service.
initiate                           | 3 B own I3  | We initiate a dialogue on safety at sea.
inaugurate                         | 3 B own I3  | We inaugurate a dialogue on safety at sea.
kick off                           | 3 C own - news | The ministers kicked off a dialogue on safety at sea.
# establish
establish                          | 3 B PET I4  | We establish a commission on the boundary.
create                             | 3 B PET I4  | We create a commission on the boundary.
announce establishment of          | 3 B PET -   | We announce the establishment of a commission on the boundary.
set up                             | 3 C own -   | The ministers set up a commission on the boundary.
# adopt
adopt                              | 4 B own I5  | The ministers adopted a work programme for two years.
approve                            | 4 B PET I5  | The ministers approved a work programme for two years.
sign off on                        | 4 C own - news | The ministers signed off on a work programme for two years.
# sign
sign                               | 4 B CAM I6  | The ministers signed a memorandum on safety at sea.
conclude                           | 4 B CAM I6  | The ministers concluded a treaty on the boundary.
ink                                | 4 C own - news | The ministers inked a treaty on the boundary.
# designate
designate                          | 4 B own I6  | We designate the strait as a protected area.
appoint                            | 4 B own I6  | We appoint a special envoy for the Inner Gulf.
# proclaim
proclaim                           | 5 C own I7  | We proclaim a year of the sea.
# authorize
authorize                          | 5 B UNC I8  | The Council authorizes the mission to inspect all cargo bound for Drossia.
# determine
determine                          | 5 B UNC I9  | The Council determines that the blockade constitutes a threat to peace.
`;

/** All rungs, in table order: the first unflagged rung of an act is its default. */
export const RUNGS: readonly Rung[] = [COMMITMENT, DIRECTION, WORRY, BLAME, APPROVAL, POSITION, INSTITUTION].flatMap(parseRungTable);

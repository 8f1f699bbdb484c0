/**
 * Words that move the force of an act, in levels: boosters +1 and +½, hedges −½ and −1. Two boosters add once (the stronger counts).
 * `places`: p in the performative ("strongly condemned"), h at the head of the content ("the immediate release"), c anywhere in the
 * content ("as appropriate"), s in the speaker phrase ("most members"). Dates, sums and named instruments are precision, not force.
 * To add one: a line `phrase | effect places acts`; acts limit it to those acts. A phrase that a rung carries already ("serious concern")
 * does not count again. Sources: NAU and TNH for the inventory of boosters, IISD for hedges; halves and wholes follow the codebook.
 */
import type { ActName } from '../../model.js';
import type { ModifierEntry, ModifierPlace } from '../lexicon.js';

const TABLE = `
in the strongest terms            | 1 pc
in the strongest possible terms   | 1 pc
in the strongest manner           | 1 pc
strongest                         | 1 p
unequivocal                       | 1 p
unequivocally                     | 1 p
categorical                       | 1 p
categorically                     | 1 p
grave                             | 1 p
gravely                           | 1 p
gravest                           | 1 p
solemn                            | 1 p
solemnly                          | 1 p
resolute                          | 1 p
resolutely                        | 1 p
ironclad                          | 1 p
iron-clad                         | 1 p
never                             | 1 p
absolute                          | 1 p
absolutely                        | 1 p
utmost                            | 1 p
strong                            | 0.5 p
strongly                          | 0.5 p
stronger                          | 0.5 p
deep                              | 0.5 p
deeply                            | 0.5 p
deepest                           | 0.5 p
profound                          | 0.5 p
profoundly                        | 0.5 p
serious                           | 0.5 p
seriously                         | 0.5 p
extreme                           | 0.5 p
extremely                         | 0.5 p
firm                              | 0.5 p
firmly                            | 0.5 p
full                              | 0.5 p
fully                             | 0.5 ph
unwavering                        | 0.5 p
unshakable                        | 0.5 p
unshakeable                       | 0.5 p
unbreakable                       | 0.5 p
unyielding                        | 0.5 p
steadfast                         | 0.5 p
steadfastly                       | 0.5 p
staunch                           | 0.5 p
staunchly                         | 0.5 p
robust                            | 0.5 p
robustly                          | 0.5 p
wholehearted                      | 0.5 p
wholeheartedly                    | 0.5 p
warmly                            | 0.5 p
highly                            | 0.5 p
sincere                           | 0.5 p
sincerely                         | 0.5 p
heartfelt                         | 0.5 p
enthusiastic                      | 0.5 p
enthusiastically                  | 0.5 p
vehement                          | 0.5 p
vehemently                        | 0.5 p
fiercely                          | 0.5 p
sharply                           | 0.5 p
vigorous                          | 0.5 p
vigorously                        | 0.5 p
urgent                            | 0.5 ph
urgently                          | 0.5 ph
immediate                         | 0.5 ph
immediately                       | 0.5 ph
without delay                     | 0.5 ph
unconditional                     | 0.5 ph
unconditionally                   | 0.5 ph
great                             | 0.5 p emphasize thank welcome
particular                        | 0.5 p emphasize concern
especially                        | 0.5 p emphasize
clear                             | 0.5 p warn
as appropriate                    | -0.5 c
where appropriate                 | -0.5 c
when appropriate                  | -0.5 c
if appropriate                    | -0.5 c
as relevant                       | -0.5 c
where relevant                    | -0.5 c
where applicable                  | -0.5 c
as applicable                     | -0.5 c
as needed                         | -0.5 c
as necessary                      | -0.5 c
where necessary                   | -0.5 c
if necessary                      | -0.5 c
where possible                    | -0.5 c
when possible                     | -0.5 c
if possible                       | -0.5 c
as far as possible                | -0.5 c
to the extent possible            | -0.5 c
to the extent practicable         | -0.5 c
as feasible                       | -0.5 c
where feasible                    | -0.5 c
in principle                      | -0.5 pc
subject to                        | -0.5 c
as soon as possible               | -0.5 c
in due course                     | -0.5 c
on a voluntary basis              | -0.5 c
on voluntary and mutually agreed terms | -0.5 c
taking into account national circumstances | -0.5 c
consistent with national circumstances | -0.5 c
consistent with national law      | -0.5 c
depending on national circumstances | -0.5 c
in accordance with national law   | -0.5 c
cautiously                        | -0.5 p
tentative                         | -0.5 p
tentatively                       | -0.5 p
mild                              | -0.5 p
mildly                            | -0.5 p
some                              | -0.5 p concern alarm
consider                          | -1 h
considering                       | -1 h
to consider                       | -1 h
explore                           | -1 h
exploring                         | -1 h
to explore                        | -1 h
explore way to                    | -1 h
exploring way to                  | -1 h
to explore way to                 | -1 h
seek to                           | -1 h intend plan will
to seek to                        | -1 h intend plan
to try to                         | -1 h intend plan will commit pledge promise agree
try to                            | -1 h will
aim to                            | -1 h will intend
to aim to                         | -1 h intend
endeavor to                       | -1 h will intend agree
to endeavor to                    | -1 h intend agree commit pledge
effort to                         | -1 h encourage urge call-on
some member                       | -1 s
most member                       | -1 s
many member                       | -1 s
several member                    | -1 s
some participant                  | -1 s
most participant                  | -1 s
some of us                        | -1 s
most of us                        | -1 s
many of us                        | -1 s
some of the member                | -1 s
some state                        | -1 s
most state                        | -1 s
`;

const PLACES: Readonly<Record<string, ModifierPlace>> = { p: 'performative', h: 'head', c: 'content', s: 'speaker' };

export const MODIFIERS: readonly ModifierEntry[] = TABLE.trim().split('\n').map(entryOf);

function entryOf(line: string): ModifierEntry {
  const [phrase = '', rest = ''] = line.split('|').map((cell) => cell.trim());
  const [effect, places = '', ...acts] = rest.split(' ');
  const entry = { phrase, effect: Number(effect), where: [...places].flatMap((place) => PLACES[place] ?? []) };
  return acts.length === 0 ? entry : { ...entry, acts: acts as ActName[] };
}

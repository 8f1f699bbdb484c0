/**
 * Words that limit what is undertaken, demanded or asserted. A line is `phrase | kind extent [limits]`.
 * - kind: condition, standard, escape, time, place, speaker, manner, purpose, means, role.
 * - extent: `self` the words themselves ("as appropriate"); `phrase` to the end of the noun phrase they open ("by the end of 2030");
 *   `clause` to the next comma, semicolon or end ("in order to …").
 * - limits: losing or gaining it changes the obligation (conditions and escapes always do).
 * To add one: a line here; longest phrase wins.
 */
import type { QualifierKind } from '../../model.js';
import type { QualifierEntry, QualifierExtent } from '../lexicon.js';

const TABLE = `
by force                          | condition self
by force or coercion              | condition self
by force or by coercion           | condition self
by force and coercion             | condition self
by coercion                       | condition self
by coercion or force              | condition self
by the use of force               | condition self
by the threat or use of force     | condition self
by the use or threat of force     | condition self
through force                     | condition self
through coercion                  | condition self
through force or coercion         | condition self
through intimidation or coercion  | condition self
by intimidation or coercion       | condition self
unilateral                        | condition self
unilaterally                      | condition self
forcibly                          | condition self
meaningful                        | condition self
meaningfully                      | condition self
designated                        | condition self
appropriate                       | condition self
without preconditions             | condition self
without precondition              | condition self
without condition                 | condition self
on the condition that             | condition clause
on condition that                 | condition clause
under the condition that          | condition clause
provided that                     | condition clause
as long as                        | condition clause
so long as                        | condition clause
unless                            | condition clause
if and when                       | condition clause
in the event of                   | condition clause
in the event that                 | condition clause
in case of                        | condition clause
subject to                        | condition clause
pending                           | condition phrase
contingent on                     | condition clause
contingent upon                   | condition clause
depending on                      | condition clause
in exchange for                   | condition phrase
in return for                     | condition phrase
without prejudice to              | condition clause
with the consent of               | condition phrase
at the request of                 | condition phrase
in accordance with                | standard clause
in conformity with                | standard clause
in compliance with                | standard clause
in full compliance with           | standard clause
in full accordance with           | standard clause
in line with                      | standard clause
in keeping with                   | standard clause
consistent with                   | standard clause
in a manner consistent with       | standard clause
based on                          | standard clause
on the basis of                   | standard clause
pursuant to                       | standard clause
as required by                    | standard clause
as reflected in                   | standard clause
as set out in                     | standard clause
as set forth in                   | standard clause
as enshrined in                   | standard clause
as outlined in                    | standard clause
as stipulated in                  | standard clause
as provided for in                | standard clause
as defined in                     | standard clause
as called for in                  | standard clause
as agreed in                      | standard clause
as mandated by                    | standard clause
under the terms of                | standard phrase
under international law           | standard self
under the auspices of             | standard phrase
under chapter vii                 | standard phrase
under the charter                 | standard phrase
as appropriate                    | escape self
where appropriate                 | escape self
when appropriate                  | escape self
if appropriate                    | escape self
as relevant                       | escape self
where relevant                    | escape self
as applicable                     | escape self
where applicable                  | escape self
as needed                         | escape self
if needed                         | escape self
when needed                       | escape self
as necessary                      | escape self
if necessary                      | escape self
where necessary                   | escape self
when necessary                    | escape self
if possible                       | escape self
where possible                    | escape self
when possible                     | escape self
wherever possible                 | escape self
as far as possible                | escape self
as much as possible               | escape self
to the extent possible            | escape self
to the extent feasible            | escape self
to the extent practicable         | escape self
to the maximum extent possible    | escape self
where feasible                    | escape self
as feasible                       | escape self
as practicable                    | escape self
in principle                      | escape self
on a voluntary basis              | escape self
voluntarily                       | escape self
on mutually agreed terms          | escape self
on voluntary and mutually agreed terms | escape self
taking into account national circumstances | escape self
taking into account different national circumstances | escape self
in light of different national circumstances | escape self
consistent with national circumstances | escape self
consistent with national law      | escape self
in accordance with national law   | escape self
in accordance with domestic law   | escape self
subject to national law           | escape self
subject to domestic law           | escape self
subject to domestic procedure     | escape self
inter alia                        | escape self
by the end of                     | time phrase limits
no later than                     | time phrase limits
not later than                    | time phrase limits
until                             | time phrase limits
as of                             | time phrase
as early as possible              | time self
as soon as possible               | time self
at the earliest opportunity       | time self
at the earliest possible date     | time self
without delay                     | time self limits
without further delay             | time self limits
immediate                         | time self limits
immediately                       | time self limits
prompt                            | time self
promptly                          | time self
swift                             | time self
swiftly                           | time self
urgently                          | time self
in due course                     | time self
in a timely manner                | time self
this year                         | time self
next year                         | time self
this summer                       | time self
this autumn                       | time self
this fall                         | time self
this winter                       | time self
this spring                       | time self
next summer                       | time self
next spring                       | time self
next month                        | time self
later this year                   | time self
early next year                   | time self
by next year                      | time self
annually                          | time self
on an annual basis                | time self
every year                        | time self
on a regular basis                | time self
regularly                         | time self
over the next                     | time phrase
over the coming                   | time phrase
in the coming                     | time phrase
in the near future                | time self
for a period of                   | time phrase
for the period of                 | time phrase
for an additional                 | time phrase
for a further period of           | time phrase
in the waters of                  | place phrase limits
in and by                         | place phrase
in the waters surrounding         | place phrase limits
in and around                     | place phrase
in the vicinity of                | place phrase
off the coast of                  | place phrase
in a mutually beneficial manner   | manner self
in a manner that                  | manner clause
in a transparent manner           | manner self
in a coordinated manner           | manner self
in a timely and effective manner  | manner self
in close coordination with        | manner phrase
in close consultation with        | manner phrase
in close cooperation with         | manner phrase
in coordination with              | manner phrase
in consultation with              | manner phrase
in cooperation with               | manner phrase
in partnership with               | manner phrase
in collaboration with             | manner phrase
together with                     | manner phrase
at all levels                     | manner self
on an equal footing               | manner self
in good faith                     | manner self
peacefully                        | manner self
by peaceful means                 | manner self limits
through peaceful means            | manner self limits
through dialogue                  | means self limits
in order to                       | purpose clause
so as to                          | purpose clause
aimed at                          | purpose clause
with a view to                    | purpose clause
with the aim of                   | purpose clause
with the goal of                  | purpose clause
with the objective of             | purpose clause
for the purpose of                | purpose clause
in an effort to                   | purpose clause
in a bid to                       | purpose clause
in support of                     | purpose clause
including by                      | means clause
including through                 | means clause
including via                     | means clause
including with                    | means clause
by means of                       | means clause
through                           | means phrase
via                               | means phrase
most members                      | speaker self limits
some members                      | speaker self limits
many members                      | speaker self limits
several members                   | speaker self limits
most participants                 | speaker self limits
in our respective capacities      | role self
in its capacity as                | role phrase
as chair of                       | role phrase
as co-chairs of                   | role phrase
as members of                     | role phrase
as founding members of            | role phrase
as long-standing supporters of    | role phrase
`;

export const QUALIFIERS: readonly QualifierEntry[] = TABLE.trim().split('\n').map(entryOf);

function entryOf(line: string): QualifierEntry {
  const [phrase = '', rest = ''] = line.split('|').map((cell) => cell.trim());
  const [kind, extent, limits] = rest.split(' ');
  return {
    phrase,
    kind: kind as QualifierKind,
    extent: extent as QualifierExtent,
    limits: limits === 'limits' || kind === 'condition' || kind === 'escape',
  };
}

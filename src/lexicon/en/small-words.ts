/**
 * Words that carry no content of their own when two wordings are matched. To add one: append it to the list it belongs to,
 * lower case, in the form in which it stands in texts.
 */

/** Articles, prepositions, conjunctions, pronouns, auxiliaries and connectors: never a unit of content. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those such same said of in on at by for from to into onto upon over under within with between among amid ' +
    'across through throughout via per as than and or but nor so if when while where whereas which who whom whose what how because since ' +
    'until till after before during about against around along toward towards above below behind beyond near off out up down ' +
    'i me my we us our ours you your he him his she her hers it its they them their theirs themselves itself ourselves one ' +
    'be is are was were been being am do does did done doing have has had having will shall would should may might can could must ' +
    'also further furthermore moreover additionally thereby therefore thus hereby herein thereof therein once again too then there here ' +
    'both either each every all any some other others another own including include includes included particularly especially notably ' +
    'regarding concerning respecting well order relation respect even just still yet now respectively namely well-being etc vis'
  ).split(' '),
);

/** Words that fill out a phrase ("efforts to", "the issue of", "work to"): they match when they can, and are missed by nobody. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  (
    'effort efforts issue issues matter matters work works working take takes taking taken took make makes making made action actions ' +
    'area areas field fields way ways process basis context regard line terms term part manner case role ongoing continue continued continuing ' +
    'continues new various several many existing current respective mutual mutually together jointly joint shared common collectively collective ' +
    'closely relevant related overall broad broader wide wider general specific particular number people peoples activity activities ' +
    'importance important need needs necessity kind form forms towards carry carrying carried conduct conducting conducted pursue pursuing pursued'
  ).split(' '),
);

/** Words that turn a predicate into its opposite. */
export const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  'no',
  'never',
  'without',
  'neither',
  'nor',
  'cannot',
  'none',
  'nobody',
  'nothing',
]);

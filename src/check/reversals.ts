/** A decision told as its opposite: what the text renews or keeps is said to be lifted or ended, or the other way round. */
import { stem, type Word, wordsIn } from '../lexicon/words.js';
import type { Finding, Span, SpeechAct } from '../model.js';
import { isFiller, keysOf, type Provision, sourceSpan } from './source.js';
import type { Told } from './support.js';

const KEEPING: ReadonlySet<string> = new Set(
  'extend renew prolong maintain keep kept retain preserve continue remain uphold upheld'.split(' ').map(stem),
);
const ENDING: ReadonlySet<string> = new Set(
  'lift end terminate suspend cancel abolish repeal revoke scrap halt remove withdraw withdrew dissolve discontinue'.split(' ').map(stem),
);
/** Units of the claim among which the object of the text's verb must be. */
const OBJECT_REACH = 4;

/** The finding that a claim decides the opposite about the same object; none when either side has verbs of both kinds. */
export function reversalFindings(told: Told, provision: Provision): readonly Finding[] {
  const { act, statement, sentence } = provision;
  const home = statement.sentences[sentence];
  if (!act || !home || !decides(act) || !isOwnDeed(told)) return [];
  const { text } = statement.document;
  const verb = wordsIn(text, act.content.from, act.content.to).find(({ norm }) => norm !== 'to' && norm !== 'also');
  if (!verb || kindOf(verb) === null) return [];
  const own = kindOf(verb)!;
  const other = own === KEEPING ? ENDING : KEEPING;
  const words = wordsIn(told.text, told.span.from, told.span.to);
  const opposite = words.find((word) => other.has(word.stem));
  if (!opposite || words.some((word) => own.has(word.stem)) || wordsIn(text, home.from, home.to).some((word) => other.has(word.stem)))
    return [];
  if (!sharesObject(told, provision, verb)) return [];
  const report = { from: opposite.from, to: opposite.to, text: told.text.slice(opposite.from, opposite.to) };
  const source = sourceSpan(provision, { from: verb.from, to: verb.to });
  const reason = `“${report.text}” where the text has “${source.text}”: the opposite`;
  return [{ dimension: 'polarity', report, source, effect: 'changed', severity: 'major', rests: 'ordered', reason }];
}

function kindOf({ stem: key }: Word): ReadonlySet<string> | null {
  return [KEEPING, ENDING].find((kind) => kind.has(key)) ?? null;
}

/** A decision or an undertaking. */
function decides({ force }: SpeechAct): boolean {
  return force?.scale === 'commitment' || force?.scale === 'institution';
}

/** Not what somebody is called on to do. */
function isOwnDeed({ act }: Told): boolean {
  return act.force === null || decides(act);
}

/** The first thing that the text's verb takes is among the first of the claim. */
function sharesObject(told: Told, { units }: Provision, verb: Span): boolean {
  const object = units.find((unit) => unit.from >= verb.to && unit.kind === 'word' && !unit.light);
  if (!object) return false;
  const keys = keysOf(object);
  const first = told.units.filter((unit) => !isFiller(unit)).slice(0, OBJECT_REACH);
  return first.some((unit) => keysOf(unit).some((key) => keys.includes(key)));
}

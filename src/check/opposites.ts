/** A plain fact told the wrong way round: "exports were strong" where the text has "exports have been soft". */
import type { Unit } from '../acts/units.js';
import { unitsOf } from '../acts/units.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Finding, Reading, Span } from '../model.js';
import { isFiller, keysOf } from './source.js';

/** Findings for words of the claim whose opposite the statements say of the same thing; none where they say the word itself of it too. */
export function oppositeFindings(
  claim: Span,
  text: string,
  units: readonly Unit[],
  readings: readonly Reading[],
  lexicon: Lexicon,
): readonly Finding[] {
  const open = OPEN.test(text.slice(claim.from, claim.to));
  return slotsIn(text, units).flatMap((slot) => {
    const found = readings.flatMap((reading) =>
      slotsOf(reading, lexicon)
        .filter((own) => own.open === open && isSameThing(slot, own))
        .map((own) => ({ own, reading, how: standing(slot.word, own.word) })),
    );
    const rival = found.find(({ how }) => how === 'opposite');
    if (!rival || found.some(({ how }) => how === 'same')) return [];
    const { id, text: source } = rival.reading.document;
    const { from, to } = rival.own.word;
    const report = { from: slot.word.from, to: slot.word.to, text: text.slice(slot.word.from, slot.word.to) };
    const own = { statement: id, from, to, text: source.slice(from, to) };
    const reason = `“${report.text}” where the text has “${own.text}”: the opposite`;
    return [{ dimension: 'polarity', report, source: own, effect: 'changed', severity: 'major', rests: 'ordered', reason }];
  });
}

/** Not yet so, or only so for some. */
const OPEN =
  /\b(?:will|would|may|might|could|should|can|expect\w*|anticipat\w*|project\w*|forecast\w*|if|when|until|once|unless|likely|consider\w*|prefer\w*|appropriate)\b/i;

/** A word with opposites and the things beside it. */
interface Slot {
  readonly word: Unit;
  /** The unit it is said of, when it stands right before. */
  readonly before: Unit | null;
  readonly around: readonly Unit[];
  readonly open: boolean;
}

const REACH = 2;
const BREAK = /[,;:.()—]|\b(?:and|but|or|while|whereas|although|than|that|which|as|for|from|with|in|by)\b/;

/** An adverb between commas parts nothing: "exports, however, were strong". */
const CONNECTOR =
  /^(?:however|meanwhile|moreover|though|continu|continue|remain|becom|become|becam|becam|grow|grown|turn|begin|began|begun|further|somewhat)$/;
const INSERTED = /,\s+(?:however|too|also|though|meanwhile|by contrast|in turn|in fact|on the other hand|moreover|on balance),/i;

/** Does what stands between two words end the clause? */
function parts(between: string): boolean {
  return BREAK.test(between.replace(INSERTED, ''));
}

function slotsIn(text: string, all: readonly Unit[], open = false): readonly Slot[] {
  const units = all.filter((unit) => (!unit.light || opposites(unit).length > 0) && !CONNECTOR.test(unit.key));
  return units.flatMap((word, at) => {
    if (opposites(word).length === 0 || word.negation) return [];
    const before: Unit[] = [];
    for (let i = at - 1; i >= Math.max(0, at - REACH) && !parts(text.slice(units[i]!.to, units[i + 1]!.from)); i--) before.push(units[i]!);
    const after: Unit[] = [];
    for (let i = at + 1; i <= Math.min(units.length - 1, at + REACH) && !parts(text.slice(units[i - 1]!.to, units[i]!.from)); i++)
      after.push(units[i]!);
    return [{ word, before: before.find(isThing) ?? null, around: [...before, ...after].filter(isThing), open }];
  });
}

function isThing(unit: Unit): boolean {
  return unit.kind === 'word' && !isFiller(unit) && opposites(unit).length === 0 && !/ly$/.test(unit.key);
}

/** Contrast sets that say how a thing stands or which way it moves; others name the things themselves ("imports", "supply"). */
const STATES: ReadonlySet<string> = new Set(
  'vigor pace rise strengthen improve start stable lift success upward hawk escalate peak steady'.split(' '),
);

function opposites({ rivalries }: Unit): Unit['rivalries'] {
  return rivalries.filter(({ set }) => set.kind === 'antonym' && STATES.has(set.id));
}

/** The thing right before the word must be the same; with none before, all that is near it. */
function isSameThing(told: Slot, own: Slot): boolean {
  const keys = new Set(own.around.flatMap(keysOf));
  const isSaid = (unit: Unit): boolean => keysOf(unit).some((key) => keys.has(key));
  if (told.before) return isSaid(told.before) && (own.before === null || own.around.includes(own.before));
  return told.around.length >= REACH && told.around.every(isSaid);
}

function standing(told: Unit, own: Unit): 'same' | 'opposite' | null {
  const pairs = opposites(told).flatMap((a) =>
    opposites(own)
      .filter((b) => b.set.id === a.set.id)
      .map((b) => a.member === b.member),
  );
  if (pairs.length === 0) return null;
  return pairs.includes(true) ? 'same' : 'opposite';
}

const known = new WeakMap<Reading, { readonly lexicon: Lexicon; readonly slots: readonly Slot[] }>();

function slotsOf(reading: Reading, lexicon: Lexicon): readonly Slot[] {
  const made = known.get(reading);
  if (made?.lexicon === lexicon) return made.slots;
  const { text } = reading.document;
  const slots = reading.sentences.flatMap((sentence) =>
    slotsIn(text, unitsOf(text, [sentence], lexicon), OPEN.test(text.slice(sentence.from, sentence.to))),
  );
  known.set(reading, { lexicon, slots });
  return slots;
}

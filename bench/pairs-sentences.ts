/**
 * Sentences of statements that the pair generator can take apart: subject, adverb, verb, complement. Split by a rule of its own, so that
 * a fault of the engine's splitter doesn't decide what is tested.
 */
import { VERBS, type Verb } from './pairs-words.js';

export interface Parsed {
  readonly text: string;
  /** Before the subject, with its comma and blank; mostly empty. */
  readonly fronted: string;
  readonly subject: string;
  /** With a blank after it, or empty. */
  readonly adverb: string;
  readonly verb: Verb;
  /** The verb as it stands: past or present form. */
  readonly form: string;
  /** What follows the verb, without the full stop. */
  readonly rest: string;
  readonly tense: 'past' | 'present';
  /** Parties of the text the sentence comes from. */
  readonly parties: readonly string[];
}

const SUBJECT =
  /^(?:They|We|The (?:two |three |four )?(?:[Ff]oreign )?(?:[Ll]eaders|[Mm]inisters|[Pp]residents|[Ss]ides|[Cc]ountries|Participants|Principals)|The Secretary and Foreign Ministers|The Security Council|The United States(?: and the European Union)?|The European Union|CRI members|Arvenia and Caldora|Borland|Caldora|Arvenia|Both sides|Both leaders|The leaders|The three leaders|The two Presidents|Japan|The ROK|Japan, the ROK, and the United States)(?= )/;
const ADVERB = /^(?:(?:also|further|therefore|strongly|firmly|unequivocally|resolutely|once again) )/;
const SHORTEST = 45;
const LONGEST = 330;

/** The sentences of `text` the generator knows how to change; the rest is left out. */
export function parsedSentences(text: string, parties: readonly string[]): readonly Parsed[] {
  return sentencesOf(text).flatMap((sentence) => parse(sentence, parties) ?? []);
}

/** Runs of text between full stops with a blank and a capital after them; headings and items fall out by their shape. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/\r/g, '')
    .split(/\n\s*\n/)
    .flatMap((block) =>
      block
        .replace(/^\s*(?:\d+\.|[•*-])\s+/, '')
        .replace(/\s+/g, ' ')
        .trim()
        .split(/(?<=(?:[a-z\d)”"]|[A-Z]{3})\.) (?=[A-Z])/),
    )
    .map((sentence) => sentence.trim())
    .filter(
      (sentence) =>
        sentence.length >= SHORTEST &&
        sentence.length <= LONGEST &&
        sentence.endsWith('.') &&
        !/\. \d+\.$/.test(sentence) &&
        !/[;:“”"\n]/.test(sentence),
    );
}

/** A second verb that might as well end a list of infinitives: no rule here puts it into the past. */
const AMBIGUOUS = / and (?:also |further )?(?:encourage|support|demand|reject|oppose|note|discuss|affirm) /;

export function parse(text: string, parties: readonly string[]): Parsed | null {
  const subject = SUBJECT.exec(text)?.[0];
  if (subject === undefined) return null;
  let after = text.slice(subject.length + 1, -1);
  const adverb = ADVERB.exec(after)?.[0] ?? '';
  after = after.slice(adverb.length);
  for (const verb of VERBS) {
    const tense = after.startsWith(`${verb.past} `) ? 'past' : after.startsWith(`${verb.present} `) ? 'present' : null;
    if (tense === null) continue;
    const form = verb[tense];
    const rest = after.slice(form.length + 1);
    if (!fits(verb, rest)) continue;
    if (tense === 'present' && AMBIGUOUS.test(rest)) return null;
    return { text, fronted: '', subject, adverb, verb, form, rest, tense, parties };
  }
  return null;
}

/** A verb that takes an addressee wants "X to do"; as a noun verb it must not. */
function fits(verb: Verb, rest: string): boolean {
  const addressee = /^(?:[\w.’'-]+ ){1,6}to [a-z]/.test(rest);
  if (verb.frame === 'addressee') return addressee;
  if (verb.frame === 'noun') return !addressee && !/^(?:that|to|on|upon) /.test(rest);
  if (verb.frame === 'gerund') return /^(?:[a-z]+ing|the|a|an|our|their|its|complete|full) /.test(rest);
  // "will not", "will also consider", "committed to more closely aligning" take no other verb of undertaking.
  if (verb.frame === 'infinitive') return /^[a-z]+ /.test(rest) && !/^(?:not|also) |^(?:more |[a-z]+ly )*[a-z]+ing /.test(rest);
  return verb.frame !== 'clause' || rest.length > 20;
}

/** The sentence put together again. */
export function joined({ fronted, subject, adverb, form, rest }: Parsed): string {
  return `${fronted}${subject} ${adverb}${form} ${rest}.`;
}

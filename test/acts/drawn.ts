import { weigh } from '../../src/acts/force.js';
import { qualifiersIn } from '../../src/acts/qualifiers.js';
import { defaultLexicon, type Lexicon } from '../../src/lexicon/lexicon.js';
import { type ActName, SCALES, type Scale, type Span, type SpeechAct, type Status } from '../../src/model.js';
import { parseMarked } from '../marked.js';

export interface Drawn {
  readonly text: string;
  readonly act: SpeechAct;
}
export interface DrawnAs {
  readonly status?: Status;
  readonly speakers?: readonly string[];
  readonly targets?: readonly string[];
  readonly lexicon?: Lexicon;
}

/** An act drawn into its sentence, `{s|They} {v|condemned} {c|the attack}`, without the reader: force and qualifiers are weighed. */
export function drawn(
  act: ActName,
  sample: string,
  { status = 'stated', speakers = ['XAR', 'XBO'], targets = [], lexicon = defaultLexicon }: DrawnAs = {},
): Drawn {
  const marked = parseMarked(sample);
  const { text } = marked;
  const one = (kind: 's' | 'v' | 'c'): Span | null => marked.of(kind)[0] ?? null;
  const words = (span: Span): Span & { text: string } => ({ from: span.from, to: span.to, text: text.slice(span.from, span.to) });
  const performative = words(one('v')!);
  const content = words(one('c')!);
  const scale = (Object.keys(SCALES) as Scale[]).find((name) => (SCALES[name] as readonly string[]).includes(act))!;
  const force = weigh({ act, text, performative, content, speaker: one('s') }, lexicon);
  return {
    text,
    act: {
      id: act,
      from: 0,
      to: text.length,
      sentence: 0,
      speakers,
      speaker: one('s'),
      performative,
      act,
      point: null,
      status,
      backgrounded: false,
      chapeau: null,
      force: { ...force, scale },
      content,
      items: marked.of('i').map(words),
      targets,
      qualifiers: qualifiersIn(text, content, lexicon),
      topics: [],
      reasons: [],
    },
  };
}

import { Option } from 'commander';
import { EntenteError } from '../errors.js';
import type { Bearing, Entry, Ledger, Standing } from '../ledger.js';
import type { Io, Register } from './command.js';
import { type AuthorOptions, authorOf, type StoreOptions, withAuthorOption, withLedger, withStoreOption } from './store.js';

interface ReviewOptions extends StoreOptions, AuthorOptions {
  readonly series?: string;
  readonly commitment?: string;
  readonly note?: string;
  readonly member?: string;
  readonly round?: string;
  readonly phase: 'interim' | 'final';
  readonly score?: string;
  readonly document?: string;
  readonly quote?: string;
  readonly bearing?: Bearing;
  readonly format: 'text' | 'json';
}

/** What follows the action on the command line. */
type Words = readonly string[];
type Action = (ledger: Ledger, words: Words, options: ReviewOptions, io: Io) => Promise<string>;

/** `entente review ACTION …`: evidence accepted or rejected, notes, ratings, standings; each can be undone. */
export const review: Register = (program, { io, run }) => {
  const command = program
    .command('review')
    .description('review evidence, note, rate and set how commitments stand; every step can be undone')
    .argument('[action]', `${Object.keys(ACTIONS).join(', ')} (default: list)`)
    .argument('[words...]', 'accept ID · reject ID · note ID TEXT · rate ID · standing ID STANDING · offer ID · undo NUMBER · history [ID]')
    .option('--series <name>', 'list: only of this series')
    .option('--commitment <id>', 'list: only for this commitment')
    .option('--note <text>', 'why; kept with the entry')
    .option('--member <party>', 'rate: whose conduct')
    .option('--round <name>', 'rate: the assessment round, like 2025')
    .addOption(new Option('--phase <phase>', 'rate').choices(['interim', 'final']).default('final'))
    .option('--score <score>', 'rate: -1, 0 or +1')
    .option('--document <id>', 'offer: the document that has the evidence')
    .option('--quote <words>', 'offer: its words')
    .addOption(new Option('--bearing <bearing>', 'offer: what they do to the promise').choices(['advances', 'fulfils', 'contradicts']))
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'));
  withAuthorOption(withStoreOption(command)).action((action: string | undefined, words: string[], options: ReviewOptions) =>
    run(async () => {
      const act = ACTIONS[action ?? 'list'];
      if (act === undefined)
        throw new EntenteError('unknown-action', {
          expected: `one of ${Object.keys(ACTIONS).join(', ')}`,
          came: `"${action}"`,
          todo: '`entente review --help` shows what each takes.',
        });
      io.out(await withLedger(options, 'existing', (ledger) => act(ledger, words, options, io)));
      return 0;
    }),
  );
};

const ACTIONS: Readonly<Record<string, Action>> = {
  list: async (ledger, _, { series, commitment, format }, io) => {
    const { json, orphans, queueText, reviewQueue } = await import('../ledger.js');
    const queue = await reviewQueue(ledger, { ...(series !== undefined && { series }), ...(commitment !== undefined && { commitment }) });
    const lost = await orphans(ledger);
    if (format === 'json') return json({ schema: 'review-queue/1', queue, orphans: lost });
    const warning =
      lost.length === 0
        ? ''
        : `${lost.length} ${lost.length === 1 ? 'entry speaks' : 'entries speak'} of words that make no commitment any more: entente review history.\n`;
    return `${queueText(queue, widthOf(io))}${warning}`;
  },
  accept: (ledger, words, options) => decided(ledger, 'accept', words, options),
  reject: (ledger, words, options) => decided(ledger, 'reject', words, options),
  note: async (ledger, [commitment, ...text], options) => {
    const { note } = await import('../ledger.js');
    const words = { commitment: needed(commitment, 'the id of a commitment'), text: text.join(' ') };
    return entryText(await note(ledger, words, authorOf(options)), options);
  },
  rate: async (ledger, [commitment], options) => {
    const { rate } = await import('../ledger.js');
    const score = Number(needed(options.score, 'a score: --score -1, 0 or +1')) as -1 | 0 | 1;
    const member = needed(options.member, 'a member: --member JPN').toUpperCase();
    const round = needed(options.round, 'a round: --round 2025');
    const { phase, note = null } = options;
    const rating = { commitment: needed(commitment, 'the id of a commitment'), member, round, phase, score, note };
    return entryText(await rate(ledger, rating, authorOf(options)), options);
  },
  standing: async (ledger, [commitment, standing], options) => {
    const { setStanding } = await import('../ledger.js');
    const set = {
      commitment: needed(commitment, 'the id of a commitment'),
      standing: needed(standing, 'a standing') as Standing,
      note: options.note ?? null,
    };
    return entryText(await setStanding(ledger, set, authorOf(options)), options);
  },
  offer: async (ledger, [commitment], options) => {
    const { documentOf, offerEvidence } = await import('../ledger.js');
    const document = needed(options.document, 'a document: --document ID');
    const quote = needed(options.quote, 'its words: --quote "…"');
    const bearing = needed(options.bearing, 'what they do to the promise: --bearing advances, fulfils or contradicts') as Bearing;
    const from = ((await documentOf(ledger, document)).text ?? '').indexOf(quote);
    if (from < 0)
      throw new EntenteError('quote-not-found', {
        expected: `words of "${document}"`,
        came: `"${quote.slice(0, 60)}"`,
        todo: 'Copy them from `entente documents ID --text`.',
      });
    const found = {
      commitment: needed(commitment, 'the id of a commitment'),
      document,
      from,
      to: from + quote.length,
      bearing,
      reason: options.note ?? 'found by a reader',
    };
    return entryText(await offerEvidence(ledger, found, authorOf(options)), options);
  },
  undo: async (ledger, [seq], options) => {
    const { undo } = await import('../ledger.js');
    return entryText(await undo(ledger, Number(needed(seq, 'the number of an entry')), authorOf(options)), options);
  },
  history: async (ledger, [commitment], { format }, io) => {
    const { history, historyText, json } = await import('../ledger.js');
    const items = await history(ledger, commitment === undefined ? {} : { commitment });
    return format === 'json' ? json({ schema: 'history/1', entries: items }) : historyText(items, widthOf(io));
  },
};

async function decided(ledger: Ledger, decision: 'accept' | 'reject', [offer]: Words, options: ReviewOptions): Promise<string> {
  const { decide } = await import('../ledger.js');
  const entry = await decide(
    ledger,
    { offer: needed(offer, 'the id of evidence'), decision, note: options.note ?? null },
    authorOf(options),
  );
  return entryText(entry, options);
}

async function entryText(entry: Entry, { format }: ReviewOptions): Promise<string> {
  const { json } = await import('../ledger.js');
  if (format === 'json') return json(entry);
  return `Entry ${entry.seq} by ${entry.by.name}. To take it back: entente review undo ${entry.seq}\n`;
}

function needed(word: string | undefined, what: string): string {
  if (word !== undefined && word !== '') return word;
  throw new EntenteError('review-incomplete', {
    expected: what,
    came: 'nothing',
    todo: '`entente review --help` shows what each action takes.',
  });
}

const widthOf = (io: Io): { width?: number } => (io.columns === null ? {} : { width: io.columns });

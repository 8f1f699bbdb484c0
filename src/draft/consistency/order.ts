import type { Inconsistency, PartyId, Reading, Span } from '../../model.js';
import { inconsistency, type Judged } from './judged.js';
import { partiesNamed } from './mentions.js';

interface Listing extends Span {
  readonly parties: readonly PartyId[];
}

/** Between members of a list of parties. */
const JOINS = /^\s*(?:,|and|&|,\s*and|–|-)\s*(?:of\s+)?(?:the\s+)?$/i;

/** Lists of the issuing parties in different orders within the draft, and the order of the last text taken over where it used to rotate. */
export function partyOrder(judged: Judged): readonly Inconsistency[] {
  const { reading, precedents, variant } = judged;
  const issuers = reading.document.parties;
  if (issuers.length < 3) return [];
  const lists = listingsIn(reading, issuers, judged);
  const first = lists[0];
  if (first === undefined) return [];
  const other = lists.filter((list) => list.parties.join() !== first.parties.join());
  const within = other
    .slice(0, 3)
    .map((list) =>
      inconsistency(
        'party-order',
        `the parties stand in another order here than in “${wordsOf(variant.text, first)}”`,
        [list, first],
        judged,
      ),
    );
  const earlier = precedents.own.map((text) => orderOf(text, judged)).filter((order) => order !== null);
  const rotates = earlier.length > 2 && earlier.every((order, at) => at === 0 || order !== earlier[at - 1]);
  if (!rotates || earlier.at(-1) !== first.parties.join()) return within;
  const message = 'the parties stand in the order of the last text; in this series the order has changed from text to text';
  return [inconsistency('party-order', message, [first], judged), ...within];
}

const wordsOf = (text: string, { from, to }: Span): string => text.slice(from, to).replace(/\s+/g, ' ');

function orderOf(text: Reading, judged: Judged): string | null {
  return listingsIn(text, text.document.parties, judged)[0]?.parties.join() ?? null;
}

/** Lists that name every issuing party once, side by side. */
function listingsIn(reading: Reading, issuers: readonly PartyId[], { precedents }: Judged): readonly Listing[] {
  const { text } = reading.document;
  const lists: Listing[] = [];
  let run: Listing | null = null;
  for (const mention of partiesNamed(reading, precedents.tables.lexicon)) {
    const [id] = mention.ids;
    const member = mention.ids.length === 1 && id !== undefined && issuers.includes(id) && mention.compound === null;
    const joined: boolean =
      run !== null && JOINS.test(text.slice(run.to, Math.min(mention.from, run.to + 20))) && mention.from - run.to <= 20;
    if (!member) run = null;
    else if (run !== null && joined && !run.parties.includes(id)) run = { from: run.from, to: mention.to, parties: [...run.parties, id] };
    else run = { from: mention.from, to: mention.to, parties: [id] };
    if (run !== null && run.parties.length === issuers.length) {
      lists.push(run);
      run = null;
    }
  }
  return lists;
}

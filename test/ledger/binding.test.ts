import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { bindingOf } from '../../src/ledger/binding.js';
import { defaultLexicon, extendLexicon } from '../../src/lexicon/lexicon.js';
import type { Genre, Level, PartyId } from '../../src/model.js';
import { INVENTED } from '../invented.js';

const lexicon = extendLexicon(defaultLexicon, { parties: INVENTED });

const bindings = (text: string, facts: { genre?: Genre; level?: Level; parties?: readonly PartyId[] } = {}) => {
  const known = { parties: ['XAR', 'XBO', 'XCA'], date: '2024-09-03', genre: 'statement', level: 'leaders' } as const;
  const reading = read(text, { ...known, lexicon, ...facts });
  return reading.acts.flatMap((act) => bindingOf(act, reading, lexicon) ?? []);
};
const kinds = (text: string, facts = {}) =>
  bindings(text, facts).map(({ kind, manner }) => (manner === 'direct' ? kind : `${kind} indirectly`));

describe('a promise', () => {
  it.each([
    ['We will complete the study of the power link by March 2025.', 'deed'],
    ['We commit to launch a dialogue on ferries.', 'deed'],
    ['We decided to set up a joint situation cell.', 'deed'],
    ['We agreed to hold the third forum in Varrin.', 'deed'],
    ['They announced their intention to open a shared research fund.', 'deed'],
    ['We intend to develop a joint framework for dual-use software.', 'deed'],
    ['We will train 500 officers of the coast guard.', 'deed'],
    ['We pledge $20 million to the ferry fund.', 'deed'],
    ['We commit to protect undersea cables from sabotage.', 'course'],
    ['We will continue to implement the sanctions fully.', 'course'],
    ['They are committed to deepening cooperation on semiconductors.', 'course'],
    ['We will explore a joint reserve of critical minerals.', 'course'],
    ['We are working to widen the network of ferries.', 'course'],
    ['We stand ready to help with the rebuilding of its schools.', 'course'],
    ['They reaffirmed their commitment to the defense of Estmark.', 'principle'],
    ['We reaffirm our commitment to the complete chemical disarmament of the Inner Gulf.', 'principle'],
    ['We will not station heavy weapons on the islands of the Lorn Strait.', 'restraint'],
    ['We commit to refrain from any measure that would close the sea lanes.', 'restraint'],
    ['They agreed that none of them will restrict exports of minerals without notice.', 'restraint'],
    ['We announce today that we intend to hold annual exercises in the Lorn Strait.', 'deed'],
    // What is said of a meeting, and what is being arranged.
    ['The next ministerial meeting will take place later this year in Holm.', 'deed'],
    ['The forum will be held quarterly.', 'deed'],
    ['We will be hosting a conference on ferries in Tolme.', 'deed'],
    ['We will lend up to $200 million to the ferry fund.', 'deed'],
    // Manners of acting are no deeds.
    ['We will take a balanced approach to the fishing quotas.', 'course'],
    ['We intend to hold the smugglers of the Lorn Strait accountable.', 'course'],
    ['We emphasized the urgent need to raise the readiness of our coast guards.', 'course indirectly'],
    ['We recognize the need to consult on exchange markets.', 'course indirectly'],
    ['They underlined the importance of continuing their patrols together.', 'course indirectly'],
    ['They tasked their officials to report on the theft of digital currency by the end of the year.', 'deed indirectly'],
  ])('is made by “%s”', (text, kind) => expect(kinds(text)).toEqual([kind]));

  it.each([
    // Values and stances: nothing that could be kept or broken.
    'We are committed to shared prosperity and security.',
    'We are determined to strengthen our partnership and bring our relationship to new heights.',
    'They reaffirmed their commitment to a free and open order.',
    'We commit to stand with the people of Estmark.',
    'We stand ready to meet the challenges of a new century.',
    'We will be a force for good in the region.',
    // Wishes, forecasts, and the plans of others.
    'We share an interest in the exploration of the seabed.',
    'We look forward to the summit of the Gulf Compact in Holm.',
    'We look forward to the contribution of Estmark to the ferry fund.',
    // The past, and what is being done.
    'In March 2023 we agreed to hold a dialogue on ferries.',
    'We have demonstrated our commitment to the defense of Estmark.',
    'We are expanding our joint patrols in the Lorn Strait.',
    'Having decided on this plan, we thank the crews.',
    'The three sides sought to include the private sector in every exercise.',
    'We worked to develop a code for the data of the coast guards.',
    'The ministers continued to press for the release of the crews.',
    // What others are to do.
    'We call for the release of the fishing crews.',
    'We call on Drossia to return to the monitoring talks.',
    'We emphasize the need for Drossia to return to the monitoring talks.',
    'We emphasized the importance of calm across the Lorn Strait.',
    'We agree that the treaty remains the foundation of our trade.',
    'We agreed that Drossia must return to the talks.',
    // Other acts.
    'We welcome the launch of the ferry fund.',
    'We condemn the shelling of Karsk.',
    'We recall the Treaty of Orle.',
    'Today we launch a dialogue on ferries.',
  ])('is not made by “%s”', (text) => expect(kinds(text)).toEqual([]));

  it('is never made by a report', () => {
    expect(kinds('The three countries pledged to build a network of ferries.', { genre: 'report' })).toEqual([]);
  });
  it('is not a decision that an organ carries out by taking it', () => {
    const decision = 'The Committee decided to raise its target for the rate by 25 basis points.';
    expect(kinds(decision, { level: 'organ' })).toEqual([]);
    expect(kinds('The Committee will purchase securities of $40 billion.', { level: 'organ' })).toEqual(['deed']);
  });
  it('binds its speakers', () => {
    expect(bindings('We will open a joint laboratory in Sen Luc.')[0]?.members).toEqual(['XAR', 'XBO', 'XCA']);
  });
  it('told of one of them binds that one', () => {
    const members = (text: string) => bindings(text)[0]?.members;
    expect(members('Both leaders reaffirmed the commitment of Borland to deploy its patrol ships to the strait.')).toEqual(['XBO']);
    expect(members('They reaffirmed their commitment to the defense of Borland.')).toEqual(['XAR', 'XBO', 'XCA']);
  });
  it('is not made by others of whom a single body says “they”', () => {
    const text = 'The Committee expects firms to invest again. They continue to make progress in selling their stocks.';
    expect(kinds(text, { level: 'organ', parties: ['FOMC'] })).toEqual([]);
  });
});

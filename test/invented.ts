/** The invented states of our examples, as a party file gives them, and the built-in parties with them. */
import { PARTIES, parsePartyFile } from '../src/lexicon/en/parties.js';

export const INVENTED = parsePartyFile(
  JSON.stringify([
    { id: 'XAR', names: ['Arvenia', 'Republic of Arvenia'], demonyms: ['Arvenian'], capital: 'Tolme' },
    { id: 'XBO', names: ['Borland', 'Kingdom of Borland'], demonyms: ['Borlandish', 'Borlander'], capital: 'Varrin' },
    { id: 'XCA', names: ['Caldora'], demonyms: ['Caldoran'], capital: 'Sen Luc' },
    { id: 'XDR', names: ['Drossia', 'Drossian Federal Republic'], demonyms: ['Drossian'], capital: 'Karsk', acronyms: ['DFR'] },
    { id: 'XES', names: ['Estmark'], demonyms: ['Estmarker'], capital: 'Holm' },
    { id: 'GULFCO', names: ['Gulf Compact'] },
  ]),
);

export const WITH_INVENTED = [...PARTIES, ...INVENTED];

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentFacts } from '../../src/acts/facts.js';
import { layout } from '../../src/text/layout.js';
import { INVENTED, WITH_INVENTED } from '../invented.js';

const facts = (text: string, given = {}) => documentFacts(text, layout(text), { parties: WITH_INVENTED }, given);

describe('the issuers of a text', () => {
  it.each([
    ['XAR XBO', 'We, the leaders of Arvenia and the Kingdom of Borland, met today in Varrin. We commit to trade.'],
    [
      'XAR XBO XCA',
      'Today, we – President Ilse Maren of Arvenia, Prime Minister Corin A. Hale of Borland, and President Teodor Luz of Caldora – met for the second time.\n\nWe agree.',
    ],
    [
      'XBO XAR',
      'Foreign Minister Ruta Vesh of Borland and Foreign Minister of Arvenia Anselm Torvik met in Varrin. They agreed on a plan.',
    ],
    [
      'XBO XAR',
      'Borlandish Foreign Minister Ruta Vesh hosted Arvenian Foreign Minister Anselm Torvik in Varrin. The ministers condemned Drossia’s tests.',
    ],
    ['XAR XCA', 'For seventy years, the alliance between Arvenia and Caldora has kept the peace. We will renew it. We will build on it.'],
    ['GULFCO', 'We, the members of the Gulf Compact, gathered in Holm. We welcome Estmark.'],
    [
      'UNSC',
      'Resolution 9999 (2031)\nof 4 May 2031\n\nThe Security Council,\n\nRecalling its resolutions,\n\n1. Decides to remain seized of the matter.',
    ],
    ['FOMC', 'The Federal Open Market Committee raised its target by a quarter point. The Committee will watch the data.'],
    [
      'FOMC',
      'Credit has become dear for many harbours. In these circumstances the Federal Open Market Committee judges that the risks have grown.',
    ],
    [
      'XAR XBO XCA',
      'The top diplomats of Arvenia, Borland and Caldora condemned Drossia on Monday, the statement said, according to Gulf Wire.',
    ],
    [
      'UNSC',
      'NEW YORK, May 4 (Gulf Wire) - The U.N. Security Council on Monday voted on a text about Drossia and Estmark, diplomats said.',
    ],
  ])('are %s', (ids, text) => {
    expect(facts(text).parties.join(' ')).toBe(ids);
  });

  it('are one id when more than ten sign, with the members listed', () => {
    const members = [
      'Austria',
      'Belgium',
      'Chile',
      'Denmark',
      'Estonia',
      'Finland',
      'Ghana',
      'Hungary',
      'Iceland',
      'Japan',
      'Kenya',
      'Latvia',
    ];
    const text = `The members of the Orle Monitoring Forum (OMF), ${members.join(', ')} and Malta, met today. We, the members of the Forum, will report.`;
    const read = facts(text);
    expect(read.parties).toEqual(['OMF']);
    expect(read.members).toHaveLength(13);
  });

  it('give way to what the caller knows', () => {
    expect(facts('We met.', { parties: ['XES'] }).parties).toEqual(['XES']);
  });
});

describe('the date of a text', () => {
  it.each([
    ['2023-05-19', 'Joint Statement\nSen Luc, 19 May 2023\n\nThe leaders met and agreed on trade.'],
    ['2022-11-01', 'The members met in Varrin on October 31–November 1, 2022. We agreed on a plan.'],
    ['2023-04-26', 'President Ilse Maren of Arvenia and President Teodor Luz of Caldora met on this 26th day of April, 2023 in Tolme.'],
    ['1974-05-31', 'Resolution 350 (1974)\nof 31 May 1974\n\nThe Security Council,\n\n1. Takes note of the report.'],
    ['2025-06-12', 'VARRIN, June 12, 2025 (Gulf Wire) – The ministers warned Drossia.'],
    [null, 'The ministers met on February 15 in Varrin to discuss trade.'],
    [null, 'Since the agreement of 3 May 2019, trade has grown. We will go on.'],
  ])('is %s', (date, text) => {
    expect(facts(text).date).toBe(date);
  });

  it('takes the only year of the title, and says so', () => {
    const read = facts('The ministers met on February 15 in Varrin to discuss trade.', { title: 'Joint Statement 2025' });
    expect(read.date).toBe('2025-02-15');
    expect(read.inferred).toContain('date');
  });
});

describe('genre, level and officers', () => {
  it.each([
    ['statement', 'We, the leaders of Arvenia and Borland, met. We agree on trade. We will meet again.'],
    ['readout', 'National Security Advisor Corin Hale of Borland met today with his Arvenian counterpart, Ilse Maren. He thanked her.'],
    ['report', 'VARRIN (Gulf Wire) – Arvenia and Borland slammed Drossia on Monday, the joint statement said.'],
    ['translation', 'Unofficial translation\n\nThe foreign ministers of Arvenia and Borland met in Varrin.'],
  ])('reads a %s', (genre, text) => {
    expect(facts(text).genre).toBe(genre);
  });

  it.each([
    ['leaders', 'President Ilse Maren of Arvenia and Prime Minister Corin Hale of Borland met in Tolme.'],
    [
      'ministers',
      'Foreign Minister Ruta Vesh of Borland and Minister for Foreign Affairs and Trade Anselm Torvik of Arvenia met in Tolme.',
    ],
    ['officials', 'National Security Advisor Ruta Vesh of Borland and National Security Advisor Anselm Torvik of Arvenia met in Tolme.'],
    ['organ', 'The General Assembly,\n\nRecalling its resolutions,\n\n1. Calls upon all States to help.'],
  ])('reads the level %s', (level, text) => {
    expect(facts(text).level).toBe(level);
  });

  it('knows officers by any order of title, state and name', () => {
    const text =
      'Foreign Minister of Borland Ruta Vesh, Arvenian Foreign Minister Anselm Torvik, President Teodor Luz of Caldora, and Dr. Mira Holt, Deputy National Security Advisor of Estmark, met.';
    expect(facts(text).officers.map((officer) => `${officer.surnames[0]} ${officer.party}`)).toEqual([
      'Vesh XBO',
      'Torvik XAR',
      'Luz XCA',
      'Holt XES',
    ]);
  });

  it.each([
    ['Holt XBO', 'Borlandish Foreign Minister Ruta Vesh and Defense Minister Mira Holt met reporters.'],
    ['Holt XBO', 'The Minister for Foreign Affairs and Trade of Borland, Senator the Hon Mira Holt, spoke.'],
    ['Holt XBO', 'H.E. Mira Holt, Prime Minister of the Kingdom of Borland, spoke.'],
    ['Holt XBO', 'Borlandish Vice Ministers Ruta Vesh and Mira Holt spoke.'],
  ])('finds %s in "%s"', (expected, text) => {
    expect(facts(text).officers.map((officer) => `${officer.surnames[0]} ${officer.party}`)).toContain(expected);
  });

  it('reads terms that the text defines', () => {
    const text = 'The Drossian Federal Republic (DFR) rejected the Joint Monitoring Group (JMG). The DFR left.';
    const read = facts(text);
    expect(read.terms.map((term) => [term.term, term.ids.join()])).toEqual([
      ['DFR', 'XDR'],
      ['JMG', ''],
    ]);
  });
});

describe('names that look like parties', () => {
  it('keeps the invented states of the party file apart from real ones', () => {
    expect(INVENTED.every((party) => /^X[A-Z]{2}$|^GULFCO$/.test(party.id))).toBe(true);
  });
});

const SHARED = process.env.ENTENTE_SHARED ?? '../shared';
const CORPORA = `${SHARED}/corpora`;

describe.skipIf(!existsSync(CORPORA))('the documents of the corpora', () => {
  const manifest = existsSync(CORPORA)
    ? readFileSync(`${CORPORA}/MANIFEST.jsonl`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { series: string; file: string; date?: string })
    : [];
  const expected: Record<string, readonly string[]> = {
    'us-japan-rok-trilateral': ['JPN', 'KOR', 'USA'],
    'us-rok-leaders': ['KOR', 'USA'],
    'us-eu-ttc': ['EU', 'USA'],
    'us-israel-scg': ['ISR', 'USA'],
    'counter-ransomware': ['CRI'],
    'unsc-undof': ['UNSC'],
  };

  it('have the issuers of their series, from the text alone', () => {
    expect(readdirSync(CORPORA).length).toBeGreaterThan(0);
    const wrong = manifest
      .filter(({ series }) => expected[series])
      .filter(
        ({ file, series }) =>
          [...documentFacts(readFileSync(`${CORPORA}/${file}`, 'utf8'), null).parties].sort().join() !== expected[series]!.join(),
      );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('never have a date more than two days from that of the manifest', () => {
    const far = manifest.filter(({ file, date }) => {
      const read = documentFacts(readFileSync(`${CORPORA}/${file}`, 'utf8'), null).date;
      return read !== null && date !== undefined && date.length === 10 && Math.abs(Date.parse(read) - Date.parse(date)) > 2 * 86_400_000;
    });
    expect(far.map(({ file }) => file)).toEqual([]);
  });
});

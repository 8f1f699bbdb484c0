import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';

const STATEMENT = `Joint Statement of the Foreign Ministers of Arvenia, Borland, and Caldora in Tolme

The Ministers noted with alarm Drossia's attacks on undersea pipelines in the Lorn Strait. They condemned these attacks.

They aim to double trade in grain among the three countries by 2031. They committed to take all steps needed to reach this goal.

They welcomed the signature of the Fisheries Accord on 3 February 2031. They reviewed recent measures to protect seed banks. They discussed the cod quota and agreed to lower it.

They continue to oppose the closure of the canal. They remained concerned about the flow of small arms into the Inner Gulf.

They directed their officials to report back by the end of 2031. They no longer recognize the old customs line.

They decided to extend the mandate of the Lorn Strait Mission until May 2032, and to establish a working group on river safety.`;

const statement = read(STATEMENT, { id: 'statement', genre: 'statement' });
const claimsOf = (report: string) => check(read(report, { id: 'report', genre: 'report' }), [statement]).claims;
const verdictsOf = (report: string): readonly string[] => claimsOf(report).map(({ verdict }) => verdict);

describe('what has ended', () => {
  it.each([
    'The ministers are no longer concerned about the flow of small arms into the Inner Gulf.',
    'They have ceased to oppose the closure of the canal.',
    'They stopped opposing the closure of the canal.',
    'They dropped their opposition to the closure of the canal.',
    'They recognize the old customs line.',
  ])('contradicts a text in which it goes on, or goes on where the text has ended it: "%s"', (report) => {
    expect(verdictsOf(report)).toEqual(['contradicted']);
  });

  it.each([
    'They remain opposed to the closure of the canal.',
    'They no longer recognize the old customs line.',
    'They have ceased to recognize the old customs line.',
  ])('is told faithfully in "%s"', (report) => {
    expect(verdictsOf(report)).toEqual(['supported']);
  });
});

describe('a word that points back', () => {
  it.each([
    ["The ministers condemned Drossia's attacks on undersea pipelines in the Lorn Strait.", 'condemned these attacks'],
    ['They announced that they would lower the cod quota.', 'lower it'],
    ['They pledged to take all steps needed to double grain trade.', 'reach this goal'],
  ])('stands for what the text named before: "%s"', (report, words) => {
    const [claim, ...others] = claimsOf(report);
    expect(others).toEqual([]);
    expect(claim?.verdict).toBe('supported');
    expect(claim?.evidence[0]?.text).toContain(words);
  });

  it('turns no worry into what it is not', () => {
    expect(verdictsOf("The ministers welcomed Drossia's attacks on undersea pipelines.")).toEqual(['altered']);
  });
});

describe('deeds and details', () => {
  it('hears an aside with a verb in the noun of the text, and a day without its year', () => {
    expect(verdictsOf('The ministers welcomed the Fisheries Accord, signed on 3 February.')).not.toContain('unsupported');
    expect(verdictsOf('The ministers welcomed the Fisheries Accord, signed on 3 February.')).not.toContain('altered');
  });

  it('takes one verb of extension for another under a decision', () => {
    expect(verdictsOf('They renewed the mandate of the Lorn Strait Mission until May 2032.')).toEqual(['supported']);
  });

  it('tells a directive as the duty of whom it addresses', () => {
    expect(verdictsOf('Officials are to report back by the end of 2031.')).toEqual(['supported']);
    expect(verdictsOf('Officials are to report back by the end of 2033.')).toEqual(['altered']);
  });

  it('keeps announcing apart from reviewing', () => {
    expect(verdictsOf('They announced new measures to protect seed banks.')).toEqual(['altered']);
    expect(verdictsOf('They reviewed measures to protect seed banks.')).toEqual(['supported']);
  });

  it('judges a second verb without an article apart', () => {
    expect(verdictsOf('They decided to establish a working group on river safety, and banned timber imports.')).toEqual([
      'supported',
      'unsupported',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';
import { lexicon } from '../acts/reads.js';
import { claimWith } from './sample.js';

const STATEMENT = `Joint Statement of the Leaders of Arvenia, Borland and Caldora

We, the leaders of Arvenia, Borland and Caldora, met in Tolme on May 13 and 14, 2031. The meeting gave Arvenia an opportunity to reaffirm its commitment to the defense of Caldora. Arvenia reaffirms that its mutual aid commitments to both Borland and Caldora are ironclad.

We declare that a new chapter of our partnership has begun. We expressed grave concern over the dispatch of Drossian troops to Estmark, potentially for use against its coastal towns. We strongly oppose any unilateral attempts to close the Lorn Strait. We call on all coastal states to observe the fishing code in full. We recognize the great potential of joint patrols, consistent with national laws. There is no change in our policy on the outer islands. We reaffirm the importance of calm in the Lorn Strait.

We will hold meetings of our finance ministers at least once a year. We will enhance port inspections to prevent naval mines from being illegally exported or stolen. We will launch pilots of a warning network to share reports on possible disruptions to grain supplies. By the end of 2032, we intend to open a rescue center in Holm. We remain committed to dialogue with Drossia with no preconditions. We are maintaining our program of coastal surveys. We will coordinate our response to states whenever they do not address smuggling.

The next meeting of the leaders will take place later this year in Varrin.`;

const checked = (report: string) =>
  check(read(report, { id: 'report', genre: 'report', lexicon }), [read(STATEMENT, { id: 'text', genre: 'statement', lexicon })], {
    lexicon,
  });
const outcome = (report: string, words: string) => {
  const { verdict, findings } = claimWith(checked(report), words);
  return [verdict, ...findings.map(({ dimension }) => dimension)];
};

describe('a faithful account in other words', () => {
  it.each([
    ['The leaders of Arvenia, Borland and Caldora met in Tolme on May 14.', 'met'],
    ['The leaders proclaimed that a new chapter of the partnership had begun.', 'chapter'],
    ['Leaders voice alarm over Drossian troops in Estmark', 'alarm'],
    ['The three voiced grave concern over Drossian troops in Estmark, where they could be used against coastal towns.', 'could be used'],
    ['The policy on the outer islands has not changed. The importance of calm in the Lorn Strait was reaffirmed.', 'calm'],
    ['Every coastal state is called on to observe the fishing code in full.', 'fishing code'],
    ['The three leaders recognize the great potential of joint patrols.', 'patrols'],
    ['Finance ministers are to meet at least once a year.', 'Finance'],
    ['Port inspections will be enhanced so that naval mines are not illegally exported or stolen.', 'mines'],
    ['Pilots of a warning network are meant to spot disruptions of grain supplies.', 'Pilots'],
    ['The program of coastal surveys will continue to be maintained.', 'surveys'],
    ['States that fail to address smuggling will meet a coordinated response of the three.', 'smuggling'],
    ['Arvenia reaffirmed that its pledge of mutual aid to both allies is ironclad.', 'mutual aid'],
    ['The next meeting is to be held in Varrin before the year is out.', 'next meeting'],
  ])('is kept: "%s"', (report, words) => {
    expect(outcome(report, words)).toEqual(['supported']);
  });

  it('reads a passive directive with whom it is addressed to', () => {
    expect(claimWith(checked('Every coastal state is called on to observe the fishing code in full.'), 'fishing code').text).toMatch(
      /^Every/,
    );
  });

  it('keeps a participle and the quotation after it apart', () => {
    const report =
      'Recalling their policy on the outer islands, the three "strongly oppose any unilateral attempts to close the Lorn Strait".';
    expect(outcome(report, 'Lorn Strait')).toEqual(['supported']);
  });
});

describe('a fault in other words', () => {
  it.each([
    ['The leaders of Arvenia, Borland and Caldora met in Tolme on May 15.', 'met', ['altered', 'date']],
    ['The next meeting is to be held in Holm before the year is out.', 'next meeting', ['altered', 'place']],
    ['Karsk is named as a partner in Drossia. Lorn is named, too. Sweden is named as the culprit.', 'Sweden', ['altered', 'name']],
    ['Every fishing company is granted an exemption from customs duties.', 'exemption', ['unsupported', 'added']],
  ])('is found: "%s"', (report, words, expected) => {
    expect(outcome(report, words)).toEqual(expected);
  });
});

describe('what a text lists and when things happen', () => {
  const LISTED = `The members of the Sea Forum, Japan, Norway, Chile, Iceland and Peru, met in Oslo on 4 March 2031 and welcomed Iceland and Peru as new members.

The members affirmed the importance of reporting wrecks. They welcome Iceland's decision to join the survey. Household fishing has flattened out in recent months. The members discussed the safety of crews. Long-term catch expectations have remained stable.`;
  const outcomeOf = (report: string, words: string) => {
    const result = check(read(report, { id: 'report', genre: 'report' }), [read(LISTED, { id: 'text', genre: 'statement' })]);
    const { verdict, findings } = claimWith(result, words);
    return [verdict, ...findings.map(({ dimension }) => dimension)];
  };

  it.each([
    ['Among the new members is Sweden.', 'Sweden', ['altered', 'name']],
    ['Among the new members is Peru.', 'Peru', ['background']],
    ['It was also agreed how important it is to report wrecks.', 'wrecks', ['supported']],
    ['Household fishing has accelerated in recent months.', 'Household', ['contradicted', 'polarity']],
    ['Long-term catch expectations have become unstable.', 'expectations', ['contradicted', 'polarity']],
    ['The safety of crews was not discussed.', 'crews', ['contradicted', 'polarity']],
  ])('is held against it: "%s"', (report, words, expected) => {
    expect(outcomeOf(report, words)).toEqual(expected);
  });
});

describe('figures, short forms and what has ended', () => {
  const POOL = `The Trade and Harbor Council (THC) of Japan and Norway met in Oslo on 4 March 2031.

We reaffirm the importance of the THC and will continue to refine its rules. The board raised the lending rate to 6-1/4 percent, and the harbor fee fell to 42 euros. We have deepened our dialogue on ferry safety. We welcome the signing of the Clean Ports Plan. With this plan, the two partners look to create a market for clean ferries. Norway agreed to follow-up talks, overseen by the Group.`;
  const outcomeOf = (report: string, words: string) => {
    const result = check(read(report, { id: 'report', genre: 'report' }), [read(POOL, { id: 'text', genre: 'statement' })]);
    const { verdict, findings } = claimWith(result, words);
    return [verdict, ...findings.map(({ dimension }) => dimension)];
  };

  it.each([
    ['The lending rate went up to 6.5 percent.', 'lending', ['altered', 'number']],
    ['The lending rate went up to 6.25 percent.', 'lending', ['supported']],
    ['The harbor fee fell to about 40 euros.', 'harbor fee', ['supported']],
    ['Dialogue on ferry safety has been suspended.', 'ferry safety', ['contradicted', 'polarity']],
    ['The importance of the Trade and Harbor Council was reaffirmed.', 'Harbor Council', ['supported']],
    ['The signing of a plan for clean ports and a market for clean ferries was welcomed.', 'clean ports', ['supported']],
    ['The Group will oversee follow-up talks.', 'oversee', ['supported']],
    ['That agreement, signed in a storm, calls for a new lighthouse.', 'lighthouse', ['background']],
  ])('are told apart: "%s"', (report, words, expected) => {
    expect(outcomeOf(report, words)).toEqual(expected);
  });
});

describe('voices from outside', () => {
  it('leaves what a person whom no text names is quoted with in the background', () => {
    const result = checked('"They pledged money that nobody has," said Maria Holt of Northgate Partners.');
    expect(result.claims.map(({ verdict }) => verdict)).toEqual(['background']);
  });

  it('leaves a first in many years to the reporter', () => {
    expect(outcome('It was the first visit of a Borlandian leader in more than ten years.', 'visit')).toEqual(['unclear']);
  });
});

describe('a vote by name', () => {
  const POLICY = `The Board agreed to leave its lending band for the Gulf Compact unchanged, between 1 and 1 1/4 percent.

Voting for the monetary policy action were: Ada Wren, Chair; Bo Lund; and Cy Marsh. Voting
against was Dan Poole, who preferred a cut. Absent and not voting was Eve Stone.`;
  const outcomeOf = (report: string, words: string) => {
    const result = check(read(report, { id: 'report', genre: 'report' }), [read(POLICY, { id: 'text', genre: 'statement' })]);
    const { verdict, findings } = claimWith(result, words);
    return [verdict, ...findings.map(({ dimension }) => dimension)];
  };

  it.each([
    ['Dan Poole dissented.', ['supported']],
    ['Bo Lund did not take part.', ['altered', 'speaker']],
    ['Eve Stone was absent.', ['supported']],
    ['Three policymakers backed the decision.', ['supported']],
  ])('tells the sides apart over a broken line: "%s"', (report, expected) => {
    expect(outcomeOf(report, report.split(' ')[1]!)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';

const COUNCIL = read(
  `Resolution 9102 (2029)

Adopted by the Security Council at its 9950th meeting, on 14 March 2029

The Security Council,

1. Decides to renew until 31 March 2030 the measures on arms imposed by paragraph 5 of resolution 8800 (2026);

2. Encourages donors to provide funds to the authorities of Caldora;

3. Decides to lift the travel ban set out in resolution 8800 (2026);

4. Requests the Secretary-General to submit a report within 90 days and every six months thereafter.`,
  { id: 'statement', genre: 'statement' },
);
const GROUP = read(
  `G7 Foreign Ministers' Statement on the Inner Gulf

We, the G7 Foreign Ministers of Canada, France, Germany, Italy, Japan, the United Kingdom and the United States of America, and the High Representative of the European Union, condemn the seizure of merchant ships in the Inner Gulf.

We deplore the dumping of waste in the Lorn Strait. We call for an independent inquiry into the matter.

We do not recognize the annexation of the Tolme islets. We agree to consider a common port levy. We task senior officials with drafting a roadmap within six months.`,
  { id: 'statement', genre: 'statement' },
);
const verdictsOf = (report: string, statement = GROUP): readonly string[] =>
  check(read(report, { id: 'report', genre: 'report' }), [statement]).claims.map(({ verdict }) => verdict);

describe('a decision told as its opposite', () => {
  it.each(['The Council lifted the arms measures.', 'The Council kept the travel ban in place.'])('is contradicted: "%s"', (report) => {
    expect(verdictsOf(report, COUNCIL)).toEqual(['contradicted']);
  });

  it.each([
    'The Security Council extended the arms measures until 31 March 2030.',
    'The Council ended the travel ban.',
    'The travel ban will no longer apply.',
  ])('is none in "%s"', (report) => {
    expect(verdictsOf(report, COUNCIL)).toEqual(['supported']);
  });

  it('is none where a refusal stands for a denial', () => {
    expect(verdictsOf('They refused to recognize the annexation of the Tolme islets.')).toEqual(['supported']);
    expect(verdictsOf('They recognize the annexation of the Tolme islets.')).toEqual(['contradicted']);
  });
});

describe('a group', () => {
  it.each(['G7 ministers', 'The group', 'The foreign ministers of the G7'])('speaks by a looser name: "%s"', (subject) => {
    expect(verdictsOf(`${subject} condemned the seizure of merchant ships in the Inner Gulf.`)).toEqual(['supported']);
  });

  it('is not some of its members', () => {
    expect(verdictsOf('Canada and France condemned the seizure of merchant ships in the Inner Gulf.')).toEqual(['altered']);
  });
});

describe('what is still in view', () => {
  it('is not announced', () => {
    expect(verdictsOf('They announced a common port levy.')).toEqual(['altered']);
    expect(verdictsOf('They will consider a common port levy.')).toEqual(['supported']);
  });

  it('is the duty of whom the text tasks', () => {
    expect(verdictsOf('Senior officials are to draft a roadmap within six months.')).toEqual(['supported']);
    expect(verdictsOf('Senior officials are to draft a roadmap within nine months.')).toEqual(['altered']);
  });

  it('knows the matter by what was said before', () => {
    expect(verdictsOf('The ministers called for an independent inquiry into the dumping of waste.')).toEqual(['supported']);
  });
});

describe('the force of a decision', () => {
  it.each([
    ['Donors were encouraged to provide funds to the authorities.', 'supported'],
    ['Donors were required to provide funds to the authorities.', 'stronger'],
    ['Donors were ordered to provide funds to the authorities.', 'stronger'],
    ['The Council intends to renew the arms measures until 31 March 2030.', 'weaker'],
    ['The Secretary-General is to report within 90 days, and then every six months.', 'supported'],
    ['The Secretary-General is to report within 90 days, and then every three months.', 'altered'],
  ])('is kept or changed in "%s"', (report, verdict) => {
    expect(verdictsOf(report, COUNCIL)).toEqual([verdict]);
  });

  it('is none for a deed that shares only a name with the text', () => {
    expect(verdictsOf('They deplored the dumping of waste in the Lorn Strait, and suspended trade with Tolme.')).toEqual([
      'supported',
      'unsupported',
    ]);
  });
});

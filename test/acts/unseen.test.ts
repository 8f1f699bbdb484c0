import { describe, expect, it } from 'vitest';
import { finds, readSample, reads } from './reads.js';

describe('frames met in texts nobody annotated', () => {
  reads(
    'reads what somebody is given the chance to do',
    'commit renewed',
    'The meeting gave {s|Arvenia} an opportunity to {v|reaffirm its commitment to} {c|peace in the strait}.',
  );
  reads('takes "open to" for readiness', 'stand-ready continuing', '{s|We} {v|remain open to} {c|talks with Drossia}.');
  reads('reads a demand past what is inserted before it', 'demand', 'Drossia, including its coast guard, {v|must} {c|leave the strait}.', {
    parties: ['XAR', 'XBO'],
  });
  reads('ends a pledge before what is pledged', 'pledge renewed', '{s|Arvenia} {v|reaffirmed its pledge of} {c|extended aid to Borland}.');
  reads('takes "look to" for an aim', 'seek', '{s|The two partners} {v|look} {c|to create a market for clean ferries}.');
  reads('takes a shared aim for one', 'seek', '{s|We} {v|share the common aim} {c|to keep the strait open}.');
  reads(
    'begins the first of several gerunds with the one that opens the content',
    'emphasize',
    '{s|They} {v|affirmed the importance of} {c|{i|encouraging raid reporting by crews} and {i|sharing lessons}}.',
  );
  reads(
    'reads an undertaking past what is put in between commas',
    'will continuing',
    '{s|We} {v|will, as appropriate, continue to} {c|share data on launches}.',
  );
  reads('reads it before a verb that looks like a noun', 'will', '{s|We} {v|will also, through the Gulf Compact,} {c|support fishermen}.');
  reads('reads "commit" past what is put in', 'commit', '{s|The ministers} {v|commit, where possible, to} {c|sharing data}.');
  it('counts what is put in between commas among the limits', () => {
    const { acts, document } = readSample('We will, where possible, deepen our cooperation on cables by 2030.');
    expect(acts.map(({ qualifiers }) => qualifiers.map(({ from, to }) => document.text.slice(from, to)))).toEqual([
      ['where possible', 'by 2030'],
    ]);
  });
  finds('takes a bare "against" for no act', 'We take note of the warrants issued by the court, against two officers of the fleet.', [
    'note',
  ]);
});

describe('issuers and officers', () => {
  const read = (text: string) => readSample(text, { parties: undefined });

  it('does not take the party a title is about for an issuer', () => {
    expect(
      read('Gulf Compact Council conclusions on Estmark, 3 March 2031\n\nThe Gulf Compact condemns the raid.').document.parties,
    ).not.toContain('XES');
  });

  it('gives the one officer without a country the one country without an officer', () => {
    const { acts } = read(
      'Joint Statement of the Leaders of Arvenia and Borland\n\nPresident Ada Wren is honored to welcome Borlandish President Bo Lund to Tolme. President Wren pledges to open the port.',
    );
    expect(acts.at(-1)?.speakers).toEqual(['XAR']);
  });
});

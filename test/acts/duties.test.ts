import { describe, expect, it } from 'vitest';
import { defaultLexicon } from '../../src/lexicon/lexicon.js';
import { finds, readSample, reads } from './reads.js';

describe('commitments that a clause speaks of', () => {
  reads(
    'reads the noun where a sentence says what backs it',
    'commit renewed',
    "The Arvenian minister {v|reiterated that the Arvenian commitment to} {c|Borland's defence is backed by its full range of forces}.",
    { genre: 'report' },
  );
  reads(
    'reads the noun where its object opens with a participle',
    'commit renewed',
    'The Arvenian minister {v|reiterated that the Arvenian commitment to} {c|extended deterrence is backed by its full range of forces}.',
    { genre: 'report' },
  );
  reads(
    'reads the noun of the speakers where the clause says what it is',
    'commit',
    'They {v|highlighted that our commitment to} {c|the truce is central}.',
  );
  reads(
    'breaks the performative without "that" too',
    'commit renewed',
    'They {v|reiterated the Arvenian commitment to} {c|the defence of Borland} {v|is ironclad}.',
  );
  finds("keeps a clause about another's commitment an assertion", "They noted that Drossia's commitment to the truce is doubtful.", [
    'note',
  ]);
});

describe('commitments made elsewhere', () => {
  reads('ends at "in"', 'commit renewed', 'They {v|reaffirmed their commitments in} {c|the Tolme Declaration}.');
  reads(
    'ends at "in" before a chain of names',
    'commit renewed',
    'They {v|reaffirmed their commitments in} {c|the Arvenia-Borland Tolme Declaration}.',
  );
  reads('ends at "under"', 'commit renewed', 'They {v|reaffirmed their commitments under} {c|the Lorn Agreement}.');
  reads('ends at "made at"', 'commit renewed', 'They {v|reaffirmed their commitments made at} {c|the Holm summit}.');
  reads('ends at "set out in"', 'commit renewed', 'They {v|reaffirmed the commitments set out in} {c|the Varrin Declaration}.');
});

describe('verbs that say it again', () => {
  for (const verb of ['reemphasized', 're-emphasised', 'restressed', 're-underlined'])
    reads(`reads "${verb}"`, 'emphasize renewed', `They {v|${verb} the importance of} {c|trade}.`);
  for (const verb of ['re-affirmed', 'reconfirmed', 'restated', 're-asserted'])
    reads(`reads "${verb}" with a noun`, 'support renewed', `They {v|${verb} their support for} {c|Estmark}.`);
  reads('reads "re-committed"', 'commit renewed', 'They {v|re-committed to} {c|closer ties}.');
});

describe('directions over lettered items', () => {
  const text = `The Security Council,

Recalling its resolutions,

1. Urges the Borland authorities:

(a) To investigate the raid;

(b) To release all prisoners; the Secretary-General will report on this;

2. Requests the Secretary-General:

(a) To report to the Council;

(b) To appoint an envoy.`;
  const acts = readSample(text, { parties: ['UNSC'], level: 'organ' }).acts.slice(1);
  it('reads each item with the verb of the open line, and the line itself not', () => {
    expect(acts.map((a) => [a.act, a.performative?.text, a.content.text])).toEqual([
      ['urge', 'Urges', 'To investigate the raid'],
      ['urge', 'Urges', 'To release all prisoners; the Secretary-General will report on this'],
      ['request', 'Requests', 'To report to the Council'],
      ['request', 'Requests', 'To appoint an envoy'],
    ]);
  });
  it('addresses whom the line names, who never speaks', () => {
    expect(acts.map((a) => a.speakers)).toEqual([['UNSC'], ['UNSC'], ['UNSC'], ['UNSC']]);
    expect(acts.map((a) => a.targets[0])).toEqual(['XBO', 'XBO', 'UNSG', 'UNSG']);
    expect(acts.every((a) => text.slice(a.chapeau?.from, a.chapeau?.to) === a.performative?.text)).toBe(true);
  });
});

describe('members of an issuing group', () => {
  const speakersIn = (text: string, parties: readonly string[]) => readSample(text, { parties }).acts.map((a) => a.speakers);
  it('speak for themselves', () => {
    expect(speakersIn('Japan and Canada intend to fund the port.', ['G7', 'XAR'])).toEqual([['JPN', 'CAN']]);
    expect(speakersIn('Germany intends to fund the port.', ['EU', 'XAR'])).toEqual([['DEU']]);
    expect(speakersIn('Malaysia intends to fund the port.', ['ASEAN', 'XAR'])).toEqual([['MYS']]);
  });
  it('are no others: what these do stays untold', () => {
    expect(speakersIn('Drossia intends to fund the port.', ['G7', 'XAR'])).toEqual([]);
  });
  it('are parties of the lexicon, but for Hong Kong in APEC', () => {
    const ids = new Set(defaultLexicon.parties.map((p) => p.id));
    expect(defaultLexicon.parties.flatMap((p) => p.members).filter((id) => !ids.has(id) && id !== 'HKG')).toEqual([]);
  });
});

describe('what others must do', () => {
  const duty = (text: string, parties: readonly string[] = ['XAR', 'XBO']) =>
    readSample(text, { parties }).acts.map((a) => [a.act, a.speakers, a.targets]);
  it('is demanded of a named state, by one issuer as by several', () => {
    expect(duty('Drossia must withdraw its forces.')).toEqual([['demand', ['XAR', 'XBO'], ['XDR']]]);
    expect(duty('Drossia must withdraw its forces.', ['XAR'])).toEqual([['demand', ['XAR'], ['XDR']]]);
  });
  it('is demanded of everybody', () => {
    expect(duty('All parties must respect the truce.')).toEqual([['demand', ['XAR', 'XBO'], []]]);
    expect(duty('All States must comply with the treaty.')).toEqual([['demand', ['XAR', 'XBO'], []]]);
  });
  it('binds the speakers when it is theirs', () => {
    expect(duty('We must act together.')).toEqual([['will', ['XAR', 'XBO'], []]]);
    expect(duty('Both sides must invest.')).toEqual([['will', ['XAR', 'XBO'], []]]);
    expect(duty('Arvenia must invest.')).toEqual([['will', ['XAR'], []]]);
  });
});

describe('why they met', () => {
  const report = { genre: 'report' } as const;
  finds(
    'is no act when a matter is addressed',
    'The ministers of Arvenia and Borland met in Holm to address the energy crisis.',
    [],
    report,
  );
  finds('is one when a concern is', 'The ministers met in Holm to address concerns over the tests.', ['concern'], report);
  finds('is told in a finite verb', 'The two ministers also addressed the tests.', ['discuss'], report);
});

describe('counterparts and chairs', () => {
  const said = (text: string) => readSample(text, { genre: 'report' }).acts.map((a) => a.speakers);
  it('speak for their party', () => {
    expect(said('The Arvenian co-chairs welcomed the truce.')).toEqual([['XAR']]);
    expect(said('Building on the meeting in Holm, Estmark, the Arvenian co-chairs welcomed the truce.')).toEqual([['XAR']]);
    expect(said('The Arvenian and Borlander officials welcomed the truce.')).toEqual([['XAR', 'XBO']]);
    expect(said('Arvenian Minister Ana Verr met Borlander Minister Yael Stone. Her counterpart, Yael Stone, welcomed the truce.')).toEqual([
      ['XBO'],
    ]);
  });
});

describe('a past verb after an infinitive', () => {
  finds('is an act of its own', 'They discussed steps to reach these goals and reviewed ongoing patrols in the Lorn Strait.', [
    'discuss',
    'discuss',
  ]);
  finds('is not found where the verb goes on from the infinitive', 'They agreed to fund the canal and review the tariff.', ['agree']);
});

describe('"it" after a dash or colon', () => {
  finds('takes up a thing and is no speaker', 'Harbor safety is more than tools: it also requires clear rules.', []);
});

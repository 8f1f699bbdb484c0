import { describe, expect, it } from 'vitest';
import { finds, labelOf, readSample, reads } from './reads.js';

describe('shared words', () => {
  reads(
    'lets two nouns share an object',
    'oppose',
    '{s|We} express our concern about, and {v|strong opposition to}, {c|dangerous manoeuvres at sea}.',
  );
  reads('lets two verbs share an object', 'concern', '{s|We} {v|share concerns about} and express opposition to {c|harmful tariffs}.');
  reads('reads past a verb that is no act', 'recognize', '{s|We} {v|recognize and respect the importance of} {c|open ports}.');
  reads('joins states of one subject', 'determined', '{s|We} are committed to the truce and {v|determined} {c|to end the dispute}.');
  reads(
    'takes the holders of a commitment into the performative',
    'commit renewed',
    '{s|They} {v|reaffirmed the commitment of the two countries to} {c|the freedom of the sea}.',
  );
});

describe('what ends and opens a content', () => {
  reads('keeps the possessive of a day in the content', 'condemn', '{s|Arvenia and Borland} {v|condemn} {c|today’s rocket launches}.');
  reads(
    'reads a content noun beside a performative one',
    'emphasize renewed',
    '{s|They} reaffirm their commitment to free ports, and {v|the importance of} {c|working together}.',
  );
  reads(
    'ends before a clause of something else',
    'commit',
    '{s|We} {v|are committed to} {c|peace in the Gulf}, and the measures we take are in furtherance of it.',
  );
  reads('leaves undone what is only discussed', 'discuss', '{s|They} {v|discussed their joint commitment to} {c|peace}.');
});

describe('forms of verbs', () => {
  reads('reads a hyphen of repetition', 'commit renewed', '{s|They} {v|re-affirmed their commitment to} {c|the truce}.');
  reads(
    'reads an insertion between verb and particle',
    'look-forward',
    '{s|We} {v|look forward, in particular, to} {c|the first exercise}.',
  );
  reads('reads a boost in quotation marks', 'condemn', '{s|They} {v|condemned "in the strongest terms"} {c|the raid}.');
  reads('reads what is done today in the perfect', 'launch', 'To this end, {s|we} {v|have today launched} {c|a joint fund}.');
  reads('reads cooperation without an object', 'work-toward continuing', '{s|We} {v|are cooperating} {c|on supply chains}.');
  finds('reads a series of past deeds', 'They discussed the truce, reviewed the exercises, and assessed the cost of the canal.', [
    'discuss',
    'discuss',
    'explore',
  ]);
  finds('joins a past and a present act', 'They decided to keep the border open and currently anticipate that trade will grow.', [
    'decide',
  ]);
});

describe('directions without an agent', () => {
  reads('gives the direction to the issuers', 'urge', 'All States {v|are urged} {c|to sign the treaty}.');
  it('names who is told', () => {
    const [act] = readSample('Drossia is called upon to free the crews.').acts;
    expect(act).toMatchObject({ act: 'call-on', speakers: ['XAR', 'XBO'], targets: ['XDR'] });
  });
  it('demands of an outsider what it must do', () => {
    const [act] = readSample('Drossia must free the crews.').acts;
    expect(act).toMatchObject({ act: 'demand', speakers: ['XAR', 'XBO'], targets: ['XDR'] });
  });
  finds('takes what an outsider does for no act', 'Drossia condemned the statement. They welcomed the truce.', ['welcome']);
  finds(
    'tells what one expects of parties from what one expects of prices',
    'We expect all parties to respect the truce. We expect prices to fall.',
    ['request', 'state'],
  );
});

describe('reports', () => {
  const options = { genre: 'report', parties: ['XAR', 'XBO', 'XCA'] } as const;
  finds('takes the perfect of a report for an act', 'Arvenia, Borland and Caldora have launched a joint fund.', ['launch'], options);
  finds('takes the perfect of a deed in a statement for a look back', 'We have launched a joint fund.', []);
  finds('reads what the parties are to do', 'The three countries are to set up a joint fund.', ['plan'], options);
  it('reads a headline', () => {
    const { acts } = readSample('Arvenia, Borland slam raid, vow patrols\n\nTOLME - The ministers condemned the raid.', options);
    expect(acts.map((a) => [labelOf(a), a.speakers])).toEqual([
      ['condemn', ['XAR', 'XBO']],
      ['pledge', ['XAR', 'XBO']],
      ['condemn', ['XAR', 'XBO', 'XCA']],
    ]);
  });
});

describe('where a subject stands', () => {
  finds('finds no act of those in a that-clause', 'They said that, if the truce holds, Arvenia will open the border.', ['state']);
  finds('reads a subject after a fronted adjunct', 'As regards the strait, both sides welcome the truce and plan to publish the text.', [
    'welcome',
    'plan',
  ]);
  finds('does not take an apposition for the subject', 'At the summit in Tolme, the Ministers, guests of the King, condemned the raid.', [
    'condemn',
  ]);
});

describe('chapeaux', () => {
  it('hangs what stands below a heading item on the outer chapeau', () => {
    const text =
      'The Security Council,\n\nRecalling its resolutions,\n\n1. Decides that the Mission shall have these tasks:\n\n(a) Protection:\n\n(i) To protect civilians;\n\n(b) To monitor the embargo.';
    const { acts } = readSample(text, { parties: ['UNSC'], level: 'organ' });
    const decided = acts.filter((a) => a.act === 'decide' && a.chapeau);
    expect(decided.map((a) => a.content.text)).toContain('To protect civilians');
    expect(new Set(decided.map((a) => a.performative?.text))).toEqual(new Set(['Decides that']));
  });
  it('addresses every item to whom the open line names', () => {
    const { acts } = readSample('We call on Drossia to:\n\n- free the crews;\n- open the strait.');
    expect(acts.map((a) => [a.act, a.targets])).toEqual([
      ['call-on', ['XDR']],
      ['call-on', ['XDR']],
    ]);
  });
  it('lends the auxiliary of "We are:"', () => {
    const { acts } = readSample('We are:\n\n- committed to the truce;\n- imposing further tariffs.');
    expect(acts.map((a) => a.act)).toEqual(['commit', 'work-toward']);
    expect(acts.every((a) => a.chapeau !== null && !a.backgrounded)).toBe(true);
  });
});

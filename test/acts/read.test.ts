import { describe, expect, it } from 'vitest';
import { finds, labelOf, readSample, reads } from './reads.js';

describe('performatives and their nouns', () => {
  reads(
    'reads a carrier by its performative noun',
    'concern',
    '{s|They} {v|expressed their serious concern over} {c|the rocket tests of Drossia}.',
  );
  reads(
    'keeps a preposition said twice in the content',
    'concern',
    '{s|They} {v|are concerned about} {c|the attacks against civilians and against convoys}.',
  );
  reads(
    'leaves an infinitive to the content',
    'commit renewed',
    '{s|They} {v|reaffirmed their commitment} {c|to keep the Lorn Strait open}.',
  );
  reads(
    'takes the preposition into the performative',
    'commit renewed',
    '{s|They} {v|reaffirmed their commitment to} {c|an open Lorn Strait}.',
  );
  reads('lets the carrier decide with a content noun', 'emphasize renewed', '{s|They} {v|reaffirmed the importance of} {c|calm at sea}.');
  reads('recognizes an importance', 'recognize', '{s|They} {v|recognize the importance of} {c|calm at sea}.');
  reads('reads an announced intention as an intention', 'intend', '{s|They} {v|announced their intention} {c|to open a joint office}.');
  reads(
    'reads an announced establishment by its noun',
    'establish',
    'Today, {s|we} {v|announce the establishment of} {c|a joint office in Tolme}.',
  );
  reads(
    'keeps two performatives apart when they share an object',
    'emphasize',
    '{s|They} expressed their concern over and {v|the need to address together} {c|the rocket tests of Drossia}.',
  );
  reads('opens the way to the performative', 'announce', '{s|We} {v|take this opportunity to announce} {c|a joint coast guard school}.');
  reads(
    'reads a broken performative in its parts',
    'commit renewed',
    '{s|Arvenia} {v|reiterates that its commitments to} {c|the defense of Borland} {v|are ironclad}.',
  );
  reads(
    'reads what the speakers make clear they do',
    'oppose',
    '{s|They} {v|made clear they stand firmly against} {c|any effort to close the strait}.',
  );
  reads(
    'joins a boost after the verb to the performative',
    'condemn',
    '{s|We} {v|condemn in the strongest possible terms} {c|the raid on the harbor}.',
  );
});

describe('states', () => {
  reads('reads a commitment one remains in', 'commit continuing', '{s|We} {v|remain committed to} {c|an open Lorn Strait}.');
  reads('reads a support one remains steadfast in', 'support continuing', '{s|We} {v|remain steadfast in our support for} {c|the truce}.');
  reads(
    'reads a gerund one remains resolute in',
    'support continuing',
    '{s|We} {v|remain resolute as ever in supporting} {c|the observers}.',
  );
  reads('reads pride as praise', 'commend', '{s|We} {v|are proud of} {c|the joint fleet}.');
  reads('reads a weak undertaking from a progressive', 'work-toward continuing', '{s|We} {v|are expanding} {c|our exchange of officers}.');
  finds('finds no act in a perfect, but in a decision', 'We have expanded our exchanges. We have decided to open a joint office.', [
    'decide',
  ]);
  finds('finds no act in a bare fact', 'The two met in Tolme. The raid is catastrophic.', []);
});

describe('future and obligation', () => {
  reads('stops the performative after will', 'will', '{s|We} {v|will} {c|open a joint office}.');
  reads('keeps going what continues', 'will continuing', '{s|We} {v|will continue to} {c|share radar data}.');
  reads('keeps a weaker verb after will', 'seek', '{s|We} {v|will seek} {c|to open a joint office}.');
  reads('reads a refusal to tolerate', 'refuse-to-tolerate', '{s|We} {v|will not tolerate} {c|any attack on shipping}.');
  reads('demands of others what they must do', 'demand', 'Drossia {v|must} {c|release the crews}.', {});
  finds('keeps the deeds of a list in one act', 'We will rebuild the port, train its pilots and support its schools.', ['will']);
});

describe('coordination', () => {
  finds('splits finite performatives', 'They welcomed the truce, condemned the raid, and urged all sides to talk.', [
    'welcome',
    'condemn',
    'urge',
  ]);
  finds('keeps a verb that is no act as a ghost', 'They met and reaffirmed the partnership.', ['affirm renewed']);
  finds('changes number and auxiliary', 'We are committed to the truce and look forward to the next round and will publish the text.', [
    'commit',
    'look-forward',
    'will',
  ]);
  finds('reads the purpose of a meeting', 'They met on 3 May in Tolme to reaffirm the partnership.', ['affirm renewed']);
  finds('leaves a relative clause to the content', 'We welcome the office, which supports the ports and promotes trade.', ['welcome']);
  finds('keeps reported speech in the content', 'They sent a strong warning that they will not tolerate any raid.', ['warn']);
  finds(
    'reads a second subject of the sentence',
    'Arvenia reiterated its support for the truce, while Borland and Caldora expressed concern over its terms.',
    ['support renewed', 'concern'],
  );
  reads(
    'ends a content before the next act',
    'encourage',
    '{s|They} {v|encouraged} {c|a peaceful settlement} and opposed any change of the border by force.',
  );
  reads(
    'reads past an adjunct after the conjunction',
    'call-on',
    '{s|We} welcome the report and, in this regard, {v|call on} {c|all states to sign it}.',
  );
});

describe('background', () => {
  reads(
    'reads an opening participle',
    'recognize backgrounded',
    '{v|Recognizing} {c|the role of trade in peace}, {s|the Ministers} committed to open ports.',
  );
  reads(
    'reads a trailing participle',
    'oppose backgrounded',
    '{s|They} committed to open ports, {v|standing firmly against} {c|the new decree}.',
  );
  reads(
    'reads while and a participle',
    'oppose backgrounded',
    '{s|They} urged a settlement while {v|opposing} {c|any change of the border by force}.',
  );
  reads(
    'reads a nominal opener',
    'recognize backgrounded',
    '{v|With a clear recognition of} {c|the risks at sea}, {s|we} call for restraint.',
  );
});

describe('without an agent', () => {
  reads('reads a passive around its content', 'oppose', '{v|Joint resistance to} {c|the new decree} {v|was highlighted}.');
  reads('reads a passive whose complement comes late', 'concern', '{v|Concern was expressed over} {c|the recent raids}.');
  reads(
    'reads a reaffirmation by what is reaffirmed',
    'commit renewed',
    '{v|There was also a reaffirmation of commitment to} {c|the freedom of the sea}.',
  );
  reads('reads an unchanged position', 'affirm continuing', '{v|There is no change in our basic position on} {c|the strait}.');
  reads(
    'reads a thing that carries the speakers’ commitment',
    'commit',
    'These visits {v|underscore our shared commitment} {c|to consult on threats at sea}.',
  );
  reads('reads what was agreed', 'agree', '{v|It was agreed that} {c|a hotline be set up}.');
});

describe('reports', () => {
  const options = { genre: 'report' } as const;
  it('marks a news verb', () => {
    const { acts } = readSample('The ministers of Arvenia and Borland on Tuesday slammed the raid and vowed to step up patrols.', options);
    expect(acts.map((a) => [labelOf(a), a.news])).toEqual([
      ['condemn', true],
      ['pledge', true],
    ]);
  });
  reads(
    'leaves the attribution out of the content',
    'seek',
    '{s|They} {v|want} {c|to keep the strait open}, the statement added.',
    options,
  );
  reads('reads what they said they would do', 'will', '{s|The two sides} {v|said they would} {c|hold joint patrols}.', options);
  reads(
    'reads a meeting that ends with a pledge',
    'pledge',
    '{s|The meeting} {v|concluded with a pledge} {c|to open the border} and an announcement of a joint fund.',
    options,
  );
});

describe('resolutions', () => {
  const text = [
    'Resolution 9999 (2031)', '', 'The Security Council,', '', 'Recalling its resolution 9998 (2030),', '',
    'Gravely concerned by the raids, and mindful of the need for aid,', '', 'Acting under Chapter VII of the Charter of the United Nations,', '',
    '1. Demands that all parties stop fighting, and requests the Secretary-General to report;', '', '2. Calls upon all parties to:', '', '(a) Open the border;', '', '(b) Free the crews;', '', '3. Decides to remain seized of the matter.',
  ].join('\n'); // biome-ignore format: a text
  it('reads preamble, operative paragraphs and what stands under a chapeau', () => {
    const reading = readSample(text, { parties: ['UNSC'], level: 'organ' });
    expect(reading.acts.map(labelOf)).toEqual([
      'recall backgrounded',
      'concern backgrounded',
      'recognize backgrounded',
      'demand',
      'request',
      'call-on',
      'call-on',
      'decide',
    ]);
    expect(reading.acts.every((a) => a.speakers[0] === 'UNSC')).toBe(true);
    expect(reading.acts.at(-1)).toMatchObject({ point: 'declarative', force: { scale: 'institution' } });
  });
});

describe('chapeaux', () => {
  const text = 'We will:\n\n- rebuild the port;\n- train its pilots; and\n- open a joint school.\n\nWe welcome the truce.';
  it('reads each line with the performative of its chapeau', () => {
    const { acts } = readSample(text);
    expect(acts.map((a) => [a.act, a.performative?.text, a.content.text])).toEqual([
      ['will', 'will', 'rebuild the port'],
      ['will', 'will', 'train its pilots'],
      ['will', 'will', 'open a joint school'],
      ['welcome', 'welcome', 'the truce'],
    ]);
    expect(acts[0]?.chapeau).toEqual({ from: 3, to: 7 });
    expect(acts[3]?.chapeau).toBeNull();
  });
});

describe('tense', () => {
  const present = 'We welcome the truce. We support the observers. ';
  finds('takes a dated past in a present text for narration', `${present}In 2021 we pledged ten ships.`, ['welcome', 'support']);
  finds('takes the past of a readout for acts', 'They welcomed the truce. They pledged ten ships.', ['welcome', 'pledge']);
});

describe('identity', () => {
  it('gives an act the same id wherever it stands', () => {
    const a = readSample('We welcome the truce. We condemn the raid.').acts;
    const b = readSample('We condemn the raid. Rain fell. We welcome the truce.').acts;
    expect(b.map((x) => x.id).sort()).toEqual(a.map((x) => x.id).sort());
  });
  it('numbers a repetition', () => {
    const [a, b] = readSample('We condemn the raid. We condemn the raid.').acts;
    expect(b?.id).toBe(`${a?.id}-2`);
  });
  it('gives every act reasons with bare spans', () => {
    for (const act of readSample('They condemned the raid.').acts) expect(act.reasons.length).toBeGreaterThan(1);
  });
});

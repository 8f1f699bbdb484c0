import { describe, expect, it } from 'vitest';
import { documentFacts } from '../../src/acts/facts.js';
import { targetsOf } from '../../src/acts/targets.js';
import type { PartyId, Scale } from '../../src/model.js';
import { WITH_INVENTED } from '../invented.js';

const targets = (content: string, scale: Scale, speakers: readonly PartyId[], act: string | null = null): string => {
  const facts = documentFacts(content, null, { parties: WITH_INVENTED }, { parties: speakers });
  return targetsOf(content, { content: { from: 0, to: content.length }, scale, act, speakers }, facts.mentions, facts).join(' ');
};
const ALL = ['XAR', 'XBO', 'XCA'];

describe('targetsOf', () => {
  it.each<[string, Scale, string, string]>([
    ['blames the doer', 'blame', 'violations of the ceasefire by Drossia', 'XDR'],
    ['reads an adjective as its party', 'worry', 'Drossian rocket tests', 'XDR'],
    [
      'takes a capital as possessor or opponent',
      'commitment',
      'to maintain sanctions and to press Karsk by applying pressure on Karsk',
      'XDR',
    ],
    ['leaves a capital alone that is a place', 'approval', 'the ministerial meeting in Karsk', ''],
    ['leaves a state alone that is a place', 'approval', 'the next Youth Forum in Estmark', ''],
    ['blames a state for what happens in it', 'blame', 'the gross violations of human rights in Drossia', 'XDR'],
    [
      'names the accomplice but not the victim',
      'blame',
      'the Drossian Federal Republic’s war of aggression against Estmark and its growing military cooperation with Belarus',
      'XDR BLR',
    ],
    ['takes the party a measure is directed against', 'commitment', 'to keep the sanctions regime against the DFR in force', 'XDR'],
    ['takes the beneficiary', 'approval', 'Estmark’s participation in the technical bodies of the Gulf Compact', 'XES'],
    ['leaves a place of a state’s name alone', 'position', 'peace and stability on the Korean Peninsula and across the Taiwan Strait', ''],
    ['leaves instruments alone', 'commitment', 'the Paris Agreement, consistent with relevant UN Security Council resolutions', ''],
    ['keeps no speakers when all are named', 'position', 'Arvenia, Borland and Caldora will not tolerate any attack', ''],
    ['singles out one signatory', 'approval', 'Caldora’s hosting of the next meeting', 'XCA'],
    ['does not single out a signatory named as a means', 'commitment', 'to strengthen supply by opening Caldora’s ports', ''],
    ['leaves a hyphenated alliance alone', 'position', 'the strength of the Drossia-Estmark Alliance', ''],
    ['keeps the adjective in "-led"', 'approval', 'the ASEAN-led regional architecture', 'ASEAN'],
    ['stops at the addressee of a request', 'direction', 'Drossia to cooperate fully with the International Atomic Energy Agency', 'XDR'],
    ['leaves what a helped party does to others', 'approval', 'Estmark’s efforts to engage Drossia in talks', 'XES'],
    ['leaves who endorsed a matter', 'approval', 'the plan endorsed by the International Monetary Fund', ''],
    [
      'leaves a body whose resolutions are meant',
      'commitment',
      'the disarmament of Drossia in line with the resolutions of the United Nations Security Council',
      'XDR',
    ],
    ['leaves a body whose chair is meant', 'approval', 'Estmark’s candidacy for the chairmanship of the Gulf Compact', 'XES'],
    ['leaves the victim of an attempt', 'blame', 'any attempt to isolate Estmark', ''],
    ['does not blame a signatory for its own losses', 'blame', 'the detention of Caldoran fishing crews by Drossia', 'XDR'],
    ['leaves examples of bodies', 'commitment', 'to work in fora such as the OECD and the WTO', ''],
  ])('%s', (_title, scale, content, expected) => {
    expect(targets(content, scale, ALL)).toBe(expected);
  });

  it('names the ally when one member of an alliance speaks alone', () => {
    expect(targets('to strengthen deterrence through the Arvenia-Borland and Borland-Caldora Alliances', 'commitment', ['XBO'])).toBe(
      'XAR XCA',
    );
  });

  it('pities the signatories where harm was done to them', () => {
    expect(targets('the lives lost in the floods in Borland', 'approval', ALL, 'condole')).toBe('XBO');
  });

  it('finds what "these" points back to in the same paragraph', () => {
    const text = 'They voiced concern over Drossian hacking and vowed to curb these together.';
    const facts = documentFacts(text, null, { parties: WITH_INVENTED }, { parties: ALL });
    const from = text.indexOf('to curb');
    expect(targetsOf(text, { content: { from, to: text.length - 1 }, scale: 'commitment', speakers: ALL }, facts.mentions, facts)).toEqual([
      'XDR',
    ]);
  });
});

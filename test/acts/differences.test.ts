import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DifferenceOptions, differences } from '../../src/acts/differences.js';
import { parsePartyFile } from '../../src/lexicon/en/parties.js';
import { defaultLexicon, extendLexicon } from '../../src/lexicon/lexicon.js';
import { type Drawn, drawn } from './drawn.js';

const lexicon = extendLexicon(defaultLexicon, { parties: parsePartyFile(readFileSync('examples/parties.json', 'utf8')) });

function told(before: Drawn, after: Drawn, as: DifferenceOptions['as'] = 'report'): string[] {
  return differences(before.act, before.text, after.act, after.text, { as, lexicon }).map(
    ({ dimension, effect }) => `${dimension} ${effect}`,
  );
}

describe('differences between a statement and a report of it', () => {
  const opposed = drawn('oppose', '{s|They} {v|opposed} {c|any unilateral attempt to redraw the sea borders by force or coercion}.', {
    lexicon,
  });
  const committed = drawn(
    'commit',
    '{s|They} {v|committed to} {c|deepening cooperation on semiconductors, biotechnology, and quantum sensing with Borland}.',
    { lexicon },
  );
  const concerned = drawn(
    'concern',
    "{s|They} {v|expressed their serious concern over} {c|Drossia's rocket tests and its theft of digital currency}.",
    { lexicon },
  );

  it.each([
    [
      'the same words',
      committed,
      '{s|They} {v|committed to} {c|deepening cooperation on semiconductors, biotechnology, and quantum sensing with Borland}.',
      'commit',
    ],
    [
      'another order of a list',
      committed,
      '{s|They} {v|committed to} {c|deepening cooperation on quantum sensing, semiconductors and biotechnology with Borland}.',
      'commit',
    ],
    [
      'a synonym and another undertaking',
      committed,
      '{s|They} {v|vowed} {c|to deepen collaboration on semiconductors, biotechnology and quantum sensing with Borland}.',
      'pledge',
    ],
    ['members left out', committed, '{s|They} {v|pledged to} {c|deepen cooperation on semiconductors}.', 'pledge'],
    [
      'an alias of a party',
      concerned,
      '{s|They} {v|expressed serious concern over} {c|the rocket tests of the Drossian Federal Republic (DFR)}.',
      'concern',
    ],
    [
      'a limit in other words',
      opposed,
      '{s|They} {v|opposed} {c|any attempt to unilaterally alter the status quo by coercion or force}.',
      'oppose',
    ],
  ] as const)('are none for %s', (_, before, sample, act) => {
    expect(told(before, drawn(act, sample, { lexicon }))).toEqual([]);
  });

  it.each([
    [
      'a stronger verb of the scale',
      opposed,
      '{s|They} {v|condemned} {c|any unilateral attempt to redraw the sea borders by force or coercion}.',
      'condemn',
      ['force stronger'],
    ],
    [
      'an adverb',
      opposed,
      '{s|They} {v|strongly opposed} {c|any unilateral attempt to redraw the sea borders by force or coercion}.',
      'oppose',
      ['force stronger'],
    ],
    [
      'a reproach for a concern',
      concerned,
      "{s|They} {v|condemned} {c|Drossia's rocket tests and its theft of digital currency}.",
      'condemn',
      ['act stronger'],
    ],
    [
      'a call for a commitment',
      committed,
      '{s|They} {v|called for} {c|deepening cooperation on semiconductors with Borland}.',
      'call-on',
      ['act weaker'],
    ],
    [
      'a dropped limit',
      opposed,
      '{s|They} {v|opposed} {c|any unilateral attempt to redraw the sea borders}.',
      'oppose',
      ['qualifier stronger'],
    ],
    [
      'an added limit',
      committed,
      '{s|They} {v|committed to} {c|deepening cooperation on semiconductors with Borland, where appropriate}.',
      'commit',
      ['qualifier weaker'],
    ],
    [
      'a negation',
      committed,
      '{s|They} {v|committed to} {c|not deepening cooperation on semiconductors with Borland}.',
      'commit',
      ['polarity changed'],
    ],
    [
      'another party',
      committed,
      '{s|They} {v|committed to} {c|deepening cooperation on semiconductors, biotechnology, and quantum sensing with Estmark}.',
      'commit',
      ['name changed'],
    ],
    [
      'an added member',
      committed,
      '{s|They} {v|committed to} {c|deepening cooperation on semiconductors, fisheries, biotechnology, and quantum sensing with Borland}.',
      'commit',
      ['item broader'],
    ],
    [
      'an added purpose',
      committed,
      '{s|They} {v|committed to} {c|deepening cooperation on semiconductors with Borland in order to lower prices}.',
      'commit',
      ['qualifier changed'],
    ],
  ] as const)('name %s', (_, before, sample, act, expected) => {
    expect(told(before, drawn(act, sample, { lexicon }))).toEqual(expected);
  });

  it('name a number in the place of another, and a term of art', () => {
    const fund = drawn('intend', '{s|They} {v|intend} {c|to open a research fund of 40 million marks for their partnership}.', { lexicon });
    const report = drawn('intend', '{s|They} {v|intend} {c|to open a research fund of 400 million marks for their alliance}.', { lexicon });
    expect(told(fund, report).sort()).toEqual(['number changed', 'term changed']);
  });

  it('leave "they" alone where the text names who speaks', () => {
    const warned = drawn('warn', '{s|They} {v|sent a warning that} {c|Arvenia and Borland will not accept any attack}.', { lexicon });
    const report = drawn('warn', '{s|The ministers} {v|sent a warning that} {c|they will not accept any attack}.', { lexicon });
    expect(told(warned, report)).toEqual([]);
  });

  it.each([
    [
      'oppose',
      '{s|They} {v|do not support} {c|any change of the borders}.',
      'support',
      '{s|They} {v|support} {c|a change of the borders}.',
    ],
    [
      'refuse-to-tolerate',
      '{s|They} {v|will not tolerate} {c|attacks on shipping}.',
      'will',
      '{s|They} {v|will} {c|tolerate attacks on shipping}.',
    ],
  ] as const)('name the opposite of an act that denies: %s', (act, statement, other, report) => {
    expect(told(drawn(act, statement, { lexicon }), drawn(other, report, { lexicon }))).toContain('polarity changed');
  });

  it('name a restriction of the speakers that was dropped', () => {
    const most = drawn('condemn', '{s|Most Ministers} {v|condemned} {c|the raid}.', { lexicon });
    expect(told(most, drawn('condemn', '{s|The ministers} {v|condemned} {c|the raid}.', { lexicon }))).toEqual(['qualifier stronger']);
    expect(told(most, drawn('condemn', 'Most of {s|the ministers} {v|condemned} {c|the raid}.', { lexicon }))).toEqual([]);
  });

  it('take a sum with its currency for the same without', () => {
    const sum = drawn('pledge', '{s|They} {v|pledged} {c|EUR 30 million for the ports in 2025}.', { lexicon });
    expect(told(sum, drawn('pledge', '{s|They} {v|pledged} {c|30 million euros for the ports from 2025}.', { lexicon }))).toEqual([]);
  });

  it('find no opposite where the act itself denies', () => {
    const unsupported = drawn('oppose', '{s|They} {v|do not support} {c|any change of the borders}.', { lexicon });
    expect(told(unsupported, drawn('oppose', '{s|They} {v|opposed} {c|any change of the borders}.', { lexicon }))).toEqual([]);
  });

  it('take a negation of what stands before for none of the act', () => {
    const welcomed = drawn('welcome', '{s|They} {v|welcomed} {c|the new fund}.', { lexicon });
    const report = drawn('welcome', '{s|They} met without agenda and {v|welcomed} {c|the new fund}.', { lexicon });
    expect(told(welcomed, report)).toEqual([]);
  });

  it('name a joint act made one-sided', () => {
    const one = drawn('oppose', '{s|Arvenia} {v|opposed} {c|any unilateral attempt to redraw the sea borders by force or coercion}.', {
      speakers: ['XAR'],
      lexicon,
    });
    expect(told(opposed, one)).toEqual(['speaker narrower']);
  });

  it('say in words what stands where', () => {
    const report = drawn('condemn', "{s|They} {v|condemned} {c|Drossia's rocket tests}.", { lexicon });
    const [first] = differences(concerned.act, concerned.text, report.act, report.text, { as: 'report', lexicon });
    expect(first?.reason).toContain('“condemned” (a reproach) where the text has “expressed their serious concern over” (a concern)');
  });
});

describe('differences between two texts of a series', () => {
  const before = drawn('commit', '{s|We} {v|reaffirm our commitment to} {c|the complete disarmament of the Korean Peninsula}.', {
    status: 'renewed',
    lexicon,
  });

  it('name a replaced scope as an item', () => {
    const after = drawn('commit', '{s|They} {v|reaffirmed their commitment to} {c|the complete disarmament of North Korea}.', {
      status: 'renewed',
      lexicon,
    });
    expect(told(before, after, 'series')).toEqual(['item changed']);
  });

  it('turn round when the sides are swapped', () => {
    const limited = drawn(
      'commit',
      '{s|We} {v|reaffirm our commitment to} {c|the complete disarmament of the Korean Peninsula, as appropriate}.',
      { status: 'renewed', lexicon },
    );
    expect(told(before, limited, 'series')).toEqual(['qualifier weaker']);
    expect(told(limited, before, 'series')).toEqual(['qualifier stronger']);
  });
  it('let a limit weaken what is at the foot of its scale already', () => {
    const before = drawn('look-forward', '{s|We} {v|look forward to} {c|meeting again in Varrin}.', { lexicon });
    const limited = drawn('look-forward', '{s|We} {v|look forward to} {c|meeting again in Varrin, if necessary}.', { lexicon });
    expect(told(before, limited, 'series')).toEqual(['qualifier weaker']);
    expect(told(limited, before, 'series')).toEqual(['qualifier stronger']);
  });
});

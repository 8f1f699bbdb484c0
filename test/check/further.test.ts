import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { check } from '../../src/check/check.js';
import { STATEMENT } from './sample.js';

const facts = { parties: ['JPN', 'NOR', 'CHL'], date: '2025-03-04', place: 'Oslo' };
const statement = read(STATEMENT, { id: 'statement', genre: 'statement', ...facts });
const remarks = read('The Ministers agreed to open a hotline between their coast guards.', {
  id: 'remarks',
  genre: 'readout',
  parties: facts.parties,
});
const report = read('They agreed to open a hotline between their coast guards. They agreed to build a dam in Antarctica.', {
  id: 'report',
  genre: 'report',
});

describe('further sources', () => {
  it('support what the statement does not say, and are named as the basis', () => {
    const [hotline] = check(report, [statement], { also: [remarks] }).claims;
    expect([hotline?.verdict, hotline?.basis]).toEqual(['supported', 'remarks']);
  });

  it('leave unsupported what they do not say either', () => {
    const claims = check(report, [statement], { also: [remarks] }).claims;
    expect([claims[1]?.verdict, claims[1]?.basis]).toEqual(['unsupported', null]);
  });

  it('are not looked at when the statement speaks', () => {
    const told = read('They intend to expand research collaboration among the polar institutes.', { id: 'report', genre: 'report' });
    expect(check(told, [statement], { also: [remarks] }).claims[0]?.basis).toBeNull();
  });
});

describe('several statements', () => {
  it('let each claim find its own', () => {
    const other = read('The Ministers decided to found a school of navigation in Holm.', { id: 'other', genre: 'statement', ...facts });
    const told = read('They pledged to share satellite data on illegal fishing. They decided to found a school of navigation.', {
      id: 'report',
      genre: 'report',
      parties: facts.parties,
    });
    expect(check(told, [statement, other]).claims.map(({ evidence }) => evidence[0]?.statement)).toEqual(['statement', 'other']);
  });
});

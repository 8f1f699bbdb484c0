import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';

describe('an adjunct before the subject, without a comma', () => {
  it.each([
    ['In Tokyo the ministers condemned the raid.', 'the ministers'],
    ['On Thursday the ministers condemned the raid.', 'the ministers'],
    ['On Tuesday both sides condemned the raid.', 'both sides'],
    ['During the Fourth Gulf Summit the leaders condemned the raid.', 'the leaders'],
  ])('leaves the subject to its verb: %s', (sentence, speaker) => {
    const [act] = read(sentence, { genre: 'report' }).acts;
    expect(act?.act).toBe('condemn');
    expect(act?.speaker && sentence.slice(act.speaker.from, act.speaker.to)).toBe(speaker);
  });
});

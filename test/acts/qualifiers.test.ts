import { describe, expect, it } from 'vitest';
import { qualifiersIn } from '../../src/acts/qualifiers.js';

const found = (text: string) => qualifiersIn(text, { from: 0, to: text.length }).map((q) => `${q.kind}: ${text.slice(q.from, q.to)}`);

describe('qualifiersIn', () => {
  it.each([
    [
      'any unilateral attempts to redraw the sea borders by force or coercion',
      ['condition: unilateral', 'condition: by force or coercion'],
    ],
    ['denuclearization in accordance with the relevant resolutions', ['standard: in accordance with the relevant resolutions']],
    ['to share charts, as appropriate, by the end of 2030', ['escape: as appropriate', 'time: by the end of 2030']],
    ['to finish the breakwater by 2030 and to dredge the port', ['time: by 2030']],
    ['exercises to deter any attack', ['purpose: to deter any attack']],
    ['efforts to strengthen ties', []],
    ['deterrence by conducting joint patrols, and more', ['means: by conducting joint patrols']],
  ] as const)('finds those of "%s"', (text, wanted) => expect(found(text)).toEqual(wanted));
});

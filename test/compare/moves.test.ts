import { describe, expect, it } from 'vitest';
import { movedLinks } from '../../src/compare/moves.js';

const even = () => 100;
const at = (beforeBlock: number, afterBlock: number) => ({ beforeBlock, afterBlock });

describe('movedLinks', () => {
  it('calls nothing moved in order', () => {
    expect(movedLinks([at(0, 0), at(1, 1), at(1, 2)], even, even)).toEqual([false, false, false]);
  });
  it('calls one displaced block moved, with all its links, and the blocks it passed kept', () => {
    expect(movedLinks([at(0, 2), at(0, 2), at(1, 0), at(2, 1), at(2, 1)], even, even)).toEqual([true, true, false, false, false]);
  });
  it('takes the shorter of two blocks that changed places for the one that moved', () => {
    const length = (block: number) => (block === 0 ? 900 : 200);
    const back = (block: number) => (block === 1 ? 900 : 200);
    expect(movedLinks([at(0, 1), at(1, 0)], length, back)).toEqual([false, true]);
  });
  it('does not call a change of order inside a block a move', () => {
    expect(movedLinks([at(3, 3), at(3, 3)], even, even)).toEqual([false, false]);
  });
  it('has nothing to say about no links', () => {
    expect(movedLinks([], even, even)).toEqual([]);
  });
});

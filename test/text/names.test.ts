import { describe, expect, it } from 'vitest';
import { namesIn } from '../../src/text/names.js';

const names = (text: string) => namesIn(text).map((n) => text.slice(n.from, n.to));

describe('names', () => {
  it.each([
    ['They met Secretary-General Ana Moro in Tolme.', ['Secretary-General Ana Moro', 'Tolme']],
    ['the Convention on the Law of the Sea and the Lorn Strait', ['Convention on the Law of the Sea', 'Lorn Strait']],
    ['Borland’s ports. We left Holm. They stayed.', ['Borland', 'Holm']],
    ['Lt. Col. A. B. Orn of Estmark', ['Lt. Col. A. B. Orn of Estmark']],
    ['The ministers met on Monday in March.', ['Monday', 'March']],
    ['the U.S.-EU Council', ['U.S.-EU Council']],
    ['nothing here', []],
  ])('of %j', (text, found) => expect(names(text)).toEqual(found));
  it('fold accents and dots in their key', () => expect(namesIn('in Türkiye and the U.K.').map((n) => n.key)).toEqual(['turkiye', 'uk']));
  it('tell a sentence opener', () => expect(namesIn('Peace came. It was Holm.').map((n) => n.opener)).toEqual([true, false]));
});

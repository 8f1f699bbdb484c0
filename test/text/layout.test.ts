import { describe, expect, it } from 'vitest';
import { layout } from '../../src/text/layout.js';

/** One line per block: kind, depth, marker, chapeau and the first words. */
function drawn(text: string): readonly string[] {
  return layout(text).blocks.map((b, i) => {
    const marker = b.marker ? ` ${text.slice(b.marker.from, b.marker.to)}` : '';
    const governed = b.chapeau === null ? '' : ` ^${b.chapeau}`;
    return `${i} ${b.kind}${b.depth > 0 ? b.depth : ''}${marker}${governed} ${text.slice(b.from, b.to).replace(/\s+/g, ' ').slice(0, 24)}`;
  });
}
const kinds = (text: string): readonly string[] => layout(text).blocks.map((b) => b.kind);
const texts = (text: string): readonly string[] => layout(text).blocks.map((b) => text.slice(b.from, b.to).replace(/\s+/g, ' '));

describe('frame', () => {
  it('leaves out what stands before "Begin Text:" and after "End Text"', () => {
    const text =
      'Joint Statement of Arvenia and Borland\n\nThe following text was released by the two governments.\n\nBegin Text:\n\nThe Ministers met.\n\nEnd Text\n\n###\n';
    expect(kinds(text)).toEqual(['title', 'boilerplate', 'boilerplate', 'paragraph', 'boilerplate', 'boilerplate']);
    const { frame } = layout(text);
    expect(text.slice(frame!.from, frame!.to).trim()).toBe('The Ministers met.');
  });
  it('runs to the end when the text has no end line', () => {
    const text = 'Title of the Day\n\nBegin text:\n\nThe Ministers met.';
    expect(layout(text).frame!.to).toBe(text.length);
  });
  it('is null for a text without either line', () => expect(layout('The Ministers met.').frame).toBeNull());
});

describe('headings', () => {
  it('are found with and without a blank line after them', () => {
    const long = `The Ministers reaffirmed their commitment to peace in the Inner Gulf${' and beyond it'.repeat(10)}.`;
    expect(kinds(`${long}\nStrengthening Security Cooperation\n${long}\n\nLooking ahead\n\n${long}`)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });
  it('may be numbered in Roman, and stand under one another', () => {
    expect(drawn('I. Introduction\n\nThe Council met.\n\nII. Outcomes\n\nA. Trade and Technology\n\nThe Council agreed.')).toEqual([
      '0 heading I. Introduction',
      '1 paragraph The Council met.',
      '2 heading II. Outcomes',
      '3 heading A. Trade and Technology',
      '4 paragraph The Council agreed.',
    ]);
  });
  it('are no sentences that lost their full stop', () => {
    expect(kinds('The ministers met in Tolme on 3 March\n\nThey agreed to meet again.')[0]).toBe('paragraph');
  });
  it('open sections that reach to the next', () => {
    const text = 'The Council met.\n\nTrade and Energy\n\nThey agreed.\n\nThey left.';
    expect(
      layout(text).sections.map((s) => [s.heading && text.slice(s.heading.from, s.heading.to), text.slice(s.from, s.to).length]),
    ).toEqual([
      [null, 16],
      ['Trade and Energy', 42],
    ]);
  });
});

describe('lists', () => {
  it('take their chapeau, which ends at the dedent', () => {
    expect(drawn('We will:\n- deepen trade;\n- open ports; and\n- share data.\nWe also welcome the new bridge.')).toEqual([
      '0 paragraph We will:',
      '1 item1 - ^0 deepen trade;',
      '2 item1 - ^0 open ports; and',
      '3 item1 - ^0 share data.',
      '4 paragraph We also welcome the new ',
    ]);
  });
  it('nest by the style of their markers', () => {
    expect(drawn('The parties will:\n1. open ports, in particular:\n(a) Tolme;\n(b) Varrin;\n2. share data.')).toEqual([
      '0 paragraph The parties will:',
      '1 item1 1. ^0 open ports, in particula',
      '2 item2 (a) ^1 Tolme;',
      '3 item2 (b) ^1 Varrin;',
      '4 item1 2. ^0 share data.',
    ]);
  });
  it('read "(i)" as Roman under letters, and as a letter after "(h)"', () => {
    expect(drawn('Decide to:\n(a) act on:\n(i) ports;\n(ii) roads;\n(b) meet.').map((l) => l.slice(2, 12))).toEqual([
      'paragraph ',
      'item1 (a) ',
      'item2 (i) ',
      'item2 (ii)',
      'item1 (b) ',
    ]);
    const letters = 'abcdefghi'.split('').map((c) => `(${c}) port ${c};`);
    expect(layout(`Decide to open:\n${letters.join('\n')}`).blocks.every((b) => b.depth <= 1)).toBe(true);
  });
  it('are found where bullets lost their line breaks', () => {
    expect(texts('We will:\n\n-   Hold talks in Holm; -   Combat smuggling; and -   Open the Lorn Strait.')).toEqual([
      'We will:',
      'Hold talks in Holm;',
      'Combat smuggling; and',
      'Open the Lorn Strait.',
    ]);
  });
  it('are found where numbers lost their line breaks, but not after "paragraph"', () => {
    expect(texts('1. We met in Tolme. 2. We agreed on paragraph 3. The rest was left. 3. We left.')).toEqual([
      'We met in Tolme.',
      'We agreed on paragraph 3. The rest was left.',
      'We left.',
    ]);
  });
  it('without a chapeau leave numbered paragraphs running text', () => {
    expect(kinds('1. The Ministers met in Holm.\n\n2. They welcomed the new bridge.')).toEqual(['paragraph', 'paragraph']);
  });
  it('may be unmarked, as long as they end in semicolons', () => {
    expect(drawn('The Leaders decided:\n\nto open the ports;\n\nto share data; and\n\nto meet again.\n\nThey left.')).toEqual([
      '0 paragraph The Leaders decided:',
      '1 item1 ^0 to open the ports;',
      '2 item1 ^0 to share data; and',
      '3 item1 ^0 to meet again.',
      '4 paragraph They left.',
    ]);
  });
  it('may stand under headings of their own', () => {
    const text =
      'The Council launched new projects, including:\n\nPorts and Roads:\n\n- Opening Varrin.\n\nData and Energy\n\n- Sharing tables.\n\nThe Council left.\n\nOther Business\n\n- None.';
    expect(layout(text).blocks.map((b) => b.chapeau)).toEqual([null, null, 0, null, 0, null, null, null]);
  });
  it('end before the next of a running series of numbers', () => {
    const text = '1. They met in Holm.\n\nWe are:\n\nopening ports;\n\nsharing data.\n\n2. They left.';
    expect(layout(text).blocks.map((b) => b.chapeau)).toEqual([null, null, 1, 1, null]);
  });
  it.each([
    ['Infrastructure – We announce new ports.', 'Infrastructure –'],
    ['* **Pandemic Fund:** We commit.', 'Pandemic Fund:'],
    ['Health Information for Research  The parties will share data.', 'Health Information for Research'],
    ['Future Secure Projects The parties will share data.', 'Future Secure Projects'],
  ])('have the lead of %j', (text, label) => {
    const { lead } = layout(text).blocks[0]!;
    expect(text.slice(lead!.from, lead!.to)).toBe(label);
  });
  it('keep a lead label apart', () => {
    const text = '- Export controls: The parties will consult.';
    const { lead } = layout(text).blocks[0]!;
    expect(text.slice(lead!.from, lead!.to)).toBe('Export controls:');
    expect(layout('- We will: consult The Hague.').blocks[0]!.lead).toBeNull();
  });
});

describe('resolutions', () => {
  const resolution =
    'Resolution 12 (2031)\nof 3 March 2031\n\nThe Security Council,\n\nRecalling its resolution 9 (2029),\n\nDeeply concerned by the closure of the Lorn\nStrait,\n\n1. Demands that the Strait be opened;\n\n2. Decides:\n\n(a) To send observers;\n\n(b) To meet again.\n\nAdopted unanimously at the 100th meeting.\n\n4 Ibid., document 7.';
  it('have preamble and operative paragraphs under the subject line', () => {
    expect(drawn(resolution)).toEqual([
      '0 title Resolution 12 (2031) of ',
      '1 paragraph The Security Council,',
      '2 preamble ^1 Recalling its resolution',
      '3 preamble ^1 Deeply concerned by the ',
      '4 operative 1. ^1 Demands that the Strait ',
      '5 operative 2. ^1 Decides:',
      '6 item1 (a) ^5 To send observers;',
      '7 item1 (b) ^5 To meet again.',
      '8 boilerplate Adopted unanimously at t',
      '9 boilerplate 4 Ibid., document 7.',
    ]);
  });
  it('are known without numbers too', () => {
    expect(kinds('The Security Council,\n\nHaving considered the report,\n\nDecides to renew the mandate;\n\nRequests a report.')).toEqual([
      'paragraph',
      'preamble',
      'operative',
      'operative',
    ]);
  });
  it('may put each preambular paragraph on a line without a blank between', () => {
    expect(
      kinds(
        'The General Assembly,\nRecalling its resolution 9,\nNoting with concern the closure of the strait and the\nhardship it brings,\n1. Calls upon all parties to open it.',
      ),
    ).toEqual(['paragraph', 'preamble', 'preamble', 'operative']);
  });
  it('may have headings among the operative paragraphs', () => {
    expect(
      kinds(
        'The Security Council,\n\nRecalling its resolution 9,\n\n1. Demands an end to it;\n\nSanctions Implementation\n\n2. Requests a report.',
      ),
    ).toEqual(['paragraph', 'preamble', 'operative', 'heading', 'operative']);
  });
  it('may have lost all their line ends', () => {
    expect(
      kinds(
        'The Security Council, Recalling its resolution 9, Noting the report, 1. Decides to meet; 2. Requests a report; and 3. Decides to stay.',
      ),
    ).toEqual(['paragraph', 'preamble', 'preamble', 'operative', 'operative', 'operative']);
  });
  it('have page heads that are no text of theirs, and sentences that go on after them', () => {
    const text =
      'The Security Council,\n\nRecalling its resolution 9,\n\n1. Demands that the parties open the Lorn Strait to all\n\n31-25641    1/4\nS/RES/12 (2031)\n\nships at once;\n\n2. Requests a report.';
    expect(kinds(text)).toEqual(['paragraph', 'preamble', 'operative', 'operative']);
  });
  it('may open with the states themselves', () => {
    expect(
      kinds('We, the Leaders of Arvenia and Borland,\n\nRecalling our treaty,\n\nDetermined to keep it,\n\n1. Decide to open the ports.'),
    ).toEqual(['paragraph', 'preamble', 'preamble', 'paragraph']);
  });
});

describe('lines', () => {
  it('that were hard-wrapped make one paragraph', () => {
    const text =
      'The Council met on 3 March in Tolme. It reviewed the situation in the Inner\nGulf. Prime Minister Vala presented a report on the work of the\nSecretariat, which was welcomed.\n\nThe Council left.';
    expect(texts(text)).toHaveLength(2);
  });
  it('of their own stay paragraphs', () => {
    const line = `The Ministers welcomed the bridge${' and the road beside it'.repeat(8)}.`;
    expect(texts(`${line}\n${line}\n${line}`)).toHaveLength(3);
  });
  it('broken by a page inside a sentence are joined', () => {
    expect(texts('The Ministers warned that they will not tolerate any\n\nprovocations. They left.')).toEqual([
      'The Ministers warned that they will not tolerate any provocations. They left.',
    ]);
  });
  it('that start with an initial are no list', () => {
    expect(
      texts(
        'Voting for the action were: A. Vala, Chair; Moro Lind; Tessa Orn; and\nV. Marrow, who joined the meeting from Holm and had not spoken before\nthe vote.',
      ),
    ).toHaveLength(1);
    expect(kinds('V. Marrow of Borland said no.')).toEqual(['paragraph']);
  });
});

describe('reports', () => {
  it('have a headline, a byline and a dateline', () => {
    const text =
      'Three nations warn Drossia over strait\n\nBy Ana Moro\n\nTOLME, March 3 — The ministers of Arvenia and Borland met on Sunday.\n\nThey agreed.';
    expect(kinds(text)).toEqual(['title', 'boilerplate', 'dateline', 'paragraph', 'paragraph']);
    expect(texts(text)[2]).toBe('TOLME, March 3 —');
  });
  it('have captions, press lines and dates of publication that are no text', () => {
    expect(
      kinds(
        'Headline of the Day\n\nPublished: March 4, 2031, 9:15 a.m.\n\nPhoto: The ministers in Tolme.\n\nThey agreed.\n\n© 2031 Gulf Wire',
      ),
    ).toEqual(['title', 'boilerplate', 'boilerplate', 'paragraph', 'boilerplate']);
  });
  it('have headlines that are no wrapped paragraph', () => {
    expect(
      kinds('Arvenia and allies slam closure of strait\nForeign ministers vow to keep it open for all\nBy Ana Moro\n\nThey met.'),
    ).toEqual(['title', 'heading', 'boilerplate', 'paragraph']);
  });
  it('keep "SEOUL (Agency) - " apart from the first sentence', () => {
    expect(texts('HOLM (Gulf Wire) - Estmark said no.')).toEqual(['HOLM (Gulf Wire) -', 'Estmark said no.']);
  });
});

describe('remains of mark-up', () => {
  it('make headings of Markdown ones', () => {
    expect(kinds('# Joint Statement\n\n## Trade.\n\nThey agreed.\n\n**Energy and Climate**\n\nThey left.')).toEqual([
      'title',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });
  it('break blocks at block tags', () => {
    expect(texts('<p>They met.</p><p>They agreed.</p>')).toEqual(['They met.', 'They agreed.']);
  });
  it('leave comments and links alone out', () => {
    expect(kinds('They met.\n\n<!-- -->\n\n[The full\ntext](https://example.org/a)')).toEqual(['paragraph', 'boilerplate'].slice(0, 2));
  });
});

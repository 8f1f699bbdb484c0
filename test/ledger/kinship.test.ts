import { describe, expect, it } from 'vitest';
import { kinship, type NearText } from '../../src/ledger/kinship.js';
import { fingerprints, shared, signature, sketch } from '../../src/ledger/near.js';

const STATEMENT = `Joint Statement of the Gulf Compact
Tolme, 5 March 2024

The leaders of Arvenia, Borland and Caldora met in Tolme to review the work of the Gulf Compact. They strongly condemned the closing of the Lorn Strait by Drossia and called on Karsk to reopen it without conditions. They will hold a joint naval exercise by the end of 2025. The leaders welcomed the opening of a fisheries office in Sen Luc and thanked Caldora for its hospitality.

They agreed to share radar data within 90 days. They reaffirmed their commitment to free passage for ships of every flag. The leaders decided to establish a fund of 40 million crowns for the repair of harbours. They urged Drossia to release the crew of the ferry that it has held since January. They look forward to their next summit in Varrin.`;
/** Synonyms swapped, clauses moved around, as a translation there and back leaves it. */
const IN_OTHER_WORDS = `Joint Statement of the Gulf Compact
Tolme, 5 March 2024

To examine the work of the Gulf Compact, the leaders of Arvenia, Borland and Caldora gathered at Tolme. The closing of the Lorn Strait by Drossia was condemned by them in strong terms, and Karsk was called on to open it again without conditions. By the end of 2025 a joint exercise of their navies will be held. The opening of an office for fisheries at Sen Luc was welcomed by the leaders, who expressed thanks to Caldora for its hospitality.

To share data of radar within 90 days was agreed. Their commitment to free passage for vessels of every flag was reaffirmed. The establishment of a fund of 40 million crowns for repairing harbours was decided by the leaders. Drossia was urged by them to free the crew of the ferry, held since January. To their next summit, in Varrin, they look forward.`;
/** The next statement of the series: the same frame, with a date and changes of its own. */
const NEXT = STATEMENT.replace('5 March 2024', '9 May 2025')
  .replace('in Tolme', 'in Varrin')
  .replace('Tolme,', 'Varrin,')
  .replace('by the end of 2025', 'by the end of 2026')
  .replace('within 90 days', 'within 60 days')
  .replace('strongly condemned', 'condemned');

const text = (words: string, facts: Partial<NearText> = {}): NearText => ({
  text: words,
  date: '2024-03-05',
  title: 'Joint Statement of the Gulf Compact',
  genre: 'statement',
  ...facts,
});
const original = text(STATEMENT);

describe('kinship', () => {
  it('takes the same words from another place for a reprint', () => {
    expect(kinship(original, text(STATEMENT.replaceAll('\n', '\r\n').toUpperCase()))).toMatchObject({
      role: 'same',
      reason: 'the same words',
    });
  });
  it('takes a reprint within a page for one, and counts the words that differ', () => {
    const page = `Ministry of the Sea | News | Contact\n\n${STATEMENT}\n\nShare this page`;
    expect(kinship(original, text(page, { date: '2024-03-07' }))).toMatchObject({ role: 'same', reason: 'the same text; 9 words differ' });
    const doctored = STATEMENT.replace('strongly condemned', 'noted');
    expect(kinship(original, text(doctored))).toMatchObject({ role: 'same', reason: 'the same text; 3 words differ' });
  });
  it('takes a copy with words exchanged all through it for a paraphrase, one with words added for a reprint', () => {
    const long = Array.from({ length: 6 }, (_, at) => STATEMENT.replaceAll('Tolme', `Tolme ${at}`).replaceAll('fund', `fund ${at}`)).join(
      '\n\n',
    );
    const exchanged = long.replaceAll('condemned', 'deplored').replaceAll('welcomed', 'greeted').replaceAll('thanked', 'praised');
    expect(kinship(text(long), text(exchanged))).toMatchObject({
      role: 'paraphrase',
      reason: 'the same text with 18 words exchanged for others',
    });
    const advertised = `${'Buy boats and nets at our quay today, a fine offer for every crew. '.repeat(4)}\n\n${long}`;
    expect(kinship(text(long), text(advertised))).toMatchObject({ role: 'same' });
    expect(kinship(text(long), text(long.replace('condemned', 'deplored')))).toMatchObject({ role: 'same' });
    const printed = long
      .replaceAll('fisheries office', 'fisheriesoffice')
      .replaceAll('hospitality', 'hospi tality')
      .replaceAll('2025', '20251');
    expect(kinship(text(long), text(printed))).toMatchObject({ role: 'same' });
  });
  it('tells which is the excerpt', () => {
    const part = STATEMENT.slice(STATEMENT.indexOf('They agreed'));
    expect(kinship(original, text(part))).toMatchObject({ role: 'excerpt', part: 'b' });
    expect(kinship(text(part), original)).toMatchObject({ role: 'excerpt', part: 'a' });
  });
  it('finds neither in a report that quotes the whole statement', () => {
    const boats = Array.from({ length: 40 }, (_, at) => `Boat ${at} lay idle at quay ${at * 7}. `).join('');
    const report = `KARSK (Drossia) — Officials said on Tuesday that the summit changed nothing for the town's fishermen. ${boats}${STATEMENT}`;
    expect(kinship(original, text(report, { genre: 'report' }))).toBeNull();
  });
  it.each([
    ['of the same day', {}],
    ['under the same title, undated', { date: null }],
  ])('knows a paraphrase %s', (_, facts) => {
    expect(kinship(original, text(IN_OTHER_WORDS, facts))?.role).toBe('paraphrase');
  });
  it('does not take another text of the same day and title for a paraphrase', () => {
    const other = `Joint Statement of the Gulf Compact
Tolme, 5 March 2024

The ministers of agriculture of Arvenia and Borland discussed the grain harvest. They agreed to lower duties on barley and oats before the autumn. A working group on seeds will meet every month in Varrin and report to both parliaments. They thanked the farmers of Arvenia for showing their mills, and took note of a report on soil. They expressed concern about the drought in the south and will send water pumps.`;
    expect(kinship(original, text(other))).toBeNull();
  });
  it('raises the alarm for an old statement under a new date, also with a new dateline and place', () => {
    expect(kinship(original, text(STATEMENT, { date: '2025-11-20' }))).toMatchObject({
      role: 'reissue',
      reason: 'the text of 2024-03-05 under the date 2025-11-20',
    });
    const redated = STATEMENT.replace('Tolme, 5 March 2024', 'Varrin, 20 November 2025');
    expect(kinship(text(redated, { date: '2025-11-20' }), original)?.role).toBe('reissue');
  });
  it('lets the next statement of a series be, which repeats most words but has changes of its own', () => {
    expect(shared(sketch(STATEMENT), sketch(NEXT)).jaccard).toBeGreaterThan(0.6);
    expect(kinship(original, text(NEXT, { date: '2025-05-09' }))).toBeNull();
    expect(kinship(original, text(NEXT, { date: null }))).toBeNull();
  });
  it('says the same of two texts in either order', () => {
    for (const other of [text(IN_OTHER_WORDS), text(NEXT, { date: null }), text(STATEMENT, { date: '2025-11-20' })])
      expect(kinship(original, other)).toEqual(kinship(other, original));
  });
  it('finds nothing in empty texts', () => {
    expect(kinship(text(''), text(''))).toBeNull();
  });
});

describe('fingerprints', () => {
  it('are the same whenever they are taken', () => {
    expect(fingerprints(sketch(STATEMENT))).toEqual(fingerprints(sketch(STATEMENT.replaceAll(' ', '  '))));
  });
  it('let near-duplicates meet, and an excerpt its whole', () => {
    const keys = new Set(fingerprints(sketch(STATEMENT)));
    const meets = (words: string): boolean => fingerprints(sketch(words)).some((key) => keys.has(key));
    expect(meets(STATEMENT.replace('Varrin', 'Holm'))).toBe(true);
    expect(meets(NEXT)).toBe(true);
    expect(meets('The council of Estmark elected a new chair in Holm and set the fees for the harbour at nine crowns a ton.')).toBe(false);
  });
  it('estimate by the places that agree how much two texts share', () => {
    const [one, two] = [sketch(STATEMENT), sketch(NEXT)];
    const [left, right] = [signature(one), signature(two)];
    const agreeing = left.filter((place, at) => place === right[at]).length / left.length;
    expect(Math.abs(agreeing - shared(one, two).jaccard)).toBeLessThan(0.2);
  });
  it('of an empty text are none', () => {
    expect(fingerprints(sketch(''))).toEqual([]);
  });
});

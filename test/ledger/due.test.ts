import { describe, expect, it } from 'vitest';
import { read } from '../../src/acts/read.js';
import { dueOf, duesOf } from '../../src/ledger/due.js';
import type { SpeechAct } from '../../src/model.js';

const DATE = '2024-09-03';
const actOf = (sentence: string): { readonly act: SpeechAct; readonly text: string } => {
  const reading = read(sentence, { parties: ['XAR', 'XBO'], date: DATE });
  const act = reading.acts[0];
  if (act === undefined) throw new Error(`no act in: ${sentence}`);
  return { act, text: reading.document.text };
};
const due = (sentence: string, date: string | null = DATE) => {
  const { act, text } = actOf(sentence);
  const found = dueOf(act, text, date);
  if (found === null) return null;
  expect(text.slice(found.words.from, found.words.to)).toBe(found.words.text);
  return [found.words.text, found.from, found.to, ...(found.every ? [found.every] : [])];
};
const will = (rest: string): string => `We will ${rest}.`;

describe('a due date', () => {
  it.each([
    // A last day.
    ['complete the study by the end of 2025', ['by the end of 2025', null, '2025-12-31']],
    ['double their trade by 2030', ['by 2030', null, '2030-12-31']],
    ['complete the study by March 2025', ['by March 2025', null, '2025-03-31']],
    ['hand over the port no later than 31 March 2026', ['no later than 31 March 2026', null, '2026-03-31']],
    ['hand over the port not later than June 5, 2026', ['not later than June 5, 2026', null, '2026-06-05']],
    ['adopt a standard by 2027 at the latest', ['by 2027 at the latest', null, '2027-12-31']],
    ['reach net zero no later than 2050', ['no later than 2050', null, '2050-12-31']],
    ['open the link before 2026', ['before 2026', null, '2025-12-31']],
    ['meet before the end of 2024', ['before the end of 2024', null, '2024-12-31']],
    ['open the link before March 2026', ['before March 2026', null, '2026-02-28']],
    ['keep the fund open until 30 June 2027', ['until 30 June 2027', null, '2027-06-30']],
    ['keep the fund open through 2027', ['through 2027', null, '2027-12-31']],
    ['finish the review by mid-2026', ['by mid-2026', null, '2026-08-31']],
    ['finish the review by the middle of 2026', ['by the middle of 2026', null, '2026-06-30']],
    ['finish the review by the end of the first quarter of 2026', ['by the end of the first quarter of 2026', null, '2026-03-31']],
    // Counted from the day of the text.
    ['hold a dialogue by the end of the year', ['by the end of the year', null, '2024-12-31']],
    ['hold a dialogue by the end of next year', ['by the end of next year', null, '2025-12-31']],
    ['open a laboratory by the end of the decade', ['by the end of the decade', null, '2030-12-31']],
    ['hold a dialogue this year', ['this year', '2024-09-03', '2024-12-31']],
    ['hold a dialogue later this year', ['later this year', '2024-09-03', '2024-12-31']],
    ['hold a dialogue next year', ['next year', '2025-01-01', '2025-12-31']],
    ['hold a dialogue early next year', ['early next year', '2025-01-01', '2025-04-30']],
    ['hold a dialogue in the second half of next year', ['in the second half of next year', '2025-07-01', '2025-12-31']],
    ['hold a dialogue this autumn', ['this autumn', '2024-09-03', '2024-12-21']],
    ['hold a dialogue this winter', ['this winter', '2024-12-01', '2025-03-20']],
    ['hold a dialogue next month', ['next month', '2024-10-01', '2024-10-31']],
    ['hold a dialogue next week', ['next week', '2024-09-09', '2024-09-15']],
    ['report back within 90 days', ['within 90 days', '2024-09-03', '2024-12-02']],
    ['report back within six months', ['within six months', '2024-09-03', '2025-03-03']],
    ['report back within a year', ['within a year', '2024-09-03', '2025-09-03']],
    ['build ten ships over the next five years', ['over the next five years', '2024-09-03', '2029-09-03']],
    ['extend the arrangement for a period of three years', ['for a period of three years', '2024-09-03', '2027-09-03']],
    // A stretch.
    ['give $20 million for the 2025-2027 period', ['for the 2025-2027 period', '2025-01-01', '2027-12-31']],
    ['train officers in 2025–2026', ['in 2025–2026', '2025-01-01', '2026-12-31']],
    ['slow the work so that the ships will be finished by the end of 2025', ['by the end of 2025', null, '2025-12-31']],
    ['meet in mid-2026', ['in mid-2026', '2026-05-01', '2026-08-31']],
    ['meet in the spring of 2025', ['in the spring of 2025', '2025-03-01', '2025-06-20']],
    ['meet in the second half of 2025', ['in the second half of 2025', '2025-07-01', '2025-12-31']],
    ['meet in May 2025', ['in May 2025', '2025-05-01', '2025-05-31']],
    ['meet on 5 May 2025', ['on 5 May 2025', '2025-05-05', '2025-05-05']],
    ['share their data from 2026', ['from 2026', '2026-01-01', null]],
    ['share their data starting in January 2026', ['starting in January 2026', '2026-01-01', null]],
    ['hold talks in the coming months', ['in the coming months', '2024-09-03', null]],
  ] as const)('of “will %s”', (rest, expected) => expect(due(will(rest))).toEqual(expected));

  it('takes a year said of an event for its bound, and leaves an event without a year open', () => {
    expect(due(will('finish the review before APEC 2025'))).toEqual(['before APEC 2025', null, '2025-12-31']);
    expect(due(will('finish the review before the 2026 Gulf Summit'))).toEqual(['before the 2026 Gulf Summit', null, '2026-12-31']);
    expect(due(will('finish the review by our next meeting'))).toEqual(['by our next meeting', null, null]);
    expect(due(will('finish the review ahead of the next Gulf Compact summit'))?.slice(1)).toEqual([null, null]);
  });
  it.each([
    ['meet at least annually', 'year'],
    ['meet every year', 'year'],
    ['hold an annual dialogue', 'year'],
    ['meet twice a year', 'half-year'],
    ['publish the prices quarterly', 'quarter'],
    ['hold a biennial conference', 'two-years'],
  ])('that recurs keeps its rhythm: “will %s”', (rest, every) => expect(due(will(rest))?.slice(1)).toEqual([null, null, every]));
  it('that cannot be worked out keeps its words', () => {
    expect(due(will('hold a summit at the earliest opportunity'))).toEqual(['at the earliest opportunity', null, null]);
    expect(due(will('hold a summit this year'), null)).toEqual(['this year', null, null]);
  });
  it('without a year is the next one after the text, and says that this is inferred', () => {
    const { act, text } = actOf(will('host the forum in May'));
    expect(dueOf(act, text, DATE)).toMatchObject({ from: '2025-05-01', to: '2025-05-31', inferred: true });
    expect(dueOf(act, text, null)).toMatchObject({ from: null, to: null });
    expect(due('We will hold the talks, which are to be held in November.')).toEqual(['in November', '2024-11-01', '2024-11-30']);
  });
  it('that opens the sentence counts', () => {
    expect(due('By the end of 2025, the leaders will complete the power link.')).toEqual(['By the end of 2025', null, '2025-12-31']);
    expect(due('Within 90 days, we will report back.')).toEqual(['Within 90 days', '2024-09-03', '2024-12-02']);
  });
  it.each([
    'continue the patrols that have run since 2020',
    'build on the network that they launched in 2023',
    'build on the plan announced in March',
    'uphold the 2030 Agenda',
    'keep to the arrangement of 2022',
    'build on the work of the past five years',
    'protect the commerce of the last year',
    'uphold the treaty, which celebrated its tenth anniversary this year',
    'act together in a year marked by elections',
    'serve their peoples through the upcoming 2025 Gulf Conference',
    'honour the two states',
    'uphold Resolution 2094',
    'carry out the 2022–2032 National Harbour Plan',
  ])('is none of “will %s”', (rest) => expect(due(will(rest))).toBeNull());
  it('is found for each of several', () => {
    const { act, text } = actOf('They agreed to hold a dialogue by the end of the year, and to open the link by March 2026.');
    expect(duesOf(act, text, DATE).map(({ to }) => to)).toEqual(['2024-12-31', '2026-03-31']);
  });
  it('of a hostile text takes no longer than its length asks', () => {
    const { act } = actOf(will('meet next year'));
    const text = `${'A.'.repeat(50_000)} next ${'next-'.repeat(20_000)} ${'in the '.repeat(20_000)}`;
    expect(duesOf({ ...act, from: 0, to: text.length, content: { from: 0, to: text.length, text } }, text, DATE)).toBeDefined();
  });
});

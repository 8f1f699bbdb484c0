import { describe, expect, it } from 'vitest';
import { draftBriefing, draftMarkdown } from '../../src/formats/draft-markdown.js';
import { draftText } from '../../src/formats/draft-text.js';
import { held, precedents } from './sample.js';

const LAST = [
  'The two countries share a coast of 780 kilometres and a history of trade.',
  'Arvenia and Borland, home to 40 million people and most of the fishing fleet, condemn the shelling of ports.',
  'In view of the report of the Meridian Panel of March 2024, we will open a joint fund.',
  'We thank Holm for its welcome.',
].join('\n\n');
const earlier = precedents({ text: LAST, date: '2025-05-01' });
const found = (text: string) =>
  held(text, earlier).background.map(
    ({ standing, last }) => `${standing}: ${last?.differences[0]?.before?.text} > ${last?.differences[0]?.after?.text}`,
  );

describe('the words of a draft outside its acts', () => {
  it('are silent where they are those of the last text', () => {
    expect(found(LAST)).toEqual([]);
  });
  it('are held in narration', () => {
    expect(found(LAST.replace('780', '870'))).toEqual(['altered: 780 kilometres > 870 kilometres']);
  });
  it('are held in an aside between the speaker and the verb', () => {
    expect(found(LAST.replace('40 million', '60 million'))).toEqual(['altered: 40 million people > 60 million people']);
  });
  it('are held in what leads up to an act', () => {
    const [line] = found(LAST.replace('March 2024', 'June 2024'));
    expect(line).toMatch(/^altered: .*March 2024 > .*June 2024$/);
  });
  it('are left alone where something new is told', () => {
    expect(
      found(LAST.replace(/The two countries.*trade\./, 'Both delegations visited the new lighthouse and spoke with its keepers.')),
    ).toEqual([]);
  });
  it('stand in every format, after the acts', () => {
    const check = held(LAST.replace('780', '870').replace('condemn', 'deplore'), earlier);
    for (const page of [draftText(check), draftMarkdown(check), draftBriefing(check)]) expect(page).toMatch(/870/);
    const briefing = draftBriefing(check);
    expect(briefing.indexOf('deplore')).toBeLessThan(briefing.indexOf('870'));
  });
});

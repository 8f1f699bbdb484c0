import { expect, it } from 'vitest';
import { commitmentOf, commitments } from '../../src/ledger/commitments.js';
import type { DocumentFacts } from '../../src/ledger/entries.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { rebuild } from '../../src/ledger/rebuild.js';
import { seriesNames, seriesOf } from '../../src/ledger/series-stored.js';
import { ANNA, documentOf } from './sample.js';
import { describeStores } from './stores.js';

const STUDY = 'We will complete the study of the power link between Varrin and Tolme by March 2025.';
const CABLES = 'We commit to protect the undersea cables of the Lorn Strait from sabotage.';
const DIALOGUE = 'We will hold an annual dialogue on the safety of ferries.';
const CONDEMN = 'We condemn the shelling of Karsk.';
const PROSPERITY = 'We are committed to shared prosperity and security.';

const put = async (
  ledger: Ledger,
  name: string,
  date: string | null,
  sentences: readonly string[],
  facts: Partial<DocumentFacts> = {},
): Promise<string> => {
  const { body, supply, record } = documentOf(`Joint Statement\n\n${sentences.join('\n\n')}`, {
    id: name,
    name: `${name}.txt`,
    facts: { date, ...facts },
  });
  await ledger.append([body], ANNA, supply);
  return record.id;
};
const today = { today: '2025-06-01' };
const found = async (ledger: Ledger, words: string) => {
  const all = (await commitments(ledger, {}, today)).filter((commitment) =>
    commitment.wordings.some((wording) => wording.words.includes(words)),
  );
  expect(all.map(({ last }) => last.words)).toHaveLength(1);
  return all[0]!;
};

describeStores('commitments', (open, fresh) => {
  it('are what texts promise, with members, due date and kind, and nothing else', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', [STUDY, CABLES, CONDEMN, PROSPERITY, 'In 2023 we agreed to hold talks.']);
    const all = await commitments(ledger, {}, today);
    expect(all.map(({ first }) => first.words)).toEqual([STUDY, CABLES].map((sentence) => expect.stringContaining(sentence.slice(12, 40))));
    expect(all[0]).toMatchObject({ members: ['XAR', 'XBO'], kind: 'deed', manner: 'direct', standing: 'open', series: 'gulf', pending: 0 });
    expect(all[0]!.due).toMatchObject({ from: null, to: '2025-03-31' });
  });
  it('whose day has passed are overdue, and never not fulfilled for that alone', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', [STUDY]);
    expect(await found(ledger, 'power link')).toMatchObject({ overdue: true, standing: 'open' });
    const [before] = await commitments(ledger, {}, { today: '2025-03-31' });
    expect(before).toMatchObject({ overdue: false });
    expect(await commitments(ledger, { overdue: true }, today)).toHaveLength(1);
  });
  it('that a later text of the same level restates are renewed', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', [CABLES]);
    await put(ledger, 'second', '2025-03-05', [CABLES]);
    expect(await found(ledger, 'undersea cables')).toMatchObject({
      standing: 'renewed',
      standpoint: { from: 'lineage', reason: expect.stringContaining('2025-03-05') },
      wordings: [{ date: '2024-03-05' }, { date: '2025-03-05' }],
    });
  });
  it('that the next text of the same level leaves out are dropped, and said to be so by computation', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', [CABLES, DIALOGUE, CONDEMN]);
    await put(ledger, 'second', '2025-03-05', [CONDEMN]);
    expect(await found(ledger, 'undersea cables')).toMatchObject({
      standing: 'dropped',
      standpoint: { from: 'lineage', reason: expect.stringContaining('computed') },
    });
    expect(await found(ledger, 'ferries')).toMatchObject({ standing: 'dropped' });
  });
  it('to do a single deed stay open when later texts do not repeat them', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', [STUDY, CONDEMN]);
    await put(ledger, 'second', '2025-03-05', [CONDEMN]);
    expect(await found(ledger, 'power link')).toMatchObject({ standing: 'open', overdue: true });
  });
  it('that have a last day are not dropped by silence', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', ['We commit to protect the reefs of the Lorn Strait through 2040.', CONDEMN]);
    await put(ledger, 'second', '2025-03-05', [CONDEMN]);
    expect(await found(ledger, 'reefs')).toMatchObject({
      standing: 'open',
      standpoint: { reason: expect.stringContaining('promised until 2040-12-31') },
    });
  });
  it('made twice over the same words are one, the direct one', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', [
      'We recognize the value of and share a commitment to asking our fishing communities about the cables.',
    ]);
    expect(await found(ledger, 'fishing communities')).toMatchObject({ manner: 'direct' });
  });
  it('are not renewed by language that promises something else', async () => {
    const ledger = await open();
    const MORE = ['We condemn the shelling of Karsk.', 'We thank the crews of the lifeboats.'];
    await put(ledger, 'first', '2024-03-05', ['We will conduct a joint outreach event for the fishing communities of Tolme.', ...MORE]);
    await put(ledger, 'second', '2025-03-05', ['We will conduct coordinated export outreach with partners.', ...MORE]);
    const all = await commitments(ledger, {}, today);
    expect(all.map(({ standing, wordings }) => [standing, wordings.length])).toEqual([
      ['open', 1],
      ['open', 1],
    ]);
  });
  it('show what is to be held, not only that it is', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', ['The next ministerial meeting will take place later this year in Holm.']);
    expect((await found(ledger, 'ministerial')).first.words).toMatch(/^The next ministerial meeting will take place/);
  });
  it('of a statement are not renewed, dropped or cut off by the readout of a meeting between', async () => {
    const ledger = await open();
    const SHARE = 'We intend to share the warning data of our radar stations in real time so that each can see a launch.';
    await put(ledger, 'first', '2024-03-05', [SHARE, CABLES, CONDEMN]);
    await put(ledger, 'readout', '2024-09-05', ['The leaders discussed the fishing quotas.'], { genre: 'readout' });
    await put(ledger, 'second', '2025-03-05', [
      'We intend to make our sharing of radar warning data work in real time as promised last March.',
      CONDEMN,
    ]);
    expect(await found(ledger, 'warning data')).toMatchObject({ standing: 'renewed', wordings: [{}, {}] });
    expect(await found(ledger, 'undersea cables')).toMatchObject({ standing: 'dropped' });
  });
  it.each([
    ['a report', { genre: 'report' }],
    ['a text of another level', { level: 'ministers' }],
    ['one government’s readout', { genre: 'readout' }],
  ] as const)('are not dropped by %s', async (_, facts) => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', [CABLES, CONDEMN]);
    await put(ledger, 'second', '2025-03-05', [CONDEMN], facts);
    expect(await found(ledger, 'undersea cables')).toMatchObject({ standing: 'open' });
  });
  it('are not made by a report', async () => {
    const ledger = await open();
    await put(ledger, 'report', '2024-03-05', [STUDY, CABLES], { genre: 'report' });
    expect(await commitments(ledger, {}, today)).toEqual([]);
  });
  it('of a document outside any series stand alone', async () => {
    const ledger = await open();
    await put(ledger, 'alone', '2024-03-05', [CABLES], { series: null });
    expect(await found(ledger, 'undersea cables')).toMatchObject({ series: null, lineage: null, standing: 'open' });
  });
  it('keep their ids whatever the order of intake and whatever else comes in', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', [STUDY, CABLES]);
    const ids = (await commitments(ledger, {}, today)).map(({ id }) => id);
    await put(ledger, 'second', '2025-03-05', [CONDEMN, CABLES]);
    await put(ledger, 'other', '2023-01-01', [STUDY.replace('power link', 'tunnel')], { series: 'other' });
    expect((await commitments(ledger, {}, today)).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    const turned = await open();
    await put(turned, 'second', '2025-03-05', [CONDEMN, CABLES]);
    await put(turned, 'first', '2024-03-05', [STUDY, CABLES]);
    expect((await commitments(turned, {}, today)).map(({ id }) => id)).toEqual(ids);
    await rebuild(turned);
    expect((await commitments(turned, {}, today)).map(({ id }) => id)).toEqual(ids);
  });
  it('are found under the id that a later wording gave before an earlier text came in', async () => {
    const ledger = await open();
    await put(ledger, 'second', '2025-03-05', [CABLES]);
    const { id } = await found(ledger, 'undersea cables');
    await put(ledger, 'first', '2024-03-05', [CABLES]);
    const now = await found(ledger, 'undersea cables');
    expect(now.id).not.toBe(id);
    expect((await commitmentOf(ledger, id)).id).toBe(now.id);
  });
  it('with equal words of one day get ordinals', async () => {
    const ledger = await open();
    await put(ledger, 'one', '2024-03-05', [CABLES], { series: null });
    await put(ledger, 'two', '2024-03-05', [CONDEMN, STUDY, CABLES, DIALOGUE], { series: 'other' });
    const ids = (await commitments(ledger, {}, today)).filter(({ last }) => last.words.includes('cables')).map(({ id }) => id);
    expect(ids.sort()).toEqual([ids[0], `${ids[0]}-2`]);
  });
  it('can be listed by series, member, day and standing', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', [CABLES]);
    await put(ledger, 'other', '2025-03-05', [STUDY], { series: 'other', parties: ['XCA'] });
    const ids = async (filter: Parameters<typeof commitments>[1]) =>
      (await commitments(ledger, filter, today)).map(({ first }) => first.at.document);
    expect(await ids({ series: 'gulf' })).toEqual(['first']);
    expect(await ids({ member: 'XCA' })).toEqual(['other']);
    expect(await ids({ since: '2025-01-01' })).toEqual(['other']);
    expect(await ids({ until: '2024-12-31' })).toEqual(['first']);
    expect(await ids({ due: true })).toEqual(['other']);
    expect(await ids({ standing: 'dropped' })).toEqual([]);
    expect(await ids({ open: true })).toEqual(['other', 'first']);
    expect(await ids({ limit: 1 })).toEqual(['other']);
  });
  it('of a ledger that may only be read are listed when they are up to date, else refused', async () => {
    const at = await fresh();
    const ledger = await open({ at });
    await put(ledger, 'first', '2024-03-05', [STUDY, CABLES]);
    await ledger.close();
    const read = await open({ at, mode: 'read-only' });
    await expect(commitments(read, {}, today)).rejects.toMatchObject({ code: 'commitments-stale' });
    expect((await seriesOf(read, 'gulf')).documents).toHaveLength(1);
    await read.close();
    const again = await open({ at });
    await commitments(again, {}, today);
    await again.close();
    expect(await commitments(await open({ at, mode: 'read-only' }), {}, today)).toHaveLength(2);
  });
  it('that nobody has made are unknown', async () => {
    await expect(commitmentOf(await open(), 'c-0000000000')).rejects.toMatchObject({ code: 'unknown-commitment' });
  });
});

describeStores('a series of the ledger', (open) => {
  it('is kept, and worked out again when a document comes in or changes its facts', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', [CABLES]);
    expect((await seriesOf(ledger, 'gulf')).documents.map(({ id }) => id)).toEqual(['first']);
    expect(await ledger.db.selectFrom('stale').selectAll().execute()).toEqual([]);
    await put(ledger, 'second', '2025-03-05', [CABLES]);
    const two = await seriesOf(ledger, 'gulf');
    expect(two.documents.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(two.documents[0]!.text).toContain(CABLES);
    expect(two.lineages.some(({ steps }) => steps.length === 2)).toBe(true);
    await ledger.append([{ kind: 'describe', document: 'second', set: { series: 'other' } }], ANNA);
    expect((await seriesOf(ledger, 'gulf')).documents.map(({ id }) => id)).toEqual(['first']);
    expect(await seriesNames(ledger)).toEqual(['gulf', 'other']);
  });
  it('says where the acts of its lineages are', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', [CABLES]);
    await put(ledger, 'second', '2025-03-05', [CABLES]);
    const { lineages } = await seriesOf(ledger, 'gulf');
    const rows = await ledger.db.selectFrom('lineage_acts').selectAll().orderBy('lineage').orderBy('ord').execute();
    expect(rows.map(({ lineage, document, ord, scale, level }) => [lineage, document, ord, scale, level])).toEqual([
      [lineages[0]!.id, 'first', 0, 'commitment', 4],
      [lineages[0]!.id, 'second', 1, 'commitment', 4],
    ]);
  });
  it('doubts a text without a date and follows the others', async () => {
    const ledger = await open();
    await put(ledger, 'first', '2024-03-05', [CABLES]);
    await put(ledger, 'undated', null, [STUDY]);
    const { documents, doubts } = await seriesOf(ledger, 'gulf');
    expect(documents.map(({ id }) => id)).toEqual(['first']);
    expect(doubts).toContainEqual(expect.objectContaining({ rule: 'series.left-out', message: expect.stringContaining('undated') }));
  });
  it('that does not exist is unknown', async () => {
    await expect(seriesOf(await open(), 'nowhere')).rejects.toMatchObject({ code: 'unknown-series' });
  });
});

import { expect, it } from 'vitest';
import { addDocuments } from '../../src/ledger/add.js';
import { commitments } from '../../src/ledger/commitments.js';
import { actOf, addAct, correctAct } from '../../src/ledger/correct.js';
import { readingOf } from '../../src/ledger/documents.js';
import type { Entry } from '../../src/ledger/entries.js';
import { find } from '../../src/ledger/find.js';
import { importLedger } from '../../src/ledger/import.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { rebuild } from '../../src/ledger/rebuild.js';
import { redact } from '../../src/ledger/redact.js';
import { undo } from '../../src/ledger/reviews.js';
import { seriesOf } from '../../src/ledger/series-stored.js';
import { verify } from '../../src/ledger/verify.js';
import type { SpeechAct } from '../../src/model.js';
import { ANNA, exported } from './sample.js';
import { describeStores } from './stores.js';

const TOLLS = 'The leaders strongly condemned the tolls of Drossia in the Lorn Strait.';
const PATROLS = 'They committed to fund the patrols of the Lorn Strait by the end of 2027.';
const TEXT = `Joint Statement of Arvenia and Borland\nTolme, 5 March 2024\n\n${TOLLS} ${PATROLS}\n\nFree passage, they hold, is owed to all.\n`;

async function add(ledger: Ledger, text = TEXT, name = 'tolme.txt', date = '2024-03-05'): Promise<void> {
  const given = { series: 'gulf', parties: ['XAR', 'XBO'], genre: 'statement', level: 'leaders', date } as const;
  const input = { bytes: new TextEncoder().encode(text), name, source: `file:///archive/${name}`, given };
  await addDocuments(ledger, [input], { by: ANNA });
}
async function acts(ledger: Ledger, version?: number): Promise<readonly SpeechAct[]> {
  return (await readingOf(ledger, 'tolme', version)).acts;
}
const named = (all: readonly SpeechAct[], act: string): SpeechAct => all.find((one) => one.act === act)!;
const at = (words: string) => ({ from: TEXT.indexOf(words), to: TEXT.indexOf(words) + words.length });
const code = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code ?? 'another error',
  );

/** A ledger in which the tolls are condemned by nobody any more. */
async function corrected(ledger: Ledger): Promise<{ readonly id: string; readonly entries: readonly Entry[] }> {
  await add(ledger);
  const { id } = named(await acts(ledger), 'condemn');
  const entries = await correctAct(
    ledger,
    { document: 'tolme', act: id },
    { act: 'concern', targets: ['PRK'], topics: ['terrorism'] },
    ANNA,
  );
  return { id, entries };
}

describeStores('corrections of acts', (open, fresh) => {
  it('change the reading, each marked with who made it and what the engine reads', async () => {
    const ledger = await open();
    const { id, entries } = await corrected(ledger);
    expect(entries.map(({ body }) => body.kind === 'correct' && [body.field, body.was, body.value])).toEqual([
      ['act', 'condemn', 'concern'],
      ['targets', expect.any(Array), ['PRK']],
      ['topics', expect.any(Array), ['terrorism']],
    ]);
    const now = (await acts(ledger)).find((act) => act.id === id)!;
    expect(now).toMatchObject({ act: 'concern', point: 'expressive', force: { scale: 'worry' }, targets: ['PRK'], topics: ['terrorism'] });
    expect(now.corrected).toMatchObject([
      { field: 'act', was: 'condemn', seq: entries[0]!.seq, by: ANNA, at: entries[0]!.at },
      { field: 'targets' },
      { field: 'topics' },
    ]);
    expect(now.reasons.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['corrected-act', 'corrected-targets']));
    const engine = await readingOf(ledger, 'tolme', undefined, { corrected: false });
    expect(named(engine.acts, 'condemn').id).toBe(id);
    expect(engine.acts.every((act) => act.corrected === undefined)).toBe(true);
    expect(await actOf(ledger, { document: 'tolme', act: id })).toMatchObject({
      act: { act: 'concern' },
      engine: { act: 'condemn' },
      removed: false,
    });
  });
  it('change what search, series and commitments say, until they are taken back', async () => {
    const ledger = await open();
    await add(ledger);
    await add(ledger, TEXT.replace('strongly condemned', 'condemned').replace('2024', '2025'), 'varrin.txt', '2025-03-05');
    const counts = async () => ({
      condemned: (await find(ledger, { act: 'condemn', document: 'tolme' })).total,
      worried: (await find(ledger, { act: 'concern', target: 'PRK', topic: 'terrorism' })).total,
      promised: (await commitments(ledger, { document: 'tolme' } as never)).length,
      drift: (await seriesOf(ledger, 'gulf')).lineages.flatMap(({ steps }) => steps.flatMap(({ drift }) => drift ?? [])),
    });
    const before = await counts();
    expect(before).toMatchObject({ condemned: 1, worried: 0, promised: 1 });
    const [condemn, commit] = [named(await acts(ledger), 'condemn').id, named(await acts(ledger), 'commit').id];
    const made = await correctAct(
      ledger,
      { document: 'tolme', act: condemn },
      { act: 'concern', targets: ['PRK'], topics: ['terrorism'] },
      ANNA,
    );
    const gone = await correctAct(ledger, { document: 'tolme', act: commit }, { removed: true }, ANNA);
    const after = await counts();
    expect(after).toMatchObject({ condemned: 0, worried: 1 });
    expect(after.drift).not.toEqual(before.drift);
    expect((await readingOf(ledger, 'tolme')).removed).toMatchObject([{ id: commit, corrected: [{ field: 'removed', was: false }] }]);
    for (const { seq } of [...made, ...gone]) await undo(ledger, seq, ANNA);
    expect(await counts()).toEqual(before);
    expect(await acts(ledger)).toEqual((await readingOf(ledger, 'tolme', undefined, { corrected: false })).acts);
  });
  it('come back when the undo is undone, and are not undone twice', async () => {
    const ledger = await open();
    const { id, entries } = await corrected(ledger);
    const back = await undo(ledger, entries[0]!.seq, ANNA);
    expect(named(await acts(ledger), 'condemn').id).toBe(id);
    expect(await code(undo(ledger, entries[0]!.seq, ANNA))).toBe('undo-impossible');
    await undo(ledger, back.seq, ANNA);
    expect(named(await acts(ledger), 'concern').id).toBe(id);
    expect((await find(ledger, { act: 'concern' })).total).toBe(1);
  });
  it('replace one another field by field; undoing the last brings back the one before', async () => {
    const ledger = await open();
    const { id } = await corrected(ledger);
    const [later] = await correctAct(ledger, { document: 'tolme', act: id }, { act: 'regret' }, { kind: 'person', name: 'Ben' });
    expect(named(await acts(ledger), 'regret').corrected![0]).toMatchObject({ field: 'act', was: 'condemn', by: { name: 'Ben' } });
    await undo(ledger, later!.seq, ANNA);
    expect(named(await acts(ledger), 'concern').corrected![0]).toMatchObject({ field: 'act', by: { name: 'Anna' } });
  });
  it('add an act that the engine does not read, which can be corrected and taken out like any', async () => {
    const ledger = await open();
    await add(ledger);
    const given = { document: 'tolme', act: 'state', performative: at('they hold'), content: at('is owed to all') } as const;
    const entry = await addAct(ledger, given, ANNA);
    const state = named(await acts(ledger), 'state');
    expect(state).toMatchObject({
      speakers: ['XAR', 'XBO'],
      force: { scale: 'position' },
      sentence: (await readingOf(ledger, 'tolme')).sentences.findIndex(
        ({ from, to }) => from <= given.performative.from && given.performative.to <= to,
      ),
      corrected: [{ field: 'added', was: null, seq: entry.seq }],
    });
    expect((await find(ledger, { act: 'state' })).hits.map(({ act }) => act?.id)).toEqual([state.id]);
    await correctAct(
      ledger,
      { document: 'tolme', act: state.id },
      { act: 'declare', span: at('Free passage, they hold, is owed to all') },
      ANNA,
    );
    const declare = named(await acts(ledger), 'declare');
    expect([declare.id, declare.from]).toEqual([state.id, at('Free passage').from]);
    expect(await code(addAct(ledger, given, ANNA))).toBe('correction-invalid');
    await undo(ledger, entry.seq, ANNA);
    expect((await acts(ledger)).some(({ id }) => id === state.id)).toBe(false);
    expect((await readingOf(ledger, 'tolme')).doubts.filter(({ rule }) => rule === 'correction-not-applied')).toHaveLength(2);
  });
  it('are refused when they are not in the vocabulary, the tables or the words of the act', async () => {
    const ledger = await open();
    await add(ledger);
    const place = { document: 'tolme', act: named(await acts(ledger), 'condemn').id };
    const refused: readonly object[] = [
      { act: 'denigrate' },
      { force: 5 },
      { status: 'new' },
      { targets: ['Drossia'] },
      { topics: ['weather'] },
      { modifiers: [at('tolls')] },
      { qualifiers: [{ ...at('in the Lorn Strait'), kind: 'mood' }] },
      { qualifiers: [{ ...at('by the end of 2027'), kind: 'time' }] },
      { span: { from: 5, to: 5_000_000 } },
      { span: at('Free passage') },
      { span: at('the tolls of Drossia') },
      { act: 'condemn' },
      {},
    ];
    for (const set of refused) expect([set, await code(correctAct(ledger, place, set, ANNA))]).toEqual([set, 'correction-invalid']);
    expect(await code(correctAct(ledger, { ...place, act: 'none' }, { act: 'concern' }, ANNA))).toBe('unknown-act');
    expect(await code(correctAct(ledger, { ...place, document: 'none' }, { act: 'concern' }, ANNA))).toBe('unknown-document');
    const missing = { document: 'tolme', act: 'state', performative: at('they hold'), content: at('is owed to all') } as const;
    expect(await code(addAct(ledger, { ...missing, content: at('they hold') }, ANNA))).toBe('correction-invalid');
    expect(await code(addAct(ledger, { ...missing, performative: at('condemned') }, ANNA))).toBe('correction-invalid');
    expect(await code(addAct(ledger, { ...missing, speakers: ['nobody'] }, ANNA))).toBe('correction-invalid');
    expect((await acts(ledger)).every((act) => act.corrected === undefined)).toBe(true);
  });
  it('correct words, boosters and limits, and what follows from them', async () => {
    const ledger = await open();
    await add(ledger);
    const { id, force } = named(await acts(ledger), 'condemn');
    const limit = { ...at('in the Lorn Strait'), kind: 'place' } as const;
    const set = { span: at('strongly condemned the tolls of Drossia in the Lorn Strait'), modifiers: [], qualifiers: [limit] };
    await correctAct(ledger, { document: 'tolme', act: id }, set, ANNA);
    const now = named(await acts(ledger), 'condemn');
    expect([now.from, now.to]).toEqual([set.span.from, set.span.to]);
    expect(now.qualifiers).toEqual([limit]);
    expect(now.force).toMatchObject({ level: force!.level - 0.5, modifiers: [] });
  });
  it('survive a rebuild, an export and an import, and leave the chain sound', async () => {
    const ledger = await open();
    await corrected(ledger);
    await addAct(ledger, { document: 'tolme', act: 'state', performative: at('they hold'), content: at('is owed to all') }, ANNA);
    const before = await readingOf(ledger, 'tolme');
    await rebuild(ledger);
    expect(await readingOf(ledger, 'tolme')).toEqual(before);
    const other = await open({ at: await fresh() });
    await importLedger(other, (await exported(ledger)).split('\n'));
    expect(await readingOf(other, 'tolme')).toEqual(before);
    expect((await find(other, { act: 'concern' })).total).toBe(1);
    expect((await verify(other)).problems).toEqual([]);
  });
  it('find their act by its words when ids and edges are others, and say so when there is none', async () => {
    const ledger = await open();
    await add(ledger);
    const act = named(await acts(ledger), 'condemn');
    const entry = (from: number, to: number) => ({
      kind: 'correct' as const,
      act: 'an-id-of-an-earlier-engine',
      anchor: { document: 'tolme', version: 1, from, to, quote: TEXT.slice(from, to) },
      field: 'act',
      was: 'condemn',
      value: 'regret',
    });
    await ledger.append([entry(act.from + 4, act.to)], ANNA);
    expect(named(await acts(ledger), 'regret').id).toBe(act.id);
    const { from, to } = at('Free passage, they hold');
    const [, second] = await ledger.append([{ ...entry(act.from, act.to), field: 'mood' }, entry(from, to)], ANNA);
    const { doubts } = await readingOf(ledger, 'tolme');
    expect(doubts.filter(({ rule }) => rule === 'correction-not-applied').map(({ message }) => message)).toEqual([
      expect.stringContaining(`“Free passage, they hold” (act, entry ${second!.seq}) is not applied: no act is read at these words.`),
      expect.stringContaining('acts have no such field'),
    ]);
  });
  it('follow their words into a new version, and are reported where the words are gone', async () => {
    const ledger = await open();
    const { id } = await corrected(ledger);
    await correctAct(ledger, { document: 'tolme', act: id }, { qualifiers: [{ ...at('in the Lorn Strait'), kind: 'place' }] }, ANNA);
    const commit = named(await acts(ledger), 'commit').id;
    await correctAct(ledger, { document: 'tolme', act: commit }, { act: 'pledge' }, ANNA);
    await add(ledger, TEXT.replace('5 March 2024', 'Tuesday, 5 March 2024').replace('committed to fund', 'committed to pay for'));
    const now = await readingOf(ledger, 'tolme');
    const concern = named(now.acts, 'concern');
    expect(concern.qualifiers.map(({ from, to }) => now.document.text.slice(from, to))).toEqual(['in the Lorn Strait']);
    expect(named(now.acts, 'commit')).toBeDefined();
    expect(now.doubts.filter(({ rule }) => rule === 'correction-not-applied').map(({ message }) => message)).toEqual([
      expect.stringContaining('its words do not stand in this version of the text'),
    ]);
    expect((await acts(ledger, 1)).map(({ act }) => act)).toEqual(expect.arrayContaining(['concern', 'pledge']));
    await correctAct(ledger, { document: 'tolme', act: named(now.acts, 'commit').id }, { act: 'promise' }, ANNA);
    expect((await acts(ledger, 1)).some(({ act }) => act === 'promise')).toBe(false);
  });
  it('go with a text that is removed', async () => {
    const ledger = await open();
    const { id } = await corrected(ledger);
    await redact(ledger, 'tolme', 'The agency asked for it.', ANNA);
    expect(await code(readingOf(ledger, 'tolme'))).toBe('text-redacted');
    expect(await code(correctAct(ledger, { document: 'tolme', act: id }, { act: 'regret' }, ANNA))).toBe('text-redacted');
    expect((await find(ledger, { act: 'concern' })).total).toBe(0);
  });
});

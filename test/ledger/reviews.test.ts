import { expect, it } from 'vitest';
import { commitmentOf, commitments } from '../../src/ledger/commitments.js';
import type { Author, Body, DocumentFacts } from '../../src/ledger/entries.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { rebuild } from '../../src/ledger/rebuild.js';
import { redact } from '../../src/ledger/redact.js';
import { decide, history, note, offerEvidence, orphans, rate, reviewQueue, setStanding, undo } from '../../src/ledger/reviews.js';
import { ANNA, documentOf } from './sample.js';
import { describeStores } from './stores.js';

const BERT: Author = { kind: 'person', name: 'Bert' };
const NETWORK = 'We will establish a joint air-warning network for the Lorn Strait by the end of 2024.';
const DONE = 'We welcome the establishment of the joint air-warning network for the Lorn Strait.';
const CABLES = 'We commit to protect the undersea cables of the Inner Gulf from sabotage.';
const CONDEMN = 'We condemn the shelling of Karsk.';

const put = async (
  ledger: Ledger,
  name: string,
  date: string,
  sentences: readonly string[],
  facts: Partial<DocumentFacts> = {},
): Promise<void> => {
  const { body, supply } = documentOf(`Joint Statement\n\n${sentences.join('\n\n')}`, {
    id: name,
    name: `${name}.txt`,
    facts: { date, ...facts },
  });
  await ledger.append([body], ANNA, supply);
};
/** A ledger in which a promise was made in 2024 and kept in 2025. */
const kept = async (ledger: Ledger): Promise<string> => {
  await put(ledger, 'first', '2024-03-05', [NETWORK, CABLES]);
  await put(ledger, 'second', '2025-03-05', [DONE, CONDEMN]);
  return (await network(ledger)).id;
};
const network = async (ledger: Ledger) => (await commitments(ledger)).find(({ first }) => first.words.includes('air-warning'))!;
const standing = async (ledger: Ledger) => (await network(ledger)).standing;

describeStores('reviews', (open) => {
  it('find the evidence that a later text offers, and count it only once accepted', async () => {
    const ledger = await open();
    const id = await kept(ledger);
    const [item, ...others] = await reviewQueue(ledger);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      offer: { commitment: id, bearing: 'fulfils', state: 'offered', date: '2025-03-05', at: { document: 'second', quote: DONE } },
      promise: NETWORK.slice(0, -1),
    });
    expect(await network(ledger)).toMatchObject({ standing: 'open', pending: 1 });
    const entry = await decide(ledger, { offer: item!.offer.id, decision: 'accept', note: 'seen at Harn' }, ANNA);
    expect(await network(ledger)).toMatchObject({
      standing: 'fulfilled',
      pending: 0,
      overdue: false,
      standpoint: { from: 'evidence', seq: entry.seq },
    });
    expect((await commitmentOf(ledger, id)).evidence).toMatchObject([{ state: 'accepted', review: { by: ANNA, note: 'seen at Harn' } }]);
    expect(await reviewQueue(ledger)).toEqual([]);
  });
  it('that reject leave a commitment as it was, and a later decision replaces an earlier one', async () => {
    const ledger = await open();
    await kept(ledger);
    const [item] = await reviewQueue(ledger);
    await decide(ledger, { offer: item!.offer.id, decision: 'accept' }, ANNA);
    await decide(ledger, { offer: item!.offer.id, decision: 'reject' }, BERT);
    expect(await network(ledger)).toMatchObject({ standing: 'open', pending: 0 });
  });
  it('can be undone, and the undo too', async () => {
    const ledger = await open();
    await kept(ledger);
    const [item] = await reviewQueue(ledger);
    const review = await decide(ledger, { offer: item!.offer.id, decision: 'accept' }, ANNA);
    const first = await undo(ledger, review.seq, BERT);
    expect(await standing(ledger)).toBe('open');
    await undo(ledger, first.seq, ANNA);
    expect(await standing(ledger)).toBe('fulfilled');
    await expect(undo(ledger, first.seq, ANNA)).rejects.toMatchObject({ code: 'undo-impossible' });
    await expect(undo(ledger, 1, ANNA)).rejects.toMatchObject({ code: 'undo-impossible' });
    await expect(undo(ledger, 999, ANNA)).rejects.toMatchObject({ code: 'undo-impossible' });
    await expect(undo(ledger, Number.NaN, ANNA)).rejects.toMatchObject({ code: 'undo-impossible' });
    expect((await history(ledger)).map(({ body, undone, orphan }) => [body.kind, undone, orphan])).toEqual([
      ['undo', false, false],
      ['undo', true, false],
      ['review', false, false],
    ]);
  });
  it('set a standing above what is computed; the last one in force wins', async () => {
    const ledger = await open();
    const id = await kept(ledger);
    await setStanding(ledger, { commitment: id, standing: 'in-progress' }, ANNA);
    const overtaken = await setStanding(ledger, { commitment: id, standing: 'overtaken', note: 'by the treaty' }, BERT);
    expect(await network(ledger)).toMatchObject({
      standing: 'overtaken',
      standpoint: { from: 'entry', reason: 'set by Bert: by the treaty' },
    });
    await undo(ledger, overtaken.seq, BERT);
    expect(await standing(ledger)).toBe('in-progress');
    await expect(setStanding(ledger, { commitment: id, standing: 'lost' as never }, ANNA)).rejects.toMatchObject({
      code: 'standing-invalid',
    });
  });
  it('rate members per round and phase, and change no standing by it', async () => {
    const ledger = await open();
    const id = await kept(ledger);
    const score = { commitment: id, member: 'XAR', round: '2025' } as const;
    await rate(ledger, { ...score, phase: 'interim', score: 0 }, ANNA);
    await rate(ledger, { ...score, phase: 'final', score: -1 }, ANNA);
    await rate(ledger, { ...score, phase: 'final', score: 1, note: 'late but whole' }, BERT);
    const { ratings, standing: stands } = await commitmentOf(ledger, id);
    expect(ratings.map(({ phase, score: given, by }) => [phase, given, by.name])).toEqual([
      ['final', 1, 'Bert'],
      ['interim', 0, 'Anna'],
    ]);
    expect(stands).toBe('open');
    await expect(rate(ledger, { ...score, phase: 'final', score: 2 as never }, ANNA)).rejects.toMatchObject({ code: 'rating-invalid' });
    await expect(rate(ledger, { ...score, member: 'XDR', phase: 'final', score: 1 }, ANNA)).rejects.toMatchObject({
      code: 'rating-invalid',
    });
  });
  it('note what the next reader should know', async () => {
    const ledger = await open();
    const id = await kept(ledger);
    await note(ledger, { commitment: id, text: 'Ask Orle. 𝄞' }, ANNA);
    expect((await commitmentOf(ledger, id)).notes).toMatchObject([{ text: 'Ask Orle. 𝄞', by: ANNA }]);
    await expect(note(ledger, { commitment: id, text: ' ' }, ANNA)).rejects.toMatchObject({ code: 'note-empty' });
    await expect(note(ledger, { commitment: 'c-none', text: 'x' }, ANNA)).rejects.toMatchObject({ code: 'unknown-commitment' });
  });
  it('take evidence that people and models offer, and let it wait like the engine’s', async () => {
    const ledger = await open();
    await kept(ledger);
    const cables = (await commitments(ledger)).find(({ first }) => first.words.includes('cables'))!;
    const text = `Joint Statement\n\n${DONE}\n\n${CONDEMN}`;
    const from = text.indexOf(CONDEMN);
    const found = {
      commitment: cables.id,
      document: 'second',
      from,
      to: from + CONDEMN.length,
      bearing: 'contradicts',
      reason: 'the cable was cut',
    } as const;
    await offerEvidence(ledger, found, { kind: 'model', name: 'reader-1' });
    const [item] = await reviewQueue(ledger, { commitment: cables.id });
    expect(item).toMatchObject({ offer: { by: { kind: 'model' }, bearing: 'contradicts' } });
    await decide(ledger, { offer: item!.offer.id, decision: 'accept' }, ANNA);
    expect((await commitmentOf(ledger, cables.id)).standing).toBe('not-fulfilled');
    await expect(offerEvidence(ledger, { ...found, to: 9999 }, ANNA)).rejects.toMatchObject({ code: 'span-outside-text' });
    await expect(decide(ledger, { offer: 'e-none', decision: 'accept' }, ANNA)).rejects.toMatchObject({ code: 'unknown-evidence' });
  });
  it('survive a rebuild and an earlier text that comes in later', async () => {
    const ledger = await open();
    const id = await kept(ledger);
    const [item] = await reviewQueue(ledger);
    await decide(ledger, { offer: item!.offer.id, decision: 'accept' }, ANNA);
    await note(ledger, { commitment: id, text: 'kept' }, ANNA);
    await rebuild(ledger);
    expect(await standing(ledger)).toBe('fulfilled');
    await put(ledger, 'zeroth', '2023-03-05', [NETWORK]);
    const now = await network(ledger);
    expect(now.id).not.toBe(id);
    expect(now.standing).toBe('fulfilled');
    expect((await commitmentOf(ledger, id)).notes).toHaveLength(1);
  });
  it('made under another engine, with other ids and other limits of acts, still count', async () => {
    const ledger = await open();
    const id = await kept(ledger);
    const { last } = await commitmentOf(ledger, id);
    const promise = { ...last.at, from: last.at.from + 8, quote: last.at.quote.slice(8) };
    const at = { document: 'second', version: 1, from: 17, to: 17 + DONE.length - 1, quote: DONE.slice(0, -1) };
    const offer = { id: 'e-old', commitment: 'c-old', promise, at, bearing: 'fulfils', reason: 'old' } as const;
    const said: readonly Body[] = [
      { kind: 'review', of: { kind: 'evidence', id: 'e-old', anchor: at }, decision: 'accept', note: null, offer },
      { kind: 'note', on: { kind: 'commitment', id: 'c-old', anchor: promise }, text: 'from before' },
      { kind: 'rating', commitment: 'c-old', promise, member: 'XAR', round: '2025', phase: 'final', score: 1, note: null },
    ];
    await ledger.append(said, ANNA);
    const detail = await commitmentOf(ledger, id);
    expect(detail).toMatchObject({ standing: 'fulfilled', pending: 0, notes: [{ text: 'from before' }], ratings: [{ score: 1 }] });
    expect(detail.evidence).toHaveLength(1);
    expect(await orphans(ledger)).toEqual([]);
  });
  it('are linked by their words even when an id has come to mean another commitment', async () => {
    const ledger = await open();
    const id = await kept(ledger);
    const cables = (await commitments(ledger)).find(({ first }) => first.words.includes('cables'))!;
    await ledger.append([{ kind: 'standing', commitment: id, promise: cables.last.at, standing: 'overtaken', note: null }], ANNA);
    expect((await commitmentOf(ledger, cables.id)).standing).toBe('overtaken');
    expect(await standing(ledger)).toBe('open');
  });
  it('whose words are gone are orphans: listed, not lost, and back with the words', async () => {
    const ledger = await open();
    const id = await kept(ledger);
    await note(ledger, { commitment: id, text: 'kept' }, ANNA);
    const entry = await ledger.append([{ kind: 'undo', seq: 1 }], ANNA);
    expect(await orphans(ledger)).toMatchObject([{ body: { kind: 'note', text: 'kept' } }]);
    expect((await history(ledger)).find(({ body }) => body.kind === 'note')).toMatchObject({ orphan: true, commitment: null });
    await undo(ledger, entry[0]!.seq, ANNA);
    expect(await orphans(ledger)).toEqual([]);
  });
  it('of a text that was removed leave no words of it among what is derived', async () => {
    const ledger = await open();
    await kept(ledger);
    await reviewQueue(ledger);
    await redact(ledger, 'second', 'licence', ANNA);
    const left =
      JSON.stringify(await ledger.db.selectFrom('offers').selectAll().execute()) +
      JSON.stringify(await ledger.db.selectFrom('commitments').selectAll().execute());
    expect(left).not.toContain('welcome the establishment');
    expect(await reviewQueue(ledger)).toEqual([]);
  });
  it('of a new version of a document still find their words', async () => {
    const ledger = await open();
    const id = await kept(ledger);
    await setStanding(ledger, { commitment: id, standing: 'in-progress' }, ANNA);
    const { body, supply } = documentOf(`Joint Statement of the Leaders\n\nCorrected on 6 March.\n\n${NETWORK}\n\n${CABLES}`, {
      id: 'first',
      version: 2,
      name: 'first.txt',
      facts: { date: '2024-03-05' },
    });
    await ledger.append([body], ANNA, supply);
    expect(await standing(ledger)).toBe('in-progress');
  });
});

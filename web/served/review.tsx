import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry, ReviewQueue } from '../engine/answers.js';
import { Link } from '../parts/link.js';
import { Quote } from '../parts/words.js';
import { useAnnounce } from '../state/announce.js';
import { useKeys } from '../state/keys.js';
import { placeFragment } from '../state/route.js';
import { useAnswer, useServer } from '../state/server.js';
import { failureOf } from '../state/task.js';
import { dayInWords } from '../text/days.js';
import { Answered } from './answered.js';
import { BEARING_SAYS } from './commitments.js';
import { LedgerTabs } from './ledger-tabs.js';

/** Evidence that waits for a decision, one piece at a time. */
export function ReviewScreen() {
  const { task, again } = useAnswer<ReviewQueue>('/reviews?limit=200');
  return (
    <div class="ledger">
      <header class="screen-head">
        <h1>Ledger</h1>
        <LedgerTabs />
      </header>
      <Answered task={task} doing="Looking for what waits">
        {(queue) => <Queue queue={queue} onChanged={again} />}
      </Answered>
    </div>
  );
}

function Queue({ queue: { queue, total }, onChanged }: { readonly queue: ReviewQueue; readonly onChanged: () => void }) {
  const server = useServer();
  const announce = useAnnounce();
  const [at, setAt] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const note = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const done = useRef<number[]>([]);
  const item = queue[Math.min(at, queue.length - 1)];
  const may = server !== null && server.me.scope !== 'read';
  /** The decision that is on its way: a second press waits for nothing, an undo waits for it. */
  const under = useRef<Promise<void> | null>(null);
  const send = async (decision: 'accept' | 'reject', offer: string): Promise<void> => {
    try {
      const words = note.current?.value.trim() ?? '';
      const entry = await server?.client.json<Entry>('/reviews', {
        method: 'POST',
        body: { of: { kind: 'evidence', id: offer, anchor: null }, decision, ...(words !== '' && { note: words }) },
      });
      if (entry !== undefined) done.current.push(entry.seq);
      announce(decision === 'accept' ? 'Accepted. The next one.' : 'Rejected. The next one.');
      setTrouble(null);
      onChanged();
    } catch (error) {
      setTrouble(`${failureOf(error).message} ${failureOf(error).todo}`);
    }
  };
  const decide = async (decision: 'accept' | 'reject'): Promise<void> => {
    if (item === undefined || !may || under.current !== null) return;
    under.current = send(decision, item.offer.id);
    await under.current;
    under.current = null;
  };
  const undo = async (): Promise<void> => {
    await under.current;
    const seq = done.current.pop();
    if (seq === undefined) return announce('There is nothing to undo.');
    try {
      await server?.client.json(`/entries/${seq}/undo`, { method: 'POST' });
      announce('Undone');
      onChanged();
    } catch (error) {
      done.current.push(seq);
      setTrouble(`${failureOf(error).message} ${failureOf(error).todo}`);
    }
  };
  const step = (by: 1 | -1): void => setAt((last) => Math.max(0, Math.min(queue.length - 1, last + by)));
  useKeys([
    { key: 'j', does: 'next', run: () => step(1) },
    { key: 'k', does: 'previous', run: () => step(-1) },
    { key: 'a', does: 'accept the evidence', run: () => void decide('accept') },
    { key: 'x', does: 'reject the evidence', run: () => void decide('reject') },
    { key: 'u', does: 'undo the last decision', run: () => void undo() },
  ]);
  useLayoutEffect(() => {
    if (note.current !== null) note.current.value = '';
    heading.current?.focus({ preventScroll: true });
  }, [item?.offer.id]);
  if (item === undefined)
    return (
      <div class="state">
        <h2 ref={heading} tabIndex={-1} class="state-title">
          Nothing waits for a review
        </h2>
        <p class="soft">Evidence is offered when a later document speaks of an earlier promise.</p>
        {done.current.length > 0 && (
          <button type="button" onClick={() => void undo()}>
            Undo the last decision
          </button>
        )}
      </div>
    );
  const { offer } = item;
  const place = (one: typeof offer.at): string =>
    `/documents/${encodeURIComponent(`${one.document}@${one.version}`)}#${placeFragment({ from: one.from, to: one.to, quote: one.quote.slice(0, 60), side: null })}`;
  return (
    <article class="one-review">
      <h2 ref={heading} tabIndex={-1}>
        {Math.min(at, queue.length - 1) + 1} of {total}
      </h2>
      <div class="versus">
        <div>
          <h3>What was promised</h3>
          <p class="doc">
            <Quote text={item.promise} />
          </p>
          <p class="soft small">
            <Link to={place(offer.promise)}>in its text</Link> ·{' '}
            <Link to={`/commitments/${encodeURIComponent(offer.commitment)}`}>the commitment</Link>
          </p>
        </div>
        <div>
          <h3>What {BEARING_SAYS[offer.bearing]}, it seems</h3>
          <p class="doc">
            <Quote text={offer.at.quote} />
          </p>
          <p class="soft small">
            <Link to={place(offer.at)}>{offer.date === null ? 'in its text' : dayInWords(offer.date)}</Link> · {offer.reason} · offered by{' '}
            {offer.by.kind === 'engine' ? 'the engine' : offer.by.name}
          </p>
        </div>
      </div>
      {may && (
        <div class="go">
          <button type="button" class="primary" onClick={() => void decide('accept')}>
            ✓ Accept
          </button>
          <button type="button" onClick={() => void decide('reject')}>
            ✕ Reject
          </button>
          <button type="button" onClick={() => step(1)}>
            Later
          </button>
          <button type="button" class="quiet" onClick={() => void undo()}>
            Undo
          </button>
          <label class="inline-label">
            <span>Note</span>
            <input ref={note} type="text" />
          </label>
        </div>
      )}
      <div role="alert">{trouble !== null && <p class="note">{trouble}</p>}</div>
    </article>
  );
}

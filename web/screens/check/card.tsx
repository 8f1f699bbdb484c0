import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Quote } from '../../parts/words.js';
import type { Review, Reviews } from '../../state/reviews.js';
import type { Item } from './items.js';
import { heard } from './marks.js';

export interface CardProps {
  readonly item: Item;
  readonly current: boolean;
  readonly reviews: Reviews;
  readonly onSelect: (id: string) => void;
  readonly onAcross: (to: 'report' | 'statement') => void;
  readonly onCopy: (words: string, what: string) => void;
}

export const DECISION_SAYS: Readonly<Record<'accept' | 'reject', string>> = { accept: 'accepted', reject: 'rejected' };

/** One item of the work list; the selected one says everything that is known of it. */
export function Card({ item, current, reviews, onSelect, onAcross, onCopy }: CardProps) {
  const review = reviews.of(item.id);
  return (
    <li class={`card ${item.look}${current ? ' on' : ''}${review.decision ? ` ${review.decision}ed` : ''}`} id={`card-${item.id}`}>
      <button
        type="button"
        class="card-head"
        id={`head-${item.id}`}
        aria-expanded={current}
        data-across={current ? true : undefined}
        onClick={() => onSelect(item.id)}
      >
        <span class="unseen">{heard(item)}. </span>
        <span class="tag" aria-hidden="true">
          {item.sign} {item.result}
        </span>
        {review.decision !== null && <span class="decided">{DECISION_SAYS[review.decision]}</span>}
        <span class="card-words">
          <bdi>{clipped(item.words?.text ?? item.sources[0]?.text ?? '', current ? CLIPPED * 3 : CLIPPED)}</bdi>
        </span>
      </button>
      {current && <CardBody item={item} review={review} reviews={reviews} onAcross={onAcross} onCopy={onCopy} />}
    </li>
  );
}

const SURE: Readonly<Record<string, string>> = {
  sure: 'We are sure of this.',
  likely: 'This is likely.',
  unsure: 'We are not sure: read both texts.',
};

const CLIPPED = 220;
/** Words on one line, cut between words: half a number is another number. */
function clipped(words: string, most: number): string {
  const line = words
    .slice(0, most * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return line;
  const space = line.lastIndexOf(' ', most);
  return `${line.slice(0, space > 0 ? space : most)} …`;
}

type BodyProps = Omit<CardProps, 'current' | 'onSelect'> & { readonly review: Review };

function CardBody({ item, review, reviews, onAcross, onCopy }: BodyProps) {
  const none = item.kind === 'claim' && item.instead === null && item.sources.length === 0;
  return (
    <div class="card-body">
      {item.reasons.length === 0 ? (
        <p>{sentence(item.says)}</p>
      ) : (
        <ul class="reasons">
          {item.reasons.map(({ grave, words }, index) => (
            <li key={index} class={grave ? 'grave' : 'slight'}>
              {!grave && item.kind === 'claim' && <span class="soft">minor, </span>}
              <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
      )}
      {item.instead !== null && (
        <div class="instead">
          <p class="soft">{item.kind === 'quotation' ? 'The text has' : 'The text’s own words'}</p>
          <p class="doc">
            <Quote text={item.instead} />
          </p>
          {item.around !== null && (
            <p class="doc small">
              in: <Quote text={item.around} />
            </p>
          )}
        </div>
      )}
      {none && <p class="soft">The text has no such words.</p>}
      {item.basis !== null && (
        <p>
          Only in <bdi>{item.basis}</bdi>, not in the joint text.
        </p>
      )}
      {item.sure !== null && item.reasons.length > 0 && <p class="soft">{SURE[item.sure] ?? item.sure}</p>}
      <div class="actions">
        {item.instead !== null && (
          <button type="button" onClick={() => onCopy(item.instead ?? '', 'The text’s words')}>
            Copy the words
          </button>
        )}
        {item.words !== null && (
          <button type="button" onClick={() => onAcross('report')}>
            In the report
          </button>
        )}
        {item.sources.length > 0 && (
          <button type="button" onClick={() => onAcross('statement')}>
            In the statement
          </button>
        )}
      </div>
      {item.kind !== 'omission' && (
        <div class="actions review" role="group" aria-label="Your review">
          <button
            type="button"
            class="accept"
            aria-pressed={review.decision === 'accept'}
            title="The finding is right"
            onClick={() => reviews.decide(item.id, 'accept')}
          >
            ✓ Accept
          </button>
          <button
            type="button"
            class="reject"
            aria-pressed={review.decision === 'reject'}
            title="The finding is wrong"
            onClick={() => reviews.decide(item.id, 'reject')}
          >
            ✕ Reject
          </button>
          <Note key={item.id} note={review.note} onNote={(note) => reviews.note(item.id, note)} />
        </div>
      )}
    </div>
  );
}

const sentence = (words: string): string => `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}.`;

function Note({ note, onNote }: { readonly note: string; readonly onNote: (note: string) => void }) {
  const [open, setOpen] = useState(note !== '');
  const field = useRef<HTMLTextAreaElement>(null);
  // Opened by its button, which is gone then.
  useLayoutEffect(() => {
    if (open && note === '') field.current?.focus();
  }, [open]);
  if (!open)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        Add a note
      </button>
    );
  return (
    <label class="note-field">
      <span>Note</span>
      <textarea rows={2} ref={field} defaultValue={note} onChange={(event) => onNote(event.currentTarget.value)} />
    </label>
  );
}

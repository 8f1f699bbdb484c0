import { useRef } from 'preact/hooks';
import type { EntryPage } from '../engine/answers.js';
import { Link } from '../parts/link.js';
import { Quote } from '../parts/words.js';
import { useAnnounce } from '../state/announce.js';
import { useNavigation } from '../state/location.js';
import { pathWith, useAnswer, useServer } from '../state/server.js';
import { failureOf } from '../state/task.js';
import { dayInWords } from '../text/days.js';
import { type NameOfParty, usePartyNames } from '../text/parties.js';
import { inWords } from '../text/scales.js';
import { Answered } from './answered.js';
import { FIELD_SAYS } from './corrections.js';
import { LedgerTabs } from './ledger-tabs.js';

type Listed = EntryPage['entries'][number];

/** Everything that was ever said, the latest first; each can be taken back, and the taking back too. */
export function HistoryScreen() {
  const { route, go } = useNavigation();
  const { task, again } = useAnswer<EntryPage>(pathWith('/entries', { cursor: route.query.cursor ?? '', about: route.query.about ?? '' }));
  return (
    <div class="ledger">
      <header class="screen-head">
        <h1>Ledger</h1>
        <LedgerTabs />
      </header>
      <Answered task={task} doing="Opening the history">
        {({ entries, next }) => (
          <>
            {entries.length === 0 && <p class="soft">Nothing has been added yet.</p>}
            <ol class="history">
              {entries.map((entry) => (
                <EntryView key={entry.seq} entry={entry} onChanged={again} />
              ))}
            </ol>
            {next !== null && (
              <button type="button" onClick={() => go({ path: '/history', query: { ...route.query, cursor: next } })}>
                Earlier
              </button>
            )}
          </>
        )}
      </Answered>
    </div>
  );
}

function EntryView({ entry, onChanged }: { readonly entry: Listed; readonly onChanged: () => void }) {
  const server = useServer();
  const announce = useAnnounce();
  const own = useRef<HTMLLIElement>(null);
  const undo = async (): Promise<void> => {
    try {
      await server?.client.json(`/entries/${entry.seq}/undo`, { method: 'POST' });
      announce('Taken back');
      // The button goes; the entry stays.
      own.current?.focus();
      onChanged();
    } catch (error) {
      announce(failureOf(error).message);
    }
  };
  return (
    <li class={entry.undone ? 'undone' : ''} ref={own} tabIndex={-1}>
      <div>
        <b>{SAYS[entry.body.kind]}</b> <Told entry={entry} />
        <p class="soft small">
          {entry.by.kind === 'engine' ? 'the engine' : entry.by.name}, {dayInWords(entry.at)}, {entry.at.slice(11, 16)} UTC
          {entry.undone && ' · taken back'}
        </p>
      </div>
      {server !== null && server.me.scope !== 'read' && !FINAL.has(entry.body.kind) && !entry.undone && (
        <button type="button" onClick={() => void undo()}>
          Undo<span class="unseen"> entry {entry.seq}</span>
        </button>
      )}
    </li>
  );
}

/** Documents are not taken back (a text can be removed); an undone entry is brought back by undoing its undo. */
const FINAL = new Set<string>(['document', 'redaction']);
const SAYS: Readonly<Record<Listed['body']['kind'], string>> = {
  document: 'Document added',
  describe: 'Facts corrected',
  redaction: 'Text removed',
  correct: 'Reading corrected',
  evidence: 'Evidence offered',
  review: 'Reviewed',
  note: 'Note',
  rating: 'Rated',
  standing: 'Standing set',
  undo: 'Taken back',
  lexicon: 'Own tables set',
};

const namesIn = (ids: unknown, nameOf: NameOfParty): string => (Array.isArray(ids) ? ids.map(String).map(nameOf).join(', ') : '');

function Told({ entry: { body } }: { readonly entry: Listed }) {
  const nameOf = usePartyNames();
  switch (body.kind) {
    case 'document':
      return (
        <Link to={`/documents/${encodeURIComponent(`${body.document.id}@${body.document.version}`)}`}>
          <bdi>{body.document.facts.title ?? body.document.id}</bdi>
        </Link>
      );
    case 'describe':
      return (
        <>
          of <Link to={`/documents/${encodeURIComponent(body.document)}`}>{body.document}</Link>:{' '}
          {Object.entries(body.set)
            .map(([name, value]) => `${name} ${value === null ? 'not known' : String(value)}`)
            .join(', ')}
        </>
      );
    case 'redaction':
      return (
        <>
          of {body.document}: <bdi>{body.reason}</bdi>
        </>
      );
    case 'correct':
      return (
        <>
          <Quote text={body.anchor.quote.slice(0, 160)} />
          {': '}
          {FIELD_SAYS[body.field as keyof typeof FIELD_SAYS] ?? body.field}
          {typeof body.value === 'string' && ` It is ${inWords(body.value)}.`}
          {(body.field === 'speakers' || body.field === 'targets') && ` It is ${namesIn(body.value, nameOf) || 'nobody'}.`}
        </>
      );
    case 'evidence':
      return <Quote text={body.offer.at.quote.slice(0, 160)} />;
    case 'review':
      return (
        <>
          {body.decision === 'accept' ? 'accepted' : 'rejected'}:{' '}
          <Quote text={(body.offer?.at.quote ?? body.of.anchor?.quote ?? body.of.id).slice(0, 160)} />
          {body.note !== null && (
            <>
              {' – '}
              <bdi>{body.note}</bdi>
            </>
          )}
        </>
      );
    case 'note':
      return <bdi>{body.text}</bdi>;
    case 'rating':
      return (
        <>
          {nameOf(body.member)}: {body.score > 0 ? '+1' : body.score < 0 ? '−1' : 0} ({body.round}, {body.phase})
        </>
      );
    case 'standing':
      return (
        <>
          {inWords(body.standing)}
          {body.note !== null && (
            <>
              {' – '}
              <bdi>{body.note}</bdi>
            </>
          )}
        </>
      );
    case 'lexicon':
      return <>All texts are read with the ledger’s own parties, topics and levels of force.</>;
    default:
      return <>entry {body.seq}</>;
  }
}

import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { GENRES, LEVELS, type Reading } from '../../src/model.js';
import type { DocumentPage, StoredDocument } from '../engine/answers.js';
import { Link } from '../parts/link.js';
import { ReadView } from '../screens/read/view.js';
import { useAnnounce } from '../state/announce.js';
import { useNavigation } from '../state/location.js';
import { pathWith, useAnswer, useServer } from '../state/server.js';
import { failureOf, type Task } from '../state/task.js';
import { dayInWords } from '../text/days.js';
import { inWords } from '../text/scales.js';
import { ActTools } from './act-tools.js';
import { Answered } from './answered.js';
import { CorrectedBar } from './corrected-bar.js';

/** A document that the ledger keeps: its facts, which can be corrected, and its reading. */
export function DocumentScreen() {
  const { route } = useNavigation();
  const id = decodeURIComponent(route.path.slice('/documents/'.length));
  const path = `/documents/${encodeURIComponent(id)}`;
  const known = useAnswer<StoredDocument>(path);
  const uncorrected = route.query.corrected === 'false';
  const read = useAnswer<Reading>(pathWith(`${path}/reading`, { corrected: uncorrected ? 'false' : '' }));
  const both = useMemo<Task<readonly [StoredDocument, Reading]>>(() => {
    if (known.task.state !== 'done') return known.task;
    return read.task.state === 'done' ? { state: 'done', value: [known.task.value, read.task.value] } : read.task;
  }, [
    ...[known.task.state, read.task.state],
    ...[known.task.state === 'done' ? known.task.value : null, read.task.state === 'done' ? read.task.value : null],
  ]);
  if (both.state !== 'done')
    return (
      <>
        <h1 class="unseen">Document</h1>
        <Answered task={both} doing="Opening the document">
          {() => null}
        </Answered>
      </>
    );
  const [document, reading] = both.value;
  return (
    <ReadView
      key={`${document.id}@${document.version}${uncorrected ? ' uncorrected' : ''}`}
      reading={reading}
      facts={
        <>
          <Facts document={document} onChanged={known.again} />
          <CorrectedBar document={document} reading={reading} onChanged={read.again} />
        </>
      }
      tools={(item) => !uncorrected && <ActTools document={document} reading={reading} item={item} onChanged={read.again} />}
    />
  );
}

const TRUST_SAYS = {
  authentic: 'the issuer’s own text',
  official: 'an official copy',
  secondary: 'somebody else’s copy',
  unverified: 'not verified',
} as const;

function Facts({ document, onChanged }: { readonly document: StoredDocument; readonly onChanged: () => void }) {
  const [editing, setEditing] = useState(false);
  const server = useServer();
  const button = useRef<HTMLButtonElement>(null);
  const edited = useRef(false);
  useLayoutEffect(() => {
    if (editing) edited.current = true;
    else if (edited.current) button.current?.focus();
  }, [editing]);
  if (editing)
    return (
      <EditFacts
        document={document}
        onClose={(changed) => {
          setEditing(false);
          if (changed) onChanged();
        }}
      />
    );
  const guessed = (name: string): string => (document.inferred.includes(name) ? ' (worked out)' : '');
  const facts: readonly (readonly [string, string])[] = [
    ['Kind', `${document.genre}${guessed('genre')}`],
    ['Level', document.level === null ? 'not known' : `${document.level}${guessed('level')}`],
    ['Date', document.date === null ? 'not known' : `${dayInWords(document.date)}${guessed('date')}`],
    ['Series', document.series ?? 'none'],
    ['Trust', TRUST_SAYS[document.trust]],
    ['Version', String(document.version)],
  ];
  return (
    <div class="facts">
      {facts.map(([name, value]) => (
        <span key={name}>
          {name}: <b>{value}</b>
        </span>
      ))}
      {server !== null && server.me.scope !== 'read' && (
        <button type="button" class="quiet" ref={button} onClick={() => setEditing(true)}>
          Correct these
        </button>
      )}
      <Ways document={document} />
    </div>
  );
}

/** What else can be done with a document: check a report against it, compare it with the text before it, follow its series. */
function Ways({ document }: { readonly document: StoredDocument }) {
  const { task } = useAnswer<DocumentPage>(
    document.series === null ? null : pathWith('/documents', { series: document.series, limit: '500' }),
  );
  const before = useMemo(() => (task.state === 'done' ? lastBefore(task.value.documents, document) : undefined), [task.state, document]);
  const id = `${document.id}@${document.version}`;
  return (
    <span class="ways-on">
      {document.genre === 'statement' && <Link to={`/?statement=${encodeURIComponent(id)}`}>Check a report against it</Link>}
      {before !== undefined && (
        <Link to={`/compare?before=${encodeURIComponent(before.id)}&after=${encodeURIComponent(id)}`}>
          Compare with {before.date === null ? 'the text before' : dayInWords(before.date)}
        </Link>
      )}
      {document.series !== null && <Link to={`/series/${encodeURIComponent(document.series)}`}>Drift of the series</Link>}
    </span>
  );
}

function lastBefore(documents: DocumentPage['documents'], { id, date }: StoredDocument): DocumentPage['documents'][number] | undefined {
  if (date === null) return undefined;
  return [...documents]
    .filter((one) => one.id !== id && one.date !== null && one.date < date)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .at(-1);
}

function EditFacts({ document, onClose }: { readonly document: StoredDocument; readonly onClose: (changed: boolean) => void }) {
  const server = useServer();
  const announce = useAnnounce();
  const [trouble, setTrouble] = useState<string | null>(null);
  const save = async (form: FormData): Promise<void> => {
    const field = (name: string): string | null => form.get(name)?.toString().trim() || null;
    const wanted = {
      title: field('title'),
      date: field('date'),
      place: field('place'),
      genre: field('genre') ?? document.genre,
      level: field('level'),
      series: field('series'),
    };
    const changed = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => value !== document[name as keyof typeof wanted]));
    if (Object.keys(changed).length === 0) return onClose(false);
    try {
      await server?.client.json(`/documents/${encodeURIComponent(document.id)}`, { method: 'PATCH', body: changed });
      announce('Corrected. It stands in the history under your name, and can be undone there.');
      onClose(true);
    } catch (error) {
      setTrouble(`${failureOf(error).message} ${failureOf(error).todo}`);
    }
  };
  const choice = (name: string, label: string, value: string | null, values: readonly string[], none: string | null) => (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value ?? ''}>
        {none !== null && <option value="">{none}</option>}
        {values.map((one) => (
          <option key={one} value={one} selected={one === value}>
            {inWords(one)}
          </option>
        ))}
      </select>
    </label>
  );
  const field = (name: string, label: string, value: string | null, type: 'text' | 'date' = 'text') => (
    <label>
      <span>{label}</span>
      {type === 'date' ? (
        <input type="date" name={name} defaultValue={value ?? ''} />
      ) : (
        <input type="text" name={name} defaultValue={value ?? ''} />
      )}
    </label>
  );
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      class="query boxed"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      {field('title', 'Title', document.title)}
      {field('date', 'Date', document.date, 'date')}
      {field('place', 'Place', document.place)}
      {choice('genre', 'Kind', document.genre, GENRES, null)}
      {choice('level', 'Level', document.level, LEVELS, 'not known')}
      {field('series', 'Series', document.series)}
      <button type="submit" class="primary">
        Save
      </button>
      <button type="button" onClick={() => onClose(false)}>
        Leave as it is
      </button>
      <div role="alert">{trouble !== null && <p class="note">{trouble}</p>}</div>
    </form>
  );
}

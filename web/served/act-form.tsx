import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Reading, type Span, type SpeechAct, STATUSES } from '../../src/model.js';
import type { ActDetail, StoredDocument } from '../engine/answers.js';
import { useAnnounce } from '../state/announce.js';
import { useAnswer, useServer } from '../state/server.js';
import { failureOf } from '../state/task.js';
import { usePartyNames } from '../text/parties.js';
import { inWords, STATUS_SAYS } from '../text/scales.js';
import { ActOptions, LimitsField, ModifiersField, type Named, NamesField, type Stretch, StretchField, stretchOf } from './act-fields.js';

interface ActFormProps {
  readonly document: StoredDocument;
  readonly reading: Reading;
  readonly act: SpeechAct;
  /** `gone`: the act has been taken out. */
  readonly onClose: (outcome: 'left' | 'kept' | 'gone') => void;
}

/** Everything of an act that a person can correct, in one form: what is changed becomes an entry a field, under the reader's name. */
export function ActForm({ document, reading, act, onClose }: ActFormProps) {
  const { text } = reading.document;
  const server = useServer();
  const announce = useAnnounce();
  const nameOf = usePartyNames();
  const { topics, topicName } = useTopics(act.topics);
  const parties = useParties([...act.speakers, ...act.targets]);
  const path = `/documents/${encodeURIComponent(`${document.id}@${document.version}`)}/acts/${encodeURIComponent(act.id)}`;
  const detail = useAnswer<ActDetail>(path);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [spans, setSpans] = useState(() => ({
    span: stretchOf(text, act),
    performative: act.performative === null ? null : stretchOf(text, act.performative),
    content: stretchOf(text, act.content),
  }));
  const [name, setName] = useState<string>(act.act ?? '');
  const [status, setStatus] = useState(act.status);
  const [speakers, setSpeakers] = useState(act.speakers);
  const [targets, setTargets] = useState(act.targets);
  const [chosenTopics, setTopics] = useState(act.topics);
  const [modifiers, setModifiers] = useState<readonly Span[]>(act.force?.modifiers ?? []);
  const [limits, setLimits] = useState(act.qualifiers);
  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const send = async (changes: object, outcome: 'kept' | 'gone'): Promise<void> => {
    setBusy(true);
    try {
      await server?.client.json(path, { method: 'PATCH', body: changes });
      announce(outcome === 'gone' ? 'Taken out. It can be undone above the text.' : 'Corrected under your name. It can be undone here.');
      onClose(outcome);
    } catch (error) {
      setBusy(false);
      setTrouble(`${failureOf(error).message} ${failureOf(error).todo}`);
    }
  };
  const keep = () => {
    if (Object.values(spans).some((stretch) => stretch !== null && stretch.span === null))
      return setTrouble('Some words do not stand in the text like this. Take them over as they are.');
    const changes = changed(act, {
      ...spansOf(spans),
      ...{
        act: name,
        status,
        speakers,
        targets,
        topics: chosenTopics,
        qualifiers: limits.map(({ from, to, kind }) => ({ from, to, kind })),
      },
      modifiers: modifiers.map(({ from, to }) => ({ from, to })),
    });
    if (Object.keys(changes).length === 0) return onClose('left');
    void send(changes, 'kept');
  };
  const stretch = (field: keyof typeof spans, label: string) => {
    const value = spans[field];
    return (
      value !== null && (
        <StretchField label={label} text={text} value={value} near={act.from} onChange={(next) => setSpans({ ...spans, [field]: next })} />
      )
    );
  };
  return (
    <form
      ref={form}
      class="act-form"
      aria-label="Correct this act"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose('left');
      }}
    >
      {stretch('span', 'All its words')}
      <label>
        <span>The act</span>
        <select value={name} onChange={(event) => setName(event.currentTarget.value)}>
          <ActOptions />
        </select>
      </label>
      <label>
        <span>When said</span>
        <select value={status} onChange={(event) => setStatus(event.currentTarget.value as typeof status)}>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {STATUS_SAYS[one]} ({one})
            </option>
          ))}
        </select>
      </label>
      <NamesField label="Who" one="party" ids={speakers} options={parties} nameOf={nameOf} onChange={setSpeakers} />
      <NamesField label="To or about" one="party" ids={targets} options={parties} nameOf={nameOf} onChange={setTargets} />
      <NamesField label="Topics" one="topic" ids={chosenTopics} options={topics} nameOf={topicName} onChange={setTopics} />
      <ModifiersField
        text={text}
        listed={detail.task.state === 'done' ? detail.task.value.modifiers : (act.force?.modifiers ?? [])}
        chosen={modifiers}
        onChange={setModifiers}
      />
      <LimitsField text={text} within={spans.span.span ?? act} limits={limits} onChange={setLimits} />
      <details>
        <summary>The words that perform it, and what it is about</summary>
        {stretch('performative', 'The words that perform it')}
        {stretch('content', 'What it is about')}
      </details>
      <p class="soft small">Its kind and force follow from these by the tables.</p>
      <div role="alert">{trouble !== null && <p class="note">{trouble}</p>}</div>
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          Keep
        </button>
        <button type="button" onClick={() => onClose('left')}>
          Leave
        </button>
        <button type="button" disabled={busy} onClick={() => void send({ removed: true }, 'gone')}>
          This is no act
        </button>
      </div>
    </form>
  );
}

/** All parties in the order of their names, with those that have none. */
export function useParties(more: readonly string[]): readonly Named[] {
  const { task } = useAnswer<{ readonly parties: readonly Named[] }>('/parties');
  return withMore(task.state === 'done' ? task.value.parties : [], more);
}

function useTopics(more: readonly string[]): { readonly topics: readonly Named[]; readonly topicName: (id: string) => string } {
  const { task } = useAnswer<{ readonly topics: readonly Named[] }>('/topics');
  const topics = withMore(task.state === 'done' ? task.value.topics : [], more);
  return { topics, topicName: (id) => topics.find((one) => one.id === id)?.name ?? inWords(id) };
}

const withMore = (listed: readonly Named[], more: readonly string[]): readonly Named[] => {
  const known = new Set(listed.map(({ id }) => id));
  const strange = [...new Set(more)].filter((id) => !known.has(id)).map((id) => ({ id, name: id }));
  return [...listed, ...strange].sort((a, b) => a.name.localeCompare(b.name, 'en'));
};

const spansOf = (spans: Readonly<Record<string, Stretch | null>>): Readonly<Record<string, Span>> =>
  Object.fromEntries(Object.entries(spans).flatMap(([field, stretch]) => (stretch?.span ? [[field, stretch.span]] : [])));

/** The fields that are not as they were. */
function changed(act: SpeechAct, now: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const bare = (span: Span | null): unknown => (span === null ? null : { from: span.from, to: span.to });
  const was: Readonly<Record<string, unknown>> = {
    ...{ span: bare(act), performative: bare(act.performative), content: bare(act.content) },
    ...{ act: act.act, status: act.status, speakers: act.speakers, targets: act.targets, topics: act.topics },
    qualifiers: act.qualifiers.map(({ from, to, kind }) => ({ from, to, kind })),
    modifiers: (act.force?.modifiers ?? []).map(({ from, to }) => ({ from, to })),
  };
  const plain = (value: unknown): string => JSON.stringify(Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value);
  return Object.fromEntries(Object.entries(now).filter(([field, value]) => plain(value) !== plain(was[field])));
}

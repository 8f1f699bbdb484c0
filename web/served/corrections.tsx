import type { ActCorrection, Reading, SpeechAct } from '../../src/model.js';
import { Quote } from '../parts/words.js';
import { useAnnounce } from '../state/announce.js';
import { useServer } from '../state/server.js';
import { failureOf } from '../state/task.js';
import { dayInWords } from '../text/days.js';
import { type NameOfParty, usePartyNames } from '../text/parties.js';
import { inWords, QUALIFIER_SAYS, STATUS_SAYS } from '../text/scales.js';
import { useTopicNames } from '../text/topics.js';

interface CorrectionListProps {
  readonly reading: Reading;
  readonly act: SpeechAct;
  readonly onUndone: (field: ActCorrection['field']) => void;
}

/** What has been corrected of an act: what the engine reads, who says otherwise, when, and a way to take it back. */
export function CorrectionList({ reading, act, onUndone }: CorrectionListProps) {
  const nameOf = usePartyNames();
  const topicName = useTopicNames();
  const undo = useUndo();
  if (act.corrected === undefined) return null;
  return (
    <ul class="said">
      {act.corrected.map((correction) => (
        <li key={correction.seq}>
          {FIELD_SAYS[correction.field]} {correction.field !== 'added' && <EngineReads {...{ reading, correction, nameOf, topicName }} />}
          <span class="soft small">
            {correction.by.name}, {dayInWords(correction.at)}
          </span>{' '}
          <button type="button" onClick={() => undo(correction.seq, () => onUndone(correction.field))}>
            Undo<span class="unseen"> entry {correction.seq}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What a correction is of. */
export const FIELD_SAYS: Readonly<Record<ActCorrection['field'], string>> = {
  span: 'Its words are corrected.',
  performative: 'The words that perform it are corrected.',
  content: 'What it is about is corrected.',
  speakers: 'Who speaks is corrected.',
  act: 'The act is corrected.',
  modifiers: 'What raises or lowers its force is corrected.',
  status: 'When it is said is corrected.',
  targets: 'To or about whom is corrected.',
  qualifiers: 'Its limits are corrected.',
  topics: 'Its topics are corrected.',
  removed: 'This is no act.',
  added: 'Pointed out by a reader; the engine reads no act here.',
};

/** Takes an entry back and says so. */
export function useUndo(): (seq: number, onUndone: () => void) => void {
  const server = useServer();
  const announce = useAnnounce();
  return (seq, onUndone) =>
    void server?.client
      .json(`/entries/${seq}/undo`, { method: 'POST' })
      .then(() => {
        announce('Taken back');
        onUndone();
      })
      .catch((error: unknown) => announce(`${failureOf(error).message} ${failureOf(error).todo}`));
}

interface EngineReadsProps {
  readonly reading: Reading;
  readonly correction: ActCorrection;
  readonly nameOf: NameOfParty;
  readonly topicName: (id: string) => string;
}

/** The engine's own value of a field, in words. */
function EngineReads({ reading: { document }, correction: { field, was }, nameOf, topicName }: EngineReadsProps) {
  const quoted = (span: unknown, index = 0) => {
    const { from, to, kind } = span as { readonly from: number; readonly to: number; readonly kind?: keyof typeof QUALIFIER_SAYS };
    return (
      <span key={from}>
        {index > 0 && ', '}
        {kind !== undefined && `${QUALIFIER_SAYS[kind]}: `}
        <Quote text={document.text.slice(from, to)} />
      </span>
    );
  };
  const list = Array.isArray(was) ? (was as readonly unknown[]) : [];
  const value = () => {
    switch (field) {
      case 'speakers':
      case 'targets':
        return list.map((id) => nameOf(String(id))).join(', ') || 'nobody';
      case 'topics':
        return list.map((id) => topicName(String(id))).join(', ') || 'none';
      case 'modifiers':
      case 'qualifiers':
        return list.length === 0 ? 'none' : list.map((one, index) => quoted(one, index));
      case 'span':
      case 'performative':
      case 'content':
        return was === null ? 'none' : quoted(was);
      case 'status':
        return STATUS_SAYS[was as keyof typeof STATUS_SAYS];
      default:
        return inWords(String(was));
    }
  };
  return field === 'removed' ? null : <>The engine reads: {value()}. </>;
}

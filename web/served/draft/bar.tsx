import { useRef } from 'preact/hooks';
import { LEVELS, type Level } from '../../../src/model.js';
import type { SeriesList } from '../../engine/answers.js';
import type { AgainstName } from './kept.js';

interface BarProps {
  readonly series: SeriesList['series'];
  readonly against: AgainstName;
  readonly level: Level | null;
  readonly date: string | null;
  readonly onAgainst: (against: AgainstName) => void;
  readonly onLevel: (level: Level | null) => void;
  readonly onDate: (date: string | null) => void;
  readonly onFile: (file: File) => void;
  readonly onExample: () => void;
}

/** What the draft is held against, what is known of it, and the ways to bring one in. */
export function Bar({ series, against, level, date, onAgainst, onLevel, onDate, onFile, onExample }: BarProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="query draft-bar">
      <label class="grow">
        <span>Held against</span>
        <select value={against ?? ''} onChange={(event) => onAgainst(event.currentTarget.value)}>
          {series.map(({ name, documents }) => (
            <option key={name} value={`series:${name}`}>
              {name} ({documents} {documents === 1 ? 'text' : 'texts'})
            </option>
          ))}
          <option value="example">The invented series of the example (3 texts)</option>
        </select>
      </label>
      <label>
        <span>Level</span>
        <select value={level ?? ''} onChange={(event) => onLevel((event.currentTarget.value || null) as Level | null)}>
          <option value="">as the draft says</option>
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Day of the meeting</span>
        <input type="date" value={date ?? ''} onChange={(event) => onDate(event.currentTarget.value || null)} />
      </label>
      <button type="button" onClick={() => input.current?.click()}>
        Open a file
      </button>
      <input
        ref={input}
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept=".txt,.text,.md,.markdown,.docx"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <button type="button" class="quiet" onClick={onExample}>
        Example draft
      </button>
    </div>
  );
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DraftCheck, Level } from '../../../src/model.js';
import type { Client } from '../../engine/client.js';
import type { Failure } from '../../engine/engine.js';
import { failureOf } from '../../state/task.js';
import type { Change } from './tracked.js';

/** What a draft is held against: a series of the ledger, or texts that are sent along. */
export type Against = { readonly series: string } | { readonly against: readonly object[] };
/** What is known of a draft, besides its words. */
export interface Facts {
  readonly level: Level | null;
  readonly date: string | null;
  readonly parties?: readonly string[];
}
/** One holding of a draft. */
export interface Question {
  readonly text: string;
  readonly changes: readonly Change[];
  readonly facts: Facts;
  readonly held: Against;
}

/** Milliseconds without typing before the server is asked. */
const PAUSE = 180;

/** The body of a question; the server takes the same for every format. */
export function bodyOf({ text, changes, facts, held }: Question): object {
  return { draft: { text, facts: factsOf(facts), ...(changes.length > 0 && { changes }) }, ...held };
}

/** A file as a question, with what is known of it. */
export function formOf(file: File, facts: Facts, held: Against): FormData {
  const form = new FormData();
  form.append('draft', file);
  form.append('draft.facts', JSON.stringify(factsOf(facts)));
  if ('series' in held) form.append('series', held.series);
  else
    for (const one of held.against as readonly { readonly text: string; readonly facts: object }[]) {
      form.append('against', one.text);
      form.append('against.facts', JSON.stringify(one.facts));
    }
  return form;
}

const factsOf = ({ level, date, parties }: Facts): object => ({
  ...(level && { level }),
  ...(date && { date }),
  ...(parties && { parties }),
});

export interface Asking {
  /** The last answer; it stays while one types and when something is wrong. */
  readonly check: DraftCheck | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
  /** Asks after a pause; what was asked before is called off. */
  readonly ask: (question: Question | null) => void;
  /** Shows an answer that came another way. */
  readonly put: (check: DraftCheck) => void;
}

/** Holds a draft again and again while it is written. */
export function useAsking(client: Client | null, first: DraftCheck | null): Asking {
  const [state, setState] = useState<Omit<Asking, 'ask' | 'put'>>({ check: first, failure: null, busy: false });
  const running = useRef<{ readonly controller: AbortController; readonly timer: ReturnType<typeof setTimeout> } | null>(null);
  const stop = useCallback((): void => {
    if (running.current !== null) clearTimeout(running.current.timer);
    running.current?.controller.abort();
    running.current = null;
  }, []);
  useEffect(() => stop, []);
  const ask = useCallback(
    (question: Question | null) => {
      stop();
      if (client === null) return;
      if (question === null || question.text.trim() === '') return setState({ check: null, failure: null, busy: false });
      const controller = new AbortController();
      const { signal } = controller;
      const send = (): void => {
        client.json<DraftCheck>('/drafts', { method: 'POST', body: bodyOf(question), signal }).then(
          (check) => !signal.aborted && setState({ check, failure: null, busy: false }),
          (error: unknown) => !signal.aborted && setState((last) => ({ ...last, failure: failureOf(error), busy: false })),
        );
      };
      setState((last) => ({ ...last, busy: true }));
      running.current = { controller, timer: setTimeout(send, PAUSE) };
    },
    [client],
  );
  const put = useCallback((check: DraftCheck): void => {
    stop();
    setState({ check, failure: null, busy: false });
  }, []);
  return { ...state, ask, put };
}

/** The line that an error names; null when it names none. */
export function lineOf(failure: Failure | null): number | null {
  const line = /\bon line (\d{1,7}), column/.exec(failure?.message ?? '')?.[1];
  return line === undefined ? null : Number(line);
}

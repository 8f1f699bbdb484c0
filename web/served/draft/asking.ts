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

/** Milliseconds in which keys pressed together are gathered. While one question is out, the next one waits for its answer. */
const PAUSE = 30;

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
  /** Asks soon; of what is asked while an answer is out only the last is asked next. */
  readonly ask: (question: Question | null) => void;
  /** Shows an answer that came another way. */
  readonly put: (check: DraftCheck) => void;
}

/** Holds a draft again and again while it is written. */
export function useAsking(client: Client | null, first: DraftCheck | null): Asking {
  const [state, setState] = useState<Omit<Asking, 'ask' | 'put'>>({ check: first, failure: null, busy: false });
  /** The question that is out, and the one that is asked next: only the last of those asked meanwhile. */
  const out = useRef<{ readonly controller: AbortController; readonly held: Against } | null>(null);
  const next = useRef<Question | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stop = useCallback((): void => {
    clearTimeout(timer.current);
    next.current = null;
    out.current?.controller.abort();
    out.current = null;
  }, []);
  useEffect(() => stop, []);
  const ask = useCallback(
    (question: Question | null) => {
      if (client === null) return stop();
      if (question === null || question.text.trim() === '') {
        stop();
        return setState({ check: null, failure: null, busy: false });
      }
      const send = (): void => {
        const asked = next.current;
        if (asked === null || out.current !== null) return;
        next.current = null;
        const controller = new AbortController();
        const { signal } = controller;
        out.current = { controller, held: asked.held };
        // An answer to words that have changed since has no place in the text; the next question is asked instead.
        const settle = (change: (last: Omit<Asking, 'ask' | 'put'>) => Omit<Asking, 'ask' | 'put'>): void => {
          if (signal.aborted) return;
          out.current = null;
          if (next.current === null) setState(change);
          else send();
        };
        client.json<DraftCheck>('/drafts', { method: 'POST', body: bodyOf(asked), signal }).then(
          (check) => settle(() => ({ check, failure: null, busy: false })),
          (error: unknown) => settle((last) => ({ ...last, failure: failureOf(error), busy: false })),
        );
      };
      // What is held against other texts need not wait for these.
      if (out.current !== null && out.current.held !== question.held) stop();
      next.current = question;
      clearTimeout(timer.current);
      timer.current = setTimeout(send, PAUSE);
      setState((last) => (last.busy ? last : { ...last, busy: true }));
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

import { useMemo, useRef, useState } from 'preact/hooks';

/** What a reader made of one item. */
export interface Review {
  readonly decision: 'accept' | 'reject' | null;
  readonly note: string;
}
export const UNREVIEWED: Review = { decision: null, note: '' };

/** Decisions and notes on the items of one screen. */
export interface Reviews {
  readonly of: (id: string) => Review;
  readonly decide: (id: string, decision: 'accept' | 'reject') => void;
  readonly note: (id: string, note: string) => void;
  /** Takes the last step back; gives the item it was about, or null when there is none. */
  readonly undo: () => string | null;
  readonly count: number;
}

/** Reviews that last as long as the page: nothing is stored. `changed` is told every new state, for those that do store. */
export function usePageReviews(): Reviews {
  const [state, setState] = useState<ReadonlyMap<string, Review>>(new Map());
  const steps = useRef<{ readonly id: string; readonly was: Review }[]>([]);
  return useMemo(() => {
    const of = (id: string): Review => state.get(id) ?? UNREVIEWED;
    const set = (id: string, next: Review): void => setState((last) => new Map([...last, [id, next]]));
    const change = (id: string, next: Review): void => {
      steps.current.push({ id, was: of(id) });
      set(id, next);
    };
    return {
      of,
      decide: (id, decision) => change(id, { ...of(id), decision: of(id).decision === decision ? null : decision }),
      note: (id, note) => change(id, { ...of(id), note }),
      undo: () => {
        const step = steps.current.pop();
        if (step !== undefined) set(step.id, step.was);
        return step?.id ?? null;
      },
      count: [...state.values()].filter(({ decision, note }) => decision !== null || note !== '').length,
    };
  }, [state]);
}

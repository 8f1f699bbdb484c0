import { type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Engine, Given } from '../engine/engine.js';

/** What lies on the desk: the texts of a piece of work. The object itself is the work's identity. */
export interface CheckJob {
  readonly kind: 'check';
  readonly report: Given;
  readonly statements: readonly Given[];
  readonly also: readonly Given[];
  readonly parties?: string | undefined;
}
export interface CompareJob {
  readonly kind: 'compare';
  readonly before: Given;
  readonly after: Given;
  readonly parties?: string | undefined;
}
export interface ReadJob {
  readonly kind: 'read';
  readonly text: Given;
  readonly parties?: string | undefined;
}
export type Job = CheckJob | CompareJob | ReadJob;

export interface Desk {
  readonly engine: Engine;
  readonly check: CheckJob | null;
  readonly compare: CompareJob | null;
  readonly read: ReadJob | null;
  /** What the first screen shows of a ledger. */
  readonly Recent?: ComponentType | undefined;
  readonly put: (job: Job) => void;
}

export const DeskContext = createContext<Desk | null>(null);
/** The desk of this page. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a screen outside the app');
  return desk;
}

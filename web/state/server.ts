import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Client } from '../engine/client.js';
import { type Task, useTask } from './task.js';

/** Who we are to the server, and what it offers. */
export interface Me {
  readonly name: string;
  readonly scope: 'read' | 'review' | 'admin';
  readonly mode: 'single' | 'team';
  readonly ledger: boolean;
  readonly version: string;
}
export interface Server {
  readonly client: Client;
  readonly me: Me;
}

/** Null in the page that has no server. */
export const ServerContext = createContext<Server | null>(null);
export const useServer = (): Server | null => useContext(ServerContext);

/** What the server answers to a question without a body; asked again when the path changes or `again` is called. */
export function useAnswer<T>(path: string | null): { readonly task: Task<T>; readonly again: () => void } {
  const server = useServer();
  const [turn, setTurn] = useState(0);
  const subject = useMemo(() => ({ path, turn }), [path, turn]);
  const task = useTask<T>(subject, (work) =>
    server === null || path === null ? new Promise<T>(() => undefined) : server.client.json<T>(path, { signal: work.signal }),
  );
  const [last, setLast] = useState<Task<T> | null>(null);
  useEffect(() => {
    if (task.state === 'done') setLast(task);
  }, [task.state === 'done' ? task.value : null]);
  // While the answer is asked for again, the last one stays on screen.
  return { task: task.state === 'running' && last !== null && turn > 0 ? last : task, again: () => setTurn((one) => one + 1) };
}

/** `/find?words=a%20b&act=oppose`: values that are empty are left out. */
export function pathWith(path: string, query: Readonly<Record<string, string | readonly string[] | undefined>>): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one !== '') fields.append(name, one);
  const words = fields.toString();
  return words === '' ? path : `${path}?${words}`;
}

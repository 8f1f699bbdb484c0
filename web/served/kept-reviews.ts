import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Check } from '../../src/model.js';
import type { AddReport, Entry, EntryPage, StoredDocument } from '../engine/answers.js';
import type { Client } from '../engine/client.js';
import { Failure, type Given } from '../engine/engine.js';
import type { Item } from '../screens/check/items.js';
import { useAnnounce } from '../state/announce.js';
import type { CheckJob } from '../state/desk.js';
import { useNavigation } from '../state/location.js';
import { type Review, type Reviews, UNREVIEWED } from '../state/reviews.js';
import { pathWith, type Server } from '../state/server.js';
import { failureOf } from '../state/task.js';

/** A decision or note that stands in the ledger. */
interface Said {
  readonly seq: number;
  readonly item: string;
  readonly decision: 'accept' | 'reject' | null;
  readonly note: string | null;
}

/** Reviews of a check whose report the ledger keeps: every decision is an entry, and so is every undoing. */
export function useLedgerReviews(server: Server, report: string, items: readonly Item[]): Reviews {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const announce = useAnnounce();
  const [document = '', version = '1'] = report.split('@');
  const load = useCallback(
    () =>
      server.client
        .json<EntryPage>(pathWith('/entries', { about: document, kind: ['review', 'note'], limit: '500' }))
        .then(({ entries }) => setSaid(saidOf(entries, document, items)))
        .catch((error: unknown) => announce(failureOf(error).message)),
    [document, items],
  );
  useEffect(() => void load(), [load]);
  return useMemo(() => {
    const of = (id: string): Review => reviewOf(said, id);
    const act = (work: Promise<unknown>): void =>
      void work.catch((error: unknown) => announce(`${failureOf(error).message} ${failureOf(error).todo}`)).then(load);
    const undoOf = (seq: number): Promise<unknown> => server.client.json(`/entries/${seq}/undo`, { method: 'POST' });
    const item = (id: string): Item | undefined => items.find((one) => one.id === id);
    return {
      of,
      decide: (id, decision) => {
        const standing = said.find((one) => one.item === id && one.decision !== null);
        if (standing?.decision === decision) return act(undoOf(standing.seq));
        const subject = subjectOf(item(id), document, Number(version));
        if (subject !== null) act(server.client.json('/reviews', { method: 'POST', body: { of: subject, decision } }));
      },
      note: (id, note) => {
        const subject = subjectOf(item(id), document, Number(version));
        if (subject !== null && note.trim() !== '')
          act(server.client.json('/notes', { method: 'POST', body: { on: subject, text: note } }));
      },
      undo: () => {
        const last = said[0];
        if (last === undefined) return null;
        act(undoOf(last.seq));
        return last.item;
      },
      count: said.length,
    };
  }, [said, items]);
}

/** What an entry of the ledger is about, with the words it stands on. */
function subjectOf(item: Item | undefined, document: string, version: number): object | null {
  if (item?.words == null) return null;
  const { from, to, text } = item.words;
  return { kind: 'finding', id: item.id, anchor: { document, version, from, to, quote: text } };
}

/** What is said of the items and not undone, the latest first. */
function saidOf(entries: readonly (Entry & { readonly undone: boolean })[], document: string, items: readonly Item[]): readonly Said[] {
  return entries.flatMap(({ seq, body, undone }) => {
    if (undone || (body.kind !== 'review' && body.kind !== 'note')) return [];
    const about = body.kind === 'review' ? body.of : body.on;
    if (about.kind !== 'finding' || about.anchor?.document !== document) return [];
    const item = items.find(({ words }) => words !== null && words.from === about.anchor?.from && words.to === about.anchor.to);
    if (item === undefined) return [];
    return [
      { seq, item: item.id, decision: body.kind === 'review' ? body.decision : null, note: body.kind === 'note' ? body.text : body.note },
    ];
  });
}

function reviewOf(said: readonly Said[], id: string): Review {
  const own = said.filter(({ item }) => item === id);
  if (own.length === 0) return UNREVIEWED;
  return {
    decision: own.find(({ decision }) => decision !== null)?.decision ?? null,
    note: own.find(({ note }) => note !== null)?.note ?? '',
  };
}

/** Reviews of a check of pasted texts: with the first decision the ledger takes the texts in, and the check goes on there. */
export function useKeepingReviews(server: Server, job: CheckJob, check: Check, items: readonly Item[]): Reviews {
  const announce = useAnnounce();
  const { route, go } = useNavigation();
  const latest = useRef(route);
  latest.current = route;
  return useMemo(() => {
    const begin = async (id: string, say: (client: Client, subject: object) => Promise<unknown>): Promise<void> => {
      try {
        const kept = await keep(server.client, job, check);
        const [document = '', version = '1'] = kept.report.split('@');
        const subject = subjectOf(
          items.find((item) => item.id === id),
          document,
          Number(version),
        );
        if (subject !== null) await say(server.client, subject);
        announce('The texts are kept in the ledger now, with your review.');
        go({
          path: '/check',
          query: { report: kept.report, statement: kept.statements.join(','), also: kept.also.join(',') },
          place: latest.current.place,
        });
      } catch (error) {
        announce(`${failureOf(error).message} ${failureOf(error).todo}`);
      }
    };
    return {
      of: () => UNREVIEWED,
      decide: (id, decision) => void begin(id, (client, of) => client.json('/reviews', { method: 'POST', body: { of, decision } })),
      note: (id, text) => {
        if (text.trim() !== '') void begin(id, (client, on) => client.json('/notes', { method: 'POST', body: { on, text } }));
      },
      undo: () => null,
      count: 0,
    };
  }, [job, check, items]);
}

interface Kept {
  readonly report: string;
  readonly statements: readonly string[];
  readonly also: readonly string[];
}

async function keep(client: Client, { report, statements, also }: CheckJob, check: Check): Promise<Kept> {
  const genre = { report: 'report', statement: 'statement', also: 'readout' } as const;
  const input = ({ text, name, title, date, level }: Given, role: keyof typeof genre): object => ({
    name: name.replace(/\p{Cc}+/gu, ' ').slice(0, 200),
    text,
    facts: {
      genre: genre[role],
      ...(title !== undefined && { title }),
      ...(date !== undefined && { date }),
      ...(level !== undefined && { level }),
    },
  });
  const all = [
    { given: report, role: 'report' as const },
    ...statements.map((given) => ({ given, role: 'statement' as const })),
    ...also.map((given) => ({ given, role: 'also' as const })),
  ];
  const fresh = all.filter(({ given }) => given.kept === undefined).map(({ given, role }) => input(given, role));
  const added = await client.json<AddReport>('/documents', { method: 'POST', body: { documents: fresh } });
  const taken = added.documents.values();
  const ids = await Promise.all(
    all.map(async ({ given }) => {
      if (given.kept?.includes('@')) return given.kept;
      const { id, name } = given.kept === undefined ? taken.next().value! : { id: given.kept, name: given.name };
      if (id === null) throw new Failure(`The ledger could not take in “${name}”.`, 'Its words may be empty.');
      const { version } = await client.json<StoredDocument>(`/documents/${encodeURIComponent(id)}`);
      return `${id}@${version}`;
    }),
  );
  return { report: ids[0] ?? check.report.id, statements: ids.slice(1, 1 + statements.length), also: ids.slice(1 + statements.length) };
}

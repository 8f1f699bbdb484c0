import { useEffect, useState } from 'preact/hooks';
import type { Client } from '../engine/client.js';
import { useServer } from '../state/server.js';

/** The name of a party that results call by its id. */
export type NameOfParty = (id: string) => string;

let known: Promise<ReadonlyMap<string, string>> | null = null;

/** All names, asked for when a screen first shows parties: the server knows a team's own, the page without one carries the built-in. */
function names(client: Client | null): Promise<ReadonlyMap<string, string>> {
  known ??= client === null ? builtIn() : fromServer(client).catch(builtIn);
  return known;
}

async function fromServer(client: Client): Promise<ReadonlyMap<string, string>> {
  const { parties } = await client.json<{ readonly parties: readonly { readonly id: string; readonly name: string }[] }>('/parties');
  return new Map(parties.map(({ id, name }) => [id, name]));
}

async function builtIn(): Promise<ReadonlyMap<string, string>> {
  const { PARTIES } = await import('../../src/lexicon/en/parties.js');
  return new Map(PARTIES.map((party) => [party.id, party.names[0] ?? party.id]));
}

/** Names of parties; `own` is the text of a team's own party file. An id without a name stays as it is. */
export function usePartyNames(own?: string): NameOfParty {
  const server = useServer();
  const [all, setAll] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let left = false;
    names(server?.client ?? null).then((found) => {
      if (!left) setAll(new Map([...found, ...ownNames(own)]));
    });
    return () => {
      left = true;
    };
  }, [own]);
  return (id) => all.get(id) ?? id;
}

function ownNames(json: string | undefined): readonly (readonly [string, string])[] {
  if (json === undefined) return [];
  const { parties } = JSON.parse(json) as { readonly parties: readonly { readonly id: string; readonly names: readonly string[] }[] };
  return parties.map(({ id, names: all }) => [id, all[0] ?? id]);
}

import { useEffect, useState } from 'preact/hooks';

/** The name of a party that results call by its id. */
export type NameOfParty = (id: string) => string;

let builtIn: Promise<ReadonlyMap<string, string>> | null = null;

/** The built-in names, loaded when a screen first shows parties. */
function names(): Promise<ReadonlyMap<string, string>> {
  builtIn ??= import('../../src/lexicon/en/parties.js').then(
    ({ PARTIES }) => new Map(PARTIES.map((party) => [party.id, party.names[0] ?? party.id])),
  );
  return builtIn;
}

/** Names of parties; `own` is the text of a team's own party file. An id without a name stays as it is. */
export function usePartyNames(own?: string): NameOfParty {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let left = false;
    names().then((all) => {
      if (!left) setKnown(new Map([...all, ...ownNames(own)]));
    });
    return () => {
      left = true;
    };
  }, [own]);
  return (id) => known.get(id) ?? id;
}

function ownNames(json: string | undefined): readonly (readonly [string, string])[] {
  if (json === undefined) return [];
  const { parties } = JSON.parse(json) as { readonly parties: readonly { readonly id: string; readonly names: readonly string[] }[] };
  return parties.map(({ id, names: all }) => [id, all[0] ?? id]);
}

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SeriesList } from '../../engine/answers.js';
import { useNavigation } from '../../state/location.js';
import { useAnswer } from '../../state/server.js';
import type { Against, Facts } from './asking.js';
import { type AgainstName, kept } from './kept.js';

export interface Held {
  readonly series: SeriesList['series'];
  readonly against: AgainstName;
  readonly setAgainst: (against: AgainstName) => void;
  readonly facts: Facts;
  readonly setFacts: (facts: Partial<Facts>) => void;
  /** What the server is to hold the draft against; null until that is known. */
  readonly held: Against | null;
  /** Whether the ledger keeps the texts it is held against. */
  readonly linked: boolean;
  /** Chooses the series of the example; gives its draft. */
  readonly chooseExample: () => Promise<string>;
}

const SERIES = 'series:';

/** What the draft is held against, and what is known of it: the series of the address, else the last one chosen, else the one met last. */
export function useHeld(): Held {
  const { route } = useNavigation();
  const list = useAnswer<SeriesList>('/series').task;
  const series = list.state === 'done' ? list.value.series : [];
  const [against, setAgainst] = useState<AgainstName>(route.query.series === undefined ? kept.against : SERIES + route.query.series);
  const [given, setGiven] = useState<Facts>({ level: kept.level, date: kept.date });
  const [example, setExample] = useState<typeof import('./example.js') | null>(null);
  useEffect(() => {
    if (against !== null || list.state === 'running') return;
    const latest = [...series].sort((x, y) => (y.last ?? '').localeCompare(x.last ?? ''))[0];
    setAgainst(latest === undefined ? 'example' : SERIES + latest.name);
  }, [list.state, against]);
  useEffect(() => {
    Object.assign(kept, { against, ...given });
    if (against === 'example' && example === null) void import('./example.js').then(setExample);
  }, [against, given]);
  const linked = against?.startsWith(SERIES) === true;
  const held = useMemo<Against | null>(() => {
    if (against?.startsWith(SERIES)) return { series: against.slice(SERIES.length) };
    return against === 'example' && example !== null ? example.EXAMPLE_SERIES : null;
  }, [against, example]);
  const facts = useMemo<Facts>(
    () => (against === 'example' && example !== null ? { ...given, parties: example.EXAMPLE_FACTS.parties ?? [] } : given),
    [given, against, example],
  );
  return {
    series,
    against,
    setAgainst,
    facts,
    setFacts: (some) => setGiven((last) => ({ ...last, ...some })),
    held,
    linked,
    chooseExample: async () => {
      const loaded = example ?? (await import('./example.js'));
      setExample(loaded);
      setGiven({ level: loaded.EXAMPLE_FACTS.level, date: loaded.EXAMPLE_FACTS.date });
      setAgainst('example');
      return loaded.EXAMPLE_DRAFT;
    },
  };
}

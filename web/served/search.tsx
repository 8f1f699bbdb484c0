import { useEffect, useMemo } from 'preact/hooks';
import { type Mark, segments } from '../../src/formats/segments.js';
import type { Found, Hit } from '../engine/answers.js';
import { copyText } from '../parts/download.js';
import { Link } from '../parts/link.js';
import { Words } from '../parts/words.js';
import { useAnnounce } from '../state/announce.js';
import { useNavigation } from '../state/location.js';
import { pathWith, useAnswer } from '../state/server.js';
import { dayInWords } from '../text/days.js';
import { type NameOfParty, usePartyNames } from '../text/parties.js';
import { halves, inWords, SCALE_SIGN } from '../text/scales.js';
import { useTopicNames } from '../text/topics.js';
import { Answered } from './answered.js';

/** What can be narrowed down, and what it is called. */
const FACETS: Readonly<Record<string, string>> = {
  act: 'Act',
  speaker: 'Who speaks',
  target: 'To or about',
  topic: 'Topic',
  series: 'Series',
  genre: 'Kind of text',
  level: 'Level',
  year: 'Year',
};
const FACET_ORDER = Object.keys(FACETS);
/** Values of a facet that are shown at first. */
const SHOWN = 6;

/** Agreed language by words and by what it does. All that is chosen stands in the address. */
export function SearchScreen() {
  const { route, go } = useNavigation();
  const { words = '', group = '', cursor = '', ...rest } = route.query;
  const chosen = FACET_ORDER.filter((facet) => rest[facet] !== undefined);
  const asked = words !== '' || chosen.length > 0 || rest.force !== undefined;
  const query = { words, group, cursor, ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value])) };
  const { task } = useAnswer<Found>(asked ? pathWith('/find', query) : null);
  const set = (name: string, value: string): void => go({ path: '/search', query: { ...route.query, cursor: '', [name]: value } });
  return (
    <div class="search">
      <header class="screen-head">
        <h1>Search</h1>
      </header>
      <form
        class="query"
        onSubmit={(event) => {
          event.preventDefault();
          set('words', new FormData(event.currentTarget).get('words')?.toString().trim() ?? '');
        }}
      >
        <label class="grow">
          <span>Words, “phrases in quotation marks”, beginn*, -without</span>
          <input type="search" name="words" key={words} defaultValue={words} />
        </label>
        <label>
          <span>Force</span>
          <select value={rest.force ?? ''} onChange={(event) => set('force', event.currentTarget.value)}>
            <option value="">any</option>
            <option value=">=3">3 or more</option>
            <option value=">=4">4 or more</option>
            <option value=">=5">5</option>
          </select>
        </label>
        <label>
          <span>From</span>
          <input type="date" value={rest.since ?? ''} onChange={(event) => set('since', event.currentTarget.value)} />
        </label>
        <label>
          <span>To</span>
          <input type="date" value={rest.until ?? ''} onChange={(event) => set('until', event.currentTarget.value)} />
        </label>
        <label class="switch">
          <input
            type="checkbox"
            checked={group === 'lineage'}
            onChange={(event) => set('group', event.currentTarget.checked ? 'lineage' : '')}
          />{' '}
          Group the same language
        </label>
        <button type="submit" class="primary">
          Search
        </button>
      </form>
      {chosen.length > 0 && (
        <ul class="chosen" aria-label="Narrowed down to">
          {chosen.map((facet) => (
            <li key={facet}>
              <button type="button" onClick={() => set(facet, '')}>
                {FACETS[facet]}: <FacetValue name={facet} value={rest[facet] ?? ''} /> <span aria-hidden="true">✕</span>
                <span class="unseen">, take away</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {asked ? (
        <Answered task={task} doing="Searching">
          {(found) => <Results found={found} words={words} onFacet={set} />}
        </Answered>
      ) : (
        <p class="soft">All words must occur. Spellings and names are matched alike: programme and program, ROK and South Korea.</p>
      )}
    </div>
  );
}

function Results({
  found,
  words,
  onFacet,
}: {
  readonly found: Found;
  readonly words: string;
  readonly onFacet: (name: string, value: string) => void;
}) {
  const announce = useAnnounce();
  const nameOf = usePartyNames();
  const { route, go } = useNavigation();
  const total = `${found.total.toLocaleString('en')}${found.capped ? ' or more' : ''} ${found.total === 1 ? 'passage' : 'passages'}`;
  useEffect(() => announce(`${total} found.`), [found]);
  if (found.total === 0)
    return (
      <div class="state">
        <p class="state-title">Nothing was found</p>
        <p>{words === '' ? 'Take away one of the limits.' : 'Try fewer words, a beginning with a star (condem*), or take away a limit.'}</p>
      </div>
    );
  return (
    <div class="results">
      <aside aria-label="Narrow down">
        {FACET_ORDER.filter((facet) => (found.facets[facet] ?? []).length > 0).map((facet) => (
          <Facet key={facet} name={facet} values={found.facets[facet]!} nameOf={nameOf} onChoose={(value) => onFacet(facet, value)} />
        ))}
      </aside>
      <section aria-label="Passages">
        <p class="soft">{total}</p>
        {found.lineages !== undefined ? (
          <ol class="hits">
            {found.lineages.map((lineage) => (
              <li key={lineage.lineage} class="lineage">
                <p class="soft small">
                  The same language, {lineage.hits} times in {lineage.series}
                </p>
                <HitView hit={lineage.latest} nameOf={nameOf} label={latestIs(lineage)} />
                {lineage.strongest.permalink !== lineage.latest.permalink && (
                  <HitView hit={lineage.strongest} nameOf={nameOf} label="Strongest form" />
                )}
                {lineage.first.permalink !== lineage.latest.permalink && <HitView hit={lineage.first} nameOf={nameOf} label="First use" />}
              </li>
            ))}
          </ol>
        ) : (
          <ol class="hits">
            {found.hits.map((hit, index) => (
              <li key={index}>
                <HitView hit={hit} nameOf={nameOf} />
              </li>
            ))}
          </ol>
        )}
        {found.next !== null && (
          <button type="button" onClick={() => go({ path: '/search', query: { ...route.query, cursor: found.next ?? '' } })}>
            More
          </button>
        )}
      </section>
    </div>
  );
}

function FacetValue({ name, value }: { readonly name: string; readonly value: string }) {
  return <bdi>{useFacetNames(name, usePartyNames())(value)}</bdi>;
}

/** What the latest form of a piece of language is besides. */
function latestIs({ latest, strongest, first }: NonNullable<Found['lineages']>[number]): string {
  if (first.permalink === latest.permalink) return 'The only use';
  return strongest.permalink === latest.permalink ? 'Latest agreed form, and the strongest' : 'Latest agreed form';
}

interface FacetProps {
  readonly name: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly nameOf: NameOfParty;
  readonly onChoose: (value: string) => void;
}

function Facet({ name, values, nameOf, onChoose }: FacetProps) {
  const label = useFacetNames(name, nameOf);
  const list = (some: FacetProps['values']) => (
    <ul>
      {some.map(({ value, count }) => (
        <li key={value}>
          <button type="button" class="quiet" onClick={() => onChoose(value)}>
            {label(value)} <span class="soft">{count.toLocaleString('en')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <div class="facet">
      <h2>{FACETS[name]}</h2>
      {list(values.slice(0, SHOWN))}
      {values.length > SHOWN && (
        <details>
          <summary>{values.length - SHOWN} more</summary>
          {list(values.slice(SHOWN))}
        </details>
      )}
    </div>
  );
}

/** What a value of a facet is called. A series goes by the name that people gave it. */
function useFacetNames(name: string, nameOf: NameOfParty): (value: string) => string {
  const topicName = useTopicNames();
  if (name === 'speaker' || name === 'target') return nameOf;
  if (name === 'topic') return topicName;
  return name === 'series' ? (value) => value : inWords;
}

function HitView({ hit, nameOf, label }: { readonly hit: Hit; readonly nameOf: NameOfParty; readonly label?: string }) {
  const announce = useAnnounce();
  const { document, act } = hit;
  const facts = [
    document.date === null ? null : dayInWords(document.date),
    document.level,
    document.genre === 'statement' ? null : document.genre,
  ].filter((fact) => fact !== null);
  return (
    <article class="hit">
      {label !== undefined && <p class="form">{label}</p>}
      <p class="doc">
        {hit.chapeau !== null && (
          <span class="soft">
            <bdi>{hit.chapeau.text} </bdi>
          </span>
        )}
        <bdi>
          <Highlighted hit={hit} />
        </bdi>
      </p>
      <p class="soft small">
        <Link to={hit.permalink}>
          <bdi>{document.title ?? document.id}</bdi>
        </Link>
        {facts.length > 0 && `, ${facts.join(', ')}`}
        {act !== null && (
          <>
            {' · '}
            {act.scale !== null && (
              <span class={act.scale}>
                {SCALE_SIGN[act.scale]} {act.level === null ? '' : halves(act.level)}{' '}
              </span>
            )}
            {[act.act === null ? '' : inWords(act.act), act.speakers.map(nameOf).join(', ')].filter((part) => part !== '').join(' · ')}
          </>
        )}
      </p>
      <button
        type="button"
        class="quiet"
        onClick={() =>
          void copyText(`${hit.citation}\n${location.origin}${hit.permalink}`).then((copied) =>
            announce(copied ? 'Citation copied' : 'Copying is not allowed here.'),
          )
        }
      >
        Copy citation
      </button>
    </article>
  );
}

function Highlighted({ hit: { span, highlights } }: { readonly hit: Hit }) {
  const marks = useMemo<readonly Mark[]>(
    () => highlights.map(({ from, to }) => ({ id: 'h', from: from - span.from, to: to - span.from })),
    [highlights, span],
  );
  return (
    <>
      {segments(span.text.length, [...marks]).map((part) => {
        const words = <Words text={span.text.slice(part.from, part.to)} />;
        return part.marks.length > 0 ? <mark key={part.from}>{words}</mark> : <span key={part.from}>{words}</span>;
      })}
    </>
  );
}

import type { CommitmentDetail, CommitmentPage, SeriesList } from '../engine/answers.js';
import { later } from '../parts/later.js';
import { Link } from '../parts/link.js';
import { Quote } from '../parts/words.js';
import { useNavigation } from '../state/location.js';
import { placeFragment } from '../state/route.js';
import { pathWith, useAnswer } from '../state/server.js';
import { dayInWords, withDaysInWords } from '../text/days.js';
import { type NameOfParty, usePartyNames } from '../text/parties.js';
import { inWords } from '../text/scales.js';
import { STANDINGS, type Standing } from '../text/standings.js';
import { useTopicNames } from '../text/topics.js';
import { Answered } from './answered.js';
import { CommitmentTools } from './commitment-tools.js';
import { LedgerTabs } from './ledger-tabs.js';

const Ratings = later(() => import('./ratings.js').then((part) => part.Ratings));

/** What was promised, by whom, until when, and how it stands. */
export function CommitmentsScreen() {
  const { route } = useNavigation();
  const id = decodeURIComponent(route.path.slice('/commitments/'.length));
  return (
    <div class="ledger">
      <header class="screen-head">
        <h1>Ledger</h1>
        <LedgerTabs />
      </header>
      {id === '' ? <List /> : <One key={id} id={id} />}
    </div>
  );
}

type Commitment = CommitmentPage['commitments'][number];

function List() {
  const { route, go } = useNavigation();
  const nameOf = usePartyNames();
  const { standing = '', due = '', series = '', member = '', cursor = '' } = route.query;
  // What is done or given up is asked for, by its box or by a standing of that kind.
  const open = route.query.open ?? (standing === '' ? 'true' : 'any');
  const { task } = useAnswer<CommitmentPage>(
    pathWith('/commitments', { open: open === 'true' ? open : '', standing, due, series, member, cursor }),
  );
  const all = useAnswer<SeriesList>('/series').task;
  const set = (name: string, value: string): void => go({ path: '/commitments', query: { ...route.query, cursor: '', [name]: value } });
  return (
    <>
      <form class="query" onSubmit={(event) => event.preventDefault()}>
        {all.state === 'done' && all.value.series.length > 0 && (
          <label>
            <span>Series</span>
            <select value={series} onChange={(event) => set('series', event.currentTarget.value)}>
              <option value="">all</option>
              {all.value.series.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>How it stands</span>
          <select value={standing} onChange={(event) => set('standing', event.currentTarget.value)}>
            <option value="">any</option>
            {STANDINGS.map((one) => (
              <option key={one} value={one}>
                {inWords(one)}
              </option>
            ))}
          </select>
        </label>
        <label class="switch">
          <input
            type="checkbox"
            checked={open === 'true'}
            onChange={(event) => set('open', event.currentTarget.checked ? 'true' : 'any')}
          />{' '}
          Still to be done
        </label>
        <label class="switch">
          <input type="checkbox" checked={due === 'true'} onChange={(event) => set('due', event.currentTarget.checked ? 'true' : '')} />{' '}
          With a date
        </label>
      </form>
      {member !== '' && (
        <ul class="chosen" aria-label="Narrowed down to">
          <li>
            <button type="button" onClick={() => set('member', '')}>
              Who: {nameOf(member)} <span aria-hidden="true">✕</span>
              <span class="unseen">, take away</span>
            </button>
          </li>
        </ul>
      )}
      <Answered task={task} doing="Looking through the ledger">
        {({ commitments, total, next }) =>
          commitments.length === 0 ? (
            <p class="soft">No commitment of this kind. They come from the texts of a series that say what somebody will do.</p>
          ) : (
            <>
              <p class="soft">
                {total.toLocaleString('en')} {total === 1 ? 'commitment' : 'commitments'}
              </p>
              <div class="wide" tabIndex={0} role="region" aria-label="Commitments">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">Who</th>
                      <th scope="col">What, in the latest words</th>
                      <th scope="col">Until</th>
                      <th scope="col">How it stands</th>
                      <th scope="col">Evidence</th>
                    </tr>
                  </thead>
                  <tbody>
                    {commitments.map((commitment) => (
                      <Row key={commitment.id} commitment={commitment} nameOf={nameOf} onMember={(id) => set('member', id)} />
                    ))}
                  </tbody>
                </table>
              </div>
              {next !== null && (
                <button type="button" onClick={() => go({ path: '/commitments', query: { ...route.query, cursor: next } })}>
                  More
                </button>
              )}
            </>
          )
        }
      </Answered>
    </>
  );
}

interface RowProps {
  readonly commitment: Commitment;
  readonly nameOf: NameOfParty;
  readonly onMember: (id: string) => void;
}

function Row({ commitment, nameOf, onMember }: RowProps) {
  return (
    <tr>
      <td>
        <ul class="members">
          {commitment.members.map((id) => (
            <li key={id}>
              <button type="button" class="quiet" title={`Only what ${nameOf(id)} undertakes`} onClick={() => onMember(id)}>
                {nameOf(id)}
              </button>
            </li>
          ))}
        </ul>
      </td>
      <td class="doc">
        <Link to={`/commitments/${encodeURIComponent(commitment.id)}`}>
          <bdi>{commitment.last.words}</bdi>
        </Link>
      </td>
      <td>
        {dueInWords(commitment)}
        {commitment.overdue && <p class="late">the day has passed</p>}
      </td>
      <td>
        <StandingTag standing={commitment.standing} />
      </td>
      <td>{commitment.pending > 0 ? <Link to="/review">{commitment.pending} to review</Link> : ''}</td>
    </tr>
  );
}

/** A standing with its sign. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  return <span class={`tag standing-${standing}`}>{inWords(standing)}</span>;
}

function dueInWords({ due }: Pick<Commitment, 'due'>): string {
  if (due === null) return '';
  if (due.to !== null) return `${dayInWords(due.to)} (“${due.words.text}”)`;
  return `“${due.words.text}”`;
}

function One({ id }: { readonly id: string }) {
  const { task, again } = useAnswer<CommitmentDetail>(`/commitments/${encodeURIComponent(id)}`);
  const topicName = useTopicNames();
  const nameOf = usePartyNames();
  return (
    <Answered task={task} doing="Opening the commitment">
      {(commitment) => (
        <article class="commitment">
          <p>
            <Link to="/commitments">All commitments</Link>
          </p>
          <h2 class="doc">
            <bdi>{commitment.last.words}</bdi>
          </h2>
          <div class="facts">
            <span>
              Who: <b>{commitment.members.map(nameOf).join(', ')}</b>
            </span>
            {commitment.due !== null && (
              <span>
                Until: <b>{dueInWords(commitment)}</b>
              </span>
            )}
            {commitment.topics.length > 0 && (
              <span>
                Topics: <b>{commitment.topics.map(topicName).join(', ')}</b>
              </span>
            )}
          </div>
          <p class="standpoint">
            <StandingTag standing={commitment.standing} /> {withDaysInWords(commitment.standpoint.reason)}
          </p>
          <h3>Its words, first to last</h3>
          <ol class="wordings">
            {commitment.wordings.map(({ at, date, words, level }) => (
              <li key={`${at.document}-${at.from}`}>
                <Link
                  to={`/documents/${encodeURIComponent(`${at.document}@${at.version}`)}#${placeFragment({ from: at.from, to: at.to, quote: at.quote.slice(0, 60), side: null })}`}
                >
                  {date === null ? at.document : dayInWords(date)}
                </Link>{' '}
                <span class="soft small">{level}</span>
                <p class="doc">
                  <bdi>{words}</bdi>
                </p>
              </li>
            ))}
          </ol>
          <h3>Evidence</h3>
          {commitment.evidence.length === 0 ? (
            <p class="soft">None yet.</p>
          ) : (
            <ul class="evidence">
              {commitment.evidence.map((offer) => (
                <li key={offer.id}>
                  <span class="tag">{offer.state}</span> {BEARING_SAYS[offer.bearing]}: <Quote text={offer.at.quote} />
                  <p class="soft small">
                    <Link
                      to={`/documents/${encodeURIComponent(`${offer.at.document}@${offer.at.version}`)}#${placeFragment({ from: offer.at.from, to: offer.at.to, quote: offer.at.quote.slice(0, 60), side: null })}`}
                    >
                      {offer.date === null ? offer.at.document : dayInWords(offer.date)}
                    </Link>{' '}
                    · {offer.reason}
                  </p>
                </li>
              ))}
            </ul>
          )}
          <Ratings commitment={commitment} nameOf={nameOf} onChanged={again} />
          {commitment.notes.length > 0 && (
            <>
              <h3>Notes</h3>
              <ul>
                {commitment.notes.map((note) => (
                  <li key={note.seq}>
                    <bdi>{note.text}</bdi>{' '}
                    <span class="soft small">
                      {note.by.name}, {dayInWords(note.at)}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <CommitmentTools id={commitment.id} standing={commitment.standing} onChanged={again} />
        </article>
      )}
    </Answered>
  );
}

/** What evidence does to a promise. */
export const BEARING_SAYS = { advances: 'brings it forward', fulfils: 'keeps it', contradicts: 'speaks against it' } as const;

import { useState } from 'preact/hooks';
import type { CommitmentDetail, EntryPage } from '../engine/answers.js';
import { useAnnounce } from '../state/announce.js';
import { pathWith, useAnswer, useServer } from '../state/server.js';
import { failureOf } from '../state/task.js';
import { dayInWords } from '../text/days.js';
import type { NameOfParty } from '../text/parties.js';
import { useUndo } from './corrections.js';

type Score = -1 | 0 | 1;
/** Scores after the practice of the G7 and G20 compliance reports, in words. */
const SCORES: readonly (readonly [Score, string, string])[] = [
  [-1, '−1', 'not kept'],
  [0, '0', 'in part, or in progress'],
  [1, '+1', 'kept'],
];
const signOf = (score: number): string => SCORES.find(([value]) => value === score)?.[1] ?? String(score);
const inWords = (score: number): string => SCORES.find(([value]) => value === score)?.[2] ?? '';

interface RatingsProps {
  readonly commitment: CommitmentDetail;
  readonly nameOf: NameOfParty;
  readonly onChanged: () => void;
}

/** How each member has kept a promise, round by round, by people; each rating can be taken back, and what was said before is shown. */
export function Ratings({ commitment, nameOf, onChanged }: RatingsProps) {
  const server = useServer();
  const undo = useUndo();
  const said = useAnswer<EntryPage>(pathWith('/entries', { about: commitment.id, kind: ['rating'], limit: '500' }));
  const mayRate = server !== null && server.me.scope !== 'read';
  const changed = (): void => {
    said.again();
    onChanged();
  };
  const back = (seq: number): void =>
    undo(seq, () => {
      document.querySelector<HTMLElement>('.rate select')?.focus();
      changed();
    });
  const standing = new Set(commitment.ratings.map(({ seq }) => seq));
  const earlier = said.task.state === 'done' ? said.task.value.entries.filter(({ seq }) => !standing.has(seq)) : [];
  return (
    <section aria-labelledby="ratings">
      <h3 id="ratings">Ratings</h3>
      {commitment.ratings.length === 0 ? (
        <p class="soft">Nobody has rated it yet.</p>
      ) : (
        <div class="wide ratings" tabIndex={0} role="region" aria-label="Ratings by round and member">
          <table>
            <thead>
              <tr>
                <th scope="col">Round</th>
                <th scope="col">Member</th>
                <th scope="col">Score</th>
                <th scope="col">By</th>
                {mayRate && (
                  <th scope="col">
                    <span class="unseen">Take back</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {commitment.ratings.map((rating) => (
                <tr key={rating.seq}>
                  <td>
                    {rating.round}, {rating.phase}
                  </td>
                  <th scope="row">{nameOf(rating.member)}</th>
                  <td>
                    <b>{signOf(rating.score)}</b> {inWords(rating.score)}
                    {rating.note !== null && (
                      <p class="soft small">
                        <bdi>{rating.note}</bdi>
                      </p>
                    )}
                  </td>
                  <td>
                    {rating.by.name}, {dayInWords(rating.at)}
                  </td>
                  {mayRate && (
                    <td>
                      <button type="button" onClick={() => back(rating.seq)}>
                        Undo<span class="unseen"> entry {rating.seq}</span>
                      </button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>Ratings that were replaced or taken back: {earlier.length}</summary>
          <ul class="said">
            {earlier.map(
              ({ seq, at, by, body, undone }) =>
                body.kind === 'rating' && (
                  <li key={seq}>
                    {body.round}, {body.phase}: {nameOf(body.member)} {signOf(body.score)}{' '}
                    <span class="soft small">
                      {by.name}, {dayInWords(at)}; {undone ? 'taken back' : 'replaced'}
                    </span>
                  </li>
                ),
            )}
          </ul>
        </details>
      )}
      {mayRate && <RateForm commitment={commitment} nameOf={nameOf} onRated={changed} />}
    </section>
  );
}

const fieldsOf = (form: HTMLFormElement, name: string): readonly HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`),
];
function clear(field: HTMLInputElement): void {
  if (field.type === 'radio') field.checked = false;
  else field.value = '';
}

interface RateFormProps {
  readonly commitment: CommitmentDetail;
  readonly nameOf: NameOfParty;
  readonly onRated: () => void;
}

function RateForm({ commitment: { id, members, wordings }, nameOf, onRated }: RateFormProps) {
  const server = useServer();
  const announce = useAnnounce();
  const [trouble, setTrouble] = useState<string | null>(null);
  const bound = [...new Set([...members, ...wordings.flatMap((wording) => wording.members)])];
  const send = async (form: HTMLFormElement): Promise<void> => {
    const fields = new FormData(form);
    const word = (name: string): string => fields.get(name)?.toString().trim() ?? '';
    if (word('score') === '') return setTrouble('Choose a score: −1, 0 or +1.');
    const [member, round, note] = [word('member'), word('round'), word('note')];
    const body = { member, round, phase: word('phase'), score: Number(word('score')), ...(note !== '' && { note }) };
    try {
      await server?.client.json(`/commitments/${encodeURIComponent(id)}/ratings`, { method: 'POST', body });
      setTrouble(null);
      // The next member is rated in the same round.
      for (const name of ['score', 'note']) for (const field of fieldsOf(form, name)) clear(field);
      announce(`${nameOf(member)}: ${signOf(body.score)} in ${round}. Kept in the ledger under your name.`);
      onRated();
    } catch (error) {
      setTrouble(`${failureOf(error).message} ${failureOf(error).todo}`);
    }
  };
  return (
    <form
      class="boxed rate"
      aria-label="Rate a member"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <div class="query">
        <label>
          <span>Member</span>
          <select name="member">
            {bound.map((member) => (
              <option key={member} value={member}>
                {nameOf(member)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Round</span>
          <input type="text" name="round" required defaultValue={String(new Date().getFullYear())} size={8} />
        </label>
        <label>
          <span>Phase</span>
          <select name="phase">
            <option value="interim">interim</option>
            <option value="final">final</option>
          </select>
        </label>
      </div>
      <fieldset>
        <legend>Score</legend>
        <div class="scores">
          {SCORES.map(([value, sign, words]) => (
            <label class="switch" key={value}>
              <input type="radio" name="score" value={value} />{' '}
              <span>
                <b>{sign}</b> {words}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="query">
        <label class="grow">
          <span>Because</span>
          <input type="text" name="note" />
        </label>
        <button type="submit">Rate</button>
      </div>
      <div role="alert">{trouble !== null && <p class="note">{trouble}</p>}</div>
    </form>
  );
}

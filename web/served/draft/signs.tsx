import { STANDING_SAYS, STANDING_SIGN, STANDINGS_BY_INTEREST } from '../../../src/formats/draft-wording.js';

/** What the signs mean that will stand beside the draft, shown while there is none. */
export function Signs() {
  return (
    <>
      <h3>What will stand beside it</h3>
      <ul class="signs">
        {STANDINGS_BY_INTEREST.map((standing) => (
          <li key={standing}>
            <span class={`sign ${standing}`} aria-hidden="true">
              {STANDING_SIGN[standing]}
            </span>{' '}
            {STANDING_SAYS[standing]}
          </li>
        ))}
        <li>
          <span class="sign choice" aria-hidden="true">
            [ ]
          </span>{' '}
          a choice left open, and what either way would do
        </li>
        <li>
          <span class="sign inconsistency" aria-hidden="true">
            !
          </span>{' '}
          the draft contradicts itself, or what was agreed
        </li>
      </ul>
    </>
  );
}

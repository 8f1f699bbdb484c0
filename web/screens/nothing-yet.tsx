import { Link } from '../parts/link.js';

/** What a screen shows before it has texts to work on. */
export function NothingYet({ title, needs }: { readonly title: string; readonly needs: string }) {
  return (
    <div class="state">
      <h1>{title}</h1>
      <p>{needs}</p>
      <p>
        <Link to="/" class="button">
          Put them in
        </Link>
      </p>
    </div>
  );
}

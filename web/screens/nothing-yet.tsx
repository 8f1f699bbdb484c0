import { useNavigation } from '../state/location.js';

/** What a screen shows before it has texts to work on. */
export function NothingYet({ title, needs }: { readonly title: string; readonly needs: string }) {
  const { href, go } = useNavigation();
  return (
    <div class="state">
      <h1>{title}</h1>
      <p>{needs}</p>
      <p>
        <a
          class="button"
          href={href({ path: '/' })}
          onClick={(event) => {
            event.preventDefault();
            go({ path: '/' });
          }}
        >
          Put them in
        </a>
      </p>
    </div>
  );
}

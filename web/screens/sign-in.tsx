import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Asks for the token that a team's server wants. */
export function SignIn({ wrong, onToken }: { readonly wrong: boolean; readonly onToken: (token: string) => void }) {
  const [token, setToken] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <main class="state">
      <h1>Sign in</h1>
      <p>This server is shared by a team. Whoever looks after it gives you a token.</p>
      <form
        class="sign-in"
        onSubmit={(event) => {
          event.preventDefault();
          if (token.trim() !== '') onToken(token.trim());
        }}
      >
        <label>
          <span>Your token</span>
          <input
            ref={field}
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={token}
            onInput={(event) => setToken(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary">
          Sign in
        </button>
      </form>
      <div role="alert">{wrong && <p class="note">The server does not know this token. Was it copied whole?</p>}</div>
    </main>
  );
}

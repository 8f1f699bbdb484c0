/** Every error a caller can meet: a stable code, what was expected, what came, what to do next. Listed in `docs/errors.md`; a test compares the two. */
export class EntenteError extends Error {
  constructor(
    readonly code: string,
    readonly detail: { readonly expected: string; readonly came: string; readonly todo: string },
  ) {
    super(`${code}: expected ${detail.expected}; came ${detail.came}. ${detail.todo}`);
    this.name = 'EntenteError';
  }
}

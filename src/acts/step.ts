/** One step of a pipeline: what it must find in the draft, what it adds to it. Steps are pure; `run` returns only what it gives. */
export interface Step<D> {
  readonly name: string;
  readonly needs: readonly (keyof D & string)[];
  readonly gives: readonly (keyof D & string)[];
  readonly run: (draft: D) => Partial<D>;
}

/**
 * Joins steps into one function, in the order given. A step that needs what none before it gives, or gives what another gave, fails here,
 * when the module loads, and not on some text.
 */
export function pipeline<D extends object>(given: readonly (keyof D & string)[], steps: readonly Step<D>[]): (draft: D) => D {
  const known = new Set<string>(given);
  for (const step of steps) {
    for (const need of step.needs)
      if (!known.has(need)) throw new Error(`step "${step.name}" needs "${need}", which no step before it gives`);
    for (const gift of step.gives) {
      if (known.has(gift)) throw new Error(`step "${step.name}" gives "${gift}" a second time`);
      known.add(gift);
    }
  }
  return (draft) => {
    let d = draft;
    for (const step of steps) d = { ...d, ...step.run(d) };
    return d;
  };
}

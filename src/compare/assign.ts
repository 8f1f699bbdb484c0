import { linearSumAssignment } from 'linear-sum-assignment';
import type { Pair } from './anchors.js';

/** A pair that may be linked and what linking it is worth; only positive gains are given. */
export interface Edge {
  readonly before: number;
  readonly after: number;
  readonly gain: number;
}

/** Components with more units than this on both sides together are linked greedily: the assignment costs their cube. */
export const EXACT_UP_TO = 400;

/** The links, and the components that were too large for an exact assignment (their number of units). */
export interface Assignment {
  readonly pairs: readonly Pair[];
  readonly greedy: readonly number[];
}

/** Links units one to one so that the gains sum highest, component by component (Jonker–Volgenant). Deterministic. */
export function assign(edges: readonly Edge[]): Assignment {
  const pairs: Pair[] = [];
  const greedy: number[] = [];
  for (const component of componentsOf(edges)) {
    const size = new Set(component.map((e) => e.before)).size + new Set(component.map((e) => e.after)).size;
    if (size > EXACT_UP_TO) {
      greedy.push(size);
      for (const pair of greedyPairs(component)) pairs.push(pair);
    } else for (const pair of exactPairs(component)) pairs.push(pair);
  }
  return { pairs: pairs.sort((x, y) => x[0] - y[0]), greedy };
}

function exactPairs(edges: readonly Edge[]): readonly Pair[] {
  if (edges.length === 1) return edges.map((e) => [e.before, e.after]);
  const rows = numbersOf(edges.map((e) => e.before));
  const columns = numbersOf(edges.map((e) => e.after));
  const wide = rows.length <= columns.length;
  const matrix = Array.from({ length: wide ? rows.length : columns.length }, () =>
    new Float64Array(wide ? columns.length : rows.length).fill(0),
  );
  const rowOf = new Map(rows.map((unit, at) => [unit, at]));
  const columnOf = new Map(columns.map((unit, at) => [unit, at]));
  const gains = new Map<number, number>();
  for (const edge of edges) {
    const row = rowOf.get(edge.before) as number;
    const column = columnOf.get(edge.after) as number;
    gains.set(row * columns.length + column, edge.gain);
    const line = matrix[wide ? row : column] as Float64Array;
    line[wide ? column : row] = edge.gain;
  }
  const chosen = linearSumAssignment(matrix, { maximaze: true }).rowAssignments;
  const pairs: Pair[] = [];
  chosen.forEach((partner, at) => {
    const [row, column] = wide ? [at, partner] : [partner, at];
    if (row < 0 || column < 0 || !gains.has(row * columns.length + column)) return;
    pairs.push([rows[row] as number, columns[column] as number]);
  });
  return pairs;
}

function greedyPairs(edges: readonly Edge[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const takenBefore = new Set<number>();
  const takenAfter = new Set<number>();
  for (const edge of [...edges].sort((x, y) => y.gain - x.gain || x.before - y.before || x.after - y.after)) {
    if (takenBefore.has(edge.before) || takenAfter.has(edge.after)) continue;
    takenBefore.add(edge.before);
    takenAfter.add(edge.after);
    pairs.push([edge.before, edge.after]);
  }
  return pairs;
}

/** The connected components, each in the order of its edges, ordered by their first edge. */
function componentsOf(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const parent = new Map<string, string>();
  const rootOf = (unit: string): string => {
    let root = unit;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = unit; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { before, after } of edges) {
    const left = rootOf(`b${before}`);
    const right = rootOf(`a${after}`);
    parent.set(left, right);
    if (!parent.has(right)) parent.set(right, right);
  }
  const components = new Map<string, Edge[]>();
  for (const edge of edges) {
    const root = rootOf(`b${edge.before}`);
    const component = components.get(root);
    if (component) component.push(edge);
    else components.set(root, [edge]);
  }
  return [...components.values()];
}

function numbersOf(units: readonly number[]): readonly number[] {
  return [...new Set(units)].sort((x, y) => x - y);
}

/** The part of diff-match-patch that the measurements use; the package brings no types. */
declare module 'diff-match-patch' {
  export default class DiffMatchPatch {
    diff_main(before: string, after: string): [number, string][];
    diff_cleanupSemantic(diffs: [number, string][]): void;
  }
}

import type { Inconsistency } from '../../model.js';
import type { Judged } from './judged.js';

/** "including A, B and C" that lost a member since it was agreed. */
export function lists({ findings }: Judged): readonly Inconsistency[] {
  return findings.flatMap((finding) =>
    (finding.last?.differences ?? []).flatMap((difference): Inconsistency[] => {
      const { dimension, before, after } = difference;
      if (
        dimension !== 'item' ||
        before === null ||
        after !== null ||
        !/\b(?:including|such as|inter alia|in particular)\b/i.test(finding.text)
      )
        return [];
      const { from, to, text } = finding;
      return [{ kind: 'list-member', message: `the list no longer has “${before.text}”`, at: [{ from, to, text }] }];
    }),
  );
}

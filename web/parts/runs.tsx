import type { RedlineRun } from '../../src/model.js';
import { Words } from './words.js';

const HEARD: Readonly<Record<Exclude<RedlineRun['kind'], 'same'>, string>> = {
  inserted: 'added: ',
  deleted: 'deleted: ',
  from: 'moved from here: ',
  to: 'moved to here: ',
};

/** Words with what was added and deleted among them: seen by line and strike, heard in words. */
export function Runs({ runs }: { readonly runs: readonly RedlineRun[] }) {
  return (
    <>
      {runs.map(({ kind, text }, index) => {
        const words = <Words text={text} />;
        if (kind === 'same') return <span key={index}>{words}</span>;
        const inner = (
          <>
            <span class="unseen">{HEARD[kind]}</span>
            {words}
          </>
        );
        return kind === 'inserted' || kind === 'to' ? (
          <ins key={index} class={kind}>
            {inner}
          </ins>
        ) : (
          <del key={index} class={kind}>
            {inner}
          </del>
        );
      })}
    </>
  );
}

import { useMemo } from 'preact/hooks';
import type { Check } from '../../../src/model.js';
import type { Given } from '../../engine/engine.js';
import { Progress } from '../../parts/progress.js';
import { useKeepingReviews, useLedgerReviews } from '../../served/kept-reviews.js';
import { type CheckJob, useDesk } from '../../state/desk.js';
import { useNavigation } from '../../state/location.js';
import { usePageReviews } from '../../state/reviews.js';
import { type Server, useServer } from '../../state/server.js';
import { useTask } from '../../state/task.js';
import { NothingYet } from '../nothing-yet.js';
import { itemsOf } from './items.js';
import { CheckView } from './view.js';

/** The check screen: does the work, then shows it. The address names texts that the ledger keeps; without any, those on the desk are checked. */
export function CheckScreen() {
  const { check } = useDesk();
  const { route } = useNavigation();
  const { report = '', statement = '', also = '' } = route.query;
  const kept = useMemo<CheckJob | null>(
    () =>
      report === '' || statement === ''
        ? null
        : {
            kind: 'check',
            report: keptText(report),
            statements: statement.split(',').map(keptText),
            also: also === '' ? [] : also.split(',').map(keptText),
          },
    [report, statement, also],
  );
  const job = kept ?? check;
  return job === null ? (
    <NothingYet title="Check a report" needs="Two texts are needed: a statement, and the report that speaks of it." />
  ) : (
    <CheckWork job={job} />
  );
}

/** A document of the ledger as a text to work on. */
export const keptText = (kept: string): Given => ({ text: '', name: kept, kept });

function CheckWork({ job }: { readonly job: CheckJob }) {
  const { engine } = useDesk();
  const server = useServer();
  const task = useTask(job, (work) => engine.check(job.report, job.statements, job.also, { ...work, parties: job.parties }));
  if (task.state !== 'done')
    return (
      <>
        <h1 class="unseen">Check</h1>
        <Progress task={task} doing="Checking the report" />
      </>
    );
  const { kept } = job.report;
  const keeps = server?.me.ledger === true && server.me.scope !== 'read';
  if (keeps && kept !== undefined) return <Kept server={server} report={kept} check={task.value} />;
  return keeps ? <Keeping server={server} job={job} check={task.value} /> : <Passing check={task.value} />;
}

function Passing({ check }: { readonly check: Check }) {
  const items = useMemo(() => itemsOf(check), [check]);
  return <CheckView check={check} items={items} reviews={usePageReviews()} />;
}

function Keeping({ server, job, check }: { readonly server: Server; readonly job: CheckJob; readonly check: Check }) {
  const items = useMemo(() => itemsOf(check), [check]);
  return <CheckView check={check} items={items} reviews={useKeepingReviews(server, job, check, items)} />;
}

function Kept({ server, report, check }: { readonly server: Server; readonly report: string; readonly check: Check }) {
  const items = useMemo(() => itemsOf(check), [check]);
  return <CheckView check={check} items={items} reviews={useLedgerReviews(server, report, items)} />;
}

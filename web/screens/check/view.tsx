import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { nameOf, VERDICT_SAYS, VERDICT_SIGN } from '../../../src/formats/wording.js';
import { type Check, type Document, VERDICTS } from '../../../src/model.js';
import { type Chip, Chips } from '../../parts/chips.js';
import { copyText } from '../../parts/download.js';
import { bringCard, bringIntoView, scrolls } from '../../parts/into-view.js';
import { type Ribbon, Ribbons } from '../../parts/ribbons.js';
import { TextPane } from '../../parts/text-pane.js';
import { useAnnounce } from '../../state/announce.js';
import { useKeys } from '../../state/keys.js';
import { useNavigation } from '../../state/location.js';
import type { Reviews } from '../../state/reviews.js';
import { placeOf } from '../../text/anchor.js';
import { placeAndDay } from '../../text/days.js';
import { Exports } from './exports.js';
import type { Item } from './items.js';
import { heard, reportMarks, statementMarks } from './marks.js';
import { FindingsTable } from './table.js';
import { WorkList } from './work-list.js';

/** What was chosen last, and what takes the focus for it. */
interface Move {
  readonly item: Item;
  readonly focus: 'head' | 'report' | 'statement' | null;
}

interface CheckViewProps {
  readonly check: Check;
  readonly items: readonly Item[];
  readonly reviews: Reviews;
}

/** A check on screen: the work list, the report beside the statements, and the table of everything. */
export function CheckView({ check, items, reviews }: CheckViewProps) {
  const [dimmed, setDimmed] = useState<ReadonlySet<string>>(() => new Set(['background']));
  const [current, setCurrent] = useState<string | null>(null);
  const [move, setMove] = useState<Move | null>(null);
  const announce = useAnnounce();
  const { route, go } = useNavigation();
  const left = useRef<HTMLElement>(null);
  const right = useRef<HTMLElement>(null);
  const hidden = useMemo(() => new Set(items.filter(({ look }) => dimmed.has(look)).map(({ id }) => id)), [items, dimmed]);
  const shown = useMemo(() => items.filter(({ id }) => !hidden.has(id)), [items, hidden]);
  const itemOf = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const marks = useMemo(() => reportMarks(check, items), [check, items]);
  const ribbons = useMemo<readonly Ribbon[]>(
    () => shown.filter(({ words, sources }) => words !== null && sources.length > 0).map(({ id, look }) => ({ id, look })),
    [shown],
  );

  const select = useCallback(
    (id: string, focus: Move['focus'] = null) => {
      const item = itemOf.get(id);
      if (item === undefined) return;
      setCurrent(id);
      announce(heard(item));
      const place =
        item.words === null
          ? placeOf(statementOf(check, item).text, item.sources[0]!, statementOf(check, item).id)
          : placeOf(check.report.text, item.words, 'report');
      go({ ...route, place }, { replace: true });
      setMove({ item, focus });
    },
    [itemOf, check, route, go, announce],
  );

  // As soon as the choice is drawn, and before the next key: a quick hand presses two within a frame.
  useLayoutEffect(() => {
    if (move === null) return;
    const { id, words } = move.item;
    // Where panes stand one below the other the page scrolls: only to what takes the focus, or the focus would be out of sight.
    const stacked = left.current !== null && !scrolls(left.current);
    const goes = stacked ? (move.focus ?? 'head') : move.focus;
    if (words !== null && (!stacked || goes === 'report')) bringIntoView(left.current, () => document.getElementById(`report-${id}`));
    if (!stacked || goes === 'statement') bringIntoView(right.current, () => document.getElementById(`statement-${id}`));
    if (goes !== null) document.getElementById(`${goes}-${id}`)?.focus({ preventScroll: true });
    if (goes === 'head' || goes === null) bringCard(`card-${id}`);
  }, [move]);

  const step = (by: 1 | -1) => {
    if (shown.length === 0) return;
    const at = shown.findIndex(({ id }) => id === current);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
    select(shown[next]!.id, 'head');
  };
  const across = (to?: 'report' | 'statement') => {
    const item = current === null ? undefined : itemOf.get(current);
    if (item === undefined) return step(1);
    const active = document.activeElement?.id ?? '';
    const wanted = to ?? (active.startsWith('report-') ? 'statement' : active.startsWith('statement-') ? 'report' : 'report');
    const able = wanted === 'report' ? item.words !== null : item.sources.length > 0;
    const other = wanted === 'report' ? 'statement' : 'report';
    if (!able && (other === 'report' ? item.words === null : item.sources.length === 0)) return;
    if (!able && to === undefined && active.startsWith(`${other}-`)) return announce('The other text has no counterpart.');
    select(item.id, able ? wanted : other);
  };
  const decide = (decision: 'accept' | 'reject') => {
    const item = current === null ? undefined : itemOf.get(current);
    if (item === undefined || item.kind === 'omission') return announce('Choose a finding first, with j and k.');
    const taken = reviews.of(item.id).decision === decision;
    reviews.decide(item.id, decision);
    announce(taken ? 'Decision taken back' : `${decision === 'accept' ? 'Accepted' : 'Rejected'}: ${heard(item)}`);
  };
  const undo = () => {
    const id = reviews.undo();
    if (id === null) return announce('There is nothing to undo.');
    announce('Undone');
    select(id, 'head');
  };
  const copy = async (words: string, what: string): Promise<void> =>
    announce((await copyText(words)) ? `${what} copied` : 'Copying is not allowed here: select the words instead.');
  const copyCitation = () => {
    const item = current === null ? undefined : itemOf.get(current);
    if (item !== undefined) void copy(citation(check, item), 'Citation');
  };
  useKeys([
    { key: 'j', does: 'next finding', run: () => step(1) },
    { key: 'k', does: 'previous finding', run: () => step(-1) },
    { key: 'Enter', does: 'to the report, and across to the statement and back', run: () => across() },
    { key: 'a', does: 'accept the finding', run: () => decide('accept') },
    { key: 'x', does: 'reject the finding', run: () => decide('reject') },
    { key: 'u', does: 'undo the last review', run: undo },
    { key: 'c', does: 'copy a citation of the words', run: copyCitation },
    { key: 't', does: 'to the table of all findings', run: () => document.getElementById('findings')?.scrollIntoView() },
    {
      key: 'Escape',
      does: 'back to the list',
      run: () => (current === null ? undefined : document.getElementById(`head-${current}`)?.focus()),
    },
  ]);
  useLayoutEffect(() => {
    announce(summaryOf(check, items));
    const { place } = route;
    const named =
      place === null
        ? undefined
        : items.find(({ words, sources }) => [words, ...sources].some((span) => span?.from === place.from && span.to === place.to));
    if (named !== undefined) select(named.id);
  }, [check]);

  return (
    <div class="check">
      <header class="screen-head">
        <h1>
          <bdi>{nameOf(check.report)}</bdi> <span class="soft">held against</span>{' '}
          {check.statements.map((statement, index) => (
            <span key={statement.id}>
              {index > 0 && <span class="soft">{statement.genre === 'statement' ? ' and ' : ', with the further source '}</span>}
              <bdi>{nameOf(statement)}</bdi>
              {placeAndDay(statement) !== '' && <span class="soft"> ({placeAndDay(statement)})</span>}
            </span>
          ))}
        </h1>
        <Exports check={check} items={items} reviews={reviews} />
      </header>
      {check.doubts.map((doubt) => (
        <p class="note" key={doubt.rule}>
          {doubt.message}
        </p>
      ))}
      <Chips
        label="Results; each button shows or dims its marks"
        chips={chipsOf(check, items, dimmed)}
        onToggle={(id) => setDimmed((last) => new Set(last.has(id) ? [...last].filter((one) => one !== id) : [...last, id]))}
      />
      <div class="workbench">
        <WorkList
          items={items}
          hidden={hidden}
          current={current}
          reviews={reviews}
          onSelect={(id) => (id === current ? across('report') : select(id))}
          onAcross={across}
          onCopy={copy}
        />
        <section class="pane left" ref={left} tabIndex={0} aria-label="Report">
          <h2 class="pane-head">
            <span class="soft">Report</span> <bdi>{nameOf(check.report)}</bdi>
          </h2>
          <TextPane side="report" text={check.report.text} marks={marks} hidden={hidden} current={current} onSelect={select} />
        </section>
        <Ribbons left={left} right={right} ribbons={ribbons} current={current} />
        <section
          class="pane right"
          ref={right}
          tabIndex={0}
          aria-label={check.statements.length > 1 ? 'Statement and further sources' : 'Statement'}
        >
          {check.statements.map((statement) => (
            <StatementPane
              key={statement.id}
              check={check}
              statement={statement}
              items={items}
              hidden={hidden}
              current={current}
              onSelect={select}
            />
          ))}
        </section>
      </div>
      <FindingsTable items={items} current={current} reviews={reviews} onSelect={select} />
      <footer class="soft small">
        Entente {check.engine.version}. The same texts and the same engine always give the same result. A level of force compares only
        within one kind of act; “a source orders the two” and “our judgement” tell apart what is published and what is our placing.
      </footer>
    </div>
  );
}

interface StatementProps {
  readonly check: Check;
  readonly statement: Document;
  readonly items: readonly Item[];
  readonly hidden: ReadonlySet<string>;
  readonly current: string | null;
  readonly onSelect: (id: string) => void;
}

function StatementPane({ check, statement, items, hidden, current, onSelect }: StatementProps) {
  const marks = useMemo(() => statementMarks(check, items, statement.id), [check, items, statement.id]);
  return (
    <>
      <h2 class="pane-head">
        <span class="soft">{statement.genre === 'statement' ? 'Statement' : 'Further source'}</span> <bdi>{nameOf(statement)}</bdi>
      </h2>
      <TextPane side="statement" text={statement.text} marks={marks} hidden={hidden} current={current} onSelect={onSelect} />
    </>
  );
}

const statementOf = (check: Check, item: Item): Document =>
  check.statements.find(({ id }) => id === item.sources[0]?.statement) ?? check.statements[0]!;

/** "43 claims: 4 unsupported, 14 altered …": what is heard when the result is there. */
function summaryOf(check: Check, items: readonly Item[]): string {
  const fix = items.filter(({ group }) => group === 'fix').length;
  const parts = VERDICTS.flatMap((verdict) => (check.summary[verdict] ? [`${check.summary[verdict]} ${verdict}`] : []));
  return `${check.claims.length} claims checked, ${fix} must be fixed: ${parts.join(', ')}.`;
}

function chipsOf(check: Check, items: readonly Item[], dimmed: ReadonlySet<string>): readonly Chip[] {
  const chip = (id: string, sign: string, word: string, says: string): Chip => ({
    id,
    sign,
    word,
    says,
    count: items.filter(({ look }) => look === id).length,
    shown: !dimmed.has(id),
  });
  return [
    ...VERDICTS.filter((verdict) => check.summary[verdict]).map((verdict) =>
      chip(verdict, VERDICT_SIGN[verdict], verdict, VERDICT_SAYS[verdict]),
    ),
    chip('misquoted', '“', 'misquoted', 'quotations that are not word for word'),
    chip('quoted', '“', 'quoted', 'quotations in order'),
    chip('omitted', '○', 'not reported', 'what the report leaves out'),
  ].filter(({ count }) => count > 0);
}

/** Words, source, hash and place, for a letter or a footnote. */
function citation(check: Check, item: Item): string {
  const source = item.sources[0];
  const document = source === undefined || item.words !== null ? check.report : statementOf(check, item);
  const span = item.words ?? source;
  if (span === undefined) return '';
  const facts = [nameOf(document), placeAndDay(document)].filter((fact) => fact !== '').join(', ');
  return `“${span.text.replace(/\s+/g, ' ')}” – ${facts}; characters ${span.from}–${span.to}; sha256 ${document.sha256}\n${location.href}`;
}

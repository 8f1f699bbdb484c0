import type { ComponentChildren } from 'preact';
import type { CorrectionField, Reading, SpeechAct } from '../../../src/model.js';
import { Quote } from '../../parts/words.js';
import type { NameOfParty } from '../../text/parties.js';
import { forceInWords, GRADE_SAYS, halves, inWords, QUALIFIER_SAYS, SCALE_SAYS, STATUS_SAYS } from '../../text/scales.js';
import { useTopicNames } from '../../text/topics.js';
import type { ActItem } from './items.js';

interface ActCardProps {
  readonly reading: Reading;
  readonly item: ActItem;
  readonly count: number;
  readonly nameOf: NameOfParty;
  readonly onStep: (by: 1 | -1) => void;
  readonly onCopy: () => void;
  readonly children?: ComponentChildren;
}

/** All that is known of one act, beside the text. */
export function ActCard({ reading, item, count, nameOf, onStep, onCopy, children }: ActCardProps) {
  const { act } = item;
  const topicName = useTopicNames();
  const words = (span: { readonly from: number; readonly to: number }): string => reading.document.text.slice(span.from, span.to);
  const parties = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  return (
    <div class="act-card">
      <h2>
        <span class="soft">
          Act {item.number} of {count}
        </span>
        <span class="act-name">{act.act === null ? 'A sentence without an act' : inWords(act.act)}</span>
        <Corrected act={act} fields={['act', 'added', 'span']} />
      </h2>
      <dl>
        <Fact name="Who" act={act} field="speakers">
          {parties(act.speakers) || 'not said'}
          {act.speaker !== null && (
            <span class="soft">
              {' '}
              (<Quote text={words(act.speaker)} />)
            </span>
          )}
        </Fact>
        {act.performative !== null && (
          <Fact name="In the words" act={act} field="performative">
            <Quote text={act.performative.text} />
          </Fact>
        )}
        {act.force !== null && (
          <Fact name="How strongly" act={act} field="modifiers">
            <Meter level={act.force.level} scale={act.force.scale} />
            {forceInWords({ ...act.force })}
            <span class="soft">
              {' '}
              ({SCALE_SAYS[act.force.scale]}; {GRADE_SAYS[act.force.grade]})
            </span>
            {act.force.modifiers.map((modifier) => (
              <p key={modifier.from}>
                <Quote text={words(modifier)} /> {modifier.effect > 0 ? 'raises' : 'lowers'} it by {halves(Math.abs(modifier.effect))}
              </p>
            ))}
          </Fact>
        )}
        <Fact name="What" act={act} field="content">
          <Quote text={act.content.text} />
          {act.items.length > 0 && (
            <ul class="items">
              {act.items.map((one) => (
                <li key={one.from}>
                  <bdi>{one.text}</bdi>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        {(act.targets.length > 0 || isCorrected(act, 'targets')) && (
          <Fact name="To or about" act={act} field="targets">
            {parties(act.targets) || 'nobody'}
          </Fact>
        )}
        {(act.qualifiers.length > 0 || isCorrected(act, 'qualifiers')) && (
          <Fact name="Limits" act={act} field="qualifiers">
            {act.qualifiers.length === 0 && 'none'}
            {act.qualifiers.map((qualifier) => (
              <p key={qualifier.from}>
                {QUALIFIER_SAYS[qualifier.kind]}: <Quote text={words(qualifier)} />
              </p>
            ))}
          </Fact>
        )}
        {(act.topics.length > 0 || isCorrected(act, 'topics')) && (
          <Fact name="Topics" act={act} field="topics">
            {act.topics.map(topicName).join(', ') || 'none'}
          </Fact>
        )}
        <Fact name="When said" act={act} field="status">
          {STATUS_SAYS[act.status]}
          {act.backgrounded && ', in passing'}
          {act.news === true && ', in a reporter’s verb'}
        </Fact>
      </dl>
      {act.reasons.length > 0 && (
        <details>
          <summary>Why it is read so</summary>
          <ul class="reasons">
            {act.reasons.map(({ message }, index) => (
              <li key={index}>
                <bdi>{withNames(message, act, nameOf)}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      {children}
      <div class="actions">
        <button type="button" onClick={() => onStep(-1)}>
          Previous
        </button>
        <button type="button" onClick={() => onStep(1)}>
          Next
        </button>
        <button type="button" onClick={onCopy}>
          Copy citation
        </button>
      </div>
    </div>
  );
}

interface FactProps {
  readonly name: string;
  readonly act: SpeechAct;
  readonly field: CorrectionField;
  readonly children: ComponentChildren;
}

function Fact({ name, act, field, children }: FactProps) {
  return (
    <div>
      <dt>
        {name} <Corrected act={act} fields={[field]} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

const isCorrected = ({ corrected = [] }: SpeechAct, field: CorrectionField): boolean => corrected.some((one) => one.field === field);

/** That somebody has corrected one of these fields, and who. */
function Corrected({ act: { corrected = [] }, fields }: { readonly act: SpeechAct; readonly fields: readonly CorrectionField[] }) {
  const names = [...new Set(corrected.filter(({ field }) => fields.includes(field)).map(({ by }) => by.name))];
  return names.length === 0 ? null : <span class="tag corrected">corrected by {names.join(', ')}</span>;
}

/** Five steps, filled to a level; the number stands beside it in words. */
function Meter({ level, scale }: { readonly level: number; readonly scale: string }) {
  return (
    <svg class={`meter ${scale}`} viewBox="0 0 50 8" aria-hidden="true" focusable="false">
      {[0, 1, 2, 3, 4].map((step) => (
        <g key={step}>
          <rect class="empty" x={step * 10 + 0.5} y="0.5" width="8" height="7" />
          <rect class="full" x={step * 10 + 0.5} y="0.5" width={Math.max(0, Math.min(1, level - step)) * 8} height="7" />
        </g>
      ))}
    </svg>
  );
}

/** Reasons name parties by id; people know them by name. */
function withNames(message: string, { speakers, targets }: SpeechAct, nameOf: NameOfParty): string {
  return [...new Set([...speakers, ...targets])].reduce(
    (words, id) => words.replaceAll(new RegExp(`\\b${id.replace(/\W/g, '')}\\b`, 'g'), nameOf(id)),
    message,
  );
}

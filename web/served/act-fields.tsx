import { useId, useState } from 'preact/hooks';
import { type Modifier, QUALIFIER_KINDS, type Qualifier, type QualifierKind, SCALES, type Span } from '../../src/model.js';
import { Quote } from '../parts/words.js';
import { findWords, type Step, stepped } from '../text/find-words.js';
import { halves, inWords, QUALIFIER_SAYS } from '../text/scales.js';

/** Words as they are edited, and where they stand; null while they stand nowhere. */
export interface Stretch {
  readonly words: string;
  readonly span: Span | null;
}
/** The words of a span, to be edited. */
export const stretchOf = (text: string, { from, to }: Span): Stretch => ({ words: text.slice(from, to), span: { from, to } });

const STEPS: readonly (readonly [Step, string, string])[] = [
  ['begin-earlier', '◂ begin', 'begin one word earlier'],
  ['begin-later', 'begin ▸', 'begin one word later'],
  ['end-earlier', '◂ end', 'end one word earlier'],
  ['end-later', 'end ▸', 'end one word later'],
];

interface StretchFieldProps {
  readonly label: string;
  readonly text: string;
  readonly value: Stretch;
  /** An offset near which the words are looked for. */
  readonly near: number;
  readonly onChange: (value: Stretch) => void;
}

/** A stretch of the text: its words can be cut, typed or pasted, and its edges moved word by word. */
export function StretchField({ label, text, value, near, onChange }: StretchFieldProps) {
  const id = useId();
  const move = (step: Step): void => {
    if (value.span !== null) onChange(stretchOf(text, stepped(text, value.span, step)));
  };
  return (
    <div class="stretch">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        value={value.words}
        aria-invalid={value.span === null}
        onInput={(event) => {
          const words = event.currentTarget.value;
          onChange({ words, span: findWords(text, words, near) });
        }}
      />
      <div class="steps">
        {STEPS.map(([step, shown, said]) => (
          <button key={step} type="button" aria-label={`${label}: ${said}`} disabled={value.span === null} onClick={() => move(step)}>
            {shown}
          </button>
        ))}
      </div>
      {value.span === null && <p class="note">These words do not stand in the text like this.</p>}
    </div>
  );
}

/** One thing that can be chosen, by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
interface NamesFieldProps {
  readonly label: string;
  /** What one of them is: "party". */
  readonly one: string;
  readonly ids: readonly string[];
  readonly options: readonly Named[];
  readonly nameOf: (id: string) => string;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Some of a list, each by name: shown with a way to take it out, and a list to choose another from. */
export function NamesField({ label, one, ids, options, nameOf, onChange }: NamesFieldProps) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const left = options.filter((option) => !ids.includes(option.id));
  const add = (): void => {
    if (chosen !== '') onChange([...ids, chosen]);
    setChosen('');
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      <ul class="picked">
        {ids.map((each) => (
          <li key={each}>
            <button
              type="button"
              aria-label={`${label}: take out ${nameOf(each)}`}
              onClick={() => onChange(ids.filter((other) => other !== each))}
            >
              {nameOf(each)} <span aria-hidden="true">✕</span>
            </button>
          </li>
        ))}
        {ids.length === 0 && <li class="soft">none</li>}
      </ul>
      <div class="adder">
        <label class="unseen" for={id}>
          {label}: another {one}
        </label>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">another {one} …</option>
          {left.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
        <button type="button" disabled={chosen === ''} onClick={add}>
          Add
          <span class="unseen">
            {' '}
            this {one} to {label}
          </span>
        </button>
      </div>
    </fieldset>
  );
}

interface ModifiersFieldProps {
  readonly text: string;
  readonly listed: readonly Modifier[];
  readonly chosen: readonly Span[];
  readonly onChange: (chosen: readonly Span[]) => void;
}
const isAt = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;

/** Which of the words that the tables list raise or lower the force here; by how much, the tables say. */
export function ModifiersField({ text, listed, chosen, onChange }: ModifiersFieldProps) {
  return (
    <fieldset>
      <legend>What raises or lowers its force</legend>
      {listed.length === 0 && <p class="soft">No words of the tables stand in it.</p>}
      {listed.map((one) => (
        <label class="switch" key={one.from}>
          <input
            type="checkbox"
            checked={chosen.some((other) => isAt(one, other))}
            onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, one] : chosen.filter((other) => !isAt(one, other)))}
          />{' '}
          <span>
            <Quote text={text.slice(one.from, one.to)} /> {one.effect > 0 ? 'raises' : 'lowers'} it by {halves(Math.abs(one.effect))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface LimitsFieldProps {
  readonly text: string;
  /** The act's own words: limits stand in them. */
  readonly within: Span;
  readonly limits: readonly Qualifier[];
  readonly onChange: (limits: readonly Qualifier[]) => void;
}

/** What limits the act: words of it, each of a kind. */
export function LimitsField({ text, within, limits, onChange }: LimitsFieldProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<QualifierKind>('condition');
  const [trouble, setTrouble] = useState('');
  const add = () => {
    const span = findWords(text, words, within.from, within);
    if (span === null) return setTrouble('These words do not stand in the act like this.');
    setTrouble('');
    setWords('');
    onChange([...limits.filter((one) => !isAt(one, span)), { ...span, kind }].sort((a, b) => a.from - b.from));
  };
  return (
    <fieldset>
      <legend>Limits</legend>
      <ul class="limits">
        {limits.map((limit) => (
          <li key={`${limit.from}-${limit.to}`}>
            <Quote text={text.slice(limit.from, limit.to)} />
            <KindSelect
              label={`Kind of the limit ${text.slice(limit.from, limit.to)}`}
              kind={limit.kind}
              onChange={(chosen) => onChange(limits.map((one) => (one === limit ? { ...one, kind: chosen } : one)))}
            />
            <button type="button" onClick={() => onChange(limits.filter((one) => one !== limit))}>
              Take out<span class="unseen"> the limit {text.slice(limit.from, limit.to)}</span>
            </button>
          </li>
        ))}
        {limits.length === 0 && <li class="soft">none</li>}
      </ul>
      <div class="adder">
        <label class="unseen" for={id}>
          Words of another limit
        </label>
        <input
          id={id}
          type="text"
          placeholder="words of another limit"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <KindSelect label="Kind of the other limit" kind={kind} onChange={setKind} />
        <button type="button" disabled={words.trim() === ''} onClick={add}>
          Add<span class="unseen"> this limit</span>
        </button>
      </div>
      <div role="alert">{trouble !== '' && <p class="note">{trouble}</p>}</div>
    </fieldset>
  );
}

interface KindSelectProps {
  readonly label: string;
  readonly kind: QualifierKind;
  readonly onChange: (kind: QualifierKind) => void;
}

function KindSelect({ label, kind, onChange }: KindSelectProps) {
  return (
    <select aria-label={label} value={kind} onChange={(event) => onChange(event.currentTarget.value as QualifierKind)}>
      {QUALIFIER_KINDS.map((one) => (
        <option key={one} value={one}>
          {QUALIFIER_SAYS[one]}
        </option>
      ))}
    </select>
  );
}

/** Every act of the vocabulary as the choices of a list, by scale. */
export function ActOptions() {
  return (
    <>
      {Object.entries(SCALES).map(([scale, acts]) => (
        <optgroup key={scale} label={scale}>
          {acts.map((one) => (
            <option key={one} value={one}>
              {inWords(one)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

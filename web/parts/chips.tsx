/** One kind of result, how many there are, and whether they are shown. */
export interface Chip {
  readonly id: string;
  readonly sign: string;
  readonly word: string;
  readonly says: string;
  readonly count: number;
  readonly shown: boolean;
}

/** Kinds of result with their numbers; each is a switch that shows or dims its marks. */
export function Chips({
  chips,
  label,
  onToggle,
}: {
  readonly chips: readonly Chip[];
  readonly label: string;
  readonly onToggle: (id: string) => void;
}) {
  return (
    <ul class="chips" aria-label={label}>
      {chips.map((chip) => (
        <li key={chip.id}>
          <button type="button" class={`chip ${chip.id}`} aria-pressed={chip.shown} title={chip.says} onClick={() => onToggle(chip.id)}>
            <span aria-hidden="true">{chip.sign}</span> {chip.word} <b>{chip.count}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}

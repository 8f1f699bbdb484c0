import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** One thing a menu offers. */
export interface Choice {
  readonly label: string;
  readonly hint?: string;
  readonly run: () => void;
}

/** A button that opens a short list of buttons. Closes on Escape, on a click elsewhere and when the focus leaves it. */
export function Menu({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!open) return;
    const away = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    document.addEventListener('keydown', onEscape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
      document.removeEventListener('keydown', onEscape);
    };
  }, [open]);
  return (
    <div class="menu" ref={root}>
      <button type="button" ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
        {label} <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <ul>
          {choices.map((choice) => (
            <li key={choice.label}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  button.current?.focus();
                  choice.run();
                }}
              >
                {choice.label}
                {choice.hint !== undefined && <span class="soft">{choice.hint}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

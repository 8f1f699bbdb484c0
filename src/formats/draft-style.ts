/** The look of a held draft, on top of `PAGE_STYLE`: the draft on the left, what is agreed in the margin. */
export const DRAFT_STYLE = `
ins { background: var(--ok-bg); color: var(--ink); text-decoration: underline; text-decoration-color: var(--ok); text-decoration-thickness: 2px; }
del { background: var(--bad-bg); color: var(--ink); text-decoration: line-through; text-decoration-color: var(--bad); }
main { margin: 0; } .piece { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); gap: 1.2rem; padding: .35rem 0 .35rem .7rem; border-left: 5px solid var(--line); background: none; color: var(--ink); }
.piece.altered, .piece.weaker, .piece.stronger, .piece.narrowed, .piece.broadened { border-left-color: var(--alt); } .piece.new { border-left-style: dashed; border-left-color: var(--ok); }
.piece.agreed { border-left-color: var(--line); } .piece.reworded { border-left-style: dotted; border-left-color: var(--open); }
.draft { white-space: pre-wrap; overflow-wrap: break-word; font: 16px/1.6 Georgia, "DejaVu Serif", serif; margin: 0; }
aside { font-size: .88rem; border-left: 1px solid var(--line); padding-left: .9rem; } aside ul { margin: .2rem 0; padding-left: 1.1rem; }
.agreed-words, aside .agreed { font-family: Georgia, "DejaVu Serif", serif; } .where { color: var(--soft); }
.chip.broadened, .chip.narrowed { color: var(--left); background: var(--left-bg); } .chip.new { color: var(--ok); background: var(--ok-bg); } .chip.reworded, .chip.agreed { color: var(--open); background: var(--open-bg); }
@media (max-width: 60rem) { .piece { grid-template-columns: minmax(0, 1fr); } aside { border-left: 0; padding-left: 0; } }
@media print { ins, del { background: none; } .piece { break-inside: avoid; } }
`;

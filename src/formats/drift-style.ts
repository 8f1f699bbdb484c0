/** The look of what changed between two texts, on top of `PAGE_STYLE`; every colour comes with a sign, an underline or a strike. */
export const DRIFT_STYLE = `
ins { background: var(--ok-bg); color: var(--ink); text-decoration: underline; text-decoration-color: var(--ok); text-decoration-thickness: 2px; }
del { background: var(--bad-bg); color: var(--ink); text-decoration: line-through; text-decoration-color: var(--bad); }
.from, .to { background: var(--left-bg); } ins.to { text-decoration-style: double; } del.from { text-decoration-style: double; }
.strengthened { color: var(--up); background: var(--up-bg); } .weakened { color: var(--down); background: var(--down-bg); }
.broadened, .narrowed { color: var(--left); background: var(--left-bg); } .added { color: var(--ok); background: var(--ok-bg); }
.dropped { color: var(--bad); background: var(--bad-bg); } .reworded, .unchanged, .reported { color: var(--open); background: var(--open-bg); }
.returned { color: var(--left); background: var(--left-bg); }
.redline { max-width: 46rem; font: 17px/1.65 Georgia, "DejaVu Serif", serif; }
.sides { table-layout: fixed; } .sides col.says { width: 15rem; } .sides td { color: var(--ink); } .sides td.side { font: 15px/1.55 Georgia, "DejaVu Serif", serif; overflow-wrap: break-word; }
.sides tr.unchanged td { background: none; color: var(--soft); } .sides tr td:first-child { background: var(--paper); color: var(--ink); } .sides tr { background: none; }
.sides ul { margin: .3rem 0 0; padding-left: 1rem; font-size: .86rem; } .sides tr[hidden] { display: none; }
.silence { color: var(--soft); font-style: italic; }
.matrix th[scope="row"] { min-width: 9rem; } .matrix td { min-width: 14rem; } .matrix .line { margin: 0 0 .45rem; } .matrix .line .chip { font-size: .75rem; padding: 0 .45rem; }
.matrix .quote { font-family: Georgia, "DejaVu Serif", serif; } .matrix .soft { font-size: .8rem; }
.timeline { display: block; max-width: 100%; height: auto; margin: .3rem 0 1rem; } .timeline line { stroke: var(--line); } .timeline path { fill: none; stroke: var(--soft); stroke-width: 2; }
.timeline path.gap { stroke-dasharray: 4 4; } .timeline circle { stroke: currentColor; stroke-width: 2; } .timeline text { fill: var(--ink); font: 12px system-ui, "DejaVu Sans", sans-serif; }
.timeline .sign { font-weight: 700; text-anchor: middle; border: 0; } .timeline .axis { fill: var(--soft); text-anchor: middle; } .timeline g[class] { background: none; }
@media (max-width: 60rem) { .sides, .sides tbody, .sides tr, .sides td { display: block; } .sides thead, .sides col { display: none; } }
@media print { ins { background: none; } del { background: none; } .sides tr[hidden] { display: table-row; } }
`;

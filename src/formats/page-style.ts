/** The look of every page: light and dark by the reader's setting, and a print layout that needs neither colour nor script. */
export const PAGE_STYLE = `
:root { color-scheme: light dark;
  --paper: #fff; --sunk: #f6f5f2; --ink: #1c1b19; --soft: #5d5a54; --line: #d9d6cf; --focus: #1f5fbf;
  --bad: #a32014; --bad-bg: #fbe3df; --alt: #7a5200; --alt-bg: #fdf0c8; --up: #a3400a; --up-bg: #fde4d3; --down: #1b5a8c; --down-bg: #dcebf8;
  --none: #8a1f52; --none-bg: #fae1ec; --ok: #22643a; --ok-bg: #e0f1e4; --open: #57544d; --open-bg: #eceae5; --left: #5b3d8f; --left-bg: #ece5f7; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #171614; --sunk: #201f1c; --ink: #ece9e3; --soft: #aaa69c; --line: #3b3934; --focus: #8ab4f8;
  --bad: #ff9d8f; --bad-bg: #4a1d17; --alt: #f0c862; --alt-bg: #40330f; --up: #ffb083; --up-bg: #472711; --down: #8fc4f0; --down-bg: #16324a;
  --none: #ff9cc8; --none-bg: #471a30; --ok: #8fd6a4; --ok-bg: #17371f; --open: #bdb9af; --open-bg: #302e2a; --left: #c7aef5; --left-bg: #31264a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.25rem 1.5rem 4rem; max-width: 96rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
h1 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 .25rem; } h1 span { color: var(--soft); font-weight: 400; }
h2 { font-size: 1.05rem; margin: 1.3rem 0 .5rem; } h3 { font-size: .95rem; margin: 0 0 .5rem; }
a { color: inherit; } p { margin: .3rem 0; } .soft { color: var(--soft); font-size: .87rem; }
.note { border-left: 4px solid var(--bad); background: var(--bad-bg); padding: .5rem .8rem; margin: .6rem 0; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
kbd { border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: 0 .35em; font: .85em ui-monospace, monospace; background: var(--sunk); }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; margin: .6rem 0; padding: 0; list-style: none; }
.chip { border: 1px solid currentColor; border-radius: 1rem; padding: .1rem .7rem; font: inherit; font-size: .87rem; white-space: nowrap; }
button.chip { cursor: pointer; } button.chip[aria-pressed="false"] { background: transparent; text-decoration: line-through; opacity: .65; }
.contradicted { color: var(--bad); background: var(--bad-bg); } .altered { color: var(--alt); background: var(--alt-bg); }
.stronger { color: var(--up); background: var(--up-bg); } .weaker { color: var(--down); background: var(--down-bg); }
.unsupported { color: var(--none); background: var(--none-bg); } .supported { color: var(--ok); background: var(--ok-bg); }
.unclear, .background { color: var(--open); background: var(--open-bg); } .omitted { color: var(--left); background: var(--left-bg); }
.fixes { margin: 0; padding: 0 .2rem 0 0; list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr)); gap: .5rem; max-height: 40vh; overflow-y: auto; align-items: start; font-size: .92rem; line-height: 1.4; }
.fixes li { border: 1px solid var(--line); border-left: 5px solid currentColor; border-radius: 5px; padding: .35rem .7rem; background: var(--paper); }
.fixes p { margin: 0; } .fixes a { text-decoration: none; }
.fixes li > * { color: var(--ink); } .fixes .says { font-family: Georgia, "DejaVu Serif", serif; }
.fixes .instead { font-family: Georgia, "DejaVu Serif", serif; border-left: 3px solid var(--ok); padding-left: .6rem; margin-top: .25rem; }
.fixes .verdict { font-size: .8rem; border-radius: 1rem; padding: .05rem .55rem; } .fixes ul { margin: .1rem 0 0; padding-left: 1.1rem; }
.fixes li li { list-style: disc; border: 0; padding: 0; background: none; font-size: .9rem; }
.texts { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) 5rem minmax(0, 1fr); border: 1px solid var(--line); border-radius: 6px; height: 80vh; min-height: 24rem; }
.text { overflow-y: auto; padding: .8rem 1.1rem; scroll-behavior: smooth; position: relative; }
.text h3 { position: sticky; top: -.8rem; margin: -.8rem -1.1rem .6rem; padding: .5rem 1.1rem; background: var(--sunk); border-bottom: 1px solid var(--line); z-index: 1; }
.words { white-space: pre-wrap; overflow-wrap: break-word; font: 16px/1.62 Georgia, "DejaVu Serif", serif; }
.ribbons { width: 100%; height: 100%; display: block; overflow: hidden; } .ribbons path { stroke: currentColor; stroke-width: 1; fill: currentColor; fill-opacity: .16; stroke-opacity: .55; }
.ribbons path.supported, .ribbons path.background, .ribbons path.unclear { fill-opacity: .06; stroke-opacity: .25; }
.ribbons path.on { fill-opacity: .42; stroke-opacity: 1; stroke-width: 2; } .ribbons [class] { background: none; }
.mark { color: var(--ink); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; border-radius: 2px; }
.mark.altered { text-decoration-color: var(--alt); } .mark.stronger { text-decoration-color: var(--up); } .mark.weaker { text-decoration-color: var(--down); }
.mark.contradicted { text-decoration-color: var(--bad); } .mark.unsupported { text-decoration-color: var(--none); text-decoration-style: wavy; text-decoration-thickness: 1px; }
.mark.supported, .mark.background, .mark.unclear { background: none; text-decoration-thickness: 1px; } .mark.supported { text-decoration-color: var(--ok); }
.mark.background { text-decoration: none; } .mark.unclear { text-decoration-style: dotted; text-decoration-color: var(--open); }
.mark.omitted:not(.altered, .stronger, .weaker, .contradicted, .supported, .unclear) { text-decoration-style: dashed; text-decoration-thickness: 1px; text-decoration-color: var(--left); background: none; }
.mark.found { font-weight: 700; } .mark.quoted { font-style: italic; } .mark.folded { background: none; text-decoration: none; }
.mark.on { box-shadow: 0 -2px 0 var(--focus), 0 3px 0 var(--focus); border-radius: 0; }
.sign { font: 600 .72rem/1 system-ui, "DejaVu Sans", sans-serif; text-decoration: none; border: 1px solid currentColor; border-radius: .7rem; padding: 0 .32rem; margin-right: .18rem; vertical-align: .12em; user-select: none; white-space: nowrap; }
.sign.folded { display: none; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid var(--line); padding: .35rem .55rem; text-align: left; vertical-align: top; } thead th { background: var(--sunk); }
tbody th[scope="rowgroup"] { background: var(--sunk); font-weight: 600; } tr.on > td { box-shadow: inset 0 0 0 2px var(--focus); } tr.folded { display: none; }
td.quote { font-family: Georgia, "DejaVu Serif", serif; min-width: 14rem; } td .chip { white-space: nowrap; }
dialog { border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink); max-width: 30rem; } dialog::backdrop { background: #0008; }
@media (max-width: 60rem) { .texts { display: block; height: auto; } .ribbons { display: none; } .text { max-height: none; overflow: visible; } .text + .text, .right { border-top: 1px solid var(--line); } .fixes { grid-template-columns: 1fr; max-height: none; } }
@media print { :root { --paper: #fff; --sunk: #fff; --ink: #000; --soft: #333; --line: #999; --bad-bg: #fff; --alt-bg: #fff; --up-bg: #fff; --down-bg: #fff; --none-bg: #fff; --ok-bg: #fff; --open-bg: #fff; --left-bg: #fff;
    --bad: #000; --alt: #000; --up: #000; --down: #000; --none: #000; --ok: #000; --open: #000; --left: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; } .keys, .ribbons, dialog, .skip { display: none; } .texts { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; height: auto; border: 0; }
  .text { overflow: visible; padding: 0; } .text h3 { position: static; margin: 0 0 .4rem; padding: 0; border: 0; } .words { font-size: 9pt; line-height: 1.45; } .fixes { display: block; max-height: none; overflow: visible; } .fixes li { break-inside: avoid; margin-bottom: .4rem; }
  tr { break-inside: avoid; } thead { display: table-header-group; } h2 { break-after: avoid; } .wide { overflow: visible; } td.quote { min-width: 0; } tr.folded { display: table-row; } .mark.on { box-shadow: none; } }
@media (prefers-reduced-motion: reduce) { .text { scroll-behavior: auto; } }
`;

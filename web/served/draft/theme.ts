import { EditorView } from '@codemirror/view';

const tone = (name: string): Record<string, string> => ({ '--tone': `var(--${name})`, '--tint': `var(--${name}-bg)` });
const line = (style: string, width: string): Record<string, string> => ({
  textDecoration: `underline ${style} ${width} var(--tone)`,
  textUnderlineOffset: '4px',
});

/** How the draft looks. The editor stands in a shadow root, where only this and the colours of the page reach it. */
export const theme = EditorView.theme({
  '&': { color: 'var(--ink)', background: 'var(--raised)', borderRadius: '10px', minHeight: '24rem' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--serif)', fontSize: '1.03rem', lineHeight: '1.7', borderRadius: '10px' },
  '.cm-content': {
    padding: '1.1rem clamp(0.8rem, 3vw, 2.2rem) 3rem',
    caretColor: 'var(--ink)',
    minHeight: '24rem',
    overflowWrap: 'anywhere',
  },
  '.cm-line': { padding: '0', unicodeBidi: 'isolate' },
  '.cm-placeholder': { color: 'var(--soft)' },
  '.cm-specialChar': {
    color: 'var(--soft)',
    border: '1px dashed var(--edge)',
    borderRadius: '3px',
    padding: '0 0.25em',
    font: '600 0.75em var(--mono)',
  },
  '.cm-sign': {
    color: 'var(--tone)',
    background: 'var(--tint)',
    font: '600 0.72em/1.5 var(--sans)',
    padding: '0 0.4em',
    marginRight: '0.25em',
    borderRadius: '0.8em',
    cursor: 'pointer',
    textDecoration: 'none',
    display: 'inline-block',
    verticalAlign: '0.1em',
  },
  '.cm-sign.cm-on': { outline: '2px solid var(--focus)', background: 'var(--tint)', boxShadow: 'none' },
  '.cm-altered': { ...tone('bad'), ...line('solid', '2px'), background: 'var(--tint)' },
  '.cm-weaker': { ...tone('down'), ...line('dashed', '2px'), background: 'var(--tint)' },
  '.cm-stronger': { ...tone('up'), ...line('double', '2px'), background: 'var(--tint)' },
  '.cm-narrowed': { ...tone('left'), ...line('dashed', '1px') },
  '.cm-broadened': { ...tone('left'), ...line('solid', '1px') },
  '.cm-new': { ...tone('alt'), ...line('dotted', '2px') },
  '.cm-reworded': { ...tone('open'), ...line('dotted', '1px') },
  '.cm-agreed': { ...tone('ok'), ...line('solid', '1px') },
  '.cm-choice': { ...tone('open'), background: 'var(--tint)', borderRadius: '4px', boxShadow: 'inset 0 0 0 1px var(--tone)' },
  '.cm-inconsistency': { ...tone('none'), ...line('wavy', '1px') },
  '.cm-on': { background: 'var(--tint)', boxShadow: '0 -2px 0 var(--focus), 0 3px 0 var(--focus)' },
  '.cm-sign.cm-sign': { textDecoration: 'none', borderBottom: '0' },
  '.cm-trouble': { boxShadow: 'inset 4px 0 var(--alt)', background: 'var(--alt-bg)', paddingLeft: '0.6rem' },
  ins: { textDecoration: 'underline double 1px var(--ok)', background: 'var(--ok-bg)' },
  del: { textDecoration: 'line-through 2px var(--bad)', background: 'var(--bad-bg)' },
});

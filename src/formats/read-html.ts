import type { Reading, SpeechAct } from '../model.js';
import { escapeHtml as h } from './escape.js';
import { page } from './page.js';
import { PAGE_STYLE } from './page-style.js';
import { forceOf } from './read-text.js';
import { type Mark, segments } from './segments.js';
import { count, nameOf, whereAndWhen } from './wording.js';

const READ_STYLE = `${PAGE_STYLE}
.reading { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 4fr); gap: 1.5rem; align-items: start; }
.act { text-decoration: none; } .performative { font-weight: 700; text-decoration: underline; text-decoration-color: var(--up); text-decoration-thickness: 2px; }
.content { text-decoration: underline; text-decoration-color: var(--down); text-decoration-thickness: 1px; } .item { background: var(--down-bg); } .speaker { background: var(--left-bg); }
tr:target > td { box-shadow: inset 0 0 0 2px var(--focus); } .sign:target { outline: 3px solid var(--focus); }
@media (max-width: 70rem) { .reading { display: block; } }
@media print { .reading { display: block; } }
`;
/** Links between sign and row are plain anchors, so the page needs no script. */
const NO_SCRIPT = '/* none */';

/** A reading as one self-contained page: the text with speaker, performative, content and items marked, beside the table of its acts. */
export function readHtml(reading: Reading): string {
  const { document } = reading;
  const facts = [document.genre, document.level, whereAndWhen(document) || 'no date', document.parties.join(' ')].filter((fact) => fact);
  return page({
    title: nameOf(document),
    style: READ_STYLE,
    script: NO_SCRIPT,
    body: `<header><h1>${h(nameOf(document))}</h1><p class="soft">${h(facts.join(' · '))} · ${count(reading.acts.length, 'act')} · Entente ${h(reading.engine.version)}, lexicon ${h(reading.engine.lexicon.slice(0, 12))}</p>
${reading.doubts.map((doubt) => `<p class="note">${h(doubt.message)}</p>`).join('')}</header>
<main class="reading"><section aria-label="Text"><div class="words">${words(reading)}</div></section>
<section aria-label="Acts"><div class="wide"><table><thead><tr><th>#</th><th>Act</th><th>Force</th><th>Speakers → targets</th><th>Performative | content</th><th>Topics</th></tr></thead><tbody>${reading.acts.map(row).join('')}</tbody></table></div></section></main>`,
  });
}

interface ActMark extends Mark {
  readonly look: string;
  readonly sign: string;
}

function words({ document, acts }: Reading): string {
  return segments(document.text.length, acts.flatMap(marksOf))
    .map((segment) => {
      const signs = segment.starts.map((mark) => mark.sign).join('');
      const text = h(document.text.slice(segment.from, segment.to));
      const looks = [...new Set(segment.marks.map((mark) => mark.look))].join(' ');
      return looks === '' ? signs + text : `${signs}<span class="${looks}">${text}</span>`;
    })
    .join('');
}

function marksOf(act: SpeechAct, index: number): readonly ActMark[] {
  const number = index + 1;
  const sign = `<a class="sign altered" id="act-${number}" href="#row-${number}" title="${h(act.act ?? 'sentence')}">${number}</a>`;
  const mark = (span: { from: number; to: number }, look: string, before = ''): ActMark => ({
    id: act.id,
    from: span.from,
    to: span.to,
    look,
    sign: before,
  });
  return [
    mark(act, 'act', sign),
    ...(act.speaker ? [mark(act.speaker, 'speaker')] : []),
    ...(act.performative?.parts ?? (act.performative ? [act.performative] : [])).map((span) => mark(span, 'performative')),
    mark(act.content, 'content'),
    ...act.items.map((item) => mark(item, 'item')),
  ];
}

function row(act: SpeechAct, index: number): string {
  const number = index + 1;
  const status = [act.status === 'stated' ? '' : act.status, act.backgrounded ? 'backgrounded' : ''].filter((part) => part).join(', ');
  return `<tr id="row-${number}"><td><a href="#act-${number}">${number}</a></td><td>${h(act.act ?? '–')}${status ? `<br><span class="soft">${status}</span>` : ''}</td><td>${h(forceOf(act.force))}</td><td>${h(act.speakers.join(' ') || '–')}${act.targets.length > 0 ? ` → ${h(act.targets.join(' '))}` : ''}</td><td class="quote"><b>${h(act.performative?.text ?? '')}</b> ${h(act.content.text)}</td><td>${h(act.topics.join(', '))}</td></tr>`;
}

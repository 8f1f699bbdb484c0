/**
 * What the check page does beyond its links: ribbons between the texts, j/k/Enter, folding by verdict. Runs in the browser, hence a string.
 * Without it the page is complete: every mark, link and table row is in the HTML.
 */
export const CHECK_SCRIPT = `
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const svg = document.querySelector('.ribbons');
  const left = document.querySelector('.left'), right = document.querySelector('.right');
  const signs = all('.left .sign[data-claim]');
  const verdictOf = new Map(signs.map((sign) => [sign.dataset.claim, sign.dataset.verdict]));
  const marks = new Map();
  for (const mark of all('.mark[data-ids]')) for (const id of mark.dataset.ids.split(' ')) {
    const side = mark.closest('.left') ? 'left' : 'right';
    const entry = marks.get(id) || { left: [], right: [] };
    entry[side].push(mark);
    marks.set(id, entry);
  }
  let current = null;
  let queued = false;
  const folded = new Set(all('.filter[aria-pressed="false"]').map((button) => button.dataset.verdict));

  function box(list, pane) {
    const rects = list.flatMap((mark) => [...mark.getClientRects()]);
    if (!rects.length) return null;
    const top = Math.min(...rects.map((r) => r.top)), bottom = Math.max(...rects.map((r) => r.bottom));
    const frame = pane.getBoundingClientRect();
    if (bottom < frame.top || top > frame.bottom) return null;
    return [Math.max(top, frame.top) - frame.top, Math.min(bottom, frame.bottom) - frame.top];
  }
  function draw() {
    queued = false;
    if (getComputedStyle(svg).display === 'none') return;
    const width = svg.clientWidth, half = width / 2, paths = [];
    for (const [id, { left: a, right: b }] of marks) {
      const verdict = verdictOf.get(id);
      if (!verdict || folded.has(verdict)) continue;
      const from = box(a, left), to = box(b, right);
      if (!from || !to) continue;
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', 'M0 ' + from[0] + 'C' + half + ' ' + from[0] + ' ' + half + ' ' + to[0] + ' ' + width + ' ' + to[0] + 'V' + to[1] + 'C' + half + ' ' + to[1] + ' ' + half + ' ' + from[1] + ' 0 ' + from[1] + 'Z');
      path.setAttribute('class', verdict + (id === current ? ' on' : ''));
      paths.push(path);
    }
    paths.sort((x, y) => x.classList.contains('on') - y.classList.contains('on'));
    svg.replaceChildren(...paths);
  }
  const redraw = () => { if (!queued) { queued = true; requestAnimationFrame(draw); } };

  function intoView(list, pane) {
    const mark = list[0];
    if (!mark) return;
    const overflow = getComputedStyle(pane).overflowY;
    if (overflow === 'visible') return;
    const frame = pane.getBoundingClientRect(), at = mark.getBoundingClientRect();
    pane.scrollTo({ top: pane.scrollTop + at.top - frame.top - frame.height / 3 });
  }
  function select(id, focus) {
    current = id;
    for (const on of all('.on')) on.classList.remove('on');
    const pair = marks.get(id);
    if (pair) {
      for (const mark of [...pair.left, ...pair.right]) mark.classList.add('on');
      intoView(pair.left, left);
      intoView(pair.right, right);
    }
    for (const row of all('tr[data-claim="' + CSS.escape(id) + '"]')) row.classList.add('on');
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
    redraw();
  }
  const shown = () => signs.filter((sign) => !sign.classList.contains('folded'));
  function step(by) {
    const list = shown();
    if (!list.length) return;
    const at = list.findIndex((sign) => sign.dataset.claim === current);
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
    document.querySelector('.texts').scrollIntoView({ block: 'nearest' });
    select(next.dataset.claim, next.id);
  }
  function across() {
    if (!current) return step(1);
    const inRight = document.activeElement && document.activeElement.closest('.right');
    const target = inRight ? document.getElementById(current) : document.getElementById('e-' + current);
    if (target) { target.focus({ preventScroll: true }); select(current); }
  }
  function fold(verdict, hide) {
    if (hide) folded.add(verdict); else folded.delete(verdict);
    for (const node of all('.left .mark.' + verdict + ', .sign[data-verdict="' + verdict + '"], tr[data-verdict="' + verdict + '"]')) node.classList.toggle('folded', hide);
    redraw();
  }
  for (const button of all('button.filter')) button.addEventListener('click', () => {
    const hide = button.getAttribute('aria-pressed') === 'true';
    button.setAttribute('aria-pressed', String(!hide));
    fold(button.dataset.verdict, hide);
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-claim]');
    if (link) {
      event.preventDefault();
      document.querySelector('.texts').scrollIntoView({ block: 'nearest' });
      select(link.dataset.claim, link.dataset.to);
      return;
    }
    const mark = event.target.closest('.mark[data-ids]');
    if (mark) select(mark.dataset.ids.split(' ').find((id) => verdictOf.has(id)) || mark.dataset.ids.split(' ')[0]);
  });
  const help = document.querySelector('dialog');
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest('input, textarea, select');
    if (typing) return;
    if (event.key === 'j' || event.key === 'n') step(1);
    else if (event.key === 'k' || event.key === 'p') step(-1);
    else if (event.key === 'Enter' && !event.target.closest('button, summary, a:not(.sign)')) across();
    else if (event.key === 't') document.getElementById('findings').scrollIntoView();
    else if (event.key === 'g') scrollTo({ top: 0 });
    else if (event.key === '?') help.open ? help.close() : help.showModal();
    else if (event.key === 'Escape') { current = null; for (const on of all('.on')) on.classList.remove('on'); redraw(); return; }
    else return;
    event.preventDefault();
  });
  for (const pane of [left, right]) pane.addEventListener('scroll', redraw, { passive: true });
  addEventListener('resize', redraw);
  for (const verdict of folded) fold(verdict, true);
  redraw();
})();
`;

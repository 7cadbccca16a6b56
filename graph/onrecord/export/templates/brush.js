// The strip under the timeline: how much is told of which time, with a window that can be drawn, moved and typed.

const strip = { from: 0, to: 1 };
const stripX = (day) => ((day - strip.from) / (strip.to - strip.from)) * byId('strip').clientWidth;
const stripDay = (x) => strip.from + (Math.min(Math.max(x, 0), byId('strip').clientWidth) / byId('strip').clientWidth) * (strip.to - strip.from);

function buildBrush() {
  const [[low, high], [from, to]] = [wholePeriod(), mainPeriod()];
  const room = (to - from) * 0.15 + 5;
  Object.assign(strip, { from: Math.max(low - 1, from - room), to: Math.min(high + 1, to + room) });
  const box = byId('strip');
  let begin = null;
  box.addEventListener('pointerdown', (event) => { begin = stripDay(event.clientX - box.getBoundingClientRect().left); brushing = true; box.setPointerCapture(event.pointerId); });
  box.addEventListener('pointermove', (event) => {
    if (begin === null) return;
    const now = stripDay(event.clientX - box.getBoundingClientRect().left);
    if (Math.abs(stripX(now) - stripX(begin)) > 4) choosePeriod(Math.min(begin, now), Math.max(begin, now));
  });
  for (const end of ['pointerup', 'pointercancel']) box.addEventListener(end, () => { begin = null; brushing = false; if (state.from) change({ from: state.from }); });
  box.addEventListener('dblclick', () => change({ from: '', to: '' }));
  for (const bound of ['from', 'to']) byId(`strip-${bound}`).addEventListener('keydown', (event) => slide(bound, event));
  new ResizeObserver(drawBrush).observe(box);
}

function choosePeriod(from, to) {
  const next = { from: isoOf(Math.floor(from)), to: isoOf(Math.floor(to)) };
  if (next.from !== state.from || next.to !== state.to) change(next);
}

function slide(bound, event) {
  const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 30, PageDown: -30 }[event.key];
  if (event.key === 'Escape') change({ from: '', to: '' });
  if (!step) return;
  event.preventDefault();
  const [from, to] = ends();
  if (bound === 'from') choosePeriod(Math.min(from + step, to), to);
  else choosePeriod(from, Math.max(to + step, from));
}

const ends = () => [state.from ? dayOf(state.from) : Math.floor(strip.from), state.to ? dayOf(state.to) : Math.floor(strip.to)];

function drawBrush() {
  const [box, canvas] = [byId('strip'), byId('strip').querySelector('canvas')];
  const [width, height, ratio] = [box.clientWidth, box.clientHeight, devicePixelRatio || 1];
  Object.assign(canvas, { width: width * ratio, height: height * ratio });
  const ctx = canvas.getContext('2d');
  ctx.scale(ratio, ratio);
  const bins = new Float64Array(Math.max(20, Math.floor(width / 7)));
  const share = new Float64Array(bins.length);
  for (const item of ITEMS) {
    const at = Math.floor(((item.from + item.to) / 2 - strip.from) / (strip.to - strip.from) * bins.length);
    if (at < 0 || at >= bins.length) continue;
    bins[at] += 1;
    share[at] += isShown(item.number) ? 1 : 0;
  }
  const [most, wide] = [Math.max(1, ...bins), width / bins.length];
  const bars = (values, name) => { ctx.fillStyle = colour(name); values.forEach((count, at) => count && ctx.fillRect(at * wide, height - 3 - (height - 8) * Math.sqrt(count / most), wide - 1, (height - 8) * Math.sqrt(count / most) + 2)); };
  bars(bins, 'rule');
  bars(share, 'contact');
  drawWindow(width);
}

function drawWindow(width) {
  const [from, to] = ends();
  const [left, right] = [Math.max(0, stripX(from)), Math.min(width, stripX(to + 1))];
  const open = !state.from && !state.to;
  Object.assign(byId('window').style, { left: `${left}px`, width: `${Math.max(2, right - left)}px` });
  byId('window').classList.toggle('whole', open);
  for (const [bound, day, x] of [['from', from, left], ['to', to, right]]) {
    const handle = byId(`strip-${bound}`);
    handle.style.left = `${Math.min(Math.max(x - 5, 0), width - 10)}px`;
    handle.setAttribute('aria-valuemin', Math.floor(strip.from));
    handle.setAttribute('aria-valuemax', Math.ceil(strip.to));
    handle.setAttribute('aria-valuenow', day);
    handle.setAttribute('aria-valuetext', isoOf(day));
  }
}

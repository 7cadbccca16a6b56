// The timeline: days become pixels here, at whatever zoom, so that text keeps its size; vis-network draws the marks
// and tells which one was clicked; the axis is painted under them.

const [ROW, LANE_HEAD, GAP] = [24, 26, 14];
// More rows of text than this in one lane are no longer read; its marks then stand close, without text.
const MOST_ROWS = 40;
const frame = byId('frame');
const drawing = byId('drawing');
const pen = document.createElement('canvas').getContext('2d');
const dayOf = (iso) => Date.parse(iso) / DAY;
const items = NODES.map(({ id }) => {
  const item = DATA.items[id];
  // A day is as wide as a day: its bar ends where the next one begins.
  return { ...item, from: dayOf(item.earliest), to: dayOf(item.latest) + 1, text: worded(item) };
});
const placed = Object.fromEntries(items.map((item) => [item.id, item]));
const nodes = new vis.DataSet(NODES.map(({ id }) => ({ id, shape: 'custom', ctxRenderer: renderer, x: 0, y: 0 })));
const view = { start: 0, perDay: 1 };
let lanes = [];
let chosen = null;

pen.font = FONT;
for (const item of items) item.textWidth = pen.measureText(item.text).width;

const toX = (day) => (day - view.start) * view.perDay;
const toDay = (x) => view.start + x / view.perDay;

// The tightest stretch that holds four of five items, if that is much shorter than the whole: one old date should not
// press everything else into a corner.
function mainPeriod() {
  const whole = [Math.min(...items.map((item) => item.from)), Math.max(...items.map((item) => item.to))];
  const sorted = items.map((item) => (item.from + item.to) / 2).sort((a, b) => a - b);
  const held = Math.ceil(sorted.length * 0.8);
  let best = whole;
  for (let at = 0; at + held <= sorted.length; at += 1) {
    if (sorted[at + held - 1] - sorted[at] < best[1] - best[0]) best = [sorted[at], sorted[at + held - 1]];
  }
  return best[1] - best[0] < 0.5 * (whole[1] - whole[0]) ? best : whole;
}

function show([from, to]) {
  const width = drawing.clientWidth;
  const days = Math.max(to - from, 10);
  view.perDay = (width * 0.84) / days;
  view.start = (from + to) / 2 - width / 2 / view.perDay;
  arrange();
}

function zoom(factor, x = drawing.clientWidth / 2) {
  const day = toDay(x);
  view.perDay = Math.min(160, Math.max(0.005, view.perDay * factor));
  view.start = day - x / view.perDay;
  arrange();
}

// Gives each item of a lane the first row where it has room; returns how many rows that took.
function pack(members, width, texts) {
  const ends = [];
  for (const item of members) {
    item.at = extent(item, width, texts);
  }
  for (const item of [...members].sort((a, b) => a.at.left - b.at.left)) {
    let row = ends.findIndex((end) => end + (texts ? GAP : 2) <= item.at.left);
    if (row < 0) row = ends.length;
    ends[row] = item.at.right;
    item.row = row;
  }
  return ends.length;
}

function arrange() {
  const width = drawing.clientWidth;
  const seen = items.filter((item) => toX(item.to) > 0 && toX(item.from) < width);
  let top = AXIS;
  lanes = DATA.lanes.map((name) => {
    const members = seen.filter((item) => item.lane === name);
    let [rows, height] = [pack(members, width, true), ROW];
    if (rows > MOST_ROWS) [rows, height] = [pack(members, width, false), MARK + 3];
    const lane = { name, top, height: LANE_HEAD + Math.max(rows, 1) * height + 6 };
    for (const item of members) item.y = top + LANE_HEAD + (item.row + 0.5) * height;
    top += lane.height;
    return lane;
  });
  const visible = new Set(seen);
  nodes.update(items.map((item) => (visible.has(item)
    ? { id: item.id, hidden: false, x: (item.at.left + item.at.right) / 2, y: item.y }
    : { id: item.id, hidden: true })));
  outside('earlier', items.filter((item) => toX(item.to) <= 0).length, (count) => `← ${count} earlier`);
  outside('later', items.filter((item) => toX(item.from) >= width).length, (count) => `${count} later →`);
  resize(Math.max(top + AXIS / 2, 260));
}

function outside(id, count, text) {
  byId(id).hidden = !count;
  byId(id).textContent = text(count);
}

function resize(height) {
  if (drawing.style.height !== `${height}px`) {
    drawing.style.height = `${height}px`;
    network.setSize('100%', `${height}px`);
    network.redraw();
  }
  network.moveTo({ position: { x: drawing.clientWidth / 2, y: height / 2 }, scale: 1 });
}

function renderer({ ctx, id, x, y, state }) {
  const item = placed[id];
  const { left, right } = item.at || { left: 0, right: 0 };
  return {
    nodeDimensions: { width: right - left, height: ROW - 2 },
    drawNode: () => { if (item.at) drawItem(ctx, item, y, state.hover || id === chosen); },
  };
}

function choose(id, move) {
  const item = DATA.items[id];
  chosen = id;
  showPanel(DATA.words.lanes[item.lane], '', [item.happening]);
  const dated = placed[id];
  if (move && dated) {
    if (toX(dated.from) < 0 || toX(dated.to) > drawing.clientWidth) {
      view.start = (dated.from + dated.to) / 2 - drawing.clientWidth / 2 / view.perDay;
    }
    arrange();
    frame.scrollTop = Math.max(0, dated.y - frame.clientHeight / 2);
  }
  network.redraw();
}

function step(by) {
  const at = items.findIndex((item) => item.id === chosen);
  const next = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))];
  if (next) choose(next.id, true);
}

function listUndated() {
  const undated = Object.values(DATA.items).filter((item) => !item.earliest);
  if (!undated.length) return;
  const box = byId('apart');
  box.hidden = false;
  box.querySelector('summary').textContent = `Without a date (${undated.length})`;
  for (const lane of DATA.lanes) {
    const members = undated.filter((item) => item.lane === lane);
    if (members.length) box.querySelector('.list').append(element('h3', DATA.words.lanes[lane]));
    box.querySelector('.list').append(...members.map((item) => button(worded(item), '', () => choose(item.id))));
  }
}

// One finger or the mouse moves in time, two fingers or Ctrl and the wheel zoom; up and down scrolls the page.
function steer() {
  const fingers = new Map();
  const spread = () => { const xs = [...fingers.values()]; return Math.max(20, Math.abs(xs[0] - xs.at(-1))); };
  drawing.addEventListener('pointerdown', (event) => fingers.set(event.pointerId, event.clientX));
  addEventListener('pointermove', (event) => {
    if (!fingers.has(event.pointerId)) return;
    const [before, was] = [spread(), fingers.get(event.pointerId)];
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size > 1) {
      zoom(spread() / before, event.clientX - drawing.getBoundingClientRect().left);
    } else if (event.clientX !== was) {
      view.start -= (event.clientX - was) / view.perDay;
      arrange();
    }
  });
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, (event) => fingers.delete(event.pointerId));
  drawing.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, event.offsetX);
  }, { passive: false });
  drawing.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by) { event.preventDefault(); step(by); }
  });
}

const network = new vis.Network(drawing, { nodes, edges: [] }, {
  autoResize: false, physics: false, layout: { improvedLayout: false },
  interaction: { hover: true, dragView: false, zoomView: false, dragNodes: false, tooltipDelay: 1e9 },
});
listUndated();
if (items.length) {
  network.on('beforeDrawing', paintAxis);
  network.on('click', ({ nodes: [node] }) => { if (node) choose(node); });
  network.on('hoverNode', ({ node }) => { byId('hover').textContent = placed[node].text; });
  network.on('blurNode', () => { byId('hover').textContent = ''; });
  frame.addEventListener('scroll', () => network.redraw());
  new ResizeObserver(() => { network.setSize('100%', drawing.style.height || '400px'); arrange(); }).observe(frame);
  onTheme(() => network.redraw());
  byId('closer').addEventListener('click', () => zoom(1.4));
  byId('farther').addEventListener('click', () => zoom(1 / 1.4));
  byId('all').addEventListener('click', () => show([Math.min(...items.map((item) => item.from)), Math.max(...items.map((item) => item.to))]));
  byId('earlier').addEventListener('click', () => { view.start -= (0.8 * drawing.clientWidth) / view.perDay; arrange(); });
  byId('later').addEventListener('click', () => { view.start += (0.8 * drawing.clientWidth) / view.perDay; arrange(); });
  steer();
  show(mainPeriod());
} else {
  frame.replaceChildren(element('p', 'No article gives a date for anything it tells of.', 'empty'));
  outside('earlier', 0, () => '');
  outside('later', 0, () => '');
}
searchable(Object.values(DATA.items).map((item) => ({
  text: worded(item),
  kind: DATA.happenings[item.happening].when || 'no date',
  folded: fold(`${DATA.happenings[item.happening].label} ${item.folded}`),
  choose: () => choose(item.id, true),
})));

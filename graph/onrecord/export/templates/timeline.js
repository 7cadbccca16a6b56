// The timeline: days become pixels here, at whatever zoom, so that text keeps its size; vis-network draws the marks
// and tells which one was clicked; the axis is painted under them.

const [ROW, LANE_HEAD, GAP] = [24, 26, 14];
const MOST_LANES = 8;
const LANES = ['contact', 'office', 'law', 'other', 'demand', 'statement', 'denial'];
const pen = document.createElement('canvas').getContext('2d');
// A day is as wide as a day: its bar ends where the next one begins.
const ITEMS = HAPPENINGS.filter((one) => one.earliest).map((one) => ({
  number: one.number, kind: one.kind, status: one.status, family: one.family, from: dayOf(one.earliest), to: dayOf(one.latest) + 1, text: worded(one), weight: one.evidence.length,
}));
const view = { start: 0, perDay: 1 };
const placed = new Map();
let [lanes, timeNodes, timeNetwork, arranging, brushing] = [[], null, null, 0, false];

const timeBox = () => byId('time');
const toX = (day) => (day - view.start) * view.perDay;
const toDay = (x) => view.start + x / view.perDay;
const mostRows = () => (document.body.classList.contains('both') ? 5 : 14);

// The tightest stretch that holds four of five items, if that is much shorter than the whole: one old date should not
// press everything else into a corner.
function mainPeriod(items = ITEMS) {
  if (!items.length) return [0, 1];
  const whole = wholePeriod(items);
  const sorted = items.map((item) => (item.from + item.to) / 2).sort((a, b) => a - b);
  const held = Math.ceil(sorted.length * 0.8);
  let best = whole;
  for (let at = 0; at + held <= sorted.length; at += 1) {
    if (sorted[at + held - 1] - sorted[at] < best[1] - best[0]) best = [sorted[at], sorted[at + held - 1]];
  }
  return best[1] - best[0] < 0.5 * (whole[1] - whole[0]) ? best : whole;
}

function wholePeriod(items = ITEMS) {
  return items.reduce(([low, high], item) => [Math.min(low, item.from), Math.max(high, item.to)], [Infinity, -Infinity]);
}

function showPeriod([from, to]) {
  const [width, days] = [timeBox().clientWidth, Math.max(to - from, 10)];
  view.perDay = (width * 0.84) / days;
  view.start = (from + to) / 2 - width / 2 / view.perDay;
  arrange();
}

function zoomTime(factor, x = timeBox().clientWidth / 2) {
  const day = toDay(x);
  view.perDay = Math.min(160, Math.max(0.005, view.perDay * factor));
  view.start = day - x / view.perDay;
  arrangeSoon();
}

// Many movements within one frame are one arrangement.
function arrangeSoon() {
  arranging ||= requestAnimationFrame(() => { arranging = 0; arrange(); });
}

function laneNames(items) {
  if (state.lanes === 'kind') return LANES.filter((name) => DATA.words.lanes[name]).map((name) => ({ name, title: DATA.words.lanes[name], has: (item) => item.family === name }));
  const counts = new Map();
  for (const item of items) for (const id of HAPPENINGS[item.number].all) counts.set(id, (counts.get(id) || 0) + 1);
  const first = [...counts.keys()].sort((a, b) => (b === state.focus) - (a === state.focus) || counts.get(b) - counts.get(a)).slice(0, MOST_LANES);
  return first.map((id) => ({ name: id, title: ENTITIES[id].name, has: (item) => HAPPENINGS[item.number].all.includes(id) }));
}

// Gives each item the first row where it has room, those with most sentences first; the rest become clusters.
function pack(members, width) {
  const [rows, over] = [[], []];
  const chosen = state.chosen?.kind === 'happening' ? state.chosen.id : -1;
  const order = [...members].sort((a, b) => (b.number === chosen) - (a.number === chosen) || b.weight - a.weight || a.from - b.from);
  for (const item of order) {
    item.textWidth ??= pen.measureText(item.text).width;
    item.at = extent(item, width);
    let row = rows.findIndex((taken) => taken.every((one) => one.right + GAP <= item.at.left || item.at.right + GAP <= one.left));
    if (row < 0 && rows.length < mostRows()) row = rows.push([]) - 1;
    if (row < 0) { over.push(item); continue; }
    rows[row].push(item.at);
    item.row = row;
  }
  const [clusters, inOver] = [clustered(over), new Set(over)];
  const single = new Set(clusters.filter((one) => one.items.length === 1).map((one) => one.items[0]));
  const kept = order.filter((item) => !inOver.has(item) || single.has(item.number));
  // One that stands alone below the rows keeps its mark, without words.
  for (const item of kept) if (single.has(item.number)) Object.assign(item, { row: rows.length, at: { ...item.at, left: item.at.from, right: item.at.to, text: '' } });
  return { kept, clusters: clusters.filter((one) => one.items.length > 1), rows: rows.length + (over.length > 0) };
}

function clustered(over) {
  const found = [];
  for (const item of over.sort((a, b) => a.at.from - b.at.from)) {
    const last = found.at(-1);
    const middle = Math.min(Math.max(item.at.from, 0), timeBox().clientWidth);
    if (last && middle - 14 - last.at.right < 6) last.items.push(item.number);
    else found.push({ items: [item.number], at: { left: middle - 14, right: middle + 14 } });
  }
  return found;
}

function arrange() {
  const width = timeBox().clientWidth;
  const items = ITEMS.filter((item) => isShown(item.number));
  const seen = items.filter((item) => toX(item.to) > 0 && toX(item.from) < width);
  let top = AXIS;
  placed.clear();
  lanes = laneNames(items).map((lane, number) => {
    const { kept, clusters, rows } = pack(seen.filter(lane.has), width);
    if (!kept.length && !items.some(lane.has)) return null;
    const base = top + LANE_HEAD + ROW / 2;
    for (const item of kept) placed.set(`${lane.name}:${item.number}`, { ...item, y: base + item.row * ROW, odd: number % 2 });
    clusters.forEach((one, at) => placed.set(`${lane.name}+${at}`, { ...one, y: base + (rows - 1) * ROW, odd: number % 2 }));
    const made = { ...lane, top, height: LANE_HEAD + Math.max(rows, 1) * ROW + 6 };
    top += made.height;
    return made;
  }).filter(Boolean);
  timeNodes.remove(timeNodes.getIds().filter((id) => !placed.has(id)));
  timeNodes.update([...placed].map(([id, { at, y }]) => ({ id, shape: 'custom', ctxRenderer: renderer, x: (at.left + at.right) / 2, y })));
  outside('earlier', items.filter((item) => toX(item.to) <= 0).length, (count) => `← ${count} earlier`);
  outside('later', items.filter((item) => toX(item.from) >= width).length, (count) => `${count} later →`);
  resize(Math.max(top + AXIS / 2, 200));
}

function outside(id, count, text) {
  byId(id).hidden = !count;
  byId(id).textContent = text(count);
}

function resize(height) {
  if (timeBox().style.height !== `${height}px`) {
    timeBox().style.height = `${height}px`;
    timeNetwork.setSize('100%', `${height}px`);
  }
  timeNetwork.redraw();
  timeNetwork.moveTo({ position: { x: timeBox().clientWidth / 2, y: height / 2 }, scale: 1 });
}

function renderer({ ctx, id, y, state: look }) {
  const mark = placed.get(id);
  const { left, right } = mark?.at || { left: 0, right: 0 };
  const strong = look.hover || (state.chosen?.kind === 'happening' && mark?.number === state.chosen.id);
  return {
    nodeDimensions: { width: right - left, height: ROW - 2 },
    drawNode: () => { if (mark?.items) drawCluster(ctx, mark, look.hover); else if (mark) drawItem(ctx, mark, y, strong); },
  };
}

// A cluster opens: its period fills the frame, as long as that is closer than now; the panel lists what it holds.
function takeMark(id) {
  const mark = placed.get(id);
  if (!mark?.items) return mark && chooseHappening(mark.number);
  const members = ITEMS.filter((item) => mark.items.includes(item.number));
  const [from, to] = wholePeriod(members);
  if ((to - from) * view.perDay < timeBox().clientWidth * 0.6 && view.perDay < 100) showPeriod([from - 1, to + 1]);
  return chooseSeveral(mark.items);
}

function drawTimeline(why) {
  listUndated();
  const dates = ITEMS.filter((item) => isShown(item.number));
  const moved = (why.has('from') || why.has('to')) && !brushing;
  if (moved && state.from && state.to) return showPeriod([dayOf(state.from), dayOf(state.to) + 1]);
  if (moved && dates.length) return showPeriod(mainPeriod(dates));
  const chosen = why.has('chosen') && state.chosen?.kind === 'happening';
  if (chosen) lookAtDate(state.chosen.id);
  arrange();
  return chosen && scrollToMark(state.chosen.id);
}

function lookAtDate(number) {
  const item = ITEMS.find((one) => one.number === number);
  if (!item || (toX(item.from) >= 0 && toX(item.to) <= timeBox().clientWidth)) return;
  view.start = (item.from + item.to) / 2 - timeBox().clientWidth / 2 / view.perDay;
}

// The chosen mark comes between the axis and the lower edge of the frame.
function scrollToMark(number) {
  const [mark, frame] = [[...placed.values()].find((one) => one.number === number), byId('frame')];
  if (!mark || (mark.y > frame.scrollTop + AXIS + ROW && mark.y < frame.scrollTop + frame.clientHeight - ROW)) return;
  frame.scrollTop = mark.y - (frame.clientHeight + AXIS) / 2;
}

// What has no date waits in a tray rather than at an invented place.
function listUndated() {
  const undated = HAPPENINGS.filter((one) => !one.earliest && isShown(one.number));
  const box = byId('undated');
  box.hidden = !undated.length;
  box.querySelector('summary').textContent = `Without a date (${undated.length})`;
  const fill = () => box.querySelector('div').replaceChildren(listed('list', undated.slice(0, 300).map((one) => happeningButton(one.number))));
  box.ontoggle = () => { if (box.open) fill(); };
  if (box.open) fill();
}

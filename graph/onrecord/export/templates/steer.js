// Moving in the timeline. One finger or the mouse moves in time, two fingers or Ctrl and the wheel zoom; up and down
// scrolls the page; the arrow keys go from one event to the next.

function buildTimeline() {
  pen.font = FONT;
  timeNodes = new vis.DataSet([]);
  timeNetwork = new vis.Network(timeBox(), { nodes: timeNodes, edges: [] }, {
    autoResize: false, physics: false, layout: { improvedLayout: false },
    interaction: { hover: true, dragView: false, zoomView: false, dragNodes: false, tooltipDelay: 1e9 },
  });
  timeNetwork.on('beforeDrawing', paintAxis);
  timeNetwork.on('click', ({ nodes: [node] }) => { if (node) takeMark(node); });
  timeNetwork.on('hoverNode', ({ node }) => say(placed.get(node)?.text || many(placed.get(node)?.items?.length || 0, 'event', 'events close together: click to open')));
  byId('frame').addEventListener('scroll', () => timeNetwork.redraw());
  new ResizeObserver(() => { timeNetwork.setSize('100%', timeBox().style.height || '300px'); arrange(); }).observe(byId('frame'));
  byId('time-closer').addEventListener('click', () => zoomTime(1.4));
  byId('time-farther').addEventListener('click', () => zoomTime(1 / 1.4));
  byId('time-all').addEventListener('click', () => showPeriod(wholePeriod()));
  const move = (share) => { view.start += (share * timeBox().clientWidth) / view.perDay; arrange(); };
  byId('earlier').addEventListener('click', () => move(-0.8));
  byId('later').addEventListener('click', () => move(0.8));
  byId('lanes').addEventListener('change', () => change({ lanes: byId('lanes').value }));
  steerByFingers(timeBox());
  timeBox().addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoomTime(event.deltaY < 0 ? 1.15 : 1 / 1.15, event.offsetX);
  }, { passive: false });
  timeBox().addEventListener('keydown', walkTime);
}

function steerByFingers(drawing) {
  const fingers = new Map();
  const spread = () => { const xs = [...fingers.values()]; return Math.max(20, Math.abs(xs[0] - xs.at(-1))); };
  drawing.addEventListener('pointerdown', (event) => fingers.set(event.pointerId, event.clientX));
  addEventListener('pointermove', (event) => {
    if (!fingers.has(event.pointerId)) return;
    const [before, was] = [spread(), fingers.get(event.pointerId)];
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size > 1) zoomTime(spread() / before, event.clientX - drawing.getBoundingClientRect().left);
    else if (event.clientX !== was) { view.start -= (event.clientX - was) / view.perDay; arrangeSoon(); }
  });
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, (event) => fingers.delete(event.pointerId));
}

function walkTime(event) {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (event.key === '+') zoomTime(1.4);
  if (event.key === '-') zoomTime(1 / 1.4);
  if (event.key === 'Escape') chooseNothing();
  if (!by) return;
  event.preventDefault();
  const at = state.chosen?.kind === 'happening' ? stepFrom(state.chosen.id, by) : stepFrom(-1, 1);
  if (HAPPENINGS[at] && isShown(at)) { chooseHappening(at); say(worded(HAPPENINGS[at])); }
}

// The map: draws what Python laid out, in the colours and widths that the filters leave.

const MAP_OPTIONS = {
  physics: false, layout: { improvedLayout: false },
  interaction: { hover: true, multiselect: false, dragNodes: true, selectConnectedEdges: false, tooltipDelay: 1e9 },
};
const MARGIN = 24;
const FAINTEST = 0.7; // at a smaller scale names cannot be read
const MOST_OPENED = 40;
const FACE = 'system-ui, "Liberation Sans", Arial, sans-serif';
const drawnNodes = new Map();
const lanesOfPair = {};
let [nodes, edges, network, frameWanted] = [null, null, null, false];

function buildMap() {
  const upright = byId('map').clientHeight > byId('map').clientWidth;
  for (const node of NODES) drawnNodes.set(node.id, upright ? { ...node, x: node.tall[0], y: node.tall[1] } : node);
  nodes = new vis.DataSet([...drawnNodes.values()]);
  edges = new vis.DataSet(LINES.map(lineOf));
  for (const [id, { a, b }] of Object.entries(LINKS)) (lanesOfPair[[a, b].sort().join(' ')] ||= []).push(id);
  network = new vis.Network(byId('map'), { nodes, edges }, MAP_OPTIONS);
  network.once('afterDrawing', begin);
  network.on('click', ({ nodes: [node], edges: [edge] }) => {
    if (node) chooseEntity(node);
    else if (edge) chooseLink(edge);
    else chooseNothing();
  });
  network.on('doubleClick', ({ nodes: [node] }) => { if (node) focusOn(node); });
  network.on('hoverNode', ({ node }) => say(ENTITIES[node].name));
  network.on('hoverEdge', ({ edge }) => say(linkText(edge)));
  network.on('dragEnd', ({ nodes: moved }) => moved.forEach((id) => drawnNodes.set(id, { ...drawnNodes.get(id), ...network.getPosition(id) })));
  byId('closer').addEventListener('click', () => zoomMap(1.3));
  byId('farther').addEventListener('click', () => zoomMap(1 / 1.3));
  byId('all').addEventListener('click', () => { change({ focus: '', path: [], chosen: null }); fit(); });
  byId('map').addEventListener('keydown', walkMap);
}

function walkMap(event) {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (event.key === 'Enter' && state.chosen?.kind === 'entity') focusOn(state.chosen.id);
  if (event.key === 'Escape') change({ focus: '', path: [], chosen: null });
  if (!by) return;
  event.preventDefault();
  const order = visibleNodes().sort((a, b) => lineCount(b) - lineCount(a));
  const at = order.indexOf(state.chosen?.id);
  const next = order[(at + by + order.length) % order.length] || order[0];
  if (next) { chooseEntity(next); say(ENTITIES[next].name); }
}

const visibleNodes = () => nodes.getIds({ filter: (node) => !node.hidden });

// Who is shown: whoever has a line left, and whoever is asked for.
function nodesWanted() {
  const wanted = new Set([...shown.links].flatMap((id) => [LINKS[id].a, LINKS[id].b]));
  if (state.focus) wanted.add(state.focus);
  if (state.chosen?.kind === 'entity') wanted.add(state.chosen.id);
  return wanted;
}

function drawMap(why) {
  if (why.has('focus') || why.has('steps')) openNear();
  if (shown.path) open(shown.path.entities, shown.path.entities[0]);
  if (state.chosen?.kind === 'entity') open([state.chosen.id], state.chosen.id);
  if (state.chosen?.kind === 'link') open([LINKS[state.chosen.id].a, LINKS[state.chosen.id].b], LINKS[state.chosen.id].a);
  const [wanted, bright] = [nodesWanted(), brightOnes()];
  nodes.update(changed([...drawnNodes.values()].map((node) => nodeLook(node, wanted, bright))));
  edges.update(changed(edges.getIds().map((id) => edgeLook(id, bright))));
  select();
  if (['focus', 'steps', 'path'].some((name) => why.has(name))) fit();
  else if (why.has('chosen')) bringIntoView();
  const rest = [...wanted].filter((id) => !drawnNodes.has(id)).length;
  byId('undrawn').textContent = rest ? `${many(rest, 'more is', 'more are')} opened from their neighbours or by the search` : '';
}

// Only those that look otherwise than before: vis-network takes long for each.
const looks = new Map();
function changed(items) {
  return items.filter((item) => {
    const look = JSON.stringify(item);
    if (looks.get(item.id) === look) return false;
    looks.set(item.id, look);
    return true;
  });
}

function openNear() {
  if (!state.focus) return;
  open([state.focus, ...neighbours(state.focus).slice(0, MOST_OPENED)], state.focus);
  if (state.steps > 1) for (const id of neighbours(state.focus).slice(0, 10)) open(neighbours(id).slice(0, 8), id);
}

// What the choice leaves bright; null: everything.
function brightOnes() {
  const { chosen } = state;
  if (!chosen || (chosen.kind === 'entity' && chosen.id === state.focus)) return null;
  const links = { entity: () => (linksOf[chosen.id] || []).filter((id) => shown.links.has(id)), link: () => [chosen.id],
    happening: () => linksWith[chosen.id], several: () => chosen.id.flatMap((number) => linksWith[number]) }[chosen.kind]();
  const alone = chosen.kind === 'happening' ? HAPPENINGS[chosen.id].all : chosen.kind === 'entity' ? [chosen.id] : [];
  return new Set([...links, ...links.flatMap((id) => [LINKS[id].a, LINKS[id].b]), ...alone]);
}

function nodeLook(node, wanted, bright) {
  const strong = !bright || bright.has(node.id);
  const [fill, ink, paper] = [strong ? colour(node.group) : colour('rule'), colour('ink'), colour('paper')];
  return {
    id: node.id, hidden: !wanted.has(node.id), borderWidth: 1.5, borderWidthSelected: 3,
    color: { background: fill, border: paper, highlight: { background: fill, border: ink }, hover: { background: fill, border: ink } },
    font: { color: strong ? ink : colour('muted'), size: 14, face: FACE, strokeWidth: 4, strokeColor: paper, vadjust: -2 },
  };
}

function edgeLook(id, bright) {
  const link = LINKS[id];
  const told = link.happenings.filter(isShown);
  const sentences = told.reduce((sum, number) => sum + Math.max(1, HAPPENINGS[number].evidence.length), 0);
  const strong = !bright || bright.has(id);
  const line = strong ? colour(link.family) : colour('rule');
  return {
    id, hidden: !shown.links.has(id), width: 1.4 + Math.min(5, Math.log2(Math.max(1, sentences))), smooth: bend(id),
    dashes: told.length > 0 && told.every((number) => HAPPENINGS[number].status !== 'happened'),
    arrows: { to: { enabled: link.family in HEADS, type: HEADS[link.family] || 'arrow', scaleFactor: 0.6 } },
    color: { color: line, highlight: line, hover: line, opacity: strong ? 1 : 0.4 }, arrowStrikethrough: false, selectionWidth: 2, hoverWidth: 1.5,
  };
}

// Parallel lines fan out on both sides: straight, then by turns left and right, ever wider.
function bend(id) {
  const { a, b } = LINKS[id];
  const lane = lanesOfPair[[a, b].sort().join(' ')].indexOf(id);
  if (!lane) return { enabled: false, type: 'continuous', roundness: 0.5 };
  const left = (lane % 2 === 0) !== (a > b);
  return { enabled: true, type: left ? 'curvedCCW' : 'curvedCW', roundness: 0.12 * Math.floor((lane + 1) / 2) };
}

function select() {
  const { chosen } = state;
  const picked = { nodes: [], edges: [] };
  if (chosen?.kind === 'entity' && nodes.get(chosen.id)) picked.nodes = [chosen.id];
  if (chosen?.kind === 'link' && edges.get(chosen.id)) picked.edges = [chosen.id];
  network.setSelection(picked, { highlightEdges: false });
}

function boxOf(ids) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const id of ids) {
    const one = network.getBoundingBox(id);
    for (const side of ['left', 'top']) box[side] = Math.min(box[side], one[side]);
    for (const side of ['right', 'bottom']) box[side] = Math.max(box[side], one[side]);
  }
  return box;
}

// All that is shown within the frame; never so close that a lone pair fills it.
function fit() {
  const ids = visibleNodes();
  if (!ids.length) return;
  const [box, frame] = [boxOf(ids), byId('map')];
  const scale = Math.min(1.2, (frame.clientWidth - 2 * MARGIN) / (box.right - box.left), (frame.clientHeight - 2 * MARGIN) / (box.bottom - box.top));
  network.moveTo({ position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale: Math.max(scale, 0.05) });
}

// The whole map where its names can be read, else the part round the one with most lines.
function begin() {
  fit();
  if (network.getScale() >= FAINTEST * 0.8 || state.focus || state.path.length) return;
  const first = visibleNodes().reduce((a, b) => (lineCount(b) > lineCount(a) ? b : a));
  network.moveTo({ position: network.getPosition(first), scale: FAINTEST });
}

// On a narrow page the panel covers the lower part of the drawing.
function bringIntoView() {
  const { chosen } = state;
  if (chosen?.kind !== 'entity' || !nodes.get(chosen.id)) return;
  const at = network.canvasToDOM(network.getPosition(chosen.id));
  const [width, height] = [byId('map').clientWidth, byId('map').clientHeight * (narrow() ? 0.5 : 1)];
  if (at.x > MARGIN && at.y > MARGIN && at.x < width - MARGIN && at.y < height - MARGIN) return;
  const scale = Math.max(network.getScale(), FAINTEST);
  const middle = network.getPosition(chosen.id);
  network.moveTo({ position: { x: middle.x, y: middle.y + (narrow() ? 0.25 * byId('map').clientHeight / scale : 0) }, scale });
}

function zoomMap(factor) {
  network.moveTo({ scale: network.getScale() * factor });
}

function entityActions(id) {
  const made = element('p', undefined, 'buttons');
  const around = state.focus === id;
  made.append(button(around ? 'Show everybody again' : 'Show only its surroundings', '', () => (around ? change({ focus: '' }) : focusOn(id))));
  made.append(button('Two steps', '', () => focusOn(id, 2)));
  made.append(button('Path from here', '', () => { pathEnds[0] = id; byId('path-from').value = ENTITIES[id].name; byId('path-box').open = true; byId('path-to').focus(); }));
  return made;
}

const pathEnds = [null, null];
function buildPath() {
  ['path-from', 'path-to'].forEach((field, at) => searchable(byId(field), byId(field.replace('path', 'found')), () => entityRows().map((row, number) => ({
    ...row, choose: () => { pathEnds[at] = Object.keys(ENTITIES)[number]; takePath(); },
  }))));
}

function takePath() {
  if (!pathEnds[0] || !pathEnds[1] || pathEnds[0] === pathEnds[1]) return;
  byId('path-box').open = false;
  change({ path: [...pathEnds], focus: '', chosen: null });
}

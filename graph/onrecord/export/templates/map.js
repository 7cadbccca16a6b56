// The map: draws what Python laid out, and shows the sentences of the entity or line that is chosen.

const OPTIONS = {
  physics: false,
  layout: { improvedLayout: false },
  interaction: { hover: true, multiselect: false, dragNodes: true, selectConnectedEdges: false, tooltipDelay: 1e9 },
};
const MARGIN = 24;
const MOST_LISTED = 10;
const MOST_APART = 300;
const FAINTEST = 0.7; // at a smaller scale names cannot be read
const upright = byId('drawing').clientHeight > byId('drawing').clientWidth;
const nodes = new vis.DataSet(NODES.map((node) => (upright ? { ...node, x: node.tall[0], y: node.tall[1] } : node)));
const edges = new vis.DataSet(EDGES);
const linksOf = {};
for (const [id, link] of Object.entries(DATA.links)) {
  for (const end of new Set([link.a, link.b])) (linksOf[end] ||= []).push(id);
}

function paint(near) {
  const [ink, paper, faint] = [colour('ink'), colour('paper'), colour('rule')];
  nodes.update(NODES.map((node) => {
    const shown = !near || near.has(node.id);
    const fill = shown ? colour(node.group) : faint;
    return {
      id: node.id,
      color: { background: fill, border: paper, highlight: { background: fill, border: ink }, hover: { background: fill, border: ink } },
      borderWidth: 1.5, borderWidthSelected: 3,
      font: { color: shown ? ink : faint, size: 14, face: 'system-ui, "Liberation Sans", Arial, sans-serif', strokeWidth: 4, strokeColor: paper, vadjust: -2 },
    };
  }));
  edges.update(EDGES.map((edge) => {
    const shown = !near || near.has(edge.id);
    const line = shown ? colour(edge.family) : faint;
    return { id: edge.id, color: { color: line, highlight: line, hover: line, opacity: near && !shown ? 0.35 : 1 }, arrowStrikethrough: false, selectionWidth: 2, hoverWidth: 1.5 };
  }));
}

function happeningsOf(id) {
  return byDate([...DATA.entities[id].alone, ...(linksOf[id] || []).flatMap((link) => DATA.links[link].happenings)]);
}

function chooseEntity(id, move) {
  const entity = DATA.entities[id];
  const numbers = happeningsOf(id);
  const also = entity.aliases.length ? `, also written ${entity.aliases.join(', ')}` : '';
  const count = numbers.length === 1 ? 'One event or statement' : `${numbers.length} events and statements`;
  showPanel(entity.name, `${DATA.words.types[entity.type]}${also}. ${count} below.`, numbers);
  if (!nodes.get(id)) {
    paint();
    network.unselectAll();
    return;
  }
  const links = (linksOf[id] || []).filter((link) => edges.get(link));
  paint(new Set([id, ...links, ...links.flatMap((link) => [DATA.links[link].a, DATA.links[link].b])]));
  network.setSelection({ nodes: [id], edges: links }, { highlightEdges: false });
  // On a narrow page the panel covers the lower part of the drawing.
  const covered = matchMedia('(max-width: 900px)').matches ? 0.6 * byId('drawing').clientHeight : 0;
  if (move) lookAt(id, Math.max(network.getScale(), FAINTEST), covered);
}

function chooseLink(id) {
  const link = DATA.links[id];
  const times = link.happenings.length > 1 ? `${link.happenings.length} times` : 'Once';
  showPanel(link.text, `${times} in these articles.`, byDate(link.happenings));
  paint(new Set([id, link.a, link.b]));
  network.setSelection({ nodes: [], edges: [id] });
}

function chooseNothing() {
  closePanel();
  paint();
  network.unselectAll();
}

function say(text) {
  byId('hover').textContent = text;
}

// The rectangle of all that is drawn, labels too.
function wholeBox() {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const node of NODES) {
    const one = network.getBoundingBox(node.id);
    box.left = Math.min(box.left, one.left);
    box.top = Math.min(box.top, one.top);
    box.right = Math.max(box.right, one.right);
    box.bottom = Math.max(box.bottom, one.bottom);
  }
  return box;
}

// All that is drawn within the frame; never so close that a lone pair fills it.
function fitAll() {
  const [box, frame] = [wholeBox(), byId('drawing')];
  const [width, height] = [frame.clientWidth - 2 * MARGIN, frame.clientHeight - 2 * MARGIN];
  network.moveTo({
    position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
    scale: Math.min(1.2, width / (box.right - box.left), height / (box.bottom - box.top)),
  });
}

// The whole map where its names can be read, else the part round the one with most lines.
function begin() {
  fitAll();
  if (network.getScale() >= FAINTEST) return;
  const lines = (node) => (linksOf[node.id] || []).length;
  lookAt(NODES.reduce((a, b) => (lines(b) > lines(a) ? b : a)).id, FAINTEST);
}

// One in the middle, as far as the view then shows nothing beyond what is drawn; `covered` pixels below are not seen.
function lookAt(id, scale, covered = 0) {
  const [box, frame, middle] = [wholeBox(), byId('drawing'), network.getPosition(id)];
  const half = (pixels) => (pixels / 2 - MARGIN) / scale;
  const y = within(middle.y, box.top, box.bottom, half(frame.clientHeight - covered));
  network.moveTo({
    position: { x: within(middle.x, box.left, box.right, half(frame.clientWidth)), y: y + covered / 2 / scale },
    scale,
  });
}

// The middle of a view of half width `half` that shows nothing beyond `low` and `high`, as near to `wanted` as may be.
function within(wanted, low, high, half) {
  return high - low <= 2 * half ? (low + high) / 2 : Math.min(Math.max(wanted, low + half), high - half);
}

function zoom(factor) {
  network.moveTo({ scale: network.getScale() * factor });
}

function listMostConnected() {
  const lines = (id) => (linksOf[id] || []).length;
  const first = NODES.map((node) => node.id).sort((a, b) => lines(b) - lines(a)).slice(0, MOST_LISTED);
  byId('most').append(...first.map((id) => {
    const made = button(DATA.entities[id].name, '', () => chooseEntity(id, true));
    made.append(element('span', lines(id) === 1 ? '1 line' : `${lines(id)} lines`, 'kind'));
    return made;
  }));
}

function listApart() {
  const apart = Object.keys(DATA.entities).filter((id) => !nodes.get(id) && happeningsOf(id).length);
  if (!apart.length) return;
  const box = byId('apart');
  const linked = apart.some((id) => linksOf[id]);
  box.hidden = false;
  box.querySelector('summary').textContent = `${linked ? 'Not on the map' : 'Named, but linked to nobody'} (${apart.length})`;
  if (linked) box.querySelector('.list').append(element('p', `The map shows the ${NODES.length} with the most lines. The search field finds everyone.`));
  box.querySelector('.list').append(...apart.slice(0, MOST_APART).map((id) => button(DATA.entities[id].name, '', () => chooseEntity(id))));
}

const network = new vis.Network(byId('drawing'), { nodes, edges }, OPTIONS);
paint();
onTheme(() => paint());
listApart();
if (NODES.length) {
  listMostConnected();
  network.once('afterDrawing', begin);
} else {
  byId('panel').replaceChildren();
  byId('frame').replaceChildren(element('p', 'No article links two of those it names, so there is nothing to draw.', 'empty'));
}
network.on('click', ({ nodes: [node], edges: [edge] }) => {
  if (node) chooseEntity(node);
  else if (edge) chooseLink(edge);
  else chooseNothing();
});
network.on('hoverNode', ({ node }) => say(DATA.entities[node].name));
network.on('hoverEdge', ({ edge }) => say(`${DATA.links[edge].text} (${DATA.links[edge].happenings.length})`));
network.on('blurNode', () => say(''));
network.on('blurEdge', () => say(''));
byId('closer').addEventListener('click', () => zoom(1.3));
byId('farther').addEventListener('click', () => zoom(1 / 1.3));
byId('all').addEventListener('click', () => { chooseNothing(); fitAll(); });
searchable(Object.entries(DATA.entities).map(([id, entity]) => ({
  text: entity.name,
  kind: DATA.words.types[entity.type],
  folded: fold([entity.name, ...entity.aliases, entity.folded].join(' ')),
  choose: () => chooseEntity(id, true),
})));

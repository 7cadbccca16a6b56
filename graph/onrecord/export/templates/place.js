// Where an entity goes that was not laid out beforehand: the first free place on a spiral around its neighbour.

const ROOM = { x: 130, y: 78 };

function freePlace(around, taken) {
  for (let turn = 0; turn < 4000; turn += 1) {
    const [angle, far] = [turn * 2.4, 100 + 16 * Math.sqrt(turn * 6)]; // 2.4 rad: no two on one ray
    const at = { x: around.x + far * Math.cos(angle) * 1.4, y: around.y + far * Math.sin(angle) };
    if (!taken.some((one) => Math.abs(one.x - at.x) < ROOM.x && Math.abs(one.y - at.y) < ROOM.y)) return at;
  }
  return around;
}

const MARK_SIZES = { smallest: 9, largest: 34 }; // as in drawing.py
function newNode(id, at) {
  const [one, letters] = [ENTITIES[id], Array.from(ENTITIES[id].name.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''))];
  const label = letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : letters.join('');
  const size = Math.min(MARK_SIZES.largest, MARK_SIZES.smallest + Math.round(3.5 * Math.sqrt(one.events)));
  return { id, label, group: one.type, size, shape: DATA.words.shapes[one.type], x: Math.round(at.x), y: Math.round(at.y) };
}

// Draws those of `ids` that are not drawn yet, near `around`.
function open(ids, around) {
  const fresh = ids.filter((id) => !drawnNodes.has(id));
  if (!fresh.length) return;
  const places = [...drawnNodes.values()].map(({ x, y }) => ({ x, y }));
  const middle = drawnNodes.get(around) || drawnNodes.get(neighbours(around).find((id) => drawnNodes.has(id))) || { x: 0, y: 0 };
  for (const id of fresh) {
    const at = freePlace(drawnNodes.get(around) || middle, places);
    places.push(at);
    drawnNodes.set(id, newNode(id, at));
  }
  nodes.add(fresh.map((id) => drawnNodes.get(id)));
  edges.add(linesAmong(new Set(fresh)));
}

const lineOf = (id) => ({ id, from: LINKS[id].a, to: LINKS[id].b });

function linesAmong(fresh) {
  const ids = new Set([...fresh].flatMap((id) => linksOf[id] || []));
  return [...ids].filter((id) => drawnNodes.has(LINKS[id].a) && drawnNodes.has(LINKS[id].b) && !edges.get(id))
    .map(lineOf);
}

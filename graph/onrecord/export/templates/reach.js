// Who is how far from whom, by the lines that the filters leave.

const otherEnd = (link, id) => (link.a === id ? link.b : link.a);

// The entities within `steps` lines of `start`, itself too.
function reached(start, steps) {
  const found = new Set([start]);
  let edge = [start];
  for (let step = 0; step < steps; step += 1) {
    const next = [];
    for (const id of edge) {
      for (const link of linksOf[id] || []) {
        const other = otherEnd(LINKS[link], id);
        if (!shown.links.has(link) || found.has(other)) continue;
        found.add(other);
        next.push(other);
      }
    }
    edge = next;
  }
  return found;
}

// A chain through two real meetings tells more than one through an outlet that wrote of both, and what is only planned
// or denied is hardly a link; so a step costs by what it rests on, as for `onrecord network path`.
function cost(link, from) {
  const family = { contact: 2, statement: 4, denial: 4, demand: 4 }[link.family] || 3;
  const outlet = family === 4 && ENTITIES[from].type === 'outlet' ? 2 : 0;
  const best = Math.min(...link.happenings.filter((number) => shown.base[number]).map((number) => ({ happened: 1, denied: 4 }[HAPPENINGS[number].status] || 2)));
  return (family + outlet) * best;
}

// The cheapest chain from one entity to another as {entities, links}, null where there is none (Dijkstra).
function shortestPath(from, to) {
  const known = new Map([[from, { cost: 0 }]]);
  const open = new Set([from]);
  while (open.size) {
    const at = [...open].reduce((a, b) => (known.get(b).cost < known.get(a).cost ? b : a));
    if (at === to) return chain(known, from, to);
    open.delete(at);
    for (const id of linksOf[at] || []) {
      if (!shown.links.has(id)) continue;
      const [other, total] = [otherEnd(LINKS[id], at), known.get(at).cost + cost(LINKS[id], LINKS[id].a)];
      if (known.has(other) && known.get(other).cost <= total) continue;
      known.set(other, { cost: total, before: at });
      open.add(other);
    }
  }
  return null;
}

function chain(known, from, to) {
  const entities = [to];
  while (entities[0] !== from) entities.unshift(known.get(entities[0]).before);
  const between = (a, b) => linksOf[a].filter((id) => shown.links.has(id) && otherEnd(LINKS[id], a) === b);
  const links = entities.slice(1).flatMap((id, at) => between(entities[at], id));
  return { entities, links };
}

// Whom an entity is linked with, most lines first.
function neighbours(id) {
  const found = new Map();
  for (const link of linksOf[id] || []) {
    if (!shown.links.has(link)) continue;
    const other = otherEnd(LINKS[link], id);
    if (other !== id) found.set(other, (found.get(other) || 0) + 1);
  }
  return [...found.keys()].sort((a, b) => found.get(b) - found.get(a) || lineCount(b) - lineCount(a));
}

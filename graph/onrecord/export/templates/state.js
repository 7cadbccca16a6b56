// What is shown and what is chosen: every part of the page reads it here, changes it by `change`, and is told.

const inOrder = (words, order) => Object.fromEntries(order.filter((name) => name in words).map((name) => [name, words[name]]));
const FACETS = {
  type: inOrder(DATA.words.types, ['person', 'organization', 'outlet', 'group', 'unnamed', 'place']),
  family: inOrder(DATA.words.families, FAMILIES),
  verb: DATA.words.verbs, stance: DATA.words.stances,
  status: { happened: 'Happened or was said', ...inOrder(DATA.words.states, ['planned', 'possible', 'alleged', 'denied']) },
  outlet: Object.fromEntries([...new Set(ARTICLES.map((article) => article.outlet))].sort((a, b) => a.localeCompare(b)).map((name) => [name, name || 'Outlet unknown'])),
};
const state = {
  hidden: Object.fromEntries(Object.keys(FACETS).map((facet) => [facet, new Set()])),
  from: '', to: '', // ISO dates; empty: no bound
  focus: '', steps: 1, // an entity, and how far around it
  path: [], // two entities
  chosen: null, // {kind: entity | link | happening | several, id}
  lanes: 'kind',
  table: false,
};
const shown = {
  happenings: new Uint8Array(HAPPENINGS.length), // 1 where it passes all filters
  base: new Uint8Array(HAPPENINGS.length), // without focus and path
  links: new Set(), near: null, path: null, count: 0, undated: 0,
};
const listeners = [];
const onChange = (listener) => listeners.push(listener);

// Sets some fields of the state and tells every part; `why` is the names of the fields.
function change(fields) {
  Object.assign(state, fields);
  work();
  for (const listener of listeners) listener(new Set(Object.keys(fields)));
}

function passes(one) {
  const { hidden, from, to } = state;
  if (hidden.family.has(one.family) || hidden.verb.has(one.verb) || hidden.status.has(one.status)) return false;
  if (one.stance && hidden.stance.has(one.stance)) return false;
  if ((from || to) && !one.earliest) return false;
  if ((from && one.latest < from) || (to && one.earliest > to)) return false;
  if (hidden.outlet.size && one.outlets.length && one.outlets.every((name) => hidden.outlet.has(name))) return false;
  return !hidden.type.size || !one.all.length || one.all.some((id) => !hidden.type.has(ENTITIES[id].type));
}

const typeShown = (id) => !state.hidden.type.has(ENTITIES[id].type);

function linksAmong(numbers) {
  const found = new Set();
  for (const [id, link] of Object.entries(LINKS)) {
    if (typeShown(link.a) && typeShown(link.b) && link.happenings.some((number) => numbers[number])) found.add(id);
  }
  return found;
}

function work() {
  for (const one of HAPPENINGS) shown.base[one.number] = passes(one) ? 1 : 0;
  shown.links = linksAmong(shown.base);
  shown.near = state.focus ? reached(state.focus, state.steps) : null;
  shown.path = state.path.length === 2 ? shortestPath(...state.path) : null;
  shown.happenings.set(shown.base);
  if (shown.path) keepOnly(new Set(shown.path.links.flatMap((id) => LINKS[id].happenings)));
  else if (shown.near) keepOnly(new Set([...reached(state.focus, state.steps - 1)].flatMap((id) => happeningsOf[id])));
  if (shown.path) shown.links = new Set(shown.path.links);
  else if (shown.near) shown.links = new Set([...linksAmong(shown.happenings)].filter((id) => shown.near.has(LINKS[id].a) && shown.near.has(LINKS[id].b)));
  shown.count = shown.happenings.reduce((sum, one) => sum + one, 0);
}

function keepOnly(numbers) {
  for (const one of HAPPENINGS) if (!numbers.has(one.number)) shown.happenings[one.number] = 0;
}

const isShown = (number) => shown.happenings[number] === 1;
const shownOf = (numbers) => numbers.filter(isShown);
const facetsInUse = () => Object.keys(FACETS).filter((facet) => state.hidden[facet].size);
const isFiltered = () => facetsInUse().length > 0 || state.from || state.to || state.focus || state.path.length > 0;

function everything() {
  change({ hidden: Object.fromEntries(Object.keys(FACETS).map((facet) => [facet, new Set()])), from: '', to: '', focus: '', path: [] });
}

function hide(facet, values) {
  change({ hidden: { ...state.hidden, [facet]: new Set(values) } });
}

const chooseEntity = (id) => change({ chosen: { kind: 'entity', id } });
const chooseLink = (id) => change({ chosen: { kind: 'link', id } });
const chooseHappening = (number) => change({ chosen: { kind: 'happening', id: number } });
const chooseSeveral = (numbers) => change({ chosen: { kind: 'several', id: numbers } });
const chooseNothing = () => change({ chosen: null });
const focusOn = (id, steps = 1) => change({ focus: id, steps, path: [], chosen: { kind: 'entity', id } });

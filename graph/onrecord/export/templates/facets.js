// The legend, which is also the filter; the dates; and a row of all filters in use.

const TITLES = { type: 'Who', family: 'What links them', status: 'How sure', stance: 'In which tone', verb: 'Exactly what', outlet: 'Told by' };
const OPEN = new Set(['type', 'family', 'status']);
const counters = {};

function buildFacets() {
  for (const facet of Object.keys(TITLES)) {
    const values = Object.keys(FACETS[facet]).filter((value) => countAll(facet, value));
    if (values.length) byId('facets').append(facetBox(facet, values));
  }
  for (const bound of ['from', 'to']) {
    byId(bound).addEventListener('change', () => change({ [bound]: byId(bound).value }));
  }
}

function valuesOf(facet, one) {
  if (facet === 'type') return [...new Set(one.all.map((id) => ENTITIES[id].type))];
  return facet === 'outlet' ? one.outlets : one[facet] ? [one[facet]] : [];
}

const totals = {};
function countAll(facet, value) {
  totals[facet] ||= counted(facet, () => true);
  return totals[facet].get(value) || 0;
}

function counted(facet, counts) {
  const found = new Map();
  for (const one of HAPPENINGS) {
    if (!counts(one.number)) continue;
    for (const value of valuesOf(facet, one)) found.set(value, (found.get(value) || 0) + 1);
  }
  return found;
}

function facetBox(facet, values) {
  const box = element('details', undefined, `facet ${facet}`);
  box.open = OPEN.has(facet);
  box.append(element('summary', TITLES[facet]));
  const list = element('ul');
  counters[facet] = {};
  for (const value of values) list.append(facetRow(facet, value, values));
  box.append(list);
  return box;
}

function facetRow(facet, value, values) {
  const [row, label, tick] = [element('li'), element('label'), element('input')];
  tick.type = 'checkbox';
  tick.checked = true;
  tick.addEventListener('change', () => hide(facet, values.filter((each) => (each === value ? !tick.checked : state.hidden[facet].has(each)))));
  const count = element('span', '', 'count');
  counters[facet][value] = { tick, count };
  label.append(tick, markOf(facet, value), named('span', FACETS[facet][value], 'word'), count);
  const only = button('only', 'only', () => hide(facet, values.filter((each) => each !== value)));
  only.setAttribute('aria-label', `Only ${FACETS[facet][value]}`);
  row.append(label, only);
  return row;
}

function markOf(facet, value) {
  if (facet === 'type') return typeMark(value);
  if (facet === 'family') return lineMark(value);
  if (facet === 'status') return picture('0 0 34 12', [{ d: 'M1 6H33', class: value === 'happened' ? 'solid' : 'dashed' }]);
  return '';
}

function drawFacets() {
  for (const [facet, rows] of Object.entries(counters)) {
    const found = counted(facet, isShown);
    for (const [value, { tick, count }] of Object.entries(rows)) {
      tick.checked = !state.hidden[facet].has(value);
      count.textContent = (found.get(value) || 0).toLocaleString('en');
    }
  }
  for (const bound of ['from', 'to']) byId(bound).value = state[bound];
  drawChips();
}

function drawChips() {
  const chips = facetsInUse().map((facet) => chip(`${TITLES[facet]}: ${chosenWords(facet)}`, () => hide(facet, [])));
  if (state.from || state.to) chips.push(chip(period(), () => change({ from: '', to: '' })));
  if (state.focus) chips.push(stepChip(), chip(`Around ${ENTITIES[state.focus].name}`, () => change({ focus: '' })));
  if (state.path.length === 2) chips.push(chip(`From ${ENTITIES[state.path[0]].name} to ${ENTITIES[state.path[1]].name}`, () => change({ path: [], chosen: null })));
  if (chips.length > 1) chips.push(button('Show everything', 'clear', everything));
  byId('chips').replaceChildren(...chips);
  byId('chips').hidden = !chips.length;
  byId('summary').textContent = summary();
}

function chosenWords(facet) {
  const words = Object.keys(counters[facet]).filter((value) => !state.hidden[facet].has(value)).map((value) => FACETS[facet][value]);
  if (words.length > 2) return `${words.length} of ${Object.keys(counters[facet]).length}`;
  return words.join(', ') || 'none';
}

function period() {
  const word = (iso) => new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  if (!state.from) return `Until ${word(state.to)}`;
  return state.to ? `${word(state.from)} – ${word(state.to)}` : `Since ${word(state.from)}`;
}

function chip(text, clear) {
  const made = button(text, 'chip', clear);
  made.setAttribute('aria-label', `${text}: take this filter away`);
  made.append(element('span', '×', 'away'));
  return made;
}

function stepChip() {
  return button(state.steps === 1 ? 'Two steps' : 'One step', 'chip', () => change({ steps: state.steps === 1 ? 2 : 1 }));
}

function summary() {
  const all = HAPPENINGS.length;
  const count = shown.count === all ? many(all, 'event or statement', 'events and statements') : `${shown.count.toLocaleString('en')} of ${many(all, 'event or statement', 'events and statements')}`;
  const undated = (state.from || state.to) && HAPPENINGS.some((one) => !one.earliest) ? '; what has no date is left out while a period is chosen' : '';
  return `${count} from ${many(ARTICLES.length, 'article', 'articles')}${undated}`;
}

// The panel: the sentences behind whatever is chosen, with article, outlet and date.

const LONGEST_PANEL = 30;
const MOST_LISTED = 10;

function drawPanel() {
  const { chosen } = state;
  const draw = { entity: entityPanel, link: linkPanel, happening: happeningPanel, several: severalPanel };
  const parts = chosen ? draw[chosen.kind](chosen.id) : shown.path || state.path.length === 2 ? pathPanel() : startPanel();
  const close = button('×', 'close', chooseNothing);
  close.setAttribute('aria-label', 'Close');
  const panel = byId('panel');
  panel.replaceChildren(...(chosen ? [close] : []), ...parts);
  panel.scrollTop = 0;
  document.body.classList.toggle('chosen', Boolean(chosen));
}

function startPanel() {
  const first = Object.keys(ENTITIES).filter((id) => shownOf(happeningsOf[id]).length && typeShown(id));
  first.sort((a, b) => shownOf(happeningsOf[b]).length - shownOf(happeningsOf[a]).length);
  const rows = first.slice(0, MOST_LISTED).map((id) => entityButton(id));
  return [
    element('h2', HAS.map ? 'Choose a name, a line or a date' : 'Choose an event or a statement'),
    element('p', 'Here you will read the sentences behind it, each with its article, outlet and date.', 'kind'),
    element('h3', 'Named most often', 'small'),
    listed('list', rows),
  ];
}

function entityButton(id) {
  const made = button('', 'entity', () => chooseEntity(id));
  const count = shownOf(happeningsOf[id]).length;
  made.replaceChildren(typeMark(ENTITIES[id].type), element('bdi', ENTITIES[id].name), element('span', `${count}`, 'count'));
  made.title = many(count, 'event or statement', 'events and statements');
  return made;
}

function entityPanel(id) {
  const entity = ENTITIES[id];
  const numbers = shownOf(happeningsOf[id]);
  const kind = element('p', undefined, 'kind');
  kind.append(typeMark(entity.type), ` ${DATA.words.types[entity.type]}`);
  if (entity.aliases.length) kind.append(', also written ', element('bdi', entity.aliases.join(', ')));
  const near = neighbours(id);
  return [
    named('h2', entity.name), kind, HAS.map ? entityActions(id) : '',
    ...(near.length ? [element('h3', 'Linked with', 'small'), listed('chips', near.slice(0, MOST_LISTED).map((other) => entityButton(other)))] : []),
    element('h3', many(numbers.length, 'event or statement', 'events and statements'), 'small'),
    hiddenNote(happeningsOf[id], numbers), ...cards(numbers),
  ];
}

function hiddenNote(all, numbers) {
  const rest = all.length - numbers.length;
  return rest ? element('p', `${rest.toLocaleString('en')} more not shown, by the filters`, 'kind') : '';
}

function linkPanel(id) {
  const numbers = shownOf(LINKS[id].happenings);
  return [
    named('h2', linkText(id)), element('p', supported(numbers.flatMap((number) => HAPPENINGS[number].evidence)), 'kind'),
    listed('chips', [LINKS[id].a, LINKS[id].b].map((end) => entityButton(end))),
    hiddenNote(LINKS[id].happenings, numbers), ...cards(numbers),
  ];
}

function severalPanel(numbers) {
  return [element('h2', many(numbers.length, 'event or statement', 'events and statements')), ...cards(numbers)];
}

function pathPanel() {
  const [from, to] = state.path.map((id) => ENTITIES[id].name);
  if (!shown.path) return [element('h2', 'No path'), named('p', `Nothing that is shown links ${from} with ${to}. Fewer filters may show a way.`)];
  const { entities, links } = shown.path;
  const parts = [named('h2', `From ${from} to ${to} in ${many(entities.length - 1, 'step', 'steps')}`)];
  entities.slice(1).forEach((end, at) => {
    const step = links.filter((id) => [LINKS[id].a, LINKS[id].b].includes(end) && [LINKS[id].a, LINKS[id].b].includes(entities[at]));
    const numbers = [...new Set(step.flatMap((id) => LINKS[id].happenings))].filter((number) => shown.base[number]);
    parts.push(named('h3', `${at + 1}. ${ENTITIES[entities[at]].name} – ${ENTITIES[end].name}`, 'step'), ...cards(numbers, 3));
  });
  return parts;
}

// Cards for the numbered happenings, the first ones at once and the rest on demand.
function cards(numbers, most = LONGEST_PANEL) {
  const parts = numbers.slice(0, most).map(card);
  if (numbers.length > most) {
    const more = button(`Show ${(numbers.length - most).toLocaleString('en')} more`, 'more', () => more.replaceWith(...cards(numbers.slice(most))));
    parts.push(more);
  }
  return parts;
}

function heading(tag, one) {
  const made = element(tag);
  if (DATA.words.states[one.status]) made.append(element('span', DATA.words.states[one.status], 'state'));
  return made;
}

function when(one) {
  const made = element('p', one.when || 'No date given', 'when');
  if (one.place) made.append(', ', element('bdi', one.place));
  return made;
}

function card(number) {
  const one = HAPPENINGS[number];
  const made = element('article', undefined, `told ${one.family}`);
  const title = heading('h4', one);
  title.append(button(one.label, 'open', () => chooseHappening(number)));
  made.append(title, when(one), ...one.evidence.map((evidence) => quote(evidence)));
  return made;
}

function happeningPanel(number) {
  const one = HAPPENINGS[number];
  const title = heading('h2', one);
  title.append(element('bdi', one.label));
  const kind = element('p', `${DATA.words.lanes[one.family]}. ${supported(one.evidence)}`, 'kind');
  return [
    title, when(one), kind, listed('chips', one.all.map((id) => entityButton(id))),
    ...one.evidence.map((evidence) => quote(evidence)), accounts(one), ...answers(one), stepper(number),
  ];
}

function stepper(number) {
  const made = element('p', undefined, 'stepper');
  for (const [by, text] of [[-1, '← Before'], [1, 'After →']]) {
    const next = stepFrom(number, by);
    const to = button(text, '', () => chooseHappening(next));
    to.disabled = next === number;
    made.append(to);
  }
  return made;
}

// The next shown happening in the order of dates, the same one at either end.
function stepFrom(number, by) {
  let at = number + by;
  while (HAPPENINGS[at] && !isShown(at)) at += by;
  return HAPPENINGS[at] ? at : number;
}

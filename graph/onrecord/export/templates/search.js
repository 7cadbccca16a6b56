// Fields that list what fits as one types. Accents and case do not matter, nor the order of words.

const MOST_FOUND = 40;

const entityRows = () => Object.entries(ENTITIES).map(([id, one]) => ({
  text: one.name, kind: DATA.words.types[one.type], weight: one.events,
  folded: fold([one.name, ...one.aliases, one.folded].join(' ')), choose: () => reveal(id),
}));
const happeningRows = () => HAPPENINGS.map((one) => ({
  text: worded(one), kind: one.when || 'no date', weight: 0, folded: fold(one.label), choose: () => chooseHappening(one.number),
}));

// Those that hold every word; names before events, what begins with the words before the rest, the frequent ones first.
function fitting(rows, typed) {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const hits = rows.filter((row) => words.every((word) => row.folded.includes(word)));
  const rank = (row) => (row.weight ? 0 : 2) + (row.folded.startsWith(words[0]) ? 0 : 1);
  return hits.sort((a, b) => rank(a) - rank(b) || b.weight - a.weight).slice(0, MOST_FOUND);
}

// A combobox as the ARIA patterns describe it: the list belongs to the field, the arrows move in it, Enter takes.
function searchable(field, list, makeRows) {
  let [rows, hits, at] = [null, [], -1];
  const close = () => { list.hidden = true; field.setAttribute('aria-expanded', 'false'); field.removeAttribute('aria-activedescendant'); };
  const mark = (next) => {
    at = next;
    [...list.children].forEach((option, number) => option.setAttribute('aria-selected', String(number === at)));
    if (!list.children[at]?.id) return;
    list.children[at].scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', list.children[at].id);
  };
  const take = (row) => { close(); field.value = row.text; row.choose(); };
  const find = () => {
    hits = fitting(rows ||= makeRows(), field.value);
    list.replaceChildren(...hits.map((row, number) => optionOf(row, `${list.id}-${number}`, () => take(row))));
    if (field.value.trim() && !hits.length) list.append(nothingFound());
    list.hidden = !field.value.trim();
    field.setAttribute('aria-expanded', String(!list.hidden));
    mark(0);
  };
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  field.addEventListener('input', find);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && hits[at]) { event.preventDefault(); take(hits[at]); }
    if (event.key === 'Escape') close();
    if (steps[event.key] && hits.length) {
      event.preventDefault();
      if (list.hidden) find();
      else mark((at + steps[event.key] + hits.length) % hits.length);
    }
  });
  field.addEventListener('blur', close);
  list.addEventListener('pointerdown', (event) => event.preventDefault()); // the field keeps the focus
}

function optionOf(row, id, take) {
  const made = element('li');
  Object.assign(made, { id, onclick: take });
  made.setAttribute('role', 'option');
  made.append(named('span', row.text, 'clip'), element('span', row.kind, 'kind'));
  return made;
}

function nothingFound() {
  const made = element('li', 'Nothing found', 'empty');
  made.setAttribute('role', 'option');
  made.setAttribute('aria-disabled', 'true');
  return made;
}

// An entity that was looked for is shown even where the filters hid it.
function reveal(id) {
  if (shown.near && !shown.near.has(id)) change({ focus: '' });
  if (shown.path && !shown.path.entities.includes(id)) change({ path: [] });
  chooseEntity(id);
}

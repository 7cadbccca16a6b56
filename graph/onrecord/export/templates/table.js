// The same filtered data as a table: for reading aloud, and for whoever likes rows better.

const MOST_ROWS = 200;

function drawTable() {
  byId('table-view').hidden = !state.table;
  byId('table-button').setAttribute('aria-pressed', String(state.table));
  document.body.classList.toggle('tabled', state.table);
  if (!state.table) return;
  const numbers = HAPPENINGS.filter((one) => isShown(one.number)).map((one) => one.number);
  const table = element('table');
  table.append(element('caption', many(numbers.length, 'event or statement', 'events and statements')));
  const head = table.createTHead().insertRow();
  for (const title of ['When', 'What', 'How sure', 'Who', 'Told by']) {
    head.append(Object.assign(element('th', title), { scope: 'col' }));
  }
  const body = table.createTBody();
  body.append(...numbers.slice(0, MOST_ROWS).map(tableRow));
  byId('table-view').replaceChildren(table);
  if (numbers.length <= MOST_ROWS) return;
  const more = button(`Show ${(numbers.length - MOST_ROWS).toLocaleString('en')} more`, 'more', () => { body.append(...numbers.slice(MOST_ROWS).map(tableRow)); more.remove(); });
  byId('table-view').append(more);
}

function tableRow(number) {
  const [one, row] = [HAPPENINGS[number], element('tr')];
  const cells = [element('td', one.when || 'no date'), element('td'), element('td', DATA.words.states[one.status] || ''), named('td', one.all.map((id) => ENTITIES[id].name).join(', ')), named('td', one.outlets.filter(Boolean).join(', '))];
  cells[1].append(button(one.label, 'open', () => chooseHappening(number)));
  row.append(...cells);
  return row;
}

// The view in the page's address, as a picture and as rows. Names in the address are digests: they outlive a new build.

function address() {
  const parts = new URLSearchParams();
  if (state.focus) { parts.set('focus', ENTITIES[state.focus].id); parts.set('steps', state.steps); }
  if (state.path.length) parts.set('path', state.path.map((id) => ENTITIES[id].id).join(','));
  for (const facet of facetsInUse()) parts.set(`without-${facet}`, JSON.stringify([...state.hidden[facet]]));
  for (const name of ['from', 'to']) if (state[name]) parts.set(name, state[name]);
  if (state.lanes !== 'kind') parts.set('lanes', state.lanes);
  if (state.table) parts.set('table', '1');
  const { chosen } = state;
  if (chosen?.kind === 'entity') parts.set('name', ENTITIES[chosen.id].id);
  if (chosen?.kind === 'happening') parts.set('told', HAPPENINGS[chosen.id].id);
  return parts.toString();
}

// What an address asks for; what it names that is not here is left out.
function asked(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const found = { hidden: {}, from: '', to: '', focus: entitiesById.get(parts.get('focus')) || '', steps: parts.get('steps') === '2' ? 2 : 1,
    path: (parts.get('path') || '').split(',').map((id) => entitiesById.get(id)).filter(Boolean), chosen: null,
    lanes: parts.get('lanes') === 'person' ? 'person' : 'kind', table: parts.get('table') === '1' };
  for (const facet of Object.keys(FACETS)) found.hidden[facet] = new Set(strings(parts.get(`without-${facet}`)).filter((value) => Object.hasOwn(FACETS[facet], value)));
  for (const name of ['from', 'to']) if (/^\d{4}-\d\d-\d\d$/.test(parts.get(name) || '') && !Number.isNaN(Date.parse(parts.get(name)))) found[name] = parts.get(name);
  if (found.path.length !== 2) found.path = [];
  const [name, number] = [entitiesById.get(parts.get('name')), numbersById.get(parts.get('told'))];
  if (name) found.chosen = { kind: 'entity', id: name };
  if (number !== undefined) found.chosen = { kind: 'happening', id: number };
  return found;
}

function strings(json) {
  try {
    return [JSON.parse(json || '[]')].flat().filter((value) => typeof value === 'string');
  } catch {
    return [];
  }
}

function rememberAddress() {
  const text = address();
  if (location.hash.slice(1) !== text) history.replaceState(null, '', text ? `#${text}` : location.pathname + location.search);
}

function save(blob, name) {
  const link = Object.assign(element('a'), { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const canvasOf = (name) => byId(name === 'map' ? 'map' : 'time').querySelector('canvas');
const caption = () => [summary(), ...[...document.querySelectorAll('#chips .chip')].map((one) => one.firstChild.textContent)].join(' · ');

// The drawing on the page's own ground, with a line that says what it shows.
function savePicture(name) {
  const canvas = canvasOf(name);
  const [made, foot] = [document.createElement('canvas'), 30 * (devicePixelRatio || 1)];
  Object.assign(made, { width: canvas.width, height: canvas.height + foot });
  const ctx = made.getContext('2d');
  ctx.fillStyle = colour('paper');
  ctx.fillRect(0, 0, made.width, made.height);
  ctx.drawImage(canvas, 0, 0);
  ctx.fillStyle = colour('muted');
  ctx.font = `${foot * 0.45}px ${FACE}`;
  ctx.fillText(caption(), 12, canvas.height + foot * 0.6);
  made.toBlob((blob) => save(blob, `${name}.png`));
}

function saveVectors(name) {
  const text = drawnAsSvg(name === 'map' ? network : timeNetwork, canvasOf(name), caption());
  save(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
}

// A cell that begins like a formula is kept from running in a spreadsheet.
function cell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function csv() {
  const rows = [['earliest', 'latest', 'kind', 'type', 'status', 'label', 'who', 'place', 'article', 'outlet', 'published', 'url', 'sentence']];
  for (const one of HAPPENINGS.filter((each) => isShown(each.number))) {
    for (const evidence of one.evidence.length ? one.evidence : [null]) {
      const article = evidence ? ARTICLES[evidence.article] : {};
      rows.push([one.earliest, one.latest, one.kind, one.verb, one.status, one.label, one.all.map((id) => ENTITIES[id].name).join('; '), one.place,
        article.name || '', article.outlet || '', article.published || '', article.url || '', evidence?.sentence || '']);
    }
  }
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function buildShare() {
  byId('share-link').addEventListener('click', async () => say(await copied(location.href) ? 'The link is copied' : location.href));
  byId('share-csv').addEventListener('click', () => save(new Blob([csv()], { type: 'text/csv' }), 'shown.csv'));
  byId('share-print').addEventListener('click', () => print());
  for (const one of document.querySelectorAll('.share-png')) one.addEventListener('click', () => savePicture(one.dataset.view));
  for (const one of document.querySelectorAll('.share-svg')) one.addEventListener('click', () => saveVectors(one.dataset.view));
}

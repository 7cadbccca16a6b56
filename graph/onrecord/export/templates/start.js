// Puts the parts together, in the order in which a reader sees them.

function begins() {
  readColours();
  buildFacets();
  if (HAS.map && NODES.length) buildMap();
  else if (HAS.map) byId('map').replaceChildren(element('p', 'No article links two of those it names, so there is nothing to draw.', 'empty'));
  if (HAS.map) buildPath();
  const dated = HAS.timeline && ITEMS.length;
  if (dated) { buildTimeline(); buildBrush(); } else if (HAS.timeline) emptyTimeline();
  onChange(drawFacets);
  if (NODES.length && HAS.map) onChange(drawMap);
  if (dated) onChange((why) => { byId('lanes').value = state.lanes; drawTimeline(why); drawBrush(); });
  onChange((why) => { if (why.size !== 1 || !why.has('lanes')) drawPanel(); drawTable(); rememberAddress(); });
  buildShare();
  searchable(byId('search'), byId('found'), () => [...entityRows(), ...happeningRows()]);
  byId('table-button').addEventListener('click', () => change({ table: !state.table }));
  byId('filter-button').addEventListener('click', () => showFilters(byId('filters').hidden));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { readColours(); change({}); });
  showFilters(!narrow() && innerWidth > 1150);
  if (dated) showPeriod(mainPeriod());
  change(asked(location.hash));
  addEventListener('hashchange', () => change(asked(location.hash)));
  addEventListener('keydown', (event) => { if (event.key === '/' && !/INPUT|SELECT/.test(event.target.tagName)) { event.preventDefault(); byId('search').focus(); } });
  document.documentElement.dataset.ready = 'yes';
}

function emptyTimeline() {
  byId('frame').replaceChildren(element('p', 'No article gives a date for anything it tells of.', 'empty'));
  for (const id of ['strip', 'earlier', 'later']) byId(id).hidden = true;
  onChange(listUndated);
}

function showFilters(wanted) {
  byId('filters').hidden = !wanted;
  byId('filter-button').setAttribute('aria-expanded', String(wanted));
  document.body.classList.toggle('unfiltered', !wanted);
}

begins();

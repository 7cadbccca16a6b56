'use strict';
// What map and timeline share: the data, the colours of the style sheet, the search field, the panel of sentences.
// Whatever comes from an article is set with textContent, never as markup.

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const DATA = read('data');
const NODES = read('nodes');
const EDGES = read('edges');
const LONGEST_PANEL = 30;
const MOST_FOUND = 40;

const byId = (id) => document.getElementById(id);
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const onTheme = (paint) => matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);

function element(tag, text, kind) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

// A name may hold marks that turn the direction of writing; bdi keeps them from turning what stands around it.
function named(tag, text, kind) {
  const made = element(tag, undefined, kind);
  made.append(element('bdi', text));
  return made;
}

function button(text, kind, action) {
  const made = named('button', text, kind);
  made.type = 'button';
  made.addEventListener('click', action);
  return made;
}

function webAddress(text) {
  try {
    const url = new URL(text);
    return ['http:', 'https:'].includes(url.protocol) ? url.href : '';
  } catch {
    return '';
  }
}

function sentence(evidence) {
  const shown = element('p');
  // Python counts code points, JavaScript UTF-16 units: Array.from cuts into code points.
  const letters = Array.from(evidence.sentence);
  const [start, end] = evidence.marked || [0, 0];
  const text = (from, to) => letters.slice(from, to).join('');
  const quoted = element('bdi');
  quoted.append(text(0, start), end > start ? element('mark', text(start, end)) : '', text(end));
  shown.append(quoted);
  return shown;
}

function source(article) {
  const shown = element('footer');
  const title = article.title || article.name;
  const address = webAddress(article.url);
  const heading = named(address ? 'a' : 'span', title);
  if (address) Object.assign(heading, { href: address, rel: 'noopener noreferrer', target: '_blank' });
  shown.append(heading);
  for (const more of [article.outlet, article.published]) {
    if (more) shown.append(', ', element('bdi', more));
  }
  return shown;
}

function told(number) {
  const happening = DATA.happenings[number];
  const shown = element('article', undefined, 'told');
  const heading = element('h3');
  if (happening.state) heading.append(element('span', happening.state, 'state'));
  heading.append(element('bdi', happening.label));
  shown.append(heading);
  const when = element('p', happening.when || 'No date given', 'when');
  if (happening.place) when.append(', ', element('bdi', happening.place));
  shown.append(when);
  for (const evidence of happening.evidence) {
    const quote = element('blockquote');
    quote.append(sentence(evidence), source(DATA.articles[evidence.article]));
    shown.append(quote);
  }
  return shown;
}

// Shows a heading, a line under it, and what is told by each of the numbered happenings.
function showPanel(title, kind, numbers) {
  const panel = byId('panel');
  const close = button('×', 'close', closePanel);
  close.setAttribute('aria-label', 'Close');
  panel.replaceChildren(close, named('h2', title));
  if (kind) panel.append(element('p', kind, 'kind'));
  panel.append(...numbers.slice(0, LONGEST_PANEL).map(told));
  const rest = numbers.slice(LONGEST_PANEL);
  if (rest.length) {
    const more = button(`Show ${rest.length} more`, '', () => more.replaceWith(...rest.map(told)));
    panel.append(more);
  }
  panel.scrollTop = panel.parentElement.scrollTop = 0;
  document.body.classList.add('chosen');
}

// On a narrow page the panel lies over the drawing, and can be put away.
function closePanel() {
  document.body.classList.remove('chosen');
}

function byDate(numbers) {
  const order = (number) => DATA.happenings[number].order || '9999';
  return [...new Set(numbers)].sort((a, b) => order(a).localeCompare(order(b)) || a - b);
}

// Lists what fits as one types; Enter takes the first, Escape closes. `rows` are {text, kind, folded, choose}.
function searchable(rows) {
  const [field, list] = [byId('search'), byId('found')];
  const close = () => { list.hidden = true; };
  const find = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    const hits = words.length ? rows.filter((row) => words.every((word) => row.folded.includes(word))) : [];
    list.replaceChildren(...hits.slice(0, MOST_FOUND).map((row, at) => {
      const made = button(row.text, at === 0 ? 'first' : '', () => { close(); row.choose(); });
      made.firstChild.className = 'clip';
      made.setAttribute('role', 'option');
      made.append(element('span', row.kind, 'kind'));
      return made;
    }));
    if (words.length && !hits.length) list.append(element('p', 'Nothing found', 'empty'));
    list.hidden = !words.length;
  };
  field.addEventListener('input', find);
  field.addEventListener('focus', find);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') list.querySelector('button')?.click();
    if (event.key === 'ArrowDown') list.querySelector('button')?.focus();
    if (event.key === 'Escape') close();
  });
  list.addEventListener('keydown', (event) => {
    const next = event.key === 'ArrowDown' ? 'nextElementSibling' : 'previousElementSibling';
    if (['ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      (document.activeElement[next] || field).focus();
    }
    if (event.key === 'Escape') { close(); field.focus(); }
  });
  document.addEventListener('click', (event) => {
    if (!list.contains(event.target) && event.target !== field) close();
  });
}

// Making elements. Whatever comes from an article is set with textContent, never as markup.

const colours = {};

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const names = ['paper', 'ink', 'muted', 'rule', 'band', 'focus', ...Object.keys(DATA.words.shapes), ...FAMILIES];
  for (const name of names) colours[name] = style.getPropertyValue(`--${name}`).trim();
}

const FAMILIES = ['contact', 'statement', 'denial', 'demand', 'office', 'law', 'other'];
const colour = (name) => colours[name];
const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const narrow = () => matchMedia('(max-width: 900px)').matches;

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

function listed(kind, elements) {
  const made = element('ul', undefined, kind);
  for (const each of elements) {
    const row = element('li');
    row.append(each);
    made.append(row);
  }
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

function outward(text, address, kind) {
  const made = named('a', text, kind);
  return Object.assign(made, { href: address, rel: 'noopener noreferrer', target: '_blank' });
}

const SHAPES = {
  dot: 'M10 2a8 8 0 1 0 .01 0Z', square: 'M2.5 2.5h15v15h-15Z', diamond: 'M10 1 19 10 10 19 1 10Z',
  triangle: 'M10 2 19 18H1Z', triangleDown: 'M10 18 19 2H1Z', hexagon: 'M5 2h10l5 8-5 8H5L0 10Z',
};
const HEADS = { statement: 'arrow', denial: 'bar', demand: 'vee' }; // tell lines apart without colour
const HEAD_PATHS = { arrow: 'M33 6 25 2V10Z', bar: 'M28 1V11', vee: 'M33 6 24 1 27 6 24 11Z' };

function picture(box, paths) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  made.setAttribute('viewBox', box);
  made.setAttribute('aria-hidden', 'true');
  for (const attributes of paths) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
    made.append(path);
  }
  return made;
}

// What stands beside a word in the legend: the shape of a type, the line of a kind of link.
function typeMark(type) {
  return picture('0 0 20 20', [{ d: SHAPES[DATA.words.shapes[type]], style: `fill: var(--${type})` }]);
}

function lineMark(family) {
  const head = HEADS[family];
  const ink = `var(--${family})`;
  const line = { d: `M1 6H${head ? 27 : 33}`, style: `stroke: ${ink}; stroke-width: 2.5` };
  const end = { d: HEAD_PATHS[head] || '', style: head === 'bar' ? `stroke: ${ink}; stroke-width: 2.5` : `fill: ${ink}` };
  return picture('0 0 34 12', [line, end]);
}

// Says `text` to those who listen rather than look, and shows it under the drawing.
function say(text) {
  byId('said').textContent = text;
}

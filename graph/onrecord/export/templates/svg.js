// A drawing as SVG, whose lines and words can be edited and printed at any size: whatever vis-network and the axis
// paint on the canvas is written down instead. The state of the pen is kept by a real context that is never shown.

const SVG = 'http://www.w3.org/2000/svg';
const short = (number) => Math.round(number * 100) / 100;

function svgElement(tag, attributes, text) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== undefined) made.textContent = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ''); // no XML may hold these
  return made;
}

// The picture of what `net` shows on `canvas`, as large as there, on the page's own ground, over a line of `caption`.
function drawnAsSvg(net, canvas, caption) {
  const ratio = canvas.width / canvas.clientWidth || 1;
  const [width, height, foot] = [canvas.width / ratio, canvas.height / ratio, 30];
  const made = svgElement('svg', { xmlns: SVG, width, height: height + foot, viewBox: `0 0 ${width} ${height + foot}` });
  const drawing = svgElement('svg', { width, height, viewBox: `0 0 ${canvas.width} ${canvas.height}` });
  const style = `font: ${foot * 0.45}px ${FACE}`;
  made.append(svgElement('rect', { width: '100%', height: '100%', fill: colour('paper') }), drawing,
    svgElement('text', { x: 12, y: height + foot * 0.6, fill: colour('muted'), style }, caption));
  const pen = writtenDown((mark) => drawing.append(mark));
  canvas.getContext = () => pen;
  try { net.redraw(); } finally { delete canvas.getContext; }
  net.redraw();
  return new XMLSerializer().serializeToString(made);
}

// A context that hands an SVG element to `take` for everything that is painted with it.
function writtenDown(take) {
  const ctx = document.createElement('canvas').getContext('2d');
  const calls = { ...pathCalls(), clearRect() {} };
  const { path } = calls;
  const look = () => {
    const { a, b, c, d, e, f } = ctx.getTransform();
    return { transform: `matrix(${[a, b, c, d, e, f].map((each) => Math.round(each * 1e4) / 1e4).join(' ')})`, opacity: short(ctx.globalAlpha) };
  };
  const line = () => ({ fill: 'none', stroke: ctx.strokeStyle, 'stroke-width': ctx.lineWidth, 'stroke-linejoin': ctx.lineJoin, 'stroke-linecap': ctx.lineCap, 'stroke-dasharray': ctx.getLineDash().join(' ') || 'none' });
  const text = (words, x, y, ink) => take(svgElement('text', { ...look(), ...ink, x: short(x), y: short(y + sunk(ctx, words)), 'text-anchor': { center: 'middle', right: 'end', end: 'end' }[ctx.textAlign] || 'start', style: `font: ${ctx.font}`, 'xml:space': 'preserve' }, words));
  Object.assign(calls, {
    fill: () => take(svgElement('path', { ...look(), d: path.join(''), fill: ctx.fillStyle })),
    stroke: () => take(svgElement('path', { ...look(), d: path.join(''), ...line() })),
    fillRect: (x, y, w, h) => take(svgElement('rect', { ...look(), x: short(x), y: short(y), width: short(w), height: short(h), fill: ctx.fillStyle })),
    fillText: (words, x, y) => text(words, x, y, { fill: ctx.fillStyle }),
    strokeText: (words, x, y) => text(words, x, y, line()),
  });
  return new Proxy(ctx, {
    get: (_, name) => calls[name] || (typeof ctx[name] === 'function' ? ctx[name].bind(ctx) : ctx[name]),
    set: (_, name, value) => { ctx[name] = value; return true; },
  });
}

// How far the words' baseline lies under where the pen puts them: programs read SVG's own baselines differently.
function sunk(ctx, words) {
  const [kept, there] = [ctx.textBaseline, ctx.measureText(words).actualBoundingBoxAscent];
  ctx.textBaseline = 'alphabetic';
  const high = ctx.measureText(words).actualBoundingBoxAscent;
  ctx.textBaseline = kept;
  return high - there;
}

// The calls that lay out a path, and the path that they lay.
function pathCalls() {
  const path = [];
  const add = (letter) => (...numbers) => { path.push(`${letter}${numbers.map(short).join(' ')}`); };
  const [moveTo, arcTo] = [add('M'), add('A')];
  const lineTo = (x, y) => (path.length ? add('L') : moveTo)(x, y);
  const arc = (x, y, r, from, to, back = false) => {
    const at = (angle) => [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    const turn = back ? from - to : to - from;
    const angle = turn >= 2 * Math.PI ? 2 * Math.PI : ((turn % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
    lineTo(...at(from));
    // An arc all the way round ends where it begins, which SVG takes for none: so it goes in two halves.
    for (const part of [0.5, 1]) arcTo(r, r, 0, 0, back ? 0 : 1, ...at(from + (back ? -1 : 1) * angle * part));
  };
  const roundRect = (x, y, w, h, wanted) => {
    const r = Math.max(0, Math.min(wanted, w / 2, h / 2));
    moveTo(x + r, y);
    for (const [to, corner] of [[[x + w - r, y], [x + w, y + r]], [[x + w, y + h - r], [x + w - r, y + h]], [[x + r, y + h], [x, y + h - r]], [[x, y + r], [x + r, y]]]) {
      lineTo(...to);
      arcTo(r, r, 0, 0, 1, ...corner);
    }
    path.push('Z');
  };
  return {
    path, moveTo, lineTo, arc, roundRect, quadraticCurveTo: add('Q'), bezierCurveTo: add('C'),
    rect: (x, y, w, h) => { path.push(`M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}Z`); },
    beginPath: () => { path.length = 0; }, closePath: () => { path.push('Z'); },
  };
}

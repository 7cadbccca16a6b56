// The ground of the timeline: the axis with its dates, the grid, the bands and titles of the lanes.

const AXIS = 46;
const FONT = '13px system-ui, "Liberation Sans", Arial, sans-serif';
const SMALL = '12px system-ui, "Liberation Sans", Arial, sans-serif';
const BOLD = '600 13px system-ui, "Liberation Sans", Arial, sans-serif';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
// Spacing of the axis: [unit, how many], finest first; one is taken as soon as its labels have room.
const STEPS = [['day', 1], ['day', 7], ['month', 1], ['month', 3], ['year', 1], ['year', 5], ['year', 10], ['year', 50], ['year', 100]];
const MONDAY = 4; // days are counted from 1 January 1970, a Thursday; weeks begin on Mondays
const DAYS = { day: 1, month: 30.4, year: 365.25 };

// Every tick of a unit within the view, from one before its left edge, as [day, label].
function ticks(unit, count, until) {
  const first = new Date(toDay(0) * DAY);
  const found = [];
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
  for (let step = 0; step < 2000; step += 1) {
    const day = { day: Math.floor((toDay(0) - MONDAY) / count) * count + MONDAY + step * count, month: Date.UTC(year, Math.floor(month / count) * count + step * count) / DAY, year: Date.UTC(Math.floor(year / count) * count + step * count, 0) / DAY }[unit];
    if (day > until) break;
    const date = new Date(day * DAY);
    const label = { day: `${date.getUTCDate()}`, month: MONTHS[date.getUTCMonth()], year: `${date.getUTCFullYear()}` }[unit];
    found.push([day, label]);
  }
  return found;
}

function paintAxis(ctx) {
  const [width, height, top] = [timeBox().clientWidth, timeBox().clientHeight, byId('frame').scrollTop];
  const until = toDay(width);
  const [unit, count] = STEPS.find(([name, many]) => DAYS[name] * many * view.perDay >= { day: 26, month: 40, year: 48 }[name]) || STEPS.at(-1);
  const larger = { day: 'month', month: 'year' }[unit];
  ctx.save();
  paintBands(ctx, width);
  ctx.strokeStyle = colour('rule');
  ctx.lineWidth = 1;
  const line = (x, from, to) => { ctx.beginPath(); ctx.moveTo(x, from); ctx.lineTo(x, to); ctx.stroke(); };
  const fine = ticks(unit, count, until);
  for (const [day] of fine) line(toX(day), AXIS, height);
  paintTitles(ctx);
  ctx.fillStyle = colour('paper');
  ctx.fillRect(0, top, width, AXIS);
  ctx.strokeStyle = ctx.fillStyle = colour('rule');
  ctx.lineWidth = 1;
  ctx.fillRect(0, top + AXIS, width, 1);
  ctx.textBaseline = 'middle';
  ctx.font = SMALL;
  ctx.fillStyle = colour('muted');
  for (const [day, label] of fine) {
    line(toX(day), top + AXIS - 6, top + AXIS);
    ctx.fillText(label, toX(day) + 3, top + AXIS - 14);
  }
  if (larger) paintLarger(ctx, larger, until, top);
  ctx.restore();
}

// Months over days, years over months; the one that began before the left edge keeps its name in view.
function paintLarger(ctx, unit, until, top) {
  const marks = ticks(unit, 1, until);
  ctx.font = BOLD;
  ctx.fillStyle = colour('ink');
  marks.forEach(([day, label], at) => {
    const name = unit === 'month' ? `${label} ${new Date(day * DAY).getUTCFullYear()}` : label;
    const [x, next] = [Math.max(toX(day), 0), at + 1 < marks.length ? toX(marks[at + 1][0]) : Infinity];
    if (x + ctx.measureText(name).width + 8 < next) ctx.fillText(name, x + 3, top + 13);
    ctx.fillRect(toX(day), top + 2, 1, 20);
  });
}

function paintBands(ctx, width) {
  ctx.fillStyle = colour('band');
  for (const lane of lanes.filter((_, at) => at % 2 === 0)) ctx.fillRect(0, lane.top, width, lane.height);
}

function paintTitles(ctx) {
  ctx.font = BOLD;
  ctx.textBaseline = 'middle';
  lanes.forEach((lane, at) => write(ctx, lane.title, 8, lane.top + 15, 'muted', at % 2 ? 'paper' : 'band'));
}

// Text with a rim in the colour of the ground, so that grid lines do not run through it.
function write(ctx, text, x, y, ink, ground) {
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = colour(ground);
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour(ink);
  ctx.fillText(text, x, y);
}

// How one event or statement stands on the timeline: its words, the room they take, and how it is drawn.

const MARK = 10;

// The room an item takes from left to right, and where its text goes: in a wide bar, else after it, else before it,
// cut short where neither side has room.
function extent(item, width) {
  const from = Math.max(toX(item.from), -2 * MARK);
  const to = Math.min(Math.max(toX(item.to), from + MARK), width + 2 * MARK);
  const needed = item.textWidth + 8;
  const inside = [Math.max(from, 0), Math.min(to, width)];
  const [before, after] = [from, width - to];
  if (inside[1] - inside[0] > Math.min(needed, 0.6 * width) + 8) {
    return { from, to, left: from, right: to, textAt: inside[0] + 6, text: cut(item, inside[1] - inside[0] - 12) };
  }
  if (needed <= after || (after >= before && needed > before)) {
    return { from, to, left: from, right: to + needed, textAt: to + 6, text: cut(item, after - 8) };
  }
  const room = Math.min(needed, before);
  return { from, to, left: from - room, right: to, textAt: from - room + 2, text: cut(item, room - 8) };
}

function cut(item, room) {
  if (item.textWidth <= room) return item.text;
  const letters = Array.from(item.text);
  let kept = Math.floor((letters.length * room) / item.textWidth);
  const shortened = () => `${letters.slice(0, kept).join('')}…`;
  while (kept > 3 && pen.measureText(shortened()).width > room) kept -= 1;
  return kept < 4 ? '' : shortened();
}

function drawItem(ctx, item, y, strong) {
  const { from, to, textAt, text } = item.at;
  const [line, ink, paper] = [colour(item.family), colour('ink'), colour('paper')];
  const wide = to - from > MARK + 2;
  const happened = item.status === 'happened';
  ctx.save();
  ctx.beginPath();
  if (item.kind === 'statement' && !wide) ctx.arc(from + MARK / 2, y, MARK / 2, 0, 7);
  else ctx.roundRect(from, y - (wide ? 9 : MARK / 2), to - from, wide ? 18 : MARK, item.kind === 'statement' ? 9 : 2);
  ctx.fillStyle = happened ? line : paper;
  ctx.globalAlpha = happened && wide ? 0.22 : 1;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.lineWidth = strong ? 2.5 : 1.3;
  ctx.strokeStyle = strong ? ink : line;
  if (!happened) ctx.setLineDash(item.status === 'possible' ? [2, 2] : [4, 2]);
  ctx.stroke();
  ctx.setLineDash([]);
  if (item.status === 'denied') {
    const middle = wide ? to - 8 : (from + to) / 2;
    ctx.beginPath();
    ctx.moveTo(middle - 7, y + 7);
    ctx.lineTo(middle + 7, y - 7);
    ctx.stroke();
  }
  if (text) {
    ctx.font = FONT;
    ctx.textBaseline = 'middle';
    ctx.fillStyle = ink;
    if (textAt > from && textAt < to) ctx.fillText(text, textAt, y + 1);
    else write(ctx, text, textAt, y + 1, 'ink', item.odd ? 'paper' : 'band');
    if (strong) ctx.fillRect(textAt, y + 8, ctx.measureText(text).width, 1);
  }
  ctx.restore();
}

// Marks that stand too close for words: one pill with their number, which opens on a click.
function drawCluster(ctx, { at, y, items, odd }, strong) {
  const words = `${items.length}`;
  ctx.save();
  ctx.font = SMALL;
  ctx.textBaseline = 'middle';
  const middle = (at.left + at.right) / 2;
  ctx.beginPath();
  ctx.roundRect(at.left, y - 8, at.right - at.left, 16, 8);
  ctx.fillStyle = colour(odd ? 'paper' : 'band');
  ctx.fill();
  ctx.strokeStyle = strong ? colour('ink') : colour('muted');
  ctx.lineWidth = strong ? 2.5 : 1.2;
  ctx.stroke();
  ctx.fillStyle = colour('ink');
  ctx.fillText(words, middle - ctx.measureText(words).width / 2, y + 1);
  ctx.restore();
}

// Sentences and what they weigh: the quotation with its source, how many tell it, who denies it, who dates it otherwise.

function sentence(evidence) {
  const shownWords = element('p');
  // Python counts code points, JavaScript UTF-16 units: Array.from cuts into code points.
  const letters = Array.from(evidence.sentence);
  const [start, end] = evidence.marked || [0, 0];
  const text = (from, to) => letters.slice(from, to).join('');
  const quoted = element('bdi');
  quoted.append(text(0, start), end > start ? element('mark', text(start, end)) : '', text(end));
  shownWords.append(quoted);
  return shownWords;
}

function source(article) {
  const made = element('footer');
  const [title, address] = [article.title || article.name, webAddress(article.url)];
  made.append(address ? outward(title, address) : named('span', title, 'title'));
  for (const more of [article.outlet, article.published]) {
    if (more) made.append(', ', element('bdi', more));
  }
  return made;
}

function quote(evidence) {
  const article = ARTICLES[evidence.article];
  const made = element('blockquote');
  const actions = element('p', undefined, 'actions');
  const copy = button('Copy as citation', 'quiet', async () => {
    copy.textContent = await copied(citation(evidence)) ? 'Copied' : 'Could not copy';
  });
  actions.append(copy);
  if (webAddress(article.url)) actions.append(outward('Open in the article', atWords(article.url, evidence.sentence), 'quiet'));
  made.append(sentence(evidence), source(article), actions);
  return made;
}

// An address that makes browsers scroll to the sentence and mark it (URL Fragment Text Directives, WICG).
function atWords(url, words) {
  const address = webAddress(url);
  const part = (text) => encodeURIComponent(text).replace(/-/g, '%2D');
  const all = words.split(/\s+/).filter(Boolean);
  const range = all.length > 8 ? `${part(all.slice(0, 4).join(' '))},${part(all.slice(-4).join(' '))}` : part(all.join(' '));
  return address.includes('#') || !range ? address : `${address}#:~:text=${range}`;
}

function citation(evidence) {
  const article = ARTICLES[evidence.article];
  const title = article.title ? `“${article.title}”` : article.name;
  return `“${evidence.sentence.trim()}” ${[title, article.outlet, article.published, webAddress(article.url)].filter(Boolean).join(', ')}.`;
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = Object.assign(element('textarea'), { value: text });
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy'); // where a page from disk may not use the clipboard itself
    field.remove();
    return done;
  }
}

// A wire story that two papers print is one source: no more independent tellers than different sentences.
function supported(evidence) {
  const articles = new Set(evidence.map((each) => each.article));
  const tellers = new Set([...articles].map((number) => ARTICLES[number].outlet || `#${number}`)).size;
  const alone = Math.min(tellers, new Set(evidence.map((each) => each.sentence)).size);
  const words = alone === 1 ? ', all in the same words' : alone === tellers ? ', each in its own words' : `, in ${alone} different wordings`;
  const independent = tellers === 1 ? '' : words;
  return `Told in ${many(articles.size, 'article', 'articles')} of ${many(tellers, 'outlet', 'outlets')}${independent}.`;
}

// Where articles date the same event differently, both stand side by side.
function accounts(one) {
  const dates = new Set(one.evidence.map((each) => each.when || ''));
  if (one.kind !== 'event' || dates.size < 2) return '';
  const table = element('table', undefined, 'accounts');
  table.append(element('caption', 'How each article dates it'));
  for (const each of one.evidence) {
    const row = table.insertRow();
    row.append(named('th', ARTICLES[each.article].outlet || ARTICLES[each.article].name), element('td', each.when || 'no date'));
    row.firstChild.scope = 'row';
  }
  return table;
}

// What others say of the same event, or of the same claim: denials first.
function answers(one) {
  const same = one.claim ? told[one.claim] : [];
  const others = [...new Set([...(statementsAbout[one.number] || []), ...same])].filter((number) => number !== one.number);
  const groups = [
    ['Denied by', others.filter((number) => HAPPENINGS[number].stance === 'deny')],
    ['Would not comment', others.filter((number) => HAPPENINGS[number].stance === 'decline')],
    ['Others on the same', others.filter((number) => !['deny', 'decline'].includes(HAPPENINGS[number].stance))],
    ['About', one.about],
  ];
  return groups.filter(([, numbers]) => numbers.length).flatMap(([title, numbers]) => [
    element('h3', title, 'small'), listed('list', numbers.slice(0, LONGEST_PANEL).map(happeningButton)),
  ]);
}

function happeningButton(number) {
  const one = HAPPENINGS[number];
  const made = button(worded(one), 'happening', () => chooseHappening(number));
  made.append(element('span', one.when || 'no date', 'kind'));
  return made;
}

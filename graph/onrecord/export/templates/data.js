'use strict';
// What the articles gave, read once, with the indexes by which every part of the page finds it.

const byId = (id) => document.getElementById(id);
const read = (id) => JSON.parse(byId(id).textContent);
const DATA = read('data');
const NODES = read('nodes');
const LINES = read('lines'); // those of LINKS that the map draws at first
const HAS = { map: DATA.views.includes('map'), timeline: DATA.views.includes('timeline') };
const DAY = 86400000;
const dayOf = (iso) => Date.parse(iso) / DAY;
const isoOf = (day) => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);
const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const many = (count, one, more) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

// Left out of the page is what is empty or follows from the rest (rows.py).
const filledIn = (rows, fields) => Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, fields(row)]));
const familyOf = (verb) => DATA.words.familyOf[verb];
const ENTITIES = filledIn(DATA.entities, (row) => ({ name: '', aliases: [], folded: '', events: 0, ...row }));
const LINKS = filledIn(DATA.links, (row) => ({ ...row, family: familyOf(row.verb) }));
const ARTICLES = DATA.articles.map((row) => ({ name: '', title: '', outlet: '', published: '', url: '', ...row }));
const HAPPENINGS = DATA.happenings.map((row, number) => ({
  label: '', kind: row.stance ? 'statement' : 'event', family: familyOf(row.verb), status: 'happened', earliest: '', latest: row.earliest || '', when: '',
  place: '', stance: '', people: [], others: [], about: [], claim: 0,
  ...row,
  evidence: (row.evidence || []).map((each) => ({ ...each, sentence: DATA.sentences[each.sentence] })),
  number,
}));
const outletOf = (evidence) => ARTICLES[evidence.article].outlet;

const linksOf = {}; // of an entity
const linksWith = HAPPENINGS.map(() => []); // that hold a happening
const happeningsOf = Object.fromEntries(Object.keys(ENTITIES).map((id) => [id, []]));
const told = {}; // a claim's statements
const statementsAbout = {}; // an event's statements
const numbersById = new Map(); // by the names that addresses use

for (const [id, link] of Object.entries(LINKS)) {
  for (const end of new Set([link.a, link.b])) (linksOf[end] ||= []).push(id);
  for (const number of link.happenings) linksWith[number].push(id);
}
for (const one of HAPPENINGS) {
  numbersById.set(one.id, one.number);
  one.outlets = [...new Set(one.evidence.map(outletOf))];
  one.all = [...new Set([...one.people, ...one.others])];
  for (const id of one.all) happeningsOf[id].push(one.number);
  if (one.claim) (told[one.claim] ||= []).push(one.number);
  for (const event of one.about) (statementsAbout[event] ||= []).push(one.number);
}
const lineCount = (id) => (linksOf[id] || []).length;
const entitiesById = new Map(Object.entries(ENTITIES).map(([id, one]) => [one.id, id]));

// “Planned hearing: …” for the label “Hearing: …”.
function worded({ status, label }) {
  const state = DATA.words.states[status];
  return state ? `${state} ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

// What a line says: in the words of its verb, with the state of what it tells where nothing of it is sure.
function linkText(id) {
  const { a, b, verb, happenings } = LINKS[id];
  const told = happenings.map((number) => HAPPENINGS[number]);
  const words = (told.some((one) => one.kind === 'event') && DATA.words.eventLinks[verb]) || DATA.words.links[verb];
  const text = words.replace(/\{[ab]\}/g, (end) => ENTITIES[end === '{a}' ? a : b].name);
  const states = new Set(told.map((one) => DATA.words.states[one.status] || ''));
  return states.size === 1 && !states.has('') ? `${[...states][0]}: ${text}` : text;
}

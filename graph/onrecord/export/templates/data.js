'use strict';
// What the articles gave, read once, with the indexes by which every part of the page finds it.

const byId = (id) => document.getElementById(id);
const read = (id) => JSON.parse(byId(id).textContent);
const DATA = read('data');
const NODES = read('nodes');
const EDGES = read('edges');
const DATED = read('dated');
const HAS = { map: DATA.views.includes('map'), timeline: DATA.views.includes('timeline') };
const DAY = 86400000;
const FIRST_DAY = 719163; // 1 January 1970 as Python counts days
const dayOf = (iso) => Date.parse(iso) / DAY;
const isoOf = (day) => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);
const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const many = (count, one, more) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

const ENTITIES = DATA.entities;
const LINKS = DATA.links;
const ARTICLES = DATA.articles;
const HAPPENINGS = DATA.happenings.map((row, number) => ({
  label: '', kind: 'event', status: 'happened', earliest: '', latest: '', when: '', place: '', stance: '', people: [], others: [], about: [], evidence: [], claim: 0,
  ...row,
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

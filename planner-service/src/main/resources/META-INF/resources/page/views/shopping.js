// The list by aisle, ticked off in this browser; and the way into a calendar.
import { html, nothing, live } from '../html.js';
import { t, named, weight, household, dayMonth } from '../words.js';
import { recallLong, rememberLong } from '../memory.js';
import * as api from '../api.js';
import { draw as redraw, announce } from '../draw.js';
import { failure, note, waiting } from '../parts/notes.js';
import { icon } from '../parts/icons.js';

let state = {};

async function load(id) {
  state = { id };
  redraw();
  try {
    state.list = await api.shoppingList(id);
  } catch (problem) {
    state.problem = problem;
  }
  redraw();
}

// --- what is in the basket: kept for the last few lists only ----------------------------------------

const MOST_LISTS = 5;
const ticked = () => recallLong('ticked', {})[state.id] ?? [];

function tickOff(item, isIn) {
  const all = recallLong('ticked', {});
  const mine = isIn ? [...ticked(), item] : ticked().filter(each => each !== item);
  const { [state.id]: old, ...others } = all;
  rememberLong('ticked', Object.fromEntries([...Object.entries(others).slice(1 - MOST_LISTS), [state.id, mine]]));
  redraw();
}

addEventListener('storage', event => event.key === 'crampwise.ticked' && redraw());

// --- drawing ----------------------------------------------------------------------------------------

const buy = line => line.buy.count && line.buy.measure ? `${household(line.buy)} · ${weight(line.buy.grams)}` : weight(line.buy.grams);

const line = each => {
  const isIn = ticked().includes(each.item);
  return html`
    <li><label class="buy ${isIn ? 'buy-in' : ''}">
      <input type="checkbox" .checked=${live(isIn)} @change=${event => tickOff(each.item, event.target.checked)}>
      <span class="buy-name" lang="en">${each.name}</span>
      <span class="buy-amount">${buy(each)}${each.basis === 'as-eaten' && each.eaten.count ? html` <span class="buy-eaten" lang="en">(${household(each.eaten)})</span>` : nothing}</span>
    </label></li>`;
};

const aisle = ({ aisle: code, lines }) => html`
  <section class="aisle"><h2>${named('aisle', code)}</h2><ul>${lines.map(line)}</ul></section>`;

async function copy(address) {
  try {
    await navigator.clipboard.writeText(address);
    announce(t('copy.done'));
    state.isCopied = true;
  } catch {
    document.getElementById('calendar-address')?.select();
  }
  redraw();
}

/** The address is told once; the service keeps no copy that anybody could read. */
async function makeLink() {
  state.isLinking = true;
  redraw();
  try {
    const link = await api.calendarLink(state.id, Intl.DateTimeFormat().resolvedOptions().timeZone);
    state.address = location.origin + link.address;
    announce(t('calendar.secret'));
  } catch (problem) {
    state.linkProblem = problem;
  }
  state.isLinking = false;
  redraw();
}

const secretLink = () => !state.address ? nothing : html`
  <div class="field copy-line"><label for="calendar-address">${t('calendar.secret')}</label>
    <p class="hint">${t('calendar.secretWords')}</p>
    <div class="field-line"><input id="calendar-address" type="text" readonly .value=${state.address}>
      <button type="button" class="button button-quiet" @click=${() => copy(state.address)}>${state.isCopied ? t('copy.done') : t('copy.go')}</button></div>
    <p><a href=${state.address.replace(/^https?:/, 'webcal:')}>${t('calendar.subscribe')}</a></p>
    <p class="small">${t('calendar.own')}</p></div>`;

const calendar = id => html`
  <section class="calendar no-print">
    <h2>${icon('calendar')} ${t('calendar.title')}</h2>
    <p>${t('calendar.words')}</p>
    <div class="actions">
      <a class="button button-second" href="/v1/plans/${id}/calendar.ics" download="crampwise.ics">${t('calendar.download')}</a>
      <button type="button" class="button button-second" ?disabled=${state.isLinking} @click=${makeLink}>${t('calendar.link')}</button>
    </div>
    ${state.linkProblem ? failure(state.linkProblem, makeLink) : secretLink()}
  </section>`;

const list = ({ plan, aisles, startDate, days, notes }) => {
  const all = aisles.flatMap(each => each.lines);
  const left = all.filter(each => !ticked().includes(each.item)).length;
  return html`
    <div class="week-head">
      <div><h1 tabindex="-1">${t('shopping.title')}</h1>
        <p class="lead">${t('shopping.lead', { date: dayMonth(startDate), days: t('start.days', { count: days }) })}</p></div>
      <div class="toolbar no-print">
        <button type="button" class="button button-second" @click=${() => print()}>${icon('print')}${t('week.print')}</button>
        <a class="button button-second" href="#/week/${plan}">${t('shopping.week')}</a></div>
    </div>
    <p class="left no-print" role="status">${left ? t('shopping.left', { count: left }) : t('shopping.all')}</p>
    <div class="aisles">${aisles.map(aisle)}</div>
    <p class="small">${t('shopping.hint')}</p>
    ${notes.length ? html`<ul class="small-notes">${notes.map(words => html`<li lang="en">${words}</li>`)}</ul>` : nothing}
    ${calendar(plan)}`;
};

const empty = () => note('calm', t('shopping.none.title'), html`<p>${t('shopping.none.words')}</p>`, { level: 1, actions: html`
  <a class="button" href="#/">${t('problem.home')}</a>` });

const gone = () => note('wait', t('gone.title'), html`<p>${t('gone.words')}</p>`, { level: 1, actions: html`<a class="button" href="#/start/1">${t('welcome.own')}</a>` });

function draw() {
  if (!state.id) return empty();
  if (state.problem) return [404, 400].includes(state.problem.status) ? gone() : failure(state.problem, () => load(state.id), { level: 1 });
  return state.list ? list(state.list) : html`<h1 tabindex="-1">${t('shopping.title')}</h1>${waiting(t('shopping.loading'))}`;
}

export function open([id]) {
  if (id) load(id);
  else state = {};
  return { name: 'shopping', title: () => t('nav.shopping'), draw };
}

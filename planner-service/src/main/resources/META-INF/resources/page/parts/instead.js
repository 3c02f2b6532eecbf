// What was eaten in place of a meal: foods are looked up, each in its usual portion, and more or less of it.
import { html, nothing } from '../html.js';
import { t, portion } from '../words.js';
import * as api from '../api.js';
import { draw as redraw, announce } from '../draw.js';
import { icon } from './icons.js';

const FOUND = 6;
const MOST = 10;
let telling;

export const isTelling = () => telling !== undefined;
export const end = () => { telling?.stop?.abort(); telling = undefined; };

export async function begin() {
  telling = { q: '', found: [], eaten: [] };
  redraw();
  await Promise.resolve();
  document.getElementById('instead-search')?.focus();
}

async function look(q) {
  const mine = telling;
  mine.stop?.abort();
  mine.q = q;
  if (q.trim().length < 2) {
    mine.found = [];
    return redraw();
  }
  mine.stop = new AbortController();
  try {
    const page = await api.foods({ q, limit: FOUND, fields: 'id,name,portions' }, mine.stop.signal);
    mine.found = page.foods.map(food => ({ food: food.id, name: food.name, portion: food.portions.find(each => each.usual) ?? food.portions[0] }));
    mine.isAway = false;
    announce(mine.found.length ? t('instead.found', { count: mine.found.length }) : t('instead.none'));
  } catch (problem) {
    mine.isAway = problem.kind !== 'cancelled';
  }
  redraw();
}

function add(found) {
  if (telling.eaten.length < MOST && !telling.eaten.some(each => each.food === found.food)) telling.eaten.push({ ...found, times: 1 });
  Object.assign(telling, { q: '', found: [] });
  announce(t('instead.added', { name: found.name }));
  redraw();
  document.getElementById('instead-search')?.focus();
}

function change(eaten, by) {
  eaten.times += by;
  telling.eaten = telling.eaten.filter(each => each.times > 0);
  redraw();
}

const served = ({ portion, times }) => ({ ...portion, count: portion.count * times, grams: portion.grams * times });

const told = () => telling.eaten.map(each => ({ food: each.food, count: served(each).count, measure: each.portion.measure }));

const chosen = eaten => html`
  <li><span lang="en">${eaten.name}, ${portion(served(eaten))}</span>
    <span class="counter">
      <button type="button" class="round" aria-label=${t('instead.less', { name: eaten.name })} @click=${() => change(eaten, -0.5)}>−</button>
      <button type="button" class="round" aria-label=${t('instead.more', { name: eaten.name })} @click=${() => change(eaten, 0.5)}>+</button>
    </span></li>`;

/** @param tell takes what was eaten, as the API wants it */
export const insteadForm = tell => !telling ? nothing : html`
  <section class="instead">
    <label for="instead-search">${t('instead.search')}</label>
    <input id="instead-search" type="search" autocomplete="off" .value=${telling.q} @input=${event => look(event.target.value)}>
    ${telling.isAway ? html`<p role="alert">${t('instead.away')}</p>` : nothing}
    ${telling.q.trim().length > 1 && !telling.found.length && !telling.isAway ? html`<p>${t('instead.none')}</p>` : nothing}
    <ul class="instead-found">${telling.found.map(each => html`
      <li><button type="button" class="pill" lang="en" @click=${() => add(each)}>${each.name} · ${portion(each.portion)}</button></li>`)}</ul>
    <ul class="instead-eaten">${telling.eaten.map(chosen)}</ul>
    <button type="button" class="button" ?disabled=${!telling.eaten.length} @click=${() => tell(told())}>${icon('check')}${t('instead.go')}</button>
  </section>`;

// Step two: how somebody eats, what must not be there, and for which days.
import { html, nothing } from '../html.js';
import { t, unit, weekday } from '../words.js';
import * as api from '../api.js';
import { draw as redraw } from '../draw.js';
import { answers, keep } from '../people.js';
import { oneOf, tick, figure, toggled } from '../parts/fields.js';
import { icon } from '../parts/icons.js';
import { CORE } from '../parts/bars.js';

const DIETS = ['omnivore', 'pescatarian', 'vegetarian', 'vegan'];
const ALLERGENS = ['milk', 'lactose', 'egg', 'fish', 'crustacean', 'mollusc', 'tree-nut', 'peanut', 'wheat', 'gluten', 'soy', 'sesame', 'celery', 'mustard', 'sulphite', 'lupin'];
const UNITS = { magnesium: 'mg', potassium: 'mg', calcium: 'mg', 'vitamin-d': 'ug', 'vitamin-b12': 'ug' };

const set = changes => { keep(changes); redraw(); };
const codeOf = entry => entry.code ?? entry;

function leaveOut(given, code, isIn) {
  const others = given.without.filter(entry => codeOf(entry) !== code);
  set({ without: isIn ? [...others, code] : others });
}

const setReason = (given, code, isChoice) =>
  set({ without: given.without.map(entry => codeOf(entry) === code ? (isChoice ? { code, reason: 'preference' } : code) : entry) });

const leftOut = given => html`
  <fieldset class="ticks">
    <legend>${t('field.without')}</legend>
    <p class="hint">${t('hint.without')}</p>
    <div class="ticks-grid">${ALLERGENS.map(code => tick(t(`allergen.${code}`), given.without.some(entry => codeOf(entry) === code), isIn => leaveOut(given, code, isIn)))}</div>
    ${given.without.length ? html`
      <div class="reasons"><p>${t('start.reasons')}</p>
        ${given.without.map(entry => tick(t('start.byChoice', { what: t(`allergen.${codeOf(entry)}`) }), entry.reason === 'preference', isChoice => setReason(given, codeOf(entry), isChoice)))}
      </div>` : nothing}
  </fieldset>`;

// --- foods somebody does not like -------------------------------------------------------------------

let search = {};

async function look(text) {
  search.stop?.abort();
  search = { text, stop: new AbortController() };
  redraw();
  if (text.trim().length < 2) return;
  const mine = search;
  try {
    mine.found = (await api.foods({ q: text, limit: '6', plannable: 'true', fields: 'id,name' }, mine.stop.signal)).foods;
  } catch (problem) {
    if (problem.kind !== 'cancelled') mine.problem = problem;
  }
  redraw();
}

function dislike(food) {
  search = { text: '' };
  const given = answers();
  set({ dislikes: [...given.dislikes.filter(each => each.id !== food.id), { id: food.id, name: food.name }] });
  document.getElementById('field-dislikes')?.focus();
}

const disliked = given => html`
  <div class="field">
    <label for="field-dislikes">${t('field.dislikes')}</label>
    <p class="hint" id="hint-dislikes">${t('hint.dislikes')}</p>
    <input id="field-dislikes" type="search" autocomplete="off" .value=${search.text ?? ''} aria-describedby="hint-dislikes"
      @input=${event => look(event.target.value)} @keydown=${event => event.key === 'Enter' && (event.preventDefault(), search.found?.[0] && dislike(search.found[0]))}>
    ${search.problem ? html`<p class="hint" role="status">${t('start.noCatalog')}</p>` : nothing}
    ${search.found ? html`<ul class="found" aria-label=${t('start.found')}>${search.found.length ? search.found.map(food => html`
      <li><button type="button" class="chip" @click=${() => dislike(food)}>+ <span lang="en">${food.name}</span></button></li>`) : html`<li class="hint">${t('start.nothingFound')}</li>`}</ul>` : nothing}
    ${given.dislikes.length ? html`<ul class="chips" aria-label=${t('field.dislikes')}>${given.dislikes.map(food => html`
      <li><button type="button" class="chip chip-on" @click=${() => set({ dislikes: given.dislikes.filter(each => each.id !== food.id) })}>
        <span lang="en">${food.name}</span>${icon('close')}<span class="only-heard">${t('start.remove')}</span></button></li>`)}</ul>` : nothing}
  </div>`;

// --- supplements ------------------------------------------------------------------------------------

function supplement(given, nutrient, text) {
  const others = given.supplements.filter(each => each.nutrient !== nutrient);
  const value = Number(text.replace(',', '.'));
  set({ supplements: value > 0 ? [...others, { nutrient, amount: { value, unit: UNITS[nutrient] } }] : others });
}

const supplements = given => html`
  <details class="more" ?open=${given.supplements.length > 0}>
    <summary>${t('start.supplements')}</summary>
    <p class="hint">${t('hint.supplements')}</p>
    <div class="field-row">
      ${CORE.map(nutrient => figure(`supplement.${nutrient}`, given.supplements.find(each => each.nutrient === nutrient)?.amount.value ?? '',
        text => supplement(given, nutrient, text), { unit: t('unit.aDay', { unit: unit(UNITS[nutrient]) }) }))}
    </div>
  </details>`;

// --- how somebody cooks -----------------------------------------------------------------------------

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** Any Monday to Sunday: only the names are wanted. */
const dayName = index => weekday(`2026-11-${23 + index}`);

const days = (name, given) => html`
  <fieldset class="ticks"><legend>${t(`field.${name}`)}</legend><p class="hint">${t(`hint.${name}`)}</p>
    <div class="ticks-grid">${WEEKDAYS.map((code, index) => tick(dayName(index), given[name].includes(code), isIn => set({ [name]: toggled(given[name], code, isIn) })))}</div></fieldset>`;

const habits = given => html`
  <details class="more" ?open=${given.noCooking.length + given.leftovers.length > 0 || given.sameBreakfast !== '' || given.snacks !== ''}>
    <summary>${t('start.habits')}</summary>
    ${days('noCooking', given)}
    ${days('leftovers', given)}
    <div class="field-row">
      <div class="field"><label for="field-sameBreakfast">${t('field.sameBreakfast')}</label>
        <select id="field-sameBreakfast" @change=${event => set({ sameBreakfast: event.target.value })}>
          ${['', 'weekdays', 'every-day'].map(code => html`<option value=${code} ?selected=${given.sameBreakfast === code}>${t(`sameBreakfast.${code || 'no'}`)}</option>`)}</select></div>
      <div class="field"><label for="field-snacks">${t('field.snacks')}</label>
        <select id="field-snacks" @change=${event => set({ snacks: event.target.value })}>
          ${['', '0', '1', '2', '3'].map(code => html`<option value=${code} ?selected=${String(given.snacks) === code}>${code === '' ? t('snacks.usual') : code}</option>`)}</select></div>
    </div>
  </details>`;

export const food = (state, given) => html`
  ${oneOf('diet', DIETS.map(code => [code, t(`diet.${code}`), t(`diet.${code}.hint`)]), given.diet, diet => set({ diet }))}
  ${leftOut(given)}
  ${disliked(given)}
  <div class="field-row">
    <div class="field"><label for="field-startDate">${t('field.startDate')}</label>
      <input id="field-startDate" type="date" .value=${given.startDate} @change=${event => event.target.value && set({ startDate: event.target.value })}></div>
    <div class="field"><label for="field-days">${t('field.days')}</label>
      <select id="field-days" @change=${event => set({ days: Number(event.target.value) })}>
        ${[1, 2, 3, 4, 5, 6, 7, 10, 14].map(days => html`<option value=${days} ?selected=${Number(given.days) === days}>${t('start.days', { count: days })}</option>`)}</select></div>
  </div>
  ${habits(given)}
  ${supplements(given)}`;

// "Rich in ...": foods by what they give, per portion, weight or energy.
import { html, nothing, live } from '../html.js';
import { t, amount, percent, portion, unit, knows, within } from '../words.js';
import { recall, remember } from '../memory.js';
import * as api from '../api.js';
import { draw as redraw, announce } from '../draw.js';
import { CORE } from '../parts/bars.js';
import { failure, waiting } from '../parts/notes.js';
import { tick, toggled } from '../parts/fields.js';
import { icon } from '../parts/icons.js';
import { scatter } from '../parts/scatter.js';
import { comparison } from '../parts/comparison.js';

const OTHERS = ['protein', 'fiber', 'iron', 'zinc', 'thiamin', 'vitamin-b6', 'vitamin-e', 'vitamin-c', 'folate', 'vitamin-a', 'vitamin-k'];
const BASES = ['serving', '100g', '100kcal'];
const DIETS = ['pescatarian', 'vegetarian', 'vegan'];
const ALLERGENS = ['milk', 'lactose', 'egg', 'fish', 'crustacean', 'mollusc', 'tree-nut', 'peanut', 'wheat', 'gluten', 'soy', 'sesame', 'celery', 'mustard', 'sulphite', 'lupin'];
const PAGE = 20;
export const MOST_COMPARED = 4;

let wish = { nutrient: 'magnesium', per: 'serving', diet: '', without: [], q: '', shown: 'bars', ...recall('foods', {}) };
let state = {};

export function choose(changes) {
  wish = { ...wish, ...changes };
  remember('foods', wish);
  load();
}

const filters = () => ({ diet: wish.diet, without: wish.without });

// --- fetching ---------------------------------------------------------------------------------------

async function load() {
  state.stop?.abort();
  const mine = state = { stop: new AbortController(), compared: state.compared ?? recall('compared', []), nutrients: state.nutrients, rows: state.rows, isOld: true };
  redraw();
  try {
    mine.nutrients ??= await api.nutrients();
    const found = wish.shown === 'scatter' ? await points(mine.stop.signal) : wish.q.trim().length > 1 ? await searched(mine.stop.signal) : await ranked(mine.stop.signal);
    Object.assign(mine, { isOld: false, suggestions: undefined, next: undefined, points: undefined, problem: undefined }, found);
    if (mine === state && wish.shown !== 'scatter') announce(t('foods.count', { count: mine.rows.length }));
  } catch (problem) {
    if (problem.kind !== 'cancelled') mine.problem = problem;
  }
  redraw();
}

async function ranked(signal) {
  return rankedRows(await api.sources(wish.nutrient, { per: wish.per, limit: PAGE, ...filters() }, signal));
}

const rankedRows = page => ({
  next: page.next,
  rows: page.sources.map(each => ({ id: each.food, name: each.name, portion: each.portion, amount: each.amount, ofDailyValue: each.ofDailyValue,
    claim: each.claim, absorption: each.absorption }))
});

/** What a word finds, in the order of the search; amounts are worked out here, and unknown ones stay unknown. */
async function searched(signal) {
  const page = await api.foods({ q: wish.q, limit: PAGE, fields: `id,name,portions,traits,per100g.${wish.nutrient},per100g.energy`, ...filters() }, signal);
  return searchedRows(page);
}

const searchedRows = page => ({
  next: page.next,
  suggestions: page.suggestions,
  rows: page.foods.map(food => {
    const usual = usualPortion(food);
    const given = amountPer(food, wish.nutrient, wish.per);
    return { id: food.id, name: food.name, portion: usual, amount: given, ofDailyValue: given && dailyValue() ? given.value / dailyValue().value : undefined,
      absorption: wish.nutrient === 'calcium' && food.traits?.includes('high-oxalate') ? t('foods.oxalate') : undefined, isPageText: true };
  })
});

async function points(signal) {
  const page = await api.foods({ sort: wish.nutrient, known: `${wish.nutrient},energy`, per: wish.per, limit: 100,
    fields: `id,name,portions,per100g.${wish.nutrient},per100g.energy`, q: wish.q.trim().length > 1 ? wish.q : '', ...filters() }, signal);
  return { points: page.foods.map(food => ({ id: food.id, name: food.name, y: amountPer(food, wish.nutrient, wish.per)?.value,
    x: amountPer(food, 'energy', wish.per === '100kcal' ? '100g' : wish.per)?.value })).filter(point => point.x !== undefined && point.y !== undefined) };
}

async function more() {
  try {
    const page = await api.nextPage(state.next);
    const found = page.sources ? rankedRows(page) : searchedRows(page);
    state.rows = [...state.rows, ...found.rows];
    state.next = found.next;
  } catch (problem) {
    state.problem = problem;
  }
  redraw();
}

const usualPortion = food => food.portions.find(each => each.usual) ?? food.portions[0];

export function amountPer(food, nutrient, per) {
  const known = food.per100g?.[nutrient];
  if (!known) return undefined;
  const energy = food.per100g.energy?.value;
  const factor = per === '100g' ? 1 : per === 'serving' ? usualPortion(food)?.grams / 100 : energy > 0 ? 100 / energy : NaN;
  return Number.isFinite(factor) ? { value: known.value * factor, unit: known.unit } : undefined;
}

const dailyValue = () => state.nutrients?.find(each => each.code === wish.nutrient)?.dailyValue;

// --- drawing ----------------------------------------------------------------------------------------

const pills = (label, options, current, change) => html`
  <fieldset class="choice"><legend>${label}</legend><div class="choice-row">
    ${options.map(([code, words]) => html`<button type="button" class="pill" aria-pressed=${current === code} @click=${() => change(code)}>${words}</button>`)}</div></fieldset>`;

let typing;
const type = event => {
  clearTimeout(typing);
  const q = event.target.value;
  typing = setTimeout(() => choose({ q }), 180);
};

const controls = () => html`
  <section class="foods-wishes" aria-label=${t('foods.wishes')}>
    ${pills(t('foods.richIn'), CORE.map(code => [code, t(`nutrient.${code}`)]), wish.nutrient, nutrient => choose({ nutrient }))}
    <div class="foods-row">
      <div class="field"><label for="foods-other">${t('foods.other')}</label>
        <select id="foods-other" @change=${event => event.target.value && choose({ nutrient: event.target.value })}>
          <option value="" ?selected=${CORE.includes(wish.nutrient)}>${t('foods.pick')}</option>
          ${OTHERS.map(code => html`<option value=${code} ?selected=${wish.nutrient === code}>${t(`nutrient.${code}`)}</option>`)}</select></div>
      <div class="field"><label for="foods-diet">${t('foods.diet')}</label>
        <select id="foods-diet" @change=${event => choose({ diet: event.target.value })}>
          <option value="">${t('foods.anyDiet')}</option>
          ${DIETS.map(code => html`<option value=${code} ?selected=${wish.diet === code}>${t(`diet.${code}`)}</option>`)}</select></div>
      <div class="field"><label for="foods-q">${t('foods.search')}</label>
        <input id="foods-q" type="search" autocomplete="off" .value=${live(wish.q)} @input=${type}></div>
    </div>
    <div class="foods-row foods-row-pills">
      ${pills(t('foods.per'), BASES.map(code => [code, t(`per.${code}`)]), wish.per, per => choose({ per }))}
      ${pills(t('foods.shown'), ['bars', 'scatter'].map(code => [code, t(`foods.${code}`)]), wish.shown, shown => choose({ shown }))}
    </div>
    <details class="more" ?open=${wish.without.length > 0}>
      <summary>${wish.without.length ? t('foods.withoutSome', { what: wish.without.map(code => t(`allergen.${code}`)).join(', ') }) : t('foods.without')}</summary>
      <div class="ticks-grid">${ALLERGENS.map(code => tick(t(`allergen.${code}`), wish.without.includes(code), isIn => choose({ without: toggled(wish.without, code, isIn) })))}</div>
    </details>
  </section>`;

function compare(id, isIn) {
  state.compared = toggled(state.compared, id, isIn).slice(0, MOST_COMPARED);
  remember('compared', state.compared);
  redraw();
}

const row = (each, most, place) => {
  const isCompared = state.compared.includes(each.id);
  return html`
    <li class="food-row nutrient-${wish.nutrient}">
      <span class="food-place">${place + 1}</span>
      <span class="food-words"><span class="food-name" lang="en">${each.name}</span>
        <span class="food-portion">${wish.per === 'serving' ? html`<span lang="en">${portion(each.portion)}</span>` : t(`per.${wish.per}`)}</span></span>
      ${each.amount ? html`
        <svg class="bar food-bar" aria-hidden="true" focusable="false"><rect class="bar-track" width="100%" height="100%" rx="6"></rect>
          <rect class="bar-fill" width="${Math.max(0.5, each.amount.value / most * 100)}%" height="100%" rx="6"></rect></svg>
        <span class="food-amount">${amount(each.amount)}</span>
        <span class="food-share">${each.ofDailyValue === undefined || each.ofDailyValue === null ? nothing : t('foods.ofDailyValue', { share: percent(each.ofDailyValue) })}
          ${each.claim ? html`<span class="claim claim-${each.claim}">${t(`claim.${each.claim}`)}</span>` : nothing}</span>`
      : html`<span class="food-unknown">${t('foods.unknown')}</span>`}
      <label class="food-compare"><input type="checkbox" .checked=${live(isCompared)} ?disabled=${!isCompared && state.compared.length >= MOST_COMPARED}
        @change=${event => compare(each.id, event.target.checked)}><span>${t('foods.compare')}</span><span class="only-heard" lang="en"> ${each.name}</span></label>
      ${each.absorption ? html`<span class="food-note">${icon('info')}<span lang=${each.isPageText ? nothing : 'en'}>${each.absorption}</span></span>` : nothing}
    </li>`;
};

function list() {
  if (state.rows.length === 0) {
    return html`<p class="lead" role="status">${t('foods.none')}</p>
      ${state.suggestions?.length ? html`<p>${t('foods.suggestions')} ${state.suggestions.map(word => html`<button type="button" class="chip" @click=${() => choose({ q: word })}>${word}</button> `)}</p>` : nothing}`;
  }
  const most = Math.max(...state.rows.map(each => each.amount?.value ?? 0)) || 1;
  return html`
    <ol class="food-rows ${state.isOld ? 'is-old' : ''}">${state.rows.map((each, place) => row(each, most, place))}</ol>
    ${state.next ? html`<div class="actions"><button type="button" class="button button-second" @click=${more}>${t('foods.more')}</button></div>` : nothing}
    <p class="small">${dailyValue() ? t('foods.dailyValue', { nutrient: within(t(`nutrient.${wish.nutrient}`)), amount: amount(dailyValue()) }) : ''}</p>`;
}

const picture = () => !state.points ? waiting(t('foods.loading')) : html`
  ${scatter(state.points, { nutrient: wish.nutrient, yLabel: t('foods.axis', { what: t(`nutrient.${wish.nutrient}`), per: t(`per.${wish.per}`) }),
    xLabel: t('foods.axis', { what: t('nutrient.energy'), per: t(`per.${wish.per === '100kcal' ? '100g' : wish.per}`) }), unit: unit(dailyValue()?.unit ?? 'mg') })}
  <p class="small">${t('foods.scatterWords', { count: state.points.length })}</p>`;

const draw = () => html`
  <h1 tabindex="-1">${t('foods.title', { nutrient: within(t(`nutrient.${wish.nutrient}`)) })}</h1>
  <p class="lead">${t('foods.lead')}</p>
  ${controls()}
  ${state.compared?.length ? comparison(state.compared, wish, compare) : nothing}
  ${state.problem ? failure(state.problem, load) : wish.shown === 'scatter' ? picture() : state.rows ? list() : waiting(t('foods.loading'))}`;

export function open(rest, search) {
  const nutrient = search.get('nutrient');
  if (nutrient && knows(`nutrient.${nutrient}`)) wish = { ...wish, nutrient, q: '' };
  load();
  return { name: 'foods', title: () => t('nav.foods'), draw, leave: () => state.stop?.abort() };
}

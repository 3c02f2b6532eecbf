// One serving: why it is here, and what else could stand there, with its effect before anything is changed.
import { html, nothing } from '../html.js';
import { t, portion, amount, percent, longDate, listed, within } from '../words.js';
import * as api from '../api.js';
import { draw as redraw, announce } from '../draw.js';
import { CORE, dayBars, totalOf } from '../parts/bars.js';
import { failure, waiting } from '../parts/notes.js';
import { icon } from '../parts/icons.js';
import { becameOf } from '../parts/eaten.js';
import { end as endTelling } from '../parts/instead.js';
import { dishes, wholeMeals, varied } from '../parts/options.js';
import { changed, overtaken, mealNames } from './week.js';

const MEALS = 6;
let sheet;

export async function openServing(plan, place, serving, opener, told) {
  sheet = { plan, place, serving, opener, told };
  redraw();
  await Promise.resolve();
  document.getElementById('serving-sheet')?.showModal();
  const mine = sheet;
  loadReasons(mine);
  api.keepsEatenLog().then(keeps => { mine.keepsLog = keeps; redraw(); });
  await loadAlternatives(mine);
}

async function loadAlternatives(mine) {
  mine.problem = undefined;
  try {
    mine.found = (await api.alternatives(mine.plan.id, mine.place)).alternatives;
  } catch (problem) {
    mine.problem = problem;
  }
  redraw();
}

async function loadMeals(mine) {
  if (mine.meals) return;
  mine.mealsProblem = undefined;
  redraw();
  try {
    mine.meals = varied((await api.mealAlternatives(mine.plan.id, mine.place)).alternatives, MEALS);
  } catch (problem) {
    mine.mealsProblem = problem;
  }
  redraw();
}

async function loadReasons(mine) {
  const report = await api.report(mine.plan.id).catch(() => undefined);
  const day = report?.perDay.find(each => each.date === mine.place.date);
  mine.reasons = CORE.map(nutrient => {
    const given = day?.nutrients.find(each => each.nutrient === nutrient)?.contributions?.find(each => each.food === mine.serving.food);
    return given && given.share >= 0.05 ? { nutrient, ...given } : undefined;
  }).filter(Boolean).sort((one, other) => other.share - one.share);
  redraw();
}

export function closeServing() {
  document.getElementById('serving-sheet')?.close();
}

function closed() {
  const opener = sheet?.opener;
  endTelling();
  sheet = undefined;
  redraw();
  opener?.isConnected && opener.focus({ preventScroll: true });
}

const dayTotals = () => sheet.plan.days.find(day => day.date === sheet.place.date).totals;

/** What was asked for first, then what changed with it; a serving may come or go as well as change. */
function swapWords([first, ...others]) {
  if (!first) return t('swap.same');
  const words = first.before && first.after ? t('swap.done', { after: first.after.name, before: first.before.name }) : (first.after ?? first.before).name;
  const names = others.map(change => (change.after ?? change.before).name).join(', ');
  return others.length ? `${words} ${t('swap.others', { count: others.length, names })}` : words;
}

const asked = ({ date, meal, slot }, wanted) => !wanted ? { date, meal, slot }
  : wanted.food ? { date, meal, slot, food: wanted.food }
  : { date, meal, pattern: wanted.pattern, servings: wanted.servings.map(each => ({ slot: each.slot, food: each.food, grams: each.portion.grams })) };

const changedWords = (wanted, changes) => wanted?.servings
  ? t('meals.done', { names: listed(wanted.servings.map(each => each.name)) }) : swapWords(changes);

/** Tells the planner something; then the week is drawn anew, or the sheet says why nothing was changed. */
async function send(call, words) {
  sheet.isSwapping = true;
  sheet.refusal = undefined;
  redraw();
  try {
    const answer = await call(sheet.plan, sheet.place);
    closeServing();
    changed(answer.plan, words(answer.changes), answer.changes);
  } catch (problem) {
    if (problem.status === 412) return await overtaken();
    if (!sheet) return;
    sheet.isSwapping = false;
    sheet.refusal = problem;
    announce(t('swap.refused'));
    redraw();
  }
}

const swap = wanted => send((plan, place) => api.swap(plan, asked(place, wanted)), changes => changedWords(wanted, changes));
const tell = (as, foods) => send((plan, place) => api.tellEaten(plan, place, as, foods), () => t(as ? `eaten.${as}.said` : 'eaten.takenBack'));
const keep = isKept => send((plan, place) => api.lock(plan, place, isKept), () => t(isKept ? 'swap.keeps' : 'swap.frees'));

const thisMeal = () => {
  const day = sheet.plan.days.find(each => each.date === sheet.place.date);
  return day.meals[mealNames(day.meals).indexOf(sheet.place.meal)];
};

const reasons = () => !sheet.reasons ? nothing : html`
  <section class="why">
    <h3>${t('why.title')}</h3>
    ${sheet.reasons.length ? html`<ul>${sheet.reasons.map(each => html`
      <li class="nutrient-${each.nutrient}"><span class="dot" aria-hidden="true"></span>
        ${t('why.gives', { share: percent(each.share), nutrient: within(t(`nutrient.${each.nutrient}`)), amount: amount(each.amount) })}</li>`)}</ul>`
    : sheet.told().length ? nothing : html`<p>${t('why.meal')}</p>`}
    ${sheet.told().length ? html`<ul class="told" lang="en">${sheet.told().map(words => html`<li>${words}</li>`)}</ul>` : nothing}
  </section>`;

const refusal = problem => html`
  <div class="refusal" role="alert">
    <p><strong>${t('swap.refused')}</strong></p>
    ${problem.document.shortfalls ? html`<ul>${problem.document.shortfalls.map(each => html`<li lang="en">${each.words}</li>`)}</ul>`
      : html`<p>${t('problem.unknown.words')}</p>`}
  </div>`;

const choice = () => ({ chosen: sheet.chosen, day: dayTotals(), choose: alternative => { sheet.chosen = alternative; redraw(); } });

/** Looked for only when somebody wants them. */
const meals = () => html`
  <details class="fine" @toggle=${event => event.target.open && loadMeals(sheet)}>
    <summary>${t('meals.title')}</summary>
    ${sheet.mealsProblem ? failure(sheet.mealsProblem, () => loadMeals(sheet))
      : sheet.meals ? wholeMeals(sheet.meals, choice(), sheet.isSwapping) : waiting(t('swap.looking'))}
  </details>`;

export function servingSheet() {
  if (!sheet) return html`<dialog id="serving-sheet" @close=${closed}></dialog>`;
  const { serving, place } = sheet;
  const stays = serving.locked;
  return html`
    <dialog id="serving-sheet" class="sheet" aria-labelledby="sheet-title" @close=${closed} @click=${event => event.target === event.currentTarget && closeServing()}>
      <div class="sheet-inside">
        <header class="sheet-head">
          <div>
            <p class="over-title">${longDate(place.date)} · ${t(`meal.${place.meal.replace(/-\d+$/, '')}`)}</p>
            <h2 id="sheet-title" lang="en">${serving.name}</h2>
            <p class="sheet-portion" lang="en">${portion(serving.portion)}</p>
          </div>
          <button type="button" class="round" aria-label=${t('sheet.close')} @click=${closeServing}>${icon('close')}</button>
        </header>
        <div class="sheet-effect">
          <h3>${sheet.chosen ? t('swap.effect', { name: sheet.chosen.name }) : t('swap.now')}</h3>
          ${dayBars(sheet.chosen?.day ?? dayTotals(), sheet.chosen && dayTotals())}
        </div>
        <div class="sheet-body">
          ${reasons()}
          ${sheet.refusal ? refusal(sheet.refusal) : nothing}
          ${sheet.keepsLog ? becameOf(thisMeal().eaten, tell) : nothing}
          ${sheet.problem ? failure(sheet.problem, () => loadAlternatives(sheet)) : sheet.found ? html`${dishes(sheet.found, choice(), sheet.isSwapping)}${meals()}` : waiting(t('swap.looking'))}
        </div>
        <footer class="sheet-foot">
          <button type="button" class="button" ?disabled=${!sheet.chosen || sheet.isSwapping} @click=${() => swap(sheet.chosen)}>
            ${icon('swap')}${sheet.isSwapping ? t('swap.working') : t('swap.go')}</button>
          <button type="button" class="button button-second" ?disabled=${sheet.isSwapping} @click=${() => swap()}>${t('swap.anything')}</button>
          <button type="button" class="button button-quiet" aria-pressed=${stays}
            ?disabled=${sheet.isSwapping} @click=${() => keep(!stays)}>
            ${icon('lock')}${stays ? t('swap.kept') : t('swap.keep')}</button>
        </footer>
      </div>
    </dialog>`;
}

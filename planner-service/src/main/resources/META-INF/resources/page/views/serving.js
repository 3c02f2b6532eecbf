// One serving: why it is here, and what else could stand there, with its effect before anything is changed.
import { html, nothing, live } from '../html.js';
import { t, portion, amount, percent, longDate, number, within } from '../words.js';
import * as api from '../api.js';
import { draw as redraw, announce } from '../draw.js';
import { CORE, dayBars, totalOf } from '../parts/bars.js';
import { failure, waiting } from '../parts/notes.js';
import { icon } from '../parts/icons.js';
import { becameOf } from '../parts/eaten.js';
import { end as endTelling } from '../parts/instead.js';
import { changed, overtaken, isKept, mealNames, toggleKept } from './week.js';

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

async function swap(wanted) {
  sheet.isSwapping = true;
  sheet.refusal = undefined;
  redraw();
  try {
    const answer = await api.swap(sheet.plan, { ...sheet.place, ...(wanted ? { food: wanted.food } : {}) });
    closeServing();
    changed(answer.plan, swapWords(answer.changes), answer.changes);
  } catch (problem) {
    if (problem.status === 412) return await overtaken();
    if (!sheet) return;
    sheet.isSwapping = false;
    sheet.refusal = problem;
    announce(t('swap.refused'));
    redraw();
  }
}

async function tell(as, foods) {
  const { plan, place } = sheet;
  sheet.isSwapping = true;
  redraw();
  try {
    const answer = await api.tellEaten(plan, place, as, foods);
    closeServing();
    changed(answer.plan, t(as ? `eaten.${as}.said` : 'eaten.takenBack'), answer.changes);
  } catch (problem) {
    if (problem.status === 412) return await overtaken();
    if (!sheet) return;
    sheet.isSwapping = false;
    sheet.refusal = problem;
    redraw();
  }
}

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

const energyChange = alternative => {
  const change = totalOf(alternative.day, 'energy').amount.value - totalOf(dayTotals(), 'energy').amount.value;
  return t('swap.energy', { change: `${change >= 0 ? '+' : '−'}${number(Math.abs(change), 0)}` });
};

const option = alternative => {
  const isChosen = sheet.chosen?.food === alternative.food;
  return html`
    <label class="option ${isChosen ? 'option-chosen' : ''}">
      <input type="radio" name="alternative" .checked=${live(isChosen)} value=${alternative.food}
        @change=${() => { sheet.chosen = alternative; redraw(); }}>
      <span class="option-words">
        <span class="option-name" lang="en">${alternative.name}</span>
        <span class="option-portion"><span lang="en">${portion(alternative.portion)}</span> · ${energyChange(alternative)}</span>
        ${alternative.keepsPlan ? nothing : html`<span class="option-warning">${t('swap.mends')}</span>`}
      </span>
    </label>`;
};

const refusal = problem => html`
  <div class="refusal" role="alert">
    <p><strong>${t('swap.refused')}</strong></p>
    ${problem.document.shortfalls ? html`<ul>${problem.document.shortfalls.map(each => html`<li lang="en">${each.words}</li>`)}</ul>`
      : html`<p>${t('problem.unknown.words')}</p>`}
  </div>`;

const choices = () => html`
  <fieldset class="options" ?disabled=${sheet.isSwapping}>
    <legend>${t('swap.title')}</legend>
    ${sheet.found.length ? sheet.found.map(option) : html`<p>${t('swap.nothing')}</p>`}
  </fieldset>`;

export function servingSheet() {
  if (!sheet) return html`<dialog id="serving-sheet" @close=${closed}></dialog>`;
  const { serving, place } = sheet;
  const stays = isKept(place.date, serving.food);
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
          ${sheet.problem ? failure(sheet.problem, () => loadAlternatives(sheet)) : sheet.found ? choices() : waiting(t('swap.looking'))}
        </div>
        <footer class="sheet-foot">
          <button type="button" class="button" ?disabled=${!sheet.chosen || sheet.isSwapping} @click=${() => swap(sheet.chosen)}>
            ${icon('swap')}${sheet.isSwapping ? t('swap.working') : t('swap.go')}</button>
          <button type="button" class="button button-second" ?disabled=${sheet.isSwapping} @click=${() => swap()}>${t('swap.anything')}</button>
          <button type="button" class="button button-quiet" aria-pressed=${stays}
            @click=${() => toggleKept({ date: place.date, occasion: place.meal.replace(/-\d+$/, ''), food: serving.food, grams: serving.portion.grams })}>
            ${icon('lock')}${stays ? t('swap.kept') : t('swap.keep')}</button>
        </footer>
      </div>
    </dialog>`;
}

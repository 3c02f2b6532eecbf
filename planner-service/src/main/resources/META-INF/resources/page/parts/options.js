// What else could stand somewhere: another dish, or another whole meal, each with its effect on the day.
import { html, nothing, live } from '../html.js';
import { t, portion, household, number } from '../words.js';
import { totalOf } from './bars.js';

const energyChange = (alternative, day) => {
  const change = totalOf(alternative.day, 'energy').amount.value - totalOf(day, 'energy').amount.value;
  return t('swap.energy', { change: `${change >= 0 ? '+' : '−'}${number(Math.abs(change), 0)}` });
};

const option = (alternative, { chosen, day, choose }, name, details) => {
  const isChosen = chosen === alternative;
  return html`
    <label class="option ${isChosen ? 'option-chosen' : ''}">
      <input type="radio" name="alternative" .checked=${live(isChosen)} @change=${() => choose(alternative)}>
      <span class="option-words">
        <span class="option-name" lang="en">${name}</span>
        <span class="option-portion"><span lang="en">${details}</span> · ${energyChange(alternative, day)}</span>
        ${alternative.keepsPlan ? nothing : html`<span class="option-warning">${t('swap.mends')}</span>`}
      </span>
    </label>`;
};

/** @param choice what is chosen, the totals of the day as it stands, and what a choice does */
export const dishes = (found, choice, isBusy) => html`
  <fieldset class="options" ?disabled=${isBusy}>
    <legend>${t('swap.title')}</legend>
    ${found.length ? found.map(each => option(each, choice, each.name, portion(each.portion))) : html`<p>${t('swap.nothing')}</p>`}
  </fieldset>`;

const servings = meal => meal.servings.map(each => `${each.name}, ${household(each.portion)}`).join('; ');

export const wholeMeals = (found, choice, isBusy) => html`
  <fieldset class="options" ?disabled=${isBusy}>
    <legend class="only-heard">${t('meals.title')}</legend>
    ${found.length ? found.map(each => option(each, choice, each.name, servings(each))) : html`<p>${t('swap.nothing')}</p>`}
  </fieldset>`;

/** The best of every kind of meal before a second of any: who wants another breakfast does not want six cereals. */
export function varied(meals, count) {
  const best = meals.filter((meal, index) => meals.findIndex(each => each.pattern === meal.pattern) === index);
  return [...best, ...meals.filter(meal => !best.includes(meal))].slice(0, count);
}

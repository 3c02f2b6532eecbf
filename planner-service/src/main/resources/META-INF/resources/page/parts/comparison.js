// Up to four foods side by side; what is not known is said to be unknown.
import { html, nothing } from '../html.js';
import { t, amount, portion } from '../words.js';
import * as api from '../api.js';
import { draw as redraw } from '../draw.js';
import { CORE } from './bars.js';
import { icon } from './icons.js';
import { amountPer } from '../views/foods.js';

const ROWS = [...CORE, 'energy', 'protein', 'fiber', 'sodium'];
const known = new Map();

function fetchMissing(ids) {
  ids.filter(id => !known.has(id)).forEach(id => {
    known.set(id, undefined);
    api.food(id).then(food => known.set(id, food), () => known.delete(id)).then(redraw);
  });
}

const cell = (food, nutrient, per, most) => {
  const given = amountPer(food, nutrient, per);
  return html`<td class=${given && given.value === most && most > 0 ? 'most' : ''}>${given ? amount(given) : html`<span class="food-unknown">${t('foods.unknown')}</span>`}</td>`;
};

export function comparison(ids, wish, remove) {
  fetchMissing(ids);
  const foods = ids.map(id => known.get(id)).filter(Boolean);
  return html`
    <section class="comparison" aria-labelledby="comparison-title">
      <h2 id="comparison-title">${t('compare.title', { per: t(`per.${wish.per}`) })}</h2>
      <div class="table-room" tabindex="0" role="group" aria-labelledby="comparison-title">
        <table class="facts">
          <thead><tr><td></td>${foods.map(food => html`<th scope="col"><span lang="en">${food.name}</span>
            ${wish.per === 'serving' ? html`<span class="food-portion" lang="en">${portion(food.portions.find(each => each.usual) ?? food.portions[0])}</span>` : nothing}
            <button type="button" class="round round-small" aria-label=${t('compare.remove', { name: food.name })} @click=${() => remove(food.id, false)}>${icon('close')}</button></th>`)}</tr></thead>
          <tbody>${ROWS.map(nutrient => {
            const most = Math.max(...foods.map(food => amountPer(food, nutrient, wish.per)?.value ?? -1));
            return html`<tr class="nutrient-${nutrient}"><th scope="row">${CORE.includes(nutrient) ? html`<span class="dot" aria-hidden="true"></span>` : nothing}${t(`nutrient.${nutrient}`)}</th>
              ${foods.map(food => cell(food, nutrient, wish.per, foods.length > 1 ? most : -1))}</tr>`;
          })}</tbody>
        </table>
      </div>
      <p class="small">${t('compare.hint')}</p>
    </section>`;
}

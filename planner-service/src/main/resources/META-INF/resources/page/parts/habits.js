// What people can try beside food, each with the grade of its evidence.
import { html, nothing } from '../html.js';
import { t } from '../words.js';
import * as api from '../api.js';
import { draw as redraw } from '../draw.js';

let cards;

export async function loadHabits() {
  cards ??= await api.habits().then(answer => answer, () => undefined);
  redraw();
}

const card = each => html`
  <details class="habit"><summary><span class="grade">${each.grade}</span><span lang="en">${each.title}</span></summary>
    <div lang="en"><ol class="habit-steps">${each.steps.map(step => html`<li>${step}</li>`)}</ol>
      <p>${each.evidence}</p>
      ${each.cautions?.length ? html`<ul class="bullets">${each.cautions.map(words => html`<li>${words}</li>`)}</ul>` : nothing}
      <p class="small">${each.citations.join('; ')}</p></div></details>`;

export const habits = () => !cards ? nothing : html`
  <section class="habits"><h2>${t('habits.title')}</h2><p class="small" lang="en">${cards.grades}</p>${cards.habits.map(card)}</section>`;

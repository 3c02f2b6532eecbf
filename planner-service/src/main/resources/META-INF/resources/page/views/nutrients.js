// The five and their companions: role, signs of lack, foods, and how good the evidence is.
import { html, nothing } from '../html.js';
import { t, amount, knows, within } from '../words.js';
import * as api from '../api.js';
import { draw as redraw } from '../draw.js';
import { CORE } from '../parts/bars.js';
import { failure, note, waiting } from '../parts/notes.js';

let state = {};

async function load() {
  state.problem = undefined;
  try {
    state.nutrients = await api.nutrients();
  } catch (problem) {
    state.problem = problem;
  }
  redraw();
  state.nutrients?.filter(each => CORE.includes(each.code)).forEach(each => loadFoods(each.code));
}

async function loadFoods(code) {
  const richest = await api.sources(code, { per: 'serving', limit: 6 }).catch(() => undefined);
  state.richest = { ...state.richest, [code]: richest?.sources };
  redraw();
}

const evidence = each => html`
  <section class="evidence">
    <h3>${t('nutrients.evidence')}</h3>
    ${each.evidence.map(item => html`
      <div class="grade-line">
        <span class="grade grade-${item.grade[0].toLowerCase()}"><span class="only-heard">${t('nutrients.grade')} </span>${item.grade}</span>
        <div lang="en"><h4>${item.question}</h4><p><em>${item.meaning}</em> ${item.summary}</p>
          <p class="small">${item.citations.join('; ')}</p></div>
      </div>`)}
  </section>`;

const richest = code => {
  const foods = state.richest?.[code];
  return !foods ? nothing : html`
    <section><h3>${t('nutrients.foods')}</h3>
      <ul class="rich">${foods.map(food => html`<li><span lang="en">${food.name}</span> <strong>${amount(food.amount)}</strong></li>`)}</ul>
      <p><a href="#/foods?nutrient=${code}">${t('nutrients.allFoods', { nutrient: within(t(`nutrient.${code}`)) })}</a></p></section>`;
};

const card = each => html`
  <article class="nutrient-card nutrient-${each.code}" id="nutrient-${each.code}">
    <h2 tabindex="-1"><span class="dot" aria-hidden="true"></span>${t(`nutrient.${each.code}`)}</h2>
    <p class="role" lang="en">${each.role}</p>
    <div class="nutrient-parts">
      <section><h3>${t('nutrients.lack')}</h3><p lang="en">${each.signsOfLack}</p></section>
      <section><h3>${t('nutrients.care')}</h3><ul class="bullets" lang="en">${each.cautions.map(words => html`<li>${words}</li>`)}</ul></section>
      ${richest(each.code)}
    </div>
    ${evidence(each)}
  </article>`;

const names = ids => ids.slice(0, 5).map(id => id.replaceAll('-', ' ')).join(', ');

const table = all => html`
  <section class="overview">
    <h2 id="overview-title">${t('nutrients.table')}</h2>
    <div class="table-room" tabindex="0" role="group" aria-labelledby="overview-title">
      <table class="facts">
        <thead><tr><th scope="col">${t('meaning.nutrient')}</th><th scope="col">${t('nutrients.function')}</th><th scope="col">${t('nutrients.sources')}</th><th scope="col">${t('nutrients.daily')}</th></tr></thead>
        <tbody>${all.filter(each => each.role && knows(`nutrient.${each.code}`)).map(each => html`
          <tr class="nutrient-${each.code}"><th scope="row">${t(`nutrient.${each.code}`)}</th><td lang="en">${each.role}</td>
            <td lang="en">${names(each.foods)}</td><td>${each.dailyValue ? amount(each.dailyValue) : '–'}</td></tr>`)}</tbody>
      </table>
    </div>
  </section>`;

const help = () => html`
  <section class="help">
    ${note('calm', t('cramp.title'), html`<p>${t('cramp.words')}</p>`)}
    ${note('care', t('cramp.help.title'), html`<p>${t('cramp.help.words')}</p>`)}
  </section>`;

const draw = () => html`
  <h1 tabindex="-1">${t('nutrients.title')}</h1>
  <p class="lead">${t('nutrients.lead')}</p>
  ${state.problem ? failure(state.problem, load) : !state.nutrients ? waiting(t('nutrients.loading')) : html`
    <nav class="nutrient-jump" aria-label=${t('nutrients.jump')}>${CORE.map(code => html`<a class="pill pill-link nutrient-${code}" href="#/nutrients/${code}"><span class="dot" aria-hidden="true"></span>${t(`nutrient.${code}`)}</a>`)}</nav>
    <p class="small">${t('nutrients.grades')}</p>
    ${CORE.map(code => state.nutrients.find(each => each.code === code)).filter(Boolean).map(card)}
    ${table(state.nutrients)}`}
  ${help()}`;

async function show(code) {
  if (!state.nutrients) await load();
  requestAnimationFrame(() => {
    const card = document.getElementById(`nutrient-${code}`);
    card?.scrollIntoView();
    card?.querySelector('h2').focus({ preventScroll: true });
  });
}

export function open([code]) {
  if (code) show(code);
  else if (!state.nutrients) load();
  return { name: 'nutrients', title: () => t('nav.nutrients'), draw, keepsPlace: Boolean(code) };
}

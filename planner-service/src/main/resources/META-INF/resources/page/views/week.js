// A week one can read: days with their meals, and five bars for each.
import { html, nothing } from '../html.js';
import { t, weekday, dayMonth, household, amount, percent, number, longDate } from '../words.js';
import { recall, recallLong, rememberLong } from '../memory.js';
import * as api from '../api.js';
import { draw as redraw, announce } from '../draw.js';
import { dayBars, meanCards, legend, totalOf } from '../parts/bars.js';
import { failure, findings, note, waiting } from '../parts/notes.js';
import { icon } from '../parts/icons.js';
import { brokenByEaten, eatenTag } from '../parts/eaten.js';
import { beginRequest } from './planning.js';
import { wishesAgain } from '../people.js';
import { openServing, servingSheet, closeServing } from './serving.js';

let state = {};

async function load(id) {
  state = { id, said: undefined };
  redraw();
  try {
    show(await api.plan(id));
  } catch (problem) {
    state.problem = problem;
    if (problem.status === 404 && recallLong('plan') === id) rememberLong('plan', undefined);
  }
  redraw();
}

function show(plan) {
  state.plan = plan;
  state.problem = undefined;
  rememberLong('plan', plan.id);
  state.checked = state.reasons = undefined;
  const revision = plan.revision;
  api.verification(plan.id).then(checked => {
    if (state.plan?.revision === revision) state.checked = checked;
    redraw();
  }).catch(() => { /* the plan stands without the recount; it is only not said */ });
  api.explanation(plan.id).then(reasons => {
    if (state.plan?.revision === revision) state.reasons = reasons;
    redraw();
  }).catch(() => { /* nor does it need its reasons to be eaten */ });
}

// --- changes ----------------------------------------------------------------------------------------

/** After a swap or an undo: the new plan, what was said about it, and which servings to point at. */
export function changed(plan, said, changes = []) {
  show(plan);
  state.said = said;
  state.fresh = new Set(changes.filter(change => change.after).map(change => `${change.date}/${change.meal}/${change.after.slot}`));
  announce(said);
  redraw();
}

export async function overtaken() {
  closeServing();
  await load(state.id);
  state.said = t('week.overtaken');
  announce(state.said);
  redraw();
}

async function undo() {
  state.isUndoing = true;
  redraw();
  try {
    changed(await api.undo(state.plan), t('week.undone'));
  } catch (problem) {
    if (problem.status === 412) return await overtaken();
    state.said = problem.kind === 'nothing-to-undo' ? t('week.nothingToUndo') : t('problem.unknown.words');
    announce(state.said);
  } finally {
    state.isUndoing = false;
    redraw();
  }
}

async function replan(from) {
  state.isReplanning = true;
  redraw();
  try {
    const answer = await api.replan(state.plan, from);
    changed(answer.plan, t('eaten.replanned', { count: answer.changes.length }), answer.changes);
  } catch (problem) {
    if (problem.status === 412) return await overtaken();
    state.said = problem.document.conflict ?? t('problem.unknown.words');
    announce(state.said);
  } finally {
    state.isReplanning = false;
    redraw();
  }
}

const lockedServings = plan => plan.days.flatMap(each => each.meals.flatMap(meal => meal.servings.filter(given => given.locked)
  .map(given => ({ date: each.date, occasion: meal.occasion, food: given.food, grams: given.portion.grams }))));

/** The same wishes with another seed; what is kept stays where it is. */
function another() {
  const { profile, preferences, startDate, days, certificate } = state.plan;
  const wishes = { ...wishesAgain(preferences), locked: lockedServings(state.plan) };
  beginRequest({ profile, ...wishes, startDate, days: days.length, seed: certificate.seed + 1 });
}

// --- drawing ----------------------------------------------------------------------------------------

export const mealNames = meals => {
  const seen = {};
  return meals.map(meal => {
    seen[meal.occasion] = (seen[meal.occasion] ?? 0) + 1;
    return seen[meal.occasion] === 1 ? meal.occasion : `${meal.occasion}-${seen[meal.occasion]}`;
  });
};

const reasonsFor = ({ date, meal, slot }) => state.reasons?.servings.find(each => each.date === date && each.meal === meal && each.slot === slot)?.reasons ?? [];

const serving = (day, meal, given) => {
  const place = { date: day.date, meal, slot: given.slot };
  const isFresh = state.fresh?.has(`${day.date}/${meal}/${given.slot}`);
  return html`
    <li>
      <button type="button" class="serving ${isFresh ? 'serving-fresh' : ''}" aria-haspopup="dialog"
          @click=${event => openServing(state.plan, place, given, event.currentTarget, () => reasonsFor(place))}>
        <span class="serving-name" lang="en">${given.name}</span>
        <span class="serving-portion" lang="en">${household(given.portion)}</span>
        ${given.locked ? html`<span class="tag">${icon('lock')}${t('week.kept')}</span>` : nothing}
        ${given.leftoverOf ? html`<span class="tag">${t('week.leftover', { day: weekday(given.leftoverOf.date), meal: t(`meal.${given.leftoverOf.occasion}`) })}</span>` : nothing}
        ${isFresh ? html`<span class="tag tag-fresh">${t('week.new')}</span>` : nothing}
      </button>
    </li>`;
};

/** Snacks stand below each other: who needs three of them still sees a day in one row. */
const columns = meals => meals.reduce((all, meal, index) => {
  const last = all.at(-1);
  return meal.occasion === 'snack' && last && meals[last[0]].occasion === 'snack' ? [...all.slice(0, -1), [...last, index]] : [...all, [index]];
}, []);

const mealOf = (each, meal, name) => html`
  <section class="meal ${['skipped', 'other'].includes(meal.eaten?.as) ? 'meal-skipped' : ''}">
    <h3>${t(`meal.${meal.occasion}`)} ${eatenTag(meal.eaten)}</h3>
    <ul>${meal.servings.map(given => serving(each, name, given))}</ul>
  </section>`;

const day = each => {
  const names = mealNames(each.meals);
  const energy = totalOf(each.totals, 'energy');
  return html`
    <section class="day" id="day-${each.date}" aria-labelledby="day-name-${each.date}">
      <header class="day-head">
        <h2 id="day-name-${each.date}"><span class="day-name">${weekday(each.date)}</span> <span class="day-date">${dayMonth(each.date)}</span></h2>
        <p class="day-energy">${amount(energy.amount, 0)}</p>
      </header>
      <div class="meals">
        ${columns(each.meals).map(column => html`<div class="meal-column">${column.map(index => mealOf(each, each.meals[index], names[index]))}</div>`)}
      </div>
      ${dayBars(each.totals)}
    </section>`;
};

const certificate = plan => {
  const { status, gap, objective, bound, seed, catalogRevision, rulesVersion, engine } = plan.certificate;
  return html`
    <section class="proof">
      <h2>${t('proof.title')}</h2>
      <ul class="proof-list">
        <li>${icon(plan.misses ? 'info' : 'check')}<span>${t(plan.misses ? 'proof.missed' : 'proof.kept')}</span></li>
        <li>${icon('check')}<span>${state.checked === undefined ? t('proof.recounting')
          : state.checked.valid ? t('proof.recounted') : t('proof.objected')}</span></li>
        <li>${icon('check')}<span>${status === 'best-effort' ? t('proof.nearest') : status === 'optimal' ? t('proof.optimal') : t('proof.gap', { gap: percent(gap) })}</span></li>
      </ul>
      ${decides()}
      <details class="fine">
        <summary>${t('proof.figures')}</summary>
        <dl class="figures">
          <dt>${t('proof.objective')}</dt><dd>${number(objective, 2)}</dd>
          <dt>${t('proof.bound')}</dt><dd>${number(bound, 2)}</dd>
          <dt>${t('proof.seed')}</dt><dd>${seed}</dd>
          <dt>${t('proof.foods')}</dt><dd>${catalogRevision}</dd>
          <dt>${t('proof.rules')}</dt><dd>${rulesVersion}</dd>
          <dt>${t('proof.engine')}</dt><dd>${engine}</dd>
        </dl>
      </details>
    </section>`;
};

/** What the week hangs on: its tightest nutrient, what would loosen it, and the rules at their bounds. */
const decides = () => !state.reasons ? nothing : html`
  <details class="fine"><summary>${t('week.decides')}</summary>
    <div lang="en">
      ${state.reasons.tightest ? html`<p>${state.reasons.tightest.words} ${state.reasons.tightest.loosenedBy?.words ?? nothing}</p>` : nothing}
      <ul class="bullets plain-list">${state.reasons.nutrients.map(each => html`<li>${each.words}</li>`)}</ul>
    </div>
    ${state.reasons.binding.length ? html`<h3>${t('week.binding')}</h3><ul class="tight-list" lang="en">${state.reasons.binding.map(rule => html`<li>${rule.words}</li>`)}</ul>` : nothing}
  </details>`;

const misses = plan => !plan.misses ? nothing : note('wait', t('week.misses'), html`
  <ul class="plain-list">${plan.misses.map(miss => html`<li lang="en">${miss.words}</li>`)}</ul><p>${t('week.missesWords')}</p>`);

const toolbar = plan => html`
  <div class="toolbar no-print">
    <button type="button" class="button button-second" @click=${another}>${icon('again')}${t('week.another')}</button>
    ${plan.revision > 1 ? html`<button type="button" class="button button-second" ?disabled=${state.isUndoing} @click=${undo}>${icon('undo')}${t('week.undo')}</button>` : nothing}
    <a class="button button-second" href="#/shopping/${plan.id}">${icon('cart')}${t('nav.shopping')}</a>
    <button type="button" class="button button-second" @click=${() => print()}>${icon('print')}${t('week.print')}</button>
  </div>`;

const jump = plan => html`
  <nav class="jump no-print" aria-label=${t('week.jump')}>
    ${plan.days.map(each => html`
      <button type="button" aria-label=${longDate(each.date)} @click=${() => goTo(each.date)}>${weekday(each.date, 'short')}</button>`)}
  </nav>`;

function goTo(date) {
  const head = document.getElementById(`day-${date}`);
  head.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  head.querySelector('.serving')?.focus({ preventScroll: true });
}

const isSample = plan => plan.profile.age === 72 && recall('answers', {}).sample;

const week = plan => html`
  <div class="week-head">
    <div>
      <h1 tabindex="-1">${t('week.title', { date: dayMonth(plan.startDate) })}</h1>
      <p class="lead">${isSample(plan) ? t('week.sampleFor') : t('week.for', { energy: plan.energy ? amount(plan.energy, 0) : '' })}
        ${t('week.hint')}</p>
    </div>
    ${toolbar(plan)}
  </div>
  ${state.said ? html`<p class="said">${icon('info')}<span>${state.said}</span></p>` : nothing}
  ${misses(plan)}
  ${brokenByEaten(plan, replan, state.isReplanning)}
  <section class="mean" aria-labelledby="mean-title">
    <div class="mean-head"><h2 id="mean-title">${t('week.mean')}</h2>${legend()}</div>
    ${meanCards(plan.mean, plan.targets)}
  </section>
  ${jump(plan)}
  <div class="days">${plan.days.map(day)}</div>
  <div class="after-week">
    ${certificate(plan)}
    ${findings(plan.screening)}
  </div>
  ${plan.notes?.length ? html`<ul class="small-notes">${plan.notes.map(words => html`<li lang="en">${words}</li>`)}</ul>` : nothing}
  <details class="fine disclaimer"><summary>${t('week.disclaimer')}</summary><p lang="en">${plan.disclaimer}</p></details>
  ${servingSheet()}`;

const gone = () => note('wait', t('gone.title'), html`<p>${t('gone.words')}</p>`, { level: 1, actions: html`
  <a class="button" href="#/start/1">${t('welcome.own')}</a><a class="button button-quiet" href="#/">${t('problem.home')}</a>` });

function draw() {
  if (state.problem) return state.problem.status === 404 || state.problem.status === 400 ? gone() : failure(state.problem, () => load(state.id), { level: 1 });
  return state.plan ? week(state.plan) : html`<h1 tabindex="-1">${t('nav.week')}</h1>${waiting(t('week.loading'))}`;
}

export function open([id]) {
  if (!id) {
    location.replace('#/start/1');
  } else if (state.id !== id || !state.plan) {
    load(id);
  }
  return { name: 'week', title: () => t('nav.week'), draw, leave: closeServing };
}

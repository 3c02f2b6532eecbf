// Six short steps: you, food, three health questions, and what the answers mean.
import { html, nothing } from '../html.js';
import { t } from '../words.js';
import * as api from '../api.js';
import { draw as redraw } from '../draw.js';
import { answers, keep, forgetAnswers, takeSample, profileOf } from '../people.js';
import { beginPlanning } from './planning.js';
import { failure, waiting } from '../parts/notes.js';
import { you } from './start-you.js';
import { food } from './start-food.js';
import { health } from './start-health.js';
import { meaning } from './start-meaning.js';

const STEPS = ['you', 'food', 'conditions', 'medicines', 'symptoms', 'meaning'];
const HEALTH = ['conditions', 'medicines', 'symptoms'];

let state = { step: 1 };

export const startState = () => state;

async function loadQuestions() {
  if (state.questions) return;
  state.problem = undefined;
  try {
    state.questions = await api.questions();
  } catch (problem) {
    state.problem = problem;
  }
  redraw();
}

/** An answer to earlier answers, coming late, is not shown: it may say "plan" where "ask first" holds now. */
async function loadMeaning() {
  const asked = Symbol('asked');
  Object.assign(state, { asked, meaning: undefined, problem: undefined });
  redraw();
  const came = await api.targets(profileOf(answers())).then(meaning => ({ meaning }), problem => ({ problem }));
  if (state.asked !== asked) return;
  Object.assign(state, came);
  redraw();
}

// --- going on ---------------------------------------------------------------------------------------

const NEEDED = {
  you: given => [
    ['age', /^\d{1,3}$/.test(given.age)], ['sex', given.sex !== ''],
    ['heightCm', Number(given.heightCm) >= 100 && Number(given.heightCm) <= 250],
    ['weightKg', Number(given.weightKg) >= 25 && Number(given.weightKg) <= 350], ['activity', given.activity !== ''],
    ['gestationWeeks', given.sex !== 'female' || given.state !== 'pregnant' || given.gestationWeeks !== ''],
    ['bmiBefore', given.sex !== 'female' || given.state !== 'pregnant' || given.bmiBefore !== ''],
    ['monthsSinceBirth', given.sex !== 'female' || given.state !== 'lactating' || given.monthsSinceBirth !== '']
  ]
};

const missing = name => (NEEDED[name]?.(answers()) ?? []).filter(([, isThere]) => !isThere).map(([field]) => field);

function next(event) {
  event?.preventDefault();
  const name = STEPS[state.step - 1];
  state.missing = missing(name);
  if (state.missing.length) {
    redraw();
    requestAnimationFrame(() => document.getElementById('missing')?.focus());
    return;
  }
  if (HEALTH.includes(name) && state.wanted?.[name] && answers()[name].length === 0) {
    state.wanted = {};
    state.look = true;
    redraw();
    return;
  }
  if (HEALTH.includes(name)) keep({ answered: true, seen: [...new Set([...answers().seen, name])] });
  location.hash = `#/start/${state.step + 1}`;
}

/** Skipping leads to "ask first", never to a quiet no. */
function skip() {
  keep({ seen: answers().seen.filter(part => part !== STEPS[state.step - 1]), [STEPS[state.step - 1]]: [] });
  location.hash = `#/start/${state.step + 1}`;
}

const missingNote = () => !state.missing?.length ? nothing : html`
  <div id="missing" class="missing" role="alert" tabindex="-1">
    <p>${t('start.missing')}</p>
    <ul>${state.missing.map(field => html`<li><a href="#field-${field}" @click=${event => {
      event.preventDefault();
      document.getElementById(`field-${field}`)?.focus();
    }}>${t(`field.${field}`)}</a></li>`)}</ul>
  </div>`;

const progress = () => html`
  <ol class="wizard" aria-label=${t('start.steps')}>
    ${STEPS.map((name, index) => html`
      <li class=${index + 1 < state.step ? 'wizard-done' : index + 1 === state.step ? 'wizard-now' : ''} aria-current=${index + 1 === state.step ? 'step' : nothing}>
        <span class="wizard-dot" aria-hidden="true"></span><span class="wizard-name">${t(`start.${name}.short`)}</span></li>`)}
  </ol>`;

const body = name => {
  switch (name) {
    case 'you': return you(state, answers());
    case 'food': return food(state, answers());
    case 'meaning': return state.problem?.kind === 'invalid-request' ? slips(state.problem)
      : state.problem ? failure(state.problem, loadMeaning) : state.meaning ? meaning(state.meaning, loadMeaning) : waiting(t('start.meaning.loading'));
    default: return state.problem ? failure(state.problem, loadQuestions) : state.questions ? health(name, state, answers()) : waiting(t('start.questions.loading'));
  }
};

const slips = problem => html`
  <div class="missing" role="alert"><p>${t('slips.words')}</p>
    <ul>${problem.document.violations.map(each => html`<li lang="en"><a href="#/start/1">${String(each.pointer).split('/').pop()}: ${each.message}</a></li>`)}</ul></div>`;

const blocked = () => ['refuse', 'hold'].includes(state.meaning?.screening.outcome);

function buttons(name) {
  if (name === 'meaning') {
    return html`
      ${state.meaning && !blocked() ? html`<button type="button" class="button button-large" @click=${() => beginPlanning(answers())}>${t('start.plan')}</button>` : nothing}
      <a class="button button-quiet" href="#/start/1">${t('start.changeAnswers')}</a>`;
  }
  return html`
    <button type="submit" class="button button-large">${HEALTH.includes(name) && answers()[name].length === 0 ? t('start.none') : t('start.next')}</button>
    ${state.step > 1 ? html`<a class="button button-quiet" href="#/start/${state.step - 1}">${t('start.back')}</a>` : nothing}
    ${HEALTH.includes(name) ? html`<button type="button" class="button button-quiet" @click=${skip}>${t('start.skip')}</button>` : nothing}`;
}

function draw() {
  const name = STEPS[state.step - 1];
  return html`
    <div class="start">
      ${progress()}
      <form class="start-form" novalidate @submit=${next}>
        <p class="over-title">${t('start.stepOf', { step: state.step, all: STEPS.length })}</p>
        <h1 tabindex="-1">${t(`start.${name}.title`)}</h1>
        <p class="lead">${t(`start.${name}.lead`)}</p>
        ${missingNote()}
        ${state.look ? html`<p class="missing" role="alert">${t('start.look')}</p>` : nothing}
        ${body(name)}
        <div class="actions start-actions">${buttons(name)}</div>
        ${state.step === 1 ? html`<p class="small"><button type="button" class="text-button" @click=${() => { takeSample(); redraw(); }}>${t('start.fillSample')}</button></p>` : nothing}
      </form>
      <p class="privacy">${t('start.privacy')} <button type="button" class="text-button" @click=${() => { forgetAnswers(); state.missing = []; location.hash = '#/start/1'; redraw(); }}>${t('start.forget')}</button></p>
    </div>`;
}

export function open([step]) {
  const wanted = Math.min(STEPS.length, Math.max(1, Number(step) || 1));
  state = { ...state, step: wanted, problem: undefined, missing: [], wanted: {}, look: false };
  if (HEALTH.includes(STEPS[wanted - 1])) loadQuestions();
  if (STEPS[wanted - 1] === 'meaning') loadMeaning();
  return { name: 'start', title: () => t(`start.${STEPS[state.step - 1]}.title`), draw };
}

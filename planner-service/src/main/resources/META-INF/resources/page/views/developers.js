// The three calls a developer needs, run here and now, and as curl to take away.
import { html, nothing } from '../html.js';
import { t, number } from '../words.js';
import * as api from '../api.js';
import { draw as redraw, announce } from '../draw.js';

const PERSON = { age: 72, sex: 'female', heightCm: 162, weightKg: 64, activity: 'low_active', health: { answered: true, medicines: ['thiazide'] } };
const START = '2026-11-23';

let catalog = '';
let answers = {};

const CALLS = () => [
  { name: 'sources', method: 'GET', url: `${catalog}/v1/nutrients/magnesium/sources?per=serving&diet=vegan&limit=3` },
  { name: 'targets', method: 'POST', url: `${location.origin}/v1/targets`, body: PERSON },
  { name: 'plan', method: 'POST', url: `${location.origin}/v1/plans`, body: { profile: { ...PERSON, health: { answered: true } }, startDate: START, days: 3 } }
];

const curl = ({ method, url, body }) => method === 'GET' ? `curl '${url}'`
  : `curl '${url}' \\\n  -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify(body, null, 1).replace(/\n\s*/g, ' ')}'`;

async function run(call) {
  const since = performance.now();
  answers = { ...answers, [call.name]: { isRunning: true } };
  redraw();
  let answer;
  try {
    answer = { ok: true, document: await api.ask(call.url, { method: call.method, body: call.body, patience: 120_000 }) };
  } catch (problem) {
    answer = { ok: false, document: problem.status ? problem.document : { failed: problem.kind } };
  }
  answers = { ...answers, [call.name]: { ...answer, milliseconds: performance.now() - since } };
  announce(t('developers.answered'));
  redraw();
}

async function copy(call) {
  try {
    await navigator.clipboard.writeText(curl(call));
    answers = { ...answers, copied: call.name };
    announce(t('copy.done'));
    redraw();
  } catch { /* the text can be selected by hand */ }
}

const MOST_SHOWN = 60_000;
const shown = document => {
  const text = JSON.stringify(document, null, 2);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}\n…` : text;
};

const block = (call, index) => {
  const answer = answers[call.name];
  return html`
    <section class="call">
      <h2><span class="call-number">${index + 1}</span>${t(`developers.${call.name}`)}</h2>
      <p>${t(`developers.${call.name}.words`)}</p>
      <pre class="code" tabindex="0" role="group" aria-label="curl ${index + 1}">${curl(call)}</pre>
      <div class="actions">
        <button type="button" class="button" ?disabled=${answer?.isRunning} @click=${() => run(call)}>${answer?.isRunning ? t('developers.running') : t('developers.run')}</button>
        <button type="button" class="button button-second" @click=${() => copy(call)}>${answers.copied === call.name ? t('copy.done') : t('developers.copy')}</button>
      </div>
      ${answer?.document ? html`
        <p class="answered">${answer.ok ? t('developers.ok') : t('developers.problem')} · ${number(answer.milliseconds, 0)} ms</p>
        <pre class="code code-answer" tabindex="0" role="group" aria-label="${t('developers.answer')} ${index + 1}">${shown(answer.document)}</pre>` : nothing}
    </section>`;
};

const draw = () => html`
  <h1 tabindex="-1">${t('developers.title')}</h1>
  <p class="lead">${t('developers.lead')}</p>
  <p class="links">
    <a href="/q/swagger-ui">${t('developers.planner')}</a> <a href="/q/openapi">OpenAPI</a>
    <a href="${catalog}/q/swagger-ui">${t('developers.catalog')}</a> <a href="${catalog}/q/openapi">OpenAPI</a></p>
  ${CALLS().map(block)}
  <section class="manners"><h2>${t('developers.manners')}</h2>
    <ul class="bullets">${['unknown', 'errors', 'etag', 'same', 'key'].map(name => html`<li>${t(`developers.manners.${name}`)}</li>`)}</ul></section>`;

export function open() {
  api.catalogAddress().then(address => { catalog = address; redraw(); }, () => {});
  return { name: 'developers', title: () => t('nav.developers'), draw };
}

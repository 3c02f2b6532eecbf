// While a week is made, and when none could be: never an empty page.
import { html, nothing } from '../html.js';
import { t, number } from '../words.js';
import { recall, remember, rememberLong } from '../memory.js';
import * as api from '../api.js';
import { answers, keep, requestOf } from '../people.js';
import { draw as redraw, announce } from '../draw.js';
import { failure } from '../parts/notes.js';
import { outcome } from '../parts/outcomes.js';

const STEPS = [['screening', 0], ['targets', 0.6], ['search', 1.4], ['check', 12]];

let run;

/** A request is kept with its key in the tab: a reload asks for the same plan again instead of a second one. */
export function beginPlanning(given) {
  beginRequest(requestOf(given));
}

export function beginRequest(request) {
  remember('planning', { request, key: crypto.randomUUID?.() ?? String(Math.random()).slice(2) });
  if (location.hash === '#/planning') start();
  else location.hash = '#/planning';
}

async function start() {
  run?.stop.abort();
  const kept = recall('planning');
  const mine = run = { stop: new AbortController(), since: performance.now(), seconds: 0, kept };
  if (!kept) return;
  const clock = setInterval(() => {
    mine.seconds = (performance.now() - mine.since) / 1000;
    redraw();
  }, 500);
  redraw();
  try {
    const plan = await api.makePlan(kept.request, kept.key, mine.stop.signal);
    rememberLong('plan', plan.id);
    remember('planning', undefined);
    announce(t('planning.done'));
    if (mine === run) location.replace(`#/week/${plan.id}`);
  } catch (problem) {
    mine.problem = problem;
    if (problem.status !== 422 && problem.kind !== 'unreachable' && problem.kind !== 'too-slow') renewKey(kept);
  } finally {
    clearInterval(clock);
    redraw();
  }
}

/** What failed for good must not be answered from memory when the person tries again. */
const renewKey = kept => remember('planning', { ...kept, key: crypto.randomUUID?.() ?? String(Math.random()).slice(2) });

const progress = () => html`
  <section class="planning" aria-busy="true">
    <h1 tabindex="-1">${t('planning.title')}</h1>
    <p class="lead">${t('planning.lead')}</p>
    <ol class="steps-done">
      ${STEPS.map(([name, from], index) => {
        const until = STEPS[index + 1]?.[1] ?? Infinity;
        const state = run.seconds >= until ? 'done' : run.seconds >= from ? 'now' : 'later';
        return html`<li class="step-${state}"><span class="step-dot" aria-hidden="true"></span>${t(`planning.${name}`)}</li>`;
      })}
    </ol>
    <p class="planning-time">${run.seconds < 3 ? t('planning.usual') : t('planning.seconds', { seconds: number(Math.floor(run.seconds), 0) })}</p>
    <div class="actions"><button type="button" class="button button-quiet" @click=${cancel}>${t('planning.cancel')}</button></div>
  </section>`;

function cancel() {
  run.stop.abort();
  remember('planning', undefined);
  location.hash = '#/start/1';
}

/** A fix is a change of the request; the answers in the tab follow it, so that the form shows what was planned with. */
function apply(request) {
  const { diet, without } = request.profile;
  keep({ diet, without, leftovers: request.leftovers ?? [], sameBreakfast: request.sameBreakfast ?? '', snacks: request.snacks ?? '',
    noCooking: Object.keys(request.maxEffort ?? {}), dislikes: answers().dislikes.filter(food => (request.dislikes ?? []).includes(food.id)) });
  beginRequest(request);
}

function draw() {
  if (!run?.kept) return html`<h1 tabindex="-1">${t('planning.nothing')}</h1><p><a class="button" href="#/start/1">${t('welcome.own')}</a></p>`;
  if (!run.problem) return progress();
  return outcome(run.problem, apply, run.kept.request) ?? failure(run.problem, start, { level: 1 });
}

export function open() {
  start();
  return { name: 'planning', title: () => t('planning.title'), draw, leave: () => run?.stop.abort() };
}

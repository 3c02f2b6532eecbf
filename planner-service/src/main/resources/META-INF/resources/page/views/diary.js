// Nights with cramps: eight weeks at a glance, the trend with its honest words, and help first where a sign needs it.
import { html, nothing, live } from '../html.js';
import { t, number, weekday, dayMonth, longDate, today, daysFrom } from '../words.js';
import { recallLong, rememberLong } from '../memory.js';
import * as api from '../api.js';
import { draw as redraw, announce } from '../draw.js';
import { answers, isComplete, profileOf } from '../people.js';
import { failure, note, waiting } from '../parts/notes.js';
import { nightSheet, openNight, closeNight } from './night.js';
import { habits, loadHabits } from '../parts/habits.js';

const WEEKS = 8;
let state = {};

/** Whole weeks, from a Monday, so that rows are weeks as calendars show them. */
function firstDay() {
  const now = today();
  const sinceMonday = (new Date(now + 'T12:00:00').getDay() + 6) % 7;
  return daysFrom(now, -sinceMonday - (WEEKS - 1) * 7);
}

async function load() {
  const profile = recallLong('profile');
  state = { ...state, profile, problem: undefined };
  loadHabits();
  if (!profile) return redraw();
  try {
    const [told, summary] = await Promise.all([api.nights(profile, firstDay(), today()), api.nightsSummary(profile, firstDay(), today())]);
    state.nights = new Map(told.nights.map(night => [night.date, night]));
    state.summary = summary;
  } catch (problem) {
    if (problem.status === 404) {
      rememberLong('profile', undefined);
      state.profile = undefined;
    } else {
      state.problem = problem;
    }
  }
  redraw();
}

export async function told(words) {
  closeNight();
  announce(words);
  await load();
}

async function begin() {
  state.isBeginning = true;
  redraw();
  try {
    const profile = await api.storeProfile(profileOf(answers()));
    rememberLong('profile', profile.id);
    await load();
  } catch (problem) {
    state.problem = problem;
  }
  state.isBeginning = false;
  redraw();
}

async function erase() {
  if (!state.isSure) {
    state.isSure = true;
    return redraw();
  }
  try {
    await api.deleteProfile(state.profile);
    rememberLong('profile', undefined);
    state = {};
    announce(t('diary.erased'));
  } catch (problem) {
    state.problem = problem;
  }
  await load();
}

// --- drawing ----------------------------------------------------------------------------------------

const depth = night => night === undefined ? 'untold' : night.count === 0 ? 'none' : night.count === 1 ? 'one' : night.count < 4 ? 'some' : 'many';

const cell = date => {
  const night = state.nights.get(date);
  const isComing = date > today();
  const words = night === undefined ? t('diary.untold') : t('diary.cramps', { count: night.count });
  return isComing ? html`<span class="night night-coming"></span>` : html`
    <button type="button" class="night night-${depth(night)}" aria-label="${longDate(date)}: ${words}" aria-haspopup="dialog"
      @click=${event => openNight(state.profile, date, night, event.currentTarget)}>
      <span class="night-day">${Number(date.slice(8))}</span><span class="night-count">${night ? night.count : ''}</span></button>`;
};

const calendar = () => {
  const first = firstDay();
  return html`
    <section class="nights" aria-labelledby="nights-title">
      <h2 id="nights-title">${t('diary.nights')}</h2>
      <div class="night-head" aria-hidden="true">${[0, 1, 2, 3, 4, 5, 6].map(each => html`<span>${weekday(daysFrom(first, each), 'short')}</span>`)}</div>
      ${Array.from({ length: WEEKS }, (_, week) => html`
        <div class="night-week">${[0, 1, 2, 3, 4, 5, 6].map(each => cell(daysFrom(first, week * 7 + each)))}</div>`)}
      <p class="night-legend">${['untold', 'none', 'one', 'some', 'many'].map(each => html`<span><span class="night night-${each} night-sample" aria-hidden="true"></span>${t(`diary.legend.${each}`)}</span>`)}</p>
    </section>`;
};

const weeks = summary => {
  const most = Math.max(1, ...summary.weeks.map(week => week.perSevenNights ?? 0));
  return html`
    <ul class="trend-weeks">${summary.weeks.map(week => html`
      <li><span class="trend-name">${dayMonth(week.from)}</span>
        ${week.perSevenNights === undefined ? html`<span class="food-unknown">${t('diary.tooFewNights')}</span>` : html`
          <svg class="bar" aria-hidden="true" focusable="false"><rect class="bar-track" width="100%" height="100%" rx="6"></rect>
            <rect class="bar-fill" width="${week.perSevenNights / most * 100}%" height="100%" rx="6"></rect></svg>
          <span class="bar-share">${number(week.perSevenNights)}</span>`}</li>`)}</ul>`;
};

const trend = summary => html`
  <section class="trend" aria-labelledby="trend-title">
    <h2 id="trend-title">${t('diary.trend')}</h2>
    <p class="small">${t('diary.perWeek')}</p>
    ${weeks(summary)}
    <div lang="en">${summary.words.map(words => html`<p>${words}</p>`)}</div>
  </section>`;

const care = summary => !summary.care?.length ? nothing : note('care', t('diary.care'), html`
  <ul class="plain-list">${summary.care.map(each => html`<li lang="en">${each.message}</li>`)}</ul><p>${t('diary.careWords')}</p>`);

const beginning = () => note('calm', t('diary.begin.title'), html`<p>${t('diary.begin.words')}</p>`, { actions: isComplete(answers())
  ? html`<button type="button" class="button" ?disabled=${state.isBeginning} @click=${begin}>${t('diary.begin.go')}</button>`
  : html`<a class="button" href="#/start/1">${t('diary.begin.answer')}</a>` });

const keeping = () => html`
  <section class="keeping">
    <h2>${t('diary.yours')}</h2>
    <p>${t('diary.yoursWords')}</p>
    <div class="actions">
      <a class="button button-second" href="/v1/profiles/${state.profile}/export" download="crampwise.json">${t('diary.export')}</a>
      <button type="button" class="button button-quiet" @click=${erase}>${state.isSure ? t('diary.eraseSure') : t('diary.erase')}</button>
    </div>
  </section>`;

const body = () => {
  if (state.problem) return failure(state.problem, load);
  if (!state.profile) return beginning();
  if (!state.nights) return waiting(t('diary.loading'));
  return html`
    ${care(state.summary)}
    <div class="actions diary-tonight"><button type="button" class="button button-large" aria-haspopup="dialog"
      @click=${event => openNight(state.profile, today(), state.nights.get(today()), event.currentTarget)}>${t('diary.tonight')}</button></div>
    <div class="diary-parts">${calendar()}${trend(state.summary)}</div>
    ${keeping()}`;
};

const draw = () => html`
  <h1 tabindex="-1">${t('diary.title')}</h1>
  <p class="lead">${t('diary.lead')}</p>
  ${body()}
  ${habits()}
  ${nightSheet()}`;

export function open() {
  load();
  return { name: 'diary', title: () => t('nav.diary'), draw, leave: closeNight };
}

// One night: how many cramps, how long, how bad, and signs that need a doctor.
import { html, nothing, live } from '../html.js';
import { t, longDate, today } from '../words.js';
import * as api from '../api.js';
import { draw as redraw } from '../draw.js';
import { tick, toggled } from '../parts/fields.js';
import { icon } from '../parts/icons.js';
import { told } from './diary.js';

const MOST_CRAMPS = 50;
let sheet;

export async function openNight(profile, date, night, opener) {
  sheet = { profile, date, night, opener, count: night?.count ?? 0, minutes: night?.minutes ?? '', pain: night?.pain ?? '', note: night?.note ?? '', symptoms: night?.symptoms ?? [], seenOn: night?.clinicianSeenOn ?? '' };
  redraw();
  await Promise.resolve();
  document.getElementById('night-sheet')?.showModal();
  const mine = sheet;
  mine.signs = await api.questions().then(questions => questions.symptoms, () => []);
  redraw();
}

export const closeNight = () => document.getElementById('night-sheet')?.close();

function closed() {
  const date = sheet?.date;
  const opener = sheet?.opener;
  sheet = undefined;
  redraw();
  (opener?.isConnected ? opener : document.querySelector(`[data-date="${date}"]`))?.focus({ preventScroll: true });
}

const set = changes => { Object.assign(sheet, changes); redraw(); };
const whole = text => text === '' ? undefined : Number(text);

const entry = () => ({
  count: sheet.count,
  ...(sheet.count > 0 && whole(sheet.minutes) !== undefined ? { minutes: whole(sheet.minutes) } : {}),
  ...(sheet.count > 0 && whole(sheet.pain) !== undefined ? { pain: whole(sheet.pain) } : {}),
  ...(sheet.note.trim() ? { note: sheet.note.trim() } : {}),
  symptoms: sheet.symptoms,
  ...(sheet.seenOn ? { clinicianSeenOn: sheet.seenOn } : {})
});

async function save(event) {
  event.preventDefault();
  await act(() => api.tellNight(sheet.profile, sheet.date, entry(), sheet.night?.revision), t('night.saved'));
}

const remove = () => act(() => api.untellNight(sheet.profile, sheet.date, sheet.night.revision), t('night.removed'));

async function act(way, words) {
  set({ isSaving: true, problem: undefined });
  try {
    await way();
    await told(words);
  } catch (problem) {
    if (sheet) set({ isSaving: false, problem });
  }
}

const counter = () => html`
  <div class="counter" role="group" aria-labelledby="count-label">
    <span id="count-label" class="counter-label">${t('night.count')}</span>
    <button type="button" class="round" aria-label=${t('night.fewer')} ?disabled=${sheet.count === 0} @click=${() => set({ count: sheet.count - 1 })}>−</button>
    <output aria-live="polite">${sheet.count}</output>
    <button type="button" class="round" aria-label=${t('night.more')} ?disabled=${sheet.count === MOST_CRAMPS} @click=${() => set({ count: sheet.count + 1 })}>+</button>
  </div>`;

const details = () => sheet.count === 0 ? nothing : html`
  <div class="field-row">
    <div class="field"><label for="night-minutes">${t('night.minutes')}</label>
      <input id="night-minutes" type="text" inputmode="numeric" .value=${live(String(sheet.minutes))} @change=${event => set({ minutes: event.target.value.replace(/\D/g, '') })}></div>
    <div class="field"><label for="night-pain">${t('night.pain')}</label>
      <select id="night-pain" @change=${event => set({ pain: event.target.value })}>
        <option value="">${t('night.notSaid')}</option>${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(each => html`<option value=${each} ?selected=${String(sheet.pain) === String(each)}>${each}</option>`)}</select></div>
  </div>`;

const signs = () => !sheet.signs?.length ? nothing : html`
  <details class="more" ?open=${sheet.symptoms.length > 0}><summary>${t('night.signs')}</summary>
    <fieldset class="ticks"><legend class="only-heard">${t('night.signs')}</legend>
      ${sheet.signs.map(sign => tick(sign.text, sheet.symptoms.includes(sign.code), isIn => set({ symptoms: toggled(sheet.symptoms, sign.code, isIn) }), { lang: 'en' }))}</fieldset></details>`;

/** What settles a sign that needs care: the day a doctor looked at it. */
const seen = () => sheet.symptoms.length === 0 ? nothing : html`
  <div class="field"><label for="night-seen">${t('night.seen')}</label>
    <input id="night-seen" type="date" min=${sheet.date} max=${today()} .value=${live(sheet.seenOn)} @change=${event => set({ seenOn: event.target.value })}></div>`;

export function nightSheet() {
  if (!sheet) return html`<dialog id="night-sheet" @close=${closed}></dialog>`;
  return html`
    <dialog id="night-sheet" class="sheet" aria-labelledby="night-title" @close=${closed} @click=${event => event.target === event.currentTarget && closeNight()}>
      <form class="sheet-inside" novalidate @submit=${save}>
        <header class="sheet-head"><div><p class="over-title">${t('night.over')}</p><h2 id="night-title">${longDate(sheet.date)}</h2></div>
          <button type="button" class="round" aria-label=${t('sheet.close')} @click=${closeNight}>${icon('close')}</button></header>
        <div class="sheet-body">
          ${sheet.problem ? html`<div class="refusal" role="alert"><p>${sheet.problem.status === 412 ? t('night.overtaken') : t('problem.unknown.words')}</p></div>` : nothing}
          ${counter()}${details()}
          <div class="field"><label for="night-note">${t('night.note')}</label>
            <textarea id="night-note" rows="3" maxlength="1000" .value=${live(sheet.note)} @change=${event => set({ note: event.target.value })}></textarea></div>
          ${signs()}${seen()}
        </div>
        <footer class="sheet-foot"><button type="submit" class="button" ?disabled=${sheet.isSaving}>${t('night.save')}</button>
          ${sheet.night ? html`<button type="button" class="button button-quiet" ?disabled=${sheet.isSaving} @click=${remove}>${t('night.remove')}</button>` : nothing}</footer>
      </form>
    </dialog>`;
}

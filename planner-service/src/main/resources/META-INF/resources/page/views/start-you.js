// Step one: age, sex, size and how much somebody moves.
import { html, nothing } from '../html.js';
import { t, usUnits } from '../words.js';
import { draw as redraw } from '../draw.js';
import { keep } from '../people.js';
import { figure, oneOf } from '../parts/fields.js';

const CM_PER_INCH = 2.54;
const KG_PER_POUND = 0.45359237;

const set = changes => { keep(changes); redraw(); };
const plain = text => text.replace(',', '.');
const tenth = value => String(Math.round(value * 10) / 10);
const isSet = text => text !== '' && !Number.isNaN(Number(text));

function height(given, isMissing) {
  if (!usUnits()) return figure('heightCm', given.heightCm, text => set({ heightCm: plain(text) }), { unit: 'cm', isMissing });
  const inches = isSet(given.heightCm) ? Number(given.heightCm) / CM_PER_INCH : undefined;
  const feet = inches === undefined ? '' : Math.floor(Math.round(inches) / 12);
  const rest = inches === undefined ? '' : Math.round(inches) - feet * 12;
  const both = (ft, inch) => set({ heightCm: tenth((Number(ft || 0) * 12 + Number(inch || 0)) * CM_PER_INCH) });
  return html`<div class="field-pair">
    ${figure('heightCm', feet, text => both(text, rest), { unit: t('unit.feet'), isMissing })}
    ${figure('inches', rest, text => both(feet, text), { unit: t('unit.inches') })}</div>`;
}

const weightField = (given, isMissing) => usUnits()
  ? figure('weightKg', isSet(given.weightKg) ? Math.round(given.weightKg / KG_PER_POUND) : '', text => set({ weightKg: text === '' ? '' : tenth(plain(text) * KG_PER_POUND) }),
    { unit: t('unit.pounds'), isMissing })
  : figure('weightKg', given.weightKg, text => set({ weightKg: plain(text) }), { unit: 'kg', isMissing });

const expecting = (given, isMissing) => given.sex !== 'female' || Number(given.age) > 55 ? nothing : html`
  ${oneOf('state', ['none', 'pregnant', 'lactating'].map(code => [code, t(`state.${code}`)]), given.state, state => set({ state }), { columns: 3 })}
  ${given.state === 'pregnant' ? html`<div class="field-row">
    ${figure('gestationWeeks', given.gestationWeeks, text => set({ gestationWeeks: text }), { isMissing: isMissing('gestationWeeks') })}
    ${figure('bmiBefore', given.bmiBefore, text => set({ bmiBefore: plain(text) }), { hint: t('hint.bmiBefore'), isMissing: isMissing('bmiBefore') })}</div>` : nothing}
  ${given.state === 'lactating' ? figure('monthsSinceBirth', given.monthsSinceBirth, text => set({ monthsSinceBirth: text }), { isMissing: isMissing('monthsSinceBirth') }) : nothing}`;

export function you(state, given) {
  const isMissing = field => state.missing?.includes(field);
  return html`
    <div class="field-row">
      ${figure('age', given.age, age => set({ age }), { unit: t('unit.years'), isMissing: isMissing('age'), inputMode: 'numeric' })}
      ${height(given, isMissing('heightCm'))}
      ${weightField(given, isMissing('weightKg'))}
    </div>
    ${oneOf('sex', [['female', t('sex.female')], ['male', t('sex.male')]], given.sex, sex => set({ sex }), { isMissing: isMissing('sex') })}
    ${expecting(given, isMissing)}
    ${oneOf('activity', ['inactive', 'low_active', 'active', 'very_active'].map(code => [code, t(`activity.${code}`), t(`activity.${code}.hint`)]),
      given.activity, activity => set({ activity }), { isMissing: isMissing('activity') })}`;
}

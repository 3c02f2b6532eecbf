// What settles a hold: the day somebody who knows looked at it, and the details a rule asks for.
import { html, nothing, live } from '../html.js';
import { t, today, unit, within } from '../words.js';
import { draw as redraw } from '../draw.js';
import { answers, keep } from '../people.js';
import { plainWords } from '../parts/notes.js';

const LIMIT_UNITS = { sodium: 'mg', potassium: 'mg', fluid: 'ml' };

/** A finding names the fields it needs, as health.details.doseTimes.levothyroxine. */
const wanted = message => [...message.matchAll(/health\.details\.(\w+)\.([\w-]+)/g)].map(([, group, name]) => ({ group, name, unit: message.match(/"unit": "(\w+)"/)?.[1] }));

const told = (group, name) => answers().details[group]?.[name];

function tell(group, name, value) {
  const { [name]: old, ...others } = answers().details[group] ?? {};
  keep({ details: { ...answers().details, [group]: value === undefined ? others : { ...others, [name]: value } } });
  redraw();
}

const field = (id, label, input) => html`<div class="field"><label for=${id}>${label}</label>${input}</div>`;

const time = ({ group, name }, label) => field(`detail-${name}`, label, html`
  <input id="detail-${name}" type="time" .value=${live(told(group, name)?.[0] ?? '')} @change=${event => tell(group, name, event.target.value ? [event.target.value] : undefined)}>`);

const number = ({ group, name }, label, code, shape, read) => field(`detail-${name}`, label, html`
  <div class="field-line"><input id="detail-${name}" type="text" inputmode="decimal" .value=${live(String(read(told(group, name)) ?? ''))}
    @change=${event => {
      const value = Number(event.target.value.replace(',', '.'));
      tell(group, name, value > 0 ? shape({ value, unit: code }) : undefined);
    }}><span class="field-unit">${unit(code)}</span></div>`);

function detail(asked) {
  switch (asked.group) {
    case 'doseTimes': return time(asked, t('settle.dose', { medicine: asked.name.replaceAll('-', ' ') }));
    case 'mealTimes': return time(asked, t('settle.meal', { meal: within(t(`meal.${asked.name}`)) }));
    case 'usualIntake': return number(asked, t('settle.usual', { nutrient: within(t(`nutrient.${asked.name}`)) }), asked.unit ?? 'mg', amount => amount, amount => amount?.value);
    case 'clinicianLimits': return number(asked, t('settle.limit', { what: t(`settle.${asked.name}`) }), LIMIT_UNITS[asked.name] ?? 'mg', max => ({ max }), range => range?.max.value);
    default: return nothing;
  }
}

function review(code, date) {
  keep({ reviews: { ...answers().reviews, [code]: date } });
  redraw();
}

/** One finding, with all that would settle it. */
export const settle = finding => html`
  <div class="settle">
    <p lang="en">${plainWords(finding.message)}</p>
    <div class="field-row">
      ${field(`review-${finding.code}`, t('settle.review'), html`
        <input id="review-${finding.code}" type="date" max=${today()} .value=${live(answers().reviews[finding.code] ?? '')} @change=${event => review(finding.code, event.target.value)}>`)}
      ${wanted(finding.message).map(detail)}
    </div>
  </div>`;

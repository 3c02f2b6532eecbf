// Steps three to five: the planner's own health questions, in its own words.
import { html, nothing } from '../html.js';
import { t } from '../words.js';
import { draw as redraw } from '../draw.js';
import { answers, keep } from '../people.js';
import { tick, toggled } from '../parts/fields.js';

/** No name the planner knows, so it asks first, as it must. */
const OTHER = 'another medicine';

const plain = text => text.toLowerCase();
const fits = (question, wanted) => !wanted || [question.text, ...question.names].some(words => plain(words).includes(plain(wanted)));

function set(name, code, isIn) {
  keep({ [name]: toggled(answers()[name], code, isIn) });
  redraw();
}

/** Names of medicines people know, where the search found one: "lisinopril" beside "ACE inhibitor". */
const known = (question, wanted) => {
  const names = wanted ? question.names.filter(name => plain(name).includes(plain(wanted))) : question.names.slice(0, 3);
  return names.length ? html` <span class="also">${names.join(', ')}</span>` : nothing;
};

export function health(name, state, given) {
  const wanted = state.wanted?.[name] ?? '';
  const shown = state.questions[name].filter(question => fits(question, wanted) || given[name].includes(question.code));
  return html`
    <div class="field">
      <label for="field-find">${t(`start.${name}.find`)}</label>
      <input id="field-find" type="search" autocomplete="off" .value=${wanted}
        @input=${event => { state.wanted = { ...state.wanted, [name]: event.target.value.trim() }; redraw(); }}
        @keydown=${event => event.key === 'Enter' && event.preventDefault()}>
    </div>
    <fieldset class="ticks">
      <legend>${t(`start.${name}.legend`)}</legend>
      ${shown.length === 0 ? html`<p class="hint" role="status">${t(`start.${name}.notFound`)}</p>` : nothing}
      <div class="ticks-grid ticks-wide">
        ${shown.map(question => tick(html`${question.text}${name === 'medicines' ? known(question, wanted) : nothing}`,
          given[name].includes(question.code), isIn => set(name, question.code, isIn), { lang: 'en' }))}
        ${name === 'medicines' ? tick(t('start.otherMedicine'), given.medicines.includes(OTHER), isIn => set(name, OTHER, isIn)) : nothing}
      </div>
    </fieldset>`;
}

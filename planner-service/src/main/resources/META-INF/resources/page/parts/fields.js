// Fields with a large place to press and their words tied to them.
import { html, nothing, live } from '../html.js';
import { t } from '../words.js';

export const figure = (name, value, change, { unit, hint, isMissing, step = 'any', inputMode = 'decimal' } = {}) => html`
  <div class="field ${isMissing ? 'field-missing' : ''}">
    <label for="field-${name}">${t(`field.${name}`)}</label>
    <div class="field-line">
      <input id="field-${name}" type="text" inputmode=${inputMode} autocomplete="off" .value=${live(String(value ?? ''))}
        aria-invalid=${isMissing ? 'true' : nothing} aria-describedby=${hint ? `hint-${name}` : nothing}
        @change=${event => change(event.target.value.trim())}>
      ${unit ? html`<span class="field-unit">${unit}</span>` : nothing}
    </div>
    ${hint ? html`<p class="hint" id="hint-${name}">${hint}</p>` : nothing}
  </div>`;

/** One of several, as cards. The first carries the id that error links point at. */
export const oneOf = (name, options, value, change, { isMissing, columns = 2 } = {}) => html`
  <fieldset class="cards columns-${columns} ${isMissing ? 'field-missing' : ''}">
    <legend>${t(`field.${name}`)}</legend>
    <div class="cards-grid">
      ${options.map(([code, words, hint], index) => html`
        <label class="card-choice">
          <input type="radio" name=${name} id=${index === 0 ? `field-${name}` : nothing} value=${code} .checked=${live(value === code)} @change=${() => change(code)}>
          <span class="card-words"><span class="card-title">${words}</span>${hint ? html`<span class="card-hint">${hint}</span>` : nothing}</span>
        </label>`)}
    </div>
  </fieldset>`;

export const tick = (words, isTicked, change, { lang } = {}) => html`
  <label class="tick"><input type="checkbox" .checked=${live(isTicked)} @change=${event => change(event.target.checked)}>
    <span lang=${lang ?? nothing}>${words}</span></label>`;

export const toggled = (list, value, isIn) => isIn ? [...new Set([...list, value])] : list.filter(each => each !== value);

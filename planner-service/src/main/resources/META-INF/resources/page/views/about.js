// What this is and is not, and what it remembers.
import { html } from '../html.js';
import { t } from '../words.js';
import { forgetEverything } from '../memory.js';
import { draw as redraw, announce } from '../draw.js';

let isForgotten = false;

function forget() {
  forgetEverything();
  isForgotten = true;
  announce(t('about.forgotten'));
  redraw();
}

const part = name => html`<section><h2>${t(`about.${name}.title`)}</h2><p>${t(`about.${name}.words`)}</p></section>`;

const draw = () => html`
  <article class="about">
    <h1 tabindex="-1">${t('about.title')}</h1>
    ${['what', 'not', 'safe', 'food'].map(part)}
    <section><h2>${t('about.privacy.title')}</h2><p>${t('about.privacy.words')}</p>
      <div class="actions"><button type="button" class="button button-second" @click=${forget}>${isForgotten ? t('about.forgotten') : t('about.forget')}</button></div></section>
  </article>`;

export const open = () => ({ name: 'about', title: () => t('about.title'), draw });

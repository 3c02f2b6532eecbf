// The first thing anybody sees: what this does, and two ways in.
import { html, nothing } from '../html.js';
import { t } from '../words.js';
import { recallLong } from '../memory.js';
import { takeSample } from '../people.js';
import { beginPlanning } from './planning.js';
import { plate } from '../parts/plate.js';
import { icon } from '../parts/icons.js';

const sample = () => beginPlanning(takeSample());

const promise = (name, mark) => html`
  <li><span class="promise-mark">${icon(mark)}</span><div><h2>${t(`welcome.${name}.title`)}</h2><p>${t(`welcome.${name}.words`)}</p></div></li>`;

const draw = () => html`
  <section class="hero">
    <div class="hero-words">
      <h1 tabindex="-1">${t('welcome.title')}</h1>
      <p class="lead">${t('welcome.lead')}</p>
      <div class="actions">
        <button type="button" class="button button-large" @click=${sample}>${t('welcome.sample')}</button>
        <a class="button button-large button-second" href="#/start/1">${t('welcome.own')}</a>
      </div>
      <p class="hero-note">${t('welcome.sampleWords')}</p>
      ${recallLong('plan') ? html`<p class="hero-note"><a href="#/week/${recallLong('plan')}">${t('welcome.last')}</a></p>` : nothing}
    </div>
    ${plate()}
  </section>
  <ul class="promises">
    ${promise('safe', 'heart')}
    ${promise('eat', 'leaf')}
    ${promise('proof', 'check')}
  </ul>
  <p class="honest">${t('welcome.honest')} <a href="#/nutrients">${t('welcome.evidence')}</a></p>`;

export const open = () => ({ name: 'welcome', title: () => t('welcome.short'), draw });

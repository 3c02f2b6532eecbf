// An address that leads nowhere.
import { html } from '../html.js';
import { t } from '../words.js';
import { note } from '../parts/notes.js';

export const open = () => ({
  name: 'lost',
  title: () => t('lost.title'),
  draw: () => note('calm', t('lost.title'), html`<p>${t('lost.words')}</p>`,
    { level: 1, actions: html`<a class="button" href="#/">${t('problem.home')}</a>` })
});

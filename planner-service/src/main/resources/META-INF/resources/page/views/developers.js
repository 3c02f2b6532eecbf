import { html } from '../html.js';
import { t } from '../words.js';
export const open = () => ({ name: 'developers', title: () => t('nav.developers'), draw: () => html`<h1 tabindex="-1">${t('nav.developers')}</h1>` });

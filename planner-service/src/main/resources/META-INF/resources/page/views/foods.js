import { html } from '../html.js';
import { t } from '../words.js';
export const open = () => ({ name: 'foods', title: () => t('nav.foods'), draw: () => html`<h1 tabindex="-1">${t('nav.foods')}</h1>` });

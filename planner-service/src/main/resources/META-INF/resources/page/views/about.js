import { html } from '../html.js';
import { t } from '../words.js';
export const open = () => ({ name: 'about', title: () => t('nav.about'), draw: () => html`<h1 tabindex="-1">${t('nav.about')}</h1>` });

import { html } from '../html.js';
import { t } from '../words.js';
export const open = () => ({ name: 'nutrients', title: () => t('nav.nutrients'), draw: () => html`<h1 tabindex="-1">${t('nav.nutrients')}</h1>` });

import { html } from '../html.js';
import { t } from '../words.js';
export const open = () => ({ name: 'shopping', title: () => t('nav.shopping'), draw: () => html`<h1 tabindex="-1">${t('nav.shopping')}</h1>` });

// Small line drawings, never the only carrier of a meaning.
import { html, svg } from '../html.js';

const LINES = {
  sliders: svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2.2"/><circle cx="9" cy="17" r="2.2"/>`,
  menu: svg`<path d="M4 7h16M4 12h16M4 17h16"/>`,
  swap: svg`<path d="M4 8h13l-3.5-3.5M20 16H7l3.5 3.5"/>`,
  undo: svg`<path d="M9 6 4.5 10.5 9 15M5 10.500h9a5 5 0 0 1 0 10h-3"/>`,
  lock: svg`<rect x="5" y="11" width="14" height="9.500" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
  again: svg`<path d="M20 11a8 8 0 1 0-1.500 5.500M20 5v6h-6"/>`,
  check: svg`<path d="m5 12.500 4.500 4.500L19 7.500"/>`,
  print: svg`<path d="M7 8V4h10v4M7 17H4.500V9.500h15V17H17M7 14h10v6H7z"/>`,
  calendar: svg`<rect x="4" y="5.500" width="16" height="14.500" rx="2"/><path d="M4 10h16M8.500 3.500v4M15.500 3.500v4"/>`,
  cart: svg`<path d="M3 5h2.500l2.200 10.500h9.800L20 8H6.300"/><circle cx="9" cy="19" r="1.300"/><circle cx="16.500" cy="19" r="1.300"/>`,
  heart: svg`<path d="M12 19.500S4.500 15 4.500 9.600A4 4 0 0 1 12 7.500a4 4 0 0 1 7.500 2.100C19.500 15 12 19.500 12 19.500z"/>`,
  info: svg`<circle cx="12" cy="12" r="8.500"/><path d="M12 11.200V16M12 8v.2"/>`,
  stop: svg`<path d="M8.500 3.500h7l5 5v7l-5 5h-7l-5-5v-7z"/><path d="M12 8v5M12 16v.2"/>`,
  pause: svg`<circle cx="12" cy="12" r="8.500"/><path d="M10 9v6M14 9v6"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  leaf: svg`<path d="M5 19c0-9 5-14 15-14 0 10-5 15-13 14M5 19c2-5 5-8 9-9.500"/>`,
  search: svg`<circle cx="10.500" cy="10.500" r="6"/><path d="m15 15 5 5"/>`,
  right: svg`<path d="m9 5 7 7-7 7"/>`
};

export const icon = name => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${LINES[name]}</svg>`;

// Templates: values become text, never markup.
export { html, svg, nothing, render } from '/_static/lit-html/lit-html.js';
export { repeat } from '/_static/lit-html/directives/repeat.js';
export { live } from '/_static/lit-html/directives/live.js';

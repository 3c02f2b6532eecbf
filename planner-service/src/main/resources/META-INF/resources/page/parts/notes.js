// Cards that say what happened, kindly, and what to do next.
import { html, nothing } from '../html.js';
import { t, knows } from '../words.js';
import { icon } from './icons.js';

/** `tone`: care (stop and get help), wait (hold), know (good to know), calm. */
export const note = (tone, heading, body, { level = 2, actions } = {}) => html`
  <section class="note note-${tone}">
    <div class="note-mark">${icon({ care: 'stop', wait: 'pause', know: 'info', calm: 'leaf' }[tone])}</div>
    <div class="note-body">
      ${level === 1 ? html`<h1 tabindex="-1">${heading}</h1>` : level === 3 ? html`<h3>${heading}</h3>` : html`<h2>${heading}</h2>`}
      ${body}
      ${actions ? html`<div class="actions">${actions}</div>` : nothing}
    </div>
  </section>`;

/** Any problem in words, with a way on. */
export function failure(problem, again, { level = 2 } = {}) {
  const kind = problem.status === 401 ? 'signed-out' : knows(`problem.${problem.kind}.title`) ? problem.kind : problem.status >= 500 ? 'server' : 'unknown';
  const detail = problem.document?.violations?.map(each => each.message).filter(Boolean);
  return html`<div role="alert">${note('wait', t(`problem.${kind}.title`), html`
    <p>${t(`problem.${kind}.words`)}</p>
    ${kind === 'unknown' && detail?.length ? html`<ul>${detail.map(words => html`<li lang="en">${words}</li>`)}</ul>` : nothing}`,
    { level, actions: html`
      ${again ? html`<button type="button" class="button" @click=${again}>${t('problem.again')}</button>` : nothing}
      <a class="button button-quiet" href="#/">${t('problem.home')}</a>` })}</div>`;
}

/** Without the names of fields, which are for programs; the page asks for them where it can. */
export const plainWords = message => message.replace(/\s*\(health\.[^)]*\)/g, '');

const ORDER = ['refuse', 'hold', 'limit', 'notice'];

/** Findings of screening, the strongest first, in the planner's own words. */
export const findings = (screening, { heading = true } = {}) => {
  const found = [...screening.findings].sort((one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome));
  return found.length === 0 ? nothing : html`
    <section class="findings">
      ${heading ? html`<h2>${t('findings.title')}</h2>` : nothing}
      <ul>
        ${found.map(finding => html`
          <li class="finding finding-${finding.outcome}">
            <strong>${t(`findings.${finding.outcome}`)}</strong>
            <span lang="en">${plainWords(finding.message)}</span>
          </li>`)}
      </ul>
    </section>`;
};

export const waiting = words => html`<p class="waiting" role="status"><span class="breath" aria-hidden="true"></span>${words}</p>`;

// No plan: refused, held, or impossible; each kindly, and with a way on.
import { html, nothing } from '../html.js';
import { t } from '../words.js';
import { note, findings, plainWords } from './notes.js';
import { icon } from './icons.js';

const others = (screening, strongest) => ({ ...screening, findings: screening.findings.filter(finding => finding.outcome !== strongest) });

const words = found => html`<ul class="plain-list">${found.map(finding => html`<li lang="en">${plainWords(finding.message)}</li>`)}</ul>`;

function refused({ screening }) {
  return html`
    ${note('care', t('refused.title'), html`
      ${words(screening.findings.filter(finding => finding.outcome === 'refuse'))}
      <p>${t('refused.words')}</p>`,
    { level: 1, actions: html`
      <a class="button" href="#/nutrients">${t('refused.read')}</a>
      <a class="button button-quiet" href="#/start/3">${t('outcome.change')}</a>` })}
    ${findings(others(screening, 'refuse'))}`;
}

function held({ screening }) {
  const holding = screening.findings.filter(finding => finding.outcome === 'hold');
  const isOpen = holding.some(finding => finding.code === 'HEALTH_QUESTIONS_OPEN');
  return html`
    ${note('wait', isOpen ? t('held.open.title') : t('held.title'), html`
      ${isOpen ? html`<p>${t('held.open.words')}</p>` : words(holding)}
      ${isOpen ? nothing : html`<p>${t('held.words')}</p>`}`,
    { level: 1, actions: isOpen
      ? html`<a class="button" href="#/start/3">${t('held.open.action')}</a>`
      : html`<a class="button" href="#/start/6">${t('held.settle')}</a>
             <button type="button" class="button button-second" @click=${() => print()}>${icon('print')}${t('held.print')}</button>
             <a class="button button-quiet" href="#/start/3">${t('outcome.change')}</a>` })}
    ${findings(others(screening, 'hold'))}`;
}

// --- fixes: each was tried by the planner and leads to a plan ----------------------------------------

const OF_THE_PROFILE = ['diet', 'without'];

/** The fields a fix sets; null leaves one out. What the profile says is set there, since requests never loosen profiles. */
function applied(request, fix) {
  const next = { ...request, profile: { ...request.profile } };
  fix.changes.filter(change => change.kind === 'drop-wish').forEach(change => delete next[change.what]);
  for (const [field, value] of Object.entries(fix.set ?? {})) {
    delete next[field];
    if (OF_THE_PROFILE.includes(field)) next.profile[field] = value ?? (field === 'diet' ? 'omnivore' : []);
    else if (value !== null) next[field] = value;
  }
  return next;
}

/** Which supplement and how much is for a pharmacist to say, so such a fix is no button. */
const isButton = fix => fix.changes.every(change => change.kind !== 'supplement')
  && (Object.keys(fix.set ?? {}).length > 0 || fix.changes.every(change => change.kind === 'drop-wish'));

const fixWords = fix => fix.changes.map(change => change.words).join(' ');

function fixButton(fix, apply, request) {
  if (isButton(fix)) {
    return html`<li><button type="button" class="fix" @click=${() => apply(applied(request, fix))}><span lang="en">${fixWords(fix)}</span>
      <span class="fix-go">${t('fixes.try')}${icon('right')}</span></button></li>`;
  }
  const isSupplement = fix.changes.some(change => change.kind === 'supplement');
  return html`<li class="fix fix-words"><span lang="en">${fixWords(fix)}</span>
    ${isSupplement ? html`<a class="fix-go" href="#/start/2">${t('fixes.supplement')}${icon('right')}</a>` : nothing}</li>`;
}

/** Proven conflicts name what clashes; otherwise it is said where the nearest week falls short. */
const clash = ({ conflicts, shortfalls }) => {
  const proven = conflicts?.find(conflict => conflict.proven && conflict.members.length);
  return proven
    ? html`<p>${t('unplanned.clash')}</p><ul class="bullets plain-list">${proven.members.map(member => html`<li lang="en">${member.words}</li>`)}</ul>`
    : html`<p>${t('unplanned.misses')}</p><ul class="plain-list">${(shortfalls ?? []).map(each => html`<li lang="en">${each.words}</li>`)}</ul>`;
};

function unplanned(document, apply, request) {
  return html`
    ${note('wait', t(document.type.endsWith('no-feasible-plan') ? 'unplanned.impossible' : 'unplanned.notFound'), html`
      ${clash(document)}
      ${document.fixes?.length ? html`
        <h2>${t('fixes.title')}</h2>
        <p>${t('fixes.words')}</p>
        <ul class="fixes">${document.fixes.map(fix => fixButton(fix, apply, request))}</ul>`
      : html`<p>${t('fixes.none')}</p>`}`,
    { level: 1, actions: html`
      ${request.bestEffort ? nothing : html`<button type="button" class="button button-second" @click=${() => apply({ ...request, bestEffort: true })}>${t('unplanned.nearest')}</button>`}
      <a class="button button-quiet" href="#/start/2">${t('outcome.change')}</a>` })}
    ${findings(document.screening)}`;
}

function slips(document) {
  return note('wait', t('slips.title'), html`
    <p>${t('slips.words')}</p>
    <ul class="plain-list">${(document.violations ?? []).map(each => html`
      <li lang="en"><strong>${String(each.pointer ?? '').split('/').filter(Boolean).pop()}</strong>: ${each.message}</li>`)}</ul>`,
  { level: 1, actions: html`<a class="button" href="#/start/1">${t('outcome.change')}</a>` });
}

/** The words for an answer that is no plan; undefined where it is not of this kind. */
export function outcome(problem, apply, request) {
  const document = problem.document;
  switch (problem.kind) {
    case 'screening-refused': return refused(document);
    case 'screening-hold': return held(document);
    case 'no-feasible-plan':
    case 'no-plan-found': return unplanned(document, apply, request);
    case 'invalid-request': return slips(document);
    default: return undefined;
  }
}

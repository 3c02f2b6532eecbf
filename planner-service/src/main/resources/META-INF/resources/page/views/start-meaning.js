// Step six: what the answers mean, before anything is planned or stored.
import { html, nothing } from '../html.js';
import { t, amount } from '../words.js';
import { CORE } from '../parts/bars.js';
import { note, findings, plainWords } from '../parts/notes.js';
import { icon } from '../parts/icons.js';
import { settle } from './start-settle.js';

const rows = targets => CORE.map(code => targets.find(target => target.nutrient === code)).filter(Boolean);

const upper = target => !target.upper ? t('bars.noLimit')
  : target.upperScope === 'supplement' ? t('meaning.supplementLimit', { limit: amount(target.upper) }) : amount(target.upper);

const table = targets => html`
  <table class="facts">
    <caption>${t('meaning.caption')}</caption>
    <thead><tr><th scope="col">${t('meaning.nutrient')}</th><th scope="col">${t('meaning.need')}</th><th scope="col">${t('meaning.limit')}</th></tr></thead>
    <tbody>${rows(targets).map(target => html`
      <tr class="nutrient-${target.nutrient}"><th scope="row"><span class="dot" aria-hidden="true"></span>${t(`nutrient.${target.nutrient}`)}</th>
        <td><strong>${target.lower ? amount(target.lower) : '–'}</strong> ${target.lowerBasis ? html`<abbr title=${t(`basis.${target.lowerBasis}`)}>${target.lowerBasis}</abbr>` : nothing}</td>
        <td>${upper(target)}</td></tr>`)}</tbody>
  </table>
  <details class="fine"><summary>${t('meaning.sources')}</summary>
    <ul class="plain-list">${rows(targets).map(target => html`<li>${t(`nutrient.${target.nutrient}`)}: <span lang="en">${target.source}</span></li>`)}</ul></details>`;

const refused = screening => note('care', t('refused.title'), html`
  <ul class="plain-list">${screening.findings.filter(each => each.outcome === 'refuse').map(each => html`<li lang="en">${plainWords(each.message)}</li>`)}</ul>
  <p>${t('refused.words')}</p>`, { actions: html`<a class="button" href="#/nutrients">${t('refused.read')}</a>` });

const open = () => note('wait', t('held.open.title'), html`<p>${t('held.open.words')}</p>`,
  { actions: html`<a class="button" href="#/start/3">${t('held.open.action')}</a>` });

/** Each hold with what would settle it; then the planner is asked again. */
const held = (screening, again) => note('wait', t('held.title'), html`
  ${screening.findings.filter(each => each.outcome === 'hold').map(settle)}
  <p>${t('held.words')}</p>`, { actions: html`
  <button type="button" class="button" @click=${again}>${t('held.again')}</button>
  <button type="button" class="button button-second" @click=${() => print()}>${icon('print')}${t('held.print')}</button>` });

const stopped = (screening, again) => screening.outcome === 'refuse' ? refused(screening)
  : screening.findings.some(finding => finding.code === 'HEALTH_QUESTIONS_OPEN') ? open() : held(screening, again);

export function meaning({ energy, screening, targets }, again) {
  const isStopped = ['refuse', 'hold'].includes(screening.outcome);
  const rest = { ...screening, findings: screening.findings.filter(finding => finding.outcome !== 'refuse' && finding.outcome !== 'hold') };
  return html`
    ${isStopped ? stopped(screening, again) : nothing}
    ${energy ? html`<p class="energy-line">${t('meaning.energy', { energy: amount(energy, 0) })}</p>` : nothing}
    ${table(targets)}
    ${findings(rest)}`;
}

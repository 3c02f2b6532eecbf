// What became of a meal, and planning what is left anew.
import { html, nothing } from '../html.js';
import { t, today } from '../words.js';
import { note } from './notes.js';
import { icon } from './icons.js';
import * as instead from './instead.js';

const WAYS = ['planned', 'skipped'];

/** In the sheet of a serving: about its whole meal. Something else is asked for in a form of its own. */
export const becameOf = (eaten, tell) => html`
  <fieldset class="choice became"><legend>${t('eaten.title')}</legend><div class="choice-row">
    ${WAYS.map(as => html`<button type="button" class="pill" aria-pressed=${eaten?.as === as} @click=${() => tell(eaten?.as === as ? undefined : as)}>${t(`eaten.${as}`)}</button>`)}
    <button type="button" class="pill" aria-pressed=${eaten?.as === 'other' || instead.isTelling()} @click=${() => eaten?.as === 'other' ? tell() : instead.begin()}>${t('instead.pill')}</button>
  </div>${instead.insteadForm(foods => tell('other', foods))}</fieldset>`;

const eatenInstead = ({ what, foods }) => what ?? (foods ? html`<span lang="en">${foods.map(each => each.name).join(', ')}</span>` : t('eaten.other'));

/** Beside the name of a meal. */
export const eatenTag = eaten => !eaten ? nothing : html`
  <span class="tag">${eaten.as === 'skipped' ? nothing : icon('check')}${eaten.as === 'other' ? eatenInstead(eaten) : t(`eaten.${eaten.as}.tag`)}</span>`;

const firstLeft = days => days.map(day => day.date).find(date => date >= today());

/** What the week misses because of it, and one press that plans the days that are left. */
export function brokenByEaten(plan, replan, isReplanning) {
  const from = firstLeft(plan.days);
  return !plan.brokenByEaten?.length ? nothing : note('wait', t('eaten.broken'), html`
    <ul class="plain-list">${plan.brokenByEaten.map(each => html`<li lang="en">${each.words}</li>`)}</ul>`,
  { actions: from ? html`<button type="button" class="button" ?disabled=${isReplanning} @click=${() => replan(from)}>${t('eaten.replan')}</button>` : nothing });
}

// The five nutrients as bars: the middle line is the target, so a bar past the middle has covered it.
import { html, svg, nothing } from '../html.js';
import { t, amount, percent } from '../words.js';

export const CORE = ['magnesium', 'potassium', 'calcium', 'vitamin-d', 'vitamin-b12'];

/** The whole width is twice the target. */
const WIDTH_IN_TARGETS = 2;
const along = ofTarget => `${Math.min(100, Math.max(0, ofTarget / WIDTH_IN_TARGETS * 100)).toFixed(2)}%`;

export const totalOf = (totals, nutrient) => totals.find(total => total.nutrient === nutrient);

export const isCovered = total => total.ofTarget >= 1;

function limitShare(total) {
  const share = total.ofTarget && total.ofLimit ? total.ofTarget / total.ofLimit : undefined;
  return share && share < WIDTH_IN_TARGETS ? share : undefined;
}

/** The drawing alone; the words beside it say the same. `before` is drawn as an outline behind. */
export function bar(total, before) {
  const limit = limitShare(total);
  return html`
    <svg class="bar nutrient-${total.nutrient}" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height="100%" rx="6"></rect>
      ${limit ? svg`<rect class="bar-over" x=${along(limit)} width=${`${100 - parseFloat(along(limit))}%`} height="100%"></rect>` : nothing}
      <rect class="bar-fill" width=${along(total.ofTarget ?? 0)} height="100%" rx="6"></rect>
      ${before ? svg`<line class="bar-before" x1=${along(before.ofTarget)} x2=${along(before.ofTarget)} y1="0" y2="100%"></line>` : nothing}
      <line class="bar-target" x1="50%" x2="50%" y1="0" y2="100%"></line>
      ${limit ? svg`<line class="bar-limit" x1=${along(limit)} x2=${along(limit)} y1="0" y2="100%"></line>` : nothing}
    </svg>`;
}

const share = total => total.ofTarget === undefined ? nothing : percent(total.ofTarget);

/** Five rows for one day. */
export const dayBars = (totals, before) => html`
  <ul class="day-bars" aria-label=${t('bars.label')}>
    ${CORE.map(nutrient => {
      const total = totalOf(totals, nutrient);
      return total && html`
        <li>
          <span class="bar-name">${t(`nutrient.${nutrient}.short`)}</span>
          ${bar(total, before && totalOf(before, nutrient))}
          <span class="bar-share" title=${amount(total.amount)}>${share(total)}</span>
          <span class="only-heard">${amount(total.amount)}${total.unknownFoods ? `, ${t('bars.unknown', { count: total.unknownFoods })}` : ''}</span>
        </li>`;
    })}
  </ul>`;

const targetOf = (targets, nutrient) => targets.find(target => target.nutrient === nutrient);

/** Five cards for the mean day: what there is, what is needed, where the limit lies. */
export const meanCards = (mean, targets) => html`
  <ul class="mean-cards">
    ${CORE.map(nutrient => {
      const total = totalOf(mean, nutrient);
      const target = targetOf(targets, nutrient);
      return total && target && html`
        <li class="mean-card">
          <a class="mean-name" href="#/nutrients/${nutrient}">${t(`nutrient.${nutrient}`)}</a>
          <span class="mean-share">${share(total)}</span>
          ${bar(total)}
          <span class="mean-words">${t('bars.ofTarget', { amount: amount(total.amount), target: amount(target.lower) })}</span>
          <span class="mean-limit">${limitWords(target)}</span>
        </li>`;
    })}
  </ul>`;

const limitWords = target => !target.upper ? t('bars.noLimit')
  : target.upperScope === 'supplement' ? t('bars.limitSupplement', { limit: amount(target.upper) })
  : t('bars.limit', { limit: amount(target.upper) });

export const legend = () => html`
  <p class="legend">
    <svg class="bar nutrient-magnesium" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height="100%" rx="6"></rect>
      <rect class="bar-over" x="84%" width="16%" height="100%"></rect>
      <rect class="bar-fill" width="62%" height="100%" rx="6"></rect>
      <line class="bar-target" x1="50%" x2="50%" y1="0" y2="100%"></line>
      <line class="bar-limit" x1="84%" x2="84%" y1="0" y2="100%"></line>
    </svg>
    <span>${t('bars.legend')}</span>
  </p>`;

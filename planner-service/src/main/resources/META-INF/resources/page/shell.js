// What stands around every view: the name, the ways to go, how the page looks.
import { html, nothing } from './html.js';
import { t, LANGUAGES, currentLanguage, speak, usUnits, chooseUnits } from './words.js';
import { recallLong, rememberLong } from './memory.js';
import { drawNow } from './draw.js';
import { icon } from './parts/icons.js';
import { note } from './parts/notes.js';

const ways = () => {
  const plan = recallLong('plan');
  return [
    ['week', plan ? `#/week/${plan}` : '#/start'],
    ['shopping', plan ? `#/shopping/${plan}` : '#/shopping'],
    ['foods', '#/foods'],
    ['nutrients', '#/nutrients'],
    ['diary', '#/diary'],
    ['developers', '#/developers']
  ];
};

const display = () => recallLong('display', {});

function look(change) {
  const chosen = { ...display(), ...change };
  rememberLong('display', chosen);
  for (const [name, value] of Object.entries({ theme: chosen.theme, size: chosen.size })) {
    if (value) document.documentElement.dataset[name] = value;
    else delete document.documentElement.dataset[name];
  }
  drawNow();
}

async function changeLanguage(language) {
  await speak(language);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

const choice = (label, options, current, choose) => html`
  <fieldset class="choice">
    <legend>${label}</legend>
    <div class="choice-row">
      ${options.map(([value, words]) => html`
        <button type="button" class="pill" aria-pressed=${current === value} @click=${() => choose(value)}>${words}</button>`)}
    </div>
  </fieldset>`;

const closeMenus = event => event.currentTarget.closest('details')?.removeAttribute('open');
const escapes = event => {
  if (event.key !== 'Escape') return;
  event.currentTarget.removeAttribute('open');
  event.currentTarget.querySelector('summary').focus();
};

export const closeAllMenus = () => document.querySelectorAll('details.menu[open]').forEach(menu => menu.removeAttribute('open'));
addEventListener('click', event => event.target.closest?.('details.menu') ?? closeAllMenus());

const displayMenu = () => html`
  <details class="menu display-menu" @keydown=${escapes}>
    <summary class="quiet-button">${icon('sliders')}<span>${t('display.title')}</span></summary>
    <div class="menu-sheet">
      ${choice(t('display.size'), [['', t('display.size.normal')], ['large', t('display.size.large')]], display().size ?? '', size => look({ size }))}
      ${choice(t('display.theme'), [['', t('display.theme.auto')], ['light', t('display.theme.light')], ['dark', t('display.theme.dark')]],
        display().theme ?? '', theme => look({ theme }))}
      ${choice(t('display.units'), [['metric', t('display.units.metric')], ['us', t('display.units.us')]], usUnits() ? 'us' : 'metric',
        units => { chooseUnits(units); drawNow(); })}
      ${choice(t('display.language'), Object.entries(LANGUAGES), currentLanguage(), changeLanguage)}
    </div>
  </details>`;

const links = current => html`
  <ul>
    ${ways().map(([name, address]) => html`
      <li><a href=${address} aria-current=${current === name ? 'page' : nothing} @click=${closeMenus}>${t(`nav.${name}`)}</a></li>`)}
  </ul>`;

const header = view => html`
  <header class="top">
    <a class="brand" href="#/"><img src="/page/mark.svg" alt="" width="44" height="44"><span>Crampwise</span></a>
    <nav class="wide-nav" aria-label=${t('nav.label')}>${links(view.name)}</nav>
    <details class="menu narrow-nav" @keydown=${escapes}>
      <summary class="quiet-button">${icon('menu')}<span>${t('nav.menu')}</span></summary>
      <nav class="menu-sheet" aria-label=${t('nav.label')}>${links(view.name)}</nav>
    </details>
    ${displayMenu()}
  </header>`;

const footer = () => html`
  <footer class="bottom">
    <p>${t('footer.short')}</p>
    <p><a href="#/about">${t('footer.about')}</a> <a href="/q/swagger-ui">${t('footer.api')}</a></p>
  </footer>`;

const skip = event => {
  event.preventDefault();
  const main = document.getElementById('main');
  main.focus();
  main.scrollIntoView();
};

/** @param signIn whether the planner wants to know who asks: then this page can show foods and nutrients only */
export const shell = (view, signIn = false) => html`
  <a class="skip" href="#main" @click=${skip}>${t('nav.skip')}</a>
  ${header(view)}
  <main id="main" tabindex="-1" class="view-${view.name}">
    ${signIn ? note('know', t('problem.sign-in-required.title'), html`<p>${t('problem.sign-in-required.words')}</p>`) : nothing}
    ${view.draw()}
  </main>
  ${footer()}
  <p id="said" class="only-heard" role="status" aria-live="polite"></p>`;

// Starts the page: words first, then the view the address names.
import { render } from './html.js';
import { speak } from './words.js';
import { closeAllMenus, shell } from './shell.js';
import { onDraw } from './draw.js';
import { viewFor } from './routes.js';
import { wantsSignIn } from './api.js';

const root = document.getElementById('page');
let current;
let asked = 0;
let signIn = false;

function draw() {
  if (current) render(shell(current, signIn), root);
}

/** A new address: its view is fetched, shown from the top, and named to those who listen instead of look. */
async function go() {
  const turn = ++asked;
  const next = await viewFor(location.hash);
  if (turn !== asked) return;
  const isFirst = !current;
  if (current !== next) current?.leave?.();
  closeAllMenus();
  current = next;
  root.querySelector('.waking')?.remove();
  document.title = `${current.title()} · Crampwise`;
  draw();
  if (!isFirst && !current.keepsPlace) {
    scrollTo(0, 0);
    root.querySelector('h1')?.focus({ preventScroll: true });
  }
}

onDraw(draw);
addEventListener('hashchange', go);
await speak();
await go();
signIn = await wantsSignIn();
if (signIn) draw();

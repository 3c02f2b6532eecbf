// Views change their state, then ask to be drawn; many asks in one turn are one drawing.

let drawing = () => {};
let isDue = false;

export const onDraw = way => { drawing = way; };

export function draw() {
  if (isDue) return;
  isDue = true;
  queueMicrotask(() => {
    isDue = false;
    drawing();
  });
}

export const drawNow = () => drawing();

/** Says something to those who listen to the page instead of looking at it. */
export function announce(words) {
  const place = document.getElementById('said');
  if (!place) return;
  place.textContent = '';
  setTimeout(() => { place.textContent = words; }, 60);
}

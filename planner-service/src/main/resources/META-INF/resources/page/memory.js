// What this browser remembers. Health answers stay in the tab (session storage) and are gone when it is closed;
// only harmless things outlive it: the last plan's id, what is ticked off, how the page looks.

const read = (storage, name, otherwise) => {
  try {
    return JSON.parse(storage().getItem('crampwise.' + name)) ?? otherwise;
  } catch {
    return otherwise;
  }
};

const write = (storage, name, value) => {
  try {
    if (value === undefined) storage().removeItem('crampwise.' + name);
    else storage().setItem('crampwise.' + name, JSON.stringify(value));
  } catch { /* private windows may refuse: the page works without */ }
};

const tab = () => sessionStorage;
const browser = () => localStorage;

export const recall = (name, otherwise) => read(tab, name, otherwise);
export const remember = (name, value) => write(tab, name, value);
export const recallLong = (name, otherwise) => read(browser, name, otherwise);
export const rememberLong = (name, value) => write(browser, name, value);

export function forgetEverything() {
  for (const storage of [tab, browser]) {
    try {
      Object.keys(storage()).filter(key => key.startsWith('crampwise.')).forEach(key => storage().removeItem(key));
    } catch { /* nothing to forget then */ }
  }
}

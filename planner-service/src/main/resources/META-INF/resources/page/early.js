// Before anything is painted: the colours and the size of letters chosen last time.
(() => {
  try {
    const display = JSON.parse(localStorage.getItem('crampwise.display') || '{}');
    if (display.theme) document.documentElement.dataset.theme = display.theme;
    if (display.size) document.documentElement.dataset.size = display.size;
  } catch { /* without storage the defaults serve */ }
})();

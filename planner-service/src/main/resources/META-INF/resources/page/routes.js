// Addresses: #/week/ID and the like. A view is fetched when it is first wanted.

const VIEWS = {
  '': () => import('./views/welcome.js'),
  start: () => import('./views/start.js'),
  planning: () => import('./views/planning.js'),
  week: () => import('./views/week.js'),
  shopping: () => import('./views/shopping.js'),
  foods: () => import('./views/foods.js'),
  nutrients: () => import('./views/nutrients.js'),
  diary: () => import('./views/diary.js'),
  developers: () => import('./views/developers.js'),
  about: () => import('./views/about.js')
};

export async function viewFor(hash) {
  const [path, search] = hash.replace(/^#\/?/, '').split('?');
  const [name, ...rest] = path.split('/').map(part => {
    try { return decodeURIComponent(part); } catch { return part; }
  });
  const module = await (VIEWS[name] ?? (() => import('./views/lost.js')))();
  return module.open(rest, new URLSearchParams(search ?? ''));
}

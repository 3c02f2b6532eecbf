// The two services, called as anybody may call them.

let settings;

async function told() {
  settings ??= await ask('/page/settings.json');
  return settings;
}

const catalogUrl = async () => (await told()).catalogUrl;

/** Whether the planner wants to know who asks, which this page cannot tell it. */
export const wantsSignIn = () => told().then(all => all.signIn === true, () => false);

/** Anything that is not the answer hoped for: `kind` is the slug of its problem type, or how it failed to arrive. */
export class Problem extends Error {
  constructor(kind, status, document = {}) {
    super(document.detail || document.title || kind);
    this.kind = kind;
    this.status = status;
    this.document = document;
  }
}

const PATIENCE = { usual: 20_000, planning: 120_000 };

async function send(url, { method = 'GET', body, headers = {}, patience = PATIENCE.usual, signal } = {}) {
  const limit = AbortSignal.timeout(patience);
  try {
    return await fetch(url, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      signal: signal ? AbortSignal.any([signal, limit]) : limit
    });
  } catch (failure) {
    throw new Problem(signal?.aborted ? 'cancelled' : failure.name === 'TimeoutError' ? 'too-slow' : 'unreachable', 0);
  }
}

async function read(answer) {
  if (answer.status === 204) return null;
  try {
    return await answer.json();
  } catch {
    throw new Problem('unreadable', answer.status);
  }
}

export async function ask(url, options) {
  const answer = await send(url, options);
  const document = await read(answer);
  if (!answer.ok) {
    throw new Problem(String(document?.type ?? '').split('/').pop() || 'unknown', answer.status, document ?? {});
  }
  return document;
}

// --- planner ----------------------------------------------------------------------------------------

export const questions = () => ask('/v1/screening/questions');
export const targets = profile => ask('/v1/targets', { method: 'POST', body: profile });
export const makePlan = (request, key, signal) =>
  ask('/v1/plans', { method: 'POST', body: request, headers: { 'Idempotency-Key': key }, patience: PATIENCE.planning, signal });
export const plan = id => ask(`/v1/plans/${encodeURIComponent(id)}`);
export const report = id => ask(`/v1/plans/${encodeURIComponent(id)}/report`);
export const explanation = id => ask(`/v1/plans/${encodeURIComponent(id)}/explanation`);
export const verification = id => ask(`/v1/plans/${encodeURIComponent(id)}/verification`);
export const shoppingList = id => ask(`/v1/plans/${encodeURIComponent(id)}/shopping-list`);
export const calendarLink = (id, timeZone) => ask(`/v1/plans/${encodeURIComponent(id)}/calendar-links`, { method: 'POST', body: { timeZone } });
export const alternatives = (id, place) => ask(`/v1/plans/${encodeURIComponent(id)}/alternatives?${new URLSearchParams({ ...place, limit: 12 })}`);
export const mealAlternatives = (id, { date, meal }) => ask(`/v1/plans/${encodeURIComponent(id)}/meal-alternatives?${new URLSearchParams({ date, meal, limit: 50 })}`);

const change = (path, revision, body) =>
  ask(path, { method: 'POST', body, headers: { 'If-Match': `"${revision}"` }, patience: PATIENCE.planning });
export const swap = (plan, place) => change(`/v1/plans/${plan.id}/swaps`, plan.revision, place);
const eatenPath = (plan, date, meal) => `/v1/plans/${plan.id}/eaten/${date}/${meal}`;
/** Whether this planner keeps a log of what was eaten: its API document says. */
let keepsLog;
export const keepsEatenLog = () => keepsLog ??= send('/q/openapi').then(answer => answer.text()).then(text => text.includes('/eaten/{date}/{meal}'), () => false);
export const tellEaten = (plan, { date, meal }, as, foods) => as === undefined
  ? ask(eatenPath(plan, date, meal), { method: 'DELETE', headers: { 'If-Match': `"${plan.revision}"` }, patience: PATIENCE.planning })
  : ask(eatenPath(plan, date, meal), { method: 'PUT', body: { as, foods }, headers: { 'If-Match': `"${plan.revision}"` }, patience: PATIENCE.planning });
/** A serving that is locked stays when others change, and in another week. */
export const lock = (plan, place, isLocked) => ask(`/v1/plans/${plan.id}/locks?${new URLSearchParams(place)}`, { method: isLocked ? 'PUT' : 'DELETE', headers: { 'If-Match': `"${plan.revision}"` } });
export const replan = (plan, from) => change(`/v1/plans/${plan.id}/replans`, plan.revision, { from });
export const undo = plan => change(`/v1/plans/${plan.id}/undo`, plan.revision);

// --- the diary of a stored profile ------------------------------------------------------------------

const ofProfile = (id, rest = '') => `/v1/profiles/${encodeURIComponent(id)}${rest}`;
const revisionHeader = revision => revision === undefined ? {} : { 'If-Match': `"${revision}"` };
export const storeProfile = profile => ask('/v1/profiles', { method: 'POST', body: profile });
export async function deleteProfile(id) {
  const { revision } = await ask(ofProfile(id));
  return ask(ofProfile(id), { method: 'DELETE', headers: revisionHeader(revision) });
}
export const nights = (id, from, to) => ask(ofProfile(id, `/diary?from=${from}&to=${to}`));
export const nightsSummary = (id, from, to) => ask(ofProfile(id, `/diary/summary?from=${from}&to=${to}`));
export const tellNight = (id, date, night, revision) => ask(ofProfile(id, `/diary/${date}`), { method: 'PUT', body: night, headers: revisionHeader(revision) });
export const untellNight = (id, date, revision) => ask(ofProfile(id, `/diary/${date}`), { method: 'DELETE', headers: revisionHeader(revision) });
export const habits = () => ask('/v1/habits');

// --- catalog ----------------------------------------------------------------------------------------

const fromCatalog = async (path, parameters, signal) => {
  const search = new URLSearchParams();
  Object.entries(parameters ?? {}).forEach(([name, value]) => [value].flat().forEach(one => one && search.append(name, one)));
  return ask(await catalogUrl() + path + (search.size ? '?' + search : ''), { signal });
};
export const nutrients = () => fromCatalog('/v1/nutrients').then(answer => answer.nutrients);
export const nutrient = code => fromCatalog(`/v1/nutrients/${encodeURIComponent(code)}`);
export const sources = (code, parameters, signal) => fromCatalog(`/v1/nutrients/${encodeURIComponent(code)}/sources`, parameters, signal);
export const foods = (parameters, signal) => fromCatalog('/v1/foods', parameters, signal);
export const food = id => fromCatalog(`/v1/foods/${encodeURIComponent(id)}`);
export const nextPage = async (path, signal) => ask(await catalogUrl() + path, { signal });
export const catalogAddress = catalogUrl;

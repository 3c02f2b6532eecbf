// The answers a person gives, and the request they become.
import { recall, remember } from './memory.js';
import { daysFrom, today } from './words.js';

const EMPTY = {
  age: '', sex: '', heightCm: '', weightKg: '', activity: '', state: 'none', gestationWeeks: '', bmiBefore: '', monthsSinceBirth: '',
  diet: 'omnivore', without: [], dislikes: [], supplements: [], days: 7, noCooking: [], leftovers: [], sameBreakfast: '', snacks: '',
  answered: false, conditions: [], medicines: [], symptoms: [], seen: [], reviews: {}, details: {}
};

export const SAMPLE = {
  ...EMPTY, age: '72', sex: 'female', heightCm: '162', weightKg: '64', activity: 'low_active', answered: true,
  seen: ['conditions', 'medicines', 'symptoms'], sample: true
};

export const answers = () => ({ ...EMPTY, startDate: daysFrom(today(), 1), ...recall('answers', {}) });
export const keep = changes => {
  const next = { ...answers(), ...changes };
  remember('answers', next);
  return next;
};
export const takeSample = () => {
  remember('answers', { ...SAMPLE, startDate: daysFrom(today(), 1) });
  return answers();
};
export const forgetAnswers = () => remember('answers', undefined);

const figure = text => text === '' || text === undefined ? undefined : Number(String(text).replace(',', '.'));

const life = given => given.sex !== 'female' ? {}
  : given.state === 'pregnant' ? { pregnancy: { gestationWeeks: figure(given.gestationWeeks), bmiBefore: figure(given.bmiBefore) } }
  : given.state === 'lactating' ? { lactation: { monthsSinceBirth: figure(given.monthsSinceBirth) } } : {};

/** A question nobody looked at is not a no. */
export const isHealthAnswered = given => given.answered && ['conditions', 'medicines', 'symptoms'].every(part => given.seen.includes(part));

export const profileOf = given => ({
  age: figure(given.age), sex: given.sex, heightCm: figure(given.heightCm), weightKg: figure(given.weightKg), activity: given.activity,
  ...life(given),
  health: { answered: isHealthAnswered(given), conditions: given.conditions, medicines: given.medicines, symptoms: given.symptoms,
    reviews: Object.entries(given.reviews).filter(([, date]) => date).map(([code, date]) => ({ code, date })), details: given.details },
  diet: given.diet, without: given.without, supplements: given.supplements
});

export const requestOf = (given, seed = 1) => ({
  profile: profileOf(given), startDate: given.startDate, days: Number(given.days), seed,
  ...(given.dislikes.length ? { dislikes: given.dislikes.map(food => food.id) } : {}),
  ...(given.leftovers.length ? { leftovers: given.leftovers } : {}),
  ...effortOf(given.noCooking),
  ...(given.sameBreakfast ? { sameBreakfast: given.sameBreakfast } : {}),
  ...(given.snacks === '' ? {} : { snacks: Number(given.snacks) })
});

const effortOf = days => days?.length ? { maxEffort: Object.fromEntries(days.map(day => [day, 'assemble'])) } : {};

const isThere = value => value !== null && value !== undefined && (!Array.isArray(value) || value.length > 0);

/** The wishes of a plan as it shows them, as a request says them. */
export function wishesAgain({ noCooking, elsewhere, ...preferences }) {
  return {
    ...Object.fromEntries(Object.entries(preferences).filter(([, value]) => isThere(value))),
    ...effortOf(noCooking),
    ...(elsewhere?.length ? { elsewhere: elsewhere.map(({ date, occasion, share, reckoned }) => ({ date, occasion, ...(reckoned === 'given' ? { share } : {}) })) } : {})
  };
}

/** Enough for a profile: everything the first step asks for. */
export const isComplete = given => ['age', 'sex', 'heightCm', 'weightKg', 'activity'].every(field => given[field] !== '');

// Everything the page says comes from messages/*.json; numbers, dates and measures are said here.
import { recallLong, rememberLong } from './memory.js';

export const LANGUAGES = { en: 'English', de: 'Deutsch' };

let messages = {};
let language = 'en';
let plurals = new Intl.PluralRules('en');

export const currentLanguage = () => language;

/** British dates for the British, where the language is theirs. */
const locale = () => (navigator.languages ?? []).find(each => each.startsWith(language)) ?? language;

export async function speak(wanted) {
  const chosen = wanted || recallLong('language') || (navigator.language || 'en').slice(0, 2);
  language = LANGUAGES[chosen] ? chosen : 'en';
  if (wanted) rememberLong('language', wanted);
  const answer = await fetch(`/page/messages/${language}.json`);
  messages = await answer.json();
  plurals = new Intl.PluralRules(language);
  document.documentElement.lang = language;
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (hole, name) => name in values ? values[name] : hole);

export const knows = key => key in messages;

/** The text of a key; with `count`, its form for that number. */
export function t(key, values = {}) {
  const form = 'count' in values ? `${key}.${plurals.select(Number(values.count))}` : key;
  const text = messages[form] ?? messages[`${key}.other`] ?? messages[key];
  if (text === undefined) {
    console.error(`No text for ${key} in ${language}`);
    return key;
  }
  return fill(text, values);
}

/** A text for a code of the API, or the code in plain letters where the page does not know it. */
export const named = (group, code) => knows(`${group}.${code}`) ? t(`${group}.${code}`) : String(code).replaceAll('-', ' ');

/** A name within a sentence: English writes nutrients small there, German does not. */
export const within = name => language === 'en' ? name[0].toLowerCase() + name.slice(1) : name;

// --- numbers and units ------------------------------------------------------------------------------

export const usUnits = () => recallLong('units', language === 'en' && /-US$/.test(navigator.language) ? 'us' : 'metric') === 'us';
export const chooseUnits = units => rememberLong('units', units);

export const number = (value, digits) => new Intl.NumberFormat(locale(),
  digits === undefined ? { maximumSignificantDigits: Math.abs(value) >= 1000 ? 4 : 3 } : { maximumFractionDigits: digits }).format(value);

export const percent = share => `${number(Math.round(share * 100), 0)}\u00a0%`;

const UNITS = { ug: 'µg', kcal: 'kcal', g: 'g', mg: 'mg' };
export const unit = code => UNITS[code] ?? code;
export const amount = ({ value, unit: code }, digits) => `${number(value, digits ?? (value >= 100 ? 0 : value >= 10 ? 1 : 2))}\u00a0${unit(code)}`;

export const weight = grams => usUnits() ? `${number(grams / 28.3495, grams < 283 ? 1 : 0)}\u00a0oz` : `${number(grams, 0)}\u00a0g`;

const FRACTIONS = { 13: '⅛', 25: '¼', 33: '⅓', 38: '⅜', 50: '½', 63: '⅝', 67: '⅔', 75: '¾', 88: '⅞' };

function countWords(count) {
  const whole = Math.floor(count);
  const rest = Math.round((count - whole) * 100);
  if (rest === 0) return String(whole);
  return FRACTIONS[rest] ? (whole || '') + FRACTIONS[rest] : number(count, 2);
}

const plural = word => /(oz|shrimp)$/.test(word) || /[^s]s$/.test(word) ? word
  : /(ch|sh|ss|x|potato|tomato)$/.test(word) ? word + 'es' : /[^aeiou]y$/.test(word) ? word.slice(0, -1) + 'ies' : word + 's';

const MEASURE_ENDS = / of | shredded| crumbled| sliced| mashed| with /;

function measureWords(measure, count) {
  if (count <= 1) return measure;
  const end = measure.search(MEASURE_ENDS);
  return end < 0 ? plural(measure) : plural(measure.slice(0, end)) + measure.slice(end);
}

/** "1½ cups"; measures are names of the food data, which are English. */
export const household = ({ count, measure }) => `${countWords(count)}\u00a0${measureWords(measure, count)}`;
export const portion = given => given.measure ? `${household(given)} · ${weight(given.grams)}` : weight(given.grams);

// --- dates ------------------------------------------------------------------------------------------

const day = date => new Date(date + 'T12:00:00');
export const weekday = (date, form = 'long') => new Intl.DateTimeFormat(locale(), { weekday: form }).format(day(date));
export const dayMonth = date => new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long' }).format(day(date));
export const longDate = date => new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long' }).format(day(date));
export const isoDay = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');
export const daysFrom = (iso, more) => {
  const date = day(iso);
  date.setDate(date.getDate() + more);
  return isoDay(date);
};
export const today = () => isoDay(new Date());

export const listed = words => new Intl.ListFormat(language, { type: 'conjunction' }).format(words);

import { begun, numberInWords, own, phrase } from '@sitlog/words';
import { type TableFigureWords, type ToldTalkWords } from './told-words.js';

const OPEN = 'It may hold at this moment, or may not.';
const APART = 'An assessment of its own, apart from the accounts.';

/** English words of figures in a table. */
export const englishFigures: TableFigureWords = {
  measure: capital,
  of: (subjects) => phrase`of ${subjects}`,
  without: (what) => phrase`without ${what}`,
  disaggregation: (name) => name,
  byConvention: ({ note }) => phrase`bounds by convention: ${note}`,
  quantifiers: {
    exact_as_reported: 'exact as reported',
    at_least: 'at least',
    at_most: 'at most',
    approx: 'about',
    range: 'a range',
    verbal: '',
    unknown: 'number not known',
  },
  quantified: (how, number) => `${how} ${number}`,
  allThree: 'low, best and high',
  bounds: (low, best, high) => `low ${low}, best ${best}, high ${high}`,
  inPersons: (bounds, conversion) => `in persons ${bounds}, ${conversion}`,
  notGiven: 'not given',
  grade: (origin, grade) => begun(phrase`${origin}, grade ${own(grade)}.`),
  verified: 'Verified by the verification desk.',
  notCredible: 'Graded as not credible: outside what figures span.',
  standings: {
    lines: '',
    possible: OPEN,
    assessments: APART,
    possibleAssessments: `${APART} ${OPEN}`,
  },
  standingsInLine: {
    lines: '',
    possible: ', possibly not yet',
    assessments: ', an assessment',
    possibleAssessments: ', an assessment, possibly not yet',
  },
  label: 'Figures',
  caption: 'Side by side as they were given; figures are never added up.',
  columns: ['What is counted', 'Figure', 'Source', 'As of', 'Entry'],
  preferred: (by, at, reason) =>
    phrase`Preferred by ${by} on ${at}: the figure of this entry, because: ${reason}`,
  unlisted: (n) => `${numberInWords(n)} older figures of the same are not listed.`,
  spanned: (n, low, high) =>
    `The ${numberInWords(n)} credible figures span from ${low} to ${high}; that is no estimate.`,
  maybeLess: 'It may be less.',
  maybeMore: 'It may be more.',
  givenBy: (number, origin, asOf) => phrase`${number}, given by ${origin}, as of ${asOf}`,
};

const STANDINGS = {
  ahead: 'it lies ahead',
  possibly_passed: 'it may have passed',
  passed: 'it has passed, which changes no status',
} as const;

/** English words of demands, forecasts and alerts in full. */
export const englishTalks: ToldTalkWords = {
  status: (answer) => phrase`Status: ${answer}.`,
  standsBefore: (what) => phrase`It stands before: ${what}.`,
  metBy: (origins) => phrase`Said to be met by ${origins}.`,
  ways: {
    stated: 'stated by its own side',
    confirmed: 'confirmed',
    reported: 'reported',
    alleged: 'alleged of another side',
  },
  asks: {
    demand: 'demands',
    condition: 'sets as a condition',
    ultimatum: 'demands in an ultimatum',
  },
  told: ({ origin, way, isPossible, by, kind, of = [], what, before = [], consequence = [] }) =>
    phrase`According to ${origin}, ${own(englishTalks.ways[way])}${own(isPossible ? ', possibly later' : '')}: ${by} ${own(englishTalks.asks[kind])}${of.length === 0 ? [] : phrase` of ${of}`}: ${what}${before.length === 0 ? [] : phrase`, before ${before}`}${consequence.length === 0 ? [] : phrase`, else ${consequence}`}.`,
  noDeadline: 'No deadline is given.',
  deadlines: (told) => phrase`Deadline: ${told}.`,
  deadlinesDiffer: 'The deadlines differ, and none is ranked as the true one.',
  withoutDeadline: (origins) => phrase`That there is none is said by ${origins}.`,
  deadline: (at, origins, standing) =>
    phrase`${at}, given by ${origins}; ${own(STANDINGS[standing])}`,
  possibleDeadline: (at, origin) => phrase`possibly ${at}, given by ${origin}`,
  otherMatter: 'the matter of another entry',
  expects: (origin, what, window) => begun(phrase`${origin} expects: ${what}, ${window}.`),
  windows: {
    ahead: 'The window lies ahead.',
    in_window: 'The moment lies in the window.',
    passed: 'The window has passed, which makes it neither right nor wrong.',
  },
  basis: (basis) => phrase`Basis: ${basis}.`,
  forecast: 'Forecast',
  alerts: {
    deadline_near: 'A deadline is near',
    deadline_passed: 'A deadline has passed',
    forecast_window_ended: 'The window of a forecast has ended',
  },
  alert: (about, due, since) =>
    phrase`${about.length === 0 ? [] : phrase`${about}; `}due ${due}; so since ${since}. It changes no status.`,
};

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

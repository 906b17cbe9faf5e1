import { type TimeWords } from '../catalogue.js';
import { phrase } from '../phrase.js';

/** English words of moments and spans. */
export const times: TimeWords = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  moment: (day, clock, offset) => `${day}, ${clock} ${offset}`,
  sameDay: (day, from, to, offset) => `${day}, ${from} to ${to} ${offset}`,
  fromTo: (from, to) => `${from} to ${to}`,
  since: {
    unknown: 'from a time that nobody gives',
    after: (moment) => phrase`from some time after ${moment}`,
    before: (moment) => phrase`since before ${moment}`,
    at: (moment) => phrase`since ${moment}`,
    between: (from, to) => phrase`since some time between ${from} and ${to}`,
  },
  until: {
    unknown: 'until a time that nobody gives',
    after: (moment) => phrase`until some time after ${moment}`,
    before: (moment) => phrase`until ${moment} at the latest`,
    at: (moment) => phrase`until ${moment}`,
    between: (from, to) => phrase`until some time between ${from} and ${to}`,
  },
};

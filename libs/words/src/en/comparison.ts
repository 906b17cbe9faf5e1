import { type ComparisonWords } from '../catalogue.js';
import { own, phrase } from '../phrase.js';
import { spaced } from '../names/codes.js';

/** English words of what differs. */
export const comparison: ComparisonWords = {
  notThere: 'not on the board',
  notRaised: 'not raised',
  against: ' against ',
  both: ' and ',
  either: ' or ',
  state: spaced,
  withState: (values, state) => phrase`${values} (${own(state)})`,
  possibly: (values) => phrase`possibly ${values}`,
  oldOnly: 'old accounts only',
  still: (answer) => phrase`still ${answer}, resting on other accounts or grades`,
  becomes: (before, after) => phrase`${before} → ${after}`,
  row: (about, change, causes) =>
    phrase`${about}: ${change}${causes.length === 0 ? [] : phrase`; ${causes}`}`,
};

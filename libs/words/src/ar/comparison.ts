import { type ComparisonWords } from '../catalogue.js';
import { own, phrase } from '../phrase.js';
import { propositions } from './propositions.js';

/** Arabic words of what differs. */
export const comparison: ComparisonWords = {
  notThere: 'ليس على اللوحة',
  notRaised: 'غير مرفوع',
  against: ' مقابل ',
  both: ' و',
  either: ' أو ',
  state: (state) => propositions.states[state],
  withState: (values, state) => phrase`${values} (${own(state)})`,
  possibly: (values) => phrase`ربما ${values}`,
  oldOnly: 'روايات قديمة فقط',
  still: (answer) => phrase`ما زال ${answer}، استنادًا إلى روايات أو تقييمات أخرى`,
  becomes: (before, after) => phrase`${before} ← ${after}`,
  row: (about, change, causes) =>
    phrase`${about}: ${change}${causes.length === 0 ? [] : phrase`؛ ${causes}`}`,
};

import { many } from '../../plural.js';

/** Words of the list of what waits for verification. */
export const inbox = {
  title: 'To verify',
  hint: 'Contested lines first, then what the board rests on, then the oldest. j and k open beside the list, v says what was found out, d says that it is a duplicate.',
  count: (n: number, shown: string): string =>
    n === 0
      ? 'Nothing waits for verification.'
      : many('en', n, { one: `${shown} entry waits`, other: `${shown} entries wait` }),
  more: 'More wait than are listed: verify these first, or filter the timeline by verified:no.',
  weights: {
    contested: 'A contested line rests on it:',
    standing: 'The board rests on it:',
    other: 'No line of the board rests on it.',
  },
  own: 'You logged it: somebody else has to verify it.',
  verify: 'Verify',
  duplicate: 'It is a duplicate',
  next: 'Next to verify',
  previous: 'Previous to verify',
};

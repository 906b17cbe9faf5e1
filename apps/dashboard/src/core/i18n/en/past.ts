import { many } from '../plural.js';
import { type PhraseParts } from '../parts.js';

/** Words of what was recorded after the fact and changed answers about the past. */
export const past = {
  title: 'The past changed',
  head: (n: number, shown: string, since: PhraseParts | undefined): PhraseParts => [
    many('en', n, {
      one: 'The past changed, ',
      other: `The past changed in ${shown} answers, `,
    }),
    since === undefined ? 'at every moment' : ['since ', since],
  ],
  maybe: 'The past may have changed',
  because: 'because of',
  registered: 'a register was changed',
  onwards: (from: PhraseParts): PhraseParts => ['from ', from, ' on'],
  within: (from: PhraseParts, to: PhraseParts): PhraseParts => ['from ', from, ' to ', to],
  until: (to: PhraseParts): PhraseParts => ['up to ', to],
  always: 'at every moment',
  which: (n: number, shown: string): string =>
    many('en', n, { one: 'Which answer', other: `Which ${shown} answers` }),
  parts: {
    figures: 'figures',
    demands: 'demands',
    forecasts: 'forecasts',
    raised: 'alerts',
    checks: 'checks',
  },
  beforeAfter: 'Before and after',
  replay: 'Replay there',
  unlisted: 'More of it may be another, because of',
  sides: 'who stands on which side',
  more: (n: string): string => `and ${n} more`,
  unheard: (revision: string): string =>
    `So much was recorded after revision ${revision} that not all of it is listed: the past may be another, too.`,
  compare: 'Show what changed',
  seen: 'Seen',
  spoken: (n: number, shown: string, since: string | undefined): string =>
    `${many('en', n, {
      one: 'The past changed',
      other: `The past changed in ${shown} answers`,
    })}, ${since === undefined ? 'at every moment' : `since ${since}`}`,
};

import { many } from '../plural.js';
import { type PhraseParts } from '../parts.js';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Words that every screen uses. */
export const common = {
  language: 'English',
  and: (parts: readonly string[]): string => list.format(parts),
  close: 'Close',
  retry: 'Try again',
  open: 'Open',
  more: 'More',
  unknown: 'unknown',
  entries: (n: number, shown: string): string =>
    many('en', n, { one: `${shown} entry`, other: `${shown} entries` }),
  entryNo: (no: string): string => `Entry ${no}`,
  exercise: 'EXERCISE',
  print: 'Print',
  hidden: 'An invisible character, or one that turns the direction of the text',
  preview: {
    title: 'What the board would say',
    nothing: 'No answer of the board would change.',
    refused: (why: string): string => `This would be refused: ${why}`,
    more: (n: number, shown: string): string =>
      many('en', n, { one: `and ${shown} more line`, other: `and ${shown} more lines` }),
  },
  loading: 'Loading…',
  loadingLong: 'This takes longer than usual.',
  // Moments and spans; the parts are times already written out.
  at: (time: PhraseParts): PhraseParts => time,
  between: (from: PhraseParts, to: PhraseParts): PhraseParts => ['between ', from, ' and ', to],
  before: (to: PhraseParts): PhraseParts => ['by ', to, ' at the latest'],
  after: (from: PhraseParts): PhraseParts => ['from ', from, ' on'],
  sinceBetween: (from: PhraseParts, to: PhraseParts): PhraseParts => [
    'since some time between ',
    from,
    ' and ',
    to,
  ],
  sinceBefore: (to: PhraseParts): PhraseParts => ['since before ', to],
  since: (time: PhraseParts): PhraseParts => ['since ', time],
  sinceUnknown: 'since when is not known',
  someTime: 'at an unknown time',
  ago: (time: string): string => `${time} ago`,
  minutes: (n: string): string => `${n} min`,
  hours: (n: string): string => `${n} h`,
  days: (n: string): string => `${n} d`,
  seconds: (n: string): string => `${n} s`,
  grade: {
    supportWithdrawn: 'was 1: support withdrawn',
    of: (reliability: string, credibility: string): string =>
      `Source: ${reliability}. Information: ${credibility}.`,
  },
  problem: {
    title: 'This could not be loaded',
    unreachable: 'The server was not reached.',
    broken: 'This part cannot be shown',
    brokenHint:
      'A fault of this page. Nothing in the log is touched by it, and the rest of the page works: you can go on logging.',
    details: 'Details, for who looks after the server',
    requestId: (id: string): string => `Request ${id}`,
  },
};

import { many } from '../../plural.js';
import { type PhraseParts } from '../../parts.js';

const entries = (n: number, shown: string): string =>
  many('en', n, { one: `${shown} new entry`, other: `${shown} new entries` });
const changes = (n: number, shown: string): string =>
  many('en', n, { one: `${shown} other change`, other: `${shown} other changes` });

/** Words of the timeline. */
export const timeline = {
  order: { label: 'Order', happened: 'By happening', recorded: 'By recording' },
  direction: { label: 'Direction', descending: 'Latest first', ascending: 'Earliest first' },
  asOf: (valid: PhraseParts, known: PhraseParts, revision: string): PhraseParts => [
    'What had happened by ',
    valid,
    ', as known by ',
    known,
    ` (revision ${revision})`,
  ],
  unseen: (
    [entriesN, entriesShown]: readonly [number, string],
    [changesN, changesShown]: readonly [number, string],
  ): string => {
    const parts = [
      entriesN > 0 ? entries(entriesN, entriesShown) : '',
      changesN > 0 ? changes(changesN, changesShown) : '',
    ].filter((part) => part !== '');
    return `${parts.length === 0 ? 'Something new' : parts.join(', ')}: load`;
  },
  print: {
    failed: 'Not printed: not all entries could be loaded.',
    part: (first: string, last: string, total: string): string =>
      `Entries ${first} to ${last} of ${total} in this list. “Print” on the page prints up to 2,000; to have the others, narrow the list by a filter.`,
  },
  openDay: 'Beginning unknown',
  recordedDay: (day: string): string => `Recorded on ${day}`,
  thatDay: 'some time that day',
  coming: (n: string, total: string): string =>
    `${n} of ${total} entries are here; the others are on their way.`,
  loadingRow: (no: string): string => `${no} …`,
  by: (who: PhraseParts): PhraseParts => ['from ', who],
  gap: (length: string): string => `No entry tells of the ${length} between`,
  gapMatching: (length: string): string => `No matching entry tells of the ${length} between`,
  addHere: '+ add here',
  chips: {
    new: 'new',
    retracted: 'retracted',
    corrected: 'corrected since logged',
    unplaced: 'no registered place',
    possible: 'open whether it had begun',
    ahead: 'told beforehand',
    late: (span: string): string => `recorded ${span} later`,
    toOther: {
      recorded: 'Show where it stands by recording',
      happened: 'Show where it stands by happening',
    },
    disputed: 'disputed by another account',
    atOdds: (others: PhraseParts): PhraseParts => ['at odds with ', others],
  },
  lanes: {
    title: 'Along the time',
    label: 'In lanes by',
    others: (n: string): string => `${n} others`,
    unknown: (n: number, shown: string): string =>
      many('en', n, {
        one: `${shown} entry is not drawn: nobody knows when it happened.`,
        other: `${shown} entries are not drawn: nobody knows when they happened.`,
      }),
    legend:
      'A bar is as long as the time in which it may have happened; an arrow is an open end, a hollow bar is retracted. Where there are many, the height tells how many. Framed: where the entries in view below begin. A click goes to the entry, dragging narrows the list to a stretch of time.',
  },
  range: {
    title: 'Time range',
    from: 'From',
    to: 'to',
    apply: 'Only this time',
    lastHour: 'The last hour',
    lastDay: 'The last 24 hours',
    any: 'Any time',
    wrong: 'Write two moments, the earlier one first.',
  },
  facets: {
    title: 'Counts',
    family: 'Kind',
    origin: 'Origin',
    place: 'First place',
    mode: 'What it is',
    verification: 'Verification',
    more: (n: string): string => `${n} more`,
    sum: (total: string): string => `Each column adds up to ${total}.`,
  },
  nothing: {
    matches: 'No entry matches.',
    yet: 'No entry has been logged yet.',
    past: (valid: PhraseParts, known: PhraseParts): PhraseParts => [
      'By ',
      known,
      ' nothing had been recorded of what had happened by ',
      valid,
      '.',
    ],
    jump: 'Go to the first entry',
  },
  commands: {
    next: 'Next entry in the list',
    previous: 'Previous entry in the list',
    open: 'Open the entry',
    peek: 'Show the entry beside the list',
    add: 'Log what happened between this entry and the one above',
    unseen: 'Load what is new',
  },
};

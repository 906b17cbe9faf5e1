import { many } from '../../plural.js';
import { type PhraseParts } from '../../parts.js';

/** Words of the board. */
export const board = {
  title: 'Board',
  nothingSaid: 'Nothing is said',
  unknownRows: (n: number, shown: string): string =>
    many('en', n, {
      one: `Nothing is said of ${shown} more`,
      other: `Nothing is said of ${shown} more`,
    }),
  showUnknown: 'Show',
  possibly: (value: PhraseParts): PhraseParts => ['possibly ', value],
  possiblyHint: 'It is open whether this was so by then already.',
  abstains: (who: PhraseParts): PhraseParts => [who, ' speaks of it and does not say'],
  against: 'against',
  accounts: (n: number, shown: string): string =>
    many('en', n, { one: `${shown} account`, other: `${shown} accounts` }),
  stale: 'Old: may no longer be so',
  before: 'Before that',
  countedUntil: (time: PhraseParts): PhraseParts => [', counted until ', time],
  setAside: {
    overtaken: 'A later account says otherwise, and may take its place.',
    aged: 'It had grown old, and newer accounts stood beside it.',
    gave_way: 'It was what is expected until somebody says otherwise, and somebody did.',
    over: 'It came to its end.',
  },
  override: (who: PhraseParts, until: PhraseParts): PhraseParts => [
    'Set by hand by ',
    who,
    ' until ',
    until,
  ],
  derived: (state: string): string => `The accounts alone say: ${state}`,
  explain: 'Why?',
  taken: 'Counts',
  figures: 'Figures',
  figureCount: (n: number, shown: string): string =>
    many('en', n, { one: `${shown} figure`, other: `${shown} figures, never added up` }),
  olderFigures: (n: number, shown: string): string =>
    many('en', n, { one: `${shown} older figure`, other: `${shown} older figures` }),
  moved: { from: 'From', to: 'To' },
  unlistedFigures: (n: number, shown: string): string =>
    many('en', n, {
      one: `${shown} still older one is in the entries`,
      other: `${shown} still older ones are in the entries`,
    }),
  notCredible: 'doubtful',
  assessment: 'an assessment, not in the range above',
  preferred: (who: PhraseParts): PhraseParts => ['preferred by ', who],
  demands: 'Demands',
  demandOf: (by: PhraseParts, of: PhraseParts): PhraseParts => [by, ' of ', of],
  beforeThat: (what: PhraseParts): PhraseParts => ['before ', what],
  otherwise: (what: PhraseParts): PhraseParts => ['otherwise: ', what],
  deadline: (time: PhraseParts): PhraseParts => ['deadline ', time],
  forecasts: 'Forecasts',
  forecastWindow: (from: PhraseParts, to: PhraseParts): PhraseParts => [
    'expected between ',
    from,
    ' and ',
    to,
  ],
  forecastNotFact: 'An expectation, not something that happened',
  due: (time: PhraseParts): PhraseParts => ['due ', time],
  allOfCheck: (shown: string): string => `all ${shown} in the timeline`,
  decide: {
    override: 'Set by hand',
    lift: 'Lift',
    account: 'Add an account',
    prefer: 'Prefer',
    unprefer: 'No longer prefer',
    value: 'Answer',
    until: (zone: string): string => `Until (${zone})`,
    overrideMeans:
      'The board gives this answer until then, under your name; what the accounts say stays beside it.',
    liftMeans: 'The board says again what the accounts say.',
    preferMeans:
      'It stands out among the figures that count the same, under your name. No other goes.',
    unpreferMeans: 'No figure of these stands out any more.',
    accountMeans:
      'These kinds say something of this line. What you choose stands in the bar below.',
    accountWithout:
      'No kind says something of this line by itself: say by hand what the entry asserts.',
    accountAny: 'Another kind',
  },
  nothingToCheck: 'Nothing to look after',
  away: {
    title: 'Since you were last here',
    none: 'nothing new',
    entries: (n: number, shown: string): string =>
      many('en', n, { one: `${shown} new entry`, other: `${shown} new entries` }),
    changed: (n: number, shown: string): string =>
      many('en', n, { one: `${shown} answer changed`, other: `${shown} answers changed` }),
    corrected: (n: number, shown: string): string =>
      many('en', n, { one: `${shown} amendment`, other: `${shown} amendments` }),
    since: (time: PhraseParts): PhraseParts => ['since ', time],
    compare: 'Show what changed',
    seen: 'Seen',
  },
  attention: {
    title: 'Wants attention',
    deadlineIn: (left: string): string => `Deadline in ${left}`,
    taskOverdue: (late: string): string => `Task overdue by ${late}`,
    taskDue: (left: string): string => `Task due in ${left}`,
    moreTasks: (n: number, shown: string): string =>
      many('en', n, {
        one: `${shown} more task is due`,
        other: `${shown} more tasks are due`,
      }),
    contested: (_: number, shown: string): string => `${shown} contested`,
    stale: (_: number, shown: string): string => `${shown} old`,
    unverified: (n: number, shown: string): string =>
      many('en', n, {
        one: `${shown} entry unverified for more than a day`,
        other: `${shown} entries unverified for more than a day`,
      }),
  },
  narrow: {
    title: 'Narrow the board',
    by: { facet: 'Line', subject: 'Subject', only: 'State' },
    all: { facet: 'All lines', subject: 'All subjects', only: 'All states' },
    stale: 'old',
    shown: (shown: string, n: number, all: string): string =>
      many('en', n, {
        one: `${shown} of ${all} answer is shown.`,
        other: `${shown} of ${all} answers are shown.`,
      }),
    showAll: 'Show the whole board',
    fold: 'Fold all',
    unfold: 'Unfold all',
  },
  emptyPast: (time: PhraseParts): PhraseParts => ['Nothing was recorded before ', time],
  emptyPastJump: 'Go there',
  wall: {
    leave: 'Leave the wall display',
    asOf: (time: PhraseParts): PhraseParts => ['Data of ', time],
    page: (shown: string, all: string): string => `Page ${shown} of ${all}`,
    silent: (lines: string): string => `Nothing is said of: ${lines}`,
  },
};

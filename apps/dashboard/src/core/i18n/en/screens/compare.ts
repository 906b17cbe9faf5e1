import { many } from '../../plural.js';
import { type PhraseParts } from '../../parts.js';

/** Words of the comparison of two moments. */
export const compareScreen = {
  sentence: (from: PhraseParts, to: PhraseParts): PhraseParts => ['From ', from, ' to ', to],
  pair: (valid: PhraseParts, known: PhraseParts): PhraseParts => [
    'what had happened by ',
    valid,
    ' as known by ',
    known,
  ],
  revision: (n: string): string => `revision ${n}`,
  fromValid: 'From: had happened by',
  fromKnown: 'From: as known by',
  show: 'Compare',
  swap: 'Swap the two',
  presets: 'Show what changed',
  lastHour: 'in the last hour',
  lastDay: 'in the last 24 hours',
  sinceVisit: 'since you last looked',
  knownThen: 'in what is known of this moment since',
  sinceReport: 'since the last report',
  lastCorrection: 'by the last correction',
  noReport: 'No report had been issued by then.',
  noCorrection: 'Nothing had been corrected by then.',
  others: 'Other moments',
  openAll: 'All details',
  more: (shown: string): string => `${shown} more in this part.`,
  raised: 'raised',
  lastChange: 'Before and after the last change of entry',
  noSuchEntry: (no: string): string => `${no} was not found as known by then.`,
  marking: 'the strictest marking of the entries named here, as they are marked today',
  markingUnknown: 'The marking could not be read.',
  toHint: 'The later pair is that of the two clocks above.',
  sections: {
    worldChanged: 'The world changed',
    learned: 'We learned',
    corrected: 'We corrected',
  },
  hints: {
    worldChanged: 'Between the two moments in the world, as known in the end.',
    learned: 'Of the first moment in the world, by what was recorded since.',
    corrected: 'Of the first moment in the world, because what the log had said was changed.',
  },
  count: (n: number, shown: string): string =>
    many('en', n, { one: `${shown} answer`, other: `${shown} answers` }),
  none: 'Nothing.',
  before: 'Before',
  after: 'After',
  notThere: 'not on the board',
  because: 'Because of',
  registered: 'a register was changed',
  asked: (n: number, shown: string): string =>
    many('en', n, {
      one: `${shown} question is new on the board; nothing is said of it`,
      other: `${shown} questions are new on the board; nothing is said of them`,
    }),
  download: 'Download (JSON)',
};

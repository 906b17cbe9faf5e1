import { many } from '../../plural.js';
import { type PhraseParts } from '../../parts.js';

/** Words of the page for the next shift. */
export const handover = {
  title: (name: PhraseParts): PhraseParts => ['Handover: ', name],
  report: 'Full situation report',
  at: (valid: PhraseParts, known: PhraseParts): PhraseParts => [
    'What had happened by ',
    valid,
    ', as known by ',
    known,
  ],
  revision: (n: string): string => `revision ${n} of the log`,
  link: 'This moment, for good',
  contested: 'Contested',
  open: 'Open questions',
  stale: 'Growing old',
  demands: 'Open demands and deadlines',
  alerts: 'Alerts',
  denied: 'Denied, and affirmed by nobody',
  holds: 'What holds',
  checks: 'To look after in the log',
  waiting: 'Waiting on this device',
  waitingNone: 'Nothing waits here to be recorded.',
  waitingSome: (n: number, shown: string): string =>
    many('en', n, {
      one: `${shown} entry is not recorded yet`,
      other: `${shown} entries are not recorded yet`,
    }),
  none: 'none',
  notes: 'Notes for the next shift',
  notesHint:
    'Kept on this device, sealed, for a week after the last change, and printed; log what has to last.',
};

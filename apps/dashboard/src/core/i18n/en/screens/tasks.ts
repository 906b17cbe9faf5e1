import { many } from '../../plural.js';
import { type PhraseParts } from '../../parts.js';

/** Words of the board of tasks. */
export const tasks = {
  title: 'Tasks',
  hint: 'What the desk has decided, ordered or asked for, with who has it and until when. j and k open beside the board, u says that it is taken, e that it is done, r changes anything else, a gives a new one.',
  count: (n: number, shown: string): string =>
    n === 0
      ? 'Nothing is to be done.'
      : many('en', n, {
          one: `${shown} task is to be done`,
          other: `${shown} tasks are to be done`,
        }),
  overdueCount: (n: number, shown: string): string =>
    many('en', n, { one: `${shown} is overdue`, other: `${shown} are overdue` }),
  columns: { open: 'To be taken', taken: 'Taken', over: 'Done or dropped' },
  nothing: 'None.',
  more: 'More are done or dropped than are listed.',
  dueIn: (left: string): string => `Due in ${left}`,
  overdueBy: (left: string): string => `Overdue by ${left}`,
  noDue: 'No time is set.',
  since: (by: PhraseParts, at: PhraseParts): PhraseParts => ['as ', by, ' recorded at ', at],
  acts: { take: 'Taken', done: 'Done', change: 'Change' },
  next: 'Next task',
  previous: 'Previous task',
  add: 'New task',
  recorded: (no: string): string => `${no} is recorded.`,
  meanwhile: (no: string): string =>
    `${no} was changed meanwhile; look at it as it stands now, and decide again.`,
  notRecorded: (why: string): string => `Not recorded: ${why}`,
  form: {
    what: 'What is to be done',
    kind: 'Kind',
    owner: 'Who has it: a name, a team or a position',
    due: 'Due (in the zone of the screen; empty: no time is set)',
    give: 'Give the task',
  },
};

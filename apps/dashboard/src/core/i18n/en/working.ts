import { type PhraseParts } from '../parts.js';

/** Words of how a team works in a situation: its period, its marking, its languages. */
export const working = {
  period: 'Operational period',
  from: 'Period from',
  to: 'Period to',
  inZone: (zone: PhraseParts): PhraseParts => [
    'In ',
    zone,
    '. At its end the desk hands over; both empty: none.',
  ],
  span: (from: PhraseParts, to: PhraseParts): PhraseParts => [from, ' to ', to],
  states: { ahead: 'not begun', current: 'current', over: 'over' },
  marking: 'Marking of entries that name none',
  unsaidMarking: (marking: string): string => `${marking}, since nothing else is said`,
  markingHint: 'From now on. What was logged keeps its marking.',
  languages: 'Languages of the team',
  languagesHint:
    'The page and reports are offered in these; none chosen: in all. The first one goes first.',
  all: 'all',
  none: 'none said',
};

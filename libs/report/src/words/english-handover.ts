import { own, phrase } from '@sitlog/words';
import { type HandoverWords, type SpanTold } from './handover-words.js';

const UNITS = [
  ['days', 'd'],
  ['hours', 'h'],
  ['minutes', 'min'],
] as const;

function inUnits(span: SpanTold): string {
  const told = UNITS.filter(([unit]) => span[unit] > 0).map(
    ([unit, sign]) => `${span[unit]} ${sign}`,
  );
  return told.length === 0 ? '0 min' : told.join(' ');
}

/** The words of a handover in English. */
export const englishHandover: HandoverWords = {
  draftTitle: 'Handover (draft)',
  issuedTitle: (number) => `Handover, report no. ${number}`,
  draftName: (code) => `${code} handover, draft`,
  issuedName: (code, number) => `${code} handover, report no. ${number}`,
  facts: {
    handsOver: 'Hands over',
    takesOver: 'Takes over',
    period: 'Operational period',
    shift: 'Shift',
    onShift: 'On shift',
  },
  titles: {
    due: 'Alerts and deadlines',
    changed: 'What changed during the shift',
    disputed: 'Disputed',
    figures: 'Figures',
    tasks: 'Tasks still open',
    open: 'Open questions',
    old: 'Growing old',
    logged: 'Entries of the shift',
    next: 'Next actions',
    signatures: 'Signatures',
    made: 'How this was made',
  },
  alerts: 'Alerts',
  deadlines: 'Deadlines and windows',
  none: 'None.',
  fromTo: (from, to) => phrase`from ${from} to ${to}`,
  nothingBefore: 'it is not said since when',
  person: (name, duty) => (duty === undefined ? name : phrase`${name} (${duty})`),
  since: (person, at) => phrase`${person} since ${at}`,
  unauthenticated: 'unauthenticated',
  signed: (person, at) => phrase`${person}, signed ${at}`,
  nobodyYet: 'nobody has signed yet',
  nobody: 'nobody',
  draft: 'this is a draft; whoever issues it hands over',
  left: (span) => `In ${inUnits(span)}`,
  ago: (span) => `${inUnits(span)} ago`,
  leftAtLeast: (span) => `In ${inUnits(span)} at the earliest`,
  today: 'May fall due at any moment',
  windowEnds: (span) => `Window ends in ${inUnits(span)}`,
  overdue: (span) => `Overdue by ${inUnits(span)}`,
  noDue: 'No time is set',
  task: ({ what, owner, state, due }) =>
    phrase`${what}: ${owner}, ${own(state)}${due === undefined ? [] : phrase`, due ${due}`}.`,
  taskStates: { open: 'to be taken', taken: 'taken', done: 'done', dropped: 'dropped' },
  became: (before, now) => phrase`${before} → ${now}.`,
  logged: (kind, headline) => phrase`${own(kind)}: ${headline}`,
  retracted: ' (retracted)',
  more: (n) =>
    n === 1
      ? 'One earlier entry of the shift is not listed here; the timeline has it.'
      : `${n} earlier entries of the shift are not listed here; the timeline has them.`,
  noNext: 'None were written.',
  roles: { outgoing: 'Hands over', incoming: 'Takes over' },
  columns: ['Signature', 'Name', 'When', 'Note'],
};

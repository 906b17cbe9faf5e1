import { accepted, type Decision, refused } from '../../commands/decision.js';
import { type BeginShift, type EndShift } from '../../commands/people/shift-commands.js';
import { refusal } from '../../commands/refusal.js';
import { isSamePerson } from '../../commands/people/same-person.js';
import { shiftOf } from '../../state/people.js';
import { type SituationCore } from '../../state/state.js';
import { formatInstant } from '../../time.js';
import { whyUnnamed } from './why-unnamed.js';

/** Decides who is on shift: nobody twice, and whoever ends the shift of somebody else says why. */
export function decideShift(
  command: BeginShift | EndShift,
  author: string,
  core: SituationCore,
): Decision {
  const [unnamed] = whyUnnamed(author);
  if (unnamed !== undefined) return refused(unnamed);
  return command.kind === 'begin-shift'
    ? decideBeginning(command, author, core)
    : decideEnd(command, author, core);
}

function decideBeginning({ duty }: BeginShift, author: string, core: SituationCore): Decision {
  const standing = shiftOf(author, core);
  if (standing !== undefined) {
    const message = `${standing.person} has been on shift since ${formatInstant(standing.since)}.`;
    return refused(refusal('on-shift-already', message));
  }
  return accepted({ name: 'ShiftBegan', data: duty === undefined ? {} : { duty } });
}

function decideEnd({ person, reason }: EndShift, author: string, core: SituationCore): Decision {
  const whose = person ?? author;
  const shift = shiftOf(whose, core);
  if (shift === undefined) {
    const message = `${whose} is not on shift.`;
    return refused(refusal('not-on-shift', message, person === undefined ? undefined : '/person'));
  }
  if (reason === undefined && !isSamePerson(whose, author)) {
    const message = `Say why: the shift of ${shift.person} is not yours.`;
    return refused(refusal('malformed', message, '/reason'));
  }
  const data = { person: shift.person, ...(reason === undefined ? {} : { reason }) };
  return accepted({ name: 'ShiftEnded', data });
}

import { type AdvanceScript, type CorrectScript } from '../commands/clock-commands.js';
import { accepted, type Decision, refused } from '../commands/decision.js';
import { refusal } from '../commands/refusal.js';
import { isUnnamed, type StampedCommand } from '../commands/stamped-command.js';
import { type SituationCore } from '../state/state.js';
import { formatInstant } from '../time.js';

/** Decides that the clock of an exercise goes on to a moment; where it may stand was judged when the command was stamped. */
export function decideAdvance(
  { reason, to }: AdvanceScript,
  { author }: StampedCommand,
  core: SituationCore,
): Decision {
  if (core.opened?.mode !== 'exercise') {
    return refused(refusal('not-an-exercise', 'Only an exercise has a clock that can be moved.'));
  }
  if (isUnnamed(author)) {
    return refused(refusal('operator-unnamed', 'Name the person who moves the clock.'));
  }
  return accepted({ name: 'ScriptAdvanced', data: { reason, to: formatInstant(to) } });
}

/** Decides that the script of an exercise goes back to where it was left by mistake; somebody has to answer for that by name. */
export function decideScript(
  { reason, resumeAt }: CorrectScript,
  { author, beyondFrom }: StampedCommand,
  core: SituationCore,
): Decision {
  if (core.opened?.mode !== 'exercise') {
    return refused(
      refusal('not-an-exercise', 'Only an exercise has a script that can be put right.'),
    );
  }
  if (isUnnamed(author)) {
    return refused(refusal('operator-unnamed', 'Name the person who puts the script right.'));
  }
  if (beyondFrom === undefined) {
    const message = 'The script has not gone beyond that moment: go on from there with recordedAt.';
    return refused(refusal('script-in-order', message, '/resumeAt'));
  }
  const data = { reason, from: beyondFrom, resumeAt: formatInstant(resumeAt) };
  return accepted({ name: 'ScriptCorrected', data });
}

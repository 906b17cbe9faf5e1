import { type ContinueSituation } from '../commands/commands.js';
import { type Decision, unless } from '../commands/decision.js';
import { refusal } from '../commands/refusal.js';
import { isUnnamed } from '../commands/stamped-command.js';

/** Decides that a situation goes on without some of its events: somebody has to answer for that by name. */
export function decideContinuation(
  { kind: _, ...data }: ContinueSituation,
  author: string,
): Decision {
  const unnamed = refusal('operator-unnamed', 'Name the person who accepts this.');
  return unless(isUnnamed(author) ? [unnamed] : [], () => ({
    name: 'SituationContinued',
    data,
  }));
}

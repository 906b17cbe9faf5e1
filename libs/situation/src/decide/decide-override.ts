import { checkSaid } from '../commands/check-entry.js';
import { type LiftOverride, type OverrideProposition } from '../commands/commands.js';
import { accepted, type Decision, refused, unless } from '../commands/decision.js';
import { aspectOf, splitProposition } from '../registers.js';
import { refusal, type Refusal } from '../commands/refusal.js';
import { type SituationCore } from '../state/state.js';
import { formatInstant, type Micros } from '../time.js';

/** Decides an answer by hand and its end. */
export function decideOverride(
  command: OverrideProposition | LiftOverride,
  recordedAt: Micros,
  core: SituationCore,
): Decision {
  return command.kind === 'lift-override'
    ? decideLifting(command, recordedAt, core)
    : decideOverriding(command, recordedAt, core);
}

function decideOverriding(
  { kind: _, ...command }: OverrideProposition,
  recordedAt: Micros,
  core: SituationCore,
): Decision {
  const { expiresAt } = command;
  const refusals = [
    ...checkSaid(command, '', core.registers),
    ...sayingSomething(command, core),
    ...(expiresAt > recordedAt ? [] : [NOT_AHEAD]),
  ];
  return unless(refusals, () => ({
    name: 'PropositionOverridden',
    data: { ...command, expiresAt: formatInstant(expiresAt) },
  }));
}

const NOT_AHEAD = refusal(
  'expiry-not-ahead',
  'An override ends by itself: name a moment that lies ahead.',
  '/expiresAt',
);

function sayingSomething(
  { proposition, value }: Pick<OverrideProposition, 'proposition' | 'value'>,
  { registers }: SituationCore,
): readonly Refusal[] {
  const { subject, aspect } = splitProposition(proposition);
  const registered = registers.subject.get(subject);
  const { abstain } =
    (registered === undefined ? undefined : aspectOf(registered, aspect, registers.vocabulary)) ??
    {};
  if (value !== abstain) return [];
  const message = `"${value}" says nothing, so there is nothing to override with.`;
  return [refusal('value-not-allowed', message, '/value')];
}

function decideLifting(
  { proposition, reason }: LiftOverride,
  recordedAt: Micros,
  { overrides }: SituationCore,
): Decision {
  const inForce = overrides
    .get(proposition)
    ?.some(({ expiresAt, endedAt = expiresAt }) => endedAt > recordedAt);
  if (inForce !== true) {
    return refused(refusal('no-override', `No override of ${proposition} is in force.`));
  }
  return accepted({ name: 'OverrideLifted', data: { proposition, reason } });
}

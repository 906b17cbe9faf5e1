import { type NewEvent } from '@sitlog/event-store';
import { type ClockReading } from '@sitlog/situation';
import { type CommandEnvelope } from '../command-envelope.js';
import { type CommandOutcome } from '../command-outcome.js';
import { type UnitOfWork } from './unit-of-work.js';

/** What would come of a command: an outcome without an event, or the event as it would be stored at the next revision. */
export type Rehearsal = (
  | { readonly kind: 'settled'; readonly outcome: CommandOutcome }
  | { readonly kind: 'event'; readonly event: NewEvent }
) & {
  readonly stream: string;
  /** The revision that the next event will have. */
  readonly revision: number;
};

/** A command that is only decided, and who waits for what would come of it. */
export interface PendingRehearsal {
  readonly envelope: CommandEnvelope;
  readonly resolve: (rehearsal: Rehearsal) => void;
  readonly reject: (error: unknown) => void;
}

/** Decides a command in a unit of work of its own, which nobody stores. */
export async function rehearsedIn(
  unit: UnitOfWork,
  envelope: CommandEnvelope,
  { stream, clock }: { readonly stream: string; readonly clock: ClockReading },
): Promise<Rehearsal> {
  await unit.add(envelope, clock);
  const [result] = unit.results;
  const place = { stream, revision: unit.expected + 1 };
  if (result?.kind === 'settled') return { kind: 'settled', outcome: result.outcome, ...place };
  const [event] = unit.events;
  if (event === undefined) throw new Error('A rehearsal has no key, so none is known before.');
  return { kind: 'event', event, ...place };
}

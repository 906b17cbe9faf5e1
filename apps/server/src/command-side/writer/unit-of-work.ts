import { type NewEvent, type Position } from '@sitlog/event-store';
import {
  type ClockReading,
  type EntryState,
  type Fact,
  type SituationEvent,
  type StampedCommand,
  type SituationDecider,
} from '@sitlog/situation';
import { type SituationAggregate } from '../aggregate/situation-aggregate.js';
import { SituationFold } from '../aggregate/situation-fold.js';
import { type CommandEnvelope } from '../command-envelope.js';
import { type CommandOutcome, type CommandReceipt } from '../command-outcome.js';
import { decider as shippedDecider } from '../decider.js';
import { isReplacedMeanwhile } from '../item-tag.js';
import { receiptFor } from '../receipt-for.js';
import { recordedAtFor } from './recorded-at.js';
import { type StoredMoments, toEvent } from './to-event.js';

/** What a command came to within a unit of work: settled by itself, or standing for the event at that place of it. */
export type CommandResult =
  | { readonly kind: 'settled'; readonly outcome: CommandOutcome }
  | { readonly kind: 'earlier'; readonly revision: number; readonly envelope: CommandEnvelope }
  | { readonly kind: 'event'; readonly index: number; readonly repeated: boolean };

/** Commands decided one after the other on an aggregate's state, with the events to append together. */
export class UnitOfWork {
  readonly results: CommandResult[] = [];
  readonly events: NewEvent[] = [];
  /** Revision that the append expects; -1 = no stream. */
  readonly expected: number;
  private readonly recorded: SituationEvent[] = [];
  /** What the aggregate will hold besides, once the events are stored. */
  private readonly changes: SituationFold;
  private needed: ReadonlyMap<string, EntryState> = new Map();

  constructor(
    private readonly situation: string,
    private readonly aggregate: SituationAggregate,
    private readonly decider: SituationDecider = shippedDecider,
  ) {
    this.expected = aggregate.core.revision;
    this.changes = new SituationFold((entryNo) => this.needed.get(entryNo), aggregate);
  }

  /** Decides one command on what the aggregate holds and what this unit adds to it. Order: key, If-Match, decide. */
  async add(envelope: CommandEnvelope, clock: ClockReading): Promise<void> {
    this.results.push(this.known(envelope) ?? (await this.decided(envelope, clock)));
  }

  /** The events are stored: the aggregate takes them over. */
  adopted(): void {
    this.aggregate.adopt(this.changes);
  }

  /** The receipt for the event at a place of the unit, once the store has answered its positions. */
  receiptAt(index: number, positions: readonly Position[]): CommandReceipt {
    const event = this.recorded[index];
    const position = positions[index];
    if (event === undefined || position === undefined) {
      throw new Error('The store acknowledged other events than were appended.');
    }
    return receiptFor(event, position);
  }

  private known(envelope: CommandEnvelope): CommandResult | undefined {
    const { author, commandId, requestHash } = envelope;
    const pending = this.changes.command(author, commandId);
    const earlier = pending ?? this.aggregate.command(author, commandId);
    if (earlier === undefined) return undefined;
    if (earlier.requestHash !== requestHash) return settled({ kind: 'key-reused' });
    const { revision } = earlier;
    return pending === undefined
      ? { kind: 'earlier', revision, envelope }
      : { kind: 'event', index: revision - this.expected - 1, repeated: true };
  }

  private async decided(envelope: CommandEnvelope, clock: ClockReading): Promise<CommandResult> {
    const entries = await this.aggregate.entriesFor(envelope.command, this.changes);
    this.needed = entries;
    const stale = staleMatch(envelope, entries);
    if (stale !== undefined) return settled(stale);
    const { core } = this.changes;
    const beyondFrom = await this.beyondFrom(envelope);
    const stamp = recordedAtFor(envelope, { core, clock, beyondFrom });
    if ('refused' in stamp) return settled({ kind: 'refused', refusals: [stamp.refused] });
    const { command, author } = envelope;
    const stamped: StampedCommand = {
      command,
      author,
      recordedAt: stamp.moment,
      clock,
      ...(beyondFrom !== undefined && { beyondFrom }),
    };
    const decision = this.decider.decide(stamped, { core, entries });
    // Whoever did not get the answer asks again, and finds what they put there themselves.
    if (decision.kind !== 'unchanged' && isReplacedMeanwhile(envelope, core)) {
      return settled({ kind: 'replaced-meanwhile' });
    }
    if (decision.kind !== 'accepted') return settled(decision);
    const storedAt = Math.round(clock.now);
    this.take(decision.fact, envelope, { recordedAt: stamp.moment, storedAt });
    return { kind: 'event', index: this.events.length - 1, repeated: false };
  }

  /** The first revision that a correction of the script finds at the moment to go back to, or after it. */
  private async beyondFrom({ command }: CommandEnvelope): Promise<number | undefined> {
    if (command.kind !== 'correct-script') return undefined;
    const axis = await this.aggregate.axis();
    for (const event of this.recorded) axis.take(event);
    return axis.firstFrom(command.resumeAt);
  }

  private take(fact: Fact, envelope: CommandEnvelope, at: StoredMoments): void {
    const stored = toEvent(fact, envelope, { situation: this.situation, ...at });
    const revision = this.changes.core.revision + 1;
    // Folded from what is stored, so that the aggregate holds the same as everyone who reads the log.
    const event = this.changes.take({ ...stored, revision });
    if (event === undefined) throw new Error(`${fact.name} cannot be read back as it is stored.`);
    this.events.push(stored);
    this.recorded.push(event);
  }
}

function settled(outcome: CommandOutcome): CommandResult {
  return { kind: 'settled', outcome };
}

function staleMatch(
  { ifMatch, command }: CommandEnvelope,
  entries: ReadonlyMap<string, EntryState>,
): CommandOutcome | undefined {
  if (ifMatch === undefined || !('entryNo' in command)) return undefined;
  const entry = entries.get(command.entryNo);
  if (entry === undefined || entry.revision === ifMatch) return undefined;
  return { kind: 'stale', currentRevision: entry.revision };
}

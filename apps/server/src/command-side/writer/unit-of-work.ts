import { type NewEvent, type Position } from '@sitlog/event-store';
import {
  type ClockReading,
  entryOf,
  type EntryState,
  evolveCore,
  evolveEntry,
  type Fact,
  type Micros,
  type SituationCore,
  type SituationEvent,
} from '@sitlog/situation';
import { decider } from '../decider.js';
import { type Desk } from '../aggregate/situation-aggregate.js';
import { commandKey, type StoredOrder } from '../aggregate/situation-fold.js';
import { type CommandEnvelope } from '../command-envelope.js';
import { type CommandOutcome, type Receipt } from '../command-outcome.js';
import { receiptFor } from '../receipt-for.js';
import { recordedAtFor } from './recorded-at.js';
import { sealEvent } from './to-event.js';

/** An order's part in a batch: settled by itself, or standing for the event at that place of the batch. */
export type Part =
  | { readonly kind: 'settled'; readonly outcome: CommandOutcome }
  | { readonly kind: 'earlier'; readonly revision: number; readonly order: CommandEnvelope }
  | { readonly kind: 'event'; readonly index: number; readonly repeated: boolean };

/** Orders decided one after the other on a desk's state, with the events to append together. */
export class Batch {
  readonly parts: Part[] = [];
  readonly events: NewEvent[] = [];
  private readonly decisions: { readonly fact: Fact; readonly recordedAt: Micros }[] = [];
  private readonly stored: StoredOrder[] = [];
  private readonly entries = new Map<string, EntryState>();
  private readonly keys = new Map<string, { readonly hash: string; readonly index: number }>();
  private core: SituationCore;
  /** Revision that the append expects; -1 = no stream. */
  readonly expected: number;

  constructor(
    private readonly situation: string,
    private readonly desk: Desk,
  ) {
    this.core = desk.core;
    this.expected = desk.core.revision;
  }

  /** Decides one order on what the desk holds and what the batch adds to it. CommandEnvelope: key, If-Match, decide. */
  async add(order: CommandEnvelope, clock: ClockReading): Promise<void> {
    this.parts.push(this.known(order) ?? (await this.decided(order, clock)));
  }

  /** The events are stored: the desk takes them over. */
  adopted(): void {
    this.desk.adopt(this.core, this.entries, this.stored);
  }

  /** The receipt for the event at a place of the batch, once the store has answered its positions. */
  receiptAt(index: number, positions: readonly Position[]): Receipt {
    const event = this.events[index];
    const decision = this.decisions[index];
    const position = positions[index];
    if (event === undefined || decision === undefined || position === undefined) {
      throw new Error('The store acknowledged other events than were appended.');
    }
    const { fact, recordedAt } = decision;
    const revision = this.expected + 1 + index;
    return receiptFor(fact, { eventId: event.id, revision, position, recordedAt });
  }

  private known(order: CommandEnvelope): Part | undefined {
    const pending = this.keys.get(commandKey(order.author, order.commandId));
    if (pending !== undefined) {
      return pending.hash === order.requestHash
        ? { kind: 'event', index: pending.index, repeated: true }
        : settled({ kind: 'key-reused' });
    }
    const earlier = this.desk.command(order.author, order.commandId);
    if (earlier === undefined) return undefined;
    return earlier.requestHash === order.requestHash
      ? { kind: 'earlier', revision: earlier.revision, order }
      : settled({ kind: 'key-reused' });
  }

  private async decided(order: CommandEnvelope, clock: ClockReading): Promise<Part> {
    const entries = await this.desk.entriesFor(order, this.entries);
    const stale = staleMatch(order, entries);
    if (stale !== undefined) return settled(stale);
    const beyondFrom = await this.beyondFrom(order);
    const at = { core: this.core, clock, beyondFrom };
    const moment = recordedAtFor(order, at);
    if ('refused' in moment) return settled({ kind: 'refused', refusals: [moment.refused] });
    const recordedAt = moment.moment;
    const { command, author } = order;
    const stamped = {
      command,
      author,
      recordedAt,
      clock,
      ...(beyondFrom !== undefined && { beyondFrom }),
    };
    const decision = decider.decide(stamped, { core: this.core, entries });
    if (decision.kind !== 'accepted') return settled(decision);
    const placement = { situation: this.situation, recordedAt, storedAt: Math.round(clock.now) };
    const event = sealEvent(decision.fact, order, placement);
    this.take(decision.fact, order, { recordedAt, event }, entries);
    return { kind: 'event', index: this.events.length - 1, repeated: false };
  }

  /** The first revision that a correction of the script finds at the moment to go back to, or after it. */
  private async beyondFrom({ command }: CommandEnvelope): Promise<number | undefined> {
    if (command.kind !== 'correct-script') return undefined;
    const axis = await this.desk.axis();
    for (const [index, { fact, recordedAt }] of this.decisions.entries()) {
      axis.take({ ...fact, revision: this.expected + 1 + index, recordedAt });
    }
    return axis.firstFrom(command.resumeAt);
  }

  private take(
    fact: Fact,
    order: CommandEnvelope,
    { recordedAt, event }: { readonly recordedAt: Micros; readonly event: NewEvent },
    entries: ReadonlyMap<string, EntryState>,
  ): void {
    const revision = this.core.revision + 1;
    // Folded from what is stored, so that the desk holds the same bytes as everyone who reads the log.
    const stored = {
      name: fact.name,
      data: event.data,
      eventId: event.id,
      revision,
      recordedAt,
      author: order.author,
    } as unknown as SituationEvent;
    const entryNo = entryOf(stored);
    const before = entryNo === undefined ? undefined : entries.get(entryNo);
    const after = evolveEntry(before, stored);
    this.core = evolveCore(this.core, stored, before, after);
    if (entryNo !== undefined && after !== undefined) this.entries.set(entryNo, after);
    this.events.push(event);
    this.decisions.push({ fact, recordedAt });
    this.stored.push({ order, revision, eventId: event.id });
    const key = commandKey(order.author, order.commandId);
    this.keys.set(key, { hash: order.requestHash, index: this.events.length - 1 });
  }
}

function settled(outcome: CommandOutcome): Part {
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

import {
  type AppendResult,
  type EventStore,
  EventStoreError,
  type NewEvent,
} from '@sitlog/event-store';
import { type Clock } from '@sitlog/platform';
import { type ClockReading, situationStream } from '@sitlog/situation';
import { setTimeout as pause } from 'node:timers/promises';
import { type ClockWatch } from '../../clock/clock-watch.js';
import { type FoundBreak, SituationBroken } from '../../continuity/breaks.js';
import { isDeleted } from '../../continuity/look-at-stream.js';
import { type WriteGate } from '../../store/write-gate.js';
import { answerOrders, type Waiting } from './answer-commands.js';
import { Batch, type Part } from './unit-of-work.js';
import { type DeskView } from '../aggregate/snapshot-source.js';
import { Desk } from '../aggregate/situation-aggregate.js';
import { type CommandEnvelope } from '../command-envelope.js';
import { type CommandOutcome } from '../command-outcome.js';
import { settle } from './retry-append.js';

const BATCH_EVENTS = 256;
const BATCH_BYTES = 512 * 1024;
/** So often others may get ahead before a decision is given up; each time they have written something. */
const MOST_CONFLICTS = 100;

/** What a writer works with. */
export interface WritingTools {
  readonly store: EventStore;
  readonly view: DeskView;
  readonly clock: Pick<Clock, 'now'>;
  /** Judges the clock; without it, it is taken to be right. */
  readonly clocks?: Pick<ClockWatch, 'ready' | 'reading'>;
  /** Says why nothing can be written now. */
  readonly gate?: WriteGate;
  /** Is told of a situation whose stream does not continue what was seen of it. */
  readonly onBroken?: (situation: string, found: FoundBreak) => void;
  /** Aborts when this process ends: what is still unknown then is answered so. */
  readonly ending?: AbortSignal;
}

/**
 * The one writer of a situation in this process: decides the waiting orders one after the other and appends their events
 * together at the expected revision. Another process may write too: then it reads on and decides again.
 */
export class SituationWriter {
  private waiting: Waiting[] = [];
  private working = false;
  private isOutOfDate = false;
  /** Halved where the store does not take so much at once. */
  private batchBytes = BATCH_BYTES;
  private readonly desk: Desk;
  private readonly stream: string;

  constructor(
    private readonly situation: string,
    private readonly tools: WritingTools,
  ) {
    this.desk = new Desk(situation, tools.store, tools.view);
    this.stream = situationStream(situation);
  }

  /** Puts an order before the record. Rejects with an EventStoreError when the store cannot say or cannot take it. */
  submit(order: CommandEnvelope): Promise<CommandOutcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
      if (!this.working) void this.work();
    });
  }

  /** Forgets what it knows of the situation: what was decided on it before is not what the log holds now. */
  forget(): void {
    this.isOutOfDate = true;
  }

  /** Whether the situation was never opened: then nobody needs this writer. */
  get isEmpty(): boolean {
    return this.desk.core.revision === -1;
  }

  private async work(): Promise<void> {
    this.working = true;
    // Orders that arrive in the same turn share one append.
    await pause(0);
    while (this.waiting.length > 0) {
      const orders = this.waiting.splice(0, BATCH_EVENTS);
      try {
        if (this.isOutOfDate) this.desk.reset();
        this.isOutOfDate = false;
        await this.carryOut(orders);
      } catch (error) {
        this.desk.reset();
        for (const { reject } of orders) reject(error);
      }
    }
    this.working = false;
  }

  private async carryOut(orders: readonly Waiting[]): Promise<void> {
    await this.tools.clocks?.ready();
    if (this.desk.isCold) await this.desk.catchUp();
    for (let conflicts = 0; conflicts < MOST_CONFLICTS;) {
      const decided = await this.decide(orders);
      const stored = await this.store(decided.batch);
      if (stored === 'conflict') {
        conflicts += 1;
        await this.desk.catchUp();
      } else if (stored instanceof EventStoreError) {
        if (decided.batch.events.length === 1) {
          this.leaveOut(orders, decided, stored);
          return;
        }
        this.batchBytes = Math.floor(decided.bytes / 2);
      } else if (!(await this.isOutdated(decided.batch, stored))) {
        await this.finish(orders, decided, stored);
        return;
      }
    }
    throw outrun(this.stream);
  }

  // A refusal is final only on the newest state: another replica may have logged what it missed.
  private async isOutdated(batch: Batch, stored: AppendResult | undefined): Promise<boolean> {
    return stored === undefined && needsNewest(batch.parts) && (await this.desk.catchUp());
  }

  private async finish(
    orders: readonly Waiting[],
    { batch, taken }: Decided,
    stored: AppendResult | undefined,
  ): Promise<void> {
    if (stored !== undefined) batch.adopted();
    const tools = { store: this.tools.store, stream: this.stream, desk: this.desk };
    await answerOrders(orders.slice(0, taken), { batch, stored }, tools);
    this.waiting.unshift(...orders.slice(taken));
  }

  /** The one order whose event the store does not take is refused; the others are decided anew. */
  private leaveOut(orders: readonly Waiting[], { batch }: Decided, error: EventStoreError): void {
    const at = batch.parts.findIndex((part) => part.kind === 'event');
    orders[at]?.reject(error);
    this.waiting.unshift(...orders.filter((_, index) => index !== at));
  }

  private async decide(orders: readonly Waiting[]): Promise<Decided> {
    const batch = new Batch(this.situation, this.desk);
    let bytes = 0;
    let seen = 0;
    for (const [index, { order }] of orders.entries()) {
      await batch.add(order, this.reading());
      for (; seen < batch.events.length; seen += 1) bytes += sizeOf(batch.events[seen]);
      if (bytes > this.batchBytes) return { batch, bytes, taken: index + 1 };
    }
    return { batch, bytes, taken: orders.length };
  }

  private reading(): ClockReading {
    const { clocks, clock } = this.tools;
    return clocks?.reading(this.situation) ?? { now: clock.now() };
  }

  /** Answers the error where the store does not take so much at once. */
  private async store(
    batch: Batch,
  ): Promise<AppendResult | 'conflict' | EventStoreError | undefined> {
    const [first, ...rest] = batch.events;
    if (first === undefined) return undefined;
    const expected = batch.expected === -1 ? 'no-stream' : batch.expected;
    const append = (): Promise<AppendResult> =>
      this.tools.store.append(this.stream, [first, ...rest], expected);
    try {
      return await settle(append, this.tools.ending);
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      if (error.code === 'revision-conflict') return 'conflict';
      if (error.code === 'event-too-large') return error;
      throw isDeleted(error) ? deletedUpTo(this.desk.core.revision) : error;
    }
  }
}

interface Decided {
  readonly batch: Batch;
  /** What its events take. */
  readonly bytes: number;
  /** How many of the orders it decides. */
  readonly taken: number;
}

function deletedUpTo(revision: number): SituationBroken {
  return new SituationBroken({ kind: 'deleted', from: 0, to: Math.max(revision, 0) });
}

function outrun(stream: string): EventStoreError {
  const message = `others wrote to ${stream} first, ${MOST_CONFLICTS} times over`;
  return new EventStoreError('revision-conflict', message);
}

function needsNewest(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === 'settled');
}

function sizeOf(event: NewEvent | undefined): number {
  return event === undefined
    ? 0
    : Buffer.byteLength(JSON.stringify(event.data)) +
        Buffer.byteLength(JSON.stringify(event.metadata));
}

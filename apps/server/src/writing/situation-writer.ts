import {
  type AppendResult,
  type EventStore,
  EventStoreError,
  type NewEvent,
} from '@sitlog/event-store';
import { type Clock } from '@sitlog/platform';
import { readStored, situationStream } from '@sitlog/situation';
import { setTimeout as pause } from 'node:timers/promises';
import { type WriteGate } from '../store/write-gate.js';
import { Batch, type Part } from './batch.js';
import { type DeskView } from './desk-view.js';
import { Desk } from './desk.js';
import { type Order, type Outcome, type Receipt } from './order.js';
import { receiptFor } from './receipt.js';
import { settle } from './settle.js';

const BATCH_EVENTS = 256;
const BATCH_BYTES = 512 * 1024;
/** So often others may get ahead before a decision is given up; each time they have written something. */
const MOST_CONFLICTS = 100;

/** What a writer works with. */
export interface WritingTools {
  readonly store: EventStore;
  readonly view: DeskView;
  readonly clock: Pick<Clock, 'now'>;
  /** Says why nothing can be written now. */
  readonly gate?: WriteGate;
  /** Aborts when this process ends: what is still unknown then is answered so. */
  readonly ending?: AbortSignal;
}

interface Waiting {
  readonly order: Order;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The one writer of a situation in this process: decides the waiting orders one after the other and appends their events
 * together at the expected revision. Another process may write too: then it reads on and decides again.
 */
export class SituationWriter {
  private waiting: Waiting[] = [];
  private working = false;
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
  submit(order: Order): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
      if (!this.working) void this.work();
    });
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
        await this.carryOut(orders);
      } catch (error) {
        this.desk.reset();
        for (const { reject } of orders) reject(error);
      }
    }
    this.working = false;
  }

  private async carryOut(orders: readonly Waiting[]): Promise<void> {
    if (this.desk.isCold) await this.desk.catchUp();
    for (let conflicts = 0; conflicts < MOST_CONFLICTS;) {
      const { batch, taken } = await this.decide(orders);
      const stored = await this.store(batch);
      if (stored === 'conflict') {
        conflicts += 1;
        await this.desk.catchUp();
      } else if (!(await this.isOutdated(batch, stored))) {
        await this.finish(orders, taken, { batch, stored });
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
    taken: number,
    { batch, stored }: { readonly batch: Batch; readonly stored: AppendResult | undefined },
  ): Promise<void> {
    if (stored !== undefined) batch.adopted();
    await this.answer(orders.slice(0, taken), batch, stored);
    this.waiting.unshift(...orders.slice(taken));
  }

  private async decide(
    orders: readonly Waiting[],
  ): Promise<{ readonly batch: Batch; readonly taken: number }> {
    const batch = new Batch(this.situation, this.desk);
    let bytes = 0;
    let seen = 0;
    for (const [index, { order }] of orders.entries()) {
      await batch.add(order, this.tools.clock.now());
      for (; seen < batch.events.length; seen += 1) bytes += sizeOf(batch.events[seen]);
      if (bytes > BATCH_BYTES) return { batch, taken: index + 1 };
    }
    return { batch, taken: orders.length };
  }

  private async store(batch: Batch): Promise<AppendResult | 'conflict' | undefined> {
    const [first, ...rest] = batch.events;
    if (first === undefined) return undefined;
    const expected = batch.expected === -1 ? 'no-stream' : batch.expected;
    const append = (): Promise<AppendResult> =>
      this.tools.store.append(this.stream, [first, ...rest], expected);
    try {
      return await settle(append, this.tools.ending);
    } catch (error) {
      if (error instanceof EventStoreError && error.code === 'revision-conflict') return 'conflict';
      throw error;
    }
  }

  private async answer(
    orders: readonly Waiting[],
    batch: Batch,
    stored: AppendResult | undefined,
  ): Promise<void> {
    for (const [index, { resolve, reject }] of orders.entries()) {
      const part = batch.parts[index];
      try {
        if (part !== undefined) resolve(await this.outcomeOf(part, batch, stored));
      } catch (error) {
        reject(error);
      }
    }
  }

  private async outcomeOf(
    part: Part,
    batch: Batch,
    stored: AppendResult | undefined,
  ): Promise<Outcome> {
    switch (part.kind) {
      case 'settled':
        return part.outcome;
      case 'earlier': {
        const receipt = await this.earlierReceipt(part.revision);
        return { kind: 'stored', receipt, repeated: true };
      }
      case 'event': {
        const receipt = batch.receiptAt(part.index, stored?.positions ?? []);
        return { kind: 'stored', receipt, repeated: part.repeated };
      }
    }
  }

  private async earlierReceipt(revision: number): Promise<Receipt> {
    const range = { from: revision, to: revision };
    for await (const stored of this.tools.store.readStream(this.stream, range)) {
      const reading = readStored(stored);
      if (reading.kind === 'event') {
        return receiptFor(reading.event, { ...reading.event, position: stored.position });
      }
    }
    throw new Error(`Revision ${revision} of ${this.stream} cannot be read back.`);
  }
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

import { type AppendResult, type EventStore } from '@sitlog/event-store';
import { type CommandOf, readStored } from '@sitlog/situation';
import { SituationBroken } from '../../continuity/breaks.js';
import { eventOf } from '../../continuity/look-at-stream.js';
import { type Batch, type Part } from './unit-of-work.js';
import { type Desk } from '../aggregate/situation-aggregate.js';
import { type CommandEnvelope } from '../command-envelope.js';
import { type CommandOutcome, type Receipt } from '../command-outcome.js';
import { receiptFor } from '../receipt-for.js';

/** An order and who waits for its outcome. */
export interface Waiting {
  readonly order: CommandEnvelope;
  readonly resolve: (outcome: CommandOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** A batch that was decided, and where its events are. */
export interface Settled {
  readonly batch: Batch;
  readonly stored: AppendResult | undefined;
}

/** Where earlier receipts are read back from. */
export interface Receipts {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly stream: string;
  readonly desk: Desk;
}

/** Tells everyone who waits what became of their orders, in the order of the batch. */
export async function answerOrders(
  orders: readonly Waiting[],
  settled: Settled,
  receipts: Receipts,
): Promise<void> {
  for (const [index, { resolve, reject }] of orders.entries()) {
    const part = settled.batch.parts[index];
    try {
      if (part !== undefined) resolve(await outcomeOf(part, settled, receipts));
    } catch (error) {
      reject(error);
    }
  }
}

async function outcomeOf(
  part: Part,
  { batch, stored }: Settled,
  receipts: Receipts,
): Promise<CommandOutcome> {
  switch (part.kind) {
    case 'settled':
      return part.outcome;
    case 'earlier':
      return earlier(part, receipts);
    case 'event': {
      const receipt = batch.receiptAt(part.index, stored?.positions ?? []);
      return { kind: 'stored', receipt, repeated: part.repeated };
    }
  }
}

/** The receipt that was given for this key; it is read back, and never that of another event. */
async function earlier(
  { revision, order }: Extract<Part, { readonly kind: 'earlier' }>,
  { store, stream, desk }: Receipts,
): Promise<CommandOutcome> {
  if (desk.isAccepted(revision)) return { kind: 'lost', revision };
  const stored = await eventOf(store, stream, revision);
  const receipt = stored === undefined ? undefined : receiptOf(stored, order);
  if (receipt !== undefined) return { kind: 'stored', receipt, repeated: true };
  const kind = stored === undefined ? 'gap' : 'changed';
  throw new SituationBroken({ kind, from: revision, to: revision });
}

function receiptOf(
  stored: Parameters<typeof readStored>[0] & { readonly position: bigint },
  order: CommandEnvelope,
): Receipt | undefined {
  const reading = readStored(stored);
  const { position } = stored;
  if (reading.kind === 'event') {
    const { event, envelope } = reading;
    const isTheirs = isOf(order, { ...envelope, author: event.author });
    return isTheirs ? receiptFor(event, { ...event, position }) : undefined;
  }
  // Of an event of a later release the receipt says as much as can be read.
  const { command, recordedAt, revision, entryNo } = reading;
  if (command === undefined || recordedAt === undefined || !isOf(order, command)) return undefined;
  const place = { eventId: stored.id, revision, recordedAt, position };
  return entryNo === undefined ? place : { entryNo, ...place };
}

function isOf(
  order: CommandEnvelope,
  { author, commandId }: Pick<CommandOf, 'author' | 'commandId'>,
): boolean {
  return order.commandId === commandId && order.author === author;
}

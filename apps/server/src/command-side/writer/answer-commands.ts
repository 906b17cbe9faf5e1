import { type AppendResult, type EventStore } from '@sitlog/event-store';
import { type CommandOf, readStored } from '@sitlog/situation';
import { SituationBroken } from '../../continuity/breaks.js';
import { eventOf } from '../../continuity/look-at-stream.js';
import { type CommandResult, type UnitOfWork } from './unit-of-work.js';
import { type SituationAggregate } from '../aggregate/situation-aggregate.js';
import { type CommandEnvelope } from '../command-envelope.js';
import { type CommandOutcome, type CommandReceipt } from '../command-outcome.js';
import { receiptFor } from '../receipt-for.js';

/** A command and who waits for its outcome. */
export interface PendingCommand {
  readonly envelope: CommandEnvelope;
  readonly resolve: (outcome: CommandOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** A unit of work that was decided, and where its events are. */
interface Finished {
  readonly unit: UnitOfWork;
  readonly stored: AppendResult | undefined;
}

/** Where earlier receipts are read back from. */
interface ReceiptSource {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly stream: string;
  readonly aggregate: SituationAggregate;
}

/** Tells everyone who waits what became of their commands, in the order of the unit of work. */
export async function answerCommands(
  commands: readonly PendingCommand[],
  finished: Finished,
  receipts: ReceiptSource,
): Promise<void> {
  for (const [index, { resolve, reject }] of commands.entries()) {
    const result = finished.unit.results[index];
    try {
      if (result !== undefined) resolve(await outcomeOf(result, finished, receipts));
    } catch (error) {
      reject(error);
    }
  }
}

async function outcomeOf(
  result: CommandResult,
  { unit, stored }: Finished,
  receipts: ReceiptSource,
): Promise<CommandOutcome> {
  switch (result.kind) {
    case 'settled':
      return result.outcome;
    case 'earlier':
      return earlier(result, receipts);
    case 'event': {
      const receipt = unit.receiptAt(result.index, stored?.positions ?? []);
      return { kind: 'stored', receipt, repeated: result.repeated };
    }
  }
}

/** The receipt that was given for this key; it is read back, and never that of another event. */
async function earlier(
  { revision, envelope }: Extract<CommandResult, { readonly kind: 'earlier' }>,
  { store, stream, aggregate }: ReceiptSource,
): Promise<CommandOutcome> {
  if (aggregate.isAccepted(revision)) return { kind: 'lost', revision };
  const stored = await eventOf(store, stream, revision);
  const receipt = stored === undefined ? undefined : receiptOf(stored, envelope);
  if (receipt !== undefined) return { kind: 'stored', receipt, repeated: true };
  const kind = stored === undefined ? 'gap' : 'changed';
  throw new SituationBroken({ kind, from: revision, to: revision });
}

function receiptOf(
  stored: Parameters<typeof readStored>[0] & { readonly position: bigint },
  asked: CommandEnvelope,
): CommandReceipt | undefined {
  const reading = readStored(stored);
  const { position } = stored;
  if (reading.kind === 'event') {
    const { event, envelope } = reading;
    const isTheirs = isOf(asked, { ...envelope, author: event.author });
    return isTheirs ? receiptFor(event, position) : undefined;
  }
  // Of an event of a later release the receipt says as much as can be read.
  const { command, recordedAt, revision, entryNo } = reading;
  if (command === undefined || recordedAt === undefined || !isOf(asked, command)) return undefined;
  const place = { eventId: stored.id, revision, recordedAt, position };
  return entryNo === undefined ? place : { entryNo, ...place };
}

function isOf(
  asked: CommandEnvelope,
  { author, commandId }: Pick<CommandOf, 'author' | 'commandId'>,
): boolean {
  return asked.commandId === commandId && asked.author === author;
}

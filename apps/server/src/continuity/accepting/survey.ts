import { type EventStore, type RecordedEvent } from '@sitlog/event-store';
import {
  readStored,
  type SituationContinued,
  type SituationCore,
  type SituationEvent,
} from '@sitlog/situation';
import { firstReadable } from '../look-at-stream.js';
import { SituationFold } from '../../command-side/aggregate/situation-fold.js';
import { type CommandReceipt } from '../../command-side/command-outcome.js';
import { receiptFor } from '../../command-side/receipt-for.js';

/** What an acceptance looks like that stands in a stream already. */
interface EarlierAcceptance {
  readonly author: string;
  readonly commandId: string;
  readonly requestHash: string;
  readonly data: SituationContinued;
  readonly receipt: CommandReceipt;
}

/** What a stream still holds, whole or not, and which acceptances are among it. */
export interface Survey {
  readonly core: SituationCore;
  readonly accepted: readonly EarlierAcceptance[];
}

/** Reads all that a stream still holds. */
export async function survey(
  store: Pick<EventStore, 'readStream'>,
  stream: string,
): Promise<Survey> {
  const folded = new SituationFold(() => undefined);
  const accepted: EarlierAcceptance[] = [];
  const from = (await firstReadable(store, stream)) ?? 0;
  for await (const stored of store.readStream(stream, { from })) {
    folded.take(stored);
    const acceptance = acceptanceIn(stored);
    if (acceptance !== undefined) accepted.push(acceptance);
  }
  return { core: folded.core, accepted };
}

function acceptanceIn(stored: RecordedEvent): EarlierAcceptance | undefined {
  const reading = readStored(stored);
  if (reading.kind !== 'event' || !isContinued(reading.event)) return undefined;
  const { event, envelope } = reading;
  const { commandId, requestHash } = envelope;
  const receipt = receiptFor(event, stored.position);
  return { author: event.author, commandId, requestHash, data: event.data, receipt };
}

type Continued = Extract<SituationEvent, { readonly name: 'SituationContinued' }>;

function isContinued(event: SituationEvent): event is Continued {
  return event.name === 'SituationContinued';
}

import { type EventStore, EventStoreError } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { readStored } from '@sitlog/situation';
import { unreadableEvents } from './parking.js';

/**
 * Whether this release reads an event that was parked because it could not be read. Only such an event is tried again: what
 * it does to the others that stand behind it shows when the views are built anew. Undefined where the log does not say now.
 */
export async function canReadMore(store: EventStore, db: Database): Promise<boolean | undefined> {
  try {
    for (const { position } of unreadableEvents(db)) {
      const event = await store.eventAt(position);
      if (event !== undefined && readStored(event).kind === 'event') return true;
    }
    return false;
  } catch (error) {
    if (error instanceof EventStoreError) return undefined;
    throw error;
  }
}

import { type EventStoreDbOptions } from './eventstoredb/connection-url.js';
import { type EventStore } from './port/port.js';

/**
 * Opens a log in EventStoreDB, which need not be there yet: calls fail as `store-unavailable` meanwhile, and followers wait.
 * Rejects for a connection string that cannot be read. The client is loaded only here: who keeps the log in a file starts without it.
 */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStore> {
  const { eventStoreAt } = await import('./eventstoredb/eventstoredb-event-store.js');
  return eventStoreAt(options);
}

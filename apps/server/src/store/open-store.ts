import { type EventStore, type EventStoreError, openSqliteEventStore } from '@sitlog/event-store';

/** Which log a server works on. Plain data, so that it can be handed to a thread. */
export type StoreSettings = { readonly engine: 'embedded'; readonly file: string };

/** An open log; `failed` resolves when this process must end because its log cannot be written any more. */
export type OpenStore = EventStore & { readonly failed?: Promise<EventStoreError> };

/** Opens the log that the settings name. */
export function openStore(settings: StoreSettings): OpenStore {
  return openSqliteEventStore({ file: settings.file });
}

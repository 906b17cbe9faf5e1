import {
  type Credentials,
  type EventStore,
  type EventStoreError,
  openEventStoreDb,
  openSqliteEventStore,
} from '@sitlog/event-store';

/** Which log a server works on. Plain data, so that it can be handed to a thread. */
export type StoreSettings = EmbeddedSettings | EventStoreDbSettings;

/** A log in a file of this server's data folder. */
export interface EmbeddedSettings {
  readonly engine: 'embedded';
  readonly file: string;
}

/** A log in EventStoreDB, which other servers may share. */
export interface EventStoreDbSettings {
  readonly engine: 'eventstoredb';
  readonly url: string;
  readonly credentials?: Credentials;
  readonly prefix: string;
}

/** An open log; `failed` resolves when this process must end because its log cannot be written any more. */
export type OpenStore = EventStore & { readonly failed?: Promise<EventStoreError> };

/** Opens the log that the settings name. */
export function openStore(settings: StoreSettings): OpenStore {
  return settings.engine === 'embedded'
    ? openSqliteEventStore({ file: settings.file })
    : openEventStoreDb(settings);
}

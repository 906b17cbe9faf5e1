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
interface EmbeddedSettings {
  readonly engine: 'embedded';
  readonly file: string;
}

/** A log in EventStoreDB, which other servers may share. */
interface EventStoreDbSettings {
  readonly engine: 'eventstoredb';
  readonly url: string;
  readonly credentials?: Credentials;
  readonly prefix: string;
}

/** An open log; `failed` resolves when this process must end because its log cannot be written any more. */
export type OpenStore = EventStore & { readonly failed?: Promise<EventStoreError> };

/** Opens the log that the settings name. */
export async function openStore(settings: StoreSettings): Promise<OpenStore> {
  return settings.engine === 'embedded'
    ? openSqliteEventStore({ file: settings.file })
    : await openEventStoreDb(settings);
}

/** What people are told of a log: never a password, nor an address that holds one. */
export interface StoreName {
  readonly engine: string;
  readonly place: string;
  /** Positions count events; elsewhere they can only be compared. */
  readonly counts: boolean;
}

/** The name of the log that the settings name. */
export function nameOfStore(settings: StoreSettings): StoreName {
  const { engine } = settings;
  if (settings.engine === 'embedded') return { engine, place: settings.file, counts: true };
  // From the last @ on there is no password; options name files at most.
  const place = settings.url
    .slice(settings.url.lastIndexOf('@') + 1)
    .replace(/^esdb[^:]*:\/\//, '');
  return { engine, place: place.replace(/[/?].*$/, ''), counts: false };
}

import { ANY, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { basename } from 'node:path';
import { type StoredEvent } from './answers.js';
import { type Api } from './api.js';
import { wholeLog } from './scenes/reads.js';

/** What an administrator of EventStoreDB can do to the stream of a situation. */
export interface StoreAdmin {
  /** Hides all events before a revision. */
  readonly truncate: (code: string, before: number) => Promise<unknown>;
  readonly keepOnly: (code: string, count: number) => Promise<unknown>;
  /** Takes that back. */
  readonly restore: (code: string) => Promise<unknown>;
  readonly softDelete: (code: string) => Promise<unknown>;
  /** For good. */
  readonly tombstone: (code: string) => Promise<unknown>;
  /** Stores an event of another program, or of a later release. */
  readonly append: (
    code: string,
    event: Pick<StoredEvent, 'type'> & { readonly metadata: object },
  ) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** An administrator of the log of the server with this folder; `api` is any server on it. */
export function adminOf(folder: string, api: Api): StoreAdmin {
  const client = EventStoreDBClient.connectionString(process.env['EVENTSTOREDB_URL'] ?? '');
  const streams = new Map<string, string>();
  const streamOf = async (code: string): Promise<string> => {
    const known = streams.get(code);
    if (known !== undefined) return known;
    for (const { metadata, data, stream } of await wholeLog(api)) {
      if (metadata.event === 'SituationOpened') {
        streams.set(String(data['code']), `${basename(folder)}-${stream}`);
      }
    }
    const found = streams.get(code);
    if (found === undefined) throw new Error(`There is no situation ${code}.`);
    return found;
  };
  return {
    truncate: async (code, truncateBefore) =>
      client.setStreamMetadata(await streamOf(code), { truncateBefore }),
    keepOnly: async (code, maxCount) =>
      client.setStreamMetadata(await streamOf(code), { maxCount }),
    restore: async (code) => client.setStreamMetadata(await streamOf(code), {}),
    softDelete: async (code) => client.deleteStream(await streamOf(code)),
    tombstone: async (code) => client.tombstoneStream(await streamOf(code)),
    append: async (code, { type, metadata }) => {
      const event = jsonEvent({ type, data: { of: 'others' }, metadata });
      return client.appendToStream(await streamOf(code), event, { expectedRevision: ANY });
    },
    close: () => client.dispose(),
  };
}

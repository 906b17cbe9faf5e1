import {
  type EventData,
  EventStoreDBClient,
  jsonEvent,
  type StreamMetadata,
} from '@eventstore/db-client';
import { describe, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type EventStore, type Position } from '../../port/port.js';
import { eventStoreAt } from '../eventstoredb-event-store.js';

const URL = process.env['EVENTSTOREDB_URL'] ?? '';
const credentials = { username: 'admin', password: 'changeit' };

/** A log of its own on a real server, and what an administrator of the database can do to it. */
export interface OnServer {
  readonly store: EventStore;
  /** The range of what is stored during the test. */
  readonly since: { readonly after: Position };
  readonly admin: Admin;
  /** What another process opens the same log with. */
  readonly options: { readonly url: string; readonly prefix: string };
}

/** Tests against a real server; without one they are skipped. */
export function describeOnServer(
  name: string,
  define: (on: (body: (given: OnServer) => Promise<void>) => () => Promise<void>) => void,
): void {
  describe(name, () => {
    if (URL === '') {
      test.skip('is tested against a real server: set EVENTSTOREDB_URL', () => undefined);
      return;
    }
    define((body) => async () => {
      const options = { url: URL, prefix: `test-${randomUUID()}-` };
      // With a patience that a busy machine does not wear out.
      const store = eventStoreAt({ ...options, patience: 60_000 });
      const admin = new Admin(options.prefix);
      try {
        const since = { after: (await store.end()) ?? 0n };
        await body({ store, since, admin, options });
      } finally {
        await store.close();
        await admin.client.dispose();
      }
    });
  });
}

/** Somebody who may do everything in the database. */
export class Admin {
  readonly client = EventStoreDBClient.connectionString(URL);
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  async cut(stream: string, metadata: StreamMetadata): Promise<void> {
    await this.client.setStreamMetadata(this.#prefix + stream, metadata, { credentials });
  }

  async deleteSoftly(stream: string): Promise<void> {
    await this.client.deleteStream(this.#prefix + stream, { credentials });
  }

  async deleteForGood(stream: string): Promise<void> {
    await this.client.tombstoneStream(this.#prefix + stream, { credentials });
  }

  /** Appends to a stream of the log what Sitlog never would; answers where the last event stands. */
  async append(stream: string, ...events: readonly EventData[]): Promise<bigint> {
    return this.appendElsewhere(this.#prefix + stream, ...events);
  }

  /** Appends to any stream of the database. */
  async appendElsewhere(stream: string, ...events: readonly EventData[]): Promise<bigint> {
    const { position } = await this.client.appendToStream(stream, [...events], { credentials });
    if (position === undefined) throw new Error('the server did not say where the events are');
    return position.commit;
  }
}

/** So many events of others, each with a text of this length. */
export function eventsOfOthers(count: number, length = 10): EventData[] {
  return Array.from({ length: count }, () =>
    jsonEvent({ type: 'of-others', data: { text: 'x'.repeat(length) } }),
  );
}

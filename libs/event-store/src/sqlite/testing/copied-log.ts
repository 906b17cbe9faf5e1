import { openDatabase } from '@sitlog/platform';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type NewEvent, type RecordedEvent } from '../../port/port.js';
import { openSqliteEventStore } from '../sqlite-event-store.js';
import { temporaryLog } from './temporary-log.js';

/** One append that was acknowledged. */
export interface Stored {
  readonly stream: string;
  readonly first: number;
  readonly events: readonly [NewEvent, ...NewEvent[]];
}

/** The bytes of a log's file and of its WAL, as a kill leaves them, and all that it holds. */
export interface CopiedLog {
  readonly main: Buffer;
  readonly wal: Buffer;
  readonly events: readonly RecordedEvent[];
  readonly appends: readonly Stored[];
  readonly streams: readonly string[];
}

/** Writes a log of so many appends, each its own commit, and copies it: in full order, or as a kill leaves it. */
export async function copiedLog(count: number, ending: 'closed' | 'killed'): Promise<CopiedLog> {
  const { file, remove } = await temporaryLog();
  const store = openSqliteEventStore({ file });
  const appends: Stored[] = [];
  const lengths = new Map<string, number>();
  for (let n = 0; n < count; n += 1) {
    const stream = `stream-${(n * 7) % 9}`;
    const first = lengths.get(stream) ?? 0;
    const events = someEvents(n);
    await store.append(stream, events, first === 0 ? 'no-stream' : first - 1);
    lengths.set(stream, first + events.length);
    appends.push({ stream, first, events });
  }
  const events = await Array.fromAsync(store.readAll());
  if (ending === 'closed') {
    await store.close();
    // The store's last connection is a reading one, which leaves the WAL; a writing one folds it into the file.
    openDatabase(file).close();
  }
  const [main, wal] = [readFileSync(file), bytesOf(`${file}-wal`)];
  await store.close();
  await remove();
  return { main, wal, events, appends, streams: [...lengths.keys()] };
}

/** Writes a copy where a store can open it. */
export function layDown(file: string, { main, wal }: Pick<CopiedLog, 'main' | 'wal'>): void {
  writeFileSync(file, main);
  if (wal.length > 0) writeFileSync(`${file}-wal`, wal);
}

// One to three events, some with text beyond ASCII, some longer than a page.
function someEvents(n: number): readonly [NewEvent, ...NewEvent[]] {
  const eventAt = (k: number): NewEvent => ({
    id: randomUUID(),
    type: `type-${k}`,
    data: { n, text: (n % 5 === 0 ? 'ä☂' : 'a').repeat(n % 23 === 0 ? 6_000 : 40 + 9 * (n % 31)) },
    metadata: { k },
  });
  return [eventAt(0), ...Array.from({ length: n % 3 }, (_, k) => eventAt(k + 1))];
}

function bytesOf(file: string): Buffer {
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
}

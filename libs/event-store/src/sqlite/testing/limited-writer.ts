// Run as a process of its own where writes or syncs will fail (`ulimit -f`, a preloaded library): appends until one
// does, or so many rounds, and prints what became of each append and what the store says afterwards.
import { randomUUID } from 'node:crypto';
import { EventStoreError } from '../../port/event-store-error.js';
import { openSqliteEventStore } from '../sqlite-event-store.js';

const store = openSqliteEventStore({ file: process.argv[2] ?? '' });
const acknowledged: string[] = [];
const refused: { id: string; code: string }[] = [];
for (let left = Number(process.argv[3] ?? Infinity); left > 0 && refused.length === 0; left -= 1) {
  await Promise.all(Array.from({ length: 5 }, appendOne));
}

const failure = refused.length > 0 ? await store.failed : undefined;
const uncertain = refused.splice(0);
if (failure !== undefined) await appendOne();
const readable = (await Array.fromAsync(store.readAll())).length;
await store.close();
process.stdout.write(
  JSON.stringify({ acknowledged, uncertain, later: refused, readable, failure: failure?.message }),
);

async function appendOne(): Promise<void> {
  const id = randomUUID();
  const data = 'x'.repeat(3_000);
  try {
    await store.append(id, [{ id, type: 'entry.logged', data, metadata: null }], 'no-stream');
    acknowledged.push(id);
  } catch (error) {
    refused.push({ id, code: error instanceof EventStoreError ? error.code : String(error) });
  }
}

// The embedded log alone, in a process of its own: node bench/engine.mjs '<job as JSON>' appends events of the size that
// the server stores and prints its rates as one line of JSON.
import { randomUUID } from 'node:crypto';
import { openSqliteEventStore } from '../dist/apps/server/libs/event-store/src/index.js';

const { file, event, singles, batches, writers, batchSize } = JSON.parse(process.argv[2] ?? '{}');
const store = openSqliteEventStore({ file });
const { type, data, metadata } = event;
const newEvent = () => ({ id: randomUUID(), type, data, metadata });

/** So many writers, each on a stream of its own, one append after the other. */
async function rate(name, appends, size) {
  let left = appends;
  const began = performance.now();
  const writer = async (_, w) => {
    let expected = 'no-stream';
    while (left > 0) {
      left -= 1;
      const events = Array.from({ length: size }, newEvent);
      expected = (await store.append(`${name}-${w}`, events, expected)).revision;
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return (appends * size) / ((performance.now() - began) / 1000);
}

await rate('warm', 1_000, 1);
const single = await rate('single', singles, 1);
const batched = await rate('batch', batches, batchSize);
await store.close();
console.log(JSON.stringify({ single, batched }));

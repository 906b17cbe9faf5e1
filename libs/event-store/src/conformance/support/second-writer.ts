// Run as a process of its own by second-process.ts: writes half of its events, waits until it has
// seen one of the first process, and writes the rest, so that both surely write at the same time.
import { type EventStore, type Json } from '../../port/port.js';
import { appendInTurn } from './append-in-turn.js';

interface Order {
  readonly module: string;
  readonly open: string;
  readonly argument: Json;
  readonly stream: string;
  readonly count: number;
}

const { module, open, argument, stream, count } = JSON.parse(process.argv[2] ?? '') as Order;
const engine = (await import(module)) as Record<
  string,
  (argument: Json) => EventStore | Promise<EventStore>
>;
const store = await engine[open]?.(argument);
if (store === undefined) throw new Error(`${module} does not export ${open}`);

const half = { stream, type: 'second-process', count: count / 2 };
await appendInTurn(store, half);
// It must not wait for ever if the test has failed in the meantime.
for await (const item of store.follow({ witnesses: [] }, AbortSignal.timeout(60_000))) {
  if (item.kind !== 'event' || item.event.stream !== stream) continue;
  if (item.event.type === 'first-process') break;
}
await appendInTurn(store, half);
await store.close();

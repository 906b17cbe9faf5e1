// Run as a process of its own, with little memory: follows the log to its first event and prints the id.
import { eventStoreAt } from '../eventstoredb-event-store.js';

const { url, prefix, after } = JSON.parse(process.argv[2] ?? '') as Readonly<
  Record<'url' | 'prefix' | 'after', string>
>;
const store = eventStoreAt({ url, prefix, patience: 60_000 });
const from = { through: BigInt(after), witnesses: [] };
for await (const item of store.follow(from, AbortSignal.timeout(120_000))) {
  if (item.kind !== 'event') continue;
  process.stdout.write(item.event.id);
  break;
}
await store.close();

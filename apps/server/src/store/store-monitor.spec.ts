import { afterEach, expect, test } from '@jest/globals';
import { EventStoreError, openMemoryEventStore } from '@sitlog/event-store';
import { StoreMonitor } from './store-monitor.js';

const clock = { now: () => 7, elapsed: () => 7 };
const open: StoreMonitor[] = [];
afterEach(() => Promise.all(open.splice(0).map((monitor) => monitor.close())));

/** A monitor of a log that ends where it is told, and of which it is told how it looks. */
function monitored(end: () => Promise<bigint | undefined>, look?: () => Promise<void>) {
  const monitor = new StoreMonitor({ ...openMemoryEventStore(), end }, clock, look);
  open.push(monitor);
  return monitor;
}

test('a log counts as there only once it was looked at, and as away where that failed', async () => {
  const looks: string[] = [];
  const look = (): Promise<void> => {
    looks.push('looked');
    return looks.length === 1
      ? Promise.reject(new EventStoreError('store-unavailable', 'gone meanwhile'))
      : Promise.resolve();
  };
  const monitor = monitored(() => Promise.resolve(5n), look);
  await monitor.begun;
  expect(monitor.status).toMatchObject({ state: 'waiting', reason: 'gone meanwhile' });
  await monitor.connected();
  expect(monitor.status).toMatchObject({ state: 'connected', head: 5n });
  expect(looks).toHaveLength(2);
});

test('where the log ends is what it says now, also where it went back', async () => {
  const ends = [9n, 4n];
  const monitor = monitored(() => Promise.resolve(ends.shift() ?? 4n));
  await monitor.begun;
  expect(monitor.status.head).toBe(9n);
  await monitor.checked();
  expect(monitor.status.head).toBe(4n);
  monitor.noteHead(6n);
  expect(monitor.status.head).toBe(6n);
});

test('files that were replaced are for who looks at the log to name', async () => {
  const monitor = monitored(() => Promise.reject(new EventStoreError('log-replaced', 'moved')));
  await monitor.begun;
  expect(monitor.status).toMatchObject({ state: 'connected', head: undefined });
});

import { expect, test } from '@jest/globals';
import { EventStoreError, openMemoryEventStore } from '@sitlog/event-store';
import { newId } from '@sitlog/platform';
import { countWrites, measured } from './measured.js';
import { Metrics } from './metrics.js';

const event = () => ({ id: newId(), type: 'ops.log', data: {}, metadata: {} });

async function lines(metrics: Metrics, name: string): Promise<readonly string[]> {
  const text = await metrics.registry.metrics();
  return text.split('\n').filter((line) => line.startsWith(name));
}

test('counts appends by outcome and by how many events they stored', async () => {
  const metrics = new Metrics();
  const heads: bigint[] = [];
  const store = measured(openMemoryEventStore(), metrics, (position) => heads.push(position));
  await store.append('s', [event(), event(), event()], 'no-stream');
  await expect(store.append('s', [event()], 'no-stream')).rejects.toThrow();
  await store.close();
  await expect(store.append('s', [event()], 2)).rejects.toThrow();
  expect(await lines(metrics, 'sitlog_appends_total')).toEqual([
    'sitlog_appends_total{outcome="stored"} 1',
    'sitlog_appends_total{outcome="conflict"} 1',
    'sitlog_appends_total{outcome="unavailable"} 1',
  ]);
  expect(await lines(metrics, 'sitlog_append_events_sum')).toEqual(['sitlog_append_events_sum 3']);
  expect(await lines(metrics, 'sitlog_append_seconds_count')).toEqual([
    'sitlog_append_seconds_count 3',
  ]);
  expect(heads).toEqual([3n]);
});

test('leaves the measured log as it is: what it answers and what it throws', async () => {
  const plain = openMemoryEventStore();
  const store = measured(plain, new Metrics(), () => undefined);
  const result = await store.append('s', [event()], 'no-stream');
  expect(result).toEqual({ revision: 0, positions: [1n] });
  expect(await store.end()).toBe(await plain.end());
  const ids = async (log: typeof store): Promise<readonly string[]> =>
    (await Array.fromAsync(log.readAll())).map(({ id }) => id);
  expect(await ids(store)).toEqual(await ids(plain));
  await expect(store.append('s', [event()], 'no-stream')).rejects.toBeInstanceOf(EventStoreError);
});

test('counts writes by what became of them', async () => {
  const metrics = new Metrics();
  const count = countWrites(metrics);
  const receipt = { eventId: 'e', revision: 0, position: 1n, recordedAt: 0 };
  count({ kind: 'stored', receipt, repeated: false });
  count({ kind: 'stored', receipt, repeated: true });
  count({ kind: 'key-reused' });
  count(new EventStoreError('append-uncertain', ''));
  expect(await lines(metrics, 'sitlog_writes_total')).toEqual([
    'sitlog_writes_total{outcome="stored"} 1',
    'sitlog_writes_total{outcome="repeated"} 1',
    'sitlog_writes_total{outcome="key-reused"} 1',
    'sitlog_writes_total{outcome="uncertain"} 1',
  ]);
});

test('reads gauges when it is asked, leaves out what is not known, and shows a state as one of a few', async () => {
  const metrics = new Metrics();
  const known: { position?: number } = {};
  metrics.gauge('a_position', 'A.', () => known.position);
  metrics.state('a_state', 'A.', ['on', 'off'], () => 'on');
  expect(await lines(metrics, 'a_position')).toEqual([]);
  known.position = 7;
  expect(await lines(metrics, 'a_position')).toEqual(['a_position 7']);
  expect(await lines(metrics, 'a_state')).toEqual([
    'a_state{state="on"} 1',
    'a_state{state="off"} 0',
  ]);
});

test('two servers in one process do not count into each other', async () => {
  const [one, other] = [new Metrics(), new Metrics()];
  one.appends.inc({ outcome: 'stored' });
  expect(await lines(other, 'sitlog_appends_total')).toEqual([]);
});

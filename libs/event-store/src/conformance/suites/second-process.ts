import { describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type EventStore, type Position, type RecordedEvent } from '../../port/port.js';
import { appendInTurn } from '../support/append-in-turn.js';
import { type EngineUnderTest, type OutsideConnection, onLog } from '../support/engine.js';
import { all, newStream } from '../support/events.js';

const COUNT = 100;

/** What an engine that several processes may use promises about their appends. */
export function describeSecondProcess(engine: EngineUnderTest): void {
  describe('a second process', () => {
    test(
      'writes to the same stream while we write, and is followed completely',
      onLog(engine, async ({ log, store, since }) => {
        if (log.fromOutside === undefined) throw new Error('nobody else can connect to this log');
        const stream = newStream();
        const ended = runSecondWriter(log.fromOutside, stream);
        const [followed] = await Promise.all([followAndWrite(store, since.after, stream), ended]);
        expect(followed).toEqual(await all(store.readStream(stream)));
        expect(followed.map(({ revision }) => revision)).toEqual(followed.map((_, at) => at));
        expect(typesOf(followed, 'first-process')).toBe(COUNT);
        expect(typesOf(followed, 'second-process')).toBe(COUNT);
      }),
    );
  });
}

async function followAndWrite(
  store: EventStore,
  after: Position | undefined,
  stream: string,
): Promise<RecordedEvent[]> {
  const followed: RecordedEvent[] = [];
  let written: Promise<void> | undefined;
  for await (const item of store.follow(
    { through: after, witnesses: [] },
    new AbortController().signal,
  )) {
    if (item.kind !== 'event') continue;
    followed.push(item.event);
    written ??= appendInTurn(store, { stream, type: 'first-process', count: COUNT });
    if (followed.length === 2 * COUNT) break;
  }
  await written;
  return followed;
}

// Its stderr is in the error when it fails.
async function runSecondWriter(connection: OutsideConnection, stream: string): Promise<void> {
  const script = fileURLToPath(new URL('../support/second-writer.ts', import.meta.url));
  const order = JSON.stringify({ ...connection, stream, count: COUNT });
  await promisify(execFile)(process.execPath, [script, order]);
}

function typesOf(events: readonly RecordedEvent[], type: string): number {
  return events.filter((event) => event.type === type).length;
}

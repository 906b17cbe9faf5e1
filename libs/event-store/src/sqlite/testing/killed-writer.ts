// Run as a process of its own: appends without end, in eight streams at a time, and writes a line
// for each event once its append is acknowledged, until it is killed.
import { randomUUID } from 'node:crypto';
import { type ExpectedRevision } from '../../port/port.js';
import { openSqliteEventStore } from '../sqlite-event-store.js';

const store = openSqliteEventStore({ file: process.argv[2] ?? '' });
await Promise.all(Array.from({ length: 8 }, writeOneStream));

async function writeOneStream(): Promise<never> {
  const stream = randomUUID();
  let end: ExpectedRevision = 'no-stream';
  for (;;) {
    const [first, second] = [newEvent(), newEvent()];
    const { revision, positions } = await store.append(stream, [first, second], end);
    end = revision;
    await told(`${String(positions[0])} ${first.id}\n${String(positions[1])} ${second.id}\n`);
  }
}

/** Waits until it is taken: whoever reads may be slower than what writes. */
async function told(lines: string): Promise<void> {
  await new Promise((taken) => process.stdout.write(lines, taken));
}

function newEvent() {
  return { id: randomUUID(), type: 'entry.logged', data: 'x'.repeat(500), metadata: null };
}

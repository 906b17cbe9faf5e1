import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type NewEvent, openMemoryEventStore } from '@sitlog/event-store';
import { type Database, systemClock } from '@sitlog/platform';
import { type SituationEvent } from '@sitlog/situation';
import { type Progress, PROJECTIONS, readProgress, viewFile } from '@sitlog/views';
import fc from 'fast-check';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { storedForm, streamOf } from '../../../../libs/views/test/logged.js';
import { catchUp, viewsIn } from '../../../../libs/views/test/running.js';
import { history } from '../../../../test/oracle/histories/histories.js';
import { Problem } from '../http/problems/problem.js';
import * as answers from '../answers.js';
import { SettledPromises } from '../clock/settled-promises.js';
import { KnownEnd } from '../query-side/moments/known-end.js';
import { Reading } from '../query-side/reading.js';
import { Receipts } from '../query-side/views-read/receipts.js';
import { type Views } from '../query-side/views-read/views.js';
import { StoreMonitor } from '../store/store-monitor.js';
import { Answerer } from '../threads/answer-in-thread.js';
import { Answer } from '../threads/answered.js';
import { type ThreadQuestion } from '../threads/question.js';
import { situationId } from '../command-side/situation-id.js';
import { followed } from './facets.js';
import { LiveHub } from './hub.js';

const CODE = 'ALE';
const SITUATION = situationId(CODE);
const HIGH_WATER = 64;

/** The views without their thread: they follow when they are told to. */
class FollowedViews implements Pick<
  Views,
  'db' | 'file' | 'progress' | 'failure' | 'at' | 'reaches' | 'onProgress'
> {
  readonly db = viewsIn(folder);
  readonly file = viewFile(folder, PROJECTIONS);
  readonly failure = undefined;
  progress = readProgress(this.db);
  private readonly listeners = new Set<(progress: Progress) => void>();

  at(position = 0n): Promise<Database> {
    const isHeld = (this.progress.position ?? -1n) >= position;
    return isHeld ? Promise.resolve(this.db) : Promise.reject(new Problem('view-behind'));
  }

  reaches(position: bigint): Promise<boolean> {
    return Promise.resolve((this.progress.position ?? -1n) >= position);
  }

  onProgress(listener: (progress: Progress) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async follow(): Promise<void> {
    await catchUp(store, this.db);
    this.progress = readProgress(this.db);
    for (const listener of this.listeners) listener(this.progress);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sitlog-live-'));
const store = openMemoryEventStore();
const views = new FollowedViews();
const monitor = new StoreMonitor(store, systemClock);
const answerer = new Answerer(Object.values(answers));
/** What a thread does, without one. */
const readers = {
  ask: ({ put }: ThreadQuestion): Promise<Answer> => {
    const said = answerer.answer(put());
    if (said.kind === 'answer') return Promise.resolve(new Answer(said.answer));
    return Promise.reject(new Error(said.kind === 'failure' ? said.message : said.detail));
  },
};
const reading = new Reading({
  views: views as unknown as Views,
  readers,
  receipts: new Receipts(views),
  end: new KnownEnd({ store, monitor, isShared: false }),
  clock: systemClock,
  settledUntil: () => systemClock.now(),
  breaks: { missing: () => [], signature: () => '' },
  promises: new SettledPromises(),
});
const hub = new LiveHub(reading, views as unknown as Views, monitor, systemClock);
const events: readonly SituationEvent[] =
  fc.sample(history(), { numRuns: 50, seed: 7 }).find((one) => one.length > 24) ?? [];
let stored = 0;

beforeAll(() => append(10));
afterAll(async () => {
  await hub.close();
  await monitor.close();
  views.db.close();
  rmSync(folder, { recursive: true });
});

/** Stores the next events of the history, and lets the views take them. */
async function append(count: number): Promise<void> {
  const next = events.slice(stored, stored + count).map((event) => storedForm(SITUATION, event));
  const [first, ...rest] = next;
  if (first === undefined) throw new Error('The history is too short.');
  const all: [NewEvent, ...NewEvent[]] = [first, ...rest];
  await store.append(streamOf(SITUATION), all, stored === 0 ? 'no-stream' : stored - 1);
  stored += next.length;
  await views.follow();
}

/** A socket that takes a first write and no more until it is let go on. */
class Socket extends Writable {
  text = '';
  private held: (() => void) | undefined;
  private isOpen: boolean;

  constructor(isOpen: boolean) {
    super({ highWaterMark: HIGH_WATER });
    this.isOpen = isOpen;
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += bytes.toString();
    this.emit('taken');
    if (this.isOpen) done();
    else this.held = done;
  }

  letGo(): void {
    this.isOpen = true;
    this.held?.();
  }

  told(event: string): readonly string[] {
    return this.text.split('\n\n').filter((block) => block.startsWith(`event: ${event}\n`));
  }

  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await once(this, 'taken');
  }
}

let visitors = 0;

async function admit(isOpen: boolean, lastEventId?: string): Promise<Socket> {
  const socket = new Socket(isOpen);
  visitors += 1;
  await hub.admit({
    code: CODE,
    source: `198.51.100.${visitors % 4}`,
    lastEventId,
    followed: followed(undefined, 'en'),
    accept: () => socket,
  });
  return socket;
}

async function leave(sockets: readonly Socket[]): Promise<void> {
  const closed = sockets.map((socket) => once(socket, 'close'));
  for (const socket of sockets) socket.destroy();
  await Promise.all(closed);
}

test('a client that takes nothing gets nothing more, and then one frame for all that it missed', async () => {
  const [stalled, quick] = [await admit(false), await admit(true)];
  const length = stalled.writableLength;
  for (let i = 1; i <= 5; i += 1) {
    await append(2);
    await quick.until(() =>
      quick.told('change').some((one) => one.includes(`"knownRevision":${stored - 1},"s`)),
    );
  }
  expect(quick.told('change').length).toBeGreaterThanOrEqual(5);
  expect(stalled.writableLength).toBe(length);
  stalled.letGo();
  await stalled.until(() => stalled.told('change').length > 0);
  const [change = ''] = stalled.told('change');
  const listed = JSON.parse(change.slice(change.indexOf('data: ') + 6)) as {
    readonly events: readonly unknown[];
  };
  expect(listed.events).toHaveLength(10);
  expect(stalled.told('change')).toHaveLength(1);
  await leave([stalled, quick]);
});

test('whoever leaves is forgotten, also while arriving and also when refused', async () => {
  const sockets = await Promise.all(Array.from({ length: 20 }, () => admit(true)));
  expect(hub.streams).toBe(20);
  await leave(sockets);
  expect(hub.streams).toBe(0);
  const gone = new Socket(true);
  gone.destroy();
  const visitor = {
    followed: followed(undefined, 'en'),
    source: '198.51.100.9',
    accept: () => gone,
  };
  await hub.admit({ ...visitor, code: CODE, lastEventId: '1' });
  await expect(
    hub.admit({ ...visitor, code: 'NONE', lastEventId: undefined }),
  ).rejects.toMatchObject({ code: 'unknown-situation' });
  expect(hub.streams).toBe(0);
});

test('beyond so many streams the next is refused, until one ends', async () => {
  const sockets = await Promise.all(Array.from({ length: 2_000 }, () => admit(true)));
  await expect(admit(true)).rejects.toMatchObject({ code: 'too-many-streams', status: 503 });
  expect(hub.streams).toBe(2_000);
  await leave(sockets.splice(0, 1));
  await leave([...sockets, await admit(true)]);
});

test('closing says goodbye, does not wait for who takes nothing, and lets nobody in any more', async () => {
  const [stalled, quick] = [await admit(false), await admit(true)];
  const closed = once(stalled, 'close');
  await hub.close();
  await closed;
  expect(quick.told('bye')).toHaveLength(1);
  expect(stalled.destroyed).toBe(true);
  expect(hub.streams).toBe(0);
  await expect(admit(true)).rejects.toMatchObject({ code: 'unavailable' });
});

import { afterAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type Desk, deskAt, openDesk, saidBy } from './support/desk.js';
import { openStream, type Stream, type StreamOptions } from './support/event-stream.js';
import { knownOf, shownIn, untilRevision } from './support/scenes/live-state.js';
import { board } from './support/scenes/reads.js';
import { openLab, type ServerProcess } from './support/server.js';

const CLIENTS = Number(process.env['CLIENTS'] ?? 1_000);
const AT_ONCE = 50;
const PATIENCE_MS = 480_000;

const lab = openLab();
afterAll(() => lab.clean());

/** Opens many streams, some at a time. */
async function openMany(
  { url }: ServerProcess,
  code: string,
  optionsOf: (index: number) => StreamOptions = () => ({}),
): Promise<readonly Stream[]> {
  const streams: Stream[] = [];
  const from = Array.from({ length: CLIENTS }, (_, i) => i).values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const i of from) streams[i] = await openStream(url, code, optionsOf(i));
    }),
  );
  return streams;
}

/** Memory in MB and processor time in ms of a server, as Linux tells it. */
function costOf({ pid }: ServerProcess): string {
  if (process.platform !== 'linux') return '';
  const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const cpuMs = (Number(fields[11]) + Number(fields[12])) * 10;
  return `RSS ${Math.round(Number(rss) / 1024)} MB, CPU so far ${cpuMs} ms`;
}

function report(what: string, begun: number, server: ServerProcess): void {
  const took = Math.round(performance.now() - begun);
  process.stdout.write(`${what}: ${took} ms; server: ${costOf(server)}\n`);
}

async function expectAllTrue(
  server: ServerProcess,
  desk: Desk,
  streams: readonly Stream[],
): Promise<void> {
  const { body } = await board(server.api, desk.code);
  const expected = Object.fromEntries(shownIn(body));
  for (const stream of streams) {
    expect(Object.fromEntries(knownOf(stream.frames)!.shown)).toEqual(expected);
  }
}

test(
  'many clients hear of a change, and after a kill all go on and none misses an event',
  async () => {
    const folder = lab.folder();
    const first = await lab.startProcess({ folder });
    const desk = await openDesk(first.api);
    report('before', performance.now(), first);
    let begun = performance.now();
    const streams = await openMany(first, desk.code);
    await Promise.all(streams.map((stream) => stream.next(({ event }) => event === 'tick')));
    report(`${CLIENTS} clients connected`, begun, first);
    begun = performance.now();
    const { body } = await desk.log();
    const heard = await Promise.all(streams.map((stream) => untilRevision(stream, body.revision)));
    expect(heard).toHaveLength(CLIENTS);
    report(`the last of ${CLIENTS} heard of a change after`, begun, first);
    await expectAllTrue(first, desk, streams);

    const ended = Promise.all(streams.map(({ ended }) => ended));
    await first.kill();
    await ended;
    const next = await lab.startProcess({ folder });
    const there = deskAt(next.api, desk.code);
    const missed = await there.log({ attribution: saidBy('src-gov') });
    begun = performance.now();
    const resumed = await openMany(next, desk.code, (i) => ({ lastEventId: streams[i]?.lastId() }));
    await Promise.all(resumed.map((stream) => untilRevision(stream, missed.body.revision)));
    report(`all ${CLIENTS} went on after a kill`, begun, next);
    for (const [i, stream] of resumed.entries()) {
      const known = knownOf(stream.frames, knownOf(streams[i]!.frames));
      expect(known?.revision).toBe(missed.body.revision);
      expect(stream.frames.some(({ event }) => event === 'gap')).toBe(false);
    }
    for (const stream of resumed) stream.close();
    expect(await next.stop()).toBe(0);
  },
  PATIENCE_MS,
);

test(
  'clients that stand still or are slow hold up nobody, and the slow one ends up right',
  async () => {
    const server = await lab.startProcess({ folder: lab.folder() });
    const desk = await openDesk(server.api);
    for (let i = 0; i < 150; i += 1) {
      await server.api.put(`${desk.path}/subjects/area-${100 + i}`, {
        type: 'area',
        name: 'x'.repeat(100),
      });
    }
    const stalled = await Promise.all(
      Array.from({ length: 20 }, () =>
        openStream(server.url, desk.code, { take: (r) => r.pause() }),
      ),
    );
    const slow = await openStream(server.url, desk.code, { take: (r) => r.pause() });
    const quick = await openStream(server.url, desk.code);
    report('20 stalled clients, before 400 writes', performance.now(), server);
    const about = Array.from({ length: 150 }, (_, i) => `area-${100 + i}`);
    let last = 0;
    let taken = performance.now();
    for (let round = 0; round < 20; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          desk.log({ about: about.slice(0, 32), headline: `Shelling ${round}-${i}` }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
      last = Math.max(...answers.map(({ body }) => body.revision));
      await untilRevision(quick, last);
      slow.response.read(1024);
      // Whose socket takes nothing for half a minute is cut off, which on a busy machine is less than all rounds.
      if (performance.now() - taken > 8_000) {
        slow.response.resume();
        await slow.next(() => true, slow.frames.length);
        slow.response.pause();
        taken = performance.now();
      }
    }
    report('after', performance.now(), server);
    slow.response.resume();
    await untilRevision(slow, last);
    await expectAllTrue(server, desk, [quick, slow]);
    process.stdout.write(`frames: quick ${quick.frames.length}, slow ${slow.frames.length}\n`);
    for (const stream of [...stalled, slow, quick]) stream.close();
    expect(await server.stop()).toBe(0);
  },
  PATIENCE_MS,
);

import { afterAll, describe, expect, test } from '@jest/globals';
import { type BoardResponse } from '@sitlog/api-types';
import { type EntryReceipt } from './support/answers.js';
import { type Answer, type Api, newKey } from './support/api.js';
import { clockHealth, settableClock, startAnyhow, untilClock } from './support/clock.js';
import { type Desk, deskAt, occurredFrom, openDesk } from './support/desk.js';
import { board, timeline } from './support/scenes/reads.js';
import { IS_EMBEDDED, openLab } from './support/server.js';

const lab = openLab();
afterAll(() => lab.clean());

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** More than a machine under load needs between two requests, and less than anything that is tested. */
const NEAR = 30_000;

interface Refused {
  readonly type: string;
  readonly detail: string;
}
type Settled = BoardResponse & {
  readonly ahead?: { readonly fromRevision: number; readonly through: string };
  readonly script?: number;
};

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
const recordedAt = ({ body }: Answer<EntryReceipt>): number => Date.parse(body.recordedAt);
const problemOf = ({ status, body }: Answer<unknown>): readonly unknown[] => [
  status,
  (body as Refused).type.replace('urn:sitlog:problem:', ''),
];
const accept = (api: Api, body: object = {}, operator = 'Dana Hale', key = newKey()) =>
  api.post(
    '/v1/clock/acceptance',
    { reason: 'The clock was a day ahead.', ...body },
    { operator, key },
  );
const read = async (api: Api, { code }: Desk, query: object): Promise<Settled> =>
  (await board(api, code, { ...query })).body;

// Beside a store with a clock of its own such a server does not get so far: clocks-apart.
(IS_EMBEDDED ? describe : describe.skip)('a clock that is set under a running server', () => {
  test('is right from then on, and is told as a step', async () => {
    const folder = lab.folder();
    const clock = settableClock(folder, -10 * HOUR);
    const server = await lab.startProcess({ folder, preload: clock.preload });
    const desk = await openDesk(server.api);
    const now = { mode: 'occurrence', time: occurredFrom(iso(Date.now()), iso(Date.now())) };
    expect(problemOf(await desk.log(now))).toEqual([422, 'in-the-future']);
    expect(Math.abs(recordedAt(await desk.log()) - clock.now())).toBeLessThan(NEAR);
    clock.set(0);
    const { clock: told } = await untilClock(server.api, ({ clock: { steps } }) => steps > 0);
    expect(told).toMatchObject({ state: 'agrees', steps: 1 });
    expect(Math.round(told.lastStep!.bySeconds)).toBe(36_000);
    const logged = await desk.log(now);
    expect(logged.status).toBe(201);
    expect(Math.abs(recordedAt(logged) - Date.now())).toBeLessThan(NEAR);
    const metrics = await server.api.get('/metrics');
    expect(metrics.text).toMatch(/^sitlog_clock_steps_total 1$/m);
    expect(metrics.text).toMatch(/^sitlog_clock_last_step_seconds 3(6000|5999\.9)/m);
    expect(server.complaints()).toEqual([
      expect.objectContaining({ level: 'warn', msg: 'the clock was set, or the machine slept' }),
    ]);
  });

  test('back behind the record refuses writes until it is right, and serves reads', async () => {
    const folder = lab.folder();
    const clock = settableClock(folder);
    const { api } = await lab.startProcess({ folder, preload: clock.preload });
    const desk = await openDesk(api);
    const other = await openDesk(api);
    const before = await desk.log();
    clock.set(-10 * HOUR);
    const refused = await desk.log();
    expect(problemOf(refused)).toEqual([503, 'clock-skew']);
    expect((refused.body as unknown as Refused).detail).toMatch(/ 9 h 59 min| 10 h/);
    expect(problemOf(await other.log())).toEqual([503, 'clock-skew']);
    expect(await clockHealth(api)).toMatchObject({
      writes: { ok: false, reason: 'the clock is not to be relied on' },
      reads: { ok: true },
      clock: { state: 'against-record' },
    });
    expect(await read(api, desk, {})).toMatchObject({ knownRevision: before.body.revision });
    clock.set(0);
    const logged = await desk.log();
    expect(logged.status).toBe(201);
    expect(Math.abs(recordedAt(logged) - Date.now())).toBeLessThan(NEAR);
  });

  test('back by less than the allowance only keeps the order', async () => {
    const folder = lab.folder();
    const clock = settableClock(folder);
    const { api } = await lab.startProcess({ folder, preload: clock.preload });
    const desk = await openDesk(api);
    const before = await desk.log();
    clock.set(-3_000);
    const after = await desk.log();
    expect(after.status).toBe(201);
    expect(after.body.recordedAt > before.body.recordedAt).toBe(true);
  });

  test('breaks no answer that was called settled while it was ahead', async () => {
    const folder = lab.folder();
    const clock = settableClock(folder);
    const options = { folder, preload: clock.preload };
    const first = await startAnyhow(lab, options);
    const desk = await openDesk(first.api);
    await first.stop();
    clock.set(HOUR);
    const { api } = await startAnyhow(lab, options);
    const knownAt = iso(Date.now() + HOUR / 2).replace('Z', '000Z');
    // A log that others share has to be watched for a while before anything is settled.
    let settled: Settled;
    do settled = await read(api, desk, { knownAt });
    while (!settled.settled);
    clock.set(0);
    const again = deskAt(api, desk.code);
    expect(problemOf(await again.log())).toEqual([503, 'clock-skew']);
    expect((await accept(api, { situation: desk.code })).status).toBe(201);
    const logged = await again.log();
    expect(logged.body.recordedAt > knownAt).toBe(true);
    const { position, revision } = logged.body;
    expect(await read(api, desk, { knownAt, atLeast: position })).toMatchObject({
      knownRevision: settled.knownRevision,
    });
    expect((await read(api, desk, { atLeast: position })).knownRevision).toBe(revision);
  });
});

(IS_EMBEDDED ? describe : describe.skip)('a record that was made by a clock a day ahead', () => {
  test('is gone on with when a named person accepts it, and answers say what they leave out', async () => {
    const folder = lab.folder();
    const clock = settableClock(folder);
    const options = { folder, preload: clock.preload };
    const first = await startAnyhow(lab, options);
    const desk = await openDesk(first.api);
    const other = await openDesk(first.api);
    await desk.log();
    await first.stop();
    clock.set(DAY);
    const ahead = await startAnyhow(lab, options);
    const tomorrow = await deskAt(ahead.api, desk.code).log();
    await ahead.stop();
    clock.set(0);
    const { api } = await startAnyhow(lab, options);
    expect(problemOf(await deskAt(api, desk.code).log())).toEqual([503, 'clock-skew']);
    const refused = await deskAt(api, other.code).log();
    expect(problemOf(refused)).toEqual([503, 'clock-skew']);
    expect((refused.body as unknown as Refused).detail).toContain(
      `The record of ${desk.code} goes`,
    );
    expect(await clockHealth(api)).toMatchObject({ clock: { state: 'against-record' } });
    expect((await api.get('/metrics')).text).toMatch(/^sitlog_clock_state\{state="record"\} 1$/m);

    expect(problemOf(await accept(api, {}, 'operator'))).toEqual([403, 'operator-unnamed']);
    const key = newKey();
    const accepted = await accept(api, {}, 'Dana Hale', key);
    expect(accepted.status).toBe(201);
    expect((await accept(api, {}, 'Dana Hale', key)).body).toEqual(accepted.body);
    expect(problemOf(await accept(api))).toEqual([409, 'clock-agrees']);
    await untilClock(api, ({ writes }) => writes.ok);

    const elsewhere = await deskAt(api, other.code).log();
    expect(Math.abs(recordedAt(elsewhere) - Date.now())).toBeLessThan(NEAR);
    const following = await deskAt(api, desk.code).log();
    expect(recordedAt(following) - recordedAt(tomorrow)).toBeLessThan(1);
    const { revision, recordedAt: through, position: atLeast } = following.body;
    const whole = await read(api, desk, { atLeast });
    expect([whole.knownRevision, whole.settled, whole.ahead]).toEqual([revision, true, undefined]);
    const now = await read(api, desk, { atLeast, knownAt: iso(Date.now()) });
    expect(now.settled).toBe(false);
    expect(now.knownRevision).toBe(tomorrow.body.revision - 1);
    expect(now.ahead).toMatchObject({ fromRevision: tomorrow.body.revision, through });
    const past = await read(api, desk, { atLeast, knownAt: iso(Date.now() - DAY) });
    expect([past.knownRevision, past.settled, past.ahead]).toEqual([-1, true, undefined]);
  });
});

describe('a clock beyond what the log can hold', () => {
  test.each([
    ['after it', Date.UTC(2262, 3, 1)],
    ['before it', Date.UTC(1690, 0, 1)],
  ])('refuses writes before anything is stored, and serves reads: %s', async (_, moment) => {
    const folder = lab.folder();
    const clock = settableClock(folder);
    const { api } = await lab.startProcess({ folder, preload: clock.preload });
    const desk = await openDesk(api);
    const before = await desk.log();
    clock.set(moment - Date.now());
    const refused = await desk.log();
    expect(problemOf(refused)).toEqual([503, 'clock-skew']);
    expect((refused.body as unknown as Refused).detail).toContain('from 1700 to 2254');
    expect(problemOf(await accept(api, { situation: desk.code }))).toEqual([503, 'clock-skew']);
    const now = await read(api, desk, {});
    expect(now.knownRevision).toBe(before.body.revision);
    const { validAt } = now;
    expect((await board(api, desk.code, { validAt, knownAt: validAt })).status).toBe(200);
    expect((await timeline(api, desk.code)).status).toBe(200);
    expect((await api.get('/v1/log')).status).toBe(200);
    clock.set(0);
    expect((await desk.log()).status).toBe(201);
  });
});

describe('an exercise whose script went too far by mistake', () => {
  const at = (time: string): string => `2016-12-14T${time}.000000Z`;
  const opening = { mode: 'exercise', recordedAt: at('06:00:00') };
  const scripted = { time: occurredFrom('2016-12-13T08:00:00Z', '2016-12-13T09:00:00Z') };

  test('goes back to where it was left, and every moment answered can be asked for', async () => {
    const { api } = await lab.startProcess({ folder: lab.folder() });
    const desk = await openDesk(api, opening);
    const log = (recorded?: string) =>
      desk.log({ ...scripted, ...(recorded && { recordedAt: recorded }) });
    const right = await log(at('08:00:00'));
    const wrong = await log('2254-12-31T23:59:59.999999Z');
    const next = await log();
    expect(problemOf(await log(at('09:00:00')))).toEqual([409, 'recorded-at-too-early']);
    const correct = (resumeAt: string, operator = 'Dana Hale') =>
      api.post(
        `${desk.path}/script/correction`,
        { resumeAt, reason: 'A year was mistyped.' },
        { operator },
      );
    expect(problemOf(await correct(at('09:00:00'), 'operator'))).toEqual([403, 'operator-unnamed']);
    const corrected = await correct(at('09:00:00'));
    expect(corrected.status).toBe(201);
    expect(corrected.body.recordedAt).toBe('2016-12-14T09:00:00.000002Z');
    const last = await log(at('10:00:00'));
    expect([last.status, last.body.recordedAt]).toEqual([201, at('10:00:00')]);
    const atLeast = last.body.position;

    const script = corrected.body.revision;
    const moments: string[] = [];
    for (let revision = right.body.revision; revision <= last.body.revision; revision += 1) {
      const known = await read(api, desk, { atLeast, knownAt: `rev:${revision}` });
      expect([known.knownRevision, known.script]).toEqual([revision, script]);
      const again = await read(api, desk, { knownAt: known.knownAt, validAt: known.validAt });
      expect(again.knownRevision).toBe(revision);
      moments.push(known.knownAt);
    }
    expect(moments).toEqual([
      at('08:00:00'),
      at('09:00:00'),
      '2016-12-14T09:00:00.000001Z',
      '2016-12-14T09:00:00.000002Z',
      at('10:00:00'),
    ]);
    const between = await read(api, desk, { knownAt: at('08:59:59') });
    expect(between.knownRevision).toBe(right.body.revision);
    const { body: all } = await timeline(api, desk.code, { order: 'recorded' });
    const labels = new Map(all.entries.map((entry) => [entry.entryNo, entry.recordedAt]));
    expect([wrong, next].map(({ body }) => labels.get(body.entryNo))).toEqual([
      at('09:00:00'),
      '2016-12-14T09:00:00.000001Z',
    ]);
  });

  test('is not put back where it has not gone, nor where the clock is not scripted', async () => {
    const { api } = await lab.startProcess({ folder: lab.folder() });
    const body = { resumeAt: at('09:00:00'), reason: 'Too far.' };
    const named = { operator: 'Dana Hale' };
    const exercise = await openDesk(api, opening);
    expect(problemOf(await api.post(`${exercise.path}/script/correction`, body, named))).toEqual([
      409,
      'script-in-order',
    ]);
    const actual = await openDesk(api);
    expect(problemOf(await api.post(`${actual.path}/script/correction`, body, named))).toEqual([
      409,
      'not-an-exercise',
    ]);
  });

  test('is not taken beyond what can be asked for', async () => {
    const { api } = await lab.startProcess({ folder: lab.folder() });
    const desk = await openDesk(api, opening);
    const end = await desk.log({ ...scripted, recordedAt: '2255-01-01T23:59:59.999999Z' });
    expect(end.status).toBe(201);
    expect(problemOf(await desk.log(scripted))).toEqual([422, 'recorded-at-refused']);
    const { knownAt } = await read(api, desk, { atLeast: end.body.position });
    expect((await board(api, desk.code, { knownAt })).status).toBe(200);
  });
});

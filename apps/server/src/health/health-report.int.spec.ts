import { afterAll, expect, test } from '@jest/globals';
import { openDatabase } from '@sitlog/platform';
import { NO_PROGRESS, openViews, PROJECTIONS, viewFile } from '@sitlog/views';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HealthSources } from '../process/parts.js';
import { healthReport } from './health-report.js';

const folder = mkdtempSync(join(tmpdir(), 'sitlog-health-'));
const file = viewFile(folder, PROJECTIONS);
openViews(file, PROJECTIONS).close();
const db = openDatabase(file, { readOnly: true });
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

type Change = (sources: HealthSources) => HealthSources;

const WELL: HealthSources = {
  clocks: { skew: undefined, fault: undefined },
  clock: { now: () => 7, steps: 0, lastStep: undefined },
  monitor: {
    status: {
      state: 'connected',
      since: 0,
      answeredAt: 0,
      undisturbedSince: 0,
      head: 200n,
    },
  },
  views: {
    progress: { ...NO_PROGRESS, position: 200n, events: 200, built: true },
    failure: undefined,
    damage: undefined,
    beside: undefined,
    db,
  },
  watch: { behindSince: undefined, isStalled: false },
  continuity: { log: undefined, brokenSituations: [] },
  gate: { isDraining: false },
  sample: { isDue: false },
  store: { engine: 'embedded', place: '/data/log.sqlite', counts: true },
  folder: '/data',
};

const BEHIND = { against: 'record', by: -90_000_000, message: 'It is 90 s behind.' } as const;

const store =
  (status: Partial<HealthSources['monitor']['status']>): Change =>
  (s) => ({ ...s, monitor: { status: { ...s.monitor.status, ...status } } });
const views =
  (change: Partial<HealthSources['views']>): Change =>
  (s) => ({ ...s, views: { ...s.views, ...change } });

test('is ready when both reads and writes can be served', () => {
  expect(healthReport(WELL)).toEqual({
    ready: true,
    body: {
      status: 'ready',
      reads: { ok: true },
      writes: { ok: true },
      clock: {
        state: 'agrees',
        now: '1970-01-01T00:00:00.000007Z',
        skewSeconds: null,
        steps: 0,
        lastStep: null,
      },
      store: {
        engine: 'embedded',
        state: 'connected',
        since: '1970-01-01T00:00:00.000000Z',
        head: '200',
      },
      log: { head: '200', state: 'sound', incarnation: null },
      views: {
        state: 'following',
        position: '200',
        events: 200,
        failure: null,
        damage: null,
        parked: [],
      },
      situations: { broken: [] },
    },
  });
});

test('names a file of views that was damaged, without its folder, and how far those beside it are', () => {
  const damage = { file: '/data/views-7.sqlite', damage: 'page 3 is not what was written' };
  const beside = { ...NO_PROGRESS, events: 12 };
  expect(healthReport(views({ damage, beside })(WELL)).body).toMatchObject({
    views: { damage: { ...damage, file: 'views-7.sqlite' }, beside: { events: 12 } },
  });
});

test.each<[string, Change, boolean, boolean]>([
  ['the store has not answered since the start', store({ state: 'waiting' }), true, false],
  [
    'the clock is not to be relied on',
    (s) => ({ ...s, clocks: { skew: undefined, fault: BEHIND } }),
    true,
    false,
  ],
  ['the store is away', store({ state: 'away', reason: 'refused' }), true, false],
  ['the views have failed', views({ failure: 'disk' }), false, true],
  [
    'the views are being built',
    views({ progress: { ...NO_PROGRESS, position: 50n, events: 50, built: false } }),
    false,
    true,
  ],
  [
    'the views stand still',
    (s) => ({ ...s, watch: { behindSince: 5, isStalled: true } }),
    false,
    true,
  ],
  ['the sample is being loaded', (s) => ({ ...s, sample: { isDue: true } }), false, true],
  ['the server is ending', (s) => ({ ...s, gate: { isDraining: true } }), false, false],
])('when %s it tells which of reads and writes can be served', (_, change, reads, writes) => {
  const { ready, body } = healthReport(change(WELL));
  expect(ready).toBe(false);
  expect(body).toMatchObject({
    status: 'not_ready',
    reads: { ok: reads },
    writes: { ok: writes },
  });
  for (const service of [body.reads, body.writes]) {
    expect(service.reason === undefined).toBe(service.ok);
  }
});

test('views that are only late are ready', () => {
  const late = { ...WELL, watch: { behindSince: 5, isStalled: false } };
  expect(healthReport(late)).toMatchObject({
    ready: true,
    body: { views: { state: 'following', behindSince: '1970-01-01T00:00:00.000005Z' } },
  });
});

test('tells how far a build is, as a share only where positions count events', () => {
  const building = views({ progress: { ...NO_PROGRESS, position: 50n, events: 50, built: false } })(
    WELL,
  );
  expect(healthReport(building).body).toMatchObject({
    views: { state: 'building', progress: { events: 50, head: '200', percent: 25 } },
  });
  const offsets = { ...building, store: { ...WELL.store, counts: false } };
  expect(healthReport(offsets).body['views']).toMatchObject({
    progress: { events: 50, head: '200' },
  });
  expect(JSON.stringify(healthReport(offsets).body)).not.toContain('percent');
});

test('names the store that is waited for, and why it does not answer', () => {
  const waiting = store({ state: 'waiting', reason: 'refused', head: undefined })(WELL);
  expect(healthReport(waiting).body).toMatchObject({
    store: { state: 'waiting', head: null, waitingFor: 'log.sqlite', reason: 'refused' },
  });
});

test('says when the clock was last set, and by how much', () => {
  const lastStep = { at: 5_000_000, by: -1_500_000 };
  const set = { ...WELL, clock: { ...WELL.clock, steps: 2, lastStep } };
  expect(healthReport(set).body['clock']).toMatchObject({
    steps: 2,
    lastStep: { at: '1970-01-01T00:00:05.000000Z', bySeconds: -1.5 },
  });
});

test('tells no path of the data folder, whatever has failed', () => {
  const reason = 'cannot open /data/log.sqlite-wal: no /data';
  const position = null;
  const failing = store({ state: 'away', reason })(views({ failure: reason })(WELL));
  const check = {
    state: { state: 'damaged', events: null, at: null, faults: [{ position, reason }] },
  } as const;
  const { body } = healthReport({ ...failing, check });
  expect(JSON.stringify(body)).not.toContain('/data');
  expect(body).toMatchObject({
    store: { reason: 'cannot open log.sqlite-wal: no the data folder' },
    log: { check: { faults: [{ reason: 'cannot open log.sqlite-wal: no the data folder' }] } },
    views: { failure: 'cannot open log.sqlite-wal: no the data folder' },
  });
});

test('says how far the clock is off that of the store, and what it does not agree with', () => {
  const behind = { ...WELL, clocks: { skew: -90_000_000, fault: BEHIND } };
  expect(healthReport(behind).body['clock']).toMatchObject({
    state: 'against-record',
    skewSeconds: -90,
    reason: 'It is 90 s behind.',
  });
});

import { afterAll, describe, expect, test } from '@jest/globals';
import { type Api, newKey } from './support/api.js';
import { clockHealth, settableClock, startAnyhow, untilClock } from './support/clock.js';
import { deskAt, openDesk } from './support/desk.js';
import { board } from './support/scenes/reads.js';
import { IS_EMBEDDED, openLab } from './support/server.js';

const lab = openLab();
afterAll(() => lab.clean());

const DAY = 86_400_000;

/** Two servers on one log, the second one with a clock of its own. */
async function two(offset: number) {
  const folder = lab.folder();
  const first = await lab.start({ folder });
  const desk = await openDesk(first.api);
  const apart = lab.folder();
  const clock = settableClock(apart, offset);
  const options = { folder: apart, log: folder, preload: clock.preload };
  const second = await startAnyhow(lab, options);
  return { api: first.api, desk, second: second.api, clock };
}

const problemOf = ({ status, text }: { readonly status: number; readonly text: string }) => [
  status,
  (JSON.parse(text) as { readonly type: string }).type,
];
const SKEW = [503, 'urn:sitlog:problem:clock-skew'];

/** What the first server calls settled about a moment a while ago, once it has watched the log for long enough. */
async function settledAt(api: Api, code: string, before: number) {
  for (;;) {
    const knownAt = new Date(Date.now() - before).toISOString();
    const { body } = await board(api, code, { knownAt });
    if (body.settled) return { knownAt, knownRevision: body.knownRevision };
  }
}

(IS_EMBEDDED ? describe.skip : describe)(
  'a second server whose clock is not that of the store',
  () => {
    test.each([
      ['a day ahead', DAY, /is (1 d|23 h 59 min 5\d s)( \d s)? ahead of the clock of the store/],
      ['90 s behind', -90_000, /is 1 min (2|3)\d s behind the clock of the store/],
    ])('stamps nothing, says why, and is let in when it is right: %s', async (_, offset, word) => {
      const { desk, second, clock } = await two(offset);
      const refused = await deskAt(second, desk.code).log();
      expect(problemOf(refused)).toEqual(SKEW);
      expect(refused.text).toMatch(word);
      const opening = { code: 'NEW', name: 'New', mode: 'actual', timeZone: 'UTC' };
      expect(problemOf(await second.post('/v1/situations', opening))).toEqual(SKEW);
      const health = await clockHealth(second);
      expect(health).toMatchObject({ writes: { ok: false }, clock: { state: 'against-store' } });
      expect(Math.abs(Number(health.clock.skewSeconds) * 1000 - offset)).toBeLessThan(5_000);
      expect((await second.get('/metrics')).text).toMatch(
        /^sitlog_clock_state\{state="store"\} 1$/m,
      );
      const logged = await desk.log();
      expect(logged.status).toBe(201);
      const { position: atLeast } = logged.body;
      const { body } = await board(second, desk.code, { atLeast });
      expect(body.knownRevision).toBe(logged.body.revision);
      clock.set(0);
      await untilClock(second, ({ writes }) => writes.ok);
      expect((await deskAt(second, desk.code).log()).status).toBe(201);
    });

    test('that is accepted as it is breaks no answer that the first one calls settled', async () => {
      const { api, desk, second } = await two(-90_000);
      await desk.log();
      const before = await settledAt(api, desk.code, 35_000);
      const body = { reason: 'Its clock cannot be set tonight.', situation: desk.code };
      const accepted = await second.post('/v1/clock/acceptance', body, {
        operator: 'Dana Hale',
        key: newKey(),
      });
      expect(accepted.status).toBe(201);
      const logged = await deskAt(second, desk.code).log();
      expect(logged.status).toBe(201);
      const { position: atLeast, recordedAt } = logged.body;
      expect(Date.parse(recordedAt)).toBeGreaterThan(Date.parse(before.knownAt));
      const again = await board(api, desk.code, { knownAt: before.knownAt, atLeast });
      expect(again.body.knownRevision).toBe(before.knownRevision);
      const knownAt = new Date(Date.now() - 45_000).toISOString();
      expect(Date.parse(knownAt)).toBeLessThan(Date.parse(recordedAt));
      const other = await openDesk(api);
      expect(problemOf(await deskAt(second, other.code).log())).toEqual(SKEW);
    });
  },
);

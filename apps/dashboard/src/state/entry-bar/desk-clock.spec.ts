import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, SITUATION } from '../../testing/test-situation.js';

const SEEN = '2016-12-14T08:30:00.000Z';
const NOW = Date.parse(SEEN);
const EXERCISE = { ...SITUATION, mode: 'exercise' } as const;

async function at(situation: typeof SITUATION, snapshot = boardOf(9)) {
  const world = await testDesk({ answer: servedWith(() => undefined, situation) });
  world.desk.live.followLive(world.desk.past.listener);
  const { desk, deviceStorage, streams } = world;
  return {
    ...{ ...world, ...desk.deskClock },
    begins: () => streams[0]?.tell('snapshot', snapshot),
    kept: () => JSON.parse(deviceStorage.get('sitlog.desk.ALE') ?? 'null') as unknown,
  };
}

/** A page without the server, on a device that has kept this of the situation. */
async function away(kept: object | undefined) {
  const { desk, deviceStorage, clock } = await testDesk({
    href: 'http://desk.test/',
    answer: () => undefined,
  });
  if (kept !== undefined) deviceStorage.set('sitlog.desk.ALE', JSON.stringify(kept));
  desk.location.go({ code: 'ALE' });
  return { ...desk.deskClock, clock };
}

describe('the clock by which lines are written', () => {
  it('is the one on the wall, which somebody reads between its seconds', async () => {
    const { deskNow, isScripted, isClockKnown, canMove, clock, begins } = await at(SITUATION);
    begins();
    const start = clock.edge.now();
    clock.draw(400);
    expect(deskNow.value).toBe(start + 400);
    await clock.pass(1_000);
    expect(deskNow.value).toBe(start + 1_400);
    expect([isScripted.value, isClockKnown.value, canMove.value]).toEqual([false, true, false]);
  });

  it('is known of what is no exercise before the stream has told anything', async () => {
    const { isClockKnown } = await at(SITUATION);
    expect(isClockKnown.value).toBe(true);
  });

  it('stands in an exercise where its last record is, once that is known', async () => {
    const { deskNow, isScripted, isClockKnown, clock, begins } = await at(EXERCISE);
    expect([isScripted.value, isClockKnown.value]).toEqual([true, false]);
    expect(deskNow.value).toBe(clock.edge.now());
    begins();
    await clock.pass(60_000);
    expect([deskNow.value, isClockKnown.value]).toEqual([NOW, true]);
  });

  it('can be moved in an exercise that is open, and in nothing else', async () => {
    expect((await at(EXERCISE)).canMove.value).toBe(true);
    expect((await at({ ...EXERCISE, status: 'closed' })).canMove.value).toBe(false);
    const { canMove, desk } = await at(EXERCISE);
    desk.location.go({ code: 'HAM' });
    expect(canMove.value).toBe(false);
  });

  it.each([
    ['nothing', undefined, false],
    ['a zone', { timeZone: 'UTC' }, true],
    ['a situation that is none', { timeZone: 'UTC', isScripted: false }, true],
    ['an exercise', { timeZone: 'UTC', isScripted: true }, false],
    ['the clock of an exercise', { timeZone: 'UTC', isScripted: true, scriptedAt: SEEN }, true],
  ])('is known without the server as far as this device has seen %s', async (_, kept, isKnown) => {
    expect((await away(kept)).isClockKnown.value).toBe(isKnown);
  });

  it('stands without the server where the one of the exercise was seen last', async () => {
    const seen = await away({ timeZone: 'UTC', isScripted: true, scriptedAt: SEEN });
    expect(seen.deskNow.value).toBe(NOW);
    const unseen = await away({ timeZone: 'UTC' });
    expect(unseen.deskNow.value).toBe(unseen.clock.edge.now());
  });

  it('is kept with the zone for such a page', async () => {
    const actual = await at(SITUATION);
    actual.followDesk();
    actual.begins();
    expect(actual.kept()).toEqual({ timeZone: 'Asia/Damascus', isScripted: false });
    const exercise = await at(EXERCISE);
    exercise.followDesk();
    expect(exercise.kept()).toEqual({ timeZone: 'Asia/Damascus', isScripted: true });
    exercise.begins();
    expect(exercise.kept()).toEqual({
      ...{ timeZone: 'Asia/Damascus', isScripted: true, scriptedAt: SEEN },
    });
  });

  it('is kept of no situation that is not known, nor are its names', async () => {
    const { desk, deviceStorage } = await testDesk({ answer: () => undefined });
    desk.deskClock.followDesk();
    expect(deviceStorage.keys()).not.toContain('sitlog.desk.ALE');
    expect(await desk.store.getAll('names')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type ReplayStepResponse } from '@sitlog/api-types';
import { servedWith, testDesk } from '../../../testing/test-desk.js';
import { boardOf, changeOf, outlineOf } from '../../../testing/test-situation.js';
import { settled } from '../../../testing/wait.js';
import { replayStateOf } from '../replay.js';

const AT = 'http://desk.test/situations/ALE/replay';
const then = (hour: string): string => `2016-12-14T${hour}:00Z`;
const both = (hour: string): string => `?validAt=${then(hour)}&knownAt=${then(hour)}`;

/** The screen of a replay, on a log of so many revisions that each take a minute and of which every so many change an answer. */
async function screen({ query = '', head = 100, every = 1 } = {}) {
  const revisionAt = (text: string): number => {
    const [, hours = 0, minutes = 0] = /T(\d+):(\d+)/.exec(text)?.map(Number) ?? [];
    return hours * 60 + minutes;
  };
  const world = await testDesk({
    href: AT + query,
    answer: servedWith(({ path }) => {
      const asked = new URLSearchParams(path.split('?')[1]);
      const revision = (name: string): number => Number(asked.get(name)?.slice(4));
      if (path.includes('/outline')) return { body: outlineOf([1, 2, 3]) };
      if (path.includes('/board?')) {
        const validAt = asked.get('validAt') ?? '';
        const known = revisionAt(new Date(asked.get('knownAt') ?? '').toISOString());
        return { body: { ...boardOf(known, [], validAt), knownAt: validAt } };
      }
      if (!path.includes('/replay?')) return undefined;
      const [after, upTo] = [revision('fromKnownAt'), revision('toKnownAt')];
      const steps: readonly ReplayStepResponse[] = Array.from(
        { length: upTo - after },
        (_, at) => after + at + 1,
      )
        .filter((one) => one % every === 0)
        .map(
          (knownRevision) =>
            ({
              cause: 'log',
              knownRevision,
              validAt: then('00:01'),
              changes: [{}],
              entry: { entryNo: `ALE-${knownRevision}` },
            }) as unknown as ReplayStepResponse,
        );
      return { body: { steps, next: null } };
    }),
  });
  const { desk } = world;
  desk.live.followLive(desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(head));
  const state = replayStateOf(desk);
  const leave = [
    state.dotsAsked.loaded.subscribe(() => undefined),
    desk.board.boardAsked.state.subscribe(() => undefined),
    state.replaySteps.stepsAsked.state.subscribe(() => undefined),
    state.resting.followRests(),
  ];
  await settled();
  return {
    ...world,
    ...state,
    /** Lets the hands rest at a time of the day. */
    rest: async (hour: string) => {
      desk.location.go({ moments: { validAt: then(hour), knownAt: then(hour) } });
      await settled();
    },
    asked: () =>
      world.server.asked
        .filter(({ path }) => path.includes('/replay?'))
        .map(({ path }) => new URLSearchParams(path.split('?')[1]))
        .map((query_) => `${query_.get('fromKnownAt')} ${query_.get('toKnownAt')}`),
    leave: () => {
      for (const one of leave) one();
      world.leave();
    },
  };
}

describe('where the hands rest', () => {
  it('is the board that is shown, and before it the one from which they came', async () => {
    const { resting, rest, leave } = await screen({ query: both('00:30') });
    expect(resting.restsAt.value).toEqual({
      situation: 'ALE',
      validAt: then('00:30'),
      knownRevision: 30,
      isLive: true,
    });
    expect(resting.cameFrom.value).toBeUndefined();
    await rest('00:45');
    expect(resting.restsAt.value?.knownRevision).toBe(45);
    expect(resting.cameFrom.value?.knownRevision).toBe(30);
    leave();
  });

  it('is not what a drag passes by, until it is let go', async () => {
    const { resting, timeCursors, dotsAsked, desk, leave } = await screen({ query: both('00:30') });
    timeCursors.setHand('valid', Date.parse(then('00:40')), dotsAsked.loaded.value!.dots);
    expect(resting.isLagging.value).toBe(true);
    desk.board.paused.value = boardOf(77);
    expect(resting.restsAt.value?.knownRevision).toBe(30);
    timeCursors.write();
    expect(resting.isLagging.value).toBe(true);
    await settled();
    expect([resting.isLagging.value, resting.restsAt.value?.knownRevision]).toEqual([false, 40]);
    leave();
  });

  it('is every answer while it plays', async () => {
    const { resting, timeCursors, dotsAsked, player, leave } = await screen({
      query: both('00:30'),
    });
    player.playOrPause();
    const { dots } = dotsAsked.loaded.value!;
    timeCursors.setHand('valid', Date.parse(then('00:40')), dots);
    timeCursors.write();
    timeCursors.setHand('valid', Date.parse(then('00:50')), dots);
    await settled();
    expect([resting.isLagging.value, resting.restsAt.value?.knownRevision]).toEqual([true, 40]);
    leave();
  });

  it('is where nobody has come from in another situation, or on the screen anew', async () => {
    const { resting, rest, desk, streams, leave } = await screen();
    expect(resting.restsAt.value).toMatchObject({ knownRevision: 100, isLive: true });
    await rest('00:20');
    expect(resting.cameFrom.value?.knownRevision).toBe(100);
    resting.followRests()();
    expect(resting.cameFrom.value).toBeUndefined();
    expect(resting.restsAt.value?.knownRevision).toBe(20);
    desk.location.go({ moments: {} });
    streams[0]?.tell('snapshot', { ...boardOf(5), situation: 'HAM' });
    expect(resting.cameFrom.value).toBeUndefined();
    leave();
  });
});

describe('the steps that lead to where the hands rest', () => {
  it('are a dozen, the last one first, and more where somebody looks back', async () => {
    const { replaySteps, asked, leave } = await screen({ query: both('00:50') });
    expect(asked()).toEqual(['rev:40 rev:60', 'rev:20 rev:40']);
    const numbers = (): readonly number[] =>
      replaySteps.steps.value.map(({ knownRevision }) => knownRevision);
    expect(numbers()).toEqual(Array.from({ length: 12 }, (_, at) => 50 - at));
    expect(replaySteps.lastStep.value?.knownRevision).toBe(50);
    expect([replaySteps.isCurrent.value, replaySteps.hasEarlier.value]).toEqual([true, true]);
    replaySteps.lookBack();
    expect(replaySteps.isCurrent.value).toBe(false);
    await settled();
    expect(numbers()).toHaveLength(24);
    replaySteps.lookBack();
    await settled();
    expect(numbers()).toHaveLength(36);
    replaySteps.lookBack();
    replaySteps.lookBack();
    await settled();
    expect(numbers()).toHaveLength(50);
    expect(replaySteps.hasEarlier.value).toBe(false);
    leave();
  });

  it('are a dozen again from elsewhere', async () => {
    const { replaySteps, rest, leave } = await screen({ query: both('00:50') });
    replaySteps.lookBack();
    await settled();
    await rest('01:30');
    expect(replaySteps.steps.value).toHaveLength(12);
    await rest('00:52');
    expect(replaySteps.steps.value).toHaveLength(24);
    leave();
  });

  it('are those of the place, and asked for no more within one span', async () => {
    const { replaySteps, rest, asked, leave } = await screen({ query: both('00:50') });
    const before = asked().length;
    await rest('00:58');
    expect(asked()).toHaveLength(before);
    expect(replaySteps.lastStep.value?.knownRevision).toBe(58);
    leave();
  });

  it('are none before anything rests', async () => {
    const { replaySteps, asked, leave } = await screen({ query: '?validAt=nonsense', head: -1 });
    expect([replaySteps.isCurrent.value, replaySteps.steps.value, asked()]).toEqual([
      false,
      [],
      [],
    ]);
    expect([replaySteps.lastStep.value, replaySteps.hasEarlier.value]).toEqual([undefined, false]);
    leave();
  });

  it('may be further back where few were found', async () => {
    const { replaySteps, leave } = await screen({ query: both('03:00'), head: 200, every: 50 });
    expect(replaySteps.steps.value.map(({ knownRevision }) => knownRevision)).toEqual([150, 100]);
    expect(replaySteps.hasEarlier.value).toBe(true);
    leave();
  });
});

describe('who listens', () => {
  it('hears where the hands came to rest, what came into view, and the last change', async () => {
    const { spokenSteps, desk, rest, leave } = await screen({ query: both('00:30') });
    const said = desk.announcer.said.log;
    const cease = spokenSteps.speakSteps();
    await settled();
    expect(said.value).toBe('');
    // The entries of the log happened at one, two and three o'clock, and were recorded a minute after.
    await rest('01:30');
    expect(said.value).toBe(
      'Wed 14 Dec, 03:30: 1 entry came into view. Last change: ALE-90, 1 answer changed',
    );
    await rest('00:20');
    expect(said.value).toContain('Wed 14 Dec, 02:20: 0 entries came into view.');
    cease();
    said.value = '';
    await rest('01:31');
    expect(said.value).toBe('');
    leave();
  });

  it('hears the same once, and no more than can be listened to while it plays', async () => {
    const { spokenSteps, player, desk, rest, leave } = await screen({ query: both('00:30') });
    const said = desk.announcer.said.log;
    const cease = spokenSteps.speakSteps();
    await rest('01:30');
    expect(said.value).not.toBe('');
    said.value = '';
    desk.settings.set({ theme: 'dark' });
    await settled();
    expect(said.value).toBe('');
    player.playOrPause();
    await rest('01:40');
    expect(said.value).toBe('');
    player.pause();
    await rest('01:50');
    expect(said.value).toContain('03:50');
    cease();
    leave();
  });

  it('hears no last change where nothing led there', async () => {
    const { spokenSteps, desk, rest, streams, leave } = await screen({
      query: both('00:30'),
      every: 1_000,
    });
    const cease = spokenSteps.speakSteps();
    streams[0]?.tell('change', changeOf(101));
    await rest('02:30');
    expect(desk.announcer.said.log.value).toBe('Wed 14 Dec, 04:30: 2 entries came into view');
    cease();
    leave();
  });
});

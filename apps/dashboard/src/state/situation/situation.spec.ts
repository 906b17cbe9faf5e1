import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer, type Asked } from '../../testing/test-edges.js';
import { boardOf, changeOf, eventOf, SITUATION, tickOf } from '../../testing/test-situation.js';
import { VOCABULARY } from '../../testing/test-vocabulary.js';
import { settled } from '../../testing/wait.js';

const PAST = 'http://desk.test/situations/ALE/board?validAt=2016-12-14T08:00:00Z';

async function live(href?: string) {
  const world = await testDesk({
    ...(href === undefined ? {} : { href }),
    answer: servedWith(({ path }) =>
      path.includes('/board?') ? { body: boardOf(9, [], '2016-12-14T08:00:00Z') } : undefined,
    ),
  });
  world.desk.live.followLive(world.desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(9));
  await settled();
  return {
    ...world,
    tell: (event: string, data: unknown) => world.streams.at(-1)?.tell(event, data),
  };
}

describe('the situation of the address', () => {
  it('names what is registered, and leaves an id that nobody registered as it is', async () => {
    const { desk } = await live();
    expect(desk.situation.situation.value?.name).toBe('Aleppo');
    expect(desk.situation.nameOf('src-sohr')).toBe('SOHR');
    expect(desk.situation.nameOf('src-unheard-of')).toBe('src-unheard-of');
    expect(desk.situation.places.value.get('pl-fua')?.lat).toBe(35.98);
    expect([...desk.situation.registered.value.keys()]).toEqual([
      'src-sohr',
      'act-gov',
      'pl-fua',
      'agr-1',
    ]);
  });

  it('is asked for again when a register changes, and only then', async () => {
    const { server, tell } = await live();
    const asked = (): number =>
      server.asked.filter(({ path }) => path === '/situations/ALE').length;
    const before = asked();
    tell('change', changeOf(10, [eventOf(10, 'entry.logged', 'ALE-004')]));
    await settled();
    expect(asked()).toBe(before);
    tell('change', changeOf(11, [eventOf(11, 'place.registered')]));
    await settled();
    expect(asked()).toBe(before + 1);
    tell('snapshot', boardOf(20));
    await settled();
    expect(asked()).toBe(before + 2);
  });

  it('is asked for again where the stream begins later than the answer: nobody tells of what lies between', async () => {
    const { server, streams, desk } = await testDesk();
    desk.live.followLive(desk.past.listener);
    const asked = (what: string): number =>
      server.asked.filter(({ path }) => path === `/situations/ALE${what}`).length;
    expect([asked(''), asked('/vocabulary')]).toEqual([1, 1]);
    streams[0]?.tell('snapshot', boardOf(SITUATION.knownRevision + 1));
    await settled();
    expect([asked(''), asked('/vocabulary')]).toEqual([2, 2]);

    const other = await testDesk();
    other.desk.live.followLive(other.desk.past.listener);
    other.streams[0]?.tell('snapshot', boardOf(SITUATION.knownRevision));
    await settled();
    expect(other.server.asked.filter(({ path }) => path === '/situations/ALE')).toHaveLength(1);
  });

  it('is not shown as another one', async () => {
    const { desk } = await live();
    desk.location.go({ code: 'HAM' });
    expect(desk.situation.situation.value).toBeUndefined();
  });

  it('is told in its own zone, unless the address says another', async () => {
    const { desk } = await live();
    expect([desk.situation.zone.value, desk.situation.isZoneAwaited.value]).toEqual([
      'Asia/Damascus',
      false,
    ]);
    desk.location.go({ zone: 'Europe/Berlin' });
    expect(desk.situation.zone.value).toBe('Europe/Berlin');
  });

  it('waits for its zone, and goes on without it where the server does not answer', async () => {
    const waiting = await testDesk({ answer: () => ({ status: 404 }), href: 'http://desk.test/' });
    waiting.desk.location.go({ code: 'ALE' });
    expect(waiting.desk.situation.isZoneAwaited.value).toBe(true);
    await settled();
    expect([waiting.desk.situation.isZoneAwaited.value, waiting.desk.situation.zone.value]).toEqual(
      [false, 'UTC'],
    );
  });
});

describe('the board to show', () => {
  it('is that of now while both clocks run', async () => {
    const { desk, tell } = await live();
    expect(desk.board.board.value?.knownRevision).toBe(9);
    tell('change', changeOf(10));
    expect(desk.board.shown.value?.knownRevision).toBe(10);
  });

  it('is asked for at the moments of the address, again with every event while the known clock runs', async () => {
    const { desk, server, tell } = await live(PAST);
    const leave = desk.board.boardAsked.state.subscribe(() => undefined);
    await settled();
    expect(desk.board.board.value?.validAt).toBe('2016-12-14T08:00:00Z');
    const asked = (): number => server.asked.filter(({ path }) => path.includes('/board?')).length;
    expect(asked()).toBe(1);
    tell('change', changeOf(10));
    await settled();
    expect(asked()).toBe(2);
    desk.location.go({ moments: { validAt: '2016-12-14T08:00:00Z', knownAt: 'rev:9' } });
    await settled();
    expect(asked()).toBe(3);
    tell('change', changeOf(11));
    await settled();
    expect(asked()).toBe(3);
    leave();
  });

  it('stands still while it is held', async () => {
    const { desk, tell } = await live();
    desk.pause.pauseOrGoOn();
    tell('change', changeOf(10));
    expect(desk.board.board.value?.knownRevision).toBe(9);
    desk.pause.pauseOrGoOn();
    expect(desk.board.board.value?.knownRevision).toBe(10);
  });

  it('is set to its moments, cited by revision', async () => {
    const { desk } = await live();
    desk.clocks.choose('free');
    expect(desk.location.moments.value).toEqual({
      validAt: '2016-12-14T08:30:00.000Z',
      knownAt: 'rev:9',
    });
    desk.clocks.choose('now');
    expect(desk.location.moments.value).toEqual({});
  });

  it('cannot be set before there is one', async () => {
    const { desk } = await testDesk();
    desk.clocks.choose('free');
    expect(desk.location.moments.value).toEqual({});
  });

  it('is given away by a link that shows the same for good, or by one to the present', async () => {
    const { desk, device } = await live();
    await desk.clipboard.copyPinned();
    await desk.clipboard.copyLive();
    expect(device.copied).toEqual([
      'http://desk.test/situations/ALE/board?validAt=2016-12-14T08%3A30%3A00.000Z&knownAt=rev%3A9',
      'http://desk.test/situations/ALE/board',
    ]);
    expect(desk.announcer.notice.value).toBe(desk.words.t().shell.clocks.copiedLive);
  });

  it('is gone to where nothing can be copied', async () => {
    const { edges, desk } = await live();
    Object.assign(edges.device, { copy: () => Promise.reject(new Error('Forbidden.')) });
    await desk.clipboard.copyPinned();
    expect(desk.location.moments.value.knownAt).toBe('rev:9');
    expect(desk.announcer.notice.value).toBe(desk.words.t().shell.clocks.copyFailed);
  });
});

describe('the last visit', () => {
  it('counts a situation that is opened for the first time as seen', async () => {
    const { desk, deviceStorage } = await live();
    expect(desk.lastVisit.seen.value?.knownRevision).toBe(9);
    expect(deviceStorage.get('sitlog.seen.ALE')).toContain('"knownRevision":9');
  });

  it('stays where it was until somebody says that all was seen', async () => {
    const { desk, tell } = await live();
    tell('change', changeOf(10));
    expect(desk.lastVisit.seen.value?.knownRevision).toBe(9);
    expect(desk.sinceLastVisit.isBehind.value).toBe(true);
    desk.lastVisit.markSeen();
    expect([desk.lastVisit.seen.value?.knownRevision, desk.sinceLastVisit.isBehind.value]).toEqual([
      10,
      false,
    ]);
  });

  it('asks what changed since, between the moments of then and now', async () => {
    const { desk, server, tell } = await live();
    const leave = desk.sinceLastVisit.changed.state.subscribe(() => undefined);
    await settled();
    const asked = (): readonly string[] =>
      server.asked.map(({ path }) => path).filter((path) => path.includes('/comparison'));
    expect(asked()).toEqual([]);
    tell('change', changeOf(10));
    await settled();
    expect(asked()).toHaveLength(1);
    expect(asked()[0]).toMatch(/fromKnownAt=rev%3A9.*toKnownAt=rev%3A10/);
    leave();
  });

  it.each(['{}', '{"knownRevision":"9","validAt":"x"}', '{"knownRevision":9,"validAt":"x"}'])(
    'is none where %s is kept',
    async (kept) => {
      const world = await testDesk({ href: 'http://desk.test/' });
      world.deviceStorage.set('sitlog.seen.ALE', kept);
      world.desk.location.go({ code: 'ALE' });
      expect(world.desk.lastVisit.seen.value).toBeUndefined();
    },
  );
});

describe('what entries are narrowed to', () => {
  it('is read from the address, with full names for short ones', async () => {
    const { desk } = await live();
    desk.filter.setFilter(' kind:shelling origin:sohr late:soon ');
    expect(desk.location.place.value.filter).toBe('kind:shelling origin:sohr late:soon');
    expect(desk.filter.filter.value).toEqual({
      asked: { kind: 'hostilities.shelling', origin: 'src-sohr' },
      problems: [{ part: 'late:soon', reason: 'value' }],
    });
  });

  it('is narrowed further and widened again, part by part', async () => {
    const { desk } = await live();
    desk.filter.narrow({ place: 'pl-fua' });
    desk.filter.narrow({ q: 'mortar' });
    expect(desk.location.place.value.filter).toBe('place:pl-fua mortar');
    desk.filter.narrow({ place: undefined });
    expect(desk.location.place.value.filter).toBe('mortar');
  });
});

describe('work without the server', () => {
  it('goes on with the names, the zone and the vocabulary of an earlier visit', async () => {
    const first = await live();
    first.desk.deskClock.followDesk();
    await settled();
    const away = await testDesk({ answer: () => undefined, href: 'http://desk.test/' });
    for (const [key, text] of first.deviceStorage.all) away.deviceStorage.set(key, text);
    away.desk.location.go({ code: 'ALE' });
    expect(away.desk.situation.zone.value).toBe('Asia/Damascus');
    expect(away.desk.situation.isZoneAwaited.value).toBe(false);
  });

  it('keeps of the registers no more than names, sealed', async () => {
    const { desk, edges } = await live();
    desk.deskClock.followDesk();
    await desk.store.getAll('drafts');
    const found = await desk.store.get('names', 'ALE');
    expect(found?.value).toEqual({
      situation: 'ALE',
      mode: 'actual',
      sources: [{ id: 'src-sohr', name: 'SOHR', type: 'monitor' }],
      actors: [{ id: 'act-gov', name: 'Government' }],
      places: [{ id: 'pl-fua', name: 'Fuah' }],
      subjects: [{ id: 'agr-1', name: 'Agreement of 13 December', type: 'agreement' }],
      vocabulary: VOCABULARY,
    });
    const raw = JSON.stringify(await edges.database.readRecord('names', 'ALE'));
    expect(raw).not.toContain('SOHR');
  });

  it('lets go of names after fourteen days, unless something waits there', async () => {
    const { desk, clock } = await live();
    desk.keptNames.keepNames(SITUATION, VOCABULARY);
    await clock.pass(14 * 86_400_000);
    await desk.keptNames.ageNames(new Set());
    expect(await desk.store.getAll('names')).toHaveLength(1);
    await clock.pass(1);
    await desk.keptNames.ageNames(new Set(['ALE']));
    expect(await desk.store.getAll('names')).toHaveLength(1);
    await desk.keptNames.ageNames(new Set());
    expect(await desk.store.getAll('names')).toHaveLength(0);
  });

  it('knows an exercise by the clock that it showed last', async () => {
    const body = { ...SITUATION, mode: 'exercise' };
    const { desk, streams } = await testDesk({
      answer: servedWith(() => undefined),
    });
    expect(desk.deskClock.isScripted.value).toBe(false);
    const exercise = await testDesk({
      answer: ({ path }) => (path === '/situations/ALE' ? { body } : { status: 404 }),
    });
    exercise.desk.live.followLive(exercise.desk.past.listener);
    expect(exercise.desk.deskClock.isScripted.value).toBe(true);
    expect(exercise.desk.deskClock.isClockKnown.value).toBe(false);
    exercise.streams[0]?.tell('snapshot', boardOf(9));
    exercise.streams[0]?.tell('tick', tickOf(9));
    expect(exercise.desk.deskClock.isClockKnown.value).toBe(true);
    expect(exercise.desk.deskClock.deskNow.value).toBe(Date.parse('2016-12-14T08:30:00.000Z'));
    expect(streams).toEqual([]);
  });

  it('keeps where the clock of an exercise stood until it is seen again', async () => {
    const answer = ({ path }: Asked): Answer =>
      path === '/situations/ALE' ? { body: { ...SITUATION, mode: 'exercise' } } : { status: 404 };
    const seen = await testDesk({ answer });
    seen.desk.deskClock.followDesk();
    const reopened = (before: typeof seen, server: typeof answer | undefined) =>
      testDesk({ answer: server ?? (() => undefined), deviceStorage: before.deviceStorage.all });

    // Never seen: what is written without the server is of another clock.
    const unseen = await reopened(seen, undefined);
    expect(unseen.desk.situation.zone.value).toBe('Asia/Damascus');
    expect(unseen.desk.deskClock.isClockKnown.value).toBe(false);

    seen.desk.live.followLive(seen.desk.past.listener);
    seen.streams[0]?.tell('snapshot', boardOf(9));
    const again = await reopened(seen, answer);
    again.desk.deskClock.followDesk();
    const away = await reopened(again, undefined);
    expect(away.desk.deskClock.isClockKnown.value).toBe(true);
    expect(away.desk.deskClock.deskNow.value).toBe(Date.parse('2016-12-14T08:30:00Z'));
  });

  it('begins a line that was quicker than the first snapshot where the clock of the exercise stands', async () => {
    const { desk, streams, edges } = await testDesk({
      answer: servedWith(() => undefined, { ...SITUATION, mode: 'exercise' }),
    });
    desk.live.followLive(desk.past.listener);
    desk.draft.write({ text: 'S' });
    expect(desk.draft.draft.value).toMatchObject({
      begunAt: edges.clock.now(),
      isClockKnown: false,
    });
    streams[0]?.tell('snapshot', boardOf(9));
    expect(desk.draft.draft.value).toMatchObject({
      text: 'S',
      begunAt: Date.parse('2016-12-14T08:30:00Z'),
      isClockKnown: true,
    });
  });
});

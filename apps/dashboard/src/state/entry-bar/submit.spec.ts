import { describe, expect, it } from '@jest/globals';
import { testBar } from '../../testing/bar/test-bar.js';
import { testDesk } from '../../testing/test-desk.js';
import { SITUATION } from '../../testing/test-situation.js';
import { until } from '../../testing/wait.js';

const twins = ['pl-fua', 'pl-fua-2'].map((id) => ({ ...SITUATION.places[0]!, id }));

/** A bar that has not heard of the server for longer than it should. */
async function silent(situation = SITUATION) {
  const world = await testBar(undefined, { situation });
  await world.clock.pass(13_000);
  expect(world.desk.registersNow.readiness.value).toBe('kept');
  return { ...world, first: () => world.desk.outbox.outbox.value[0] };
}

describe('a line that is handed over', () => {
  it('is read at once where the names are those of now, and what is not known stays text', async () => {
    const { desk, type, posts } = await testBar();
    expect(desk.registersNow.readiness.value).toBe('fresh');
    type('Shelling @nowhere');
    expect(desk.submitting.submit()).toBeUndefined();
    await until(() => posts().length === 1);
    expect(posts()[0]?.path).toBe('/situations/ALE/entries');
    expect(posts()[0]?.body).not.toHaveProperty('originalText');
    expect(posts()[0]?.body).not.toHaveProperty('time.clientAt');
  });

  it.each([
    ['an unknown name', 'Shelling @nowhere', SITUATION],
    ['an unknown name behind a time that is none', 'Shelling ~quux @nowhere', SITUATION],
    ['a name that two have', 'Shelling @Fuah', { ...SITUATION, places: twins }],
  ])('waits with %s where the names are those of before', async (_, text, situation) => {
    const { desk, type, posts, first } = await silent(situation);
    type(text);
    desk.submitting.submit();
    await until(() => first()?.state === 'needs_you');
    expect(posts()).toEqual([]);
  });

  it('does not wait for a time that is none: the server knows no more of it', async () => {
    const { desk, type, posts } = await silent();
    type('Shelling ~quux');
    desk.submitting.submit();
    await until(() => posts().length === 1);
  });

  it('keeps with what it is to be read, where nobody here knows any names', async () => {
    const world = await testDesk({
      answer: () => undefined,
      href: 'http://desk.test/situations/ALE/board?tz=Europe/Berlin',
    });
    const { desk, clock, leave } = world;
    const begunAt = clock.edge.now();
    const pick = { phrase: 'at 5', index: 1 };
    desk.draft.write({ text: 'Shelling ~"at 5"', pick });
    await clock.pass(60_000);
    desk.submitting.submit();
    expect(desk.outbox.outbox.value).toMatchObject([
      { state: 'unread', line: { begunAt, isClockKnown: false, pick, zone: 'Europe/Berlin' } },
    ]);
    leave();
  });

  it('waits for the clock of an exercise by which it was written', async () => {
    const { desk, leave } = await testDesk();
    desk.draft.write({ text: 'Shelling', isClockKnown: false, begunAt: 5 });
    desk.submitting.submit();
    expect(desk.outbox.outbox.value).toMatchObject([
      { text: 'Shelling', line: { begunAt: 5, isClockKnown: false } },
    ]);
    leave();
  });

  it('is none of blanks alone, whether it could be read or not', async () => {
    const { desk, leave } = await testDesk({ answer: () => undefined });
    desk.draft.write({ text: '   ' });
    expect([desk.submitting.submit(), desk.outbox.outbox.value]).toEqual(['words', []]);
    leave();
  });
});

describe('an entry that was refused', () => {
  async function refused(...texts: readonly string[]) {
    const world = await testBar(({ method }) => (method === 'POST' ? { status: 422 } : undefined));
    const { desk, type } = world;
    for (const [at, text] of texts.entries()) {
      type(text);
      desk.submitting.submit();
      await until(() => desk.outbox.outbox.value[at]?.state === 'refused');
    }
    return { ...world, left: () => desk.outbox.outbox.value.map(({ text }) => text) };
  }

  it('gives way to what is written in its stead, and no other does', async () => {
    const { desk, type, left } = await refused('one', 'two');
    type('   ');
    expect(desk.submitting.editAgain(desk.outbox.outbox.value[1]!)).toBe(true);
    type('two again');
    desk.submitting.submit();
    await until(() => !left().includes('two'));
    expect(left().toSorted()).toEqual(['one', 'two again']);
  });

  it('stays where another line is written', async () => {
    const { desk, type, left } = await refused('one');
    type('two');
    desk.submitting.submit();
    await until(() => left().length === 2);
    expect(left()).toEqual(['one', 'two']);
  });
});

describe('a line that waited', () => {
  it('is taken back with the moment at which it was written', async () => {
    const { desk, clock, type, text, first } = await silent();
    const begunAt = clock.edge.now();
    type('Shelling @nowhere');
    desk.submitting.submit();
    await until(() => first()?.state === 'needs_you');
    await clock.pass(60_000);
    expect(desk.submitting.editAgain(first()!)).toBe(true);
    expect([text(), desk.draft.draft.value.begunAt]).toEqual(['Shelling @nowhere', begunAt]);
  });
});

describe('a retraction', () => {
  it('is of an entry that has a number, and of nothing else', async () => {
    const { desk, type, posts } = await testBar();
    type('Shelling');
    desk.submitting.submit();
    await until(() => desk.outbox.recorded.value !== undefined);
    const { receipt: _, ...unrecorded } = desk.outbox.recorded.value!.one;
    desk.submitting.retract(unrecorded);
    expect([posts().length, desk.outbox.outbox.value.length]).toEqual([1, 1]);
    expect(desk.outbox.recorded.value).toBeDefined();
  });
});

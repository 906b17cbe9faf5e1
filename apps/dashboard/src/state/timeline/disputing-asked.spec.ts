import { describe, expect, it } from '@jest/globals';
import { OUTLINE_FLAGS } from '@sitlog/situation';
import { type Answer, type Asked } from '../../testing/test-edges.js';
import { entryOf, outlineOf } from '../../testing/test-situation.js';
import { TIMELINE_AT, testTimeline } from '../../testing/test-timeline.js';
import { settled } from '../../testing/wait.js';

const { disputed } = OUTLINE_FLAGS;
type Columns = ReturnType<typeof outlineOf>['columns'];

/** A list in which some rows are disputed, and who relates to each of them. */
async function disputing(
  flags: Readonly<Record<number, number>>,
  relatedTo: Readonly<Record<string, readonly object[]>>,
  ordinals: readonly number[] = [5, 4, 3, 2, 1],
) {
  const page = outlineOf(ordinals);
  const columns: Columns = { ...page.columns, flags: ordinals.map((one) => flags[one] ?? 0) };
  const answer = ({ path }: Asked): Answer => {
    const no = /\/entries\/(ALE-\d+)\?/.exec(path)?.[1];
    if (no === undefined) return undefined;
    return { body: { ...entryOf(no), relatedFrom: relatedTo[no] ?? [], next: null } };
  };
  const world = await testTimeline(TIMELINE_AT, { ...page, columns }, answer);
  const leave = world.disputing.disputingAsked.state.subscribe(() => undefined);
  await settled();
  return {
    ...world,
    looked: () => world.asked('/entries/ALE-').map(({ path }) => path.replace(/^.*entries\//, '')),
    leave: () => {
      leave();
      world.leave();
    },
  };
}

const by = (from: string, other: object = {}): object => ({ from, type: 'contradicts', ...other });

describe('who is at odds with a disputed row', () => {
  it('is asked for, as known in the list, where nobody that is there says so, and read whole', async () => {
    const { looked, wholeEntries, asked, leave } = await disputing(
      { 4: disputed, 2: OUTLINE_FLAGS.verified },
      { 'ALE-004': [by('ALE-300'), by('ALE-005')] },
    );
    expect(looked()).toEqual(['ALE-004?knownAt=rev%3A9']);
    expect(wholeEntries.wholeEntries.value.has(300)).toBe(true);
    expect(asked('numbers=').at(-1)?.path).toContain('numbers=ALE-300&');
    leave();
  });

  it('is asked for of one row after another, and of each once', async () => {
    const { looked, wholeEntries, asked, leave } = await disputing(
      { 5: disputed, 3: disputed, 1: disputed },
      { 'ALE-003': [by('ALE-002')] },
    );
    expect(looked().map((one) => one.slice(0, 7))).toEqual(['ALE-005', 'ALE-003', 'ALE-001']);
    const before = asked('numbers=').length;
    wholeEntries.near.value = { first: 0, end: 5 };
    await settled();
    expect([looked().length, asked('numbers=').length - before]).toEqual([3, 0]);
    leave();
  });

  it('leaves out relations that were withdrawn or set nobody at odds', async () => {
    const { wholeEntries, leave } = await disputing(
      { 4: disputed },
      {
        'ALE-004': [
          by('ALE-300', { withdrawn: { reason: 'mixed up' } }),
          by('ALE-301', { type: 'elaborates' }),
          by('ALE-302', { type: 'in_tension_with' }),
        ],
      },
    );
    const isThere = [300, 301, 302].map((one) => wholeEntries.wholeEntries.value.has(one));
    expect(isThere).toEqual([false, false, true]);
    leave();
  });

  it('is not asked for of a row outside of the window, until it comes near', async () => {
    const ordinals = Array.from({ length: 60 }, (_, at) => 60 - at);
    const { looked, wholeEntries, leave } = await disputing({ 20: disputed, 61: disputed }, {}, [
      61,
      ...ordinals,
    ]);
    expect(looked().map((one) => one.slice(0, 7))).toEqual(['ALE-061']);
    wholeEntries.near.value = { first: 30, end: 50 };
    await settled();
    expect(looked().map((one) => one.slice(0, 7))).toEqual(['ALE-061', 'ALE-020']);
    leave();
  });

  it('is known already where a row that is there says so', async () => {
    const page = outlineOf([2, 1]);
    const world = await testTimeline(
      TIMELINE_AT,
      { ...page, columns: { ...page.columns, flags: [disputed, disputed] } },
      ({ path }) =>
        path.includes('/entries?')
          ? {
              body: {
                entries: [
                  {
                    ...entryOf('ALE-002'),
                    relations: [{ type: 'contradicts', target: 'ALE-001' }],
                  },
                  entryOf('ALE-001'),
                ],
                next: null,
              },
            }
          : undefined,
    );
    const leave = world.disputing.disputingAsked.state.subscribe(() => undefined);
    await settled();
    expect(world.asked('/entries/ALE-')).toEqual([]);
    expect(world.wholeEntries.atOdds.value).toEqual(
      new Map([
        ['ALE-002', ['ALE-001']],
        ['ALE-001', ['ALE-002']],
      ]),
    );
    leave();
    world.leave();
  });
});

describe('entries at odds', () => {
  it('are not those whose relation was withdrawn or that was retracted itself', async () => {
    const relation = { type: 'contradicts', target: 'ALE-001' };
    const entries = [
      { ...entryOf('ALE-004'), relations: [relation], status: 'retracted' },
      { ...entryOf('ALE-003'), relations: [{ ...relation, withdrawn: { reason: 'no' } }] },
      { ...entryOf('ALE-002'), relations: [{ ...relation, type: 'corroborates' }] },
    ];
    const { wholeEntries, leave } = await testTimeline(
      TIMELINE_AT,
      outlineOf([4, 3, 2]),
      ({ path }) => (path.includes('/entries?') ? { body: { entries, next: null } } : undefined),
    );
    expect(wholeEntries.wholeEntries.value.size).toBe(3);
    expect(wholeEntries.atOdds.value.size).toBe(0);
    leave();
  });
});

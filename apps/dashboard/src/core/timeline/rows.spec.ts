import { describe, expect, it } from '@jest/globals';
import { OUTLINE_FLAGS } from '@sitlog/situation';
import { outlineOf } from '../../testing/test-situation.js';
import { daysOf } from './days.js';
import { is, lateness, rowAt, rowMoment, withPage } from './rows.js';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);

describe('the rows of the timeline', () => {
  it('are columns, of which the first page says how many there are', () => {
    const first = withPage(undefined, outlineOf([3, 2], { next: 'b', total: 3, all: 9 }));
    expect(first).toMatchObject({ total: 3, all: 9, next: 'b', situation: 'ALE' });
    const both = withPage(
      first,
      outlineOf([1], { total: 77, all: 78, kinds: ['needs.water'], next: null }),
    );
    expect(both).toMatchObject({
      total: 3,
      all: 9,
      next: null,
      ordinal: [3, 2, 1],
      kind: ['hostilities.shelling', 'hostilities.shelling', 'needs.water'],
      origin: ['src-sohr', 'src-sohr', 'src-sohr'],
      place: ['pl-fua', 'pl-fua', 'pl-fua'],
      flags: [0, 0, 0],
    });
    expect(both.load).toBe(first.load);
    expect(both.recordedAt).toHaveLength(3);
    expect(both.from).toEqual(both.to);
    expect(both).not.toHaveProperty('columns');
    expect(withPage(undefined, outlineOf([1])).load).not.toBe(first.load);
  });

  it('count nothing where no page says how many', () => {
    const { total: _total, all: _all, ...page } = outlineOf([1]);
    expect(withPage(undefined, page as ReturnType<typeof outlineOf>)).toMatchObject({
      total: 0,
      all: 0,
    });
  });

  it('refer to no place where the column says none', () => {
    const page = outlineOf([2, 1]);
    const columns = { ...page.columns, place: [-1, 0] };
    expect(withPage(undefined, { ...page, columns }).place).toEqual(['', 'pl-fua']);
  });

  it('are read one by one', () => {
    const rows = withPage(undefined, outlineOf([3, 2]));
    expect(rowAt(rows, 1)).toEqual({
      index: 1,
      ordinal: 2,
      from: at('2016-12-14T02:00:00Z'),
      to: at('2016-12-14T02:00:00Z'),
      recordedAt: at('2016-12-14T02:01:00Z'),
      kind: 'hostilities.shelling',
      origin: 'src-sohr',
      place: 'pl-fua',
      flags: 0,
    });
    expect(rowAt(rows, 2)).toBeUndefined();
    expect(rowAt({ ...rows, from: [null, null] }, 0)?.from).toBeNull();
  });

  it('are marked by bits', () => {
    expect(is({ flags: OUTLINE_FLAGS.disputed | OUTLINE_FLAGS.verified }, 'disputed')).toBe(true);
    expect(is({ flags: OUTLINE_FLAGS.verified }, 'disputed')).toBe(false);
  });

  it('are late from an hour on after the end of what happened', () => {
    expect(lateness({ to: 5, recordedAt: 5 + HOUR })).toBe(HOUR);
    expect(lateness({ to: 5, recordedAt: 4 + HOUR })).toBeUndefined();
    expect(lateness({ to: null, recordedAt: HOUR })).toBeUndefined();
  });

  it('stand under the day of what happened, or of the recording where that is their order', () => {
    const rows = { from: [5, null], recordedAt: [7, 8] };
    expect(rowMoment({ ...rows, order: 'happened' }, 0)).toBe(5);
    expect(rowMoment({ ...rows, order: 'happened' }, 1)).toBeNull();
    expect(rowMoment({ ...rows, order: 'happened' }, 2)).toBeNull();
    expect(rowMoment({ ...rows, order: 'recorded' }, 1)).toBe(8);
  });
});

describe('the days of the timeline', () => {
  const from = [
    '2016-12-13T23:30:00Z',
    '2016-12-13T21:30:00Z',
    '2016-12-13T12:00:00Z',
    '2016-11-13T12:00:00Z',
  ].map(at);
  const page = outlineOf([5, 4, 3, 2, 1]);
  const rows = withPage(undefined, {
    ...page,
    columns: { ...page.columns, happenedFrom: [...from, null] },
  });

  it('are those of the zone, and those without a beginning stand by themselves', () => {
    const days = daysOf(rows, 0, 5, 'Asia/Damascus');
    expect(days.map(({ key, first, end }) => [key, first, end])).toEqual([
      ['2016-12-14', 0, 1],
      ['2016-12-13', 1, 3],
      ['2016-11-13', 3, 4],
      ['open', 4, 5],
    ]);
    expect(days.map((day) => day.at)).toEqual([from[0], from[1], from[3], null]);
    expect(daysOf(rows, 0, 2, 'UTC').map(({ key }) => key)).toEqual(['2016-12-13']);
  });

  it('are of some of the rows where only these are shown', () => {
    expect(daysOf(rows, 2, 3, 'UTC')).toEqual([
      { key: '2016-12-13', at: from[2], first: 2, end: 3 },
    ]);
    expect(daysOf(rows, 2, 2, 'UTC')).toEqual([]);
  });
});

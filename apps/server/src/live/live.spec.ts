import { describe, expect, test } from '@jest/globals';
import { type BoardItem, toldBoard } from '@sitlog/board';
import { NO_PROGRESS } from '@sitlog/views';
import fc from 'fast-check';
import { type Cursor, idOf, readId } from './cursor.js';
import { lineDifferences, lineKey } from './delta/line-differences.js';
import { frame } from './frames.js';
import { LruCache } from './lru-cache.js';
import { tickOf } from './streams/tick.js';

const moment = fc.integer({ min: -8e15, max: 9e15 });
const cursor: fc.Arbitrary<Cursor> = fc.record({
  position: fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n }),
  revision: fc.nat(),
  recordedAt: moment,
  validAt: moment,
});

describe('the id of a frame', () => {
  test('is read back as it was written, begins with the position and stays in one word', () => {
    fc.assert(
      fc.property(cursor, ({ revision, ...named }) => {
        const id = idOf({ revision, ...named });
        expect(readId(id)).toEqual(named);
        expect(id).toMatch(new RegExp(`^${named.position}@\\S+$`));
      }),
    );
  });

  test('may be a bare position', () => {
    expect(readId('17')).toEqual({ position: 17n });
    expect(readId('17@-5')).toEqual({ position: 17n, validAt: -5 });
  });

  test.each(['', ' 1', '1@', '@1', '-1', '1@x', '1@1:', '1@9999999999999999', '9'.repeat(19)])(
    'is not %j',
    (text) => {
      expect(readId(text)).toBeUndefined();
    },
  );
});

const shownOf = (id: string, state: string, facet = 'ceasefire'): BoardItem =>
  ({ kind: 'propositions', facet, id, answer: { id, facet, state } }) as BoardItem;

describe('the difference of two boards', () => {
  const board = fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('x', 'y'))
    .map((states) => Object.entries(states).map(([id, state]) => shownOf(id, state)));
  const answersOf = (items: readonly BoardItem[]): Map<string, unknown> =>
    new Map(items.map((item) => [lineKey(item), item.answer]));

  test('applied to the one gives the other, and lists nothing that is the same', () => {
    fc.assert(
      fc.property(board, board, (before, after) => {
        const applied = answersOf(before);
        for (const differing of lineDifferences(toldBoard(before), toldBoard(after))) {
          const key = lineKey(differing);
          const { before: was, after: is } = differing;
          expect(was?.answer).toEqual(applied.get(key));
          expect(was?.answer).not.toEqual(is?.answer);
          if (is === null) applied.delete(key);
          else applied.set(key, is.answer);
        }
        expect(applied).toEqual(answersOf(after));
      }),
    );
  });

  test('lists a proposition that moved to another facet as gone from the one and new in the other', () => {
    const [before, after] = [
      toldBoard([shownOf('a', 'x')]),
      toldBoard([shownOf('a', 'x', 'harm')]),
    ];
    expect(lineDifferences(before, after)).toMatchObject([
      { facet: 'harm', before: null, after: { answer: { state: 'x' } } },
      { facet: 'ceasefire', before: { answer: { state: 'x' } }, after: null },
    ]);
  });
});

test('a frame is one event whatever its text holds', () => {
  const text = frame(
    'change',
    { headline: 'a\nevent: bye\r\n\u2028ä' } as never,
    '1@2:3',
  ).toString();
  expect(text.split('\n')).toEqual([
    'event: change',
    'id: 1@2:3',
    expect.stringMatching(/^data: \{.*\}$/s),
    '',
    '',
  ]);
});

test('what is kept is bounded, and what was used least recently is made again', () => {
  const cache = new LruCache<undefined>(2);
  const made: string[] = [];
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) cache.get(key, () => void made.push(key));
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

describe('a tick', () => {
  const store = {
    state: 'connected',
    since: 0,
    answeredAt: 5,
    undisturbedSince: 0,
    head: 7n,
  } as const;
  const views = {
    failure: undefined,
    progress: { ...NO_PROGRESS, position: 7n, events: 7, built: true },
  };

  test('says that nothing is missing when the views hold all that the log is known to have', () => {
    const tick = tickOf({ now: 0, store, views });
    expect(tick).toMatchObject({ position: '7', head: '7', behind: false });
    const ahead = { ...views, progress: { ...views.progress, position: 9n } };
    expect(tickOf({ now: 0, store, views: ahead })).toMatchObject({ head: '9', behind: false });
  });

  test('does not pretend that they do', () => {
    const less = { ...views, progress: { ...views.progress, position: 6n } };
    expect(tickOf({ now: 0, store, views: less })).toMatchObject({ behind: true });
    const failed = { ...views, failure: 'disk' };
    expect(tickOf({ now: 0, store, views: failed })).toMatchObject({
      behind: true,
      views: { state: 'failed' },
    });
    const away = { ...store, state: 'away', since: 6 } as const;
    expect(tickOf({ now: 9, store: away, views })).toMatchObject({
      store: { state: 'away', since: '1970-01-01T00:00:00.000006Z' },
    });
  });
});

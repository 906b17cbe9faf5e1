import { expect, test } from '@jest/globals';
import { NO_PROGRESS, type Progress } from '@sitlog/views';
import { type StoreStatus } from '../../store/store-monitor.js';
import { ViewsWatch } from './views-watch.js';

const SECOND = 1_000_000;

function watched() {
  let now = 0;
  let set = 0;
  let look = { progress: (): void => undefined, check: (): void => undefined };
  const views = {
    progress: { ...NO_PROGRESS, position: 5n, events: 5, built: true } satisfies Progress,
    onProgress: (listener: (progress: Progress) => void) => {
      look = {
        ...look,
        progress: () => {
          listener(views.progress);
        },
      };
      return () => undefined;
    },
  };
  const monitor = {
    status: { state: 'connected', head: 5n } as StoreStatus,
    onCheck: (listener: (status: StoreStatus) => void) => {
      look = {
        ...look,
        check: () => {
          listener(monitor.status);
        },
      };
      return () => undefined;
    },
  };
  const watch = new ViewsWatch(views, monitor, {
    now: () => now + set,
    elapsed: () => now,
  });
  return {
    watch,
    at: (seconds: number) => {
      now = seconds * SECOND;
    },
    /** The wall clock is set forward by so much. */
    set: (seconds: number) => {
      set = seconds * SECOND;
    },
    head: (head: bigint, state: StoreStatus['state'] = 'connected') => {
      monitor.status = { ...monitor.status, state, head };
      look.check();
    },
    views: (position: bigint) => {
      views.progress = { ...views.progress, position };
      look.progress();
    },
  };
}

test('is not behind while the views hold the head', () => {
  const { watch, head, views } = watched();
  head(5n);
  expect(watch.behindSince).toBeUndefined();
  head(6n);
  expect(watch.behindSince).toBe(0);
  views(6n);
  expect(watch.behindSince).toBeUndefined();
});

test('under load the views are behind but not stalled as long as they move', () => {
  const { watch, at, head, views } = watched();
  head(1_000n);
  for (let second = 1; second <= 100; second += 1) {
    at(second);
    views(BigInt(second + 5));
    expect([watch.behindSince, watch.isStalled]).toEqual([second * SECOND, false]);
  }
});

test('views that do not move for half a minute although the log is ahead are stalled', () => {
  const { watch, at, head, views } = watched();
  head(6n);
  at(30);
  expect(watch.isStalled).toBe(false);
  at(31);
  expect([watch.isStalled, watch.behindSince]).toEqual([true, 0]);
  views(6n);
  expect(watch.isStalled).toBe(false);
});

test('while the log does not answer, the views are not blamed', () => {
  const { watch, at, head } = watched();
  head(6n);
  at(10);
  head(6n, 'away');
  at(100);
  expect([watch.isStalled, watch.behindSince]).toEqual([false, undefined]);
  head(6n);
  expect([watch.isStalled, watch.behindSince]).toEqual([false, 100 * SECOND]);
});

test('a clock that is set makes no views stand still', () => {
  const { watch, at, set, head } = watched();
  head(6n);
  at(1);
  set(86_400);
  expect([watch.isStalled, watch.behindFor]).toEqual([false, SECOND]);
  at(31);
  set(-86_400);
  expect([watch.isStalled, watch.behindFor]).toEqual([true, 31 * SECOND]);
});

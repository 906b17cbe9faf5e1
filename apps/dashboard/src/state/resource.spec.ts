import { describe, expect, it } from '@jest/globals';
import { effect, signal } from '@preact/signals';
import { type Asking, resource } from './resource.js';

/** Looks until what is looked at is so. */
function until<T>({ state }: Asking<T>, isSo: (data: T | undefined) => boolean): Promise<void> {
  return new Promise((resolve) => {
    effect(() => {
      if (isSo(state.value.data) && !state.value.isLoading) resolve();
    });
  });
}

describe('a resource', () => {
  it('asks each question once, and the newest when the last answer is there', async () => {
    const asked: number[] = [];
    const wanted = signal(1);
    const asking = resource(() => {
      const n = wanted.value;
      return {
        key: String(n),
        ask: () => {
          asked.push(n);
          return Promise.resolve(n);
        },
      };
    });
    await until(asking, (data) => data === 1);
    wanted.value = 2;
    wanted.value = 3;
    await until(asking, (data) => data === 3);
    expect(asked).toEqual([1, 2, 3]);
    asking.again();
    await until(asking, () => asked.length === 4);
    expect(asked).toEqual([1, 2, 3, 3]);
  });
});

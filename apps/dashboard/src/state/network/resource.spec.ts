import { describe, expect, it } from '@jest/globals';
import { effect, signal } from '@preact/signals';
import { ApiProblem } from './api.js';
import { createRetries } from './asked-again.js';
import { createFailures } from './failed.js';
import { type Asking, createResources } from './resource.js';
import { testEdges } from '../../testing/test-edges.js';
import { settled } from '../../testing/wait.js';

/** Resources of a desk of their own. */
function resources() {
  const { clock, edges } = testEdges();
  const failures = createFailures();
  const retries = createRetries({ clock: edges.clock, failures });
  return { ...failures, ...createResources({ retries }), clock };
}

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
    const { resource } = resources();
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

  it('sends one request at a time, and passes over what nobody asks any more', async () => {
    const wanted = signal<number | undefined>(1);
    const answers: PromiseWithResolvers<string>[] = [];
    const asked: (number | undefined)[] = [];
    const { resource } = resources();
    const { state } = resource(() => {
      const n = wanted.value;
      return n === undefined
        ? undefined
        : {
            key: String(n),
            ask: () => {
              asked.push(n);
              answers.push(Promise.withResolvers<string>());
              return answers.at(-1)!.promise;
            },
          };
    });
    expect(state.value).toMatchObject({ data: undefined, problem: undefined, isLoading: false });
    const leave = state.subscribe(() => undefined);
    await settled();
    wanted.value = 2;
    wanted.value = 3;
    await settled();
    expect([asked, state.value.isLoading]).toEqual([[1], true]);
    const seen: boolean[] = [];
    const leaveToo = state.subscribe(({ isLoading }) => seen.push(isLoading));
    answers[0]?.resolve('one');
    await settled();
    expect([asked, state.value.data, state.value.of]).toEqual([[1, 3], 'one', '1']);
    expect(seen).not.toContain(false);
    wanted.value = undefined;
    answers[1]?.resolve('three');
    await settled();
    expect(state.value).toEqual({ data: 'three', of: '3', problem: undefined, isLoading: false });
    expect(asked).toEqual([1, 3]);
    leave();
    leaveToo();
  });

  it('tells what nobody foresaw as a problem, and asks again', async () => {
    const { resource, failing } = resources();
    const { state } = resource<string>(() => ({
      key: 'all',
      ask: () => Promise.reject(new Error('Out of memory.')),
    }));
    const leave = state.subscribe(() => undefined);
    await settled();
    expect(state.value.problem?.document).toEqual({
      type: 'about:blank',
      title: 'Unexpected',
      status: 0,
      detail: 'Out of memory.',
    });
    expect(failing.value.size).toBe(1);
    leave();
    await settled();
    expect(failing.value.size).toBe(0);
  });

  const failed = (status: number): ApiProblem =>
    new ApiProblem({ type: 'about:blank', title: '', status, detail: '' });

  /** Answers with what is next in a list: a status to fail with, or a text. */
  function answering(
    { resource }: ReturnType<typeof resources>,
    ...answers: (number | string)[]
  ): Asking<string> & { asked: () => number } {
    let asked = 0;
    const asking = resource(() => ({
      key: 'all',
      ask: () => {
        const answer = answers[asked] ?? 'none left';
        asked += 1;
        return typeof answer === 'string'
          ? Promise.resolve(answer)
          : Promise.reject(failed(answer));
      },
    }));
    return { ...asking, asked: () => asked };
  }

  const problemOf = <T>({ state }: Asking<T>): Promise<void> =>
    new Promise((resolve) => {
      effect(() => {
        if (state.value.problem !== undefined && !state.value.isLoading) resolve();
      });
    });

  it.each([0, 503, 500, 429, 408])(
    'asks again what failed with %i when the stream is back, and counts as failing until then',
    async (status) => {
      const of = resources();
      const { failing, returns } = of;
      const asking = answering(of, status, 'registers');
      await problemOf(asking);
      expect(failing.value.size).toBe(1);
      returns.value += 1;
      await until(asking, (data) => data === 'registers');
      expect([asking.asked(), failing.value.size]).toEqual([2, 0]);
      expect(asking.state.value.problem).toBeUndefined();
    },
  );

  it.each([400, 404, 422])(
    'takes %i for an answer, which is not asked for again',
    async (status) => {
      const of = resources();
      const { failing, returns } = of;
      const asking = answering(of, status);
      await problemOf(asking);
      returns.value += 1;
      expect([asking.asked(), failing.value.size]).toEqual([1, 0]);
    },
  );

  it.each([
    ['another question', true],
    ['nobody looking', false],
  ])('that gives way is given up by %s, which is no failure', async (_why, isAsked) => {
    const wanted = signal(1);
    const { resource, failing } = resources();
    const given = Promise.withResolvers<number>();
    const asking = resource(() => {
      const n = wanted.value;
      return {
        key: String(n),
        givesWay: true,
        ask: (cut) =>
          n === 1
            ? new Promise<number>((_, reject) => {
                cut.addEventListener('abort', () => {
                  given.resolve(n);
                  reject(new Error('given up'));
                });
              })
            : Promise.resolve(n),
      };
    });
    const leave = asking.state.subscribe(() => undefined);
    await Promise.resolve();
    if (isAsked) wanted.value = 2;
    else leave();
    expect(await given.promise).toBe(1);
    if (isAsked) await until(asking, (data) => data === 2);
    expect([asking.state.value.problem, failing.value.size]).toEqual([undefined, 0]);
  });

  it('does not ask again what was answered when the stream comes back', async () => {
    const of = resources();
    const { returns } = of;
    const asking = answering(of, 'board');
    await until(asking, (data) => data === 'board');
    returns.value += 1;
    expect(asking.asked()).toBe(1);
  });

  it('asks again, on a screen without a stream, after pauses that grow, for as long as somebody looks', async () => {
    const of = resources();
    const asking = answering(of, 0, 0, 0, 'situations');
    const leave = asking.state.subscribe(() => undefined);
    await settled();
    const askedAfter = async (ms: number): Promise<number> => {
      await of.clock.pass(ms);
      return asking.asked();
    };
    expect(await askedAfter(1_999)).toBe(1);
    expect(await askedAfter(1)).toBe(2);
    expect(await askedAfter(3_999)).toBe(2);
    expect(await askedAfter(1)).toBe(3);
    leave();
    expect(await askedAfter(60_000)).toBe(3);
    expect(of.failing.value.size).toBe(0);
  });
});

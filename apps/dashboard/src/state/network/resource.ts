import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { ApiProblem } from './api.js';
import { type Retries } from './asked-again.js';

/** What is asked for, with the last answer, whichever question that was to. */
interface Resource<T> {
  readonly data: T | undefined;
  /** The question that `data` answers. */
  readonly of: string | undefined;
  readonly problem: ApiProblem | undefined;
  readonly isLoading: boolean;
}

/** A question that can be asked again. */
export interface Asking<T> {
  readonly state: ReadonlySignal<Resource<T>>;
  readonly again: () => void;
}

/** What a question is: `key` tells questions apart, `ask` asks it. */
interface Question<T> {
  readonly key: string;
  readonly ask: (signal: AbortSignal) => Promise<T>;
  /** Whether its request is given up once another question is asked, or nobody looks any more. */
  readonly givesWay?: boolean;
}

function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem({
    type: 'about:blank',
    title: 'Unexpected',
    status: 0,
    detail: error instanceof Error ? error.message : String(error),
  });
}

const LONGEST_MS = 30_000;

interface Needs {
  readonly retries: Retries;
}

export type Resources = ReturnType<typeof createResources>;

/** Makes questions to the server. */
export function createResources(desk: Needs) {
  const { failureOf } = desk.retries;

  /**
   * Asks whenever the question changes, for as long as somebody looks at the answer. One request is on its way at a time, and the newest question is asked next, so
   * that a slider never queues up requests. An answer says which question it is to: it is never shown as another's. What could not be read is asked for again, when the
   * stream is back and after growing pauses, and counts as failing until then.
   */
  function resource<T>(question: () => Question<T> | undefined): Asking<T> {
    const state = signal<Resource<T>>(
      { data: undefined, of: undefined, problem: undefined, isLoading: false },
      {
        watched: () => {
          isWatched = true;
          queueMicrotask(follow);
        },
        unwatched: () => {
          isWatched = false;
          queueMicrotask(follow);
        },
      },
    );
    const turn = signal(0);
    const again = (): void => {
      turn.value += 1;
    };
    const failure = failureOf(again);
    let wanted: Question<T> | undefined;
    let underWay: { readonly asked: Question<T>; readonly cut: AbortController } | undefined;
    let isWatched = false;
    let leave: (() => void) | undefined;

    async function work(): Promise<void> {
      if (underWay !== undefined) return;
      while (wanted !== undefined) {
        const asked: Question<T> = wanted;
        const cut = new AbortController();
        underWay = { asked, cut };
        wanted = undefined;
        state.value = { ...state.value, isLoading: true };
        try {
          const data = await asked.ask(
            AbortSignal.any([AbortSignal.timeout(LONGEST_MS), cut.signal]),
          );
          state.value = { data, of: asked.key, problem: undefined, isLoading: isWanted() };
        } catch (error) {
          const { problem } = cut.signal.aborted ? state.value : { problem: problemOf(error) };
          state.value = { ...state.value, problem, isLoading: isWanted() };
        }
        if (isWatched) failure.is(state.value.problem);
      }
      underWay = undefined;
    }

    // The loop above cannot see that it can be set meanwhile.
    const isWanted = (): boolean => wanted !== undefined;

    function giveWay(): void {
      if (underWay?.asked.givesWay === true && underWay.asked.key !== wanted?.key) {
        underWay.cut.abort();
      }
    }

    // Not at once: whoever begins or ceases to look may be in the middle of drawing.
    function follow(): void {
      if (isWatched && leave === undefined) {
        leave = effect(() => {
          // Read so that asking again runs this again.
          wanted = turn.value >= 0 ? question() : undefined;
          if (wanted !== undefined) giveWay();
          // What is read while asking is no part of the question: it would be asked twice.
          if (wanted !== undefined) void untracked(work);
          else failure.is(undefined);
        });
      } else if (!isWatched) {
        leave?.();
        leave = undefined;
        wanted = undefined;
        giveWay();
        failure.is(undefined);
      }
    }

    return { state, again };
  }

  return { resource };
}

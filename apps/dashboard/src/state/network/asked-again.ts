import { effect, untracked } from '@preact/signals';
import { type ApiProblem } from './api.js';
import { type Failures, mayPass } from './failed.js';
import { type DeviceClock } from '../edges/edges.js';

const FIRST_PAUSE_MS = 2_000;

const LONGEST_PAUSE_MS = 30_000;

/** What became of a question: as long as no answer came it counts as failing, and is asked again. */
interface Failure {
  readonly is: (problem: ApiProblem | undefined) => void;
}

interface Needs {
  readonly clock: DeviceClock;
  readonly failures: Failures;
}

export type Retries = ReturnType<typeof createRetries>;

/** Asks again what could not be read. */
export function createRetries(desk: Needs) {
  const { clock } = desk;
  const { returns, setFailing } = desk.failures;

  /** Asks again what could not be read: when the stream is back, and, for screens without a stream, after pauses that grow. */
  function failureOf(again: () => void): Failure {
    const self = {};
    let pause = FIRST_PAUSE_MS;
    let waitNoMore: (() => void) | undefined;
    let leave: (() => void) | undefined;

    const settle = (): void => {
      waitNoMore?.();
      leave?.();
      leave = undefined;
      pause = FIRST_PAUSE_MS;
    };

    const wait = (): void => {
      const turn = returns.peek();
      leave ??= effect(() => {
        if (returns.value !== turn) untracked(again);
      });
      waitNoMore?.();
      waitNoMore = clock.after(pause, again);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    };

    return {
      is: (problem) => {
        const isFailing = problem !== undefined && mayPass(problem.document);
        setFailing(self, isFailing);
        if (isFailing) wait();
        else settle();
      },
    };
  }

  return { failureOf };
}

// Ends a test that waits much longer than it took without a mutant, and keeps what is left of it from going on.
import { AsyncLocalStorage } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';
import pauses from 'node:timers/promises';

const TIMES = 10;
const MORE = 25;
const TURN_MS = 20;

const { setInterval, clearInterval } = globalThis;
const running = new AsyncLocalStorage();
const isOver = () => running.getStore()?.isEnded === true;

/** What a test that was ended has begun comes back by a timer, and never does from then on. */
export function installTimers() {
  for (const name of ['setTimeout', 'setImmediate']) {
    const begin = globalThis[name];
    globalThis[name] = (run, ...rest) =>
      begin((...given) => (isOver() ? undefined : run(...given)), ...rest);
    const pause = pauses[name];
    pauses[name] = async (...given) => {
      const value = await pause(...given);
      return isOver() ? new Promise(() => undefined) : value;
    };
  }
  syncBuiltinESMExports();
}

let current;

// What is thrown where no test waits for it, such as in a microtask, is what the test found that is running.
process.on('uncaughtException', (error) => {
  (running.getStore() ?? current)?.fail(error);
});

/**
 * Runs a test that took so many turns of this process without a mutant; undefined: nobody knows. Answers how many it took.
 * A process that waits has a turn every 20 ms, and one that gets no processor fewer: a test fails by its own waiting alone,
 * not because the machine did something else.
 */
export async function inOwnTime(run, usual = Infinity) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const test = { isEnded: false, fail: reject };
  const most = TIMES * usual + MORE;
  let turns = 0;
  const watch = setInterval(() => {
    turns += 1;
    if (turns < most) return;
    test.isEnded = true;
    reject(new Error(`It waits; without the mutant it took ${usual * TURN_MS} ms.`));
  }, TURN_MS);
  current = test;
  running.run(test, () => Promise.try(run).then(resolve, reject));
  try {
    await promise;
    return turns;
  } finally {
    clearInterval(watch);
  }
}

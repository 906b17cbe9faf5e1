import { expect, jest, test } from '@jest/globals';
import { type AppendResult, EventStoreError, type EventStoreErrorCode } from '@sitlog/event-store';
import { retryAppend } from './retry-append.js';

const RESULT: AppendResult = { revision: 0, positions: [1n] };

/** An append that answers one thing after the other, the last one for ever. */
function answering(...answers: readonly (EventStoreErrorCode | 'stored')[]) {
  const left = [...answers];
  return jest.fn(() => {
    const answer = left.length > 1 ? left.shift() : left[0];
    return answer === 'stored'
      ? Promise.resolve(RESULT)
      : Promise.reject(new EventStoreError(answer ?? 'append-uncertain', String(answer)));
  });
}

test('answers what the first try answers, if it is known', async () => {
  for (const code of ['revision-conflict', 'store-unavailable', 'event-too-large'] as const) {
    const append = answering(code, 'stored');
    await expect(retryAppend(append)).rejects.toMatchObject({ code });
    expect(append).toHaveBeenCalledTimes(1);
  }
  expect(await retryAppend(answering('stored'))).toBe(RESULT);
});

test('repeats an append of unknown outcome until it is known', async () => {
  const append = answering('append-uncertain', 'append-uncertain', 'stored');
  expect(await retryAppend(append)).toBe(RESULT);
  expect(append).toHaveBeenCalledTimes(3);
});

test('a store that is away afterwards does not make an unknown outcome known', async () => {
  const append = answering('append-uncertain', 'store-unavailable', 'stored');
  expect(await retryAppend(append)).toBe(RESULT);
});

test('a conflict at the same revision makes it known: somebody else stored there', async () => {
  const append = answering('append-uncertain', 'revision-conflict');
  await expect(retryAppend(append)).rejects.toMatchObject({ code: 'revision-conflict' });
});

test('ends as uncertain, never as unavailable, when the process ends meanwhile', async () => {
  const ending = new AbortController();
  const append = answering('append-uncertain', 'store-unavailable');
  const settling = retryAppend(append, ending.signal);
  ending.abort();
  await expect(settling).rejects.toMatchObject({ code: 'append-uncertain' });
});

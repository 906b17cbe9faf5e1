import { expect, test } from '@jest/globals';
import { errorWith, newEvent } from '../conformance/support/events.js';
import { MAX_APPEND_BYTES, prepareAppend } from './prepared-append.js';

// The type is 1 byte, the metadata `null` 4, the quotes of the data 2.
const eventOf = (bytes: number) => newEvent({ type: 't', data: 'x'.repeat(bytes - 7) });

test('an append may have exactly 1 MiB, counted over all its events', () => {
  const half = MAX_APPEND_BYTES / 2;
  expect(prepareAppend('s', [eventOf(half), eventOf(half)], 'no-stream').bytes).toBe(1_048_576);
  expect(() => prepareAppend('s', [eventOf(half), eventOf(half + 1)], 'no-stream')).toThrow(
    expect.objectContaining(errorWith('event-too-large')),
  );
});

test('the first revision follows the expected one', () => {
  expect(prepareAppend('s', [newEvent()], 'no-stream').first).toBe(0);
  expect(prepareAppend('s', [newEvent()], 0).first).toBe(1);
});

import { expect, test } from '@jest/globals';
import {
  StreamDeletedError,
  UnavailableError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { appendError, callFailureOf, isOfConnection, readError } from './failure.js';

const grpc = (code: number, message: string) => Object.assign(new Error(message), { code });

test.each([
  ['a plain error', new Error('14 UNAVAILABLE: gone')],
  ['nothing at all', undefined],
  ['a text', 'gone'],
  ['an unavailable server', new UnavailableError(grpc(14, 'reset') as never)],
])('%s leaves the outcome of an append open, and the connection is given up', (_, error) => {
  expect(appendError(error).code).toBe('append-uncertain');
  expect(isOfConnection(callFailureOf(error))).toBe(true);
});

test.each([
  ['14 UNAVAILABLE: No connection established. Last error: connect ECONNREFUSED'],
  ['14 UNAVAILABLE: Channel closed before call started'],
  ['14 UNAVAILABLE: Name resolution failed for target dns:nowhere.invalid:2113'],
])('a call that never left has stored nothing: %s', (message) => {
  expect(appendError(grpc(14, message)).code).toBe('store-unavailable');
});

test('a refused user has stored nothing', () => {
  const error = grpc(16, '16 UNAUTHENTICATED');
  expect(appendError(error).code).toBe('store-unavailable');
  expect(isOfConnection(callFailureOf(error))).toBe(false);
});

test('a stream that was deleted for good is told apart, read or written', () => {
  const error = StreamDeletedError.fromStreamName('s');
  expect(appendError(error).code).toBe('stream-deleted');
  expect(readError(error).code).toBe('stream-deleted');
  expect(isOfConnection(callFailureOf(error))).toBe(false);
});

test.each(['Error', 'InvalidPosition'])(
  'a place at which no event begins is told apart in the words of older and newer servers: %s',
  (word) => {
    const error = grpc(2, `2 UNKNOWN: Unexpected ReadAllResult: ${word}`);
    expect(readError(error).code).toBe('position-unknown');
    expect(isOfConnection(callFailureOf(error))).toBe(false);
  },
);

test('a conflict is not the fault of the connection', () => {
  const error = new WrongExpectedVersionError(null as never, {
    streamName: 's',
    current: 1n,
    expected: 0n,
  });
  expect(callFailureOf(error).type).toBe('wrong-expected-version');
  expect(isOfConnection(callFailureOf(error))).toBe(false);
});

import { afterEach, expect, jest, test } from '@jest/globals';
import { type ArgumentsHost, Logger } from '@nestjs/common';
import { EventStoreError } from '@sitlog/event-store';
import { ProblemFilter } from './problem.filter.js';

afterEach(() => {
  jest.restoreAllMocks();
});

/** What the filter logs of an error; the answer itself counts as sent. */
function logged(error: unknown): unknown {
  const written = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  const http = {
    getRequest: () => ({ id: 'r-1', raw: { complete: true } }),
    getResponse: () => ({ sent: true, raw: {} }),
  };
  new ProblemFilter().catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return written.mock.calls[0]?.[0];
}

test('logs why the store refused as text, without a stack of our sources', () => {
  const error = new EventStoreError('store-unavailable', 'the log is away: refused');
  expect(logged(error)).toEqual({
    msg: 'request failed',
    requestId: 'r-1',
    code: 'store-unavailable',
    reason: 'the log is away: refused',
  });
});

test('logs what nobody expected as the error that it is', () => {
  const error = new Error('broken');
  expect(logged(error)).toEqual({
    msg: 'request failed',
    requestId: 'r-1',
    code: 'internal',
    error,
  });
});

import { expect, test } from '@jest/globals';
import { nestLogger } from './nest-logger.js';
import { createLog, type Log, type LogLevel } from './log.js';

function written(format: 'json' | 'text', tell: (log: Log) => void, level: LogLevel = 'debug') {
  const lines: string[] = [];
  tell(createLog({ level, format }, { write: (line) => void lines.push(line) }));
  return lines;
}

test('writes one JSON object a line, with time, level as a word and fields', () => {
  const [line = ''] = written('json', (log) => {
    log.info({ requestId: 'r-1', ms: 2 }, 'request');
  });
  expect(line.endsWith('}\n')).toBe(true);
  expect(JSON.parse(line)).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    level: 'info',
    msg: 'request',
    requestId: 'r-1',
    ms: 2,
  });
});

test('writes a line for people: fields after the message, quoted where they have to be, a stack below', () => {
  const [request, failure] = written('text', (log) => {
    log.info({ route: '/v1/log', reason: 'not there' }, 'request');
    log.error({ error: new Error('broken') }, 'request failed');
  });
  expect(request).toMatch(/^\d\d:\d\d:\d\d\.\d{3} request route=\/v1\/log reason="not there"\n$/);
  expect(failure).toMatch(/^\S+ ERROR request failed\n {2}Error: broken\n {6}at /);
});

test('keeps a line break in a value from making a line of its own', () => {
  const fields = { reason: 'a\n{"level":"info","msg":"forged"}' };
  const tell = (log: Log): void => {
    log.warn(fields, 'x');
  };
  expect(written('json', tell)[0]?.split('\n')).toHaveLength(2);
  expect(written('text', tell)[0]?.split('\n')).toHaveLength(2);
});

test('takes along message, code and stack of an error, and nothing else that hangs on it', () => {
  const error = Object.assign(new TypeError('broken'), { code: 'E1', request: { body: 'secret' } });
  const [line = ''] = written('json', (log) => {
    log.error({ error }, 'request failed');
  });
  expect(JSON.parse(line)).toMatchObject({
    error: { type: 'TypeError', message: 'broken', code: 'E1', stack: expect.any(String) },
  });
  expect(line).not.toContain('secret');
});

test('says nothing below its level', () => {
  const tell = (log: Log): void => {
    log.info('quiet');
    log.warn('loud');
  };
  expect(written('json', tell, 'warn')).toHaveLength(1);
});

test('takes what Nest logs: its start at debug, errors with stack and context', () => {
  const lines = written('json', (log) => {
    const nest = nestLogger(log);
    nest.log('Mapped a route', 'Router');
    nest.error('It broke', 'Error: It broke\n at x', 'Injector');
    nest.error({ msg: 'request failed', requestId: 'r-2' }, 'Http');
  });
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { level: 'debug', context: 'Router', msg: 'Mapped a route' },
    { level: 'error', context: 'Injector', msg: 'It broke', stack: 'Error: It broke\n at x' },
    { level: 'error', context: 'Http', msg: 'request failed', requestId: 'r-2' },
  ]);
});

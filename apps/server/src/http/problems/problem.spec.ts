import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  BadRequestException,
  Body,
  Controller,
  Get,
  HttpException,
  ImATeapotException,
  Logger,
  Module,
  Post,
} from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Flag } from '@sitlog/contract';
import { REFUSAL_CODES } from '@sitlog/situation';
import { createApplication } from '../application.js';
import { problemOf } from './problem-of.js';
import { Problem, problemBody, refusalProblem } from './problem.js';
import { PROBLEMS } from './problem-table.js';

const STATUSES = {
  validation: 400,
  'malformed-json': 400,
  'bad-request': 400,
  'request-refused': 400,
  'headers-too-large': 431,
  'idempotency-key-missing': 400,
  'idempotency-key-invalid': 400,
  'idempotency-key-reused': 422,
  'unknown-position': 400,
  'unknown-proposition': 404,
  'unknown-item': 404,
  'unknown-report': 404,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'request-timeout': 408,
  conflict: 409,
  'precondition-failed': 412,
  'payload-too-large': 413,
  'uri-too-long': 414,
  'unsupported-media-type': 415,
  'range-not-satisfiable': 416,
  misdirected: 421,
  'rate-limited': 429,
  internal: 500,
  'view-behind': 503,
  'too-costly': 422,
  'too-many-streams': 503,
  'store-unavailable': 503,
  'superseded-by-other-origin': 422,
  'superseding-ring': 409,
  'unknown-pack': 422,
  'unknown-code': 422,
  'pack-faulty': 422,
  'pack-in-use': 409,
  'pack-not-adopted': 409,
  'pack-not-newer': 409,
  'pack-required': 409,
  indeterminate: 503,
  unavailable: 503,
  'log-damaged': 500,
  'log-broken': 503,
  'situation-broken': 503,
  'receipt-lost': 410,
  'nothing-missing': 409,
  'other-range': 409,
  'insufficient-storage': 507,
  overloaded: 503,
  'shutting-down': 503,
  'unknown-situation': 404,
  'unknown-entry': 404,
  'unknown-relation': 404,
  'situation-exists': 409,
  'situation-closed': 409,
  'situation-open': 409,
  'recorded-at-too-early': 409,
  'clock-skew': 503,
  'clock-agrees': 409,
  'script-in-order': 409,
  'not-an-exercise': 409,
  'entry-retracted': 409,
  'entry-not-retracted': 409,
  'no-change': 409,
  'relation-withdrawn': 409,
  'demand-already-met': 409,
  'type-fixed': 409,
  'already-registered': 412,
  'already-merged': 409,
  'not-merged': 409,
  'merging-ring': 409,
  'sides-oppose': 409,
  'id-reserved': 422,
  'no-override': 409,
  'expiry-not-ahead': 422,
  'report-ahead': 422,
  'not-a-task': 422,
  'on-shift-already': 409,
  'not-on-shift': 409,
  'not-a-handover': 422,
  'already-signed': 409,
  'own-handover': 403,
  'no-earlier-report': 422,
  'since-not-before': 422,
  'operator-unnamed': 403,
  'unknown-figure': 422,
  'figure-not-preferred': 409,
  'own-entry': 403,
  'recorded-at-refused': 422,
  'unknown-kind': 422,
  'unknown-reference': 422,
  'unknown-aspect': 422,
  'value-not-allowed': 422,
  'time-order': 422,
  'in-the-future': 422,
  'attribution-missing': 422,
  malformed: 422,
  'not-correctable': 422,
  'merged-into-missing': 422,
  'second-origin-missing': 422,
  'aspect-missing': 422,
  'self-relation': 422,
};

describe('the table of problems', () => {
  test('gives every code its status', () => {
    const statuses = Object.entries(PROBLEMS).map(([code, row]) => [code, row.status]);
    expect(Object.fromEntries(statuses)).toEqual(STATUSES);
  });

  test('covers every reason for which the record refuses', () => {
    expect(Object.keys(PROBLEMS)).toEqual(expect.arrayContaining([...REFUSAL_CODES]));
  });

  test('says when to try again wherever trying again helps', () => {
    const again = Object.entries(PROBLEMS).filter(([, row]) => row.retryAfter !== undefined);
    expect(again.map(([code]) => code).sort()).toEqual([
      'clock-skew',
      'indeterminate',
      'insufficient-storage',
      'log-broken',
      'overloaded',
      'rate-limited',
      'shutting-down',
      'situation-broken',
      'store-unavailable',
      'too-many-streams',
      'unavailable',
      'view-behind',
    ]);
    expect(new Problem('indeterminate').headers).toEqual({ 'retry-after': '1' });
    expect(new Problem('indeterminate').detail).toMatch(/the same key resolves it/);
  });
});

describe('a problem', () => {
  test('is written as a problem document', () => {
    const errors = [{ pointer: '/kind', code: 'is-string', message: 'This must be text.' }];
    expect(problemBody(new Problem('validation', undefined, { errors }), 'req-1')).toEqual({
      type: 'urn:sitlog:problem:validation',
      title: 'The request does not have the right form',
      status: 400,
      detail: 'Mend the members listed in errors.',
      instance: 'req-1',
      errors,
    });
    expect(problemBody(new Problem('not-found'), 'req-2')).not.toHaveProperty('errors');
  });

  test('of a refusal is named after the first reason and lists all', () => {
    const problem = refusalProblem([
      { code: 'unknown-reference', message: 'No source "x".', pointer: '/attribution/0/sourceId' },
      { code: 'situation-closed', message: 'It is closed.' },
    ]);
    expect(problem).toMatchObject({
      code: 'unknown-reference',
      status: 422,
      detail: 'No source "x".',
    });
    expect(problem.errors).toEqual([
      { code: 'unknown-reference', message: 'No source "x".', pointer: '/attribution/0/sourceId' },
      { code: 'situation-closed', message: 'It is closed.' },
    ]);
  });

  test.each([
    ['store-unavailable', 'store-unavailable'],
    ['revision-conflict', 'store-unavailable'],
    ['append-uncertain', 'indeterminate'],
    ['store-full', 'insufficient-storage'],
    ['log-damaged', 'log-damaged'],
    ['log-went-back', 'log-broken'],
    ['log-changed', 'log-broken'],
    ['log-replaced', 'log-broken'],
    ['stream-gap', 'situation-broken'],
    ['stream-deleted', 'situation-broken'],
    ['event-too-large', 'payload-too-large'],
    ['ENOENT', 'internal'],
    ['toString', 'internal'],
    [5, 'internal'],
  ])('of an error with code %p is %s', (code, expected) => {
    expect(problemOf(Object.assign(new Error('inside'), { code })).code).toBe(expected);
  });

  test.each([
    [429, 'rate-limited', 429],
    [418, 'request-refused', 418],
    [500, 'internal', 500],
    [502, 'internal', 500],
    [503, 'unavailable', 503],
    [302, 'internal', 500],
  ])("of the framework's status %i is %s", (status, code, answered) => {
    expect(problemOf(new HttpException('words', status))).toMatchObject({ code, status: answered });
  });

  test.each([undefined, null, 'text', 7, {}, []])('of a thrown %p is internal', (thrown) => {
    expect(problemOf(thrown).code).toBe('internal');
  });
});

class ProbeRequest {
  @Flag()
  readonly ok!: boolean;
}

@Controller()
class ProbeController {
  @Get('crash')
  crash(): never {
    throw new TypeError('secret inside');
  }

  @Get('away')
  away(): never {
    throw Object.assign(new Error('no connection'), { code: 'store-unavailable' });
  }

  @Get('nothing')
  nothing(): never {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a careless library may do
    throw undefined;
  }

  @Get('later')
  async later(): Promise<never> {
    await Promise.resolve();
    throw new Problem('view-behind');
  }

  @Get('item/:id')
  item(): string {
    return 'item';
  }

  @Get('teapot')
  teapot(): never {
    throw new ImATeapotException('secret inside');
  }

  @Get('bad')
  bad(): never {
    throw new BadRequestException('secret inside');
  }

  @Post('echo')
  echo(@Body() body: ProbeRequest): ProbeRequest {
    return body;
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

describe('the filter', () => {
  let app: NestFastifyApplication;
  interface Failure {
    readonly requestId: string;
    readonly error: Error;
    readonly code?: string;
    readonly reason?: string;
  }
  const logged: Failure[] = [];

  beforeAll(async () => {
    app = await createApplication(ProbeModule, {
      log: () => undefined,
      warn: () => undefined,
      error: (fields: Failure) => logged.push(fields),
    });
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    Logger.overrideLogger(['error']);
  });

  interface Answer {
    readonly status: number;
    readonly type: unknown;
    readonly body: Record<string, unknown>;
    readonly text: string;
    readonly headers: Record<string, unknown>;
  }
  async function ask(
    method: 'GET' | 'HEAD' | 'POST' | 'PUT',
    url: string,
    payload?: string,
    type = 'application/json',
  ): Promise<Answer> {
    const body = payload === undefined ? {} : { payload, headers: { 'content-type': type } };
    const answer = await app.inject({ method, url, ...body });
    const json = answer.body === '' ? {} : answer.json<Record<string, unknown>>();
    return {
      status: answer.statusCode,
      type: answer.headers['content-type'],
      body: json,
      text: answer.body,
      headers: answer.headers,
    };
  }

  const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

  test.each([
    ['GET', '/missing', 404, 'not-found'],
    ['GET', '/echo', 405, 'method-not-allowed'],
    ['GET', '/crash', 500, 'internal'],
    ['GET', '/nothing', 500, 'internal'],
    ['GET', '/later', 503, 'view-behind'],
    ['GET', '/teapot', 418, 'request-refused'],
    ['GET', '/bad', 400, 'bad-request'],
    ['GET', '/%zz', 400, 'bad-request'],
    ['GET', `/item/${'x'.repeat(200)}`, 414, 'uri-too-long'],
  ] as const)(
    'answers %s %s with %i %s and tells nothing of the inside',
    async (method, url, status, code) => {
      const answer = await ask(method, url);
      expect(answer).toMatchObject({ status, type: PROBLEM_TYPE });
      expect(answer.body).toEqual({
        type: `urn:sitlog:problem:${code}`,
        title: PROBLEMS[code].title,
        status,
        detail: PROBLEMS[code].detail,
        instance: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(answer.text).not.toMatch(/secret|stack|\.ts/);
    },
  );

  test.each([
    ['{"a":', 'application/json', 400, 'malformed-json'],
    ['', 'application/json', 400, 'malformed-json'],
    ['a=1', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
    [`"${'x'.repeat(70_000)}"`, 'application/json', 413, 'payload-too-large'],
  ])('answers the body %.10s of %s with %i %s', async (payload, type, status, code) => {
    const answer = await ask('POST', '/echo', payload, type);
    expect(answer).toMatchObject({
      status,
      type: PROBLEM_TYPE,
      body: { type: `urn:sitlog:problem:${code}`, status },
    });
  });

  test('tells the log the reason of what its code explains, as text and without a stack', async () => {
    logged.length = 0;
    expect((await ask('GET', '/away')).status).toBe(503);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ code: 'store-unavailable', reason: 'no connection' });
    expect(logged[0]).not.toHaveProperty('error');
  });

  test('answers HEAD without a body', async () => {
    expect(await ask('HEAD', '/later')).toMatchObject({
      status: 503,
      type: PROBLEM_TYPE,
      text: '',
    });
    expect(await ask('HEAD', '/missing')).toMatchObject({
      status: 404,
      type: PROBLEM_TYPE,
      text: '',
    });
  });

  test('sends the headers of a problem and lets nobody store it', async () => {
    const { headers } = await ask('GET', '/later');
    expect(headers).toMatchObject({ 'retry-after': '1', 'cache-control': 'no-store' });
  });

  test('names the request in a header, by the id that a problem gives as instance', async () => {
    for (const address of ['/later', '/missing', '/%zz']) {
      const { headers, body } = await ask('GET', address);
      expect(headers['x-request-id']).toBe(body.instance);
    }
  });

  test('writes what is unexpected, and only that, to the log', async () => {
    logged.length = 0;
    await ask('GET', '/later');
    await ask('GET', '/missing');
    expect(logged).toEqual([]);
    const { body } = await ask('GET', '/crash');
    expect(logged).toMatchObject([
      { requestId: body.instance, error: { message: 'secret inside' } },
    ]);
  });
});

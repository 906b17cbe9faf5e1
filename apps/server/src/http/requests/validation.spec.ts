import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { faultsOf, Flag, Id, Nested, NestedList, StrictInt, Text, readAs } from '@sitlog/contract';
import { createApplication } from '../application.js';
import { InputPipe } from './validation.js';

class SourceRequest {
  @Id()
  readonly id!: string;
}

class NoteRequest {
  @Text({ max: 20 })
  readonly title!: string;

  @Nested(() => SourceRequest, { optional: true })
  readonly source?: SourceRequest;

  @NestedList(() => SourceRequest, { max: 3, optional: true })
  readonly sources?: readonly SourceRequest[];
}

class LenientRequest {
  @Flag({ optional: true })
  readonly quiet?: boolean;
}

class PageQuery {
  @StrictInt({ min: 1, max: 200, optional: true })
  readonly limit?: number;

  @Text({ max: 20, optional: true })
  readonly q?: string;
}

class NotePath {
  @Id()
  readonly id!: string;
}

class Bare {
  readonly a?: number;
}

@Controller()
class ProbeController {
  @Post('note')
  note(@Body() note: NoteRequest): NoteRequest {
    return note;
  }

  @Post('lenient')
  lenient(@Body() body: LenientRequest): LenientRequest {
    return body;
  }

  @Post('notes')
  notes(@Body() notes: NoteRequest[]): NoteRequest[] {
    return notes;
  }

  @Post('any')
  any(@Body() body: unknown): unknown {
    return body;
  }

  @Post('member')
  member(@Body('source') source: SourceRequest): SourceRequest {
    return source;
  }

  @Get('page')
  page(@Query() query: PageQuery): PageQuery {
    return query;
  }

  @Get('number')
  number(@Query('limit') limit: number): number {
    return limit;
  }

  @Get('note/:id')
  one(@Param() params: NotePath, @Param('id') id: string): string {
    return `${params.id} ${id}`;
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

describe('the input of a route', () => {
  let app: NestFastifyApplication;
  const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };

  beforeAll(async () => {
    app = await createApplication(ProbeModule, silent);
    await app.init();
  });
  afterAll(() => app.close());

  async function post(url: string, payload?: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    const body = payload === undefined ? {} : { payload: JSON.stringify(payload), headers };
    const answer = await app.inject({ method: 'POST', url, ...body });
    return { status: answer.statusCode, body: answer.json() };
  }
  async function get(url: string): Promise<Answer & { readonly text: string }> {
    const answer = await app.inject({ method: 'GET', url });
    const json = answer.headers['content-type']?.toString().includes('json') ?? false;
    return { status: answer.statusCode, body: json ? answer.json() : {}, text: answer.body };
  }

  test('is read as the class that describes it', async () => {
    const note = { title: 'ok', source: { id: 'a' }, sources: [{ id: 'b' }] };
    expect(await post('/note', note)).toEqual({ status: 201, body: note });
    expect(await post('/lenient', {})).toEqual({ status: 201, body: {} });
  });

  test('lists one error for each bad member, with its pointer', async () => {
    expect(
      await post('/note', { sources: [{ id: 'a' }, { id: 5, x: 1 }], extra: 1 }),
    ).toMatchObject({
      status: 400,
      body: {
        type: 'urn:sitlog:problem:validation',
        errors: [
          {
            pointer: '/extra',
            code: 'unknown-field',
            message: 'There is no such field; leave it out.',
          },
          { pointer: '/title', code: 'is-defined', message: 'This field is needed.' },
          { pointer: '/sources/1/x', code: 'unknown-field' },
          { pointer: '/sources/1/id', code: 'is-string', message: 'This must be text.' },
        ],
      },
    });
  });

  test.each([[[]], [[{ title: 5, evil: 1 }]], [null], ['text'], [5], [true]])(
    'is refused where the body is %j, also where every field is optional',
    async (payload) => {
      for (const url of ['/note', '/lenient', '/notes', '/any', '/member']) {
        expect(await post(url, payload)).toMatchObject({
          status: 400,
          body: { errors: [{ pointer: '', code: 'is-object' }] },
        });
      }
    },
  );

  test('is refused where there is no body', async () => {
    expect(await post('/lenient')).toMatchObject({
      status: 400,
      body: { detail: 'A body is needed: send a JSON object as application/json.' },
    });
  });

  test.each(['/notes', '/any', '/member'])(
    'is never taken unvalidated: a route without a class (%s) fails closed',
    async (url) => {
      expect(await post(url, { source: { id: 'a', evil: 1 } })).toMatchObject({ status: 500 });
    },
  );

  test.each([{ source: { id: 'a', evil: 1 } }, { sources: [{ id: 'a', evil: 1 }] }])(
    'is refused where a nested object has a key too many: %j',
    async (part) => {
      expect(await post('/note', { title: 'ok', ...part })).toMatchObject({ status: 400 });
    },
  );

  test('takes a number in a query by its digits alone', async () => {
    expect(await get('/page?limit=25')).toMatchObject({ status: 200, body: { limit: 25 } });
    for (const limit of ['', '0x10', '1e1', '-1', '%201', '1.5', '0', '201']) {
      expect(await get(`/page?limit=${limit}`)).toMatchObject({
        status: 400,
        body: { errors: [{ parameter: 'limit' }] },
      });
    }
  });

  test('refuses a parameter that is given twice or is not known', async () => {
    expect(await get('/page?q=a&q=b')).toMatchObject({
      status: 400,
      body: { errors: [{ parameter: 'q', code: 'is-string', message: 'This must be text.' }] },
    });
    expect(await get('/page?asOf=2016')).toMatchObject({
      status: 400,
      body: { errors: [{ parameter: 'asOf', code: 'unknown-field' }] },
    });
    expect(await get('/page?__proto__=1&constructor=2')).toMatchObject({ status: 400 });
  });

  test('fails closed on a single query parameter, which the framework would convert', async () => {
    expect(await get('/number?limit=0x10')).toMatchObject({ status: 500 });
  });

  test('checks the parameters of the path', async () => {
    expect((await get('/note/a-1')).text).toBe('a-1 a-1');
    expect(await get('/note/A')).toMatchObject({
      status: 400,
      body: { errors: [{ parameter: 'id' }] },
    });
    expect(await get('/note/..%2f..%2fetc')).toMatchObject({ status: 400 });
  });
});

describe('reading plain values', () => {
  test.each([
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__defineGetter__',
    'constructor',
    '__proto__',
  ])('refuses the key %s, which class-transformer or class-validator would let through', (key) => {
    const text = `{"title":"ok","sources":[{"id":"a","${key}":1}],"${key}":{}}`;
    expect(faultsOf(NoteRequest, JSON.parse(text)).map((fault) => fault.pointer)).toEqual([
      `/sources/0/${key}`,
      `/${key}`,
    ]);
  });

  test.each([undefined, null, [], 'text', 5])('refuses %j as a whole', (plain) => {
    expect(faultsOf(LenientRequest, plain)).toEqual([
      { pointer: '', code: 'is-object', message: 'A JSON object is needed here.' },
    ]);
  });

  test('lists at most a hundred faults', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i]));
    expect(faultsOf(LenientRequest, many)).toHaveLength(100);
  });

  test('leaves the plain value as it was', () => {
    const plain = { title: 'ok', sources: [{ id: 'a' }] };
    readAs(NoteRequest, plain);
    expect(plain).toEqual({ title: 'ok', sources: [{ id: 'a' }] });
  });

  test('does not take a class without rules for a description', () => {
    expect(() => readAs(Bare, { a: 1 })).toThrow('A class without rules describes no input.');
  });

  test('lets custom parameters pass, which their own decorators answer for', () => {
    expect(new InputPipe().transform(5, { type: 'custom' })).toBe(5);
  });
});

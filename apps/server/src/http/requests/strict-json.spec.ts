import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fastify, type FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem.js';
import { installStrictJson, type JsonFault, parseStrictJson } from './strict-json.js';

function faultOf(text: string, maxDepth?: number): JsonFault {
  const read = parseStrictJson(text, maxDepth === undefined ? {} : { maxDepth });
  if (read.kind === 'value') throw new Error(`accepted ${text}`);
  return read.fault;
}

describe('strict JSON', () => {
  test('reads every JSON value as JSON.parse does, but for keys and numbers that are not safe', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const read = parseStrictJson(text);
        if (read.kind === 'value') expect(read.value).toEqual(JSON.parse(text));
        else expect(['unsafe-number', 'forbidden-key']).toContain(read.fault.code);
      }),
    );
  });

  test('accepts no text that JSON.parse refuses', () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.constantFrom(
        '',
        ',',
        '"',
        '{',
        ']',
        '/*',
        'x',
        '\u00a0',
        '\u2028',
        '\ufeff',
        '\\',
        '0',
        '-',
        '\u0001',
      ),
    );
    fc.assert(
      fc.property(fc.json(), edit, (json, [at, piece]) => {
        const cut = at % (json.length + 1);
        const text = json.slice(0, cut) + piece + json.slice(cut + (piece === '' ? 1 : 0));
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        if (!valid) expect(parseStrictJson(text)).toMatchObject({ kind: 'fault' });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['{"a": 1,\n  "b" 2}', 2, 7, 'a colon is missing'],
    ['{"a": [1, 2}', 1, 12, 'a comma is missing'],
    ['[1,]', 1, 4, 'a value is missing'],
    ['{"a": 1} x', 1, 10, 'this is no JSON value'],
    ['{} {}', 1, 4, 'something follows after the end of the value'],
    ['// note\n{}', 1, 1, 'comments are not allowed'],
    ['{a: 1}', 1, 2, 'this is no JSON value'],
    ['{"a": "\n"}', 1, 7, 'a string does not end'],
    ['{"a": "\u0001"}', 1, 7, 'a control character in a string must be escaped'],
    ['{"a": tru}', 1, 7, 'this is no JSON value'],
  ])('says where %j is not valid', (text, line, column, words) => {
    const message = `Not valid JSON at line ${line}, column ${column}: ${words}.`;
    expect(faultOf(text)).toEqual({ code: 'invalid-json', pointer: '', message, line, column });
  });

  test.each(['', ' ', '\ufeff{}', 'NaN', "{'a': 1}", '01', '1.', '+1', '[1 2]', '{"a":1,}'])(
    'refuses %j',
    (text) => {
      expect(faultOf(text)).toMatchObject({ code: 'invalid-json', pointer: '' });
    },
  );

  test.each([
    ['{"a":1,"a":1}', '/a'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"x":[{"b":1},{"b/c":1,"b/c":2}]}', '/x/1/b~1c'],
    ['{"~":{"":1,"":2}}', '/~0/'],
  ])('refuses the duplicate key of %s at %s', (text, pointer) => {
    expect(faultOf(text)).toMatchObject({ code: 'duplicate-key', pointer });
  });

  test('takes the same key in two objects', () => {
    const text = '[{"a":{"a":1}},{"a":2}]';
    expect(parseStrictJson(text)).toEqual({ kind: 'value', value: [{ a: { a: 1 } }, { a: 2 }] });
  });

  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'refuses the key %s at any depth',
    (key) => {
      expect(faultOf(`{"${key}":1}`)).toMatchObject({ code: 'forbidden-key' });
      expect(faultOf(`{"a":[{"${key}":{}}]}`).pointer).toMatch(/^\/a\/0\/\w+$/);
    },
  );

  test.each([
    ['{"a":["ok","\\ud800"]}', '/a/1'],
    ['{"a":"\\udc00\\ud800"}', '/a'],
    ['{"a":{"\\ud800":1}}', '/a'],
  ])('refuses the lone surrogate in %s at %s', (text, pointer) => {
    expect(faultOf(text)).toMatchObject({ code: 'lone-surrogate', pointer });
  });

  test('takes a whole surrogate pair', () => {
    expect(parseStrictJson('"\\ud83d\\ude91"')).toEqual({ kind: 'value', value: '🚑' });
  });

  test.each(['1e400', '-1e400', '9007199254740992', '-9007199254740993', '1e20'])(
    'refuses %s, which would not be kept exactly',
    (number) => {
      expect(faultOf(`{"n":[${number}]}`)).toMatchObject({
        code: 'unsafe-number',
        pointer: '/n/0',
      });
    },
  );

  test.each(['9007199254740991', '-9007199254740991', '0.5', '1e-7', '1e12', '-0'])(
    'takes %s',
    (number) => {
      expect(parseStrictJson(number)).toEqual({ kind: 'value', value: Number(number) });
    },
  );

  test('takes 32 levels and refuses the 33rd at its place', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(parseStrictJson(nested(32)).kind).toBe('value');
    expect(faultOf(nested(33))).toMatchObject({ code: 'too-deep', pointer: '/0'.repeat(32) });
    expect(faultOf('{"a":[{"b":1}]}', 2)).toMatchObject({ code: 'too-deep', pointer: '/a/0' });
  });

  test.each(['[', '{"a":', '[{"a":'])('survives 64 KiB of %s', (piece) => {
    const text = piece.repeat(65_536 / piece.length);
    expect(faultOf(text)).toMatchObject({ code: 'too-deep' });
  });

  test('takes 512 keys in an object and refuses more at the object', () => {
    const holding = (keys: number): string =>
      `{"a":{${Array.from({ length: keys }, (_, i) => `"k${i}":0`).join()}}}`;
    expect(parseStrictJson(holding(512)).kind).toBe('value');
    expect(faultOf(holding(513))).toMatchObject({ code: 'too-many-keys', pointer: '/a' });
  });

  test('does not count levels that are closed', () => {
    expect(parseStrictJson(`[${'[],'.repeat(500)}{}]`).kind).toBe('value');
  });
});

describe('a server with strict JSON', () => {
  let server: FastifyInstance;

  beforeAll(async () => {
    server = fastify({ bodyLimit: 65_536 });
    installStrictJson(server);
    server.setErrorHandler((error, _request, reply) => {
      const known =
        error instanceof Problem
          ? error
          : { status: (error as { statusCode?: number }).statusCode ?? 500, code: 'other' };
      void reply
        .code(known.status)
        .send(
          error instanceof Problem
            ? { code: error.code, detail: error.detail, errors: error.errors }
            : known,
        );
    });
    server.post('/', (request) => ({ got: request.body ?? 'nothing' }));
    await server.ready();
  });
  afterAll(() => server.close());

  async function post(
    payload: string | Buffer,
    type = 'application/json',
  ): Promise<{ status: number; body: unknown }> {
    const headers = type === '' ? {} : { 'content-type': type };
    const answer = await server.inject({ method: 'POST', url: '/', headers, payload });
    return { status: answer.statusCode, body: answer.json() };
  }

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])(
    'reads %s',
    async (type) => {
      expect(await post('{"a":"ä"}', type)).toEqual({ status: 200, body: { got: { a: 'ä' } } });
    },
  );

  test('answers a fault with 400 and its place', async () => {
    expect(await post('{"a":1,"a":2}')).toEqual({
      status: 400,
      body: {
        code: 'malformed-json',
        detail: 'This key is given twice.',
        errors: [{ pointer: '/a', code: 'duplicate-key', message: 'This key is given twice.' }],
      },
    });
  });

  test('answers an empty body with 400 and says what to send', async () => {
    expect(await post('')).toMatchObject({
      status: 400,
      body: {
        errors: [
          { code: 'empty-body', message: 'The body is empty: send a JSON object, at least {}.' },
        ],
      },
    });
  });

  test('answers bytes that are no UTF-8 with 400 instead of replacing them', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"a":"'),
      Buffer.from([0xff, 0xc0]),
      Buffer.from('"}'),
    ]);
    expect(await post(bytes)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid-utf-8' }] },
    });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/merge-patch+json',
    'nonsense',
  ])('refuses %s with 415', async (type) => {
    expect(await post('{}', type)).toMatchObject({ status: 415 });
  });

  test('refuses a body without a type with 415', async () => {
    expect(await post('{}', '')).toMatchObject({ status: 415 });
  });

  test('refuses a body beyond the limit with 413', async () => {
    expect(await post(`"${'x'.repeat(65_536)}"`)).toMatchObject({ status: 413 });
  });
});

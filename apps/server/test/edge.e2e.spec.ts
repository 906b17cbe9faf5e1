import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { type Answer, newKey } from './support/api.js';
import { type Body, entryBody, openDesk } from './support/desk.js';
import { eventsAfter, logHead, timeline, wholeLog } from './support/scenes/reads.js';
import { type Expected, expectProblem } from './support/scenes/refusals.js';
import {
  declaredRoutes,
  describedOperations,
  type OpenApi,
  type Operation,
} from './support/routes.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
let operations: readonly Operation[];
let head: string | null;

beforeAll(async () => {
  server = await lab.startProcess({ folder: lab.folder() });
  operations = await describedOperations(server.api);
  head = await logHead(server.api);
});
afterAll(async () => {
  await lab.clean();
});

const JSON_TYPE = 'application/json';

function raw(
  { method, address }: Pick<Operation, 'method' | 'address'>,
  body: string | Buffer | undefined,
  type: string | null = JSON_TYPE,
): Promise<Answer<unknown>> {
  const headers = {
    'idempotency-key': newKey(),
    ...(type === null ? {} : { 'content-type': type }),
  };
  // A text would bring a content type of its own.
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  return server.api.send(address, {
    method,
    headers,
    ...(bytes === undefined ? {} : { body: bytes }),
  });
}

const writes = (): readonly Operation[] => operations.filter(({ takesBody }) => takesBody);
const name = ({ method, path }: Operation): string => `${method} ${path}`;

/** Sends the same body to every call that takes one, and checks that each refuses it and writes nothing. */
async function everyWriteRefuses(
  body: string | Buffer,
  expected: Expected,
  type: string | null = JSON_TYPE,
): Promise<void> {
  expect(writes().length).toBeGreaterThan(15);
  for (const operation of writes()) {
    const answer = await raw(operation, body, type);
    expect([name(operation), answer.status]).toEqual([name(operation), expected.status]);
    expectProblem(answer, expected);
  }
  expect(await eventsAfter(server.api, head)).toEqual([]);
}

describe('every call that takes a body', () => {
  test('refuses an unknown field by its pointer', async () => {
    const expected: Expected = { status: 400, code: 'validation', at: '/unheardOf' };
    await everyWriteRefuses('{"unheardOf": 1}', expected);
    await everyWriteRefuses('{"a/b~c": 1}', { ...expected, at: '/a~1b~0c' });
    await everyWriteRefuses('{"toString": 1}', { ...expected, at: '/toString' });
  });

  test('refuses what is not JSON', async () => {
    const expected: Expected = { status: 400, code: 'malformed-json' };
    const bodies = [
      '{',
      '{"a":1,}',
      "{'a':1}",
      '{"a":1} {"b":2}',
      '// x\n{}',
      '',
      'undefined',
      'NaN',
      '{"a":01}',
      '\ufeff{}',
      '{"a":"\t"}',
    ];
    for (const body of bodies) await everyWriteRefuses(body, expected);
    await everyWriteRefuses(
      Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
      expected,
    );
    await everyWriteRefuses(Buffer.from('{"a":1}', 'utf16le'), expected);
  });

  test('refuses duplicate and special keys, half surrogates and numbers that would be rounded', async () => {
    const bodies: readonly (readonly [string, string])[] = [
      ['{"name":"a","name":"a"}', '/name'],
      ['{"a":[{"x":1,"x":2}]}', '/a/0/x'],
      ['{"n\\u0061me":"a","name":"a"}', '/name'],
      ['{"__proto__":{"name":"x"}}', '/__proto__'],
      ['{"a":{"constructor":1}}', '/a/constructor'],
      ['{"prototype":1}', '/prototype'],
      ['{"name":"\\ud800"}', '/name'],
      ['{"name":"\\udc00\\ud800"}', '/name'],
      ['{"a":1e400}', '/a'],
      ['{"a":9007199254740993}', '/a'],
    ];
    for (const [body, at] of bodies) {
      await everyWriteRefuses(body, { status: 400, code: 'malformed-json', at });
    }
    await everyWriteRefuses('['.repeat(30_000), { status: 400, code: 'malformed-json' });
    const keys = Array.from({ length: 600 }, (_, i) => `"k${i}":1`).join(',');
    await everyWriteRefuses(`{${keys}}`, { status: 400, code: 'malformed-json' });
  });

  test('refuses more than 64 KiB and takes 64 KiB', async () => {
    const big = JSON.stringify({ name: 'x'.repeat(65 * 1024) });
    await everyWriteRefuses(big, { status: 413, code: 'payload-too-large' });
    const most = JSON.stringify({ unheardOf: 'x'.repeat(65_536 - 16) });
    expect(most).toHaveLength(65_536);
    await everyWriteRefuses(most, { status: 400, code: 'validation', at: '/unheardOf' });
    await everyWriteRefuses(`${most} `, { status: 413, code: 'payload-too-large' });
  });

  test('refuses other content types', async () => {
    const expected: Expected = { status: 415, code: 'unsupported-media-type' };
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/json',
      'application/jsonp',
      'application/merge-patch+json',
      'garbage',
      null,
    ];
    for (const type of types) await everyWriteRefuses('{}', expected, type);
  });

  test('refuses a list, null and single values', async () => {
    const expected: Expected = { status: 400, code: 'validation', at: '' };
    for (const body of ['[]', '[{}]', 'null', '"text"', '1', 'true']) {
      await everyWriteRefuses(body, expected);
    }
  });

  test('refuses no body at all', async () => {
    for (const operation of writes()) {
      const answer = await raw(operation, undefined, null);
      expect([name(operation), answer.status]).toEqual([name(operation), 400]);
      expectProblem(answer, { status: 400 });
    }
    expect(await eventsAfter(server.api, head)).toEqual([]);
  });

  test('reads JSON with a charset of UTF-8 and an unusual case of the type', async () => {
    const expected: Expected = { status: 400, code: 'validation', at: '/unheardOf' };
    await everyWriteRefuses('{"unheardOf":1}', expected, 'application/json; charset=utf-8');
    await everyWriteRefuses('{"unheardOf":1}', expected, 'Application/JSON');
  });

  test('refuses nested unknown fields and wrong items where they stand', async () => {
    const desk = await openDesk(server.api);
    const { body } = await desk.log();
    const no = body.entryNo;
    const before = await logHead(server.api);
    const sent: readonly (readonly [string, () => Promise<Answer<unknown>>])[] = [
      [
        '/time/occurred/zone',
        () =>
          desk.log({ time: { occurred: { from: null, to: null, precision: 'day', zone: 'UTC' } } }),
      ],
      [
        '/attribution/1/sourceID',
        () =>
          desk.log({
            attribution: [
              { sourceId: 'src-wire', act: 'said' },
              { sourceID: 'src-wire', act: 'said' },
            ],
          }),
      ],
      [
        '/figures/0/measure',
        () =>
          desk.log({
            figures: [
              {
                measure: 'People killed',
                unit: 'person',
                quantifier: 'approx',
                stockFlow: 'flow',
                scope: 's',
              },
            ],
          }),
      ],
      ['/tags/1', () => desk.log({ tags: ['a', 1] })],
      ['/places/0', () => desk.log({ places: [null] })],
      [
        '/assertions/0/start/soon',
        () =>
          desk.log({
            assertions: [
              {
                proposition: 'area-1/shelling',
                value: 'none',
                start: { earliest: null, latest: null, soon: 1 },
              },
            ],
          }),
      ],
      [
        '/patch/0/old',
        () =>
          desk.amend(no, 'corrections', {
            class: 'clerical',
            reason: 'r',
            patch: [{ path: '/note', value: 'n', old: 'o' }],
          }),
      ],
      [
        '/because/0',
        () => desk.amend(no, 'gradings', { credibility: 2, rationale: 'r', because: ['nobody'] }),
      ],
      [
        '/aspects/0/facet',
        () =>
          server.api.put(`${desk.path}/subjects/s-1`, {
            type: 'area',
            name: 'n',
            aspects: [{ name: 'x', facet: 'The weather', exclusive: true }],
          }),
      ],
      ['/opposing', () => server.api.put(`${desk.path}/sides`, { opposing: [['a', 'a']] })],
      ['/lat', () => server.api.put(`${desk.path}/places/p-1`, { name: 'n', lat: 91 })],
    ];
    for (const [at, call] of sent) {
      expectProblem(await call(), { status: 400, code: 'validation', at });
    }
    expect(await eventsAfter(server.api, before)).toEqual([]);
    head = await logHead(server.api);
  });
});

/** A body of the right form for each call that needs a key, by the end of its path. */
const BODIES: Readonly<Record<string, Body>> = {
  situations: {
    code: 'ALE',
    name: 'n',
    mode: 'actual',
    timeZone: 'UTC',
    recordedAt: '2020-01-01T00:00:00Z',
  },
  closing: { reason: 'r' },
  reopening: { reason: 'r' },
  entries: entryBody(),
  corrections: { class: 'clerical', patch: [{ path: '/note', value: 'n' }], reason: 'r' },
  classification: { kind: 'ops.order', reason: 'r' },
  retraction: { reason: 'error' },
  reinstatement: { reason: 'r' },
  gradings: { credibility: 2, rationale: 'r' },
  verification: { outcome: 'verified', rationale: 'r' },
  relations: { type: 'relates_to', target: 'ALE-002' },
  withdrawal: { reason: 'r' },
  preference: { entry: 'ALE-001', figure: 0, reason: 'r' },
  'preference/withdrawal': { entry: 'ALE-001', figure: 0, reason: 'r' },
  marking: { tlp: 'TLP:RED', reason: 'r' },
  override: { value: 'v', reason: 'r', expiresAt: '2100-01-01T00:00:00Z' },
  lifting: { reason: 'r' },
  reports: { title: 't' },
  signature: { note: 'n' },
  shifts: { duty: 'd' },
  ending: { reason: 'r' },
  acceptance: { reason: 'r' },
  continuation: { reason: 'r', from: 0, to: 0 },
  'log/continuation': { reason: 'r' },
  advance: { to: '2020-01-01T00:00:00Z', reason: 'r' },
  correction: { resumeAt: '2020-01-01T00:00:00Z', reason: 'r' },
  adoptions: { pack: 'natural_hazard' },
  drops: { pack: 'conflict' },
  merge: { into: 'src-2', reason: 'r' },
  unmerge: { reason: 'r' },
  task: { state: 'done', reason: 'r' },
  rows: { table: 'units', code: 'sack', row: { names: { en: 'Sack', ar: 'كيس' } } },
};
/** Where the record refuses otherwise than for want of a situation: there is nothing to accept, or nobody to answer for it. */
const REACHED: Readonly<Record<string, number>> = {
  situations: 422,
  acceptance: 409,
  continuation: 409,
  'log/continuation': 403,
};

describe('a POST that writes', () => {
  test('needs a key that is a UUID, at every address', async () => {
    const posts = operations.filter(
      ({ method, path }) => method === 'POST' && !path.includes('/preview/'),
    );
    expect(posts.filter(({ takesKey }) => !takesKey)).toEqual([]);
    for (const { path, address } of posts) {
      const end = /(?:preference\/withdrawal|log\/continuation|[^/]+)$/.exec(path)?.[0] ?? '';
      expect(Object.keys(BODIES)).toContain(end);
      const answerTo = (key: string | null): Promise<Answer<unknown>> =>
        server.api.post(address, BODIES[end], { key });
      expectProblem(await answerTo(null), { status: 400, code: 'idempotency-key-missing' });
      expectProblem(await answerTo('no-uuid'), { status: 400, code: 'idempotency-key-invalid' });
      // With a key it gets as far as the record: there is no such situation, or no such clock.
      const reached = await answerTo(newKey());
      expect([path, reached.status]).toEqual([path, REACHED[end] ?? 404]);
    }
    expect(await eventsAfter(server.api, head)).toEqual([]);
  });

  test('has a preview, but for what is never on a board', () => {
    const calls = operations
      .filter(({ method, path }) => method !== 'GET' && path.includes('/{code}/'))
      .map(({ method, path }) => `${method} ${path.replace('/v1/situations/{code}/', '')}`);
    const without = calls.filter(
      (call) => !call.includes(' preview/') && !calls.includes(call.replace(' ', ' preview/')),
    );
    expect(without).toEqual([
      'POST continuation',
      'POST reports',
      'POST reports/{number}/signature',
    ]);
  });

  test('records nothing where only its preview is asked for', async () => {
    const { path } = await openDesk(server.api);
    head = await logHead(server.api);
    const previews = operations.filter((one) => one.path.includes('/preview/'));
    for (const { method, path: call, address } of previews) {
      const own = address.replace('/v1/situations/ALE', path);
      const body = JSON.stringify(BODIES[/[^/]+$/.exec(call)?.[0] ?? ''] ?? {});
      const headers = { 'content-type': 'application/json' };
      const { status } = await server.api.send(own, { method, headers, body });
      expect([method, call, status]).toEqual([method, call, expect.any(Number)]);
      expect([201, 500, 503]).not.toContain(status);
    }
    expect(await eventsAfter(server.api, head)).toEqual([]);
  });

  test('needs headers of the right form', async () => {
    const desk = await openDesk(server.api);
    const { body: entry } = await desk.log();
    head = await logHead(server.api);
    const operators = ['', ' ', 'a'.repeat(65), 'a\tb', '<script>', 'a:b', '\u202eevil'];
    for (const operator of operators) {
      expectProblem(await desk.log({}, { operator }), { status: 400, code: 'bad-request' });
    }
    const marking = { tlp: 'TLP:RED', reason: 'r' };
    for (const ifMatch of ['x', '"x"', `"${entry.entryNo}@x"`, '"a@1", "b@2"']) {
      const answer = await desk.amend(entry.entryNo, 'marking', marking, { ifMatch });
      expectProblem(answer, { status: 400, code: 'bad-request' });
    }
    expect(await eventsAfter(server.api, head)).toEqual([]);
  });
});

describe('addresses and methods', () => {
  test('a method that an address does not take is a problem', async () => {
    const addresses = [...new Set(operations.map(({ address }) => address))];
    for (const address of addresses) {
      const taken = operations.filter((o) => o.address === address).map(({ method }) => method);
      const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
      for (const method of others.filter((other) => !taken.includes(other))) {
        const hasBody = method !== 'GET' && method !== 'OPTIONS';
        const answer = await raw(
          { method, address },
          hasBody ? '{}' : undefined,
          hasBody ? JSON_TYPE : null,
        );
        expect([method, address, answer.status]).toEqual([method, address, 405]);
        expectProblem(answer, { code: 'method-not-allowed' });
        const allowed = answer.headers.get('allow')?.replace('GET, HEAD', 'GET').split(', ');
        expect([address, allowed]).toEqual([address, taken.toSorted()]);
      }
    }
    expect(await eventsAfter(server.api, head)).toEqual([]);
  });

  const unknown: readonly (readonly [string, number])[] = [
    ['/nowhere', 404],
    ['/v1', 404],
    ['/v2/situations', 404],
    ['/v1/situations/ALE/nothing', 404],
    ['/v1/situations/ALE/entries/ALE-001/nothing', 404],
    ['/v1/situations/ALE/sources/x', 405],
    ['/v1/situations/ALE/', 404],
    ['/V1/situations', 404],
    ['//v1/situations', 404],
    ['/v1/situations/ale', 400],
    ['/v1/situations/A%00B', 400],
    ['/v1/situations/__proto__/board', 400],
    ['/v1/situations/constructor', 400],
    ['/v1/situations/NONE', 404],
    ['/v1/situations/NONE/board', 404],
    ['/v1/situations/NONE/entries', 404],
    ['/v1/situations/NONE/entries/NONE-001', 404],
    ['/v1/situations/%E0%A4%A', 400],
    [`/v1/situations/${'A'.repeat(300)}`, 414],
    ['/.env', 404],
    ['/docs/nothing.js', 404],
    ['/docs/%2e%2e/package.json', 404],
    ['/docs/package.json', 404],
    ['/docs/README.md', 404],
    ['/docs/oauth2-redirect.html', 404],
    ['/docs-yaml', 404],
    ['/assets/%2e%2e/index.html', 403],
    ['/docs/..%2f..%2fpackage.json', 404],
  ];
  test.each(unknown)('GET %s is a problem: %i', async (address, status) => {
    const answer = await rawGet(address);
    expectProblem(answer, { status });
  });

  test('the answers do not sniff, and only a success may be kept', async () => {
    const answer = await server.api.get('/v1/situations/NONE');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const shown = await server.api.get('/v1/situations');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('content-type')).toMatch(/^application\/json/);
  });
});

describe('query strings', () => {
  const NUMBERS = [
    '',
    '0',
    '-1',
    '+1',
    '1.0',
    '1e1',
    '0x10',
    '١',
    ' 1',
    '1 ',
    '201',
    '99999999999999999999',
    'null',
    '1,2',
  ];

  test.each(['/v1/situations/{code}/entries', '/v1/log'])(
    'a limit of %s is read by its digits alone',
    async (path) => {
      const desk = await openDesk(server.api);
      const { body } = await desk.log();
      const address = path.replace('{code}', desk.code);
      const most = path === '/v1/log' ? 1000 : 200;
      for (const value of [...NUMBERS.filter((n) => n !== '201'), String(most + 1)]) {
        const answer = await server.api.get(address, { limit: value });
        expect([value, answer.status]).toEqual([value, 400]);
        expectProblem(answer, { status: 400, code: 'validation', at: 'limit' });
      }
      for (const value of ['1', String(most)]) {
        expect(
          (
            await server.api.get(address, {
              limit: value,
              ...(most === 200 && { atLeast: body.position }),
            })
          ).status,
        ).toBe(200);
      }
      head = await logHead(server.api);
    },
  );

  test('a parameter that is repeated, empty or unknown is refused by name', async () => {
    const desk = await openDesk(server.api);
    const { body } = await desk.log();
    head = await logHead(server.api);
    const wait = `atLeast=${body.position}`;
    const asked = operations.filter((o) => o.query.length > 0 && !o.path.includes('/preview/'));
    for (const { method, path, query } of asked) {
      expect(method).toBe('GET');
      const address = path
        .replace('{code}', desk.code)
        .replace('{no}', body.entryNo)
        .replace('{number}', '1');
      for (const parameter of query) {
        const value = parameter.endsWith('At') ? '2020-01-01T00:00:00Z' : '1';
        const twice = await rawGet(`${address}?${parameter}=${value}&${parameter}=${value}`);
        expect([path, parameter, twice.status]).toEqual([path, parameter, 400]);
        expectProblem(twice, { status: 400, code: 'validation', at: parameter });
        const empty = await rawGet(`${address}?${parameter}=`);
        expect([path, parameter, empty.status]).toEqual([path, parameter, 400]);
        expectProblem(empty, { status: 400, code: 'validation', at: parameter });
        const list = await rawGet(`${address}?${parameter}[]=${value}`);
        expectProblem(list, { status: 400, code: 'validation', at: `${parameter}[]` });
      }
      const base = path === '/v1/log' ? '' : `${wait}&`;
      for (const parameter of ['asOf', 'constructor', 'toString', '__proto__', 'VALIDAT']) {
        const answer = await rawGet(`${address}?${base}${parameter}=1`);
        expect([path, parameter, answer.status]).toEqual([path, parameter, 400]);
        expectProblem(answer, { status: 400, code: 'validation' });
      }
    }
  });

  test('a cursor that is not ours, or goes with other filters, is refused', async () => {
    const desk = await openDesk(server.api);
    await desk.log();
    const { body: last } = await desk.log();
    head = await logHead(server.api);
    const first = await timeline(server.api, desk.code, { limit: 1, atLeast: last.position });
    const cursor = first.body.next ?? '';
    expect(cursor).not.toBe('');
    expect((await timeline(server.api, desk.code, { limit: 1, cursor })).body.entries).toHaveLength(
      1,
    );
    const encoded = (value: unknown): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const read = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Body;
    const cursors = [
      '',
      'x',
      '!!',
      encoded(null),
      encoded(1),
      encoded([]),
      encoded({}),
      encoded({ ...read, a: [1, 2] }),
      encoded({ ...read, a: 'abc' }),
      encoded({ ...read, k: 'x' }),
      encoded({ ...read, k: 1.5 }),
      encoded({ ...read, v: 'never' }),
      encoded({ ...read, f: 'other' }),
      encoded({ ...read, k: 1_000_000 }),
      cursor.slice(3),
    ];
    for (const bad of cursors) {
      const answer = await timeline(server.api, desk.code, { limit: 1, cursor: bad });
      expect([bad, answer.status]).toEqual([bad, 400]);
      expectProblem(answer, { status: 400, code: 'validation' });
    }
    const others: readonly Body[] = [
      { order: 'happened' },
      { direction: 'descending' },
      { kind: 'hostilities' },
      { q: 'x' },
      { actor: 'act-gov' },
    ];
    for (const filters of others) {
      const answer = await timeline(server.api, desk.code, {
        limit: 1,
        cursor,
        ...(filters as Record<string, string>),
      });
      expectProblem(answer, { status: 400, code: 'validation', at: 'cursor' });
    }
  });
});

describe('the Host header', () => {
  test.each([
    'evil.example',
    'evil.example:80',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example#127.0.0.1',
    '10.0.0.1',
    '0.0.0.0',
  ])('%j is the name of another server: 421', async (host) => {
    const answers = [
      await rawGet('/v1/log', host),
      await rawGet('/docs', host),
      await rawGet('/nowhere', host),
    ];
    for (const answer of answers) expectProblem(answer, { status: 421, code: 'misdirected' });
  });

  test.each(['127.0.0.1', 'localhost', 'LOCALHOST:1234', '[::1]:80', '127.0.0.2:3000'])(
    '%j is this machine',
    async (host) => {
      expect((await rawGet('/health/live', host)).status).toBe(200);
    },
  );

  test('is needed', async () => {
    const { port } = new URL(server.url);
    const answerTo = (head: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(Number(port), '127.0.0.1');
        let text = '';
        socket.on('data', (chunk) => (text += chunk.toString()));
        socket
          .on('end', () => {
            resolve(text);
          })
          .on('error', reject);
        socket.write(`${head}\r\nConnection: close\r\n\r\n`);
      });
    expect(await answerTo('GET /v1/log HTTP/1.1')).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(await answerTo('GET /v1/log HTTP/1.0')).toMatch(/^HTTP\/1\.1 421 /);
    expect(await answerTo('GET /v1/log HTTP/1.1\r\nHost:')).toMatch(/^HTTP\/1\.1 421 /);
    expect(await answerTo('GET http://evil.example/v1/log HTTP/1.1\r\nHost: evil.example')).toMatch(
      /^HTTP\/1\.1 4\d\d /,
    );
  });
});

describe('the description of the API', () => {
  test('is OpenAPI 3.1 and lists every route of every controller, with what each answers', async () => {
    const { body } = await server.api.get<OpenApi>('/openapi.json');
    expect(body.openapi).toMatch(/^3\.1\./);
    const listed = operations.map(name).toSorted();
    const declared = listed.filter((call) => !call.includes('/{code}/preview/'));
    expect(declared).toEqual(declaredRoutes());
    for (const [path, methods] of Object.entries(body.paths)) {
      for (const [method, { responses, parameters = [] }] of Object.entries(methods)) {
        expect([path, method, Object.keys(responses).some((s) => s.startsWith('2'))]).toEqual([
          path,
          method,
          true,
        ]);
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
        const described = parameters.filter((p) => p.in === 'path').map((p) => p.name);
        expect(described.toSorted()).toEqual(inPath.toSorted());
      }
    }
    const references = JSON.stringify(body).match(/#\/components\/schemas\/[^"]*/g) ?? [];
    const schemas = (body as unknown as { components: { schemas: Body } }).components.schemas;
    for (const reference of new Set(references)) {
      expect(Object.keys(schemas)).toContain(reference.split('/').at(-1));
    }
    // What Nest makes of a type that it could not see.
    expect(Object.keys(schemas)).not.toContain('Function');
    // A keyword of 3.0 that 3.1 does not have.
    expect(JSON.stringify(body)).not.toContain('"nullable"');
  });

  test('is the one in docs/openapi.json (npm run openapi writes it)', async () => {
    const { body } = await server.api.get('/openapi.json');
    const written = readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8');
    expect(body).toEqual(JSON.parse(written));
  });

  test('has a page at /docs, to which the address itself leads, and which loads nothing from elsewhere', async () => {
    const page = await server.api.get('/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    const loaded = [...page.text.matchAll(/\b(?:src|href)="([^"#]+)"/g)].map(
      ([, address]) => address ?? '',
    );
    expect(loaded.length).toBeGreaterThan(3);
    for (const address of loaded.filter((one) => one !== 'data:,')) {
      expect(address).toMatch(/^\/docs\//);
      expect((await server.api.get(address)).status).toBe(200);
    }
    const init = await server.api.get('/docs/start.js');
    const outside = [...`${page.text}${init.text}`.matchAll(/https?:\/\/[^\s"'`<>\\]+/g)].map(
      ([address]) => address,
    );
    // Names of XML vocabularies, links for people, and examples: none of them is fetched.
    const notFetched =
      /^http:\/\/www\.w3\.org\/|^https:\/\/www\.apache\.org\/licenses\/|^https?:\/\/$/;
    expect(outside.filter((address) => !notFetched.test(address))).toEqual([]);
    const style = await server.api.get('/docs/swagger-ui.css');
    expect(style.text).not.toMatch(/@import|url\(\s*["']?https?:/);
  });
});

describe('whatever is sent', () => {
  const leaf = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(
      'src-wire',
      'area-1',
      'pl-city',
      '2024-03-10T08:00:00Z',
      'TLP:RED',
      -1,
      1e12,
      '\u0000',
      '\u202e',
      '😀'.repeat(200),
    ),
  );

  function takenOrRefused(answer: Answer<unknown>): void {
    const foreseen = [201, 400, 409, 413, 422].includes(answer.status);
    expect([answer.text, foreseen]).toEqual([answer.text, true]);
    if (answer.status !== 201) expectProblem(answer, {});
  }

  test('an entry with any member replaced is taken or refused, never a fault of the server', async () => {
    const desk = await openDesk(server.api);
    const whole = everyMember();
    const places = placesIn(whole);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), leaf, async (place, value) => {
        takenOrRefused(await desk.log(replaced(whole, place, value)));
      }),
      { numRuns: 300 },
    );
    expect((await desk.log(whole)).status).toBe(201);
  });

  test('a correction of any member to anything is taken or refused, and the entry still reads', async () => {
    const desk = await openDesk(server.api);
    const whole = everyMember();
    const { body } = await desk.log(whole);
    const pointers = placesIn(whole).map((place) => `/${place.join('/')}`);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...pointers, '/-', '/about/-', '/tags/-', '/', '/note'),
        leaf,
        async (path, value) => {
          const correction = { class: 'clerical', patch: [{ path, value }], reason: 'fuzz' };
          const answer = await desk.amend(body.entryNo, 'corrections', correction);
          takenOrRefused(answer);
          if (answer.status !== 201) return;
          const atLeast = answer.body.position;
          const read = await server.api.get(`${desk.path}/entries/${body.entryNo}`, { atLeast });
          expect([read.status, read.text]).toEqual([200, read.text]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('an address of any text is a problem or an answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...operations.filter(({ method }) => method === 'GET')),
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ maxLength: 40 }),
        async ({ path }, text, query) => {
          const address = path.replaceAll(/\{\w+\}/g, encodeURIComponent(text.toWellFormed()));
          const answer = await rawGet(`${address}?q=${encodeURIComponent(query)}`);
          expect(answer.status).toBeLessThan(500);
          if (answer.status >= 400) expectProblem(answer, {});
        },
      ),
      { numRuns: 150 },
    );
  });

  test('and afterwards the server is well: nothing parked, no complaint, every revision in its place', async () => {
    const ready = await server.api.get('/health/ready');
    expect(ready.body).toMatchObject({ status: 'ready', views: { failure: null, parked: [] } });
    const events = await wholeLog(server.api);
    const revisions = new Map<string, number>();
    for (const { stream, revision } of events) {
      expect(revision).toBe((revisions.get(stream) ?? -1) + 1);
      revisions.set(stream, revision);
    }
    expect(server.complaints()).toEqual([]);
    expect(await server.stop()).toBe(0);
  });
});

/** An entry in which every member that can be posted is given. */
function everyMember(): Body {
  return entryBody({
    narrative: 'More of it',
    language: 'en',
    originalText: 'نص',
    effective: { from: '2024-03-10T08:00:00Z', to: null },
    time: {
      occurred: {
        from: '2024-03-10',
        to: '2024-03-10',
        precision: 'day',
        label: 'Sunday',
        basis: 'stated',
        timeZone: 'UTC',
      },
      uttered: { at: '2024-03-10', precision: 'day' },
      published: { at: '2024-03-10T09:00:00Z' },
      received: { at: '2024-03-10T09:10:00Z', channel: 'wire' },
      clientAt: { at: '2024-03-10T09:10:00Z', deviceId: 'd', offsetEstimateMs: 5 },
    },
    actors: [{ actorId: 'act-gov', role: 'attacker', as: 'alleged', note: 'n' }],
    grade: { reliability: 'C', credibility: 3, rationale: 'r' },
    confidence: { level: 'low', reason: 'r' },
    figures: [
      {
        measure: 'people.killed',
        unit: 'person',
        quantifier: 'range',
        min: 1,
        best: 2,
        max: 3,
        stockFlow: 'flow',
        period: { from: '2024-03-10', to: null },
        asOf: '2024-03-10',
        scope: 's',
        excludes: 'e',
        disaggregation: { sex: 'f', age: 'adult', status: 'civilian', area: 'a' },
        role: 'preferred',
        clarity: 1,
      },
    ],
    assertions: [
      {
        proposition: 'area-1/shelling',
        value: 'ongoing',
        start: { earliest: null, latest: '2024-03-10T08:00:00Z' },
        end: { earliest: '2024-03-10T09:00:00Z', latest: null },
      },
    ],
    demand: {
      id: 'dem-1',
      by: 'x',
      of: 'y',
      what: 'w',
      before: 'b',
      consequence: 'c',
      deadline: '2024-03-10',
      status: 'open',
      as: 'alleged',
    },
    agreement: { id: 'agr-1', type: 't', class: 'c', effectiveFrom: '2024-03-10', terms: ['a'] },
    forecast: { what: 'w', windowFrom: '2024-03-10', windowTo: '2024-03-11', basis: 'b' },
    tlp: 'TLP:GREEN',
    handling: ['graphic'],
    externalIds: [{ scheme: 'ucdp', id: '1' }],
    tags: ['t'],
    sectors: ['health'],
    note: 'n',
  });
}

type Place = readonly (string | number)[];

/** The ways to every member of a value. */
function placesIn(value: unknown, way: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    [...way, key],
    ...placesIn(member, [...way, key]),
  ]);
}

/** A copy with another value at one place. */
function replaced(whole: Body, place: Place, value: unknown): Body {
  const copy = structuredClone(whole) as Record<string | number, unknown>;
  const holder = place.slice(0, -1).reduce((here, key) => here[key] as typeof copy, copy);
  holder[place.at(-1)!] = value;
  return copy;
}

/** A GET whose address and Host are sent as they are written here. */
function rawGet(address: string, host?: string): Promise<Answer<unknown>> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const options = {
      hostname,
      port,
      path: address,
      agent: false,
      ...(host === undefined ? {} : { headers: { host } }),
    };
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const headers = new Headers(
          Object.entries(response.headers).map(
            ([key, value]) => [key, String(value)] as [string, string],
          ),
        );
        let body: unknown;
        try {
          body = JSON.parse(text);
        } catch {
          body = undefined;
        }
        resolve({ status: response.statusCode ?? 0, headers, text, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { METHODS } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { openDesk } from './support/desk.js';
import { askRaw, requestHead } from './support/raw-http.js';
import { eventsAfter, logHead } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
beforeAll(async () => {
  server = await lab.startProcess({ folder: lab.folder() });
});
afterAll(() => lab.clean());

const HOST = 'Host: localhost';

describe('bytes that Node does not take for a request', () => {
  test.each([
    ['no HTTP at all', '\u0000\u0001 garbage\r\n\r\n', 400, 'bad-request'],
    ['a newer HTTP', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'bad-request'],
    ['a header with a blank', requestHead('GET /', [HOST, 'a b: c']), 400, 'bad-request'],
    ['a folded header', requestHead('GET /', [HOST, 'a: b', ' c']), 400, 'bad-request'],
    [
      'two lengths',
      requestHead('POST /', [HOST, 'Content-Length: 1', 'Content-Length: 2']),
      400,
      'bad-request',
    ],
    [
      'both kinds of length',
      requestHead('POST /', [HOST, 'Content-Length: 1', 'Transfer-Encoding: chunked']),
      400,
      'bad-request',
    ],
    [
      'headers beyond 16 KiB',
      requestHead('GET /', [HOST, `x: ${'x'.repeat(17_000)}`]),
      431,
      'headers-too-large',
    ],
    ['a tunnel', requestHead('CONNECT evil.example:443', [HOST]), 400, 'bad-request'],
    ['an expectation', requestHead('GET /', [HOST, 'Expect: more']), 417, 'request-refused'],
  ])('are refused with a problem: %s', async (_, bytes, status, code) => {
    const answer = await askRaw(server.url, bytes);
    expectProblem(answer, { status, code });
    const { instance } = answer.body as { readonly instance: string };
    expect(answer.headers.get('x-request-id')).toBe(instance);
    expect(answer.headers.get('connection')).toBe('close');
  });

  test('cut off the stream over which they come, without a word into it', async () => {
    const desk = await openDesk(server.api);
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let text = '';
    const cut = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.setEncoding('utf8').on('data', (chunk) => (text += String(chunk)));
    socket.write(`GET ${desk.path}/changes HTTP/1.1\r\n${HOST}\r\n\r\n`);
    while (!text.includes('event: snapshot')) await pause(5);
    socket.write('garbage\r\n\r\n');
    await cut;
    expect(text.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(text).not.toContain('urn:sitlog:problem');
  });
});

describe('the Host header', () => {
  test.each([
    ['given twice', ['Host: localhost', 'Host: evil.example'], 400, 'bad-request'],
    ['given twice alike', ['Host: localhost', 'host: localhost'], 400, 'bad-request'],
    ['missing', [], 400, 'bad-request'],
    ['a list', ['Host: localhost, evil.example'], 421, 'misdirected'],
    ['empty', ['Host:'], 421, 'misdirected'],
  ] as const)('%s is refused', async (_, headers, status, code) => {
    for (const address of ['/v1/log', '/', '/docs', '/nowhere', '/health/live']) {
      const answer = await askRaw(server.url, requestHead(`GET ${address}`, headers));
      expectProblem(answer, { status, code });
    }
  });
});

describe('a server that others can reach', () => {
  test('answers to its own names, addresses and those it was given, and to no other', async () => {
    const env = { HOST: '0.0.0.0', SITLOG_OPEN: 'yes', SITLOG_HOSTS: 'Log.example, server-1 ,' };
    const open = await lab.startProcess({ folder: lab.folder(), env });
    const statusAs = async (host: string): Promise<number> =>
      (await askRaw(open.url, requestHead('GET /v1/situations', [`Host: ${host}`]))).status;
    const own = ['log.example', 'LOG.EXAMPLE:8443', 'server-1:80', 'localhost:3000', '127.0.0.1'];
    for (const host of own) expect([host, await statusAs(host)]).toEqual([host, 200]);
    const others = [
      'evil.example',
      'log.example.evil.example',
      'xlog.example',
      '10.9.8.7',
      '0.0.0.0',
      'log.example:80:80',
      'log.example/',
    ];
    for (const host of others) expect([host, await statusAs(host)]).toEqual([host, 421]);
  });
});

describe('a body', () => {
  const BODY = '{"code":"X1","name":"é","mode":"actual","timeZone":"UTC"}';
  const KEY = 'Idempotency-Key: 4f0c9a1e-7a53-4f0f-8f3e-0d6b6f1d2c3a';
  const JSON_TYPE = 'Content-Type: application/json';

  const post = (headers: readonly string[], body = BODY) =>
    askRaw(
      server.url,
      requestHead('POST /v1/situations', [
        HOST,
        KEY,
        ...(headers.some((one) => one.startsWith('Transfer'))
          ? []
          : [`Content-Length: ${Buffer.byteLength(body)}`]),
        ...headers,
      ]) + body,
    );

  test.each([
    ['in UTF-16', [`${JSON_TYPE}; charset=utf-16`]],
    ['in Latin-1', [`${JSON_TYPE}; charset=iso-8859-1`]],
    ['in two charsets', [`${JSON_TYPE}; charset=utf-8; charset=latin1`]],
    ['in another charset, in quotes', [`${JSON_TYPE}; Charset = "utf-16"`]],
    ['of two types', [JSON_TYPE, `${JSON_TYPE}; charset=utf-16`]],
    ['compressed', [JSON_TYPE, 'Content-Encoding: gzip']],
    ['compressed in part', [JSON_TYPE, 'Content-Encoding: identity', 'Content-Encoding: br']],
  ])('%s, as its headers say, is not read as what it is not', async (_, headers) => {
    const head = await logHead(server.api);
    expectProblem(await post(headers), { status: 415, code: 'unsupported-media-type' });
    expect(await eventsAfter(server.api, head)).toEqual([]);
  });

  test('compressed for the way is not read either', async () => {
    const chunked = `${Buffer.byteLength(BODY).toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;
    const answer = await post([JSON_TYPE, 'Transfer-Encoding: gzip, chunked'], chunked);
    expectProblem(answer, { status: 415, code: 'unsupported-media-type' });
  });

  test('in UTF-8 is read, however that is said', async () => {
    const types = [
      '; charset=utf-8',
      '; charset="UTF-8"',
      ';charset=utf8 ',
      '; charset=utf-8; x=y',
    ];
    for (const type of types) {
      const answer = await post([`${JSON_TYPE}${type}`, 'Content-Encoding: identity'], '{"a":1}');
      expectProblem(answer, { status: 400, code: 'validation', at: '/a' });
    }
  });

  test('that breaks off is told in the log as that, and as no fault of the server', async () => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    const headers = [HOST, KEY, JSON_TYPE, 'Content-Length: 99', 'Expect: 100-continue'];
    socket.write(`${requestHead('POST /v1/situations', headers)}{"code":`);
    // The server says that it reads the body.
    await once(socket, 'data');
    socket.destroy();
    const line = () => server.logged().find(({ msg }) => msg === 'request aborted');
    while (line() === undefined) await pause(5);
    expect(line()).toMatchObject({ level: 'info', method: 'POST', route: '/v1/situations' });
    expect(server.complaints()).toEqual([]);
  });
});

describe('a method that an address does not take', () => {
  // CONNECT asks for a tunnel and names no address.
  const methods = METHODS.filter((method) => method !== 'CONNECT');

  test.each([
    ['/v1/situations', 'GET, HEAD, POST'],
    ['/v1/situations/ALE/entries/ALE-001/corrections', 'POST'],
    ['/v1/situations/ALE/subjects/area-1?x=/', 'PUT'],
    ['/v1/log', 'GET, HEAD'],
    ['/health/ready', 'GET, HEAD'],
    ['/', 'GET, HEAD'],
    ['/situations/ALE/timeline/more', 'GET, HEAD'],
    ['/assets/x.js', 'GET, HEAD'],
    ['/docs', 'GET, HEAD'],
    ['/examples/live', 'GET, HEAD'],
  ])('is answered at %s with 405 and those it takes: %s', async (address, allow) => {
    for (const method of methods.filter((one) => !allow.split(', ').includes(one))) {
      const answer = await askRaw(server.url, requestHead(`${method} ${address}`, [HOST]));
      expect([method, answer.status]).toEqual([method, 405]);
      if (method !== 'HEAD') expectProblem(answer, { code: 'method-not-allowed' });
      expect(answer.headers.get('allow')).toBe(allow);
    }
  });

  test('at an address where nothing is, is 404 as every other', async () => {
    // Fastify refuses a QUERY without a body before it looks where it goes.
    for (const method of methods.filter((one) => one !== 'HEAD' && one !== 'QUERY')) {
      const answer = await askRaw(server.url, requestHead(`${method} /v1/nothing`, [HOST]));
      expectProblem(answer, { status: 404, code: 'not-found' });
    }
  });
});

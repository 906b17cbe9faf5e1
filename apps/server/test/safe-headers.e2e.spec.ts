import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { type Answer } from './support/api.js';
import { openDesk } from './support/desk.js';
import { askRaw, requestHead } from './support/raw-http.js';
import { expectProblem } from './support/scenes/refusals.js';
import { describedOperations } from './support/routes.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});
afterAll(() => lab.clean());

function expectSafe(
  name: string,
  { headers, status }: Pick<Answer<unknown>, 'headers' | 'status'>,
): void {
  const told = Object.fromEntries(headers);
  expect({ name, status, ...told }).toMatchObject({
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringMatching(/camera=\(\).*microphone=\(\)/),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
  });
  const policy = told['content-security-policy'] ?? '';
  expect(policy).toMatch(/^default-src 'none'; /);
  for (const rule of ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]) {
    expect([name, policy.split('; ')]).toEqual([name, expect.arrayContaining([rule])]);
  }
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  expect(headers.get('access-control-allow-origin')).toBeNull();
}

describe('every answer says that nobody may frame it, embed it, guess at it or be told of it', () => {
  test('every call of the API, whatever it answers', async () => {
    const desk = await openDesk(server.api);
    await desk.log();
    for (const { method, address } of await describedOperations(server.api)) {
      if (address.endsWith('/changes')) continue;
      const own = address.replaceAll('ALE', desk.code);
      expectSafe(`${method} ${own}`, await server.api.send(own, { method }));
    }
  });

  test('streams', async () => {
    const desk = await openDesk(server.api);
    for (const path of ['changes', 'replay/stream?from=rev:0&to=rev:1']) {
      const response = await fetch(`${server.url}${desk.path}/${path}`);
      const { headers, status } = response;
      await response.body?.cancel();
      expectSafe(path, { headers, status });
    }
  });

  test.each([
    '/',
    '/situations/ALE/timeline',
    '/worker.js',
    '/examples/live',
    '/docs',
    '/docs/swagger-ui-bundle.js',
    '/openapi.json',
    '/v1/situations/ALE/report?format=html',
    '/v1/situations/ALE/report?format=markdown',
    '/nowhere',
    '/%zz',
    '/docs/nothing.js',
    '/assets/nothing.js',
    '/assets/%2e%2e/index.html',
    `/v1/situations/${'A'.repeat(300)}`,
  ])('%s', async (address) => {
    expectSafe(address, await server.api.get(address));
    expectSafe(address, await server.api.send(address, { method: 'HEAD' }));
  });

  test('the files of the dashboard', async () => {
    const folder = new URL('../../../dist/dashboard/assets/', import.meta.url);
    const files = readdirSync(folder).filter((name) => !/\.(br|gz)$/.test(name));
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) expectSafe(name, await server.api.get(`/assets/${name}`));
  });

  test.each([
    ['of another host', requestHead('GET /', ['Host: evil.example'])],
    ['with two hosts', requestHead('GET /', ['Host: localhost', 'Host: localhost'])],
    ['that is none', 'garbage\r\n\r\n'],
    [
      'with too many headers',
      requestHead('GET /', ['Host: localhost', `x: ${'x'.repeat(17_000)}`]),
    ],
    ['for a tunnel', requestHead('CONNECT x:1', ['Host: localhost'])],
    ['with a method of another', requestHead('DELETE /v1/log', ['Host: localhost'])],
  ])('a request %s', async (name, bytes) => {
    expectSafe(name, await askRaw(server.url, bytes));
  });
});

describe('a browser that asks for a page from elsewhere', () => {
  const ask = (address: string, headers: Readonly<Record<string, string>>, method = 'GET') =>
    askRaw(
      server.url,
      requestHead(`${method} ${address}`, [
        'Host: localhost',
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ]),
    );
  const VISIT = { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
  const PLACES = ['/', '/v1/situations', '/v1/situations/NONE', '/openapi.json', '/metrics', '/x'];

  test.each([
    ['a script', { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' }],
    ['a fetch', { 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' }],
    ['an object', { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'object' }],
    ['a frame', { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' }],
    ['a page in advance', { ...VISIT, 'Sec-Purpose': 'prefetch' }],
  ])('as %s is told the same wherever it asks', async (_, headers) => {
    for (const site of ['cross-site', 'same-site']) {
      for (const address of PLACES) {
        const answer = await ask(address, { ...headers, 'Sec-Fetch-Site': site });
        expectProblem(answer, { status: 403, code: 'forbidden' });
      }
    }
  });

  test('may follow a link, and may not send a form', async () => {
    const visit = { ...VISIT, 'Sec-Fetch-Site': 'cross-site' };
    expect((await ask('/', visit)).status).toBe(200);
    expect((await ask('/v1/situations', visit)).status).toBe(200);
    expectProblem(await ask('/v1/situations', visit, 'POST'), { status: 403, code: 'forbidden' });
  });

  test('may do everything for pages of this server, and for who types an address', async () => {
    for (const site of ['same-origin', 'none']) {
      const answer = await ask('/v1/situations', { ...VISIT, 'Sec-Fetch-Site': site });
      expect(answer.status).toBe(200);
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { outlineOf } from '../../testing/test-situation.js';
import { createNetwork } from './network.js';
import { address, ApiProblem, situationPath } from './api.js';

/** A desk whose server answers everything but the situation as a test says. */
function asking(answer: () => Answer, operator = 'Layla') {
  const served = servedWith();
  return testDesk({
    answer: (asked) => (asked.path.startsWith('/situations') ? served(asked) : answer()),
    deviceStorage: new Map([['sitlog.settings', JSON.stringify({ operator })]]),
  });
}

/** The desk of a server that answers with bytes, and not always with JSON. */
async function answeredWith(response: Response) {
  const { edges, desk, leave } = await testDesk();
  leave();
  const network = { ...edges.network, fetch: () => Promise.resolve(response) };
  return createNetwork({ ...edges, ...desk, network }).api;
}

const problemOf = async (asked: Promise<unknown>) => {
  const error = await asked.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiProblem);
  return (error as ApiProblem).document;
};

describe('what is read', () => {
  it('is asked for by its address, without what was left out', () => {
    expect(address('/situations')).toBe('/v1/situations');
    expect(address('/x', { a: 'b c', n: 0, none: undefined })).toBe('/v1/x?a=b+c&n=0');
    expect(situationPath('A/B')).toBe('/situations/A%2FB');
  });

  it('is the problem that the server tells', async () => {
    const { desk, leave } = await asking(() => ({ status: 422, detail: 'No such moment.' }));
    const problem = await problemOf(desk.api.read('/board'));
    expect(problem).toMatchObject({ status: 422, detail: 'No such moment.' });
    leave();
  });

  it('is a problem where something else than the server answers', async () => {
    const api = await answeredWith(
      new Response('<html>', { status: 502, statusText: 'Bad Gateway' }),
    );
    expect(await problemOf(api.read('/board'))).toEqual({
      type: 'about:blank',
      title: 'Bad Gateway',
      status: 502,
      detail: 'The server answered 502.',
    });
  });

  it('may be nothing', async () => {
    const api = await answeredWith(new Response(null, { status: 204 }));
    expect(await api.read('/board')).toBeUndefined();
  });

  it('is a problem of status 0 where the server is not reached', async () => {
    const { desk, leave } = await asking(() => undefined);
    expect(await problemOf(desk.api.read('/board'))).toMatchObject({
      type: 'urn:sitlog:problem:unreachable',
      status: 0,
      detail: 'TypeError: fetch failed',
    });
    leave();
  });

  it('that is given up is no problem', async () => {
    const { desk, leave } = await asking(() => undefined);
    const cut = new AbortController();
    cut.abort();
    await expect(desk.api.read('/board', {}, cut.signal)).rejects.toBeInstanceOf(TypeError);
    leave();
  });
});

describe('what is written', () => {
  const write = { method: 'POST', path: '/x', key: 'k', body: { a: 1 } } as const;
  const sent = async (other: object, operator?: string) => {
    const { desk, server, leave } = await asking(() => ({ body: {} }), operator);
    await desk.api.send({ ...write, ...other });
    leave();
    return server.asked.at(-1);
  };

  it('goes as JSON under its key and in the name of who writes', async () => {
    expect(await sent({})).toEqual({
      method: 'POST',
      path: '/x',
      body: { a: 1 },
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'k',
        'sitlog-operator': 'Layla',
      },
    });
  });

  it('says against what it goes, and where nothing may stand yet', async () => {
    expect((await sent({ ifMatch: '"ALE-001@4"' }))?.headers).toMatchObject({
      'if-match': '"ALE-001@4"',
    });
    const put = await sent({ method: 'PUT', onlyNew: true });
    expect(put?.headers).toEqual({
      'content-type': 'application/json',
      'if-none-match': '*',
      'sitlog-operator': 'Layla',
    });
  });

  it('goes in the name under which it was written, also where that is none', async () => {
    expect((await sent({ operator: 'Mona' }))?.headers['sitlog-operator']).toBe('Mona');
    expect((await sent({ operator: '' }))?.headers['sitlog-operator']).toBeUndefined();
  });

  it('carries an Arabic name as bytes', async () => {
    const name = (await sent({}, 'ليلى'))?.headers['sitlog-operator'] ?? '';
    const bytes = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
    expect(new TextDecoder().decode(bytes)).toBe('ليلى');
  });

  it('is a problem, as it is refused or the server is not reached', async () => {
    const refusing = await asking(() => ({ status: 409 }));
    expect(await problemOf(refusing.desk.api.send(write))).toMatchObject({ status: 409 });
    const away = await asking(() => undefined);
    expect(await problemOf(away.desk.api.send(write))).toMatchObject({ status: 0 });
    refusing.leave();
    away.leave();
  });
});

describe('entries in columns', () => {
  it('are read page after page, of which the first pins the moments', async () => {
    const { desk, server, leave } = await testDesk({
      answer: servedWith(({ path }) => {
        if (!path.includes('/outline')) return undefined;
        const isLast = path.includes('cursor=c2');
        return { body: outlineOf(isLast ? [1] : [3, 2], { next: isLast ? null : 'c2' }) };
      }),
    });
    const asked = { validAt: '2016-12-14T06:00:00Z', knownAt: 'rev:3', kind: 'ops' };
    const pages = await Array.fromAsync(desk.outlines.readOutline('ALE', asked as never));
    expect(pages.map(({ columns }) => columns.ordinal)).toEqual([[3, 2], [1]]);
    const queries = server.asked
      .filter(({ path }) => path.includes('/outline'))
      .map(({ path }) => Object.fromEntries(new URLSearchParams(path.split('?')[1])));
    expect(queries).toEqual([asked, { kind: 'ops', cursor: 'c2' }]);
    leave();
  });
});

import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { settled } from '../../testing/wait.js';
import { ApiProblem } from '../network/api.js';

const WRITE = { method: 'POST', path: '/situations/ALE/closure', key: 'k', body: {} } as const;

function unnamed(operator = '') {
  return testDesk({
    answer: servedWith(({ method }) => (method === 'POST' ? { body: {} } : undefined)),
    deviceStorage: new Map([['sitlog.settings', JSON.stringify({ operator })]]),
  });
}

describe('the name of who writes', () => {
  it('is asked for by the first write, which goes on with it, and by no other', async () => {
    const { desk, server, leave } = await unnamed();
    expect(desk.naming.isAsking.value).toBe(false);
    const first = desk.api.send(WRITE);
    await settled();
    expect(desk.naming.isAsking.value).toBe(true);
    expect(server.asked.filter(({ method }) => method === 'POST')).toEqual([]);
    desk.naming.give('  Mona ');
    await first;
    await desk.api.send(WRITE);
    const names = server.asked
      .filter(({ method }) => method === 'POST')
      .map(({ headers }) => headers['sitlog-operator']);
    expect(names).toEqual(['Mona', 'Mona']);
    expect(desk.naming.isAsking.value).toBe(false);
    leave();
  });

  it('can be refused: then nothing is sent, and what was to be written is told so', async () => {
    const { desk, server, leave } = await unnamed();
    const write = desk.api.send(WRITE).catch((error: unknown) => error);
    await settled();
    desk.naming.leave();
    const problem = await write;
    expect(problem).toBeInstanceOf(ApiProblem);
    expect((problem as ApiProblem).document.title).toBe('Not recorded');
    expect(server.asked.filter(({ method }) => method === 'POST')).toEqual([]);
    leave();
  });

  it.each(['operator', 'Operator', '-', 'a'.repeat(65)])(
    'is asked for where there is only %s, which names nobody',
    async (kept) => {
      const { desk, leave } = await unnamed(kept);
      expect(desk.naming.name.value).toBeUndefined();
      leave();
    },
  );
});

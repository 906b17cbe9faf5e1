import { describe, expect, it } from '@jest/globals';
import { testDesk } from '../../testing/test-desk.js';
import { settled, until } from '../../testing/wait.js';

describe('a write whose outcome is wanted', () => {
  const write = { method: 'POST', path: '/x', key: 'k', body: {} } as const;

  it('is sent again under its key until it is known', async () => {
    const answers = [undefined, { status: 503 }, { body: { revision: 1 } }];
    const { desk, server, clock } = await testDesk({ answer: () => ({ status: 404 }) });
    server.asked.length = 0;
    server.answers(() => answers.shift());
    const told: string[] = [];
    const sent = desk.settling.sendUntilSettled(
      write,
      () => true,
      (how) => told.push(how),
    );
    await until(() => told.length === 1);
    await clock.pass(1_000);
    await until(() => told.length === 2);
    await clock.pass(1_999);
    expect(server.asked).toHaveLength(2);
    await clock.pass(1);
    expect(await sent).toEqual({ revision: 1 });
    expect(told).toEqual(['uncertain', 'uncertain']);
    expect(server.asked.map(({ headers }) => headers['idempotency-key'])).toEqual(['k', 'k', 'k']);
  });

  it('only waits where nothing can have been stored', async () => {
    const { desk, server, clock } = await testDesk({ answer: () => ({ status: 404 }) });
    const answers = [{ status: 503 }, { body: {} }];
    server.answers(() => answers.shift());
    const told: string[] = [];
    const sent = desk.settling.sendUntilSettled(
      write,
      () => true,
      (how) => told.push(how),
    );
    await until(() => told.length === 1);
    await clock.pass(1_000);
    await sent;
    expect(told).toEqual(['waiting']);
  });

  it('is given up when it is refused, or when nobody waits any more', async () => {
    const { desk, server } = await testDesk({ answer: () => ({ status: 404 }) });
    const nothing = (): undefined => undefined;
    server.answers(() => ({ status: 422, detail: 'No such entry.' }));
    await expect(desk.settling.sendUntilSettled(write, () => true, nothing)).rejects.toThrow(
      'No such entry.',
    );
    server.answers(() => ({ status: 503 }));
    await expect(desk.settling.sendUntilSettled(write, () => false, nothing)).rejects.toThrow();
  });

  it('waits longer each time, up to a quarter of a minute', async () => {
    const { desk, server, clock } = await testDesk({ answer: () => ({ status: 404 }) });
    server.answers(() => ({ status: 503 }));
    let isWanted = true;
    const sent = desk.settling.sendUntilSettled(
      write,
      () => isWanted,
      () => undefined,
    );
    const posts = () => server.asked.filter(({ method }) => method === 'POST').length;
    await settled();
    const attempts: number[] = [];
    for (const pause of [1, 2, 4, 8, 15, 15]) {
      await clock.pass(pause * 1_000 - 1);
      attempts.push(posts());
      await clock.pass(1);
    }
    expect(attempts).toEqual([1, 2, 3, 4, 5, 6]);
    isWanted = false;
    const refused = expect(sent).rejects.toThrow('It was refused.');
    await clock.pass(15_000);
    await refused;
    expect(posts()).toBe(8);
  });
});

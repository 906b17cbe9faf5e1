import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { SITUATION } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { createSituations } from './situations-asked.js';

describe('the situations of the server', () => {
  it('are all read, page after page', async () => {
    const { desk, server, leave } = await testDesk({
      answer: servedWith(({ path }) => {
        if (path === '/situations') return { body: { situations: [SITUATION], next: 'b' } };
        return path === '/situations?cursor=b'
          ? { body: { situations: [{ ...SITUATION, code: 'HAM' }], next: null } }
          : undefined;
      }),
    });
    const { asked } = createSituations(desk);
    const leaveThem = asked.state.subscribe(() => undefined);
    await settled();
    expect(asked.state.value.data?.situations.map(({ code }) => code)).toEqual(['ALE', 'HAM']);
    expect(server.asked.filter(({ path }) => path.startsWith('/situations?'))).toHaveLength(1);
    leaveThem();
    leave();
  });
});

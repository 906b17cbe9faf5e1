import { describe, expect, it } from '@jest/globals';
import { testEdges } from '../../testing/test-edges.js';
import { createAnnouncer } from './announce.js';

describe('a notice', () => {
  it('is there for six seconds, for the last that was told', async () => {
    const { edges, clock } = testEdges();
    const { notice, tell, said } = createAnnouncer(edges);
    expect([notice.value, said.status.value, said.log.value, said.alert.value]).toEqual([
      undefined,
      '',
      '',
      '',
    ]);
    tell('Copied.');
    await clock.pass(4_000);
    tell('Recorded.');
    await clock.pass(5_999);
    expect(notice.value).toBe('Recorded.');
    await clock.pass(1);
    expect([notice.value, said.status.value]).toEqual([undefined, 'Recorded.']);
  });
});

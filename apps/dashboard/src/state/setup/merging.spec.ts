import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { boardOf, SITUATION } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { ApiProblem } from '../network/api.js';
import { itemPath, mergedOf, refusedInWords } from './merging.js';
import { puttingOf, type WriteState } from './putting.js';

const ITEM = { list: 'sources', id: 'src/a' } as const;
const MERGED = {
  ...{ into: 'src-sohr', countsAs: 'src-sohr', since: '2016-12-14T08:00:00Z' },
  ...{ by: 'mk', reason: 'one office' },
};
const sources = [{ ...SITUATION.sources[0]!, id: 'src/a', merged: MERGED }, ...SITUATION.sources];

/** A desk at the set-up; what is written gets these answers in turn. */
async function merging(query = '', ...answers: readonly Answer[]) {
  const waiting = [...answers];
  const served = servedWith(undefined, { ...SITUATION, sources });
  const world = await testDesk({
    href: `http://desk.test/situations/ALE/setup${query}`,
    answer: (asked) => (asked.method === 'GET' ? served(asked) : waiting.shift()),
  });
  world.desk.live.followLive(world.desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(9));
  const writes = () => world.server.asked.filter(({ method }) => method !== 'GET');
  return { ...world, writes };
}

describe('an item that is merged', () => {
  it('says as which other one it counts', async () => {
    const { desk, leave } = await merging();
    expect(mergedOf(desk, ITEM)).toEqual(MERGED);
    expect(mergedOf(desk, { list: 'sources', id: 'src-sohr' })).toBeUndefined();
    expect(mergedOf(desk, { list: 'sources', id: 'nobody' })).toBeUndefined();
    expect(itemPath(desk, ITEM)).toBe('/situations/ALE/sources/src%2Fa');
    leave();
  });
});

describe('a refusal', () => {
  const words = { 'sides-oppose': { title: 'No', detail: 'They oppose each other.' } };
  const refused = (type: string): WriteState => ({
    ...{ state: 'refused', isMeanwhile: false },
    problem: new ApiProblem({ type, title: 'x', status: 409, detail: 'y', errors: [] }),
  });

  it('is told in the words of the screen where it has some', () => {
    const told = refusedInWords(refused('urn:sitlog:problem:sides-oppose'), words);
    expect(told).toMatchObject({
      ...{ state: 'refused', isMeanwhile: false },
      problem: { document: { ...words['sides-oppose'], status: 409 } },
    });
    expect(JSON.stringify(told)).not.toContain('errors');
  });

  it('is told as the server puts it where it has none', () => {
    const other = refused('urn:sitlog:problem:unheard-of');
    expect(refusedInWords(other, words)).toBe(other);
    const open: WriteState = { state: 'open' };
    expect(refusedInWords(open, words)).toBe(open);
  });
});

describe('what is posted', () => {
  const wanted = { path: '/situations/ALE/sources/src-a/merging', body: { into: 'src-b' } };

  it('says how far it is, and has the registers read again once it is recorded', async () => {
    const { desk, server, writes, clock, leave } = await merging('', { status: 503 }, { body: {} });
    const putting = puttingOf(desk);
    expect(putting.state.value).toEqual({ state: 'open' });
    const sent = putting.post({ ...wanted, tag: '"t1"' });
    expect(putting.state.value).toEqual({ state: 'sending' });
    await settled();
    expect(putting.state.value).toEqual({ state: 'waiting' });
    const before = server.asked.length;
    await clock.pass(1_000);
    expect([await sent, putting.state.value]).toEqual([true, { state: 'open' }]);
    expect(server.asked.slice(before).map(({ path }) => path)).toContain('/situations/ALE');
    expect(writes()[0]).toMatchObject({ method: 'POST', headers: { 'if-match': '"t1"' } });
    leave();
  });

  it('keeps its key while it says the same', async () => {
    const refused = { status: 422 };
    const { desk, writes, server, leave } = await merging('', refused, refused, refused);
    const putting = puttingOf(desk);
    const reads = () => server.asked.length - writes().length;
    const before = reads();
    await putting.post(wanted);
    expect(putting.state.value).toMatchObject({ state: 'refused', isMeanwhile: false });
    await putting.post(wanted);
    await putting.post({ ...wanted, body: { into: 'src-c' } });
    await settled();
    const [first, second, third] = writes().map(({ headers }) => headers['idempotency-key']);
    expect([first === second, second === third]).toEqual([true, false]);
    expect(reads()).toBe(before);
    leave();
  });
});
